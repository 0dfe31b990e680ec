package uitest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// Top is what takes keys and clicks now: the topmost overlay, or the content of the window.
func Top(c fyne.Canvas) fyne.CanvasObject {
	if over := c.Overlays().Top(); over != nil {
		return over
	}
	return c.Content()
}

// Walk visits the visible objects below root, parents first, with their places on the canvas.
func Walk(root fyne.CanvasObject, visit func(o fyne.CanvasObject, at fyne.Position)) {
	walk(root, fyne.Position{}, visit)
}

func walk(root fyne.CanvasObject, at fyne.Position, visit func(fyne.CanvasObject, fyne.Position)) {
	if root == nil || !root.Visible() {
		return
	}
	at = at.Add(root.Position())
	visit(root, at)
	for _, child := range children(root) {
		walk(child, at, visit)
	}
}

// children are the objects that an object is made of.
func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// Find gives the visible objects of a kind below root, in their order.
func Find[T fyne.CanvasObject](root fyne.CanvasObject) []T {
	var out []T
	Walk(root, func(o fyne.CanvasObject, _ fyne.Position) {
		if found, ok := o.(T); ok {
			out = append(out, found)
		}
	})
	return out
}

// Said gives every text that is painted below root, one to a line.
func Said(root fyne.CanvasObject) string {
	var b strings.Builder
	for _, t := range Find[*canvas.Text](root) {
		b.WriteString(t.Text + "\n")
	}
	return b.String()
}
