package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"jibao/forms"
	"jibao/forms/office"
)

// editor changes one working return within a transaction and logs every change it makes. Undo and redo go through it too.
type editor struct {
	tx       *txn
	f        *forms.Form
	id       int64
	status   forms.Status
	began    forms.Status // status when the action began
	revision int
	reason   string
	people   forms.People
	rows     int // of the roster
	nextRow  int64
	undo     sql.Null[int64]
	redo     sql.Null[int64]
	journal
	touched  map[int64]*rosterRow // rows with changed cells, written at the end
	behind   map[int64]int64      // where RowInsert.After was used before in this action: the row that was put there last
	rowOrder *order               // nil until a row is added or removed, or named by its position
}

const selectWorking = `SELECT form, form_version, working, cluster, period, revision, status, reason, head, reviewer, preparer,
	phone, date, roster_rows, next_row, undo_batch, redo_batch FROM returns WHERE id = ?`

// edit opens the editor on a working return. office.ErrNotFound; office.ErrLockedReturn for one that cannot be changed.
func (o *Office) edit(ctx context.Context, tx *txn, id int64, who string, why office.Why) (*editor, error) {
	e := &editor{
		tx: tx, id: id, touched: map[int64]*rosterRow{}, behind: map[int64]int64{},
		journal: journal{tx: tx, at: stamp(o.clock()), who: who, why: why, ret: id},
	}
	var form forms.FormID
	var working bool
	p := &e.people
	err := tx.QueryRowContext(ctx, selectWorking, id).
		Scan(&form.ID, &form.Version, &working, &e.cluster, &e.period, &e.revision, &e.status, &e.reason, &p.Head, &p.Reviewer,
			&p.Preparer, &p.Phone, &p.Date, &e.rows, &e.nextRow, &e.undo, &e.redo)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("return %d: %w", id, office.ErrNotFound)
	}
	if err != nil {
		return nil, err
	}
	if !working || e.status == forms.Accepted {
		return nil, fmt.Errorf("%s %s, %s: %w", e.cluster, e.period, e.status, office.ErrLockedReturn)
	}
	e.began, e.journal.revision = e.status, e.revision
	e.f, err = o.form(form)
	return e, err
}

// Apply makes one user's action durable: all of it or nothing. Cells are changed first, then rows inserted, then rows
// deleted. Rows that are inserted behind the same row keep their order. What does not change is not logged; an edit that
// changes nothing is no step of undo. A submitted return becomes a draft again. It fails with office.ErrNotFound for an
// unknown return, code or row, and with office.ErrLockedReturn.
func (o *Office) Apply(ctx context.Context, id int64, edit office.Edit) error {
	return o.write(ctx, "keep a change", func(ctx context.Context, tx *txn) error {
		e, err := o.edit(ctx, tx, id, edit.Who, edit.Why)
		if err != nil {
			return err
		}
		e.below = e.undo
		if err := e.apply(ctx, edit); err != nil || e.batch == 0 {
			return err
		}
		e.undo, e.redo = sql.Null[int64]{V: e.batch, Valid: true}, sql.Null[int64]{}
		return e.finish(ctx)
	})
}

func (e *editor) apply(ctx context.Context, edit office.Edit) error {
	for i := range edit.Cells {
		c := &edit.Cells[i]
		var err error
		if c.Row == 0 {
			err = e.setCell(ctx, c.Code, c.Cell, c.Why)
		} else {
			err = e.setRowCell(ctx, c.Row, c.Code, c.Cell, c.Why)
		}
		if err != nil {
			return err
		}
	}
	for _, r := range edit.Insert {
		if err := e.insert(ctx, r); err != nil {
			return err
		}
	}
	for _, row := range edit.Delete {
		if err := e.deleteRow(ctx, row); err != nil {
			return err
		}
	}
	for _, x := range edit.Explain {
		if err := e.explain(ctx, x); err != nil {
			return err
		}
	}
	if edit.Cases != nil {
		if err := e.setCases(ctx, forms.TrimCases(*edit.Cases)); err != nil {
			return err
		}
	}
	if edit.People != nil {
		if err := e.setPeople(ctx, *edit.People); err != nil {
			return err
		}
	}
	if edit.Reason != nil {
		return e.setReason(ctx, *edit.Reason)
	}
	return nil
}

