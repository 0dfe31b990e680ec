package workbook

import (
	"cmp"
	"slices"
	"strings"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/check"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// source is one workbook on its way to becoming a return.
type source struct {
	files    *Files
	room     *room
	book     *xlsx.Book
	sheets   []*sheet // without the hidden one
	names    map[string]nameRef
	evidence evidence
	id       identity
	engine   *check.Engine
	form     *forms.Form
	ret      *forms.Return
	in       *office.Incoming

	indicators, roster, explanations, review, cases *table
	used                                            map[*sheet]bool // sheets that hold one of them

	cached     []seen            // by indicator: what its cell held
	rosterText map[int]bool      // roster columns with a number that is stored as text
	notes      map[string]string // notes of the roster sheet by address
	titles     int               // of typical cases, as the cover counts them
}

// seen is what the cell of an indicator held in the file.
type seen struct {
	found   bool
	formula bool
	blank   bool // a formula without a stored result
	cell    forms.Cell
	place   office.Place
}

// sheet is a worksheet whose cells can be asked for by address.
type sheet struct {
	*xlsx.Sheet
	rows []sheetRow // ascending
}

type sheetRow struct {
	num   int
	cells []xlsx.Cell // ascending columns
}

// newSheet takes the cells of a sheet; they lie in the given room until the workbook is read.
func newSheet(x *xlsx.Sheet, m *room) *sheet {
	rows, cells := x.Size()
	s := &sheet{Sheet: x, rows: make([]sheetRow, rows)}
	all := m.take(cells)
	ascending := true
	for i := range s.rows {
		from := len(all)
		var num int
		num, all = x.AppendRow(all, i)
		own := all[from:len(all):len(all)]
		if !ascends(own) {
			slices.SortFunc(own, byColumn)
		}
		s.rows[i] = sheetRow{num, own}
		ascending = ascending && (i == 0 || s.rows[i-1].num < num)
	}
	if !ascending {
		slices.SortFunc(s.rows, func(a, b sheetRow) int { return cmp.Compare(a.num, b.num) })
	}
	return s
}

// ascends tells whether cells stand in the order of their columns.
func ascends(cells []xlsx.Cell) bool {
	for i := 1; i < len(cells); i++ {
		if cells[i].Col < cells[i-1].Col {
			return false
		}
	}
	return true
}

// room is memory for reading one workbook that is used again for the next one.
type room struct {
	book    xlsx.Room
	cells   []xlsx.Cell
	used    int
	choices map[*forms.Form][]choiceWords
}

// choiceWords are the spellings of a column's choices that were understood before.
type choiceWords map[string]forms.Cell

// mostWords is how many spellings of a column are kept.
const mostWords = 100

// words gives the known spellings of the columns of a form.
func (m *room) words(f *forms.Form) []choiceWords {
	known := m.choices[f]
	if known == nil {
		if m.choices == nil {
			m.choices = map[*forms.Form][]choiceWords{}
		}
		known = make([]choiceWords, len(f.Columns))
		for j := range known {
			known[j] = choiceWords{}
		}
		m.choices[f] = known
	}
	return known
}

// keep notes how a text was understood, if it was; it copies the text, which lies in the memory of a whole sheet.
func (w choiceWords) keep(text string, c forms.Cell) {
	if c.State == forms.Filled && len(w) < mostWords {
		w[strings.Clone(text)] = c
	}
}

// largestCells is how many cells a room keeps: enough for a return of a thousand enterprises.
const largestCells = 40_000

// take gives room for n cells.
func (m *room) take(n int) []xlsx.Cell {
	if len(m.cells)-m.used < n {
		if n > largestCells {
			return make([]xlsx.Cell, 0, n)
		}
		m.cells, m.used = make([]xlsx.Cell, max(n, min(2*len(m.cells), largestCells))), 0
	}
	m.used += n
	return m.cells[m.used-n : m.used-n : m.used]
}

// leave makes the room ready for the next workbook and lets go of all texts of this one.
func (m *room) leave() {
	clear(m.cells[:m.used])
	m.used = 0
}

func byColumn(a, b xlsx.Cell) int { return cmp.Compare(a.Col, b.Col) }

// position gives where in rows the row of this number stands.
func (s *sheet) position(row int) (int, bool) {
	// Rows without gaps are the rule: the row then stands as far from the first as their numbers do.
	if len(s.rows) == 0 {
		return 0, false
	}
	if i := row - s.rows[0].num; i >= 0 && i < len(s.rows) && s.rows[i].num == row {
		return i, true
	}
	return slices.BinarySearchFunc(s.rows, row, func(r sheetRow, row int) int { return cmp.Compare(r.num, row) })
}

// at gives the cell at an address; one without content is of kind Blank.
func (s *sheet) at(row, col int) xlsx.Cell {
	if i, ok := s.position(row); ok {
		return s.rows[i].at(col)
	}
	return xlsx.Cell{Col: col}
}

func (r *sheetRow) at(col int) xlsx.Cell {
	if c := r.find(col); c != nil {
		return *c
	}
	return xlsx.Cell{Col: col}
}

// find gives the cell in a column, nil for one without content.
func (r *sheetRow) find(col int) *xlsx.Cell {
	// Rows without gaps are the rule: the cell then stands at its column.
	if col >= 1 && col <= len(r.cells) && r.cells[col-1].Col == col {
		return &r.cells[col-1]
	}
	if i, ok := slices.BinarySearchFunc(r.cells, col, func(c xlsx.Cell, col int) int { return cmp.Compare(c.Col, col) }); ok {
		return &r.cells[i]
	}
	return nil
}

// words gives the text of a cell as a heading or a key: trimmed and clean.
func words(c xlsx.Cell) string {
	if c.Kind == xlsx.Blank {
		return ""
	}
	return forms.CleanText(c.Text)
}

// prose gives the text of a cell as it was written, with one kind of line end; nothing but blanks is empty.
func prose(c xlsx.Cell) string {
	if words(c) == "" {
		return ""
	}
	if c.Kind == xlsx.Number {
		return plainNumber(c.Text)
	}
	return strings.ReplaceAll(strings.ReplaceAll(c.Text, "\r\n", "\n"), "\r", "\n")
}

// nameRef is a defined name of the whole workbook; row is 0 where it stands for no cell.
type nameRef struct {
	ref      string
	sheet    string
	row, col int
}

func namesOf(b *xlsx.Book) map[string]nameRef {
	names := make(map[string]nameRef, len(b.Names))
	for _, n := range b.Names {
		if n.Sheet >= 0 || !strings.HasPrefix(n.Name, namePrefix) {
			continue
		}
		r := nameRef{ref: n.Ref}
		if a, ok := xlsx.ParseArea(n.Ref); ok {
			r.sheet, r.row, r.col = a.Sheet, a.FromRow, a.FromCol
		}
		names[n.Name] = r
	}
	return names
}

// load takes the sheets apart from the hidden one, which is known by its name or, renamed, by how it begins.
func (s *source) load() {
	var hidden *sheet
	for _, x := range s.book.Sheets {
		sh := newSheet(x, s.room)
		begins := words(sh.at(1, 1)) == kindIdentity && words(sh.at(1, 2)) == "return"
		if hidden == nil && (begins || x.Name == hiddenSheet) {
			hidden = sh
			continue
		}
		s.sheets = append(s.sheets, sh)
	}
	s.evidence = readEvidence(hidden)
}

func (s *source) sheetNamed(name string) *sheet {
	for _, sh := range s.sheets {
		if sh.Name == name {
			return sh
		}
	}
	return nil
}

// named gives the cell that a defined name stands for.
func (s *source) named(name string) (sh *sheet, row, col int, ok bool) {
	n, found := s.names[name]
	if !found || n.row == 0 {
		return nil, 0, 0, false
	}
	sh = s.sheetNamed(n.sheet)
	return sh, n.row, n.col, sh != nil
}

func (s *source) notice(code, part string) {
	s.in.Notices = append(s.in.Notices, office.Notice{Code: code, Part: part})
}

func place(sh *sheet, row, col int, how office.How) office.Place {
	return office.Place{Sheet: sh.Name, Cell: xlsx.CellRef(col, row), How: how}
}

// say gives a word in the language of the workbook, for what a refusal names.
func (s *source) say(m text.Message) string {
	if l := text.Lang(s.evidence.ids["lang"]); slices.Contains(text.Langs(), l) {
		return m.In(l)
	}
	return m.ZH
}
