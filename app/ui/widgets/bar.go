package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jibao/app/ui/theme"
)

// Segment is a part of a [Bar].
type Segment struct {
	Text   string // in the part, if it has room there
	Weight int    // how long the part is against the others
	Colour fyne.ThemeColorName
}

// Bar is one horizontal bar of parts: how much of a whole is in which state.
type Bar struct {
	drawn
	segments []Segment
	// OnTap is called with the part that was clicked.
	OnTap func(i int)
	// Thin leaves out the texts and makes it a line of 6 px.
	Thin bool
}

var _ desktop.Cursorable = (*Bar)(nil)

// NewBar makes a bar.
func NewBar(segments []Segment) *Bar {
	b := &Bar{segments: segments}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes the parts.
func (b *Bar) Set(segments []Segment) {
	b.segments = segments
	b.Refresh()
}

// Cursor shows that a part can be clicked.
func (b *Bar) Cursor() desktop.Cursor {
	if b.OnTap != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Tapped tells which part was clicked.
func (b *Bar) Tapped(ev *fyne.PointEvent) {
	for i, s := range b.spans(b.Size().Width) {
		if b.OnTap != nil && ev.Position.X >= s.from && ev.Position.X < s.to {
			b.OnTap(i)
			return
		}
	}
}

// span is where a part lies.
type span struct{ from, to float32 }

// leastSpan is how narrow a part can be that is not empty: less could not be seen.
const leastSpan float32 = 3

// spans divides a width by the weights; what the narrowest parts get too much, the others share as a loss.
func (b *Bar) spans(width float32) []span {
	narrow := make([]bool, len(b.segments))
	share := float32(0) // pixels for each unit of weight of the parts that are wide enough
	for again := true; again; {
		again = false
		room, total := width, 0
		for i, s := range b.segments {
			if narrow[i] {
				room -= leastSpan
			} else {
				total += max(0, s.Weight)
			}
		}
		share = max(0, room) / float32(max(total, 1))
		for i, s := range b.segments {
			if !narrow[i] && s.Weight > 0 && float32(s.Weight)*share < leastSpan {
				narrow[i], again = true, true
			}
		}
	}
	out := make([]span, len(b.segments))
	at := float32(0)
	for i, s := range b.segments {
		w := float32(max(0, s.Weight)) * share
		if narrow[i] {
			w = leastSpan
		}
		if w > 0 {
			out[i] = span{at, min(at+w, width)}
		}
		at += w
	}
	return out
}

// CreateRenderer paints the parts.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return b.renderer(b.minSize, b.paint)
}

func (b *Bar) minSize() fyne.Size {
	if b.Thin {
		return fyne.NewSize(40, 6)
	}
	return fyne.NewSize(80, b.ink.size(theme.BodyText)+8)
}

func (b *Bar) paint(l *layer, k *ink, size fyne.Size) {
	radius := min(theme.CornerRadius-1, size.Height/2)
	l.round(0, 0, size.Width, size.Height, radius, k.color(theme.LineSoft))
	spans := b.spans(size.Width)
	first, last := -1, -1
	for i, s := range spans {
		if s.to > s.from {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	small := k.size(theme.SmallText)
	for i, s := range spans {
		if s.to <= s.from {
			continue
		}
		fill := k.color(b.segments[i].Colour)
		x, w := float32(int(s.from+0.5)), float32(int(s.to+0.5)-int(s.from+0.5))
		l.round(x, 0, w, size.Height, radius, fill)
		// Only the ends of the whole bar are round.
		if i != first {
			l.fill(x, 0, min(w, radius), size.Height, fill)
		}
		if i != last {
			l.fill(x+max(0, w-radius), 0, min(w, radius), size.Height, fill)
		}
		if tw := k.fit(small).width(b.segments[i].Text); !b.Thin && tw+6 <= w {
			text := theme.ReadableOn(fill, k.color(theme.OnAccent), k.color(theme.Text))
			l.text(b.segments[i].Text, x, 0, w, size.Height+1, small, fyne.TextAlignCenter, text)
		}
	}
}
