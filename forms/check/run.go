package check

import (
	"cmp"
	"slices"
	"strings"

	"jibao/forms"
	"jibao/forms/formula"
)

// Check holds a return against its form, its roster and its past, and gives the findings: hard ones first, then by
// section, by the order of the form, by row. recognised is the year in which the cluster was recognised, 0 when unknown.
//
// It changes nothing: computed indicators are computed afresh and figures that are not asked for the period are left
// out of account. Earlier returns of another version of the form are not compared; bring them over with
// [forms.Return.Under]. It is fast enough to run after every keystroke that ends a cell.
func (e *Engine) Check(r *forms.Return, past forms.Past, recognised int) []forms.Finding {
	run := e.newRun(r, past, recognised)
	run.roster()
	run.cells()
	run.compare()
	run.related()
	run.againstRoster()
	run.cases()
	slices.SortStableFunc(run.found, func(a, b found) int {
		return cmp.Or(
			cmp.Compare(rank(a.Severity), rank(b.Severity)),
			cmp.Compare(a.section, b.section),
			cmp.Compare(a.place, b.place),
			cmp.Compare(a.Row, b.Row),
		)
	})
	out := make([]forms.Finding, len(run.found))
	for i := range run.found {
		out[i] = run.found[i].Finding
	}
	return out
}

// run is the state of one check.
type run struct {
	*Engine
	r   *forms.Return
	env *formula.Env
	// failed marks indicators that have a hard failure, or a slip that is not explained; columns of the roster with a
	// hard failure in some row are in columnFailed.
	failed       []bool
	columnFailed []bool
	twice        bool // some credit code stands twice
	found        []found
}

// found is a finding with its place in the order of the list.
type found struct {
	forms.Finding
	section, place int
}

func (e *Engine) newRun(r *forms.Return, past forms.Past, recognised int) *run {
	cells := make([]forms.Cell, len(e.form.Indicators))
	copy(cells, r.Cells)
	for i := range cells {
		if !e.form.Asked(i, r.Period) {
			cells[i] = forms.Cell{}
		}
	}
	e.FillCells(cells, r.Period)
	env := formula.NewEnv(e.form, r, past, recognised, e.outside.Criteria)
	env.Cells = cells
	return &run{
		Engine: e, r: r, env: env,
		failed: make([]bool, len(cells)), columnFailed: make([]bool, len(e.columns)),
	}
}

// report adds a finding at an indicator, with its explanation.
func (c *run) report(i int, f forms.Finding) {
	if len(f.Cells) == 0 {
		f.Cells = []string{c.form.Indicators[i].Code}
	}
	f.Key = f.Check
	c.explain(&f)
	if f.Severity == forms.Hard || f.Kind == forms.KindSlip && !f.Explained {
		c.failed[i] = true
	}
	c.found = append(c.found, found{f, c.section[i], i})
}

// explain gives a soft finding the explanation that was written for it. It counts while the values it was given for
// still stand, under the same version of the form.
func (c *run) explain(f *forms.Finding) {
	if f.Severity != forms.Soft {
		return
	}
	for i := range c.r.Explanations {
		x := &c.r.Explanations[i]
		if x.Key != f.Key || strings.TrimSpace(x.Text) == "" {
			continue
		}
		f.Explanation = x.Text
		f.Explained = x.Basis == f.Basis && c.sameForm(x.Form)
		f.Stale = !f.Explained
		if f.Explained {
			return
		}
	}
}

// sameForm tells whether an explanation was given under this version of the form, named in full or by its version.
func (c *run) sameForm(form string) bool {
	return form == "" || form == c.form.Version || form == c.form.FormID.String()
}

// rootCause tells whether a cell that a check reads has failed already.
func (c *run) rootCause(reads []int) bool {
	for _, i := range reads {
		if c.failed[i] {
			return true
		}
	}
	return false
}

// operand shows the cell of an indicator as one side of a check.
func (c *run) operand(i int, expr string, cell forms.Cell) forms.Operand {
	s := &c.specs[i]
	return forms.Operand{Expr: expr, Value: cell, Type: s.Type, Decimals: s.Decimals, Unit: s.Unit}
}

// related runs the checks of the form, hard ones first.
func (c *run) related() {
	for _, r := range c.relations {
		if r.rule.Annual && !c.r.Period.Annual() || c.rootCause(r.reads) {
			continue
		}
		t := r.test.Truth(c.env)
		if r.rule.Note {
			if t == formula.True && !r.noted(c.env.Cells[r.first].Note) {
				c.relation(r)
			}
			continue
		}
		if t == formula.False {
			c.relation(r)
		}
	}
}

// noted tells whether a note is given and holds what is asked.
func (r *relation) noted(note string) bool {
	note = forms.CleanText(note)
	return note != "" && (r.pattern == nil || r.pattern.MatchString(note))
}

func (c *run) relation(r *relation) {
	f := forms.Finding{
		Check: r.rule.ID, Severity: r.rule.Severity, Kind: r.kind, Cells: slices.Clone(r.cells), Op: r.op,
		Message: r.rule.Message, Advice: r.rule.Advice, Basis: r.basis.of(c.env),
	}
	f.Left, f.Right, f.Diff = r.both(c.env)
	c.report(r.first, f)
}

// againstRoster compares what was entered with what the roster gives. A roster whose own figures fail explains any
// difference, so nothing is reported then.
func (c *run) againstRoster() {
	if len(c.r.Roster) == 0 || c.twice {
		return
	}
	for i, rule := range c.rules {
		if rule == nil || c.failed[i] || !c.form.Asked(i, c.r.Period) || c.anyColumnFailed(rule.columns) {
			continue
		}
		gives := rule.expr.Cell(c.env, c.specs[i].Decimals, c.form.HalfEven)
		cell := c.env.Cells[i]
		if gives.State != forms.Filled || cell.SameValue(gives) {
			continue
		}
		code := c.form.Indicators[i].Code
		f := forms.Finding{
			Check: code + "-ROSTER", Severity: forms.Soft, Kind: forms.KindRoster, Op: "=",
			Left: c.operand(i, code, cell), Right: c.operand(i, rule.expr.String(), gives), Diff: difference(cell, gives),
		}
		f.Basis = c.basisOfPair(i, f)
		c.report(i, f)
	}
}

func (c *run) anyColumnFailed(columns []int) bool {
	for _, k := range columns {
		if c.columnFailed[k] {
			return true
		}
	}
	return false
}

// basisOfPair is the basis of a check that compares the cell of an indicator with one other figure of the same kind.
func (c *run) basisOfPair(i int, f forms.Finding) string {
	var s strings.Builder
	writeValue(&s, f.Left.Expr, forms.Canonical(c.specs[i], f.Left.Value))
	writeValue(&s, f.Right.Expr, forms.Canonical(c.specs[i], f.Right.Value))
	return s.String()
}
