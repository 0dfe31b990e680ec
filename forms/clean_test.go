package forms

import (
	"testing"

	"pgregory.net/rapid"
)

// What is clean stays as it is: a text that was kept once is the same when it is kept again.
func TestCleanTextIsIdempotent(t *testing.T) {
	rune := rapid.OneOf(rapid.Rune(), rapid.RuneFrom([]rune("a e\u0301\u200b\u00ad\u0300가\u1100\u1161\u3000\u00a0\t\n")))
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rune).Draw(t, "s")
		once := CleanText(s)
		if twice := CleanText(once); twice != once {
			t.Fatalf("%q: once %q, twice %q", s, once, twice)
		}
	})
}
