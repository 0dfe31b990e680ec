package ui_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jibao/app"
	"jibao/app/ui"
	"jibao/app/ui/shell"
	"jibao/app/ui/uitest"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

func clock() time.Time { return time.Date(2026, 2, 3, 10, 32, 7, 0, time.Local) }

// offices keeps office files in a folder of the test; workbooks are not needed here.
type offices struct {
	catalog *app.Catalog
	later   error // what is found while the next office is in use
}

func (o *offices) options(readOnly bool) sqlite.Options {
	return sqlite.Options{ReadOnly: readOnly, Clock: clock, Forms: o.catalog.FormOf}
}

func (o *offices) Create(ctx context.Context, path string, of office.Office) (ui.Opened, error) {
	store, err := sqlite.Create(ctx, path, of, o.options(false))
	if err != nil {
		return ui.Opened{}, err
	}
	return o.desk(ctx, store)
}

func (o *offices) Open(ctx context.Context, path string, readOnly bool) (ui.Opened, error) {
	store, err := sqlite.Open(ctx, path, o.options(readOnly))
	if err != nil {
		return ui.Opened{}, err
	}
	return o.desk(ctx, store)
}

func (o *offices) desk(ctx context.Context, store app.Store) (ui.Opened, error) {
	if o.later != nil {
		store = &foundLater{store, o.later}
		o.later = nil
	}
	county, err := app.NewCounty(ctx, store, nil, o.catalog, clock, "test")
	return ui.Opened{County: county}, err
}

func (o *offices) Backups(path string) ([]shell.Backup, error) {
	list, err := sqlite.Backups(path)
	out := make([]shell.Backup, 0, len(list))
	for _, b := range list {
		out = append(out, shell.Backup{Path: b.Path, When: b.When, Why: b.Why, Size: b.Size})
	}
	return out, err
}

func (o *offices) Restore(ctx context.Context, backup, path string) (string, error) {
	return sqlite.Restore(ctx, backup, path)
}

// foundLater is an office file whose damage is found while it is in use.
type foundLater struct {
	app.Store
	err error
}

func (f *foundLater) Sound(context.Context) error { return f.err }

// noFiles is dialogs that nobody answers.
type noFiles struct{}

func (noFiles) Open(string, shell.FileKind, func(string))         {}
func (noFiles) OpenMany(string, shell.FileKind, func([]string))   {}
func (noFiles) Save(string, string, shell.FileKind, func(string)) {}
func (noFiles) Folder(string, func(string))                       {}
func (noFiles) Show(string) error                                 { return nil }
func (noFiles) Print(string) error                                { return nil }
func (noFiles) Reveal(string) error                               { return nil }

type program struct {
	*ui.Window
	offices *offices
	home    string
	soon    []func() // what is to be done after a while
}

func newProgram(t *testing.T, locale string) *program {
	t.Helper()
	return newProgramAt(t, locale, t.TempDir())
}

// newProgramAt is newProgram with the folder of new offices.
func newProgramAt(t *testing.T, locale, home string) *program {
	t.Helper()
	cat, err := app.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	p := &program{offices: &offices{catalog: cat}, home: home}
	p.Window = ui.New(ui.Config{
		App: test.NewTempApp(t), Offices: p.offices, Catalog: cat, Exec: shell.Inline{}, Clock: clock, Version: "test", Locale: locale, Home: p.home,
		Dialogs: func(fyne.Window, func() text.Lang) shell.Dialogs { return noFiles{} },
		After:   func(_ time.Duration, f func()) { p.soon = append(p.soon, f) },
	})
	p.Fyne().Resize(fyne.NewSize(1366, 768))
	return p
}

// said gives every text that is painted on the window.
func (p *program) said() string { return uitest.Said(p.Fyne().Content()) }

// tap presses the button with a text.
func (p *program) tap(t *testing.T, m text.Message, lang text.Lang) {
	t.Helper()
	var found *widgets.Button
	for _, b := range uitest.Find[*widgets.Button](p.Fyne().Content()) {
		if b.Text() == m.In(lang) {
			found = b
		}
	}
	if found == nil {
		t.Fatalf("there is no button %q", m.In(lang))
	}
	found.OnTap()
}

// pick chooses in the pickers of the page, in their order.
func (p *program) pick(values ...string) {
	pickers := uitest.Find[*widgets.Picker](p.Fyne().Content())
	for i, v := range values {
		pickers[i].SetValue(v)
		pickers[i].OnPick(v)
	}
}

