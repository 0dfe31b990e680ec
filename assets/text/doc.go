// Package text holds every sentence that a person reads, in Simplified Chinese, English and Korean: for windows,
// findings, workbooks, briefings and the command line alike.
//
// A message is a [Message] in a package variable, grouped by the place that shows it; one file per place. Placeholders
// are {0}, {1}, …; the same placeholders stand in all three languages (a test reads the source and holds that).
//
//	text.ExportDone.In(lang, path)
//
// The package never formats numbers or dates by itself except through the helpers in format.go, and knows no window,
// no file and no database. Start reading at message.go.
package text
