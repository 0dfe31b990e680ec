package app

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// admitted is a return that will be received: filled and checked, with its head.
type admitted struct {
	ret  *forms.Return
	head office.Head
}

// judge decides what becomes of a file that was read. Refusals come back as *office.Refusal; for other outcomes v tells.
// It looks only, and keeps nothing.
func (r *reception) judge(ctx context.Context, a arrival, v *Verdict) (s admitted, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &office.Refusal{Code: RefusedFault, Detail: fmt.Sprint(p)}
		}
	}()
	c, err := r.belongs(ctx, a.in.Return)
	if err != nil {
		return s, err
	}
	v.Name = c.Name
	if a.in.SendBack {
		return s, &office.Refusal{Code: RefusedSendBack, Detail: fmt.Sprintf("%s %s r%d", c.Code, v.Period, v.Revision)}
	}
	if a.in.Return.Name != c.Name {
		r.remark(v, RemarkName, text.RemarkName.In(r.options.Lang, a.in.Return.Name, c.Name))
	}
	heads, err := r.desk.Heads(ctx, office.ReturnFilter{Cluster: c.Code})
	if err != nil {
		return s, err
	}
	current, known := r.current(heads, c.Code, v.Period)
	if known {
		if done, err := r.against(ctx, a, current, v); done || err != nil {
			return s, err
		}
	}
	if v.Revision > current.Revision+1 {
		r.remark(v, RemarkGap, text.RemarkGap.In(r.options.Lang, current.Revision+1, v.Revision-1))
	}
	v.Outcome = Received
	return r.check(ctx, a, c, heads, v)
}

// belongs refuses a return that this office does not take in.
func (r *reception) belongs(ctx context.Context, ret *forms.Return) (forms.Cluster, error) {
	refuse := func(code, detail string) (forms.Cluster, error) {
		return forms.Cluster{}, &office.Refusal{Code: code, Detail: detail}
	}
	c, ok := r.clusters[ret.Cluster]
	if !ok {
		return refuse(RefusedCluster, ret.Cluster)
	}
	if ret.Body != c.Body || (r.office.Body != "" && c.Body != r.office.Body) {
		return refuse(RefusedBody, ret.Body)
	}
	if ret.County != c.County {
		return refuse(RefusedCounty, ret.County)
	}
	if _, err := r.desk.cat.FormOf(ret.Form); err != nil {
		return refuse(RefusedForm, ret.Form.String())
	}
	now := r.desk.clock()
	if ret.Period.Compare(forms.Period{Year: now.Year(), Month: int(now.Month())}) > 0 {
		return refuse(RefusedFuture, ret.Period.String())
	}
	if !c.Owes(ret.Period) {
		return refuse(RefusedRetired, c.Retired.String())
	}
	open, err := r.deadline(ctx, ret.Period)
	if err != nil {
		return forms.Cluster{}, err
	}
	if open.Closed {
		return refuse(RefusedClosed, ret.Period.String())
	}
	return c, nil
}

// current gives the newest revision that is there, or would be in a dry run.
func (r *reception) current(heads []office.Head, cluster string, p forms.Period) (office.Head, bool) {
	if h, ok := r.wouldReturns[returnKey{cluster, p}]; ok {
		return h, true
	}
	for _, h := range heads {
		if h.Current && h.Period == p {
			return h, true
		}
	}
	return office.Head{}, false
}

// deadline asks for the deadline of a period once in a run.
func (r *reception) deadline(ctx context.Context, p forms.Period) (Deadline, error) {
	if d, ok := r.deadlines[p]; ok {
		return d, nil
	}
	d, err := r.desk.Deadline(ctx, p)
	if err == nil {
		r.deadlines[p] = d
	}
	return d, err
}

// against compares a return with the newest revision that is there; done tells that v holds the outcome already.
//
// A template that was filled in by hand has no revision of its own and counts as revision 0: before everything that the
// county exports. Of two such files nobody can tell which one is meant, so the second is a conflict, unless the first was
// sent back: then it is the answer. It answers the send-back of an exported revision too, as the next one.
func (r *reception) against(ctx context.Context, a arrival, current office.Head, v *Verdict) (done bool, err error) {
	if a.in.Fingerprint == current.Digest {
		v.Outcome, v.Revision = Duplicate, current.Revision
		return true, nil
	}
	byHand := v.Revision == 0
	switch {
	case byHand && current.Status != forms.SentBack:
		return false, &office.Refusal{Code: RefusedConflict, Detail: fmt.Sprintf("r%d", current.Revision)}
	case byHand && current.Revision > 0:
		v.Revision = current.Revision + 1
	case v.Revision < current.Revision:
		return r.earlierRevision(ctx, a, v)
	case v.Revision == current.Revision && !byHand:
		return false, &office.Refusal{Code: RefusedConflict, Detail: fmt.Sprintf("r%d", v.Revision)}
	}
	switch current.Status {
	case forms.Accepted:
		r.remark(v, RemarkReplaces, text.RemarkReplaces.In(r.options.Lang, current.Revision))
	case forms.SentBack:
		r.remark(v, RemarkAnswers, text.RemarkAnswers.In(r.options.Lang, current.Revision))
	}
	return false, nil
}

