package summary

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"jibao/forms"
)

// ErrIndicator is in the chain of the error of a code that the form does not have.
var ErrIndicator = errors.New("the form has no such indicator")

// Why a cluster is not in a figure.
type Why string

// The reasons.
const (
	Counted        Why = ""
	WhyMissing     Why = "missing"       // no return that counts
	WhyBlank       Why = "blank"         // a cell that is needed was not filled
	WhyUnavailable Why = "not_available" // a cell that is needed does not exist, with a reason
	WhyInvalid     Why = "invalid"       // a cell that is needed holds a draft that is no value
	WhyNotAsked    Why = "not_asked"     // the form does not ask for it in this period
	WhyEstimated   Why = "estimated"     // no return that counts; its cells are estimates, which no total holds
)

// MakeUp is what stands behind one figure: which clusters, with which cells.
type MakeUp struct {
	Figure Figure
	Parts  []string // codes of the cells that are added up; of a share the indicator itself
	Lines  []MakeUpLine
	// WithEstimates is the figure with the estimates of the missing clusters; nil where they were not asked for or there
	// are none.
	WithEstimates *EstimatedFigure
}

// MakeUpLine is one cluster behind a figure.
type MakeUpLine struct {
	Cluster forms.Cluster
	Return  int64        // 0 when there is none; of an estimate the one that is carried
	From    forms.Period // of an estimate: the period that is carried
	Value   forms.Cell   // the indicator itself as reported or computed
	Parts   []forms.Cell // by MakeUp.Parts
	Out     Why          // why the cluster is left out; Counted when it is not
	// Repeated marks, by MakeUp.Parts, a figure of the county that was already taken from another cluster of the county.
	Repeated []bool
	// Share is the part of the total that the cluster contributes, in percent; for sums only.
	Share forms.Cell
}

// MakeUp tells how the figure of an indicator for the group with the key comes about, with the clusters that owe a return
// and are not in it. Lines are by cluster.
func (s *Summarizer) MakeUp(entries []Entry, expected []forms.Cluster, o Options, code, key string) (MakeUp, error) {
	at := s.form.Index(code)
	if at < 0 {
		return MakeUp{}, fmt.Errorf("make-up of %q: %w", code, ErrIndicator)
	}
	us, err := s.units(entries, o.Period, &o)
	if err != nil {
		return MakeUp{}, err
	}
	if key == AllKey {
		o.By = All
	}
	us = slices.DeleteFunc(us, func(u unit) bool { return o.key(&u.entry.Cluster) != key })
	here := map[string]bool{}
	r := &s.rules[at]
	m := MakeUp{Parts: s.partCodes(r)}
	counties := make([]string, len(r.parts))
	for i := range us {
		here[us[i].entry.Cluster.Code] = true
		m.Lines = append(m.Lines, s.line(r, &us[i], counties, o.Period))
	}
	owing := 0
	for i := range expected {
		c := &expected[i]
		if !c.Owes(o.Period) || o.key(c) != key {
			continue
		}
		owing++
		if !here[c.Code] {
			m.Lines = append(m.Lines, MakeUpLine{
				Cluster: *c, Out: WhyMissing, Parts: make([]forms.Cell, len(m.Parts)), Repeated: make([]bool, len(m.Parts)),
			})
		}
	}
	a := s.adder(o.Period)
	a.rules = s.rules[at : at+1]
	if r.kind == forms.SumOverlap {
		a.rosters = s.enrol(us)
	}
	m.Figure = a.figures(us, owing)[at]
	m.shares(r, s.form.HalfEven)
	slices.SortFunc(m.Lines, func(a, b MakeUpLine) int { return strings.Compare(a.Cluster.Code, b.Cluster.Code) })
	return m, nil
}

func (s *Summarizer) partCodes(r *rule) []string {
	if len(r.parts) == 0 {
		return []string{s.form.Indicators[r.at].Code}
	}
	codes := make([]string, len(r.parts))
	for k := range r.parts {
		codes[k] = s.form.Indicators[r.parts[k].cell].Code
	}
	return codes
}

// line tells of one unit; counties are the last counties counted, by part.
func (s *Summarizer) line(r *rule, u *unit, counties []string, p forms.Period) MakeUpLine {
	l := MakeUpLine{Cluster: u.entry.Cluster, Return: u.entry.Head.ID, Value: u.cells[r.at]}
	cells := []int{r.at}
	if len(r.parts) > 0 {
		cells = cells[:0]
		for k := range r.parts {
			cells = append(cells, r.parts[k].cell)
		}
	}
	l.Parts, l.Repeated = make([]forms.Cell, len(cells)), make([]bool, len(cells))
	asked := s.asked(p)
	for k, i := range cells {
		l.Parts[k] = u.cells[i]
		if l.Out == Counted {
			l.Out = why(&u.cells[i], asked.has(i))
		}
	}
	if l.Out != Counted {
		return l
	}
	for k := range r.parts {
		if !r.parts[k].oncePerCounty {
			continue
		}
		l.Repeated[k] = counties[k] == u.county
		counties[k] = u.county
	}
	return l
}

func why(c *forms.Cell, asked bool) Why {
	switch {
	case !asked:
		return WhyNotAsked
	case c.State == forms.Blank:
		return WhyBlank
	case c.State == forms.NotAvailable:
		return WhyUnavailable
	case c.State == forms.Invalid:
		return WhyInvalid
	}
	return Counted
}

// shares gives each line its part of a total.
func (m *MakeUp) shares(r *rule, halfEven bool) {
	switch r.kind {
	case forms.Sum, forms.SumOverlap, forms.SumPerCounty:
	default:
		return
	}
	for i := range m.Lines {
		l := &m.Lines[i]
		if l.Out == Counted && !l.Repeated[0] && m.Figure.Value.State == forms.Filled {
			l.Share = percent(l.Parts[0].Num, m.Figure.Value.Num, halfEven)
		}
	}
}
