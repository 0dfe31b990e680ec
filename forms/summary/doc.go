// Package summary turns accepted returns into what a province publishes: totals, ratios recomputed from sums, groups,
// like-for-like comparisons, the matrix of the criteria of recognition and the facts of the briefing.
//
// It holds values and rules only: it never does I/O, reads no clock, edits no figure and writes no sentence. Every figure
// says how many clusters stand behind it (N) of how many that owe a return (Of); a blank or not available cell is never
// counted as zero, a zero counts. Sums are kept in 128 bits, so that no order of the returns changes a result, and a
// ratio is rounded once.
//
// Start reading at entry.go (what goes in) and report.go (what comes out); plan.go says how a form is prepared,
// aggregate.go is the one place where figures are added up.
package summary
