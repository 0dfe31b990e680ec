package forms

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestParseInput(t *testing.T) {
	for _, c := range []struct {
		typed, unit string
		decimals    int
		want        string
		converted   bool
	}{
		{"1912315", "万元", 2, "1912315", false},
		{"1,912,315.00", "万元", 2, "1912315", false},
		{"1 912 315.5", "万元", 2, "1912315.5", false},
		{"１９１２３１５．５", "万元", 2, "1912315.5", false},
		{"１，９１２，３１５。５", "万元", 2, "1912315.5", false},
		{"－３．２", "万元", 2, "-3.2", false},
		{"− 3.2", "万元", 2, "-3.2", false},
		{"\u3000 12 \u00a0", "家", 0, "12", false},
		{"1.2亿", "万元", 2, "12000", true},
		{"1.2 亿元", "万元", 2, "12000", true},
		{"1.2억", "万元", 2, "12000", true},
		{"3억 위안", "万元", 2, "30000", true},
		{"12000万元", "万元", 2, "12000", false},
		{"12000万", "万元", 2, "12000", false},
		{"1200元", "万元", 2, "0.12", true},
		{"0.5万亿元", "万元", 2, "50000000", true},
		{"1.5万家", "家", 0, "15000", true},
		{"2千", "家", 0, "2000", true},
		{"281家", "家", 0, "281", false},
		{"87.5%", "%", 2, "87.5", false},
		{"８７．５％", "%", 2, "87.5", false},
		{"1.2万吨标准煤", "吨标准煤", 2, "12000", true},
		{"100 km²", "km²", 2, "100", false},
	} {
		got, err := ParseInput(c.typed, c.unit, c.decimals)
		if err != nil || got.Number.String() != c.want || got.Converted != c.converted {
			t.Errorf("%q in %s: %s, converted %v, %v; want %s, %v", c.typed, c.unit, got.Number, got.Converted, err, c.want, c.converted)
		}
	}
	for _, c := range []struct {
		typed, unit string
		decimals    int
		want        error
	}{
		{"六十", "家", 0, ErrNotANumber}, {"", "家", 0, ErrNotANumber}, {"1,2", "家", 0, ErrNotANumber}, {"12 34", "家", 0, ErrNotANumber},
		{"1,234 567", "家", 0, ErrNotANumber}, {"1,2345", "家", 0, ErrNotANumber}, {"12人", "家", 0, ErrNotANumber}, {"5%", "家", 0, ErrNotANumber},
		{"1e5", "家", 0, ErrNotANumber}, {"约100", "家", 0, ErrNotANumber}, {"10-20", "家", 0, ErrNotANumber}, {"1、2", "家", 0, ErrNotANumber},
		{"0.5万", "%", 2, ErrNotANumber}, {"1.5", "家", 0, ErrTooPrecise}, {"0.005", "万元", 2, ErrTooPrecise}, {"12元", "万元", 2, ErrTooPrecise},
		{"10000000万亿元", "万元", 2, ErrTooLarge}, {"-", "家", 0, ErrNotANumber}, {",", "家", 0, ErrNotANumber}, {"万元", "万元", 2, ErrNotANumber},
	} {
		if got, err := ParseInput(c.typed, c.unit, c.decimals); !errors.Is(err, c.want) {
			t.Errorf("%q in %s: %v, %v; want %v", c.typed, c.unit, got, err, c.want)
		}
	}
}

// fullWidth writes ASCII as an input method may.
func fullWidth(s string) string {
	return strings.Map(func(r rune) rune {
		if r > ' ' && r < 0x7f {
			return r + 0xfee0
		}
		return r
	}, s)
}

func TestInputMethodsTypeTheSameNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := anyNumber().Draw(t, "n")
		for _, typed := range []string{n.String(), n.Grouped(Places), strings.ReplaceAll(n.Grouped(Places), ",", " ")} {
			for _, s := range []string{typed, fullWidth(typed), " " + typed + "\u3000", typed + "万元", typed + " 万元"} {
				got, err := ParseInput(s, "万元", Places)
				if err != nil || got.Number != n {
					t.Fatalf("%q is understood as %s, %v; want %s", s, got.Number, err, n)
				}
			}
		}
	})
}

func FuzzParseInput(f *testing.F) {
	for _, s := range []string{"1,912,315.00", "１．２亿", "87.5%", "－3 万元", "1 000", "六十", "1.2万家", "+ 5"} {
		f.Add(s, "万元", 2)
		f.Add(s, "家", 0)
		f.Add(s, "%", 4)
	}
	f.Fuzz(func(t *testing.T, s, unit string, decimals int) {
		got, err := ParseInput(s, unit, decimals)
		if err != nil {
			return
		}
		if got.Number.Decimals() > max(decimals, 0) || got.Number > MaxNumber || got.Number < -MaxNumber {
			t.Fatalf("%q in %q gives %s", s, unit, got.Number)
		}
		again, err := ParseInput(got.Number.Grouped(got.Number.Decimals()), unit, decimals)
		if err != nil || again.Number != got.Number || again.Converted {
			t.Fatalf("%q gives %s, which is not understood again: %v, %v", s, got.Number, again, err)
		}
	})
}
