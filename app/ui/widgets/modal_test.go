package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"jibao/app/ui/widgets"
)

// While a question is open its keys do not reach the page; afterwards the keyboard is where it was.
func TestModalKeepsKeysFromThePage(t *testing.T) {
	b := newBench(t, newSheet(5, 3))
	c := b.window.Canvas()
	var keys []fyne.KeyName
	c.SetOnTypedKey(func(k *fyne.KeyEvent) { keys = append(keys, k.Name) })
	field := widgets.NewEntry()
	answers := 0
	m := widgets.NewModal(c, "退回", field, fyne.NewSize(400, 200),
		widgets.NewButton("取消", "Esc", widgets.Secondary, nil), widgets.NewButton("退回", "", widgets.Primary, func() { answers++ }))
	m.Open(field)
	c.Focused().TypedRune('因')
	pressKey(c, "F5")
	pressKey(c, "Tab")
	pressKey(c, "Tab")
	pressKey(c, "Return")
	pressKey(c, "F8")
	pressKey(c, "Escape")
	if len(keys) != 0 || answers != 1 || field.Text != "因" {
		t.Errorf("the page got %v, %d answers, text %q", keys, answers, field.Text)
	}
	if c.Overlays().Top() != nil || c.Focused() != fyne.Focusable(b.grid) {
		t.Errorf("after Esc the keyboard is with %T", c.Focused())
	}
	pressKey(c, "F5")
	if diff := cmp.Diff([]fyne.KeyName{"F5"}, keys); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// A key of the page closes an open list and then does what it does.
func TestPageKeyClosesAList(t *testing.T) {
	s := lists()
	b := newBench(t, s)
	var keys []fyne.KeyName
	b.window.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { keys = append(keys, k.Name) })
	b.grid.Select(0, 1)
	b.press("F2", "F5")
	if diff := cmp.Diff([]fyne.KeyName{"F5"}, keys); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if b.window.Canvas().Overlays().Top() != nil || s.takeLog() != nil {
		t.Error("the list is still open, or has changed the cell")
	}
}
