package county_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jibao/app/ui/county"
	"jibao/app/ui/uitest"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// enterprises is a roster of five with a size and an industry each; the last has no industry.
func enterprises(t *testing.T) *county.Roster {
	t.Helper()
	d := newDesk(t)
	rec := newRecorder(t, d)
	r := county.NewRoster(rec, text.ZH)
	r.Paste(widgets.At{}, [][]string{
		{"91410783MAXX00001J", "甲公司", "C343", "是", "小型"}, {"91410783MAXX00002M", "乙公司", "C341", "否", "中型"},
		{"91410783MAXX00003Q", "丙公司", "C343", "是", "小型"}, {"91410783MAXX00004U", "丁公司", "C341", "是", "小型"},
		{"91410783MAXX00005Y", "戊公司", "", "是", "中型"},
	})
	r.Refresh()
	if r.Shown() != 5 {
		t.Fatalf("%d enterprises", r.Shown())
	}
	return r
}

func namesOf(r *county.Roster) string {
	s := ""
	for line := range r.Shown() {
		s += r.Cell(line, 1).Text[:3] // the first character
	}
	return s
}

func TestRosterIsFilteredByColumns(t *testing.T) {
	r := enterprises(t)
	const industry, size = 2, 4
	if got := r.Texts(industry); len(got) != 3 || got[0].Value != "C341" || got[1].Value != "C343" || got[2] != (widgets.Choice{Value: "", Text: text.FilterBlank.In(text.ZH)}) {
		t.Errorf("in the column stand %+v", got)
	}
	r.Only(industry, []string{"C343", ""})
	if got := namesOf(r); got != "甲丙戊" {
		t.Errorf("by industry: %s", got)
	}
	if !r.Columns()[industry].Filtered || r.Rows() != 3 {
		t.Errorf("filtered: %v, %d lines", r.Columns()[industry].Filtered, r.Rows())
	}
	r.Only(size, []string{"小型"})
	if got := namesOf(r); got != "甲丙" {
		t.Errorf("by industry and size: %s", got)
	}
	if got := r.Texts(industry); len(got) != 2 { // what the size lets through
		t.Errorf("offered for the industry: %+v", got)
	}
	r.SortBy(1, widgets.Descending)
	r.Only(industry, nil)
	if got := namesOf(r); len(got) != 9 || strings.ContainsAny(got, "乙戊") { // 甲, 丙 and 丁 in the order of their characters
		t.Errorf("by size alone: %s", got)
	}
	r.ShowAll()
	r.SortBy(-1, widgets.Unsorted)
	if got := namesOf(r); got != "甲乙丙丁戊" || r.Rows() != 6 {
		t.Errorf("without filters: %s, %d lines", got, r.Rows())
	}
}

// By keys alone: Ctrl+Shift+L opens the menu of the column, the list of its values is ticked with the space bar.
func TestFilterByKeys(t *testing.T) {
	o := pictured(t, text.ZH)
	o.section(t, "roster")
	g := o.grid(t)
	o.window.Canvas().Focus(g)
	g.Select(0, 4)
	all := g.Model().Rows()
	filter := func() {
		g.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyL, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	}
	filter()
	o.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // "by content"
	o.typeText(" ")
	o.press(fyne.KeyReturn)
	some := g.Model().Rows()
	if some == 0 || some >= all {
		t.Fatalf("%d of %d lines are shown", some, all)
	}
	first := g.Model().Cell(0, 4).Text
	for row := range some {
		if got := g.Model().Cell(row, 4).Text; got != first {
			t.Fatalf("line %d says %q, not %q", row, got, first)
		}
	}
	if o.window.Canvas().Focused() != fyne.Focusable(g) {
		t.Error("the keyboard is not back in the table")
	}
	filter()
	o.press(fyne.KeyUp, fyne.KeyReturn) // the last entry: show all
	if got := g.Model().Rows(); got != all {
		t.Errorf("%d of %d lines are shown again", got, all)
	}
	filter()
	o.press(fyne.KeyDown, fyne.KeyReturn) // sort up
	if g.Model().Rows() != all-1 {        // sorted, nothing can be added below
		t.Errorf("%d lines when sorted", g.Model().Rows())
	}
	if len(uitest.Find[*widgets.Grid](o.window.Content())) != 1 || o.shell.Page().Key() != "return" {
		t.Error("another page is shown")
	}
}
