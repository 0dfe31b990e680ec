package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// ink is what the small widgets draw with: the colours and sizes of their theme, and the widths of characters.
type ink struct {
	th   fyne.Theme
	fits map[float32]*textFit
}

// with takes the theme that holds now; another theme has other widths.
func (k *ink) with(th fyne.Theme) *ink {
	if k.th != th || k.fits == nil {
		k.th, k.fits = th, map[float32]*textFit{}
	}
	return k
}

func (k *ink) color(name fyne.ThemeColorName) color.Color { return theme.ColorOf(k.th, name) }
func (k *ink) size(name fyne.ThemeSizeName) float32       { return theme.SizeOf(k.th, name) }

// fit is the cutter of a text size.
func (k *ink) fit(size float32) *textFit {
	f, ok := k.fits[size]
	if !ok {
		f = &textFit{}
		f.reset(size)
		k.fits[size] = f
	}
	return f
}

// tone is the colour of a tone.
func (k *ink) tone(t Tone) color.Color { return k.color(toneName(t)) }

// toneName is the colour's name of a tone.
func toneName(t Tone) fyne.ThemeColorName {
	switch t {
	case ToneSecondary:
		return theme.SecondaryText
	case ToneHint:
		return theme.HintText
	case ToneGood:
		return theme.Good
	case ToneWarn:
		return theme.Warn
	case ToneBad:
		return theme.Bad
	case ToneAccent:
		return theme.Accent
	}
	return theme.Text
}

// lineHeight is the height of a line of running text.
func lineHeight(size float32) float32 {
	return float32(int(size*1.4 + 0.5))
}

// wrap breaks a text into lines that are not wider than width: at spaces in Latin and Korean, anywhere in Chinese, but
// not so that a line begins with a closing mark.
func (f *textFit) wrap(s string, width float32) []string {
	var lines []string
	for _, paragraph := range strings.Split(s, "\n") {
		lines = append(lines, f.wrapParagraph(paragraph, width)...)
	}
	return lines
}

func (f *textFit) wrapParagraph(s string, width float32) []string {
	var lines []string
	runes := []rune(s)
	start, breakAt := 0, -1
	var sum float32
	korean := hasKorean(s)
	for i := 0; i < len(runes); i++ {
		sum += f.widthIn(korean, runes[i])
		if i > start && canBreak(runes[i-1], runes[i]) && !inFigure(runes, i) {
			breakAt = i
		}
		if sum <= width+0.5 || i == start || runes[i] == ' ' {
			continue
		}
		end := breakAt
		if end <= start {
			end = i
		}
		lines = append(lines, strings.TrimRight(string(runes[start:end]), " "))
		start, breakAt, sum = end, -1, 0
		i = end - 1
	}
	return append(lines, string(runes[start:]))
}

// canBreak says whether a line may end between two characters.
func canBreak(before, after rune) bool {
	if strings.ContainsRune("，。、；：？！）》】”’%…,.;:?!)]}", after) || strings.ContainsRune("（《【“‘([{", before) {
		return false
	}
	if before == ' ' {
		return true
	}
	return isWide(before) || isWide(after)
}

// inFigure says that a break before rune i would part a figure from its unit: "192,378.42 | 万元", "万 | 元", "第 | 2 次".
func inFigure(runes []rune, i int) bool {
	at := func(k int) rune {
		if k < 0 || k >= len(runes) {
			return 0
		}
		return runes[k]
	}
	digit := func(r rune) bool { return r >= '0' && r <= '9' }
	before, after := at(i-1), at(i)
	switch {
	case before == ' ' && (digit(at(i-2)) || at(i-2) == '%'):
		return isWide(after)
	case digit(before):
		return isWide(after) || after == ' ' && isWide(at(i+1))
	case before == '万' || before == '亿' || before == '千':
		return (digit(at(i-2)) || at(i-2) == ' ') && isWide(after)
	case before == '第' && after == ' ', before == ' ' && at(i-2) == '第':
		return true
	}
	return false
}

// isWide says that a character is one of a script without spaces.
func isWide(r rune) bool {
	return r >= 0x2E80 && r <= 0x9FFF || r >= 0xF900 && r <= 0xFAFF || r >= 0xFF00 && r <= 0xFFEF || r >= 0x20000
}
