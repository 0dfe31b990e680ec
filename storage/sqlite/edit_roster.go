package sqlite

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"jibao/forms"
	"jibao/forms/office"
)

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
	key, err := e.rowKey(ctx, row, r.cells)
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
func (e *editor) rowKey(ctx context.Context, row int64, cells []forms.Cell) (string, error) {
	if key := keyText(cells, e.f.ColumnIndex(forms.ColumnUSCC)); key != "" {
		return key, nil
	}
	o, err := e.order(ctx)
	if err != nil {
		return "", err
	}
	i, err := o.position(row)
	return "#" + strconv.Itoa(i+1), err
}

const updateRow = "UPDATE roster SET uscc = ?3, name = ?4, tier = ?5, size = ?6, industry = ?7, cells = ?8 WHERE id = ?1"

// writeRow stores a row whose cells changed; its place stays.
func (e *editor) writeRow(ctx context.Context, r *rosterRow) error {
	args := rowValues(nil, string(appendRow(nil, e.f, r.cells)), r.id, 0, keyColumnsOf(e.f), r.cells)
	_, err := e.tx.ExecContext(ctx, updateRow, args...)
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
	after, ok := e.behind[r.After]
	if !ok {
		if after = r.After; after == -1 {
			o, err := e.order(ctx)
			if err != nil {
				return err
			}
			after = o.before(len(o.rows))
		}
	}
	cells := make([]forms.Cell, len(e.f.Columns))
	copy(cells, r.Cells)
	row := firstRow(e.id) + e.nextRow
	e.nextRow++
	e.behind[r.After] = row
	return e.insertRow(ctx, row, after, cells)
}

// insertRow puts a row with a known id behind another one, or at the top (0).
func (e *editor) insertRow(ctx context.Context, row, after int64, cells []forms.Cell) error {
	o, err := e.order(ctx)
	if err != nil {
		return err
	}
	i := 0
	if after != 0 {
		if i, err = o.position(after); err != nil {
			return err
		}
		i++
	}
	seq, err := e.room(ctx, o, i)
	if err != nil {
		return err
	}
	args := rowValues(nil, string(appendRow(nil, e.f, cells)), row, seq, keyColumnsOf(e.f), cells)
	if _, err := e.tx.ExecContext(ctx, insertRow, args...); err != nil {
		return err
	}
	o.insert(i, ordered{seq, row})
	e.rows++
	key, err := e.rowKey(ctx, row, cells)
	if err != nil {
		return err
	}
	return e.change(ctx, line{kind: kindRow, cell: rowLogKey(key), row: row, place: after, new: args[len(args)-1].(string)})
}

const deleteRow = "DELETE FROM roster WHERE id = ?"

// deleteRow removes a row; the log keeps it whole and where it stood.
func (e *editor) deleteRow(ctx context.Context, row int64) error {
	r, err := e.row(ctx, row)
	if err != nil {
		return err
	}
	o, err := e.order(ctx)
	if err != nil {
		return err
	}
	i, err := o.position(row)
	if err != nil {
		return err
	}
	key, err := e.rowKey(ctx, row, r.cells)
	if err != nil {
		return err
	}
	if _, err := e.tx.ExecContext(ctx, deleteRow, row); err != nil {
		return err
	}
	l := line{kind: kindRow, cell: rowLogKey(key), row: row, place: o.before(i), old: string(appendRow(nil, e.f, r.cells))}
	o.remove(i)
	delete(e.touched, row)
	e.rows--
	return e.change(ctx, l)
}
