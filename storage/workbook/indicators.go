package workbook

import (
	"math/big"

	"github.com/xuri/excelize/v2"

	"jibao/assets/text"
	"jibao/forms"
)

// The columns of the indicator table and their codes, which stand in the thin row below the header.
const (
	colCode = iota + 1
	colLabel
	colUnit
	colValue
	colBase
	colChange
	colState
	colReason
	colNote
)

var indicatorCodes = []string{"code", "label", "unit", "value", "base", "change", "state", "reason", "note"}

func indicatorHeads() []text.Message {
	return []text.Message{text.BookCode, text.BookName, text.BookUnit, text.BookValue, text.BookBase, text.BookChange,
		text.BookState, text.BookReasonNA, text.BookNote}
}

var indicatorWidths = []float64{7.5, 36, 11, 19, 17, 13.5, 10, 20, 24}

// layIndicators lays out every indicator that is asked for, by section, and any other that holds something.
func (w *submission) layIndicators() {
	g := w.indicators
	w.widths(g, indicatorWidths...)
	w.plainView(g)
	w.tableTop(g, colNote, w.words(w.form.Title), w.say(text.BookLegend)+"　　"+w.say(text.BookAsCompare))
	row := w.tableHead(g, 4, indicatorHeads(), indicatorCodes)
	w.valueRows[0] = row

	section := w.look(look{heading: true, fill: tintSection, ruled: true, align: "left"})
	// Every row gets its place first: formulas refer to rows below them too.
	type line struct {
		row, indicator int
	}
	var order []line
	for _, s := range w.form.Sections {
		var at []int
		for i := range w.form.Indicators {
			ind := &w.form.Indicators[i]
			if ind.Section == s.Code && (w.form.Asked(i, w.ret.Period) || !emptyCell(w.ret.Cells[i])) {
				at = append(at, i)
			}
		}
		if len(at) == 0 {
			continue
		}
		g.text(row, colCode, section, s.Code+"　"+w.words(s.Title))
		g.fill(row, colLabel, colNote, section)
		w.merge(g, row, colCode, row, colNote)
		g.height(row, 18)
		row++
		for _, i := range at {
			w.rowOf[w.form.Indicators[i].Code] = row
			order = append(order, line{row, i})
			row++
		}
	}
	w.valueRows[1] = row - 1
	for _, l := range order {
		w.layIndicator(l.row, l.indicator)
	}
	w.signatures(g, row, colNote)
	w.alarms()
	w.protect(g, false)
	w.freeze(g, w.valueRows[0], colUnit)
	w.page(g, page{landscape: true, footer: w.footer(), first: 4, last: 5})
}

func (w *submission) layIndicator(row, i int) {
	g, ind, c := w.indicators, &w.form.Indicators[i], w.ret.Cells[i]
	plain := look{ruled: true, align: "left", indent: 1, wrap: true}
	center := look{ruled: true, align: "center"}
	label := w.words(ind.Label)
	g.text(row, colCode, w.look(look{ruled: true, align: "center", format: formatText}), ind.Code)
	g.text(row, colLabel, w.look(plain), label)
	g.text(row, colUnit, w.look(center), text.Unit(w.lang, ind.Unit))
	w.layValue(row, i)
	w.layComparison(row, i)
	state := ""
	if c.State == forms.NotAvailable {
		state = w.say(text.BookNA)
	}
	input := !ind.Computed()
	g.text(row, colState, w.look(look{ruled: true, align: "center", unlocked: input}), state)
	g.text(row, colReason, w.look(look{ruled: true, align: "left", indent: 1, wrap: true, unlocked: input, format: formatText}), c.Reason())
	g.text(row, colNote, w.look(look{ruled: true, align: "left", indent: 1, wrap: true, unlocked: true, format: formatText}), c.Note)
	w.places[ind.Code] = [2]int{colValue, row}
	w.named(namePrefix+ind.Code, g, row, colValue)
	g.height(row, rowHeight(18, []string{label, c.Reason(), c.Note, text.Edit(w.lang, ind.Spec(), c)},
		[]float64{indicatorWidths[1], indicatorWidths[7], indicatorWidths[8], indicatorWidths[3]}))
	if input {
		w.validateIndicator(address(colValue, row), ind)
		w.choose(g, address(colState, row), w.list([]string{w.say(text.BookNA)}), w.say(text.BookInputTitle), w.say(text.BookInputList))
	}
}

// layValue puts the figure: typed, or a live formula with its stored result.
func (w *submission) layValue(row, i int) {
	g, ind, c := w.indicators, &w.form.Indicators[i], w.ret.Cells[i]
	l := look{ruled: true, align: "left", indent: 1, wrap: true, unlocked: true}
	switch {
	case ind.Type.Numeric():
		l.align, l.wrap, l.format = "right", false, numberFormat(ind.Decimals)
	case ind.Type == forms.Text:
		l.format = formatText
	case ind.Type == forms.YesNo || ind.Type == forms.Choice:
		l.align, l.indent = "center", 0
	}
	formula := ""
	switch {
	case ind.Computed():
		l.unlocked, l.fill = false, tintComputed
		formula = w.liveFormula(i)
	case ind.FromRoster != "":
		l.fill = tintRoster
		if w.rosterFeeds(i, c) {
			formula = w.liveFormula(i)
		}
	}
	if formula == "" {
		w.putCell(g, row, colValue, w.look(l), ind.Spec(), c)
		return
	}
	if c.State == forms.Filled && ind.Type.Numeric() {
		g.formula(row, colValue, w.look(l), formula, cellNumber, c.Num.String())
		return
	}
	g.formula(row, colValue, w.look(l), formula, cellText, "")
}

