package app

import (
	"context"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// ProvinceDesk is what a provincial office does: keep the register, receive returns, review them, summarise and brief.
// It never edits a county's figure.
type ProvinceDesk struct {
	*Desk
	briefs   Briefs
	ledger   ledger
	embedded *forms.Criteria // those that the program carries
	// unusable is why the office's own version of the criteria cannot be used; nil when it is in force.
	unusable error
}

// NewProvince makes the desk of a provincial office over its office file. It fails with ErrRole when the file belongs to
// a county office.
func NewProvince(ctx context.Context, store Store, files Files, cat *Catalog, clock Clock, version string) (*ProvinceDesk, error) {
	d := &ProvinceDesk{Desk: newDesk(store, files, cat.forOffice(), clock, version), briefs: files, embedded: cat.Criteria()}
	if err := d.mustBe(ctx, office.Province); err != nil {
		return nil, err
	}
	return d, d.useOwnCriteria(ctx)
}

func (d *Desk) mustBe(ctx context.Context, role office.Role) error {
	o, err := d.Office(ctx)
	if err != nil {
		return err
	}
	if o.Role != role {
		return &Problem{What: ErrRole, Args: []string{string(o.Role), string(role)}}
	}
	return nil
}

// Status is the completeness of a period.
type Status struct {
	summary.Completeness
	Deadline Deadline
	// Review counts the returns that wait for review: received, and the newest of their cluster.
	Review int
	// Overdue counts the clusters whose deadline has passed and of which nothing came in.
	Overdue int
	// Heads are the newest returns by cluster code, for the columns of a list.
	Heads map[string]office.Head
}

// Status tells for every cluster that owes a return what came in and what became of it. A cluster is late when its first
// revision came after the day of the deadline; one of which nothing came by then is overdue.
func (d *ProvinceDesk) Status(ctx context.Context, p forms.Period) (Status, error) {
	deadline, err := d.Deadline(ctx, p)
	if err != nil {
		return Status{}, err
	}
	c, err := d.completeness(ctx, p)
	if err != nil {
		return Status{}, err
	}
	l, err := d.open(ctx)
	if err != nil {
		return Status{}, err
	}
	heads, err := l.heads(ctx, p)
	if err != nil {
		return Status{}, err
	}
	st := Status{Completeness: c, Deadline: deadline, Heads: make(map[string]office.Head, len(heads))}
	for i := range heads {
		if h := &heads[i]; h.Current {
			st.Heads[h.Cluster] = *h
			if h.Status == forms.Received {
				st.Review++
			}
		}
	}
	if deadline.PassedBy(d.clock()) {
		st.Overdue = c.Missing
	}
	return st, nil
}
