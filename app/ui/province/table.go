package province

import (
	"slices"
	"strings"

	"jibao/app/ui/widgets"
)

// column is one column of a [table]: how it looks, and what it says of a record.
type column[R any] struct {
	widgets.Column
	cell func(r *R) widgets.CellView
	cmp  func(a, b *R) int // the order by this column; nil: it cannot be sorted by
}

// table shows records as the model of a grid: filtered, sorted, and only the cells that are asked for are put into words.
type table[R any] struct {
	cols []column[R]
	all  []R
	rows []int // positions in all, as shown

	keep    func(r *R) bool   // nil keeps all
	section func(r *R) string // a heading across all columns; nil or "" for a plain row
	note    func(r *R) string // at the right of a heading
	total   func(r *R) bool   // a row of totals; it stays where it is when the others are sorted

	sortCol int
	sortDir widgets.Direction
}

// newTable makes a table without records.
func newTable[R any](cols []column[R]) *table[R] { return &table[R]{cols: cols, sortCol: -1} }

// set takes other records; filter and order stay.
func (t *table[R]) set(all []R) {
	t.all = all
	t.arrange()
}

// filter shows only records that are wanted; nil shows all.
func (t *table[R]) filter(keep func(r *R) bool) {
	t.keep = keep
	t.arrange()
}

// sort orders by a column; a column that has no order leaves it as it is.
func (t *table[R]) sort(col int, dir widgets.Direction) {
	if col >= 0 && col < len(t.cols) && t.cols[col].cmp != nil {
		t.sortCol, t.sortDir = col, dir
		if dir == widgets.Unsorted {
			t.sortCol = -1
		}
		t.arrange()
	}
}

func (t *table[R]) arrange() {
	t.rows = t.rows[:0]
	for i := range t.all {
		if t.keep == nil || t.keep(&t.all[i]) {
			t.rows = append(t.rows, i)
		}
	}
	if t.sortCol < 0 || t.section != nil {
		return
	}
	order := t.cols[t.sortCol].cmp
	first := 0
	for first < len(t.rows) && t.isTotal(&t.all[t.rows[first]]) {
		first++
	}
	// What has nothing in the column stands last, whichever way the others are ordered.
	nothing := make(map[int]bool)
	for _, i := range t.rows[first:] {
		if s := t.cols[t.sortCol].cell(&t.all[i]).Text; s == "" || s == dash {
			nothing[i] = true
		}
	}
	slices.SortStableFunc(t.rows[first:], func(a, b int) int {
		if nothing[a] != nothing[b] {
			return rankOf(nothing[a]) - rankOf(nothing[b])
		}
		if t.sortDir == widgets.Descending {
			a, b = b, a
		}
		return order(&t.all[a], &t.all[b])
	})
}

func rankOf(nothing bool) int {
	if nothing {
		return 1
	}
	return 0
}

func (t *table[R]) isTotal(r *R) bool { return t.total != nil && t.total(r) }

// at gives the record of a row as shown, or nil.
func (t *table[R]) at(row int) *R {
	if row < 0 || row >= len(t.rows) {
		return nil
	}
	return &t.all[t.rows[row]]
}

// find gives the row of the first record that is shown and wanted, or -1.
func (t *table[R]) find(wanted func(r *R) bool) int {
	return slices.IndexFunc(t.rows, func(i int) bool { return wanted(&t.all[i]) })
}

// Rows, Columns, Cell and Row make it a model of the grid.
func (t *table[R]) Rows() int { return len(t.rows) }

// Columns describes the columns. None is narrower than its head, as far as heads are of a reasonable length.
func (t *table[R]) Columns() []widgets.Column {
	out := make([]widgets.Column, len(t.cols))
	for i := range t.cols {
		out[i] = t.cols[i].Column
		out[i].Width = max(out[i].Width, min(headWidth(out[i].Title, out[i].Unit), widestHead))
	}
	return out
}

// widestHead is up to which width a column makes room for its head.
const widestHead = 190

// headWidth is about how wide a head is at the normal text size, with the room for the arrow of the order.
func headWidth(title, unit string) float32 {
	w := textWidth(title) + 22
	if unit != "" {
		w += textWidth(unit) + 4
	}
	return w
}

// textWidth is about how wide a text in the small size is: characters of East Asian scripts are twice as wide as others.
func textWidth(s string) float32 {
	w := float32(0)
	for _, r := range s {
		if r < 0x1100 {
			w += 7
		} else {
			w += 12
		}
	}
	return w
}

// Cell puts one cell into words.
func (t *table[R]) Cell(row, col int) widgets.CellView {
	r := t.at(row)
	if r == nil || t.cols[col].cell == nil {
		return widgets.CellView{}
	}
	v := t.cols[col].cell(r)
	if t.isTotal(r) {
		v.Look |= widgets.Strong
	}
	return v
}

// Row tells headings and totals from plain rows.
func (t *table[R]) Row(row int) widgets.RowView {
	r := t.at(row)
	if r == nil {
		return widgets.RowView{}
	}
	if t.section != nil {
		if title := t.section(r); title != "" {
			v := widgets.RowView{Kind: widgets.SectionRow, Title: title}
			if t.note != nil {
				v.Note = t.note(r)
			}
			return v
		}
	}
	if t.isTotal(r) {
		return widgets.RowView{Kind: widgets.TotalRow}
	}
	return widgets.RowView{}
}

// contains tells whether any of texts holds what is looked for, without regard to case and surrounding space.
func contains(wanted string, texts ...string) bool {
	wanted = strings.ToLower(strings.TrimSpace(wanted))
	if wanted == "" {
		return true
	}
	return slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(strings.ToLower(s), wanted) })
}

// plain, number and toned make simple cells.
func plain(s string) widgets.CellView { return widgets.CellView{Text: s} }

func toned(s string, tone widgets.Tone) widgets.CellView {
	return widgets.CellView{Text: s, Tone: tone}
}

// dash stands where there is nothing to say.
const dash = "—"

func orDash(s string) widgets.CellView {
	if s == "" {
		return toned(dash, widgets.ToneHint)
	}
	return plain(s)
}

// asText is a table as tab-separated text, the head first, for a spreadsheet.
func asText[R any](t *table[R]) string {
	var b strings.Builder
	line := func(cell func(col int) string) {
		for col := range t.cols {
			if col > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(strings.NewReplacer("\t", " ", "\n", " ", "\r", "").Replace(cell(col)))
		}
		b.WriteByte('\n')
	}
	line(func(col int) string { return t.cols[col].Title })
	for row := range t.Rows() {
		line(func(col int) string { return t.Cell(row, col).Text })
	}
	return b.String()
}
