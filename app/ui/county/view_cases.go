package county

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// pause is how long nobody types before a text is saved; it is also saved when its field is left.
const pause = 1500 * time.Millisecond

// casesView is the list of typical cases with the fields of the one that is chosen.
type casesView struct {
	page   *returnPage
	model  *Cases
	list   *widgets.Rail
	fields []*caseField
	count  *widgets.Label
	copies *widgets.Button // takes over the cases of an earlier return
	adds   *widgets.Button
	raises *widgets.Button
	drops  *widgets.Button
	obj    fyne.CanvasObject
	ticket int // of what was typed last
}

// caseField is the field of one part of a case.
type caseField struct {
	part    forms.CasePart
	entry   *widgets.Entry
	counter *widgets.Label
	known   string // what was saved when the field was filled or brought up to date last
	filling bool   // its text is being set, not typed
	typed   bool   // something was typed since the field was filled or entered
}

func newCasesView(p *returnPage) *casesView {
	v := &casesView{page: p, model: NewCases(p.rec, p.s.Lang()), count: widgets.NewLabel("", widgets.Body, widgets.ToneSecondary)}
	v.list = widgets.NewSectionRail(v.model.Items(), func(key string) {
		if n, err := strconv.Atoi(key); err == nil {
			v.choose(n)
		}
	})
	v.list.OnEnter = func(string) { p.s.Focus(v.fields[0].entry) }
	for _, part := range forms.CaseParts() {
		v.fields = append(v.fields, v.newField(part))
	}
	v.copies = widgets.NewButton("", "", widgets.Secondary, v.copyEarlier)
	v.adds = widgets.NewButton(p.s.T(text.CaseAdd), "Ctrl+I", widgets.Secondary, v.add)
	v.raises = widgets.NewButton(p.s.T(text.CaseRaise), "", widgets.Secondary, v.raise)
	v.drops = widgets.NewButton(p.s.T(text.CaseDelete), "Ctrl+-", widgets.Secondary, v.remove)
	bar := shell.YieldingRow(8, []fyne.CanvasObject{v.count}, v.count, shell.Spring(), v.copies, v.raises, v.drops, v.adds)
	top := shell.Frame(nil, nil, shell.Rule(theme.LineSoft), nil, shell.Pad(6, 10, 6, 14, bar))
	list := shell.Frame(nil, shell.Rule(theme.LineSoft), nil, nil, shell.Exactly(p.s.Px(190), shell.Pad(4, 0, 0, 0, v.list)))
	title, summary, body := v.fields[0], v.fields[1], v.fields[2]
	above := shell.Column(8, widgets.NewBanner(widgets.Warning, "", p.s.T(text.CaseSecret)),
		shell.Column(3, v.caption(title), title.entry), shell.Column(3, v.caption(summary), summary.entry), v.caption(body))
	v.obj = shell.Frame(top, nil, nil, list, shell.Pad(10, 14, 12, 14, container.New(writing{}, above, body.entry)))
	return v
}

// writing puts a last field below everything above it, as high as the room that is left. The objects stand in the order in
// which Tab goes through them, which a border would turn round.
type writing struct{}

func (writing) MinSize(objs []fyne.CanvasObject) fyne.Size {
	above, last := objs[0].MinSize(), objs[1].MinSize()
	return fyne.NewSize(max(above.Width, last.Width), above.Height+3+last.Height)
}

func (writing) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	objs[0].Resize(fyne.NewSize(size.Width, objs[0].MinSize().Height))
	height := objs[0].MinSize().Height // text that breaks knows its height only at its width
	objs[0].Resize(fyne.NewSize(size.Width, height))
	objs[1].Move(fyne.NewPos(0, height+3))
	objs[1].Resize(fyne.NewSize(size.Width, max(0, size.Height-height-3)))
}

// caption names a field and says how long its text is.
func (v *casesView) caption(f *caseField) fyne.CanvasObject {
	name := text.CaseRequired
	if f.part == forms.CaseSummary {
		name = text.CaseOptional
	}
	return shell.Row(6, widgets.NewLabel(v.page.s.T(name, v.page.s.T(text.CasePartName(f.part))), widgets.Caption, widgets.ToneSecondary), shell.Spring(), f.counter)
}

func (v *casesView) newField(part forms.CasePart) *caseField {
	f := &caseField{part: part, counter: widgets.NewLabel("", widgets.Caption, widgets.ToneSecondary)}
	switch part {
	case forms.CaseTitle:
		f.entry = widgets.NewEntry()
		f.entry.OnEnter = func() { v.page.s.Focus(v.fields[1].entry) }
	case forms.CaseSummary:
		f.entry = widgets.NewMultiLineEntry(3)
	default:
		f.entry = widgets.NewMultiLineEntry(6)
	}
	f.entry.OnChanged = func(typed string) {
		v.tell(f)
		if f.filling {
			return
		}
		f.typed = true
		v.ticket++
		mine := v.ticket
		v.page.s.After(pause, func() {
			if mine == v.ticket {
				v.keep()
			}
		})
	}
	f.entry.OnArrive = func() {
		f.typed = false
		v.page.panel.Show(v.model.Key(part))
	}
	f.entry.OnLeave = func(string) { v.keepField(f) }
	f.entry.OnShortcut = func(s fyne.Shortcut) bool { return v.shortcut(f, s) }
	return f
}

