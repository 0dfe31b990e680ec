package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// paintedRenderer renders a widget that draws itself on a layer each time its size or state changes.
type paintedRenderer struct {
	paint   func(size fyne.Size)
	min     func() fyne.Size
	layer   *layer
	under   []fyne.CanvasObject // below the layer
	over    []fyne.CanvasObject // above it: children
	size    fyne.Size
	objects []fyne.CanvasObject
}

func (r *paintedRenderer) Destroy()           {}
func (r *paintedRenderer) MinSize() fyne.Size { return r.min() }

func (r *paintedRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.repaint()
	}
}

func (r *paintedRenderer) Refresh() {
	r.repaint()
	for _, o := range r.Objects() {
		canvas.Refresh(o)
		break
	}
}

func (r *paintedRenderer) repaint() {
	r.layer.begin()
	if r.size.Width > 0 && r.size.Height > 0 {
		r.paint(r.size)
	}
	r.layer.end()
}

func (r *paintedRenderer) Objects() []fyne.CanvasObject {
	if r.objects == nil || r.layer.grown {
		r.layer.grown = false
		r.objects = append(r.layer.appendTo(append([]fyne.CanvasObject{}, r.under...)), r.over...)
	}
	return r.objects
}
