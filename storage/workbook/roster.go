package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"jibao/assets/text"
	"jibao/forms"
)

// serialCode marks the column of running numbers, which is for the eye and never read.
const serialCode = "#"

// rosterHeadRow is the row of the roster's header; the code row and the enterprises follow.
const rosterHeadRow = 4

// layRosterArea decides where the enterprises stand, before any formula refers to them.
func (w *submission) layRosterArea() {
	w.rosterFirst = rosterHeadRow + 2
	w.rosterLast = w.rosterFirst + max(len(w.ret.Roster), templateRows) - 1
}

// rosterArea is the range of one roster column, as formulas on other sheets refer to it.
func (w *submission) rosterArea(column int) string {
	col := column + 2 // behind the running number
	return quoted(w.roster.name) + "!" + absolute(col, w.rosterFirst) + ":" + absolute(col, w.rosterLast)
}

func rosterWidth(c *forms.Column, lang text.Lang) float64 {
	switch {
	case c.Code == forms.ColumnUSCC:
		return 20
	case c.Code == forms.ColumnName:
		return 26
	case c.Code == forms.ColumnIndustry:
		return 7.5
	}
	switch c.Type {
	case forms.YesNo:
		return 6.5
	case forms.Integer:
		return 8
	case forms.Decimal, forms.Percent:
		return 11.5
	case forms.Choice:
		longest := 8
		for _, o := range c.Options {
			longest = max(longest, textWidth(o.Label.In(string(lang))))
		}
		return min(float64(longest)*0.9+1, 20)
	}
	return 14
}

func (w *submission) layRoster() {
	g := w.roster
	labels, codes, widths := []string{w.say(text.BookSerial)}, []string{serialCode}, []float64{5}
	for i := range w.form.Columns {
		c := &w.form.Columns[i]
		label := w.words(c.Label)
		if c.Unit != "" {
			label = w.say(text.BookWithUnit, label, text.Unit(w.lang, c.Unit))
		}
		labels, codes, widths = append(labels, label), append(codes, c.Code), append(widths, rosterWidth(c, w.lang))
	}
	last := len(codes)
	w.widths(g, widths...)
	w.plainView(g)
	remark := w.say(text.BookRosterNote)
	w.tableTop(g, last, w.say(text.BookRoster), remark)
	w.tableHeadWords(g, rosterHeadRow, labels, codes)
	g.height(rosterHeadRow, headHeight(labels, widths))

	looks := w.rosterLooks()
	row := w.rosterFirst
	keys := w.ret.RowKeys(w.form)
	for k := range w.ret.Roster {
		w.layEnterprise(row, k+1, w.ret.Roster[k], looks, widths)
		for j := range w.form.Columns {
			w.places[forms.CellKey(keys[k], w.form.Columns[j].Code)] = [2]int{j + 2, row}
		}
		row++
	}
	if w.out.Template {
		serial := w.look(look{ruled: true, align: "center", colour: inkPale})
		for ; row <= w.rosterLast; row++ {
			g.number(row, 1, serial, itoa(row-w.rosterFirst+1))
			g.height(row, 16)
			for j := range w.form.Columns {
				g.text(row, j+2, looks[j], "")
			}
		}
	}
	w.name(rosterName, quoted(g.name)+"!"+absolute(1, rosterHeadRow+1)+":"+absolute(last, w.rosterLast))
	w.textOnPurpose(g, address(2, w.rosterFirst)+":"+address(last, w.rosterLast))
	w.validateRoster()
	w.rosterAlarms()
	w.protect(g, true)
	w.freeze(g, w.rosterFirst, 4)
	w.page(g, page{landscape: true, footer: w.footer(), first: rosterHeadRow, last: rosterHeadRow + 1})
}

func headHeight(labels []string, widths []float64) float64 {
	most := 1
	for i, s := range labels {
		most = max(most, lines(s, widths[i]))
	}
	return float64(most)*13 + 6
}

