package workbook

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"jibao/storage/workbook/xlsx"
)

// maxCellText is the longest text of a cell in UTF-16 units: the limit of the format's consumers.
const maxCellText = 32767

// grid is one worksheet in the making: its cells are kept as the text that will stand in the file.
type grid struct {
	name string
	rows map[int]*gridRow
	err  error // the first text that does not fit
}

type gridRow struct {
	height float64 // points, 0 for automatic
	hidden bool
	cells  []gridCell
}

type cellKind uint8

const (
	cellEmpty cellKind = iota // a look only
	cellText
	cellNumber
)

type gridCell struct {
	col     int
	look    int
	kind    cellKind // of the value, or of a formula's stored result
	text    string
	formula string
}

func newGrid(name string) *grid { return &grid{name: name, rows: map[int]*gridRow{}} }

func (g *grid) row(r int) *gridRow {
	row := g.rows[r]
	if row == nil {
		row = &gridRow{}
		g.rows[r] = row
	}
	return row
}

func (g *grid) put(r int, c gridCell) {
	if c.kind == cellText && len(c.text) > maxCellText && textUnits(c.text) > maxCellText && g.err == nil {
		g.err = fmt.Errorf("%s!%s: %w", g.name, address(c.col, r), ErrTextTooLong)
	}
	row := g.row(r)
	row.cells = append(row.cells, c)
}

// text puts a string; an empty one leaves a cell with a look only. It never becomes a formula, whatever it begins with.
func (g *grid) text(r, col, look int, s string) {
	kind := cellText
	if s == "" {
		kind = cellEmpty
	}
	g.put(r, gridCell{col: col, look: look, kind: kind, text: s})
}

// number puts an exact decimal as it is printed.
func (g *grid) number(r, col, look int, n string) {
	g.put(r, gridCell{col: col, look: look, kind: cellNumber, text: n})
}

// formula puts a live formula with its stored result.
func (g *grid) formula(r, col, look int, formula string, kind cellKind, result string) {
	g.put(r, gridCell{col: col, look: look, kind: kind, text: result, formula: formula})
}

// fill gives a look to the empty cells from column a to column b.
func (g *grid) fill(r, a, b, look int) {
	for col := a; col <= b; col++ {
		g.put(r, gridCell{col: col, look: look})
	}
}

func (g *grid) height(r int, points float64) { g.row(r).height = points }

// area is the range that holds every cell; "" for an empty sheet.
func (g *grid) area() string {
	lastRow, lastCol := 0, 0
	for r, row := range g.rows {
		for i := range row.cells {
			lastRow, lastCol = max(lastRow, r), max(lastCol, row.cells[i].col)
		}
	}
	if lastRow == 0 {
		return ""
	}
	return "A1:" + address(lastCol, lastRow)
}

// sheetData writes the cells as the element that excelize leaves empty. A cell that was put twice keeps the later value.
func (g *grid) sheetData(b *bytes.Buffer) {
	b.WriteString("<sheetData>")
	nums := make([]int, 0, len(g.rows))
	for r := range g.rows {
		nums = append(nums, r)
	}
	slices.Sort(nums)
	for _, r := range nums {
		row := g.rows[r]
		b.WriteString(`<row r="` + strconv.Itoa(r) + `"`)
		if row.height > 0 {
			b.WriteString(` ht="` + strconv.FormatFloat(row.height, 'f', -1, 64) + `" customHeight="1"`)
		}
		if row.hidden {
			b.WriteString(` hidden="1"`)
		}
		b.WriteByte('>')
		slices.SortStableFunc(row.cells, func(x, y gridCell) int { return cmp.Compare(x.col, y.col) })
		for i := range row.cells {
			if i+1 < len(row.cells) && row.cells[i+1].col == row.cells[i].col {
				continue
			}
			writeCell(b, r, &row.cells[i])
		}
		b.WriteString("</row>")
	}
	b.WriteString("</sheetData>")
}

func writeCell(b *bytes.Buffer, r int, c *gridCell) {
	b.WriteString(`<c r="`)
	b.WriteString(columnName(c.col))
	b.WriteString(strconv.Itoa(r))
	b.WriteByte('"')
	if c.look != 0 {
		b.WriteString(` s="`)
		b.WriteString(strconv.Itoa(c.look))
		b.WriteByte('"')
	}
	switch {
	case c.formula != "" && c.kind != cellNumber:
		b.WriteString(` t="str"><f>`)
		writeEscaped(b, c.formula)
		b.WriteString(`</f><v>`)
		writeEscaped(b, c.text)
		b.WriteString(`</v></c>`)
	case c.formula != "":
		b.WriteString(`><f>`)
		writeEscaped(b, c.formula)
		b.WriteString(`</f><v>` + c.text + `</v></c>`)
	case c.kind == cellText:
		b.WriteString(` t="inlineStr"><is><t`)
		if strings.TrimSpace(c.text) != c.text || strings.ContainsAny(c.text, "\n\t\r") {
			b.WriteString(` xml:space="preserve"`)
		}
		b.WriteByte('>')
		writeEscaped(b, c.text)
		b.WriteString(`</t></is></c>`)
	case c.kind == cellNumber:
		b.WriteString(`><v>`)
		b.WriteString(c.text)
		b.WriteString(`</v></c>`)
	default:
		b.WriteString(`/>`)
	}
}

// writeEscaped writes text for XML.
func writeEscaped(b *bytes.Buffer, s string) {
	s = escapeText(s)
	from := 0
	for i := range len(s) {
		var by string
		switch s[i] {
		case '&':
			by = "&amp;"
		case '<':
			by = "&lt;"
		case '>':
			by = "&gt;"
		default:
			continue
		}
		b.WriteString(s[from:i])
		b.WriteString(by)
		from = i + 1
	}
	b.WriteString(s[from:])
}

// escapeText writes what XML cannot hold as the format's own escape _xHHHH_ (ECMA-376 part 1, 22.9.2.19); a text that
// looks like such an escape has its underscore escaped; NUL and broken UTF-8 become U+FFFD.
func escapeText(s string) string {
	if !needsEscape(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError || r == 0:
			b.WriteString("\uFFFD")
		case unfit(r):
			fmt.Fprintf(&b, "_x%04X_", r)
		case r == '_' && looksEscaped(s[i:]):
			b.WriteString("_x005F_")
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

func needsEscape(s string) bool {
	for i, r := range s {
		if r == utf8.RuneError || unfit(r) || r == '_' && looksEscaped(s[i:]) {
			return true
		}
	}
	return false
}

// unfit are the characters that XML 1.0 cannot hold, and the carriage return, which its readers turn into a line feed.
func unfit(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF
}

func looksEscaped(s string) bool {
	if len(s) < 7 || s[1] != 'x' && s[1] != 'X' || s[6] != '_' {
		return false
	}
	for _, c := range []byte(s[2:6]) {
		if !strings.ContainsRune("0123456789abcdefABCDEF", rune(c)) {
			return false
		}
	}
	return true
}

func textUnits(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// columnName gives A for 1, AA for 27.
func columnName(col int) string {
	var buf [3]byte
	i := len(buf)
	for col > 0 && i > 0 {
		col--
		i--
		buf[i] = byte('A' + col%26)
		col /= 26
	}
	return string(buf[i:])
}

// address gives "D20", and absolute "$D$20".
func address(col, row int) string { return xlsx.CellRef(col, row) }

func absolute(col, row int) string { return "$" + columnName(col) + "$" + strconv.Itoa(row) }

// quoted writes a sheet's name for a formula.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }
