package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"jibao/forms"
	"jibao/forms/office"
)

// attackMemory is what the program may take at most while it reads the worst of files, in bytes.
const attackMemory = 150 << 20

// partsOf unpacks a workbook, zipOf packs one in the order of the names.
func partsOf(t *testing.T, path string) map[string]string {
	t.Helper()
	r, err := zip.OpenReader(path)
	must(t, err)
	defer r.Close()
	parts := map[string]string{}
	for _, f := range r.File {
		part, err := f.Open()
		must(t, err)
		b, err := io.ReadAll(part)
		must(t, err)
		parts[f.Name] = string(b)
	}
	return parts
}

func zipOf(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		f, err := w.Create(name)
		must(t, err)
		_, err = io.WriteString(f, parts[name])
		must(t, err)
	}
	must(t, w.Close())
	return b.Bytes()
}

// Files made to hurt are refused with their reason, each alone in little memory, and all of them in one folder keep nobody
// from taking in the sound one beside them. What each took, in time of the processor and in memory, is in the log: the
// program itself is in it.
func TestAttackFolder(t *testing.T) {
	w := newWorkshop(t, 1)
	sound := w.write(t, t.TempDir(), "sound.xlsx", w.blank(w.clusters[0], 1))
	parts := partsOf(t, sound)
	folder := t.TempDir()
	for i, a := range attacks(t) {
		path := filepath.Join(folder, fmt.Sprintf("%02d.xlsx", i))
		must(t, os.WriteFile(path, a.make(parts), 0o600))
		t.Run(a.name, func(t *testing.T) {
			at := filepath.Join(t.TempDir(), "province.jibao")
			w.office(t, at, office.Province)
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute) // it must not hang
			defer cancel()
			s, took := measured(t, program(ctx, t, "import", path, "--office", at, "--json"))
			if took.memory > attackMemory {
				t.Errorf("it took %d MB", took.memory>>20)
			}
			one := onlyFile(t, s)
			got := one.Verdict
			if one.Code != nil {
				got = *one.Code
			}
			t.Logf("| %s | %d KB | %s | %v | %d MB |", a.name, size(t, path)>>10, got, took.cpu.Round(10*time.Millisecond), took.memory>>20)
			if want := cmp.Or(a.code, "received"); got != want || one.Message == "" {
				t.Errorf("%s: %s; want %s", got, one.Message, want)
			}
		})
	}
	must(t, os.Rename(sound, filepath.Join(folder, "zz-sound.xlsx")))
	at := filepath.Join(t.TempDir(), "province.jibao")
	w.office(t, at, office.Province)
	s, took := measured(t, program(t.Context(), t, "import", folder, "--office", at, "--json"))
	if s.code != exitFindings {
		t.Errorf("ended with %d: %s", s.code, s.errors)
	}
	if t.Logf("the whole folder: %v, at most %d MB", took.cpu, took.memory>>20); took.memory > 2*attackMemory {
		t.Errorf("the folder took %d MB", took.memory>>20)
	}
	w.holdsReturns(t, at, nil, 1)
}

// peakVariable asks the test binary, where it plays the program, to write into a file how much memory it took at most.
// What the system says to a parent counts the parent's own memory before the program was begun.
const peakVariable = "JIBAO_TEST_PEAK"

func tellPeak() {
	path := os.Getenv(peakVariable)
	if path == "" {
		return
	}
	b, err := os.ReadFile("/proc/self/status")
	if err == nil {
		err = os.WriteFile(path, b, 0o600)
	}
	if err != nil {
		panic(err)
	}
}

// effort is what a process took: time of the processor, and bytes of memory at most.
type effort struct {
	cpu    time.Duration
	memory int64
}

