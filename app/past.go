package app

import (
	"context"
	"fmt"
	"slices"

	"jibao/forms"
	"jibao/forms/office"
)

// officeCurrent chooses the newest revision of every return.
var officeCurrent = office.ReturnFilter{Current: true}

// pastHeads gives the filed returns of periods before p, newest period first, of each period the newest revision. What was
// never exported was never filed and is compared with nothing, so that county and province find the same.
func pastHeads(heads []office.Head, p forms.Period) []office.Head {
	newest := map[forms.Period]office.Head{}
	for _, h := range heads {
		if h.Working || h.Period.Compare(p) >= 0 {
			continue
		}
		if was, ok := newest[h.Period]; !ok || h.Revision > was.Revision {
			newest[h.Period] = h
		}
	}
	out := make([]office.Head, 0, len(newest))
	for _, h := range newest {
		out = append(out, h)
	}
	slices.SortFunc(out, func(a, b office.Head) int { return b.Period.Compare(a.Period) })
	return out
}

// pastOf loads what a return of a cluster and period is compared with, in the order of the form that it is made with.
func (d *Desk) pastOf(ctx context.Context, cluster string, p forms.Period, f *forms.Form) (forms.Past, error) {
	heads, err := d.Heads(ctx, office.ReturnFilter{Cluster: cluster})
	if err != nil {
		return forms.Past{}, err
	}
	return d.pastAmong(heads, p, f, func(h office.Head) (*forms.Return, error) {
		r, _, err := d.store.Load(ctx, h.ID)
		return r, err
	})
}

// pastCells is pastOf with the heads of the cluster at hand. The returns have their cells alone, which is all that checks
// read of the past.
func (d *Desk) pastCells(ctx context.Context, heads []office.Head, p forms.Period, f *forms.Form) (forms.Past, error) {
	return d.pastAmong(heads, p, f, func(h office.Head) (*forms.Return, error) {
		cells, err := d.store.LoadCells(ctx, h)
		return &forms.Return{Form: h.Form, Cluster: h.Cluster, Period: h.Period, Revision: h.Revision, Cells: cells}, err
	})
}

// pastAmong chooses among the heads of a cluster, and has the chosen ones read.
func (d *Desk) pastAmong(heads []office.Head, p forms.Period, f *forms.Form, read func(office.Head) (*forms.Return, error)) (forms.Past, error) {
	loaded := map[int64]*forms.Return{}
	load := func(h office.Head) (*forms.Return, error) {
		if r, ok := loaded[h.ID]; ok {
			return r, nil
		}
		r, err := read(h)
		if err != nil {
			return nil, fmt.Errorf("read %s %s to compare with: %w", h.Cluster, h.Period, err)
		}
		if r, err = d.cat.realigned(r, f); err != nil {
			return nil, err
		}
		loaded[h.ID] = r
		return r, nil
	}
	var past forms.Past
	for i, h := range pastHeads(heads, p) {
		if i > 0 && h.Period != p.YearAgo() && (past.SameYear != nil || h.Period.Year != p.Year) {
			continue
		}
		r, err := load(h)
		if err != nil {
			return forms.Past{}, err
		}
		if i == 0 {
			past.Previous = r
		}
		if past.SameYear == nil && h.Period.Year == p.Year {
			past.SameYear = r
		}
		if h.Period == p.YearAgo() {
			past.YearAgo = r
		}
	}
	return past, nil
}

// realigned gives a return as one of form f (see forms.Return.Under), with its computed cells; a return of f itself is
// not copied.
func (c *Catalog) realigned(r *forms.Return, f *forms.Form) (*forms.Return, error) {
	if r.Form != f.FormID {
		from, err := c.FormOf(r.Form)
		if err != nil {
			return nil, err
		}
		r = r.Under(from, f)
	}
	rules, err := c.rules(f.FormID)
	if err != nil {
		return nil, err
	}
	rules.Fill(r)
	return r, nil
}
