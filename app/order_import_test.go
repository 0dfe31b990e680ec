package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/check"
	"jibao/forms/office"
	"jibao/storage/workbook"
)

// sent is one file of a batch: its name gives the order in which it is read.
type sent struct {
	name     string
	cluster  forms.Cluster
	period   forms.Period
	revision int
	figure   int64 // makes the content different
	form     string
	same     string // name of the file whose bytes it has
	want     string // outcome, or code of the refusal, and remarks
}

// clustersInOrder are the clusters of the batches below, each for one case.
var (
	conflicting = numberedCluster(1)
	repeating   = numberedCluster(2)
	olderLater  = numberedCluster(3)
	gapped      = numberedCluster(4)
	foreign     = numberedCluster(5) // not in the register
	moved       = numberedCluster(6) // reports to another body by now
	closing     = numberedCluster(7)
	retiring    = numberedCluster(8)
	formless    = numberedCluster(9)
)

func numberedCluster(n int) forms.Cluster {
	c := crane
	c.Code, c.Name = fmt.Sprintf("410783%02d", n+10), fmt.Sprintf("演示第%d产业集群", n)
	return c
}

func batch() []sent {
	return []sent{
		{name: "01", cluster: conflicting, revision: 1, figure: 1, want: "received"},
		{name: "02", cluster: conflicting, revision: 1, figure: 2, want: app.RefusedConflict},
		{name: "03", cluster: conflicting, revision: 1, figure: 1, want: "duplicate"},
		{name: "04", cluster: repeating, revision: 1, figure: 1, want: "received"},
		{name: "05", same: "04", want: "duplicate"},
		{name: "06", cluster: olderLater, revision: 2, figure: 2, want: "received " + app.RemarkGap},
		{name: "07", cluster: olderLater, revision: 1, figure: 1, want: "older"},
		{name: "08", cluster: olderLater, revision: 3, figure: 3, want: "received"},
		{name: "09", cluster: gapped, revision: 1, figure: 1, want: "received"},
		{name: "10", cluster: gapped, revision: 4, figure: 4, want: "received " + app.RemarkGap},
		{name: "11", cluster: foreign, revision: 1, want: app.RefusedCluster},
		{name: "12", cluster: moved, revision: 1, want: app.RefusedBody},
		{name: "13", cluster: closing, period: y2021, revision: 1, want: app.RefusedClosed},
		{name: "14", cluster: closing, revision: 1, want: "received"},
		{name: "15", cluster: retiring, revision: 1, want: app.RefusedRetired},
		{name: "16", cluster: retiring, period: y2021, revision: 1, want: app.RefusedClosed},
		{name: "17", cluster: formless, revision: 1, form: "other-return", want: app.RefusedForm},
		{name: "18", same: "02", want: app.RefusedConflict},
	}
}

// writeBatch writes the files of a batch.
func writeBatch(t *testing.T, cat *app.Catalog, dir string) (paths []string) {
	t.Helper()
	for _, s := range batch() {
		path := filepath.Join(dir, s.name+".xlsx")
		paths = append(paths, path)
		if s.same != "" {
			data, err := os.ReadFile(filepath.Join(dir, s.same+".xlsx"))
			must(t, err)
			must(t, os.WriteFile(path, data, 0o600))
			continue
		}
		period := s.period
		if period.IsZero() {
			period = y2022
		}
		ret := standardReturn(t, cat, s.cluster, period, 1, 8)
		ret.Revision = s.revision
		if s.revision > 1 {
			ret.Reason = "更正"
		}
		ret.Cells[cat.Form().Index("T610")] = forms.NumberCell(forms.Int(300 + s.figure))
		out := outgoing(t, cat, s.cluster, ret)
		write := workbooks(cat).Write
		if s.form != "" {
			ret.Form.ID = s.form
			write = writerOf(t, cat, ret.Form).Write
		}
		_, err := write(t.Context(), path, out)
		must(t, err)
	}
	return paths
}

// writerOf is the writer of an office that has a form which this one has not.
func writerOf(t *testing.T, cat *app.Catalog, id forms.FormID) *workbook.Files {
	t.Helper()
	return workbook.New(func(forms.FormID) (*check.Engine, error) { return cat.Engine(cat.Form().FormID) }, id)
}

