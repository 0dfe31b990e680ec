package chart

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
	"jibao/forms"
)

// Layer is one group of [Layers].
type Layer struct {
	Label string
	Parts []Part // in the order of the names of the chart
	Text  string // behind the bar: what the whole is in print
}

// Layers are bars by group as [Bars] are, each of parts behind each other: tiers, or what became of what was expected. A
// legend above names the parts. Of four parts the last is an empty frame, so that it is told from the others without colour:
// what is missing.
type Layers struct {
	chart
	names  []string
	layers []Layer
	bars   *Bars // where the bars stand
	// Heading gives the heading when not all bars are drawn; nil leaves it as it is.
	Heading func(drawn, all int) string
}

// NewLayers makes a chart with a heading; names are those of the parts.
func NewLayers(title string, names []string, layers []Layer) *Layers {
	c := &Layers{names: names, layers: layers, bars: &Bars{}}
	for i := range layers {
		c.bars.bars = append(c.bars.bars, Bar{Label: layers[i].Label, Value: together(layers[i].Parts), Text: layers[i].Text})
	}
	c.title, c.over, c.outer, c.keyed = title, -1, c, true
	c.paint, c.least = c.draw, c.minimum
	c.ExtendBaseWidget(c)
	return c
}

// together is what the parts make together; a part below zero counts as zero.
func together(parts []Part) forms.Number {
	var sum forms.Number
	for i := range parts {
		if next, err := sum.Add(max(0, parts[i].Value)); err == nil {
			sum = next
		}
	}
	return sum
}

func (c *Layers) minimum(p *painter) fyne.Size {
	least := c.bars.minimum(p)
	return fyne.NewSize(least.Width, least.Height+p.headingRoom(c.title)+p.line()+6)
}

// mostLayers is how many parts can be told apart.
const mostLayers = 4

// hollow tells whether a part is an empty frame.
func (c *Layers) hollow(part int) bool { return len(c.names) == mostLayers && part == mostLayers-1 }

// place divides every bar by its parts.
func (c *Layers) place(p *painter, size fyne.Size, top float32) ([]barPlace, [][]box) {
	places := c.bars.place(p, size, top)
	parts := make([][]box, len(places))
	for i := range places {
		at, all := places[i].bar, together(c.layers[i].Parts)
		seen, x := forms.Number(0), at.x
		for k := range c.layers[i].Parts {
			seen += max(0, c.layers[i].Parts[k].Value)
			to := at.x
			if all > 0 {
				to += at.w * float32(float64(seen)/float64(all))
			}
			parts[i] = append(parts[i], box{x, at.y, to - x, at.h})
			x = to
		}
	}
	return places, parts
}

func (c *Layers) draw(p *painter, size fyne.Size) {
	title := c.title
	room := p.headingRoom(title) + p.line() + 6
	if n := c.bars.drawn(p, size.Height-room); n < len(c.layers) && c.Heading != nil {
		title = c.Heading(n, len(c.layers))
	}
	top := p.heading(title, size.Width)
	if len(c.layers) == 0 {
		p.nothing(c.empty, top, size)
		return
	}
	c.legend(p, top, size.Width)
	places, parts := c.place(p, size, top+p.line()+6)
	for i := range places {
		at, l := &places[i], &c.layers[i]
		p.text(l.Label, at.label, p.small(), fyne.TextAlignLeading, p.color(theme.Text))
		for k, b := range parts[i] {
			c.part(p, k, b)
		}
		p.text(l.Text, at.value, p.small(), fyne.TextAlignLeading, p.color(theme.SecondaryText))
		for k, b := range parts[i] {
			if b.w <= 0 {
				continue
			}
			part := &l.Parts[k]
			c.spots = append(c.spots, spot{
				area: box{b.x, at.label.y, b.w, at.label.h}, tip: fyne.NewPos(b.x+b.w/2, b.y+b.h/2), key: i,
				say:  append([]string{l.Label, part.Label + " " + part.Text}, part.More...),
				mark: func(p *painter) { p.frame(box{b.x - 1, b.y - 2, max(4, b.w+2), b.h + 4}, 2, p.color(theme.Warn)) },
			})
		}
	}
}

// part paints one part of a bar.
func (c *Layers) part(p *painter, k int, b box) {
	if b.w <= 0 {
		return
	}
	if c.hollow(k) {
		p.frame(b, 1, p.color(theme.FieldBorder))
		return
	}
	p.fill(b, p.color(shade(k)))
	if k > 0 {
		p.fill(box{b.x, b.y, 1, b.h}, p.color(theme.Page))
	}
}

// legend names the parts, in one line.
func (c *Layers) legend(p *painter, top, width float32) {
	x := float32(0)
	for k, name := range c.names {
		c.part(p, k, box{x, top + (p.line()-swatch)/2, swatch, swatch})
		w := p.width(name, p.small()) + 1
		p.text(name, box{x + swatch + 4, top, min(w, width-x-swatch-4), p.line()}, p.small(), fyne.TextAlignLeading, p.color(theme.Text))
		x += swatch + 4 + w + 18
	}
}
