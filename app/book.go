package app

import (
	"context"
	"fmt"
	"sync"

	"jibao/forms"
	"jibao/forms/office"
)

// Book is one return that is open at the county desk. Every change is checked, stored durably and undoable before its
// method returns; what a method shows is in memory. A Book is safe for use by several goroutines; its methods run one
// after the other. Two Books must not be open on one return.
type Book struct {
	desk    *CountyDesk
	engine  *rules
	cluster forms.Cluster
	who     string

	mu       sync.Mutex
	ret      *forms.Return // filled; replaced, never changed in place
	head     office.Head
	past     forms.Past
	findings []forms.Finding
	earlier  []*forms.Return // for Series; nil until asked for
	keys     []string        // of the roster of keysOf
	keysOf   *forms.Return
}

// Started tells whether the county has begun the return; else OpenReturn fails with ErrNoReturn.
func (d *CountyDesk) Started(ctx context.Context, cluster string, p forms.Period) (bool, error) {
	heads, err := d.Heads(ctx, office.ReturnFilter{Cluster: cluster, Period: p, Working: true})
	return len(heads) > 0, err
}

// NewReturn begins the return of a cluster for a period and opens it. What is known already is carried forward: the
// figures that the form compares with what was filed a year ago, and the people of the office (see CarryRoster for the
// enterprises). It fails with ErrReturnExists, ErrUnknownCluster, ErrPeriodNotAsked or ErrPeriodClosed.
func (d *CountyDesk) NewReturn(ctx context.Context, cluster string, p forms.Period) (*Book, error) {
	c, err := d.Cluster(ctx, cluster)
	if err != nil {
		return nil, err
	}
	if err := d.mayBegin(ctx, c, p); err != nil {
		return nil, err
	}
	return d.begin(ctx, c, p)
}

// OpenReturn opens the return of a cluster for a period. It fails with ErrNoReturn when it was not begun.
func (d *CountyDesk) OpenReturn(ctx context.Context, cluster string, p forms.Period) (*Book, error) {
	heads, err := d.Heads(ctx, office.ReturnFilter{Cluster: cluster, Period: p, Working: true})
	if err != nil {
		return nil, err
	}
	if len(heads) == 0 {
		return nil, &Problem{What: ErrNoReturn, Args: []string{cluster, p.String()}}
	}
	c, err := d.Cluster(ctx, cluster)
	if err != nil {
		return nil, err
	}
	return d.openBook(ctx, c, heads[len(heads)-1])
}

// DeleteDraft removes a return that was never exported; the change log keeps what was in it.
func (d *CountyDesk) DeleteDraft(ctx context.Context, cluster string, p forms.Period) error {
	heads, err := d.Heads(ctx, office.ReturnFilter{Cluster: cluster, Period: p})
	if err != nil {
		return err
	}
	for _, h := range heads {
		if !h.Working {
			return &Problem{What: ErrReturnExists, Args: []string{cluster, p.String()}}
		}
	}
	if len(heads) == 0 {
		return &Problem{What: ErrNoReturn, Args: []string{cluster, p.String()}}
	}
	who, err := d.who(ctx)
	if err != nil {
		return err
	}
	if err := d.store.DeleteDraft(ctx, heads[0].ID, who); err != nil {
		return fmt.Errorf("remove the draft of %s %s: %w", cluster, p, err)
	}
	return nil
}

// Form is the form version of the return.
func (b *Book) Form() *forms.Form { return b.engine.Form() }

// Cluster is the register entry of the return.
func (b *Book) Cluster() forms.Cluster { return b.cluster }

// Period of the return.
func (b *Book) Period() forms.Period { return b.Return().Period }

// Return is the return as it stands, with its computed cells. It is a snapshot: it must not be changed, and an edit
// puts another in its place.
func (b *Book) Return() *forms.Return {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.ret
}

// Head tells state, counts and times of the return.
func (b *Book) Head() office.Head {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.head
}

// Past is what the return is compared with; it must not be changed.
func (b *Book) Past() forms.Past {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.past
}

// Findings are the failed checks as the return stands, root cause first. They are kept up to date by every edit.
func (b *Book) Findings() []forms.Finding {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.findings
}

// Locked tells whether the return is accepted, which allows no edit.
func (b *Book) Locked() bool { return b.Head().Status == forms.Accepted || b.desk.ReadOnly() }