// orderedProvince is an office whose register fits the batch.
func orderedProvince(t *testing.T) *province {
	t.Helper()
	away, gone := moved, retiring
	away.Body = "410000"
	gone.Retired = y2022
	p := newProvince(t, conflicting, repeating, olderLater, gapped, closing, formless, gone)
	must(t, p.SetClosed(t.Context(), y2021, true))
	away.Body = "440300"
	must(t, p.store.SaveClusters(t.Context(), []forms.Cluster{away}, "演示", office.Typed))
	return p
}

func said(v app.Verdict) string {
	s := string(v.Outcome)
	if v.Code != "" {
		s = v.Code
	}
	for _, r := range v.Remarks {
		if r.Code == app.RemarkGap {
			s += " " + r.Code
		}
	}
	return s
}

// Duplicates, conflicts, old revisions, gaps and strangers get the same verdict in one batch, over as many runs as files,
// and in a dry run before either; a dry run changes no byte of the office file.
func TestOrderOfImport(t *testing.T) {
	cat := catalog(t)
	paths := writeBatch(t, cat, t.TempDir())
	for name, runs := range map[string][][]string{
		"one batch": {paths}, "two runs": {paths[:9], paths[9:]}, "a run for each file": eachAlone(paths),
	} {
		t.Run(name, func(t *testing.T) {
			p := orderedProvince(t)
			got := map[string]string{}
			for _, run := range runs {
				before := bytesOf(t, p.store.Path())
				dry := verdicts(t, p, run, app.ReceiveOptions{DryRun: true})
				if after := bytesOf(t, p.store.Path()); !slices.Equal(before, after) {
					t.Error("a dry run changed the office file")
				}
				for path, v := range verdicts(t, p, run, app.ReceiveOptions{}) {
					got[filepath.Base(path)] = said(v)
					if tried := dry[path]; said(tried) != said(v) || tried.Message != v.Message || !slices.Equal(tried.Remarks, v.Remarks) {
						t.Errorf("%s: %+v when tried, %+v when done", filepath.Base(path), tried, v)
					}
				}
			}
			for _, s := range batch() {
				if got[s.name+".xlsx"] != s.want {
					t.Errorf("%s: %s, want %s", s.name, got[s.name+".xlsx"], s.want)
				}
			}
			for cluster, want := range map[string]int{conflicting.Code: 1, repeating.Code: 1, olderLater.Code: 3, gapped.Code: 4} {
				h, err := p.Find(t.Context(), cluster, y2022)
				if err != nil || h.Revision != want {
					t.Errorf("%s: revision %d, want %d (%v)", cluster, h.Revision, want, err)
				}
			}
			// Everything once more: nothing is received twice.
			for path, verdict := range verdicts(t, p, paths, app.ReceiveOptions{}) {
				if verdict.Outcome == app.Received {
					t.Errorf("%s: %s a second time", filepath.Base(path), verdict.Message)
				}
			}
		})
	}
}

func eachAlone(paths []string) (runs [][]string) {
	for _, p := range paths {
		runs = append(runs, []string{p})
	}
	return runs
}

// verdicts takes files in, or tries, and gives the verdict on each; every one is a sentence, and the record of files has it.
func verdicts(t *testing.T, p *province, paths []string, o app.ReceiveOptions) map[string]app.Verdict {
	t.Helper()
	got := map[string]app.Verdict{}
	_, err := p.Receive(t.Context(), paths, o, nil, func(v app.Verdict) {
		if got[v.Path] = v; v.Message == "" || v.Outcome == app.Refused && v.Code == "" {
			t.Errorf("%s: nothing is said of %s %s", v.Path, v.Outcome, v.Code)
		}
	})
	must(t, err)
	if len(got) != len(paths) {
		t.Fatalf("%d verdicts on %d files", len(got), len(paths))
	}
	return got
}

// bytesOf gives the bytes of an office file and of what is not yet written back into it.
func bytesOf(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	wal, err := os.ReadFile(path + "-wal")
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return append(b, wal...)
}
