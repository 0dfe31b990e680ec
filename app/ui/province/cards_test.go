package province

import (
	"strings"
	"testing"

	"jibao/app/ui/theme"
	"jibao/app/ui/uitest"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// No card of the comparison and the summary is cut on a small office screen, in any language.
func TestCardsAreWhole(t *testing.T) {
	desk := pictured(t)
	for _, l := range text.Langs() {
		b := show(t, desk, l, theme.Settings{Appearance: theme.Light})
		for _, page := range []string{"compare", "summary"} {
			b.s.Go(page)
			cards := uitest.Find[*widgets.Card](b.window.Content())
			if len(cards) != 8 {
				t.Fatalf("%s: %d cards on %s", l, len(cards), page)
			}
			for _, c := range cards {
				if said := uitest.Said(c); said == "" || strings.Contains(said, "…") {
					t.Errorf("%s, %s: a card says %q", l, page, said)
				}
			}
		}
	}
}
