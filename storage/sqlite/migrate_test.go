package sqlite

import (
	"compress/gzip"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"jibao/forms"
	"jibao/forms/office"
)

var keepVersion = flag.Bool("keep-version", false, "write an office file of this version to testdata, once when a version is published")

// The form of the files in testdata.
func smallForm(id forms.FormID) (*forms.Form, error) {
	f := &forms.Form{
		FormID: id, Months: []int{12}, Indicators: []forms.Indicator{{Code: "T101", Type: forms.Decimal, Decimals: 2}, {Code: "T106", Type: forms.Text}},
		Columns: []forms.Column{{Code: "uscc", Type: forms.Text}, {Code: "output", Type: forms.Decimal, Decimals: 2}},
	}
	f.Seal()
	return f, nil
}

func testOptions() Options {
	return Options{Forms: smallForm, Clock: func() time.Time { return time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC) }}
}

func noError(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// fill puts one of everything into an office and closes it.
func fill(t *testing.T, o *Office) {
	t.Helper()
	ctx := context.Background()
	p := forms.Period{Year: 2025, Month: 12}
	id, _ := smallForm(forms.FormID{ID: "small", Version: "1"})
	c := forms.Cluster{Code: "41078301", Name: "演示集群"}
	noError(t, o.SaveClusters(ctx, []forms.Cluster{c}, "演示", office.Imported))
	r := forms.NewReturn(id, c, p)
	r.Cells[0] = forms.NumberCell(12345600)
	r.Roster = []forms.Row{{Cells: []forms.Cell{forms.TextCell("91A"), forms.NumberCell(100)}}}
	r.Cases = []forms.Case{{Title: "题", Summary: "摘", Body: "文"}}
	w, err := o.NewReturn(ctx, r, "演示", office.Carried)
	noError(t, err)
	noError(t, o.Apply(ctx, w, office.Edit{Who: "演示", Why: office.Typed, Cells: []office.CellEdit{{Code: "T106", Cell: forms.TextCell("文字")}}}))
	_, err = o.Freeze(ctx, w, 1, "", "digest", "r1.xlsx", forms.People{Head: "演示"}, []byte("workbook"), "演示")
	noError(t, err)
	noError(t, o.SetSetting(ctx, "lang", "zh"))
	noError(t, o.Close())
}

// lookInside checks what fill put in, whatever version the file was written by.
func lookInside(t *testing.T, o *Office) {
	t.Helper()
	ctx := context.Background()
	noError(t, o.Check(ctx, true))
	heads, err := o.Heads(ctx, office.ReturnFilter{})
	noError(t, err)
	if len(heads) != 2 || heads[1].Status != forms.Submitted || !heads[1].Working {
		t.Fatalf("returns: %+v", heads)
	}
	for _, h := range heads {
		r, _, err := o.Load(ctx, h.ID)
		noError(t, err)
		if r.Cells[0] != forms.NumberCell(12345600) || r.Cells[1] != forms.TextCell("文字") || len(r.Roster) != 1 || r.People.Head != "演示" {
			t.Errorf("return %d: %+v", h.ID, r)
		}
	}
	if b, err := o.Workbook(ctx, heads[0].ID); err != nil || string(b) != "workbook" {
		t.Errorf("workbook: %q, %v", b, err)
	}
	figures, err := o.Figures(ctx, heads[0].Period, nil)
	noError(t, err)
	if len(figures) != 1 || figures[0].Cells[0] != forms.NumberCell(12345600) {
		t.Errorf("figures: %+v", figures)
	}
	undone, err := o.Undo(ctx, heads[1].ID, "演示")
	noError(t, err)
	if len(undone) != 2 || undone[1].Old != "文字" {
		t.Errorf("undone: %+v", undone)
	}
}

// casesInside checks the cases of a file that was written by a version, which has them from version 2 on, and that one can
// be added.
func casesInside(t *testing.T, o *Office, version int) {
	t.Helper()
	ctx := context.Background()
	heads, err := o.Heads(ctx, office.ReturnFilter{Working: true})
	noError(t, err)
	r, _, err := o.Load(ctx, heads[0].ID)
	noError(t, err)
	if has := len(r.Cases) == 1 && r.Cases[0] == (forms.Case{Title: "题", Summary: "摘", Body: "文"}); has != (version >= 2) {
		t.Errorf("version %d: cases %+v", version, r.Cases)
	}
	more := append(r.Cases, forms.Case{Title: "又一篇"})
	noError(t, o.Apply(ctx, heads[0].ID, office.Edit{Who: "演示", Cases: &more}))
	if r, _, err = o.Load(ctx, heads[0].ID); err != nil || len(r.Cases) != len(more) || r.Cases[len(more)-1].Title != "又一篇" {
		t.Errorf("version %d: cases after adding one: %+v, %v", version, r.Cases, err)
	}
}

// A file of every version that was ever published opens, is brought to this version after a backup, and holds the same.
func TestEveryOlderVersion(t *testing.T) {
	all, err := steps(schema)
	noError(t, err)
	for v := 1; v <= len(all); v++ {
		name := filepath.Join("testdata", fmt.Sprintf("office-v%d.gz", v))
		if *keepVersion && v == len(all) {
			writeVersion(t, name)
		}
		path := filepath.Join(t.TempDir(), "office")
		unzip(t, name, path)
		o, err := Open(context.Background(), path, testOptions())
		if err != nil {
			t.Fatalf("version %d: %v", v, err)
		}
		lookInside(t, o)
		casesInside(t, o, v)
		list, err := o.Backups()
		noError(t, err)
		if want := map[bool]string{true: beforeMigration, false: onOpening}[v < len(all)]; len(list) != 1 || list[0].Why != want {
			t.Errorf("version %d: backups %+v, want one for %s", v, list, want)
		}
		noError(t, o.Close())
	}
}

func writeVersion(t *testing.T, name string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "office")
	o, err := Create(context.Background(), path, office.Office{ID: "演示", Role: office.County}, testOptions())
	noError(t, err)
	fill(t, o)
	in, err := os.Open(path)
	noError(t, err)
	defer in.Close()
	noError(t, os.MkdirAll(filepath.Dir(name), 0o755))
	out, err := os.Create(name)
	noError(t, err)
	z := gzip.NewWriter(out)
	_, err = io.Copy(z, in)
	noError(t, errors.Join(err, z.Close(), out.Close()))
}

