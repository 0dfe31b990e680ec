package workbook

import (
	"slices"
	"strconv"
	"strings"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// coverCell finds a field of the cover: by its defined name, else by its label, with the value right of it.
func (s *source) coverCell(field string) (x xlsx.Cell, at office.Place, ok bool) {
	if sh, row, col, ok := s.named(coverPrefix + field); ok {
		return sh.at(row, col), place(sh, row, col, office.ByName), true
	}
	label, known := s.coverLabel(field)
	if !known {
		return xlsx.Cell{}, office.Place{}, false
	}
	spec := specOf([]string{field}, []text.Message{label}, 1) // as of a table with one column
	for _, sh := range s.sheets {
		if sh == s.indicators.sheet || s.roster != nil && sh == s.roster.sheet || sh == s.explanations.sheet || s.cases != nil && sh == s.cases.sheet {
			continue
		}
		for i := range sh.rows {
			for k, c := range sh.rows[i].cells {
				if spec.cannotBe(c.Text) {
					continue
				}
				if w := fold(words(c)); w == "" || !slices.Contains(spec.labels[field], w) {
					continue
				}
				col := c.Col + 1
				if rest := sh.rows[i].cells[k+1:]; len(rest) > 0 && sh.rows[i].at(col).Kind == xlsx.Blank {
					col = c.Col + 1 // an empty field stays empty: what follows belongs to the next label
				}
				return sh.rows[i].at(col), place(sh, sh.rows[i].num, col, office.ByLabel), true
			}
		}
	}
	return xlsx.Cell{}, office.Place{}, false
}

func (s *source) coverLabel(field string) (text.Message, bool) {
	if m, ok := coverLabels()[field]; ok {
		return m, true
	}
	if code, ok := strings.CutPrefix(field, "sum_"); ok {
		if c := s.form.Column(code); c != nil {
			return text.Message{
				ZH: text.BookColumnSum.In(text.ZH, c.Label.ZH), EN: text.BookColumnSum.In(text.EN, c.Label.EN),
				KO: text.BookColumnSum.In(text.KO, c.Label.KO),
			}, true
		}
	}
	return text.Message{}, false
}

// readCover reads what a person may write on the cover, and holds what it prints of the return's identity against what
// the file says it is: what is read on paper must be what is taken in.
func (s *source) readCover() error {
	found := 0
	fields := map[string]*string{
		"name": &s.ret.Name, "office": &s.ret.Office, "reason": &s.ret.Reason, "head": &s.ret.People.Head,
		"reviewer": &s.ret.People.Reviewer, "preparer": &s.ret.People.Preparer, "phone": &s.ret.People.Phone,
	}
	for _, e := range coverValues(s.ret) {
		x, at, ok := s.coverCell(e.key)
		if !ok {
			continue
		}
		found++
		s.in.Places["cover:"+e.key] = at
		if to := fields[e.key]; to != nil {
			*to = prose(x)
		} else {
			s.ret.People.Date = s.readDay(x)
		}
	}
	if found == 0 {
		return &office.Refusal{Code: codeSheetMissing, Detail: s.say(text.BookCover)}
	}
	return s.checkIdentity()
}

// checkIdentity compares the printed identity with the declared one.
func (s *source) checkIdentity() error {
	revision := strconv.Itoa(max(s.id.Revision, 1))
	print := s.id.Root
	if len(print) > 8 {
		print = print[:8]
	}
	for _, c := range []struct {
		field string
		same  func(shown string) bool
		want  string
	}{
		{"cluster", func(v string) bool { return v == s.id.Cluster }, s.id.Cluster},
		{"period", func(v string) bool { return v == s.id.Period }, s.id.Period},
		{"body", func(v string) bool { return strings.Contains(v, s.id.Body) }, s.id.Body},
		{"county", func(v string) bool { return strings.Contains(v, s.id.County) }, s.id.County},
		{"revision", func(v string) bool { return digitsOf(v) == revision }, revision},
		{"fingerprint", func(v string) bool { return strings.EqualFold(v, print) }, print},
		{"form", func(v string) bool { return v == s.id.Form.String() }, s.id.Form.String()},
	} {
		x, at, ok := s.coverCell(c.field)
		if !ok {
			continue
		}
		shown := words(x)
		if x.Kind == xlsx.Number {
			shown = plainNumber(x.Text)
		}
		if shown != "" && !c.same(shown) {
			return &office.Refusal{Code: codeIdentityConflict, Part: at.Sheet, Cell: at.Cell, Detail: shown + " / " + c.want}
		}
	}
	return nil
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// checkTotals holds the control totals of the cover against what was read. They are live formulas: an office suite
// brings them up to date when somebody edits the roster, so a total that is wrong means that rows or figures were lost.
// Only a formula whose stored result is still that of the export (a program that does not calculate edited the file)
// is not held against changed figures; a lost row always is.
func (s *source) checkTotals() error {
	if err := s.checkTotal("rows", codeControlRows, func(shown forms.Number) bool {
		return shown == forms.Int(int64(countNamedRows(s.form, s.ret.Roster)))
	}, strconv.Itoa(countNamedRows(s.form, s.ret.Roster)), s.id.Template); err != nil {
		return err
	}
	for _, code := range s.form.ControlColumns {
		j := s.form.ColumnIndex(code)
		if j < 0 || s.rosterText[j] {
			continue // SUM leaves out numbers that are stored as text
		}
		sum, decimals := columnSum(s.ret.Roster, j), s.form.Columns[j].Decimals
		err := s.checkTotal("sum_"+code, codeControlSum, func(shown forms.Number) bool {
			return shown.Round(decimals) == sum.Round(decimals)
		}, sum.String(), true)
		if err != nil {
			return err
		}
	}
	if err := s.checkTotal("cases", codeControlCases, func(shown forms.Number) bool {
		return shown == forms.Int(int64(s.titles))
	}, strconv.Itoa(s.titles), s.id.Template); err != nil {
		return err
	}
	values := 0
	for i := range s.cached {
		if s.cached[i].blank {
			return nil // the file was saved by a program that does not calculate: this total has no result either
		}
		if s.cached[i].found && s.cached[i].cell.State != forms.Blank {
			values++
		}
	}
	return s.checkTotal("values", codeControlValues, func(shown forms.Number) bool {
		return shown == forms.Int(int64(values))
	}, strconv.Itoa(values), true)
}

func (s *source) checkTotal(name, code string, same func(forms.Number) bool, is string, staleAllowed bool) error {
	x, at, ok := s.coverCell(name)
	if !ok || x.Kind == xlsx.Blank {
		return nil
	}
	shown, err := forms.ParseNumber(roundDigits(plainNumber(strings.TrimSpace(x.Text)), significant))
	if err == nil && same(shown) {
		return nil
	}
	if exported, ok := s.evidence.totals[name]; ok && staleAllowed && x.Formula && err == nil && shown.String() == exported {
		return nil
	}
	label, _ := s.coverLabel(name)
	return &office.Refusal{Code: code, Part: at.Sheet, Cell: at.Cell, Detail: s.say(label) + " " + x.Text + " / " + is}
}
