package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"jibao/app/ui/widgets"
)

func TestKeysMove(t *testing.T) {
	tests := map[string]struct {
		keys []string
		want widgets.At
	}{
		"arrows":                 {[]string{"Down", "Down", "Right", "Up"}, widgets.At{Row: 1, Col: 1}},
		"not beyond the edge":    {[]string{"Up", "Left"}, widgets.At{}},
		"Enter goes down":        {[]string{"Return", "Return"}, widgets.At{Row: 2}},
		"Shift+Enter goes up":    {[]string{"Return", "Return", "shift+Return"}, widgets.At{Row: 1}},
		"Tab goes right":         {[]string{"Tab", "Tab"}, widgets.At{Col: 2}},
		"Tab goes to next row":   {[]string{"End", "Tab"}, widgets.At{Row: 1}},
		"Shift+Tab comes back":   {[]string{"Down", "shift+Tab"}, widgets.At{Col: 4}},
		"End and Home":           {[]string{"Down", "End", "Right", "Home"}, widgets.At{Row: 1}},
		"Ctrl+End":               {[]string{"ctrl+End"}, widgets.At{Row: 99, Col: 4}},
		"Ctrl+Home":              {[]string{"ctrl+End", "ctrl+Home"}, widgets.At{}},
		"PageDown":               {[]string{"Next"}, widgets.At{Row: 12}},
		"PageUp":                 {[]string{"Next", "Next", "Prior"}, widgets.At{Row: 12}},
		"Ctrl+Down over blanks":  {[]string{"ctrl+Down"}, widgets.At{Row: 10}},
		"Ctrl+Down in a block":   {[]string{"ctrl+Down", "ctrl+Down"}, widgets.At{Row: 12}},
		"Ctrl+Down to the end":   {[]string{"ctrl+Down", "ctrl+Down", "ctrl+Down"}, widgets.At{Row: 99}},
		"Ctrl+Right to the edge": {[]string{"ctrl+Right"}, widgets.At{Col: 4}},
		"Esc ends a range":       {[]string{"shift+Down", "shift+Down", "Escape"}, widgets.At{}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := newSheet(100, 5)
			for row := 10; row <= 12; row++ {
				s.cells[row][0] = "填"
			}
			b := newBench(t, s)
			b.press(tt.keys...)
			if got := b.grid.Active(); got != tt.want {
				t.Errorf("active cell %v, want %v", got, tt.want)
			}
			if got := b.grid.Selected(); !got.Single() {
				t.Errorf("a range %v is left", got)
			}
		})
	}
}

func TestShiftSelects(t *testing.T) {
	tests := map[string]struct {
		keys []string
		want widgets.Range
	}{
		"down and right":      {[]string{"shift+Down", "shift+Down", "shift+Right"}, widgets.Range{Bottom: 2, Right: 1}},
		"back over itself":    {[]string{"Down", "Right", "shift+Up", "shift+Left"}, widgets.Range{Bottom: 1, Right: 1}},
		"to the end of a row": {[]string{"shift+End"}, widgets.Range{Right: 4}},
		"to the last cell":    {[]string{"ctrl+shift+End"}, widgets.Range{Bottom: 99, Right: 4}},
		"everything":          {[]string{"Down", "ctrl+A"}, widgets.Range{Bottom: 99, Right: 4}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, newSheet(100, 5))
			b.press(tt.keys...)
			if got := b.grid.Selected(); got != tt.want {
				t.Errorf("selected %v, want %v", got, tt.want)
			}
		})
	}
}

// Whatever is pressed, the active cell is a cell, is no heading, and is wholly on the screen.
func TestActiveCellIsAlwaysThere(t *testing.T) {
	keys := []string{"Up", "Down", "Left", "Right", "Home", "End", "Prior", "Next", "Return", "shift+Return", "Tab", "shift+Tab",
		"ctrl+Home", "ctrl+End", "ctrl+Up", "ctrl+Down", "ctrl+Left", "ctrl+Right", "shift+Down", "shift+Right", "ctrl+A", "F2", "Escape", "Delete"}
	s := newSheet(60, 12)
	s.section = map[int]string{0: "一", 20: "二", 21: "三", 59: "四"}
	b := newBench(t, s)
	rapid.Check(t, func(t *rapid.T) {
		b.press(rapid.SliceOfN(rapid.SampledFrom(keys), 1, 30).Draw(t, "keys")...)
		b.press("Escape")
		at := b.grid.Active()
		if at.Row < 0 || at.Row >= 60 || at.Col < 0 || at.Col >= 12 {
			t.Fatalf("active cell %v", at)
		}
		if _, heading := s.section[at.Row]; heading && b.grid.Selected().Single() {
			t.Fatalf("the heading %v is active", at)
		}
	})
}

