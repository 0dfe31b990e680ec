package app

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"jibao/forms"
	"jibao/forms/office"
)

// CountyDesk is what a county office does: keep its clusters, record, check and explain returns, export them, and take
// in files. Recording happens in a [Book].
type CountyDesk struct{ *Desk }

// NewCounty makes the desk of a county office over its office file. It fails with ErrRole when the file belongs to a
// provincial office.
func NewCounty(ctx context.Context, store Store, files Workbooks, cat *Catalog, clock Clock, version string) (*CountyDesk, error) {
	d := newDesk(store, files, cat, clock, version)
	if err := d.mustBe(ctx, office.County); err != nil {
		return nil, err
	}
	return &CountyDesk{d}, nil
}

// TodoState is where a return stands in the list of what is owed.
type TodoState string

// The states of a line of the to-do list.
const (
	TodoNotStarted TodoState = "not_started"
	TodoDraft      TodoState = "draft"
	TodoSubmitted  TodoState = "submitted"
	TodoSentBack   TodoState = "sent_back"
	TodoAccepted   TodoState = "accepted"
)

// TodoLine is one cluster × one open period.
type TodoLine struct {
	Cluster  forms.Cluster
	Deadline Deadline // with the period
	State    TodoState
	Return   int64 // of the working return, 0 when not started
	Revision int   // last exported one, 0 for none
	Exported time.Time
	// Filled of Asked entered cells hold something; Hard, Soft and Explained are the findings when last checked.
	Filled, Asked         int
	Hard, Soft, Explained int
	SentBack              string // the province's reason
	DaysLeft              int    // to the deadline; negative when it has passed
	HasDeadline           bool
	Late                  bool // not exported and the deadline has passed
}

// Todo lists what the office owes, for every period that is not closed: send-backs first, then what is to be
// reported by its deadline, then what is done.
func (d *CountyDesk) Todo(ctx context.Context) ([]TodoLine, error) {
	clusters, err := d.Clusters(ctx)
	if err != nil {
		return nil, err
	}
	periods, err := d.Periods(ctx)
	if err != nil {
		return nil, err
	}
	heads, err := d.Heads(ctx, office.ReturnFilter{})
	if err != nil {
		return nil, err
	}
	byReturn := groupHeads(heads)
	var out []TodoLine
	for _, p := range periods {
		if p.Closed {
			continue
		}
		for _, c := range clusters {
			if c.Owes(p.Period) {
				out = append(out, d.todoLine(c, p, byReturn[returnKey{c.Code, p.Period}]))
			}
		}
	}
	slices.SortStableFunc(out, func(a, b TodoLine) int {
		return cmp.Or(
			cmp.Compare(a.State.urgency(), b.State.urgency()),
			compareDue(a, b),
			b.Deadline.Period.Compare(a.Deadline.Period),
			cmp.Compare(a.Cluster.Code, b.Cluster.Code))
	})
	return out, nil
}

func rank(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// urgency puts first what was sent back, then what is to be reported, and last what is done.
func (s TodoState) urgency() int {
	switch s {
	case TodoSentBack:
		return 0
	case TodoSubmitted:
		return 2
	case TodoAccepted:
		return 3
	}
	return 1
}

// compareDue puts what is due first before the rest; of what is done, the latest comes first.
func compareDue(a, b TodoLine) int {
	if a.State.urgency() >= TodoSubmitted.urgency() {
		return compareDays(b.Deadline.Day, a.Deadline.Day)
	}
	return compareDays(a.Deadline.Day, b.Deadline.Day)
}

// compareDays orders days with the missing ones last.
func compareDays(a, b time.Time) int {
	if a.IsZero() != b.IsZero() {
		return rank(a.IsZero()) - rank(b.IsZero())
	}
	return a.Compare(b)
}

type returnKey struct {
	cluster string
	period  forms.Period
}

func groupHeads(heads []office.Head) map[returnKey][]office.Head {
	m := map[returnKey][]office.Head{}
	for _, h := range heads {
		k := returnKey{h.Cluster, h.Period}
		m[k] = append(m[k], h)
	}
	return m
}

func (d *CountyDesk) todoLine(c forms.Cluster, p Deadline, heads []office.Head) TodoLine {
	line := TodoLine{Cluster: c, Deadline: p, State: TodoNotStarted}
	line.DaysLeft, line.HasDeadline = p.DaysLeft(d.clock())
	for _, h := range heads {
		if h.Working {
			line.Return, line.Filled, line.Asked = h.ID, h.Filled, h.Asked
			line.Hard, line.Soft, line.Explained = h.Hard, h.Soft, h.Explained
			line.State = todoState(h.Status)
			if h.Status == forms.SentBack {
				line.SentBack = h.DecidedReason
			}
			continue
		}
		if h.Revision > line.Revision {
			line.Revision, line.Exported = h.Revision, h.At
		}
	}
	if line.Asked == 0 {
		line.Asked = askedCells(d.cat.Form(), p.Period)
	}
	line.Late = line.Revision == 0 && p.PassedBy(d.clock())
	return line
}

func todoState(s forms.Status) TodoState {
	switch s {
	case forms.Submitted:
		return TodoSubmitted
	case forms.SentBack:
		return TodoSentBack
	case forms.Accepted:
		return TodoAccepted
	}
	return TodoDraft
}

// MarkSentBack notes that the province sent the last exported revision back; the return is recorded in again. The
// reason is what the province gave.
func (d *CountyDesk) MarkSentBack(ctx context.Context, cluster string, p forms.Period, reason string) error {
	if reason = forms.CleanText(reason); reason == "" {
		return &Problem{What: ErrReasonNeeded, Args: []string{cluster, p.String()}}
	}
	return d.mark(ctx, cluster, p, forms.SentBack, reason)
}

// MarkAccepted notes that the province accepted the last exported revision, which locks the return.
func (d *CountyDesk) MarkAccepted(ctx context.Context, cluster string, p forms.Period) error {
	return d.mark(ctx, cluster, p, forms.Accepted, "")
}

func (d *CountyDesk) mark(ctx context.Context, cluster string, p forms.Period, s forms.Status, reason string) error {
	working, _, err := d.workingAndLast(ctx, cluster, p)
	if err != nil {
		return err
	}
	who, err := d.who(ctx)
	if err != nil {
		return err
	}
	if err := d.store.SetStatus(ctx, working.ID, s, reason, who); err != nil {
		return fmt.Errorf("note what the province decided on %s %s: %w", cluster, p, err)
	}
	return nil
}

// workingAndLast gives the return that is recorded in and its last exported revision; ErrNoReturn without one of them.
func (d *CountyDesk) workingAndLast(ctx context.Context, cluster string, p forms.Period) (working, last office.Head, err error) {
	heads, err := d.Heads(ctx, office.ReturnFilter{Cluster: cluster, Period: p})
	if err != nil {
		return working, last, err
	}
	for _, h := range heads {
		if h.Working {
			working = h
		} else if h.Revision > last.Revision {
			last = h
		}
	}
	if working.ID == 0 || last.ID == 0 {
		err = &Problem{What: ErrNoReturn, Args: []string{cluster, p.String()}}
	}
	return working, last, err
}
