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
