package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// floating lies over the whole canvas, shows its content where it is put, and closes when the person clicks elsewhere.
type floating struct {
	widget.BaseWidget
	canvas  fyne.Canvas
	content fyne.CanvasObject
	onClose func()
	open    bool
}

// newFloating puts content on top of a canvas. onClose is called when a click elsewhere closes it, not by close.
func newFloating(c fyne.Canvas, content fyne.CanvasObject, onClose func()) *floating {
	f := &floating{canvas: c, content: content, onClose: onClose, open: true}
	f.ExtendBaseWidget(f)
	c.Overlays().Add(f)
	f.Resize(c.Size()) // makes the renderer, without which nothing on it can get the focus
	return f
}

// close takes the content off the canvas.
func (f *floating) close() {
	if f.open {
		f.open = false
		f.canvas.Overlays().Remove(f)
	}
}

// Tapped closes: a tap on the content does not come here.
func (f *floating) Tapped(*fyne.PointEvent) { f.dismiss() }

// TappedSecondary closes too.
func (f *floating) TappedSecondary(*fyne.PointEvent) { f.dismiss() }

// unusedKey closes too, and lets the key do what it does on the page.
func (f *floating) unusedKey(*fyne.KeyEvent) bool {
	f.dismiss()
	return true
}

func (f *floating) dismiss() {
	if !f.open {
		return
	}
	f.close()
	if f.onClose != nil {
		f.onClose()
	}
}

// CreateRenderer shows the content on nothing.
func (f *floating) CreateRenderer() fyne.WidgetRenderer {
	return &floatingRenderer{f, []fyne.CanvasObject{canvas.NewRectangle(color.Transparent), f.content}}
}

type floatingRenderer struct {
	f       *floating
	objects []fyne.CanvasObject
}

func (r *floatingRenderer) Destroy()                     {}
func (r *floatingRenderer) Layout(size fyne.Size)        { r.objects[0].Resize(size) }
func (r *floatingRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *floatingRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *floatingRenderer) Refresh()                     { r.f.content.Refresh() }
