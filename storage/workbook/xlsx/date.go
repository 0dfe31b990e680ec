package xlsx

import (
	"strconv"
	"strings"
	"time"
)

// lastSerial is 9999-12-31, the last day that a workbook knows, in both systems of dates.
const (
	lastSerial1900 = 2_958_465
	lastSerial1904 = lastSerial1900 - 1462
)

// Date gives the day, at midnight UTC, that a number or an ISO date in a cell stands for; the time of day is left out.
// Book.Date1904 says from when serial numbers count. It is false for what is no day: text, negative numbers, numbers
// with an exponent, and 60 in the system of 1900, which stands for a 29 February 1900 that never was (ISO 29500-1,
// 18.17.4.1).
func (c Cell) Date(date1904 bool) (day time.Time, ok bool) {
	if c.Kind == String {
		day, err := time.Parse(time.DateOnly, c.Text[:min(len(c.Text), len(time.DateOnly))])
		return day, err == nil && c.Style == FormatDate
	}
	whole, fraction, _ := strings.Cut(c.Text, ".")
	n, err := strconv.ParseUint(whole, 10, 32)
	if c.Kind != Number || err != nil || countDigits([]byte(fraction)) != len(fraction) {
		return time.Time{}, false
	}
	switch {
	case date1904:
		day, ok = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC), n <= lastSerial1904
	case n < 60:
		day, ok = time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC), n > 0
	default:
		day, ok = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC), n > 60 && n <= lastSerial1900
	}
	if !ok {
		return time.Time{}, false
	}
	return day.AddDate(0, 0, int(n)), true
}
