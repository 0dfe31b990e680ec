package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"

	"jibao/forms"
	"jibao/forms/office"
)

// seqNear is how far behind its predecessor a row is put when it goes between two rows: near, so that many rows can be
// put one behind the other before the roster must be renumbered.
const seqNear = 1024

// gap is the place between two rows where the next row goes.
type gap struct {
	known  bool
	after  int64 // the RowInsert.After it was found for
	before int64 // id of the row before it, 0 at the top
	from   int64 // position of that row
	to     int64 // position of the row behind it, 0 for none
}

// setRowCell changes a cell of a roster row.
func (e *editor) setRowCell(ctx context.Context, row int64, code string, c forms.Cell, why office.Why) error {
	at := e.f.ColumnIndex(code)
	if at < 0 {
		return fmt.Errorf("roster column %s: %w", code, office.ErrNotFound)
	}
	r, err := e.row(ctx, row)
	if err != nil || r.cells[at] == c {
		return err
	}
	key, err := e.rowKey(ctx, r.cells, r.seq)
	if err != nil {
		return err
	}
	l := cellLine(kindRoster, forms.CellKey(key, code), e.f.Columns[at].Type, r.cells[at], c, why)
	l.row = row
	r.cells[at] = c
	e.touched[row] = r
	return e.change(ctx, l)
}

// row reads a row as the editor has left it so far.
func (e *editor) row(ctx context.Context, row int64) (*rosterRow, error) {
	if r := e.touched[row]; r != nil {
		return r, nil
	}
	return rowOf(ctx, e.tx, e.id, row, e.f)
}

// rowKey names a row for people: its credit code, or "#" and its position.
func (e *editor) rowKey(ctx context.Context, cells []forms.Cell, seq int64) (string, error) {
	if key := keyText(cells, e.f.ColumnIndex(forms.ColumnUSCC)); key != "" {
		return key, nil
	}
	var n int
	err := e.tx.QueryRowContext(ctx, "SELECT count(*) FROM roster WHERE id BETWEEN ? AND ? AND seq <= ?",
		firstRow(e.id), lastRow(e.id), seq).Scan(&n)
	return "#" + strconv.Itoa(n), err
}

// writeRow stores a row whose cells changed.
func (e *editor) writeRow(ctx context.Context, r *rosterRow) error {
	args, _ := rowValues(nil, nil, r.id, r.seq, e.f, keyColumnsOf(e.f), r.cells)
	_, err := e.tx.ExecContext(ctx, `UPDATE roster SET uscc = ?3, name = ?4, tier = ?5, size = ?6, industry = ?7, cells = ?8
		WHERE id = ?1`, args...)
	return err
}

// insert adds a new row of an edit.
func (e *editor) insert(ctx context.Context, r office.RowInsert) error {
	if err := fits(e.f, r.Cells); err != nil {
		return err
	}
	if e.nextRow > maxRows {
		return errors.New("the roster has had too many rows")
	}
	cells := make([]forms.Cell, len(e.f.Columns))
	copy(cells, r.Cells)
	row := firstRow(e.id) + e.nextRow
	e.nextRow++
	if err := e.insertRow(ctx, row, r.After, cells); err != nil {
		return err
	}
	e.behind[r.After] = row
	return nil
}

// insertRow puts a row with a known id behind another one, or where RowInsert.After says.
func (e *editor) insertRow(ctx context.Context, row, after int64, cells []forms.Cell) error {
	seq, err := e.room(ctx, after)
	if err != nil {
		return err
	}
	args, _ := rowValues(nil, nil, row, seq, e.f, keyColumnsOf(e.f), cells)
	if _, err := e.tx.ExecContext(ctx, insertRow, args...); err != nil {
		return err
	}
	e.rows++
	key := keyText(cells, e.f.ColumnIndex(forms.ColumnUSCC))
	if key == "" && e.gap.to == 0 {
		key = "#" + strconv.Itoa(e.rows)
	} else if key, err = e.rowKey(ctx, cells, seq); err != nil {
		return err
	}
	l := line{kind: kindRow, cell: rowLogKey(key), row: row, place: e.gap.before, new: args[len(args)-1].(string)}
	e.gap.before, e.gap.from = row, seq
	return e.change(ctx, l)
}

