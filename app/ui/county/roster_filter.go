package county

import (
	"slices"

	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// Only shows the enterprises whose cell in a column says one of some texts ("" is a blank cell); none shows all.
func (r *Roster) Only(col int, texts []string) {
	delete(r.only, col)
	if len(texts) > 0 {
		if r.only == nil {
			r.only = map[int]map[string]bool{}
		}
		r.only[col] = map[string]bool{}
		for _, s := range texts {
			r.only[col][s] = true
		}
	}
	r.of = nil
	r.Refresh()
}

// Filtered tells whether some column shows only some of its enterprises.
func (r *Roster) Filtered() bool { return len(r.only) > 0 }

// ShowAll takes every filter away, that of Find too.
func (r *Roster) ShowAll() {
	r.only, r.find, r.of = nil, "", nil
	r.Refresh()
}

// Shows lists what a column is filtered by now.
func (r *Roster) Shows(col int) []string {
	var out []string
	for s := range r.only[col] {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// Texts lists what stands in a column, each once, in its order, blank last; of the enterprises that the other columns let
// through.
func (r *Roster) Texts(col int) []widgets.Choice {
	st := r.rec.State()
	at := make([]int, 0, len(st.Return.Roster))
	for i := range st.Return.Roster {
		if r.passesBut(st, i, col) {
			at = append(at, i)
		}
	}
	slices.SortStableFunc(at, func(a, b int) int {
		return compareCells(st.Return.Roster[a].Cells[col], st.Return.Roster[b].Cells[col])
	})
	var out []widgets.Choice
	seen := map[string]bool{}
	for _, i := range at {
		s := r.text(st, i, col)
		if seen[s] {
			continue
		}
		seen[s] = true
		shown := s
		if s == "" {
			shown = text.FilterBlank.In(r.lang)
		}
		out = append(out, widgets.Choice{Value: s, Text: shown})
	}
	return out
}

func (r *Roster) passes(st *State, i int) bool { return r.passesBut(st, i, -1) }

// passesBut is passes without what one column asks for.
func (r *Roster) passesBut(st *State, i, but int) bool {
	for col, texts := range r.only {
		if col != but && !texts[r.text(st, i, col)] {
			return false
		}
	}
	return true
}

func (r *Roster) text(st *State, i, col int) string {
	c := st.Return.Roster[i].Cells[col]
	if c.State == forms.Invalid {
		return c.Text
	}
	return text.Cell(r.lang, st.Form.Columns[col].Spec(), c)
}
