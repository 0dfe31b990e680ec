package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"jibao/assets"
)

// listed is what `go list -json` says of one package.
type listed struct {
	ImportPath           string
	Imports, TestGoFiles []string
}

// house lists the program's own packages with what each imports directly.
func house(t *testing.T) map[string]listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-tags", "x11,migrated_fynedo,no_emoji,ci", "-json=ImportPath,Imports", "jibao/...")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("go list: %v\n%s", err, exit.Stderr)
		}
		t.Fatal(err)
	}
	packages := map[string]listed{}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages[p.ImportPath] = p
	}
	if len(packages) < 12 {
		t.Fatalf("only %d packages listed: the test no longer sees the house", len(packages))
	}
	return packages
}

// The licence of every library that is built into the programs travels with them, of the version that is built in.
func TestLicencesOfLibraries(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", "-tags", "x11,migrated_fynedo,no_emoji",
		"-f", "{{with .Module}}{{if not .Main}}=== {{.Path}} {{.Version}}{{end}}{{end}}", "jibao/cmd/...")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(out), "=== "); n < 40 {
		t.Fatalf("only %d lines listed: the test no longer sees the libraries", n)
	}
	for line := range strings.Lines(string(out)) {
		if strings.TrimSpace(line) != "" && !strings.Contains(assets.Libraries(), "\n"+line+"\n") {
			t.Errorf("assets/licence/libraries.txt lacks %q; make.sh beside it writes it again", strings.TrimSpace(line))
		}
	}
}

// within tells whether path is the package root or lies below it.
func within(path, root string) bool { return path == root || strings.HasPrefix(path, root+"/") }

// The arrows of the house run down only.
func TestArrows(t *testing.T) {
	// mayImport says for each part of the house which other parts it may import; "" stands for none of ours.
	mayImport := []struct {
		part string
		may  []string
	}{
		{"jibao/forms", []string{"jibao/forms"}},
		{"jibao/assets/text", []string{"jibao/forms"}},
		{"jibao/assets", nil},
		{"jibao/storage/workbook/xlsx", nil},
		{"jibao/storage/sqlite", []string{"jibao/forms", "jibao/assets/text"}},
		{"jibao/storage/replace", nil},
		{"jibao/storage/document", []string{"jibao/forms", "jibao/assets", "jibao/storage/replace"}},
		{"jibao/storage/workbook", []string{"jibao/forms", "jibao/assets", "jibao/assets/text", "jibao/storage/replace", "jibao/storage/workbook/xlsx"}},
		{"jibao/app/ui/widgets", []string{"jibao/app/ui/theme", "jibao/app/ui/widgets"}},
		{"jibao/app/ui/theme", nil},
		{"jibao/app/ui/chart", []string{"jibao/forms", "jibao/app/ui/theme", "jibao/app/ui/widgets"}},
		{"jibao/app/ui", []string{"jibao/app", "jibao/forms", "jibao/assets"}},
		{"jibao/app", []string{"jibao/app", "jibao/forms", "jibao/assets"}},
	}
	for path, p := range house(t) {
		for _, rule := range mayImport { // the first rule that fits is the most particular one
			if !within(path, rule.part) {
				continue
			}
			for _, imp := range p.Imports {
				if !within(imp, "jibao") {
					continue
				}
				if !slices.ContainsFunc(rule.may, func(m string) bool { return within(imp, m) }) {
					t.Errorf("%s imports %s", path, imp)
				}
				if within(path, "jibao/app") && !within(path, "jibao/app/ui") && within(imp, "jibao/app/ui") {
					t.Errorf("%s imports the window: %s", path, imp)
				}
			}
			break
		}
	}
}

// Each heavy library has one room.
func TestLibrariesHaveOneRoom(t *testing.T) {
	rooms := []struct {
		library string
		rooms   []string
	}{
		{"fyne.io/fyne/v2/app", []string{"jibao/cmd/jibao"}},
		{"fyne.io/fyne/v2", []string{"jibao/app/ui", "jibao/cmd/jibao"}},
		{"github.com/xuri/excelize/v2", []string{"jibao/storage/workbook"}},
		{"gonum.org/v1/plot", []string{"jibao/storage/document"}},
		{"modernc.org/sqlite", []string{"jibao/storage/sqlite"}},
		{"database/sql", []string{"jibao/storage/sqlite"}},
		{"github.com/ncruces/zenity", []string{"jibao/app/ui/platform"}},
		{"net/http", nil},
		{"net", nil},
	}
	for path, p := range house(t) {
		for _, r := range rooms {
			for _, imp := range p.Imports {
				if !within(imp, r.library) || (r.library == "net" && imp != "net") {
					continue
				}
				if !slices.ContainsFunc(r.rooms, func(room string) bool { return within(path, room) }) {
					t.Errorf("%s imports %s, which belongs to %v", path, imp, r.rooms)
				}
			}
		}
	}
	if p := house(t)["jibao/storage/workbook/xlsx"]; slices.Contains(p.Imports, "github.com/xuri/excelize/v2") {
		t.Error("the strict reader imports excelize")
	}
}
