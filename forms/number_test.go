package forms

import (
	"errors"
	"math"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// anyNumber draws a number that the program can hold.
func anyNumber() *rapid.Generator[Number] {
	return rapid.Map(rapid.Int64Range(-int64(MaxNumber), int64(MaxNumber)), func(n int64) Number { return Number(n) })
}

// exact gives a number as a rational.
func exact(n Number) *big.Rat { return big.NewRat(int64(n), int64(One)) }

func TestNumberPrintsAndReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := anyNumber().Draw(t, "n")
		for _, s := range []string{n.String(), n.Fixed(Places), strings.ReplaceAll(n.Grouped(Places), ",", "")} {
			got, err := ParseNumber(s)
			if err != nil || got != n {
				t.Fatalf("%q reads as %d, %v; it was printed from %d", s, got, err, n)
			}
		}
		typed, err := ParseInput(n.Grouped(Places), "", Places)
		if err != nil || typed.Number != n || typed.Converted {
			t.Fatalf("%q is understood as %v, %v", n.Grouped(Places), typed, err)
		}
		if r, ok := new(big.Rat).SetString(n.String()); !ok || r.Cmp(exact(n)) != 0 {
			t.Fatalf("%s is not %s", n, exact(n).RatString())
		}
	})
}

// FloatString of math/big rounds half away from zero too, by its own arithmetic.
func TestRoundAgainstRationals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := anyNumber().Draw(t, "n")
		d := rapid.IntRange(0, Places).Draw(t, "d")
		if rapid.Bool().Draw(t, "tie") {
			unit := Number(1)
			for range Places - d {
				unit *= 10
			}
			n = n / unit * unit / 2 // half a unit of the last place, every other time
		}
		want := exact(n).FloatString(d)
		if strings.Trim(want, "-0.") == "" {
			want = strings.TrimPrefix(want, "-")
		}
		if got := n.Fixed(d); got != want {
			t.Fatalf("%s with %d decimals is %s, want %s", n, d, got, want)
		}
		if r := n.Round(d); r.Decimals() > d || r.Round(d) != r {
			t.Fatalf("rounding %s to %d gives %s, which is not rounded", n, d, r)
		}
	})
}

func TestTiesGoAwayFromZero(t *testing.T) {
	for in, want := range map[string]string{"0.005": "0.01", "-0.005": "-0.01", "0.0049": "0.00", "-0.0049": "0.00", "2.675": "2.68", "-2.675": "-2.68", "899999999999999.995": "900000000000000.00"} {
		n, err := ParseNumber(in)
		if err != nil || n.Fixed(2) != want {
			t.Errorf("%s is rounded to %s, %v; want %s", in, n.Fixed(2), err, want)
		}
	}
}

// At the edges of 64 bits nothing may wrap around to the other sign.
func TestEdgesDoNotWrap(t *testing.T) {
	for _, n := range []Number{math.MaxInt64, math.MinInt64, math.MinInt64 + 1, MaxNumber, -MaxNumber} {
		for d := range Places + 1 {
			if r := n.Round(d); (r < 0) != (n < 0) {
				t.Errorf("rounding %d to %d decimals gives %d", int64(n), d, int64(r))
			}
		}
		if strings.HasPrefix(n.String(), "-") != (n < 0) {
			t.Errorf("%d prints as %s", int64(n), n)
		}
	}
	if got := Number(math.MinInt64).String(); got != "-922337203685477.5808" {
		t.Errorf("the smallest number prints as %s", got)
	}
	for _, pair := range [][2]Number{{MaxNumber, 1}, {-MaxNumber, -1}, {math.MaxInt64, math.MaxInt64}, {math.MinInt64, math.MinInt64}} {
		if s, err := pair[0].Add(pair[1]); !errors.Is(err, ErrTooLarge) {
			t.Errorf("%d + %d = %d, %v", int64(pair[0]), int64(pair[1]), int64(s), err)
		}
	}
}

func TestParseNumber(t *testing.T) {
	for in, want := range map[string]Number{
		"0": 0, "-0": 0, "1.5": 15000, "-1234.5": -12345000, "1.2E+8": 120_000_000 * One, "12e-1": 12000, "+7": 70000, ".5": 5000,
		"5.": 50000, "0.00010000": 1, "900000000000000": MaxNumber, "1e-4": 1, "0e999": 0, "100000e-999": -1,
	} {
		got, err := ParseNumber(in)
		if in == "100000e-999" {
			if !errors.Is(err, ErrTooPrecise) {
				t.Errorf("%q: %v", in, err)
			}
			continue
		}
		if err != nil || got != want {
			t.Errorf("%q reads as %d, %v; want %d", in, got, err, want)
		}
	}
	for in, want := range map[string]error{
		"": ErrNotANumber, ".": ErrNotANumber, "e5": ErrNotANumber, "1e": ErrNotANumber, "1e1234": ErrNotANumber, "--1": ErrNotANumber,
		"1,000": ErrNotANumber, "1 ": ErrNotANumber, "0x10": ErrNotANumber, "NaN": ErrNotANumber, "Inf": ErrNotANumber, "１": ErrNotANumber,
		"1.00001": ErrTooPrecise, "1e-5": ErrTooPrecise, "900000000000000.0001": ErrTooLarge, "1e15": ErrTooLarge, "1e999": ErrTooLarge,
		"99999999999999999999999": ErrTooLarge,
	} {
		if got, err := ParseNumber(in); !errors.Is(err, want) {
			t.Errorf("%q reads as %d, %v; want %v", in, got, err, want)
		}
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"1.5", "-1234.5E+3", "900000000000000", "0.0001", "1e999", ".", "00000.00000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseNumber(s)
		if err != nil {
			return
		}
		if n > MaxNumber || n < -MaxNumber {
			t.Fatalf("%q reads as %d, which is out of bounds", s, n)
		}
		if r, ok := new(big.Rat).SetString(s); !ok || r.Cmp(exact(n)) != 0 {
			t.Fatalf("%q reads as %s", s, n)
		}
		if back, err := ParseNumber(n.String()); err != nil || back != n {
			t.Fatalf("%s reads back as %s, %v", n, back, err)
		}
	})
}

// A number is the same with zeros before it, which take it the long way.
func TestParseNumberEitherWay(t *testing.T) {
	const alphabet = "0123456789..-+eE 5"
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.SampledFrom([]rune(alphabet)), 0, 15, -1).Draw(t, "text")
		mantissa, _, _ := strings.Cut(strings.ToLower(s), "e")
		if mantissa == "" || mantissa == "." || strings.HasPrefix(s, "-") || strings.HasPrefix(s, "+") {
			return // zeros before these make another text of them
		}
		short, shortErr := ParseNumber(s)
		long, longErr := ParseNumber(strings.Repeat("0", 20) + s)
		if short != long || (shortErr == nil) != (longErr == nil) {
			t.Fatalf("%q: %v, %v; behind zeros %v, %v", s, short, shortErr, long, longErr)
		}
	})
	for s, want := range map[string]string{"5.": "5", ".5": "0.5", "0": "0", "123456789012.": "123456789012", "1.2345": "1.2345"} {
		if n, err := ParseNumber(s); err != nil || n.String() != want {
			t.Errorf("%q: %v, %v", s, n, err)
		}
	}
	for _, s := range []string{"", ".", "..", ".e0", "1.23456", "1 2"} {
		if n, err := ParseNumber(s); err == nil {
			t.Errorf("%q is read as %v", s, n)
		}
	}
}
