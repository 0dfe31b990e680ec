package document

import (
	"bytes"
	"flag"
	"image/png"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

var update = flag.Bool("update", false, "write the golden picture anew")

// The length of a bar is what the numbers say, rounded down; a bar that is not zero is seen.
func TestLength(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		most := forms.Number(rapid.Int64Range(1, 1<<63-1).Draw(t, "most"))
		n := forms.Number(rapid.Int64Range(0, int64(most)).Draw(t, "n"))
		room := rapid.IntRange(1, 5000).Draw(t, "room")
		want := new(big.Int).Mul(big.NewInt(int64(n)), big.NewInt(int64(room)))
		want.Quo(want, big.NewInt(int64(most)))
		exact := int(want.Int64())
		if n > 0 {
			exact = max(exact, least)
		}
		if got := length(n, most, room); got != exact {
			t.Fatalf("%d of %d in %d: %d, want %d", n, most, room, got, exact)
		}
	})
}

// Every figure of a picture is printed as the briefing has it, inside the picture and beside no other.
func TestFiguresArePrinted(t *testing.T) {
	p, err := newPen()
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range sample(t, text.ZH).Parts {
		for _, picture := range part.Pictures {
			s := layOut(picture, p)
			var words []string
			for _, w := range s.words {
				words = append(words, w.text)
				left, right := w.x, w.x+p.width(w.text)
				if w.right {
					left, right = w.x-p.width(w.text), w.x
				}
				if left < 0 || right > s.width || w.y < textSize/2 || w.y > s.height {
					t.Errorf("%s: %q stands at %d–%d, %d of %d × %d", picture.Title, w.text, left, right, w.y, s.width, s.height)
				}
			}
			at := 0
			for _, b := range picture.Bars {
				for _, v := range b.Values {
					if !slices.Contains(words, v.Text) {
						t.Errorf("%s: %q is not printed", picture.Title, v.Text)
					}
					at++
				}
				if first := []rune(plain(b.Label))[0]; !strings.ContainsRune(strings.Join(words, ""), first) {
					t.Errorf("%s: %q has no label", picture.Title, b.Label)
				}
			}
			if at == 0 {
				t.Errorf("%s has no bars", picture.Title)
			}
			for _, b := range s.boxes {
				if b.x < 0 || b.w < 0 || b.x+b.w > s.width || b.y+b.h > s.height {
					t.Errorf("%s: a box outside the picture: %+v", picture.Title, b)
				}
			}
		}
	}
}

// A blank and a figure below zero draw nothing; what is drawn is as long as it is large.
func TestBarsAreAsLongAsTheirFigures(t *testing.T) {
	p, err := newPen()
	if err != nil {
		t.Fatal(err)
	}
	stacks := layOut(sample(t, text.EN).Parts[0].Pictures[0], p)
	drawn := map[ink][]int{}
	for _, b := range stacks.boxes {
		if b.h == barHeight {
			drawn[b.ink] = append(drawn[b.ink], b.w)
		}
	}
	if len(drawn[seriesInk(0)]) != 1 || len(drawn[seriesInk(1)]) != 1 || len(drawn[seriesInk(3)]) != 2 {
		t.Errorf("drawn %v: a zero or a blank has a bar", drawn)
	}
	if d := drawn[seriesInk(3)]; len(d) == 2 && d[0] < 150*d[1] {
		t.Errorf("1,234 is %d long and 7 is %d", d[0], d[1])
	}
	many := office.Picture{Kind: office.PictureBars, Bars: []office.Bar{
		{Label: "a", Values: []office.BarValue{{Cell: forms.Cell{State: forms.Filled, Num: 1<<63 - 1}, Text: "x"}}},
		{Label: "b", Values: []office.BarValue{{Cell: forms.Cell{State: forms.Filled, Num: 1 << 62}, Text: "y"}}},
	}}
	var long []int
	for _, b := range layOut(many, p).boxes {
		if b.h == barHeight {
			long = append(long, b.w)
		}
	}
	if len(long) != 2 || long[0] < 2*long[1] || long[0] > 2*long[1]+2 {
		t.Errorf("the whole is %v, the second the half of it", long)
	}
	if s := layOut(office.Picture{Kind: office.PictureBars}, p); s.height <= 0 {
		t.Errorf("a picture of nothing is %d high", s.height)
	}
}

func TestLongLabelsTakeTwoLines(t *testing.T) {
	p, err := newPen()
	if err != nil {
		t.Fatal(err)
	}
	for _, label := range []string{strings.Repeat("长", 25), strings.Repeat("word ", 12), strings.Repeat("x", 60), strings.Repeat("가나다 ", 60)} {
		parts := wrap(p, label, otherLabels)
		if len(parts) != 2 {
			t.Fatalf("%q: %q", label, parts)
		}
		for _, part := range parts {
			if w := p.width(part); w > otherLabels || part == "" {
				t.Errorf("%q is %d wide", part, w)
			}
		}
	}
}

// The golden picture is compared dot by dot with some tolerance: processors round the curves of letters differently.
func TestGoldenPicture(t *testing.T) {
	p, err := newPen()
	if err != nil {
		t.Fatal(err)
	}
	data, err := p.png(layOut(sample(t, text.ZH).Parts[0].Pictures[0], p))
	if err != nil {
		t.Fatal(err)
	}
	const name = "testdata/stacks.png"
	if *update {
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	got, err1 := png.Decode(bytes.NewReader(data))
	want, err2 := png.Decode(bytes.NewReader(golden))
	if err1 != nil || err2 != nil || got.Bounds() != want.Bounds() {
		t.Fatalf("%v, %v; %v, want %v", err1, err2, got.Bounds(), want.Bounds())
	}
	far := 0
	for y := range want.Bounds().Dy() {
		for x := range want.Bounds().Dx() {
			a, _, _, _ := got.At(x, y).RGBA()
			b, _, _, _ := want.At(x, y).RGBA()
			if max(a, b)-min(a, b) > 0x0800 {
				far++
			}
		}
	}
	if all := want.Bounds().Dx() * want.Bounds().Dy(); far*1000 > all {
		t.Errorf("%d of %d dots differ", far, all)
	}
}
