package formula

import (
	"fmt"

	"github.com/govalues/decimal"
)

// parser reads tokens by recursive descent, one method a level of precedence.
type parser struct {
	src    string
	tokens []token
	at     int
	depth  int
}

// parse gives the untyped tree of an expression.
func parse(src string) (*node, error) {
	tokens, err := lex(src)
	if err != nil {
		return nil, err
	}
	p := &parser{src: src, tokens: tokens}
	n, err := p.or()
	if err != nil {
		return nil, err
	}
	if t := p.peek(); t.kind != tokenEnd {
		return nil, p.fault(t, "an operator is expected before %q", t.text)
	}
	return n, nil
}

func (p *parser) peek() token { return p.tokens[p.at] }

func (p *parser) next() token {
	t := p.tokens[p.at]
	if t.kind != tokenEnd {
		p.at++
	}
	return t
}

// take steps over the token with this text, if it is next.
func (p *parser) take(text string) bool {
	if t := p.peek(); t.kind != tokenEnd && t.text == text {
		p.at++
		return true
	}
	return false
}

func (p *parser) fault(t token, format string, args ...any) error {
	return &Error{Source: p.src, Pos: t.pos, What: fmt.Sprintf(format, args...)}
}

func (p *parser) expect(text string) error {
	if !p.take(text) {
		return p.fault(p.peek(), "%q is expected", text)
	}
	return nil
}

// chain reads operands of one level, joined from left to right by the operators of ops.
func (p *parser) chain(operand func() (*node, error), ops map[string]op) (*node, error) {
	left, err := operand()
	if err != nil {
		return nil, err
	}
	for links := 0; ; links++ {
		t := p.peek()
		o, ok := ops[t.text]
		if !ok || t.kind == tokenEnd {
			return left, nil
		}
		if links >= 4*maxDepth {
			return nil, p.fault(t, "too many operands")
		}
		p.next()
		right, err := operand()
		if err != nil {
			return nil, err
		}
		left = &node{op: o, args: []*node{left, right}, pos: t.pos}
	}
}

func (p *parser) or() (*node, error) {
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > maxDepth {
		return nil, p.fault(p.peek(), "nested too deep")
	}
	return p.chain(p.and, map[string]op{"or": opOr})
}

func (p *parser) and() (*node, error) { return p.chain(p.not, map[string]op{"and": opAnd}) }

func (p *parser) not() (*node, error) { return p.prefixed("not", opNot, p.compare) }

// prefixed reads an operand behind any number of one prefix operator.
func (p *parser) prefixed(sign string, o op, operand func() (*node, error)) (*node, error) {
	t := p.peek()
	if !p.take(sign) {
		return operand()
	}
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > maxDepth {
		return nil, p.fault(t, "nested too deep")
	}
	n, err := p.prefixed(sign, o, operand)
	if err != nil {
		return nil, err
	}
	return &node{op: o, args: []*node{n}, pos: t.pos}, nil
}

func (p *parser) compare() (*node, error) {
	left, err := p.sum()
	if err != nil {
		return nil, err
	}
	t := p.peek()
	switch t.text {
	case "=", "<>", "<", "<=", ">", ">=":
		p.next()
		right, err := p.sum()
		if err != nil {
			return nil, err
		}
		return &node{op: opCompare, sign: t.text, args: []*node{left, right}, pos: t.pos}, nil
	case "in":
		p.next()
		options, err := p.wordList()
		return &node{op: opIs, sign: "in", args: []*node{left}, options: options, pos: t.pos}, err
	}
	return left, nil
}

func (p *parser) sum() (*node, error) {
	return p.chain(p.product, map[string]op{"+": opAdd, "-": opSub})
}

func (p *parser) product() (*node, error) {
	return p.chain(p.minus, map[string]op{"*": opMul, "/": opDiv})
}

func (p *parser) minus() (*node, error) { return p.prefixed("-", opNeg, p.atom) }

// wordList reads "(medium, small, micro)".
func (p *parser) wordList() ([]string, error) {
	if err := p.expect("("); err != nil {
		return nil, err
	}
	var words []string
	for {
		t := p.next()
		if t.kind != tokenWord {
			return nil, p.fault(t, "the code of an option is expected")
		}
		words = append(words, t.text)
		if p.take(")") {
			return words, nil
		}
		if err := p.expect(","); err != nil {
			return nil, err
		}
	}
}

func (p *parser) atom() (*node, error) {
	t := p.next()
	switch {
	case t.kind == tokenNumber:
		d, err := decimal.Parse(t.text)
		if err != nil || d.Scale() > 0 && d.String() != t.text || d.Scale() == 0 && len(t.text) > decimal.MaxPrec {
			return nil, p.fault(t, "%s has more digits than can be held", t.text)
		}
		return &node{op: opNumber, number: d, pos: t.pos}, nil
	case t.kind == tokenWord && isOperator(t.text):
		return nil, p.fault(t, "a value is expected before %q", t.text)
	case t.kind == tokenWord && p.take("("):
		args, err := p.arguments()
		return &node{op: opCall, text: t.text, args: args, pos: t.pos}, err
	case t.kind == tokenWord && (t.text == "yes" || t.text == "no"):
		return &node{op: opYesNo, yes: t.text == "yes", pos: t.pos}, nil
	case t.kind == tokenWord:
		return &node{op: opWord, text: t.text, pos: t.pos}, nil
	case t.text == "(":
		n, err := p.or()
		if err != nil {
			return nil, err
		}
		return n, p.expect(")")
	case t.kind == tokenEnd:
		return nil, p.fault(t, "the expression ends too early")
	}
	return nil, p.fault(t, "a value is expected before %q", t.text)
}

func isOperator(word string) bool {
	return word == "and" || word == "or" || word == "not" || word == "in"
}

// arguments reads what stands between the parentheses of a function; the opening one is read already.
func (p *parser) arguments() ([]*node, error) {
	if p.take(")") {
		return nil, nil
	}
	var args []*node
	for {
		n, err := p.or()
		if err != nil {
			return nil, err
		}
		args = append(args, n)
		if p.take(")") {
			return args, nil
		}
		if err := p.expect(","); err != nil {
			return nil, err
		}
	}
}
