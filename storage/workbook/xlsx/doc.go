// Package xlsx reads .xlsx workbooks: strictly, quickly and whole, or not at all.
//
// Its promise: a file is refused with a [Code] and a place, or it is read exactly as its producer wrote it. It is never
// read as something silently different, it never hangs, and it never takes more memory than its [Limits] allow. A
// [Book] that was opened has had the checksum and the length of every part verified, and every XML part that it uses
// read to its end, so that no error can come after half of the figures have been taken over.
//
// The package knows nothing of forms or returns: it gives sheets, rows, cells, defined names, custom properties and
// notes. It never computes a formula, never follows a link, never runs a macro (it reports them as a [Notice]), never
// turns a number into a float64 (a number is the text that stood in the file), and never writes a workbook.
//
// Start reading at [Read] in book.go. The layers below it, from the outside in:
//
//	foreign.go    what the file is when it is not an .xlsx
//	zip.go        the archive: directory, headers, layout; entry.go: one entry; inflate.go: the bytes of an entry
//	scan.go       the XML tokenizer; chars.go: which characters and encodings it takes; text.go: text and its escapes
//	parts.go      parts of the package, relationships.go: who refers to whom, contenttypes.go
//	workbook.go   sheets and names; styles.go; strings.go: the table of shared strings; sheet.go: cells; comments.go
//
// Where a choice was left open by the standard (ECMA-376 / ISO 29500), the comment at the place says which and why.
package xlsx
