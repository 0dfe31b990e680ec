package county

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// Roster is the view model of the grid of enterprises. Below the last one stands an empty line: typing or pasting there
// adds enterprises.
type Roster struct {
	rec   *Recorder
	lang  text.Lang
	of    *forms.Return // what order was worked out for
	order []int         // positions in the roster that are shown
	find  string
	sort  int // column, -1 for none
	down  bool
	only  map[int]map[string]bool // by column: the texts that are shown, "" for blank
}

// NewRoster shows the roster of a return.
func NewRoster(rec *Recorder, lang text.Lang) *Roster {
	r := &Roster{rec: rec, lang: lang, sort: -1}
	r.Refresh()
	return r
}

// Find shows only the enterprises in which the words stand, in any column; "" shows all.
func (r *Roster) Find(words string) {
	r.find = strings.ToLower(strings.TrimSpace(words))
	r.of = nil
	r.Refresh()
}

// SortBy orders the lines on the screen by a column; -1 gives back the order of the roster.
func (r *Roster) SortBy(col int, d widgets.Direction) {
	r.sort, r.down = col, d == widgets.Descending
	if d == widgets.Unsorted {
		r.sort = -1
	}
	r.of = nil
	r.Refresh()
}

// Refresh takes the roster as it is now. Lines keep their order while cells are edited; an edit does not make its line
// jump away.
func (r *Roster) Refresh() {
	st := r.rec.State()
	if r.of != nil && sameRows(r.of, st.Return) {
		r.of = st.Return
		return
	}
	r.of = st.Return
	r.order = r.order[:0]
	for i := range st.Return.Roster {
		if (r.find == "" || r.matches(st, i)) && r.passes(st, i) {
			r.order = append(r.order, i)
		}
	}
	if r.sort >= 0 && r.sort < len(st.Form.Columns) {
		slices.SortStableFunc(r.order, func(a, b int) int {
			c := compareCells(st.Return.Roster[a].Cells[r.sort], st.Return.Roster[b].Cells[r.sort])
			if r.down {
				return -c
			}
			return c
		})
	}
}

func sameRows(a, b *forms.Return) bool {
	if len(a.Roster) != len(b.Roster) {
		return false
	}
	for i := range a.Roster {
		if a.Roster[i].ID != b.Roster[i].ID {
			return false
		}
	}
	return true
}

func (r *Roster) matches(st *State, i int) bool {
	for col := range st.Form.Columns {
		if strings.Contains(strings.ToLower(text.Edit(r.lang, st.Form.Columns[col].Spec(), st.Return.Roster[i].Cells[col])), r.find) {
			return true
		}
	}
	return false
}

// compareCells orders cells for reading: blanks last, numbers by size, texts by their characters.
func compareCells(a, b forms.Cell) int {
	if c := cmp.Compare(filledFirst(a), filledFirst(b)); c != 0 {
		return c
	}
	return cmp.Or(a.Num.Cmp(b.Num), strings.Compare(a.Text, b.Text), cmp.Compare(yesLast(a), yesLast(b)))
}

func filledFirst(c forms.Cell) int {
	if c.State == forms.Filled {
		return 0
	}
	return 1
}

func yesLast(c forms.Cell) int {
	if c.Yes {
		return 0
	}
	return 1
}

// open tells whether lines can be added at the end of what is shown.
func (r *Roster) open() bool {
	return !r.rec.State().Locked && r.find == "" && r.sort < 0 && len(r.only) == 0
}

// Rows counts the lines, the empty one included.
func (r *Roster) Rows() int {
	if r.open() {
		return len(r.order) + 1
	}
	return len(r.order)
}

// Shown counts the enterprises on the screen.
func (r *Roster) Shown() int { return len(r.order) }

