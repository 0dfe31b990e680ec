package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"jibao/forms"
	"jibao/forms/office"
)

// codesSep joins the credit codes of a roster in the table figures.
const codesSep = "\n"

const insertFigures = "INSERT INTO figures (return_id, cells, codes) VALUES (?, ?, ?)"

// putFigures packs the cells and the credit codes of a return that will not change any more.
func putFigures(ctx context.Context, tx *txn, id int64, f *forms.Form, r *forms.Return) error {
	packed := appendFigures(make([]byte, 0, 2048), f, r.Cells)
	var codes any
	if len(r.Roster) > 0 {
		codes = string(joinCodes(f, r.Roster))
	}
	_, err := tx.ExecContext(ctx, insertFigures, id, string(packed), codes)
	return err
}

// joinCodes joins the credit codes of a roster; a row without one gives an empty code.
func joinCodes(f *forms.Form, rows []forms.Row) []byte {
	uscc := f.ColumnIndex(forms.ColumnUSCC)
	b := make([]byte, 0, len(rows)*19)
	for i := range rows {
		if i > 0 {
			b = append(b, codesSep...)
		}
		b = append(b, keyText(rows[i].Cells, uscc)...)
	}
	return b
}

// Figures reads what a summary needs of the current returns of a period in one of the statuses (all statuses when there
// is none), by cluster. Codes has the credit codes of the roster in its order, nil without a roster.
func (o *Office) Figures(ctx context.Context, p forms.Period, status []forms.Status) ([]office.Figures, error) {
	var all []office.Figures
	err := o.view(ctx, "read figures", func(tx *txn) (err error) {
		var loose []int
		if all, loose, err = o.packedFigures(ctx, tx, p, status); err != nil {
			return err
		}
		for _, i := range loose {
			if err := o.looseFigures(ctx, tx, &all[i]); err != nil {
				return err
			}
		}
		return nil
	})
	return all, err
}

// packedFigures reads heads with their packed figures; loose are the positions of working returns, which have none.
func (o *Office) packedFigures(ctx context.Context, tx *txn, p forms.Period, status []forms.Status) (all []office.Figures, loose []int, err error) {
	where, args := returnsWhere(office.ReturnFilter{Period: p, Status: status, Current: true})
	rows, err := tx.QueryContext(ctx, "SELECT json_array("+headValues+`), f.cells, f.codes
		FROM returns r LEFT JOIN figures f ON f.return_id = r.id`+where+" ORDER BY r.cluster", args...)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	cells := cellSlab{forms: o.form}
	for rows.Next() {
		var head string
		var packed, codes sql.Null[string]
		if err := rows.Scan(&head, &packed, &codes); err != nil {
			return nil, nil, err
		}
		var one office.Figures
		p := unpacker{s: head}
		if one.Head, err = p.readHead(); err != nil {
			return nil, nil, err
		}
		if !packed.Valid {
			loose = append(loose, len(all))
			all = append(all, one)
			continue
		}
		if one.Cells, err = cells.next(one.Head.Form); err != nil {
			return nil, nil, err
		}
		if err := unpackCells(packed.V, one.Cells); err != nil {
			return nil, nil, fmt.Errorf("figures of return %d: %w", one.Head.ID, err)
		}
		if cells.headline >= 0 {
			one.Head.Output = one.Cells[cells.headline]
		}
		if codes.Valid {
			one.Codes = strings.Split(codes.V, codesSep)
		}
		all = append(all, one)
	}
	return all, loose, rows.Err()
}

// selectPacked is prepared, because every return that comes in asks it of each return that it is compared with.
const selectPacked = "SELECT cells FROM figures WHERE return_id = ?"

// LoadCells reads the cells of a return alone, in the order of its form; office.ErrNotFound.
func (o *Office) LoadCells(ctx context.Context, h office.Head) ([]forms.Cell, error) {
	var packed string
	err := o.packed.QueryRowContext(ctx, h.ID).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) { // a working return has no packed figures
		r, _, err := o.Load(ctx, h.ID)
		if err != nil {
			return nil, err
		}
		return r.Cells, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the cells of return %d: %w", h.ID, translate(err))
	}
	f, err := o.form(h.Form)
	if err != nil {
		return nil, fmt.Errorf("read the cells of return %d: %w", h.ID, err)
	}
	cells := make([]forms.Cell, len(f.Indicators))
	if err := unpackCells(packed, cells); err != nil {
		return nil, fmt.Errorf("read the cells of return %d: %w", h.ID, err)
	}
	return cells, nil
}

// slabReturns is how many returns' cells are allocated together.
const slabReturns = 64

// cellSlab gives blank cells for returns, many returns' at a time.
type cellSlab struct {
	forms    func(forms.FormID) (*forms.Form, error)
	form     *forms.Form
	headline int // position of the headline indicator in form, -1 for none
	free     []forms.Cell
}

// next gives the blank cells of a return of the form.
func (s *cellSlab) next(id forms.FormID) ([]forms.Cell, error) {
	if s.form == nil || s.form.FormID != id {
		f, err := s.forms(id)
		if err != nil {
			return nil, err
		}
		s.form, s.headline, s.free = f, f.Index(headline(f)), nil
	}
	n := len(s.form.Indicators)
	if len(s.free) < n {
		s.free = make([]forms.Cell, n*slabReturns)
	}
	cells := s.free[:n:n]
	s.free = s.free[n:]
	return cells, nil
}

// looseFigures reads the figures of a working return from its cells and rows.
func (o *Office) looseFigures(ctx context.Context, tx *txn, one *office.Figures) error {
	r, err := o.loadReturn(ctx, tx, one.Head)
	if err != nil {
		return err
	}
	f, err := o.form(r.Form)
	if err != nil {
		return err
	}
	one.Cells, one.Head.Output = r.Cells, r.Cell(f, headline(f))
	if len(r.Roster) > 0 {
		one.Codes = strings.Split(string(joinCodes(f, r.Roster)), codesSep)
	}
	return nil
}
