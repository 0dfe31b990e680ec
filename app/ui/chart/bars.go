package chart

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
	"jibao/forms"
)

// Bar is one group of [Bars].
type Bar struct {
	Label   string
	Value   forms.Number
	Text    string   // the value in print, behind the bar
	More    []string // further lines of the readout
	Missing bool     // there is no value: Text is written, no bar is drawn
}

// Bars are horizontal bars by group, one below the other, each with its value behind it. They begin at zero. Only as many
// are drawn as can be read in the height; the first ones come first.
type Bars struct {
	chart
	bars []Bar
	// Heading gives the heading when not all bars are drawn; nil leaves it as it is.
	Heading func(drawn, all int) string
}

// NewBars makes a chart with a heading.
func NewBars(title string, bars []Bar) *Bars {
	b := &Bars{bars: bars}
	b.title, b.over, b.outer = title, -1, b
	b.paint, b.least = b.draw, b.minimum
	b.ExtendBaseWidget(b)
	return b
}

// Set changes the bars.
func (b *Bars) Set(bars []Bar) {
	b.bars = bars
	b.fresh()
}

const (
	barStep  float32 = 24 // from one bar to the next at the normal text size, where there is room
	barLeast float32 = 18 // the least
)

func (b *Bars) minimum(p *painter) fyne.Size {
	return fyne.NewSize(220, p.headingRoom(b.title)+float32(max(1, min(len(b.bars), 5)))*b.tightest(p))
}

// tightest is the least distance from one bar to the next, at which their words do not touch.
func (b *Bars) tightest(p *painter) float32 { return barLeast * p.small() / 12 }

// drawn is how many bars can be read in a height.
func (b *Bars) drawn(p *painter, height float32) int {
	return max(1, min(len(b.bars), int(height/b.tightest(p))))
}

// barPlace is where a bar with its words stands.
type barPlace struct{ label, bar, value box }

// place puts the bars into a size; top is the room that the heading takes.
func (b *Bars) place(p *painter, size fyne.Size, top float32) []barPlace {
	if len(b.bars) == 0 {
		return nil
	}
	n := b.drawn(p, size.Height-top)
	small := p.small()
	labels, right, left := float32(0), float32(0), float32(0)
	for i := range b.bars[:n] {
		labels = max(labels, p.width(b.bars[i].Label, small)+1)
		w := p.width(b.bars[i].Text, small) + 7
		if b.bars[i].Value < 0 {
			left = max(left, w)
		} else {
			right = max(right, w)
		}
	}
	labels = min(labels, size.Width*0.36)
	low, high, _ := span(n, func(i int) (forms.Number, bool) { return b.bars[i].Value, !b.bars[i].Missing })
	low, high = min(low, 0), max(high, 0)
	axis := scale{low: low, high: high, from: labels + 12 + left, to: max(labels+12+left+10, size.Width-right)}
	step := max(b.tightest(p), min(barStep*small/12, (size.Height-top)/float32(n)))
	thick := whole(step * 2 / 3)
	zero := axis.at(0)
	out := make([]barPlace, n)
	for i := range out {
		y := top + float32(i)*step
		out[i].label = box{0, y, labels, step}
		if b.bars[i].Missing {
			out[i].value = box{zero, y, size.Width - zero, step}
			continue
		}
		x := axis.at(b.bars[i].Value)
		out[i].bar = box{min(zero, x), y + (step-thick)/2, max(x-zero, zero-x), thick}
		if b.bars[i].Value < 0 {
			out[i].value = box{x - left, y, left - 6, step}
		} else {
			out[i].value = box{x + 6, y, right, step}
		}
	}
	return out
}

func (b *Bars) draw(p *painter, size fyne.Size) {
	title := b.title
	if n := b.drawn(p, size.Height-p.headingRoom(title)); n < len(b.bars) && b.Heading != nil {
		title = b.Heading(n, len(b.bars))
	}
	top := p.heading(title, size.Width)
	if len(b.bars) == 0 {
		p.nothing(b.empty, top, size)
		return
	}
	for i, at := range b.place(p, size, top) {
		bar := &b.bars[i]
		p.text(bar.Label, at.label, p.small(), fyne.TextAlignLeading, p.color(theme.Text))
		p.fill(at.bar, p.color(theme.SeriesA))
		align := fyne.TextAlignLeading
		if bar.Value < 0 {
			align = fyne.TextAlignTrailing
		}
		p.text(bar.Text, at.value, p.small(), align, p.color(theme.SecondaryText))
		b.spots = append(b.spots, spot{
			area: box{0, at.label.y, size.Width, at.label.h},
			tip:  fyne.NewPos(at.bar.x+at.bar.w/2, at.label.y+at.label.h/2),
			say:  append([]string{bar.Label, bar.Text}, bar.More...),
			mark: func(p *painter) {
				if at.bar.w > 0 {
					p.frame(box{at.bar.x - 2, at.bar.y - 2, at.bar.w + 4, at.bar.h + 4}, 2, p.color(theme.Warn))
				}
			},
		})
	}
}
