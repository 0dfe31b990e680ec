package county

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// check checks the whole return again and shows what is left to do.
func (p *returnPage) check() {
	if p.rec == nil {
		return
	}
	p.commit()
	p.rec.Ask(func(ctx context.Context, b *app.Book) error {
		_, err := b.Check(ctx)
		return err
	}, func(err error) {
		if err != nil {
			p.s.Fail(err)
			return
		}
		p.show(showChecks)
		p.focus()
	})
}

// upcoming is what is known before an export.
type upcoming struct {
	revision int
	again    bool
	changes  []app.Difference
}

// export asks what is needed and writes the workbook; with checks that forbid it, it shows the list instead.
func (p *returnPage) export() {
	if p.rec == nil {
		return
	}
	p.commit()
	var next upcoming
	p.rec.Ask(func(ctx context.Context, b *app.Book) (err error) {
		if _, err = b.Check(ctx); err != nil {
			return err
		}
		if next.revision, next.again, err = b.NextExport(ctx); err != nil {
			return err
		}
		next.changes, err = b.Changes(ctx)
		return err
	}, func(err error) {
		switch hard, soft, explained, _ := p.rec.State().Counts(); {
		case err != nil:
			p.s.Fail(err)
		case p.rec.Unsaved() > 0:
			p.s.Say(widgets.Failure, p.s.T(text.ExportUnsaved, p.rec.Unsaved()))
		case !next.again && hard+soft-explained > 0:
			p.show(showChecks)
			p.focus()
			p.s.Say(widgets.Warning, p.s.T(text.ExportNotYet, hard, soft-explained))
		default:
			p.askExport(next)
		}
	})
}

// askExport shows what will be exported, and takes the reason, the names on the cover and the place.
func (p *returnPage) askExport(next upcoming) {
	st := p.rec.State()
	words := p.s.T(text.ExportAs, st.Return.Name, text.Period(p.s.Lang(), st.Return.Period), next.revision)
	if next.again {
		words = p.s.T(text.ExportAgain, next.revision)
	}
	objs := []fyne.CanvasObject{widgets.NewParagraph(words, widgets.Body, widgets.ToneDefault)}
	if len(next.changes) > 0 {
		objs = append(objs, widgets.NewParagraph(p.s.T(text.ExportChanged, len(next.changes), p.changesText(next.changes)), widgets.Body, widgets.ToneSecondary))
	}
	if n := st.unanswered(); n > 0 && !next.again {
		objs = append(objs, widgets.NewBanner(widgets.Warning, "", p.s.T(text.ExportUnanswered, n)))
	}
	people := st.Return.People
	head, reviewer, preparer, phone := field(people.Head), field(people.Reviewer), field(people.Preparer), field(people.Phone)
	folder := field(p.exportFolder())
	browse := widgets.NewButton("…", "", widgets.Secondary, func() {
		p.s.Dialogs().Folder(p.s.T(text.ExportFolder), folder.SetText)
	})
	list := []labelled{}
	reason := widgets.NewEntry()
	if next.revision > 1 && !next.again {
		list = append(list, labelled{text.ExportReason, reason})
	}
	if !next.again {
		list = append(list, labelled{text.PeopleHead, head}, labelled{text.PeopleReviewer, reviewer}, labelled{text.PeoplePreparer, preparer}, labelled{text.PeoplePhone, phone})
	}
	list = append(list, labelled{text.ExportFolder, shell.Row(6, shell.Stretch(folder), browse)})
	objs = append(objs, fields(p.s, list...), widgets.NewParagraph(p.s.T(text.NoSecrets), widgets.Body, widgets.ToneWarn))
	var done func()
	do := func() {
		if next.revision > 1 && !next.again && forms.CleanText(reason.Text) == "" {
			p.s.Problem(p.s.T(text.ReasonMissing))
			return
		}
		done()
		p.runExport(app.ExportOptions{Path: folder.Text, Reason: reason.Text, Lang: p.s.Lang()},
			forms.People{Head: head.Text, Reviewer: reviewer.Text, Preparer: preparer.Text, Phone: phone.Text}, next.again)
	}
	first := fyne.Focusable(head)
	if next.revision > 1 && !next.again {
		first = reason
	}
	done = p.s.Ask(shell.Sheet{Title: p.s.T(text.DoExport), Content: shell.Column(12, objs...), Width: 560,
		Yes: shell.Action{Label: text.ExportNow, Run: do}, First: first})
}