func TestEditing(t *testing.T) {
	tests := map[string]struct {
		do   func(b *bench)
		want []string
		at   widgets.At
	}{
		"typing replaces, Enter goes down": {func(b *bench) { b.input("12"); b.press("Return") }, []string{`commit 1,1 "12"`}, widgets.At{Row: 2, Col: 1}},
		"typing replaces, Tab goes right":  {func(b *bench) { b.input("12"); b.press("Tab") }, []string{`commit 1,1 "12"`}, widgets.At{Row: 1, Col: 2}},
		"typing, then an arrow":            {func(b *bench) { b.input("12"); b.press("Left") }, []string{`commit 1,1 "12"`}, widgets.At{Row: 1}},
		"typing, then Shift+Enter":         {func(b *bench) { b.input("12"); b.press("shift+Return") }, []string{`commit 1,1 "12"`}, widgets.At{Row: 0, Col: 1}},
		"typing, then Esc":                 {func(b *bench) { b.input("12"); b.press("Escape") }, nil, widgets.At{Row: 1, Col: 1}},
		"F2 appends":                       {func(b *bench) { b.press("F2"); b.input("9"); b.press("Return") }, []string{`commit 1,1 "old9"`}, widgets.At{Row: 2, Col: 1}},
		"F2, arrows move the caret":        {func(b *bench) { b.press("F2", "Left", "Left"); b.input("9"); b.press("Return") }, []string{`commit 1,1 "o9ld"`}, widgets.At{Row: 2, Col: 1}},
		"F2 while typing keeps the cell":   {func(b *bench) { b.input("12"); b.press("F2", "Left"); b.input("0"); b.press("Return") }, []string{`commit 1,1 "102"`}, widgets.At{Row: 2, Col: 1}},
		"F2 and nothing changed":           {func(b *bench) { b.press("F2", "Return") }, nil, widgets.At{Row: 2, Col: 1}},
		"Backspace empties and edits":      {func(b *bench) { b.press("BackSpace"); b.input("7"); b.press("Return") }, []string{`commit 1,1 "7"`}, widgets.At{Row: 2, Col: 1}},
		"Delete clears":                    {func(b *bench) { b.press("Delete") }, []string{"clear {1 1 1 1}"}, widgets.At{Row: 1, Col: 1}},
		"Delete clears a range":            {func(b *bench) { b.press("shift+Down", "Delete") }, []string{"clear {1 1 2 1}"}, widgets.At{Row: 1, Col: 1}},
		"selecting another cell commits":   {func(b *bench) { b.input("12"); b.grid.Select(5, 3) }, []string{`commit 1,1 "12"`}, widgets.At{Row: 5, Col: 3}},
		"losing the focus commits":         {func(b *bench) { b.input("12"); b.window.Canvas().Unfocus() }, []string{`commit 1,1 "12"`}, widgets.At{Row: 1, Col: 1}},
		"scrolling commits":                {func(b *bench) { b.input("12"); b.grid.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -50)}) }, []string{`commit 1,1 "12"`}, widgets.At{Row: 1, Col: 1}},
		"undo and redo":                    {func(b *bench) { b.press("ctrl+Z", "ctrl+Y", "ctrl+shift+Z") }, []string{"undo", "redo", "redo"}, widgets.At{Row: 1, Col: 1}},
		"find and filter":                  {func(b *bench) { b.press("ctrl+F", "ctrl+shift+L") }, []string{"find", "filter 1"}, widgets.At{Row: 1, Col: 1}},
		"Ctrl+D takes the cell above":      {func(b *bench) { b.press("ctrl+D") }, []string{"fill {0 1 1 1}"}, widgets.At{Row: 1, Col: 1}},
		"Ctrl+D fills a range":             {func(b *bench) { b.press("shift+Down", "shift+Down", "ctrl+D") }, []string{"fill {1 1 3 1}"}, widgets.At{Row: 1, Col: 1}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := newSheet(100, 5)
			s.cells[1][1] = "old"
			b := newBench(t, s)
			b.grid.Select(1, 1)
			tt.do(b)
			if diff := cmp.Diff(tt.want, s.takeLog()); diff != "" {
				t.Errorf("calls: -want +got\n%s", diff)
			}
			if got := b.grid.Active(); got != tt.at {
				t.Errorf("active cell %v, want %v", got, tt.at)
			}
			if b.grid.Editing() {
				t.Error("the field is still open")
			}
		})
	}
}

