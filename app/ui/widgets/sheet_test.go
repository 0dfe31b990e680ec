package widgets_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
)

// sheet is a model that keeps texts and counts how often it is asked.
type sheet struct {
	columns []widgets.Column
	cells   [][]string
	locked  map[widgets.At]bool
	section map[int]string
	asked   int
	log     []string
}

func (s *sheet) Rows() int                 { return len(s.cells) }
func (s *sheet) Columns() []widgets.Column { return s.columns }
func (s *sheet) Row(row int) widgets.RowView {
	if title, ok := s.section[row]; ok {
		return widgets.RowView{Kind: widgets.SectionRow, Title: title}
	}
	return widgets.RowView{}
}

func (s *sheet) Cell(row, col int) widgets.CellView {
	s.asked++
	text := s.cells[row][col]
	shown := text
	for _, c := range s.columns[col].Choices {
		if c.Value == text {
			shown = c.Text
		}
	}
	return widgets.CellView{Text: shown, Edit: text, Locked: s.locked[widgets.At{Row: row, Col: col}]}
}

// newSheet makes rows × columns of blank text cells, the first column frozen.
func newSheet(rows, columns int) *sheet {
	s := &sheet{locked: map[widgets.At]bool{}, section: map[int]string{}}
	for col := range columns {
		s.columns = append(s.columns, widgets.Column{Key: fmt.Sprint("c", col), Title: fmt.Sprint("列", col), Editable: true, Frozen: col == 0})
	}
	for range rows {
		s.cells = append(s.cells, make([]string, columns))
	}
	return s
}

// bench is a grid on a window and hands that use it as the desktop driver does.
type bench struct {
	t      testing.TB
	sheet  *sheet
	grid   *widgets.Grid
	window fyne.Window
}

// newBench puts a grid over a sheet into a window of 600 × 400 and gives it the keyboard.
func newBench(t testing.TB, s *sheet) *bench {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(nil, theme.Settings{Appearance: theme.Light}))
	b := &bench{t: t, sheet: s, grid: widgets.NewGrid(s)}
	g := b.grid
	note := func(format string, args ...any) { s.log = append(s.log, fmt.Sprintf(format, args...)) }
	g.OnCommit = func(row, col int, text string) {
		s.cells[row][col] = text
		note("commit %d,%d %q", row, col, text)
	}
	g.OnClear = func(r widgets.Range) {
		for row := r.Top; row <= r.Bottom; row++ {
			for col := r.Left; col <= r.Right; col++ {
				s.cells[row][col] = ""
			}
		}
		note("clear %v", r)
	}
	g.OnPaste = func(at widgets.At, cells [][]string) widgets.PasteReport {
		report := g.Fit(at, cells)
		for i, row := range cells {
			for j, text := range row {
				if at.Row+i < len(s.cells) && at.Col+j < len(s.columns) {
					s.cells[at.Row+i][at.Col+j] = text
				}
			}
		}
		note("paste %d,%d %v", at.Row, at.Col, cells)
		return report
	}
	g.OnFillDown = func(r widgets.Range) { note("fill %v", r) }
	g.OnUndo = func() { note("undo") }
	g.OnRedo = func() { note("redo") }
	g.OnFind = func() { note("find") }
	g.OnFilter = func(col int) { note("filter %d", col) }
	g.OnActivate = func(row, col int) { note("activate %d,%d", row, col) }
	g.OnSort = func(col int, d widgets.Direction) { note("sort %d %d", col, d); g.SetSort(col, d) }
	b.window = test.NewWindow(g)
	t.Cleanup(b.window.Close)
	b.window.SetPadded(false)
	b.window.Resize(fyne.NewSize(600, 400))
	b.window.Canvas().Focus(g)
	return b
}

// press presses keys as the driver does: "Down", "shift+Right", "ctrl+Home", "alt+Down"; Tab goes to the canvas unless the
// focused widget takes it.
func (b *bench) press(keys ...string) {
	b.t.Helper()
	for _, key := range keys {
		pressKey(b.window.Canvas(), key)
	}
}

func pressKey(c fyne.Canvas, key string) {
	var mod fyne.KeyModifier
	parts := strings.Split(key, "+")
	for _, p := range parts[:len(parts)-1] {
		switch p {
		case "shift":
			mod |= fyne.KeyModifierShift
		case "ctrl":
			mod |= fyne.KeyModifierShortcutDefault
		case "alt":
			mod |= fyne.KeyModifierAlt
		}
	}
	name := fyne.KeyName(parts[len(parts)-1])
	focused := c.Focused()
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	if k, ok := focused.(desktop.Keyable); ok && mod&fyne.KeyModifierShift != 0 {
		k.KeyDown(shift)
		defer func() {
			if k, ok := c.Focused().(desktop.Keyable); ok {
				k.KeyUp(shift)
			}
		}()
	}
	switch {
	case mod&^fyne.KeyModifierShift != 0:
		if s, ok := focused.(fyne.Shortcutable); ok {
			s.TypedShortcut(shortcut(name, mod))
		}
	case name == fyne.KeyTab && !acceptsTab(focused):
		c.FocusNext()
	default:
		focused.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func acceptsTab(f fyne.Focusable) bool {
	t, ok := f.(fyne.Tabbable)
	return ok && t.AcceptsTab()
}

// shortcut is what the driver makes of a key with a modifier.
func shortcut(name fyne.KeyName, mod fyne.KeyModifier) fyne.Shortcut {
	clipboard := fyne.CurrentApp().Clipboard()
	if mod == fyne.KeyModifierShortcutDefault {
		switch name {
		case fyne.KeyC:
			return &fyne.ShortcutCopy{Clipboard: clipboard}
		case fyne.KeyX:
			return &fyne.ShortcutCut{Clipboard: clipboard}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{Clipboard: clipboard}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		}
	}
	return &desktop.CustomShortcut{KeyName: name, Modifier: mod}
}

// input types as a keyboard without an input method does: for each letter and digit its key, then its rune.
func (b *bench) input(text string) {
	for _, r := range text {
		if r < 128 && r != '"' {
			b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(r)))})
		}
		b.window.Canvas().Focused().TypedRune(r)
	}
}

// commit is a word that an input method has finished: only runes arrive.
func (b *bench) commit(text string) {
	for _, r := range text {
		b.window.Canvas().Focused().TypedRune(r)
	}
}

// mouse presses, moves and releases the left button; positions are on the grid.
func (b *bench) mouse(mod fyne.KeyModifier, points ...fyne.Position) {
	g := b.grid
	event := func(p fyne.Position) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary, Modifier: mod}
	}
	g.MouseDown(event(points[0]))
	for _, p := range points[1:] {
		g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p}})
	}
	g.MouseUp(event(points[len(points)-1]))
	if len(points) > 1 {
		g.DragEnd()
	}
}

// takeLog gives what was called since the last time.
func (s *sheet) takeLog() []string {
	log := s.log
	s.log = nil
	return log
}
