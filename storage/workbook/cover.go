package workbook

import (
	"strings"

	"jibao/assets/text"
	"jibao/forms"
)

// coverField is one labelled cell of the cover that is read back.
type coverField struct {
	name  string
	label text.Message
	value string
	input bool
}

// coverLabels are the labels by which the fields of the cover are found when their names are lost.
func coverLabels() map[string]text.Message {
	return map[string]text.Message{
		"name": text.BookCluster, "cluster": text.BookClusterCode, "county": text.BookCounty, "body": text.BookBody,
		"office": text.BookOffice, "period": text.BookPeriod, "revision": text.BookRevision, "reason": text.BookReason,
		"head": text.BookHead, "reviewer": text.BookReviewer, "preparer": text.BookPreparer, "phone": text.BookPhone,
		"date": text.BookDate, "rows": text.BookRows, "values": text.BookValues, "cases": text.BookCases, "fingerprint": text.BookFingerprint,
	}
}

func (w *submission) layCover() {
	g := w.cover
	w.widths(g, 21, 27, 21, 27)
	w.plainView(g)
	pale := w.look(look{size: 10, align: "left"})
	for i, line := range []string{
		w.say(text.BookFormNumber, w.out.FormNumber), w.say(text.BookMaker, ""), w.say(text.BookApproval, w.out.Approval),
		w.say(text.BookValidUntil, ""),
	} {
		g.text(i+1, 4, pale, line)
	}
	g.text(6, 1, w.look(look{size: 22, heading: true, align: "center", wrap: true}), w.words(w.form.Title))
	w.merge(g, 6, 1, 6, 4)
	g.height(6, 62)
	g.text(7, 1, w.look(look{size: 14, heading: true, align: "center"}), text.Period(w.lang, w.ret.Period))
	w.merge(g, 7, 1, 7, 4)
	g.height(7, 26)

	revision := w.say(text.BookRevisionN, max(w.ret.Revision, 1))
	row := w.coverRows(9, [][]coverField{
		{{"name", text.BookCluster, w.ret.Name, false}},
		{{"cluster", text.BookClusterCode, w.ret.Cluster, false}, {"body", text.BookBody, joinWords(w.out.BodyName, w.ret.Body), false}},
		{{"county", text.BookCounty, w.location(), false}},
		{{"office", text.BookOffice, w.ret.Office, true}},
		{{"period", text.BookPeriod, w.ret.Period.String(), false}, {"revision", text.BookRevision, revision, false}},
		{{"reason", text.BookReason, w.ret.Reason, true}},
	})
	row = w.coverRows(row+1, [][]coverField{
		{{"head", text.BookHead, w.ret.People.Head, true}, {"reviewer", text.BookReviewer, w.ret.People.Reviewer, true}},
		{{"preparer", text.BookPreparer, w.ret.People.Preparer, true}, {"phone", text.BookPhone, w.ret.People.Phone, true}},
		{{"date", text.BookDate, w.ret.People.Date, true}, {"form", text.BookForm, w.ret.Form.String(), false}},
	})
	row = w.layTotals(row + 1)
	w.laySeal(row + 1)
	w.textOnPurpose(g, "A1:D40")
	w.protect(g, false)
	w.page(g, page{footer: w.footer()})
}

func joinWords(words ...string) string {
	var some []string
	for _, s := range words {
		if s != "" {
			some = append(some, s)
		}
	}
	return strings.Join(some, " ")
}

// location names the place along its chain, with the code of the county.
func (w *submission) location() string {
	var names []string
	for _, n := range []string{w.out.ProvinceName, w.out.CityName, w.out.CountyName} {
		if n != "" && (len(names) == 0 || names[len(names)-1] != n) {
			names = append(names, n)
		}
	}
	return joinWords(strings.Join(names, " "), w.ret.County)
}

// coverRows lays out rows of one or two labelled fields and gives the row after them.
func (w *submission) coverRows(row int, rows [][]coverField) int {
	g := w.cover
	label := w.look(look{heading: true, fill: tintHeader, ruled: true, align: "center"})
	for _, fields := range rows {
		longest := ""
		for i, f := range fields {
			col := 1 + 2*i
			value := w.look(look{size: 11, ruled: true, align: "left", indent: 1, wrap: true, unlocked: f.input, format: formatText})
			g.text(row, col, label, w.say(f.label))
			g.text(row, col+1, value, f.value)
			w.named(coverPrefix+f.name, g, row, col+1)
			longest = max(longest, f.value)
			if len(fields) == 1 {
				g.fill(row, 3, 4, value)
				w.merge(g, row, 2, row, 4)
			}
		}
		width := 27.0
		if len(fields) == 1 {
			width = 72
		}
		g.height(row, rowHeight(24, []string{fields[0].value, longest}, []float64{width, width}))
		row++
	}
	return row
}

// total is one declared control total: a live formula with its exact stored result.
type total struct {
	name    string // of its cover field: rows, values, sum_<column>
	label   string
	formula string
	result  string
	format  string
}

