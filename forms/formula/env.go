package formula

import "jibao/forms"

// Env is what an expression is evaluated against. Cells are in the order of the form's indicators or columns; a slice
// that is nil or too short gives blank cells.
type Env struct {
	Cells    []forms.Cell // of the return, or sums of many
	YearAgo  []forms.Cell
	Previous []forms.Cell
	// PreviousAnnual is what previous() reads of an indicator that is asked for year-end periods only.
	PreviousAnnual []forms.Cell
	SameYear       []forms.Cell
	Row            []forms.Cell // of the roster, for a row check
	Roster         []forms.Row  // none: what reads the roster is blank
	Criteria       *forms.Criteria
	Years          int // years since recognition
	YearsKnown     bool
}

// NewEnv puts together what a return of form f is evaluated against. recognised is the year in which its cluster was
// recognised, 0 when unknown. Earlier returns count when they were made with the same version of the form; bring others
// over with [forms.Return.Under] first.
func NewEnv(f *forms.Form, r *forms.Return, past forms.Past, recognised int, c *forms.Criteria) *Env {
	env := &Env{Cells: r.Cells, Roster: r.Roster, Criteria: c}
	if recognised > 0 && r.Period.Year >= recognised {
		env.Years, env.YearsKnown = r.Period.Year-recognised, true
	}
	env.YearAgo, env.SameYear, env.Previous = cellsOf(f, past.YearAgo), cellsOf(f, past.SameYear), cellsOf(f, past.Previous)
	env.PreviousAnnual = env.Previous
	if past.Previous == nil || !past.Previous.Period.Annual() {
		// The latest earlier period that asked for a yearly figure is the last year-end, which the past holds only when
		// the return itself stands at one.
		env.PreviousAnnual = nil
		if past.YearAgo != nil && past.YearAgo.Period.Annual() {
			env.PreviousAnnual = env.YearAgo
		}
	}
	return env
}

func cellsOf(f *forms.Form, r *forms.Return) []forms.Cell {
	if r == nil || r.Form != f.FormID {
		return nil
	}
	return r.Cells
}
