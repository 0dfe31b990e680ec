package xlsx

import "slices"

// Sheet is a worksheet. Its content was read and checked when the book was opened.
type Sheet struct {
	Name  string
	State State
	Part  string // the part that holds it: xl/worksheets/sheet1.xml

	rows     []packedRow
	cells    []packedCell
	text     string // numbers, errors and strings that stand in the sheet itself
	shared   *stringTable
	comments []Comment
}

// packedRow is a row with content: its cells are those up to end.
type packedRow struct {
	num int32
	end uint32
}

// packedCell holds a cell in twelve bytes, so that the largest sheet that the limits allow stays small in memory.
type packedCell struct {
	at    uint32 // offset in the sheet's text, or index of the shared string
	n     uint32 // length in the sheet's text
	col   uint16
	kind  Kind
	flags uint8 // format in the low bits, then the flags below
}

const (
	cellFormat  = 0x0f
	cellFormula = 0x40
	cellShared  = 0x80
)

// Rows calls fn for every row with content, in the order of the file (producers write ascending numbers, but the
// reader does not insist). It stops at fn's first error and returns it; it has no errors of its own, because all
// checks were made when the book was opened.
func (s *Sheet) Rows(fn func(r Row) error) error {
	var cells []Cell
	for i := range s.rows {
		var num int
		num, cells = s.AppendRow(cells[:0], i)
		if err := fn(Row{Num: num, Cells: cells}); err != nil {
			return err
		}
	}
	return nil
}

// AppendRow appends the cells of the row at position i (from 0 to one less than the rows that Size gives) to dst, and
// gives the row's number.
func (s *Sheet) AppendRow(dst []Cell, i int) (num int, cells []Cell) {
	from := uint32(0)
	if i > 0 {
		from = s.rows[i-1].end
	}
	packed := s.cells[from:s.rows[i].end]
	dst = slices.Grow(dst, len(packed))
	cells = dst[:len(dst)+len(packed)]
	for k := range packed {
		s.unpack(&cells[len(dst)+k], &packed[k])
	}
	return int(s.rows[i].num), cells
}

func (s *Sheet) unpack(c *Cell, p *packedCell) {
	c.Col, c.Kind, c.Style, c.Formula = int(p.col), p.kind, Format(p.flags&cellFormat), p.flags&cellFormula != 0
	if p.flags&cellShared != 0 {
		from, to := s.shared.bounds(int(p.at))
		c.Text = s.shared.text[from:to]
	} else {
		c.Text = s.text[p.at : p.at+p.n]
	}
}

// Size gives the number of rows and of cells with content.
func (s *Sheet) Size() (rows, cells int) { return len(s.rows), len(s.cells) }

// Comments gives the notes of the sheet in the order of the file.
func (s *Sheet) Comments() ([]Comment, error) { return s.comments, nil }
