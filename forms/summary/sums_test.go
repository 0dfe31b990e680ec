package summary

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"jibao/forms"
)

func TestWideSumsAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ns := rapid.SliceOf(rapid.Int64()).Draw(t, "numbers")
		var s sum
		want, size, most := new(big.Int), new(big.Int), new(big.Int)
		for i, n := range ns {
			s.add(forms.Number(n), i)
			b := big.NewInt(n)
			want.Add(want, b)
			magnitude := new(big.Int).Abs(b)
			size.Add(size, magnitude)
			if magnitude.Cmp(most) > 0 {
				most = magnitude
			}
		}
		got, ok := s.total.number()
		limit := big.NewInt(int64(forms.MaxNumber))
		if fits := new(big.Int).Abs(want).Cmp(limit) <= 0; ok != fits || ok && int64(got) != want.Int64() {
			t.Fatalf("got %d (fits: %v), want %s", got, ok, want)
		}
		left := new(big.Int).Mul(most, big.NewInt(100))
		right := new(big.Int).Mul(size, big.NewInt(85))
		if s.dominated() != (left.Cmp(right) > 0) {
			t.Fatalf("dominated is %v: the largest is %s of %s", s.dominated(), most, size)
		}
	})
}

func TestPercentIsRoundedOnce(t *testing.T) {
	number := rapid.OneOf(rapid.Int64Range(-1000, 1000), rapid.Int64Range(-int64(forms.MaxNumber), int64(forms.MaxNumber)))
	rapid.Check(t, func(t *rapid.T) {
		part, whole, halfEven := number.Draw(t, "part"), number.Draw(t, "whole"), rapid.Bool().Draw(t, "half even")
		got := percent(forms.Number(part), forms.Number(whole), halfEven)
		if whole <= 0 {
			if got.State != forms.Blank {
				t.Fatalf("percent of %d is %s", whole, got.Num)
			}
			return
		}
		exact := new(big.Rat).SetFrac(big.NewInt(part), big.NewInt(whole))
		exact.Mul(exact, big.NewRat(100, 1))
		if got.State != forms.Filled {
			if exact.Abs(exact).Cmp(big.NewRat(int64(forms.MaxNumber), 10_000)) < 0 {
				t.Fatalf("%d of %d is blank", part, whole)
			}
			return
		}
		if got.Num%100 != 0 {
			t.Fatalf("more than two decimals: %s", got.Num)
		}
		off := new(big.Rat).Sub(big.NewRat(int64(got.Num), 10_000), exact)
		switch off.Abs(off).Cmp(big.NewRat(1, 200)) {
		case 1:
			t.Fatalf("%d of %d: %s is more than half a hundredth off", part, whole, got.Num)
		case 0: // between two hundredths: away from zero, or to the even one
			if hundredths := got.Num / 100; halfEven && hundredths%2 != 0 {
				t.Fatalf("%d of %d: %s is not even", part, whole, got.Num)
			}
			if up := new(big.Rat).Abs(exact).Cmp(new(big.Rat).Abs(big.NewRat(int64(got.Num), 10_000))) < 0; !halfEven && !up {
				t.Fatalf("%d of %d: %s is rounded towards zero", part, whole, got.Num)
			}
		}
	})
}

func TestPercentBetweenTwoHundredths(t *testing.T) {
	for _, c := range []struct {
		part, whole  forms.Number
		up, halfEven string
	}{
		{1, 800, "0.13", "0.12"}, {3, 800, "0.38", "0.38"}, {-1, 800, "-0.13", "-0.12"}, {1, 801, "0.12", "0.12"},
	} {
		up, even := percent(c.part, c.whole, false), percent(c.part, c.whole, true)
		if up.Num.String() != c.up || even.Num.String() != c.halfEven {
			t.Errorf("%d of %d: %s and %s, want %s and %s", c.part, c.whole, up.Num, even.Num, c.up, c.halfEven)
		}
	}
}

func TestDifferenceBeyondNumbersIsBlank(t *testing.T) {
	most := forms.NumberCell(forms.MaxNumber)
	if got := difference(most, forms.NumberCell(-1)); got.State != forms.Blank {
		t.Errorf("got %s", got.Num)
	}
	if got := difference(most, forms.NumberCell(1)); got != forms.NumberCell(forms.MaxNumber-1) {
		t.Errorf("got %+v", got)
	}
	if got := difference(most, forms.Cell{State: forms.NotAvailable}); got.State != forms.Blank {
		t.Errorf("got %+v", got)
	}
}

func TestOnlyACountTellsEnterprisesApart(t *testing.T) {
	for rule, want := range map[string]bool{
		"count()": true, "count(a)": true, "count(a and (b or c))": true,
		"sum(a)": false, "count(a) + count(b)": false, "2 * count()": false,
	} {
		if isCount(rule) != want {
			t.Errorf("%s: %v", rule, !want)
		}
	}
}
