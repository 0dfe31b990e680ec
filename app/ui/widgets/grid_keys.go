package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// AcceptsTab takes the Tab key, unless it is to leave the grid.
func (g *Grid) AcceptsTab() bool { return !g.TabLeaves || g.guard.active() }

// KeyDown follows the shift key.
func (g *Grid) KeyDown(key *fyne.KeyEvent) { g.shift.press(key) }

// KeyUp follows the shift key.
func (g *Grid) KeyUp(key *fyne.KeyEvent) { g.shift.release(key) }

// TypedRune begins to edit the active cell with the character that was typed.
func (g *Grid) TypedRune(r rune) {
	if g.edit.open {
		g.edit.field.TypedRune(r)
		return
	}
	g.guard.rune(r)
	if r == ' ' && g.toggle() {
		return
	}
	if g.editable(g.active) {
		g.beginEdit(string(r), false)
		return
	}
	if g.OnRune != nil {
		g.OnRune(r)
	}
}

// TypedKey moves, edits and clears.
func (g *Grid) TypedKey(key *fyne.KeyEvent) {
	if g.edit.open {
		g.edit.field.TypedKey(key)
		return
	}
	if g.guard.key(key.Name) {
		return
	}
	if g.OnKey != nil && g.OnKey(key) {
		return
	}
	shift := g.shift.held()
	if g.moveKey(key.Name, shift) {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		g.enter(shift)
	case fyne.KeyTab:
		g.tab(shift)
	case fyne.KeyF2:
		g.beginEdit("", true)
	case fyne.KeyBackspace:
		if g.Selected().Single() {
			g.clearOrType()
		} else {
			g.clear()
		}
	case fyne.KeyDelete:
		g.clear()
	case fyne.KeyF6:
		g.leave(shift)
	case fyne.KeyEscape:
		if g.Selected().Single() {
			passKey(g, key)
		} else {
			g.moveTo(g.active, false)
		}
	default:
		if !isLetterKey(key.Name) && !isDigitKey(key.Name) && key.Name != fyne.KeySpace {
			passKey(g, key)
		}
	}
}

// moveKey does the keys that move the active cell or the corner of the range.
func (g *Grid) moveKey(name fyne.KeyName, shift bool) bool {
	switch name {
	case fyne.KeyUp:
		g.step(-1, 0, shift)
	case fyne.KeyDown:
		g.step(1, 0, shift)
	case fyne.KeyLeft:
		g.step(0, -1, shift)
	case fyne.KeyRight:
		g.step(0, 1, shift)
	case fyne.KeyPageUp:
		g.step(-g.page(), 0, shift)
	case fyne.KeyPageDown:
		g.step(g.page(), 0, shift)
	case fyne.KeyHome:
		g.moveTo(At{g.head(shift).Row, 0}, shift)
	case fyne.KeyEnd:
		g.moveTo(At{g.head(shift).Row, len(g.columns) - 1}, shift)
	default:
		return false
	}
	return true
}

// enter goes down, or opens what the row stands for.
func (g *Grid) enter(shift bool) {
	if g.EnterActivates && !shift && !g.editable(g.active) {
		g.activate(g.active)
		return
	}
	if shift {
		g.step(-1, 0, false)
	} else {
		g.step(1, 0, false)
	}
}

func (g *Grid) activate(at At) {
	if g.OnActivate != nil && g.valid(at) {
		g.OnActivate(at.Row, at.Col)
	}
}

// clear asks the model to empty the selected range.
func (g *Grid) clear() {
	if g.OnClear == nil || g.model == nil || g.model.Rows() == 0 {
		return
	}
	g.OnClear(g.Selected())
	g.Refresh()
}

// clearOrType empties the cell and leaves the field open, as a spreadsheet does on Backspace.
func (g *Grid) clearOrType() {
	if kind, _ := g.activeKind(); kind == Text || kind == Number || kind == LongText {
		g.beginEdit("", false)
		return
	}
	g.clear()
}

// activeKind is the kind of the active cell.
func (g *Grid) activeKind() (Kind, []Choice) {
	if !g.valid(g.active) || g.rowView(g.active.Row).Kind == SectionRow {
		return Text, nil
	}
	return g.cellKind(g.active, g.model.Cell(g.active.Row, g.active.Col))
}

// leave gives the focus to the next or the previous widget.
func (g *Grid) leave(backwards bool) {
	c := canvasOf(g)
	if c == nil {
		return
	}
	if backwards {
		c.FocusPrevious()
	} else {
		c.FocusNext()
	}
}

// TypedShortcut does copy, paste and undo, and the keys that come with Ctrl or Alt.
func (g *Grid) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		g.copyTo(s.Clipboard)
	case *fyne.ShortcutCut:
		if !s.Secondary {
			g.copyTo(s.Clipboard)
		}
		g.clear()
	case *fyne.ShortcutPaste:
		if s.Clipboard != nil {
			g.paste(s.Clipboard.Content())
		}
	case *fyne.ShortcutSelectAll:
		g.selectAll()
	case *fyne.ShortcutUndo:
		g.call(g.OnUndo)
	case *fyne.ShortcutRedo:
		g.call(g.OnRedo)
	case *desktop.CustomShortcut:
		if !g.customShortcut(s) {
			passShortcut(g, s)
		}
	default:
		passShortcut(g, s)
	}
}

func (g *Grid) copyTo(c fyne.Clipboard) {
	if c != nil && g.model != nil && g.model.Rows() > 0 {
		c.SetContent(g.copyText())
	}
}

// call runs a callback that may have changed the model.
func (g *Grid) call(f func()) {
	if f != nil {
		f()
		g.Refresh()
	}
}

// customShortcut does the combinations that Fyne has no names for.
func (g *Grid) customShortcut(s *desktop.CustomShortcut) bool {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	switch s.Modifier {
	case ctrl, ctrl | shift:
		return g.ctrlKey(s.KeyName, s.Modifier&shift != 0)
	case fyne.KeyModifierAlt:
		if s.KeyName == fyne.KeyDown {
			g.openList("")
			return true
		}
	}
	return false
}

func (g *Grid) ctrlKey(name fyne.KeyName, shift bool) bool {
	switch name {
	case fyne.KeyUp:
		g.jump(-1, 0, shift)
	case fyne.KeyDown:
		g.jump(1, 0, shift)
	case fyne.KeyLeft:
		g.jump(0, -1, shift)
	case fyne.KeyRight:
		g.jump(0, 1, shift)
	case fyne.KeyHome:
		g.moveTo(At{g.skipSections(0, 1), 0}, shift)
	case fyne.KeyEnd:
		if g.model != nil {
			g.moveTo(At{g.skipSections(g.model.Rows()-1, -1), len(g.columns) - 1}, shift)
		}
	case fyne.KeyTab:
		g.leave(shift)
	case fyne.KeyD:
		g.fillDown()
	case fyne.KeyF:
		if g.OnFind == nil {
			return false
		}
		g.OnFind()
	case fyne.KeyL:
		if !shift || g.OnFilter == nil {
			return false
		}
		g.OnFilter(g.active.Col)
	case fyne.KeyZ:
		if !shift {
			return false
		}
		g.call(g.OnRedo)
	default:
		return false
	}
	return true
}

// fillDown copies the top row of the range over the rest; a single row takes the one above it.
func (g *Grid) fillDown() {
	r := g.Selected()
	if r.Rows() == 1 {
		r.Top--
	}
	if r.Top < 0 || g.OnFillDown == nil {
		return
	}
	g.OnFillDown(r)
	g.Refresh()
}
