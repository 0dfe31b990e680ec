package widgets

import "strings"

// Find goes to the next cell (or the one before, backwards) whose text holds a text, whatever the case of its letters,
// row by row and from the end on again at the beginning. Without such a cell it stays and gives false.
func (g *Grid) Find(text string, backwards bool) bool {
	if g.model == nil || text == "" || len(g.columns) == 0 {
		return false
	}
	text = strings.ToLower(text)
	cols, all := len(g.columns), len(g.columns)*g.model.Rows()
	step := 1
	if backwards {
		step = all - 1
	}
	from := g.active.Row*cols + g.active.Col
	for i, n := (from+step)%max(all, 1), 0; n < all; i, n = (i+step)%all, n+1 {
		at := At{i / cols, i % cols}
		if g.rowView(at.Row).Kind == SectionRow {
			continue
		}
		if strings.Contains(strings.ToLower(g.model.Cell(at.Row, at.Col).Text), text) {
			g.Select(at.Row, at.Col)
			return true
		}
	}
	return false
}
