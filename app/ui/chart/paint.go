package chart

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"jibao/app/ui/theme"
)

// box is a rectangle by its corner and its size.
type box struct{ x, y, w, h float32 }

func (b box) has(p fyne.Position) bool {
	return p.X >= b.x && p.X < b.x+b.w && p.Y >= b.y && p.Y < b.y+b.h
}

// painter makes the objects of one painting, in whole pixels, so that edges are sharp.
type painter struct {
	th      fyne.Theme
	objects []fyne.CanvasObject
}

func (p *painter) color(name fyne.ThemeColorName) color.Color { return theme.ColorOf(p.th, name) }
func (p *painter) size(name fyne.ThemeSizeName) float32       { return theme.SizeOf(p.th, name) }

// small is the size of everything written in a chart but its heading.
func (p *painter) small() float32 { return p.size(theme.SmallText) }

// line is the height of a line of small text.
func (p *painter) line() float32 { return whole(p.small() * 1.4) }

func whole(v float32) float32 { return float32(int(v + 0.5)) }

func (p *painter) fill(b box, c color.Color) {
	if b.w <= 0 || b.h <= 0 {
		return
	}
	r := canvas.NewRectangle(c)
	x, y := whole(b.x), whole(b.y)
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(max(1, whole(b.x+b.w)-x), max(1, whole(b.y+b.h)-y)))
	p.objects = append(p.objects, r)
}

func (p *painter) frame(b box, thick float32, c color.Color) {
	p.fill(box{b.x, b.y, b.w, thick}, c)
	p.fill(box{b.x, b.y + b.h - thick, b.w, thick}, c)
	p.fill(box{b.x, b.y, thick, b.h}, c)
	p.fill(box{b.x + b.w - thick, b.y, thick, b.h}, c)
}

func (p *painter) stroke(from, to fyne.Position, thick float32, c color.Color) {
	l := canvas.NewLine(c)
	l.StrokeWidth, l.Position1, l.Position2 = thick, from, to
	p.objects = append(p.objects, l)
}

// disc paints a circle round a middle; with a ring its edge in another colour.
func (p *painter) disc(at fyne.Position, radius float32, c color.Color) {
	d := canvas.NewCircle(c)
	d.Move(fyne.NewPos(at.X-radius, at.Y-radius))
	d.Resize(fyne.NewSize(2*radius, 2*radius))
	p.objects = append(p.objects, d)
}

func (p *painter) circle(at fyne.Position, radius, thick float32, c color.Color) {
	d := canvas.NewCircle(color.Transparent)
	d.StrokeColor, d.StrokeWidth = c, thick
	d.Move(fyne.NewPos(at.X-radius, at.Y-radius))
	d.Resize(fyne.NewSize(2*radius, 2*radius))
	p.objects = append(p.objects, d)
}

// text writes one line in the middle of a box's height, cut to its width.
func (p *painter) text(s string, b box, size float32, align fyne.TextAlign, c color.Color) {
	if s = p.fit(s, b.w, size); s == "" {
		return
	}
	t := canvas.NewText(s, c)
	t.TextSize, t.Alignment = size, align
	t.Move(fyne.NewPos(whole(b.x), whole(b.y)))
	t.Resize(fyne.NewSize(b.w, b.h))
	p.objects = append(p.objects, t)
}

// heading writes the title of a chart, strong: twice, a pixel apart, for the font has one weight. It gives the room taken.
func (p *painter) heading(s string, width float32) float32 {
	if s == "" {
		return 0
	}
	body := p.size(theme.BodyText)
	h := whole(body * 1.4)
	for shift := float32(0); shift < 2; shift++ {
		p.text(s, box{shift, 0, width, h}, body, fyne.TextAlignLeading, p.color(theme.Text))
	}
	return h + 8
}

// headingRoom is what heading takes.
func (p *painter) headingRoom(s string) float32 {
	if s == "" {
		return 0
	}
	return whole(p.size(theme.BodyText)*1.4) + 8
}

func (p *painter) width(s string, size float32) float32 {
	if s == "" {
		return 0
	}
	return fyne.MeasureText(s, size, fyne.TextStyle{}).Width
}

// fit cuts a text to a width, with an ellipsis.
func (p *painter) fit(s string, width, size float32) string {
	if s == "" || p.width(s, size) <= width+0.5 {
		return s
	}
	rs := []rune(s)
	low, high := 0, len(rs) // the most characters that fit with an ellipsis
	for low < high {
		mid := (low + high + 1) / 2
		if p.width(string(rs[:mid])+"…", size) <= width+0.5 {
			low = mid
		} else {
			high = mid - 1
		}
	}
	if low == 0 {
		return ""
	}
	return strings.TrimRight(string(rs[:low]), " ") + "…"
}

// nothing says that there is nothing to show.
func (p *painter) nothing(words string, top float32, size fyne.Size) {
	p.text(words, box{0, top, size.Width, p.line()}, p.small(), fyne.TextAlignLeading, p.color(theme.HintText))
}

// ring shows the focus, a little outside, so that it covers no number.
func (p *painter) ring(size fyne.Size) {
	p.frame(box{-5, -4, size.Width + 10, size.Height + 8}, 2, p.color(theme.Accent))
}

// readout writes lines in a small frame beside a place, inside the chart.
func (p *painter) readout(say []string, at fyne.Position, size fyne.Size) {
	const pad = 7
	w := float32(0)
	for _, s := range say {
		w = max(w, p.width(s, p.small())+1)
	}
	b := box{at.X + 10, at.Y - 10, min(w+2*pad, size.Width), float32(len(say))*p.line() + 8}
	b.x = max(0, min(b.x, size.Width-b.w))
	if b.y -= b.h; b.y < 0 {
		b.y = at.Y + 12
	}
	b.y = max(0, min(b.y, size.Height-b.h))
	p.fill(b, p.color(theme.FieldBorder))
	p.fill(box{b.x + 1, b.y + 1, b.w - 2, b.h - 2}, p.color(theme.Page))
	for i, s := range say {
		c := p.color(theme.Text)
		if i > 0 {
			c = p.color(theme.SecondaryText)
		}
		p.text(s, box{b.x + pad, b.y + 4 + float32(i)*p.line(), b.w - 2*pad, p.line()}, p.small(), fyne.TextAlignLeading, c)
	}
}
