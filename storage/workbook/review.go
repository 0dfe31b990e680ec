package workbook

import (
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

var reviewWidths = []float64{10, 28, 26, 18, 48, 10, 12, 20, 40}

// layReview lays out the remarks of the province, and a note at every cell that a remark concerns.
func (w *submission) layReview() {
	g := w.review
	w.widths(g, reviewWidths...)
	w.plainView(g)
	w.tableTop(g, len(reviewCodes), w.say(text.BookReview), w.say(text.BookReviewNote))
	row := w.tableHead(g, 4, reviewHeads(), reviewCodes)
	first := row
	plain := w.look(look{size: 9, ruled: true, align: "left", wrap: true, format: formatText})
	input := w.look(look{size: 9, ruled: true, align: "left", wrap: true, unlocked: true, format: formatText})
	notes := map[[3]int]string{} // sheet, column, row
	var order [][3]int
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
		if at, ok := w.places[c.Cell]; ok {
			_, _, isRow := forms.SplitCellKey(c.Cell)
			key := [3]int{0, at[0], at[1]}
			if isRow {
				key[0] = 1
			}
			if notes[key] == "" {
				order = append(order, key)
			} else {
				notes[key] += "\n"
			}
			notes[key] += joinWords(c.ID, c.Author+"：") + c.Text
		}
	}
	for _, key := range order {
		sheet := w.indicators.name
		if key[0] == 1 {
			sheet = w.roster.name
		}
		w.keep(w.file.AddComment(sheet, excelize.Comment{
			Cell: address(key[1], key[2]), Author: "Jibao", Width: 260, Height: 110,
			Paragraph: []excelize.RichTextRun{{Text: cut(notes[key], 2000), Font: &excelize.Font{Family: bodyFont, Size: 9}}},
		}))
	}
	w.protect(g, false)
	w.freeze(g, first, 1)
	w.page(g, page{landscape: true, footer: w.footer(), first: 4, last: 5})
}

// cellLabel names a cell for people: its label, and for the roster the enterprise.
func (w *submission) cellLabel(key string) string {
	if key == "" {
		return w.say(text.BookWhole)
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
