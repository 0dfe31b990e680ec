package app

import (
	"context"
	"fmt"
	"slices"
	"unicode/utf8"

	"jibao/forms"
	"jibao/forms/office"
)

// MaxRows is how many enterprises a roster can hold; a workbook with more rows is refused too.
const MaxRows = 20_000

// AtTop and AtEnd are where a roster row can be put besides behind another row.
const (
	AtTop int64 = 0
	AtEnd int64 = -1
)

// SetRoster enters what was typed into a cell of the roster; row is the row's ID. Indicators that follow the roster
// change with it, in the same undo step. It fails with ErrNoRow, ErrUnknownCode, ErrTooLong or ErrAccepted.
func (b *Book) SetRoster(ctx context.Context, row int64, column, typed string) (Entered, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	i := b.rowAt(row)
	if i < 0 {
		return Entered{}, &Problem{What: ErrNoRow, Args: []string{fmt.Sprint(row)}}
	}
	e, err := b.enterRoster(i, column, typed)
	if err != nil {
		return Entered{}, err
	}
	return e, b.apply(ctx, office.Edit{Why: office.Typed, Cells: []office.CellEdit{{Row: row, Code: column, Cell: e.Cell}}})
}

// InsertRows adds n empty rows behind the row with the ID after (or AtTop, AtEnd) and gives their IDs.
func (b *Book) InsertRows(ctx context.Context, after int64, n int) ([]int64, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if n < 1 {
		return nil, nil
	}
	if len(b.ret.Roster)+n > MaxRows {
		return nil, &Problem{What: ErrRowsFull, Args: []string{fmt.Sprint(MaxRows)}}
	}
	was := b.rowIDs()
	edit := office.Edit{Why: office.Typed}
	for range n {
		edit.Insert = append(edit.Insert, office.RowInsert{After: after, Cells: b.emptyRow()})
	}
	if err := b.apply(ctx, edit); err != nil {
		return nil, err
	}
	var fresh []int64
	for _, r := range b.ret.Roster {
		if !was[r.ID] {
			fresh = append(fresh, r.ID)
		}
	}
	return fresh, nil
}

// DeleteRows removes rows by ID as one undo step.
func (b *Book) DeleteRows(ctx context.Context, rows ...int64) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, id := range rows {
		if b.rowAt(id) < 0 {
			return &Problem{What: ErrNoRow, Args: []string{fmt.Sprint(id)}}
		}
	}
	return b.apply(ctx, office.Edit{Why: office.Typed, Delete: rows})
}

// ClearRoster empties cells of the roster as one undo step.
func (b *Book) ClearRoster(ctx context.Context, rows []int64, columns []string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	edit := office.Edit{Why: office.Typed}
	for _, id := range rows {
		i := b.rowAt(id)
		if i < 0 {
			return &Problem{What: ErrNoRow, Args: []string{fmt.Sprint(id)}}
		}
		for _, code := range columns {
			e, err := b.enterRoster(i, code, "")
			if err != nil {
				return err
			}
			edit.Cells = append(edit.Cells, office.CellEdit{Row: id, Code: code, Cell: e.Cell})
		}
	}
	return b.apply(ctx, edit)
}

// PasteRoster puts a block of text into the roster, its first field into the given row and column, and adds rows at the
// end when the block is longer than the roster; row AtEnd puts all of it behind the last row. It is one undo step; what
// lies to the right of the last column is dropped and reported.
func (b *Book) PasteRoster(ctx context.Context, row int64, column string, block [][]string) (Pasted, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	f := b.Form()
	first := f.ColumnIndex(column)
	if first < 0 {
		return Pasted{}, &Problem{What: ErrUnknownCode, Args: []string{column}}
	}
	at := len(b.ret.Roster)
	if row != AtEnd {
		if at = b.rowAt(row); at < 0 {
			return Pasted{}, &Problem{What: ErrNoRow, Args: []string{fmt.Sprint(row)}}
		}
	}
	var out Pasted
	edit := office.Edit{Why: office.Pasted}
	for line, fields := range block {
		if at+line >= MaxRows {
			out.Dropped = append(out.Dropped, dropLine(line, fields)...)
			continue
		}
		b.pasteLine(&out, &edit, at+line, line, first, fields)
	}
	return out, b.apply(ctx, edit)
}

