package widgets

// autoWidth sets a column to the width of its widest text, of the first rows of a long sheet.
func (g *Grid) autoWidth(col int) {
	const rowsRead = 5000
	c := &g.columns[col]
	fit := &g.view.normal
	if c.Small {
		fit = &g.view.small
	}
	widest := g.view.small.width(c.Title) + 16
	if c.Unit != "" {
		widest += g.view.small.width(c.Unit) + 4
	}
	for row := range min(g.model.Rows(), rowsRead) {
		if g.rowView(row).Kind == SectionRow {
			continue
		}
		v := g.model.Cell(row, col)
		w := fit.width(v.Text)
		if v.Mark != NoMark {
			w += markSize*g.geo.scale + 5
		}
		if v.Badge != "" {
			w += g.view.small.width(v.Badge) + 16
		}
		if v.Look&(Computed|FromRoster|Invalid|Soft|Explained|LockedLook) != 0 && !g.PlainLooks {
			w += markSize * g.geo.scale
		}
		widest = max(widest, w)
	}
	g.setWidth(col, min(widest+2*g.view.pad+1, 480*g.geo.scale))
}

// setWidth sets a column's width in pixels on the screen.
func (g *Grid) setWidth(col int, w float32) {
	w = max(w/g.geo.scale, minimalWidth)
	g.widths[g.columns[col].Key] = w
	g.geo.valid = false
	g.repaint()
	g.placeField()
	if g.OnWidth != nil {
		g.OnWidth(col, w)
	}
}
