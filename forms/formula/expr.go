package formula

import (
	"slices"
	"strings"

	"jibao/forms"
)

// Kind is what an expression gives.
type Kind uint8

// The kinds.
const (
	Number     Kind = iota // an exact decimal, or blank
	Condition              // true, false or unknown
	OptionCode             // a choice: only parts of expressions are of this kind
)

// String names the kind for the errors of this package.
func (k Kind) String() string { return [...]string{"a number", "a condition", "a choice"}[k] }

// Expr is a compiled expression. It never changes and may be used by many goroutines at once.
type Expr struct {
	root  *node
	reads Reads
}

// Compile parses an expression and gives its words their meaning within a form. Faults are an [Error]: a word that the
// form does not know, a function that does not belong in the scope, a number where a condition is needed.
func Compile(f *forms.Form, src string, scope Scope) (*Expr, error) {
	root, err := parse(src)
	if err != nil {
		return nil, err
	}
	t := &typer{form: f, scope: scope, src: src}
	if err := t.node(root); err != nil {
		return nil, err
	}
	switch {
	case root.kind == OptionCode:
		return nil, t.fault(root, "a choice alone is no result")
	case (scope == Computation || scope == RosterRule) && root.kind != Number:
		return nil, t.fault(root, "a number is expected, not %s", root.kind)
	}
	return newExpr(root), nil
}

// CompileTest is Compile for an expression that must be a condition: a check, a criterion.
func CompileTest(f *forms.Form, src string, scope Scope) (*Expr, error) {
	x, err := Compile(f, src, scope)
	if err == nil && x.Kind() != Condition {
		return nil, &Error{Source: src, What: "a condition is expected, not a number"}
	}
	return x, err
}

func newExpr(root *node) *Expr { return &Expr{root: root, reads: readsOf(root)} }

// Kind is what the expression gives: Number or Condition.
func (x *Expr) Kind() Kind { return x.root.kind }

// String prints the expression in one fixed way; compiling that gives the same expression again.
func (x *Expr) String() string {
	var b strings.Builder
	x.root.print(&b)
	return b.String()
}

// Reads tells what the expression reads. The slices are shared and must not be changed.
func (x *Expr) Reads() Reads { return x.reads }

// Sides takes a comparison of numbers apart: "T103 <= T101" into its left side, its operator and its right side.
func (x *Expr) Sides() (left *Expr, sign string, right *Expr, ok bool) {
	if x.root.op != opCompare {
		return nil, "", nil, false
	}
	return newExpr(x.root.args[0]), x.root.sign, newExpr(x.root.args[1]), true
}

// RosterParts gives the counts and sums over the roster within the expression, as expressions of their own, so that the
// values they had can be kept.
func (x *Expr) RosterParts() []*Expr {
	var parts []*Expr
	x.root.walk(func(n *node) {
		if n.op == opCount || n.op == opSum {
			parts = append(parts, newExpr(n))
		}
	})
	return parts
}

// Plain gives the code that the expression consists of, and whether it reads it in the past: "T102", "year_ago(T101)".
func (x *Expr) Plain() (code string, past bool, ok bool) {
	n := x.root
	return n.text, n.when != now, n.op == opCell
}

// Reads is what an expression reads, each in the order of first reading and once.
type Reads struct {
	Codes    []string // indicators of the return itself
	YearAgo  []string // indicators of the same months a year earlier
	Previous []string // of the latest earlier period
	SameYear []string // of an earlier period of the same year
	// Columns are those of the roster, or of the row in a row check.
	Columns    []string
	Configured []string // names of thresholds
	Roster     bool     // count or sum
	Years      bool     // years since recognition
}

func readsOf(root *node) Reads {
	var r Reads
	add := func(list *[]string, word string) {
		if !slices.Contains(*list, word) {
			*list = append(*list, word)
		}
	}
	root.walk(func(n *node) {
		switch n.op {
		case opCell:
			add([...]*[]string{now: &r.Codes, yearAgo: &r.YearAgo, previous: &r.Previous, sameYear: &r.SameYear}[n.when], n.text)
		case opColumn:
			add(&r.Columns, n.text)
		case opConfigured:
			add(&r.Configured, n.text)
		case opCount, opSum:
			r.Roster = true
		case opYears:
			r.Years = true
		}
	})
	return r
}

// Shape tells how a number that the expression gives is shown: as what type, with how many decimals, in which unit (""
// where its parts do not agree on one).
func (x *Expr) Shape() (t forms.Type, decimals int, unit string) {
	decimals, unit, percent := shape(x.root)
	switch {
	case percent:
		return forms.Percent, decimals, unit
	case decimals == 0:
		return forms.Integer, 0, unit
	}
	return forms.Decimal, decimals, unit
}

func shape(n *node) (decimals int, unit string, percent bool) {
	switch n.op {
	case opNumber:
		return min(n.number.MinScale(), forms.Places), "", false
	case opCell, opColumn, opSum:
		return n.decimals, n.unit, n.typ == forms.Percent
	case opNeg, opAbs, opAdd, opSub, opMin, opMax:
		decimals, unit, percent = shape(n.args[0])
		for _, a := range n.args[1:] {
			d, u, p := shape(a)
			decimals, percent = max(decimals, d), percent && p
			if u != unit {
				unit = agree(n.args[0], a, unit, u)
			}
		}
		return decimals, unit, percent
	case opMul:
		// 0.5 × 万元 is 万元: a plain factor keeps the unit.
		for i, a := range n.args {
			if a.op == opNumber {
				_, unit, percent = shape(n.args[1-i])
			}
		}
		return 2, unit, percent
	case opDiv, opSqrt:
		if n.op == opDiv && n.args[1].op == opNumber {
			_, unit, percent = shape(n.args[0])
		}
		return 2, unit, percent
	}
	return 0, "", false
}

// agree gives the unit of a sum of two parts: that of the other part where one is a plain number, else none.
func agree(a, b *node, ua, ub string) string {
	switch {
	case a.op == opNumber:
		return ub
	case b.op == opNumber:
		return ua
	}
	return ""
}
