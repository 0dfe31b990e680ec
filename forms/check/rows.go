package check

import (
	"strconv"
	"strings"

	"jibao/forms"
	"jibao/forms/formula"
)

// roster checks the enterprises: each cell of each row, the credit codes, the checks of rows.
func (c *run) roster() {
	f := c.form
	if len(f.Columns) == 0 {
		return
	}
	if len(c.r.Roster) == 0 {
		c.noRoster()
		return
	}
	rows := rowRun{run: c, env: *c.env, cells: make([]bool, len(f.Columns)), first: make(map[string]int, len(c.r.Roster))}
	for k := range c.r.Roster {
		rows.row(k)
	}
}

// noRoster reports a roster that is asked for and empty.
func (c *run) noRoster() {
	for _, month := range c.form.RosterOptional {
		if month == c.r.Period.Month {
			return
		}
	}
	c.found = append(c.found, found{forms.Finding{
		Key: "ROSTER-REQUIRED", Check: "ROSTER-REQUIRED", Severity: forms.Hard, Kind: forms.KindNoRoster,
		Cells: []string{forms.RosterKey},
	}, len(c.form.Sections), -1})
}

// rowRun checks the rows of a roster one after another.
type rowRun struct {
	*run
	env   formula.Env
	cells []bool         // columns of the row at hand that failed hard
	first map[string]int // row in which a credit code stands first
	key   string         // of the row at hand; made when something is found
	k     int
}

func (c *rowRun) row(k int) {
	c.k, c.key = k, ""
	c.env.Row = c.r.Roster[k].Cells
	clear(c.cells)
	code, coded := c.creditCode()
	for i := range c.columns {
		c.cell(i)
	}
	if coded {
		c.credit(code)
	}
	for _, r := range c.rows {
		c.relation(r)
	}
}

// creditCode gives the credit code of the row and remembers where it stands first.
func (c *rowRun) creditCode() (string, bool) {
	if c.uscc < 0 || c.uscc >= len(c.env.Row) {
		return "", false
	}
	cell := &c.env.Row[c.uscc]
	if cell.State != forms.Filled || cell.Text == "" {
		return "", false
	}
	if _, seen := c.first[cell.Text]; !seen {
		c.first[cell.Text] = c.k
	}
	return cell.Text, true
}

func (c *rowRun) rowKey() string {
	if c.key == "" {
		c.key = "#" + strconv.Itoa(c.k+1)
		if code, ok := c.creditCode(); ok && c.first[code] == c.k {
			c.key = code
		}
	}
	return c.key
}

// cell checks one cell of the row by itself.
func (c *rowRun) cell(i int) {
	spec := &c.columns[i]
	cell := &blank
	if i < len(c.env.Row) {
		cell = &c.env.Row[i]
	}
	flt, bad := fault{}, false
	switch {
	case c.form.Columns[i].Required && (empty(spec, cell) || cell.State == forms.NotAvailable):
		flt, bad = fault{ending: "REQUIRED", kind: forms.KindRequired}, true
	case cell.State == forms.Blank:
		return
	case i == c.industry && cell.State == forms.Filled:
		if forms.ValidIndustry(c.outside.Industries, cell.Text) {
			return
		}
		c.report(i, *cell, "R-INDUSTRY", fault{kind: forms.KindIndustry})
		return
	case i == c.uscc && cell.State == forms.Filled:
		return // the check of credit codes says more than the length of a text
	default:
		flt, bad = valueFault(spec, cell)
		if !bad {
			flt, bad = lengthOf(spec, cell, c.form.Tolerances.TextMax)
		}
	}
	if bad {
		c.report(i, *cell, "R-"+strings.ToUpper(c.form.Columns[i].Code)+"-"+flt.ending, flt)
	}
}

var blank forms.Cell

// report adds a hard finding at one cell of the row.
func (c *rowRun) report(i int, cell forms.Cell, id string, flt fault) {
	cell.Note = ""
	code := c.form.Columns[i].Code
	f := forms.Finding{
		Check: id, Severity: forms.Hard, Kind: flt.kind, Op: flt.op, Left: c.operand(i, cell),
		Basis: code + "=" + forms.Canonical(c.columns[i], cell),
	}
	f.Right, f.Diff = limitOperand(flt, c.columns[i], cell)
	c.add(f, []int{i})
}

// add completes a finding of the row: its key, the cells that it names, its explanation, its place.
func (c *rowRun) add(f forms.Finding, columns []int) {
	f.Row = c.k + 1
	f.Key = f.Check + ":" + c.rowKey()
	for _, i := range columns {
		f.Cells = append(f.Cells, forms.CellKey(c.rowKey(), c.form.Columns[i].Code))
	}
	c.explain(&f)
	if f.Severity == forms.Hard {
		c.cells[columns[0]] = true
		c.columnFailed[columns[0]] = true
	}
	c.found = append(c.found, found{f, len(c.form.Sections), columns[0]})
}

func (c *rowRun) operand(i int, cell forms.Cell) forms.Operand {
	s := &c.columns[i]
	return forms.Operand{Expr: c.form.Columns[i].Code, Value: cell, Type: s.Type, Decimals: s.Decimals, Unit: s.Unit}
}

// credit checks the credit code: its form and whether it stood before are hard, its check digit is soft.
func (c *rowRun) credit(code string) {
	flaw, first := forms.CreditCode(code), c.first[code]
	if flaw == forms.CodeFine && first == c.k {
		return
	}
	f := forms.Finding{
		Left:  c.operand(c.uscc, forms.TextCell(code)),
		Basis: forms.ColumnUSCC + "=" + forms.Canonical(c.columns[c.uscc], forms.TextCell(code)),
	}
	switch {
	case flaw == forms.CodeForm:
		f.Check, f.Severity, f.Kind = "R-USCC-CODE", forms.Hard, forms.KindCreditCode
	case first != c.k:
		f.Check, f.Severity, f.Kind = "R-USCC-TWICE", forms.Hard, forms.KindDuplicate
		f.Right = forms.Operand{Expr: "#" + strconv.Itoa(first+1), Value: forms.NumberCell(forms.Int(int64(first + 1))), Type: forms.Integer}
		c.twice = true
	case flaw == forms.CodeMismatch:
		f.Check, f.Severity, f.Kind = "R-USCC-DIGIT", forms.Soft, forms.KindCheckDigit
	default:
		return
	}
	c.add(f, []int{c.uscc})
}

// relation runs one check of the form on the row.
func (c *rowRun) relation(r *rowRelation) {
	for _, i := range r.reads {
		if c.cells[i] {
			return
		}
	}
	if r.test.Truth(&c.env) != formula.False {
		return
	}
	f := forms.Finding{
		Check: r.rule.ID, Severity: r.rule.Severity, Kind: forms.KindRow, Op: r.op, Message: r.rule.Message, Advice: r.rule.Advice,
	}
	f.Left, f.Right, f.Diff = r.both(&c.env)
	var basis strings.Builder
	for _, i := range r.reads {
		writeValue(&basis, c.form.Columns[i].Code, forms.Canonical(c.columns[i], cellAt(c.env.Row, i)))
	}
	f.Basis = basis.String()
	c.add(f, r.cells)
}
