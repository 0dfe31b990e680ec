package xlsx

import (
	"testing"
	"time"
)

func TestDate(t *testing.T) {
	for _, c := range []struct {
		cell Cell
		from bool // 1904
		want string
	}{
		{Cell{Kind: Number, Text: "45351"}, false, "2024-02-29"},
		{Cell{Kind: Number, Text: "45351.999"}, false, "2024-02-29"},
		{Cell{Kind: Number, Text: "43889"}, true, "2024-02-29"},
		{Cell{Kind: Number, Text: "1"}, false, "1900-01-01"},
		{Cell{Kind: Number, Text: "59"}, false, "1900-02-28"},
		{Cell{Kind: Number, Text: "60"}, false, ""},
		{Cell{Kind: Number, Text: "61"}, false, "1900-03-01"},
		{Cell{Kind: Number, Text: "0"}, false, ""},
		{Cell{Kind: Number, Text: "0"}, true, "1904-01-01"},
		{Cell{Kind: Number, Text: "2958465"}, false, "9999-12-31"},
		{Cell{Kind: Number, Text: "2958466"}, false, ""},
		{Cell{Kind: Number, Text: "2957003"}, true, "9999-12-31"},
		{Cell{Kind: Number, Text: "2957004"}, true, ""},
		{Cell{Kind: Number, Text: "-1"}, false, ""},
		{Cell{Kind: Number, Text: "4.5351E4"}, false, ""},
		{Cell{Kind: String, Text: "2024-02-29T12:00:00", Style: FormatDate}, false, "2024-02-29"},
		{Cell{Kind: String, Text: "2024-02-30", Style: FormatDate}, false, ""},
		{Cell{Kind: String, Text: "2024-02-29"}, false, ""},
		{Cell{Kind: Bool, Text: "1"}, false, ""},
	} {
		day, ok := c.cell.Date(c.from)
		got := ""
		if ok {
			got = day.Format(time.DateOnly)
		}
		if got != c.want {
			t.Errorf("%+v: %q, want %q", c.cell, got, c.want)
		}
	}
}
