package forms

// Level of recognition of a cluster.
type Level string

// The levels.
const (
	National   Level = "national"
	Provincial Level = "provincial"
)

// Cluster is one entry of the register.
type Cluster struct {
	Code   string // county code + two digits: "41078301"
	Name   string // formal or usual name, Chinese
	County string // six-digit code of the county-level division
	Body   string // six-digit code of the reporting body; assigned, never derived from County
	// Industry is a division of GB/T 4754-2017 with its section letter: "C34".
	Industry string
	Level    Level
	Batch    string // batch of recognition: "1"
	Year     int    // year of recognition, 0 when unknown
	Zone     string // development zone, free text
	Retired  Period // first period for which the cluster owes no return; zero while it is active
	Note     string // for instance that the entry is invented for the demonstration
}

// Owes tells whether the cluster owes a return for period p.
func (c *Cluster) Owes(p Period) bool { return c.Retired.IsZero() || p.Compare(c.Retired) < 0 }

// Division is a county-level or higher administrative division.
type Division struct {
	Code string // six digits
	Name string
}

// Divisions is the register of administrative divisions as the core needs it: names along the chain of a county.
type Divisions interface {
	// Province, City and County give the chain of a six-digit code; a part that is unknown or does not exist (a county
	// directly under its province) has an empty code. Retired codes stay known.
	Chain(code string) (province, city, county Division)
}
