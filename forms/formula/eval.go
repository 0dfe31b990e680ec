package formula

import (
	"github.com/govalues/decimal"

	"jibao/forms"
)

// Truth is a condition in three-valued logic.
type Truth int8

// The truths. A check whose test is Unknown holds.
const (
	Unknown Truth = iota
	False
	True
)

func truth(b bool) Truth {
	if b {
		return True
	}
	return False
}

// Number evaluates an expression that gives a number; ok is false where it is blank.
func (x *Expr) Number(env *Env) (d decimal.Decimal, ok bool) { return x.root.value(env) }

// Truth evaluates a condition.
func (x *Expr) Truth(env *Env) Truth { return x.root.truth(env) }

// Cell evaluates a number and rounds it once, to the given decimals: a Filled or a Blank cell.
func (x *Expr) Cell(env *Env, decimals int, halfEven bool) forms.Cell {
	d, ok := x.root.value(env)
	if !ok {
		return forms.Cell{}
	}
	n, ok := Round(d, decimals, halfEven)
	if !ok {
		return forms.Cell{}
	}
	return forms.NumberCell(n)
}

// blankCell stands for every cell that an Env does not have.
var blankCell forms.Cell

func at(cells []forms.Cell, i int) *forms.Cell {
	if i < len(cells) {
		return &cells[i]
	}
	return &blankCell
}

// cell finds the cell that a node reads.
func (n *node) cell(env *Env) *forms.Cell {
	if n.op == opColumn {
		return at(env.Row, n.index)
	}
	switch n.when {
	case yearAgo:
		return at(env.YearAgo, n.index)
	case sameYear:
		return at(env.SameYear, n.index)
	case previous:
		if n.annual {
			return at(env.PreviousAnnual, n.index)
		}
		return at(env.Previous, n.index)
	}
	return at(env.Cells, n.index)
}

func (n *node) value(env *Env) (decimal.Decimal, bool) {
	switch n.op {
	case opNumber:
		return n.number, true
	case opCell, opColumn:
		c := n.cell(env)
		if c.State != forms.Filled {
			return decimal.Decimal{}, false
		}
		return FromNumber(c.Num), true
	case opNeg, opAbs, opSqrt:
		a, ok := n.args[0].value(env)
		if !ok {
			return a, false
		}
		return unary(n.op, a)
	case opAdd, opSub, opMul, opDiv:
		a, ok := n.args[0].value(env)
		if !ok {
			return a, false
		}
		b, ok := n.args[1].value(env)
		if !ok {
			return b, false
		}
		return binary(n.op, a, b)
	case opMin, opMax:
		return n.extreme(env)
	case opCount, opSum:
		return n.overRoster(env)
	case opConfigured:
		t, ok := env.Criteria.Threshold(n.text)
		return FromNumber(t.Value), ok && t.Set
	case opYears:
		return FromNumber(forms.Int(int64(env.Years))), env.YearsKnown
	}
	return decimal.Decimal{}, false
}

func unary(o op, a decimal.Decimal) (decimal.Decimal, bool) {
	switch o {
	case opNeg:
		return a.Neg(), true
	case opAbs:
		return a.Abs(), true
	}
	if a.IsNeg() {
		return a, false
	}
	d, err := a.Sqrt()
	return d, err == nil
}

func binary(o op, a, b decimal.Decimal) (d decimal.Decimal, ok bool) {
	var err error
	switch o {
	case opAdd:
		d, err = a.Add(b)
	case opSub:
		d, err = a.Sub(b)
	case opMul:
		d, err = a.Mul(b)
	default:
		if b.IsZero() {
			return d, false
		}
		d, err = a.Quo(b)
	}
	return d, err == nil
}

func (n *node) extreme(env *Env) (decimal.Decimal, bool) {
	best, ok := n.args[0].value(env)
	for _, a := range n.args[1:] {
		if !ok {
			break
		}
		var d decimal.Decimal
		if d, ok = a.value(env); ok && (d.Cmp(best) < 0) == (n.op == opMin) {
			best = d
		}
	}
	return best, ok
}

func (n *node) truth(env *Env) Truth {
	switch n.op {
	case opCell, opColumn:
		c := n.cell(env)
		if c.State != forms.Filled {
			return Unknown
		}
		return truth(c.Yes)
	case opIs:
		return n.is(n.args[0].cell(env))
	case opCompare:
		return n.compare(env)
	case opNot:
		switch n.args[0].truth(env) {
		case True:
			return False
		case False:
			return True
		}
		return Unknown
	case opAnd:
		return n.both(env, False)
	case opOr:
		return n.both(env, True)
	}
	return Unknown
}

// both joins two conditions: the decisive truth of one side settles it, else an unknown side leaves it unknown.
func (n *node) both(env *Env, decisive Truth) Truth {
	a := n.args[0].truth(env)
	if a == decisive {
		return a
	}
	b := n.args[1].truth(env)
	if b == decisive || a != Unknown {
		return b
	}
	return Unknown
}

// is tells whether a choice or yes/no is (or is not) one of the options; of a multi, whether any of its codes is.
func (n *node) is(c *forms.Cell) Truth {
	if c.State != forms.Filled {
		return Unknown
	}
	found := false
	switch n.args[0].typ {
	case forms.YesNo:
		found = c.Yes == (n.options[0] == "yes")
	case forms.Multi:
		for _, option := range n.options {
			found = found || hasCode(c.Text, option)
		}
	default:
		for _, option := range n.options {
			found = found || c.Text == option
		}
	}
	return truth(found != (n.sign == "<>"))
}

// hasCode finds a code in a list joined by forms.MultiSep without taking the list apart.
func hasCode(list, code string) bool {
	for {
		i := 0
		for i < len(list) && list[i] != forms.MultiSep[0] {
			i++
		}
		if list[:i] == code {
			return true
		}
		if i == len(list) {
			return false
		}
		list = list[i+1:]
	}
}

func (n *node) compare(env *Env) Truth {
	a, ok := n.args[0].value(env)
	if !ok {
		return Unknown
	}
	b, ok := n.args[1].value(env)
	if !ok {
		return Unknown
	}
	order := a.Cmp(b)
	if order != 0 && !n.slack.IsZero() {
		if diff, err := a.Sub(b); err == nil && diff.Abs().Cmp(n.slack) <= 0 {
			order = 0
			if n.sign == "<" || n.sign == ">" {
				return True // within the rounding of both figures, either order may be the true one
			}
		}
	}
	switch n.sign {
	case "=":
		return truth(order == 0)
	case "<>":
		return truth(order != 0)
	case "<":
		return truth(order < 0)
	case "<=":
		return truth(order <= 0)
	case ">":
		return truth(order > 0)
	}
	return truth(order >= 0)
}
