package forms

import (
	"fmt"
	"strings"

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
// separators, blanks, a percent sign in a percent cell and a unit of money or of count are understood. decimals is what
// the cell allows (0 to 4). It fails with ErrNotANumber, ErrTooPrecise or ErrTooLarge; the caller then keeps the text as
// an invalid draft, for nothing that was typed is ever thrown away.
func ParseInput(s, unit string, decimals int) (Typed, error) {
	text := strings.TrimSpace(width.Fold.String(norm.NFC.String(s)))
	text = strings.Map(func(r rune) rune {
		switch r {
		case '，':
			return ','
		case '−', '–', '—', '－':
			return '-'
		case '。', '．':
			return '.'
		case '\u00a0', '\u3000', '\t', ' ':
			return -1
		}
		return r
	}, text)
	number, suffix := splitUnit(text)
	power, ok := unitPower(suffix, unit)
	if !ok {
		return Typed{}, fmt.Errorf("%q: %w", s, ErrNotANumber)
	}
	plain, ok := dropGrouping(number)
	if !ok || strings.ContainsAny(plain, "eE") {
		return Typed{}, fmt.Errorf("%q: %w", s, ErrNotANumber)
	}
	if power != 0 {
		plain += fmt.Sprintf("e%d", power)
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

// splitUnit parts "1,200.5万元" into its number and its unit.
func splitUnit(s string) (number, suffix string) {
	end := 0
	for end < len(s) && strings.IndexByte("+-0123456789.,", s[end]) >= 0 {
		end++
	}
	return s[:end], s[end:]
}

// moneyPower are the units of money as powers of ten of one yuan, longest spelling of each first in use.
var moneyPower = map[string]int{
	"元": 0, "千元": 3, "万元": 4, "百万元": 6, "千万元": 7, "亿元": 8, "万亿元": 12,
}

// countPower are the multipliers that people write behind a count or an amount.
var countPower = map[string]int{"": 0, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12}

// unitPower gives the power of ten by which a number with the typed suffix is multiplied to stand in a cell of unit.
func unitPower(suffix, unit string) (int, bool) {
	if suffix == "" || suffix == unit {
		return 0, true
	}
	if cell, isMoney := moneyPower[unit]; isMoney {
		if p, ok := moneyPower[suffix]; ok {
			return p - cell, true
		}
		// "1.2亿" in an amount means yuan, as people speak: 1.2 hundred million yuan.
		if p, ok := countPower[suffix]; ok {
			return p - cell, true
		}
		return 0, false
	}
	if unit == "%" {
		return 0, suffix == "%"
	}
	p, ok := countPower[strings.TrimSuffix(suffix, unit)]
	return p, ok
}

// dropGrouping removes thousands separators where they stand in threes; "1,2" is refused rather than guessed.
func dropGrouping(s string) (string, bool) {
	if !strings.Contains(s, ",") {
		return s, s != ""
	}
	whole, frac, hasFrac := strings.Cut(s, ".")
	if strings.Contains(frac, ",") {
		return "", false
	}
	sign := ""
	if strings.HasPrefix(whole, "-") || strings.HasPrefix(whole, "+") {
		sign, whole = whole[:1], whole[1:]
	}
	parts := strings.Split(whole, ",")
	for i, p := range parts {
		if (i == 0 && (len(p) < 1 || len(p) > 3)) || (i > 0 && len(p) != 3) {
			return "", false
		}
	}
	out := sign + strings.Join(parts, "")
	if hasFrac {
		out += "." + frac
	}
	return out, true
}
