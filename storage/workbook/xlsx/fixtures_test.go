package xlsx

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the expectation files of testdata anew; look at the difference before committing it")

// sourceContent is testdata/content.json: what every producer was asked to write.
type sourceContent struct {
	Sheets []struct {
		Name, State string
		Cells       map[string]sourceCell
	}
	Names    map[string]string
	Comments struct{ Sheet, Cell, Author, Text string }
}

type sourceCell struct {
	S      *string
	N      string
	B      *bool
	Date   string
	F      string
	Format string
}

func fixtures(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("testdata/*.xlsx")
	if err != nil || len(files) < 15 {
		tb.Fatalf("%d workbooks in testdata (%v)", len(files), err)
	}
	return files
}

// Every workbook of testdata reads as its expectation file says.
func TestFixtures(t *testing.T) {
	for _, path := range fixtures(t) {
		b, err := Open(path, Limits{})
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		got := content(t, b)
		golden := strings.TrimSuffix(path, ".xlsx") + ".txt"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s reads otherwise than %s:\n%s", path, golden, got)
		}
	}
}

// Every workbook of testdata holds what its producer was asked to write, and nothing else: here the expectation comes
// from the source and not from the reader.
func TestFixturesAgainstTheirSource(t *testing.T) {
	data, err := os.ReadFile("testdata/content.json")
	if err != nil {
		t.Fatal(err)
	}
	var src sourceContent
	if err := json.Unmarshal(data, &src); err != nil {
		t.Fatal(err)
	}
	for _, path := range fixtures(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			b, err := Open(path, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			againstSource(t, b, &src, path)
		})
	}
}

func againstSource(t *testing.T, b *Book, src *sourceContent, path string) {
	t.Helper()
	if len(b.Sheets) != len(src.Sheets) {
		t.Fatalf("%d sheets", len(b.Sheets))
	}
	for i, want := range src.Sheets {
		s := b.Sheets[i]
		state := map[string]State{"visible": Visible, "hidden": Hidden, "veryHidden": VeryHidden}[want.State]
		if state == VeryHidden && (strings.Contains(path, "libreoffice") || strings.Contains(path, "xlsxwriter")) {
			state = Hidden // these have no other
		}
		if s.Name != want.Name || s.State != state {
			t.Errorf("sheet %d is %q in state %d", i, s.Name, s.State)
		}
		cells := map[string]Cell{}
		if err := s.Rows(func(r Row) error {
			for _, c := range r.Cells {
				cells[CellRef(c.Col, r.Num)] = c
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		for ref, w := range want.Cells {
			c, ok := cells[ref]
			if w.S != nil && *w.S == escapeLike && writesNoEscapes(path) {
				if want := strings.NewReplacer("_x0041_", "A", "_x000D_", "\r").Replace(escapeLike); c.Text != want && !strings.Contains(path, "libreoffice") {
					t.Errorf("%s %s: %q, want %q", s.Name, ref, c.Text, want)
				}
				delete(cells, ref)
				continue
			}
			if !ok || !w.matches(c, b.Date1904) {
				t.Errorf("%s %s: %+v, want %+v", s.Name, ref, c, w)
			}
			delete(cells, ref)
		}
		if len(cells) > 0 {
			t.Errorf("%s has cells that nobody wrote: %+v", s.Name, cells)
		}
	}
	names := map[string]string{}
	for _, n := range b.Names {
		names[n.Name] = n.Ref
	}
	for name, ref := range src.Names {
		got, ok := ParseArea(names[name])
		want, _ := ParseArea(ref)
		if !ok || got != want {
			t.Errorf("name %s is %q", name, names[name])
		}
	}
}

// escapeLike is a text that looks like an escape. openpyxl, SheetJS and exceljs do not protect it, so that Excel, and this
// reader with it, sees the character instead; LibreOffice reads such a file half in one way and half in the other.
const escapeLike = "_x0041_ 与 _x000D_"

func writesNoEscapes(path string) bool {
	return strings.Contains(path, "openpyxl") || strings.Contains(path, "sheetjs") || strings.Contains(path, "exceljs")
}

// matches compares a cell with what was asked for. Producers print the same double in different ways, so numbers are
// compared as such here; openpyxl writes no results of formulas.
func (w *sourceCell) matches(c Cell, date1904 bool) bool {
	sameNumber := func(want string) bool {
		a, err1 := strconv.ParseFloat(want, 64)
		b, err2 := strconv.ParseFloat(c.Text, 64)
		return err1 == nil && err2 == nil && a == b && c.Kind == Number
	}
	switch {
	case w.S != nil:
		return c.Kind == String && c.Text == *w.S && !c.Formula
	case w.B != nil:
		return c.Kind == Bool && (c.Text == "1") == *w.B
	case w.F != "":
		return c.Formula && (c.Kind == Blank || sameNumber(w.N))
	case w.Date != "":
		serial := "45351"
		if date1904 {
			serial = "43889"
		}
		return c.Style == FormatDate && (sameNumber(serial) || c.Kind == String && strings.HasPrefix(c.Text, w.Date))
	case w.Format == "0.0%":
		return c.Style == FormatPercent && sameNumber(w.N)
	case w.Format != "":
		return c.Style == FormatNumber && sameNumber(w.N)
	}
	return sameNumber(w.N)
}
