package summary

import "jibao/forms"

// Change compares one indicator with an earlier period: like for like over the matched clusters (a figure in both
// periods, for a ratio all its parts in both), and as it stands in each period.
type Change struct {
	Code      string
	Now, Then forms.Cell // over the matched clusters
	N         int        // matched clusters
	// Difference is Now - Then (percentage points for a percentage or a share); Percent the change in percent with two
	// decimals, Blank for percentages and shares and where Then is not above zero.
	Difference, Percent forms.Cell
	// AllNow and AllThen are over every cluster that is there in its period, NNow and NThen how many these are.
	AllNow, AllThen forms.Cell
	NNow, NThen     int
	// Incomparable marks a figure cumulated over different months: it has neither Difference nor Percent.
	Incomparable bool
}

// changes compares a group with the earlier period; now are the figures over all of its clusters.
func (a *adder) changes(b *bucket, now []Figure, o *Options) []Change {
	// Enterprises are counted apart for the period itself only.
	rosters := a.rosters
	a.rosters = nil
	defer func() { a.rosters = rosters }()

	before := a.figures(b.then, 0)
	left, right := matched(b.now, b.then)
	matchedNow, matchedThen := a.figures(left, 0), a.figures(right, 0)
	cs := make([]Change, len(now))
	for i := range cs {
		ind := &a.s.form.Indicators[i]
		c := Change{
			Code: now[i].Code, Now: matchedNow[i].Value, Then: matchedThen[i].Value, N: matchedNow[i].N,
			AllNow: now[i].Value, NNow: now[i].N, AllThen: before[i].Value, NThen: before[i].N,
			Incomparable: ind.Measure == forms.Flow && o.Period.Month != o.Against.Month,
		}
		if !c.Incomparable {
			c.Difference = difference(c.Now, c.Then)
			if ind.Type != forms.Percent && ind.Aggregation != forms.ShareYes && c.Difference.State == forms.Filled {
				c.Percent = percent(c.Difference.Num, c.Then.Num, a.s.form.HalfEven)
			}
		}
		cs[i] = c
	}
	return cs
}
