package xlsx

import (
	"bytes"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
)

// trials is how many damaged files a test tries: few thousand, or JIBAO_FLIPS for a longer run.
func trials(tb testing.TB) int {
	tb.Helper()
	s := os.Getenv("JIBAO_FLIPS")
	if s == "" {
		return 2000
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		tb.Fatalf("JIBAO_FLIPS=%q", s)
	}
	return n
}

// damageTest holds what a damaged file may do: be refused, or read exactly as the undamaged one.
type damageTest struct {
	t       *testing.T
	good    []byte
	want    string
	taken   int
	refused map[Code]int
}

func newDamageTest(t *testing.T, good []byte) *damageTest {
	t.Helper()
	b, err := Read(good, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	d := &damageTest{t: t, good: good, want: content(t, b), refused: map[Code]int{}}
	if len(d.want) < len(good)/4 && len(good) > 10_000 {
		t.Fatalf("%d bytes of content in %d: too little to compare", len(d.want), len(good))
	}
	return d
}

func (d *damageTest) try(data []byte, what string, args ...any) {
	d.t.Helper()
	if code := codeOf(d.t, data, Limits{}); code != "" {
		d.refused[code]++
		return
	}
	d.taken++
	b, err := Read(data, Limits{})
	if err != nil {
		d.t.Fatalf("taken once and refused then: %v", err)
	}
	if got := content(d.t, b); got != d.want {
		d.t.Errorf(what+": other content, silently", args...)
	}
}

// One bit flipped anywhere in a return: refused, or nothing has changed.
func TestBitFlips(t *testing.T) {
	d := newDamageTest(t, returnWorkbook(t))
	rng := rand.New(rand.NewPCG(11, 12))
	data := slices.Clone(d.good)
	for range trials(t) {
		bit := rng.IntN(8 * len(data))
		data[bit/8] ^= 1 << (bit % 8)
		d.try(data, "bit %d of byte %d", bit%8, bit/8)
		data[bit/8] ^= 1 << (bit % 8)
	}
	t.Logf("%d taken with the same content; refused: %v", d.taken, d.refused)
	if d.taken*10 > trials(t) {
		t.Errorf("%d of %d damaged files were taken: what is there that nobody checks?", d.taken, trials(t))
	}
}

// Every bit of a small workbook, one after the other.
func TestEveryBit(t *testing.T) {
	d := newDamageTest(t, archive(t, "", withPart(stringsPath, func(p *zipPart) { p.descriptor = 16 })...))
	data := slices.Clone(d.good)
	for bit := range 8 * len(data) {
		data[bit/8] ^= 1 << (bit % 8)
		d.try(data, "bit %d of byte %d", bit%8, bit/8)
		data[bit/8] ^= 1 << (bit % 8)
	}
	t.Logf("%d of %d taken with the same content; refused: %v", d.taken, 8*len(data), d.refused)
}

func TestTruncations(t *testing.T) {
	d := newDamageTest(t, returnWorkbook(t))
	rng := rand.New(rand.NewPCG(13, 14))
	for range trials(t) / 4 {
		n := rng.IntN(len(d.good))
		d.try(d.good[:n], "cut at %d", n)
	}
	if d.taken > 0 {
		t.Errorf("%d cut files were taken", d.taken)
	}
}

// A stretch replaced by another one of the file, by zeros, taken out, or doubled.
func TestSplices(t *testing.T) {
	d := newDamageTest(t, returnWorkbook(t))
	rng := rand.New(rand.NewPCG(15, 16))
	for range trials(t) / 4 {
		n := 1 + rng.IntN(4096)
		from, to := rng.IntN(len(d.good)-n), rng.IntN(len(d.good)-n)
		piece := d.good[from : from+n]
		var data []byte
		switch rng.IntN(4) {
		case 0:
			data = slices.Concat(d.good[:to], piece, d.good[to+n:])
		case 1:
			data = slices.Concat(d.good[:to], make([]byte, n), d.good[to+n:])
		case 2:
			data = slices.Concat(d.good[:to], d.good[to+n:])
		case 3:
			data = slices.Concat(d.good[:to], piece, d.good[to:])
		}
		d.try(data, "%d bytes from %d to %d", n, from, to)
	}
}

// The packed bytes of two entries exchanged, the headers left as they are; and two names exchanged in the directory.
func TestPartSwaps(t *testing.T) {
	d := newDamageTest(t, returnWorkbook(t))
	entries, err := readArchive(d.good, DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range entries {
		for _, b := range entries[:i] {
			if bytes.Equal(a.data, b.data) {
				continue
			}
			n := min(len(a.data), len(b.data))
			data := slices.Clone(d.good)
			at, bt := bytes.Index(data, a.data), bytes.Index(data, b.data)
			copy(data[at:at+n], b.data[:n])
			copy(data[bt:bt+n], a.data[:n])
			d.try(data, "data of %s and %s exchanged", a.name, b.name)
			if len(a.name) == len(b.name) {
				d.try(swapNames(d.good, a.name, b.name), "names %s and %s exchanged in the directory", a.name, b.name)
			}
		}
	}
	if d.taken > 0 || len(d.refused) == 0 {
		t.Errorf("%d swaps taken, refused %v", d.taken, d.refused)
	}
}

// swapNames exchanges the last places of two names, which are those in the directory.
func swapNames(good []byte, a, b string) []byte {
	data := slices.Clone(good)
	at, bt := bytes.LastIndex(data, []byte(a)), bytes.LastIndex(data, []byte(b))
	copy(data[at:], b)
	copy(data[bt:], a)
	return data
}
