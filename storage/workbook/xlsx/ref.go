package xlsx

import (
	"strconv"
	"strings"
)

// The size of a sheet (ISO 29500-1, 18.3.1.73, and Excel's own limits).
const (
	MaxRow    = 1_048_576
	MaxColumn = 16_384
)

// CellRef gives the address of a cell: CellRef(4, 20) is "D20". It is empty outside a sheet.
func CellRef(col, row int) string {
	if row < 1 || row > MaxRow || col < 1 || col > MaxColumn {
		return ""
	}
	var b [12]byte
	i := 3
	for c := col; c > 0; c = (c - 1) / 26 {
		i--
		b[i] = byte('A' + (c-1)%26)
	}
	return string(strconv.AppendInt(b[i:3], int64(row), 10))
}

// ParseRef reads an address such as D20 or $D$20.
func ParseRef(s string) (col, row int, ok bool) {
	s = strings.TrimPrefix(s, "$")
	letters := 0
	for letters < len(s) && s[letters] >= 'A' && s[letters] <= 'Z' {
		letters++
	}
	col, okCol := parseColumn(s[:letters])
	row, okRow := parseRow(strings.TrimPrefix(s[letters:], "$"))
	return col, row, okCol && okRow
}

func parseColumn(s string) (int, bool) {
	if s == "" || len(s) > 3 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return 0, false
		}
		n = n*26 + int(s[i]-'A') + 1
	}
	return n, n <= MaxColumn
}

func parseRow(s string) (int, bool) {
	if s == "" || len(s) > 7 || s[0] == '0' {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, n <= MaxRow
}

// Area is a rectangle of cells of one sheet. Whole columns reach from row 1 to MaxRow, whole rows from column 1 to
// MaxColumn.
type Area struct {
	Sheet            string // empty when the reference names none
	FromCol, FromRow int
	ToCol, ToRow     int
}

// ParseArea reads the reference of a defined name to one cell or one rectangle: '指标'!$D$20, Sheet1!$A$1:$C$3,
// $A:$B, $1:$2. It is false for anything else: lists, formulas, #REF!, other workbooks.
func ParseArea(ref string) (Area, bool) {
	var a Area
	ref = strings.TrimPrefix(ref, "=")
	if bang := strings.LastIndexByte(ref, '!'); bang >= 0 {
		sheet, ok := sheetName(ref[:bang])
		if !ok {
			return Area{}, false
		}
		a.Sheet, ref = sheet, ref[bang+1:]
	}
	from, to, ranged := strings.Cut(ref, ":")
	if !ranged {
		to = from
	}
	var ok1, ok2 bool
	if a.FromCol, a.FromRow, ok1 = ParseRef(from); ok1 {
		a.ToCol, a.ToRow, ok2 = ParseRef(to)
	} else if a.FromCol, ok1 = parseColumn(strings.TrimPrefix(from, "$")); ok1 && ranged {
		a.ToCol, ok2 = parseColumn(strings.TrimPrefix(to, "$"))
		a.FromRow, a.ToRow = 1, MaxRow
	} else if a.FromRow, ok1 = parseRow(strings.TrimPrefix(from, "$")); ok1 && ranged {
		a.ToRow, ok2 = parseRow(strings.TrimPrefix(to, "$"))
		a.FromCol, a.ToCol = 1, MaxColumn
	}
	if !ok1 || !ok2 || a.ToCol < a.FromCol || a.ToRow < a.FromRow {
		return Area{}, false
	}
	return a, true
}

// sheetName reads the name of a sheet before the exclamation mark, quoted or not. Names of other workbooks hold a
// bracket, which no sheet name may.
func sheetName(s string) (string, bool) {
	if len(s) >= 2 && s[0] == '\'' && s[len(s)-1] == '\'' {
		in := s[1 : len(s)-1]
		s = strings.ReplaceAll(in, "''", "'")
		if strings.Count(in, "'") != 2*strings.Count(in, "''") {
			return "", false
		}
	} else if strings.ContainsAny(s, "' ,()+-*/^&=<>\"") {
		return "", false
	}
	return s, s != "" && !strings.ContainsAny(s, "[]:\\/?*")
}
