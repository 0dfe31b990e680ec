package chart

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"

	"jibao/app/ui/theme"
)

// PictureScale is how many dots of a picture stand for a pixel of the window: enough for print at the usual sizes.
const PictureScale = 2

// Picture renders a chart by itself, on the ground of a theme, as a picture for a document. size is in pixels of the
// window. The chart must not be on a window; it must be called on the window's thread.
func Picture(chart fyne.CanvasObject, th fyne.Theme, size fyne.Size) image.Image {
	const margin = 16
	page := canvas.NewRectangle(theme.ColorOf(th, theme.Page))
	held := container.New(&inset{margin}, chart)
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetScale(PictureScale)
	c.SetContent(container.NewStack(page, container.NewThemeOverride(held, th)))
	c.Resize(size)
	return c.Capture()
}

// inset keeps the same room on all sides.
type inset struct{ room float32 }

// MinSize is what the object needs, with the room.
func (i *inset) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return objs[0].MinSize().AddWidthHeight(2*i.room, 2*i.room)
}

// Layout puts the object into the middle.
func (i *inset) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	objs[0].Move(fyne.NewPos(i.room, i.room))
	objs[0].Resize(fyne.NewSize(size.Width-2*i.room, size.Height-2*i.room))
}
