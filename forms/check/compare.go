package check

import (
	"math/bits"

	"jibao/forms"
	"jibao/forms/formula"
)

// compare holds entered figures against the past. Of slip, zero, cumulative, change and same one indicator reports the
// first only. Computed indicators are not compared: what moved them is reported where it was entered.
func (c *run) compare() {
	for i := range c.form.Indicators {
		ind := &c.form.Indicators[i]
		cell := c.env.Cells[i]
		if ind.Measure == forms.Fact || !ind.Type.Numeric() || ind.Computed() || c.failed[i] || cell.State != forms.Filled {
			continue
		}
		past, expr := c.comparable(i, ind)
		switch {
		case past.State == forms.Filled && c.slipped(cell.Num, past.Num):
			c.compared(i, "SLIP", forms.KindSlip, "", expr, past)
		case past.State == forms.Filled && cell.Num == 0 && past.Num > 0:
			c.compared(i, "ZERO", forms.KindZero, ">", expr, past)
		case ind.Measure == forms.Flow && c.shrunk(i, cell.Num):
			c.compared(i, "CUMULATIVE", forms.KindCumulative, ">=", "same_year("+ind.Code+")", cellAt(c.env.SameYear, i))
		case past.State == forms.Filled && c.changed(cell.Num, past.Num):
			c.compared(i, "CHANGE", forms.KindChange, "", expr, past)
		case past.State == forms.Filled && ind.Type == forms.Decimal && cell.Num > 0 && cell.Num == past.Num:
			c.compared(i, "SAME", forms.KindSame, "<>", expr, past)
		}
	}
}

// comparable gives the earlier figure that an indicator compares with: a flow with the same months a year ago, a stock
// with the latest earlier period that asked for it.
func (c *run) comparable(i int, ind *forms.Indicator) (past forms.Cell, expr string) {
	if ind.Measure == forms.Flow {
		return cellAt(c.env.YearAgo, i), "year_ago(" + ind.Code + ")"
	}
	return cellAt(previous(c.env, ind.Annual), i), "previous(" + ind.Code + ")"
}

// slipped tells whether a is about 10^4 or 10^-4 times b: a figure in 元 or 亿元 where 万元 is asked.
func (c *run) slipped(a, b forms.Number) bool {
	if a <= 0 || b <= 0 {
		return false
	}
	t := &c.form.Tolerances
	within := func(large, small forms.Number) bool {
		// SlipLow and SlipHigh are ten-thousandths: as whole numbers they are the ratios times 10^4.
		return product(small, uint64(t.SlipLow)).atMost(product(large, 1)) && product(large, 1).atMost(product(small, uint64(t.SlipHigh)))
	}
	return within(a, b) || within(b, a)
}

// shrunk tells whether a cumulative figure is below an earlier one of the same year.
func (c *run) shrunk(i int, n forms.Number) bool {
	earlier := cellAt(c.env.SameYear, i)
	return earlier.State == forms.Filled && n < earlier.Num
}

// changed tells whether a differs from b by more than the tolerance; small figures change by much without meaning.
func (c *run) changed(a, b forms.Number) bool {
	t := &c.form.Tolerances
	if b <= 0 || a < t.ChangeFloor && b < t.ChangeFloor {
		return false
	}
	d := a - b
	if d < 0 {
		d = -d
	}
	// |a - b| / b > percent / 100, with both sides as whole numbers
	return !product(d, 100*uint64(forms.One)).atMost(product(b, uint64(t.ChangePercent)))
}

// wide is a product of two 64-bit numbers, so that comparisons of ratios need no division.
type wide struct{ hi, lo uint64 }

func product(n forms.Number, by uint64) wide {
	hi, lo := bits.Mul64(uint64(n), by)
	return wide{hi, lo}
}

func (w wide) atMost(v wide) bool { return w.hi < v.hi || w.hi == v.hi && w.lo <= v.lo }

func (c *run) compared(i int, ending string, kind forms.Kind, op, expr string, past forms.Cell) {
	code, cell := c.form.Indicators[i].Code, c.env.Cells[i]
	past.Note, cell.Note = "", ""
	f := forms.Finding{
		Check: code + "-" + ending, Severity: forms.Soft, Kind: kind, Op: op,
		Left: c.operand(i, code, cell), Right: c.operand(i, expr, past), Diff: difference(cell, past),
	}
	if kind == forms.KindChange {
		f.Diff = changePercent(cell.Num, past.Num)
	}
	f.Basis = c.basisOfPair(i, f)
	c.report(i, f)
}

// changePercent gives (a / b - 1) × 100 with two decimals.
func changePercent(a, b forms.Number) forms.Cell {
	d, err := a.Add(-b)
	if err != nil || b == 0 {
		return forms.Cell{}
	}
	share, err := formula.FromNumber(d).Quo(formula.FromNumber(b))
	if err != nil {
		return forms.Cell{}
	}
	percent, err := share.Mul(formula.FromNumber(forms.Int(100)))
	if err != nil {
		return forms.Cell{}
	}
	n, ok := formula.Round(percent, 2, false)
	if !ok {
		return forms.Cell{}
	}
	return forms.NumberCell(n)
}
