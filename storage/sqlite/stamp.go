package sqlite

import "time"

// stampFormat is how times are stored: UTC, to the millisecond, so that text sorts as time.
const stampFormat = "2006-01-02T15:04:05.000Z"

// stamp prints a time for storage; an unknown time is "".
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(stampFormat)
}

// parseStamp reads what stamp printed; anything else is an unknown time.
func parseStamp(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	t, err := time.Parse(stampFormat, s)
	if err != nil {
		return time.Time{}
	}
	return t
}
