package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"jibao/app/ui/widgets"
)

func clipboard() fyne.Clipboard { return fyne.CurrentApp().Clipboard() }

func TestCopyAndCut(t *testing.T) {
	s := newSheet(5, 3)
	s.section = map[int]string{1: "二"}
	s.cells[0] = []string{"甲", "1.5", "第一行\n第二行"}
	s.cells[2] = []string{"乙", "", `说"好"`}
	b := newBench(t, s)
	b.press("ctrl+C")
	if got := clipboard().Content(); got != "甲" {
		t.Errorf("one cell was copied as %q", got)
	}
	b.press("ctrl+shift+End", "shift+Up", "shift+Up", "ctrl+C")
	want := "甲\t1.5\t\"第一行\n第二行\"\r\n乙\t\t说\"好\"\r\n"
	if diff := cmp.Diff(want, clipboard().Content()); diff != "" {
		t.Errorf("a range: -want +got\n%s", diff)
	}
	b.press("ctrl+X")
	if diff := cmp.Diff([]string{"clear {0 0 2 2}"}, s.takeLog()); diff != "" {
		t.Errorf("cutting: -want +got\n%s", diff)
	}
}

func TestPaste(t *testing.T) {
	tests := map[string]struct {
		text     string
		selected widgets.Range
		want     []string
		report   widgets.PasteReport
		after    widgets.Range
	}{
		"a block at one cell": {"1\t2\r\n3\t4\r\n", widgets.Range{Top: 1, Left: 1, Bottom: 1, Right: 1},
			[]string{"paste 1,1 [[1 2] [3 4]]"}, widgets.PasteReport{Taken: 4}, widgets.Range{Top: 1, Left: 1, Bottom: 2, Right: 2}},
		"one value fills the selection": {"7", widgets.Range{Top: 0, Left: 1, Bottom: 1, Right: 2},
			[]string{"paste 0,1 [[7 7] [7 7]]"}, widgets.PasteReport{Taken: 4}, widgets.Range{Top: 0, Left: 1, Bottom: 1, Right: 2}},
		"a row repeats down": {"7\t8", widgets.Range{Top: 0, Left: 1, Bottom: 2, Right: 2},
			[]string{"paste 0,1 [[7 8] [7 8] [7 8]]"}, widgets.PasteReport{Taken: 6}, widgets.Range{Top: 0, Left: 1, Bottom: 2, Right: 2}},
		"a block that does not divide the selection": {"7\t8", widgets.Range{Top: 0, Left: 0, Bottom: 0, Right: 2},
			[]string{"paste 0,0 [[7 8]]"}, widgets.PasteReport{Taken: 1, ReadOnly: 1}, widgets.Range{Right: 1}},
		"beyond the sheet": {"1\t2\t3\n4\t5\t6", widgets.Range{Top: 4, Left: 1, Bottom: 4, Right: 1},
			[]string{"paste 4,1 [[1 2 3] [4 5 6]]"}, widgets.PasteReport{Taken: 2, Outside: 4}, widgets.Range{Top: 4, Left: 1, Bottom: 4, Right: 2}},
		"nothing": {"", widgets.Range{}, nil, widgets.PasteReport{}, widgets.Range{}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := newSheet(5, 3)
			s.columns[0].Editable = false
			b := newBench(t, s)
			var report widgets.PasteReport
			b.grid.OnPasted = func(p widgets.PasteReport) { report = p }
			clipboard().SetContent(tt.text)
			b.grid.SelectRange(tt.selected)
			b.press("ctrl+V")
			if diff := cmp.Diff(tt.want, s.takeLog()); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if report != tt.report {
				t.Errorf("report %+v, want %+v", report, tt.report)
			}
			if got := b.grid.Selected(); got != tt.after {
				t.Errorf("selected afterwards %v, want %v", got, tt.after)
			}
		})
	}
}

// In the open field the clipboard belongs to the text.
func TestPasteIntoTheField(t *testing.T) {
	s := newSheet(5, 3)
	b := newBench(t, s)
	clipboard().SetContent("34")
	b.input("12")
	b.press("ctrl+V", "Return")
	if diff := cmp.Diff([]string{`commit 0,0 "1234"`}, s.takeLog()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
