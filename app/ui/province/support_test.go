package province

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/assets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/document"
	"jibao/storage/sqlite"
	"jibao/storage/workbook"
)

// Clusters of the tests, all invented, of one province.
var clusters = []forms.Cluster{
	invented("41018101", "演示铝加工产业集群", "410181", "C32", forms.Provincial),
	invented("41032301", "演示轴承产业集群", "410323", "C34", forms.National),
	invented("41058101", "演示汽车零部件产业集群", "410581", "C36", forms.Provincial),
	invented("41078301", "演示起重机械产业集群", "410783", "C34", forms.National),
	invented("41078302", "演示水泵产业集群", "410783", "C34", forms.Provincial),
}

func invented(code, name, county, industry string, level forms.Level) forms.Cluster {
	return forms.Cluster{Code: code, Name: name, County: county, Body: "410000", Industry: industry, Level: level, Year: 2022, Note: "演示数据，均为合成"}
}

var (
	y2021 = forms.Period{Year: 2021, Month: 12}
	y2022 = forms.Period{Year: 2022, Month: 12}
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var loadCatalog = sync.OnceValues(app.LoadCatalog)

func catalog(t testing.TB) *app.Catalog {
	t.Helper()
	cat, err := loadCatalog()
	must(t, err)
	return cat
}

// exchanged are the workbooks and briefings that offices write and read.
type exchanged struct {
	*workbook.Files
	document.Writer
}

func files(cat *app.Catalog) exchanged {
	var known []forms.FormID
	for _, f := range cat.Forms() {
		known = append(known, f.FormID)
	}
	return exchanged{Files: workbook.New(cat.Engine, known...)}
}

func newStore(t testing.TB, o office.Office, clock app.Clock) *sqlite.Office {
	t.Helper()
	cat := catalog(t)
	o, err := cat.NewOffice(o, clock())
	must(t, err)
	s, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "office.jibao"), o, sqlite.Options{Clock: clock, Forms: cat.FormOf, Keep: -1})
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// returns makes the workbooks of the tests once: 2021 of two clusters, 2022 of three, one of them in two revisions.
var returns = map[string][]byte{}

// names of the workbooks.
const (
	crane2021   = "crane2021.xlsx"
	bearing2021 = "bearing2021.xlsx"
	crane2022   = "crane2022.xlsx"
	pump2022    = "pump2022.xlsx"
	bearing2022 = "bearing2022.xlsx"
	bearingTwo  = "bearing2022-2.xlsx"
)

// makeReturns records and exports the returns through county desks, as counties do.
func makeReturns(t testing.TB) {
	t.Helper()
	if len(returns) > 0 {
		return
	}
	dir := t.TempDir()
	keep := func(b *app.Book, name, reason string) {
		t.Helper()
		for _, f := range b.Findings() {
			if f.Severity == forms.Soft && !f.Explained {
				must(t, b.Explain(t.Context(), f.Key, "经核对，情况属实。"))
			}
		}
		out, err := b.Export(t.Context(), app.ExportOptions{Path: dir, Reason: reason})
		must(t, err)
		data, err := os.ReadFile(out.Path)
		must(t, err)
		returns[name] = data
	}
	c := newCounty(t, clusters[3], clusters[4])
	keep(record(t, c, clusters[3].Code, y2021, map[string]string{"T101": "1700000.00", "T102": "1502400.00"}), crane2021, "")
	told := record(t, c, clusters[3].Code, y2022, nil)
	must(t, told.PutCase(t.Context(), 1, sharedLab))
	must(t, told.PutCase(t.Context(), 2, pairing))
	keep(told, crane2022, "")
	keep(record(t, c, clusters[4].Code, y2022, nil), pump2022, "")
	c = newCounty(t, clusters[1])
	keep(record(t, c, clusters[1].Code, y2021, nil), bearing2021, "")
	b := record(t, c, clusters[1].Code, y2022, nil)
	keep(b, bearing2022, "")
	_, err := b.Set(t.Context(), "T113", "61.5")
	must(t, err)
	keep(b, bearingTwo, "市场占有率更正")
}

func newCounty(t testing.TB, of ...forms.Cluster) *app.CountyDesk {
	t.Helper()
	clock := func() time.Time { return time.Date(2023, 3, 14, 9, 30, 0, 0, time.UTC) }
	store := newStore(t, office.Office{Role: office.County, Body: "410000", County: of[0].County, Name: "演示县级单位", Person: "填报人甲"}, clock)
	desk, err := app.NewCounty(t.Context(), store, files(catalog(t)), catalog(t), clock, "1.0-test")
	must(t, err)
	must(t, desk.SaveClusters(t.Context(), of...))
	return desk
}

// record fills a return so that it can be exported; change replaces some of the values.
func record(t testing.TB, c *app.CountyDesk, cluster string, p forms.Period, change map[string]string) *app.Book {
	t.Helper()
	b, err := c.NewReturn(t.Context(), cluster, p)
	must(t, err)
	data, err := os.ReadFile("../../testdata/values.txt")
	must(t, err)
	var typed []app.Typed
	for line := range strings.Lines(string(data)) {
		code, value, ok := strings.Cut(strings.TrimSpace(line), "=")
		if !ok {
			continue
		}
		if other, changed := change[code]; changed {
			value = other
		}
		typed = append(typed, app.Typed{Code: code, Text: value})
	}
	_, err = b.SetMany(t.Context(), typed)
	must(t, err)
	must(t, b.Note(t.Context(), "T601", "演示集群运营中心 91110000101623741K"))
	return b
}

