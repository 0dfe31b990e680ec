package widgets

// moveTo makes a cell the active one, or the other corner of the range, scrolls to it and tells whoever listens.
func (g *Grid) moveTo(at At, extend bool) {
	if g.model == nil || g.model.Rows() == 0 || len(g.columns) == 0 {
		return
	}
	at.Row = min(max(0, at.Row), g.model.Rows()-1)
	at.Col = min(max(0, at.Col), len(g.columns)-1)
	at.Col = g.nearestShown(at.Col, at.Col-g.head(extend).Col)
	before, beforeRange := g.active, g.Selected()
	if extend {
		g.extent = at
	} else {
		g.active, g.extent = at, at
	}
	g.reveal(at)
	g.repaint()
	g.tellSelection(before, beforeRange)
}

// tellSelection calls back for what is different now.
func (g *Grid) tellSelection(before At, beforeRange Range) {
	if g.active != before && g.OnSelect != nil {
		g.OnSelect(g.active.Row, g.active.Col)
	}
	if r := g.Selected(); r != beforeRange && g.OnRange != nil {
		g.OnRange(r)
	}
}

// clampSelection keeps the selection on cells that are there.
func (g *Grid) clampSelection() {
	if g.model == nil {
		return
	}
	rows, cols := g.model.Rows(), len(g.columns)
	clamp := func(at At) At {
		return At{Row: max(0, min(at.Row, rows-1)), Col: max(0, min(at.Col, cols-1))}
	}
	g.active, g.extent = clamp(g.active), clamp(g.extent)
}

// skipSections goes from a row in a direction to the first one that is not a section row. At the end it turns round.
func (g *Grid) skipSections(row, step int) int {
	if g.model == nil {
		return row
	}
	rows := g.model.Rows()
	for at := row; at >= 0 && at < rows; at += step {
		if g.rowView(at).Kind != SectionRow {
			return at
		}
	}
	for at := row; at >= 0 && at < rows; at -= step {
		if g.rowView(at).Kind != SectionRow {
			return at
		}
	}
	return max(0, min(row, rows-1))
}

// head is the cell that an arrow moves: the active one, or the far corner of the range.
func (g *Grid) head(extend bool) At {
	if extend {
		return g.extent
	}
	return g.active
}

// step moves by rows and columns.
func (g *Grid) step(rows, cols int, extend bool) {
	at := g.head(extend)
	at.Col = min(max(0, at.Col+cols), max(0, len(g.columns)-1))
	if rows != 0 && g.model != nil {
		to := min(max(0, at.Row+rows), g.model.Rows()-1)
		direction := 1
		if rows < 0 {
			direction = -1
		}
		if to = g.skipSections(to, direction); (to-at.Row)*direction >= 0 {
			at.Row = to
		}
	}
	g.moveTo(at, extend)
}

// tab goes to the next cell to the right, and from the last one to the first of the next row. In a grid with cells to
// edit, columns that nobody edits are passed over.
func (g *Grid) tab(backwards bool) {
	if g.model == nil || len(g.columns) == 0 {
		return
	}
	step := 1
	if backwards {
		step = -1
	}
	at := g.active
	skip := g.hasEditableColumn()
	for {
		at.Col += step
		if at.Col < 0 || at.Col >= len(g.columns) {
			row := g.skipSections(at.Row+step, step)
			if (row-at.Row)*step <= 0 || row >= g.model.Rows() { // beyond the last cell lies the next widget
				g.leave(backwards)
				return
			}
			at.Row = row
			at.Col = 0
			if backwards {
				at.Col = len(g.columns) - 1
			}
		}
		if g.shown(at.Col) && (!skip || g.columns[at.Col].Editable) {
			break
		}
	}
	g.moveTo(at, false)
}

func (g *Grid) hasEditableColumn() bool {
	if g.OnCommit == nil {
		return false
	}
	for _, c := range g.columns {
		if c.Editable {
			return true
		}
	}
	return false
}

// jump goes to the end of a block of filled cells, as Ctrl with an arrow does in a spreadsheet: from a filled cell with a
// filled neighbour to the last filled one, else to the next filled one, else to the edge.
func (g *Grid) jump(rows, cols int, extend bool) {
	if g.model == nil {
		return
	}
	at := g.head(extend)
	next := func(a At) At { return At{a.Row + rows, a.Col + cols} }
	run := g.filled(at) && g.filled(next(at))
	for g.valid(next(at)) {
		to := next(at)
		if run && !g.filled(to) {
			break
		}
		at = to
		if !run && g.filled(at) {
			break
		}
	}
	if g.rowView(at.Row).Kind == SectionRow {
		at.Row = g.skipSections(at.Row, 1)
	}
	g.moveTo(at, extend)
}

// filled says whether a cell shows something. A section row counts as filled, so that a jump passes over it.
func (g *Grid) filled(at At) bool {
	if !g.valid(at) {
		return false
	}
	return g.rowView(at.Row).Kind == SectionRow || g.model.Cell(at.Row, at.Col).Text != ""
}

// selectAll selects every cell but headings above the first row.
func (g *Grid) selectAll() {
	if g.model == nil || g.model.Rows() == 0 {
		return
	}
	before, beforeRange := g.active, g.Selected()
	g.active, g.extent = At{g.skipSections(0, 1), 0}, At{g.model.Rows() - 1, len(g.columns) - 1}
	g.repaint()
	g.tellSelection(before, beforeRange)
}

// page is how many rows PageUp and PageDown move.
func (g *Grid) page() int {
	g.measure()
	if g.geo.rowHeight == 0 {
		return 1
	}
	return max(1, int(g.bodyHeight()/g.geo.rowHeight)-1)
}