// measured runs the program and gives what it took.
func measured(t *testing.T, cmd *exec.Cmd) (said, effort) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "status")
	cmd.Env = append(cmd.Env, peakVariable+"="+path)
	s := finish(t, cmd)
	b, err := os.ReadFile(path)
	must(t, err)
	_, rest, _ := strings.Cut(string(b), "VmHWM:")
	var kilobytes int64
	if _, err := fmt.Sscan(rest, &kilobytes); err != nil || kilobytes == 0 {
		t.Fatalf("the program did not say what memory it took: %v", err)
	}
	return s, effort{cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), kilobytes << 10}
}

func size(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	must(t, err)
	return info.Size()
}

func onlyFile(t *testing.T, s said) fileLine {
	t.Helper()
	var doc struct{ Files []fileLine }
	if err := json.Unmarshal([]byte(s.out), &doc); err != nil || len(doc.Files) != 1 {
		t.Fatalf("ended with %d: %s %s", s.code, s.out, s.errors)
	}
	return doc.Files[0]
}

// dangerous begins in all the ways in which a spreadsheet takes a text for a formula.
var dangerous = []string{`=cmd|'/c calc'!A0`, `+1+1`, `-2+3`, `@SUM(A1)`, `=HYPERLINK("http://example.org","x")`}

// Text that a spreadsheet would take for a formula stays text from the county's workbook through the office to the summary
// workbook and the briefing.
func TestDangerousTextStaysText(t *testing.T) {
	w := newWorkshop(t, len(dangerous))
	folder := t.TempDir()
	for n := range w.clusters {
		w.clusters[n].Name = dangerous[n]
		r := w.blank(w.clusters[n], int64(n))
		name := w.cat.Form().ColumnIndex(forms.ColumnName)
		for k := range dangerous {
			r.Roster[k].Cells[name] = forms.TextCell(dangerous[k])
		}
		r.Office, r.People.Head = dangerous[n], dangerous[n]
		r.Cells[w.cat.Form().Index("T601")] = forms.Cell{State: forms.Filled, Yes: true, Note: dangerous[n]}
		w.write(t, folder, w.clusters[n].Code+".xlsx", r)
	}
	at := filepath.Join(t.TempDir(), "province.jibao")
	w.office(t, at, office.Province)
	if s := runProgram(t, "import", folder, "--office", at); s.code == exitFailed {
		t.Fatalf("%+v", s)
	}
	store := w.open(t, at)
	heads, err := store.Heads(t.Context(), office.ReturnFilter{})
	must(t, err)
	for n, h := range heads {
		r, _, err := store.Load(t.Context(), h.ID)
		must(t, err)
		f := w.cat.Form()
		for k := range dangerous {
			if got := r.Roster[k].Cells[f.ColumnIndex(forms.ColumnName)].Text; got != dangerous[k] {
				t.Errorf("%q became %q", dangerous[k], got)
			}
		}
		if r.People.Head != dangerous[n] || r.Cell(f, "T601").Note != dangerous[n] || r.Name != dangerous[n] {
			t.Errorf("%s: %q %q %q, want %q", h.Cluster, r.People.Head, r.Cell(f, "T601").Note, r.Name, dangerous[n])
		}
	}
	must(t, store.Close())
	out := filepath.Join(t.TempDir(), "summary.xlsx")
	if s := runProgram(t, "summary", "--period", "2022-12", "--include-received", "--out", out, "--office", at); s.code == exitFailed {
		t.Fatalf("%+v", s)
	}
	for name, part := range partsOf(t, out) {
		for _, bad := range []string{"cmd|", "HYPERLINK", "SUM(A1)"} {
			for rest := part; ; {
				_, after, found := strings.Cut(rest, "<f")
				if !found {
					break
				}
				formula, behind, _ := strings.Cut(after, "</f>")
				if strings.Contains(formula, bad) {
					t.Errorf("%s holds the formula %q", name, formula)
				}
				rest = behind
			}
		}
	}
	brief := filepath.Join(t.TempDir(), "brief.html")
	if s := runProgram(t, "brief", "--period", "2022-12", "--include-received", "--out", brief, "--office", at); s.code == exitFailed {
		t.Errorf("%+v", s)
	}
}
