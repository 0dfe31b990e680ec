package widgets_test

import (
	"fmt"
	"runtime"
	"testing"

	"fyne.io/fyne/v2"

	"jibao/app/ui/widgets"
)

// filled is a large sheet with a different text in every cell.
func filled(rows, columns int) *sheet {
	s := newSheet(rows, columns)
	for row := range s.cells {
		for col := range s.cells[row] {
			s.cells[row][col] = fmt.Sprintf("%d.%02d", row*37+col*101, (row+col)%100)
		}
	}
	return s
}

// A repaint asks for the cells on the screen and no others, however large the sheet is.
func TestOnlyVisibleCellsAreAskedFor(t *testing.T) {
	s := filled(5000, 25)
	b := newBench(t, s)
	const visible = 15 * 7 // rows and columns that 600 × 400 can show, in part
	for _, move := range []func(){
		func() { b.grid.ScrollTo(fyne.NewPos(700, 60000)) },
		func() { b.grid.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -75)}) },
		func() { b.press("Down") },
		func() { b.grid.Refresh() },
	} {
		s.asked = 0
		move()
		// Each cell is asked for its text and for its frame; a key asks about the cell that it leaves and the one it goes to.
		if s.asked == 0 || s.asked > 2*visible+10 {
			t.Errorf("%d cells were asked for, want at most %d", s.asked, 2*visible+10)
		}
	}
}

// Scrolling makes no canvas objects and next to no garbage: less than one allocation for each cell on the screen.
func TestScrollingReusesWhatItHas(t *testing.T) {
	s := filled(5000, 25)
	b := newBench(t, s)
	for i := range 400 { // let every pool grow to what it needs
		b.grid.ScrollTo(fyne.NewPos(float32(i%7)*90, float32(i*131)))
	}
	i := 0
	perFrame := testing.AllocsPerRun(200, func() {
		i++
		b.grid.ScrollTo(fyne.NewPos(float32(i%7)*90, float32(i*131)))
	})
	if perFrame >= 60 {
		t.Errorf("%.0f allocations for a frame of about 80 cells", perFrame)
	}
}

// endless is a model that keeps nothing: a grid over it shows what the grid itself keeps.
type endless struct {
	columns []widgets.Column
	rows    int
	texts   []string
}

func newEndless(rows int) *endless {
	e := &endless{columns: newSheet(0, 25).columns, rows: rows}
	for i := range 997 {
		e.texts = append(e.texts, fmt.Sprintf("%d.%02d", i*37, i%100))
	}
	return e
}

func (e *endless) Rows() int                 { return e.rows }
func (e *endless) Columns() []widgets.Column { return e.columns }
func (e *endless) Cell(row, col int) widgets.CellView {
	text := e.texts[(row*25+col)%len(e.texts)]
	return widgets.CellView{Text: text, Edit: text}
}

// What a grid keeps does not depend on how many rows there are: a hundred thousand, scrolled through from end to end, take
// as much as five thousand.
func TestMemoryDoesNotDependOnTheRows(t *testing.T) {
	kept := func(rows int) int64 {
		b := newBench(t, newSheet(1, 25))
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		b.grid.SetModel(newEndless(rows))
		for i := range 500 {
			b.grid.ScrollTo(fyne.NewPos(float32(i%7)*90, float32(i)*float32(rows)*27/500))
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		runtime.KeepAlive(b)
		return int64(after.HeapAlloc) - int64(before.HeapAlloc)
	}
	few, many := kept(5_000), kept(100_000)
	t.Logf("5,000 rows: %d KB, 100,000 rows: %d KB", few/1024, many/1024)
	if many > few+200*1024 { // a byte for each row would be more
		t.Errorf("100,000 rows keep %d KB, 5,000 rows %d KB", many/1024, few/1024)
	}
}

// The grid shows what the model has after a commit, and refreshes over models that shrink.
func TestShrinkingModel(t *testing.T) {
	s := filled(100, 5)
	b := newBench(t, s)
	b.press("ctrl+End", "shift+Up")
	s.cells = s.cells[:3]
	b.grid.Refresh()
	if got := b.grid.Active(); got != (widgets.At{Row: 2, Col: 4}) {
		t.Errorf("active cell %v", got)
	}
	s.cells = nil
	b.grid.Refresh()
	b.press("Down", "End", "ctrl+Down", "ctrl+End", "F2", "Delete", "ctrl+C", "ctrl+A", "Return", "Tab")
	b.window.Canvas().Capture()
	b.grid.SetModel(nil)
	b.press("Down", "F2", "Delete", "Tab", "ctrl+Right")
	b.window.Canvas().Capture()
}