// earlierRevision tells an old revision that comes late from one that is there with other content.
func (r *reception) earlierRevision(ctx context.Context, a arrival, v *Verdict) (done bool, err error) {
	heads, err := r.desk.Heads(ctx, office.ReturnFilter{Cluster: v.Cluster, Period: v.Period, Revision: v.Revision})
	if err != nil {
		return false, err
	}
	for _, h := range heads {
		if h.Digest == a.in.Fingerprint {
			v.Outcome = Duplicate
			return true, nil
		}
		return false, &office.Refusal{Code: RefusedConflict, Detail: fmt.Sprintf("r%d", v.Revision)}
	}
	v.Outcome = Older
	return true, nil
}

// check fills and checks an admitted return against what this office holds of the past, as the county did.
func (r *reception) check(ctx context.Context, a arrival, c forms.Cluster, heads []office.Head, v *Verdict) (admitted, error) {
	rules, err := r.desk.cat.rules(a.in.Return.Form)
	if err != nil {
		return admitted{}, err
	}
	past, err := r.desk.pastCells(ctx, heads, v.Period, rules.Form())
	if err != nil {
		return admitted{}, err
	}
	ret := *a.in.Return
	ret.Revision = v.Revision
	if ret.Comments, err = r.comments(ctx, a, heads, v); err != nil {
		return admitted{}, err
	}
	rules.Fill(&ret)
	v.Findings = rules.check(&ret, past, c)
	v.Hard, v.Soft, v.Explained = forms.Count(v.Findings)
	r.remarkOn(ctx, a, v)
	filled, asked := CountFilled(rules.Form(), &ret)
	return admitted{&ret, office.Head{
		Cluster: c.Code, Period: v.Period, Form: ret.Form, Revision: v.Revision, Status: forms.Received, Current: true,
		Reason: ret.Reason, Digest: a.in.Fingerprint, File: filepath.Base(a.path), At: r.desk.utc(),
		Hard: v.Hard, Soft: v.Soft, Explained: v.Explained, Filled: filled, Asked: asked, Rows: len(ret.Roster),
		ChangedOutside: len(a.in.Changed), UncheckedAtSource: !a.in.CheckedAtSource, Output: rules.output(&ret),
	}}, nil
}

func (r *reception) remarkOn(ctx context.Context, a arrival, v *Verdict) {
	l := r.options.Lang
	if len(a.in.Changed) > 0 {
		r.remark(v, RemarkChanged, text.RemarkChanged.In(l, len(a.in.Changed)))
	}
	if !a.in.CheckedAtSource {
		r.remark(v, RemarkUnchecked, text.RemarkUnchecked.In(l))
	}
	if v.Hard > 0 {
		r.remark(v, RemarkHard, text.RemarkHard.In(l, v.Hard))
	}
	if d, err := r.deadline(ctx, v.Period); err == nil && d.PassedBy(r.desk.clock()) {
		r.remark(v, RemarkLate, text.RemarkLate.In(l, d.Day.Format("2006-01-02")))
	}
}

func (r *reception) remark(v *Verdict, code, sentence string) {
	v.Remarks = append(v.Remarks, Remark{code, sentence})
}

// keep stores an admitted return, whole, in one transaction with the record of its file.
func (r *reception) keep(ctx context.Context, a arrival, v Verdict, s admitted) (Verdict, error) {
	v.Message = verdictSentence(r.options.Lang, &v)
	if r.options.DryRun {
		r.wouldFiles[a.digest] = v
		r.wouldReturns[returnKey{v.Cluster, v.Period}] = s.head
		return v, nil
	}
	if len(a.in.Changed) > 0 {
		if err := r.desk.keepOutside(ctx, a.in); err != nil {
			return v, err
		}
	}
	id, err := r.desk.store.Receive(ctx, s.ret, s.head, r.line(a, &v), r.waiting...)
	if err != nil {
		return v, fmt.Errorf("keep the return of %s: %w", a.path, err)
	}
	r.waiting = r.waiting[:0]
	v.Return = id
	return v, nil
}

// keepOutside keeps which cells were changed outside the program. It stands before the return is kept: what a crash
// between the two leaves is a note on a return that is not there.
func (d *ProvinceDesk) keepOutside(ctx context.Context, in *office.Incoming) error {
	b, err := json.Marshal(in.Changed)
	if err != nil {
		return fmt.Errorf("write down the changed cells: %w", err)
	}
	if err := d.store.SetSetting(ctx, settingOutside+in.Fingerprint, string(b)); err != nil {
		return fmt.Errorf("keep the changed cells: %w", err)
	}
	return nil
}
