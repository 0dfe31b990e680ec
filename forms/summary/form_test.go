package summary_test

import (
	"fmt"
	"os"
	"testing"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

var year = forms.Period{Year: 2025, Month: 12}

// small loads the form of testdata with its criteria.
func small(t testing.TB) (*forms.Form, *summary.Summarizer) {
	t.Helper()
	f, err := forms.LoadForm("small.yaml", read(t, "testdata/small.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	c, err := forms.LoadCriteria("criteria.yaml", read(t, "testdata/criteria.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := summary.New(f, c)
	if err != nil {
		t.Fatal(err)
	}
	return f, s
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// cells makes the cells of a return from words: a number, yes, no, NA, "" for a blank; a code that is not named is blank.
func cells(t testing.TB, f *forms.Form, words map[string]string) []forms.Cell {
	t.Helper()
	cs := make([]forms.Cell, len(f.Indicators))
	for code, word := range words {
		i := f.Index(code)
		if i < 0 {
			t.Fatalf("the form has no %s", code)
		}
		switch {
		case word == "":
		case word == "NA":
			cs[i] = forms.Cell{State: forms.NotAvailable, Text: "no record"}
		case word == "?":
			cs[i] = forms.Cell{State: forms.Invalid, Text: "12a"}
		case f.Indicators[i].Type == forms.YesNo:
			cs[i] = forms.YesNoCell(word == "yes")
		case f.Indicators[i].Type.Numeric():
			cs[i] = forms.NumberCell(number(t, word))
		case word == "none":
			cs[i] = forms.TextCell("")
		default:
			cs[i] = forms.TextCell(word)
		}
	}
	return cs
}

func number(t testing.TB, s string) forms.Number {
	t.Helper()
	n, err := forms.ParseNumber(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// entry makes an accepted return of the cluster county+"01", "02", …
func entry(t testing.TB, f *forms.Form, county string, k int, words map[string]string) summary.Entry {
	t.Helper()
	code := fmt.Sprintf("%s%02d", county, k)
	return summary.Entry{
		Cluster: forms.Cluster{Code: code, Name: code, County: county, Body: county[:2] + "0000"},
		Head:    office.Head{ID: int64(k), Cluster: code, Period: year, Form: f.FormID, Revision: 1, Status: forms.Accepted},
		Cells:   cells(t, f, words),
	}
}

func clusters(es []summary.Entry) []forms.Cluster {
	cs := make([]forms.Cluster, len(es))
	for i := range es {
		cs[i] = es[i].Cluster
	}
	return cs
}

// sumUp summarises entries of which all are expected.
func sumUp(t testing.TB, s *summary.Summarizer, es []summary.Entry, o summary.Options) summary.Result {
	t.Helper()
	if o.Period.IsZero() {
		o.Period = year
	}
	res, err := s.Summarize(es, nil, clusters(es), o)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// figure finds the figure of an indicator.
func figure(t testing.TB, f *forms.Form, g summary.GroupResult, code string) summary.Figure {
	t.Helper()
	i := f.Index(code)
	if i < 0 || i >= len(g.Figures) {
		t.Fatalf("no figure %s", code)
	}
	return g.Figures[i]
}

// shown prints a value for comparison: its number, or its state.
func shown(c forms.Cell) string {
	switch {
	case c.State == forms.Blank:
		return "blank"
	case c.State != forms.Filled:
		return "not filled"
	case c.Text != "":
		return c.Text
	}
	return c.Num.String()
}
