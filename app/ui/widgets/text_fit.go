package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
)

// textFit cuts texts to a width without shaping them: the widths of single characters are kept and summed. Kerning makes
// the sum a little too large at worst, so nothing runs over.
type textFit struct {
	size  float32
	ascii [128]float32
	other map[rune]float32
	space float32 // the width of a space in a text with Korean letters
	cut   map[cutKey]string
}

type cutKey struct {
	text  string
	width int
}

// cutLimit bounds how many cut texts are remembered.
const cutLimit = 4096

// reset forgets all widths: the font or the size is another one.
func (f *textFit) reset(size float32) {
	*f = textFit{size: size, other: map[rune]float32{}, cut: map[cutKey]string{}}
}

// runeWidth is how wide a character is.
func (f *textFit) runeWidth(r rune) float32 {
	if r < 128 {
		if f.ascii[r] == 0 {
			f.ascii[r] = fyne.MeasureText(string(r), f.size, fyne.TextStyle{}).Width
		}
		return f.ascii[r]
	}
	w, ok := f.other[r]
	if !ok {
		w = fyne.MeasureText(string(r), f.size, fyne.TextStyle{}).Width
		f.other[r] = w
	}
	return w
}

// width is how wide a text is.
func (f *textFit) width(s string) float32 {
	var sum float32
	korean := hasKorean(s)
	for _, r := range s {
		sum += f.widthIn(korean, r)
	}
	return sum
}

// widthIn is how wide a character is in a text that has Korean letters or has none: the font has a space of its own there.
func (f *textFit) widthIn(korean bool, r rune) float32 {
	if !korean || r != ' ' {
		return f.runeWidth(r)
	}
	if f.space == 0 {
		measure := func(s string) float32 { return fyne.MeasureText(s, f.size, fyne.TextStyle{}).Width }
		f.space = measure("가 나") - measure("가나")
	}
	return f.space
}

// hasKorean says that there is a Korean syllable in a text.
func hasKorean(s string) bool {
	for _, r := range s {
		if r >= 0xAC00 && r <= 0xD7A3 {
			return true
		}
	}
	return false
}

// fit gives the text as one line that is not wider than width, with an ellipsis if something had to be left out.
func (f *textFit) fit(s string, width float32) string {
	if s == "" {
		return ""
	}
	var sum float32
	plain, korean := true, hasKorean(s)
	for _, r := range s {
		if r < ' ' {
			plain = false
			break
		}
		if sum += f.widthIn(korean, r); sum > width+0.5 {
			break
		}
	}
	if plain && sum <= width+0.5 {
		return s
	}
	key := cutKey{s, int(width)}
	if cut, ok := f.cut[key]; ok {
		return cut
	}
	if len(f.cut) >= cutLimit {
		clear(f.cut)
	}
	cut := f.shorten(s, width)
	f.cut[key] = cut
	return cut
}

// shorten makes one line of the text and cuts it.
func (f *textFit) shorten(s string, width float32) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
	if f.width(s) <= width+0.5 {
		return s
	}
	room := width - f.runeWidth('…')
	var sum float32
	korean := hasKorean(s)
	for i, r := range s {
		if sum += f.widthIn(korean, r); sum > room {
			return strings.TrimRight(s[:i], " ") + "…"
		}
	}
	return s
}

// filler fills a width with the sign that spreadsheets show where a number has no room.
func (f *textFit) filler(width float32) string {
	return strings.Repeat("#", max(1, int(width/f.runeWidth('#'))))
}
