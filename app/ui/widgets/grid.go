package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"jibao/app/ui/theme"
)

// Grid is the one editable table of the program. It paints only the cells that are on the screen, keeps the leading
// columns and the header in place, and is worked with the keyboard as a spreadsheet is:
//
//	arrows, Tab, Enter            move; Shift goes the other way (Tab, Enter) or selects (arrows)
//	Home, End, PageUp, PageDown   move far; with Ctrl to the ends of the sheet; Ctrl+arrows to the ends of a block
//	typing                        replaces the cell; F2 or a double click edits it; Esc leaves it as it was
//	Delete, Backspace             OnClear
//	Alt+Down                      opens the list of a cell; Space toggles a yes/no
//	Ctrl+C, Ctrl+X, Ctrl+V        tab-separated text; Ctrl+D fills down; Ctrl+A selects all
//	Ctrl+Z, Ctrl+Y, Ctrl+F        OnUndo, OnRedo, OnFind; Ctrl+Shift+L OnFilter
//	F6, Ctrl+Tab                  leave the grid; with Shift backwards
//
// What is typed is never lost: Enter, Tab, an arrow, a click elsewhere and losing the focus all commit it.
//
// All callbacks may be nil. After OnCommit, OnClear, OnPaste, OnFillDown, OnUndo and OnRedo the grid refreshes itself;
// when the model changes by other means, call Refresh.
type Grid struct {
	widget.BaseWidget

	OnCommit   func(row, col int, text string) // an edit was accepted that differs from CellView.Edit
	OnClear    func(r Range)
	OnPaste    func(start At, cells [][]string) PasteReport
	OnPasted   func(PasteReport) // after OnPaste, with what the grid itself left out added
	OnFillDown func(r Range)     // the top row of r is the source
	OnUndo     func()
	OnRedo     func()
	OnSelect   func(row, col int)         // the active cell changed
	OnRange    func(r Range)              // the selected range changed
	OnActivate func(row, col int)         // Enter or a double click on a cell that is not edited
	OnSort     func(col int, d Direction) // a click on a header; show it with SetSort
	OnFilter   func(col int)              // a right click on a header, or Ctrl+Shift+L
	OnFind     func()                     // Ctrl+F
	OnWidth    func(col int, width float32)
	OnContext  func(row, col int, at fyne.Position) // a right click on a cell; at is on the canvas
	OnRune     func(r rune) bool                    // a character on a cell that is not edited; true means it was used
	OnKey      func(*fyne.KeyEvent) bool            // sees a key before the grid does; true means it was used
	OnEditing  func(editing bool)

	// EnterActivates makes Enter call OnActivate on cells that are not edited instead of going down: lists of things to
	// open. TabLeaves lets Tab go to the next widget instead of the next cell.
	EnterActivates bool
	TabLeaves      bool
	// RowCursor marks the whole row of the active cell: lists.
	RowCursor bool
	// PlainLooks leaves out the small signs inside the cells, for a grid that has a column which says the same in words.
	PlainLooks bool
	// NoHeader leaves out the column heads, for a plain list.
	NoHeader bool
	// Pad is kept free at the left and right end of each row.
	Pad float32

	model   GridModel
	columns []Column
	widths  map[string]float32 // by Column.Key, as set by the person; in pixels at the normal text size

	geo  geometry
	view painting
	edit editing

	active, extent At // the active cell, and the other corner of the range
	offset         fyne.Position
	sortCol        int
	sortDir        Direction
	focused        bool
	shift          shiftKey
	guard          *composing
	mouse          pointer
}

var (
	_ fyne.Focusable         = (*Grid)(nil)
	_ fyne.Tabbable          = (*Grid)(nil)
	_ fyne.Shortcutable      = (*Grid)(nil)
	_ fyne.Scrollable        = (*Grid)(nil)
	_ fyne.Draggable         = (*Grid)(nil)
	_ fyne.DoubleTappable    = (*Grid)(nil)
	_ fyne.SecondaryTappable = (*Grid)(nil)
	_ desktop.Keyable        = (*Grid)(nil)
	_ desktop.Mouseable      = (*Grid)(nil)
	_ desktop.Hoverable      = (*Grid)(nil)
	_ desktop.Cursorable     = (*Grid)(nil)
)

