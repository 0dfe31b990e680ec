package office

import (
	"errors"
	"time"

	"jibao/forms"
)

// Role of an office.
type Role string

// The roles.
const (
	County   Role = "county"   // 填报
	Province Role = "province" // 汇总
)

// Office is what an office file says of itself.
type Office struct {
	ID      string // random, made when the file was created
	Role    Role
	Body    string // six-digit code of the reporting body; "" for a national office that takes in every body
	County  string // six-digit code of a county office's division
	Name    string
	Person  string // who works here: the author of changes
	Created time.Time
}

// Errors of a store that callers must tell apart.
var (
	ErrNotFound = errors.New("not found")
	ErrLocked   = errors.New("the office file is open in another process")
	ErrDamaged  = errors.New("the office file is damaged")
	ErrNewer    = errors.New("the office file was written by a newer version of the program")
	// ErrOlder tells that the file must be opened for writing once, which brings it to this version, before it can be read.
	ErrOlder    = errors.New("the office file was written by an older version of the program")
	ErrNoOffice = errors.New("not an office file")
	ErrReadOnly = errors.New("the office is open for reading only")
)

// Why a cell changed.
type Why string

// The reasons of a change.
const (
	Typed    Why = "typed"
	Pasted   Why = "pasted"
	Imported Why = "imported"
	Carried  Why = "carried_forward"
	Filled   Why = "from_roster"
	Undone   Why = "undone"
	Redone   Why = "redone"
	Decided  Why = "decided" // a status change: exported, accepted, sent back
)

// Head is one return (one revision of it) without its figures: a line of a list.
type Head struct {
	ID       int64
	Cluster  string
	Period   forms.Period
	Form     forms.FormID
	Revision int
	Status   forms.Status
	// Working marks the row that is recorded in; a frozen revision is never changed.
	Working               bool
	Current               bool // the newest revision of its cluster and period
	Reason                string
	Digest                string // root digest (fingerprint) of the frozen revision, 64 hex; "" while working
	File                  string // name of the file it was exported to or received from
	At                    time.Time
	Decided               time.Time // when accepted or sent back
	DecidedBy             string
	DecidedReason         string
	Hard, Soft, Explained int // findings when last checked
	Filled, Asked         int // entered cells filled, of those asked
	Rows                  int // of the roster
	ChangedOutside        int // cells changed outside the program (received returns)
	UncheckedAtSource     bool
	Output                forms.Cell // the form's headline amount, for lists
}

// CellEdit is a new value of one cell of a working return: an indicator (Row 0) or a roster cell (Row a row's ID).
type CellEdit struct {
	Row  int64
	Code string // indicator or column
	Cell forms.Cell
	Why  Why // why this cell changed, where it is not for the reason of the whole edit; "" for that one
}

// Edit is one user action on a working return; a store applies it in one transaction, logs every change it makes and
// can undo it as a whole.
type Edit struct {
	Why    Why
	Who    string
	Cells  []CellEdit
	Insert []RowInsert // rows to add
	Delete []int64     // row IDs to remove
	// Explain adds or replaces explanations (empty Text removes); People, Reason and Cases replace when not nil.
	Explain []forms.Explanation
	People  *forms.People
	Reason  *string
	Cases   *[]forms.Case // all typical cases of the return, in their order
}

// RowInsert adds a roster row behind the row with the ID After (0: at the top, -1: at the end).
type RowInsert struct {
	After int64
	Cells []forms.Cell
}

// LogEntry is one line of the append-only change log.
type LogEntry struct {
	ID       int64
	Batch    int64 // one user action
	When     time.Time
	Who      string
	Cluster  string
	Period   forms.Period
	Revision int
	Cell     string // cell key; "status", "row:<key>", "explain:<key>", "case:<n>", "people" or "register:<code>" for what is no cell
	Old, New string // canonical values
	Why      Why
}

// LogFilter chooses log lines; zero fields do not restrict. Newest first.
type LogFilter struct {
	Cluster string
	Period  forms.Period
	Cell    string
	// Register chooses the changes of the register only.
	Register bool
	Limit    int
}

// ReceivedFile is one line of the record of files that came in, also of refused ones.
type ReceivedFile struct {
	ID       int64
	Path     string
	Digest   string // SHA-256 of the file's bytes
	When     time.Time
	Verdict  string
	Code     string // refusal or warning code
	Message  string
	Cluster  string
	Period   forms.Period
	Revision int
	Return   int64 // the return it became, 0 for none
}

// Mark tells two states of an office file apart: after anything was written, also by another process that has the office
// open, it is another one. It says nothing else.
type Mark struct{ Writes, Log, Files int64 }

// ReturnFilter chooses heads; zero fields do not restrict.
type ReturnFilter struct {
	Cluster  string
	Period   forms.Period
	Status   []forms.Status
	Current  bool // only the newest revision of each cluster and period
	Working  bool // only working ones
	Revision int
}

// Figures is the part of an accepted return that a summary reads.
type Figures struct {
	Head  Head
	Cells []forms.Cell // by the form's indicators
	Codes []string     // credit codes of its roster, nil without roster
}

// FiledCase is one typical case of a return that was filed.
type FiledCase struct {
	Head   Head // without its headline amount
	Number int  // in the return, counted from 1
	Case   forms.Case
}

// Decision on a received revision.
type Decision struct {
	Return int64
	Status forms.Status // Accepted or SentBack
	Reason string
	Who    string
}
