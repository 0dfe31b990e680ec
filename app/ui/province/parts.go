package province

import (
	"context"
	"fmt"
	"unicode"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// newList makes a grid that shows a list: a row is what is chosen, Enter opens it, a click on a header sorts.
func newList[R any](s *shell.Shell, t *table[R], name string) *widgets.Grid {
	g := widgets.NewGrid(t)
	g.EnterActivates, g.RowCursor, g.PlainLooks = true, true, true
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

// askSendBack asks for the reason and sends a return back.
func (d *Desk) askSendBack(h office.Head, name string, comments []forms.Comment, then func()) {
	s := d.s
	reason := widgets.NewMultiLineEntry(5)
	reason.SetPlaceHolder(s.T(text.ProvReasonHint))
	what := s.T(text.ProvSendBackWhat, name, text.Period(d.l(), h.Period), h.Revision)
	if len(comments) > 0 {
		what += " " + s.T(text.ProvSendBackComments, len(comments))
	}
	var done func()
	yes := func() {
		if forms.CleanText(reason.Text) == "" {
			s.Problem(s.T(text.ProvReasonNeeded))
			return
		}
		if err := d.desk.SendBack(s.Context(), h.ID, reason.Text, comments...); err != nil {
			s.Problem(app.Sentence(err, d.l()))
			return
		}
		done()
		s.Say(widgets.Success, s.T(text.ProvSentBackDone, name), shell.Action{Label: text.ProvSendBackFile, Run: func() { d.saveSendBack(h) }})
		then()
	}
	reason.OnEnter = yes
	done = s.Ask(shell.Sheet{
		Title: s.T(text.ProvSendBackTitle), Width: 560,
		Content: shell.Column(8, widgets.NewParagraph(what, widgets.Body, widgets.ToneDefault), reason,
			widgets.NewParagraph(s.T(text.ProvReasonKeys), widgets.Caption, widgets.ToneSecondary)),
		Yes:   shell.Action{Label: text.ProvSendBack, Run: yes},
		First: reason,
	})
}

// saveSendBack writes the file by which the county gets a return back, with the reason and the comments.
func (d *Desk) saveSendBack(h office.Head) {
	s, lang := d.s, d.l()
	name := fmt.Sprintf("%s_%s_r%d_%s.xlsx", h.Cluster, h.Period, h.Revision, s.T(text.ProvSendBack))
	s.Dialogs().Save(s.T(text.ProvSendBackFile), name, shell.Workbooks, func(path string) {
		s.Run(shell.Task{
			Title: s.T(text.ProvExporting),
			Work: func(ctx context.Context, _ func(done, total int)) (err error) {
				path, err = d.desk.WriteSendBack(ctx, h.ID, path, lang)
				return err
			},
			Done: func(err error) { d.exported(path, err) },
		})
	})
}
