package xlsx

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"
)

// plainlyBad is badChar character by character.
func plainlyBad(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 || !isChar(r) {
			return i
		}
		i += n
	}
	return -1
}

// The quick look at the characters of a part finds what a look at each finds: in text of all lengths, of Chinese and
// ASCII by turns, with every byte at every place once.
func TestBadCharInWholeWords(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"<c r=\"A1\">", "集群", "中", "\n\t", "企业名称与地址", "한국", "é", "ﬀ", "\U0001F3ED", "x", "\u0fff", "\ue000", "\ufffd", "\U0010ffff"}
	for range 3000 {
		var b []byte
		for range r.IntN(8) {
			b = append(b, pieces[r.IntN(len(pieces))]...)
		}
		if got := badChar(b); got != -1 {
			t.Fatalf("%q: a bad character at %d", b, got)
		}
		if len(b) == 0 {
			continue
		}
		at := r.IntN(len(b))
		b[at] = byte(r.IntN(256))
		if got, want := badChar(b), plainlyBad(b); got != want {
			t.Fatalf("%q: %d, want %d", b, got, want)
		}
	}
	sound := []byte("集群abcdefgh企业\n12345678集中")
	for at := range sound {
		for c := range 256 {
			b := append([]byte(nil), sound...)
			b[at] = byte(c)
			if got, want := badChar(b), plainlyBad(b); got != want {
				t.Fatalf("%q: %d, want %d", b, got, want)
			}
		}
	}
	for r := rune(0); r <= utf8.MaxRune; r++ {
		b := append(utf8.AppendRune([]byte("12345"), r), "678901234"...)
		if utf8.ValidRune(r) && (badChar(b) < 0) != isChar(r) {
			t.Fatalf("U+%04X", r)
		}
	}
}
