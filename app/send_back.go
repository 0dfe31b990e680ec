package app

import (
	"context"
	"fmt"
	"unicode/utf8"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// SendBack sends a revision back to its county with a reason and, at will, comments at cells. The reason becomes a comment
// on the whole return, so that it travels with the file that WriteSendBack makes. An accepted revision can be sent back
// too, when something comes to light later. Comments of earlier revisions that are not closed travel along. One of them is
// repeated by a comment with its ID: it is open again and keeps the county's answer so far; an empty text keeps its words.
// Comments that were written and not sent (KeepDraftComments) go along.
// It fails with ErrReasonNeeded, ErrSuperseded, ErrNotReviewable, ErrUnknownCode
// or ErrTooLong.
func (d *ProvinceDesk) SendBack(ctx context.Context, id int64, reason string, comments ...forms.Comment) error {
	ret, head, err := d.store.Load(ctx, id)
	if err != nil {
		return fmt.Errorf("read a return to send back: %w", err)
	}
	args := []string{head.Cluster, head.Period.String(), fmt.Sprint(head.Revision)}
	reason = forms.CleanText(reason)
	f, err := d.cat.FormOf(head.Form)
	if err != nil {
		return err
	}
	switch {
	case reason == "":
		return &Problem{What: ErrReasonNeeded, Args: args[:2]}
	case utf8.RuneCountInString(reason) > f.Tolerances.CaseMax:
		return &Problem{What: ErrTooLong, Args: []string{head.Cluster, fmt.Sprint(f.Tolerances.CaseMax)}}
	case !head.Current:
		return &Problem{What: ErrSuperseded, Args: args}
	case head.Status != forms.Received && head.Status != forms.Accepted:
		return &Problem{What: ErrNotReviewable, Args: args}
	}
	who, err := d.who(ctx)
	if err != nil {
		return err
	}
	all, err := d.withDrafts(ctx, f, ret, comments)
	if err != nil {
		return err
	}
	all = append([]forms.Comment{{Text: reason}}, all...) // the first of this day on the whole return is the reason
	if err := d.comment(ctx, f, ret, id, who, all); err != nil {
		return err
	}
	if err := d.store.Decide(ctx, []office.Decision{{Return: id, Status: forms.SentBack, Reason: reason, Who: who}}); err != nil {
		return fmt.Errorf("send %s %s back: %w", head.Cluster, head.Period, err)
	}
	return d.KeepDraftComments(ctx, head.Cluster, head.Period, nil)
}

// WriteSendBack writes the file that goes back to the county: the revision as it came in, with the reason and the comments
// at its cells. The same office gives the same bytes again. A folder gets a default name. It fails with ErrNotReviewable for a revision that was not sent back.
func (d *ProvinceDesk) WriteSendBack(ctx context.Context, id int64, path string, lang text.Lang) (string, error) {
	ret, head, err := d.store.Load(ctx, id)
	if err != nil {
		return "", fmt.Errorf("read a return to write its send-back: %w", err)
	}
	if head.Status != forms.SentBack {
		return "", &Problem{What: ErrNotReviewable, Args: []string{head.Cluster, head.Period.String(), fmt.Sprint(head.Revision)}}
	}
	rules, err := d.cat.rules(ret.Form)
	if err != nil {
		return "", err
	}
	c, err := d.Cluster(ctx, ret.Cluster)
	if err != nil {
		return "", err
	}
	past, err := d.pastOf(ctx, ret.Cluster, ret.Period, rules.Form())
	if err != nil {
		return "", err
	}
	rules.Fill(ret)
	out, err := d.outgoing(ctx, ret, past, rules.check(ret, past, c), lang)
	if err != nil {
		return "", err
	}
	out.SendBack = true
	path = exportPath(path, fmt.Sprintf("%s_%s_r%d_退回.xlsx", head.Cluster, head.Period, head.Revision))
	if _, err := d.files.Write(ctx, path, out); err != nil {
		return "", fmt.Errorf("write the send-back of %s %s: %w", head.Cluster, head.Period, err)
	}
	return path, nil
}
