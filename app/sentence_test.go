package app_test

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// Every error of the desks has a sentence of its own in three languages. The list is read from the source, so that a new
// error without a sentence fails here.
func TestEveryProblemHasASentence(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "problem.go", nil, 0)
	must(t, err)
	seen := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if name, ok := call.Fun.(*ast.Ident); !ok || name.Name != "deskError" || len(call.Args) != 2 {
			return true
		}
		lit, ok := call.Args[0].(*ast.BasicLit)
		if !ok {
			return true
		}
		key, err := strconv.Unquote(lit.Value)
		must(t, err)
		if seen[key] {
			t.Errorf("%s stands twice", key)
		}
		seen[key] = true
		if _, ok := text.DeskProblem(key); !ok {
			t.Errorf("no sentence for %s", key)
		}
		return true
	})
	if len(seen) < 40 {
		t.Errorf("only %d errors were found in the source", len(seen))
	}
}

func TestSentences(t *testing.T) {
	_, missing := os.Open(filepath.Join(t.TempDir(), "nowhere.xlsx"))
	_, badPeriod := forms.ParsePeriod("2025年")
	_, badNumber := forms.ParseInput("x", "家", 0)
	full := &fs.PathError{Op: "write", Path: "/media/usb/a.xlsx", Err: syscall.ENOSPC}
	for name, test := range map[string]struct {
		err  error
		want string // what the English sentence holds
	}{
		"problem":     {&app.Problem{What: app.ErrUnknownCluster, Args: []string{"41078399"}}, "no cluster with the code 41078399"},
		"wrapped":     {fmt.Errorf("export: %w", &app.Problem{What: app.ErrReasonNeeded}), "Give a reason"},
		"refusal":     {fmt.Errorf("open: %w", &office.Refusal{Code: "ZIP-CRC", Part: "xl/worksheets/sheet2.xml"}), "sheet2.xml"},
		"book":        {&office.Refusal{Code: "SHEET-MISSING", Detail: "指标"}, "指标"},
		"reception":   {&office.Refusal{Code: app.RefusedClosed, Detail: "2022-12"}, "2022-12 is closed"},
		"locked":      {&office.LockedError{Path: "a", Who: "li", Host: "pc-3", PID: 77}, "li@pc-3 #77"},
		"damaged":     {&office.DamagedError{Path: "a", Backup: "/b/good.backup"}, "/b/good.backup"},
		"damaged all": {&office.DamagedError{Path: "a"}, "no good backup"},
		"newer":       {fmt.Errorf("open: %w", office.ErrNewer), "newer version"},
		"older":       {fmt.Errorf("open: %w", office.ErrOlder), "older version"},
		"no office":   {office.ErrNoOffice, "not an office file"},
		"read only":   {office.ErrReadOnly, "reading only"},
		"disk full":   {fmt.Errorf("write: %w", full), "/media/usb/a.xlsx"},
		"store full":  {office.ErrFull, "disk is full"},
		"locked row":  {fmt.Errorf("keep: %w", office.ErrLockedReturn), "locked"},
		"decided":     {office.ErrSuperseded, "newer revision came in"},
		"exists":      {office.ErrExists, "there already"},
		"gone":        {office.ErrNotFound, "not there any more"},
		"permission":  {&fs.PathError{Op: "open", Path: "x.xlsx", Err: fs.ErrPermission}, "x.xlsx"},
		"not there":   {missing, "nowhere.xlsx"},
		"period":      {badPeriod, "not a reporting period"},
		"number":      {badNumber, "not a number"},
		"cancelled":   {context.Canceled, "Cancelled"},
		"unknown":     {errors.New("sql: no rows in result set"), "could not be done"},
	} {
		for _, l := range text.Langs() {
			s := app.Sentence(test.err, l)
			if l == text.EN && !strings.Contains(s, test.want) {
				t.Errorf("%s: %q does not hold %q", name, s, test.want)
			}
			if s == "" || strings.Contains(s, "{") || strings.Contains(s, "sql:") {
				t.Errorf("%s in %s: %q", name, l, s)
			}
			if name != "unknown" && s == app.Sentence(errors.New("?"), l) {
				t.Errorf("%s in %s has the general sentence only", name, l)
			}
		}
	}
	if app.Sentence(nil, text.ZH) != "" {
		t.Error("no error has no sentence")
	}
}

