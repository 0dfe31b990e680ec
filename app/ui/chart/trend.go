package chart

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
	"jibao/forms"
)

// Point is one period of a [Trend].
type Point struct {
	Label   string // below the axis
	Note    string // below the label: how many stand behind it; "" for none
	Value   forms.Number
	Text    string   // the value in print
	More    []string // further lines of the readout
	Missing bool     // no value: the line has a gap
}

// Trend is a line through the periods of one figure. Its axis begins at zero unless all values are far from it; the
// numbers beside it say so.
type Trend struct {
	chart
	points []Point
}

// NewTrend makes a chart with a heading.
func NewTrend(title string, points []Point) *Trend {
	t := &Trend{points: points}
	t.title, t.over, t.outer, t.keyed = title, -1, t, true
	t.paint, t.least = t.draw, t.minimum
	t.ExtendBaseWidget(t)
	return t
}

// Set changes the points.
func (t *Trend) Set(points []Point) {
	t.points = points
	t.fresh()
}

func (t *Trend) minimum(p *painter) fyne.Size {
	return fyne.NewSize(200, p.headingRoom(t.title)+80)
}

// axes are the marks of the axis at the left, with where everything stands.
type axes struct {
	marks  []forms.Number
	print  int // decimals of the marks
	y      scale
	left   float32 // where the drawing begins, right of the numbers
	points []fyne.Position
}

func (t *Trend) place(p *painter, size fyne.Size, top float32) (a axes, ok bool) {
	n := len(t.points)
	low, high, ok := span(n, func(i int) (forms.Number, bool) { return t.points[i].Value, !t.points[i].Missing })
	if !ok {
		return a, false
	}
	if low > 0 && low < high-low || low == high && low > 0 {
		low = 0
	}
	marks, step := ticks(low, high, 4)
	a.marks, a.print = marks, step.Decimals()
	for _, m := range marks {
		a.left = max(a.left, p.width(m.Grouped(a.print), p.small())+8)
	}
	a.y = scale{low: marks[0], high: marks[len(marks)-1], from: size.Height - t.feet()*p.line() - 4, to: top + p.line()}
	const side = 24
	room := max(0, size.Width-a.left-2*side)
	for i := range t.points {
		x := a.left + side + room/2
		if n > 1 {
			x = a.left + side + room*float32(i)/float32(n-1)
		}
		a.points = append(a.points, fyne.NewPos(x, a.y.at(t.points[i].Value)))
	}
	return a, true
}

// feet is how many lines there are below the axis.
func (t *Trend) feet() float32 {
	for i := range t.points {
		if t.points[i].Note != "" {
			return 2
		}
	}
	return 1
}

func (t *Trend) draw(p *painter, size fyne.Size) {
	top := p.heading(t.title, size.Width)
	a, ok := t.place(p, size, top)
	if !ok {
		p.nothing(t.empty, top, size)
		return
	}
	for _, m := range a.marks {
		y := a.y.at(m)
		p.fill(box{a.left, y, size.Width - a.left, 1}, p.color(theme.LineSoft))
		p.text(m.Grouped(a.print), box{0, y - p.line()/2, a.left - 8, p.line()}, p.small(), fyne.TextAlignTrailing, p.color(theme.SecondaryText))
	}
	accent, step := p.color(theme.SeriesA), size.Width
	if len(a.points) > 1 {
		step = a.points[1].X - a.points[0].X
	}
	for i, at := range a.points {
		pt := &t.points[i]
		foot := box{at.X - step/2, size.Height - t.feet()*p.line(), step, p.line()}
		p.text(pt.Label, foot, p.small(), fyne.TextAlignCenter, p.color(theme.SecondaryText))
		foot.y += p.line()
		p.text(pt.Note, foot, p.small(), fyne.TextAlignCenter, p.color(theme.HintText))
		if pt.Missing {
			continue
		}
		if i > 0 && !t.points[i-1].Missing {
			p.stroke(a.points[i-1], at, 2, accent)
		}
		p.disc(at, 3.5, accent)
		if w := p.width(pt.Text, p.small()) + 1; w < step {
			x := min(max(a.left, at.X-w/2), size.Width-w)
			p.text(pt.Text, box{x, at.Y - p.line() - 4, w, p.line()}, p.small(), fyne.TextAlignLeading, p.color(theme.Text))
		}
		t.spots = append(t.spots, spot{
			area: box{at.X - min(step/2, 30), top, min(step, 60), size.Height - top},
			tip:  at,
			key:  i,
			say:  append([]string{pt.Label, pt.Text}, pt.More...),
			mark: func(p *painter) { p.circle(at, 6, 2, p.color(theme.Warn)) },
		})
	}
}
