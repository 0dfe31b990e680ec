package formula

import (
	"fmt"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"jibao/forms"
)

// Scope says where an expression stands, and so what it may read.
type Scope uint8

// The scopes.
const (
	// Computation is the formula of a computed indicator: indicators of the same return and thresholds.
	Computation Scope = iota
	// Judgement is a check or a criterion: all of Computation, the past, the roster, the years since recognition.
	Judgement
	// RosterRule fills an indicator from the roster: count, sum and numbers.
	RosterRule
	// RowJudgement is a check of one row of the roster: columns and thresholds.
	RowJudgement
)

// typer gives the words of a tree their meaning within a form.
type typer struct {
	form  *forms.Form
	scope Scope
	src   string
	row   bool // inside count or sum: words are columns
}

func (t *typer) fault(n *node, format string, args ...any) error {
	return &Error{Source: t.src, Pos: n.pos, What: fmt.Sprintf(format, args...)}
}

// number types a node that must be a number.
func (t *typer) number(n *node) error {
	if err := t.node(n); err != nil {
		return err
	}
	if n.kind != Number {
		return t.fault(n, "a number is expected, not %s", n.kind)
	}
	return nil
}

// condition types a node that must be a condition.
func (t *typer) condition(n *node) error {
	if err := t.node(n); err != nil {
		return err
	}
	if n.kind != Condition {
		return t.fault(n, "a condition is expected, not %s", n.kind)
	}
	return nil
}

func (t *typer) numbers(args []*node) error {
	for _, a := range args {
		if err := t.number(a); err != nil {
			return err
		}
	}
	return nil
}

func (t *typer) conditions(args []*node) error {
	for _, a := range args {
		if err := t.condition(a); err != nil {
			return err
		}
	}
	return nil
}

func (t *typer) node(n *node) error {
	switch n.op {
	case opNumber:
		n.kind = Number
		return nil
	case opYesNo:
		return t.fault(n, "%s can only be compared", yesNo(n.yes))
	case opWord:
		return t.word(n)
	case opNeg, opAdd, opSub, opMul, opDiv:
		n.kind = Number
		return t.numbers(n.args)
	case opAnd, opOr, opNot:
		n.kind = Condition
		return t.conditions(n.args)
	case opCompare:
		n.kind = Condition
		return t.compare(n)
	case opIs:
		n.kind = Condition
		if err := t.node(n.args[0]); err != nil {
			return err
		}
		if n.args[0].kind != OptionCode {
			return t.fault(n, "\"in\" needs a choice on its left")
		}
		return t.knownOptions(n)
	}
	return t.call(n)
}

// word finds what a code names: a column within rows, an indicator elsewhere.
func (t *typer) word(n *node) error {
	if t.row || t.scope == RowJudgement {
		return t.column(n)
	}
	if t.scope == RosterRule {
		return t.fault(n, "a roster rule reads %q within count or sum only", n.text)
	}
	return t.cell(n, now)
}

func (t *typer) cell(n *node, at when) error {
	i := t.form.Index(n.text)
	if i < 0 {
		return t.fault(n, "there is no indicator %q", n.text)
	}
	ind := &t.form.Indicators[i]
	n.op, n.index, n.when, n.annual = opCell, i, at, ind.Annual
	n.rounded = ind.Computed() && (strings.ContainsAny(ind.Formula, "*/") || strings.Contains(ind.Formula, "sqrt"))
	return t.valueOf(n, ind.Spec())
}

func (t *typer) column(n *node) error {
	i := t.form.ColumnIndex(n.text)
	if i < 0 {
		return t.fault(n, "there is no column %q", n.text)
	}
	n.op, n.index, n.optional = opColumn, i, !t.form.Columns[i].Required
	return t.valueOf(n, t.form.Columns[i].Spec())
}

func (t *typer) valueOf(n *node, s forms.Spec) error {
	n.typ, n.decimals, n.unit = s.Type, s.Decimals, s.Unit
	switch {
	case s.Type.Numeric():
		n.kind = Number
	case s.Type == forms.YesNo:
		n.kind, n.choices = Condition, []string{"yes", "no"}
	case s.Type == forms.Choice, s.Type == forms.Multi:
		n.kind = OptionCode
		for i := range s.Options {
			n.choices = append(n.choices, s.Options[i].Code)
		}
	default:
		return t.fault(n, "%q is a text: an expression cannot read it", n.text)
	}
	return nil
}

// compare types a comparison of numbers, and turns one with an option or with yes or no into opIs.
func (t *typer) compare(n *node) error {
	a, b := n.args[0], n.args[1]
	if a.op == opYesNo || a.op == opWord && !t.isCode(a.text) && b.op == opWord && t.isCode(b.text) {
		a, b = b, a // yes = T601
	}
	switch {
	case b.op == opYesNo:
		if err := t.node(a); err != nil {
			return err
		}
		if (a.op != opCell && a.op != opColumn) || a.typ != forms.YesNo {
			return t.fault(n, "only a yes/no figure can be compared with %s", yesNo(b.yes))
		}
		return t.is(n, a, yesNo(b.yes))
	case b.op == opWord:
		if err := t.node(a); err != nil {
			return err
		}
		if a.kind == OptionCode {
			return t.is(n, a, b.text)
		}
		if err := t.number(b); err != nil {
			return err
		}
		if a.kind != Number {
			return t.fault(a, "a number is expected, not %s", a.kind)
		}
	default:
		if err := t.numbers(n.args); err != nil {
			return err
		}
	}
	n.slack = slack(n.args[0], n.args[1])
	return nil
}

// is makes a comparison a test of a choice or a yes/no.
func (t *typer) is(n, ref *node, word string) error {
	if n.sign != "=" && n.sign != "<>" {
		return t.fault(n, "%s has no order: only = and <> compare it", ref.text)
	}
	n.op, n.args, n.options = opIs, []*node{ref}, []string{word}
	return t.knownOptions(n)
}

func (t *typer) isCode(word string) bool {
	if t.row || t.scope == RowJudgement {
		return t.form.ColumnIndex(word) >= 0
	}
	return t.form.Index(word) >= 0
}

// knownOptions reports options that the choice does not have.
func (t *typer) knownOptions(n *node) error {
	ref := n.args[0]
	for i, word := range n.options {
		if !slices.Contains(ref.choices, word) {
			return t.fault(n, "%s has no option %q", ref.text, word)
		}
		if slices.Contains(n.options[:i], word) {
			return t.fault(n, "the option %q stands twice", word)
		}
	}
	return nil
}

// slack is what a comparison allows where a rounded figure meets one that was rounded too, or one with more digits than
// it: half a unit of the rounded figure's last place. Against figures that were entered, sums of them and fixed limits it
// is zero: 70.00 % is not above 70 %.
func slack(a, b *node) decimal.Decimal {
	da, roundedA, looseA := places(a)
	db, roundedB, looseB := places(b)
	if !looseA || !looseB || !roundedA && !roundedB {
		return decimal.Decimal{}
	}
	half, err := decimal.New(5, min(da, db)+1)
	if err != nil {
		return decimal.Decimal{}
	}
	return half
}

// places gives the fewest decimals of the rounded figures within n, and whether its value may have lost digits (rounded)
// or have more of them than are printed (loose).
func places(n *node) (least int, rounded, loose bool) {
	least = forms.Places
	n.walk(func(m *node) {
		switch {
		case m.op == opCell && m.rounded:
			least, rounded, loose = min(least, m.decimals), true, true
		case m.op == opMul || m.op == opDiv || m.op == opSqrt:
			loose = true
		}
	})
	return least, rounded, loose
}
