package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// Badge is a count on red: so many things are waiting. At 0 there is nothing to see.
type Badge struct {
	drawn
	count int
}

// NewBadge makes a badge.
func NewBadge(count int) *Badge {
	b := &Badge{count: count}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes the count.
func (b *Badge) Set(count int) {
	b.count = count
	b.Refresh()
}

// CreateRenderer paints the badge.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return b.renderer(func() fyne.Size {
		if b.count <= 0 {
			return fyne.NewSize(0, 0)
		}
		return fyne.NewSize(badgeWidth(&b.ink, badgeText(b.count)), 18)
	}, func(l *layer, k *ink, size fyne.Size) {
		if b.count > 0 {
			paintBadge(l, k, b.count, size.Width, size.Height/2)
		}
	})
}

// badgeText keeps a large count short.
func badgeText(count int) string {
	if count > 999 {
		return "999+"
	}
	return strconv.Itoa(count)
}

func badgeWidth(k *ink, text string) float32 {
	return max(18, k.fit(k.size(theme.SmallText)-1).width(text)+10)
}

// paintBadge paints a count with its right end at x, in the middle of y, and gives its width.
func paintBadge(l *layer, k *ink, count int, x, y float32) float32 {
	text := badgeText(count)
	w := badgeWidth(k, text)
	h := max(18, lineHeight(k.size(theme.SmallText)))
	l.round(x-w, y-h/2, w, h, h/2, k.color(theme.Bad))
	l.text(text, x-w, y-h/2, w, h+1, k.size(theme.SmallText)-1, fyne.TextAlignCenter, k.color(theme.OnAccent))
	return w
}
