package forms

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
	"strconv"
	"strings"
)

// Number is an exact decimal, held as an integer count of ten-thousandths: Number(12345) is 1.2345. That is how it is
// stored too, so that sums in SQL are exact. The zero value is the number zero (a value, never a blank).
type Number int64

// One is the number 1 as a count of ten-thousandths, Places how many decimals a Number can hold, and MaxNumber the
// largest figure that is read or computed (±9·10^14): below what 64 bits hold, so that rounding cannot overflow.
const (
	One       Number = 10_000
	Places           = 4
	MaxNumber        = 900_000_000_000_000 * One
)

// Errors of ParseNumber and of arithmetic.
var (
	ErrNotANumber   = errors.New("not a number")
	ErrTooPrecise   = errors.New("more decimal places than can be held")
	ErrTooLarge     = errors.New("number too large")
	ErrDivideByZero = errors.New("division by zero")
)

// Int gives the whole number n. It is meant for counts; n must be within ±9·10^14.
func Int(n int64) Number { return Number(n) * One }

// ParseNumber reads a plain decimal ("-1234.5", "1.2E+8"): what a spreadsheet stores and what [Number.String] prints.
// Input typed by a person goes through [ParseInput].
// It fails with ErrNotANumber, ErrTooPrecise (non-zero digits after the fourth place) or ErrTooLarge.
func ParseNumber(s string) (Number, error) {
	if n, ok := shortNumber(s); ok {
		return n, nil
	}
	mant, expText, hasExp := cutExponent(s)
	exp := 0
	if hasExp {
		var ok bool
		if exp, ok = smallInt(expText); !ok {
			return 0, fmt.Errorf("%q: %w", s, ErrNotANumber)
		}
	}
	neg := false
	if mant != "" && (mant[0] == '-' || mant[0] == '+') {
		neg = mant[0] == '-'
		mant = mant[1:]
	}
	whole, frac, _ := strings.Cut(mant, ".")
	if whole == "" && frac == "" || !digits(whole) || !digits(frac) {
		return 0, fmt.Errorf("%q: %w", s, ErrNotANumber)
	}
	u, err := scaled(whole, frac, exp)
	if err == nil && u > MaxNumber {
		err = ErrTooLarge
	}
	if err != nil {
		return 0, fmt.Errorf("%q: %w", s, err)
	}
	if neg {
		return -u, nil
	}
	return u, nil
}

// shortNumber reads what nearly all numbers are: up to twelve digits, with a point and up to Places digits behind it, or
// without. False means nothing.
func shortNumber(s string) (Number, bool) {
	if len(s) > 13 {
		return 0, false
	}
	n, point := Number(0), -1
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			n = n*10 + Number(c-'0')
		case c == '.' && point < 0:
			point = i
		default:
			return 0, false
		}
	}
	behind := 0
	if point >= 0 {
		behind = len(s) - point - 1
	}
	if len(s) == 0 || len(s) == 1 && point == 0 || behind > Places {
		return 0, false
	}
	for ; behind < Places; behind++ {
		n *= 10
	}
	return n, n <= MaxNumber
}

// scaled reads the digits whole.frac × 10^exp as ten-thousandths.
func scaled(whole, frac string, exp int) (Number, error) {
	point := len(whole) + exp // digits before the decimal point
	var u uint64
	for i := 0; i < len(whole)+len(frac); i++ {
		c := byte('0')
		if i < len(whole) {
			c = whole[i]
		} else {
			c = frac[i-len(whole)]
		}
		if i >= point+Places {
			if c != '0' {
				return 0, ErrTooPrecise
			}
			continue
		}
		hi, lo := bits.Mul64(u, 10)
		lo, carry := bits.Add64(lo, uint64(c-'0'), 0)
		if hi != 0 || carry != 0 || lo > math.MaxInt64 {
			return 0, ErrTooLarge
		}
		u = lo
	}
	for i := len(whole) + len(frac); u != 0 && i < point+Places; i++ {
		if u > math.MaxInt64/10 {
			return 0, ErrTooLarge
		}
		u *= 10
	}
	return Number(u), nil
}

func cutExponent(s string) (mant, exp string, ok bool) {
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		return s[:i], s[i+1:], true
	}
	return s, "", false
}

// smallInt reads an exponent of at most three digits.
func smallInt(s string) (int, bool) {
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if s == "" || len(s) > 3 || !digits(s) {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	if neg {
		return -n, true
	}
	return n, true
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// String prints the number exactly, without trailing zeros: "1.5", "-200", "0".
func (n Number) String() string {
	s := n.Fixed(Places)
	s = strings.TrimRight(s, "0")
	return strings.TrimSuffix(s, ".")
}

// Fixed prints the number with d decimals (0 to 4), rounded half up, away from zero (the domain's rule for display).
func (n Number) Fixed(d int) string { return string(n.AppendFixed(make([]byte, 0, 24), d)) }

// AppendFixed appends what Fixed prints.
func (n Number) AppendFixed(b []byte, d int) []byte {
	n = n.Round(d)
	u := magnitude(n)
	if n < 0 {
		b = append(b, '-')
	}
	b = strconv.AppendUint(b, u/uint64(One), 10)
	if d > 0 {
		b = append(b, '.')
		frac := u % uint64(One)
		for i, unit := 0, uint64(One)/10; i < d; i, unit = i+1, unit/10 {
			b = append(b, byte('0'+frac/unit%10))
		}
	}
	return b
}

// Grouped prints like Fixed with thousands separators: "1,234,567.80".
func (n Number) Grouped(d int) string {
	s := n.Fixed(d)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, frac, hasFrac := strings.Cut(s, ".")
	b := make([]byte, 0, len(s)+len(s)/3+2)
	b = append(b, sign...)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b = append(b, ',')
		}
		b = append(b, whole[i])
	}
	if hasFrac {
		b = append(b, '.')
		b = append(b, frac...)
	}
	return string(b)
}

// Round gives the number rounded half up (away from zero) to d decimals; d is held within 0 to 4.
// A number beyond MaxNumber, which nothing in the program makes, is never rounded past what 64 bits hold.
func (n Number) Round(d int) Number {
	d = min(max(d, 0), Places)
	unit := int64(1)
	for range Places - d {
		unit *= 10
	}
	rest := int64(n) % unit
	n -= Number(rest)
	switch { // each asks whether |rest|*2 >= unit; beyond MaxNumber a step that would overflow is not taken
	case rest > 0 && rest >= unit-rest && int64(n) <= math.MaxInt64-unit:
		n += Number(unit)
	case rest < 0 && -rest >= unit+rest && int64(n) >= math.MinInt64+unit:
		n -= Number(unit)
	}
	return n
}

// Decimals tells how many decimal places the number needs, 0 to 4.
func (n Number) Decimals() int {
	d := Places
	for d > 0 && n%10 == 0 {
		n /= 10
		d--
	}
	return d
}

// Add gives n + m, or ErrTooLarge where the sum is beyond MaxNumber.
func (n Number) Add(m Number) (Number, error) {
	s := n + m
	if (n > 0 && m > 0 && s <= 0) || (n < 0 && m < 0 && s >= 0) || s > MaxNumber || s < -MaxNumber {
		return 0, ErrTooLarge
	}
	return s, nil
}

// Cmp compares: -1, 0 or 1.
func (n Number) Cmp(m Number) int {
	switch {
	case n < m:
		return -1
	case n > m:
		return 1
	}
	return 0
}

func magnitude(n Number) uint64 {
	if n < 0 {
		return uint64(-(n + 1)) + 1
	}
	return uint64(n)
}