func TestFirstStart(t *testing.T) {
	p := newProgram(t, "zh_CN.UTF-8")
	p.Start()
	if !strings.Contains(p.said(), text.NoSecrets.In(text.ZH)) {
		t.Error("the start page does not say that secrets must not be entered")
	}
	p.tap(t, text.CreateOffice, text.ZH)
	if p.Shell() != nil {
		t.Fatal("an office was made of nothing")
	}
	p.pick("410000", "410700", "410783", "410000")
	p.tap(t, text.CreateOffice, text.ZH)
	if p.Shell() == nil {
		t.Fatalf("no office was made:\n%s", p.said())
	}
	if got := p.Shell().Page().Key(); got != "todo" {
		t.Errorf("the first page is %q", got)
	}
	path := filepath.Join(p.home, "410783.jibao")
	if _, err := os.Stat(path); err != nil {
		t.Errorf("the office file is not there: %v", err)
	}
	if !strings.Contains(p.said(), "长垣市工业和信息化局") {
		t.Error("the office is not named")
	}
	p.Start()
	if !strings.Contains(p.said(), "410783.jibao") {
		t.Error("the office is not among the recent ones")
	}
	p.Open(path)
	if p.Shell() == nil {
		t.Errorf("the office does not open again:\n%s", p.said())
	}
	p.Start()
}

func TestLanguageIsGuessedAndKept(t *testing.T) {
	p := newProgram(t, "ko_KR.UTF-8")
	p.Start()
	if !strings.Contains(p.said(), text.NewOfficeTitle.In(text.KO)) {
		t.Error("the start page does not speak the language of the system")
	}
	p.pick("410000", "410700", "410783", "410000")
	p.tap(t, text.CreateOffice, text.KO)
	if p.Shell().Lang() != text.KO {
		t.Fatalf("the office works in %s", p.Shell().Lang())
	}
	p.Shell().SetLang(text.EN)
	if !strings.Contains(p.said(), text.NavTodo.In(text.EN)) {
		t.Error("the window does not speak English at once")
	}
	p.Start()
	p.Open(filepath.Join(p.home, "410783.jibao"))
	if p.Shell().Lang() != text.EN {
		t.Errorf("opened again, the office works in %s", p.Shell().Lang())
	}
	p.Start()
}

// made makes an office file and closes it.
func (p *program) made(t *testing.T) string {
	t.Helper()
	o, err := p.offices.catalog.NewOffice(office.Office{Role: office.County, Body: "410000", County: "410783", Name: "测试局"}, clock())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(p.home, "made.jibao")
	opened, err := p.offices.Create(context.Background(), path, o)
	if err == nil {
		err = opened.County.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLockedOfficeCanBeRead(t *testing.T) {
	p := newProgram(t, "zh_CN")
	path := p.made(t)
	other, err := p.offices.Open(context.Background(), path, false)
	if err != nil {
		t.Fatal(err)
	}
	defer other.County.Close()
	p.Open(path)
	if p.Shell() != nil {
		t.Fatal("two windows record in one office")
	}
	p.tap(t, text.OpenToRead, text.ZH)
	if p.Shell() == nil || !strings.Contains(p.said(), text.ReadOnly.In(text.ZH)) {
		t.Errorf("the office is not open for reading:\n%s", p.said())
	}
	p.Start()
}

func TestDamagedOfficeComesBackFromItsBackup(t *testing.T) {
	p := newProgram(t, "zh_CN")
	path := p.made(t)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	backups := path + ".backups"
	if err := os.MkdirAll(backups, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(backups, "20260202T080000.000Z-open.backup"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(data); i++ {
		data[i] ^= 0x5a
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	var damaged *office.DamagedError
	if _, err := p.offices.Open(context.Background(), path, false); !errors.As(err, &damaged) {
		t.Fatalf("the file is not seen to be damaged: %v", err)
	}
	p.Open(path)
	p.tap(t, text.RestoreThis, text.ZH)
	if p.Shell() == nil || !strings.Contains(p.said(), "测试局") {
		t.Errorf("the office did not come back:\n%s", p.said())
	}
	p.Start()
}

// A large file whose damage is found after it was opened is left, and the way back is offered.
func TestDamageFoundWhileInUseLeadsBack(t *testing.T) {
	p := newProgram(t, "zh_CN")
	path := p.made(t)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	backup := filepath.Join(t.TempDir(), "20260202T080000.000Z-open.backup")
	if err := os.WriteFile(backup, data, 0o644); err != nil {
		t.Fatal(err)
	}
	p.offices.later = &office.DamagedError{Path: path, Backup: backup, Detail: "page 7"}
	p.Open(path)
	if p.Shell() == nil {
		t.Fatal("the office is not open")
	}
	for _, f := range p.soon {
		f()
	}
	if p.Shell() != nil {
		t.Fatal("the office is still open")
	}
	p.tap(t, text.RestoreThis, text.ZH)
	if p.Shell() == nil || !strings.Contains(p.said(), "测试局") {
		t.Errorf("the office did not come back:\n%s", p.said())
	}
	p.Start()
}
