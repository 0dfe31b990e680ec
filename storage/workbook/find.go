package workbook

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// headRows is how far down a sheet the header of a table is looked for: what people insert above it stays far below.
const headRows = 200

// table is a table that was found in a sheet: the row below which its body begins, and its columns by code.
type table struct {
	sheet *sheet
	head  int // the lower row of the header: the code row, or the row of labels where that is lost
	cols  map[string]int
	how   map[string]office.How
}

// tableSpec says how a table is recognised: by the codes in its code row, else by the printed labels in any language.
type tableSpec struct {
	codes  []string
	labels map[string][]string // code -> labels, folded
	need   int                 // how many columns make it this table
	first  map[rune]bool       // with which the labels begin
	begins [256]bool           // bytes with which a code may begin, or blanks before it
}

func specOf(codes []string, heads []text.Message, need int) *tableSpec {
	t := &tableSpec{codes: codes, labels: map[string][]string{}, need: need}
	for i, code := range codes {
		for _, l := range text.Langs() {
			t.labels[code] = append(t.labels[code], fold(heads[i].In(l)))
		}
	}
	return t.withFirst()
}

// withFirst notes with which letters the labels and the codes begin.
func (t *tableSpec) withFirst() *tableSpec {
	t.first = map[rune]bool{}
	for b := range len(t.begins) {
		t.begins[b] = b <= ' ' || b >= utf8.RuneSelf && (b < 0xe4 || b > 0xe9) // blanks, none of which is a Chinese character
	}
	for _, code := range t.codes {
		if code != "" {
			t.begins[code[0]] = true
		}
	}
	for _, labels := range t.labels {
		for _, l := range labels {
			r, _ := utf8.DecodeRuneInString(l)
			t.first[r] = true
		}
	}
	return t
}

// cannotBe tells of most texts at a glance that they are no label of the table: they begin with a letter that nothing
// behind it can change, and no label begins so.
func (t *tableSpec) cannotBe(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r >= 0x4e00 && r <= 0x9fff:
		return !t.first[r]
	case len(s) > 1 && n == 1 && s[1] < utf8.RuneSelf && (r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'):
		return !t.first[unicode.ToLower(r)]
	}
	return false
}

// fold brings a label to the form in which labels are compared: clean, small, without blanks and without a unit or
// remark in parentheses at its end.
func fold(s string) string {
	s = strings.ToLower(forms.CleanText(s))
	for _, open := range []string{"（", "("} {
		if i := strings.Index(s, open); i > 0 {
			s = s[:i]
		}
	}
	s = strings.TrimRight(s, "：:")
	if !strings.ContainsFunc(s, unicode.IsSpace) {
		return s
	}
	return strings.Join(strings.Fields(s), "")
}

// find looks for the table in every sheet that holds no other one: by the codes of its code row, and only when no sheet
// has that, by printed labels. Found in two sheets, the one that prefer names counts; without such a name nothing tells
// which one counts, and the file is refused.
func (s *source) find(spec *tableSpec, prefer string) (*table, error) {
	var found []*table
	for _, by := range []func(*sheet, *tableSpec) *table{(*sheet).byCodes, (*sheet).byLabels} {
		for _, sh := range s.sheets {
			if s.used[sh] {
				continue
			}
			if t := by(sh, spec); t != nil {
				found = append(found, t)
			}
		}
		if len(found) > 0 {
			break
		}
	}
	if len(found) == 0 {
		return nil, nil
	}
	t := found[0]
	if len(found) > 1 {
		sh, _, _, named := s.named(prefer)
		k := slices.IndexFunc(found, func(t *table) bool { return t.sheet == sh })
		if !named || k < 0 {
			return nil, &office.Refusal{Code: codeSheetTwice, Part: found[0].sheet.Name, Detail: found[1].sheet.Name}
		}
		t = found[k]
	}
	s.used[t.sheet] = true
	return t, t.repeated(spec)
}

// byCodes finds the code row; a column whose code is lost may still have its label above it.
func (sh *sheet) byCodes(spec *tableSpec) *table {
	for i := range sh.rows {
		r := &sh.rows[i]
		if r.num > headRows {
			break
		}
		var cols map[string]int
		for k := range r.cells {
			c := &r.cells[k]
			if c.Text == "" || !spec.begins[c.Text[0]] {
				continue
			}
			if w := strings.TrimSpace(c.Text); slices.Contains(spec.codes, w) && cols[w] == 0 {
				if cols == nil {
					cols = map[string]int{}
				}
				cols[w] = c.Col
			}
		}
		if len(cols) < spec.need {
			continue
		}
		t := &table{sheet: sh, head: r.num, cols: cols, how: map[string]office.How{}}
		for code := range cols {
			t.how[code] = office.ByCode
		}
		if i > 0 {
			t.byLabel(spec, &sh.rows[i-1])
		}
		return t
	}
	return nil
}

// byLabels finds the row of printed labels.
func (sh *sheet) byLabels(spec *tableSpec) *table {
	for i := range sh.rows {
		if sh.rows[i].num > headRows {
			break
		}
		if !sh.rows[i].mayName(spec) {
			continue
		}
		t := &table{sheet: sh, head: sh.rows[i].num, cols: map[string]int{}, how: map[string]office.How{}}
		if t.byLabel(spec, &sh.rows[i]); len(t.cols) >= spec.need {
			return t
		}
	}
	return nil
}

// longestLabel is how long a text can be, in bytes, and still be a label.
const longestLabel = 120

