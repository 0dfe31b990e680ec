package platform

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
)

// inWindow opens the list over a window; folders are read at once.
func inWindow(t *testing.T) fallback {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewWindow(nil)
	t.Cleanup(w.Close)
	w.Resize(fyne.NewSize(800, 600))
	now := func(f func()) { f() }
	return fallback{window: w, start: now, deliver: now}
}

// office is a folder with a subfolder, two workbooks, a text and a hidden file.
func office(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "新乡市"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"甲.xlsx", "乙.XLSX", "说明.txt", ".hidden.xlsx", filepath.Join("新乡市", "丙.xlsx")} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("synthetic"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

var workbooks = []Filter{{Name: "Excel", Patterns: []string{"*.xlsx"}}}

// open shows the list and gives it back with the place where its answer will be.
func (f fallback) open(k kind, r Request) (*browser, *[]Answer) {
	var answers []Answer
	b := newBrowser(f, k, r, func(a Answer) { answers = append(answers, a) })
	b.sheet.Open(b.path)
	b.visit(b.folder)
	return b, &answers
}

func names(entries []entry) []string {
	var out []string
	for _, e := range entries {
		out = append(out, e.name)
	}
	return out
}

func TestReadFolder(t *testing.T) {
	dir := office(t)
	got, err := readFolder(dir, oneFile, workbooks)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"..", "新乡市", "乙.XLSX", "甲.xlsx"}, names(got)); diff != "" {
		t.Errorf("files: -want +got\n%s", diff)
	}
	if got, err = readFolder(dir, folder, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"..", "新乡市"}, names(got)); diff != "" {
		t.Errorf("folders: -want +got\n%s", diff)
	}
}

func TestBrowseIntoAFolderAndChoose(t *testing.T) {
	dir := office(t)
	b, answers := inWindow(t).open(oneFile, Request{Folder: dir, Filters: workbooks})
	b.grid.Select(1, 0)
	b.grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.grid.Select(1, 0)
	b.grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	want := []Answer{{Paths: []string{filepath.Join(dir, "新乡市", "丙.xlsx")}}}
	if diff := cmp.Diff(want, *answers); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if top := b.window.Canvas().Overlays().Top(); top != nil {
		t.Error("the list is still open")
	}
}

func TestBackspaceGoesUpAndEscapeAnswersNothing(t *testing.T) {
	dir := office(t)
	b, answers := inWindow(t).open(oneFile, Request{Folder: filepath.Join(dir, "新乡市")})
	b.grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if b.folder != dir {
		t.Errorf("went to %s, want %s", b.folder, dir)
	}
	b.grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if diff := cmp.Diff([]Answer{{}}, *answers); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSaveNeverWritesOverAFile(t *testing.T) {
	dir := office(t)
	b, answers := inWindow(t).open(newFile, Request{Folder: dir, Name: "甲.xlsx"})
	b.accept()
	b, more := inWindow(t).open(newFile, Request{Folder: dir, Name: "丁.xlsx"})
	b.path.SetText(filepath.Join(dir, "戊"))
	b.accept()
	want := []Answer{{Paths: []string{filepath.Join(dir, "甲 (2).xlsx")}}, {Paths: []string{filepath.Join(dir, "戊.xlsx")}}}
	if diff := cmp.Diff(want, append(*answers, *more...)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSeveralFiles(t *testing.T) {
	dir := office(t)
	b, answers := inWindow(t).open(manyFiles, Request{Folder: dir, Filters: workbooks})
	b.grid.TypedShortcut(&fyne.ShortcutSelectAll{})
	b.accept()
	want := []Answer{{Paths: []string{filepath.Join(dir, "乙.XLSX"), filepath.Join(dir, "甲.xlsx")}}}
	if diff := cmp.Diff(want, *answers); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestAMissingFolderSaysWhy(t *testing.T) {
	dir := office(t)
	b, answers := inWindow(t).open(oneFile, Request{Folder: dir})
	b.path.SetText(filepath.Join(dir, "没有"))
	b.accept()
	if b.problem.Text() == "" || len(*answers) != 0 {
		t.Errorf("problem %q, answers %v", b.problem.Text(), *answers)
	}
}

func TestTheContextEndsTheQuestion(t *testing.T) {
	f := inWindow(t)
	ctx, cancel := context.WithCancel(context.Background())
	answered := make(chan Answer, 2)
	f.Folder(ctx, Request{Folder: office(t)}, func(a Answer) { answered <- a })
	cancel()
	if a := <-answered; !errors.Is(a.Err, context.Canceled) {
		t.Errorf("answer %+v", a)
	}
}
