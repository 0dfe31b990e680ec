package widgets_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"jibao/app/ui/widgets"
)

func TestParseTable(t *testing.T) {
	tests := map[string]struct {
		text string
		want [][]string
	}{
		"nothing":                  {"", nil},
		"one cell":                 {"甲", [][]string{{"甲"}}},
		"Excel ends with a break":  {"1\t2\r\n3\t4\r\n", [][]string{{"1", "2"}, {"3", "4"}}},
		"LibreOffice does not":     {"1\t2\n3\t4", [][]string{{"1", "2"}, {"3", "4"}}},
		"old Mac breaks":           {"1\r2", [][]string{{"1"}, {"2"}}},
		"blank cells":              {"\t\t\n\t1\t", [][]string{{"", "", ""}, {"", "1", ""}}},
		"blank row":                {"1\n\n2\n", [][]string{{"1"}, {""}, {"2"}}},
		"line break in a cell":     {"\"第一行\r\n第二行\"\t2\n", [][]string{{"第一行\n第二行", "2"}}},
		"tab and mark in a cell":   {"\"a\tb\"\t\"说\"\"好\"\"\"", [][]string{{"a\tb", `说"好"`}}},
		"mark in the middle":       {"5\" pipe\tx", [][]string{{`5" pipe`, "x"}}},
		"mark that never closes":   {"\"half\t1\n2", [][]string{{`"half`, "1"}, {"2"}}},
		"text after closing mark":  {"\"专精特新\"企业\t1", [][]string{{`"专精特新"企业`, "1"}}},
		"quoted empty":             {"\"\"\t\"\"", [][]string{{"", ""}}},
		"rows of different length": {"1\n2\t3", [][]string{{"1"}, {"2", "3"}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, widgets.ParseTable(tt.text)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// What is copied comes back as the same cells.
func TestTableRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringOf(rapid.SampledFrom([]rune("ab1 \"\t\n\"，企业"))).Filter(func(s string) bool { return !strings.Contains(s, "\r") })
		columns := rapid.IntRange(1, 4).Draw(t, "columns")
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, columns, columns), 1, 5).Draw(t, "rows")
		if diff := cmp.Diff(rows, widgets.ParseTable(widgets.FormatTable(rows))); diff != "" {
			t.Fatalf("-copied +pasted\n%s", diff)
		}
	})
}

func FuzzParseTable(f *testing.F) {
	f.Add("1\t2\r\n\"a\"\"\tb\"\n")
	f.Add("\"")
	f.Fuzz(func(t *testing.T, text string) {
		rows := widgets.ParseTable(text)
		again := widgets.ParseTable(widgets.FormatTable(rows))
		if len(rows) != len(again) {
			t.Fatalf("%q: %d rows became %d", text, len(rows), len(again))
		}
	})
}
