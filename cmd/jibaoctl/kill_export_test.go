package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"jibao/forms"
	"jibao/forms/office"
)

// reportable makes a county office with a return that can be exported: the one of the script roundtrip.txtar.
func (w *workshop) reportable(t *testing.T, path string) (which []string) {
	t.Helper()
	w.office(t, path, office.County)
	which = []string{"--office", path, "--cluster", w.clusters[0].Code, "--period", "2022-12"}
	script, err := txtar.ParseFile("testdata/script/roundtrip.txtar")
	must(t, err)
	roster := filepath.Join(t.TempDir(), "roster.csv")
	for _, f := range script.Files {
		if f.Name == "roster.csv" {
			must(t, os.WriteFile(roster, f.Data, 0o600))
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(`
new
roster `+roster+`
set B01=12.50 T111=250亿 T113=35% T122=设备、物流
set B09=950000 T102=900000 T108=820000 T114=6 T202=20000 T203=18000 T208=0 T209=3 T210=4 T211=5 T212=是
set T305=2 T306=1 T308=是 T309=是 T310=否 T402=90000 T404=20000 T408=2 T503=1 T504=是
set T601=是 T602=是 T603=1 T604=是 T605=是 T606=9 T607=3 T609=500 T610=120 V01=0 V02=0 V03=0
note T601=演示集群运营中心91410783MAXX990014
unavailable T113=无全国统计`), "\n") {
		if s := runProgram(t, append(append([]string{"return"}, strings.Fields(line)...), which...)...); s.code == exitFailed {
			t.Fatalf("%s: %+v", line, s)
		}
	}
	var doc struct{ Findings []struct{ Key string } }
	must(t, json.Unmarshal([]byte(runProgram(t, append([]string{"return", "check", "--json"}, which...)...).out), &doc))
	for _, f := range doc.Findings {
		if s := runProgram(t, append([]string{"return", "explain", f.Key, "--text", "演示：已核实，情况属实"}, which...)...); s.code == exitFailed {
			t.Fatalf("%s: %+v", f.Key, s)
		}
	}
	return which
}

// An export that is killed at any moment leaves no revision and no file, or a revision that the office knows and, under
// the name, its whole file or none. Exported again it is the same revision with the same figures.
func TestKilledExport(t *testing.T) {
	w := newWorkshop(t, 1)
	path := filepath.Join(t.TempDir(), "county.jibao")
	which := w.reportable(t, path)
	prepared, err := os.ReadFile(path)
	must(t, err)
	dir := t.TempDir()
	out := filepath.Join(dir, "return.xlsx")
	export := append([]string{"return", "export", "--out", out, "--lang", "en"}, which...)
	fresh := func() {
		for _, old := range []string{path, path + "-wal", path + "-shm", out} {
			if err := os.Remove(old); err != nil && !errors.Is(err, fs.ErrNotExist) {
				t.Fatal(err)
			}
		}
		must(t, os.WriteFile(path, prepared, 0o600))
	}
	start := time.Now()
	if s := runProgram(t, export...); s.code != exitClean {
		t.Fatalf("%+v", s)
	}
	stretch := time.Since(start)
	random := rand.New(rand.NewPCG(5, 8))
	killed, known, written := 0, 0, 0
	for range rounds(t, 8) {
		fresh()
		s := killedWithin(t, random, stretch*5/4, export...)
		if s.code == -1 {
			killed++
		}
		digest := w.exported(t, path)
		if digest != "" {
			known++
		}
		file := w.fingerprint(t, out)
		if file != "" {
			written++
		}
		if file != "" && file != digest || s.code == exitClean && file == "" {
			t.Errorf("ended with %d: the office knows the revision %q, the file is %q", s.code, digest, file)
		}
		if s := runProgram(t, export...); s.code != exitClean {
			t.Fatalf("exported again: %+v", s)
		}
		if again := w.fingerprint(t, out); again == "" || again != w.exported(t, path) || digest != "" && again != digest {
			t.Errorf("exported again it is %q, was %q", again, digest)
		}
	}
	if t.Logf("%d killed; %d times the office knew the revision, %d times the file was there", killed, known, written); killed == 0 {
		t.Error("no process was killed in time")
	}
}

// exported looks an office over and gives the fingerprint of the only revision that was exported, "" when there is none.
func (w *workshop) exported(t *testing.T, path string) (digest string) {
	t.Helper()
	store := w.open(t, path)
	defer store.Close()
	heads, err := store.Heads(t.Context(), office.ReturnFilter{})
	must(t, err)
	for _, h := range heads {
		if h.Working {
			continue
		}
		data, err := store.Workbook(t.Context(), h.ID)
		must(t, err)
		if digest != "" || h.Revision != 1 || h.Status != forms.Submitted || len(data) == 0 {
			t.Errorf("half a revision: %+v, %d bytes", h, len(data))
		}
		digest = h.Digest
	}
	return digest
}

// fingerprint reads a workbook, which must be whole and as it was exported, and gives its fingerprint; "" when there is
// none.
func (w *workshop) fingerprint(t *testing.T, path string) string {
	t.Helper()
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	in, err := w.files.Read(t.Context(), path)
	if err != nil || !in.Intact {
		t.Errorf("half a file: %v", err)
		return ""
	}
	return in.Fingerprint
}

// A restore that is killed at any moment leaves the office from before or that of the backup, whole. Restored again it is
// the backup's, and nothing is lost.
func TestKilledRestore(t *testing.T) {
	w := newWorkshop(t, 8)
	path := filepath.Join(t.TempDir(), "province.jibao")
	w.office(t, path, office.Province)
	folder := w.folder(t)
	run := func(args ...string) {
		if s := runProgram(t, append(args, "--office", path)...); s.code == exitFailed {
			t.Fatalf("%+v", s)
		}
	}
	run("import", filepath.Join(folder, w.clusters[0].Code+".xlsx"))
	backup := filepath.Join(t.TempDir(), "backup.jibao")
	run("backup", "--out", backup)
	run("import", folder)
	before, err := os.ReadFile(path)
	must(t, err)
	restore := []string{"restore", backup, "--office", path, "--lang", "en"}
	start := time.Now()
	run(restore[:2]...)
	stretch := time.Since(start)
	random := rand.New(rand.NewPCG(9, 9))
	killed, states := 0, map[int]int{}
	for range rounds(t, 8) {
		asides, err := filepath.Glob(path + ".before-*")
		must(t, err)
		for _, old := range append(asides, path) {
			must(t, os.Remove(old))
		}
		must(t, os.WriteFile(path, before, 0o600))
		s := killedWithin(t, random, stretch*5/4, restore...)
		if s.code == -1 {
			killed++
		}
		states[w.restored(t, path, s.code == exitClean)]++
		run(restore[:2]...)
		w.holdsReturns(t, path, nil, 1)
		if asides, err = filepath.Glob(path + ".before-*"); err != nil || len(asides) == 0 {
			t.Fatalf("the office from before is lost (%v)", err)
		}
		all := false
		for _, aside := range asides {
			all = all || w.holdsReturns(t, aside, nil, 1) == len(w.clusters)
		}
		if !all {
			t.Error("the returns from before are lost")
		}
	}
	if t.Logf("%d killed; returns in the office afterwards: %v", killed, states); killed == 0 {
		t.Error("no process was killed in time")
	}
}

// restored gives how many returns an office holds after a restore: all from before, or the one of the backup.
func (w *workshop) restored(t *testing.T, path string, finished bool) int {
	t.Helper()
	n := w.holdsReturns(t, path, nil, 1)
	if n != 1 && (finished || n != len(w.clusters)) {
		t.Errorf("%d returns after the restore (finished: %v)", n, finished)
	}
	return n
}
