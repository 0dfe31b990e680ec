package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"

	"jibao/app/ui/widgets"
)

// cell is the middle of a cell of an unscrolled bench with columns of 100 px.
func cell(row, col int) fyne.Position {
	return fyne.NewPos(float32(col)*100+50, 25+27*float32(row)+13)
}

func TestMouseSelects(t *testing.T) {
	b := newBench(t, newSheet(50, 5))
	b.mouse(0, cell(2, 1))
	if got := b.grid.Active(); got != (widgets.At{Row: 2, Col: 1}) {
		t.Errorf("a click went to %v", got)
	}
	b.mouse(fyne.KeyModifierShift, cell(4, 3))
	if got := b.grid.Selected(); got != (widgets.Range{Top: 2, Left: 1, Bottom: 4, Right: 3}) {
		t.Errorf("Shift and a click selected %v", got)
	}
	b.mouse(0, cell(5, 4), cell(4, 3), cell(3, 2))
	if got := b.grid.Selected(); got != (widgets.Range{Top: 3, Left: 2, Bottom: 5, Right: 4}) {
		t.Errorf("a drag selected %v", got)
	}
	b.mouse(0, cell(5, 1), fyne.NewPos(150, 500), fyne.NewPos(150, 500), fyne.NewPos(150, 500))
	if got := b.grid.Selected(); got.Bottom <= 5 || b.grid.Active() != (widgets.At{Row: 5, Col: 1}) {
		t.Errorf("a drag beyond the edge selected %v", got)
	}
}

func TestClickCommitsAnEdit(t *testing.T) {
	s := newSheet(50, 5)
	b := newBench(t, s)
	b.input("12")
	b.mouse(0, cell(3, 3))
	if diff := cmp.Diff([]string{`commit 0,0 "12"`}, s.takeLog()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if b.window.Canvas().Focused() != fyne.Focusable(b.grid) || b.grid.Editing() {
		t.Error("the field kept the keyboard")
	}
}

func TestHeaderSortsAndResizes(t *testing.T) {
	s := newSheet(50, 5)
	s.cells[40][2] = "一个相当长的企业名称，比列宽"
	b := newBench(t, s)
	widths := map[int]float32{}
	b.grid.OnWidth = func(col int, w float32) { widths[col] = w }
	head := fyne.NewPos(250, 10)
	b.mouse(0, head)
	b.mouse(0, head)
	b.mouse(0, head)
	if diff := cmp.Diff([]string{"sort 2 1", "sort 2 2", "sort 2 0"}, s.takeLog()); diff != "" {
		t.Errorf("sorting: -want +got\n%s", diff)
	}
	border := fyne.NewPos(299, 10)
	b.mouse(0, border, fyne.NewPos(339, 10))
	if widths[2] != 140 {
		t.Errorf("dragged to %v, want 140", widths[2])
	}
	b.mouse(0, fyne.NewPos(339, 10), fyne.NewPos(-100, 10))
	if widths[2] != 28 {
		t.Errorf("dragged to %v, want the least width 28", widths[2])
	}
	b.grid.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(227, 10)})
	if widths[2] < 120 || widths[2] > 400 {
		t.Errorf("fitted to %v", widths[2])
	}
	if log := s.takeLog(); log != nil {
		t.Errorf("dragging a border called %v", log)
	}
}

func TestDoubleClick(t *testing.T) {
	s := newSheet(50, 5)
	s.columns[1].Editable = false
	s.cells[1][2] = "原"
	b := newBench(t, s)
	b.mouse(0, cell(1, 1))
	b.grid.DoubleTapped(&fyne.PointEvent{Position: cell(1, 1)})
	b.mouse(0, cell(1, 2))
	b.grid.DoubleTapped(&fyne.PointEvent{Position: cell(1, 2)})
	b.input("x")
	b.press("Return")
	if diff := cmp.Diff([]string{"activate 1,1", `commit 1,2 "原x"`}, s.takeLog()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestRightClick(t *testing.T) {
	s := newSheet(50, 5)
	b := newBench(t, s)
	var menus []widgets.At
	b.grid.OnContext = func(row, col int, _ fyne.Position) { menus = append(menus, widgets.At{Row: row, Col: col}) }
	right := func(p fyne.Position) {
		b.grid.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonSecondary})
		b.grid.TappedSecondary(&fyne.PointEvent{Position: p})
	}
	right(cell(3, 2))
	right(fyne.NewPos(250, 5))
	if diff := cmp.Diff([]widgets.At{{Row: 3, Col: 2}}, menus); diff != "" {
		t.Errorf("menus: -want +got\n%s", diff)
	}
	if diff := cmp.Diff([]string{"filter 2"}, s.takeLog()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if got := b.grid.Active(); got != (widgets.At{Row: 3, Col: 2}) {
		t.Errorf("the menu is for %v", got)
	}
}

func TestScrolling(t *testing.T) {
	b := newBench(t, newSheet(200, 20))
	wheel := func(dx, dy float32) { b.grid.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(dx, dy)}) }
	wheel(0, -100)
	wheel(-70, 0)
	if got := b.grid.Offset(); got != fyne.NewPos(70, 100) {
		t.Errorf("scrolled to %v", got)
	}
	wheel(1000, 1000)
	if got := b.grid.Offset(); !got.IsZero() {
		t.Errorf("scrolled beyond the beginning: %v", got)
	}
	wheel(0, -1e6)
	end := b.grid.Offset().Y
	wheel(0, 1e6)
	// The thumb of the vertical bar is at the top now; dragged to the bottom it ends where the wheel did.
	b.mouse(0, fyne.NewPos(595, 40), fyne.NewPos(595, 100), fyne.NewPos(595, 900))
	if got := b.grid.Offset().Y; got != end {
		t.Errorf("the bar ends at %v, the wheel at %v", got, end)
	}
	b.mouse(0, fyne.NewPos(595, 30))
	if got := b.grid.Offset().Y; got >= end || got < end-400 {
		t.Errorf("a press above the thumb went to %v, want a page up from %v", got, end)
	}
}

func TestListWithoutHeader(t *testing.T) {
	b := newBench(t, newSheet(50, 5))
	b.grid.NoHeader = true
	b.grid.Refresh()
	b.mouse(0, fyne.NewPos(150, 5))
	if got := b.grid.Active(); got != (widgets.At{Row: 0, Col: 1}) {
		t.Errorf("a click at the top went to %v", got)
	}
	if log := b.sheet.takeLog(); log != nil {
		t.Errorf("it called %v", log)
	}
}
