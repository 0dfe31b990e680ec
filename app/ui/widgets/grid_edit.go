package widgets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// editing is the one text field of a grid and the cell it stands in.
type editing struct {
	field   *Entry
	open    bool
	caret   bool // begun with F2 or a double click: the arrows move in the text, not to another cell
	at      At
	initial string // CellView.Edit when it began
	list    *dropdown
}

// newField makes the field. It shares the input-method guard with the grid: a word that is begun in a selected cell ends
// in the field.
func (g *Grid) newField() *Entry {
	e := NewEntry()
	e.guard = g.guard
	e.owner = g
	e.takesTab = true
	e.inert = func() bool { return !g.edit.open }
	e.OnKey = g.fieldKey
	e.OnLeave = func(string) { g.finishEdit() }
	e.OnChanged = func(string) { g.placeField() }
	e.Hide()
	return e
}

// beginEdit opens the field or the list of the active cell. typed is the text that replaces the cell's; with caret the
// cell's own text is edited.
func (g *Grid) beginEdit(typed string, caret bool) {
	at := g.active
	if !g.editable(at) {
		return
	}
	c := g.model.Cell(at.Row, at.Col)
	kind, _ := g.cellKind(at, c)
	switch kind {
	case Pick, Multi, YesNo:
		g.openList(typed)
		return
	}
	g.extent = g.active
	e := &g.edit
	e.open, e.caret, e.at, e.initial = true, caret, at, c.Edit
	text := typed
	if caret {
		text = c.Edit
	}
	multi := kind == LongText || strings.Contains(c.Edit, "\n")
	if e.field.MultiLine != multi {
		e.field.MultiLine = multi
	}
	e.field.Show()
	e.field.SetText(text)
	g.reveal(at)
	g.placeField()
	// The canvas is asked for by the grid: it does not know the field before it has painted it once, and the next
	// character of a committed word must not be waiting for that.
	if c := canvasOf(g); c != nil {
		c.Focus(e.field)
	}
	e.field.CaretToEnd()
	g.repaint()
	if g.OnEditing != nil {
		g.OnEditing(true)
	}
}

// placeField puts the field over its cell; it grows with its text as far as the grid goes.
func (g *Grid) placeField() {
	e := &g.edit
	if !e.open || g.view.sheet == nil || len(g.geo.x) <= e.at.Col+1 {
		return
	}
	x, y, w := g.left(e.at.Col), g.top(e.at.Row), g.width(e.at.Col)
	h := g.geo.rowHeight + 1
	lines := strings.Split(e.field.Text, "\n")
	need := float32(0)
	for _, line := range lines {
		need = max(need, g.view.normal.width(line))
	}
	w = min(max(w, need+4*g.view.pad), max(w, g.geo.size.Width-g.barSpace()-x))
	if e.field.MultiLine {
		line := g.view.bodySize * 1.6
		h = max(h, line*float32(min(max(len(lines), 3), 8))+8)
	}
	e.field.Move(fyne.NewPos(x, y-1))
	e.field.Resize(fyne.NewSize(w, h))
}

// finishEdit accepts what stands in the field and closes it. The focus stays where it is: see leaveField.
func (g *Grid) finishEdit() {
	if !g.edit.open {
		return
	}
	at, text, changed := g.edit.at, g.edit.field.Text, g.edit.field.Text != g.edit.initial
	g.closeField()
	if changed && g.OnCommit != nil {
		g.OnCommit(at.Row, at.Col, text)
		g.Refresh()
	}
}

// closeField hides the field.
func (g *Grid) closeField() {
	g.edit.open = false
	g.guard.reset()
	g.edit.field.Hide()
	g.repaint()
	if g.OnEditing != nil {
		g.OnEditing(false)
	}
}

// leaveField accepts or drops the edit and gives the keyboard back to the grid.
func (g *Grid) leaveField(accept bool) {
	if accept {
		g.finishEdit()
	} else {
		g.closeField()
	}
	focus(g)
}