// After an edit the keyboard is the grid's again, also when the window was left and comes back.
func TestKeyboardStaysWithTheGrid(t *testing.T) {
	s := newSheet(10, 3)
	b := newBench(t, s)
	b.input("1")
	field := b.window.Canvas().Focused()
	b.press("Return")
	b.input("2")
	b.press("Return")
	if diff := cmp.Diff([]string{`commit 0,0 "1"`, `commit 1,0 "2"`}, s.takeLog()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	b.input("3")
	field.FocusLost() // the window goes to the back: Fyne tells the field but leaves it the focus
	field.FocusGained()
	b.input("4")
	b.press("Down")
	if diff := cmp.Diff([]string{`commit 2,0 "3"`, `commit 2,0 "4"`}, s.takeLog()); diff != "" {
		t.Errorf("after coming back: -want +got\n%s", diff)
	}
}

func TestLockedCellsTakeNothing(t *testing.T) {
	s := newSheet(5, 3)
	s.columns[1].Editable = false
	s.locked[widgets.At{Row: 0, Col: 2}] = true
	b := newBench(t, s)
	var typed []rune
	b.grid.OnRune = func(r rune) bool { typed = append(typed, r); return true }
	b.grid.EnterActivates = true
	b.grid.Select(0, 1)
	b.input("a")
	b.press("F2", "alt+Down", "Return")
	b.grid.Select(0, 2)
	b.input("b")
	b.press("F2")
	if b.grid.Editing() {
		t.Error("a locked cell is being edited")
	}
	if string(typed) != "ab" {
		t.Errorf("characters handed on: %q", string(typed))
	}
	if diff := cmp.Diff([]string{"activate 0,1"}, s.takeLog()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// Keys that the grid has no use for reach the window.
func TestOtherKeysReachTheWindow(t *testing.T) {
	s := newSheet(5, 3)
	b := newBench(t, s)
	var keys []fyne.KeyName
	b.window.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { keys = append(keys, k.Name) })
	b.press("F5", "Escape")
	b.press("F2", "F8", "Escape")
	if diff := cmp.Diff([]fyne.KeyName{"F5", "Escape", "F8"}, keys); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestTabPassesOverWhatNobodyEdits(t *testing.T) {
	s := newSheet(3, 5)
	s.columns[0].Editable, s.columns[2].Editable = false, false
	b := newBench(t, s)
	var cols []int
	for range 4 {
		b.press("Tab")
		cols = append(cols, b.grid.Active().Col)
	}
	if diff := cmp.Diff([]int{1, 3, 4, 1}, cols); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestFind(t *testing.T) {
	s := newSheet(30, 4)
	s.section = map[int]string{5: "长垣"}
	s.cells[3][2], s.cells[20][0], s.cells[20][3] = "长垣市 ABC", "长垣县", "abc"
	b := newBench(t, s)
	var got []widgets.At
	for _, text := range []string{"长垣", "长垣", "长垣", "Abc", "没有"} {
		if b.grid.Find(text, false) {
			got = append(got, b.grid.Active())
		}
	}
	if b.grid.Find("长垣", true) {
		got = append(got, b.grid.Active())
	}
	want := []widgets.At{{Row: 3, Col: 2}, {Row: 20}, {Row: 3, Col: 2}, {Row: 20, Col: 3}, {Row: 20}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestLongText(t *testing.T) {
	s := newSheet(5, 3)
	s.columns[1].Kind = widgets.LongText
	b := newBench(t, s)
	b.grid.Select(0, 1)
	b.commit("第一行")
	b.press("alt+Return")
	b.commit("第二行")
	b.press("Return")
	b.grid.Select(0, 1)
	b.press("F2", "Up")
	b.commit("！")
	b.press("Tab")
	want := []string{`commit 0,1 "第一行\n第二行"`, `commit 0,1 "第一行！\n第二行"`}
	if diff := cmp.Diff(want, s.takeLog()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
