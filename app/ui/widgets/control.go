package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"jibao/app/ui/theme"
)

// drawn is a widget that paints itself on a layer.
type drawn struct {
	widget.BaseWidget
	ink ink
}

// control is what every small widget that takes a click has in common: focus, hover, and a state in which it takes none.
type control struct {
	drawn
	focused, hovered bool
	disabled         bool
}

// FocusGained shows the ring.
func (c *control) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost hides it.
func (c *control) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune is not used.
func (c *control) TypedRune(rune) {}

// MouseIn shows that a click would do something.
func (c *control) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved is not used.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes it back.
func (c *control) MouseOut() { c.hovered = false; c.Refresh() }

// Disabled says whether it takes no input.
func (c *control) Disabled() bool { return c.disabled }

// Enable lets it take input.
func (c *control) Enable() { c.disabled = false; c.Refresh() }

// Disable greys it and takes it out of the order of focus.
func (c *control) Disable() { c.disabled = true; c.Refresh() }

// renderer makes a renderer that calls paint for each change. The toolkit throws the renderer of a widget away that was not
// on the screen for a minute and makes another one later, without laying it out: it begins with the size that is there.
func (c *drawn) renderer(min func() fyne.Size, paint func(l *layer, k *ink, size fyne.Size), over ...fyne.CanvasObject) fyne.WidgetRenderer {
	l := newLayer()
	r := &paintedRenderer{
		layer: l, over: over,
		min:   func() fyne.Size { c.ink.with(c.Theme()); return min() },
		paint: func(size fyne.Size) { paint(l, c.ink.with(c.Theme()), size) },
	}
	r.Layout(c.Size())
	return r
}

// resized resizes a widget whose lines break anew when its width changes; width is where it keeps the last one.
func (c *drawn) resized(size fyne.Size, width *float32) {
	again := size.Width != *width
	*width = size.Width
	c.BaseWidget.Resize(size)
	if again {
		c.Refresh()
	}
}

// ring paints the focus ring inside a rectangle.
func (l *layer) ring(k *ink, x, y, w, h float32) {
	l.frame(x, y, w, h, 2, k.color(theme.Accent), rect{x, y, x + w, y + h})
}

// pressed says whether a key activates what has the focus.
func pressed(key *fyne.KeyEvent) bool {
	return key.Name == fyne.KeySpace || key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
}
