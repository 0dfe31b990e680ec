package check

import (
	"slices"
	"strings"
	"testing"

	"jibao/forms"
)

// The small form takes two cases: 10, 20 and 50 characters.
func TestCases(t *testing.T) {
	e := smallEngine(t)
	full := forms.Case{Title: strings.Repeat("题", 10), Summary: strings.Repeat("摘", 20), Body: strings.Repeat("正", 25) + "\n" + strings.Repeat("文", 25)}
	for name, c := range map[string]struct {
		cases []forms.Case
		want  []string // key of the finding, and the first cell
	}{
		"none":            {nil, nil},
		"up to the limit": {[]forms.Case{full, full}, nil},
		"no summary":      {[]forms.Case{{Title: "题", Body: "文"}}, nil},
		"no body":         {[]forms.Case{{Title: "题"}}, []string{"CASE-BODY-REQUIRED:1 case:1:body"}},
		"no title":        {[]forms.Case{{Body: "文"}}, []string{"CASE-TITLE-REQUIRED:1 case:1:title"}},
		"a summary only":  {[]forms.Case{{Summary: "摘"}}, []string{"CASE-TITLE-REQUIRED:1 case:1:title", "CASE-BODY-REQUIRED:1 case:1:body"}},
		"too long": {[]forms.Case{full, {Title: full.Title + "x", Summary: full.Summary + "x", Body: full.Body + "x"}}, []string{
			"CASE-TITLE-LENGTH:2 case:2:title", "CASE-SUMMARY-LENGTH:2 case:2:summary", "CASE-BODY-LENGTH:2 case:2:body",
		}},
		"too many":           {[]forms.Case{full, full, full}, []string{"CASE-NUMBER:3 case:3:title"}},
		"an empty one first": {[]forms.Case{{}, full}, []string{"CASE-TITLE-REQUIRED:1 case:1:title"}},
		"an empty one last":  {[]forms.Case{full, {}, {}}, nil},
	} {
		r := cleanReturn(t, e, year2022)
		r.Cases = c.cases
		e.Fill(r)
		var got []string
		for _, f := range e.Check(r, forms.Past{}, 0) {
			if f.Severity != forms.Hard {
				t.Errorf("%s: %s is %s", name, f.Key, f.Severity)
			}
			got = append(got, f.Key+" "+f.Cells[0])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
