package main

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"jibao/assets/text"
)

// errNoWindow tells that no window can be opened here: there is no display, or its graphics cannot do OpenGL 2.1.
var errNoWindow = errors.New("no window can be opened")

// show runs the window until it is closed. The toolkit panics where no window can be opened; that becomes errNoWindow.
// Anything that happens later is passed on.
func show(a fyne.App, w fyne.Window) (err error) {
	started := false
	a.Lifecycle().SetOnStarted(func() { started = true })
	defer func() {
		if r := recover(); r != nil {
			if started {
				panic(r)
			}
			err = fmt.Errorf("%w: %v", errNoWindow, r)
		}
	}()
	w.ShowAndRun()
	return nil
}

// sentence says in the language of the system why the program ends.
func sentence(err error) string {
	if errors.Is(err, errNoWindow) {
		l, _ := text.ParseLang(locale())
		return text.NoWindow.In(l) + "\n" + err.Error()
	}
	return "jibao: " + err.Error()
}
