package sqlite

import (
	"context"
	"fmt"
	"slices"

	"jibao/forms/office"
)

// seqNear is how far behind its predecessor a row is put when it goes between two rows: near, so that many rows can be
// put one behind the other before the roster must be renumbered.
const seqNear = 1024

// order is the order of the rows of a working return, held while an action adds and removes rows.
type order struct {
	rows []ordered       // by seq
	seq  map[int64]int64 // of a row, by its id
}

type ordered struct{ seq, row int64 }

// order reads the order of the rows once in an action.
func (e *editor) order(ctx context.Context) (*order, error) {
	if e.rowOrder != nil {
		return e.rowOrder, nil
	}
	rows, err := e.tx.QueryContext(ctx, "SELECT seq, id FROM roster WHERE id BETWEEN ? AND ? ORDER BY seq", firstRow(e.id), lastRow(e.id))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	o := &order{seq: make(map[int64]int64, e.rows)}
	for rows.Next() {
		var r ordered
		if err := rows.Scan(&r.seq, &r.row); err != nil {
			return nil, err
		}
		o.rows = append(o.rows, r)
		o.seq[r.row] = r.seq
	}
	e.rowOrder = o
	return o, rows.Err()
}

// position gives the 0-based position of a row; office.ErrNotFound.
func (o *order) position(row int64) (int, error) {
	seq, ok := o.seq[row]
	if !ok {
		return 0, fmt.Errorf("roster row %d: %w", row, office.ErrNotFound)
	}
	i, _ := slices.BinarySearchFunc(o.rows, seq, func(r ordered, seq int64) int { return int(r.seq - seq) })
	return i, nil
}

// before gives the row before position i, 0 at the top.
func (o *order) before(i int) int64 {
	if i == 0 {
		return 0
	}
	return o.rows[i-1].row
}

func (o *order) insert(i int, r ordered) {
	o.rows = slices.Insert(o.rows, i, r)
	o.seq[r.row] = r.seq
}

func (o *order) remove(i int) {
	delete(o.seq, o.rows[i].row)
	o.rows = slices.Delete(o.rows, i, i+1)
}

// between gives a free seq for a row that goes to position i, or false when its neighbours leave no room.
func (o *order) between(i int) (int64, bool) {
	from := int64(0)
	if i > 0 {
		from = o.rows[i-1].seq
	}
	if i == len(o.rows) {
		return from + seqStep, true
	}
	room := o.rows[i].seq - from
	return from + max(1, min(room/2, seqNear)), room > 1
}

// room gives a free seq for a row at position i; when there is none, all rows are spread evenly again.
func (e *editor) room(ctx context.Context, o *order, i int) (int64, error) {
	seq, ok := o.between(i)
	if ok {
		return seq, nil
	}
	_, err := e.tx.ExecContext(ctx, `UPDATE roster SET seq = n.n * ?3
		FROM (SELECT id, row_number() OVER (ORDER BY seq) AS n FROM roster WHERE id BETWEEN ?1 AND ?2) AS n
		WHERE roster.id = n.id`, firstRow(e.id), lastRow(e.id), seqStep)
	if err != nil {
		return 0, err
	}
	for k := range o.rows {
		o.rows[k].seq = int64(k+1) * seqStep
		o.seq[o.rows[k].row] = o.rows[k].seq
	}
	seq, _ = o.between(i)
	return seq, nil
}
