package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// pointer is what the mouse is doing in a grid.
type pointer struct {
	header    int // the column whose right border is under the mouse or being dragged, or -1
	dragging  action
	head      int     // the pressed column head
	from      float32 // where a drag began, on the axis it has
	was       float32 // the width or offset when it began
	bar       bar     // the scroll bar that is being dragged
	overBar   bar
	hoverRow  int
	moved     bool
	openOnUp  bool // the list sign of the active cell was pressed
	pressedAt At
}

type action int

const (
	nothing action = iota
	selecting
	resizing
	scrolling
	pressingHead
)

type bar int

const (
	noBar bar = iota
	verticalBar
	horizontalBar
)

func barOf(vertical bool) bar {
	if vertical {
		return verticalBar
	}
	return horizontalBar
}

// grip is how near to a header border the mouse has to be to drag it.
const grip float32 = 4

// MouseDown selects a cell, or begins to drag a border or a scroll bar.
func (g *Grid) MouseDown(ev *desktop.MouseEvent) {
	g.finishEdit()
	focus(g)
	g.measure()
	g.mouse.dragging, g.mouse.moved, g.mouse.openOnUp = nothing, false, false
	if ev.Button != desktop.MouseButtonPrimary {
		g.pressSecondary(ev.Position)
		return
	}
	p := ev.Position
	if g.pressBar(p) {
		return
	}
	if p.Y < g.geo.headLine {
		g.pressHead(p)
		return
	}
	at := At{g.rowAt(p.Y), g.columnAt(p.X)}
	if g.RowCursor && at.Col < 0 && p.X < g.contentRight() {
		at.Col = g.active.Col
	}
	if !g.valid(at) || g.rowView(at.Row).Kind == SectionRow {
		return
	}
	extend := ev.Modifier&fyne.KeyModifierShift != 0
	g.mouse.openOnUp = !extend && at == g.active && g.overListSign(p)
	g.mouse.dragging, g.mouse.pressedAt = selecting, at
	g.moveTo(at, extend)
}

// pressSecondary moves to a cell outside the selection before its menu opens.
func (g *Grid) pressSecondary(p fyne.Position) {
	at := At{g.rowAt(p.Y), g.columnAt(p.X)}
	if g.valid(at) && !g.Selected().Contains(at) && g.rowView(at.Row).Kind != SectionRow {
		g.moveTo(at, false)
	}
}

// pressHead begins to drag a border, or presses a column head.
func (g *Grid) pressHead(p fyne.Position) {
	if col := g.borderAt(p); col >= 0 {
		g.mouse.dragging, g.mouse.header = resizing, col
		g.mouse.from, g.mouse.was = p.X, g.width(col)
		return
	}
	if col := g.columnAt(p.X); col >= 0 {
		g.mouse.dragging, g.mouse.head = pressingHead, col
	}
}

// MouseUp sorts by the head that was pressed, or opens the list of a cell.
func (g *Grid) MouseUp(ev *desktop.MouseEvent) {
	was := g.mouse.dragging
	g.mouse.dragging = nothing
	switch {
	case was == pressingHead && !g.mouse.moved && g.columnAt(ev.Position.X) == g.mouse.head && ev.Position.Y < g.geo.headLine:
		g.sortBy(g.mouse.head)
	case was == selecting && g.mouse.openOnUp && !g.mouse.moved:
		g.openList("")
	case was == scrolling:
		g.mouse.bar = noBar
		g.repaint()
	}
}

// sortBy asks for the next order of a column: up, down, none.
func (g *Grid) sortBy(col int) {
	if g.OnSort == nil {
		return
	}
	next := Ascending
	if g.sortCol == col {
		next = (g.sortDir + 1) % 3
	}
	g.OnSort(col, next)
}

// Dragged extends the selection, drags a border or scrolls.
func (g *Grid) Dragged(ev *fyne.DragEvent) {
	g.mouse.moved = true
	p := ev.Position
	switch g.mouse.dragging {
	case selecting:
		g.dragSelection(p)
	case resizing:
		g.setWidth(g.mouse.header, g.mouse.was+p.X-g.mouse.from)
	case scrolling:
		g.dragBar(p)
	}
}

