package main

import (
	"archive/zip"
	"bytes"
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

// attack is a file that a county would never send, made from a sound one.
type attack struct {
	name string
	code string // of the refusal; "" when the file is harmless and may be taken in
	make func(parts map[string]string) []byte
}

const (
	firstSheet  = "xl/worksheets/sheet1.xml"
	secondSheet = "xl/worksheets/sheet2.xml"
)

func attacks(t *testing.T) []attack {
	with := func(name string, change func(old string) string) func(map[string]string) []byte {
		return func(parts map[string]string) []byte {
			changed := maps.Clone(parts)
			changed[name] = change(parts[name])
			return zipOf(t, changed)
		}
	}
	rows := func(fill string) func(map[string]string) []byte {
		return with(secondSheet, func(old string) string { return strings.Replace(old, "</sheetData>", fill+"</sheetData>", 1) })
	}
	return []attack{
		{"bomb of blanks", "TOO-LARGE-INSIDE", rows(strings.Repeat(" ", 70<<20))},
		{"bomb beside the sheets", "TOO-LARGE-INSIDE", with("xl/media/image1.png", func(string) string { return strings.Repeat("\x00", 100<<20) })},
		{"many small bombs", "TOO-LARGE-INSIDE", func(parts map[string]string) []byte {
			changed := maps.Clone(parts)
			for i := range 30 {
				changed[fmt.Sprintf("xl/media/image%d.png", i)] = strings.Repeat("\x00", 4<<20)
			}
			return zipOf(t, changed)
		}},
		{"too many parts", "TOO-MANY-PARTS", func(parts map[string]string) []byte {
			changed := maps.Clone(parts)
			for i := range 600 {
				changed[fmt.Sprintf("xl/media/image%d.png", i)] = "x"
			}
			return zipOf(t, changed)
		}},
		{"every row of a sheet, empty", "", rows(numbered(200, 1_048_576, `<row r="%d"/>`))},
		{"too many rows", "TOO-MANY-ROWS", rows(numbered(200, 30_000, `<row r="%d"><c><v>1</v></c></row>`))},
		{"deep elements", "XML-LIMIT", with(secondSheet, func(old string) string {
			return strings.Replace(old, "<sheetData>", strings.Repeat("<x>", 200_000)+strings.Repeat("</x>", 200_000)+"<sheetData>", 1)
		})},
		{"document type", "XML-DOCTYPE", with(secondSheet, func(old string) string {
			return strings.Replace(old, "<worksheet", `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet`, 1)
		})},
		{"document type beside the sheets", "XML-DOCTYPE", with("xl/drawings/drawing9.xml", func(string) string {
			return `<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>`
		})},
		{"half an element", "XML-MALFORMED", with(secondSheet, func(old string) string { return old[:len(old)-20] })},
		{"a part outside", "ZIP-NAME", with("../../outside.xml", func(string) string { return "<x/>" })},
		{"macros", "", with("xl/vbaProject.bin", func(string) string { return "not a macro" })},
		{"an embedded program", "", with("xl/embeddings/oleObject1.bin", func(string) string { return "MZ" })},
		{"a link to a file elsewhere", "", with("xl/worksheets/_rels/sheet1.xml.rels", func(string) string {
			return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file:///c:/windows/calc.exe" TargetMode="External"/></Relationships>`
		})},
	}
}

func numbered(from, to int, format string) string {
	var b strings.Builder
	for i := from; i <= to; i++ {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

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
// from taking in the sound one beside them. How long each took is in the log of the test.
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
			start := time.Now()
			s, peak := measured(t, program(ctx, t, "import", path, "--office", at, "--json"))
			t.Logf("%d KB file: %v; at most %d MB", size(t, path)>>10, time.Since(start).Round(time.Millisecond), peak>>20)
			if peak > attackMemory {
				t.Errorf("it took %d MB", peak>>20)
			}
			one := onlyFile(t, s)
			if one.Message == "" || a.code != "" && (one.Verdict != "refused" || one.Code == nil || *one.Code != a.code) {
				code := "none"
				if one.Code != nil {
					code = *one.Code
				}
				t.Errorf("%s, code %s: %s; want %s", one.Verdict, code, one.Message, a.code)
			}
		})
	}
	must(t, os.Rename(sound, filepath.Join(folder, "zz-sound.xlsx")))
	at := filepath.Join(t.TempDir(), "province.jibao")
	w.office(t, at, office.Province)
	s, peak := measured(t, program(t.Context(), t, "import", folder, "--office", at, "--json"))
	if s.code != exitFindings {
		t.Errorf("ended with %d: %s", s.code, s.errors)
	}
	if t.Logf("the whole folder: at most %d MB", peak>>20); peak > 2*attackMemory {
		t.Errorf("the folder took %d MB", peak>>20)
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

// measured runs the program and gives how many bytes of memory it took at most.
func measured(t *testing.T, cmd *exec.Cmd) (said, int64) {
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
	return s, kilobytes << 10
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
