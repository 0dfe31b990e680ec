package check

import (
	"strconv"
	"strings"

	"jibao/forms"
)

// cases checks the typical cases: that there are not too many, that each has a title and a body, and that no text is too
// long. Of an empty one between others its title is asked for; those behind the last one are none.
func (c *run) cases() {
	for i, one := range forms.TrimCases(c.r.Cases) {
		if i >= c.form.Cases.Max {
			c.tooManyCases(i + 1)
			continue
		}
		for k, p := range forms.CaseParts() {
			if c.casePart(i+1, k, p, one.Part(p)) && one.Empty() {
				break
			}
		}
	}
}

// casePart checks one text of the n-th case, place is its place in the case, and tells whether something is wrong.
func (c *run) casePart(n, place int, p forms.CasePart, text string) bool {
	flt := fault{ending: "LENGTH", kind: forms.KindLength, op: "<=", limit: forms.Int(int64(c.form.Cases.Limit(p)))}
	switch {
	case text == "" && p != forms.CaseSummary:
		flt = fault{ending: "REQUIRED", kind: forms.KindRequired}
	case forms.TextLength(text) <= c.form.Cases.Limit(p):
		return false
	}
	key := forms.CaseKey(n, p)
	f := forms.Finding{
		Check: "CASE-" + strings.ToUpper(string(p)) + "-" + flt.ending, Kind: flt.kind, Op: flt.op, Cells: []string{key},
		Basis: key + "=" + strconv.Itoa(forms.TextLength(text)),
	}
	if flt.kind == forms.KindLength {
		f.Left = forms.Operand{Expr: key, Value: forms.NumberCell(forms.Int(int64(forms.TextLength(text)))), Type: forms.Integer}
		f.Right, _ = limitOperand(flt, forms.Spec{}, forms.Cell{})
	}
	c.addCase(n, place, f)
	return true
}

func (c *run) tooManyCases(n int) {
	most := forms.Int(int64(c.form.Cases.Max))
	c.addCase(n, 0, forms.Finding{
		Check: "CASE-NUMBER", Kind: forms.KindCaseNumber, Cells: []string{forms.CaseKey(n, forms.CaseTitle)}, Op: "<=",
		Right: forms.Operand{Expr: most.String(), Value: forms.NumberCell(most), Type: forms.Integer}, Basis: strconv.Itoa(n),
	})
}

// addCase adds a hard finding about the n-th case, behind those of the roster.
func (c *run) addCase(n, place int, f forms.Finding) {
	f.Severity = forms.Hard
	f.Key = f.Check + ":" + strconv.Itoa(n)
	c.found = append(c.found, found{f, len(c.form.Sections) + 1, n*len(forms.CaseParts()) + place})
}