func TestNewOffice(t *testing.T) {
	cat := catalog(t)
	for name, test := range map[string]struct {
		o    office.Office
		want error
	}{
		"county":              {office.Office{Role: office.County, Body: "410000", County: "410783", Name: "x"}, nil},
		"province":            {office.Office{Role: office.Province, Body: "440300", Name: "x"}, nil},
		"national":            {office.Office{Role: office.Province, Name: "x"}, nil},
		"city for a county":   {office.Office{Role: office.County, Body: "410000", County: "410700", Name: "x"}, app.ErrUnknownCounty},
		"city without county": {office.Office{Role: office.County, Body: "440000", County: "441900", Name: "x"}, nil},
		"body":                {office.Office{Role: office.County, Body: "410783", County: "410783", Name: "x"}, app.ErrUnknownBody},
		"no body":             {office.Office{Role: office.County, County: "410783", Name: "x"}, nil}, // its clusters bring theirs
		"no county":           {office.Office{Role: office.County, Body: "410000", Name: "x"}, nil},
		"neither":             {office.Office{Role: office.County, Name: "x"}, app.ErrUnknownBody},
		"name":                {office.Office{Role: office.County, Body: "410000", County: "410783", Name: " "}, app.ErrNoName},
		"role":                {office.Office{Role: "city", Body: "410000", Name: "x"}, app.ErrRole},
	} {
		o, err := cat.NewOffice(test.o, (&clock{}).tell())
		if !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", name, err, test.want)
		}
		if err == nil && len(o.ID) != 32 {
			t.Errorf("%s has the id %q", name, o.ID)
		}
	}
}

func TestTheWrongDesk(t *testing.T) {
	c := newCounty(t, crane)
	if _, err := app.NewProvince(t.Context(), c.store, exchanged{Files: c.files}, c.Catalog(), c.clock.tell, "1"); !errors.Is(err, app.ErrRole) {
		t.Errorf("a county's file at the provincial desk: %v", err)
	}
}

func TestDoctor(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	record(t, c, crane.Code, y2022, nil)
	bad := map[string]app.Condition{}
	look := func() {
		clear(bad)
		found, err := c.Doctor(ctx, text.EN, nil)
		must(t, err)
		for i, f := range found {
			if !f.Good {
				bad[f.Code] = f
			}
			if f.Sentence == "" || (f.Good && i+1 < len(found) && !found[i+1].Good) {
				t.Errorf("condition %+v", f)
			}
		}
	}
	look()
	if len(bad) != 2 || bad["people"].Sentence == "" || bad["deadlines"].Sentence == "" {
		t.Errorf("a new office: %+v", bad)
	}
	must(t, c.SetPeople(ctx, forms.People{Head: "负责人", Preparer: "填报人"}))
	must(t, c.SetDeadline(ctx, y2022, c.clock.now))
	look()
	if len(bad) != 0 {
		t.Errorf("after putting it right: %+v", bad)
	}
	must(t, c.store.SetSetting(ctx, "people", "{"))
	c.clock.now = c.clock.now.AddDate(-1, 0, 0)
	look()
	if !bad["clock"].Serious || bad["settings"].Sentence == "" {
		t.Errorf("a wrong clock and a broken setting: %+v", bad)
	}
}

func TestBackup(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	dir := t.TempDir()
	path, err := c.Backup(ctx, dir)
	must(t, err)
	if filepath.Dir(path) != dir || filepath.Base(path) != "单位.jibao.20230314-093000.backup" {
		t.Errorf("backup at %s", path)
	}
	if info, err := os.Stat(path); err != nil || info.Size() == 0 {
		t.Errorf("%v, %v", info, err)
	}
}

func TestInspect(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	e := export(t, record(t, c, crane.Code, y2022, nil), t.TempDir(), "")
	in, err := app.Inspect(ctx, c.files, c.Catalog(), e.Path)
	must(t, err)
	if !in.Incoming.Intact || in.Incoming.Fingerprint != e.Fingerprint || in.Incoming.Return.Revision != 1 {
		t.Errorf("inspected %+v", in.Incoming)
	}
	if share := in.Incoming.Return.Cell(in.Form, "T104"); share.Num.String() != "83.33" {
		t.Errorf("computed cells are not there: %+v", share)
	}
	_, err = app.Inspect(ctx, c.files, c.Catalog(), writeText(t, "x.xlsx", "no workbook"))
	if r := app.RefusalOf(err); r == nil || r.Code == "" {
		t.Errorf("no refusal: %v", err)
	}
}
