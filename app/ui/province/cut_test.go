package province

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"jibao/app"
	"jibao/app/ui/theme"
	"jibao/app/ui/uitest"
	"jibao/assets/text"
	"jibao/forms"
)

// deskPages shows in turn the pages and sheets on which returns are awaited, received and reviewed and on which the register and
// the criteria are kept, with a name for each.
func deskPages(t *testing.T, b *bench, reviewed int64, visit func(name string)) {
	t.Helper()
	sheet := func(name string, ask func()) {
		t.Helper()
		ask()
		if len(b.window.Canvas().Overlays().List()) == 0 {
			t.Fatalf("%s: no sheet is open", name)
		}
		visit(name)
		for range 3 {
			if len(b.window.Canvas().Overlays().List()) == 0 {
				return
			}
			if b.window.Canvas().Focused() != nil {
				b.press("Escape")
			}
		}
		t.Fatalf("%s: Esc does not close the sheet", name)
	}
	b.s.Go(b.todo.Key())
	visit("todo")
	sheet("reminder", b.todo.remind)
	sheet("deadline", b.askDeadline)
	b.s.Go(b.receive.Key())
	visit("receive")
	b.s.Go(b.review.Key())
	visit("review")
	b.s.Go(b.criteria.Key())
	visit("criteria")
	sheet("thresholds", b.criteria.askLimits)
	b.criteria.turnOver()
	visit("re-check")
	b.criteria.turnOver()
	b.s.Go(b.cases.Key())
	visit("cases")
	sheet("compile", func() { b.askDocument(text.ProvCompile, b.cases.compile) })
	b.s.Go(b.register.Key())
	visit("register")
	sheet("history", b.register.showHistory)
	sheet("edit", func() { b.register.edit(0) })
	b.review.open(reviewed)
	visit("return")
	sheet("comment", b.review.opened.askComment)
	sheet("send back", b.review.opened.sendBack)
	b.review.close()
}

// fromOutside tells of texts that may be cut where they stand in a list, for their whole is shown beside or below it: names, files,
// sentences about one return, labels of the form.
func fromOutside(v *app.Review, cat *app.Catalog) func(string) bool {
	var known []string
	words := func(w forms.Words) { known = append(known, w.ZH, w.EN, w.KO) }
	for _, d := range cat.Industries().Divisions() {
		known = append(known, d.Code)
	}
	for _, b := range cat.Bodies() {
		words(b.Name)
	}
	for _, ind := range v.Form.Indicators {
		words(ind.Label)
		known = append(known, ind.Code+" ")
	}
	for _, c := range cat.Criteria().Items {
		words(c.Label)
		known = append(known, c.Source)
	}
	for _, c := range cat.Criteria().Configured {
		known = append(known, c.Source)
	}
	for _, l := range text.Langs() {
		for i := range v.Findings {
			known = append(known, text.Finding(l, v.Form, v.Findings[i]))
		}
		for i := range v.Comments {
			known = append(known, v.Comments[i].Side(l, func(s string) string { return s }))
		}
		known = append(known, text.ProvOtherPeriod.In(l))
	}
	return func(s string) bool {
		begin := strings.TrimSuffix(s, "…")
		if begin == "" || strings.Contains(begin, "演示") || strings.Contains(begin, "_2022-12_r") || strings.HasPrefix(begin, "/") || strings.HasSuffix(begin, "2022") || strings.Contains(begin, "→") {
			return true
		}
		return slices.ContainsFunc(known, func(k string) bool { return k != "" && (strings.HasPrefix(k, begin) || strings.HasPrefix(begin, k)) })
	}
}

// No word of the program is cut on these pages and sheets, in any language and text size, on a small office screen.
func TestDeskPagesCutNothing(t *testing.T) {
	desk := answered(t)
	_, err := desk.SetThresholds(t.Context(), map[string]string{"growth_min": "12", "platform_adoption": "99"}, "演示：某省认定办法第三条")
	must(t, err)
	h, err := desk.Find(t.Context(), clusters[3].Code, y2022)
	must(t, err)
	v, err := desk.Review(t.Context(), h.ID)
	must(t, err)
	may := fromOutside(v, catalog(t))
	for _, l := range text.Langs() {
		for _, look := range []theme.Settings{{}, {Scale: theme.Large}, {Scale: theme.Larger, Density: theme.Comfortable}} {
			t.Run(fmt.Sprintf("%s/%d", l, look.Scale), func(t *testing.T) {
				look.Appearance = theme.Light
				b := openWith(t, desk, l, look)
				deskPages(t, b, h.ID, func(name string) {
					for _, cut := range uitest.CutTexts(b.window.Canvas(), may) {
						t.Errorf("%s: %s", name, cut)
					}
				})
			})
		}
	}
}
