package app

import (
	"slices"

	"jibao/forms"
	"jibao/forms/office"
)

// check gives the findings of a return.
func (r *rules) check(ret *forms.Return, past forms.Past, c forms.Cluster) []forms.Finding {
	return r.Check(ret, past, c.Year)
}

// fromRoster gives what the roster says, by indicator; nil while there is no roster.
func (r *rules) fromRoster(ret *forms.Return) map[string]forms.Cell {
	if len(ret.Roster) == 0 {
		return nil
	}
	out := map[string]forms.Cell{}
	for i, c := range r.RosterValues(ret) {
		if c.State == forms.Filled {
			out[r.Form().Indicators[i].Code] = c
		}
	}
	return out
}

// follow gives the edits by which indicators follow the roster from before to after. An indicator follows as long as it
// is blank or equal to what the roster gave before; one that was typed differently stays, and the check asks for an
// explanation (Refill takes the roster's figure). Where the roster no longer gives a figure, one that followed it
// becomes blank again.
func (r *rules) follow(before, after *forms.Return) []office.CellEdit {
	was, is := r.RosterValues(before), r.RosterValues(after)
	var out []office.CellEdit
	for i := range is {
		ind := &r.Form().Indicators[i]
		cell := after.Cells[i]
		following := cell.State == forms.Blank || (was[i].State == forms.Filled && cell.SameValue(was[i]))
		if r.RosterRule(i) == nil || !following || cell.SameValue(is[i]) {
			continue
		}
		next := is[i]
		next.Note = cell.Note
		out = append(out, office.CellEdit{Code: ind.Code, Cell: next, Why: office.Filled})
	}
	return out
}

// output is the headline amount of a return for lists: the indicator that is the plain sum of the first control column.
func (r *rules) output(ret *forms.Return) forms.Cell {
	f := r.Form()
	if len(f.ControlColumns) == 0 {
		return forms.Cell{}
	}
	i := slices.IndexFunc(f.Indicators, func(ind forms.Indicator) bool { return ind.FromRoster == "sum("+f.ControlColumns[0]+")" })
	if i < 0 {
		return forms.Cell{}
	}
	c := ret.Cells[i]
	c.Note = ""
	return c
}
