package formula

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"jibao/forms"
)

// Sheet tells where figures stand in a workbook.
type Sheet interface {
	// Cell gives the address of an indicator's figure: "$D$20".
	Cell(code string) string
	// Past gives the address of an earlier figure of an indicator; which is year_ago, previous or same_year. "" where
	// the workbook does not show it.
	Past(which, code string) string
	// Column gives the range of a column of the roster: "'企业名录'!$K$4:$K$5003".
	Column(code string) string
	// Shown gives what a cell of the indicator or column shows for the code of an option; for a yes/no the codes are yes
	// and no.
	Shown(code, option string) string
}

// ErrNoExcel is in the chain of the error for an expression that a sheet cannot compute, because it does not show what
// the expression reads or because a spreadsheet has no such rule.
var ErrNoExcel = errors.New("no formula of a spreadsheet")

// Excel prints an expression that gives a number as a formula, without the equals sign, rounded to the given decimals. A
// blank operand, a division by zero and the root of a negative number give an empty text, as they give a blank here. A
// count or a sum over the roster gives an empty text while the roster is empty, or while a column that need not be
// filled in is empty in every row.
//
// A spreadsheet computes in binary fractions: the last place may differ from the exact figure where that is a tie.
func (x *Expr) Excel(s Sheet, decimals int, halfEven bool) (string, error) {
	p := &printer{sheet: s}
	body := p.number(x.root)
	guard := p.guard(x.root)
	if p.err != nil {
		return "", fmt.Errorf("printing %s: %w", x, p.err)
	}
	if x.root.op != opCount {
		body = rounded(body, decimals, halfEven)
	}
	body = "IFERROR(" + body + `,"")`
	if guard != "" {
		body = "IF(" + guard + `,"",` + body + ")"
	}
	return body, nil
}

// ExcelFails prints a test as a condition that is TRUE where the check certainly fails: what a conditional format marks.
// Where an operand is blank it is FALSE.
func (x *Expr) ExcelFails(s Sheet) (string, error) {
	p := &printer{sheet: s}
	body := p.truth(x.root, false)
	if p.err != nil {
		return "", fmt.Errorf("printing %s: %w", x, p.err)
	}
	return "IFERROR(" + body + ",FALSE)", nil
}

// rounded rounds half up as ROUND does; half to even takes the last step back where the figure is a tie and the place
// before it was even.
func rounded(x string, decimals int, halfEven bool) string {
	up := fmt.Sprintf("ROUND(%s,%d)", x, decimals)
	if !halfEven {
		return up
	}
	scale := "1" + strings.Repeat("0", decimals)
	shifted := fmt.Sprintf("ABS(%s)*%s0", x, scale)
	return fmt.Sprintf("%s-IF(AND(MOD(ROUND(%s,0),20)=5,ABS(ROUND(%s,0)-%s)<0.000001),SIGN(%s)/%s,0)",
		up, shifted, shifted, shifted, x, scale)
}

// printer prints nodes; the first fault is kept.
type printer struct {
	sheet Sheet
	err   error
}

func (p *printer) fail(format string, args ...any) string {
	if p.err == nil {
		p.err = fmt.Errorf(format+": %w", append(args, ErrNoExcel)...)
	}
	return ""
}

// address finds a cell or the range of a column.
func (p *printer) address(n *node) string {
	var a string
	switch {
	case n.op == opColumn:
		a = p.sheet.Column(n.text)
	case n.when != now:
		a = p.sheet.Past(pastNames[n.when], n.text)
	default:
		a = p.sheet.Cell(n.text)
	}
	if a == "" {
		return p.fail("the sheet does not show %s", n.text)
	}
	return a
}

