package summary

import (
	"math/bits"

	"jibao/forms"
)

// smallShare is the percentage beyond which one cluster's contribution makes a figure tell about that cluster, and
// fewClusters the number of clusters below which every figure does.
const (
	smallShare  = 85
	fewClusters = 3
)

// wide is a signed sum in 128 bits: 2^64 numbers fit in it, so that a sum cannot overflow on its way and no order of the
// summands matters.
type wide struct {
	hi int64
	lo uint64
}

func (w *wide) add(n forms.Number) {
	var carry uint64
	w.lo, carry = bits.Add64(w.lo, uint64(n), 0)
	w.hi += int64(n)>>63 + int64(carry)
}

func (w *wide) addWide(o *wide) {
	var carry uint64
	w.lo, carry = bits.Add64(w.lo, o.lo, 0)
	w.hi += o.hi + int64(carry)
}

// number gives the sum, and false when it is beyond what a Number is for.
func (w wide) number() (forms.Number, bool) {
	n := forms.Number(w.lo)
	return n, w.hi == int64(w.lo)>>63 && n <= forms.MaxNumber && n >= -forms.MaxNumber
}

// sum adds up one cell over clusters and remembers the largest contribution.
type sum struct {
	total wide
	size  wide   // of the magnitudes
	most  uint64 // largest magnitude
	by    int    // who contributed it
}

func (s *sum) add(n forms.Number, by int) {
	s.total.add(n)
	u := uint64(n)
	if n < 0 {
		u = -u
	}
	var carry uint64
	s.size.lo, carry = bits.Add64(s.size.lo, u, 0)
	s.size.hi += int64(carry)
	if u > s.most {
		s.most, s.by = u, by
	}
}

// dominated tells whether one contribution is more than 85 % of all.
func (s *sum) dominated() bool {
	hi, lo := bits.Mul64(s.most, 100)
	sizeHi, sizeLo := bits.Mul64(s.size.lo, smallShare)
	sizeHi += uint64(s.size.hi) * smallShare
	return hi > sizeHi || hi == sizeHi && lo > sizeLo
}

// percentDecimals is how many decimals shares and changes in percent have.
const percentDecimals = 2

// percent gives part / whole × 100, rounded once to two decimals; blank when whole is not above zero or the result
// cannot be held.
func percent(part, whole forms.Number, halfEven bool) forms.Cell {
	if whole <= 0 {
		return forms.Cell{}
	}
	u := uint64(part)
	if part < 0 {
		u = -u
	}
	hi, lo := bits.Mul64(u, 100*100)
	d := uint64(whole)
	if hi >= d {
		return forms.Cell{}
	}
	q, rest := bits.Div64(hi, lo, d)
	if rest > d-rest || rest == d-rest && (!halfEven || q&1 == 1) {
		q++
	}
	if q > uint64(forms.MaxNumber)/100 {
		return forms.Cell{}
	}
	n := forms.Number(q * 100) // hundredths of a percent as ten-thousandths
	if part < 0 {
		n = -n
	}
	return forms.NumberCell(n)
}

// difference gives a - b, blank when either is blank or the result cannot be held.
func difference(a, b forms.Cell) forms.Cell {
	if a.State != forms.Filled || b.State != forms.Filled {
		return forms.Cell{}
	}
	w := wide{}
	w.add(a.Num)
	minus := wide{}
	minus.add(b.Num)
	var borrow uint64
	w.lo, borrow = bits.Sub64(w.lo, minus.lo, 0)
	w.hi -= minus.hi + int64(borrow)
	n, ok := w.number()
	if !ok {
		return forms.Cell{}
	}
	return forms.NumberCell(n)
}
