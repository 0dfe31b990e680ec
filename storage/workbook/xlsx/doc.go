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
// Nothing in a [Book] changes after it was opened: goroutines may read it at the same time.
//
// Strict is what could change a figure, generous what could not. Refused: whatever the archive says twice and not
// alike, XML that is not well-formed, an address or a row twice, a type, style, string or number that is none, two
// values in one cell, elements of SpreadsheetML in a place of a row or string where they do not belong, a choice
// (mc:AlternateContent) between two contents of a row or string, and a relationship within the package to a part that is
// not there. Taken: missing and wrong dimensions and counts, cells and rows without addresses (counted), rows and cells
// in any order, names of parts in any case and with backslashes, prefixes, transitional and strict namespaces, UTF-16,
// unknown elements outside the cells. Text is given with its spaces, whatever xml:space says, and with the escapes
// _xHHHH_ resolved as Excel does.
//
// Start reading at [Read] in open.go. The layers below it, from the outside in:
//
//	open.go           the order in which things are read; book.go, cell.go, date.go, ref.go: what comes out
//	foreign.go        what the file is when it is not an .xlsx
//	zip.go            the archive: directory, names, layout; entry.go: one entry; inflate.go, huffman.go: its bytes
//	scan.go           the XML tokenizer; tag.go, namespaces.go; chars.go: characters and encodings; text.go: escapes
//	parts.go          parts of the package; contenttypes.go; relationships.go: who refers to whom
//	workbook.go       sheets and names; styles.go; strings.go: shared strings; properties.go; comments.go
//	sheetread.go      rows; sheetcell.go, quickcell.go: cells; once.go: nothing twice; sheet.go: giving them out
//	refused.go        every code of refusal and notice; limits.go
//
// Where a choice was left open by the standard (ECMA-376 / ISO 29500), the comment at the place says which and why.
package xlsx
