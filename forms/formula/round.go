package formula

import (
	"math/bits"

	"github.com/govalues/decimal"

	"jibao/forms"
)

// FromNumber gives a number of a cell as a decimal.
func FromNumber(n forms.Number) decimal.Decimal {
	d, err := decimal.New(int64(n), forms.Places)
	if err != nil {
		return decimal.Decimal{} // cannot be: every int64 has at most 19 digits
	}
	return d
}

// Round rounds a decimal to places (0 to 4) decimals, half up (away from zero) or half to even (GB/T 8170); ok is false
// where a [forms.Number] cannot hold it.
func Round(d decimal.Decimal, places int, halfEven bool) (n forms.Number, ok bool) {
	places = min(max(places, 0), forms.Places)
	coef, scale := d.Coef(), d.Scale()
	if drop := scale - places; drop > 0 {
		unit := power10(drop)
		rest := coef % unit
		coef /= unit
		if rest > unit-rest || rest == unit-rest && (!halfEven || coef%2 == 1) {
			coef++
		}
		scale = places
	}
	hi, lo := bits.Mul64(coef, power10(forms.Places-scale))
	if hi != 0 || lo > uint64(forms.MaxNumber) {
		return 0, false
	}
	n = forms.Number(lo)
	if d.IsNeg() {
		n = -n
	}
	return n, true
}

// power10 gives 10^e; a decimal has at most 19 places, and 10^19 fits.
func power10(e int) uint64 {
	p := uint64(1)
	for range e {
		p *= 10
	}
	return p
}
