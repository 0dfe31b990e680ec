// Package province brings the pages of a provincial office: what is owed and what came in, receiving, review, summary,
// comparison, criteria of recognition and the register.
//
// Beside each page (…_page.go: widgets and keys) stands its view model (…_model.go: plain Go): it asks the desk for what is
// shown, holds it, and says each cell in words. The models know no window and hold most of the tests; the pages know no
// storage and no rule, and start no goroutine: long work goes through the shell. Nothing here edits a county's figure.
//
// Start reading at desk.go; table.go is how every list becomes a grid.
package province
