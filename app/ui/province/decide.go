package province

import (
	"context"
	"errors"
	"fmt"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// accept accepts returns and says what became of them.
func (d *Desk) accept(then func(), heads ...office.Head) {
	ids := make([]int64, len(heads))
	for i := range heads {
		ids[i] = heads[i].ID
	}
	d.decide(text.ProvAccepting, func(ctx context.Context, progress func(done, total int)) (app.AcceptResult, error) {
		return d.desk.AcceptAll(ctx, ids, progress)
	}, then)
}

// acceptClean accepts every return of the period with nothing to look at.
func (d *Desk) acceptClean(then func()) {
	d.decide(text.ProvAccepting, func(ctx context.Context, progress func(done, total int)) (app.AcceptResult, error) {
		return d.desk.AcceptClean(ctx, d.period, progress)
	}, then)
}

func (d *Desk) decide(title text.Message, work func(context.Context, func(done, total int)) (app.AcceptResult, error), then func()) {
	var res app.AcceptResult
	d.s.Run(shell.Task{
		Title: d.s.T(title),
		Work: func(ctx context.Context, progress func(done, total int)) (err error) {
			res, err = work(ctx, progress)
			return err
		},
		Done: func(err error) {
			if err != nil {
				if !errors.Is(err, context.Canceled) {
					d.s.Fail(err)
				}
				return
			}
			severity, sentence := acceptWords(d.l(), &res)
			var offers []shell.Action
			if len(res.Accepted) > 0 {
				offers = append(offers, shell.Action{Label: text.ProvReceipts, Run: func() { d.saveReceipts(res.Accepted) }})
			}
			d.s.Say(severity, sentence, offers...)
			then()
		},
	})
}

// acceptWords says what became of acceptances: how many, and of those that were left the first with its reason.
func acceptWords(l text.Lang, res *app.AcceptResult) (widgets.Severity, string) {
	switch {
	case len(res.Accepted) == 0 && len(res.Not) == 0:
		return widgets.Info, text.ProvAcceptNone.In(l)
	case len(res.Not) == 0:
		return widgets.Success, text.ProvAcceptDone.In(l, len(res.Accepted))
	case len(res.Accepted) == 0 && len(res.Not) == 1:
		return widgets.Warning, app.Sentence(res.Not[0].Why, l)
	}
	return widgets.Warning, text.ProvAcceptSome.In(l, len(res.Accepted), len(res.Not), app.Sentence(res.Not[0].Why, l))
}

// askSendBack asks for the reason and sends a return back, with the comments that were written on it.
func (d *Desk) askSendBack(h office.Head, name string, then func()) {
	s := d.s
	comments, err := d.desk.DraftComments(s.Context(), h.Cluster, h.Period)
	if err != nil {
		s.Refuse(err)
		return
	}
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
		if err := d.desk.SendBack(s.Context(), h.ID, reason.Text); err != nil {
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

// saveReceipts writes a receipt for each of some accepted returns into a folder.
func (d *Desk) saveReceipts(heads []office.Head) {
	s, lang := d.s, d.l()
	s.Dialogs().Folder(s.T(text.ProvReceipts), func(dir string) {
		s.Run(shell.Task{
			Title: s.T(text.ProvExporting),
			Work: func(ctx context.Context, _ func(done, total int)) error {
				_, err := d.desk.WriteReceipts(ctx, heads, dir, lang)
				return err
			},
			Done: func(err error) { d.exported(dir, err) },
		})
	})
}
