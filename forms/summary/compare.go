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
