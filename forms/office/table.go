package office

import "jibao/forms"

// Table is a plain list for other programs and for people who go on working with it: one row of heads, then one row for
// each thing. Whoever writes it keeps a text a text, whatever it begins with.
type Table struct {
	Lang   string       // zh, en or ko
	Office string       // whose it is
	Period forms.Period // what it is about; a workbook is dated by its last day
	Title  string       // of the sheet
	Heads  []string
	Rows   [][]TableCell
}

// TableCell is a number with its decimals, or a text; an empty text for nothing.
type TableCell struct {
	Text     string
	IsNumber bool
	Num      forms.Number
	Decimals int
}
