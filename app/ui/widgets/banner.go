package widgets

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// Severity is how serious a [Banner] is.
type Severity int

const (
	Info Severity = iota
	Success
	Warning
	Failure
)

// Banner says something where it belongs: a coloured edge, a sign, a title or only a text, and what can be done about it.
// Long text breaks; the height follows.
type Banner struct {
	drawn
	severity    Severity
	title, text string
	actions     []*Button
	width       float32
}

// NewBanner makes a banner; title may be empty. Actions stand below the text if there is a title, else at its end.
func NewBanner(severity Severity, title, text string, actions ...*Button) *Banner {
	b := &Banner{severity: severity, title: title, text: text, actions: actions}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes what the banner says; its actions stay.
func (b *Banner) Set(severity Severity, title, text string) {
	b.severity, b.title, b.text = severity, title, text
	b.Refresh()
}

// Resize breaks the lines anew.
func (b *Banner) Resize(size fyne.Size) { b.resized(size, &b.width) }

// CreateRenderer paints the banner and shows its buttons.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	over := make([]fyne.CanvasObject, 0, len(b.actions))
	for _, a := range b.actions {
		over = append(over, a)
	}
	return b.renderer(b.minSize, b.paint, over...)
}

const (
	bannerPadX float32 = 12
	bannerPadY float32 = 7
	bannerSign float32 = 15 // room for the sign before the first line
)

// lines breaks title and text to a width.
func (b *Banner) lines(width float32) (title, text []string) {
	k := b.ink.with(b.Theme())
	fit := k.fit(k.size(theme.BodyText))
	room := width - 2*bannerPadX
	if b.title == "" {
		room -= bannerSign + b.actionsWidth()
	} else {
		title = fit.wrap(b.title, room-bannerSign) // only the title stands beside the sign
	}
	if b.text != "" {
		text = fit.wrap(b.text, max(room, 40))
	}
	return title, text
}

func (b *Banner) actionsWidth() float32 {
	w := float32(0)
	for _, a := range b.actions {
		w += a.MinSize().Width + 8
	}
	return w
}

func (b *Banner) minSize() fyne.Size {
	width := b.width
	if width == 0 {
		width = 400
	}
	title, text := b.lines(width)
	h := float32(len(title)+len(text))*lineHeight(b.ink.size(theme.BodyText)) + 2*bannerPadY
	if len(b.actions) > 0 {
		button := b.ink.size(theme.ButtonHeight)
		if b.title != "" {
			h += button + 6
		} else {
			h = max(h, button+6)
		}
	}
	return fyne.NewSize(80, h)
}

// colours of a severity: ground, edge and sign.
func (b *Banner) colours() (ground, edge fyne.ThemeColorName, sign Mark) {
	switch b.severity {
	case Success:
		return theme.GreenBackground, theme.Good, Check
	case Warning:
		return theme.AmberBackground, theme.Warn, Triangle
	case Failure:
		return theme.RedBackground, theme.Bad, Cross
	}
	return theme.BlueBackground, theme.Accent, Dot
}

func (b *Banner) paint(l *layer, k *ink, size fyne.Size) {
	ground, edge, sign := b.colours()
	if b.title != "" {
		// A card on a panel: white, so that its text stands as on the page.
		l.box(0, 0, size.Width, size.Height, theme.CornerRadius, 1, k.color(theme.Page), k.color(theme.Line))
	} else {
		l.round(0, 0, size.Width, size.Height, theme.CornerRadius, k.color(ground))
	}
	l.round(0, 0, 9, size.Height, theme.CornerRadius, k.color(edge))
	if b.title != "" {
		l.fill(3, 1, 7, size.Height-2, k.color(theme.Page))
		l.fill(3, 0, 7, 1, k.color(theme.Line))
		l.fill(3, size.Height-1, 7, 1, k.color(theme.Line))
	} else {
		l.fill(3, 0, 7, size.Height, k.color(ground))
	}
	title, text := b.lines(size.Width)
	body := k.size(theme.BodyText)
	h := lineHeight(body)
	total := float32(len(title)+len(text)) * h
	y := bannerPadY
	if b.title == "" {
		y = (size.Height - total) / 2
	}
	l.mark(sign, bannerPadX, y+h/2+0.5, 9, k.color(edge))
	for _, line := range title {
		l.strong(line, bannerPadX+bannerSign, y, size.Width, h, body, fyne.TextAlignLeading, k.color(edge))
		y += h
	}
	left := bannerPadX + bannerSign
	if b.title != "" {
		left = bannerPadX
	}
	for _, line := range text {
		l.text(line, left, y, size.Width, h, body, fyne.TextAlignLeading, k.color(theme.Text))
		y += h
	}
	b.placeActions(size, y)
}

// placeActions puts the buttons at the end of the only line, or below the text.
func (b *Banner) placeActions(size fyne.Size, below float32) {
	x, y := size.Width-b.actionsWidth(), float32(0)
	if b.title != "" {
		x = bannerPadX
	}
	for _, a := range b.actions {
		min := a.MinSize()
		y = (size.Height - min.Height) / 2
		if b.title != "" {
			y = below + 6
		}
		a.Resize(min)
		a.Move(fyne.NewPos(x, y))
		x += min.Width + 8
	}
}
