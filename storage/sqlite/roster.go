package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"jibao/forms"
	"jibao/forms/office"
)

// The id of a roster row is the return's id, shifted, plus the row's number within the return.
const (
	rowBits = 20
	maxRows = 1<<rowBits - 1 // numbers that a return can give to rows; a number is never given twice
)

// seqStep is the distance between the positions of rows that are appended, so that others fit between them.
const seqStep = 1 << 20

// firstRow and lastRow bound the ids of the rows of a return.
func firstRow(id int64) int64 { return id << rowBits }
func lastRow(id int64) int64  { return id<<rowBits | maxRows }

// Columns of the roster that are also kept as columns of the table, where the form has them.
const (
	columnTier = "tier"
	columnSize = "size"
)

// keyColumns are the positions of the key columns in the form, -1 where it has none.
type keyColumns struct{ uscc, name, tier, size, industry int }

func keyColumnsOf(f *forms.Form) keyColumns {
	return keyColumns{
		uscc: f.ColumnIndex(forms.ColumnUSCC), name: f.ColumnIndex(forms.ColumnName), tier: f.ColumnIndex(columnTier),
		size: f.ColumnIndex(columnSize), industry: f.ColumnIndex(forms.ColumnIndustry),
	}
}

// keyText gives the text of a filled key cell, "" otherwise.
func keyText(cells []forms.Cell, at int) string {
	if at < 0 || at >= len(cells) || cells[at].State != forms.Filled {
		return ""
	}
	return cells[at].Text
}

const (
	insertRow  = "INSERT INTO roster (id, seq, uscc, name, tier, size, industry, cells) VALUES " + rowPlaces
	insertRows = insertRow + rows3 + rows4 + rows4 + rows4
	rowPlaces  = "(?, ?, ?, ?, ?, ?, ?, ?)"
	rows3      = ", " + rowPlaces + ", " + rowPlaces + ", " + rowPlaces
	rows4      = rows3 + ", " + rowPlaces
)

// rowValues are the stored parts of a roster row.
func rowValues(args []any, packed string, row, seq int64, k keyColumns, cells []forms.Cell) []any {
	return append(args, row, seq, keyText(cells, k.uscc), keyText(cells, k.name), keyText(cells, k.tier),
		keyText(cells, k.size), keyText(cells, k.industry), packed)
}

// packRows packs rows one behind the other; ends are where each ends.
func packRows(f *forms.Form, rows []forms.Row) (packed string, ends []int, err error) {
	b := make([]byte, 0, 256*len(rows))
	ends = make([]int, len(rows))
	for i := range rows {
		if err := fits(f, rows[i].Cells); err != nil {
			return "", nil, err
		}
		b = appendRow(b, f, rows[i].Cells)
		ends[i] = len(b)
	}
	return string(b), ends, nil
}

// putRoster inserts the rows of a new row of returns.
func putRoster(ctx context.Context, tx *txn, id int64, f *forms.Form, rows []forms.Row) error {
	if len(rows) == 0 {
		return nil
	}
	if len(rows) > maxRows {
		return fmt.Errorf("a roster of %d rows is too long", len(rows))
	}
	packed, ends, err := packRows(f, rows)
	if err != nil {
		return err
	}
	in := newInserter(ctx, tx, insertRow, insertRows)
	k := keyColumnsOf(f)
	from := 0
	for i := range rows {
		in.args = rowValues(in.args, packed[from:ends[i]], firstRow(id)+int64(i), int64(i+1)*seqStep, k, rows[i].Cells)
		from = ends[i]
		if err := in.added(ctx); err != nil {
			return err
		}
	}
	return in.finish(ctx)
}

// fits tells whether a row has no more cells than the form has columns.
func fits(f *forms.Form, cells []forms.Cell) error {
	if len(cells) > len(f.Columns) {
		return fmt.Errorf("a roster row has %d cells, the form %s has %d columns", len(cells), f.FormID, len(f.Columns))
	}
	return nil
}

// loadRoster reads the rows of a return in their order.
func loadRoster(ctx context.Context, tx *txn, id int64, f *forms.Form, rowCount int) ([]forms.Row, error) {
	rows, err := tx.QueryContext(ctx, "SELECT id, cells FROM roster WHERE id BETWEEN ? AND ? ORDER BY seq", firstRow(id), lastRow(id))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var roster []forms.Row
	if rowCount > 0 {
		roster = make([]forms.Row, 0, rowCount)
	}
	for rows.Next() {
		var row int64
		var packed string
		if err := rows.Scan(&row, &packed); err != nil {
			return nil, err
		}
		cells, err := unpackRow(packed, f)
		if err != nil {
			return nil, fmt.Errorf("roster row %d: %w", row, err)
		}
		roster = append(roster, forms.Row{ID: row, Cells: cells})
	}
	return roster, rows.Err()
}

func unpackRow(packed string, f *forms.Form) ([]forms.Cell, error) {
	cells := make([]forms.Cell, len(f.Columns))
	return cells, unpackCells(packed, cells)
}

// rosterRow is one stored row.
type rosterRow struct {
	id    int64
	cells []forms.Cell
}

const selectRow = "SELECT cells FROM roster WHERE id = ?"

// rowOf reads one row of a return; office.ErrNotFound.
func rowOf(ctx context.Context, tx *txn, id, row int64, f *forms.Form) (*rosterRow, error) {
	missing := fmt.Errorf("roster row %d of return %d: %w", row, id, office.ErrNotFound)
	if row>>rowBits != id {
		return nil, missing
	}
	r := &rosterRow{id: row}
	var packed string
	err := tx.QueryRowContext(ctx, selectRow, row).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, missing
	}
	if err != nil {
		return nil, err
	}
	r.cells, err = unpackRow(packed, f)
	return r, err
}
