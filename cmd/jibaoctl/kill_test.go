package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"jibao/forms"
	"jibao/forms/office"
)

// rounds is how often a process is killed: a few times, or as JIBAO_KILLS says.
func rounds(t *testing.T, usual int) int {
	t.Helper()
	s := os.Getenv("JIBAO_KILLS")
	if s == "" {
		return usual
	}
	n, err := strconv.Atoi(s)
	must(t, err)
	return n
}

// killedWithin runs the program and kills it at a random moment of the given stretch, unless it ends before.
func killedWithin(t *testing.T, random *rand.Rand, stretch time.Duration, args ...string) said {
	t.Helper()
	cmd := program(t.Context(), t, args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	must(t, cmd.Start())
	timer := time.AfterFunc(time.Duration(random.Int64N(int64(stretch))), func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	_ = cmd.Wait()
	return said{cmd.ProcessState.ExitCode(), out.String(), errs.String()}
}

// An import that is killed at any moment leaves an office that opens and is sound, every return whole or not there, and
// every return there whose verdict was printed. Importing the folder again takes in the rest.
func TestKilledImport(t *testing.T) {
	w := newWorkshop(t, 30)
	folder := w.folder(t)
	path := ""
	fresh := func() {
		path = filepath.Join(t.TempDir(), "province.jibao")
		w.office(t, path, office.Province)
	}
	fresh()
	start := time.Now()
	if s := runProgram(t, "import", folder, "--office", path, "--lang", "en"); s.code != exitFindings || strings.Count(s.out, "\n") < 30 {
		t.Fatalf("the import of the workbooks ended with %d: %s %s", s.code, s.out, s.errors)
	}
	stretch := time.Since(start)
	w.holdsReturns(t, path, nil, len(w.clusters))
	random := rand.New(rand.NewPCG(2022, 119))
	killed, partly := 0, 0
	fresh()
	for range rounds(t, 8) {
		s := killedWithin(t, random, stretch, "import", folder, "--office", path, "--lang", "en")
		if s.code == exitFailed {
			t.Fatalf("the office could not be used after a kill: %s", s.errors)
		}
		if s.code == -1 {
			killed++
		}
		n := w.holdsReturns(t, path, acknowledged(s.out), 0)
		if n > 0 && n < len(w.clusters) {
			partly++
		}
		if n == len(w.clusters) {
			fresh()
		}
	}
	if killed == 0 {
		t.Error("no process was killed in time")
	}
	t.Logf("%d killed, %d of them with a part of the returns taken in", killed, partly)
	if s := runProgram(t, "import", folder, "--office", path, "--lang", "en"); s.code == exitFailed {
		t.Fatalf("the rest was not taken in: %s", s.errors)
	}
	w.holdsReturns(t, path, nil, len(w.clusters))
}

// acknowledged gives the files whose verdict was printed to the end of its line.
func acknowledged(out string) []string {
	var files []string
	for line := range strings.Lines(out) {
		path, _, verdict := strings.Cut(line, "\t")
		if verdict && strings.HasSuffix(line, "\n") && strings.HasSuffix(path, ".xlsx") {
			files = append(files, filepath.Base(path))
		}
	}
	return files
}

// holdsReturns checks an office: sound, its returns whole, each with the record of its file, those of files among them,
// and at least so many. It gives how many there are.
func (w *workshop) holdsReturns(t *testing.T, path string, files []string, least int) int {
	t.Helper()
	store := w.open(t, path)
	defer store.Close()
	heads, err := store.Heads(t.Context(), office.ReturnFilter{})
	must(t, err)
	there := map[string]bool{}
	clusters := map[string]bool{}
	for _, h := range heads {
		if clusters[h.Cluster] {
			t.Errorf("two returns of %s", h.Cluster)
		}
		clusters[h.Cluster], there[h.File] = true, true
		r, _, err := store.Load(t.Context(), h.ID)
		must(t, err)
		last := r.Roster[len(r.Roster)-1].Cells
		f := w.cat.Form()
		if len(r.Roster) != testRows || h.Rows != testRows || last[f.ColumnIndex("output")].Num != forms.Int(1000+testRows-1) ||
			r.Cell(f, "T610").State != forms.Filled || h.Digest == "" {
			t.Errorf("half a return of %s: %d rows", h.Cluster, len(r.Roster))
		}
	}
	records, err := store.ReceivedFiles(t.Context(), 0)
	must(t, err)
	received := 0
	for _, f := range records {
		if f.Verdict == "received" {
			received++
		}
	}
	if received != len(heads) || len(heads) < least {
		t.Errorf("%d returns, %d files recorded as received, %d wanted", len(heads), received, least)
	}
	for _, f := range files {
		if !there[f] {
			t.Errorf("the verdict on %s was printed, and its return is not there", f)
		}
	}
	return len(heads)
}

// Recording that is killed at any moment is there whole or not at all, and is there when the program said so.
func TestKilledRecording(t *testing.T) {
	w := newWorkshop(t, 1)
	path := filepath.Join(t.TempDir(), "county.jibao")
	w.office(t, path, office.County)
	which := []string{"--office", path, "--cluster", w.clusters[0].Code, "--period", "2022-12"}
	if s := runProgram(t, append([]string{"return", "new"}, which...)...); s.code != exitClean {
		t.Fatalf("%+v", s)
	}
	random := rand.New(rand.NewPCG(1, 2))
	stretch := time.Duration(0)
	before, grown := int64(0), 0
	for n := range rounds(t, 8) {
		table := rosterTable(t, (n+1)*20)
		roster := append([]string{"return", "roster", table}, which...)
		set := append([]string{"return", "set", fmt.Sprintf("T610=%d", n+1), fmt.Sprintf("T609=%d", n+1)}, which...)
		if stretch == 0 {
			start := time.Now()
			if s := runProgram(t, set...); s.code != exitClean {
				t.Fatalf("%+v", s)
			}
			stretch = 2 * time.Since(start)
			before = 1
		}
		s := killedWithin(t, random, stretch, set...)
		now := w.pairOf(t, path)
		if now != before && now != int64(n+1) || s.code == exitClean && now != int64(n+1) {
			t.Errorf("round %d: the figures are %d, were %d, ended with %d: %s", n, now, before, s.code, s.errors)
		}
		before = now
		rows := w.rowsOf(t, path)
		s = killedWithin(t, random, stretch, roster...)
		after := w.rowsOf(t, path)
		if after != rows && after != (n+1)*20 || s.code == exitClean && after != (n+1)*20 {
			t.Errorf("round %d: %d rows, were %d, ended with %d: %s", n, after, rows, s.code, s.errors)
		}
		if after != rows {
			grown++
		}
	}
	t.Logf("%d rosters were taken in before the kill", grown)
}

// rosterTable writes a table of n enterprises.
func rosterTable(t *testing.T, n int) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("统一社会信用代码,企业名称,工业总产值\n")
	for k := range n {
		fmt.Fprintf(&b, "91410783MA%08d,演示企业%d,%d\n", k, k+1, 1000+k)
	}
	path := filepath.Join(t.TempDir(), "roster.csv")
	must(t, os.WriteFile(path, []byte(b.String()), 0o600))
	return path
}

// pairOf gives the two figures that were set together.
func (w *workshop) pairOf(t *testing.T, path string) int64 {
	t.Helper()
	r := w.working(t, path)
	f := w.cat.Form()
	a, b := r.Cell(f, "T610").Num, r.Cell(f, "T609").Num
	if a != b {
		t.Errorf("half of what was set is there: %v and %v", a, b)
	}
	return int64(a / forms.One)
}

func (w *workshop) rowsOf(t *testing.T, path string) int {
	t.Helper()
	return len(w.working(t, path).Roster)
}

func (w *workshop) working(t *testing.T, path string) *forms.Return {
	t.Helper()
	store := w.open(t, path)
	defer store.Close()
	heads, err := store.Heads(t.Context(), office.ReturnFilter{Working: true})
	must(t, err)
	if len(heads) != 1 {
		t.Fatalf("%d returns are recorded in", len(heads))
	}
	r, _, err := store.Load(t.Context(), heads[0].ID)
	must(t, err)
	return r
}

// A file that is being written when the program is killed is whole or not there, whether it is new or replaces another.
func TestKilledWriting(t *testing.T) {
	w := newWorkshop(t, 30)
	path := filepath.Join(t.TempDir(), "province.jibao")
	w.office(t, path, office.Province)
	if s := runProgram(t, "import", w.folder(t), "--office", path); s.code == exitFailed {
		t.Fatalf("%+v", s)
	}
	dir := t.TempDir()
	for _, job := range []struct {
		file  string
		args  []string
		whole func(t *testing.T, path string)
	}{
		{"summary.xlsx", []string{"summary", "--period", "2022-12", "--include-received", "--out"}, func(t *testing.T, path string) {
			rows, err := w.files.ReadTable(t.Context(), path)
			if err != nil || len(rows) == 0 {
				t.Errorf("half a summary: %v", err)
			}
		}},
		{"template.xlsx", []string{"form", "template", "--cluster", w.clusters[0].Code, "--period", "2022-12", "--out"}, func(t *testing.T, path string) {
			if _, err := w.files.Read(t.Context(), path); err != nil {
				t.Errorf("half a template: %v", err)
			}
		}},
		{"backup.jibao", []string{"backup", "--out"}, func(t *testing.T, path string) {
			w.holdsReturns(t, path, nil, len(w.clusters))
			must(t, os.Remove(path)) // a backup is never written over another file
		}},
	} {
		t.Run(job.file, func(t *testing.T) {
			out := filepath.Join(dir, job.file)
			args := append(append(job.args, out), "--office", path)
			start := time.Now()
			if s := runProgram(t, args...); s.code == exitFailed {
				t.Fatalf("%+v", s)
			}
			stretch := time.Since(start)
			job.whole(t, out)
			random := rand.New(rand.NewPCG(3, uint64(len(job.file))))
			for range rounds(t, 6) {
				s := killedWithin(t, random, stretch*5/4, args...)
				if _, err := os.Stat(out); err == nil {
					job.whole(t, out)
				} else if s.code == exitClean {
					t.Errorf("it said that it wrote the file, which is not there: %s", s.out)
				}
				w.holdsReturns(t, path, nil, len(w.clusters))
			}
		})
	}
}
