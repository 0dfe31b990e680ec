package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

// testRows is the roster of the returns that these tests make.
const testRows = 60

var testPeriod = forms.Period{Year: 2022, Month: 12}

// workshop makes offices and workbooks for tests that run the program as a process of its own. All data are invented.
type workshop struct {
	cat      *app.Catalog
	files    app.Files
	clusters []forms.Cluster
}

func newWorkshop(t *testing.T, clusters int) *workshop {
	t.Helper()
	c := &cli{clock: time.Now}
	cat, err := c.registers()
	must(t, err)
	w := &workshop{cat: cat, files: c.files(cat)}
	for n := range clusters {
		w.clusters = append(w.clusters, forms.Cluster{
			Code: fmt.Sprintf("410783%02d", n+1), Name: fmt.Sprintf("第%d演示产业集群", n+1), County: "410783", Body: "410000",
			Industry: "C34", Level: forms.Provincial, Year: 2022, Note: "演示数据，均为合成",
		})
	}
	return w
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// office makes an office file with the clusters.
func (w *workshop) office(t *testing.T, path string, role office.Role) {
	t.Helper()
	o := office.Office{Role: role, Body: "410000", Name: "演示单位", Person: "演示员"}
	if role == office.County {
		o.County = "410783"
	}
	store, err := creator(w.cat)(t.Context(), path, o, time.Now)
	must(t, err)
	defer store.Close()
	if role == office.County {
		desk, err := app.NewCounty(t.Context(), store, w.files, w.cat, time.Now, version)
		must(t, err)
		must(t, desk.SaveClusters(t.Context(), w.clusters...))
		return
	}
	desk, err := app.NewProvince(t.Context(), store, w.files, w.cat, time.Now, version)
	must(t, err)
	must(t, desk.SaveClusters(t.Context(), w.clusters...))
}

// blank is a return of a cluster with a roster and one figure.
func (w *workshop) blank(c forms.Cluster, figure int64) *forms.Return {
	f := w.cat.Form()
	r := forms.NewReturn(f, c, testPeriod)
	r.Revision = 1
	r.Cells[f.Index("T610")] = forms.NumberCell(forms.Int(figure))
	for k := range testRows {
		cells := make([]forms.Cell, len(f.Columns))
		cells[f.ColumnIndex(forms.ColumnUSCC)] = forms.TextCell(fmt.Sprintf("91%sMA%08d", c.County, k))
		cells[f.ColumnIndex(forms.ColumnName)] = forms.TextCell(fmt.Sprintf("演示企业%d", k+1))
		cells[f.ColumnIndex("output")] = forms.NumberCell(forms.Int(int64(1000 + k)))
		r.Roster = append(r.Roster, forms.Row{Cells: cells})
	}
	return r
}

// write writes a return as a county's export does and gives the path.
func (w *workshop) write(t *testing.T, dir, name string, r *forms.Return) string {
	t.Helper()
	path := filepath.Join(dir, name)
	engine, err := w.cat.Engine(r.Form)
	must(t, err)
	engine.Fill(r)
	_, err = w.files.Write(t.Context(), path, office.Outgoing{
		Return: r, BodyName: "河南省", ProvinceName: "河南省", CityName: "新乡市", CountyName: "长垣市", Lang: "zh", Program: version,
	})
	must(t, err)
	return path
}

// folder writes a workbook of every cluster.
func (w *workshop) folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for n, c := range w.clusters {
		w.write(t, dir, fmt.Sprintf("%s.xlsx", c.Code), w.blank(c, int64(100+n)))
	}
	return dir
}

// open opens an office in this process and looks it over whole.
func (w *workshop) open(t *testing.T, path string) *sqlite.Office {
	t.Helper()
	o := options(w.cat, time.Now, false)
	o.Keep = -1
	store, err := sqlite.Open(t.Context(), path, o)
	must(t, err)
	must(t, store.Check(t.Context(), true))
	return store
}

// program is the program as a process of its own: the test binary, called by its name.
func program(ctx context.Context, t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	path, err := os.Executable()
	must(t, err)
	cmd := exec.CommandContext(ctx, path)
	cmd.Args = append([]string{"jibaoctl"}, args...)
	cmd.Env = append(os.Environ(), "LANG=en_US.UTF-8")
	return cmd
}

// said is how a process ended and what it said.
type said struct {
	code        int // -1 when it was killed
	out, errors string
}

func runProgram(t *testing.T, args ...string) said {
	t.Helper()
	return finish(t, program(t.Context(), t, args...))
}

func finish(t *testing.T, cmd *exec.Cmd) said {
	t.Helper()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return said{cmd.ProcessState.ExitCode(), out.String(), errs.String()}
}
