package widgets

import (
	"runtime"
	"unicode"

	"fyne.io/fyne/v2"
)

// composing tells whether an input method is in the middle of a word. On X11 and macOS the raw keys reach the focused
// widget while the input method uses them too: Backspace would delete text that is already there, Enter would submit, an
// arrow would leave the cell.
//
// GLFW reports a key and then, for the same press, its character. A letter key whose character does not follow went to
// the input method; letters counts them. While there are any, the keys that the input method lives on are its own.
type composing struct {
	off     bool // Windows: its input method keeps the keys to itself
	letters int  // letter keys that were not followed by their rune
	latest  bool // the key before was such a letter
}

// newComposing makes the guard for the system that the program runs on.
func newComposing() *composing {
	return &composing{off: runtime.GOOS == "windows"}
}

// active says that an input method holds letters that are not in the text yet.
func (c *composing) active() bool { return !c.off && c.letters > 0 }

// key looks at a key press before the widget does; true means that the input method has had it.
func (c *composing) key(name fyne.KeyName) (swallow bool) {
	if c.off {
		return false
	}
	if isLetterKey(name) {
		c.letters++
		c.latest = true
		return false
	}
	c.latest = false
	if c.letters == 0 {
		return false
	}
	switch name {
	case fyne.KeyBackspace:
		c.letters--
		return true
	case fyne.KeyEscape:
		c.reset()
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		// Enter commits the letters as they are: their runes follow, or nothing does.
		c.reset()
		return true
	case fyne.KeyTab, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageUp, fyne.KeyPageDown,
		fyne.KeyHome, fyne.KeyEnd, fyne.KeyDelete, fyne.KeySpace:
		return true
	}
	return isDigitKey(name)
}

// rune looks at a character on its way into the text.
func (c *composing) rune(r rune) {
	switch {
	case r < unicode.MaxASCII:
		if c.letters > 0 {
			c.letters--
		}
	case unicode.Is(unicode.Hangul, r) && c.latest:
		// A Korean syllable is committed by the first letter of the next one, which the input method still holds.
		c.letters = 1
	default:
		c.letters = 0
	}
	c.latest = false
}

// reset forgets what the input method held: the focus went away, or the person cancelled.
func (c *composing) reset() {
	c.letters, c.latest = 0, false
}

func isLetterKey(name fyne.KeyName) bool {
	return len(name) == 1 && name[0] >= 'A' && name[0] <= 'Z'
}

func isDigitKey(name fyne.KeyName) bool {
	return len(name) == 1 && name[0] >= '0' && name[0] <= '9'
}