// mayName tells whether a row has as many texts as the table needs labels that are not seen at a glance to be none.
func (r *sheetRow) mayName(spec *tableSpec) bool {
	n := 0
	for k := range r.cells {
		if c := &r.cells[k]; c.Kind == xlsx.String && len(c.Text) <= longestLabel && !spec.cannotBe(c.Text) {
			n++
		}
	}
	return n >= spec.need
}

// byLabel adds the columns that a row of labels names and that are not known yet.
func (t *table) byLabel(spec *tableSpec, r *sheetRow) {
	for _, c := range r.cells {
		if c.Kind != xlsx.String || len(c.Text) > longestLabel || spec.cannotBe(c.Text) {
			continue
		}
		label := fold(words(c))
		if label == "" {
			continue
		}
		for _, code := range spec.codes {
			if t.cols[code] == 0 && slices.Contains(spec.labels[code], label) && !t.taken(c.Col) {
				t.cols[code] = c.Col
				t.how[code] = office.ByLabel
				break
			}
		}
	}
}

func (t *table) taken(col int) bool {
	for _, c := range t.cols {
		if c == col {
			return true
		}
	}
	return false
}

// repeated refuses a code row in which a code stands twice.
func (t *table) repeated(spec *tableSpec) error {
	i, ok := t.sheet.position(t.head)
	if !ok {
		return nil
	}
	for _, c := range t.sheet.rows[i].cells {
		w := words(c)
		if t.how[w] == office.ByCode && t.cols[w] != c.Col && slices.Contains(spec.codes, w) {
			return &office.Refusal{Code: codeDuplicateCode, Part: t.sheet.Name, Cell: xlsx.CellRef(c.Col, t.head), Detail: w}
		}
	}
	return nil
}

// missing lists the codes of columns that the table does not have.
func (t *table) missing(codes ...string) []string {
	var list []string
	for _, code := range codes {
		if t.cols[code] == 0 {
			list = append(list, code)
		}
	}
	return list
}

// columnsMissing is the refusal of a table without some columns; it names them as their headers do.
func (s *source) columnsMissing(t *table, lost, codes []string, heads []text.Message) error {
	names := make([]string, len(lost))
	for i, code := range lost {
		names[i] = s.say(heads[slices.Index(codes, code)])
	}
	return &office.Refusal{Code: codeColumnMissing, Part: t.sheet.Name, Detail: strings.Join(names, ", ")}
}

// cell gives the cell of a row in the column with the code.
func (t *table) cell(r *sheetRow, code string) xlsx.Cell {
	if col := t.cols[code]; col > 0 {
		return r.at(col)
	}
	return xlsx.Cell{}
}

// body gives the rows below the header.
func (t *table) body() []sheetRow {
	for i := range t.sheet.rows {
		if t.sheet.rows[i].num > t.head {
			return t.sheet.rows[i:]
		}
	}
	return nil
}

// findTables finds the tables of the return and reports the sheets that are none of them.
func (s *source) findTables() error {
	columns := columnCodes(s.form)
	specs := s.files.specs(s.form)
	firstName := ""
	for i := range s.form.Indicators {
		if _, _, _, ok := s.named(namePrefix + s.form.Indicators[i].Code); ok {
			firstName = namePrefix + s.form.Indicators[i].Code
			break
		}
	}
	var err error
	for _, t := range []struct {
		to     **table
		spec   *tableSpec
		prefer string
		sheet  text.Message
		must   bool
	}{
		{&s.indicators, specs.indicators, firstName, text.BookIndicators, true},
		{&s.roster, specs.roster, rosterName, text.BookRoster, len(columns) > 0},
		{&s.explanations, specs.explanations, "", text.BookExplanations, true},
		{&s.review, specs.review, "", text.BookReview, false},
		{&s.cases, specs.cases, "", text.CasesName, false},
	} {
		if t.to == &s.cases && s.form.Cases.Max == 0 {
			continue // a sheet like it is none of the return's
		}
		if *t.to, err = s.find(t.spec, t.prefer); err != nil {
			return err
		}
		if *t.to == nil && t.must {
			return &office.Refusal{Code: codeSheetMissing, Detail: s.say(t.sheet)}
		}
	}
	return nil
}

// formSpecs say how the tables of a return are recognised.
type formSpecs struct{ indicators, roster, explanations, review, cases, definitions *tableSpec }

// specs gives how the tables of returns of a form are recognised; it is worked out once for each form.
func (f *Files) specs(form *forms.Form) *formSpecs {
	if known, ok := f.bySpec.Load(form); ok {
		return known.(*formSpecs)
	}
	columns := columnCodes(form)
	roster := &tableSpec{codes: columns, labels: map[string][]string{}, need: min(6, len(columns))}
	for i := range form.Columns {
		c := &form.Columns[i]
		roster.labels[c.Code] = []string{fold(c.Label.ZH), fold(c.Label.EN), fold(c.Label.KO)}
	}
	fresh := &formSpecs{
		indicators: specOf(indicatorCodes, indicatorHeads(), 6), roster: roster.withFirst(),
		explanations: specOf(explanationCodes, explanationHeads(), 5), review: specOf(reviewCodes, reviewHeads(), 6),
		cases: specOf(caseCodes, caseHeads(), len(caseCodes)), definitions: definitionSpec(),
	}
	kept, _ := f.bySpec.LoadOrStore(form, fresh)
	return kept.(*formSpecs)
}
