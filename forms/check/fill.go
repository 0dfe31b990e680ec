package check

import (
	"jibao/forms"
	"jibao/forms/formula"
)

// Fill computes the computed indicators of a return, in place, each rounded once to its decimals; those that are not
// asked for the period become blank. Notes stay. It changes nothing that was entered, and filling twice is filling once.
// The return must be of the engine's form; missing cells are added.
func (e *Engine) Fill(r *forms.Return) {
	for len(r.Cells) < len(e.form.Indicators) {
		r.Cells = append(r.Cells, forms.Cell{})
	}
	e.FillCells(r.Cells, r.Period)
}

// FillCells is Fill for cells alone, one for each indicator of the form: of a return, or sums over many returns.
func (e *Engine) FillCells(cells []forms.Cell, p forms.Period) {
	env := formula.Env{Cells: cells, Criteria: e.outside.Criteria}
	for _, i := range e.order {
		note := cells[i].Note
		cells[i] = forms.Cell{}
		if e.form.Asked(i, p) {
			cells[i] = e.formulas[i].Cell(&env, e.specs[i].Decimals, e.form.HalfEven)
		}
		cells[i].Note = note
	}
}

// RosterValues tells what the roster gives for each indicator, rounded to its decimals: blank for one without rule or
// not asked, and for all when the return has no roster.
func (e *Engine) RosterValues(r *forms.Return) []forms.Cell {
	values := make([]forms.Cell, len(e.form.Indicators))
	env := formula.Env{Roster: r.Roster}
	for i, rule := range e.rules {
		if rule != nil && e.form.Asked(i, r.Period) {
			values[i] = rule.expr.Cell(&env, e.specs[i].Decimals, e.form.HalfEven)
		}
	}
	return values
}
