package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

var update = flag.Bool("update", false, "write docs/refusals.md anew; look at the difference before committing it")

// refusalCodes finds every code of refusal where it is declared, by the names of constants: those of type xlsx.Code, and
// those that begin with code, Refused or refused. A code that somebody adds is found too.
func refusalCodes(t *testing.T) map[string]string {
	t.Helper()
	named := regexp.MustCompile(`^(code|[Rr]efused)[A-Z]`)
	codes := map[string]string{}
	for _, dir := range []string{"../../storage/workbook/xlsx", "../../storage/workbook", "../../app"} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		must(t, err)
		for _, path := range files {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			must(t, err)
			for _, d := range f.Decls {
				constants, ok := d.(*ast.GenDecl)
				if !ok || constants.Tok != token.CONST {
					continue
				}
				for _, s := range constants.Specs {
					spec := s.(*ast.ValueSpec)
					typ, _ := spec.Type.(*ast.Ident)
					if !named.MatchString(spec.Names[0].Name) && (typ == nil || typ.Name != "Code") || len(spec.Values) == 0 {
						continue
					}
					if lit, ok := spec.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
						code, err := strconv.Unquote(lit.Value)
						must(t, err)
						codes[code] = filepath.Base(dir) + "." + spec.Names[0].Name
					}
				}
			}
		}
	}
	for _, c := range xlsx.NoticeCodes() {
		delete(codes, string(c))
	}
	return codes
}

// refusedLine is a line of the table: what a person is told of a file, in each language.
type refusedLine struct {
	file      string
	sentences map[text.Lang]string
}

// Every code with which a file can be refused has a real file that is refused with it, and a sentence in three languages
// without gaps. docs/refusals.md is the table.
func TestEveryRefusalHasAFile(t *testing.T) {
	b := newRefusals(t)
	lines := map[string]refusedLine{}
	tell := func(code, file string, l text.Lang, sentence string) {
		if sentence == "" || strings.ContainsAny(sentence, "{}") || strings.Contains(sentence, "%!") {
			t.Errorf("%s in %s: %q", code, l, sentence)
		}
		if lines[code].sentences == nil {
			lines[code] = refusedLine{file, map[text.Lang]string{}}
		}
		lines[code].sentences[l] = sentence
	}
	folder := b.importable(t)
	for _, l := range text.Langs() {
		for file, v := range b.imported(t, folder, "--dry-run", "--lang", string(l)) {
			if v.Code == nil {
				t.Fatalf("%s is not refused: %s", file, v.Message)
			}
			if exact := strings.TrimSuffix(file, filepath.Ext(file)) == *v.Code; exact {
				tell(*v.Code, file, l, v.Message)
			}
		}
	}
	for file, v := range b.imported(t, folder, "--lang", "en") {
		want, _, _ := strings.Cut(strings.TrimSuffix(file, filepath.Ext(file)), " ")
		if v.Code == nil || *v.Code != want {
			t.Errorf("%s: %v", file, v)
		}
	}
	for _, other := range b.others(t) {
		code := ""
		if r := app.RefusalOf(other.err); r != nil {
			code = r.Code
		}
		if code != other.want {
			t.Errorf("%s: %v, want %s", other.file, other.err, other.want)
		}
		for _, l := range text.Langs() {
			tell(code, other.file, l, app.Sentence(other.err, l))
		}
	}
	declared := refusalCodes(t)
	for code, at := range declared {
		if lines[code].file == "" {
			t.Errorf("%s (%s) has no file that is refused with it", code, at)
		}
	}
	for code := range lines {
		if declared[code] == "" {
			t.Errorf("%s is declared nowhere", code)
		}
	}
	sameRefusalTable(t, lines)
}

