package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// pool hands out canvas objects again and again, so that scrolling makes none.
type pool[T fyne.CanvasObject] struct {
	items []T
	used  int
	make  func() T
}

// take gives the next object, visible; grown is set if a new one had to be made.
func (p *pool[T]) take(grown *bool) T {
	if p.used == len(p.items) {
		p.items = append(p.items, p.make())
		*grown = true
	}
	item := p.items[p.used]
	p.used++
	item.Show()
	return item
}

// hideRest hides what was not taken this time.
func (p *pool[T]) hideRest() {
	for _, item := range p.items[p.used:] {
		if !item.Visible() {
			break
		}
		item.Hide()
	}
}

// layer is one level of a painting: fills below, then texts, then drawn signs. What is on a higher layer covers it.
type layer struct {
	fills  pool[*canvas.Rectangle]
	texts  pool[*canvas.Text]
	discs  pool[*canvas.Circle]
	lines  pool[*canvas.Line]
	shapes pool[*canvas.ArbitraryPolygon]
	grown  bool
}

// newLayer makes an empty layer.
func newLayer() *layer {
	l := &layer{}
	l.fills.make = func() *canvas.Rectangle { return canvas.NewRectangle(nil) }
	l.texts.make = func() *canvas.Text { return &canvas.Text{} }
	l.discs.make = func() *canvas.Circle { return canvas.NewCircle(nil) }
	l.lines.make = func() *canvas.Line { return canvas.NewLine(nil) }
	l.shapes.make = func() *canvas.ArbitraryPolygon {
		return &canvas.ArbitraryPolygon{NormalizedPoints: true}
	}
	return l
}

// begin forgets what was drawn.
func (l *layer) begin() {
	l.fills.used, l.texts.used, l.discs.used, l.lines.used, l.shapes.used = 0, 0, 0, 0, 0
}

// end hides what is left over from the painting before.
func (l *layer) end() {
	l.fills.hideRest()
	l.texts.hideRest()
	l.discs.hideRest()
	l.lines.hideRest()
	l.shapes.hideRest()
}

// appendTo adds all objects of the layer in painting order.
func (l *layer) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	for _, o := range l.fills.items {
		objects = append(objects, o)
	}
	for _, o := range l.texts.items {
		objects = append(objects, o)
	}
	for _, o := range l.discs.items {
		objects = append(objects, o)
	}
	for _, o := range l.lines.items {
		objects = append(objects, o)
	}
	for _, o := range l.shapes.items {
		objects = append(objects, o)
	}
	return objects
}

// fill paints a rectangle.
func (l *layer) fill(x, y, w, h float32, c color.Color) {
	l.round(x, y, w, h, 0, c)
}

// round paints a rectangle with rounded corners.
func (l *layer) round(x, y, w, h, radius float32, c color.Color) {
	if w <= 0 || h <= 0 {
		return
	}
	r := l.fills.take(&l.grown)
	r.FillColor = c
	r.CornerRadius = radius
	r.StrokeWidth = 0
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
}

// box paints a rounded rectangle with a line round it, the line inside the rectangle.
func (l *layer) box(x, y, w, h, radius, line float32, c, border color.Color) {
	l.round(x, y, w, h, radius, border)
	l.round(x+line, y+line, w-2*line, h-2*line, max(0, radius-line), c)
}

// frame paints the four sides of a rectangle, inside it, cut to what lies within the clip.
func (l *layer) frame(x, y, w, h, thick float32, c color.Color, clip rect) {
	l.fillClipped(x, y, w, thick, c, clip)
	l.fillClipped(x, y+h-thick, w, thick, c, clip)
	l.fillClipped(x, y+thick, thick, h-2*thick, c, clip)
	l.fillClipped(x+w-thick, y+thick, thick, h-2*thick, c, clip)
}

// fillClipped paints what of a rectangle lies within the clip.
func (l *layer) fillClipped(x, y, w, h float32, c color.Color, clip rect) {
	right, bottom := min(x+w, clip.right), min(y+h, clip.bottom)
	x, y = max(x, clip.left), max(y, clip.top)
	l.fill(x, y, right-x, bottom-y, c)
}

// text paints one line of text, in the middle of the height. It stands a little above the middle of its line box: the
// box has more room above Chinese characters than below them.
func (l *layer) text(s string, x, y, w, h, size float32, align fyne.TextAlign, c color.Color) {
	if s == "" {
		return
	}
	t := l.texts.take(&l.grown)
	t.Text, t.TextSize, t.Color, t.Alignment = s, size, c, align
	t.Move(fyne.NewPos(x, y))
	t.Resize(fyne.NewSize(w, h-1))
}