// shortcut lets the steps of the return be undone where nothing was typed into the field since it was entered; else the
// field undoes what was typed.
func (v *casesView) shortcut(f *caseField, s fyne.Shortcut) bool {
	if f.typed {
		return false
	}
	switch s.(type) {
	case *fyne.ShortcutUndo:
		v.page.undo()
	case *fyne.ShortcutRedo:
		v.page.redo()
	default:
		return false
	}
	return true
}

// keep saves what was typed into any of the fields.
func (v *casesView) keep() {
	for _, f := range v.fields {
		v.keepField(f)
	}
}

// keepField saves what was typed into a field. One that holds what it was filled with is left alone: it may stand for a text
// that was never shown.
func (v *casesView) keepField(f *caseField) {
	if v.page.rec != nil && v.page.cases == v && forms.CleanPart(f.part, f.entry.Text) != f.known {
		v.model.Keep(f.part, f.entry.Text)
	}
}

// tell says how long the text of a field is.
func (v *casesView) tell(f *caseField) {
	words, tone := v.model.Counter(f.part, f.entry.Text)
	f.counter.SetText(words)
	f.counter.SetTone(tone)
}

// shown fills the page when it comes into view.
func (v *casesView) shown() {
	v.choose(v.model.Current())
}

// choose shows a case.
func (v *casesView) choose(n int) {
	v.keep()
	v.model.Go(n)
	for _, f := range v.fields {
		v.fill(f)
	}
	v.changed()
	v.page.panel.Show(v.model.Key(forms.CaseTitle))
}

// fill puts what was saved, or what could not be saved yet, into a field.
func (v *casesView) fill(f *caseField) {
	f.known = v.model.Text(f.part)
	words := f.known
	if draft, ok := v.model.Draft(f.part); ok {
		words = draft
	}
	f.filling = true
	f.entry.SetText(words)
	f.filling, f.typed = false, false
	v.tell(f)
}

// changed brings the page up to date; what is being typed stays.
func (v *casesView) changed() {
	p := v.page
	v.model.Go(v.model.Current()) // an undone step may have taken the case away
	for _, f := range v.fields {
		saved := v.model.Text(f.part)
		if saved != f.known && forms.CleanPart(f.part, f.entry.Text) == f.known {
			v.fill(f) // something else changed it: a step that was undone, a file that was taken in
		}
		f.known = saved
		v.tell(f)
		if p.rec.State().Locked {
			f.entry.Disable()
		} else {
			f.entry.Enable()
		}
	}
	v.list.Set(v.model.Items())
	v.list.SetCurrent(strconv.Itoa(v.model.Current()))
	v.count.SetText(p.s.T(text.CaseCount, v.model.Count(), v.model.Most()))
	n, period := v.model.Earlier()
	v.copies.SetText(p.s.T(text.CaseCopy, period, n), "")
	visible(v.copies, n > 0)
	locked := p.rec.State().Locked
	enable(v.adds, v.model.Room())
	enable(v.drops, v.model.Exists() && !locked)
	enable(v.raises, v.model.Exists() && v.model.Current() > 1 && !locked)
}

func visible(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}

func enable(b *widgets.Button, yes bool) {
	if yes {
		b.Enable()
	} else {
		b.Disable()
	}
}

func (v *casesView) add() {
	v.keep()
	if !v.model.Add() {
		v.page.s.Say(widgets.Info, v.page.s.T(text.CaseFull, v.model.Most()))
		return
	}
	v.choose(v.model.Current())
	v.page.s.Focus(v.fields[0].entry)
}

func (v *casesView) remove() {
	p := v.page
	if !v.model.Exists() || p.rec.State().Locked {
		return
	}
	n := v.model.Current()
	v.keep()
	v.model.Remove(func(err error) {
		if err != nil {
			p.s.Refuse(err)
			return
		}
		v.refill()
		p.s.Say(widgets.Info, p.s.T(text.CaseDeleted, n), shell.Action{Label: text.Undo, Run: p.undo})
	})
}

func (v *casesView) raise() {
	v.keep()
	v.model.Raise(v.done)
}

func (v *casesView) copyEarlier() { v.model.Copy(v.done) }

// done shows what a change of the list made.
func (v *casesView) done(err error) {
	v.page.s.Refuse(err)
	v.refill()
}

// refill shows the present case from what was saved, whatever the fields held.
func (v *casesView) refill() {
	for _, f := range v.fields {
		v.fill(f)
	}
	v.changed()
}

// goTo shows a part of a case and gives it the keyboard.
func (v *casesView) goTo(n int, part forms.CasePart) {
	v.choose(n)
	for _, f := range v.fields {
		if f.part == part {
			v.page.s.Focus(f.entry)
		}
	}
}