// sameRefusalTable holds the table in docs to what was said.
func sameRefusalTable(t *testing.T, lines map[string]refusedLine) {
	t.Helper()
	var table strings.Builder
	table.WriteString("# Why a file is refused\n\nEvery code, with what is said of an example of it. `go test ./cmd/jibaoctl -run EveryRefusal` makes a file for each,\n" +
		"takes it in, and holds this table to what is said; with `-update` it writes the table.\n\n| Code | 中文 | English | 한국어 |\n|---|---|---|---|\n")
	codes := make([]string, 0, len(lines))
	for code := range lines {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	for _, code := range codes {
		s := lines[code].sentences
		fmt.Fprintf(&table, "| %s | %s | %s | %s |\n", code, s[text.ZH], s[text.EN], s[text.KO])
	}
	const path = "../../docs/refusals.md"
	if *update {
		must(t, os.WriteFile(path, []byte(table.String()), 0o644))
	}
	is, err := os.ReadFile(path)
	must(t, err)
	if string(is) != table.String() {
		t.Errorf("%s says otherwise than the program; -update writes\n%s", path, table.String())
	}
}

// refusals makes the files.
type refusals struct {
	*workshop
	office string            // the province that takes them in
	parts  map[string]string // of a sound return
	sound  []byte
}

func newRefusals(t *testing.T) *refusals {
	t.Helper()
	b := &refusals{workshop: newWorkshop(t, 6)}
	r := b.blank(b.clusters[0], 1)
	r.Cases = []forms.Case{{Title: titleOfCase, Summary: "合成摘要。", Body: "合成正文。"}}
	path := b.write(t, t.TempDir(), "sound.xlsx", r)
	var err error
	b.sound, err = os.ReadFile(path)
	must(t, err)
	b.parts = partsOf(t, path)
	b.clusters[2].Retired = forms.Period{Year: 2020, Month: 12}
	b.office = filepath.Join(t.TempDir(), "province.jibao")
	b.workshop.office(t, b.office, office.Province)
	store := b.open(t, b.office)
	desk, err := app.NewProvince(t.Context(), store, b.files, b.cat, time.Now, version)
	must(t, err)
	must(t, desk.SetClosed(t.Context(), testPeriod.YearAgo(), true))
	must(t, store.Close())
	return b
}

// imported takes the folder in and gives the verdicts by file; the sound ones are left out.
func (b *refusals) imported(t *testing.T, folder string, flags ...string) map[string]fileLine {
	t.Helper()
	s := runProgram(t, append([]string{"import", folder, "--json", "--office", b.office}, flags...)...)
	var doc struct{ Files []fileLine }
	if err := json.Unmarshal([]byte(s.out), &doc); err != nil {
		t.Fatalf("ended with %d: %s %s", s.code, s.out, s.errors)
	}
	verdicts := map[string]fileLine{}
	for _, v := range doc.Files {
		if name := filepath.Base(v.Path); !strings.HasPrefix(name, "0-sound") {
			verdicts[name] = v
		} else if v.Verdict != "received" {
			t.Errorf("%s: %s", name, v.Message)
		}
	}
	return verdicts
}

// otherwise is a file that is refused on another way than by importing returns.
type otherwise struct {
	want, file string
	err        error
}

func (b *refusals) others(t *testing.T) []otherwise {
	t.Helper()
	dir := t.TempDir()
	table := func(want, content string) otherwise {
		path := filepath.Join(dir, want+".csv")
		must(t, os.WriteFile(path, []byte(content), 0o600))
		s := runProgram(t, "register", "import", path, "--office", b.office, "--lang", "en")
		_, err := b.files.ReadTable(t.Context(), path)
		if s.clear(t, exitFailed, ""); err == nil || !strings.Contains(s.errors, app.Sentence(err, text.EN)) {
			t.Errorf("%s: it said %q of %v", want, s.errors, err)
		}
		return otherwise{want, filepath.Base(path), err}
	}
	notReceipt := filepath.Join(dir, "NO-RECEIPT.xlsx")
	must(t, os.WriteFile(notReceipt, b.sound, 0o600))
	_, err := b.files.ReadReceipt(t.Context(), notReceipt)
	return []otherwise{
		table("TABLE-EMPTY", ",,\n"), table("TABLE-ENCODING", "\xff\xff\xff\x80,\x80"), table("TABLE-QUOTES", "集群代码,\"名称\n1,2\n"),
		{"NO-RECEIPT", filepath.Base(notReceipt), err}, {"PROGRAM-FAULT", "PROGRAM-FAULT.xlsx", b.fault(t)},
	}
}

// stumbling is a reader that stumbles, as no file is known to make it.
type stumbling struct{ app.Files }

func (stumbling) ReadNew(context.Context, string, func(string) bool) (*office.Incoming, error) {
	panic("stumbled")
}

// fault gives the error of a sound return whose reader stumbles.
func (b *refusals) fault(t *testing.T) error {
	t.Helper()
	path := filepath.Join(t.TempDir(), "PROGRAM-FAULT.xlsx")
	must(t, os.WriteFile(path, append(slices.Clone(b.sound), 0), 0o600))
	at := filepath.Join(t.TempDir(), "province.jibao")
	b.workshop.office(t, at, office.Province)
	store := b.open(t, at)
	defer store.Close()
	desk, err := app.NewProvince(t.Context(), store, stumbling{b.files}, b.cat, time.Now, version)
	must(t, err)
	var v app.Verdict
	_, err = desk.Receive(t.Context(), []string{path}, app.ReceiveOptions{}, nil, func(one app.Verdict) { v = one })
	must(t, err)
	return v.Err
}
