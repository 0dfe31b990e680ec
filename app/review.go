package app

import (
	"context"
	"fmt"
	"slices"

	"jibao/forms"
	"jibao/forms/office"
)

// Review is everything that a reviewer sees of one received revision, in the order in which it is looked at.
type Review struct {
	Head    office.Head
	Cluster forms.Cluster
	Form    *forms.Form
	Return  *forms.Return // filled
	Past    forms.Past
	// Outside are the cells that were changed outside the program, as the file showed them when it came in.
	Outside []office.Changed
	// Changes are the differences from the last revision that was received before; nil for the first one.
	Changes []Difference
	// Comments are those of this office on this revision and the ones before, with the county's answers and changes.
	Comments []ReviewComment
	// Findings are those of this office's own check, by severity and then by their weight in the provincial total.
	Findings []forms.Finding
	// Own are, by finding, the thresholds that this office has set otherwise than the county's program has them; Theirs are
	// those, in the same order.
	Own, Theirs [][]forms.Threshold
	// Weights is the part of the provincial total, in percent of the comparable figure, behind each finding.
	Weights []forms.Cell
	// Medians are, by indicator, the median of the other clusters of the same industry division (of all others where
	// fewer than three are there); Blank where there is nothing to compare.
	Medians []forms.Cell
	// Comparable says how many clusters the medians are of, and whether they are of the same industry division.
	Comparable   int
	SameIndustry bool
}

// ToReview lists the returns of a period that wait for review: received and the newest of their cluster. Those with hard
// failures, with cells changed outside the program and with soft failures that nobody explained come first.
func (d *ProvinceDesk) ToReview(ctx context.Context, p forms.Period) ([]office.Head, error) {
	heads, err := d.Heads(ctx, office.ReturnFilter{Period: p, Current: true, Status: []forms.Status{forms.Received}})
	if err != nil {
		return nil, err
	}
	weight := func(h office.Head) int {
		return h.Hard*1_000_000 + h.ChangedOutside*1_000 + (h.Soft - h.Explained)
	}
	slices.SortStableFunc(heads, func(a, b office.Head) int { return weight(b) - weight(a) })
	return heads, nil
}

// Find gives the head of the newest revision that was received of a cluster for a period; ErrNoReturn when there is none.
func (d *ProvinceDesk) Find(ctx context.Context, cluster string, p forms.Period) (office.Head, error) {
	heads, err := d.Heads(ctx, office.ReturnFilter{Cluster: cluster, Period: p, Current: true})
	if err != nil {
		return office.Head{}, err
	}
	if len(heads) == 0 {
		return office.Head{}, &Problem{What: ErrNoReturn, Args: []string{cluster, p.String()}}
	}
	return heads[0], nil
}

// Review loads one received revision for review.
func (d *ProvinceDesk) Review(ctx context.Context, id int64) (*Review, error) {
	ret, head, err := d.store.Load(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("read a return for review: %w", err)
	}
	rules, err := d.cat.rules(ret.Form)
	if err != nil {
		return nil, err
	}
	v := &Review{Head: head, Form: rules.Form(), Return: ret}
	if v.Cluster, err = d.Cluster(ctx, ret.Cluster); err != nil {
		return nil, err
	}
	if v.Past, err = d.pastOf(ctx, ret.Cluster, ret.Period, v.Form); err != nil {
		return nil, err
	}
	rules.Fill(ret)
	v.Comments = commentLines(v.Form, ret)
	for i := range v.Comments {
		v.Comments[i].Waiting = head.Status == forms.SentBack && v.Comments[i].Status == forms.Open
	}
	v.Findings = rules.check(ret, v.Past, v.Cluster)
	if head.ChangedOutside > 0 {
		if err := d.readJSON(ctx, settingOutside+head.Digest, &v.Outside); err != nil {
			return nil, err
		}
	}
	if v.Changes, err = d.sinceLast(ctx, v); err != nil {
		return nil, err
	}
	if err := d.compareWithOthers(ctx, v); err != nil {
		return nil, err
	}
	v.Own, v.Theirs = make([][]forms.Threshold, len(v.Findings)), make([][]forms.Threshold, len(v.Findings))
	for i := range v.Findings {
		v.Own[i], v.Theirs[i] = d.OwnLimits(v.Form.FormID, v.Findings[i].Check)
	}
	return v, nil
}

// sinceLast tells what differs from the revision before.
func (d *ProvinceDesk) sinceLast(ctx context.Context, v *Review) ([]Difference, error) {
	heads, err := d.Heads(ctx, office.ReturnFilter{Cluster: v.Head.Cluster, Period: v.Head.Period})
	if err != nil {
		return nil, err
	}
	var before office.Head
	for _, h := range heads {
		if h.ID < v.Head.ID && h.ID > before.ID { // nothing but newer revisions is ever received
			before = h
		}
	}
	if before.ID == 0 {
		return nil, nil
	}
	was, _, err := d.store.Load(ctx, before.ID)
	if err != nil {
		return nil, fmt.Errorf("read the revision before: %w", err)
	}
	if was, err = d.cat.realigned(was, v.Form); err != nil {
		return nil, err
	}
	return Differences(v.Form, was, v.Return), nil
}

