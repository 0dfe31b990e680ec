package app

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"jibao/forms"
)

// Deadline is a reporting period of the office with the last day on which returns are in time.
type Deadline struct {
	Period forms.Period
	Day    time.Time // the zero time when no deadline was set
	Closed bool      // no return of the period is taken in any more
}

// DaysLeft counts the days from now to the deadline; negative when it has passed. ok is false without a deadline.
func (d Deadline) DaysLeft(now time.Time) (days int, ok bool) {
	if d.Day.IsZero() {
		return 0, false
	}
	return int(dayOf(d.Day).Sub(dayOf(now)).Hours() / 24), true
}

// PassedBy tells whether the moment lies after the day of the deadline. The day itself is in time.
func (d Deadline) PassedBy(moment time.Time) bool {
	left, ok := d.DaysLeft(moment)
	return ok && left < 0
}

// dayOf takes the calendar day as the clock of the office shows it.
func dayOf(t time.Time) time.Time {
	y, m, day := t.Date()
	return time.Date(y, m, day, 0, 0, 0, 0, time.UTC)
}

// SetDeadline opens a period and sets its deadline; a zero day opens it without one. It fails when the form is not
// reported for such a period.
func (d *Desk) SetDeadline(ctx context.Context, p forms.Period, day time.Time) error {
	if !d.cat.Form().AsksFor(p) {
		return &Problem{What: ErrPeriodNotAsked, Args: []string{p.String()}}
	}
	value := "-"
	if !day.IsZero() {
		value = day.Format(time.DateOnly)
	}
	if err := d.store.SetSetting(ctx, settingDeadline+p.String(), value); err != nil {
		return fmt.Errorf("keep the deadline of %s: %w", p, err)
	}
	return nil
}

// SetClosed closes a period or opens it again. A closed period keeps its returns and takes in no others.
func (d *Desk) SetClosed(ctx context.Context, p forms.Period, closed bool) error {
	value := ""
	if closed {
		value = "yes"
	}
	if err := d.store.SetSetting(ctx, settingClosed+p.String(), value); err != nil {
		return fmt.Errorf("close or open %s: %w", p, err)
	}
	return nil
}

// Deadline gives what is known of one period.
func (d *Desk) Deadline(ctx context.Context, p forms.Period) (Deadline, error) {
	day, err := d.store.Setting(ctx, settingDeadline+p.String())
	if err != nil {
		return Deadline{}, fmt.Errorf("read the deadline of %s: %w", p, err)
	}
	closed, err := d.store.Setting(ctx, settingClosed+p.String())
	if err != nil {
		return Deadline{}, fmt.Errorf("read whether %s is closed: %w", p, err)
	}
	return Deadline{Period: p, Day: parseDay(day), Closed: closed == "yes"}, nil
}

func parseDay(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

// Periods lists the periods of the office, newest first: those with a deadline and those with returns. An office that has
// neither gets the last period that has ended.
func (d *Desk) Periods(ctx context.Context) ([]Deadline, error) {
	set, err := d.store.Settings(ctx, settingDeadline)
	if err != nil {
		return nil, fmt.Errorf("read the deadlines: %w", err)
	}
	returned, err := d.store.Periods(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the periods of the returns: %w", err)
	}
	seen := map[forms.Period]bool{}
	for key := range set {
		if p, err := forms.ParsePeriod(strings.TrimPrefix(key, settingDeadline)); err == nil {
			seen[p] = true
		}
	}
	for _, p := range returned {
		seen[p] = true
	}
	if len(seen) == 0 {
		seen[d.LatestPeriod()] = true
	}
	out := make([]Deadline, 0, len(seen))
	for p := range seen {
		one, err := d.Deadline(ctx, p)
		if err != nil {
			return nil, err
		}
		out = append(out, one)
	}
	slices.SortFunc(out, func(a, b Deadline) int { return b.Period.Compare(a.Period) })
	return out, nil
}

// LatestPeriod is the last period of the form that has ended by the desk's clock.
func (d *Desk) LatestPeriod() forms.Period {
	now := d.clock()
	p := forms.Period{Year: now.Year(), Month: int(now.Month())}
	for {
		p.Month--
		if p.Month == 0 {
			p = forms.Period{Year: p.Year - 1, Month: 12}
		}
		if d.cat.Form().AsksFor(p) {
			return p
		}
	}
}
