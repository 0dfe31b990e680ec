// Package office holds the values that an office keeps and that the desks and the office file exchange: the office itself,
// heads of returns, edits, log lines, received files, decisions, and the errors that callers tell apart.
//
// It is values only: no SQL, no files, no rules. Start reading at office.go.
package office
