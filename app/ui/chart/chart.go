package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// spot is a part of a chart that says something: the mouse points at it, the arrow keys go through the spots in order.
type spot struct {
	area box            // where the mouse finds it
	tip  fyne.Position  // what the readout points at
	say  []string       // lines of the readout: what it is, then the value
	mark func(*painter) // shows that it is the one that speaks
	key  int            // what OnOpen is told, in a chart that is keyed
}

// chart is what all charts have in common: spots, the mouse, the keyboard and the readout.
type chart struct {
	widget.BaseWidget
	outer        fyne.CanvasObject // the chart that this is a part of
	title, empty string
	spots        []spot
	over         int // spot under the mouse, -1 for none
	current      int // spot under the keyboard
	focused      bool
	keyed        bool // spots have keys: several open the same
	paint        func(p *painter, size fyne.Size)
	least        func(p *painter) fyne.Size

	// OnOpen is called for the bar, part or point that is clicked, or on which Enter is pressed, by its number as it was
	// given; nil for a chart that only shows.
	OnOpen func(i int)
}

var (
	_ fyne.Focusable     = (*Bars)(nil)
	_ fyne.Tappable      = (*Bars)(nil)
	_ desktop.Hoverable  = (*Bars)(nil)
	_ desktop.Cursorable = (*Bars)(nil)
)

// SetTitle changes the heading; an empty one takes no room.
func (c *chart) SetTitle(title string) {
	c.title = title
	c.Refresh()
}

// SetEmpty sets what stands in the chart while it has nothing to show.
func (c *chart) SetEmpty(words string) {
	c.empty = words
	c.Refresh()
}

// fresh forgets what the mouse and the keyboard pointed at: the data is another.
func (c *chart) fresh() {
	c.over, c.current = -1, 0
	c.Refresh()
}

// speaking is the spot that says its value now, or -1.
func (c *chart) speaking() int {
	switch {
	case c.over >= 0 && c.over < len(c.spots):
		return c.over
	case c.focused && c.current < len(c.spots):
		return c.current
	}
	return -1
}

// Readout gives the lines that the chart says now; nil when nothing is pointed at.
func (c *chart) Readout() []string {
	if i := c.speaking(); i >= 0 {
		return c.spots[i].say
	}
	return nil
}

// FocusGained shows the ring and the readout.
func (c *chart) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost hides them.
func (c *chart) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune is not used.
func (c *chart) TypedRune(rune) {}

// TypedKey goes from spot to spot. Other keys go on to the window.
func (c *chart) TypedKey(key *fyne.KeyEvent) {
	last := len(c.spots) - 1
	switch key.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		c.current--
	case fyne.KeyDown, fyne.KeyRight:
		c.current++
	case fyne.KeyHome:
		c.current = 0
	case fyne.KeyEnd:
		c.current = last
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.OnOpen != nil && c.current <= last {
			c.open(c.current)
			return
		}
	default:
		if cv := fyne.CurrentApp().Driver().CanvasForObject(c.self()); cv != nil && cv.OnTypedKey() != nil {
			cv.OnTypedKey()(key)
		}
		return
	}
	c.over, c.current = -1, max(0, min(c.current, last))
	c.Refresh()
}

// TypedShortcut hands every shortcut on to the window.
func (c *chart) TypedShortcut(s fyne.Shortcut) {
	if cv, ok := fyne.CurrentApp().Driver().CanvasForObject(c.self()).(fyne.Shortcutable); ok {
		cv.TypedShortcut(s)
	}
}

// Tapped takes the focus and opens the spot under the mouse.
func (c *chart) Tapped(ev *fyne.PointEvent) {
	if cv := fyne.CurrentApp().Driver().CanvasForObject(c.self()); cv != nil {
		if f, ok := c.self().(fyne.Focusable); ok {
			cv.Focus(f)
		}
	}
	if i := c.at(ev.Position); i >= 0 {
		c.current = i
		c.Refresh()
		if c.OnOpen != nil {
			c.open(i)
		}
	}
}

// open opens what a spot stands for.
func (c *chart) open(spot int) {
	if c.keyed {
		spot = c.spots[spot].key
	}
	c.OnOpen(spot)
}

// MouseIn and MouseMoved show the value under the mouse.
func (c *chart) MouseIn(ev *desktop.MouseEvent) { c.MouseMoved(ev) }

// MouseMoved shows the value under the mouse.
func (c *chart) MouseMoved(ev *desktop.MouseEvent) {
	if i := c.at(ev.Position); i != c.over {
		c.over = i
		c.Refresh()
	}
}

// MouseOut hides it.
func (c *chart) MouseOut() {
	if c.over >= 0 {
		c.over = -1
		c.Refresh()
	}
}

// Cursor shows that a click opens something.
func (c *chart) Cursor() desktop.Cursor {
	if c.over >= 0 && c.OnOpen != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// at finds the spot under a place; of several the last drawn one.
func (c *chart) at(p fyne.Position) int {
	for i := len(c.spots) - 1; i >= 0; i-- {
		if c.spots[i].area.has(p) {
			return i
		}
	}
	return -1
}

// CreateRenderer draws the chart.
func (c *chart) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{c: c, size: c.outer.Size()} // made again after it was long off the screen, it has its size already
	r.Refresh()
	return r
}

// self is the chart as the canvas knows it.
func (c *chart) self() fyne.CanvasObject { return c.outer }

// renderer keeps the objects of one painting. A chart has few of them and changes seldom, so that they are made anew.
type renderer struct {
	c       *chart
	size    fyne.Size
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) MinSize() fyne.Size {
	p := &painter{th: r.c.Theme()}
	return r.c.least(p)
}

func (r *renderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.draw()
	}
}

func (r *renderer) Refresh() {
	r.draw()
	canvas.Refresh(r.c.self())
}

func (r *renderer) draw() {
	c := r.c
	p := &painter{th: c.Theme()}
	c.spots = c.spots[:0]
	if r.size.Width > 0 && r.size.Height > 0 {
		c.paint(p, r.size)
		if i := c.speaking(); i >= 0 {
			if c.spots[i].mark != nil {
				c.spots[i].mark(p)
			}
			p.readout(c.spots[i].say, c.spots[i].tip, r.size)
		}
		if c.focused {
			p.ring(r.size)
		}
	}
	r.objects = p.objects
}