// exportFolder is where the last workbook went, else beside the office file.
func (p *returnPage) exportFolder() string {
	if kept := p.s.Recall("export-folder"); kept != "" {
		return kept
	}
	return filepath.Dir(p.desk.d.Path())
}

// runExport writes the workbook off the window's thread.
func (p *returnPage) runExport(o app.ExportOptions, people forms.People, again bool) {
	var out app.Exported
	p.rec.Do(func(ctx context.Context, b *app.Book) (err error) {
		if was := b.Return().People; !again && (was.Head != people.Head || was.Reviewer != people.Reviewer || was.Preparer != people.Preparer || was.Phone != people.Phone) {
			if err := b.SetPeople(ctx, people); err != nil {
				return err
			}
		}
		if out, err = b.Export(ctx, o); err != nil {
			return err
		}
		return p.rec.Exported(ctx)
	}, func(err error) {
		var bad *app.NotClean
		switch {
		case errors.As(err, &bad):
			p.show(showChecks)
			p.s.Say(widgets.Warning, app.Sentence(err, p.s.Lang()))
		case err != nil:
			p.s.Fail(err)
		default:
			p.s.Remember("export-folder", filepath.Dir(out.Path))
			p.desk.reload(p.changed)
			p.exported(out)
		}
	})
}

// exported shows where the workbook is and what it is known by.
func (p *returnPage) exported(out app.Exported) {
	path := widgets.NewParagraph(out.Path, widgets.Body, widgets.ToneDefault)
	print := widgets.NewParagraph(out.Fingerprint, widgets.Caption, widgets.ToneSecondary)
	show := func(do func(string) error) func() {
		return func() {
			if err := do(out.Path); err != nil {
				p.s.Problem(p.s.T(text.CannotShow, out.Path))
			}
		}
	}
	buttons := shell.Row(8, widgets.NewButton(p.s.T(text.OpenFolder), "", widgets.Secondary, show(p.s.Dialogs().Reveal)),
		widgets.NewButton(p.s.T(text.OpenWorkbook), "", widgets.Secondary, show(p.s.Dialogs().Show)),
		widgets.NewButton(p.s.T(text.PrintWorkbook), "", widgets.Secondary, show(p.s.Dialogs().Print)),
		widgets.NewButton(p.s.T(text.CopyPath), "", widgets.Secondary, func() { p.s.Copy(out.Path) }), shell.Spring())
	objs := []fyne.CanvasObject{widgets.NewBanner(widgets.Success, "", p.s.T(text.ExportDoneWords))}
	if n := len(out.Unanswered); n > 0 {
		objs = append(objs, widgets.NewBanner(widgets.Warning, "", p.s.T(text.ExportUnanswered, n)))
	}
	objs = append(objs, fields(p.s, labelled{text.ColFile, path}, labelled{text.ColFingerprint, print}), buttons)
	p.s.Ask(shell.Sheet{Title: p.s.T(text.ExportDone, out.Revision), Width: 600, No: text.Close, Content: shell.Column(10, objs...)})
}

// changesText names the first few things that changed since the last revision.
func (p *returnPage) changesText(changes []app.Difference) string {
	st := p.rec.State()
	words := ""
	for i, d := range changes {
		if i == 6 {
			return words + " …"
		}
		if i > 0 {
			words += p.s.T(text.ListComma)
		}
		if ind := st.Form.Indicator(d.Key); ind != nil {
			words += d.Key + " " + text.Words(p.s.Lang(), ind.Label)
		} else {
			words += differenceName(p.s.Lang(), st.Form, d)
		}
	}
	return words
}
