package forms

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// CleanText makes a text fit to be kept: valid UTF-8, NFC, without control and invisible format characters, and
// trimmed; a line break or tab becomes one blank. Everything visible stays.
func CleanText(s string) string {
	if !plainASCII(s) {
		s = strings.Map(visible, norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD")))
	} else {
		s = strings.Map(visible, s)
	}
	return strings.TrimSpace(s)
}

func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// visible drops what a person cannot see and a workbook cannot hold. The two joiners stay: Indic and Persian names and
// some emoji need them.
func visible(r rune) rune {
	switch {
	case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029':
		return ' '
	case r == '\u200c' || r == '\u200d':
		return r
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == '\ufffe', r == '\uffff':
		return -1
	}
	return r
}

// cleanCode makes an identifier as it is registered: half-width, capital, without blanks.
func cleanCode(s string) string {
	s = strings.ToUpper(width.Fold.String(CleanText(s)))
	return strings.Join(strings.Fields(s), "")
}

// matchKey is the form in which words of a choice are compared: half-width, small, without blanks and with one kind of
// quotation mark, so that what input methods and office suites make of a label still names it.
func matchKey(s string) string {
	s = strings.ToLower(width.Fold.String(CleanText(s)))
	return strings.Map(func(r rune) rune {
		switch r {
		case '“', '”', '‘', '’', '\'', '「', '」', '『', '』':
			return '"'
		}
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
