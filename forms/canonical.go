package forms

import "strings"

// Marks of the states in the canonical text of a cell. A text value that begins like one of them, or with the escape
// itself, or that is empty, is written behind the escape.
const (
	markNotAvailable = "#NA:"
	markInvalid      = "#INVALID:"
	markEscape       = `\`
)

// Canonical writes the value of a cell so that two cells have the same text exactly when they have the same state and
// value; notes do not count. It is what digests are taken of, what explanations hold for ([Finding].Basis), and what the
// change log and the command line show:
//
//	blank           the empty text
//	not available   #NA:reason
//	invalid         #INVALID:draft
//	number          the decimals of the spec ("1200000.00"), or more where the number has more
//	yes/no          yes, no
//	choice, multi   the option codes, joined by MultiSep
//	text            itself; behind a backslash when it is empty or begins with # or a backslash
func Canonical(spec Spec, c Cell) string {
	if c.State == Filled && spec.Type.Numeric() {
		return c.Num.Fixed(max(spec.Decimals, c.Num.Decimals()))
	}
	mark, text := canonicalText(spec.Type, &c)
	return mark + text
}

// AppendCanonical appends what [Canonical] writes.
func AppendCanonical(b []byte, spec Spec, c *Cell) []byte {
	if c.State == Filled && spec.Type.Numeric() {
		return c.Num.AppendFixed(b, max(spec.Decimals, c.Num.Decimals()))
	}
	mark, text := canonicalText(spec.Type, c)
	return append(append(b, mark...), text...)
}

// canonicalText gives the two parts of the canonical text of a cell that holds no number.
func canonicalText(t Type, c *Cell) (mark, text string) {
	switch c.State {
	case Blank:
		return "", ""
	case NotAvailable:
		return markNotAvailable, c.Text
	case Invalid:
		return markInvalid, c.Text
	}
	switch {
	case t == YesNo && c.Yes:
		return "", "yes"
	case t == YesNo:
		return "", "no"
	case c.Text == "" || c.Text[0] == '#' || strings.HasPrefix(c.Text, markEscape):
		return markEscape, c.Text
	}
	return "", c.Text
}

// ParseCanonical reads what [Canonical] wrote. A text that it never writes becomes an Invalid cell that keeps it.
func ParseCanonical(spec Spec, s string) Cell {
	if s == "" {
		return Cell{}
	}
	if reason, ok := strings.CutPrefix(s, markNotAvailable); ok {
		return Cell{State: NotAvailable, Text: reason}
	}
	if draft, ok := strings.CutPrefix(s, markInvalid); ok {
		return Cell{State: Invalid, Text: draft}
	}
	switch {
	case spec.Type.Numeric():
		if n, err := ParseNumber(s); err == nil {
			return NumberCell(n)
		}
		return Cell{State: Invalid, Text: s}
	case spec.Type == YesNo && s == "yes":
		return YesNoCell(true)
	case spec.Type == YesNo && s == "no":
		return YesNoCell(false)
	case spec.Type == YesNo:
		return Cell{State: Invalid, Text: s}
	}
	return TextCell(strings.TrimPrefix(s, markEscape))
}
