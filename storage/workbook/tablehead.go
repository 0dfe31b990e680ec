package workbook

import (
	"strings"

	"jibao/assets/text"
)

// tableTop lays out the first three rows of a table sheet: the title, whose return it is with the form's number, and a
// line of remarks.
func (w *submission) tableTop(g *grid, lastCol int, title, remark string) {
	w.top(g, lastCol, title, w.identityLine(), w.say(text.BookFormNumber, w.out.FormNumber), remark)
}

// top lays out a title over the whole table, a line below it with a left and, where there is one, a right part, and a line of
// remarks.
func (w *draft) top(g *grid, lastCol int, title, left, rightPart, remark string) {
	g.text(1, 1, w.look(look{size: 16, heading: true, align: "center"}), title)
	w.merge(g, 1, 1, 1, lastCol)
	g.height(1, 30)
	right := max(lastCol-2, 2)
	if rightPart == "" {
		right = lastCol + 1
	}
	g.text(2, 1, w.look(look{align: "left"}), left)
	w.merge(g, 2, 1, 2, right-1)
	if rightPart != "" {
		g.text(2, right, w.look(look{align: "right"}), rightPart)
		w.merge(g, 2, right, 2, lastCol)
	}
	g.height(2, 18)
	g.text(3, 1, w.look(look{size: 8, colour: inkPale, align: "left", wrap: true}), remark)
	w.merge(g, 3, 1, 3, lastCol)
	g.height(3, 14)
}

// tableHead lays out the header and, below it, the thin row with the codes of the columns by which the table is found
// when it is read. It gives the first row of the table's body.
func (w *draft) tableHead(g *grid, row int, heads []text.Message, codes []string) int {
	labels := make([]string, len(heads))
	for i, h := range heads {
		labels[i] = w.say(h)
	}
	return w.tableHeadWords(g, row, labels, codes)
}

func (w *draft) tableHeadWords(g *grid, row int, labels, codes []string) int {
	head := w.look(look{heading: true, fill: tintHeader, ruled: true, align: "center", wrap: true})
	thin := w.look(look{size: 6, colour: inkPale, ruled: true, align: "center", format: formatText})
	for i := range codes {
		g.text(row, i+1, head, labels[i])
		g.text(row+1, i+1, thin, codes[i])
	}
	g.height(row, 22)
	g.height(row+1, 9)
	return row + 2
}

// signatures lays out the line of names at the foot of an official table.
func (w *submission) signatures(g *grid, row, lastCol int) {
	if w.out.Template {
		return
	}
	p := w.ret.People
	var parts []string
	for _, f := range []struct {
		label text.Message
		value string
	}{
		{text.BookHead, p.Head}, {text.BookReviewer, p.Reviewer}, {text.BookPreparer, p.Preparer},
		{text.BookPhone, p.Phone}, {text.BookDate, p.Date},
	} {
		value := f.value
		if value == "" {
			value = "　　　　　"
		}
		parts = append(parts, w.say(f.label)+"："+value)
	}
	// Two columns are left so that the line is never taken for a row with a code.
	g.text(row, 2, w.look(look{align: "left"}), strings.Join(parts, "　　　"))
	w.merge(g, row, 2, row, lastCol)
	g.height(row, 24)
}
