package workbook

import (
	"maps"
	"slices"
	"strconv"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// caseRow is one row of the sheet of cases as it is understood: which case and part it belongs to, and whether it goes on
// with the paragraph above it.
type caseRow struct {
	number    int
	part      forms.CasePart
	continued bool
}

// readCases reads the typical cases: a row belongs to the case and the part that it names, and where it names none to those
// of the row above. A text that cannot be told to belong anywhere is refused.
func (s *source) readCases() error {
	t := s.cases
	if t == nil {
		return nil
	}
	if lost := t.missing(caseCodes...); len(lost) > 0 {
		return s.columnsMissing(t, lost, caseCodes, caseHeads())
	}
	found := map[int]forms.Case{}
	places := map[int]map[forms.CasePart]office.Place{}
	var at caseRow
	body := t.body()
	for i := range body {
		r := &body[i]
		number, label := words(t.cell(r, "case")), words(t.cell(r, "part"))
		at = at.next(number, label)
		said := s.caseWords(r)
		if forms.CleanText(said) == "" {
			continue
		}
		if at.number < 1 || at.part == "" {
			return &office.Refusal{Code: codeCaseRow, Part: t.sheet.Name, Cell: xlsx.CellRef(t.cols["text"], r.num), Detail: joinWords(number, label)}
		}
		if at.part == forms.CaseTitle && label != "" {
			s.titles++
		}
		c, separator := found[at.number], "\n"
		if at.continued || c.Part(at.part) == "" {
			separator = ""
		}
		found[at.number] = c.With(at.part, c.Part(at.part)+separator+said)
		if places[at.number] == nil {
			places[at.number] = map[forms.CasePart]office.Place{}
		}
		if _, known := places[at.number][at.part]; !known {
			places[at.number][at.part] = place(t.sheet, r.num, t.cols["text"], t.how["text"])
		}
	}
	for _, n := range slices.Sorted(maps.Keys(found)) { // a number may be missing: somebody left a case blank
		s.ret.Cases = append(s.ret.Cases, forms.CleanCase(found[n]))
		for p, at := range places[n] {
			s.in.Places[forms.CaseKey(len(s.ret.Cases), p)] = at
		}
	}
	s.extraCaseColumns()
	return nil
}

// next gives where the row below belongs that says so much of itself.
func (r caseRow) next(number, label string) caseRow {
	if number != "" {
		r.number, _ = strconv.Atoi(digitsOf(plainNumber(number)))
	}
	r.continued = false
	if label == "" {
		return r
	}
	label = fold(label)
	for _, l := range text.Langs() {
		if label == fold(text.BookCaseContinued.In(l)) {
			r.continued = true
			return r
		}
		for _, p := range forms.CaseParts() {
			if label == fold(text.CasePartName(p).In(l)) {
				r.part = p
				return r
			}
		}
	}
	r.part = "" // no word that a row can bear
	return r
}

// caseWords gives the text of a row as it was written.
func (s *source) caseWords(r *sheetRow) string {
	x := s.cases.cell(r, "text")
	switch {
	case x.Formula && x.Kind == xlsx.Blank:
		s.notice(noticeNoValue, s.cases.sheet.Name+"!"+xlsx.CellRef(x.Col, r.num))
	case x.Kind == xlsx.String:
		return x.Text
	}
	return s.readCell(forms.Spec{Type: forms.Text}, x).Text
}

// extraCaseColumns reports columns with content that the sheet of cases does not have.
func (s *source) extraCaseColumns() {
	t := s.cases
	known := make([]bool, xlsx.MaxColumn+1)
	for _, col := range t.cols {
		known[col] = true
	}
	body := t.body()
	for i := range body {
		s.extraColumn(t, &body[i], known)
	}
}
