package demo

import (
	"math/rand/v2"
	"time"

	"jibao/forms"
)

// fate is what becomes of the return of one cluster for one period.
type fate struct {
	missing   bool
	early     bool // sent with figures missing: fails hard checks and is not accepted
	noRoster  bool
	revisions int // 1 for a return that came once
	late      bool
	status    forms.Status // of the newest revision
	day       int          // days before (or, late, behind) the deadline
}

// fateOf draws it. In the last period much is still under way; earlier ones are nearly closed.
func fateOf(c forms.Cluster, p forms.Period, last bool) (fate, *rand.Rand) {
	r := source(Seed, "fate "+c.Code+p.String())
	f := fate{status: forms.Accepted, revisions: 1, day: r.IntN(40), noRoster: chance(r, 3)}
	per := func(now, before int64) bool {
		n := r.Int64N(1000)
		if last {
			return n < now
		}
		return n < before
	}
	f.missing = per(50, 8)
	switch {
	case per(150, 3):
		f.status = forms.Received
		f.early = chance(r, 25)
	case per(30, 4):
		f.status, f.early = forms.SentBack, true
	}
	if chance(r, 7) {
		f.revisions = 2
		if chance(r, 15) {
			f.revisions = 3
		}
	}
	f.late = chance(r, 6)
	return f, r
}

// deadlineOf is the last day for the returns of a year.
func deadlineOf(p forms.Period) time.Time { return day(p.Year+1, 3, 31) }

// came is when a revision came in; the later ones follow within days.
func (f *fate) came(p forms.Period, revision int) time.Time {
	t := deadlineOf(p).AddDate(0, 0, -f.day-1)
	if f.late {
		t = deadlineOf(p).AddDate(0, 0, 2+f.day/4)
	}
	return t.AddDate(0, 0, 3*(revision-1)).Add(time.Duration(f.day%7) * 37 * time.Minute)
}
