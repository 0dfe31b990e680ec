package county

import (
	"slices"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/office"
)

// State is an open return as it stood at one moment, with everything that its pages show. It is never changed: an edit
// puts another in its place.
type State struct {
	Form       *forms.Form
	Cluster    forms.Cluster
	Return     *forms.Return
	Head       office.Head
	Past       forms.Past
	Findings   []forms.Finding
	Sections   []app.SectionState
	Totals     []forms.Cell          // of the roster's columns
	FromRoster map[string]forms.Cell // what the roster gives, by indicator
	Locked     bool

	byCell   map[string][]int      // findings by the key of each cell that they name
	last     *forms.Return         // as it was exported last, nil before
	lastRows map[string]*forms.Row // its roster
	rowKeys  []string
	rowAt    map[int64]int
}

// capture takes the state of a book. It may wait for an edit that is going on, so it runs where edits run.
func capture(b *app.Book, last *forms.Return) *State {
	s := &State{
		Form: b.Form(), Cluster: b.Cluster(), Return: b.Return(), Head: b.Head(), Past: b.Past(), Findings: b.Findings(),
		Sections: b.Sections(), Totals: b.RosterTotals(), FromRoster: b.FromRoster(), Locked: b.Locked(),
		byCell: map[string][]int{}, last: last,
	}
	if last != nil {
		s.lastRows = map[string]*forms.Row{}
		for i, key := range last.RowKeys(s.Form) {
			s.lastRows[key] = &last.Roster[i]
		}
	}
	for i := range s.Findings {
		for _, key := range s.Findings[i].Cells {
			if !slices.Contains(s.byCell[key], i) {
				s.byCell[key] = append(s.byCell[key], i)
			}
		}
	}
	s.rowKeys = s.Return.RowKeys(s.Form)
	s.rowAt = make(map[int64]int, len(s.Return.Roster))
	for i := range s.Return.Roster {
		s.rowAt[s.Return.Roster[i].ID] = i
	}
	return s
}

// Of gives the findings that name a cell, those first that are repaired there.
func (s *State) Of(key string) []*forms.Finding {
	var first, rest []*forms.Finding
	for _, i := range s.byCell[key] {
		f := &s.Findings[i]
		if f.Cells[0] == key {
			first = append(first, f)
		} else {
			rest = append(rest, f)
		}
	}
	return append(first, rest...)
}

// Comments gives what the province asks at a cell, "" for the return as a whole.
func (s *State) Comments(key string) []forms.Comment {
	var out []forms.Comment
	for _, c := range s.Return.Comments {
		if c.Cell == key {
			out = append(out, c)
		}
	}
	return out
}

// Asked tells whether an open comment of the province stands at a cell.
func (s *State) Asked(key string) bool {
	return slices.ContainsFunc(s.Return.Comments, func(c forms.Comment) bool { return c.Cell == key && c.Status != forms.Closed })
}

// Changed tells whether an indicator differs from the last exported revision.
func (s *State) Changed(i int) bool {
	return s.last != nil && !s.Form.Indicators[i].Computed() && i < len(s.last.Cells) && !s.last.Cells[i].SameValue(s.Return.Cells[i])
}

// RowChanged tells whether a cell of the roster differs from the last exported revision.
func (s *State) RowChanged(row, col int) bool {
	if s.last == nil {
		return false
	}
	was := s.lastRows[s.rowKeys[row]]
	return was == nil || !was.Cells[col].SameValue(s.Return.Roster[row].Cells[col])
}

// Worst gives the worst finding that is to be repaired at a cell, or nil: hard ones before soft ones, explained ones
// last.
func (s *State) Worst(key string) *forms.Finding {
	var worst *forms.Finding
	for _, i := range s.byCell[key] {
		f := &s.Findings[i]
		if f.Cells[0] == key && (worst == nil || gravity(f) > gravity(worst)) {
			worst = f
		}
	}
	return worst
}

func gravity(f *forms.Finding) int {
	switch {
	case f.Severity == forms.Hard:
		return 3
	case !f.Explained:
		return 2
	}
	return 1
}

// Counts gives what the status line says: hard findings, soft ones, how many of these are explained, and how many cells
// are still blank.
func (s *State) Counts() (hard, soft, explained, blank int) {
	hard, soft, explained = forms.Count(s.Findings)
	return hard, soft, explained, s.Head.Asked - s.Head.Filled
}

// Comparable gives the earlier figure beside which an indicator is shown, and the period it is of: a flow stands beside
// the same months a year ago, anything else beside the latest earlier period.
func (s *State) Comparable(ind *forms.Indicator) (forms.Cell, forms.Period) {
	past := s.Past.Previous
	// Between two year-ends a half-year does not ask for a yearly figure: the year-end before it does.
	if ind.Measure == forms.Flow || ind.Annual && past != nil && !past.Period.Annual() {
		past = s.Past.YearAgo
	}
	if past == nil {
		return forms.Cell{}, forms.Period{}
	}
	return past.Cell(s.Form, ind.Code), past.Period
}
