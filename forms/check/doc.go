// Package check holds a return against its form, its roster and its past, and says what is wrong: the findings.
//
// An [Engine] is compiled once from a form; it fills computed indicators ([Engine.Fill]), tells what the roster gives
// ([Engine.RosterValues]) and checks ([Engine.Check]). The window while typing, the full check, the export and the
// province on import all use the same Engine, so the same return gives the same findings everywhere.
//
// Root cause first: checks run in the order cell, slip, zero, cumulative, change and same, relations (hard before soft),
// roster; one that reads a cell which already failed is not reported. The package never edits what was entered, writes
// no sentence (assets/text does), does no I/O and reads no clock. An Engine may be used by many goroutines at once.
//
// Start reading at engine.go and run.go.
package check
