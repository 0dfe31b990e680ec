package summary

import (
	"cmp"
	"slices"
	"time"

	"jibao/forms"
)

// Due says how near the end of a recognition is.
type Due string

// The states of a recognition, seen from a day.
const (
	Expired    Due = "expired"
	DueSoon    Due = "within_12_months"
	DueLater   Due = "later"
	DueUnknown Due = "unknown" // the register does not know the year of recognition
)

// Recheck is the list of clusters by the end of their recognition, with what each fails now and failed before.
type Recheck struct {
	Criteria *forms.Criteria
	Periods  []forms.Period // newest first: the period that is looked at and the two before it with the same months
	Lines    []RecheckLine  // by the end of the recognition, then those that fail most, then by code
}

// RecheckLine is one cluster of the list.
type RecheckLine struct {
	Cluster forms.Cluster
	// ValidUntil is the last day of the recognition: the end of the year of recognition and the years that it holds. It is
	// zero when the register does not know the year.
	ValidUntil time.Time
	Due        Due
	States     []RecheckState // by Recheck.Periods
}

// RecheckState is what a cluster's return of one period says.
type RecheckState struct {
	Return          bool  // there is an accepted return
	NotMet, Unknown []int // positions in Criteria.Items
}

// NewRecheck puts the list together from the matrices of the periods (newest first; nil for a period without any) as of a
// day. register are the clusters that are watched; those that are retired before the first period are left out.
func NewRecheck(c *forms.Criteria, register []forms.Cluster, periods []forms.Period, matrices []*Matrix, today time.Time) Recheck {
	out := Recheck{Criteria: c, Periods: periods}
	rows := make([]map[string]*MatrixRow, len(periods))
	for i, m := range matrices {
		rows[i] = map[string]*MatrixRow{}
		if m == nil {
			continue
		}
		for k := range m.Rows {
			rows[i][m.Rows[k].Cluster.Code] = &m.Rows[k]
		}
	}
	for _, cluster := range register {
		if len(periods) > 0 && !cluster.Owes(periods[0]) {
			continue
		}
		line := RecheckLine{Cluster: cluster, States: make([]RecheckState, len(periods))}
		line.ValidUntil, line.Due = validity(cluster.Year, c.ValidYears, today)
		for i := range periods {
			line.States[i] = stateOf(rows[i][cluster.Code])
		}
		out.Lines = append(out.Lines, line)
	}
	slices.SortStableFunc(out.Lines, func(a, b RecheckLine) int {
		return cmp.Or(cmp.Compare(lastly(a.Due), lastly(b.Due)), a.ValidUntil.Compare(b.ValidUntil),
			cmp.Compare(b.failing(), a.failing()), cmp.Compare(a.Cluster.Code, b.Cluster.Code))
	})
	return out
}

func stateOf(row *MatrixRow) RecheckState {
	var s RecheckState
	if row == nil {
		return s
	}
	s.Return = true
	for i := range row.Results {
		switch row.Results[i].Verdict {
		case NotMet:
			s.NotMet = append(s.NotMet, i)
		case Unknown:
			s.Unknown = append(s.Unknown, i)
		}
	}
	return s
}

// validity tells until when a recognition of a year holds, and how near that is to a day.
func validity(year, years int, today time.Time) (time.Time, Due) {
	if year == 0 || years == 0 {
		return time.Time{}, DueUnknown
	}
	until := time.Date(year+years, time.December, 31, 0, 0, 0, 0, time.UTC)
	day := time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, time.UTC)
	switch {
	case day.After(until):
		return until, Expired
	case !day.AddDate(1, 0, 0).Before(until):
		return until, DueSoon
	}
	return until, DueLater
}

func lastly(d Due) int {
	if d == DueUnknown {
		return 1
	}
	return 0
}

func (l *RecheckLine) failing() int {
	if len(l.States) == 0 {
		return 0
	}
	return len(l.States[0].NotMet)
}
