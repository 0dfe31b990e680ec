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
	cs := make([]Change, len(now))
	for i := range cs {
		ind := &a.s.form.Indicators[i]
		cs[i] = Change{
			Code: now[i].Code, AllNow: now[i].Value, NNow: now[i].N,
			Incomparable: ind.Measure == forms.Flow && o.Period.Month != o.Against.Month,
		}
	}
	a.sum(b.then)
	for i := range cs {
		cs[i].AllThen, cs[i].NThen = a.value(&a.s.rules[i]), a.tallies[i].n
	}
	// Of the clusters of a period those that match are a part. Where they are as many as all, they are all, and what they
	// come to needs not be computed again.
	left, right := matched(b.now, b.then)
	a.sum(left)
	for i := range cs {
		c := &cs[i]
		if c.N = a.tallies[i].n; c.N == c.NNow {
			c.Now = c.AllNow
		} else {
			c.Now = a.value(&a.s.rules[i])
		}
	}
	a.sum(right)
	for i := range cs {
		c := &cs[i]
		if a.tallies[i].n == c.NThen {
			c.Then = c.AllThen
		} else {
			c.Then = a.value(&a.s.rules[i])
		}
		c.differ(&a.s.form.Indicators[i], a.s.form.HalfEven)
	}
	return cs
}

// value is the value of a figure alone.
func (a *adder) value(r *rule) forms.Cell { return a.figure(r, 0).Value }

// differ sets what lies between the matched clusters of the two periods.
func (c *Change) differ(ind *forms.Indicator, halfEven bool) {
	if c.Incomparable {
		return
	}
	c.Difference = difference(c.Now, c.Then)
	if ind.Type != forms.Percent && ind.Aggregation != forms.ShareYes && c.Difference.State == forms.Filled {
		c.Percent = percent(c.Difference.Num, c.Then.Num, halfEven)
	}
}