// NewGrid makes a grid over a model. The first cell that is not in a section row is active.
func NewGrid(model GridModel) *Grid {
	g := &Grid{model: model, widths: map[string]float32{}, guard: newComposing(), sortCol: -1}
	g.ExtendBaseWidget(g)
	g.edit.field = g.newField()
	g.mouse.header = -1
	g.mouse.hoverRow = -1
	g.readModel()
	g.active.Row = g.skipSections(0, 1)
	g.extent = g.active
	return g
}

// SetModel shows another model; the active cell stays where it is if the new model has such a cell.
func (g *Grid) SetModel(model GridModel) {
	g.finishEdit()
	g.model = model
	g.Refresh()
}

// Model returns what the grid shows.
func (g *Grid) Model() GridModel { return g.model }

// Refresh asks the model again. An edit that is going on stays open.
func (g *Grid) Refresh() {
	g.readModel()
	g.clampSelection()
	g.BaseWidget.Refresh()
}

// readModel takes the columns of the model; the cells are asked for when they are painted.
func (g *Grid) readModel() {
	if g.model == nil {
		g.columns = nil
		return
	}
	g.columns = g.model.Columns()
	g.geo.valid = false
}

// Active is the active cell.
func (g *Grid) Active() At { return g.active }

// Selected is the selected range; one cell if nothing was extended.
func (g *Grid) Selected() Range { return between(g.active, g.extent) }

// Select makes a cell the active one and scrolls to it.
func (g *Grid) Select(row, col int) {
	g.finishEdit()
	g.moveTo(At{row, col}, false)
}

// SelectRange selects a range; its top left cell becomes the active one.
func (g *Grid) SelectRange(r Range) {
	g.finishEdit()
	g.moveTo(At{r.Top, r.Left}, false)
	g.moveTo(At{r.Bottom, r.Right}, true)
}

// SetSort shows in the header which column the rows are sorted by; col -1 for none.
func (g *Grid) SetSort(col int, d Direction) {
	g.sortCol, g.sortDir = col, d
	g.repaint()
}

// SetWidth sets the width of a column by its key, in pixels at the normal text size.
func (g *Grid) SetWidth(key string, width float32) {
	g.widths[key] = width
	g.geo.valid = false
	g.repaint()
}

// Editing says whether the text field is open.
func (g *Grid) Editing() bool { return g.edit.open }

// CommitEdit accepts what is being typed, if anything is.
func (g *Grid) CommitEdit() { g.finishEdit() }

// Offset is how far the grid is scrolled, in pixels.
func (g *Grid) Offset() fyne.Position { return g.offset }

// ScrollTo scrolls to an offset as Offset gives it.
func (g *Grid) ScrollTo(offset fyne.Position) {
	g.offset = offset
	g.repaint()
}

// MinSize is small: a grid takes the place that it is given.
func (g *Grid) MinSize() fyne.Size {
	g.ExtendBaseWidget(g)
	th := g.Theme()
	return fyne.NewSize(120, theme.SizeOf(th, theme.HeaderHeight)+3*theme.SizeOf(th, theme.RowHeight))
}

// FocusGained shows the frame of the active cell strongly.
func (g *Grid) FocusGained() {
	g.focused = true
	g.shift.down = false
	g.repaint()
}

// FocusLost shows it weakly, and forgets what an input method held.
func (g *Grid) FocusLost() {
	g.focused = false
	g.shift.down = false
	if !g.edit.open {
		g.guard.reset()
	}
	g.repaint()
}

// cellKind is how a cell is edited, and with which choices.
func (g *Grid) cellKind(at At, v CellView) (Kind, []Choice) {
	if v.Kind != AsColumn {
		return v.Kind, v.Choices
	}
	c := g.columns[at.Col]
	if c.Kind == AsColumn {
		return Text, nil
	}
	return c.Kind, c.Choices
}

// editable says whether a cell takes input.
func (g *Grid) editable(at At) bool {
	if !g.valid(at) || g.rowView(at.Row).Kind == SectionRow || !g.columns[at.Col].Editable || g.OnCommit == nil {
		return false
	}
	v := g.model.Cell(at.Row, at.Col)
	return !v.Locked && v.Look&(Computed|LockedLook) == 0
}

// valid says whether there is such a cell.
func (g *Grid) valid(at At) bool {
	return g.model != nil && at.Row >= 0 && at.Col >= 0 && at.Row < g.model.Rows() && at.Col < len(g.columns)
}

// rowView asks a RowModel for a row; every row of another model is plain.
func (g *Grid) rowView(row int) RowView {
	if m, ok := g.model.(RowModel); ok && row >= 0 && row < m.Rows() {
		return m.Row(row)
	}
	return RowView{}
}