// fieldKey is what keys do in the open field beyond a text field's own.
func (g *Grid) fieldKey(key *fyne.KeyEvent) bool {
	shift := g.edit.field.shift.held()
	move := func(rows, cols int) bool {
		g.leaveField(true)
		g.step(rows, cols, false)
		return true
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if shift {
			return move(-1, 0)
		}
		return move(1, 0)
	case fyne.KeyTab:
		g.leaveField(true)
		g.tab(shift)
		return true
	case fyne.KeyEscape:
		g.leaveField(false)
		return true
	case fyne.KeyF2:
		g.edit.caret = !g.edit.caret
		return true
	case fyne.KeyPageDown:
		return move(g.page(), 0)
	case fyne.KeyPageUp:
		return move(-g.page(), 0)
	}
	if g.edit.caret || shift {
		return false
	}
	switch key.Name {
	case fyne.KeyUp:
		return move(-1, 0)
	case fyne.KeyDown:
		return move(1, 0)
	case fyne.KeyLeft:
		return move(0, -1)
	case fyne.KeyRight:
		return move(0, 1)
	}
	return false
}

// openList opens the list of a Pick, YesNo or Multi cell below the cell, filtered by what was typed.
func (g *Grid) openList(typed string) {
	at := g.active
	if !g.editable(at) {
		return
	}
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

// copyText is the selected range as tab-separated text. Lists give what is read, everything else what is edited, so that
// a number travels without separators.
func (g *Grid) copyText() string {
	r := g.Selected()
	var rows [][]string
	for row := r.Top; row <= r.Bottom; row++ {
		if g.rowView(row).Kind == SectionRow {
			continue
		}
		cells := make([]string, 0, r.Columns())
		for col := r.Left; col <= r.Right; col++ {
			c := g.model.Cell(row, col)
			kind, _ := g.cellKind(At{row, col}, c)
			if c.Edit == "" || slices.Contains([]Kind{Pick, Multi, YesNo}, kind) {
				cells = append(cells, c.Text)
			} else {
				cells = append(cells, c.Edit)
			}
		}
		rows = append(rows, cells)
	}
	if len(rows) == 1 && len(rows[0]) == 1 {
		// One cell goes out as it is, so that it can be pasted into any text field.
		if !strings.ContainsAny(rows[0][0], "\t\r\n") {
			return rows[0][0]
		}
	}
	return FormatTable(rows)
}

// paste gives clipboard text to the model. One value, or a block that fits a whole number of times, fills the selection.
func (g *Grid) paste(text string) {
	cells := ParseTable(text)
	if len(cells) == 0 || g.OnPaste == nil || g.model == nil {
		return
	}
	r := g.Selected()
	cells = tile(cells, r)
	start := At{r.Top, r.Left}
	report := g.OnPaste(start, cells)
	widest := 0
	for _, row := range cells {
		widest = max(widest, len(row))
	}
	g.Refresh()
	end := At{min(start.Row+len(cells), g.model.Rows()) - 1, min(start.Col+widest, len(g.columns)) - 1}
	before, beforeRange := g.active, g.Selected()
	g.active, g.extent = start, end
	g.repaint()
	g.tellSelection(before, beforeRange)
	if g.OnPasted != nil {
		g.OnPasted(report)
	}
}

// Fit counts what would become of a paste: cells beyond the sheet, and cells that cannot be edited. Taken is the rest.
func (g *Grid) Fit(start At, cells [][]string) PasteReport {
	var p PasteReport
	for i, row := range cells {
		for j := range row {
			at := At{start.Row + i, start.Col + j}
			switch {
			case !g.valid(at):
				p.Outside++
			case !g.editable(at):
				p.ReadOnly++
			default:
				p.Taken++
			}
		}
	}
	return p
}

// tile repeats a block over a range that is a whole number of blocks; any other block stays as it is.
func tile(cells [][]string, r Range) [][]string {
	h, w := len(cells), len(cells[0])
	for _, row := range cells {
		if len(row) != w {
			return cells
		}
	}
	if r.Single() || r.Rows()%h != 0 || r.Columns()%w != 0 {
		return cells
	}
	out := make([][]string, r.Rows())
	for i := range out {
		out[i] = make([]string, r.Columns())
		for j := range out[i] {
			out[i][j] = cells[i%h][j%w]
		}
	}
	return out
}