// AcceptResult tells what became of a batch of acceptances.
type AcceptResult struct {
	Accepted []office.Head
	// Not lists the returns that were left as they are, with why: ErrHardFailures, ErrNotReviewable, ErrSuperseded.
	Not []NotAccepted
}

// NotAccepted is one return that a batch did not accept.
type NotAccepted struct {
	Return int64
	Head   office.Head
	Why    error
}

// Accept accepts received revisions, in one step. A revision that fails hard checks by this office's own check cannot be
// accepted: the county must correct it, for the province never edits a figure. Nor can one that is not waiting for review
// or that a newer revision replaced. Such returns are named in Not and keep nothing from being accepted.
func (d *ProvinceDesk) Accept(ctx context.Context, ids ...int64) (AcceptResult, error) {
	return d.AcceptAll(ctx, ids, nil)
}

// AcceptAll is Accept of many; progress, which may be nil, counts the returns that were checked once more.
func (d *ProvinceDesk) AcceptAll(ctx context.Context, ids []int64, progress func(done, total int)) (AcceptResult, error) {
	var out AcceptResult
	var ds []office.Decision
	who, err := d.who(ctx)
	if err != nil {
		return out, err
	}
	for i, id := range ids {
		head, why, err := d.acceptable(ctx, id)
		if err != nil {
			return AcceptResult{}, err
		}
		if progress != nil {
			progress(i+1, len(ids))
		}
		if why != nil {
			out.Not = append(out.Not, NotAccepted{id, head, why})
			continue
		}
		ds = append(ds, office.Decision{Return: id, Status: forms.Accepted, Who: who})
		head.Status = forms.Accepted
		out.Accepted = append(out.Accepted, head)
	}
	if len(ds) == 0 {
		return out, nil
	}
	if err := d.store.Decide(ctx, ds); err != nil {
		return AcceptResult{}, fmt.Errorf("accept: %w", err)
	}
	return out, nil
}

// acceptable tells why a return cannot be accepted, or nil. Hard failures are counted anew, against the past as it is now.
func (d *ProvinceDesk) acceptable(ctx context.Context, id int64) (office.Head, error, error) {
	ret, head, err := d.store.Load(ctx, id)
	if err != nil {
		return head, nil, fmt.Errorf("read a return to accept: %w", err)
	}
	args := []string{head.Cluster, head.Period.String(), fmt.Sprint(head.Revision)}
	switch {
	case !head.Current:
		return head, &Problem{What: ErrSuperseded, Args: args}, nil
	case head.Status != forms.Received:
		return head, &Problem{What: ErrNotReviewable, Args: args}, nil
	}
	findings, err := d.checkNow(ctx, ret)
	if err != nil {
		return head, nil, err
	}
	if hard, _, _ := forms.Count(findings); hard > 0 {
		return head, &Problem{What: ErrHardFailures, Args: append(args, fmt.Sprint(hard))}, nil
	}
	return head, nil, nil
}

// receivedNow chooses the returns that wait for review, of every period.
var receivedNow = office.ReturnFilter{Current: true, Status: []forms.Status{forms.Received}}

// checked gives the findings of a return as it is kept, by the rules and against the past of now.
func (d *ProvinceDesk) checked(ctx context.Context, id int64) ([]forms.Finding, error) {
	ret, _, err := d.store.Load(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("read a return to check it: %w", err)
	}
	return d.checkNow(ctx, ret)
}

func (d *ProvinceDesk) checkNow(ctx context.Context, ret *forms.Return) ([]forms.Finding, error) {
	rules, err := d.cat.rules(ret.Form)
	if err != nil {
		return nil, err
	}
	c, err := d.Cluster(ctx, ret.Cluster)
	if err != nil {
		return nil, err
	}
	past, err := d.pastOf(ctx, ret.Cluster, ret.Period, rules.Form())
	if err != nil {
		return nil, err
	}
	rules.Fill(ret)
	return rules.check(ret, past, c), nil
}

// AcceptClean accepts every return of a period that waits for review with nothing to look at: no hard failure, every soft
// one explained, no cell changed outside the program, checked at the source, and no comment that was written and not sent.
// progress is as in AcceptAll.
func (d *ProvinceDesk) AcceptClean(ctx context.Context, p forms.Period, progress func(done, total int)) (AcceptResult, error) {
	heads, err := d.ToReview(ctx, p)
	if err != nil {
		return AcceptResult{}, err
	}
	commented, err := d.undecided(ctx)
	if err != nil {
		return AcceptResult{}, err
	}
	var ids []int64
	for _, h := range heads {
		if Clean(&h) && !commented[draftKey(h.Cluster, h.Period)] {
			ids = append(ids, h.ID)
		}
	}
	return d.AcceptAll(ctx, ids, progress)
}
