package app

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"jibao/forms"
	"jibao/forms/office"
)

// SaveClusters adds entries to the office's register or changes them. Every entry is checked first: a valid code, a known
// county, reporting body and industry, a name, and that it is this office's: a county office keeps the clusters of its
// county, a provincial one those of its body. An empty county or body is the office's own. Nothing is kept when one entry
// is wrong. To take a cluster out, give it the period from which on it owes nothing (Retired): it stays valid for older
// periods.
func (d *Desk) SaveClusters(ctx context.Context, cs ...forms.Cluster) error {
	o, err := d.Office(ctx)
	if err != nil {
		return err
	}
	cs = slices.Clone(cs)
	for i := range cs {
		e := &cs[i]
		e.County, e.Body = cmp.Or(e.County, o.County), cmp.Or(e.Body, o.Body)
		if p := d.cat.checkCluster(e); p != nil {
			return p
		}
		switch {
		case o.Role == office.County && o.County != "" && e.County != o.County:
			return &Problem{What: ErrNotOurCounty, Args: []string{e.Code, e.County, o.County}}
		case o.Role == office.Province && o.Body != "" && e.Body != o.Body:
			return &Problem{What: ErrOtherBody, Args: []string{e.Body, e.Code, o.Body}}
		}
	}
	return d.saveClusters(ctx, cs, office.Typed)
}

func (d *Desk) saveClusters(ctx context.Context, cs []forms.Cluster, why office.Why) error {
	if len(cs) == 0 {
		return nil
	}
	who, err := d.who(ctx)
	if err != nil {
		return err
	}
	if err := d.store.SaveClusters(ctx, cs, who, why); err != nil {
		return fmt.Errorf("keep the register: %w", err)
	}
	return nil
}
