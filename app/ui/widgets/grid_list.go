package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
)

// openList opens the list of a Pick, YesNo or Multi cell below the cell, filtered by what was typed.
func (g *Grid) openList(typed string) {
	at := g.active
	if !g.editable(at) {
		return
	}
	typed = strings.TrimSpace(typed)
	g.reveal(at)
	g.repaint()
	c := g.model.Cell(at.Row, at.Col)
	kind, choices := g.cellKind(at, c)
	canvas := canvasOf(g)
	if len(choices) == 0 || canvas == nil {
		return
	}
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(g)
	x, y := corner.X+g.left(at.Col), corner.Y+g.top(at.Row)-1
	o := dropOptions{
		choices: choices, filter: typed, many: kind == Multi, values: splitValues(kind, c.Edit), theme: g.Theme(), hint: c.Text,
		box: rect{x, y, x + g.width(at.Col), y + g.geo.rowHeight + 1},
	}
	done := func(text string, rows, cols int) {
		g.edit.list = nil
		focus(g)
		if text != c.Edit && g.OnCommit != nil {
			g.OnCommit(at.Row, at.Col, text)
			g.Refresh()
		}
		if cols != 0 {
			g.tab(cols < 0)
		} else if rows != 0 {
			g.step(rows, 0, false)
		}
	}
	o.accept = func(values []string, rows, cols int) { done(strings.Join(values, MultiSeparator), rows, cols) }
	o.cancel = func() { done(c.Edit, 0, 0) }
	g.edit.list = showDropdown(canvas, o)
}

// splitValues gives the values that a cell holds now.
func splitValues(kind Kind, edit string) []string {
	if edit == "" {
		return nil
	}
	if kind == Multi {
		return strings.Split(edit, MultiSeparator)
	}
	return []string{edit}
}

// toggle turns a yes/no cell over: from yes to no, and from anything else to yes.
func (g *Grid) toggle() bool {
	at := g.active
	if !g.editable(at) {
		return false
	}
	c := g.model.Cell(at.Row, at.Col)
	kind, choices := g.cellKind(at, c)
	if kind != YesNo || len(choices) < 2 {
		return false
	}
	value := choices[0].Value
	if c.Edit == value {
		value = choices[1].Value
	}
	g.OnCommit(at.Row, at.Col, value)
	g.Refresh()
	return true
}
