package app

import (
	"context"
	"slices"
	"strconv"
	"unicode/utf8"

	"jibao/forms"
	"jibao/forms/office"
)

// SectionState is one line of the rail beside the grid.
type SectionState struct {
	Code  string
	Title forms.Words
	// Filled of Asked entered cells hold something.
	Filled, Asked         int
	Hard, Soft, Explained int
}

// Worst is what is worst in the section: hard, soft (not all explained) or "" when nothing is left to do about checks.
func (s SectionState) Worst() forms.Severity {
	switch {
	case s.Hard > 0:
		return forms.Hard
	case s.Soft > s.Explained:
		return forms.Soft
	}
	return ""
}

// RosterSection is the code of the line of the enterprise roster in Sections; its Filled and Asked both count rows.
const RosterSection = "roster"

// Sections tells for every section of the form, and behind them for the roster and, where the form asks for them, for the
// typical cases, how much is filled and what is wrong. A finding counts in the section of the cell where one goes to repair
// it.
func (b *Book) Sections() []SectionState {
	b.mu.Lock()
	defer b.mu.Unlock()
	return sections(b.Form(), b.ret, b.findings)
}

func sections(f *forms.Form, r *forms.Return, findings []forms.Finding) []SectionState {
	out := make([]SectionState, 0, len(f.Sections)+1)
	at := map[string]int{}
	for i, s := range f.Sections {
		at[s.Code] = i
		st := SectionState{Code: s.Code, Title: s.Title}
		for _, k := range f.SectionOf(s.Code, r.Period) {
			if f.Indicators[k].Computed() {
				continue
			}
			st.Asked++
			if c := r.Cells[k]; c.State == forms.Filled || c.State == forms.NotAvailable {
				st.Filled++
			}
		}
		out = append(out, st)
	}
	roster := len(out)
	out = append(out, SectionState{Code: RosterSection, Filled: len(r.Roster), Asked: len(r.Roster)})
	if f.Cases.Max > 0 {
		out = append(out, SectionState{Code: CasesSection, Filled: len(r.Cases), Asked: f.Cases.Max})
	}
	for i := range findings {
		fd := &findings[i]
		s := &out[roster]
		if len(fd.Cells) > 0 {
			if ind := f.Indicator(fd.Cells[0]); ind != nil {
				s = &out[at[ind.Section]]
			} else if _, _, ofCase := forms.SplitCaseKey(fd.Cells[0]); ofCase {
				s = &out[len(out)-1]
			}
		}
		hard, soft, explained := forms.Count(findings[i : i+1])
		s.Hard, s.Soft, s.Explained = s.Hard+hard, s.Soft+soft, s.Explained+explained
	}
	return out
}

// Check checks the whole return again and gives every failed check, root cause first. Edits do this too; Check also
// takes the past anew, for returns of earlier periods that changed meanwhile.
func (b *Book) Check(ctx context.Context) ([]forms.Finding, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	past, err := b.desk.pastOf(ctx, b.ret.Cluster, b.ret.Period, b.Form())
	if err != nil {
		return nil, err
	}
	b.past = past
	if err := b.reload(ctx); err != nil {
		return nil, err
	}
	return b.findings, nil
}

// Explain answers a failed soft check; key is the finding's Key, or its check id where only one finding has it. The
// explanation holds for the values it was given for; an empty text takes it back. It fails with ErrNoFinding (no such
// check fails), ErrHardCheck or ErrTooLong.
func (b *Book) Explain(ctx context.Context, key, text string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	fd, err := findFinding(b.findings, key)
	if err != nil {
		return err
	}
	text = forms.CleanText(text)
	if most := b.Form().Tolerances.CaseMax; utf8.RuneCountInString(text) > most {
		return &Problem{What: ErrTooLong, Args: []string{fd.Check, strconv.Itoa(most)}}
	}
	return b.apply(ctx, office.Edit{Why: office.Typed, Explain: []forms.Explanation{{
		Key: fd.Key, Form: b.ret.Form.String(), Basis: fd.Basis, Text: text, Who: b.who, When: b.desk.utc(),
	}}})
}

func findFinding(fs []forms.Finding, key string) (*forms.Finding, error) {
	match := func(f forms.Finding) bool { return f.Key == key }
	i := slices.IndexFunc(fs, match)
	if i < 0 {
		match = func(f forms.Finding) bool { return f.Check == key }
		if i = slices.IndexFunc(fs, match); i >= 0 && slices.IndexFunc(fs[i+1:], match) >= 0 {
			i = -1
		}
	}
	if i < 0 {
		return nil, &Problem{What: ErrNoFinding, Args: []string{key}}
	}
	if fs[i].Severity == forms.Hard {
		return nil, &Problem{What: ErrHardCheck, Args: []string{fs[i].Check}}
	}
	return &fs[i], nil
}

// RosterTotals gives the sum of every column of the roster that holds amounts or counts, by column; Blank for the
// others, for a column without any figure and for a sum too large to hold.
func (b *Book) RosterTotals() []forms.Cell {
	b.mu.Lock()
	defer b.mu.Unlock()
	f := b.Form()
	out := make([]forms.Cell, len(f.Columns))
	for col := range f.Columns {
		if t := f.Columns[col].Type; t != forms.Integer && t != forms.Decimal {
			continue
		}
		out[col] = columnSum(b.ret.Roster, col)
	}
	return out
}

func columnSum(rows []forms.Row, col int) forms.Cell {
	var sum forms.Number
	any := false
	for i := range rows {
		c := rows[i].Cells[col]
		if c.State != forms.Filled {
			continue
		}
		var err error
		if sum, err = sum.Add(c.Num); err != nil {
			return forms.Cell{}
		}
		any = true
	}
	if !any {
		return forms.Cell{}
	}
	return forms.NumberCell(sum)
}
