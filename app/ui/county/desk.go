package county

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// Keys of the pages.
const (
	pageTodo      = "todo"
	pageReturn    = "return"
	pageRegister  = "register"
	pageSubmitted = "submitted"
)

// Desk is the pages of a county office.
type Desk struct {
	s    *shell.Shell
	d    *app.CountyDesk
	name string // of the office
	last []shell.Page

	todo      *todoPage
	ret       *returnPage
	register  *registerPage
	submitted *submittedPage

	reads   *shell.Queue
	model   *Todo
	resumed bool // the return of the last time was opened again
}

// New makes the pages of a county office. shared are the pages that both kinds of office have: backups, settings, help.
func New(s *shell.Shell, d *app.CountyDesk, shared ...shell.Page) *Desk {
	k := &Desk{s: s, d: d, last: shared, reads: shell.NewQueue(s.Exec()), model: &Todo{}}
	if o, err := d.Office(s.Context()); err == nil {
		k.name = o.Name
	}
	k.todo, k.ret = newTodoPage(k), newReturnPage(k)
	k.register, k.submitted = newRegisterPage(k), newSubmittedPage(k)
	return k
}

// Pages in the order of the navigation.
func (k *Desk) Pages() []shell.Page {
	return append([]shell.Page{k.todo, k.ret, k.register, k.submitted, nil}, k.last...)
}

// Heading names the office and what it does.
func (k *Desk) Heading() string {
	role := k.s.T(text.RoleCounty)
	if k.d.ReadOnly() {
		role += " • " + k.s.T(text.ReadOnly)
	}
	return k.name + " • " + role
}

// SetName changes the name in the heading.
func (k *Desk) SetName(name string) {
	k.name = name
	k.s.Refresh()
}

// Top has nothing to add.
func (k *Desk) Top() fyne.CanvasObject { return nil }

// Actions of every page.
func (k *Desk) Actions() []shell.Action {
	return []shell.Action{
		{Label: text.OpenFile, Key: fyne.KeyO, Mod: fyne.KeyModifierControl, Run: func() {
			k.s.Dialogs().Open(k.s.T(text.OpenFile), shell.Tables, func(path string) { k.Drop([]string{path}) })
		}},
		{Label: text.NavHelp, Key: fyne.KeyF1, Silent: true, Run: func() { k.s.Go(shell.PageHelp) }},
	}
}

// Finish has everything written that was typed, and then tells how many entries could not be.
func (k *Desk) Finish(then func(unsaved int)) {
	if k.ret.rec == nil {
		then(0)
		return
	}
	rec := k.ret.rec
	k.ret.commit()
	rec.Ask(func(context.Context, *app.Book) error { return nil }, func(error) { then(rec.Unsaved()) })
}

// Close finishes the return that is open.
func (k *Desk) Close() {
	k.ret.close()
	k.reads.Wait()
}

// read does work that reads or writes the office and then shows what came of it; an error is shown instead.
func (k *Desk) read(work func(context.Context) error, then func()) {
	var err error
	k.reads.Add(func() { err = work(k.s.Context()) }, func() {
		if err != nil {
			k.s.Refuse(err)
			return
		}
		if then != nil {
			then()
		}
	})
}

// reload takes the list of what is owed anew.
func (k *Desk) reload(then func()) {
	var now *Todo
	k.read(func(ctx context.Context) (err error) {
		now, err = ReadTodo(ctx, k.d)
		return err
	}, func() {
		k.model = now
		k.s.Refresh()
		if then != nil {
			then()
		}
	})
}

// revision is the last exported revision of a working return.
func (k *Desk) revision(h office.Head) int {
	for _, l := range k.model.Lines {
		if l.Cluster.Code == h.Cluster && l.Deadline.Period == h.Period {
			return l.Revision
		}
	}
	return h.Revision
}

// deadline says until when a period is to be reported, and how long that is.
func (k *Desk) deadline(p forms.Period) (string, bool) {
	for _, l := range k.model.Lines {
		if l.Deadline.Period == p && l.HasDeadline {
			return deadlineText(k.s.Lang(), l), true
		}
	}
	return "", false
}

// openReturn opens a return and goes to it; one that was not begun is begun.
func (k *Desk) openReturn(cluster string, p forms.Period, begin bool, then func()) {
	if k.ret.rec != nil && k.ret.rec.Book().Cluster().Code == cluster && k.ret.rec.State().Return.Period == p {
		k.showReturn()
		if then != nil {
			then()
		}
		return
	}
	k.ret.commit()
	var rec *Recorder
	k.read(func(ctx context.Context) error {
		if k.ret.rec != nil {
			k.ret.rec.Wait()
		}
		open := k.d.OpenReturn
		if begin {
			open = k.d.NewReturn
		}
		b, err := open(ctx, cluster, p)
		if err != nil {
			return err
		}
		rec = NewRecorder(ctx, b, k.s.Exec(), k.d.Now)
		return nil
	}, func() { k.take(rec, then) })
}

// resume opens the return that was open last, once after the start; one that is not there any more is not missed.
func (k *Desk) resume() {
	if k.resumed {
		return
	}
	k.resumed = true
	code, at, _ := strings.Cut(k.s.Recall("return"), " ")
	p, err := forms.ParsePeriod(at)
	if err != nil {
		return
	}
	begun := false
	k.read(func(ctx context.Context) (err error) {
		begun, err = k.d.Started(ctx, code, p)
		return err
	}, func() {
		if begun {
			k.openReturn(code, p, false, nil)
		}
	})
}

// take shows a return that was opened.
func (k *Desk) take(rec *Recorder, then func()) {
	k.resumed = true
	k.ret.open(rec.Book(), rec)
	k.s.Remember("return", rec.State().Return.Cluster+" "+rec.State().Return.Period.String())
	k.reload(func() {
		k.s.Forget(pageReturn)
		k.showReturn()
		if then != nil {
			then()
		}
	})
}

func (k *Desk) showReturn() {
	if k.s.Page() == shell.Page(k.ret) {
		k.ret.Shown()
		return
	}
	k.s.Go(pageReturn)
}

// note says that something went well.
func (k *Desk) note(m text.Message, args ...any) { k.s.Say(widgets.Success, k.s.T(m, args...)) }
