package county_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/county"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/uitest"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
	"jibao/storage/workbook"
)

const clusterCode = "41078301"

var (
	thisPeriod = forms.Period{Year: 2025, Month: 12}
	background = context.Background()
)

func clock() time.Time { return time.Date(2026, 2, 3, 10, 32, 7, 0, time.Local) }

// newDesk makes a county office with one cluster (invented figures) in a folder of the test.
func newDesk(t testing.TB) *app.CountyDesk {
	t.Helper()
	d, _ := newDeskOn(t)
	return d
}

// newDeskOn is newDesk with the disk that it stands on.
func newDeskOn(t testing.TB) (*app.CountyDesk, *fullDisk) {
	t.Helper()
	cat, err := app.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	o, err := cat.NewOffice(office.Office{Role: office.County, Body: "410000", County: "410783", Name: "测试局", Person: "测试员"}, clock())
	if err != nil {
		t.Fatal(err)
	}
	store, err := sqlite.Create(background, filepath.Join(t.TempDir(), "县.jibao"), o, sqlite.Options{Clock: clock, Forms: cat.FormOf, Keep: -1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	disk := &fullDisk{Store: store}
	d, err := app.NewCounty(background, disk, workbook.New(cat.Engine), cat, clock, "test")
	if err != nil {
		t.Fatal(err)
	}
	err = d.SaveClusters(background, forms.Cluster{Code: clusterCode, Name: "测试用起重机械产业集群", Level: forms.National, Industry: "C34", Year: 2023})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.SetDeadline(background, thisPeriod, time.Date(2026, 3, 31, 0, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	return d, disk
}

// fullDisk is a store whose disk can be made to be full.
type fullDisk struct {
	app.Store
	full bool
}

func (s *fullDisk) Apply(ctx context.Context, id int64, e office.Edit) error {
	if s.full {
		return office.ErrFull
	}
	return s.Store.Apply(ctx, id, e)
}

// newRecorder begins a return and records in it; everything happens at once.
func newRecorder(t *testing.T, d *app.CountyDesk) *county.Recorder {
	t.Helper()
	b, err := d.NewReturn(background, clusterCode, thisPeriod)
	if err != nil {
		t.Fatal(err)
	}
	return county.NewRecorder(background, b, shell.Inline{}, clock)
}

// saved reads a cell from the disk, not from what is shown.
func saved(t *testing.T, d *app.CountyDesk, code string) forms.Cell {
	t.Helper()
	b, err := d.OpenReturn(background, clusterCode, thisPeriod)
	if err != nil {
		t.Fatal(err)
	}
	return b.Return().Cell(b.Form(), code)
}

// answers is the dialogs of a test: they answer at once, or not at all.
type answers struct{ path string }

func (a *answers) Open(_ string, _ shell.FileKind, chosen func(string)) { a.give(chosen) }
func (a *answers) OpenMany(_ string, _ shell.FileKind, chosen func([]string)) {
	a.give(func(p string) { chosen([]string{p}) })
}
func (a *answers) Save(_, _ string, _ shell.FileKind, chosen func(string)) { a.give(chosen) }
func (a *answers) Folder(_ string, chosen func(string))                    { a.give(chosen) }
func (a *answers) Show(string) error                                       { return nil }
func (a *answers) Print(string) error                                      { return nil }
func (a *answers) Reveal(string) error                                     { return nil }
func (a *answers) give(chosen func(string)) {
	if a.path != "" {
		chosen(a.path)
	}
}

// noBackups is a keeper without backups.
type noBackups struct{}

func (noBackups) Backups(string) ([]shell.Backup, error) { return nil, nil }
func (noBackups) Restore(string)                         {}

// open is the window of a county office at the size of a common office screen.
type open struct {
	desk   *app.CountyDesk
	shell  *shell.Shell
	window fyne.Window
	files  *answers
}

func openWindow(t *testing.T, d *app.CountyDesk, lang text.Lang) *open {
	t.Helper()
	return openWindowOn(t, d, lang, shell.Inline{})
}

// openWindowOn is openWindow with an executor that the test holds.
func openWindowOn(t *testing.T, d *app.CountyDesk, lang text.Lang, exec shell.Executor) *open {
	t.Helper()
	look := theme.Settings{Appearance: theme.Light}
	w := uitest.Window(t, look, uitest.Screen)
	o := &open{desk: d, window: w, files: &answers{}}
	o.shell = shell.New(shell.Config{
		Window: w, Exec: exec, Dialogs: o.files, Memory: d, Clock: d.Now, Lang: lang, Look: look, SetTheme: uitest.SetLook,
	})
	o.shell.Open(county.New(o.shell, d, shell.NewBackups(o.shell, d.Desk, datedBackups{}), shell.NewSettings(o.shell, d.Desk, true, nil), shell.NewHelp(o.shell, "test")))
	w.Resize(uitest.Screen)
	t.Cleanup(o.shell.Close)
	return o
}

// press sends keys to what has the focus, or to the window.
func (o *open) press(names ...fyne.KeyName) { uitest.Press(o.window.Canvas(), names...) }

// typeText types characters into what has the focus.
func (o *open) typeText(s string) { uitest.Type(o.window.Canvas(), s) }

// said gives every text that is painted on the page.
func (o *open) said() string { return uitest.Said(o.window.Content()) }
