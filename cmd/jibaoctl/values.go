package main

import (
	"maps"
	"slices"

	"jibao/forms"
)

// plain gives a cell's value for JSON: a number as an exact decimal string with the form's decimals; nil when there is
// no value.
func plain(spec forms.Spec, c forms.Cell) *string {
	if c.State != forms.Filled {
		return nil
	}
	s := c.Text
	switch {
	case spec.Type.Numeric():
		s = c.Num.Fixed(spec.Decimals)
	case spec.Type == forms.YesNo && c.Yes:
		s = "yes"
	case spec.Type == forms.YesNo:
		s = "no"
	}
	return &s
}

// jsonValue gives a cell's value in its own JSON type: exact decimal string, boolean, list of option codes, text, null.
func jsonValue(spec forms.Spec, c forms.Cell) any {
	switch {
	case c.State != forms.Filled:
		return nil
	case spec.Type == forms.YesNo:
		return c.Yes
	case spec.Type == forms.Multi:
		return notNil(c.Codes())
	}
	return plain(spec, c)
}

// values gives every asked indicator of a return by code.
func values(f *forms.Form, r *forms.Return) map[string]any {
	out := map[string]any{}
	for i := range f.Indicators {
		if f.Asked(i, r.Period) {
			out[f.Indicators[i].Code] = jsonValue(f.Indicators[i].Spec(), r.Cells[i])
		}
	}
	return out
}

// rosterValues gives the roster with each row's columns by code.
func rosterValues(f *forms.Form, r *forms.Return) []map[string]any {
	out := make([]map[string]any, len(r.Roster))
	for i, row := range r.Roster {
		out[i] = map[string]any{}
		for col := range f.Columns {
			out[i][f.Columns[col].Code] = jsonValue(f.Columns[col].Spec(), row.Cells[col])
		}
	}
	return out
}

// notNil makes an empty JSON list of a nil one.
func notNil[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
