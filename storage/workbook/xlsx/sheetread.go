package xlsx

import (
	"slices"
	"strconv"
	"strings"
)

// sheetReader reads the cells of one worksheet part.
type sheetReader struct {
	*scanner
	pack    *pack
	sheet   *Sheet
	formats []Format
	text    []byte       // becomes Sheet.text
	cells   []packedCell // becomes Sheet.cells

	row      int    // number of the current row
	col      int    // column of the last cell
	columns  bitset // columns with content
	nColumns int
}

// readSheet reads the worksheet s.
func (p *pack) readSheet(s *Sheet, formats []Format) error {
	scan, err := p.openRoot(s.Part, spaceMain, "worksheet")
	if err != nil {
		return err
	}
	// Room for a usual sheet, so that it need not be made again and again.
	p.cells = slices.Grow(p.cells[:0], min(len(scan.b), roomAtOnce)/28)
	p.text = slices.Grow(p.text[:0], min(len(scan.b), roomAtOnce)/6)
	r := &sheetReader{
		scanner: scan, pack: p, sheet: s, formats: formats, columns: p.columns, text: p.text[:0], cells: p.cells[:0],
	}
	p.rows.reset()
	clear(r.columns)
	data := false
	err = r.children(func(*scanner) error {
		if !r.is("sheetData") {
			return r.skip()
		}
		if data {
			return refuse(PartInvalid, r.part, "sheetData twice")
		}
		data = true
		return r.children(func(*scanner) error {
			if r.is("row") {
				return r.readRow()
			}
			return r.unexpected("row")
		})
	})
	if err == nil {
		err = r.finish()
	}
	if err == nil && !data {
		err = refuse(PartInvalid, r.part, "no sheetData")
	}
	s.text, s.cells = string(r.text), slices.Clone(r.cells)
	p.text, p.cells = r.text, r.cells // room for the next sheet
	return err
}

// fault is a refusal at the current cell, or at the current row while col is 0.
func (r *sheetReader) fault(code Code, col int, detail string) error {
	cell := CellRef(col, r.row)
	if col == 0 && r.row > 0 {
		cell = strconv.Itoa(r.row)
	}
	return &RefusedError{Code: code, Part: r.part, Sheet: r.sheet.Name, Cell: cell, Detail: detail}
}

func (r *sheetReader) readRow() error {
	if err := r.beginRow(); err != nil {
		return err
	}
	before := len(r.cells)
	for {
		if quick, err := r.quickCell(); quick {
			if err != nil {
				return err
			}
			continue
		}
		if err := r.next(); err != nil {
			return err
		}
		if r.tok == tokEnd {
			break
		}
		if r.tok != tokStart {
			continue
		}
		if !r.is("c") {
			if err := r.unexpected("c"); err != nil {
				return err
			}
			continue
		}
		if err := r.readCell(); err != nil {
			return err
		}
	}
	if len(r.cells) == before {
		return nil
	}
	if len(r.sheet.rows) >= r.lim.Rows {
		return r.fault(TooManyRows, 0, "")
	}
	r.sheet.rows = append(r.sheet.rows, packedRow{num: int32(r.row), end: uint32(len(r.cells))})
	return nil
}

// beginRow finds the number of the row: the one it names, or the one after the last.
func (r *sheetReader) beginRow() error {
	num := r.row + 1
	for i := range r.attrs {
		a := &r.attrs[i]
		if string(r.bytes(a.name.span)) != "r" {
			continue
		}
		n, ok := parseRow(strings.TrimSpace(r.value(a)))
		if !ok {
			return r.fault(CellReference, 0, "row "+printable(r.value(a)))
		}
		num = n
	}
	if num > MaxRow {
		return r.fault(CellReference, 0, "row after the last")
	}
	r.row, r.col = num, 0
	r.pack.cols.reset()
	if !r.pack.rows.add(num) {
		return r.fault(CellDuplicate, 0, "row twice")
	}
	return nil
}

// cellHead is what the attributes of a cell say.
type cellHead struct {
	col    int
	typ    cellType
	format Format
}

type cellType uint8

const (
	typeNumber cellType = iota
	typeShared
	typeInline
	typeFormulaString
	typeBool
	typeError
	typeDate
)

func parseType(b []byte) (cellType, bool) {
	switch string(b) {
	case "n":
		return typeNumber, true
	case "s":
		return typeShared, true
	case "inlineStr":
		return typeInline, true
	case "str":
		return typeFormulaString, true
	case "b":
		return typeBool, true
	case "e":
		return typeError, true
	case "d":
		return typeDate, true
	}
	return 0, false
}

// readHead reads the attributes of the cell just begun.
func (r *sheetReader) readHead() (cellHead, error) {
	var ref, style, typ []byte
	for i := range r.attrs {
		a := &r.attrs[i]
		if a.name.to-a.name.from != 1 {
			continue
		}
		v := r.bytes(a.value)
		if !a.plain {
			v = []byte(r.value(a))
		}
		switch r.b[a.name.from] {
		case 'r':
			ref = v
		case 's':
			style = v
		case 't':
			typ = v
		}
	}
	return r.head(ref, style, typ)
}

// head understands the attributes of a cell; those that it does not have are nil.
func (r *sheetReader) head(ref, style, typ []byte) (cellHead, error) {
	h := cellHead{col: r.col + 1}
	if ref != nil {
		col, row, ok := parseAddress(ref)
		if !ok || row != r.row {
			return h, r.fault(CellReference, 0, printable(string(ref)))
		}
		h.col = col
	}
	if h.col > MaxColumn {
		return h, r.fault(CellReference, 0, "column after the last")
	}
	index, ok := 0, true
	if len(style) > 0 { // s="" is met, and means none
		index, ok = parseIndex(style)
	}
	if !ok || index >= len(r.formats) {
		return h, r.fault(CellStyle, h.col, printable(string(style)))
	}
	h.format = r.formats[index]
	if typ != nil {
		if h.typ, ok = parseType(typ); !ok {
			return h, r.fault(CellType, h.col, printable(string(typ)))
		}
	}
	if !r.pack.cols.add(h.col) {
		return h, r.fault(CellDuplicate, h.col, "")
	}
	r.col = h.col
	return h, nil
}

// parseAddress reads D20 without $: in a cell's own address there is none.
func parseAddress(b []byte) (col, row int, ok bool) {
	i := 0
	for i < len(b) && i < 3 && b[i] >= 'A' && b[i] <= 'Z' {
		col = col*26 + int(b[i]-'A') + 1
		i++
	}
	digits := b[i:]
	if i == 0 || len(digits) == 0 || len(digits) > 7 || digits[0] == '0' {
		return 0, 0, false
	}
	row, ok = parseIndex(digits)
	return col, row, ok && col <= MaxColumn && row <= MaxRow
}

// parseIndex reads a number of up to nine digits.
func parseIndex(b []byte) (int, bool) {
	if len(b) == 0 || len(b) > 9 {
		return 0, false
	}
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// keep adds a cell with content.
func (r *sheetReader) keep(c packedCell) error {
	if col := int(c.col); !r.columns.has(col) {
		r.columns.add(col)
		if r.nColumns++; r.nColumns > r.lim.Columns {
			return r.fault(TooManyColumns, col, "")
		}
	}
	r.cells = append(r.cells, c)
	return nil
}
