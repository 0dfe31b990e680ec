package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"jibao/app/ui/widgets"
)

// lists is a sheet with a Pick, a Multi and a YesNo column.
func lists() *sheet {
	s := newSheet(5, 4)
	tiers := []widgets.Choice{{Value: "g", Text: "小巨人", Search: "xjr"}, {Value: "z", Text: "专精特新", Search: "zjtx"}, {Value: "c", Text: "创新型", Search: "cxx"}}
	s.columns[1].Kind, s.columns[1].Choices = widgets.Pick, tiers
	s.columns[2].Kind, s.columns[2].Choices = widgets.Multi, tiers
	s.columns[3].Kind, s.columns[3].Choices = widgets.YesNo, []widgets.Choice{{Value: "1", Text: "是"}, {Value: "0", Text: "否"}}
	return s
}

func TestLists(t *testing.T) {
	tests := map[string]struct {
		col  int
		do   func(b *bench)
		want []string
		at   widgets.At
	}{
		"Alt+Down, arrows, Enter":     {1, func(b *bench) { b.press("alt+Down", "Down", "Return") }, []string{`commit 0,1 "z"`}, widgets.At{Row: 1, Col: 1}},
		"typing finds by letters":     {1, func(b *bench) { b.input("zj"); b.press("Return") }, []string{`commit 0,1 "z"`}, widgets.At{Row: 1, Col: 1}},
		"typing finds by words":       {1, func(b *bench) { b.commit("创新"); b.press("Tab") }, []string{`commit 0,1 "c"`}, widgets.At{Row: 0, Col: 2}},
		"no match changes nothing":    {1, func(b *bench) { b.input("qqq"); b.press("Return") }, nil, widgets.At{Row: 0, Col: 1}},
		"Esc changes nothing":         {1, func(b *bench) { b.press("F2", "Down", "Escape") }, nil, widgets.At{Row: 0, Col: 1}},
		"a click elsewhere closes":    {1, func(b *bench) { b.press("F2"); test.Tap(b.window.Canvas().Overlays().Top().(fyne.Tappable)) }, nil, widgets.At{Row: 0, Col: 1}},
		"several are ticked by space": {2, func(b *bench) { b.press("F2"); b.input(" "); b.press("Down", "Down"); b.input(" "); b.press("Return") }, []string{`commit 0,2 "g;c"`}, widgets.At{Row: 1, Col: 2}},
		"space says yes, then no":     {3, func(b *bench) { b.input("  ") }, []string{`commit 0,3 "1"`, `commit 0,3 "0"`}, widgets.At{Row: 0, Col: 3}},
		"Backspace clears a list":     {1, func(b *bench) { b.press("BackSpace") }, []string{"clear {0 1 0 1}"}, widgets.At{Row: 0, Col: 1}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := lists()
			b := newBench(t, s)
			b.grid.Select(0, tt.col)
			tt.do(b)
			if diff := cmp.Diff(tt.want, s.takeLog()); diff != "" {
				t.Errorf("calls: -want +got\n%s", diff)
			}
			if b.window.Canvas().Overlays().Top() != nil {
				t.Error("the list is still open")
			}
			if b.window.Canvas().Focused() != fyne.Focusable(b.grid) {
				t.Errorf("the keyboard is with %T", b.window.Canvas().Focused())
			}
			if got := b.grid.Active(); got != tt.at {
				t.Errorf("active cell %v, want %v", got, tt.at)
			}
		})
	}
}

// Three thousand divisions are filtered by what is typed.
func TestPickerWithManyChoices(t *testing.T) {
	test.NewTempApp(t)
	var choices []widgets.Choice
	for i := range 3000 {
		choices = append(choices, widgets.Choice{Value: fmt.Sprint(410000 + i), Text: fmt.Sprintf("第%d县", i), Search: fmt.Sprint(410000 + i)})
	}
	var got []string
	p := widgets.NewPicker(choices, "选择", func(v string) { got = append(got, v) })
	w := test.NewWindow(p)
	w.Resize(fyne.NewSize(400, 500))
	c := w.Canvas()
	c.Focus(p)
	c.Focused().TypedRune('4')
	for _, r := range "12345" {
		c.Focused().TypedRune(r)
	}
	pressKey(c, "Return")
	pressKey(c, "Return")
	pressKey(c, "Down")
	pressKey(c, "Return")
	pressKey(c, "Delete")
	if diff := cmp.Diff([]string{"412345", "412346", ""}, got); diff != "" {
		t.Errorf("picked: -want +got\n%s", diff)
	}
	p.SetValue("410007")
	p.SetChoices(choices[:5])
	if p.Value() != "" {
		t.Errorf("%s is chosen but not among the choices", p.Value())
	}
}
