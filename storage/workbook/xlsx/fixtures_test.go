package xlsx

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
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
	E      string
	Format string
}

// producer is who made a workbook of testdata, and what it cannot write: the test allows these losses and no others.
type producer struct {
	name         string
	noVeryHidden bool   // very hidden sheets become hidden ones
	noHidden     bool   // all sheets become visible
	noNames      bool   // defined names are left out
	lostName     string // this one is spoilt
	noEscapes    bool   // a text that looks like an escape is not protected, so that Excel and this reader see the character
}

// producers are those of testdata, by file.
var producers = map[string]producer{
	"openpyxl":                  {name: "openpyxl 3.0", noEscapes: true},
	"xlsxwriter":                {name: "XlsxWriter 3.0", noVeryHidden: true},
	"xlsxwriter-inline":         {name: "XlsxWriter 3.0, constant memory", noVeryHidden: true},
	"excelwriter":               {name: "Excel::Writer::XLSX 1.10 of Perl", noVeryHidden: true},
	"rustxlsxwriter":            {name: "rust_xlsxwriter, as wasm-xlsxwriter 0.13", noVeryHidden: true},
	"sheetjs":                   {name: "SheetJS 0.18", noEscapes: true},
	"sheetjs-sst":               {name: "SheetJS 0.18, shared strings, not compressed", noEscapes: true},
	"exceljs":                   {name: "exceljs 4.4", noEscapes: true},
	"exceljs-stream":            {name: "exceljs 4.4, streaming", noEscapes: true},
	"excel4node":                {name: "excel4node 1.8", noVeryHidden: true, noEscapes: true},
	"xlsx-populate":             {name: "xlsx-populate 1.21", noEscapes: true},
	"write-excel-file":          {name: "write-excel-file 4.1", noHidden: true, noNames: true, noEscapes: true},
	"excelize":                  {name: "excelize 2.11", noEscapes: true},
	"tealeg":                    {name: "tealeg/xlsx 3.3", noVeryHidden: true, noNames: true, noEscapes: true},
	"libreoffice-of-xlsxwriter": {name: "LibreOffice 7.4", noVeryHidden: true},
	"libreoffice-of-openpyxl":   {name: "LibreOffice 7.4", noVeryHidden: true, noEscapes: true},
	"libreoffice-of-exceljs":    {name: "LibreOffice 7.4", noVeryHidden: true, noEscapes: true},
	"gnumeric-of-xlsxwriter":    {name: "Gnumeric 1.12", noHidden: true, lostName: "Q"},
	"gnumeric-of-exceljs":       {name: "Gnumeric 1.12", noHidden: true, lostName: "Q", noEscapes: true},
	"excel-shape":               {name: "by hand, as Excel"},
	"strict-shape":              {name: "by hand, strict OOXML"},
	"wps-shape":                 {name: "by hand, as WPS"},
	"google-shape":              {name: "by hand, as Google Sheets"},
	"numbers-shape":             {name: "by hand, as Numbers"},
	"onlyoffice-shape":          {name: "by hand, as ONLYOFFICE"},
	"utf16-shape":               {name: "by hand, UTF-16"},
	"date1904-shape":            {name: "by hand, dates from 1904"},
	"zip64-shape":               {name: "by hand, zip64"},
	"unsorted-shape":            {name: "by hand, rows and cells in no order"},
}

func producerOf(tb testing.TB, path string) producer {
	tb.Helper()
	p, ok := producers[strings.TrimSuffix(filepath.Base(path), ".xlsx")]
	if !ok {
		tb.Fatalf("nobody says who made %s", path)
	}
	return p
}

func fixtures(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("testdata/*.xlsx")
	if err != nil || len(files) != len(producers) {
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
	table := "\n| File | Producer | Read |\n|---|---|---|\n"
	for _, path := range fixtures(t) {
		table += fmt.Sprintf("| %s | %s | as content.json says |\n", filepath.Base(path), producerOf(t, path).name)
		t.Run(filepath.Base(path), func(t *testing.T) {
			b, err := Open(path, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			againstSource(t, b, &src, path)
		})
	}
	t.Log(table)
}

// What a producer left in contradiction with itself is refused: openxlsx of R names a drawing that it did not write.
func TestFixturesRefused(t *testing.T) {
	for file, want := range map[string]Code{"openxlsx.xlsx": RelMissing} {
		_, err := Open(filepath.Join("testdata/refused", file), Limits{})
		var r *RefusedError
		if !errors.As(err, &r) || r.Code != want {
			t.Errorf("%s: %v, want %s", file, err, want)
		}
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
		if by := producerOf(t, path); by.noHidden {
			state = Visible
		} else if by.noVeryHidden && state == VeryHidden {
			state = Hidden
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
			if w.S != nil && *w.S == escapeLike && producerOf(t, path).noEscapes {
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
		if by := producerOf(t, path); by.noNames || by.lostName == name {
			continue
		}
		got, ok := ParseArea(names[name])
		want, _ := ParseArea(ref)
		if !ok || got != want {
			t.Errorf("name %s is %q", name, names[name])
		}
	}
}

// escapeLike is a text that looks like an escape. Most libraries do not protect it, so that Excel, and this reader with it,
// sees the character instead; LibreOffice reads such a file half in one way and half in the other.
const escapeLike = "_x0041_ 与 _x000D_"

// matches compares a cell with what was asked for. Producers print the same double in different ways, so numbers are
// compared as such here; openpyxl writes no results of formulas.
func (w *sourceCell) matches(c Cell, date1904 bool) bool {
	sameNumber := func(want string) bool {
		a, err1 := strconv.ParseFloat(want, 64)
		b, err2 := strconv.ParseFloat(c.Text, 64)
		return err1 == nil && err2 == nil && a == b && c.Kind == Number
	}
	switch {
	case w.F != "" && c.Kind == Blank:
		return c.Formula
	case w.E != "":
		return c.Kind == Error && c.Text == w.E && c.Formula
	case w.S != nil:
		return c.Kind == String && c.Text == *w.S && c.Formula == (w.F != "")
	case w.B != nil:
		return c.Kind == Bool && (c.Text == "1") == *w.B
	case w.F != "":
		return c.Formula && sameNumber(w.N)
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
