package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// reception is one run of Receive: what it needs of the office, and for a dry run what would be there by now.
type reception struct {
	desk     *ProvinceDesk
	options  ReceiveOptions
	office   office.Office
	clusters map[string]forms.Cluster
	// deadlines are those that were asked for in this run.
	deadlines map[forms.Period]Deadline
	// would holds, in a dry run, the files and returns that would have been kept.
	wouldFiles   map[string]Verdict
	wouldReturns map[returnKey]office.Head
	// waiting are records of repeated files: they change nothing, so that they need not be on the disk before the next
	// record is.
	waiting []office.ReceivedFile
}

// mostWaiting is how many records wait at most.
const mostWaiting = 256

// arrival is a file that was read, on its way to the writer.
type arrival struct {
	path   string
	digest string
	in     *office.Incoming
	first  *office.ReceivedFile // with which the same bytes came in before, if they did
	err    error
}

func (d *ProvinceDesk) newReception(ctx context.Context, o ReceiveOptions) (*reception, error) {
	own, err := d.Office(ctx)
	if err != nil {
		return nil, err
	}
	list, err := d.Clusters(ctx)
	if err != nil {
		return nil, err
	}
	if o.Lang == "" {
		o.Lang = d.Lang(ctx)
	}
	r := &reception{
		desk: d, options: o, office: own, clusters: make(map[string]forms.Cluster, len(list)),
		deadlines:  map[forms.Period]Deadline{},
		wouldFiles: map[string]Verdict{}, wouldReturns: map[returnKey]office.Head{},
	}
	for _, c := range list {
		r.clusters[c.Code] = c
	}
	return r, nil
}

// read reads one file. It runs beside other readers and changes nothing. What goes wrong inside stays with this file.
func (r *reception) read(ctx context.Context, path string) (a arrival) {
	a.path = path
	defer func() {
		if v := recover(); v != nil {
			a.in, a.err = nil, &office.Refusal{Code: RefusedFault, Detail: fmt.Sprint(v)}
		}
	}()
	var lookUp error
	a.in, a.err = r.desk.files.ReadNew(ctx, path, func(digest string) bool {
		a.digest = digest
		a.first, lookUp = r.cameIn(ctx, digest)
		return a.first != nil || lookUp != nil
	})
	switch {
	case lookUp != nil:
		a.err = lookUp
	case a.err != nil && RefusalOf(a.err) == nil && ctx.Err() == nil:
		// A drive that was pulled out in the middle concerns this file, not the office.
		a.err = &office.Refusal{Code: RefusedUnreadable, Detail: filepath.Base(path), Err: a.err}
	}
	return a
}

// cameIn finds the file with which the same bytes came in before, nil when they did not.
func (r *reception) cameIn(ctx context.Context, digest string) (*office.ReceivedFile, error) {
	first, err := r.desk.store.FileByDigest(ctx, digest)
	switch {
	case err == nil:
		return &first, nil
	case errors.Is(err, office.ErrNotFound):
		return nil, nil
	}
	return nil, fmt.Errorf("look a file up: %w", err)
}

// settle decides on one file and keeps the decision. Its error means that the office file cannot be used.
func (r *reception) settle(ctx context.Context, a arrival) (Verdict, error) {
	if err := ctx.Err(); err != nil {
		return Verdict{}, err
	}
	v := Verdict{Path: a.path}
	_, would := r.wouldFiles[a.digest]
	if a.first != nil || would {
		return r.repeated(ctx, a, v)
	}
	if a.err != nil {
		return r.refuse(ctx, a, v, a.err)
	}
	v.take(a.in)
	s, err := r.judge(ctx, a, &v)
	if err != nil {
		return r.refuse(ctx, a, v, err)
	}
	if v.Outcome != Received {
		return r.record(ctx, a, v)
	}
	return r.keep(ctx, a, v, s)
}

func (v *Verdict) take(in *office.Incoming) {
	ret := in.Return
	v.Cluster, v.Name, v.Period, v.Revision, v.ChangedCells = ret.Cluster, ret.Name, ret.Period, ret.Revision, len(in.Changed)
}

// repeated is the verdict on a file whose bytes came in before.
func (r *reception) repeated(ctx context.Context, a arrival, v Verdict) (Verdict, error) {
	if a.first != nil {
		v.Cluster, v.Period, v.Revision = a.first.Cluster, a.first.Period, a.first.Revision
		v.Name = r.clusters[a.first.Cluster].Name
	} else if first, would := r.wouldFiles[a.digest]; would {
		v.Cluster, v.Period, v.Revision, v.Name = first.Cluster, first.Period, first.Revision, first.Name
	}
	v.Outcome = Duplicate
	return r.record(ctx, a, v)
}

// refuse is the verdict on a file that cannot be taken in. An error of the office file itself is no verdict.
func (r *reception) refuse(ctx context.Context, a arrival, v Verdict, err error) (Verdict, error) {
	var refusal *office.Refusal
	if !errors.As(err, &refusal) {
		if ctx.Err() != nil {
			return v, ctx.Err()
		}
		return v, fmt.Errorf("take in %s: %w", a.path, err)
	}
	v.Outcome, v.Code, v.Err = Refused, refusal.Code, err
	return r.record(ctx, a, v)
}

// record keeps a verdict that changes nothing else.
func (r *reception) record(ctx context.Context, a arrival, v Verdict) (Verdict, error) {
	v.Message = verdictSentence(r.options.Lang, &v)
	if r.options.DryRun {
		return v, nil
	}
	r.waiting = append(r.waiting, r.line(a, &v))
	if v.Outcome == Duplicate && len(r.waiting) < mostWaiting {
		return v, nil
	}
	if err := r.keepWaiting(ctx); err != nil {
		return v, fmt.Errorf("record the file %s: %w", a.path, err)
	}
	return v, nil
}

// keepWaiting keeps the records that wait.
func (r *reception) keepWaiting(ctx context.Context) error {
	err := r.desk.store.RecordFiles(ctx, r.waiting...)
	if err == nil {
		r.waiting = r.waiting[:0]
	}
	return err
}

func (r *reception) line(a arrival, v *Verdict) office.ReceivedFile {
	return office.ReceivedFile{
		Path: a.path, Digest: a.digest, When: r.desk.utc(), Verdict: string(v.Outcome), Code: v.Code, Message: v.Message,
		Cluster: v.Cluster, Period: v.Period, Revision: v.Revision,
	}
}

// verdictSentence says a verdict in words.
func verdictSentence(l text.Lang, v *Verdict) string {
	revision := text.RevisionByHand.In(l)
	if v.Revision > 0 {
		revision = text.RevisionNumber.In(l, v.Revision)
	}
	period := text.Period(l, v.Period)
	switch v.Outcome {
	case Received:
		if v.Hard > 0 {
			return text.VerdictReceivedHard.In(l, v.Name, period, revision, v.Hard)
		}
		return text.VerdictReceived.In(l, v.Name, period, revision)
	case Older:
		return text.VerdictOlder.In(l, v.Name, period, revision)
	case Duplicate:
		return text.VerdictDuplicate.In(l, v.Name, period, revision)
	}
	return Sentence(v.Err, l)
}
