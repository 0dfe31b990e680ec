package platform

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/ncruces/zenity"
)

// script is a chooser with its answers written down.
type script struct {
	paths []string
	err   error
	asked []kind
}

func (s *script) choose(_ context.Context, k kind, _ Request) ([]string, error) {
	s.asked = append(s.asked, k)
	return s.paths, s.err
}

// at makes dialogs that answer at once.
func at(c chooser) Dialogs {
	now := func(f func()) { f() }
	return native{choose: c, start: now, deliver: now}
}

func TestNativeAnswers(t *testing.T) {
	broken := errors.New("no display")
	tests := map[string]struct {
		paths []string
		err   error
		want  []string
		fails bool
	}{
		"chosen":    {paths: []string{"/a/b.xlsx"}, want: []string{"/a/b.xlsx"}},
		"cancelled": {err: zenity.ErrCanceled},
		"broken":    {err: broken, fails: true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var got Answer
			called := 0
			at(&script{paths: tt.paths, err: tt.err}).Open(context.Background(), Request{}, func(a Answer) { got = a; called++ })
			if called != 1 {
				t.Fatalf("answered %d times", called)
			}
			if diff := cmp.Diff(tt.want, got.Paths); diff != "" {
				t.Errorf("paths: -want +got\n%s", diff)
			}
			if tt.fails != (got.Err != nil) || tt.fails && !errors.Is(got.Err, broken) {
				t.Errorf("error: %v", got.Err)
			}
		})
	}
}

func TestSaveKeepsTheEnding(t *testing.T) {
	for chosen, want := range map[string]string{"/a/报送": "/a/报送.xlsx", "/a/x.xlsx": "/a/x.xlsx", "/a/x.et": "/a/x.et"} {
		var got Answer
		at(&script{paths: []string{chosen}}).Save(context.Background(), Request{Name: "集群.xlsx"}, func(a Answer) { got = a })
		if got.Path() != want {
			t.Errorf("%s became %q, want %q", chosen, got.Path(), want)
		}
	}
}

func TestEveryMethodAsksForItsKind(t *testing.T) {
	s := &script{}
	d := at(s)
	ignore := func(Answer) {}
	ctx := context.Background()
	d.Open(ctx, Request{}, ignore)
	d.OpenMany(ctx, Request{}, ignore)
	d.Folder(ctx, Request{}, ignore)
	d.Save(ctx, Request{}, ignore)
	if diff := cmp.Diff([]kind{oneFile, manyFiles, folder, newFile}, s.asked); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestStartAt(t *testing.T) {
	sep := string(filepath.Separator)
	if got := startAt(folder, Request{Folder: filepath.Join("a", "b")}); got != filepath.Join("a", "b")+sep {
		t.Errorf("a folder begins at %q", got)
	}
	if got := startAt(newFile, Request{Folder: "a", Name: "集群.xlsx"}); got != filepath.Join("a", "集群.xlsx") {
		t.Errorf("a new file begins at %q", got)
	}
	if got := startAt(oneFile, Request{}); got != "" {
		t.Errorf("no folder begins at %q", got)
	}
}

func TestCommands(t *testing.T) {
	got := map[string]any{
		"windows open":   openCommand("windows", `C:\上报\a b.xlsx`),
		"darwin open":    openCommand("darwin", "/上报/a b.xlsx"),
		"linux open":     openCommand("linux", "/上报/a b.xlsx"),
		"windows reveal": revealCommands("windows", `C:\上报\a, b.xlsx`)[0],
		"darwin reveal":  revealCommands("darwin", "/上报/a.xlsx")[0],
		"linux reveal":   revealCommands("linux", "/上报/a, b.xlsx")[0][6],
		"linux folder":   revealCommands("linux", "/上报/a.xlsx")[1],
	}
	want := map[string]any{
		"windows open":   []string{"rundll32.exe", "url.dll,FileProtocolHandler", `C:\上报\a b.xlsx`},
		"darwin open":    []string{"open", "/上报/a b.xlsx"},
		"linux open":     []string{"xdg-open", "/上报/a b.xlsx"},
		"windows reveal": []string{"explorer.exe", `/select,C:\上报\a, b.xlsx`},
		"darwin reveal":  []string{"open", "-R", "/上报/a.xlsx"},
		"linux reveal":   "array:string:file:///%E4%B8%8A%E6%8A%A5/a%2C%20b.xlsx",
		"linux folder":   []string{"xdg-open", "/上报"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestMissingPathIsAnError(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "没有.xlsx")
	if err := OpenInOS(missing); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("OpenInOS: %v", err)
	}
	if err := RevealInFolder(missing); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("RevealInFolder: %v", err)
	}
}

func TestUnusedName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "集群.xlsx")
	if got := unusedName(path); got != path {
		t.Errorf("a free name became %s", got)
	}
	second := strings.TrimSuffix(path, ".xlsx") + " (2).xlsx"
	for _, taken := range []string{path, second} {
		if err := os.WriteFile(taken, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := unusedName(path), strings.TrimSuffix(path, ".xlsx")+" (3).xlsx"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestClearFontVariables(t *testing.T) {
	for _, name := range []string{"FYNE_FONT", "FYNE_FONT_MONOSPACE", "FYNE_FONT_SYMBOL"} {
		t.Setenv(name, "/fonts/collection.ttc")
	}
	if err := ClearFontVariables(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"FYNE_FONT", "FYNE_FONT_MONOSPACE", "FYNE_FONT_SYMBOL"} {
		if value, set := os.LookupEnv(name); set {
			t.Errorf("%s is still %q", name, value)
		}
	}
}

// The window is wired by the program's main alone: nothing here may pull in the driver with its graphics.
func TestDoesNotImportTheApp(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-tags", "x11,migrated_fynedo,no_emoji", ".").Output()
	if err != nil {
		t.Fatalf("listing dependencies: %v", err)
	}
	for _, pkg := range strings.Fields(string(out)) {
		if pkg == "fyne.io/fyne/v2/app" || strings.Contains(pkg, "go-gl/glfw") {
			t.Errorf("imports %s", pkg)
		}
	}
}