// Columns are those of the form.
func (r *Roster) Columns() []widgets.Column {
	st := r.rec.State()
	out := make([]widgets.Column, 0, len(st.Form.Columns))
	for i := range st.Form.Columns {
		c := &st.Form.Columns[i]
		kind, choices := kindOf(r.lang, c.Spec())
		if kind == widgets.LongText {
			kind = widgets.Text
		}
		col := widgets.Column{
			Key: c.Code, Title: text.Words(r.lang, c.Label), Unit: text.Unit(r.lang, c.Unit), Width: columnWidth(c), Editable: true, Kind: kind,
			Choices: choices, Filtered: len(r.only[i]) > 0, Frozen: i < 2 && (c.Code == forms.ColumnUSCC || c.Code == forms.ColumnName),
		}
		out = append(out, col)
	}
	return out
}

func columnWidth(c *forms.Column) float32 {
	switch {
	case c.Code == forms.ColumnUSCC:
		return 178
	case c.Code == forms.ColumnName:
		return 220
	case c.Type == forms.Decimal:
		return 118
	case c.Type == forms.YesNo:
		return 84
	}
	return 112
}

// row gives the roster row of a line, and its position; nil for the empty line.
func (r *Roster) row(line int) (*forms.Row, int) {
	st := r.rec.State()
	if line < 0 || line >= len(r.order) || r.order[line] >= len(st.Return.Roster) {
		return nil, -1
	}
	return &st.Return.Roster[r.order[line]], r.order[line]
}

// Key names the cell of a line and column as findings do; "" for the empty line.
func (r *Roster) Key(line, col int) string {
	_, at := r.row(line)
	st := r.rec.State()
	if at < 0 || col < 0 || col >= len(st.Form.Columns) {
		return ""
	}
	return forms.CellKey(st.rowKeys[at], st.Form.Columns[col].Code)
}

// Line gives the line and column of a cell by its keys; -1 where it is not on the screen.
func (r *Roster) Line(rowKey, column string) (line, col int) {
	st := r.rec.State()
	at := slices.Index(st.rowKeys, rowKey)
	return slices.Index(r.order, at), max(0, st.Form.ColumnIndex(column))
}

// Cell shows a cell of the grid.
func (r *Roster) Cell(line, col int) widgets.CellView {
	st := r.rec.State()
	row, at := r.row(line)
	if row == nil || col >= len(row.Cells) {
		return widgets.CellView{Locked: st.Locked}
	}
	column := &st.Form.Columns[col]
	spec := column.Spec()
	c := row.Cells[col]
	v := widgets.CellView{Text: text.Cell(r.lang, spec, c), Edit: editText(r.lang, spec, c), Locked: st.Locked}
	if typed, ok := r.rec.RosterDraft(row.ID, column.Code); ok {
		now, _ := forms.ParseCell(spec, typed)
		v.Text, v.Edit = text.Cell(r.lang, spec, now), editText(r.lang, spec, now)
		if now.State == forms.Invalid {
			v.Text, v.Edit = typed, typed
		}
	}
	switch worst := st.Worst(forms.CellKey(st.rowKeys[at], column.Code)); {
	case c.State == forms.Invalid, worst != nil && worst.Severity == forms.Hard:
		v.Look |= widgets.Invalid
	case worst != nil && !worst.Explained:
		v.Look |= widgets.Soft
	case worst != nil:
		v.Look |= widgets.Explained
	}
	if st.Asked(forms.CellKey(st.rowKeys[at], column.Code)) {
		v.Look |= widgets.Commented
	}
	if st.RowChanged(at, col) {
		v.Look |= widgets.Changed
	}
	if st.Locked {
		v.Look |= widgets.LockedLook
	}
	return v
}

// Total shows the sum of a column.
func (r *Roster) Total(col int) widgets.CellView {
	st := r.rec.State()
	if col == 0 {
		return widgets.CellView{Text: text.TotalOf.In(r.lang, text.Count(len(st.Return.Roster))), Look: widgets.Strong}
	}
	if col >= len(st.Totals) {
		return widgets.CellView{}
	}
	return widgets.CellView{Text: text.Cell(r.lang, st.Form.Columns[col].Spec(), st.Totals[col]), Look: widgets.Strong}
}

// Set enters what was typed; on the empty line it adds an enterprise.
func (r *Roster) Set(line, col int, typed string) {
	code := r.rec.State().Form.Columns[col].Code
	if row, _ := r.row(line); row != nil {
		r.rec.SetRoster(row.ID, code, typed)
		return
	}
	r.paste(app.AtEnd, code, [][]string{{typed}})
}

