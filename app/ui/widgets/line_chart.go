package widgets

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// ChartPoint is a point of a [LineChart]. Height is only for drawing: the caller works it out from its exact numbers.
type ChartPoint struct {
	Label   string  // below the point
	Text    string  // the value, shown at the last point
	Height  float64 // 0 at the bottom, 1 at the top
	Missing bool    // no value: the line has a gap
}

// LineChart is a small line through a few points: the past of one value.
type LineChart struct {
	drawn
	points []ChartPoint
}

// NewLineChart makes a chart.
func NewLineChart(points []ChartPoint) *LineChart {
	c := &LineChart{points: points}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes the points.
func (c *LineChart) Set(points []ChartPoint) {
	c.points = points
	c.Refresh()
}

// CreateRenderer paints the line.
func (c *LineChart) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return c.renderer(func() fyne.Size { return fyne.NewSize(120, 84) }, c.paint)
}

func (c *LineChart) paint(l *layer, k *ink, size fyne.Size) {
	n := len(c.points)
	if n == 0 {
		return
	}
	small := k.size(theme.SmallText) - 1
	fit := k.fit(small)
	base := size.Height - lineHeight(small)
	const side, top = 16, 20
	at := func(i int) fyne.Position {
		x := size.Width / 2
		if n > 1 {
			x = side + (size.Width-2*side)*float32(i)/float32(n-1)
		}
		h := min(max(c.points[i].Height, 0), 1)
		return fyne.NewPos(x, base-8-(base-8-top)*float32(h))
	}
	l.fill(0, base, size.Width, 1, k.color(theme.Line))
	accent := k.color(theme.Accent)
	last := -1
	for i, p := range c.points {
		pos := at(i)
		w := fit.width(p.Label)
		x := min(max(0, pos.X-w/2), size.Width-w)
		l.text(p.Label, x, base, w+1, size.Height-base, small, fyne.TextAlignLeading, k.color(theme.SecondaryText))
		if p.Missing {
			continue
		}
		if i > 0 && !c.points[i-1].Missing {
			from := at(i - 1)
			l.stroke(from.X, from.Y, pos.X, pos.Y, 2, accent)
		}
		l.disc(pos.X-3, pos.Y-3, 6, 0, accent)
		last = i
	}
	if last >= 0 && c.points[last].Text != "" {
		pos, w := at(last), fit.width(c.points[last].Text)
		x := min(max(0, pos.X-w/2), size.Width-w-1)
		l.text(c.points[last].Text, x, pos.Y-lineHeight(small)-4, w+1, lineHeight(small), small, fyne.TextAlignLeading, k.color(theme.Text))
	}
}
