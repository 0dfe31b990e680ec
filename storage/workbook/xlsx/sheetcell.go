package xlsx

import "bytes"

// readCell reads the cell just begun.
func (r *sheetReader) readCell() error {
	h, err := r.readHead()
	if err != nil {
		return err
	}
	from := len(r.text)
	value, inline, formula := false, false, false
	if v, ok := r.leaf('v'); ok {
		value = true
		r.text = append(r.text, r.bytes(v)...)
	}
	for {
		if err := r.next(); err != nil {
			return r.at(err, h.col)
		}
		if r.tok == tokEnd {
			break
		}
		if r.tok != tokStart {
			continue
		}
		switch {
		case r.is("v") && !value:
			value = true
			if r.text, err = r.content(r.text); err == nil && inline {
				err = r.fault(CellValue, h.col, "two values")
			}
		case r.is("is") && !inline && h.typ == typeInline:
			inline = true
			if r.text, err = r.richText(r.text); err == nil && value {
				err = r.fault(CellValue, h.col, "two values")
			}
		case r.is("f") && !formula:
			formula = true
			err = r.readFormula(h.col)
		default:
			err = r.unexpected("v")
		}
		if err != nil {
			return r.at(err, h.col)
		}
	}
	return r.finishCell(h, from, value || inline, inline, formula)
}

// finishCell keeps the cell if it has content; its value, if it has one, is r.text from from on.
func (r *sheetReader) finishCell(h cellHead, from int, value, inline, formula bool) error {
	c := packedCell{col: uint16(h.col), at: uint32(from), flags: uint8(h.format)}
	if formula {
		c.flags |= cellFormula
	}
	if value {
		if err := r.interpret(&c, h, from, inline); err != nil {
			return r.at(err, h.col)
		}
	}
	if c.kind == Blank && !formula {
		return nil
	}
	return r.keep(c)
}

// at adds sheet and cell to a refusal from a deeper place.
func (r *sheetReader) at(err error, col int) error {
	if e, ok := err.(*RefusedError); ok && e.Cell == "" {
		e.Sheet, e.Cell = r.sheet.Name, CellRef(col, r.row)
	}
	return err
}

// interpret interprets the text of the cell, r.text from from on, by its type. An empty v is no value, as
// some writers mean it, but for the types whose value it is the text itself.
func (r *sheetReader) interpret(c *packedCell, h cellHead, from int, inline bool) error {
	var err error
	lexeme := trimSpace(r.text[from:])
	if h.typ == typeInline || h.typ == typeFormulaString {
		c.kind = String
		if !inline {
			r.text, err = r.unescapeTail(r.text, from)
		}
		c.n = uint32(len(r.text) - from)
		return err
	}
	if len(lexeme) == 0 {
		r.text = r.text[:from]
		return nil
	}
	switch h.typ {
	case typeShared:
		i, ok := parseIndex(lexeme)
		if !ok || i >= r.sheet.shared.len() {
			return r.fault(StringIndex, h.col, printable(string(lexeme)))
		}
		r.text = r.text[:from]
		c.kind, c.at = String, uint32(i)
		c.flags |= cellShared
		return nil
	case typeBool:
		c.kind = Bool
		if lexeme, err = boolLexeme(lexeme), nil; lexeme == nil {
			return r.fault(CellValue, h.col, "not a truth value")
		}
	case typeError:
		c.kind = Error
	case typeDate:
		c.kind, c.flags = String, c.flags&^cellFormat|uint8(FormatDate)
		if !isISODate(lexeme) {
			return r.fault(CellValue, h.col, "not a date: "+printable(string(lexeme)))
		}
	default:
		c.kind = Number
		if !isNumber(lexeme) {
			return r.fault(CellValue, h.col, "not a number: "+printable(string(lexeme)))
		}
	}
	if len(lexeme) < len(r.text)-from || c.kind == Bool {
		r.text = r.text[:from+copy(r.text[from:], lexeme)]
	}
	c.n = uint32(len(lexeme))
	return nil
}

func trimSpace(b []byte) []byte {
	for len(b) > 0 && isSpace(b[0]) {
		b = b[1:]
	}
	for len(b) > 0 && isSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

// boolLexeme gives "1" or "0" for the four ways of XML Schema to write a truth value, and nil for anything else.
func boolLexeme(b []byte) []byte {
	switch string(b) {
	case "1", "true", "TRUE":
		return []byte("1")
	case "0", "false", "FALSE":
		return []byte("0")
	}
	return nil
}

// isNumber takes what xsd:double takes, but for INF and NaN, which no cell can hold: sign, digits with at most one
// point, exponent of up to three digits. Longer than 64 bytes is nothing that a double ever printed.
func isNumber(b []byte) bool {
	if len(b) > 64 {
		return false
	}
	b = afterSign(b)
	whole := countDigits(b)
	b = b[whole:]
	if len(b) > 0 && b[0] == '.' {
		fraction := countDigits(b[1:])
		b = b[1+fraction:]
		whole += fraction
	}
	if whole == 0 {
		return false
	}
	if len(b) == 0 {
		return true
	}
	if b[0] != 'e' && b[0] != 'E' {
		return false
	}
	b = afterSign(b[1:])
	n := countDigits(b)
	return n > 0 && n <= 3 && n == len(b)
}

func afterSign(b []byte) []byte {
	if len(b) > 0 && (b[0] == '-' || b[0] == '+') {
		return b[1:]
	}
	return b
}

func countDigits(b []byte) int {
	n := 0
	for n < len(b) && b[n] >= '0' && b[n] <= '9' {
		n++
	}
	return n
}

// isISODate takes the forms of ISO 8601 that a cell of type d can have: a date, a date and a time, a time.
func isISODate(b []byte) bool {
	date, clock, both := bytes.Cut(bytes.TrimSuffix(b, []byte("Z")), []byte("T"))
	if !both && bytes.IndexByte(date, ':') >= 0 {
		date, clock = nil, date
	}
	if len(date) == 0 && len(clock) == 0 || len(date) > 0 && !matches(date, "0000-00-00") {
		return false
	}
	if !both && len(clock) == 0 {
		return true
	}
	clock, fraction, point := bytes.Cut(clock, []byte("."))
	if point && (len(fraction) == 0 || len(fraction) > 9 || countDigits(fraction) != len(fraction)) {
		return false
	}
	return matches(clock, "00:00:00") || !point && matches(clock, "00:00")
}

// matches compares b with a pattern in which 0 stands for any digit.
func matches(b []byte, pattern string) bool {
	if len(b) != len(pattern) {
		return false
	}
	for i, c := range b {
		if digit := c >= '0' && c <= '9'; digit != (pattern[i] == '0') || !digit && c != pattern[i] {
			return false
		}
	}
	return true
}

// readFormula reads the formula just begun. Its text is not kept: only whether it asks another program for data
// (program|topic!item), which no formula of figures does.
func (r *sheetReader) readFormula(col int) error {
	from := len(r.text)
	var err error
	if r.text, err = r.content(r.text); err != nil {
		return err
	}
	if asksProgram(r.text[from:]) {
		r.pack.notice(DDE, r.part, CellRef(col, r.row), "")
	}
	r.text = r.text[:from]
	return nil
}

// asksProgram finds a bar outside quotes: no operator of formulas, only the mark of DDE.
func asksProgram(formula []byte) bool {
	if bytes.IndexByte(formula, '|') < 0 {
		return false
	}
	quote := byte(0)
	for _, c := range formula {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"', c == '\'':
			quote = c
		case c == '|':
			return true
		}
	}
	return false
}
