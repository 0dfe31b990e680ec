package app

import (
	"context"
	"fmt"
	"slices"

	"jibao/forms"
	"jibao/forms/office"
)

// openBook loads a working return and checks it.
func (d *CountyDesk) openBook(ctx context.Context, c forms.Cluster, h office.Head) (*Book, error) {
	engine, err := d.cat.rules(h.Form)
	if err != nil {
		return nil, err
	}
	who, err := d.who(ctx)
	if err != nil {
		return nil, err
	}
	b := &Book{desk: d, engine: engine, cluster: c, who: who, head: h}
	if b.past, err = d.pastOf(ctx, h.Cluster, h.Period, engine.Form()); err != nil {
		return nil, err
	}
	return b, b.reload(ctx)
}

// mayEdit is why the return cannot be changed, or nil. mu is held.
func (b *Book) mayEdit() error {
	if b.head.Status == forms.Accepted {
		return &Problem{What: ErrAccepted, Args: []string{b.ret.Cluster, b.ret.Period.String()}}
	}
	if b.desk.ReadOnly() {
		return office.ErrReadOnly
	}
	return nil
}

// applyCells keeps typed cells of indicators; those that change nothing are left out.
func (b *Book) applyCells(ctx context.Context, why office.Why, es ...Entered) error {
	edit := office.Edit{Why: why}
	for _, e := range es {
		if b.ret.Cell(b.Form(), e.Key) != e.Cell {
			edit.Cells = append(edit.Cells, office.CellEdit{Code: e.Key, Cell: e.Cell})
		}
	}
	return b.apply(ctx, edit)
}

// apply makes an edit durable, with what the roster then feeds, and checks the return again. An edit that changes
// nothing is no step. mu is held.
func (b *Book) apply(ctx context.Context, edit office.Edit) error {
	if err := b.mayEdit(); err != nil {
		return err
	}
	edit.Who = b.who
	edit.Cells = slices.DeleteFunc(edit.Cells, func(c office.CellEdit) bool { return c.Row != 0 && b.rosterCell(c.Row, c.Code) == c.Cell })
	next := applied(b.Form(), b.ret, edit)
	if touchesRoster(edit) {
		follow := b.engine.follow(b.ret, next)
		edit.Cells = append(edit.Cells, follow...)
		next = applied(b.Form(), next, office.Edit{Cells: follow})
	}
	if empty(edit) {
		return nil
	}
	if err := b.desk.store.Apply(ctx, b.head.ID, edit); err != nil {
		return fmt.Errorf("keep a change in %s %s: %w", b.ret.Cluster, b.ret.Period, err)
	}
	if b.head.Status == forms.Submitted {
		b.head.Status = forms.Draft // as the store has it: what was exported is being changed
	}
	if len(edit.Insert) > 0 || len(edit.Explain) > 0 {
		return b.reload(ctx) // the store gives rows their IDs and explanations their time
	}
	return b.take(ctx, next)
}

// reload reads the return from the store and checks it. mu is held, or the Book is not yet shared.
func (b *Book) reload(ctx context.Context) error {
	ret, head, err := b.desk.store.Load(ctx, b.head.ID)
	if err != nil {
		return fmt.Errorf("read the return: %w", err)
	}
	b.head = head
	return b.take(ctx, ret)
}

// take puts a return into the book: computes, checks, and keeps the counts for the to-do list.
func (b *Book) take(ctx context.Context, ret *forms.Return) error {
	b.engine.Fill(ret)
	b.ret = ret
	b.findings = b.engine.check(ret, b.past, b.cluster)
	h := &b.head
	hard, soft, explained := forms.Count(b.findings)
	filled, asked := CountFilled(b.Form(), ret)
	if h.Hard == hard && h.Soft == soft && h.Explained == explained && h.Filled == filled && h.Asked == asked && h.Rows == len(ret.Roster) {
		return nil
	}
	h.Hard, h.Soft, h.Explained, h.Filled, h.Asked, h.Rows = hard, soft, explained, filled, asked, len(ret.Roster)
	if b.desk.ReadOnly() {
		return nil
	}
	if err := b.desk.store.SetCounts(ctx, h.ID, hard, soft, explained, filled, asked); err != nil {
		return fmt.Errorf("keep the counts of %s %s: %w", ret.Cluster, ret.Period, err)
	}
	return nil
}

func (b *Book) rosterCell(row int64, column string) forms.Cell {
	i, col := b.rowAt(row), b.Form().ColumnIndex(column)
	if i < 0 || col < 0 {
		return forms.Cell{}
	}
	return b.ret.Roster[i].Cells[col]
}

func touchesRoster(e office.Edit) bool {
	return len(e.Insert) > 0 || len(e.Delete) > 0 || slices.ContainsFunc(e.Cells, func(c office.CellEdit) bool { return c.Row != 0 })
}

func empty(e office.Edit) bool {
	return len(e.Cells) == 0 && len(e.Insert) == 0 && len(e.Delete) == 0 && len(e.Explain) == 0 && e.People == nil && e.Reason == nil && e.Cases == nil
}

// applied gives the return as an edit leaves it. It shares with the old one what did not change, so that an edit of one
// cell of a long roster copies one row. Rows that are inserted have no ID yet.
func applied(f *forms.Form, r *forms.Return, e office.Edit) *forms.Return {
	next := *r
	next.Cells = slices.Clone(r.Cells)
	next.Roster = slices.Clone(r.Roster)
	at := map[int64]int{}
	if touchesRoster(e) {
		for i := range next.Roster {
			at[next.Roster[i].ID] = i
		}
	}
	copied := map[int64]bool{}
	for _, c := range e.Cells {
		if c.Row == 0 {
			if i := f.Index(c.Code); i >= 0 {
				next.Cells[i] = c.Cell
			}
			continue
		}
		i, ok := at[c.Row]
		col := f.ColumnIndex(c.Code)
		if !ok || col < 0 {
			continue
		}
		if !copied[c.Row] {
			next.Roster[i].Cells = slices.Clone(next.Roster[i].Cells)
			copied[c.Row] = true
		}
		next.Roster[i].Cells[col] = c.Cell
	}
	if len(e.Delete) > 0 {
		gone := map[int64]bool{}
		for _, id := range e.Delete {
			gone[id] = true
		}
		next.Roster = slices.DeleteFunc(next.Roster, func(row forms.Row) bool { return gone[row.ID] })
	}
	for _, ins := range e.Insert {
		next.Roster = append(next.Roster, forms.Row{Cells: ins.Cells}) // the order does not matter to what the roster feeds
	}
	if e.People != nil {
		next.People = *e.People
	}
	if e.Reason != nil {
		next.Reason = *e.Reason
	}
	if e.Cases != nil {
		next.Cases = *e.Cases
	}
	return &next
}

// askedCells counts the entered indicators that the form asks for in a period.
func askedCells(f *forms.Form, p forms.Period) int {
	n := 0
	for i := range f.Indicators {
		if f.Asked(i, p) && !f.Indicators[i].Computed() {
			n++
		}
	}
	return n
}

// CountFilled counts the entered cells that hold a value or say why there is none, of those asked for.
func CountFilled(f *forms.Form, r *forms.Return) (filled, asked int) {
	for i := range f.Indicators {
		if !f.Asked(i, r.Period) || f.Indicators[i].Computed() {
			continue
		}
		asked++
		if s := r.Cells[i].State; s == forms.Filled || s == forms.NotAvailable {
			filled++
		}
	}
	return filled, asked
}
