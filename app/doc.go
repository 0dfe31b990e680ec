// Package app is what an office does: the use cases of the county desk (record, check, explain, export, open) and of the
// provincial desk (register, receive, review, send back, summarise, brief), with backup and doctor. The window and the
// command line call it and nothing deeper.
//
// It knows no Fyne, no SQL and no excelize: it declares the small interfaces it needs of storage (store.go, files.go) and
// gets them handed in. Clock and program version come in as values; no number passes through a float64.
//
// What goes wrong is a *[Problem], *[NotClean], *[TableProblems] or an error of package office; [Sentence] says any of them
// in the words of a person's language.
//
// Start reading at catalog.go (what the program carries with it) and desk.go (what both desks share). Then
//
//	county.go, book.go       the county desk, and a return that is open at it; book_edit.go, book_roster.go,
//	                         book_state.go, roster_import.go, export.go, county_open.go
//	province.go, receive.go  the provincial desk, and how files come in; receive_file.go, receive_judge.go,
//	                         review.go, send_back.go, summaries.go, brief.go
package app
