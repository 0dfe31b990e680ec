package forms

import "slices"

// Type is the type of an indicator or of a roster column.
type Type string

// The types.
const (
	Integer Type = "integer" // a whole number, Decimals 0
	Decimal Type = "decimal" // a number with Decimals places
	Percent Type = "percent" // stored as percent: 87 means 87 %
	YesNo   Type = "yesno"
	Choice  Type = "choice" // one of Options
	Multi   Type = "multi"  // any of Options
	Text    Type = "text"
)

// Numeric tells whether cells of the type hold a number.
func (t Type) Numeric() bool { return t == Integer || t == Decimal || t == Percent }

// Measure says how a figure lies in time, and so with what it is compared.
type Measure string

// The measures.
const (
	Flow  Measure = "flow"  // cumulative from 1 January: compares with the same months a year ago
	Stock Measure = "stock" // stands at the period's end: compares with the latest earlier period
	Fact  Measure = "fact"  // a yes/no, a choice, or a figure that is not compared (prior-year figures, shares)
)

// Aggregation is the rule by which accepted returns make a total.
type Aggregation string

// The aggregation rules (see the package summary).
const (
	Sum          Aggregation = "sum"
	SumOverlap   Aggregation = "sum_overlap"    // footnoted: an enterprise in two clusters counts twice
	Ratio        Aggregation = "ratio"          // recomputed from the sums of its parts over the same clusters
	ShareYes     Aggregation = "share_yes"      // yes / answered
	SumPerCounty Aggregation = "sum_per_county" // each county once
	NoTotal      Aggregation = "none"           // shown per cluster
)

// Words is a text in the three languages of the program.
type Words struct{ ZH, EN, KO string }

// In gives the text in language lang ("zh", "en" or "ko"; anything else is Chinese).
func (w Words) In(lang string) string {
	switch lang {
	case "en":
		return w.EN
	case "ko":
		return w.KO
	}
	return w.ZH
}

// Option is one choice of a Choice or Multi cell: a stable code and its label.
type Option struct {
	Code  string
	Label Words
}

// Section is a group of indicators: B base, T1 to T6 the six tasks, V veto items.
type Section struct {
	Code  string
	Title Words
}

// Indicator is one row of the form.
type Indicator struct {
	Code     string
	Section  string // code of its section
	Label    Words
	Unit     string // "" when it has none
	Type     Type
	Decimals int // 0 to 4
	Measure  Measure
	Annual   bool // asked for year-end (-12) periods only
	Formula  string
	// FromRoster is the rule that fills the cell from the roster, "" when there is none.
	FromRoster  string
	Options     []Option
	Aggregation Aggregation
	Definition  Words // what counts, what does not
	Source      string
	Confidence  string // H read in a text, M clear implication, L proposal
}

// Computed tells whether the cell is calculated and never entered.
func (i *Indicator) Computed() bool { return i.Formula != "" }

// Column is one column of the enterprise roster.
type Column struct {
	Code     string
	Label    Words
	Unit     string
	Type     Type
	Decimals int
	Required bool
	Signed   bool // may be negative
	MaxLen   int  // of a Text column, in characters; 0 means 200
	Options  []Option
	// Definition says what counts and how to write it.
	Definition Words
}

// Severity of a check.
type Severity string

// The severities. Hard must hold before a return can be submitted; Soft may fail if an explanation is given.
const (
	Hard Severity = "hard"
	Soft Severity = "soft"
)

// CheckRule is one check of the form: Test must hold (unknown, for want of a figure, counts as holding).
type CheckRule struct {
	ID       string
	Severity Severity
	Test     string // in the expression language of forms/formula
	Cells    []string
	Annual   bool  // applies to year-end periods only
	Message  Words // what is wrong, when the generated sentence would not be plain enough; may be empty
	Advice   Words // what to do; may be empty
	// Note asks that the note of the first cell be given (and hold what the message says) when Test is true.
	// NotePattern, when set, is a regular expression that the note must match.
	Note        bool
	NotePattern string
}

// RowRule is one check of every row of the roster; Test is over column codes.
type RowRule struct {
	ID       string
	Severity Severity
	Test     string
	Columns  []string
	Message  Words
	Advice   Words
}

// Tolerances are the parameters of the checks that every indicator gets.
type Tolerances struct {
	ChangePercent Number // soft: a change against the comparable period beyond this many percent
	ChangeFloor   Number // not asked where both figures are below this
	SlipLow       Number // soft: a ratio within SlipLow … SlipHigh times 10^4 (or 10^-4) is a unit slip
	SlipHigh      Number
	TextMax       int // longest text, note and reason, in characters
	CaseMax       int // longest explanation, in characters
}

// FormID names one version of a form: "cluster-return" "2022.1".
type FormID struct{ ID, Version string }

// String gives "cluster-return 2022.1".
func (f FormID) String() string { return f.ID + " " + f.Version }

// Form is one version of a statistical form, immutable once loaded.
type Form struct {
	FormID
	Title      Words
	Basis      Words // on what the layout is built
	Months     []int // months that can end a period: 12, 6
	HalfEven   bool  // GB/T 8170 rounding instead of half up
	Sections   []Section
	Indicators []Indicator
	Columns    []Column
	Checks     []CheckRule
	RowChecks  []RowRule
	Tolerances Tolerances
	// RosterOptional lists the months for which a return may come without a roster.
	RosterOptional []int
	// ControlColumns are the three roster columns whose sums the cover of a workbook declares.
	ControlColumns []string
	Cases          CaseRules

	index   map[string]int
	columns map[string]int
	where   source
}

// Where gives file and line of a part of the form, for errors that are found when its expressions are compiled: the code
// of an indicator and "formula" or "from_roster", or the id of a check and "test".
func (f *Form) Where(item, key string) string { return f.where.at(item, key) }

// Seal builds the look-ups of a form that was put together; the loader calls it. It must be called once, before use.
func (f *Form) Seal() {
	f.index = make(map[string]int, len(f.Indicators))
	for i := range f.Indicators {
		f.index[f.Indicators[i].Code] = i
	}
	f.columns = make(map[string]int, len(f.Columns))
	for i := range f.Columns {
		f.columns[f.Columns[i].Code] = i
	}
}

// Index gives the position of an indicator in Indicators and in a return's Cells, or -1.
func (f *Form) Index(code string) int {
	if i, ok := f.index[code]; ok {
		return i
	}
	return -1
}

// Indicator gives the indicator with the code, or nil.
func (f *Form) Indicator(code string) *Indicator {
	if i, ok := f.index[code]; ok {
		return &f.Indicators[i]
	}
	return nil
}

// ColumnIndex gives the position of a roster column in Columns and in a row's Cells, or -1.
func (f *Form) ColumnIndex(code string) int {
	if i, ok := f.columns[code]; ok {
		return i
	}
	return -1
}

// Column gives the roster column with the code, or nil.
func (f *Form) Column(code string) *Column {
	if i, ok := f.columns[code]; ok {
		return &f.Columns[i]
	}
	return nil
}

// AsksFor tells whether the form is reported for periods that end in p's month.
func (f *Form) AsksFor(p Period) bool { return slices.Contains(f.Months, p.Month) }

// Asked tells whether indicator i is asked for period p.
func (f *Form) Asked(i int, p Period) bool { return p.Annual() || !f.Indicators[i].Annual }

// SectionOf lists the positions of the indicators of a section that are asked for period p.
func (f *Form) SectionOf(section string, p Period) []int {
	var at []int
	for i := range f.Indicators {
		if f.Indicators[i].Section == section && f.Asked(i, p) {
			at = append(at, i)
		}
	}
	return at
}