// room gives a free position behind the row after, or at the top or the end; e.gap says which rows it lies between.
func (e *editor) room(ctx context.Context, after int64) (int64, error) {
	if !e.gap.known || e.gap.after != after {
		if err := e.findGap(ctx, after); err != nil {
			return 0, err
		}
	}
	if e.gap.to != 0 && e.gap.to-e.gap.from < 2 {
		if err := e.renumber(ctx); err != nil {
			return 0, err
		}
		if err := e.findGap(ctx, after); err != nil {
			return 0, err
		}
	}
	if e.gap.to == 0 {
		return e.gap.from + seqStep, nil
	}
	return e.gap.from + max(1, min((e.gap.to-e.gap.from)/2, seqNear)), nil
}

// findGap looks up the place for RowInsert.After.
func (e *editor) findGap(ctx context.Context, after int64) error {
	g := gap{known: true, after: after, before: after}
	if last, ok := e.behind[after]; ok {
		g.before = last
	}
	var err error
	switch {
	case after == -1:
		err = e.tx.QueryRowContext(ctx, "SELECT id, seq FROM roster WHERE id BETWEEN ? AND ? ORDER BY seq DESC LIMIT 1",
			firstRow(e.id), lastRow(e.id)).Scan(&g.before, &g.from)
		if errors.Is(err, sql.ErrNoRows) {
			g.before, err = 0, nil
		}
	case g.before != 0:
		var r *rosterRow
		if r, err = rowOf(ctx, e.tx, e.id, g.before, e.f); err == nil {
			g.from = r.seq
		}
	}
	if err != nil {
		return err
	}
	if after != -1 {
		err = e.tx.QueryRowContext(ctx, "SELECT coalesce(min(seq), 0) FROM roster WHERE id BETWEEN ? AND ? AND seq > ?",
			firstRow(e.id), lastRow(e.id), g.from).Scan(&g.to)
	}
	e.gap = g
	return err
}

// renumber spreads the rows of the roster evenly again.
func (e *editor) renumber(ctx context.Context) error {
	_, err := e.tx.ExecContext(ctx, `UPDATE roster SET seq = n.n * ?3
		FROM (SELECT id, row_number() OVER (ORDER BY seq) AS n FROM roster WHERE id BETWEEN ?1 AND ?2) AS n
		WHERE roster.id = n.id`, firstRow(e.id), lastRow(e.id), seqStep)
	if err != nil {
		return err
	}
	for _, r := range e.touched {
		fresh, err := rowOf(ctx, e.tx, e.id, r.id, e.f)
		if err != nil {
			return err
		}
		r.seq = fresh.seq
	}
	return nil
}

// deleteRow removes a row; the log keeps it whole and where it stood.
func (e *editor) deleteRow(ctx context.Context, row int64) error {
	r, err := e.row(ctx, row)
	if err != nil {
		return err
	}
	key, err := e.rowKey(ctx, r.cells, r.seq)
	if err != nil {
		return err
	}
	l := line{kind: kindRow, cell: rowLogKey(key), row: row, old: string(appendRow(nil, e.f, r.cells))}
	err = e.tx.QueryRowContext(ctx, "SELECT id FROM roster WHERE id BETWEEN ? AND ? AND seq < ? ORDER BY seq DESC LIMIT 1",
		firstRow(e.id), lastRow(e.id), r.seq).Scan(&l.place)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if _, err := e.tx.ExecContext(ctx, "DELETE FROM roster WHERE id = ?", row); err != nil {
		return err
	}
	delete(e.touched, row)
	e.gap = gap{}
	e.rows--
	return e.change(ctx, l)
}
