// Package app is what an office does: the use cases of the county desk (record, check, explain, export, open) and of the
// provincial desk (register, receive, review, summarise, brief), with backup and doctor. The window and the command line
// call it and nothing deeper.
//
// It knows no Fyne, no SQL and no excelize: it declares the small interfaces it needs of storage (store.go, files.go) and
// gets them handed in. Clock and program version come in as values. Start reading at office.go, county.go and province.go.
package app
