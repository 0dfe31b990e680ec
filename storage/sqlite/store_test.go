package sqlite_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

func TestOfficeIsKept(t *testing.T) {
	o := create(t, options())
	got, err := o.Office(bg)
	must(t, err)
	if diff := cmp.Diff(aCounty(), got); diff != "" {
		t.Error(diff)
	}
	want := aCounty()
	want.Person = "李四"
	must(t, o.SetOffice(bg, want))
	o = reopen(t, o, options())
	got, err = o.Office(bg)
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, err := sqlite.Create(bg, o.Path(), aCounty(), options()); !errors.Is(err, office.ErrLocked) {
		t.Errorf("creating over an open office: %v", err)
	}
	must(t, o.Close())
	if _, err := sqlite.Create(bg, o.Path(), aCounty(), options()); !errors.Is(err, fs.ErrExist) {
		t.Errorf("creating over an office: %v", err)
	}
}

func TestAnyNameOfFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "目录 %41#?;&=+")
	must(t, os.Mkdir(dir, 0o755))
	for _, name := range []string{"集群 2025.jibao", "a%20b.db", "50%.db", "no#1.db", "what?.db", "a?mode=ro&x=1.db", "semi;colon&amp=.db", "+'\"`.db", "[1]~.db"} {
		path := filepath.Join(dir, name)
		o := createAt(t, path, options())
		must(t, o.SetSetting(bg, "k", name))
		o = reopen(t, o, options())
		if got, err := o.Setting(bg, "k"); err != nil || got != name {
			t.Errorf("%s: %q, %v", name, got, err)
		}
		must(t, o.Close())
		if _, err := os.Stat(path); err != nil {
			t.Errorf("the office is not where it was asked for: %v", err)
		}
	}
}

func TestSettings(t *testing.T) {
	o := create(t, options())
	for k, v := range map[string]string{"ui.lang": "zh", "ui.size": "2", "uj": "x", "u": "y", "ui.": "z"} {
		must(t, o.SetSetting(bg, k, v))
	}
	must(t, o.SetSetting(bg, "ui.lang", "ko"))
	got, err := o.Settings(bg, "ui.")
	must(t, err)
	if diff := cmp.Diff(map[string]string{"ui.lang": "ko", "ui.size": "2", "ui.": "z"}, got); diff != "" {
		t.Error(diff)
	}
	if v, err := o.Setting(bg, "never"); v != "" || err != nil {
		t.Errorf("a setting that was never set: %q, %v", v, err)
	}
}

func TestRegister(t *testing.T) {
	o := create(t, options())
	a, b := aCluster(), aCluster()
	b.Code, b.Retired = "41078302", annual
	must(t, o.SaveClusters(bg, []forms.Cluster{b, a}, "张三", office.Imported))
	a.Name = "新名"
	must(t, o.SaveClusters(bg, []forms.Cluster{b, a}, "李四", office.Typed))
	got, err := o.Clusters(bg)
	must(t, err)
	if diff := cmp.Diff([]forms.Cluster{a, b}, got); diff != "" {
		t.Error(diff)
	}
	log, err := o.Log(bg, office.LogFilter{Cell: "register:41078301"})
	must(t, err)
	if len(log) != 2 || log[0].Who != "李四" || log[0].Old != log[1].New || log[1].Old != "" {
		t.Errorf("history of the entry: %+v", log)
	}
	all, err := o.Log(bg, office.LogFilter{})
	must(t, err)
	if len(all) != 3 {
		t.Errorf("%d lines, want 3: an entry that did not change is not logged", len(all))
	}
}

func TestNewReturnAndApply(t *testing.T) {
	o := create(t, options())
	r := aReturn()
	id, err := o.NewReturn(bg, r, "张三", office.Carried)
	must(t, err)
	if _, err := o.NewReturn(bg, r, "张三", office.Carried); !errors.Is(err, office.ErrExists) {
		t.Errorf("a second working return: %v", err)
	}
	got, head, err := o.Load(bg, id)
	must(t, err)
	if head.Status != forms.Draft || !head.Working || !head.Current || head.Rows != 2 || head.Output != r.Cells[1] || !head.At.Equal(noon) {
		t.Errorf("head: %+v", head)
	}
	a, b := got.Roster[0].ID, got.Roster[1].ID
	people := forms.People{Head: "王五"}
	must(t, o.Apply(bg, id, office.Edit{
		Why: office.Typed, Who: "张三",
		Cells: []office.CellEdit{
			{Code: "T103", Cell: forms.YesNoCell(false)},
			{Row: b, Code: "employees", Cell: forms.NumberCell(forms.Int(99))},
			{Row: b, Code: "name", Cell: forms.TextCell("改名"), Why: office.Filled},
		},
		Insert:  []office.RowInsert{{After: a, Cells: rosterCells("C")}, {After: a, Cells: rosterCells("D")}, {After: 0, Cells: rosterCells("E")[:2]}, {After: -1}},
		Explain: []forms.Explanation{{Key: "T101-CHANGE", Form: "1", Basis: "x", Text: "因为"}},
		People:  &people,
	}))
	got, head, err = o.Load(bg, id)
	must(t, err)
	var names []string
	for _, row := range got.Roster {
		names = append(names, row.Cells[1].Text)
	}
	if diff := cmp.Diff([]string{"企业E", "企业A", "企业C", "企业D", "改名", ""}, names); diff != "" {
		t.Error(diff)
	}
	if got.Roster[4].ID != b || got.Roster[4].Cells[6] != forms.NumberCell(forms.Int(99)) || head.Rows != 6 {
		t.Errorf("changed row: %+v, %d rows", got.Roster[4], head.Rows)
	}
	want := []forms.Explanation{{Key: "T101-CHANGE", Form: "1", Basis: "x", Text: "因为", Who: "张三", When: noon}}
	if diff := cmp.Diff(want, got.Explanations); diff != "" {
		t.Error(diff)
	}
	if got.People != people || got.Cells[3] != forms.YesNoCell(false) {
		t.Errorf("people %+v, cell %+v", got.People, got.Cells[3])
	}
	log, err := o.Log(bg, office.LogFilter{Cluster: r.Cluster, Period: r.Period, Cell: "roster:91B:name"})
	must(t, err)
	if len(log) != 1 || log[0].Old != "企业B" || log[0].New != "改名" || log[0].Why != office.Filled || log[0].Who != "张三" || !log[0].When.Equal(noon) {
		t.Errorf("history of a roster cell: %+v", log)
	}
	for what, e := range map[string]office.Edit{
		"indicator": {Cells: []office.CellEdit{{Code: "X"}}}, "row": {Cells: []office.CellEdit{{Row: 77, Code: "name"}}},
		"column": {Cells: []office.CellEdit{{Row: a, Code: "X"}}}, "deleted row": {Delete: []int64{b + 1000}}, "place": {Insert: []office.RowInsert{{After: 5}}},
	} {
		e.Cells = append([]office.CellEdit{{Code: "B01", Cell: forms.NumberCell(7)}}, e.Cells...)
		if err := o.Apply(bg, id, e); !errors.Is(err, office.ErrNotFound) {
			t.Errorf("unknown %s: %v", what, err)
		}
	}
	after, _, err := o.Load(bg, id)
	must(t, err)
	if diff := cmp.Diff(got, after); diff != "" {
		t.Errorf("a refused edit changed something: %s", diff)
	}
}
