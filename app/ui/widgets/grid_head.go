package widgets

import "fyne.io/fyne/v2"

// BelowHead is the place on the canvas below the head of a column, where its menu opens; the column is scrolled to.
func (g *Grid) BelowHead(col int) fyne.Position {
	g.reveal(At{g.active.Row, col})
	g.repaint()
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(g)
	return corner.AddXY(max(0, g.left(col)), g.geo.headLine)
}

// PickValues opens a list of ticks below the head of a column and hands over what was ticked.
func (g *Grid) PickValues(col int, choices []Choice, values []string, accept func(values []string)) {
	c := canvasOf(g)
	if c == nil || len(choices) == 0 {
		return
	}
	at := g.BelowHead(col)
	g.edit.list = showDropdown(c, dropOptions{
		choices: choices, values: values, many: true, theme: g.Theme(), hint: g.columns[col].Title,
		box: rect{at.X, at.Y - g.geo.headLine, at.X + max(g.width(col), 160), at.Y},
		accept: func(values []string, _, _ int) {
			g.edit.list = nil
			focus(g)
			accept(values)
		},
		cancel: func() {
			g.edit.list = nil
			focus(g)
		},
	})
}
