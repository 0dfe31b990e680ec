package summary

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"jibao/forms"
)

// Summarize sums the accepted returns of a period, all together and by group. expected is the register: the clusters of it
// that owe a return for the period are what completeness is counted against; a cluster that owes nothing and is accepted
// all the same is counted and named in Unexpected. Of several returns of a cluster the newest revision counts. then are
// the returns of o.Against, nil without comparison.
//
// It fails with ErrCells or ErrPeriod for an entry that would be counted and does not fit.
func (s *Summarizer) Summarize(entries, then []Entry, expected []forms.Cluster, o Options) (Result, error) {
	o.By = cmp.Or(o.By, All)
	res := Result{Form: s.form.FormID, Period: o.Period, Against: o.Against, By: o.By}
	now, err := s.units(entries, o.Period, &o)
	if err != nil {
		return Result{}, err
	}
	var before []unit
	if !o.Against.IsZero() {
		if before, err = s.units(then, o.Against, &o); err != nil {
			return Result{}, fmt.Errorf("comparison: %w", err)
		}
	}
	g := newGrouping(&o)
	owing := g.owing(expected, o.Period, func(b *bucket) { b.expected++ })
	owed := 0
	if !o.Against.IsZero() {
		owed = len(g.owing(expected, o.Against, func(b *bucket) { b.expectedThen++ }))
	}
	for i := range now {
		c := &now[i].entry.Cluster
		if !owing[c.Code] {
			res.Unexpected = append(res.Unexpected, c.Code)
		}
	}
	slices.Sort(res.Unexpected)

	a := s.adder(o.Period)
	a.rosters = s.enrol(now)
	all := bucket{key: AllKey, now: now, then: before, expected: len(owing), expectedThen: owed}
	if o.By == All {
		res.Total = a.group(&all, &o)
		res.Groups = []GroupResult{res.Total}
		return res, nil
	}
	for i := range now {
		b := g.bucket(&now[i].entry.Cluster)
		b.now = append(b.now, now[i])
	}
	for i := range before {
		b := g.bucket(&before[i].entry.Cluster)
		b.then = append(b.then, before[i])
	}
	// The total is the longest piece of work, so it is begun first and the groups are summed beside it.
	sums := s.groups(a, append([]bucket{all}, g.sorted()...), &o)
	res.Total, res.Groups = sums[0], sums[1:]
	return res, nil
}

// manyGroups is from how many groups on they are summed side by side.
const manyGroups = 16

// groups sums buckets, many of them in as many shares as there are processors. a is free to be used.
func (s *Summarizer) groups(a *adder, buckets []bucket, o *Options) []GroupResult {
	out := make([]GroupResult, len(buckets))
	shares := 1
	if len(buckets) >= manyGroups {
		shares = runtime.GOMAXPROCS(0)
	}
	var wait sync.WaitGroup
	var next atomic.Int64
	for k := range shares {
		own := a
		if k > 0 {
			own = s.adder(o.Period)
			own.rosters = a.rosters.another()
		}
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(buckets); i = int(next.Add(1)) - 1 {
				out[i] = own.group(&buckets[i], o)
			}
		})
	}
	wait.Wait()
	return out
}

// group sums one group and compares it.
func (a *adder) group(b *bucket, o *Options) GroupResult {
	r := GroupResult{Key: b.key, Label: o.label(b.key), Clusters: len(b.now), Expected: b.expected, ExpectedThen: b.expectedThen}
	for i := range b.now {
		if b.now[i].entry.Head.Status == forms.Received {
			r.Received++
		}
	}
	r.Figures = a.figures(b.now, b.expected)
	if !o.Against.IsZero() && (b.key == AllKey || !o.CompareTotal) {
		r.Changes = a.changes(b, r.Figures, o)
	}
	return r
}

// countedEntries gives the entries that a summary counts, by cluster.
func (s *Summarizer) countedEntries(entries []Entry, o *Options) ([]*Entry, error) {
	us, err := s.units(entries, o.Period, o)
	if err != nil {
		return nil, err
	}
	es := make([]*Entry, len(us))
	for i := range us {
		es[i] = us[i].entry
	}
	slices.SortFunc(es, func(a, b *Entry) int { return strings.Compare(a.Cluster.Code, b.Cluster.Code) })
	return es, nil
}
