package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"jibao/forms"
	"jibao/forms/office"
)

// RosterTable is a table of enterprises that was read from a file, with the guess which of its columns is which. The
// window shows Header and Columns, lets the person change Columns, and asks for the Preview.
type RosterTable struct {
	Path      string
	Rows      [][]string
	HeaderRow int      // 0-based position in Rows
	Header    []string // as it stands in the file
	Columns   []string // for each of Header the code of the roster column, "" for none
}

// ReadRoster reads an enterprise list (.xlsx or .csv) and matches its columns by code, by label in the three languages
// and by what was matched by hand before. It fails with ErrNoHeader when no row names at least the credit code or the
// name.
func (b *Book) ReadRoster(ctx context.Context, path string) (*RosterTable, error) {
	rows, err := b.desk.files.ReadTable(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("read the list %s: %w", path, err)
	}
	known, err := b.desk.store.Settings(ctx, settingHeaders)
	if err != nil {
		return nil, fmt.Errorf("read remembered headers: %w", err)
	}
	remembered := make(map[string]string, len(known))
	for k, v := range known {
		remembered[strings.TrimPrefix(k, settingHeaders)] = strings.TrimPrefix(v, "-")
	}
	at, columns := matchHeader(rows, rosterFields(b.Form()), remembered)
	if at < 0 || (!slices.Contains(columns, forms.ColumnUSCC) && !slices.Contains(columns, forms.ColumnName)) {
		return nil, &Problem{What: ErrNoHeader, Args: []string{path}}
	}
	return &RosterTable{Path: path, Rows: rows, HeaderRow: at, Header: rows[at], Columns: columns}, nil
}

// RosterChange is one enterprise of a preview that would be added or changed.
type RosterChange struct {
	Line    int    // 1-based row of the file
	USCC    string // "" where the file gives none
	Name    string
	Columns []string // codes that change; nil for an added enterprise
	row     int64    // ID of the row that changes, 0 for an added one
	cells   []forms.Cell
}

// DraftCell is a text of a file that is no value of its column; it would be kept as a draft.
type DraftCell struct {
	Line   int
	Column string
	Text   string
	Why    error
}

// RosterPreview tells what taking in a list would do, by credit code. Nothing has happened yet.
type RosterPreview struct {
	Table     *RosterTable
	Added     []RosterChange
	Changed   []RosterChange
	Unchanged int
	Missing   []forms.Row      // rows of the return that the file does not have
	Twice     map[string][]int // credit codes that stand more than once in the file, with their rows
	NoCode    []int            // rows without a credit code; they are added as they are
	Drafts    []DraftCell      // texts that are no value of their column
	Unmatched []string         // headers that no column takes
	Absent    []string         // required columns of the roster that the file does not have
	base      *forms.Return    // what the preview was made against
}

// PreviewRoster compares a list with the roster. Of rows with the same credit code the last one counts, and Twice names
// them all. A column that the file does not have, and a field that is empty in the file, leave what is there.
func (b *Book) PreviewRoster(t *RosterTable) (*RosterPreview, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	f := b.Form()
	p := &RosterPreview{Table: t, Twice: map[string][]int{}, base: b.ret}
	for i, code := range t.Columns {
		if code == "" && strings.TrimSpace(t.Header[i]) != "" {
			p.Unmatched = append(p.Unmatched, t.Header[i])
		}
	}
	for _, c := range f.Columns {
		if c.Required && !slices.Contains(t.Columns, c.Code) {
			p.Absent = append(p.Absent, c.Code)
		}
	}
	lines := p.readLines(f, t)
	if len(lines) > MaxRows {
		return nil, &Problem{What: ErrRowsFull, Args: []string{fmt.Sprint(MaxRows)}}
	}
	existing := map[string]int{}
	uscc := f.ColumnIndex(forms.ColumnUSCC)
	for i, row := range b.ret.Roster {
		if c := row.Cells[uscc]; c.State == forms.Filled {
			existing[c.Text] = i
		}
	}
	seen := map[string]bool{}
	for _, l := range lines {
		i, ok := existing[l.USCC]
		if l.USCC == "" || !ok {
			p.Added = append(p.Added, l)
			continue
		}
		seen[l.USCC] = true
		p.compare(f, l, b.ret.Roster[i])
	}
	for _, row := range b.ret.Roster {
		if c := row.Cells[uscc]; c.State != forms.Filled || !seen[c.Text] {
			p.Missing = append(p.Missing, row)
		}
	}
	if len(b.ret.Roster)+len(p.Added) > MaxRows {
		return nil, &Problem{What: ErrRowsFull, Args: []string{fmt.Sprint(MaxRows)}}
	}
	return p, nil
}

