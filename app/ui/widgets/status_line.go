package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jibao/app/ui/theme"
)

// StatusItem is one statement of a [StatusLine].
type StatusItem struct {
	Text  string
	Tone  Tone
	Mark  Mark
	OnTap func() // nil for a statement that leads nowhere
}

// StatusLine is the line at the bottom of the window: what holds now at the left, the keys at the right. It never has the
// focus: what its items lead to has keys of its own.
type StatusLine struct {
	drawn
	items []StatusItem
	right string
	spans []span
}

var _ desktop.Cursorable = (*StatusLine)(nil)

// NewStatusLine makes an empty line.
func NewStatusLine() *StatusLine {
	s := &StatusLine{}
	s.ExtendBaseWidget(s)
	return s
}

// Set changes what the line says.
func (s *StatusLine) Set(items []StatusItem, right string) {
	s.items, s.right = items, right
	s.Refresh()
}

// Tapped follows the item under the mouse.
func (s *StatusLine) Tapped(ev *fyne.PointEvent) {
	for i, at := range s.spans {
		if i < len(s.items) && ev.Position.X >= at.from && ev.Position.X < at.to && s.items[i].OnTap != nil {
			s.items[i].OnTap()
			return
		}
	}
}

// Cursor is an arrow: the items that lead somewhere say so by their words.
func (s *StatusLine) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// CreateRenderer paints the line.
func (s *StatusLine) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return s.renderer(func() fyne.Size { return fyne.NewSize(200, s.ink.size(theme.RowHeight)-1) }, s.paint)
}

func (s *StatusLine) paint(l *layer, k *ink, size fyne.Size) {
	l.fill(0, 0, size.Width, size.Height, k.color(theme.RailBackground))
	l.fill(0, 0, size.Width, 1, k.color(theme.Line))
	small := k.size(theme.SmallText)
	fit := k.fit(small)
	const pad, gap = 14, 22
	x := float32(pad)
	s.spans = s.spans[:0]
	for _, item := range s.items {
		from := x
		c := k.tone(item.Tone)
		if item.Tone == ToneDefault {
			c = k.color(theme.SecondaryText)
		}
		if item.Mark != NoMark {
			l.mark(item.Mark, x, size.Height/2+0.5, 9, c)
			x += 13
		}
		text := fit.fit(item.Text, size.Width-x-pad)
		w := fit.width(text)
		l.text(text, x, 0, w+1, size.Height+1, small, fyne.TextAlignLeading, c)
		x += w + gap
		s.spans = append(s.spans, span{from, x - gap})
	}
	room := size.Width - x - pad
	if room > 60 {
		text := fit.fit(s.right, room)
		w := fit.width(text)
		l.text(text, size.Width-pad-w-1, 0, w+1, size.Height+1, small, fyne.TextAlignTrailing, k.color(theme.SecondaryText))
	}
}
