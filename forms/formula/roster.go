package formula

import (
	"github.com/govalues/decimal"

	"jibao/forms"
)

// overRoster evaluates count and sum. A row whose condition is unknown, and a blank in a summed cell, are left out. Where
// nothing at all contributed and some row was left out, the result is blank: nobody knows that it is zero.
func (n *node) overRoster(env *Env) (decimal.Decimal, bool) {
	if len(env.Roster) == 0 {
		return decimal.Decimal{}, false
	}
	row := *env
	var total forms.Number
	contributed, leftOut := 0, 0
	for i := range env.Roster {
		row.Row = env.Roster[i].Cells
		add, t := n.contribution(&row)
		switch t {
		case Unknown:
			leftOut++
		case True:
			contributed++
			sum, err := total.Add(add)
			if err != nil {
				return decimal.Decimal{}, false
			}
			total = sum
		}
	}
	if contributed == 0 && leftOut > 0 {
		return decimal.Decimal{}, false
	}
	return FromNumber(total), true
}

// contribution is what one row adds: True with a figure, False for a row that does not belong, Unknown when it cannot be
// told.
func (n *node) contribution(env *Env) (forms.Number, Truth) {
	conditions, add := n.args, forms.One
	if n.op == opSum {
		conditions = n.args[1:]
	}
	if len(conditions) > 0 {
		if t := conditions[0].truth(env); t != True {
			return 0, t
		}
	}
	if n.op == opSum {
		c := n.args[0].cell(env)
		if c.State != forms.Filled {
			return 0, Unknown
		}
		add = c.Num
	}
	return add, True
}
