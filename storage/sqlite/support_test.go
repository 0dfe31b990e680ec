package sqlite_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

// The form of the tests: every type of cell, in indicators and in columns.
func testForm() *forms.Form {
	f := &forms.Form{
		FormID: forms.FormID{ID: "test-return", Version: "1"}, Months: []int{12, 6}, ControlColumns: []string{"output"},
		Indicators: []forms.Indicator{
			{Code: "B01", Type: forms.Integer}, {Code: "T101", Type: forms.Decimal, Decimals: 2, FromRoster: "sum(output)"},
			{Code: "T102", Type: forms.Percent, Decimals: 2}, {Code: "T103", Type: forms.YesNo}, {Code: "T104", Type: forms.Choice},
			{Code: "T105", Type: forms.Multi}, {Code: "T106", Type: forms.Text}, {Code: "T107", Type: forms.Decimal, Decimals: 4},
		},
		Columns: []forms.Column{
			{Code: "uscc", Type: forms.Text}, {Code: "name", Type: forms.Text}, {Code: "industry", Type: forms.Text},
			{Code: "size", Type: forms.Choice}, {Code: "tier", Type: forms.Choice}, {Code: "high_tech", Type: forms.YesNo},
			{Code: "employees", Type: forms.Integer}, {Code: "output", Type: forms.Decimal, Decimals: 2},
		},
	}
	f.Seal()
	return f
}

// lookup gives the forms of the tests by their id.
func lookup(fs ...*forms.Form) func(forms.FormID) (*forms.Form, error) {
	return func(id forms.FormID) (*forms.Form, error) {
		for _, f := range fs {
			if f.FormID == id {
				return f, nil
			}
		}
		return nil, errors.New("unknown form")
	}
}

var (
	bg     = context.Background()
	annual = forms.Period{Year: 2025, Month: 12}
	noon   = time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)
)

// options of an office whose clock stands at noon; it makes no backups by itself.
func options() sqlite.Options {
	return sqlite.Options{Forms: lookup(testForm()), Clock: func() time.Time { return noon }, Keep: -1}
}

func aCounty() office.Office {
	return office.Office{ID: "test-office", Role: office.County, Body: "410000", County: "410783", Name: "测试单位", Person: "张三", Created: noon}
}

// create makes an office file in a folder of its own and closes it at the end of the test.
func create(t testing.TB, opts sqlite.Options) *sqlite.Office {
	t.Helper()
	return createAt(t, filepath.Join(t.TempDir(), "office.jibao"), opts)
}

func createAt(t testing.TB, path string, opts sqlite.Options) *sqlite.Office {
	t.Helper()
	o, err := sqlite.Create(bg, path, aCounty(), opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.Close() })
	return o
}

// reopen closes an office and opens its file again.
func reopen(t testing.TB, o *sqlite.Office, opts sqlite.Options) *sqlite.Office {
	t.Helper()
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	return openAt(t, o.Path(), opts)
}

func openAt(t testing.TB, path string, opts sqlite.Options) *sqlite.Office {
	t.Helper()
	o, err := sqlite.Open(bg, path, opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.Close() })
	return o
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// aCluster is an invented cluster.
func aCluster() forms.Cluster {
	return forms.Cluster{Code: "41078301", Name: "测试集群", County: "410783", Body: "410000", Industry: "C34", Level: forms.National, Batch: "1", Year: 2022}
}

// aReturn has a figure and two roster rows.
func aReturn() *forms.Return {
	f := testForm()
	r := forms.NewReturn(f, aCluster(), annual)
	r.Cells[1] = forms.NumberCell(forms.Int(120000))
	r.Roster = []forms.Row{{Cells: rosterCells("A")}, {Cells: rosterCells("B")}}
	return r
}

// rosterCells is a row of the test form whose credit code and name are made from s.
func rosterCells(s string) []forms.Cell {
	return []forms.Cell{
		forms.TextCell("91" + s), forms.TextCell("企业" + s), forms.TextCell("C3411"), forms.TextCell("small"), forms.TextCell("none"),
		forms.YesNoCell(true), forms.NumberCell(forms.Int(12)), forms.NumberCell(12345600),
	}
}
