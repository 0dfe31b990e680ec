package formula

import (
	"strings"

	"github.com/govalues/decimal"

	"jibao/forms"
)

type op uint8

const (
	opNumber  op = iota // literal
	opWord              // a word that typing has not given a meaning yet
	opYesNo             // literal yes or no
	opCell              // cell of an indicator, of this return or of an earlier one
	opColumn            // cell of the row at hand
	opNeg               // -a
	opAdd               // a + b
	opSub               // a - b
	opMul               // a * b
	opDiv               // a / b
	opCompare           // a <= b, by node.sign
	opIs                // choice = option, choice in (options), or its opposite
	opAnd               // a and b
	opOr                // a or b
	opNot               // not a
	opCall              // function that typing has not looked at yet
	opSqrt
	opAbs
	opMin
	opMax
	opCount // rows of the roster for which the condition is true
	opSum   // sum of a column over such rows
	opConfigured
	opYears
)

// when says of which period a cell is read.
type when uint8

const (
	now when = iota
	yearAgo
	previous
	sameYear
)

var pastNames = [...]string{yearAgo: "year_ago", previous: "previous", sameYear: "same_year"}

// node is one part of an expression. Which fields mean something, depends on op.
type node struct {
	op       op
	kind     Kind
	sign     string // of opCompare and opIs: = <> < <= > >= in
	text     string // word, code, name of a function or threshold
	args     []*node
	pos      int
	number   decimal.Decimal // literal
	slack    decimal.Decimal // of opCompare between rounded figures: half a unit of their last place
	index    int             // of an indicator or column
	when     when
	typ      forms.Type // of the cell
	decimals int
	unit     string
	annual   bool     // of opCell: asked for year-end periods only
	optional bool     // of opColumn: may be left blank
	choices  []string // of a cell that holds an option or yes/no: all its codes
	rounded  bool     // of opCell: a computed figure that lost digits
	yes      bool     // of opYesNo
	options  []string // of opIs
}

// precedence of the printed operators: what binds tighter is higher.
func (n *node) precedence() int {
	switch n.op {
	case opOr:
		return 1
	case opAnd:
		return 2
	case opNot:
		return 3
	case opCompare, opIs:
		return 4
	case opAdd, opSub:
		return 5
	case opMul, opDiv:
		return 6
	case opNeg:
		return 7
	}
	return 8
}

var infix = map[op]string{opAdd: " + ", opSub: " - ", opMul: " * ", opDiv: " / ", opAnd: " and ", opOr: " or "}

// print writes the expression in one fixed way, with the parentheses that it needs and no others.
func (n *node) print(b *strings.Builder) {
	switch n.op {
	case opNumber:
		b.WriteString(n.number.String())
	case opYesNo:
		b.WriteString(yesNo(n.yes))
	case opCell:
		if n.when != now {
			b.WriteString(pastNames[n.when] + "(" + n.text + ")")
			return
		}
		b.WriteString(n.text)
	case opWord, opColumn:
		b.WriteString(n.text)
	case opNeg:
		b.WriteByte('-')
		n.printArg(b, 0, 7)
	case opNot:
		b.WriteString("not ")
		n.printArg(b, 0, 3)
	case opAdd, opSub, opMul, opDiv, opAnd, opOr:
		n.printArg(b, 0, n.precedence())
		b.WriteString(infix[n.op])
		n.printArg(b, 1, n.precedence()+1)
	case opCompare:
		n.printArg(b, 0, 5)
		b.WriteString(" " + n.sign + " ")
		n.printArg(b, 1, 5)
	case opIs:
		n.printArg(b, 0, 5)
		if n.sign == "in" {
			b.WriteString(" in (" + strings.Join(n.options, ", ") + ")")
			return
		}
		b.WriteString(" " + n.sign + " " + n.options[0])
	default:
		n.printCall(b)
	}
}

func (n *node) printCall(b *strings.Builder) {
	b.WriteString(functionName(n))
	b.WriteByte('(')
	if n.op == opConfigured {
		b.WriteString(n.text)
	}
	for i, a := range n.args {
		if i > 0 {
			b.WriteString(", ")
		}
		a.print(b)
	}
	b.WriteByte(')')
}

func (n *node) printArg(b *strings.Builder, i, atLeast int) {
	if n.args[i].precedence() >= atLeast {
		n.args[i].print(b)
		return
	}
	b.WriteByte('(')
	n.args[i].print(b)
	b.WriteByte(')')
}

func functionName(n *node) string {
	switch n.op {
	case opSqrt:
		return "sqrt"
	case opAbs:
		return "abs"
	case opMin:
		return "min"
	case opMax:
		return "max"
	case opCount:
		return "count"
	case opSum:
		return "sum"
	case opConfigured:
		return "configured"
	case opYears:
		return "years_since_recognition"
	}
	return n.text
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// walk visits a node and all below it.
func (n *node) walk(visit func(*node)) {
	visit(n)
	for _, a := range n.args {
		a.walk(visit)
	}
}
