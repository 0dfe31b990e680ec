package widgets

import (
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
	e.OnEnter = func() { g.leaveField(true) } // Ctrl+Enter in a field of several lines, as everywhere else
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
	if changed && g.OnCommit != nil && g.valid(at) {
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
