package summary

import (
	"fmt"

	"jibao/forms"
	"jibao/forms/formula"
)

// Verdict on one criterion.
type Verdict string

// The verdicts.
const (
	Met     Verdict = "met"
	NotMet  Verdict = "not_met"
	Unknown Verdict = "unknown" // a figure is missing, or no threshold is set
)

// Matrix is clusters × criteria of recognition. Failing one never blocks a return.
type Matrix struct {
	Criteria *forms.Criteria
	Shapes   []Shape // of the figures, by Criteria.Items
	Rows     []MatrixRow
	Tally    []Tally // by Criteria.Items
}

// Shape says how the figure beside a verdict is shown.
type Shape struct {
	Type     forms.Type
	Decimals int
	Unit     string
}

// MatrixRow is one cluster's results, by Criteria.Items.
type MatrixRow struct {
	Cluster forms.Cluster
	Results []CriterionResult
}

// CriterionResult is the verdict on one criterion with the figure that it rests on.
type CriterionResult struct {
	Verdict Verdict
	Figure  forms.Cell // Blank when there is none to show
}

// Tally counts the verdicts on one criterion.
type Tally struct{ Met, NotMet, Unknown int }

// criterion is a compiled item of the criteria; a nil test can never be told, a nil figure is not shown.
type criterion struct {
	test, figure *formula.Expr
	shape        Shape
}

func (s *Summarizer) compileCriteria() error {
	if s.criteria == nil {
		return nil
	}
	if s.criteria.Form != s.form.ID {
		return fmt.Errorf("criteria %s are for the form %q, not %q: %w", s.criteria.CriteriaID, s.criteria.Form, s.form.ID, ErrRule)
	}
	s.tests = make([]criterion, len(s.criteria.Items))
	for i := range s.criteria.Items {
		item, t := &s.criteria.Items[i], &s.tests[i]
		var err error
		if item.Test != "" {
			if t.test, err = formula.CompileTest(s.form, item.Test, formula.Judgement); err != nil {
				return fmt.Errorf("%s: criterion %s: %w", s.criteria.Where(item.ID, "test"), item.ID, err)
			}
			if err = s.thresholdsKnown(t.test); err != nil {
				return fmt.Errorf("%s: criterion %s: %w", s.criteria.Where(item.ID, "test"), item.ID, err)
			}
		}
		if item.Figure == "" {
			continue
		}
		if t.figure, err = formula.Compile(s.form, item.Figure, formula.Judgement); err != nil {
			return fmt.Errorf("%s: figure of criterion %s: %w", s.criteria.Where(item.ID, "figure"), item.ID, err)
		}
		t.shape.Type = forms.YesNo
		if t.figure.Kind() == formula.Number {
			t.shape.Type, t.shape.Decimals, t.shape.Unit = t.figure.Shape()
		}
	}
	return nil
}

// thresholdsKnown refuses a name that the criteria do not have; one that they leave unset is a known one.
func (s *Summarizer) thresholdsKnown(x *formula.Expr) error {
	for _, name := range x.Reads().Configured {
		if _, known := s.criteria.Threshold(name); !known {
			return fmt.Errorf("no threshold %q: %w", name, ErrRule)
		}
	}
	return nil
}

// Criteria judges every counted return by the criteria that New was given; nil without criteria. past are returns of
// earlier periods, in any order, for criteria that look back; those that are not accepted are left out.
func (s *Summarizer) Criteria(entries, past []Entry, o Options) (*Matrix, error) {
	if s.criteria == nil {
		return nil, nil
	}
	es, err := s.countedEntries(entries, &o)
	if err != nil {
		return nil, err
	}
	m := &Matrix{Criteria: s.criteria, Rows: make([]MatrixRow, len(es)), Tally: make([]Tally, len(s.tests))}
	for i := range s.tests {
		m.Shapes = append(m.Shapes, s.tests[i].shape)
	}
	earlier := byCluster(past)
	for i, e := range es {
		m.Rows[i] = MatrixRow{Cluster: e.Cluster, Results: s.judge(e, earlier[e.Cluster.Code])}
		for k := range m.Rows[i].Results {
			m.Tally[k].count(m.Rows[i].Results[k].Verdict)
		}
	}
	return m, nil
}

func byCluster(past []Entry) map[string][]*Entry {
	by := map[string][]*Entry{}
	for i := range past {
		if e := &past[i]; e.Head.Status == forms.Accepted {
			by[e.Cluster.Code] = append(by[e.Cluster.Code], e)
		}
	}
	return by
}

// judge evaluates every criterion on one return.
func (s *Summarizer) judge(e *Entry, earlier []*Entry) []CriterionResult {
	env := formula.NewEnv(s.form, s.asReturn(e), s.past(e, earlier), e.Cluster.Year, s.criteria)
	rs := make([]CriterionResult, len(s.tests))
	for i := range s.tests {
		t := &s.tests[i]
		rs[i].Verdict = Unknown
		if t.test != nil {
			rs[i].Verdict = verdict(t.test.Truth(env))
		}
		switch {
		case t.figure == nil:
		case t.figure.Kind() == formula.Number:
			rs[i].Figure = t.figure.Cell(env, t.shape.Decimals, s.form.HalfEven)
		default:
			if v := t.figure.Truth(env); v != formula.Unknown {
				rs[i].Figure = forms.YesNoCell(v == formula.True)
			}
		}
	}
	return rs
}

func verdict(t formula.Truth) Verdict {
	switch t {
	case formula.True:
		return Met
	case formula.False:
		return NotMet
	}
	return Unknown
}

func (t *Tally) count(v Verdict) {
	switch v {
	case Met:
		t.Met++
	case NotMet:
		t.NotMet++
	default:
		t.Unknown++
	}
}

// asReturn gives the figures of an entry the shape that formulas are evaluated on. Its cells are in the order of the
// Summarizer's form whatever version the return was made with; the roster is not part of a summary.
func (s *Summarizer) asReturn(e *Entry) *forms.Return {
	return &forms.Return{Form: s.form.FormID, Cluster: e.Cluster.Code, Period: e.Head.Period, Cells: e.Cells}
}

// past picks what a return is compared with of the earlier returns of its cluster, the newest revision of each period.
func (s *Summarizer) past(e *Entry, earlier []*Entry) forms.Past {
	var yearAgo, previous, sameYear *Entry
	later := func(x, than *Entry) bool {
		if than == nil || x.Head.Period != than.Head.Period {
			return than == nil || x.Head.Period.Compare(than.Head.Period) > 0
		}
		return newer(x, than)
	}
	p := e.Head.Period
	for _, x := range earlier {
		q := x.Head.Period
		if q.Compare(p) >= 0 {
			continue
		}
		if q == p.YearAgo() && later(x, yearAgo) {
			yearAgo = x
		}
		if q.Year == p.Year && later(x, sameYear) {
			sameYear = x
		}
		if later(x, previous) {
			previous = x
		}
	}
	var past forms.Past
	for _, side := range []struct {
		to   **forms.Return
		from *Entry
	}{{&past.YearAgo, yearAgo}, {&past.Previous, previous}, {&past.SameYear, sameYear}} {
		if side.from != nil {
			*side.to = s.asReturn(side.from)
		}
	}
	return past
}
