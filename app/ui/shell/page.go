package shell

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// Page is one page of the window. What it shows is kept in its view model, not in its widgets: these are made anew when
// the language or the look changes.
type Page interface {
	// Key names the page for good: in the navigation and where the last page is remembered.
	Key() string
	// Title is the word in the navigation.
	Title() text.Message
	// Content builds the widgets in the shell's present language and look. It is called before the page is shown for the
	// first time, and again after either has changed; it must be quick and read no file.
	Content() fyne.CanvasObject
	// Shown is called each time the page has been put on the window: take fresh figures and the focus here.
	Shown()
	// Hidden is called when the page is about to go away, also before the window closes or its language changes: commit
	// what is being typed.
	Hidden()
	// Actions are the keys that hold while the page is shown. The page draws their buttons itself; see Header.
	Actions() []Action
}

// Badged is a page with a count in the navigation; 0 shows none.
type Badged interface{ Badge() int }

// Hinted is a page that names its keys at the right end of the status line.
type Hinted interface{ Hint() string }

// Dropper is a page that takes files dropped on it; false leaves them to the desk.
type Dropper interface{ Drop(paths []string) bool }

// Desk is the set of pages of one office. A desk in which writing can fail after the person has gone on also has
// Finish(then func(unsaved int)): it has everything written and then tells how much could not be.
type Desk interface {
	// Pages in the order of the navigation; a nil page is a line between groups. The first one is the one to begin with.
	Pages() []Page
	// Heading stands beside the program's name: "长垣市工业和信息化局 • 县级填报".
	Heading() string
	// Top is shown in the top bar before the language, for instance the period everything is about; may be nil. It is
	// asked for as Page.Content is.
	Top() fyne.CanvasObject
	// Actions stand at the right end of the top bar and hold on every page.
	Actions() []Action
	// Drop takes files that were dropped on a page that has no use for them.
	Drop(paths []string)
	// Close keeps what is still to be kept and waits for it. The shell calls it after the shown page's Hidden.
	Close()
}

// Action is something to do with a key and mostly with a button.
type Action struct {
	Label  text.Message
	Key    fyne.KeyName // "" for none
	Mod    fyne.KeyModifier
	Weight widgets.Weight
	Run    func()
	Off    bool // shown grey; its key does nothing
	Silent bool // a key without a button
}

// Hint is the name of the action's key as buttons show it: "F5", "Ctrl+O".
func (a Action) Hint() string {
	s := string(a.Key)
	if a.Mod&fyne.KeyModifierShift != 0 {
		s = "Shift+" + s
	}
	if a.Mod&fyne.KeyModifierAlt != 0 {
		s = "Alt+" + s
	}
	if a.Mod&fyne.KeyModifierControl != 0 {
		s = "Ctrl+" + s
	}
	return s
}
