// Package formula is the expression language of computed indicators, checks, row checks, roster rules and criteria
// (docs/form-definition.md, "Expressions").
//
// [Compile] parses an expression and types it against a form once; the [Expr] then evaluates against an [Env] without
// allocating, lists what it reads, prints itself, and prints itself as a formula of a spreadsheet.
//
// A blank operand makes arithmetic blank and a comparison unknown; so do a division by zero, the root of a negative
// number and a result of more than 19 significant digits before the point (no figure of a form comes near: a blank there
// is honest, a wrong figure would not be). Conditions follow three-valued logic.
//
// The package never rounds on its own, does no I/O and keeps no state between evaluations: an Expr may be used by many
// goroutines at once. Start reading at expr.go and eval.go.
package formula
