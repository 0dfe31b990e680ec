package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// canvasOf finds the canvas that an object is on, or nil.
func canvasOf(obj fyne.CanvasObject) fyne.Canvas {
	app := fyne.CurrentApp()
	if app == nil {
		return nil
	}
	return app.Driver().CanvasForObject(obj)
}

// focus moves the keyboard to a widget if it is on a canvas.
func focus(obj interface {
	fyne.CanvasObject
	fyne.Focusable
}) {
	if c := canvasOf(obj); c != nil {
		c.Focus(obj)
	}
}

// overlay is what lies over the page and decides what becomes of keys that are not used on it.
type overlay interface {
	// unusedKey gets such a key; true lets it go on to the page. A nil key stands for a shortcut.
	unusedKey(key *fyne.KeyEvent) (pass bool)
}

// passKey gives a key that a focused widget has no use for to the canvas, which Fyne does only when nothing has the focus.
func passKey(obj fyne.CanvasObject, key *fyne.KeyEvent) {
	c := canvasOf(obj)
	if c == nil || isModifier(key.Name) || !passesOverlay(c, key) {
		return
	}
	if f := c.OnTypedKey(); f != nil {
		f(key)
	}
}

// passesOverlay asks what lies on top whether a key goes on.
func passesOverlay(c fyne.Canvas, key *fyne.KeyEvent) bool {
	top, ok := c.Overlays().Top().(overlay)
	return !ok || top.unusedKey(key)
}

// isModifier says that a key only changes others.
func isModifier(name fyne.KeyName) bool {
	switch name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight, desktop.KeyAltLeft,
		desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight, desktop.KeyCapsLock, fyne.KeyUnknown:
		return true
	}
	return false
}

// passShortcut does the same for a shortcut.
func passShortcut(obj fyne.CanvasObject, s fyne.Shortcut) {
	c := canvasOf(obj)
	if c == nil || !passesOverlay(c, nil) {
		return
	}
	if target, ok := c.(fyne.Shortcutable); ok {
		target.TypedShortcut(s)
	}
}

// shiftKey follows the shift keys, which come as keys of their own and not with the key they change.
type shiftKey struct{ down bool }

// press and release note a key event; held says whether shift is down, asking the driver where there is one that knows.
func (s *shiftKey) press(key *fyne.KeyEvent) {
	if isShift(key) {
		s.down = true
	}
}

func (s *shiftKey) release(key *fyne.KeyEvent) {
	if isShift(key) {
		s.down = false
	}
}

func (s *shiftKey) held() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return s.down
}

func isShift(key *fyne.KeyEvent) bool {
	return key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight
}
