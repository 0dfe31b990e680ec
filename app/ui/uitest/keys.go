package uitest

import (
	"fmt"
	"maps"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Press sends keys to what has the focus, or to the window.
func Press(c fyne.Canvas, names ...fyne.KeyName) {
	for _, name := range names {
		key := &fyne.KeyEvent{Name: name}
		if f := c.Focused(); f != nil {
			f.TypedKey(key)
		} else if typed := c.OnTypedKey(); typed != nil {
			typed(key)
		}
	}
}

// Type types characters into what has the focus.
func Type(c fyne.Canvas, s string) {
	for _, r := range s {
		if f := c.Focused(); f != nil {
			f.TypedRune(r)
		}
	}
}

// Tab presses Tab as a keyboard does: a widget that uses the key gets it, any other gives the focus on.
func Tab(c fyne.Canvas, backwards bool) {
	f := c.Focused()
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	if keyable, ok := f.(desktop.Keyable); ok && backwards {
		keyable.KeyDown(shift)
		defer keyable.KeyUp(shift)
	}
	if t, ok := f.(fyne.Tabbable); ok && t.AcceptsTab() {
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		return
	}
	if backwards {
		c.FocusPrevious()
	} else {
		c.FocusNext()
	}
}

// TabRound goes round everything that takes the keyboard, by Tab and back by Shift+Tab, and reports what is not reached,
// and where the way ends before it comes round. patience is how many times Tab may stay within one widget: the cells of a
// table.
func TabRound(t testing.TB, c fyne.Canvas, where string, patience int) {
	t.Helper()
	for _, backwards := range []bool{false, true} {
		way := "Tab"
		if backwards {
			way = "Shift+Tab"
		}
		missing := focusables(c)
		if len(missing) == 0 {
			return
		}
		if !missing[c.Focused()] {
			c.Unfocus()
			c.FocusNext()
		}
		first := c.Focused()
		for rounds := 0; ; rounds++ {
			before := c.Focused()
			delete(missing, before)
			for i := 0; c.Focused() == before && i <= patience; i++ {
				Tab(c, backwards)
			}
			switch now := c.Focused(); {
			case now == nil:
				t.Fatalf("%s: %s from %s leads nowhere", where, way, name(before))
			case now == before && len(missing) > 0:
				t.Fatalf("%s: %s never leaves %s; not reached: %s", where, way, name(before), names(missing))
			}
			if c.Focused() == first || c.Focused() == before {
				break
			}
			if rounds > 1000 {
				t.Fatalf("%s: %s never comes round", where, way)
			}
		}
		still := focusables(c)
		maps.DeleteFunc(missing, func(f fyne.Focusable, _ bool) bool { return !still[f] }) // hidden meanwhile
		if len(missing) > 0 {
			t.Errorf("%s: %s does not reach %s", where, way, names(missing))
		}
	}
}

// focusables are everything on the top that takes the keyboard now.
func focusables(c fyne.Canvas) map[fyne.Focusable]bool {
	out := map[fyne.Focusable]bool{}
	Walk(Top(c), func(o fyne.CanvasObject, _ fyne.Position) {
		if f, ok := o.(fyne.Focusable); ok && !disabled(o) {
			out[f] = true
		}
	})
	return out
}

func disabled(o fyne.CanvasObject) bool {
	d, ok := o.(fyne.Disableable)
	return ok && d.Disabled()
}

func name(f fyne.Focusable) string {
	if b, ok := f.(interface{ Text() string }); ok {
		return fmt.Sprintf("%T %q", f, b.Text())
	}
	return fmt.Sprintf("%T", f)
}

func names(of map[fyne.Focusable]bool) string {
	s := ""
	for f := range of {
		s += name(f) + "; "
	}
	return s
}
