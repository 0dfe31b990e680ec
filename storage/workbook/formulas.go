package workbook

import (
	"strings"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/formula"
)

// figures is the indicator sheet as formulas see it.
type figures struct{ w *submission }

// Cell gives the address of an indicator's figure.
func (s figures) Cell(code string) string {
	if row, ok := s.w.rowOf[code]; ok {
		return absolute(colValue, row)
	}
	return ""
}

// Past gives the address of the comparable figure, where it is the one that is asked for.
func (s figures) Past(which, code string) string {
	ind, row := s.w.form.Indicator(code), s.w.rowOf[code]
	if ind == nil || row == 0 || (which == "year_ago") != (ind.Measure == forms.Flow) || which == "same_year" {
		return ""
	}
	return absolute(colBase, row)
}

// Column gives the range of a roster column.
func (s figures) Column(code string) string {
	if j := s.w.form.ColumnIndex(code); j >= 0 {
		return s.w.rosterArea(j)
	}
	return ""
}

// Shown gives what a cell shows for an option.
func (s figures) Shown(code, option string) string {
	var spec forms.Spec
	if ind := s.w.form.Indicator(code); ind != nil {
		spec = ind.Spec()
	} else if c := s.w.form.Column(code); c != nil {
		spec = c.Spec()
	}
	if spec.Type == forms.YesNo {
		return text.Edit(s.w.lang, spec, forms.YesNoCell(option == "yes"))
	}
	if o := spec.Option(option); o != nil {
		return s.w.words(o.Label)
	}
	return option
}

// liveFormula prints the rule of an indicator: its own computation, or what it takes from the roster. It is empty where
// a sheet cannot compute the rule; then the figure stands alone.
func (w *submission) liveFormula(i int) string {
	ind := &w.form.Indicators[i]
	x := w.engine.Formula(i)
	if !ind.Computed() {
		x = w.engine.RosterRule(i)
	}
	if x == nil {
		return ""
	}
	printed, err := x.Excel(figures{w}, ind.Decimals, w.form.HalfEven)
	if err != nil {
		return "" // formula.ErrNoExcel: the sheet does not show what the rule reads
	}
	return printed
}

// alarms makes the hard checks visible in the sheet: a cell that fails one turns red, one that is still to be filled in
// turns pale yellow.
func (w *submission) alarms() {
	g := w.indicators
	for i := range w.form.Checks {
		c := &w.form.Checks[i]
		if c.Severity != forms.Hard || c.Annual && !w.ret.Period.Annual() {
			continue
		}
		if c.Note {
			w.noteAlarm(c)
			continue
		}
		test, cells := w.engine.Test(c.ID)
		if test == nil {
			continue
		}
		condition, err := test.ExcelFails(figures{w})
		if err != nil {
			continue // the program checks what a sheet cannot
		}
		for _, code := range cells {
			if row, ok := w.rowOf[code]; ok {
				w.alarm(g, address(colValue, row), condition, w.alarmLook)
			}
		}
	}
	missing := w.alarmStyle("", "FFF8DC")
	for i := range w.form.Indicators {
		ind := &w.form.Indicators[i]
		row, ok := w.rowOf[ind.Code]
		if !ok || ind.Computed() {
			continue
		}
		at := address(colValue, row)
		value, state := absolute(colValue, row), absolute(colState, row)
		if ind.Type.Numeric() {
			wrong := "OR(ISTEXT(" + value + ")*(LEN(" + value + ")>0),AND(ISNUMBER(" + value + ")," + value + "<0))"
			if ind.Type == forms.Percent {
				wrong = "OR(ISTEXT(" + value + ")*(LEN(" + value + ")>0),AND(ISNUMBER(" + value + "),OR(" + value + "<0," + value + ">100)))"
			}
			w.alarm(g, at, wrong, w.alarmLook)
		}
		w.alarm(g, at, "AND(LEN("+value+")=0,LEN("+state+")=0)", missing)
		w.alarm(g, address(colReason, row), "AND(LEN("+state+")>0,LEN("+absolute(colReason, row)+")=0)", w.alarmLook)
	}
}

// noteAlarm marks a note that a check asks for and that is not there.
func (w *submission) noteAlarm(c *forms.CheckRule) {
	asks, err := formula.CompileTest(w.form, "not ("+c.Test+")", formula.Judgement)
	if err != nil {
		return
	}
	condition, err := asks.ExcelFails(figures{w})
	if err != nil || len(c.Cells) == 0 {
		return
	}
	if row, ok := w.rowOf[c.Cells[0]]; ok {
		w.alarm(w.indicators, address(colNote, row), "AND("+condition+",LEN("+absolute(colNote, row)+")=0)", w.alarmLook)
	}
}

// mostCompared is how many rows are compared with one another while a person types; the work grows with the square.
const mostCompared = 1500

// rosterAlarms makes the hard checks of the roster visible: what is missing in a row that was begun, a code of the wrong
// length or one that stands twice, a text or a negative figure where an amount belongs.
func (w *submission) rosterAlarms() {
	g, first := w.roster, w.rosterFirst
	uscc, name := w.form.ColumnIndex(forms.ColumnUSCC), w.form.ColumnIndex(forms.ColumnName)
	if uscc < 0 || name < 0 {
		return
	}
	in := func(j int) string { return "$" + columnName(j+2) + itoa(first) }
	begun := "LEN(" + in(uscc) + "&" + in(name) + ")>0"
	for j := range w.form.Columns {
		c := &w.form.Columns[j]
		area := address(j+2, first) + ":" + address(j+2, w.rosterLast)
		at := in(j)
		var wrong []string
		switch {
		case j == uscc:
			own := absolute(j+2, first) + ":" + absolute(j+2, w.rosterLast)
			// COUNTIF would take codes of digits alone as numbers and compare fifteen digits.
			wrong = append(wrong, "AND(LEN("+at+")>0,LEN("+at+")<>18)")
			if w.rosterLast-first < mostCompared {
				wrong = append(wrong, "AND(LEN("+at+")>0,SUMPRODUCT(--("+own+"="+at+"))>1)")
			}
		case c.Type.Numeric() && !c.Signed:
			wrong = append(wrong, "AND(ISNUMBER("+at+"),"+at+"<0)")
			fallthrough
		case c.Type.Numeric():
			wrong = append(wrong, "AND(ISTEXT("+at+"),LEN("+at+")>0,LEFT("+at+","+itoa(len([]rune(w.say(text.BookNA))))+`)<>"`+w.say(text.BookNA)+`")`)
		}
		if c.Required {
			wrong = append(wrong, "AND(LEN("+at+")=0,"+begun+")")
		}
		if len(wrong) > 0 {
			w.alarm(g, area, "OR("+strings.Join(wrong, ",")+")", w.alarmLook)
		}
	}
}

// sentence says what a failed check is about; its figures stand in a column of their own.
func (w *submission) sentence(f *forms.Finding) string {
	if s := w.words(f.Message); s != "" {
		return s
	}
	return text.Finding(w.lang, w.form, *f)
}