// change logs a change of the content; the first one makes a draft of a submitted return.
func (e *editor) change(ctx context.Context, l line) error {
	if e.status == forms.Submitted {
		if err := e.setStatus(ctx, forms.Draft); err != nil {
			return err
		}
	}
	return e.add(ctx, l)
}

func (e *editor) setStatus(ctx context.Context, s forms.Status) error {
	if s == e.status {
		return nil
	}
	old := e.status
	e.status = s
	return e.add(ctx, line{kind: kindStatus, cell: statusKey, old: string(old), new: string(s)})
}

func (e *editor) setCell(ctx context.Context, code string, c forms.Cell, why office.Why) error {
	ind := e.f.Indicator(code)
	if ind == nil {
		return fmt.Errorf("indicator %s: %w", code, office.ErrNotFound)
	}
	was, err := cellOf(ctx, e.tx, e.id, code)
	if err != nil || was == c {
		return err
	}
	if err := e.change(ctx, cellLine(kindCell, code, ind.Type, was, c, why)); err != nil {
		return err
	}
	return putCell(ctx, e.tx, e.id, ind, c)
}

func cellLine(k kind, key string, t forms.Type, was, is forms.Cell, why office.Why) line {
	return line{kind: k, cell: key, old: string(appendCell(nil, &was, t)), new: string(appendCell(nil, &is, t)), why: why}
}

func (e *editor) explain(ctx context.Context, x forms.Explanation) error {
	if x.Text == "" {
		return e.setExplanation(ctx, x.Key, nil, 0)
	}
	if x.When.IsZero() {
		x.When = parseStamp(e.at)
	}
	if x.Who == "" {
		x.Who = e.who
	}
	return e.setExplanation(ctx, x.Key, &x, 0)
}

// setExplanation replaces the explanation of a finding, or removes it (nil). seq is the place of one that was removed and
// comes back, 0 for behind the last one.
func (e *editor) setExplanation(ctx context.Context, key string, x *forms.Explanation, seq int64) error {
	all, err := loadExplanations(ctx, e.tx, e.id)
	if err != nil {
		return err
	}
	var was *forms.Explanation
	for i := range all {
		if all[i].Key == key {
			was = &all[i]
		}
	}
	if was != nil {
		err = e.tx.QueryRowContext(ctx, "SELECT max(seq) FROM explanations WHERE return_id = ? AND key = ?", e.id, key).Scan(&seq)
	} else if seq == 0 {
		err = e.tx.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) + 1 FROM explanations WHERE return_id = ?", e.id).Scan(&seq)
	}
	if err != nil {
		return err
	}
	l := line{kind: kindExplain, cell: explainKey(key), place: seq, old: packExplanation(was), new: packExplanation(x)}
	if l.old == l.new {
		return nil
	}
	if err := e.change(ctx, l); err != nil {
		return err
	}
	if x == nil {
		_, err = e.tx.ExecContext(ctx, "DELETE FROM explanations WHERE return_id = ? AND seq = ?", e.id, seq)
		return err
	}
	return putExplanation(ctx, e.tx, e.id, seq, x)
}

func (e *editor) setPeople(ctx context.Context, p forms.People) error {
	if p == e.people {
		return nil
	}
	l := line{kind: kindPeople, cell: peopleKey, old: packPeople(e.people), new: packPeople(p)}
	e.people = p
	return e.change(ctx, l)
}

func (e *editor) setReason(ctx context.Context, reason string) error {
	if reason == e.reason {
		return nil
	}
	old := e.reason
	e.reason = reason
	return e.change(ctx, line{kind: kindReason, cell: reasonKey, old: old, new: reason})
}

const updateWorking = `UPDATE returns SET status = ?, reason = ?, head = ?, reviewer = ?, preparer = ?, phone = ?, date = ?,
	roster_rows = ?, next_row = ?, undo_batch = ?, redo_batch = ?, at = ? WHERE id = ?`

// finish writes what the editor holds of the return itself.
func (e *editor) finish(ctx context.Context) error {
	for _, r := range e.touched {
		if err := e.writeRow(ctx, r); err != nil {
			return err
		}
	}
	p := &e.people
	_, err := e.tx.ExecContext(ctx, updateWorking,
		string(e.status), e.reason, p.Head, p.Reviewer, p.Preparer, p.Phone, p.Date, e.rows, e.nextRow, e.undo, e.redo, e.at, e.id)
	return err
}
