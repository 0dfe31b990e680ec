package chart

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
	"jibao/forms"
)

// Dot is one cluster of a [Scatter].
type Dot struct {
	Label string
	X, Y  forms.Number
	Say   []string // lines of the readout below the label: both values in print
}

// Scatter is a cloud of points over two axes: growth against size. What lies below zero lies below a line of its own.
type Scatter struct {
	chart
	xTitle, yTitle string
	dots           []Dot
}

// NewScatter makes a chart with a heading; the titles of the axes name what they measure, with the unit.
func NewScatter(title, xTitle, yTitle string, dots []Dot) *Scatter {
	s := &Scatter{xTitle: xTitle, yTitle: yTitle, dots: dots}
	s.title, s.over, s.outer, s.keyed = title, -1, s, true
	s.paint, s.least = s.draw, s.minimum
	s.ExtendBaseWidget(s)
	return s
}

// Set changes the points.
func (s *Scatter) Set(dots []Dot) {
	s.dots = dots
	s.fresh()
}

func (s *Scatter) minimum(p *painter) fyne.Size {
	return fyne.NewSize(220, p.headingRoom(s.title)+140)
}

// field is where the axes and the points of a cloud stand.
type field struct {
	xs, ys         []forms.Number // marks
	xPrint, yPrint int            // their decimals
	x, y           scale
	left, bottom   float32
}

func (f *field) at(d *Dot) fyne.Position { return fyne.NewPos(f.x.at(d.X), f.y.at(d.Y)) }

func (s *Scatter) place(p *painter, size fyne.Size, top float32) (f field, ok bool) {
	xLow, xHigh, ok := span(len(s.dots), func(i int) (forms.Number, bool) { return s.dots[i].X, true })
	yLow, yHigh, _ := span(len(s.dots), func(i int) (forms.Number, bool) { return s.dots[i].Y, true })
	if !ok {
		return f, false
	}
	xs, xStep := ticks(min(xLow, 0), xHigh, 6)
	ys, yStep := ticks(min(yLow, 0), yHigh, 5)
	f.xs, f.ys, f.xPrint, f.yPrint = xs, ys, xStep.Decimals(), yStep.Decimals()
	for _, m := range ys {
		f.left = max(f.left, p.width(m.Grouped(f.yPrint), p.small())+8)
	}
	right := p.width(xs[len(xs)-1].Grouped(f.xPrint), p.small())/2 + 4
	f.bottom = size.Height - 2*p.line() - 2
	f.x = scale{low: xs[0], high: xs[len(xs)-1], from: f.left, to: size.Width - right}
	f.y = scale{low: ys[0], high: ys[len(ys)-1], from: f.bottom, to: top + p.line() + 6}
	return f, true
}

func (s *Scatter) draw(p *painter, size fyne.Size) {
	top := p.heading(s.title, size.Width)
	f, ok := s.place(p, size, top)
	if !ok {
		p.nothing(s.empty, top, size)
		return
	}
	s.axes(p, &f, size, top)
	for _, i := range s.fromLeft() {
		d := &s.dots[i]
		at := f.at(d)
		p.disc(at, 3.5, p.color(theme.SeriesB))
		p.circle(at, 3.5, 1, p.color(theme.Page))
		s.spots = append(s.spots, spot{
			area: box{at.X - 5, at.Y - 5, 10, 10},
			tip:  at,
			key:  i,
			say:  append([]string{d.Label}, d.Say...),
			mark: func(p *painter) {
				p.disc(at, 4.5, p.color(theme.SeriesA))
				p.circle(at, 7, 2, p.color(theme.Warn))
			},
		})
	}
}

// fromLeft is the order in which the arrow keys go through the points.
func (s *Scatter) fromLeft() []int {
	order := make([]int, len(s.dots))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(s.dots[a].X.Cmp(s.dots[b].X), s.dots[a].Y.Cmp(s.dots[b].Y))
	})
	return order
}

// axes paints the lines and numbers behind the points.
func (s *Scatter) axes(p *painter, f *field, size fyne.Size, top float32) {
	soft, second := p.color(theme.LineSoft), p.color(theme.SecondaryText)
	p.text(s.yTitle, box{0, top, size.Width, p.line()}, p.small(), fyne.TextAlignLeading, second)
	for _, m := range f.ys {
		y := f.y.at(m)
		c := soft
		if m == 0 {
			c = p.color(theme.FieldBorder)
		}
		p.fill(box{f.left, y, f.x.to - f.left, 1}, c)
		p.text(m.Grouped(f.yPrint), box{0, y - p.line()/2, f.left - 8, p.line()}, p.small(), fyne.TextAlignTrailing, second)
	}
	for _, m := range f.xs {
		x := f.x.at(m)
		p.fill(box{x, f.y.to, 1, f.bottom - f.y.to}, soft)
		w := p.width(m.Grouped(f.xPrint), p.small()) + 2
		p.text(m.Grouped(f.xPrint), box{max(0, x-w/2), f.bottom + 2, w, p.line()}, p.small(), fyne.TextAlignCenter, second)
	}
	p.text(s.xTitle, box{0, f.bottom + p.line(), size.Width, p.line()}, p.small(), fyne.TextAlignTrailing, second)
}
