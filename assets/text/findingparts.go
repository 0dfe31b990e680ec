package text

import (
	"strings"
	"unicode"

	"jibao/forms"
)

// named gives the label and the code of the cell that a finding is about.
func (s *speaker) named() string {
	if len(s.f.Cells) == 0 {
		return ""
	}
	return s.label(s.f.Cells[0])
}

// label names a cell by its key: an indicator with its code, a column of the roster without.
func (s *speaker) label(key string) string {
	if label, ok := CaseLabel(s.l, key); ok {
		return label
	}
	_, code, isRoster := forms.SplitCellKey(key)
	if !isRoster {
		if ind := s.form.Indicator(code); ind != nil {
			return withCode.In(s.l, Words(s.l, ind.Label), code)
		}
		return code
	}
	if col := s.form.Column(code); col != nil {
		return Words(s.l, col.Label)
	}
	return BookRoster.In(s.l)
}

// spec is how the first named cell is printed.
func (s *speaker) spec(keys []string) forms.Spec {
	if len(keys) == 0 {
		return forms.Spec{}
	}
	_, code, isRoster := forms.SplitCellKey(keys[0])
	if ind := s.form.Indicator(code); ind != nil && !isRoster {
		return ind.Spec()
	}
	if col := s.form.Column(code); col != nil {
		return col.Spec()
	}
	return forms.Spec{}
}

// amount prints the value of one side with its unit.
func (s *speaker) amount(o forms.Operand) string {
	return CellUnit(s.l, operandSpec(o), o.Value)
}

// bare prints the value of one side without its unit.
func (s *speaker) bare(o forms.Operand) string { return Cell(s.l, operandSpec(o), o.Value) }

// operandSpec prints an operand with its decimals; one that holds a product or a quotient is rounded to them.
func operandSpec(o forms.Operand) forms.Spec {
	return forms.Spec{Type: numericType(o.Type), Decimals: o.Decimals, Unit: o.Unit}
}

// numericType lets an operand without type (a figure) print as a number; texts and choices keep theirs.
func numericType(t forms.Type) forms.Type {
	if t == "" {
		return forms.Decimal
	}
	return t
}

// difference prints how far the two sides are apart, without sign, in the unit of the left side.
func (s *speaker) difference() string {
	d := s.f.Diff
	if d.State != forms.Filled {
		return ""
	}
	if d.Num < 0 {
		d.Num = -d.Num
	}
	left := s.f.Left
	places := max(left.Decimals, s.f.Right.Decimals)
	unit := left.Unit
	if unit == "" {
		unit = s.f.Right.Unit
	}
	if unit == "%" {
		return percentPoints.In(s.l, d.Num.Grouped(places)) // two percentages lie points apart, not percent
	}
	return CellUnit(s.l, forms.Spec{Type: forms.Decimal, Decimals: places, Unit: unit}, forms.NumberCell(d.Num.Round(places)))
}

// side prints one side of a comparison: "集群总产值 (T101) 1,900,000.00 万元", "集群企业总数 (B02) × 0.5 = 140.50 家", "70".
func (s *speaker) side(o, other forms.Operand) string {
	if isLiteral(o.Expr) {
		o.Unit = other.Unit // a fixed limit is meant in the unit of what it limits
	}
	if o.Value.State == forms.Filled && o.Type.Numeric() {
		o.Value.Num = o.Value.Num.Round(max(o.Decimals, 2))
	}
	amount := s.amount(o)
	if isLiteral(o.Expr) {
		return amount
	}
	words := s.expression(o.Expr)
	if isPlain(o.Expr) {
		return plainSide.In(s.l, words, amount)
	}
	return words + " = " + amount
}

var (
	plainSide     = Message{"{0} {1}", "{0} at {1}", "{0} {1}"}
	percentPoints = Message{"{0} 个百分点", "{0} percentage points", "{0}%p"}
)

func isLiteral(expr string) bool {
	_, err := forms.ParseNumber(expr)
	return err == nil
}

// isPlain tells whether an expression is one code, of this return or of the past.
func isPlain(expr string) bool { return !strings.ContainsAny(expr, "+*/, ") }

// words of expressions that are not codes.
var (
	expressionSigns = map[string]string{"*": "×", "/": "÷", "-": "−"}

	expressionWords = map[string]Message{
		"count":                   {"企业户数", "enterprises of the roster", "명부 기업 수"},
		"sum":                     {"名录合计", "roster total", "명부 합계"},
		"sqrt":                    {"平方根", "root", "제곱근"},
		"abs":                     {"绝对值", "absolute value of ", "절댓값"},
		"min":                     {"最小值", "smallest", "최솟값"},
		"max":                     {"最大值", "largest", "최댓값"},
		"configured":              {"设定的标准", "the threshold that is set", "설정된 기준"},
		"years_since_recognition": {"认定后年数", "years since recognition", "인정 후 경과 연수"},
	}
	pastWords = map[string]Message{"year_ago": lastYear, "previous": lastPeriod, "same_year": earlierYear}
)

// expression puts the codes of an expression into words: "year_ago(T101) * 2" is "上年同期集群总产值 (T101) × 2".
func (s *speaker) expression(expr string) string {
	var b strings.Builder
	for expr != "" {
		word, rest := nextWord(expr)
		switch past, isPast := pastWords[word]; {
		case isPast:
			code, after, _ := strings.Cut(strings.TrimPrefix(rest, "("), ")")
			b.WriteString(past.In(s.l))
			if s.l != ZH {
				b.WriteByte(' ')
			}
			b.WriteString(s.code(code))
			rest = after
		case word == "configured" || word == "years_since_recognition":
			_, rest, _ = strings.Cut(rest, ")")
			b.WriteString(expressionWords[word].In(s.l))
		default:
			b.WriteString(s.code(word))
		}
		expr = rest
	}
	return b.String()
}

// code puts one word of an expression into words; what it does not know stays.
func (s *speaker) code(word string) string {
	if ind := s.form.Indicator(word); ind != nil {
		return withCode.In(s.l, Words(s.l, ind.Label), word)
	}
	if col := s.form.Column(word); col != nil {
		return Words(s.l, col.Label)
	}
	if m, ok := expressionWords[word]; ok {
		return m.In(s.l)
	}
	if sign, ok := expressionSigns[word]; ok {
		return sign
	}
	return word
}

// nextWord cuts a code, a number or a single sign off an expression.
func nextWord(expr string) (word, rest string) {
	end := strings.IndexFunc(expr, func(r rune) bool { return r != '_' && r != '.' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	switch {
	case end < 0:
		return expr, ""
	case end == 0:
		return expr[:1], expr[1:]
	}
	return expr[:end], expr[end:]
}
