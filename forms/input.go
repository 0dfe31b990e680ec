package forms

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// Typed is what [ParseInput] understood of a number that a person typed.
type Typed struct {
	Number Number
	// Converted is set when a unit in the text changed the figure ("1.2亿" in a cell of 万元 is 12000), so that the
	// window can say so.
	Converted bool
}

// ParseInput reads a number as people type it into a cell whose unit is given: full-width digits and signs, thousands
// separators (commas or blanks that stand in threes), a percent sign in a percent cell, and a unit of money or of count
// are understood. decimals is what the cell allows (0 to 4). It fails with ErrNotANumber, ErrTooPrecise or ErrTooLarge;
// the caller then keeps the text as an invalid draft, for nothing that was typed is ever thrown away.
func ParseInput(s, unit string, decimals int) (Typed, error) {
	number, suffix := splitUnit(foldNumber(s))
	power, ok := unitPower(suffix, unit)
	if !ok {
		return Typed{}, fmt.Errorf("%q: %w", s, ErrNotANumber)
	}
	plain, ok := dropGrouping(number)
	if !ok {
		return Typed{}, fmt.Errorf("%q: %w", s, ErrNotANumber)
	}
	if power != 0 {
		plain += "e" + strconv.Itoa(power)
	}
	n, err := ParseNumber(plain)
	if err != nil {
		return Typed{}, fmt.Errorf("typed value %q: %w", s, err)
	}
	if n.Decimals() > decimals {
		return Typed{}, fmt.Errorf("typed value %q: %w", s, ErrTooPrecise)
	}
	return Typed{Number: n, Converted: power != 0}, nil
}

// foldNumber makes digits, signs, points and blanks of an input method plain.
func foldNumber(s string) string {
	if !plainASCII(s) {
		s = width.Fold.String(norm.NFC.String(s))
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '−' || r == '–' || r == '—':
			return '-'
		case r == '。':
			return '.'
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s))
}

// splitUnit parts "1,200.5 万元" into its number and its unit.
func splitUnit(s string) (number, suffix string) {
	end := 0
	for end < len(s) && strings.IndexByte("+-0123456789., ", s[end]) >= 0 {
		end++
	}
	return strings.TrimRight(s[:end], " "), s[end:]
}

// moneyPower are the units of money as powers of ten of one yuan.
var moneyPower = map[string]int{
	"元": 0, "千元": 3, "万元": 4, "百万元": 6, "千万元": 7, "亿元": 8, "万亿元": 12,
	"위안": 0, "천위안": 3, "만위안": 4, "백만위안": 6, "천만위안": 7, "억위안": 8, "조위안": 12,
}

// countPower are the multipliers that people write behind a count or an amount.
var countPower = map[string]int{
	"千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12,
	"천": 3, "만": 4, "백만": 6, "천만": 7, "억": 8, "조": 12,
}

// unitPower gives the power of ten by which a number with the typed suffix is multiplied to stand in a cell of unit.
func unitPower(suffix, unit string) (int, bool) {
	suffix = strings.ReplaceAll(suffix, " ", "")
	if suffix == "" || suffix == unit {
		return 0, true
	}
	if cell, isMoney := moneyPower[unit]; isMoney {
		if p, ok := moneyPower[suffix]; ok {
			return p - cell, true
		}
		// "1.2亿" in an amount means yuan, as people speak: 1.2 hundred million yuan.
		p, ok := countPower[suffix]
		return p - cell, ok
	}
	if unit == "%" {
		return 0, false
	}
	p, ok := countPower[strings.TrimSuffix(suffix, unit)]
	return p, ok
}

// dropGrouping removes thousands separators where they stand in threes, all of one kind; "1,2" and "12 34" are refused
// rather than guessed. A blank behind the sign is no separator.
func dropGrouping(s string) (string, bool) {
	sign := ""
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "+") {
		sign, s = s[:1], strings.TrimLeft(s[1:], " ")
	}
	if !strings.ContainsAny(s, ", ") {
		return sign + s, s != ""
	}
	whole, frac, hasFrac := strings.Cut(s, ".")
	separator := ","
	if strings.Contains(whole, " ") {
		separator = " "
	}
	if strings.ContainsAny(frac, ", ") {
		return "", false
	}
	parts := strings.Split(whole, separator)
	for i, p := range parts {
		if !digits(p) || len(p) < 1 || len(p) > 3 || i > 0 && len(p) != 3 {
			return "", false
		}
	}
	out := sign + strings.Join(parts, "")
	if hasFrac {
		out += "." + frac
	}
	return out, true
}
