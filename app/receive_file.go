package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// largestHashed is up to which size a file's digest is taken; the reader refuses larger files unread.
const largestHashed = 64 << 20

// reception is one run of Receive: what it needs of the office, and for a dry run what would be there by now.
type reception struct {
	desk     *ProvinceDesk
	options  ReceiveOptions
	office   office.Office
	clusters map[string]forms.Cluster
	// deadlines are those that were asked for in this run.
	deadlines map[forms.Period]Deadline
	// would holds, in a dry run, the files and returns that would have been kept.
	wouldFiles   map[string]bool
	wouldReturns map[returnKey]office.Head
}

// arrival is a file that was read, on its way to the writer.
type arrival struct {
	path   string
	digest string
	in     *office.Incoming
	known  bool // the same bytes came in before
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
		wouldFiles: map[string]bool{}, wouldReturns: map[returnKey]office.Head{},
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
	var err error
	if a.digest, err = digestOf(path); err != nil {
		a.err = &office.Refusal{Code: RefusedUnreadable, Detail: filepath.Base(path), Err: err}
		return a
	}
	if a.digest != "" {
		if _, err := r.desk.store.FileByDigest(ctx, a.digest); err == nil {
			a.known = true
			return a
		} else if !errors.Is(err, office.ErrNotFound) {
			a.err = err
			return a
		}
	}
	a.in, a.err = r.desk.files.Read(ctx, path)
	if a.err != nil && RefusalOf(a.err) == nil && ctx.Err() == nil {
		// A drive that was pulled out in the middle concerns this file, not the office.
		a.err = &office.Refusal{Code: RefusedUnreadable, Detail: filepath.Base(path), Err: a.err}
	}
	if a.err == nil && a.in.Digest != "" {
		a.digest = a.in.Digest // of the bytes that were really read: the file may have been replaced in between
	}
	return a
}

// digestOf gives the SHA-256 of a file; "" for one that is too large to be a return or no file at all.
func digestOf(path string) (string, error) {
	info, err := os.Stat(path) // before opening, which waits for ever at a pipe
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() || info.Size() > largestHashed {
		return "", nil
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// settle decides on one file and keeps the decision. Its error means that the office file cannot be used.
func (r *reception) settle(ctx context.Context, a arrival) (Verdict, error) {
	if err := ctx.Err(); err != nil {
		return Verdict{}, err
	}
	v := Verdict{Path: a.path}
	if a.known || (a.digest != "" && r.wouldFiles[a.digest]) {
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
	if first, err := r.desk.store.FileByDigest(ctx, a.digest); err == nil {
		v.Cluster, v.Period, v.Revision = first.Cluster, first.Period, first.Revision
		v.Name = r.clusters[first.Cluster].Name
	} else if !errors.Is(err, office.ErrNotFound) {
		return v, fmt.Errorf("look a file up: %w", err)
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
	if err := r.desk.store.RecordFile(ctx, r.line(a, &v)); err != nil {
		return v, fmt.Errorf("record the file %s: %w", a.path, err)
	}
	return v, nil
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
