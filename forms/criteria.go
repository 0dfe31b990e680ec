package forms

// CriterionStatus says how well a threshold of recognition is established.
type CriterionStatus string

// The statuses of a threshold. Unset: the text asks for something that no threshold could be confirmed for.
const (
	StatusNational   CriterionStatus = "national"
	StatusProvincial CriterionStatus = "provincial"
	StatusUnset      CriterionStatus = "unset"
)

// CriteriaID names one version of the criteria: "recognition" "2022.1".
type CriteriaID struct{ ID, Version string }

// String gives "recognition 2022.1".
func (c CriteriaID) String() string { return c.ID + " " + c.Version }

// Threshold is a limit that checks read through configured(NAME).
type Threshold struct {
	Name   string
	Label  Words // where the criterion alone does not name it; else empty
	Value  Number
	Set    bool   // false: no value is known; configured(NAME) is blank
	Unit   string // of the form: "万元", "%"; "" for a plain number
	Status CriterionStatus
	Source string
}

// Origin says where a version of the criteria comes from that an office has made; the zero value is one that the program
// carries with it.
type Origin struct {
	From   string // version that it was made from
	Office string
	Author string
	Day    string // "2026-03-14"
	Source string // what the change rests on
}

// Criterion is one condition of recognition. Failing one never blocks a return.
type Criterion struct {
	ID    string
	Label Words
	// Test is an expression of forms/formula: true met, false not met, unknown cannot tell. "" can never be told.
	Test      string
	Figure    string // the expression whose value is shown beside the result; "" for none
	Threshold Words  // what is asked for; "{name}" stands for a configured threshold
	Status    CriterionStatus
	Source    string
}

// Criteria is one version of the conditions of recognition, immutable once loaded.
type Criteria struct {
	CriteriaID
	Form       string // id of the form whose codes the tests read
	Origin     Origin
	ValidYears int    // for how many years a recognition holds; 0 when that is not said
	Validity   string // the source of that
	Title      Words
	Configured []Threshold
	Items      []Criterion

	where source
}

// Threshold gives the threshold that a name stands for; ok is false where the criteria do not know the name.
func (c *Criteria) Threshold(name string) (t Threshold, ok bool) {
	if c == nil {
		return Threshold{}, false
	}
	for i := range c.Configured {
		if c.Configured[i].Name == name {
			return c.Configured[i], true
		}
	}
	return Threshold{}, false
}

// Where gives file and line of a part of the criteria: the id of an item and "test" or "figure".
func (c *Criteria) Where(item, key string) string { return c.where.at(item, key) }
