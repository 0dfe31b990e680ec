package main

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jibao/forms"
	"jibao/forms/office"
)

// dangerous begins in all the ways in which a spreadsheet takes a text for a formula, or is what a browser would run.
var dangerous = []string{
	`=cmd|'/c calc'!A0`, `+1+1`, `-2+3`, `@SUM(A1)`, `=HYPERLINK("http://example.org","x")`, `＝cmd|'/c calc'!A0`,
	`<script>alert("x")</script>`,
}

// Text that a spreadsheet would take for a formula, or a browser for a program, stays text from the county's workbook
// through the office to everything that leaves it.
func TestDangerousTextStaysText(t *testing.T) {
	w := newWorkshop(t, len(dangerous))
	at := filepath.Join(t.TempDir(), "province.jibao")
	folder := t.TempDir()
	for n := range w.clusters {
		w.clusters[n].Name = dangerous[n]
		w.write(t, folder, w.clusters[n].Code+".xlsx", w.dangerousReturn(n))
	}
	w.office(t, at, office.Province)
	if s := runProgram(t, "import", folder, "--office", at); s.code == exitFailed {
		t.Fatalf("%+v", s)
	}
	w.holdsDangerous(t, at)
	dir := t.TempDir()
	period := []string{"--period", "2022-12", "--include-received", "--office", at, "--out"}
	for file, args := range map[string][]string{
		"summary.xlsx": {"summary"}, "list.xlsx": {"list"}, "list.csv": {"list"},
		"brief.md": {"brief"}, "brief.html": {"brief"}, "brief.docx": {"brief"},
		"cases.md": {"cases"}, "cases.html": {"cases"}, "cases.docx": {"cases"},
	} {
		out := filepath.Join(dir, file)
		if s := runProgram(t, append(append(args, period...), out)...); s.code == exitFailed {
			t.Fatalf("%s: %+v", file, s)
		}
		if data := staysText(t, out); data == 0 {
			t.Errorf("%s does not hold the texts", file)
		}
	}
	back := filepath.Join(dir, "back.xlsx")
	if s := runProgram(t, "review", "send-back", "--cluster", w.clusters[0].Code, "--period", "2022-12", "--reason", dangerous[0],
		"--comment", "T610="+dangerous[4], "--out", back, "--office", at); s.code == exitFailed {
		t.Fatalf("%+v", s)
	}
	if staysText(t, back) == 0 {
		t.Error("the send-back does not hold the texts")
	}
}

func (w *workshop) dangerousReturn(n int) *forms.Return {
	f := w.cat.Form()
	r := w.blank(w.clusters[n], int64(n))
	for k := range dangerous {
		r.Roster[k].Cells[f.ColumnIndex(forms.ColumnName)] = forms.TextCell(dangerous[k])
	}
	r.Office, r.People.Head = dangerous[n], dangerous[n]
	r.Cells[f.Index("T601")] = forms.Cell{State: forms.Filled, Yes: true, Note: dangerous[n]}
	r.Cells[f.Index("V01")] = forms.NumberCell(forms.Int(1)) // the briefing names clusters with accidents
	r.Cases = []forms.Case{{Title: dangerous[n], Summary: dangerous[n], Body: dangerous[n]}}
	return r
}

// holdsDangerous wants the texts in an office as they were.
func (w *workshop) holdsDangerous(t *testing.T, path string) {
	t.Helper()
	f := w.cat.Form()
	store := w.open(t, path)
	defer store.Close()
	heads, err := store.Heads(t.Context(), office.ReturnFilter{})
	must(t, err)
	if len(heads) != len(dangerous) {
		t.Fatalf("%d returns", len(heads))
	}
	for n, h := range heads {
		r, _, err := store.Load(t.Context(), h.ID)
		must(t, err)
		for k := range dangerous {
			if got := r.Roster[k].Cells[f.ColumnIndex(forms.ColumnName)].Text; got != dangerous[k] {
				t.Errorf("%q became %q", dangerous[k], got)
			}
		}
		if len(r.Cases) != 1 || r.Cases[0].Body != dangerous[n] || r.People.Head != dangerous[n] || r.Cell(f, "T601").Note != dangerous[n] || r.Name != dangerous[n] {
			t.Errorf("%s: %+v, want %q", h.Cluster, r, dangerous[n])
		}
	}
}

// running finds, in a part or file of a kind, a dangerous text where it would be more than a text. Backslashes stand before
// such signs in Markdown.
var running = map[string]*regexp.Regexp{
	".xml":  regexp.MustCompile(`(?s)<f[^>]*>[^<]*(?:cmd\||HYPERLINK\([^<]{0,8}http://example|SUM\(A1\))|<w:instrText|w:instr="[^"]*(?:DDE|LINK|INCLUDE)`),
	".html": regexp.MustCompile(`<script|javascript:`),
	".md":   regexp.MustCompile(`(?:^|[^\\])<`),
}

// staysText looks through a file that left the office, and gives how many of the dangerous texts stand in it.
func staysText(t *testing.T, path string) (found int) {
	t.Helper()
	parts := map[string]string{}
	if ext := filepath.Ext(path); ext == ".xlsx" || ext == ".docx" {
		parts = partsOf(t, path)
	} else {
		data, err := os.ReadFile(path)
		must(t, err)
		parts[filepath.Base(path)] = string(data)
	}
	for name, part := range parts {
		if p := running[filepath.Ext(name)]; p != nil && p.MatchString(part) {
			t.Errorf("%s of %s would run %q", name, filepath.Base(path), p.FindString(part))
		}
		switch filepath.Ext(name) {
		case ".xml", ".rels":
			wellFormed(t, name, part)
		case ".csv":
			plainCells(t, part)
		}
		for _, text := range []string{"calc", "SUM(A1)", "+1+1"} {
			found += strings.Count(part, text)
		}
	}
	return found
}

func wellFormed(t *testing.T, name, part string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(part))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
	}
}

// plainCells wants no cell of a CSV to begin as a formula does, unless it is a number.
func plainCells(t *testing.T, text string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))).ReadAll()
	must(t, err)
	for _, row := range rows {
		for _, cell := range row {
			if _, err := forms.ParseNumber(cell); err != nil && cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
				t.Errorf("a spreadsheet would compute %q", cell)
			}
		}
	}
}
