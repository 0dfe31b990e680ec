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
	if isClean(s) {
		return s
	}
	return clean(s)
}

// isClean recognises nearly all texts of a return as clean at one glance: letters that stay as they are whatever stands
// beside them (printable ASCII, Chinese characters, Korean syllables, full-width forms and the usual marks of both) and
// no blank at either end. False means nothing.
func isClean(s string) bool {
	if s == "" {
		return true
	}
	if s[0] == ' ' || s[len(s)-1] == ' ' {
		return false
	}
	for _, r := range s {
		switch {
		case r >= ' ' && r <= '~', r >= 0x4e00 && r <= 0x9fff, r >= 0xac00 && r <= 0xd7a3, r >= 0xff01 && r <= 0xff5e,
			r >= 0x3001 && r <= 0x3003, r >= 0x3008 && r <= 0x3011, r >= 0x2018 && r <= 0x201d:
		default:
			return false // also for a byte that is no UTF-8, which is U+FFFD here
		}
	}
	return true
}

func clean(s string) string {
	if !plainASCII(s) {
		// First what goes, then the normal form: what stood apart only for an invisible character between comes together.
		s = norm.NFC.String(strings.Map(visible, strings.ToValidUTF8(s, "\uFFFD")))
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
	if isCleanCode(s) {
		return s
	}
	s = strings.ToUpper(width.Fold.String(CleanText(s)))
	return norm.NFC.String(strings.Join(strings.Fields(s), ""))
}

// isCleanCode recognises what nearly every code is: capital letters and digits.
func isCleanCode(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return true
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
