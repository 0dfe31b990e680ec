package forms

import (
	"cmp"
	"errors"
	"fmt"
)

// Period is a year and the last month that the cumulative figures cover: 2025-12 is the year 2025, 2025-06 its first
// half. Flows are cumulative from 1 January, stocks stand at the period's end.
type Period struct{ Year, Month int }

// ErrPeriod is in the chain of every error of ParsePeriod.
var ErrPeriod = errors.New("not a reporting period (year-month, as in 2025-12 or 2025-06)")

// ParsePeriod reads "2025-12". Years 2000 to 2099 and months 1 to 12 are periods; which months a form asks for is the
// form's business ([Form.AsksFor]).
func ParsePeriod(s string) (Period, error) {
	if len(s) != 7 || s[4] != '-' || !digits(s[:4]) || !digits(s[5:]) {
		return Period{}, fmt.Errorf("%q: %w", s, ErrPeriod)
	}
	p := Period{
		Year:  int(s[0]-'0')*1000 + int(s[1]-'0')*100 + int(s[2]-'0')*10 + int(s[3]-'0'),
		Month: int(s[5]-'0')*10 + int(s[6]-'0'),
	}
	if p.Year < 2000 || p.Year > 2099 || p.Month < 1 || p.Month > 12 {
		return Period{}, fmt.Errorf("%q: %w", s, ErrPeriod)
	}
	return p, nil
}

// String prints the period as ParsePeriod reads it.
func (p Period) String() string { return fmt.Sprintf("%04d-%02d", p.Year, p.Month) }

// Annual tells whether the period is a whole year.
func (p Period) Annual() bool { return p.Month == 12 }

// IsZero tells whether no period is set.
func (p Period) IsZero() bool { return p == Period{} }

// YearAgo is the period with the same months one year earlier: the one that cumulative figures compare with.
func (p Period) YearAgo() Period { return Period{p.Year - 1, p.Month} }

// Compare orders periods by time: -1, 0 or 1.
func (p Period) Compare(q Period) int {
	return cmp.Or(cmp.Compare(p.Year, q.Year), cmp.Compare(p.Month, q.Month))
}
