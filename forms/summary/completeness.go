package summary

import (
	"time"

	"jibao/forms"
)

// State of an expected cluster in the completeness check.
type State string

// The states.
const (
	Missing      State = "missing"   // nothing was received
	Received     State = "received"  // received and not yet reviewed
	SentBack     State = "sent_back" // sent back, the next revision is awaited
	AcceptedOnce State = "accepted"
)

// Completeness tells what is there of what is owed.
type Completeness struct {
	Period   forms.Period
	Expected int
	Received int // clusters of which anything was received, whatever became of it
	Accepted int
	SentBack int
	Missing  int
	Late     int
	Deadline time.Time // zero when none is set; then nothing is late
	Lines    []Line    // by cluster; clusters that owe nothing but sent something are at their place with Owes false
}

// Line is one cluster of the completeness check.
type Line struct {
	Cluster  forms.Cluster
	State    State
	Owes     bool
	Late     bool // its first revision was received after the deadline
	Revision int  // newest received, 0 for none
	At       time.Time
	OldForm  bool // the newest revision was made with another version of the form
	// Duplicates and Older count files that came in again, or after a newer revision.
	Duplicates, Older int
}
