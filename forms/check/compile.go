package check

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"jibao/forms"
	"jibao/forms/formula"
)

// Compile prepares a form that was loaded or put together. An expression that does not compile, a circle among computed
// indicators, a threshold that the criteria do not know, a check that reads and names nothing are faults; all of them
// come as one error.
func Compile(f *forms.Form, out Outside) (*Engine, error) {
	c := &compiler{Engine: &Engine{
		form: f, outside: out,
		uscc: f.ColumnIndex(forms.ColumnUSCC), industry: f.ColumnIndex(forms.ColumnIndustry),
	}}
	c.cells()
	c.expressions()
	c.sort()
	c.reaches()
	if len(c.errs) == 0 {
		c.checks()
	}
	if len(c.errs) > 0 {
		return nil, fmt.Errorf("form %s: %w", f.FormID, errors.Join(c.errs...))
	}
	return c.Engine, nil
}

// compiler fills an Engine and collects faults.
type compiler struct {
	*Engine
	errs []error
}

func (c *compiler) fault(item, key string, err error) {
	c.errs = append(c.errs, &forms.SourceError{Where: c.form.Where(item, key), What: item + ": " + err.Error()})
}

func (c *compiler) cells() {
	f := c.form
	for i := range f.Indicators {
		ind := &f.Indicators[i]
		spec := ind.Spec()
		spec.MaxLen = f.Tolerances.TextMax
		c.specs = append(c.specs, spec)
		c.section = append(c.section, slices.IndexFunc(f.Sections, func(s forms.Section) bool { return s.Code == ind.Section }))
	}
	for i := range f.Columns {
		c.columns = append(c.columns, f.Columns[i].Spec())
	}
}

// expressions compiles formulas and roster rules.
func (c *compiler) expressions() {
	f := c.form
	c.formulas = make([]*formula.Expr, len(f.Indicators))
	c.rules = make([]*rosterRule, len(f.Indicators))
	for i := range f.Indicators {
		ind := &f.Indicators[i]
		if ind.Computed() {
			c.formulas[i] = c.compile(ind.Code, "formula", ind.Formula, formula.Computation)
		}
		if ind.FromRoster != "" {
			if x := c.compile(ind.Code, "from_roster", ind.FromRoster, formula.RosterRule); x != nil {
				c.rules[i] = &rosterRule{expr: x, columns: c.columnsOf(x.Reads().Columns)}
			}
		}
	}
}

func (c *compiler) compile(item, key, src string, scope formula.Scope) *formula.Expr {
	compile := formula.CompileTest
	if scope == formula.Computation || scope == formula.RosterRule {
		compile = formula.Compile
	}
	x, err := compile(c.form, src, scope)
	if err != nil {
		c.fault(item, key, err)
		return nil
	}
	for _, name := range x.Reads().Configured {
		if _, ok := c.outside.Criteria.Threshold(name); !ok && c.outside.Criteria != nil {
			c.fault(item, key, fmt.Errorf("the criteria know no threshold %q", name))
		}
	}
	return x
}

func (c *compiler) columnsOf(codes []string) []int {
	var at []int
	for _, code := range codes {
		at = append(at, c.form.ColumnIndex(code))
	}
	return at
}

// sort puts computed indicators behind those that they read, and reports circles.
func (c *compiler) sort() {
	const (
		unseen = iota
		open
		done
	)
	state := make([]int, len(c.formulas))
	var path []string
	var visit func(i int)
	visit = func(i int) {
		if c.formulas[i] == nil || state[i] == done {
			return
		}
		code := c.form.Indicators[i].Code
		path = append(path, code)
		defer func() { path = path[:len(path)-1] }()
		if state[i] == open {
			c.fault(code, "formula", fmt.Errorf("computed from itself: %s", strings.Join(path, " -> ")))
			return
		}
		state[i] = open
		for _, read := range c.formulas[i].Reads().Codes {
			visit(c.form.Index(read))
		}
		state[i] = done
		c.order = append(c.order, i)
	}
	for i := range c.formulas {
		visit(i)
	}
}

// reaches follows computed indicators down to what was entered.
func (c *compiler) reaches() {
	c.reach = make([][]int, len(c.formulas))
	for i := range c.reach {
		c.reach[i] = []int{i}
	}
	for _, i := range c.order {
		for _, code := range c.formulas[i].Reads().Codes {
			c.reach[i] = union(c.reach[i], c.reach[c.form.Index(code)])
		}
	}
}