func unzip(t *testing.T, name, path string) {
	t.Helper()
	in, err := os.Open(name)
	noError(t, err)
	defer in.Close()
	z, err := gzip.NewReader(in)
	noError(t, err)
	b, err := io.ReadAll(z)
	noError(t, err)
	noError(t, os.WriteFile(path, b, 0o644))
}

// The machinery, with invented versions behind the real ones: a step that fails leaves the file in the version before it,
// whole and with its backup; the rest is done on the next opening.
func TestMigration(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "office")
	o, err := Create(ctx, path, office.Office{ID: "x", Role: office.County}, testOptions())
	noError(t, err)
	fill(t, o)
	all, err := steps(schema)
	noError(t, err)
	next := len(all) + 1
	good := step{next, "CREATE TABLE extra (x INTEGER) STRICT; INSERT INTO extra SELECT count(*) FROM returns"}
	bad := step{next + 1, "CREATE TABLE more (x INTEGER) STRICT; INSERT INTO extra VALUES ('no number')"}
	better := step{next + 1, "CREATE TABLE more (x INTEGER) STRICT"}

	later := testOptions()
	later.ReadOnly = true
	if _, err := open(ctx, path, later, append(all, good)); !errors.Is(err, office.ErrOlder) {
		t.Errorf("an older file opened for reading: %v", err)
	}
	if _, err := open(ctx, path, testOptions(), append(all, good, bad)); err == nil {
		t.Fatal("a failing step went unnoticed")
	}
	list, err := Backups(path)
	noError(t, err)
	if len(list) != 1 || list[0].Why != beforeMigration {
		t.Fatalf("backups: %+v", list)
	}
	if err := soundOffice(ctx, list[0].Path, len(all), true); err != nil {
		t.Errorf("the backup before the first step: %v", err)
	}
	o, err = open(ctx, path, testOptions(), append(all, good, better))
	noError(t, err)
	var version, counted int
	noError(t, o.writer.QueryRow("PRAGMA user_version").Scan(&version))
	noError(t, o.writer.QueryRow("SELECT x FROM extra").Scan(&counted))
	if version != next+1 || counted != 2 {
		t.Errorf("version %d, %d returns counted", version, counted)
	}
	lookInside(t, o)
	noError(t, o.Close())
	for _, readOnly := range []bool{false, true} {
		opts := testOptions()
		opts.ReadOnly = readOnly
		if _, err := Open(ctx, path, opts); !errors.Is(err, office.ErrNewer) {
			t.Errorf("a file of a newer program: %v", err)
		}
	}
}

