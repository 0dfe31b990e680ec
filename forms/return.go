package forms

import (
	"strconv"
	"time"
)

// Status of a return in its life.
type Status string

// The statuses. A county's return is Draft, Submitted, SentBack or Accepted; a province's is Received, SentBack or
// Accepted. That a return is expected and missing is no status of a return but a line of the completeness check.
const (
	Draft     Status = "draft"
	Submitted Status = "submitted"
	Received  Status = "received"
	SentBack  Status = "sent_back"
	Accepted  Status = "accepted"
)

// People are the names that a return carries on its cover.
type People struct {
	Head     string // 单位负责人
	Reviewer string // 审核人
	Preparer string // 填报人
	Phone    string // 联系电话
	Date     string // 报出日期, "2023-03-14"; "" until exported
}

// Row is one enterprise of the roster: a cell for each column of the form, in its order. ID names the row within an
// office for as long as it exists there; it is 0 for a row that comes from a file.
type Row struct {
	ID    int64
	Cells []Cell
}

// Explanation answers a failed soft check.
type Explanation struct {
	Key   string // of the finding: its check id, and for a row of the roster ":" and the credit code
	Form  string // form version it was given under
	Basis string // the values it explains, as Finding.Basis gives them; other values make it stale
	Text  string
	Who   string
	When  time.Time // UTC, to the second
}

// Comment is a remark of the province on a cell, and the county's answer.
type Comment struct {
	ID     string
	Cell   string // key of the cell (see CellKey); "" concerns the whole return
	Seen   string // canonical value that the reviewer saw
	Text   string
	Author string
	When   time.Time
	Status CommentStatus
	Answer string
}

// CommentStatus of a comment.
type CommentStatus string

// The comment states.
const (
	Open     CommentStatus = "open"
	Answered CommentStatus = "answered"
	Closed   CommentStatus = "closed"
)

// Return is one cluster × one form version × one period, in one revision.
type Return struct {
	Form     FormID
	Cluster  string // code
	Name     string // of the cluster, as the register had it
	County   string
	Body     string
	Period   Period
	Revision int    // 0 while never exported
	Reason   string // of a revision from the second on
	Office   string // name of the county office
	People   People
	// Cells has one cell for each indicator of the form, in its order; computed ones are filled by check.Fill.
	Cells        []Cell
	Roster       []Row
	Explanations []Explanation
	Comments     []Comment
	Cases        []Case // in their order; see CaseKey
}

// NewReturn gives an empty return of a cluster.
func NewReturn(f *Form, c Cluster, p Period) *Return {
	return &Return{
		Form: f.FormID, Cluster: c.Code, Name: c.Name, County: c.County, Body: c.Body, Period: p,
		Cells: make([]Cell, len(f.Indicators)),
	}
}

// Cell gives the cell of an indicator; a code that the form does not have is Blank.
func (r *Return) Cell(f *Form, code string) Cell {
	if i := f.Index(code); i >= 0 && i < len(r.Cells) {
		return r.Cells[i]
	}
	return Cell{}
}

// RowKeys gives the key of each row of the roster (see CellKey): its credit code, or "#" and its 1-based position where it
// has none or the code stands in an earlier row.
func (r *Return) RowKeys(f *Form) []string {
	keys := make([]string, len(r.Roster))
	at := f.ColumnIndex(ColumnUSCC)
	seen := make(map[string]bool, len(r.Roster))
	for i, row := range r.Roster {
		if at >= 0 && at < len(row.Cells) && row.Cells[at].State == Filled {
			keys[i] = row.Cells[at].Text
		}
		if keys[i] == "" || seen[keys[i]] {
			keys[i] = "#" + strconv.Itoa(i+1)
		}
		seen[keys[i]] = true
	}
	return keys
}

// Clone gives a deep copy.
func (r *Return) Clone() *Return {
	c := *r
	c.Cells = append([]Cell(nil), r.Cells...)
	c.Roster = make([]Row, len(r.Roster))
	for i, row := range r.Roster {
		c.Roster[i] = Row{ID: row.ID, Cells: append([]Cell(nil), row.Cells...)}
	}
	c.Explanations = append([]Explanation(nil), r.Explanations...)
	c.Comments = append([]Comment(nil), r.Comments...)
	c.Cases = append([]Case(nil), r.Cases...)
	return &c
}

// Past is what a return is compared with; any part may be nil.
type Past struct {
	YearAgo  *Return // same cluster, same months, one year earlier
	Previous *Return // same cluster, the latest earlier period of all
	SameYear *Return // same cluster, the latest earlier period of the same year
}

// Under gives the return as one of form to, for a comparison across versions: every cell and column keeps its code, what
// to does not have is dropped, what from does not have is blank. The roster follows. A code keeps its meaning across
// versions of one form.
func (r *Return) Under(from, to *Form) *Return {
	c := r.Clone()
	c.Form = to.FormID
	c.Cells = make([]Cell, len(to.Indicators))
	for i := range to.Indicators {
		c.Cells[i] = r.Cell(from, to.Indicators[i].Code)
	}
	for k := range c.Roster {
		cells := make([]Cell, len(to.Columns))
		for i := range to.Columns {
			if j := from.ColumnIndex(to.Columns[i].Code); j >= 0 && j < len(r.Roster[k].Cells) {
				cells[i] = r.Roster[k].Cells[j]
			}
		}
		c.Roster[k].Cells = cells
	}
	return c
}