// readLines reads the rows below the header; of equal credit codes the last row stays, at the place of the first.
func (p *RosterPreview) readLines(f *forms.Form, t *RosterTable) []RosterChange {
	var out []RosterChange
	at := map[string]int{}
	lines := map[string][]int{}
	uscc, name := f.ColumnIndex(forms.ColumnUSCC), f.ColumnIndex(forms.ColumnName)
	for i := t.HeaderRow + 1; i < len(t.Rows); i++ {
		if blankRow(t.Rows[i]) || codeRow(f, t, t.Rows[i]) {
			continue
		}
		l := RosterChange{Line: i + 1, cells: p.readRow(f, t, i)}
		if c := l.cells[uscc]; c.State == forms.Filled {
			l.USCC = c.Text
		} else {
			p.NoCode = append(p.NoCode, i+1)
		}
		l.Name = l.cells[name].Text
		if l.USCC != "" {
			lines[l.USCC] = append(lines[l.USCC], i+1)
			if k, twice := at[l.USCC]; twice {
				out[k] = l
				p.Twice[l.USCC] = lines[l.USCC]
				continue
			}
			at[l.USCC] = len(out)
		}
		out = append(out, l)
	}
	return out
}

// codeRow tells whether a row repeats the column codes below the header, as the program's own workbooks do.
func codeRow(f *forms.Form, t *RosterTable, row []string) bool {
	hits := 0
	for i, s := range row {
		if i < len(t.Columns) && t.Columns[i] != "" && strings.TrimSpace(s) == t.Columns[i] {
			hits++
		}
	}
	return hits >= 2
}

func (p *RosterPreview) readRow(f *forms.Form, t *RosterTable, i int) []forms.Cell {
	cells := make([]forms.Cell, len(f.Columns))
	for k, s := range t.Rows[i] {
		if k >= len(t.Columns) || t.Columns[k] == "" {
			continue
		}
		col := f.ColumnIndex(t.Columns[k])
		if col < 0 {
			continue
		}
		spec := f.Columns[col].Spec()
		cells[col], _ = forms.ParseCell(spec, s)
		if cells[col].State == forms.Invalid {
			p.Drafts = append(p.Drafts, DraftCell{Line: i + 1, Column: t.Columns[k], Text: cells[col].Text, Why: forms.DraftError(spec, cells[col].Text)})
		}
	}
	return cells
}

// compare sets a line of the file beside the row that has its credit code.
func (p *RosterPreview) compare(f *forms.Form, l RosterChange, row forms.Row) {
	l.row = row.ID
	for col := range f.Columns {
		if l.cells[col].State != forms.Blank && !l.cells[col].SameValue(row.Cells[col]) {
			l.Columns = append(l.Columns, f.Columns[col].Code)
			l.cells[col].Note = row.Cells[col].Note
		}
	}
	if l.Columns == nil {
		p.Unchanged++
		return
	}
	p.Changed = append(p.Changed, l)
}

// ApplyRoster takes a previewed list in, as one undo step; removeMissing also removes the rows that the file does not
// have. It remembers which header is which column. It fails with ErrChangedMeantime when the return was edited after
// the preview.
func (b *Book) ApplyRoster(ctx context.Context, p *RosterPreview, removeMissing bool) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if p.base != b.ret {
		return &Problem{What: ErrChangedMeantime}
	}
	edit := office.Edit{Why: office.Imported}
	f := b.Form()
	for _, c := range p.Changed {
		for _, code := range c.Columns {
			edit.Cells = append(edit.Cells, office.CellEdit{Row: c.row, Code: code, Cell: c.cells[f.ColumnIndex(code)]})
		}
	}
	for _, c := range p.Added {
		edit.Insert = append(edit.Insert, office.RowInsert{After: AtEnd, Cells: c.cells})
	}
	if removeMissing {
		for _, row := range p.Missing {
			edit.Delete = append(edit.Delete, row.ID)
		}
	}
	if err := b.apply(ctx, edit); err != nil {
		return err
	}
	return b.desk.rememberHeaders(ctx, f, p.Table)
}

// rememberHeaders keeps what was matched by hand: the headers whose column the form's own names do not tell.
func (d *Desk) rememberHeaders(ctx context.Context, f *forms.Form, t *RosterTable) error {
	_, own := matchHeader([][]string{t.Header}, rosterFields(f), nil)
	for i, h := range t.Header {
		k := headerKey(h)
		guess := ""
		if own != nil {
			guess = own[i]
		}
		if k == "" || guess == t.Columns[i] {
			continue
		}
		value := t.Columns[i]
		if value == "" {
			value = "-" // deliberately no column
		}
		if err := d.store.SetSetting(ctx, settingHeaders+k, value); err != nil {
			return fmt.Errorf("remember the headers of the list: %w", err)
		}
	}
	return nil
}
