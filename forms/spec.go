package forms

// The roster columns that the rules of the program know by name: the key of a row, its name, and the industry code that
// is checked against GB/T 4754-2017. All others are known to the form only.
const (
	ColumnUSCC     = "uscc"
	ColumnName     = "name"
	ColumnIndustry = "industry"
)

// DefaultMaxLen is the longest text of a cell, in characters, where neither column nor form says otherwise.
const DefaultMaxLen = 200

// Spec is what must be known of an indicator or a column to read, print and compare one of its cells.
type Spec struct {
	Type     Type
	Decimals int
	Unit     string
	Options  []Option
	MaxLen   int  // of a text, in characters
	Signed   bool // may be negative
	// Code marks a text that is an identifier (credit code, industry code): widths are folded, letters made capital and
	// blanks dropped when it is read.
	Code bool
}

// Spec gives how cells of the indicator are read and printed. The longest text is the form's to say
// ([Tolerances].TextMax); here it is DefaultMaxLen.
func (i *Indicator) Spec() Spec {
	return Spec{Type: i.Type, Decimals: i.Decimals, Unit: i.Unit, Options: i.Options, MaxLen: DefaultMaxLen}
}

// Spec gives how cells of the column are read and printed.
func (c *Column) Spec() Spec {
	s := Spec{Type: c.Type, Decimals: c.Decimals, Unit: c.Unit, Options: c.Options, MaxLen: c.MaxLen, Signed: c.Signed}
	if s.MaxLen == 0 {
		s.MaxLen = DefaultMaxLen
	}
	s.Code = c.Code == ColumnUSCC || c.Code == ColumnIndustry
	return s
}

// Option gives the option with the code, or nil.
func (s *Spec) Option(code string) *Option {
	for i := range s.Options {
		if s.Options[i].Code == code {
			return &s.Options[i]
		}
	}
	return nil
}
