package forms

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Case is one typical case (典型经验) of a return: experience of the cluster that others may learn from. It is text alone,
// entered by those who wish to, and no figure is ever taken from it.
type Case struct {
	Title   string // one line
	Summary string // paragraphs, parted by a line feed
	Body    string // paragraphs, parted by a line feed
}

// CaseRules are what a form says of typical cases; a form that asks for none has Max 0. Lengths are in characters, line
// feeds not counted (see [TextLength]).
type CaseRules struct {
	Max        int // how many one return may hold
	TitleMax   int
	SummaryMax int
	BodyMax    int
	Definition Words // what belongs into a case
}

// CasePart names one of the texts of a case.
type CasePart string

// The parts of a case, in the order in which they are read.
const (
	CaseTitle   CasePart = "title"
	CaseSummary CasePart = "summary"
	CaseBody    CasePart = "body"
)

// CaseParts are the parts in their order.
func CaseParts() []CasePart { return []CasePart{CaseTitle, CaseSummary, CaseBody} }

// Part gives one of the texts.
func (c *Case) Part(p CasePart) string {
	switch p {
	case CaseTitle:
		return c.Title
	case CaseSummary:
		return c.Summary
	case CaseBody:
		return c.Body
	}
	return ""
}

// With gives the case with another text as its part p.
func (c Case) With(p CasePart, text string) Case {
	switch p {
	case CaseTitle:
		c.Title = text
	case CaseSummary:
		c.Summary = text
	case CaseBody:
		c.Body = text
	}
	return c
}

// Empty tells whether nothing was written yet.
func (c Case) Empty() bool { return c == Case{} }

// Limit is the longest text of a part, in characters.
func (r *CaseRules) Limit(p CasePart) int {
	switch p {
	case CaseTitle:
		return r.TitleMax
	case CaseSummary:
		return r.SummaryMax
	}
	return r.BodyMax
}

// CleanCase makes the texts of a case fit to be kept: the title is one line, summary and body are paragraphs.
func CleanCase(c Case) Case {
	return Case{Title: CleanText(c.Title), Summary: CleanLines(c.Summary), Body: CleanLines(c.Body)}
}

// CleanPart makes one text of a case fit to be kept; see [CleanCase].
func CleanPart(p CasePart, s string) string {
	if p == CaseTitle {
		return CleanText(s)
	}
	return CleanLines(s)
}

// CleanLines makes a text of several paragraphs fit to be kept: every line as [CleanText] makes it, empty lines left out,
// the rest joined by one line feed.
func CleanLines(s string) string {
	if isClean(s) {
		return s
	}
	lines := strings.FieldsFunc(s, lineEnd)
	kept := lines[:0]
	for _, line := range lines {
		if line = CleanText(line); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// lineEnd tells whether a line ends here, whatever system or office suite wrote it.
func lineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// TextLength counts the characters of a text as people count them: line ends do not count.
func TextLength(s string) int { return utf8.RuneCountInString(s) - strings.Count(s, "\n") }

// TrimCases leaves out the empty cases behind the last one in which something is written. One that stands before another
// stays: the numbers of those behind it must not change while somebody writes.
func TrimCases(cs []Case) []Case {
	for len(cs) > 0 && cs[len(cs)-1].Empty() {
		cs = cs[:len(cs)-1]
	}
	return cs
}

const casePrefix = "case:"

// CaseKey names a part of the n-th case, counted from 1, as [CellKey] names a cell: "case:1:body".
func CaseKey(n int, p CasePart) string { return casePrefix + strconv.Itoa(n) + ":" + string(p) }

// SplitCaseKey takes such a key apart; ok is false for every other key.
func SplitCaseKey(key string) (n int, p CasePart, ok bool) {
	rest, ok := strings.CutPrefix(key, casePrefix)
	if !ok {
		return 0, "", false
	}
	number, part, _ := strings.Cut(rest, ":")
	n, err := strconv.Atoi(number)
	p = CasePart(part)
	if err != nil || n < 1 || p != CaseTitle && p != CaseSummary && p != CaseBody || CaseKey(n, p) != key {
		return 0, "", false
	}
	return n, p, true
}
