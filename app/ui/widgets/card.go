package widgets

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// Card is a headline figure: what it is, the number, and a note below it.
type Card struct {
	control
	title, figure, note string
	tone                Tone
	// OnTap opens the make-up of the figure; a card without it takes no input.
	OnTap func()
}

// NewCard makes a card.
func NewCard(title, figure, note string, tap func()) *Card {
	c := &Card{title: title, figure: figure, note: note, OnTap: tap}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes what the card says; tone is the colour of the figure.
func (c *Card) Set(title, figure, note string, tone Tone) {
	c.title, c.figure, c.note, c.tone = title, figure, note, tone
	c.Refresh()
}

// Tapped opens the make-up.
func (c *Card) Tapped(*fyne.PointEvent) { c.open() }

// TypedKey opens it by Enter or Space.
func (c *Card) TypedKey(key *fyne.KeyEvent) {
	if pressed(key) {
		c.open()
		return
	}
	passKey(c, key)
}

// TypedShortcut passes every shortcut on.
func (c *Card) TypedShortcut(s fyne.Shortcut) { passShortcut(c, s) }

// Disabled keeps a card that opens nothing out of the order of focus.
func (c *Card) Disabled() bool { return c.disabled || c.OnTap == nil }

func (c *Card) open() {
	if !c.Disabled() {
		c.OnTap()
	}
}

// CreateRenderer paints the card.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return c.renderer(c.minSize, c.paint)
}

const cardPad float32 = 12

func (c *Card) heights() (title, figure, note float32) {
	k := &c.ink
	small := lineHeight(k.size(theme.SmallText))
	return small, lineHeight(k.size(theme.FigureText)), small
}

func (c *Card) minSize() fyne.Size {
	title, figure, note := c.heights()
	k := &c.ink
	w := k.fit(k.size(theme.FigureText)).width(c.figure)
	return fyne.NewSize(max(110, w+2*cardPad), title+figure+note+18)
}

func (c *Card) paint(l *layer, k *ink, size fyne.Size) {
	ground, border, line := k.color(theme.Page), k.color(theme.Line), float32(1)
	if c.hovered && !c.Disabled() {
		ground, border = k.color(theme.Hover), k.color(theme.FieldBorder)
	}
	if c.focused {
		border, line = k.color(theme.Accent), 2
	}
	l.box(0, 0, size.Width, size.Height, theme.CornerRadius, line, ground, border)
	title, figure, note := c.heights()
	small, large := k.size(theme.SmallText), k.size(theme.FigureText)
	w := size.Width - 2*cardPad
	y := float32(9)
	l.text(k.fit(small).fit(c.title, w), cardPad, y, w, title, small, fyne.TextAlignLeading, k.color(theme.SecondaryText))
	y += title
	l.strong(k.fit(large).fit(c.figure, w), cardPad, y, w, figure, large, fyne.TextAlignLeading, k.tone(c.tone))
	y += figure
	l.text(k.fit(small-1).fit(c.note, w), cardPad, y, w, note, small-1, fyne.TextAlignLeading, k.color(theme.SecondaryText))
}
