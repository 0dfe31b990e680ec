package workbook

import (
	"fmt"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"jibao/assets/text"
	"jibao/forms"
)

var reviewCodes = []string{"comment", "cell", "label", "seen", "text", "status", "author", "when", "answer"}

func reviewHeads() []text.Message {
	return []text.Message{text.BookCommentID, text.BookCellKey, text.BookLabel, text.BookSeen, text.BookComment,
		text.BookStatus, text.BookAuthor, text.BookWhen, text.BookAnswer}
}

var reviewWidths = []float64{14, 28, 26, 18, 48, 10, 12, 20, 40}

// layReview lays out the remarks of the province.
func (w *submission) layReview() {
	g := w.review
	w.widths(g, reviewWidths...)
	w.plainView(g)
	title, remark := w.say(text.BookReview), w.say(text.BookReviewNote)
	if w.out.SendBack {
		title, remark = w.say(text.BookSendBack), w.say(text.BookSendBackNote)
	}
	w.tableTop(g, len(reviewCodes), title, remark)
	row := w.tableHead(g, 4, reviewHeads(), reviewCodes)
	first := row
	plain := w.look(look{size: 9, ruled: true, align: "left", wrap: true, format: formatText})
	input := w.look(look{size: 9, ruled: true, align: "left", wrap: true, unlocked: true, format: formatText})
	for _, c := range w.ret.Comments {
		when := ""
		if !c.When.IsZero() {
			when = c.When.UTC().Format(time.RFC3339)
		}
		label := w.cellLabel(c.Cell)
		for i, s := range []string{c.ID, c.Cell, label, c.Seen, c.Text, w.say(statusWords(c.Status)), c.Author, when} {
			g.text(row, i+1, plain, s)
		}
		g.text(row, len(reviewCodes), input, c.Answer)
		g.height(row, rowHeight(20, []string{c.Cell, label, c.Seen, c.Text, c.Answer},
			[]float64{reviewWidths[1], reviewWidths[2], reviewWidths[3], reviewWidths[4], reviewWidths[8]}))
		row++
	}
	w.protect(g, false)
	w.freeze(g, first, 1)
	w.page(g, page{landscape: true, footer: w.footer(), first: 4, last: 5})
}

// layNotes puts notes at cells: the official's own ones at cells of the roster, which has no column for them, and behind
// them the remarks of a review. The remarks are read back from their sheet, the official's notes from here.
func (w *submission) layNotes() {
	remarks := map[string][]string{}
	for _, c := range w.ret.Comments {
		remarks[c.Cell] = append(remarks[c.Cell], joinWords(c.ID, c.Author+"：")+c.Text)
	}
	for i := range w.form.Indicators {
		code := w.form.Indicators[i].Code
		w.noteAt(w.indicators, code, "", remarks[code])
	}
	for k, key := range w.ret.RowKeys(w.form) {
		for j := range w.ret.Roster[k].Cells {
			if note := w.ret.Roster[k].Cells[j].Note; note != "" || len(remarks) > 0 {
				cell := forms.CellKey(key, w.form.Columns[j].Code)
				w.noteAt(w.roster, cell, note, remarks[cell])
			}
		}
	}
	for i := range w.ret.Cases {
		for _, p := range forms.CaseParts() {
			w.noteAt(w.cases, forms.CaseKey(i+1, p), "", remarks[forms.CaseKey(i+1, p)])
		}
	}
}

func (w *submission) noteAt(g *grid, key, own string, remarks []string) {
	at, ok := w.places[key]
	if !ok || own == "" && len(remarks) == 0 {
		return
	}
	var parts []string
	if own != "" {
		parts = append(parts, w.say(text.BookNote)+"："+own)
	}
	if len(remarks) > 0 {
		if own != "" {
			parts = append(parts, noteRule)
		}
		parts = append(parts, cut(strings.Join(remarks, "\n"), 2000))
	}
	words := strings.Join(parts, "\n")
	if textUnits(words) > maxCellText {
		w.keep(fmt.Errorf("note at %s: %w", key, ErrTextTooLong))
		return
	}
	face, _ := faces(w.lang)
	w.keep(w.file.AddComment(g.name, excelize.Comment{
		Cell: address(at[0], at[1]), Author: "Jibao", Width: 260, Height: 110,
		Paragraph: []excelize.RichTextRun{{Text: escapeText(words), Font: &excelize.Font{Family: face, Size: 9}}},
	}))
}

// cellLabel names a cell for people: its label, and for the roster the enterprise.
func (w *submission) cellLabel(key string) string {
	if key == "" {
		return w.say(text.BookWhole)
	}
	if label, ok := text.CaseLabel(w.lang, key); ok {
		return label
	}
	rowKey, code, isRow := forms.SplitCellKey(key)
	if !isRow {
		if ind := w.form.Indicator(code); ind != nil {
			return w.words(ind.Label)
		}
		return ""
	}
	label := ""
	if c := w.form.Column(code); c != nil {
		label = w.words(c.Label)
	}
	at := w.form.ColumnIndex(forms.ColumnName)
	for k, key := range w.ret.RowKeys(w.form) {
		if key == rowKey && at >= 0 && at < len(w.ret.Roster[k].Cells) {
			return joinWords(w.ret.Roster[k].Cells[at].Text, label)
		}
	}
	return joinWords(rowKey, label)
}

func statusWords(s forms.CommentStatus) text.Message {
	switch s {
	case forms.Answered:
		return text.BookAnswered
	case forms.Closed:
		return text.BookClosed
	}
	return text.BookOpen
}