// rosterLooks are the looks of the columns of the roster's body.
func (w *submission) rosterLooks() []int {
	looks := make([]int, len(w.form.Columns))
	for j := range w.form.Columns {
		c := &w.form.Columns[j]
		l := look{size: 9, ruled: true, align: "left", wrap: true, unlocked: true, format: formatText}
		switch {
		case c.Type.Numeric():
			l.align, l.wrap, l.format = "right", false, numberFormat(c.Decimals)
		case c.Type == forms.YesNo || c.Type == forms.Choice:
			l.align, l.format = "center", formatGeneral
		case c.Code == forms.ColumnUSCC || c.Code == forms.ColumnIndustry:
			l.align, l.wrap = "center", false
		}
		looks[j] = w.look(l)
	}
	return looks
}

func (w *submission) layEnterprise(row, serial int, r forms.Row, looks []int, widths []float64) {
	g := w.roster
	g.number(row, 1, w.look(look{size: 9, ruled: true, align: "center", colour: inkPale}), itoa(serial))
	most := 1
	for j := range w.form.Columns {
		spec := w.form.Columns[j].Spec()
		var c forms.Cell
		if j < len(r.Cells) {
			c = r.Cells[j]
		}
		if c.State == forms.NotAvailable {
			g.text(row, j+2, looks[j], naText(c.Text, w.lang))
			continue
		}
		w.putCell(g, row, j+2, looks[j], spec, c)
		if c.State != forms.Blank && !spec.Type.Numeric() {
			most = max(most, lines(text.Edit(w.lang, spec, c), widths[j+1]*1.1))
		}
	}
	g.height(row, min(max(15, float64(most)*11.5+4), 400))
}

// naText is how a figure of the roster that is not available stands in its cell: the roster has no column for states.
func naText(reason string, lang text.Lang) string {
	if reason == "" {
		return text.BookNA.In(lang)
	}
	return text.BookNA.In(lang) + "：" + reason
}

// cutNA reads what naText wrote, in any of the languages.
func cutNA(s string) (reason string, ok bool) {
	for _, l := range text.Langs() {
		if rest, found := strings.CutPrefix(s, text.BookNA.In(l)); found {
			if rest == "" {
				return "", true
			}
			for _, colon := range []string{"：", ":"} {
				if reason, found := strings.CutPrefix(rest, colon); found {
					return strings.TrimSpace(reason), true
				}
			}
		}
	}
	return "", false
}

func (w *submission) validateRoster() {
	g, title := w.roster, w.say(text.BookInputTitle)
	for j := range w.form.Columns {
		c := &w.form.Columns[j]
		area := address(j+2, w.rosterFirst) + ":" + address(j+2, w.rosterLast)
		switch {
		case c.Type == forms.YesNo:
			w.choose(g, area, w.yesNoList(), title, w.say(text.BookInputList))
		case c.Type == forms.Choice:
			w.choose(g, area, w.optionList(c.Options), title, w.say(text.BookInputList))
		case c.Type.Numeric() && c.Signed:
			w.bound(g, area, excelize.DataValidationTypeDecimal, "-900000000000000", "900000000000000", title, w.say(text.BookInputNumber))
		case c.Type == forms.Integer:
			w.bound(g, area, excelize.DataValidationTypeWhole, "0", "", title, w.say(text.BookInputWhole))
		case c.Type.Numeric():
			w.bound(g, area, excelize.DataValidationTypeDecimal, "0", "", title, w.say(text.BookInputAmount))
		case c.Code == forms.ColumnUSCC:
			w.bound(g, area, excelize.DataValidationTypeTextLength, "18", "18", title, w.say(text.BookInputCode))
		case c.Type == forms.Text:
			spec := c.Spec()
			w.bound(g, area, excelize.DataValidationTypeTextLength, "0", itoa(spec.MaxLen), title, w.say(text.BookInputText, itoa(spec.MaxLen)))
		}
	}
}