// pasteLine enters one line of a block into the row at position i, which may lie behind the last one.
func (b *Book) pasteLine(out *Pasted, edit *office.Edit, i, line, first int, fields []string) {
	f := b.Form()
	isNew := i >= len(b.ret.Roster)
	cells := b.emptyRow()
	for k, s := range fields {
		col := first + k
		if col >= len(f.Columns) {
			out.Dropped = append(out.Dropped, Dropped{Line: line + 1, Field: k + 1, Text: s, Why: &Problem{What: ErrUnknownCode}})
			continue
		}
		e, err := b.enterRoster(i, f.Columns[col].Code, s)
		if err != nil {
			out.Dropped = append(out.Dropped, Dropped{Line: line + 1, Field: k + 1, Code: f.Columns[col].Code, Text: s, Why: err})
			continue
		}
		out.Entered = append(out.Entered, e)
		cells[col] = e.Cell
		if !isNew {
			edit.Cells = append(edit.Cells, office.CellEdit{Row: b.ret.Roster[i].ID, Code: f.Columns[col].Code, Cell: e.Cell})
		}
	}
	if isNew {
		edit.Insert = append(edit.Insert, office.RowInsert{After: AtEnd, Cells: cells})
	}
}

func dropLine(line int, fields []string) []Dropped {
	out := make([]Dropped, 0, len(fields))
	for k, s := range fields {
		full := &Problem{What: ErrRowsFull, Args: []string{fmt.Sprint(MaxRows)}}
		out = append(out, Dropped{Line: line + 1, Field: k + 1, Text: s, Why: full})
	}
	return out
}

// enterRoster reads one typed cell of the row at position i, which may lie behind the last row. mu is held.
func (b *Book) enterRoster(i int, column, typed string) (Entered, error) {
	f := b.Form()
	col := f.ColumnIndex(column)
	if col < 0 {
		return Entered{}, &Problem{What: ErrUnknownCode, Args: []string{column}}
	}
	if utf8.RuneCountInString(typed) > longestTyped {
		return Entered{}, &Problem{What: ErrTooLong, Args: []string{column, fmt.Sprint(longestTyped)}}
	}
	spec := f.Columns[col].Spec()
	cell, converted := forms.ParseCell(spec, typed)
	e := Entered{Key: forms.CellKey(fmt.Sprintf("#%d", i+1), column), Cell: cell, Converted: converted}
	if cell.State == forms.Invalid {
		e.Draft = forms.DraftError(spec, cell.Text)
	}
	if i < len(b.ret.Roster) {
		e.Cell.Note = b.ret.Roster[i].Cells[col].Note
		e.Key = forms.CellKey(b.rowKeys()[i], column)
	}
	return e, nil
}

// CarryRoster takes the enterprises of the latest earlier period into an empty roster: everything that names and classes
// an enterprise, no figure. It gives how many rows came, and fails with ErrReturnExists when the roster is not empty.
func (b *Book) CarryRoster(ctx context.Context) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.ret.Roster) > 0 {
		return 0, &Problem{What: ErrRosterFilled}
	}
	if b.past.Previous == nil || len(b.past.Previous.Roster) == 0 {
		return 0, &Problem{What: ErrNoEarlierRoster}
	}
	f := b.Form()
	edit := office.Edit{Why: office.Carried}
	for _, row := range b.past.Previous.Roster {
		cells := slices.Clone(row.Cells)
		for i := range cells {
			if f.Columns[i].Type.Numeric() {
				cells[i] = forms.Cell{}
			}
		}
		edit.Insert = append(edit.Insert, office.RowInsert{After: AtEnd, Cells: cells})
	}
	return len(edit.Insert), b.apply(ctx, edit)
}

// Refill takes what the roster gives into indicators that differ from it; without codes into all that can. It gives the
// codes that changed, in the order of the form.
func (b *Book) Refill(ctx context.Context, codes ...string) ([]string, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	var changed []string
	edit := office.Edit{Why: office.Filled}
	for i, cell := range b.engine.RosterValues(b.ret) {
		code, was := b.Form().Indicators[i].Code, b.ret.Cells[i]
		if cell.State != forms.Filled || was.SameValue(cell) || (len(codes) > 0 && !slices.Contains(codes, code)) {
			continue
		}
		cell.Note = was.Note
		edit.Cells = append(edit.Cells, office.CellEdit{Code: code, Cell: cell})
		changed = append(changed, code)
	}
	return changed, b.apply(ctx, edit)
}

// FromRoster gives what the roster says for every indicator that it feeds; nil while there is no roster.
func (b *Book) FromRoster() map[string]forms.Cell {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.engine.fromRoster(b.ret)
}

func (b *Book) rowAt(id int64) int {
	return slices.IndexFunc(b.ret.Roster, func(r forms.Row) bool { return r.ID == id })
}

// rowKeys gives the keys of the rows as the return stands; a long paste asks for them row after row. mu is held.
func (b *Book) rowKeys() []string {
	if b.keysOf != b.ret {
		b.keys, b.keysOf = b.ret.RowKeys(b.Form()), b.ret
	}
	return b.keys
}

func (b *Book) rowIDs() map[int64]bool {
	ids := make(map[int64]bool, len(b.ret.Roster))
	for _, r := range b.ret.Roster {
		ids[r.ID] = true
	}
	return ids
}

func (b *Book) emptyRow() []forms.Cell { return make([]forms.Cell, len(b.Form().Columns)) }
