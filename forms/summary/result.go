package summary

import "jibao/forms"

// Figure is one indicator over a set of clusters.
type Figure struct {
	Code string // of the indicator
	// Value is the total, the recomputed ratio or the share in percent; Blank when nothing was reported, when the rule is
	// none, when a ratio divides by zero, or with TooLarge.
	Value forms.Cell
	// N is the number of clusters in the value: those that filled the cell, for a ratio those that filled all its parts.
	// Of is the number that owe a return.
	N, Of int
	// Yes counts, for share_yes, the clusters that answered yes (of a multiple choice: chose at least one).
	Yes int
	// Counts are, for a multiple choice, the clusters that chose each option, in the order of the indicator's options.
	Counts []int
	// Counties is, for sum_per_county, how many counties were counted, each once.
	Counties int
	// Differing lists counties whose clusters reported different figures for the county, for sum_per_county and for a
	// ratio with such a part. The figure of the cluster with the lowest code was taken.
	Differing []string
	// Distinct stands beside a sum_overlap where rosters are there; nil without.
	Distinct *Distinct
	// Small marks a figure that would tell about single clusters if it were published: 1 or 2 clusters stand behind it,
	// or one contributes more than 85 % (to a ratio: to every one of its parts).
	Small bool
	// Asked is false for an annual indicator in a half-year summary.
	Asked bool
	// Withheld says why a report for publication does not hold the value; see [Summarizer.Publish].
	Withheld Withheld
	// TooLarge tells that a sum is beyond what a Number holds.
	TooLarge bool
}

// Distinct counts enterprises by unified social credit code, each once however many clusters list it.
type Distinct struct {
	Enterprises int // different credit codes
	Rows        int // listings of them: Rows - Enterprises were counted more than once
	Clusters    int // with a roster; the count says nothing about the others
}

// GroupResult is one group of clusters, or all.
type GroupResult struct {
	Key   string
	Label string // for people; see Options.Label
	// Clusters is the number of returns counted and Expected of those that owe one.
	Clusters, Expected int
	// ExpectedThen is the number that owed a return of the period of comparison.
	ExpectedThen int
	Received     int      // of Clusters: not yet reviewed
	Figures      []Figure // by the form's indicators
	Changes      []Change // by the form's indicators; nil without comparison
}

// Result is a summary of one period.
type Result struct {
	Form    forms.FormID
	Period  forms.Period
	Against forms.Period // zero without comparison
	By      Group
	Total   GroupResult
	Groups  []GroupResult // by key, the empty key last; one group "all" when nothing is grouped
	// Unexpected are the codes of clusters that are counted and owe no return by the register, sorted.
	Unexpected []string
}
