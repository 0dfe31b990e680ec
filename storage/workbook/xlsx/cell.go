package xlsx

// Kind is the type of a cell's value.
type Kind uint8

// The kinds of value.
const (
	Blank  Kind = iota // no value; given only for a formula without a stored result
	Number             // Text is the number as written in the file: 12, 0.1, 1.2E+8
	String             // Text is the string; also a date that the file holds as ISO 8601 text (with Style FormatDate)
	Bool               // Text is "1" or "0"
	Error              // Text is the error value: #DIV/0!
)

// Format is the class of a cell's number format.
type Format uint8

// The classes of number format.
const (
	FormatGeneral Format = iota
	FormatNumber
	FormatPercent
	FormatDate // also times and durations
	FormatText // "@"
)

// Cell is one cell with content. Text stays valid after the callback.
type Cell struct {
	Col     int    // 1 is A
	Kind    Kind   //
	Text    string // see Kind
	Style   Format // how the cell shows a number
	Formula bool   // the value is the stored result of a formula
}

// Row is one row with content. Cells are in the order of the file, each column at most once.
type Row struct {
	Num   int    // 1 is the first row
	Cells []Cell // valid during the callback only
}

// Comment is a note at a cell.
type Comment struct {
	Ref    string // the cell: D20
	Author string
	Text   string
}