// DragEnd ends a drag.
func (g *Grid) DragEnd() {
	g.mouse.dragging, g.mouse.bar = nothing, noBar
	g.repaint()
}

// dragSelection extends the range to the cell under the mouse; beyond an edge the sheet scrolls.
func (g *Grid) dragSelection(p fyne.Position) {
	at := g.extent
	switch row := g.rowAt(p.Y); {
	case row >= 0:
		at.Row = row
	case p.Y < g.geo.headLine:
		at.Row--
	default:
		at.Row++
	}
	switch col := g.columnAt(p.X); {
	case col >= 0:
		at.Col = col
	case p.X < 0:
		at.Col--
	case p.X >= g.geo.size.Width:
		at.Col++
	}
	if at != g.extent {
		g.moveTo(at, true)
	}
}

// DoubleTapped fits a column to its texts, edits a cell, or opens what a row stands for.
func (g *Grid) DoubleTapped(ev *fyne.PointEvent) {
	g.measure()
	p := ev.Position
	if p.Y < g.geo.headLine {
		if col := g.borderAt(p); col >= 0 {
			g.autoWidth(col)
		}
		return
	}
	at := At{g.rowAt(p.Y), g.columnAt(p.X)}
	if !g.valid(at) || g.rowView(at.Row).Kind == SectionRow || at != g.active {
		return
	}
	if !g.editable(at) {
		g.activate(at)
		return
	}
	if !g.toggle() {
		g.beginEdit("", true)
	}
}

// TappedSecondary opens the menu of a cell or the filter of a column.
func (g *Grid) TappedSecondary(ev *fyne.PointEvent) {
	p := ev.Position
	col := g.columnAt(p.X)
	if p.Y < g.geo.headLine {
		if g.OnFilter != nil && col >= 0 {
			g.OnFilter(col)
		}
		return
	}
	if at := (At{g.rowAt(p.Y), col}); g.OnContext != nil && g.valid(at) {
		g.OnContext(at.Row, at.Col, ev.AbsolutePosition)
	}
}

// MouseIn is MouseMoved.
func (g *Grid) MouseIn(ev *desktop.MouseEvent) { g.MouseMoved(ev) }

// MouseMoved shows what a press would do here.
func (g *Grid) MouseMoved(ev *desktop.MouseEvent) {
	g.hover(g.borderAt(ev.Position), g.barAt(ev.Position), g.rowAt(ev.Position.Y))
}

// MouseOut forgets what was under the mouse.
func (g *Grid) MouseOut() {
	if g.mouse.dragging == nothing {
		g.hover(-1, noBar, -1)
	}
}

// hover repaints only if something is different.
func (g *Grid) hover(header int, over bar, row int) {
	m := &g.mouse
	if !g.RowCursor {
		row = -1
	}
	if m.dragging != nothing || m.header == header && m.overBar == over && m.hoverRow == row {
		return
	}
	m.header, m.overBar, m.hoverRow = header, over, row
	g.repaint()
}

// Cursor is the double arrow over a border that can be dragged.
func (g *Grid) Cursor() desktop.Cursor {
	if g.mouse.header >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// borderAt finds the column whose right border is under the mouse in the header, or -1.
func (g *Grid) borderAt(p fyne.Position) int {
	if p.Y < 0 || p.Y >= g.geo.headLine || len(g.geo.x) == 0 {
		return -1
	}
	for col := range g.columns {
		right := g.left(col) + g.width(col)
		if col >= g.geo.frozen && right < g.geo.frozenEnd {
			continue
		}
		if p.X > right-grip && p.X <= right+grip {
			return col
		}
	}
	return -1
}

// overListSign says whether the mouse is over the sign at the right end of a cell that opens a list.
func (g *Grid) overListSign(p fyne.Position) bool {
	kind, _ := g.activeKind()
	if kind != Pick && kind != Multi && kind != YesNo || !g.editable(g.active) {
		return false
	}
	right := g.left(g.active.Col) + g.width(g.active.Col)
	return p.X > right-18 && p.X < right
}
