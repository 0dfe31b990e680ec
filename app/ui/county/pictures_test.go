package county_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/demo"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/uitest"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
	"jibao/storage/workbook"
)

// craneCode is the cluster of the demonstration that the pictures show; its figures are synthetic.
const craneCode = "41078301"

// demonstration is the county of that cluster with what it records.
var demonstration = sync.OnceValues(func() (demo.Case, error) {
	cat, err := app.LoadCatalog()
	if err != nil {
		return demo.Case{}, err
	}
	var counties []forms.Division
	for _, p := range cat.Divisions().Provinces() {
		for _, c := range cat.Divisions().Cities(p.Code) {
			counties = append(counties, cat.Divisions().Counties(c.Code)...)
		}
	}
	cases, err := demo.World(demo.Seed, cat.Form(), counties, cat.Divisions(), 0)
	for _, c := range cases {
		if c.Cluster.Code == craneCode {
			return c, err
		}
	}
	return demo.Case{}, err
})

// showcase makes the office of the pictures: 2021 exported and accepted, 2022 under way twelve days before its deadline
// with a figure that is none, one that asks for an explanation and two blank ones. Its path is always the same.
func showcase(t *testing.T) *app.CountyDesk {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	c, err := demonstration()
	must(err)
	now := time.Date(2022, 3, 14, 9, 30, 0, 0, time.Local)
	clock := func() time.Time { return now }
	cat, err := app.LoadCatalog()
	must(err)
	o, err := cat.NewOffice(office.Office{Role: office.County, Body: "410000", County: "410783", Name: "长垣市工业和信息化局（演示数据，均为合成）", Person: "演示填报员"}, now)
	must(err)
	store, err := sqlite.Create(background, filepath.Join(t.TempDir(), "office.jibao"), o, sqlite.Options{Clock: clock, Forms: cat.FormOf, Keep: -1})
	must(err)
	t.Cleanup(func() { store.Close() })
	d, err := app.NewCounty(background, elsewhere{store}, workbook.New(cat.Engine), cat, clock, "1.0")
	must(err)
	must(d.SaveClusters(background, c.Cluster))
	must(d.SetDeadline(background, demo.Before, time.Date(2022, 3, 31, 0, 0, 0, 0, time.UTC)))
	before, err := c.Years[demo.Before].Enter(background, d, craneCode, demo.Before)
	must(err)
	_, err = before.Export(background, app.ExportOptions{Path: t.TempDir()})
	must(err)
	must(d.MarkAccepted(background, craneCode, demo.Before))
	now = time.Date(2023, 3, 18, 16, 2, 0, 0, time.Local)
	must(d.SetDeadline(background, demo.Main, time.Date(2023, 3, 31, 0, 0, 0, 0, time.UTC)))
	b, err := c.Years[demo.Main].Enter(background, d, craneCode, demo.Main)
	must(err)
	now = time.Date(2023, 3, 19, 10, 32, 7, 0, time.Local)
	for _, typed := range []app.Typed{{Code: "T102", Text: "1300000"}, {Code: "T114", Text: "六十"}, {Code: "T113"}, {Code: "T301"}} {
		_, err = b.Set(background, typed.Code, typed.Text)
		must(err)
	}
	must(b.Note(background, "T111", "县统计局快报数"))
	must(b.PutCase(background, 1, forms.Case{
		Title: "共建检验检测中心，小厂也用得起大设备（演示）", Summary: "【合成样例】引导企业共同出资建设检验检测中心，按次收费、成本共担，缩短送检时间。",
		Body: "本文为演示用的合成样例，其中的做法和数据均为虚构。\n一、背景和问题。单个企业购置大型检测设备不经济，产品送外地检测往返需要一周左右。\n二、主要做法。由运营机构牵头，龙头企业和中小企业按产值比例出资，共建检验检测中心。",
	}))
	must(b.PutCase(background, 2, forms.Case{Title: "“链主”开放订单（演示）", Body: "本文为演示用的合成样例。"}))
	return d
}