// union adds what a does not have of b.
func union(a, b []int) []int {
	for _, i := range b {
		if !slices.Contains(a, i) {
			a = append(a, i)
		}
	}
	return a
}

func (c *compiler) checks() {
	f := c.form
	for i := range f.Checks {
		if r := c.relation(&f.Checks[i]); r != nil {
			c.relations = append(c.relations, r)
		}
	}
	slices.SortStableFunc(c.relations, func(a, b *relation) int { return rank(a.rule.Severity) - rank(b.rule.Severity) })
	for i := range f.RowChecks {
		if r := c.rowRelation(&f.RowChecks[i]); r != nil {
			c.rows = append(c.rows, r)
		}
	}
	slices.SortStableFunc(c.rows, func(a, b *rowRelation) int { return rank(a.rule.Severity) - rank(b.rule.Severity) })
}

// rank orders severities: hard first.
func rank(s forms.Severity) int {
	if s == forms.Hard {
		return 0
	}
	return 1
}

func (c *compiler) relation(rule *forms.CheckRule) *relation {
	x := c.compile(rule.ID, "test", rule.Test, formula.Judgement)
	if x == nil {
		return nil
	}
	r := &relation{rule: rule, test: x, cells: rule.Cells, kind: forms.KindRelation, sides: sidesOf(x), basis: c.basisOf(x)}
	reads := x.Reads()
	if len(r.cells) == 0 {
		r.cells = reads.Codes
	}
	if len(r.cells) == 0 {
		c.fault(rule.ID, "test", errors.New("reads no indicator of the return and names no cells"))
		return nil
	}
	r.first = c.form.Index(r.cells[0])
	for _, code := range reads.Codes {
		r.reads = union(r.reads, c.reach[c.form.Index(code)])
	}
	switch {
	case rule.Note:
		r.kind = forms.KindNote
		r.sides = sides{}
	case r.filed():
		r.kind = forms.KindFiled
	}
	if rule.NotePattern != "" {
		pattern, err := regexp.Compile(rule.NotePattern)
		if err != nil {
			c.fault(rule.ID, "test", err)
			return nil
		}
		r.pattern = pattern
	}
	return r
}

// filed tells whether a check asks that a figure equal what was filed for the same thing: "T102 = year_ago(T101)".
func (r *relation) filed() bool {
	if r.left == nil || r.op != "=" {
		return false
	}
	_, pastLeft, plainLeft := r.left.Plain()
	_, pastRight, plainRight := r.right.Plain()
	return plainLeft && plainRight && !pastLeft && pastRight
}

func (c *compiler) rowRelation(rule *forms.RowRule) *rowRelation {
	x := c.compile(rule.ID, "test", rule.Test, formula.RowJudgement)
	if x == nil {
		return nil
	}
	r := &rowRelation{rule: rule, test: x, reads: c.columnsOf(x.Reads().Columns), cells: c.columnsOf(rule.Columns), sides: sidesOf(x)}
	if len(r.cells) == 0 {
		r.cells = r.reads
	}
	if len(r.reads) == 0 {
		c.fault(rule.ID, "test", errors.New("reads no column of the roster"))
		return nil
	}
	return r
}

func sidesOf(x *formula.Expr) sides {
	left, op, right, ok := x.Sides()
	if !ok {
		return sides{}
	}
	s := sides{left: left, right: right, op: op}
	for i, side := range []*formula.Expr{left, right} {
		typ, decimals, unit := side.Shape()
		s.operands[i] = forms.Operand{Expr: side.String(), Type: typ, Decimals: decimals, Unit: unit}
	}
	return s
}

// both gives the two sides with their values, and their difference.
func (s *sides) both(env *formula.Env) (left, right forms.Operand, diff forms.Cell) {
	if s.left == nil {
		return left, right, diff
	}
	left, right = s.operands[0], s.operands[1]
	left.Value = s.left.Cell(env, forms.Places, false)
	right.Value = s.right.Cell(env, forms.Places, false)
	return left, right, difference(left.Value, right.Value)
}

func difference(a, b forms.Cell) forms.Cell {
	if a.State != forms.Filled || b.State != forms.Filled {
		return forms.Cell{}
	}
	d, err := a.Num.Add(-b.Num)
	if err != nil {
		return forms.Cell{}
	}
	return forms.NumberCell(d)
}
