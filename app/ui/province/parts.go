package province

import (
	"unicode"

	"fyne.io/fyne/v2"

	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// newList makes a grid that shows a list: a row is what is chosen, Enter opens it, a click on a header sorts.
func newList[R any](s *shell.Shell, t *table[R], name string) *widgets.Grid {
	g := widgets.NewGrid(t)
	g.EnterActivates, g.RowCursor, g.PlainLooks, g.TabLeaves = true, true, true, true
	g.SetSort(t.sortCol, t.sortDir)
	g.OnSort = func(col int, dir widgets.Direction) {
		t.sort(col, dir)
		g.SetSort(t.sortCol, t.sortDir)
		g.Refresh()
	}
	s.WatchWidths(g, name)
	return g
}

// newFinder makes a search field; Esc empties it and goes back, Enter and Down go to what was found.
func newFinder(hint, typed string, changed func(string), back func()) *widgets.Entry {
	e := widgets.NewEntry()
	e.SetPlaceHolder(hint)
	e.SetText(typed)
	e.OnChanged = changed
	e.OnEnter = back
	e.OnEscape = func() {
		e.SetText("")
		back()
	}
	e.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyDown {
			back()
			return true
		}
		return false
	}
	return e
}

// firstSteps says what to do while the register is empty.
func (d *Desk) firstSteps() *widgets.Banner {
	return widgets.NewBanner(widgets.Info, "", d.s.T(text.ProvFirstSteps), widgets.NewButton(d.s.T(text.ProvImportRegister), "", widgets.Secondary, func() {
		d.s.Go(d.register.Key())
		d.register.choose()
	}))
}

// field is a line of a sheet: what is asked for, and the widget that takes it.
func (d *Desk) field(m text.Message, input fyne.CanvasObject) fyne.CanvasObject {
	label := widgets.NewLabel(d.s.T(m), widgets.Body, widgets.ToneSecondary)
	return shell.Row(10, shell.Wide(d.s.Px(120), label), shell.Stretch(input))
}

// letterKey does what a letter stands for on a list, in either case.
func letterKey(r rune, keys map[rune]func()) bool {
	do, ok := keys[unicode.ToLower(r)]
	if ok {
		do()
	}
	return ok
}
