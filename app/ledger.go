package app

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// ledger keeps in memory what the pages of a province read again and again: the register, the heads and the figures of the
// periods that were looked at. It holds one state of the office file; when the file is in another one, everything is read
// anew when it is asked for.
type ledger struct {
	mu   sync.Mutex
	mark office.Mark
	page *page
}

// page is what was read of one state of the office file.
type page struct {
	d        *ProvinceDesk
	clusters kept[[]forms.Cluster]
	mu       sync.Mutex
	periods  map[forms.Period]*periodPage
}

// periodPage is what was read of one period.
type periodPage struct {
	heads   kept[[]office.Head]         // every revision
	files   kept[[]office.ReceivedFile] // that became no return
	entries kept[[]summary.Entry]       // of the newest revisions, whatever their status, as returns of the newest form
	numbers kept[[]summary.Entry]       // the same with the enterprises of their rosters numbered
}

// kept is read once; what fails is read again.
type kept[T any] struct {
	mu   sync.Mutex
	have bool
	what T
}

func (k *kept[T]) get(read func() (T, error)) (T, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.have {
		what, err := read()
		if err != nil {
			return what, err
		}
		k.what, k.have = what, true
	}
	return k.what, nil
}

// open gives the page of the state that the office file is in now. What it gives is shared and must not be changed.
func (d *ProvinceDesk) open(ctx context.Context) (*page, error) {
	mark, err := d.store.Mark(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the office file: %w", err)
	}
	l := &d.ledger
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.page == nil || l.mark != mark {
		l.mark, l.page = mark, &page{d: d, periods: map[forms.Period]*periodPage{}}
	}
	return l.page, nil
}

func (p *page) period(of forms.Period) *periodPage {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.periods[of] == nil {
		p.periods[of] = &periodPage{}
	}
	return p.periods[of]
}

// register is the register, by code.
func (p *page) register(ctx context.Context) ([]forms.Cluster, error) {
	return p.clusters.get(func() ([]forms.Cluster, error) { return p.d.Clusters(ctx) })
}

// Cluster gives one entry of the register; ErrUnknownCluster when there is none.
func (d *ProvinceDesk) Cluster(ctx context.Context, code string) (forms.Cluster, error) {
	p, err := d.open(ctx)
	if err != nil {
		return forms.Cluster{}, err
	}
	cs, err := p.register(ctx)
	if err != nil {
		return forms.Cluster{}, err
	}
	i, ok := slices.BinarySearchFunc(cs, code, func(c forms.Cluster, code string) int { return strings.Compare(c.Code, code) })
	if !ok {
		return forms.Cluster{}, &Problem{What: ErrUnknownCluster, Args: []string{code}}
	}
	return cs[i], nil
}

// heads are the heads of every revision of a period.
func (p *page) heads(ctx context.Context, of forms.Period) ([]office.Head, error) {
	return p.period(of).heads.get(func() ([]office.Head, error) { return p.d.Heads(ctx, office.ReturnFilter{Period: of}) })
}

// files are the records of files of a period that became no return.
func (p *page) files(ctx context.Context, of forms.Period) ([]office.ReceivedFile, error) {
	return p.period(of).files.get(func() ([]office.ReceivedFile, error) {
		fs, err := p.d.store.SpareFiles(ctx, of)
		if err != nil {
			return nil, fmt.Errorf("read the record of files of %s: %w", of, err)
		}
		return fs, nil
	})
}

// numbered are the entries of a period with the enterprises of their rosters numbered, to be counted apart.
func (p *page) numbered(ctx context.Context, of forms.Period) ([]summary.Entry, error) {
	return p.period(of).numbers.get(func() ([]summary.Entry, error) {
		es, err := p.entries(ctx, of)
		if err != nil {
			return nil, err
		}
		es = slices.Clone(es)
		summary.Number(es)
		return es, nil
	})
}

// entries are the newest returns of a period with their clusters, in the order of the newest form, with their computed
// cells.
func (p *page) entries(ctx context.Context, of forms.Period) ([]summary.Entry, error) {
	return p.period(of).entries.get(func() ([]summary.Entry, error) {
		figures, err := p.d.store.Figures(ctx, of, nil)
		if err != nil {
			return nil, fmt.Errorf("read the figures of %s: %w", of, err)
		}
		clusters, err := p.register(ctx)
		if err != nil {
			return nil, err
		}
		at := make(map[string]int, len(clusters))
		for i := range clusters {
			at[clusters[i].Code] = i
		}
		out := make([]summary.Entry, len(figures))
		return out, eachShare(len(figures), func(from, to int) error {
			for i := from; i < to; i++ {
				g := &figures[i]
				r, err := p.d.cat.realigned(&forms.Return{Form: g.Head.Form, Cluster: g.Head.Cluster, Period: g.Head.Period, Cells: g.Cells}, p.d.cat.Form())
				if err != nil {
					return err
				}
				c := forms.Cluster{Code: g.Head.Cluster}
				if k, ok := at[c.Code]; ok {
					c = clusters[k]
				}
				out[i] = summary.Entry{Cluster: c, Head: g.Head, Cells: r.Cells, Codes: g.Codes}
			}
			return nil
		})
	})
}

// eachShare does n things in as many shares as there are processors.
func eachShare(n int, do func(from, to int) error) error {
	var g errgroup.Group
	shares := runtime.GOMAXPROCS(0)
	for k := range shares {
		g.Go(func() error { return do(k*n/shares, (k+1)*n/shares) })
	}
	return g.Wait()
}
