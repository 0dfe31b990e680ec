package summary

import "jibao/forms"

// Verdict on one criterion.
type Verdict string

// The verdicts.
const (
	Met     Verdict = "met"
	NotMet  Verdict = "not_met"
	Unknown Verdict = "unknown" // a figure is missing, or the threshold is not set
)

// Matrix is clusters × criteria of recognition. Failing one never blocks a return.
type Matrix struct {
	Items []string // ids of the criteria, in their order
	Rows  []MatrixRow
	Tally []Tally // by Items
}

// MatrixRow is one cluster's results.
type MatrixRow struct {
	Cluster forms.Cluster
	Results []CriterionResult // by Matrix.Items
}

// CriterionResult is the verdict on one criterion with the figure that it rests on.
type CriterionResult struct {
	Verdict Verdict
	Figure  forms.Cell // Blank when there is none to show
}

// Tally counts the verdicts on one criterion.
type Tally struct{ Met, NotMet, Unknown int }