func (r *Roster) paste(row int64, code string, block [][]string) {
	r.rec.Do(func(ctx context.Context, b *app.Book) error {
		_, err := b.PasteRoster(ctx, row, code, block)
		return err
	}, nil)
}

// Paste enters a block from a cell on, as one step; lines below the last enterprise are added. It tells at once what
// will become of it.
func (r *Roster) Paste(at widgets.At, block [][]string) widgets.PasteReport {
	st := r.rec.State()
	var report widgets.PasteReport
	for _, fields := range block {
		for k, typed := range fields {
			if at.Col+k >= len(st.Form.Columns) {
				report.Outside++
				continue
			}
			if c, _ := forms.ParseCell(st.Form.Columns[at.Col+k].Spec(), typed); c.State == forms.Invalid {
				report.Invalid++
			}
			report.Taken++
		}
	}
	if st.Locked {
		return widgets.PasteReport{ReadOnly: report.Taken, Outside: report.Outside}
	}
	if !r.open() && len(block) > 1 {
		return r.pasteShown(at, block, report)
	}
	row := app.AtEnd
	if to, _ := r.row(at.Row); to != nil {
		row = to.ID
	}
	r.paste(row, st.Form.Columns[at.Col].Code, block)
	return report
}

// pasteShown enters a block line by line into what is on the screen, for while some lines are hidden or in another order
// the lines below are not those of the roster.
func (r *Roster) pasteShown(at widgets.At, block [][]string, report widgets.PasteReport) widgets.PasteReport {
	code := r.rec.State().Form.Columns[at.Col].Code
	for i, fields := range block {
		row, _ := r.row(at.Row + i)
		if row == nil {
			report.Taken -= len(fields)
			report.Outside += len(fields)
			continue
		}
		r.paste(row.ID, code, [][]string{fields})
	}
	return report
}

// FillDown enters the top cells of a range into the lines below, as one step.
func (r *Roster) FillDown(rg widgets.Range) {
	top := make([]string, 0, rg.Columns())
	for col := rg.Left; col <= rg.Right; col++ {
		top = append(top, r.Cell(rg.Top, col).Edit)
	}
	block := make([][]string, rg.Rows()-1)
	for i := range block {
		block[i] = top
	}
	if len(block) > 0 {
		r.Paste(widgets.At{Row: rg.Top + 1, Col: rg.Left}, block)
	}
}

// Clear empties the cells of a range.
func (r *Roster) Clear(rg widgets.Range) {
	ids := r.ids(rg)
	var columns []string
	for col := rg.Left; col <= rg.Right; col++ {
		columns = append(columns, r.rec.State().Form.Columns[col].Code)
	}
	if len(ids) > 0 {
		r.rec.Do(func(ctx context.Context, b *app.Book) error { return b.ClearRoster(ctx, ids, columns) }, nil)
	}
}

// Insert adds as many empty lines as a range has, above it.
func (r *Roster) Insert(rg widgets.Range) {
	after := app.AtEnd
	if row, at := r.row(rg.Top); row != nil {
		after = app.AtTop
		if at > 0 {
			after = r.rec.State().Return.Roster[at-1].ID
		}
	}
	r.rec.Do(func(ctx context.Context, b *app.Book) error {
		_, err := b.InsertRows(ctx, after, rg.Rows())
		return err
	}, nil)
}

// Delete removes the enterprises of a range; done is told how many.
func (r *Roster) Delete(rg widgets.Range, done func(n int)) {
	ids := r.ids(rg)
	if len(ids) == 0 {
		return
	}
	r.rec.Do(func(ctx context.Context, b *app.Book) error {
		if err := b.DeleteRows(ctx, ids...); err != nil {
			return err
		}
		return nil
	}, nil)
	done(len(ids))
}

func (r *Roster) ids(rg widgets.Range) []int64 {
	var ids []int64
	for line := rg.Top; line <= rg.Bottom; line++ {
		if row, _ := r.row(line); row != nil {
			ids = append(ids, row.ID)
		}
	}
	return ids
}
