package app

import (
	"math/big"

	"jibao/forms"
)

// percentOf gives part as percent of whole with two decimals, half up; Blank where whole is zero.
func percentOf(part, whole forms.Number) forms.Cell {
	if whole == 0 {
		return forms.Cell{}
	}
	n := new(big.Int).Mul(big.NewInt(int64(part)), big.NewInt(100*100))
	w := big.NewInt(int64(whole))
	q, r := new(big.Int).QuoRem(n, w, new(big.Int))
	if r.Lsh(r, 1).CmpAbs(w) >= 0 {
		q.Add(q, big.NewInt(int64(n.Sign()*w.Sign())))
	}
	q.Mul(q, big.NewInt(int64(forms.One/100)))
	if !q.IsInt64() {
		return forms.Cell{}
	}
	return forms.NumberCell(forms.Number(q.Int64()))
}
