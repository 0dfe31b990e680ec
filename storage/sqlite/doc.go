// Package sqlite is the office file: one SQLite file that holds an office, its register, its returns with every revision,
// the record of received files and the append-only change log that undo reads.
//
// It knows no rules of the form: it checks nothing, fills nothing and decides nothing, it keeps what it is given whole or
// not at all. Every write is one durable transaction; a damaged file is never written; one process writes at a time.
// Nothing here opens the office file but SQLite itself, because closing any other descriptor of it would drop SQLite's
// locks.
//
// Start reading at schema/0001_office.sql and open.go; then returns.go and edit.go (a county's work), order.go and
// edit_roster.go (its roster), receive.go and figures.go (a province's work), undo.go and log.go, backup.go and restore.go.
// testdata holds an office file of every published version; go test -keep-version writes the one of a new version.
package sqlite
