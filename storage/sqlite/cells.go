package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"jibao/forms"
)

// cellValues are the stored parts of a cell of type t, after return and code. What the type does not use is NULL, unless
// it holds something all the same, so that every cell comes back as it was.
func cellValues(args []any, c *forms.Cell, t forms.Type) []any {
	var num, yes, text, note any
	filled := c.State == forms.Filled
	if c.Num != 0 || filled && t.Numeric() {
		num = int64(c.Num)
	}
	if c.Yes || filled && t == forms.YesNo {
		yes = c.Yes
	}
	if c.Text != "" {
		text = c.Text
	}
	if c.Note != "" {
		note = c.Note
	}
	return append(args, int64(c.State), num, yes, text, note)
}

const (
	insertCell  = "INSERT INTO cells (return_id, code, state, num, yes, text, note) VALUES " + cellPlaces
	insertCells = insertCell + cells3 + cells4 + cells4 + cells4
	cellPlaces  = "(?, ?, ?, ?, ?, ?, ?)"
	cells3      = ", " + cellPlaces + ", " + cellPlaces + ", " + cellPlaces
	cells4      = cells3 + ", " + cellPlaces
)

// putCells inserts the cells of a new row of returns.
func putCells(ctx context.Context, tx *txn, id int64, f *forms.Form, cells []forms.Cell) error {
	in := newInserter(ctx, tx, insertCell, insertCells)
	for i := range cells {
		if cells[i] == (forms.Cell{}) {
			continue
		}
		in.args = cellValues(append(in.args, id, f.Indicators[i].Code), &cells[i], f.Indicators[i].Type)
		if err := in.added(ctx); err != nil {
			return err
		}
	}
	return in.finish(ctx)
}

// putCell replaces one cell; a blank one without note is removed.
func putCell(ctx context.Context, tx *txn, id int64, ind *forms.Indicator, c forms.Cell) error {
	if c == (forms.Cell{}) {
		_, err := tx.ExecContext(ctx, "DELETE FROM cells WHERE return_id = ? AND code = ?", id, ind.Code)
		return err
	}
	args := cellValues([]any{id, ind.Code}, &c, ind.Type)
	_, err := tx.ExecContext(ctx, `INSERT INTO cells (return_id, code, state, num, yes, text, note) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET state = excluded.state, num = excluded.num, yes = excluded.yes, text = excluded.text,
			note = excluded.note`, args...)
	return err
}

// cellRow scans the stored parts of a cell.
type cellRow struct {
	state      forms.State
	num        sql.Null[forms.Number]
	yes        sql.Null[bool]
	text, note sql.Null[string]
}

func (r *cellRow) cell() forms.Cell {
	return forms.Cell{State: r.state, Num: r.num.V, Yes: r.yes.V, Text: r.text.V, Note: r.note.V}
}

const selectCell = "SELECT state, num, yes, text, note FROM cells WHERE return_id = ? AND code = ?"

// cellOf reads one cell of a return.
func cellOf(ctx context.Context, tx *txn, id int64, code string) (forms.Cell, error) {
	var r cellRow
	err := tx.QueryRowContext(ctx, selectCell, id, code).
		Scan(&r.state, &r.num, &r.yes, &r.text, &r.note)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return forms.Cell{}, err
	}
	return r.cell(), nil
}

// loadCells reads the cells of a return in the order of its form.
func loadCells(ctx context.Context, tx *txn, id int64, f *forms.Form) ([]forms.Cell, error) {
	rows, err := tx.QueryContext(ctx, "SELECT code, state, num, yes, text, note FROM cells WHERE return_id = ?", id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	cells := make([]forms.Cell, len(f.Indicators))
	for rows.Next() {
		var code string
		var r cellRow
		if err := rows.Scan(&code, &r.state, &r.num, &r.yes, &r.text, &r.note); err != nil {
			return nil, err
		}
		i := f.Index(code)
		if i < 0 {
			return nil, fmt.Errorf("indicator %s is not in the form %s: %w", code, f.FormID, errPacked)
		}
		cells[i] = r.cell()
	}
	return cells, rows.Err()
}
