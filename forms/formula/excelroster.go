package formula

import (
	"fmt"
	"slices"
	"strings"
)

// roster prints count and sum: as COUNTA, COUNTIFS or SUMIFS where the condition allows it, else as SUMPRODUCT.
func (p *printer) roster(n *node) string {
	conditions := n.args
	if n.op == opSum {
		conditions = n.args[1:]
		if len(conditions) == 0 {
			return "SUM(" + p.address(n.args[0]) + ")"
		}
	}
	if len(conditions) == 0 {
		return "COUNTA(" + p.key() + ")"
	}
	if terms, ok := p.conjunction(conditions[0]); ok {
		return p.countIfs(n, terms)
	}
	array := p.array(conditions[0], true)
	if n.op == opCount {
		return "SUMPRODUCT(1*" + array + ")"
	}
	return "SUMPRODUCT(1*" + array + "," + p.address(n.args[0]) + ")"
}

// term is one criterion of COUNTIFS: the range, and what its cells may hold.
type term struct {
	column string
	values []string
}

// conjunction takes a condition apart into criteria that all hold; ok is false where it is no such list, or where more
// than one criterion has several values.
func (p *printer) conjunction(n *node) (terms []term, ok bool) {
	terms, ok = p.terms(n, true)
	several := 0
	for _, t := range terms {
		if len(t.values) > 1 {
			several++
		}
	}
	return terms, ok && several < 2
}

func (p *printer) terms(n *node, want bool) ([]term, bool) {
	switch {
	case n.op == opNot:
		return p.terms(n.args[0], !want)
	case n.op == opAnd && want, n.op == opOr && !want:
		a, okA := p.terms(n.args[0], want)
		b, okB := p.terms(n.args[1], want)
		return append(a, b...), okA && okB
	case n.op == opColumn, n.op == opIs:
		column, values := p.choice(n, want)
		for i := range values {
			values[i] = criterion(values[i])
		}
		return []term{{column, values}}, true
	case n.op == opCompare:
		return p.limit(n, want)
	}
	return nil, false
}

// choice gives the column of a yes/no or a choice and what it shows where the condition is true (or, with want false,
// false). A blank cell is neither.
func (p *printer) choice(n *node, want bool) (column string, shown []string) {
	ref, wanted := n, []string{"yes"}
	if n.op == opIs {
		ref, wanted = n.args[0], n.options
		want = want != (n.sign == "<>")
	}
	for _, option := range ref.choices {
		if slices.Contains(wanted, option) == want {
			shown = append(shown, p.sheet.Shown(ref.text, option))
		}
	}
	if len(shown) == 0 {
		p.fail("a condition that no row can meet")
	}
	return p.address(ref), shown
}

// limit prints a comparison of a column with a number as a criterion: ">=10".
func (p *printer) limit(n *node, want bool) ([]term, bool) {
	a, b, sign := n.args[0], n.args[1], n.sign
	if b.op == opColumn {
		a, b, sign = b, a, mirrored[sign]
	}
	if a.op != opColumn || b.op != opNumber {
		return nil, false
	}
	if !want {
		sign = opposite[sign]
	}
	if sign == "<>" {
		return nil, false // COUNTIFS would count blanks too
	}
	return []term{{p.address(a), []string{sign + b.number.String()}}}, true
}

// mirrored gives the operator of a comparison whose sides change places.
var mirrored = map[string]string{"=": "=", "<>": "<>", "<": ">", ">": "<", "<=": ">=", ">=": "<="}

// criterion writes a text so that COUNTIFS takes it as it is: its wild cards and leading operators are put out of force.
func criterion(s string) string {
	s = strings.NewReplacer("~", "~~", "*", "~*", "?", "~?").Replace(s)
	if s != "" && strings.ContainsAny(s[:1], "=<>") {
		s = "=" + s
	}
	return s
}

func (p *printer) countIfs(n *node, terms []term) string {
	var args []string
	list := false
	if n.op == opSum {
		args = append(args, p.address(n.args[0]))
	}
	for _, t := range terms {
		quoted := make([]string, len(t.values))
		for i, v := range t.values {
			quoted[i] = quote(v)
		}
		value := strings.Join(quoted, ",")
		if len(quoted) != 1 {
			list = true
			value = "{" + value + "}"
		}
		args = append(args, t.column, value)
	}
	name := "COUNTIFS"
	if n.op == opSum {
		name = "SUMIFS"
	}
	body := name + "(" + strings.Join(args, ",") + ")"
	if list {
		return "SUM(" + body + ")"
	}
	return body
}

// array prints a condition as an array of ones and zeros over the rows: one where it is true (or, with want false, where
// it is false).
func (p *printer) array(n *node, want bool) string {
	switch n.op {
	case opNot:
		return p.array(n.args[0], !want)
	case opAnd, opOr:
		a, b := p.array(n.args[0], want), p.array(n.args[1], want)
		if (n.op == opAnd) == want {
			return "(" + a + "*" + b + ")"
		}
		return "((" + a + "+" + b + ")>0)"
	case opColumn, opIs:
		column, shown := p.choice(n, want)
		parts := make([]string, len(shown))
		for i, s := range shown {
			parts[i] = "(" + column + "=" + quote(s) + ")"
		}
		if len(parts) == 1 {
			return parts[0]
		}
		return "(" + strings.Join(parts, "+") + ")"
	case opCompare:
		return p.arrayCompare(n, want)
	}
	return p.fail("a condition over rows")
}

// arrayCompare compares columns and numbers row by row; arithmetic over a column with texts in it would spoil the whole
// array, so it is not printed.
func (p *printer) arrayCompare(n *node, want bool) string {
	sign := n.sign
	if !want {
		sign = opposite[sign]
	}
	sides, known := [2]string{}, ""
	for i, a := range n.args {
		switch a.op {
		case opNumber:
			sides[i] = a.number.String()
		case opColumn:
			sides[i] = p.address(a)
			known += "ISNUMBER(" + sides[i] + ")*"
		default:
			return p.fail("arithmetic over rows")
		}
	}
	return fmt.Sprintf("(%s(%s%s%s))", known, sides[0], sign, sides[1])
}