// bench is a provincial office with its pages on a window of 1366 × 768, where everything happens at once.
type bench struct {
	*Desk
	window  fyne.Window
	dialogs *answers
}

// now of the tests: before the deadline of 2022, a day after its returns came.
func now() time.Time { return time.Date(2023, 3, 19, 14, 20, 0, 0, time.Local) }

// answers stands in for dialogs.
type answers struct {
	open   []string
	folder string
	save   string
	shown  string
}

func (a *answers) Open(_ string, _ shell.FileKind, chosen func(string))       { chosen(a.open[0]) }
func (a *answers) OpenMany(_ string, _ shell.FileKind, chosen func([]string)) { chosen(a.open) }
func (a *answers) Folder(_ string, chosen func(string))                       { chosen(a.folder) }
func (a *answers) Save(_, _ string, _ shell.FileKind, chosen func(string))    { chosen(a.save) }
func (a *answers) Show(path string) error                                     { a.shown = path; return nil }
func (a *answers) Print(path string) error                                    { a.shown = path; return nil }
func (a *answers) Reveal(path string) error                                   { a.shown = path; return nil }

// newProvince makes a provincial desk that knows the clusters, with a deadline for 2022.
func newProvince(t testing.TB) *app.ProvinceDesk {
	t.Helper()
	store := newStore(t, office.Office{Role: office.Province, Body: "410000", Name: "演示省级单位", Person: "审核人乙"}, now)
	desk, err := app.NewProvince(t.Context(), store, files(catalog(t)), catalog(t), now, "1.0-test")
	must(t, err)
	must(t, desk.SaveClusters(t.Context(), clusters...))
	must(t, desk.SetDeadline(t.Context(), y2022, time.Date(2023, 3, 31, 0, 0, 0, 0, time.UTC)))
	return desk
}

// folder writes workbooks into a folder of their own.
func folder(t testing.TB, names ...string) string {
	t.Helper()
	makeReturns(t)
	dir := t.TempDir()
	for _, name := range names {
		must(t, os.WriteFile(filepath.Join(dir, name), returns[name], 0o600))
	}
	return dir
}

// receiveAll takes workbooks in.
func receiveAll(t testing.TB, desk *app.ProvinceDesk, names ...string) {
	t.Helper()
	tally, err := desk.Receive(t.Context(), []string{folder(t, names...)}, app.ReceiveOptions{}, nil, nil)
	must(t, err)
	if tally.Received != len(names) {
		t.Fatalf("received %+v of %v", tally, names)
	}
}

// accepted accepts what came in of a period from some clusters.
func accepted(t testing.TB, desk *app.ProvinceDesk, p forms.Period, codes ...string) {
	t.Helper()
	for _, code := range codes {
		h, err := desk.Find(t.Context(), code, p)
		must(t, err)
		res, err := desk.Accept(t.Context(), h.ID)
		must(t, err)
		if len(res.Not) > 0 {
			t.Fatalf("%s was not accepted: %v", code, res.Not[0].Why)
		}
	}
}

// filled is the desk of most tests: 2021 accepted; of 2022 crane accepted, pump sent back, bearing waiting in its second
// revision, two missing.
func filled(t testing.TB) *app.ProvinceDesk {
	t.Helper()
	desk := newProvince(t)
	receiveAll(t, desk, crane2021, bearing2021)
	accepted(t, desk, y2021, clusters[1].Code, clusters[3].Code)
	receiveAll(t, desk, crane2022, pump2022, bearing2022)
	receiveAll(t, desk, bearingTwo)
	accepted(t, desk, y2022, clusters[3].Code)
	pump, err := desk.Find(t.Context(), clusters[4].Code, y2022)
	must(t, err)
	must(t, desk.SendBack(t.Context(), pump.ID, "总产值增幅异常，请核对"))
	return desk
}

// open puts the pages of a desk on a window.
func open(t testing.TB, desk *app.ProvinceDesk, l text.Lang) *bench {
	t.Helper()
	return openWith(t, desk, l, theme.Settings{Appearance: theme.Light})
}

// openWith is open with another look.
func openWith(t testing.TB, desk *app.ProvinceDesk, l text.Lang, look theme.Settings) *bench {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(fyne.NewStaticResource(assets.FontName, assets.Font()), look))
	w := test.NewWindow(nil)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1366, 768))
	dialogs := &answers{}
	s := shell.New(shell.Config{Window: w, Exec: shell.Inline{}, Dialogs: dialogs, Memory: desk, Clock: now, Lang: l, Look: look})
	d := New(s, desk)
	d.period = y2022
	s.Open(d)
	w.Resize(fyne.NewSize(1366, 768))
	return &bench{d, w, dialogs}
}

// press gives keys to what has the focus, or to the window: a single letter as a character.
func (b *bench) press(keys ...string) {
	for _, k := range keys {
		focused := b.window.Canvas().Focused()
		switch {
		case focused == nil:
			b.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		case len(k) == 1:
			focused.TypedRune(rune(k[0]))
		default:
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		}
	}
}

// write types a text into what has the focus.
func (b *bench) write(s string) {
	for _, r := range s {
		b.window.Canvas().Focused().TypedRune(r)
	}
}
