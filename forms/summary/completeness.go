package summary

import (
	"slices"
	"strings"
	"time"

	"jibao/forms"
	"jibao/forms/office"
)

// State of an expected cluster in the completeness check.
type State string

// The states, of the newest revision received.
const (
	StateMissing  State = "missing"   // nothing was received
	StateReceived State = "received"  // received and not yet reviewed
	StateSentBack State = "sent_back" // sent back, the next revision is awaited
	StateAccepted State = "accepted"
)

// Verdicts of received files that the completeness check counts; see office.ReceivedFile.
const (
	fileDuplicate = "duplicate"
	fileOlder     = "older"
)

// Completeness tells what is there of what is owed. Received is the number of clusters of which anything came in,
// whatever became of it: Expected = Received + Missing.
type Completeness struct {
	Period                                forms.Period
	Expected                              int
	Received, Accepted, SentBack, Missing int
	Late                                  int
	Deadline                              time.Time // zero when none is set; then nothing is late
	Lines                                 []Line    // by cluster
}

// Line is one cluster of the completeness check.
type Line struct {
	Cluster forms.Cluster
	State   State
	// Owes is false for a cluster that sent a return without owing one by the register; it is in no count.
	Owes     bool
	Late     bool // its first revision was received after the deadline
	Revision int  // newest received, 0 for none
	Return   int64
	At       time.Time // when the newest was received
	OldForm  bool      // the newest was made with another version of the form
	// Duplicates and Older count files that came in again, or after a newer revision.
	Duplicates, Older int
}

// Register is what completeness is told from.
type Register struct {
	Clusters []forms.Cluster
	Heads    []office.Head         // of received returns; all revisions, or the newest of each cluster
	Files    []office.ReceivedFile // record of received files; may be nil
	Deadline time.Time
}

// Completeness compares what was received for a period with what the clusters of the register owe. It needs no clock: a
// return is late by the time at which it came in.
func (s *Summarizer) Completeness(r Register, p forms.Period) Completeness {
	c := Completeness{Period: p, Deadline: r.Deadline}
	lines := map[string]*Line{}
	for i := range r.Clusters {
		if k := &r.Clusters[i]; k.Owes(p) {
			lines[k.Code] = &Line{Cluster: *k, State: StateMissing, Owes: true}
		}
	}
	first := map[string]time.Time{}
	for i := range r.Heads {
		h := &r.Heads[i]
		state, came := cameIn(h.Status)
		if h.Period != p || !came {
			continue
		}
		l := lines[h.Cluster]
		if l == nil {
			l = &Line{Cluster: registered(r.Clusters, h.Cluster)}
			lines[h.Cluster] = l
		}
		if h.Revision > l.Revision || l.Return == 0 || h.Revision == l.Revision && h.ID > l.Return {
			l.State, l.Revision, l.Return, l.At, l.OldForm = state, h.Revision, h.ID, h.At, h.Form != s.form.FormID
		}
		if t, known := first[h.Cluster]; !known || h.At.Before(t) {
			first[h.Cluster] = h.At
		}
	}
	for i := range r.Files {
		if l := lines[r.Files[i].Cluster]; l != nil && r.Files[i].Period == p {
			l.file(r.Files[i].Verdict)
		}
	}
	for code, l := range lines {
		t, came := first[code]
		l.Late = came && !r.Deadline.IsZero() && t.After(r.Deadline)
		c.count(l)
		c.Lines = append(c.Lines, *l)
	}
	slices.SortFunc(c.Lines, func(a, b Line) int { return strings.Compare(a.Cluster.Code, b.Cluster.Code) })
	return c
}

// cameIn gives the state of a line by the status of a return, and false for one that did not come in.
func cameIn(s forms.Status) (State, bool) {
	switch s {
	case forms.Received:
		return StateReceived, true
	case forms.SentBack:
		return StateSentBack, true
	case forms.Accepted:
		return StateAccepted, true
	}
	return StateMissing, false
}

// registered finds a cluster that owes nothing; one that is in no register is known by its code only.
func registered(cs []forms.Cluster, code string) forms.Cluster {
	if i := slices.IndexFunc(cs, func(c forms.Cluster) bool { return c.Code == code }); i >= 0 {
		return cs[i]
	}
	return forms.Cluster{Code: code}
}

func (l *Line) file(verdict string) {
	switch verdict {
	case fileDuplicate:
		l.Duplicates++
	case fileOlder:
		l.Older++
	}
}

func (c *Completeness) count(l *Line) {
	if !l.Owes {
		return
	}
	c.Expected++
	if l.Late {
		c.Late++
	}
	if l.State == StateMissing {
		c.Missing++
		return
	}
	c.Received++
	switch l.State {
	case StateAccepted:
		c.Accepted++
	case StateSentBack:
		c.SentBack++
	}
}
