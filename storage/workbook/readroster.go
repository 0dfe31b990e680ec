package workbook

import (
	"strings"
	"sync"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// readRoster reads the enterprises, one row each, in the order of the sheet. Rows without content are skipped.
func (s *source) readRoster() error {
	t := s.roster
	if t == nil {
		return nil
	}
	codes := columnCodes(s.form)
	if lost := t.missing(codes...); len(lost) > 0 {
		heads := make([]text.Message, len(s.form.Columns))
		for i := range s.form.Columns {
			heads[i] = text.Message(s.form.Columns[i].Label)
		}
		return s.columnsMissing(t, lost, codes, heads)
	}
	s.rosterText = map[int]bool{}
	s.readNotes()
	specs := make([]forms.Spec, len(s.form.Columns))
	cols := make([]int, len(s.form.Columns))
	for j := range s.form.Columns {
		specs[j], cols[j] = s.form.Columns[j].Spec(), t.cols[s.form.Columns[j].Code]
	}
	known := s.room.words(s.form)
	body := t.body()
	rows := make([]int, 0, len(body))
	s.ret.Roster = make([]forms.Row, 0, len(body))
	cells := make([]forms.Cell, 0, len(body)*len(cols))
	for i := range body {
		r := &body[i]
		from := len(cells)
		cells = cells[:from+len(cols)]
		empty := true
		for j, col := range cols {
			c := &cells[from+j]
			*c = forms.Cell{}
			if x := r.find(col); x != nil {
				s.readRosterCell(c, &specs[j], known[j], x, r.num, j)
			}
			if len(s.notes) > 0 {
				c.Note = s.notes[xlsx.CellRef(col, r.num)]
			}
			empty = empty && c.State == forms.Blank && c.Note == ""
		}
		own := cells[from:len(cells):len(cells)]
		if empty || s.totalRow(r, own) {
			cells = cells[:from]
			continue
		}
		s.ret.Roster = append(s.ret.Roster, forms.Row{Cells: own})
		rows = append(rows, r.num)
	}
	if len(rows) == 0 {
		s.ret.Roster = nil
	}
	s.placeRoster(rows, cols)
	s.extraColumns(cols)
	return nil
}

// readRosterCell reads the cell x of row and column j into c. A choice or a yes/no is understood once for each of its
// few spellings.
func (s *source) readRosterCell(c *forms.Cell, spec *forms.Spec, known choiceWords, x *xlsx.Cell, row, j int) {
	if x.Kind != xlsx.String {
		*c = s.readCell(*spec, *x)
		if x.Formula && x.Kind == xlsx.Blank {
			s.notice(noticeNoValue, s.roster.sheet.Name+"!"+xlsx.CellRef(x.Col, row))
		}
		return
	}
	word := spec.Type == forms.YesNo || spec.Type == forms.Choice
	if word {
		if is, ok := known[x.Text]; ok {
			*c = is
			return
		}
	}
	*c = s.readCell(*spec, *x)
	switch {
	case c.State == forms.Invalid || spec.Type == forms.Text:
		text := c.Text
		if spec.Type != forms.Text || spec.Code {
			text = forms.CleanText(x.Text)
		}
		if reason, ok := cutNA(text); ok {
			*c = forms.Cell{State: forms.NotAvailable, Text: reason}
		}
	case word:
		known.keep(x.Text, *c)
	case spec.Type.Numeric() && c.State == forms.Filled:
		s.rosterText[j] = true
	}
}

// totalRow recognises a row of totals that somebody put below the enterprises: without a credit code, and named so.
func (s *source) totalRow(r *sheetRow, cells []forms.Cell) bool {
	if j := s.form.ColumnIndex(forms.ColumnUSCC); j < 0 || cells[j].State != forms.Blank {
		return false
	}
	for _, x := range r.cells {
		if x.Kind != xlsx.String {
			continue
		}
		switch fold(x.Text) {
		case "合计", "总计", "小计", "total", "합계", "총계":
			s.notice(noticeRow, s.roster.sheet.Name+"!"+xlsx.CellRef(x.Col, r.num))
			return true
		}
		return false // only the first text of the row counts
	}
	return false
}

// placeRoster lets be asked where each cell with content stands. The return must not be changed before the first
// question.
func (s *source) placeRoster(rows, cols []int) {
	sheet, how, f, ret := s.roster.sheet.Name, s.roster.how, s.form, s.ret // not the cells of the sheet, which would be kept
	position := sync.OnceValue(func() map[string]int {
		at := make(map[string]int, len(rows))
		for k, key := range ret.RowKeys(f) {
			at[key] = k
		}
		return at
	})
	s.in.RosterPlace = func(key string) (office.Place, bool) {
		row, code, ok := forms.SplitCellKey(key)
		j := f.ColumnIndex(code)
		k, there := position()[row]
		if !ok || j < 0 || !there || emptyCell(ret.Roster[k].Cells[j]) && code != forms.ColumnUSCC {
			return office.Place{}, false
		}
		return office.Place{Sheet: sheet, Cell: xlsx.CellRef(cols[j], rows[k]), How: how[code]}, true
	}
}

// extraColumns reports columns with content that belong to no column of the form.
func (s *source) extraColumns(cols []int) {
	t := s.roster
	known := make([]bool, xlsx.MaxColumn+1)
	for _, c := range cols {
		known[c] = true
	}
	for _, at := range []int{t.head, t.head - 1} {
		if i, ok := t.sheet.position(at); ok {
			for _, x := range t.sheet.rows[i].cells {
				w := fold(words(x))
				if w == serialCode || w == fold(text.BookSerial.ZH) || w == fold(text.BookSerial.EN) || w == fold(text.BookSerial.KO) {
					known[x.Col] = true
				}
			}
		}
	}
	body := t.body()
	for i := range body {
		s.extraColumn(t, &body[i], known)
	}
}

// extraColumn reports the cells of a row with content in columns that are not known, each column once. known has a
// place for every column of a sheet.
func (s *source) extraColumn(t *table, r *sheetRow, known []bool) {
	for k := range r.cells {
		x := &r.cells[k]
		if !known[x.Col] && x.Kind != xlsx.Blank && words(*x) != "" {
			known[x.Col] = true
			s.notice(noticeColumn, t.sheet.Name+"!"+xlsx.CellRef(x.Col, r.num))
		}
	}
}

// noteRule stands between the official's own note at a cell of the roster and the remarks of a review behind it.
const noteRule = "————"

// readNotes takes the officials' own notes from the notes at cells of the roster. Remarks of a review are read from
// their sheet.
func (s *source) readNotes() {
	comments, err := s.roster.sheet.Comments()
	if err != nil {
		return
	}
	s.notes = map[string]string{}
	for _, c := range comments {
		for _, l := range text.Langs() {
			if rest, ok := strings.CutPrefix(c.Text, text.BookNote.In(l)+"："); ok {
				note, _, _ := strings.Cut(rest, "\n"+noteRule)
				s.notes[c.Ref] = note
				break
			}
		}
	}
}
