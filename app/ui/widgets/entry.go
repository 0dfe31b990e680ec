package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Entry is the one text field of the program, of one line or of several. It does not lose or double a keystroke while an
// input method is composing, Tab always moves on, and shortcuts that it has no use for reach the window.
type Entry struct {
	widget.Entry

	// OnEnter is called with Enter in a field of one line, and with Ctrl+Enter in one of several.
	OnEnter func()
	// OnEscape is called with Esc while nothing is being composed.
	OnEscape func()
	// OnKey sees every key before the field does, except what belongs to the input method; true means it was used.
	OnKey func(*fyne.KeyEvent) bool
	// OnRune sees every character before it goes into the text; true means it was used.
	OnRune func(rune) bool
	// OnShortcut sees undo, redo, copy, cut, paste and select all before the field does; true means it was used.
	OnShortcut func(fyne.Shortcut) bool
	// OnArrive is called when the focus comes.
	OnArrive func()
	// OnLeave is called with the text when the focus goes away. It must not move the focus.
	OnLeave func(text string)

	guard *composing
	shift shiftKey
	// takesTab makes Tab a key like others, for OnKey.
	takesTab bool
	inert    func() bool // the grid's field while it is hidden: keys go to the grid
	owner    keyTarget
}

// keyTarget is who gets the keys of a field that is at rest.
type keyTarget interface {
	TypedKey(*fyne.KeyEvent)
	TypedRune(rune)
	TypedShortcut(fyne.Shortcut)
	FocusGained()
	FocusLost()
}

var (
	_ fyne.Focusable    = (*Entry)(nil)
	_ fyne.Tabbable     = (*Entry)(nil)
	_ fyne.Shortcutable = (*Entry)(nil)
	_ desktop.Keyable   = (*Entry)(nil)
)

// NewEntry makes a field of one line.
func NewEntry() *Entry {
	e := &Entry{guard: newComposing()}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// NewMultiLineEntry makes a field of several lines that breaks long lines. Enter begins a line, Tab leaves the field.
func NewMultiLineEntry(rows int) *Entry {
	e := &Entry{guard: newComposing()}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapBreak
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(rows)
	return e
}

// AcceptsTab takes the Tab key only while the input method is composing; the field of a grid moves by cells, that of a
// list goes on with what is chosen.
func (e *Entry) AcceptsTab() bool {
	return e.guard.active() || e.takesTab
}

// TypedKey swallows what belongs to the input method and then does what a text field does.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if e.resting() {
		e.owner.TypedKey(key)
		return
	}
	if e.guard.key(key.Name) {
		return
	}
	if e.OnKey != nil && e.OnKey(key) {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if !e.MultiLine {
			if e.OnEnter != nil {
				e.OnEnter()
			}
			return
		}
	case fyne.KeyEscape:
		if e.OnEscape != nil {
			e.OnEscape()
			return
		}
		passKey(e, key)
		return
	case fyne.KeyTab:
		return
	}
	if isFunctionKey(key.Name) {
		passKey(e, key)
		return
	}
	e.Entry.TypedKey(key)
}

// TypedRune puts a character into the text; a committed word arrives as several of these, one after another.
func (e *Entry) TypedRune(r rune) {
	if e.resting() {
		e.owner.TypedRune(r)
		return
	}
	e.guard.rune(r)
	if e.OnRune != nil && e.OnRune(r) {
		return
	}
	e.Entry.TypedRune(r)
}

// KeyDown follows the shift key.
func (e *Entry) KeyDown(key *fyne.KeyEvent) {
	e.shift.press(key)
	e.Entry.KeyDown(key)
}

// KeyUp follows the shift key.
func (e *Entry) KeyUp(key *fyne.KeyEvent) {
	e.shift.release(key)
	e.Entry.KeyUp(key)
}

// TypedShortcut does what a text field does and passes the rest on to the window.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if e.resting() {
		e.owner.TypedShortcut(s)
		return
	}
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		if e.OnShortcut == nil || !e.OnShortcut(s) {
			e.Entry.TypedShortcut(s)
		}
		return
	}
	switch custom.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyUp, fyne.KeyDown:
		e.Entry.TypedShortcut(s)
	case fyne.KeyReturn, fyne.KeyEnter:
		switch {
		case e.MultiLine && custom.Modifier == fyne.KeyModifierAlt:
			e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		case e.MultiLine && e.OnEnter != nil:
			e.OnEnter()
		default:
			passShortcut(e, s)
		}
	default:
		passShortcut(e, s)
	}
}

// FocusGained shows the caret.
func (e *Entry) FocusGained() {
	e.shift.down = false
	if e.resting() {
		e.owner.FocusGained()
		return
	}
	e.Entry.FocusGained()
	if e.OnArrive != nil {
		e.OnArrive()
	}
}

// FocusLost hides the caret, forgets what was being composed and reports the text.
func (e *Entry) FocusLost() {
	e.guard.reset()
	e.shift.down = false
	resting := e.resting()
	e.Entry.FocusLost()
	if resting {
		e.owner.FocusLost()
	} else if e.OnLeave != nil {
		e.OnLeave(e.Text)
	}
}

// SelectAllText selects the whole text, so that typing replaces it.
func (e *Entry) SelectAllText() {
	e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// CaretToEnd puts the caret behind the last character.
func (e *Entry) CaretToEnd() {
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
}

// resting says that the field has the focus but nothing is being edited in it.
func (e *Entry) resting() bool {
	return e.owner != nil && e.inert != nil && e.inert()
}

func isFunctionKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9,
		fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return true
	}
	return false
}