// rosterFeeds tells whether the cell holds what the roster says, so that a live formula may stand for it. In a template
// every such cell is live.
func (w *submission) rosterFeeds(i int, c forms.Cell) bool {
	c.Note = ""
	return w.out.Template || c.State == forms.Filled && w.fed[i].SameValue(c)
}

// base is the figure of the past that an indicator compares with.
func (w *submission) base(i int) forms.Cell {
	ind, past := &w.form.Indicators[i], w.out.Past.Previous
	// Between two year-ends a half-year does not ask for a yearly figure: the year-end before it does.
	if ind.Measure == forms.Flow || ind.Annual && past != nil && !past.Period.Annual() {
		past = w.out.Past.YearAgo
	}
	if past == nil || past.Form != w.form.FormID || i >= len(past.Cells) {
		return forms.Cell{}
	}
	return past.Cells[i]
}

// layComparison puts the figure of the comparable period, and the change as a live formula.
func (w *submission) layComparison(row, i int) {
	g, ind, c, base := w.indicators, &w.form.Indicators[i], w.ret.Cells[i], w.base(i)
	l := look{ruled: true, align: "left", indent: 1, wrap: true}
	if ind.Type.Numeric() {
		l = look{ruled: true, align: "right", indent: 1, format: numberFormat(ind.Decimals)}
	}
	if ind.Type == forms.YesNo || ind.Type == forms.Choice {
		l.align, l.indent = "center", 0
	}
	if base.State == forms.Filled {
		w.putCell(g, row, colBase, w.look(l), ind.Spec(), base)
	} else {
		g.text(row, colBase, w.look(l), "")
	}
	change := look{ruled: true, align: "right", indent: 1, format: formatChange}
	if !ind.Type.Numeric() || ind.Measure == forms.Fact && ind.Type != forms.Percent {
		g.text(row, colChange, w.look(change), "")
		return
	}
	now, was := address(colValue, row), address(colBase, row)
	formula := `IF(AND(ISNUMBER(` + now + `),ISNUMBER(` + was + `)),IF(` + was + `=0,"",ROUND((` + now + `/` + was + `-1)*100,2)),"")`
	if ind.Type == forms.Percent {
		formula = `IF(AND(ISNUMBER(` + now + `),ISNUMBER(` + was + `)),` + now + `-` + was + `,"")`
		unit := w.say(text.BookPoints)
		change.format = `+#,##0.00"` + unit + `";-#,##0.00"` + unit + `";0.00"` + unit + `"`
	}
	if result, ok := changeOf(ind.Type, c, base); ok {
		g.formula(row, colChange, w.look(change), formula, cellNumber, result)
		return
	}
	g.formula(row, colChange, w.look(change), formula, cellText, "")
}

// changeOf is the exact change: in points for a percentage, else in percent rounded half up to two decimals.
func changeOf(t forms.Type, now, was forms.Cell) (string, bool) {
	if now.State != forms.Filled || was.State != forms.Filled {
		return "", false
	}
	if t == forms.Percent {
		return (now.Num - was.Num).String(), true
	}
	if was.Num == 0 {
		return "", false
	}
	r := new(big.Rat).SetFrac64(1, 1)
	r.Quo(new(big.Rat).SetInt64(int64(now.Num)), new(big.Rat).SetInt64(int64(was.Num)))
	r.Sub(r, big.NewRat(1, 1))
	r.Mul(r, big.NewRat(100, 1))
	return r.FloatString(2), true
}

func (w *submission) validateIndicator(at string, ind *forms.Indicator) {
	g, title := w.indicators, w.say(text.BookInputTitle)
	switch ind.Type {
	case forms.Integer:
		w.bound(g, at, excelize.DataValidationTypeWhole, "0", "", title, w.say(text.BookInputWhole))
	case forms.Decimal:
		w.bound(g, at, excelize.DataValidationTypeDecimal, "0", "", title, w.say(text.BookInputAmount))
	case forms.Percent:
		w.bound(g, at, excelize.DataValidationTypeDecimal, "0", "100", title, w.say(text.BookInputShare))
	case forms.YesNo:
		w.choose(g, at, w.yesNoList(), title, w.say(text.BookInputList))
	case forms.Choice:
		w.choose(g, at, w.optionList(ind.Options), title, w.say(text.BookInputList))
	case forms.Text:
		limit := itoa(w.form.Tolerances.TextMax)
		w.bound(g, at, excelize.DataValidationTypeTextLength, "0", limit, title, w.say(text.BookInputText, limit))
	}
}

func (w *submission) yesNoList() string {
	return w.list([]string{w.say(text.Yes), w.say(text.No)})
}

func (w *submission) optionList(options []forms.Option) string {
	labels := make([]string, len(options))
	for i := range options {
		labels[i] = w.words(options[i].Label)
	}
	return w.list(labels)
}
