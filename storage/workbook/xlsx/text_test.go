package xlsx

import (
	"strings"
	"testing"

	"jibao/assets/text"
)

// Every code has a sentence, and no sentence shows a placeholder once the place is filled in.
func TestEveryCodeHasASentence(t *testing.T) {
	check := func(code Code, sentence func(string) (text.Message, bool)) {
		m, ok := sentence(string(code))
		if !ok {
			t.Errorf("%s has no sentence", code)
			return
		}
		for _, l := range text.Langs() {
			if s := m.In(l, "甲", "D20"); strings.Contains(s, "{") || len(s) < 20 {
				t.Errorf("%s in %s: %q", code, l, s)
			}
		}
	}
	for _, c := range Codes() {
		check(c, text.XLSXRefusal)
	}
	for _, c := range NoticeCodes() {
		check(c, text.XLSXNotice)
	}
	for _, sentence := range []func(string) (text.Message, bool){text.XLSXRefusal, text.XLSXNotice} {
		if _, ok := sentence("NO-SUCH-CODE"); ok {
			t.Error("an unknown code has a sentence")
		}
	}
}
