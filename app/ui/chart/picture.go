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

// Picture renders a chart by itself, on the ground of a theme, as a picture for a document, with a line below it that says
// what the numbers stand for. size is in pixels of the window. The chart must not be on a window; it must be called on the
// window's thread.
func Picture(chart fyne.CanvasObject, caption string, th fyne.Theme, size fyne.Size) image.Image {
	const margin = 16
	page := canvas.NewRectangle(theme.ColorOf(th, theme.Page))
	p := &painter{th: th}
	words := canvas.NewText(p.fit(caption, size.Width-2*margin, p.small()), p.color(theme.SecondaryText))
	words.TextSize = p.small()
	under := container.New(&above{8}, words)
	held := container.New(&inset{margin}, container.NewBorder(nil, under, nil, nil, chart))
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

// above keeps room over one object.
type above struct{ room float32 }

// MinSize is what the object needs, with the room.
func (a *above) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return objs[0].MinSize().AddWidthHeight(0, a.room)
}

// Layout puts the object below the room.
func (a *above) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	objs[0].Move(fyne.NewPos(0, a.room))
	objs[0].Resize(fyne.NewSize(size.Width, size.Height-a.room))
}
