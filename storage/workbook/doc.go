// Package workbook is the return as an Excel workbook: it writes a submission workbook or a blank template, reads one
// back, says what was changed in between, and writes the provincial summary workbook.
//
// What a person reads on the sheets is the data that is read back; the very hidden sheet holds identity and evidence of
// change and is never used as data. The exact format is docs/workbook-format.md.
//
// Writing uses excelize for everything around the cells (styles, names, validations, page setup, charts); the cells
// themselves are written by this package as the exact decimal text, so that no figure passes through a float64. Reading
// uses the strict reader in package xlsx only. Files are written whole or not at all, and the same input gives the same
// bytes on every run and system: no clock, no random number, no order of a map.
//
// Start reading at [Files] in files.go; then
//
//	write.go      one submission workbook, sheet by sheet: cover.go, indicators.go, roster.go, explanations.go,
//	              definitions.go, review.go, hidden.go
//	digest.go     canonical values and their digests
//	read.go       the way back: find.go (tables and names), readreturn.go, readroster.go, readcover.go, changes.go
//	summary.go    the provincial summary workbook
//	table.go      foreign tables (.xlsx, .csv) as text rows
//	draft.go, grid.go, look.go, parts.go, replace.go   what the sheets stand on
package workbook
