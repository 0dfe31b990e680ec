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
	switch c.State {
	case Blank:
		return ""
	case NotAvailable:
		return markNotAvailable + c.Text
	case Invalid:
		return markInvalid + c.Text
	}
	switch {
	case spec.Type.Numeric():
		if d := c.Num.Decimals(); d > spec.Decimals {
			return c.Num.Fixed(d)
		}
		return c.Num.Fixed(spec.Decimals)
	case spec.Type == YesNo && c.Yes:
		return "yes"
	case spec.Type == YesNo:
		return "no"
	}
	if c.Text == "" || c.Text[0] == '#' || strings.HasPrefix(c.Text, markEscape) {
		return markEscape + c.Text
	}
	return c.Text
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