// number prints an expression that gives a number.
func (p *printer) number(n *node) string {
	switch n.op {
	case opNumber:
		return n.number.String()
	case opCell:
		return p.address(n)
	case opNeg:
		return "-" + p.operand(n, 0, 7)
	case opAdd, opSub, opMul, opDiv:
		sign := strings.TrimSpace(infix[n.op])
		return p.operand(n, 0, n.precedence()) + sign + p.operand(n, 1, n.precedence()+1)
	case opSqrt, opAbs, opMin, opMax:
		args := make([]string, len(n.args))
		for i, a := range n.args {
			args[i] = p.number(a)
		}
		return strings.ToUpper(functionName(n)) + "(" + strings.Join(args, ",") + ")"
	case opCount, opSum:
		return p.roster(n)
	}
	return p.fail("%s", functionName(n))
}

func (p *printer) operand(n *node, i, atLeast int) string {
	s := p.number(n.args[i])
	if n.args[i].precedence() < atLeast {
		return "(" + s + ")"
	}
	return s
}

// guard is the condition under which the result is blank: "" where nothing can be blank.
func (p *printer) guard(root *node) string {
	var cells, blanks []string
	roster := false
	root.walk(func(n *node) {
		switch {
		case n.op == opCell:
			cells = addOnce(cells, p.address(n))
		case n.op == opCount || n.op == opSum:
			roster = true
		case n.op == opColumn && n.optional:
			count := "COUNTA"
			if n.kind == Number {
				count = "COUNT"
			}
			blanks = addOnce(blanks, count+"("+p.address(n)+")=0")
		}
	})
	if roster {
		blanks = slices.Insert(blanks, 0, "COUNTA("+p.key()+")=0")
	}
	if len(cells) > 0 {
		blanks = append(blanks, p.count(cells)+"<"+strconv.Itoa(len(cells)))
	}
	if len(blanks) < 2 {
		return strings.Join(blanks, "")
	}
	return "OR(" + strings.Join(blanks, ",") + ")"
}

func (p *printer) count(cells []string) string { return "COUNT(" + strings.Join(cells, ",") + ")" }

// key is the column that every enterprise fills in.
func (p *printer) key() string {
	a := p.sheet.Column(forms.ColumnUSCC)
	if a == "" {
		return p.fail("the sheet does not show %s", forms.ColumnUSCC)
	}
	return a
}

func addOnce(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// quote writes a text as a literal of a formula.
func quote(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// opposite gives the operator that holds where another one does not.
var opposite = map[string]string{"=": "<>", "<>": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}

// truth prints a condition over cells that is TRUE where n certainly is (or, with want false, certainly is not).
func (p *printer) truth(n *node, want bool) string {
	switch n.op {
	case opNot:
		return p.truth(n.args[0], !want)
	case opAnd, opOr:
		join := "AND("
		if (n.op == opOr) == want {
			join = "OR("
		}
		return join + p.truth(n.args[0], want) + "," + p.truth(n.args[1], want) + ")"
	case opCell:
		return p.address(n) + "=" + quote(p.sheet.Shown(n.text, yesNo(want)))
	case opIs:
		return p.isOption(n, want != (n.sign == "<>"))
	case opCompare:
		return p.compare(n, want)
	}
	return p.fail("a condition over %s", n.text)
}

func (p *printer) isOption(n *node, want bool) string {
	ref := n.args[0]
	at := p.address(ref)
	var any []string
	for _, option := range n.options {
		shown := quote(p.sheet.Shown(ref.text, option))
		if ref.typ == forms.Multi {
			any = append(any, "ISNUMBER(FIND("+shown+","+at+"))")
		} else {
			any = append(any, at+"="+shown)
		}
	}
	is := "OR(" + strings.Join(any, ",") + ")"
	if want {
		return is
	}
	return "AND(" + at + `<>"",NOT(` + is + "))"
}

// compare compares with a difference that is rounded to six places, so that binary fractions do not show.
func (p *printer) compare(n *node, want bool) string {
	if !n.slack.IsZero() {
		return p.fail("a comparison of rounded figures")
	}
	sign := n.sign
	if !want {
		sign = opposite[sign]
	}
	body := fmt.Sprintf("ROUND(%s-%s,6)%s0", p.operand(n, 0, 5), p.operand(n, 1, 6), sign)
	if guard := p.guard(n); guard != "" {
		return "AND(NOT(" + guard + ")," + body + ")"
	}
	return body
}
