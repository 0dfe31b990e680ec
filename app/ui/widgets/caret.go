package widgets

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// CaretPosition is where the text is being typed, on the canvas and below the line: where an input method may put its
// window.
func (e *Entry) CaretPosition() fyne.Position {
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(e)
	caret, size := e.CursorPosition(), e.Size()
	line := lineHeight(theme.SizeOf(e.Theme(), theme.BodyText))
	// A long text is scrolled inside the field; its caret is never outside.
	return fyne.NewPos(corner.X+min(caret.X, size.Width), corner.Y+min(caret.Y+line, size.Height))
}

// CaretPosition is the lower left corner of the active cell, in which the next character will stand.
func (g *Grid) CaretPosition() fyne.Position {
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(g)
	if g.edit.open {
		return g.edit.field.CaretPosition()
	}
	g.measure()
	if !g.valid(g.active) {
		return corner
	}
	return corner.AddXY(g.left(g.active.Col)+g.view.pad, g.top(g.active.Row)+g.geo.rowHeight)
}
