package forms

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// What is recognised as clean at one glance is what the thorough way leaves alone, letter by letter and in any company.
func TestCleanAtOneGlance(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		s := string(r)
		if !isClean(s) {
			continue
		}
		if clean(s) != s {
			t.Fatalf("%U is taken for clean and becomes %q", r, clean(s))
		}
		if !norm.NFC.PropertiesString(s).BoundaryBefore() {
			t.Fatalf("%U can join with the letter before it", r)
		}
	}
	letter := rapid.OneOf(
		rapid.RuneFrom([]rune(" aZ09-+=@(（）)“”‘’、。，：①万元縣각힣가\u0301\u1100\u1161\u11a8\u3099が\u00a0\u3000\u200b\ufeff\ufffd\u2028\r\n\t")), rapid.Rune())
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(letter).Draw(t, "text")
		if rapid.Bool().Draw(t, "broken") {
			s = strings.Replace(s, "元", "\xe5\x85", 1)
		}
		if got, want := CleanText(s), clean(s); got != want {
			t.Fatalf("%q: %q at one glance, %q thoroughly", s, got, want)
		}
	})
}

func TestCleanCodeAtOneGlance(t *testing.T) {
	for s, want := range map[string]string{
		"91410783MA00000017": "91410783MA00000017", "ｃ３４３": "C343", "c 34": "C34", "": "", " C34": "C34", "Ｃ34\u200b": "C34",
	} {
		if got := cleanCode(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
