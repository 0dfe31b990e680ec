package check

import (
	"errors"
	"slices"
	"unicode/utf8"

	"jibao/forms"
)

// fault is what is wrong with one cell by itself.
type fault struct {
	ending string // of the check's id
	kind   forms.Kind
	op     string
	limit  forms.Number // of op
}

// cells checks every indicator by itself; the first fault of a cell is reported.
func (c *run) cells() {
	for i := range c.form.Indicators {
		ind := &c.form.Indicators[i]
		if !c.form.Asked(i, c.r.Period) {
			continue
		}
		cell := &c.env.Cells[i]
		flt, bad := c.cellFault(i, cell)
		if !bad {
			continue
		}
		f := forms.Finding{
			Check: ind.Code + "-" + flt.ending, Severity: forms.Hard, Kind: flt.kind, Op: flt.op,
			Left: c.operand(i, ind.Code, *cell), Basis: ind.Code + "=" + forms.Canonical(c.specs[i], *cell),
		}
		f.Right, f.Diff = limitOperand(flt, c.specs[i], *cell)
		c.report(i, f)
	}
}

func (c *run) cellFault(i int, cell *forms.Cell) (fault, bool) {
	spec := &c.specs[i]
	computed := c.formulas[i] != nil
	switch {
	case computed:
	case empty(spec, cell):
		return fault{ending: "REQUIRED", kind: forms.KindRequired}, true
	case cell.State == forms.NotAvailable && forms.CleanText(cell.Text) == "":
		return fault{ending: "REASON", kind: forms.KindReason}, true
	default:
		if f, bad := valueFault(spec, cell); bad {
			return f, true
		}
	}
	return lengthOf(spec, cell, c.form.Tolerances.TextMax)
}

// lengthOf tells whether the text, the reason or the note of a cell is too long. noteMax holds for notes and reasons.
func lengthOf(spec *forms.Spec, cell *forms.Cell, noteMax int) (fault, bool) {
	longest := -1
	switch {
	case cell.State == forms.Filled && spec.Type == forms.Text && tooLong(cell.Text, spec.MaxLen):
		longest = spec.MaxLen
	case cell.State == forms.NotAvailable && tooLong(cell.Text, noteMax), tooLong(cell.Note, noteMax):
		longest = noteMax
	default:
		return fault{}, false
	}
	return fault{ending: "LENGTH", kind: forms.KindLength, op: "<=", limit: forms.Int(int64(longest))}, true
}

// valueFault tells whether a cell is no value of its type, or one outside its range.
func valueFault(spec *forms.Spec, cell *forms.Cell) (fault, bool) {
	switch {
	case cell.State == forms.Invalid:
		kind := forms.KindInvalid
		switch err := forms.DraftError(*spec, cell.Text); {
		case errors.Is(err, forms.ErrTooPrecise):
			kind = forms.KindPrecision
		case errors.Is(err, forms.ErrOption):
			kind = forms.KindOption
		}
		return fault{ending: "INVALID", kind: kind}, true
	case cell.State != forms.Filled:
		return fault{}, false
	case spec.Type.Numeric():
		return numberFault(spec, cell.Num)
	case spec.Type == forms.Choice && spec.Option(cell.Text) == nil, spec.Type == forms.Multi && !multiFine(spec, cell.Codes()):
		return fault{ending: "INVALID", kind: forms.KindOption}, true
	}
	return fault{}, false
}

// multiFine tells whether codes are options, each once and in the order of the form.
func multiFine(spec *forms.Spec, codes []string) bool {
	next := 0
	for _, code := range codes {
		i := slices.IndexFunc(spec.Options[next:], func(o forms.Option) bool { return o.Code == code })
		if i < 0 {
			return false
		}
		next += i + 1
	}
	return true
}

// empty tells whether a cell that ought to hold something holds nothing: blank, or a text of no characters.
func empty(spec *forms.Spec, cell *forms.Cell) bool {
	return cell.State == forms.Blank || cell.State == forms.Filled && cell.Text == "" && !spec.Type.Numeric() && spec.Type != forms.YesNo
}

func numberFault(spec *forms.Spec, n forms.Number) (fault, bool) {
	switch {
	case n.Decimals() > spec.Decimals:
		return fault{ending: "INVALID", kind: forms.KindPrecision}, true
	case n < 0 && !spec.Signed:
		return fault{ending: "RANGE", kind: forms.KindRange, op: ">="}, true
	case spec.Type == forms.Percent && n > forms.Int(100):
		return fault{ending: "RANGE", kind: forms.KindRange, op: "<=", limit: forms.Int(100)}, true
	}
	return fault{}, false
}

// limitOperand shows the bound that a cell broke.
func limitOperand(f fault, spec forms.Spec, cell forms.Cell) (forms.Operand, forms.Cell) {
	limit := forms.NumberCell(f.limit)
	switch f.kind {
	case forms.KindRange:
		return forms.Operand{Expr: f.limit.String(), Value: limit, Type: spec.Type, Decimals: spec.Decimals, Unit: spec.Unit},
			difference(cell, limit)
	case forms.KindLength:
		return forms.Operand{Expr: f.limit.String(), Value: limit, Type: forms.Integer}, forms.Cell{}
	}
	return forms.Operand{}, forms.Cell{}
}

// tooLong counts characters only where the bytes leave a doubt.
func tooLong(s string, longest int) bool {
	return len(s) > longest && utf8.RuneCountInString(s) > longest
}
