package county

import (
	"math/big"

	"jibao/assets/text"
	"jibao/forms"
)

// ChangeText says how a figure has changed against the one beside it: amounts in percent, percentages in points and
// counts by their difference. It is empty where there is nothing to compare.
func ChangeText(ind *forms.Indicator, now, past forms.Cell) string {
	if now.State != forms.Filled || past.State != forms.Filled || !ind.Type.Numeric() {
		return ""
	}
	if ind.Type != forms.Decimal {
		diff, err := now.Num.Add(-past.Num)
		if err != nil {
			return ""
		}
		return text.Signed(diff, max(ind.Decimals, diff.Decimals()))
	}
	growth, ok := growthPercent(now.Num, past.Num)
	if !ok {
		return ""
	}
	return text.Signed(growth, 2) + "%"
}

// growthPercent is the growth from past to now in percent with two decimals, half away from zero; ok is false for a past
// that is not above zero and for growth that no one would read.
func growthPercent(now, past forms.Number) (growth forms.Number, ok bool) {
	if past <= 0 {
		return 0, false
	}
	n := new(big.Int).Sub(big.NewInt(int64(now)), big.NewInt(int64(past)))
	n.Mul(n, big.NewInt(100*100))
	q, r := new(big.Int).QuoRem(n, big.NewInt(int64(past)), new(big.Int))
	if r.Abs(r).Lsh(r, 1).Cmp(big.NewInt(int64(past))) >= 0 {
		q.Add(q, big.NewInt(int64(n.Sign())))
	}
	q.Mul(q, big.NewInt(int64(forms.One/100)))
	if !q.IsInt64() {
		return 0, false
	}
	return forms.Number(q.Int64()), true
}
