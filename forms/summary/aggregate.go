package summary

import (
	"slices"

	"jibao/forms"
)

// tally is the state of one rule while units are added up.
type tally struct {
	n, yes    int
	counts    []int
	counties  int
	differing []string
}

// slot is the state of one part of a rule.
type slot struct {
	sum
	county  string // last county counted, where each county counts once
	started bool
	figure  forms.Number // its figure
}

// adder adds up units by the rules of a form; it is used for one set of units after the other.
type adder struct {
	s       *Summarizer
	rules   []rule // that are followed: all of s, or one
	tallies []tally
	slots   []slot
	cells   []forms.Cell // sums by indicator, for the formulas
	period  mask         // indicators asked for
	rosters *register    // nil without rosters
}

func (s *Summarizer) adder(p forms.Period) *adder {
	return &adder{
		s: s, rules: s.rules, period: s.asked(p),
		tallies: make([]tally, len(s.rules)),
		slots:   make([]slot, s.slots),
		cells:   make([]forms.Cell, len(s.form.Indicators)),
	}
}

// figures adds up the units, which are ordered by county and cluster, and gives one figure for each indicator (empty for
// one whose rule is not followed). of is the number of clusters that owe a return.
func (a *adder) figures(us []unit, of int) []Figure {
	a.sum(us)
	fs := make([]Figure, len(a.s.rules))
	for i := range a.rules {
		r := &a.rules[i]
		fs[r.at] = a.figure(r, of)
	}
	if a.rosters != nil {
		a.rosters.distinct(a.s, us, fs)
	}
	return fs
}

// sum adds up the units.
func (a *adder) sum(us []unit) {
	clear(a.tallies)
	clear(a.slots)
	for i := range us {
		a.add(&us[i], i)
	}
}

// add counts one unit towards every rule whose cells it has filled.
func (a *adder) add(u *unit, by int) {
	for i := range a.rules {
		r := &a.rules[i]
		if !u.filled.covers(&r.need) {
			continue
		}
		t := &a.tallies[r.at]
		t.n++
		switch {
		case r.kind == forms.ShareYes:
			t.answer(r, &u.cells[r.at])
		case r.kind != forms.NoTotal:
			for k := range r.parts {
				p := &r.parts[k]
				n := u.cells[p.cell].Num
				if p.oncePerCounty {
					a.county(t, p.slot, u, by, n)
				} else {
					a.slots[p.slot].add(n, by)
				}
			}
		}
	}
}

// county adds the figure of a county the first time that the county comes by.
func (a *adder) county(t *tally, at int, u *unit, by int, n forms.Number) {
	s := &a.slots[at]
	if s.started && s.county == u.county {
		if s.figure != n && !slices.Contains(t.differing, u.county) {
			t.differing = append(t.differing, u.county)
		}
		return
	}
	s.started, s.county, s.figure = true, u.county, n
	s.add(n, by)
	t.counties++
}

// answer counts a yes/no or the options of a multiple choice.
func (t *tally) answer(r *rule, c *forms.Cell) {
	if r.options == nil {
		if c.Yes {
			t.yes++
		}
		return
	}
	if t.counts == nil {
		t.counts = make([]int, len(r.options))
	}
	codes := c.Codes()
	if len(codes) > 0 {
		t.yes++
	}
	for _, code := range codes {
		if k, ok := r.options[code]; ok {
			t.counts[k]++
		}
	}
}

func (a *adder) figure(r *rule, of int) Figure {
	t := &a.tallies[r.at]
	f := Figure{
		Code: a.s.form.Indicators[r.at].Code, N: t.n, Of: of, Asked: a.period.has(r.at),
		Differing: t.differing,
	}
	if t.n == 0 {
		return f
	}
	f.Small = t.n < fewClusters
	switch r.kind {
	case forms.NoTotal:
		f.Small = false
	case forms.ShareYes:
		f.Yes, f.Counts = t.yes, t.counts
		if r.options != nil && f.Counts == nil {
			f.Counts = make([]int, len(r.options))
		}
		f.Value = percent(forms.Int(int64(t.yes)), forms.Int(int64(t.n)), a.s.form.HalfEven)
	case forms.Ratio:
		f.Value, f.TooLarge = a.ratio(r)
		f.Small = f.Small || a.dominated(r)
	default:
		n, ok := a.slots[r.parts[0].slot].total.number()
		if f.TooLarge = !ok; ok {
			f.Value = forms.NumberCell(n)
		}
		if r.kind == forms.SumPerCounty {
			f.Counties = t.counties
		}
		f.Small = f.Small || a.dominated(r)
	}
	return f
}

// ratio computes the indicator from the sums of its parts, as a return computes it from its cells.
func (a *adder) ratio(r *rule) (value forms.Cell, tooLarge bool) {
	for i := range r.parts {
		n, ok := a.slots[r.parts[i].slot].total.number()
		if !ok {
			return forms.Cell{}, true
		}
		a.cells[r.parts[i].cell] = forms.NumberCell(n)
	}
	return a.s.compute(r, a.cells), false
}

// dominated tells whether one and the same cluster contributes more than 85 % to every part.
func (a *adder) dominated(r *rule) bool {
	for i := range r.parts {
		s := &a.slots[r.parts[i].slot]
		if !s.dominated() || s.by != a.slots[r.parts[0].slot].by {
			return false
		}
	}
	return true
}
