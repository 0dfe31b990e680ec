package province

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jibao/app/ui/shell"
	"jibao/assets/text"
)

// tab presses Tab as the toolkit does: a widget that wants the key for itself gets it.
func (b *bench) tab() {
	c := b.window.Canvas()
	if t, ok := c.Focused().(fyne.Tabbable); ok && t.AcceptsTab() {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		return
	}
	c.FocusNext()
}

// reachable lists what can take the focus on the page that is shown.
func (b *bench) reachable() map[fyne.Focusable]bool {
	out := map[fyne.Focusable]bool{}
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		f, ok := o.(fyne.Focusable)
		if d, can := o.(fyne.Disableable); ok && !(can && d.Disabled()) {
			out[f] = true
		}
		var inside []fyne.CanvasObject
		switch o := o.(type) {
		case *fyne.Container:
			inside = o.Objects
		case fyne.Widget:
			inside = test.WidgetRenderer(o).Objects()
		}
		for _, x := range inside {
			walk(x)
		}
	}
	walk(b.window.Content())
	return out
}

// Tab goes round every page: it reaches everything that can take the focus, stays nowhere, and comes back to where it began.
func TestTabGoesRoundEveryPage(t *testing.T) {
	desk := filled(t)
	b := open(t, desk, text.ZH)
	round := func(what string) {
		t.Helper()
		want := b.reachable()
		if len(want) < 3 {
			t.Errorf("%s: only %d things can take the focus", what, len(want))
		}
		first := b.window.Canvas().Focused()
		if first == nil {
			t.Errorf("%s: nothing has the focus at first", what)
		}
		seen := map[fyne.Focusable]bool{}
		back := false
		for range 3 * len(want) {
			before := b.window.Canvas().Focused()
			b.tab()
			now := b.window.Canvas().Focused()
			if now == before {
				t.Fatalf("%s: Tab stays at %T", what, now)
			}
			if seen[now] = true; now == first {
				back = true
				break
			}
		}
		if !back {
			t.Errorf("%s: Tab does not come back to where it began", what)
		}
		for f := range want {
			if !seen[f] {
				t.Errorf("%s: Tab does not reach %s", what, describe(f))
			}
		}
	}
	for _, p := range b.Pages() {
		b.s.Go(p.Key())
		round(p.Key())
	}
	b.s.Go(b.criteria.Key())
	b.criteria.turnOver()
	round("re-check")
	h, err := desk.Find(t.Context(), clusters[1].Code, y2022)
	must(t, err)
	b.review.open(h.ID)
	if b.s.Page() != shell.Page(b.review) || b.review.opened == nil {
		t.Fatal("the return is not open")
	}
	round("a return under review")
}

func describe(f fyne.Focusable) string {
	if w, ok := f.(interface{ Text() string }); ok {
		return fmt.Sprintf("%T %q", f, w.Text())
	}
	return fmt.Sprintf("%T", f)
}