// finished is the office of the pictures with a return that can be exported.
func finished(t *testing.T) *app.CountyDesk {
	t.Helper()
	d := showcase(t)
	b, err := d.OpenReturn(background, craneCode, demo.Main)
	if err != nil {
		t.Fatal(err)
	}
	for _, typed := range []app.Typed{{Code: "T102", Text: "1492378.42"}, {Code: "T114", Text: "1"}, {Code: "T113", Text: "9.95"}, {Code: "T301", Text: "60"}} {
		if _, err := b.Set(background, typed.Code, typed.Text); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.RemoveCase(background, 2); err != nil {
		t.Fatal(err)
	}
	for _, f := range b.Findings() {
		if f.Severity == forms.Soft && !f.Explained {
			if err := b.Explain(background, f.Key, "（演示）已核对，情况属实。"); err != nil {
				t.Fatal(err)
			}
		}
	}
	return d
}

// elsewhere is a store that says it stands where every picture has it.
type elsewhere struct{ app.Store }

func (elsewhere) Path() string { return "/home/jibao/集报/410783.jibao" }

// datedBackups is a keeper with two backups.
type datedBackups struct{ noBackups }

func (datedBackups) Backups(path string) ([]shell.Backup, error) {
	return []shell.Backup{
		{Path: path + `.backups/20230319T023000.000Z-open.backup`, When: time.Date(2023, 3, 19, 10, 30, 0, 0, time.Local), Why: "open", Size: 884736},
		{Path: path + `.backups/20230318T060500.000Z-import.backup`, When: time.Date(2023, 3, 18, 14, 5, 0, 0, time.Local), Why: "import", Size: 516096},
	}, nil
}

// pictured shows the office of the pictures.
func pictured(t *testing.T, lang text.Lang) *open {
	t.Helper()
	return openReturn(t, showcase(t), lang)
}

// openReturn shows the return of an office that is to be done first, at a figure that asks for an explanation.
func openReturn(t *testing.T, d *app.CountyDesk, lang text.Lang) *open {
	t.Helper()
	o := openWindow(t, d, lang)
	o.shell.Go("todo")
	o.press(fyne.KeyReturn)
	if o.shell.Page().Key() != "return" {
		t.Fatalf("Enter on the to-do list leads to %q", o.shell.Page().Key())
	}
	o.section(t, "T1")
	o.grid(t).Select(1, 3)
	return o
}

// Every page of a county office in Chinese, as it stands on an office screen.
func TestPagePictures(t *testing.T) {
	o := pictured(t, text.ZH)
	take := func(name string) { uitest.Picture(t, o.window.Canvas(), name) }
	take("return")
	o.section(t, "roster")
	take("roster")
	o.section(t, "cases")
	o.shell.Focus(o.fields(t)[0])
	take("cases")
	o.press(fyne.KeyF5)
	take("checks")
	for _, page := range []string{"todo", "register", "submitted", shell.PageBackups, shell.PageSettings, shell.PageHelp} {
		o.shell.Go(page)
		take(page)
	}
	o.shell.Go("return")
	o.shell.Drop([]string{listOfEnterprises(t)})
	take("import")
}

// The export, before and after.
func TestExportPicture(t *testing.T) {
	o := openReturn(t, finished(t), text.ZH)
	o.press(fyne.KeyF8)
	uitest.Picture(t, o.window.Canvas(), "export")
}

// listOfEnterprises is a file as a statistics office gives it: other heads, another order, one enterprise that is new.
func listOfEnterprises(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "企业名单.csv")
	err := os.WriteFile(path, []byte("序号,单位名称,统一社会信用代码,营业收入（万元）,备注\n1,长垣恒达科技有限公司（演示）,91410783MAXX00001J,88000,\n2,长垣新来科技有限公司（演示）,91410783MAXX09991P,1200,新增\n"), 0o644)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// One page in each of the other languages, in the dark, and in the largest letters.
func TestReturnPictures(t *testing.T) {
	for name, c := range map[string]struct {
		lang text.Lang
		look theme.Settings
	}{
		"return.en":          {text.EN, theme.Settings{Appearance: theme.Light}},
		"return.ko":          {text.KO, theme.Settings{Appearance: theme.Light}},
		"return-dark":        {text.ZH, theme.Settings{Appearance: theme.Dark}},
		"return-comfortable": {text.ZH, theme.Settings{Appearance: theme.Light, Scale: theme.Larger, Density: theme.Comfortable}},
	} {
		t.Run(name, func(t *testing.T) {
			o := pictured(t, c.lang)
			o.shell.SetLook(c.look)
			uitest.Picture(t, o.window.Canvas(), name)
		})
	}
}