// totals are the figures by which a lost row shows.
func (w *submission) totals() []total {
	list := []total{{
		"rows", w.say(text.BookRows), w.rowsFormula(), itoa(w.countRows()), formatWhole,
	}}
	for _, code := range w.form.ControlColumns {
		j := w.form.ColumnIndex(code)
		if j < 0 {
			continue
		}
		c := &w.form.Columns[j]
		label := w.say(text.BookColumnSum, w.words(c.Label))
		if c.Unit != "" {
			label = w.say(text.BookWithUnit, label, text.Unit(w.lang, c.Unit))
		}
		list = append(list, total{
			"sum_" + code, label, "SUM(" + w.rosterArea(j) + ")", columnSum(w.ret.Roster, j).String(), numberFormat(c.Decimals),
		})
	}
	area := quoted(w.indicators.name) + "!" + absolute(colValue, w.valueRows[0]) + ":" + absolute(colValue, w.valueRows[1])
	list = append(list, total{"values", w.say(text.BookValues), "SUMPRODUCT(--(LEN(" + area + ")>0))", itoa(w.countValues()), formatWhole})
	if w.hasCases() {
		list = append(list, total{"cases", w.say(text.BookCases), w.casesFormula(), itoa(w.countTitles()), formatWhole})
	}
	return list
}

// rowsFormula counts the rows with a credit code or a name.
func (w *submission) rowsFormula() string {
	var parts []string
	for _, code := range []string{forms.ColumnUSCC, forms.ColumnName} {
		if j := w.form.ColumnIndex(code); j >= 0 {
			parts = append(parts, "("+w.rosterArea(j)+`<>"")`)
		}
	}
	if len(parts) == 0 {
		return "0"
	}
	return "SUMPRODUCT(--((" + strings.Join(parts, "+") + ")>0))"
}

func (w *submission) countRows() int { return countNamedRows(w.form, w.ret.Roster) }

// countNamedRows counts the rows that hold anything in the columns of credit code and name.
func countNamedRows(f *forms.Form, rows []forms.Row) int {
	n := 0
	for _, r := range rows {
		for _, code := range []string{forms.ColumnUSCC, forms.ColumnName} {
			if j := f.ColumnIndex(code); j >= 0 && j < len(r.Cells) && r.Cells[j].State != forms.Blank {
				n++
				break
			}
		}
	}
	return n
}

func columnSum(rows []forms.Row, j int) forms.Number {
	var sum forms.Number
	for _, r := range rows {
		if j < len(r.Cells) && r.Cells[j].State == forms.Filled {
			// A sum that no Number can hold stays what it was: the check of the cell names the figure.
			if s, err := sum.Add(r.Cells[j].Num); err == nil {
				sum = s
			}
		}
	}
	return sum
}

func (w *submission) countValues() int {
	n := 0
	for i := range w.form.Indicators {
		if _, shown := w.rowOf[w.form.Indicators[i].Code]; !shown {
			continue
		}
		if s := w.ret.Cells[i].State; s == forms.Filled || s == forms.Invalid {
			n++
		}
	}
	return n
}

func (w *submission) layTotals(row int) int {
	g := w.cover
	g.text(row, 1, w.look(look{heading: true, align: "left"}), w.say(text.BookTotals))
	g.height(row, 20)
	row++
	label := w.look(look{heading: true, fill: tintHeader, ruled: true, align: "center", wrap: true})
	totals := w.totals()
	for i, t := range totals {
		at, col := row+i/2, 1+i%2*2
		g.text(at, col, label, t.label)
		g.formula(at, col+1, w.look(look{size: 11, ruled: true, align: "right", indent: 1, fill: tintComputed, format: t.format}), t.formula, cellNumber, t.result)
		w.named(coverPrefix+t.name, g, at, col+1)
		if i%2 == 1 || i == len(totals)-1 {
			g.height(at, rowHeight(28, []string{t.label, totals[i-i%2].label}, []float64{21, 21}))
		}
	}
	row += len(totals) / 2
	col := 1 + len(totals)%2*2
	g.text(row, col, label, w.say(text.BookFingerprint))
	print := ""
	if !w.out.Template {
		print = w.digests.root[:8]
	}
	g.text(row, col+1, w.look(look{size: 14, bold: true, colour: inkBlue, ruled: true, align: "center", format: formatText}), print)
	w.named(coverPrefix+"fingerprint", g, row, col+1)
	g.height(row, 34)
	return row + 1
}

// laySeal lays out the box for the seal, with the remarks beside it.
func (w *submission) laySeal(row int) {
	g := w.cover
	const rows = 6
	notes := []string{w.say(text.BookBasis, w.words(w.form.Basis)), w.say(text.BookSecret)}
	if w.out.Template {
		notes = append(notes, w.say(text.BookTemplateHint))
	} else {
		notes = append(notes, w.say(text.BookCodeHint))
	}
	g.text(row, 1, w.look(look{size: 9, colour: inkPale, align: "left", top: true, wrap: true}), strings.Join(notes, "\n"))
	w.merge(g, row, 1, row+rows-1, 2)
	for r := row; r < row+rows; r++ {
		left, right := "l", "r"
		if r == row {
			left, right = "lt", "tr"
		}
		if r == row+rows-1 {
			left, right = "lb", "rb"
		}
		g.text(r, 3, w.look(look{size: 11, box: left, align: "left", indent: 1}), "")
		g.text(r, 4, w.look(look{size: 11, box: right, align: "right", indent: 1}), "")
		g.height(r, 24)
	}
	g.text(row, 3, w.look(look{size: 11, box: "lt", align: "left", indent: 1}), w.say(text.BookSeal))
	date := "　　年　　月　　日"
	if w.lang != text.ZH {
		date = ""
	}
	g.text(row+rows-1, 4, w.look(look{size: 11, box: "rb", align: "right", indent: 1}), date)
}
