// Package forms is the core of Jibao: the statistical form and the return, as values and rules.
//
// A [Form] is a versioned definition (indicators, roster columns, checks); a [Return] is one cluster × one form version ×
// one period; its figures are [Cell] values that hold exact [Number] decimals. Sub-packages work on them: formula
// (the expression language), check (a return against its form, roster and past), summary (accepted returns to totals).
//
// The package never does I/O, reads no clock and no randomness, and imports nothing else of the program. No float64
// holds a statistical value anywhere in it. Start reading at form.go and return.go.
package forms
