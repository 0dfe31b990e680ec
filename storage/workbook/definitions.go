package workbook

import (
	"strings"

	"jibao/assets/text"
	"jibao/forms"
)

var definitionWidths = []float64{7.5, 26, 10, 52, 34, 34, 30}

func definitionHeads() []text.Message {
	return []text.Message{text.BookCode, text.BookName, text.BookUnit, text.BookDefinition, text.BookHowMade,
		text.BookChecks, text.BookAggregation}
}

// definitionSpec recognises the sheet by its labels.
func definitionSpec() *tableSpec {
	return specOf([]string{"code", "label", "unit", "definition", "how", "checks", "aggregation"}, definitionHeads(), 6)
}

// layDefinitions lays out what each indicator and each column of the roster means, how it is made and what is checked.
func (w *submission) layDefinitions() {
	g := w.definitions
	w.widths(g, definitionWidths...)
	w.plainView(g)
	w.tableTop(g, 7, w.say(text.BookDefinitions), w.say(text.BookBasis, w.words(w.form.Basis)))
	head := w.look(look{heading: true, fill: tintHeader, ruled: true, align: "center", wrap: true})
	for i, m := range definitionHeads() {
		g.text(4, i+1, head, w.say(m))
	}
	g.height(4, 22)
	row := 5
	section := w.look(look{heading: true, fill: tintSection, ruled: true, align: "left"})
	band := func(title string) {
		g.text(row, 1, section, title)
		g.fill(row, 2, 7, section)
		w.merge(g, row, 1, row, 7)
		g.height(row, 18)
		row++
	}
	for _, s := range w.form.Sections {
		at := w.form.SectionOf(s.Code, w.ret.Period)
		if len(at) == 0 {
			continue
		}
		band(s.Code + "　" + w.words(s.Title))
		for _, i := range at {
			ind := &w.form.Indicators[i]
			w.layDefinition(row, ind.Code, w.words(ind.Label), text.Unit(w.lang, ind.Unit), w.words(ind.Definition), text.HowMade(w.lang, w.form, ind),
				text.ChecksOf(w.lang, w.form, ind.Code), text.Aggregation(w.lang, ind.Aggregation))
			row++
		}
	}
	band(w.say(text.BookRoster))
	for i := range w.form.Columns {
		c := &w.form.Columns[i]
		w.layDefinition(row, "", w.words(c.Label), text.Unit(w.lang, c.Unit), w.words(c.Definition), "", w.rowCheckWords(c.Code), "")
		row++
	}
	w.protect(g, false)
	w.freeze(g, 5, 3)
	w.page(g, page{landscape: true, footer: w.footer(), first: 4, last: 4})
}

func (w *submission) layDefinition(row int, cells ...string) {
	for i, s := range cells {
		align := "left"
		if i == 0 || i == 2 {
			align = "center"
		}
		w.definitions.text(row, i+1, w.look(look{size: 9, ruled: true, align: align, wrap: true}), s)
	}
	widths := make([]float64, len(definitionWidths))
	for i, x := range definitionWidths {
		widths[i] = x * 1.08 // the face of this sheet is a point smaller
	}
	w.definitions.height(row, rowHeight(16, cells, widths))
}

func (w *submission) rowCheckWords(column string) string {
	var list []string
	for i := range w.form.RowChecks {
		if c := &w.form.RowChecks[i]; len(c.Columns) > 0 && c.Columns[0] == column {
			kind := text.BookSoft
			if c.Severity == forms.Hard {
				kind = text.BookHard
			}
			list = append(list, w.say(text.BookWithUnit, w.words(c.Message), w.say(kind)))
		}
	}
	return strings.Join(list, "\n")
}
