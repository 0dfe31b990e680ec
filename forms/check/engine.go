package check

import (
	"regexp"

	"jibao/forms"
	"jibao/forms/formula"
)

// Outside is what checks need beyond the form; any part may be nil. Without criteria configured thresholds are blank,
// without industries only the shape of an industry code is checked.
type Outside struct {
	Criteria   *forms.Criteria
	Industries forms.Industries
}

// Engine is a form ready for use: every expression compiled, the order of computation known.
type Engine struct {
	form    *forms.Form
	outside Outside

	specs    []forms.Spec // by indicator
	columns  []forms.Spec // by column
	section  []int        // position of its section, by indicator
	formulas []*formula.Expr
	rules    []*rosterRule // by indicator, nil without rule
	order    []int         // computed indicators, each after those that it reads
	// reach lists, by indicator, itself and everything that it is computed from.
	reach [][]int

	relations []*relation // hard ones first, each in the order of the form
	rows      []*rowRelation

	uscc, industry int // columns, -1 where the form has none
}

// relation is a check of the form, compiled.
type relation struct {
	rule  *forms.CheckRule
	test  *formula.Expr
	kind  forms.Kind
	cells []string // keys, the first is where to go
	first int      // indicator of cells[0]
	reads []int    // indicators of the return that it reads, through computed ones too
	sides
	basis   basis
	pattern *regexp.Regexp
}

// sides are the two sides of a test that is one comparison; left is nil for others.
type sides struct {
	left, right *formula.Expr
	op          string
	// operands has both sides without their values.
	operands [2]forms.Operand
}

// rowRelation is a check of every row, compiled.
type rowRelation struct {
	rule  *forms.RowRule
	test  *formula.Expr
	reads []int // columns
	cells []int // columns that it names, the first is where to go
	sides
}

// rosterRule is what an indicator takes from the roster.
type rosterRule struct {
	expr    *formula.Expr
	columns []int // that it reads
}

// Load reads a form definition and compiles it. All faults, of structure and of expressions, come as one error with file
// and line of each.
func Load(name string, data []byte, out Outside) (*Engine, error) {
	f, err := forms.LoadForm(name, data)
	if err != nil {
		return nil, err
	}
	return Compile(f, out)
}

// Form gives the form that the engine was compiled from.
func (e *Engine) Form() *forms.Form { return e.form }

// Outside gives what the engine was compiled with.
func (e *Engine) Outside() Outside { return e.outside }

// Formula gives the compiled formula of indicator i, nil when it is not computed.
func (e *Engine) Formula(i int) *formula.Expr { return e.formulas[i] }

// RosterRule gives the compiled rule that fills indicator i from the roster, nil when it has none.
func (e *Engine) RosterRule(i int) *formula.Expr {
	if e.rules[i] == nil {
		return nil
	}
	return e.rules[i].expr
}

// Test gives the compiled test of a check of the form (not of a row check) and the keys of the cells that it names, the
// first is where to go; nil for an id that the form does not have.
func (e *Engine) Test(id string) (test *formula.Expr, cells []string) {
	for _, r := range e.relations {
		if r.rule.ID == id {
			return r.test, r.cells
		}
	}
	return nil, nil
}

// Order lists the computed indicators, each after those that it reads.
func (e *Engine) Order() []int { return append([]int(nil), e.order...) }
