package app

import (
	"context"
	"fmt"

	"jibao/forms"
	"jibao/forms/office"
)

// seriesLength is how many earlier periods the window shows of one figure.
const seriesLength = 5

// Point is the figure of one indicator in an earlier period.
type Point struct {
	Period forms.Period
	Cell   forms.Cell
}

// History gives what happened to one cell (see forms.CellKey), newest first: at most limit lines, all when limit is 0.
func (b *Book) History(ctx context.Context, key string, limit int) ([]office.LogEntry, error) {
	r := b.Return()
	return b.desk.Log(ctx, office.LogFilter{Cluster: r.Cluster, Period: r.Period, Cell: key, Limit: limit})
}

// Log gives what happened to the return, newest first.
func (b *Book) Log(ctx context.Context, limit int) ([]office.LogEntry, error) {
	r := b.Return()
	return b.desk.Log(ctx, office.LogFilter{Cluster: r.Cluster, Period: r.Period, Limit: limit})
}

// Series gives an indicator's figures of up to five earlier periods, oldest first; a period whose form version does not
// have the indicator gives Blank.
func (b *Book) Series(ctx context.Context, code string) ([]Point, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.earlier == nil {
		var err error
		if b.earlier, err = b.desk.earlier(ctx, b.ret.Cluster, b.ret.Period, seriesLength); err != nil {
			return nil, err
		}
	}
	out := make([]Point, 0, len(b.earlier))
	for i := len(b.earlier) - 1; i >= 0; i-- {
		e := b.earlier[i]
		p := Point{Period: e.Period}
		if f, err := b.desk.cat.FormOf(e.Form); err == nil {
			p.Cell = e.Cell(f, code)
		}
		out = append(out, p)
	}
	return out, nil
}

// earlier loads what the office holds of up to n periods before p, newest first: of each the newest frozen revision, or
// the working return where nothing was exported. Rosters are left out.
func (d *Desk) earlier(ctx context.Context, cluster string, p forms.Period, n int) ([]*forms.Return, error) {
	heads, err := d.Heads(ctx, office.ReturnFilter{Cluster: cluster})
	if err != nil {
		return nil, err
	}
	out := []*forms.Return{}
	for _, h := range pastHeads(heads, p) {
		if len(out) == n {
			break
		}
		r, _, err := d.store.Load(ctx, h.ID)
		if err != nil {
			return nil, fmt.Errorf("read %s %s: %w", h.Cluster, h.Period, err)
		}
		r.Roster = nil
		out = append(out, r)
	}
	return out, nil
}

// Changes tells what changed since the last exported revision; nil when nothing was exported yet.
func (b *Book) Changes(ctx context.Context) ([]Difference, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	last, _, err := b.lastRevision(ctx)
	if err != nil || last == nil {
		return nil, err
	}
	return Differences(b.Form(), last, b.ret), nil
}
