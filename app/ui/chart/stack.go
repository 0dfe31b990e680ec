package chart

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
	"jibao/forms"
)

// Part is one part of a [Stack].
type Part struct {
	Label string
	Value forms.Number // below zero counts as zero
	Text  string       // the value in print
	More  []string     // further lines of the readout
}

// Stack is one bar whose parts stand for parts of a whole, with a legend below it that has every value in print. At most
// three parts keep shades that can be told apart; more begin again, parted by a line.
type Stack struct {
	chart
	parts []Part
}

// NewStack makes a chart with a heading.
func NewStack(title string, parts []Part) *Stack {
	s := &Stack{parts: parts}
	s.title, s.over, s.outer = title, -1, s
	s.paint, s.least = s.draw, s.minimum
	s.ExtendBaseWidget(s)
	return s
}

// Set changes the parts.
func (s *Stack) Set(parts []Part) {
	s.parts = parts
	s.fresh()
}

const (
	stackHeight float32 = 26
	legendGap   float32 = 28
	swatch      float32 = 10
)

func (s *Stack) minimum(p *painter) fyne.Size {
	return fyne.NewSize(200, p.headingRoom(s.title)+stackHeight+8+p.line()*float32(s.legendLines(p, 460)))
}

// legendLines is how many lines the legend takes at a width.
func (s *Stack) legendLines(p *painter, width float32) int {
	lines := 1
	x := float32(0)
	for i := range s.parts {
		w := s.legendWidth(p, i)
		if x > 0 && x+w > width {
			lines, x = lines+1, 0
		}
		x += w + legendGap
	}
	return lines
}

func (s *Stack) legendWidth(p *painter, i int) float32 {
	return swatch + 4 + p.width(s.parts[i].Label+" "+s.parts[i].Text, p.small()) + 1
}

// shades of the parts, the darkest first.
func shade(i int) fyne.ThemeColorName {
	return []fyne.ThemeColorName{theme.SeriesA, theme.SeriesB, theme.SeriesC}[i%3]
}

// place divides a width by the values. A part that is not zero is at least two pixels wide, or it could not be seen.
func (s *Stack) place(width, top float32) []box {
	total := float64(0)
	seen, slivers := 0, float32(0)
	for i := range s.parts {
		if v := s.parts[i].Value; v > 0 {
			total += float64(v)
			seen++
		}
	}
	out := make([]box, len(s.parts))
	if seen == 0 {
		return out
	}
	share := func(i int) float32 { return width * float32(float64(max(0, s.parts[i].Value))/total) }
	wide := float32(0)
	for i := range s.parts {
		if w := share(i); w > 0 && w < 2 {
			slivers += 2 - w
		} else {
			wide += w
		}
	}
	x := float32(0)
	for i := range s.parts {
		w := share(i)
		if w > 0 && w < 2 {
			w = 2
		} else if wide > 0 {
			w -= slivers * w / wide
		}
		out[i] = box{x, top, w, stackHeight}
		x += w
	}
	return out
}

func (s *Stack) draw(p *painter, size fyne.Size) {
	top := p.heading(s.title, size.Width)
	boxes := s.place(size.Width, top)
	x, y := float32(0), top+stackHeight+8
	p.fill(box{0, top, size.Width, stackHeight}, p.color(theme.LineSoft))
	for i := range s.parts {
		part := &s.parts[i]
		c := p.color(shade(i))
		if b := boxes[i]; b.w > 0 {
			p.fill(b, c)
			if i > 0 && b.x > 0 {
				p.fill(box{b.x, b.y, 1, b.h}, p.color(theme.Page))
			}
		}
		w := s.legendWidth(p, i)
		if x > 0 && x+w > size.Width {
			x, y = 0, y+p.line()
		}
		p.fill(box{x, y + (p.line()-swatch)/2, swatch, swatch}, c)
		p.text(part.Label+" "+part.Text, box{x + swatch + 4, y, min(w, size.Width-x) - swatch - 4, p.line()}, p.small(), fyne.TextAlignLeading, p.color(theme.Text))
		x += w + legendGap
	}
	if len(s.parts) == 0 {
		p.nothing(s.empty, y, size)
	}
	for i := range s.parts {
		b, part := boxes[i], &s.parts[i]
		s.spots = append(s.spots, spot{
			area: b,
			tip:  fyne.NewPos(b.x+b.w/2, top+stackHeight/2),
			say:  append([]string{part.Label, part.Text}, part.More...),
			mark: func(p *painter) { p.frame(box{b.x, b.y, max(4, b.w), b.h}, 2, p.color(theme.Warn)) },
		})
	}
}