// strong paints a line of text as bold as one weight of a font allows: twice, one pixel of the screen apart. Less would be
// rounded away at some places and not at others, more would be seen as two.
func (l *layer) strong(s string, x, y, w, h, size float32, align fyne.TextAlign, c color.Color) {
	l.text(s, x, y, w, h, size, align, c)
	l.text(s, x+screenPixel(), y, w, h, size, align, c)
}

// screenPixel is how large a pixel of the screen is; the windows of a program have one scale.
func screenPixel() float32 {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if scale := w.Canvas().Scale(); scale > 0 {
			return 1 / scale
		}
	}
	return 1
}

// rect is a rectangle by its edges.
type rect struct{ left, top, right, bottom float32 }

// The points of the drawn signs, in parts of their box.
var (
	pointsUp          = []fyne.Position{{X: 0.5, Y: 0.04}, {X: 1, Y: 0.96}, {X: 0, Y: 0.96}}
	pointsDown        = []fyne.Position{{X: 0, Y: 0.1}, {X: 1, Y: 0.1}, {X: 0.5, Y: 0.9}}
	pointsRight       = []fyne.Position{{X: 0.2, Y: 0}, {X: 0.9, Y: 0.5}, {X: 0.2, Y: 1}}
	pointsTopLeft     = []fyne.Position{{X: 0, Y: 0}, {X: 1, Y: 0}, {X: 0, Y: 1}}
	pointsTopRight    = []fyne.Position{{X: 0, Y: 0}, {X: 1, Y: 0}, {X: 1, Y: 1}}
	pointsBottomRight = []fyne.Position{{X: 1, Y: 0}, {X: 1, Y: 1}, {X: 0, Y: 1}}
	pointsFunnel      = []fyne.Position{{X: 0, Y: 0.05}, {X: 1, Y: 0.05}, {X: 0.6, Y: 0.5}, {X: 0.6, Y: 1}, {X: 0.4, Y: 1}, {X: 0.4, Y: 0.5}}
)

// shape paints a filled polygon in a box.
func (l *layer) shape(points []fyne.Position, x, y, w, h float32, c color.Color) {
	s := l.shapes.take(&l.grown)
	s.Points, s.FillColor = points, c
	s.Move(fyne.NewPos(x, y))
	s.Resize(fyne.NewSize(w, h))
}

// stroke paints a line.
func (l *layer) stroke(x1, y1, x2, y2, width float32, c color.Color) {
	s := l.lines.take(&l.grown)
	s.StrokeColor, s.StrokeWidth = c, width
	s.Position1, s.Position2 = fyne.NewPos(x1, y1), fyne.NewPos(x2, y2)
}

// disc paints a circle; with a line width only its edge.
func (l *layer) disc(x, y, d, line float32, c color.Color) {
	s := l.discs.take(&l.grown)
	s.FillColor, s.StrokeColor, s.StrokeWidth = c, nil, 0
	if line > 0 {
		s.FillColor, s.StrokeColor, s.StrokeWidth = color.Transparent, c, line
	}
	s.Move(fyne.NewPos(x, y))
	s.Resize(fyne.NewSize(d, d))
}

// mark paints a sign of the given size, its middle at (x+size/2, y).
func (l *layer) mark(m Mark, x, y, size float32, c color.Color) {
	top := y - size/2
	switch m {
	case Dot:
		l.disc(x, top, size, 0, c)
	case Ring:
		l.disc(x+0.5, top+0.5, size-1, 1.2, c)
	case Triangle:
		l.shape(pointsUp, x, top, size, size, c)
	case OpenTriangle:
		l.stroke(x+size/2, top, x+size, top+size-1, 1.2, c)
		l.stroke(x+size, top+size-1, x, top+size-1, 1.2, c)
		l.stroke(x, top+size-1, x+size/2, top, 1.2, c)
	case Cross:
		l.stroke(x+1, top+1, x+size-1, top+size-1, 1.6, c)
		l.stroke(x+size-1, top+1, x+1, top+size-1, 1.6, c)
	case Check:
		l.stroke(x, y, x+size*0.38, y+size*0.38, 1.6, c)
		l.stroke(x+size*0.38, y+size*0.38, x+size, y-size*0.4, 1.6, c)
	case ChevronDown:
		l.shape(pointsDown, x, y-size*0.3, size, size*0.6, c)
	case ChevronRight:
		l.shape(pointsRight, x, top, size, size, c)
	case ArrowUp:
		l.shape(pointsUp, x, y-size*0.35, size, size*0.7, c)
	case ArrowDown:
		l.shape(pointsDown, x, y-size*0.35, size, size*0.7, c)
	case Funnel:
		l.shape(pointsFunnel, x, top, size, size, c)
	}
}
