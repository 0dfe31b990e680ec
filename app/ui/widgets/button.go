package widgets

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// Weight says how much a button asks to be pressed.
type Weight int

const (
	Secondary Weight = iota // white with a line round it
	Primary                 // ink blue; one on a page
	Plain                   // text only, until the mouse is over it
)

// Button is a compact button: a text, and behind it the key that does the same.
type Button struct {
	control
	text, hint string
	weight     Weight
	mark       Mark
	// OnTap is called by a click, Enter or Space.
	OnTap func()
}

// NewButton makes a button; hint is the name of a key, or empty.
func NewButton(text, hint string, weight Weight, tap func()) *Button {
	b := &Button{text: text, hint: hint, weight: weight, OnTap: tap}
	b.ExtendBaseWidget(b)
	return b
}

// SetText changes the words, for instance to another language.
func (b *Button) SetText(text, hint string) {
	b.text, b.hint = text, hint
	b.Refresh()
}

// SetMark puts a sign behind the text: ChevronDown for a button that opens a list.
func (b *Button) SetMark(m Mark) {
	b.mark = m
	b.Refresh()
}

// Text is what the button says.
func (b *Button) Text() string { return b.text }

// Tapped presses the button.
func (b *Button) Tapped(*fyne.PointEvent) { b.press() }

// TypedKey presses it by Enter or Space.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	if pressed(key) {
		b.press()
		return
	}
	passKey(b, key)
}

// TypedShortcut passes every shortcut on.
func (b *Button) TypedShortcut(s fyne.Shortcut) { passShortcut(b, s) }

func (b *Button) press() {
	if !b.disabled && b.OnTap != nil {
		b.OnTap()
	}
}

// CreateRenderer paints the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return b.renderer(b.minSize, b.paint)
}

const buttonPad float32 = 11

func (b *Button) minSize() fyne.Size {
	k := &b.ink
	w := 2*buttonPad + k.fit(k.size(theme.BodyText)).width(b.text)
	if b.hint != "" {
		w += 7 + k.fit(k.size(theme.SmallText)-1).width(b.hint)
	}
	if b.mark != NoMark {
		w += 14
	}
	return fyne.NewSize(float32(int(w+1)), k.size(theme.ButtonHeight))
}

func (b *Button) paint(l *layer, k *ink, size fyne.Size) {
	text, hint := k.color(theme.Text), k.color(theme.HintText)
	ground, border := k.color(theme.Page), k.color(theme.Line)
	switch {
	case b.disabled:
		text, hint, ground = k.color(theme.HintText), k.color(theme.HintText), k.color(theme.WindowBack)
	case b.weight == Primary:
		text, hint = k.color(theme.OnAccent), k.color(theme.OnAccent)
		ground, border = k.color(theme.Accent), k.color(theme.Accent)
	case b.hovered:
		ground, border = k.color(theme.Hover), k.color(theme.FieldBorder)
	}
	if b.weight != Plain || b.hovered {
		l.box(0, 0, size.Width, size.Height, theme.CornerRadius, 1, ground, border)
	}
	if b.focused {
		inner := k.color(theme.Accent)
		if b.weight == Primary && !b.disabled {
			inner = k.color(theme.OnAccent)
		}
		l.box(0, 0, size.Width, size.Height, theme.CornerRadius, 2, inner, k.color(theme.Accent))
		l.round(3, 3, size.Width-6, size.Height-6, theme.CornerRadius-2, ground)
	}
	body, small := k.size(theme.BodyText), k.size(theme.SmallText)-1
	tw, hw := k.fit(body).width(b.text), float32(0)
	if b.hint != "" {
		hw = 7 + k.fit(small).width(b.hint)
	}
	mw := float32(0)
	if b.mark != NoMark {
		mw = 14
	}
	x := (size.Width - tw - hw - mw) / 2
	l.text(b.text, x, 0, tw+1, size.Height, body, fyne.TextAlignLeading, text)
	if b.hint != "" {
		l.text(b.hint, x+tw+7, 0, hw, size.Height+2, small, fyne.TextAlignLeading, hint)
	}
	if b.mark != NoMark {
		l.mark(b.mark, x+tw+hw+6, size.Height/2, 8, text)
	}
}
