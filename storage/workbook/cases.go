package workbook

import (
	"strings"
	"unicode"

	"jibao/assets/text"
	"jibao/forms"
)

// The columns of the sheet of typical cases. A case is a block of rows: its title, its summary, its body, one row for each
// paragraph. A paragraph that no row could show in print goes on in the rows below, as a continuation.
const (
	caseNumber = iota + 1
	casePart
	caseText
)

var caseCodes = []string{"case", "part", "text"}

func caseHeads() []text.Message {
	return []text.Message{text.BookCaseNumber, text.BookCasePart, text.BookCaseText}
}

var caseWidths = []float64{7, 10, 76}

const (
	// caseLines is how many lines of text one row holds: far below what office suites can show of a row (409 points), so
	// that pages fill well, for no suite parts a row between two pages.
	caseLines = 14
	// caseLine is how wide a line of text is, in characters of a column; a Chinese one takes two.
	caseLine = 79.0
	// caseSpare is how many rows below the last one the count of cases reaches.
	caseSpare = 200
	// casesFirst is the first row of the table's body.
	casesFirst = 6
	// caseParagraphs is how many rows a blank template offers for a body.
	caseParagraphs = 10
)

// hasCases tells whether the workbook has the sheet: a return with cases, and a blank template of a form that asks for
// them. A return without cases is the workbook that it always was.
func (w *submission) hasCases() bool {
	return w.form.Cases.Max > 0 && (len(w.ret.Cases) > 0 || w.out.Template)
}

func (w *submission) layCases() {
	g := w.cases
	w.widths(g, caseWidths...)
	w.plainView(g)
	note := w.say(text.BookCaseNote, w.words(w.form.Cases.Definition))
	w.top(g, caseText, w.say(text.CasesName), w.identityLine(), "", note)
	g.height(3, float64(lines(note, 112))*11+4)
	row := w.tableHead(g, casesFirst-2, caseHeads(), caseCodes)
	for i, c := range w.ret.Cases {
		row = w.layCase(row, i+1, c)
	}
	if w.out.Template {
		for n := 1; n <= w.form.Cases.Max; n++ {
			row = w.layBlankCase(row, n)
		}
	}
	w.validateCases(row + caseSpare)
	w.protect(g, true)
	w.freeze(g, casesFirst, 1)
	w.page(g, page{footer: w.footer(), first: casesFirst - 2, last: casesFirst - 1})
}

func (w *submission) layCase(row, n int, c forms.Case) int {
	for _, p := range forms.CaseParts() {
		w.places[forms.CaseKey(n, p)] = [2]int{caseText, row}
		for _, paragraph := range strings.Split(c.Part(p), "\n") {
			pieces := caseRows(paragraph)
			for i, piece := range pieces {
				w.caseRow(row, n, p, piece, i > 0, i < len(pieces)-1)
				w.cases.height(row, float64(lines(piece, caseLine))*13.5+6)
				row++
			}
		}
	}
	return row
}

// layBlankCase lays out the rows of a case to be written by hand; they grow with what is written into them.
func (w *submission) layBlankCase(row, n int) int {
	for _, p := range forms.CaseParts() {
		count := 1
		if p == forms.CaseBody {
			count = caseParagraphs
		}
		for range count {
			w.caseRow(row, n, p, "", false, false)
			row++
		}
	}
	return row
}

// caseRow lays out one row. Between a paragraph and its continuation there is no line.
func (w *submission) caseRow(row, n int, p forms.CasePart, s string, continued, goesOn bool) {
	box := "lr"
	if !continued {
		box += "t"
	}
	if !goesOn {
		box += "b"
	}
	label := look{size: 9, box: box, align: "center", top: true, format: formatText}
	words := look{box: box, align: "left", top: true, wrap: true, unlocked: true, format: formatText}
	if p == forms.CaseTitle {
		label.bold, words.bold, label.fill = true, true, tintHeader
	}
	name := w.say(text.CasePartName(p))
	if continued {
		name = w.say(text.BookCaseContinued)
	}
	w.cases.number(row, caseNumber, w.look(label), itoa(n))
	w.cases.text(row, casePart, w.look(label), name)
	w.cases.text(row, caseText, w.look(words), s)
}

// validateCases offers the words of the column that says what a row is, and marks a title or a summary that is too long.
func (w *submission) validateCases(last int) {
	g, title := w.cases, w.say(text.BookInputTitle)
	words := []string{w.say(text.BookCaseContinued)}
	for _, p := range forms.CaseParts() {
		words = append(words, w.say(text.CasePartName(p)))
	}
	w.choose(g, address(casePart, casesFirst)+":"+address(casePart, last), w.list(words), title, w.say(text.BookInputList))
	for _, p := range []forms.CasePart{forms.CaseTitle, forms.CaseSummary} {
		w.alarm(g, address(caseText, casesFirst)+":"+address(caseText, last),
			"AND($"+address(casePart, casesFirst)+"="+excelText(w.say(text.CasePartName(p)))+
				",LEN($"+address(caseText, casesFirst)+")>"+itoa(w.form.Cases.Limit(p))+")", w.alarmLook)
	}
}

// excelText writes a text for a formula.
func excelText(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// casesFormula counts the titles that are written.
func (w *submission) casesFormula() string {
	last := casesFirst + caseSpare
	for _, c := range w.ret.Cases {
		last += strings.Count(c.Summary+c.Body, "\n") + len(c.Body)/caseLines
	}
	area := func(col int) string {
		return quoted(w.cases.name) + "!" + absolute(col, casesFirst) + ":" + absolute(col, last)
	}
	return "SUMPRODUCT((" + area(casePart) + "=" + excelText(w.say(text.CasePartName(forms.CaseTitle))) + ")*(LEN(TRIM(" + area(caseText) + "))>0))"
}

func (w *submission) countTitles() int {
	n := 0
	for _, c := range w.ret.Cases {
		if c.Title != "" {
			n++
		}
	}
	return n
}

// caseRows parts a paragraph into what one row shows each; joined they are the paragraph.
func caseRows(paragraph string) []string {
	var rows []string
	most := caseLines * int(caseLine-2)
	for textWidth(paragraph) > most {
		at := cutBefore(paragraph, most)
		rows = append(rows, paragraph[:at])
		paragraph = paragraph[at:]
	}
	return append(rows, paragraph)
}

// cutBefore gives where the first part of a text ends that is at most so wide: behind the last sentence of its second half,
// else behind the last letter that nothing joins to the next one.
func cutBefore(s string, width int) int {
	used, cut, sentence := 0, 0, 0
	var before rune
	for i, r := range s {
		if i > 0 && mayCut(before, r) {
			cut = i
			if strings.ContainsRune("。；！？.;!?", before) && used > width/2 {
				sentence = i
			}
		}
		if used += textWidth(string(r)); used > width {
			break
		}
		before = r
	}
	switch {
	case sentence > 0:
		return sentence
	case cut > 0:
		return cut
	}
	return len(s) // nothing but marks on one letter
}

// mayCut tells whether a text may be parted between two characters: not before what belongs to the letter in front of it,
// and not at a blank, which an office suite could drop at the edge of a cell.
func mayCut(before, r rune) bool {
	joiner := func(r rune) bool { return r == '\u200d' || r == '\u200c' }
	return !unicode.IsMark(r) && !joiner(r) && !joiner(before) && !unicode.IsSpace(r) && !unicode.IsSpace(before)
}
