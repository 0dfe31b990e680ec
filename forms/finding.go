package forms

import "strings"

// Kind of a check: what it looks at. It decides the sentence that people read.
type Kind string

// The kinds of finding.
const (
	KindRequired   Kind = "required"    // a cell that must be filled is blank
	KindReason     Kind = "reason"      // not available without a reason
	KindInvalid    Kind = "invalid"     // a draft that is no value of the type
	KindPrecision  Kind = "precision"   // more decimals than the form allows
	KindRange      Kind = "range"       // outside the allowed range
	KindOption     Kind = "option"      // not one of the choices
	KindLength     Kind = "length"      // text too long
	KindRelation   Kind = "relation"    // a rule of the form between figures
	KindNote       Kind = "note"        // a note is asked for
	KindRoster     Kind = "roster"      // differs from what the roster gives
	KindFiled      Kind = "filed"       // differs from what was filed for the same thing
	KindChange     Kind = "change"      // changed beyond tolerance against the comparable period
	KindSlip       Kind = "slip"        // about 10^4 or 10^-4 times the comparable figure: a unit slip
	KindSame       Kind = "same"        // identical to the comparable period
	KindZero       Kind = "zero"        // 0 after a figure above 0
	KindCumulative Kind = "cumulative"  // cumulative figure below an earlier one of the year
	KindNoRoster   Kind = "no_roster"   // the roster is asked for and empty
	KindCreditCode Kind = "credit_code" // malformed unified social credit code
	KindCheckDigit Kind = "check_digit" // check digit of the credit code does not match
	KindDuplicate  Kind = "duplicate"   // credit code stands twice in the roster
	KindIndustry   Kind = "industry"    // no code of GB/T 4754-2017
	KindRow        Kind = "row"         // a rule of the form within a row of the roster
	KindCaseNumber Kind = "case_number" // more typical cases than the form takes
)

// Operand is one side of a check: what was looked at, and its value.
type Operand struct {
	Expr     string // expression over codes: "T103", "year_ago(T101)", "T116 + T117 + T118"
	Value    Cell   // Blank when there is none
	Type     Type
	Decimals int
	Unit     string
}

// Finding is one failed check.
type Finding struct {
	Key      string // unique in a return: Check, and for a row of the roster ":" and the row's key
	Check    string // id of the check: "T103-LE-T101"
	Severity Severity
	Kind     Kind
	Cells    []string // keys of the cells it names, the first is where to go; see CellKey
	// Row is the 1-based position in the roster of the row it concerns, 0 for none.
	Row         int
	Left, Right Operand
	Op          string // "<=", "=", …; "" where there is no comparison
	Diff        Cell   // Left - Right, or the change in percent of KindChange; Blank when it does not apply
	Message     Words  // the form's own sentence, when it has one
	Advice      Words
	Basis       string // canonical values of the cells it reads; an explanation holds for these only
	Explained   bool
	Stale       bool   // an explanation is there but was given for other values
	Explanation string // its text
}

// CellKey names a roster cell: "roster:<credit code>:<column>". The key of an indicator's cell is its code.
// A row without a credit code is keyed by "#" and its 1-based position.
func CellKey(rowKey, column string) string { return "roster:" + rowKey + ":" + column }

// RosterKey names the roster as a whole, for a finding that concerns no row.
const RosterKey = "roster:"

// SplitCellKey takes the key of an indicator or of a roster cell apart; for an indicator rowKey is empty and column is the code.
func SplitCellKey(key string) (rowKey, column string, isRoster bool) {
	rest, ok := strings.CutPrefix(key, "roster:")
	if !ok {
		return "", key, false
	}
	i := strings.LastIndexByte(rest, ':')
	if i < 0 {
		return "", rest, true
	}
	return rest[:i], rest[i+1:], true
}

// Count tells how many findings are hard, how many soft, and how many soft ones are explained.
func Count(fs []Finding) (hard, soft, explained int) {
	for i := range fs {
		switch {
		case fs[i].Severity == Hard:
			hard++
		case fs[i].Explained:
			soft++
			explained++
		default:
			soft++
		}
	}
	return hard, soft, explained
}
