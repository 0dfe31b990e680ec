package shell_test

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// growing is as high as a text of a thousand units of area is at its width.
type growing struct {
	widget.BaseWidget
}

func (g *growing) MinSize() fyne.Size {
	if g.Size().Width == 0 {
		return fyne.NewSize(10, 50)
	}
	return fyne.NewSize(10, 1000/g.Size().Width)
}

func (g *growing) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}
