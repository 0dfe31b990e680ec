package check

import (
	"strconv"
	"strings"

	"jibao/forms"
	"jibao/forms/formula"
)

// basis says which values an explanation of a check holds for. It is written as "T102=1912315.00; year_ago(T101)=…" with
// every value as [forms.Canonical] gives it.
type basis struct {
	readings []reading
	parts    []*formula.Expr // counts and sums over the roster
	limits   []string        // names of thresholds
	years    bool
}

// reading is one cell that a check reads.
type reading struct {
	expr  string // "T102", "year_ago(T101)"
	index int
	cells func(*formula.Env, bool) []forms.Cell
	spec  forms.Spec
	once  bool // asked for year-end periods only
}

func thisReturn(env *formula.Env, _ bool) []forms.Cell { return env.Cells }
func yearAgo(env *formula.Env, _ bool) []forms.Cell    { return env.YearAgo }
func sameYear(env *formula.Env, _ bool) []forms.Cell   { return env.SameYear }
func previous(env *formula.Env, annual bool) []forms.Cell {
	if annual {
		return env.PreviousAnnual
	}
	return env.Previous
}

func (c *compiler) basisOf(x *formula.Expr) basis {
	reads := x.Reads()
	b := basis{parts: x.RosterParts(), limits: reads.Configured, years: reads.Years}
	add := func(codes []string, open, end string, cells func(*formula.Env, bool) []forms.Cell) {
		for _, code := range codes {
			i := c.form.Index(code)
			b.readings = append(b.readings, reading{
				expr: open + code + end, index: i, cells: cells, spec: c.specs[i], once: c.form.Indicators[i].Annual,
			})
		}
	}
	add(reads.Codes, "", "", thisReturn)
	add(reads.YearAgo, "year_ago(", ")", yearAgo)
	add(reads.Previous, "previous(", ")", previous)
	add(reads.SameYear, "same_year(", ")", sameYear)
	return b
}

// of writes the values that a check read.
func (b *basis) of(env *formula.Env) string {
	var s strings.Builder
	for i := range b.readings {
		r := &b.readings[i]
		writeValue(&s, r.expr, forms.Canonical(r.spec, cellAt(r.cells(env, r.once), r.index)))
	}
	for _, part := range b.parts {
		writeValue(&s, part.String(), forms.Canonical(numberSpec, part.Cell(env, forms.Places, false)))
	}
	for _, name := range b.limits {
		if t, ok := env.Criteria.Threshold(name); ok && t.Set {
			writeValue(&s, "configured("+name+")", t.Value.String())
		}
	}
	if b.years && env.YearsKnown {
		writeValue(&s, "years_since_recognition()", strconv.Itoa(env.Years))
	}
	return s.String()
}

// numberSpec prints a number with the decimals that it needs.
var numberSpec = forms.Spec{Type: forms.Decimal}

// writeValue adds "expr=value"; a value that holds the separator or a quotation mark is quoted.
func writeValue(s *strings.Builder, expr, value string) {
	if s.Len() > 0 {
		s.WriteString("; ")
	}
	s.WriteString(expr)
	s.WriteByte('=')
	if strings.ContainsAny(value, ";\"") {
		value = strconv.Quote(value)
	}
	s.WriteString(value)
}

func cellAt(cells []forms.Cell, i int) forms.Cell {
	if i < 0 || i >= len(cells) {
		return forms.Cell{}
	}
	return cells[i]
}
