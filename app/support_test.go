package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/document"
	"jibao/storage/sqlite"
	"jibao/storage/workbook"
)

// Clusters of the tests, all invented: two of one county, one of another county of the province.
var (
	crane   = forms.Cluster{Code: "41078301", Name: "演示起重机械产业集群", County: "410783", Body: "410000", Industry: "C34", Level: forms.National, Batch: "1", Year: 2022, Note: "演示数据，均为合成"}
	pump    = forms.Cluster{Code: "41078302", Name: "演示水泵产业集群", County: "410783", Body: "410000", Industry: "C34", Level: forms.Provincial, Year: 2022, Note: "演示数据，均为合成"}
	bearing = forms.Cluster{Code: "41032301", Name: "演示轴承产业集群", County: "410323", Body: "410000", Industry: "C34", Level: forms.National, Batch: "1", Year: 2022, Note: "演示数据，均为合成"}
)

var (
	y2021 = forms.Period{Year: 2021, Month: 12}
	y2022 = forms.Period{Year: 2022, Month: 12}
)

const codeOfBody = "91110000101623741K" // a valid unified social credit code

// clock is a clock that tests set.
type clock struct{ now time.Time }

func (c *clock) tell() time.Time { return c.now }

func catalog(t testing.TB) *app.Catalog {
	t.Helper()
	cat, err := app.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

func workbooks(cat *app.Catalog) *workbook.Files {
	var known []forms.FormID
	for _, f := range cat.Forms() {
		known = append(known, f.FormID)
	}
	return workbook.New(cat.Engine, known...)
}

func newStore(t testing.TB, cat *app.Catalog, o office.Office, c *clock) *sqlite.Office {
	t.Helper()
	o, err := cat.NewOffice(o, c.now)
	if err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "单位.jibao"), o, sqlite.Options{Clock: c.tell, Forms: cat.FormOf, Keep: -1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// exchanged are the files that a provincial office writes and reads.
type exchanged struct {
	*workbook.Files
	document.Writer
}

type county struct {
	*app.CountyDesk
	store *sqlite.Office
	files *workbook.Files
	clock *clock
}

func newCounty(t testing.TB, clusters ...forms.Cluster) *county {
	t.Helper()
	cat, c := catalog(t), &clock{time.Date(2023, 3, 14, 9, 30, 0, 0, time.UTC)}
	store := newStore(t, cat, office.Office{Role: office.County, Body: "410000", County: clusters[0].County, Name: "演示县级单位", Person: "填报人甲"}, c)
	files := workbooks(cat)
	desk, err := app.NewCounty(t.Context(), store, files, cat, c.tell, "1.0-test")
	must(t, err)
	must(t, desk.SaveClusters(t.Context(), clusters...))
	return &county{desk, store, files, c}
}

type province struct {
	*app.ProvinceDesk
	store *sqlite.Office
	files exchanged
	clock *clock
}

func newProvince(t testing.TB, clusters ...forms.Cluster) *province {
	t.Helper()
	cat, c := catalog(t), &clock{time.Date(2023, 3, 20, 10, 0, 0, 0, time.UTC)}
	store := newStore(t, cat, office.Office{Role: office.Province, Body: "410000", Name: "演示省级单位", Person: "审核人乙"}, c)
	files := exchanged{Files: workbooks(cat)}
	desk, err := app.NewProvince(t.Context(), store, files, cat, c.tell, "1.0-test")
	must(t, err)
	must(t, desk.SaveClusters(t.Context(), clusters...))
	return &province{desk, store, files, c}
}

// typedValues reads the values of a clean return.
func typedValues(t testing.TB) []app.Typed {
	t.Helper()
	data, err := os.ReadFile("testdata/values.txt")
	must(t, err)
	var out []app.Typed
	for line := range strings.Lines(string(data)) {
		code, value, ok := strings.Cut(strings.TrimSpace(line), "=")
		if ok {
			out = append(out, app.Typed{Code: code, Text: value})
		}
	}
	return out
}

// record begins a return and fills it so that it can be exported; change replaces some of the values.
func record(t testing.TB, c *county, cluster string, p forms.Period, change map[string]string) *app.Book {
	t.Helper()
	ctx := t.Context()
	b, err := c.NewReturn(ctx, cluster, p)
	must(t, err)
	values := typedValues(t)
	for i := range values {
		if v, ok := change[values[i].Code]; ok {
			values[i].Text = v
		}
	}
	pasted, err := b.SetMany(ctx, values)
	must(t, err)
	if pasted.Drafts() > 0 || len(pasted.Dropped) > 0 {
		t.Fatalf("the values of the test do not fit: %d drafts, dropped %v", pasted.Drafts(), pasted.Dropped)
	}
	must(t, b.Note(ctx, "T601", "演示集群运营中心 "+codeOfBody))
	explainAll(t, b)
	return b
}

func explainAll(t testing.TB, b *app.Book) {
	t.Helper()
	for _, f := range b.Findings() {
		if f.Severity == forms.Soft && !f.Explained {
			must(t, b.Explain(t.Context(), f.Key, "经核对，情况属实。"))
		}
	}
	for _, f := range b.Findings() {
		if f.Severity == forms.Hard {
			t.Errorf("unexpected hard finding %s", f.Key)
		}
	}
}

func export(t testing.TB, b *app.Book, dir, reason string) app.Exported {
	t.Helper()
	e, err := b.Export(t.Context(), app.ExportOptions{Path: dir, Reason: reason})
	must(t, err)
	return e
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func writeText(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	must(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

// number gives a numeric cell of a return as it prints.
func number(b *app.Book, code string) string {
	c := b.Return().Cell(b.Form(), code)
	if c.State != forms.Filled {
		return "-"
	}
	return c.Num.String()
}
