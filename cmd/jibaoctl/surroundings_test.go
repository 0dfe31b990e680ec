package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jibao/app"
	"jibao/forms/office"
)

// clear holds what the program said to what a person must be told: an exit code, one sentence with this word in it, and
// nothing that looks like the inside of a program.
func (s said) clear(t *testing.T, code int, word string) {
	t.Helper()
	if s.code != code || !strings.Contains(s.out+s.errors, word) {
		t.Errorf("ended with %d and %q %q, want %d and a word on %q", s.code, s.out, s.errors, code, word)
	}
	for _, inside := range []string{"goroutine", "panic", "SQLITE", "sqlite", "errno"} {
		if strings.Contains(s.out+s.errors, inside) {
			t.Errorf("it spoke of its inside: %s%s", s.out, s.errors)
		}
	}
}

// A second process on the same office is told who has it; the first one is not disturbed.
func TestSecondProcess(t *testing.T) {
	w := newWorkshop(t, 2)
	path := filepath.Join(t.TempDir(), "province.jibao")
	w.office(t, path, office.Province)
	store := w.open(t, path)
	s := runProgram(t, "import", w.folder(t), "--office", path)
	s.clear(t, exitFailed, "open in another process")
	must(t, store.SetSetting(t.Context(), "still", "here"))
	must(t, store.Close())
	w.holdsReturns(t, path, nil, 0)
}

// Files that vanish, cannot be read, are none or are not finished are refused one by one, and the others are taken in.
func TestStrangeFilesInAFolder(t *testing.T) {
	w := newWorkshop(t, 3)
	path := filepath.Join(t.TempDir(), "province.jibao")
	w.office(t, path, office.Province)
	folder := w.folder(t)
	must(t, os.WriteFile(filepath.Join(folder, "a-empty.xlsx"), nil, 0o600))
	must(t, os.WriteFile(filepath.Join(folder, "b-text.xlsx"), []byte("not a workbook"), 0o600))
	must(t, os.Symlink(filepath.Join(folder, "gone.xlsx"), filepath.Join(folder, "c-dangling.xlsx")))
	must(t, os.Symlink("d-loop.xlsx", filepath.Join(folder, "d-loop.xlsx")))
	whole, err := os.ReadFile(filepath.Join(folder, w.clusters[0].Code+".xlsx"))
	must(t, err)
	must(t, os.WriteFile(filepath.Join(folder, "e-half.xlsx"), whole[:len(whole)/2], 0o600))
	s := runProgram(t, "import", folder, filepath.Join(folder, "missing.xlsx"), "--office", path, "--json")
	s.clear(t, exitFindings, `"refused": 6`)
	var doc struct {
		Files []struct{ Path, Verdict, Code, Message string }
	}
	must(t, json.Unmarshal([]byte(s.out), &doc))
	for _, f := range doc.Files {
		if f.Verdict == "refused" && (f.Code == "" || f.Message == "") {
			t.Errorf("%s is refused without a reason: %+v", f.Path, f)
		}
	}
	w.holdsReturns(t, path, nil, 3)
}

// growing is a folder of workbooks of which one changes while it is read.
type growing struct {
	app.Files
	change func(path string)
}

func (g growing) ReadNew(ctx context.Context, path string, known func(string) bool) (*office.Incoming, error) {
	g.change(path)
	return g.Files.ReadNew(ctx, path, known)
}

// A file that vanishes, grows or becomes another between its being listed and its being read is refused, or is taken in
// as what was really read, under the digest of that.
func TestFileChangesWhileItIsRead(t *testing.T) {
	for name, change := range map[string]func(t *testing.T, path, other string){
		"vanishes": func(t *testing.T, path, _ string) { must(t, os.Remove(path)) },
		"grows": func(t *testing.T, path, _ string) {
			f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
			must(t, err)
			_, err = f.WriteString("more")
			must(t, err)
			must(t, f.Close())
		},
		"replaced": func(t *testing.T, path, other string) {
			b, err := os.ReadFile(other)
			must(t, err)
			must(t, os.WriteFile(path, b, 0o600))
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorkshop(t, 1)
			at := filepath.Join(t.TempDir(), "province.jibao")
			w.office(t, at, office.Province)
			path := w.write(t, t.TempDir(), "first.xlsx", w.blank(w.clusters[0], 1))
			other := w.write(t, t.TempDir(), "other.xlsx", w.blank(w.clusters[0], 2))
			store := w.open(t, at)
			defer store.Close()
			desk, err := app.NewProvince(t.Context(), store, growing{w.files, func(p string) { change(t, p, other) }}, w.cat, time.Now, version)
			must(t, err)
			var v app.Verdict
			_, err = desk.Receive(t.Context(), []string{path}, app.ReceiveOptions{}, nil, func(one app.Verdict) { v = one })
			must(t, err)
			if name != "replaced" {
				if v.Outcome != app.Refused || v.Code == "" || v.Code == app.RefusedFault || v.Message == "" {
					t.Errorf("%s %s %s", v.Outcome, v.Code, v.Message)
				}
				return
			}
			desk, err = app.NewProvince(t.Context(), store, w.files, w.cat, time.Now, version)
			must(t, err)
			verdicts := map[string]app.Verdict{}
			first := w.write(t, t.TempDir(), "again.xlsx", w.blank(w.clusters[0], 1))
			_, err = desk.Receive(t.Context(), []string{first, other}, app.ReceiveOptions{}, nil, func(one app.Verdict) { verdicts[one.Path] = one })
			must(t, err)
			if v.Outcome != app.Received || verdicts[other].Outcome != app.Duplicate || verdicts[first].Code != app.RefusedConflict {
				t.Errorf("taken in: %s; then what was read counts as %s, and what was there before as %s", v.Message, verdicts[other].Message, verdicts[first].Message)
			}
		})
	}
}
