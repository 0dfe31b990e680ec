package workbook

import (
	"strings"
	"time"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/storage/workbook/xlsx"
)

// readExplanations reads the explanations; lines that only list a failed check are none.
func (s *source) readExplanations() error {
	t := s.explanations
	if lost := t.missing("check", "explanation", "who", "when", "form", "basis"); len(lost) > 0 {
		return s.columnsMissing(t, lost, explanationCodes, explanationHeads())
	}
	body := t.body()
	for i := range body {
		r := &body[i]
		e := forms.Explanation{
			Key: prose(t.cell(r, "check")), Text: prose(t.cell(r, "explanation")), Who: prose(t.cell(r, "who")),
			Form: prose(t.cell(r, "form")), Basis: prose(t.cell(r, "basis")), When: s.readMoment(t.cell(r, "when")),
		}
		if e.Text == "" && e.Who == "" && e.When.IsZero() {
			continue
		}
		at := place(t.sheet, r.num, t.cols["explanation"], t.how["explanation"])
		if e.Key == "" {
			s.notice(noticeNoCheck, at.Sheet+"!"+at.Cell)
		}
		s.in.Places["explain:"+e.Key] = at
		s.ret.Explanations = append(s.ret.Explanations, e)
	}
	return nil
}

// readMoment reads a time as this package writes it, or a day as people do; anything else is no time.
func (s *source) readMoment(x xlsx.Cell) time.Time {
	text := prose(x)
	if t, err := time.Parse(time.RFC3339, text); err == nil {
		return t.UTC()
	}
	if t, err := time.Parse(time.DateOnly, s.readDay(x)); err == nil {
		return t
	}
	return time.Time{}
}

// readReview reads the remarks of the province.
func (s *source) readReview() error {
	t := s.review
	if t == nil {
		return nil
	}
	body := t.body()
	for i := range body {
		r := &body[i]
		c := forms.Comment{
			ID: prose(t.cell(r, "comment")), Cell: prose(t.cell(r, "cell")), Seen: prose(t.cell(r, "seen")),
			Text: prose(t.cell(r, "text")), Author: prose(t.cell(r, "author")), When: s.readMoment(t.cell(r, "when")),
			Status: readStatus(words(t.cell(r, "status"))), Answer: prose(t.cell(r, "answer")),
		}
		if c.ID != "" || c.Text != "" || c.Cell != "" {
			s.ret.Comments = append(s.ret.Comments, c)
		}
	}
	return nil
}

func readStatus(word string) forms.CommentStatus {
	for status, m := range map[forms.CommentStatus]text.Message{
		forms.Answered: text.BookAnswered, forms.Closed: text.BookClosed,
	} {
		for _, l := range text.Langs() {
			if strings.EqualFold(word, m.In(l)) {
				return status
			}
		}
	}
	return forms.Open
}