func TestStepsAreNumberedWithoutGaps(t *testing.T) {
	for _, names := range [][]string{{"s/0002_x.sql"}, {"s/0001_x.sql", "s/0003_x.sql"}, {"s/one.sql"}, {"s/0001_x.sql", "s/0001_y.sql"}} {
		files := fstest.MapFS{}
		for _, n := range names {
			files[n] = &fstest.MapFile{Data: []byte("SELECT 1")}
		}
		if _, err := steps(files); err == nil {
			t.Errorf("%v are taken", names)
		}
	}
}

// On a network share the office works without write-ahead log and shared memory, through one connection.
func TestNetworkShare(t *testing.T) {
	ctx := context.Background()
	opts := testOptions()
	opts.share = func(string) bool { return true }
	path := filepath.Join(t.TempDir(), "office")
	o, err := Create(ctx, path, office.Office{ID: "x", Role: office.County}, opts)
	noError(t, err)
	if !o.NetworkShare() {
		t.Error("NetworkShare is false")
	}
	for pragma, want := range map[string]string{"journal_mode": "delete", "locking_mode": "exclusive"} {
		var got string
		if noError(t, o.writer.QueryRow("PRAGMA "+pragma).Scan(&got)); got != want {
			t.Errorf("%s is %s", pragma, got)
		}
	}
	fill(t, o)
	o, err = Open(ctx, path, opts)
	noError(t, err)
	for _, suffix := range []string{"-wal", "-shm"} {
		if _, err := os.Stat(path + suffix); err == nil {
			t.Errorf("%s is there", suffix)
		}
	}
	lookInside(t, o)
	noError(t, o.Backup(ctx, filepath.Join(t.TempDir(), "backup")))
	noError(t, o.Close())
	// A file that was last used on a local disk, and back.
	o, err = Open(ctx, path, testOptions())
	noError(t, err)
	noError(t, o.Close())
	o, err = Open(ctx, path, opts)
	noError(t, err)
	noError(t, o.Close())
}

// Every connection has the settings that keep the file safe.
func TestPragmas(t *testing.T) {
	ctx := context.Background()
	o, err := Create(ctx, filepath.Join(t.TempDir(), "office"), office.Office{ID: "x"}, testOptions())
	noError(t, err)
	defer o.Close()
	for pragma, want := range map[string]string{
		"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "5000", "trusted_schema": "0",
		"cell_size_check": "1", "application_id": fmt.Sprint(applicationID), "user_version": "2",
	} {
		for name, db := range map[string]*sql.DB{"writer": o.writer, "reader": o.reader} {
			var got string
			if noError(t, db.QueryRow("PRAGMA "+pragma).Scan(&got)); got != want {
				t.Errorf("%s: %s is %s, want %s", name, pragma, got, want)
			}
		}
	}
}
