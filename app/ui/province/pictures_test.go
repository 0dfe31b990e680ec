package province

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/demo"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/uitest"
	"jibao/assets/text"
	"jibao/forms/office"
	"jibao/forms/summary"
	"jibao/storage/sqlite"
)

// taken is when the pictures are taken: the deadline of the last year has passed, a good part waits for review.
func taken() time.Time { return time.Date(2026, 4, 9, 14, 20, 0, 0, time.UTC) }

// pictured makes the office of the pictures: sixty invented clusters of all reporting bodies in three years, with returns
// that are missing, late, waiting, sent back and revised. Everything in it is synthetic and the same on every run.
func pictured(t *testing.T) *app.ProvinceDesk {
	t.Helper()
	local := time.Local
	time.Local = time.UTC // a picture shows hours
	t.Cleanup(func() { time.Local = local })
	cat := catalog(t)
	tools := demo.Tools{Catalog: cat, Version: "1.0", Create: func(ctx context.Context, path string, o office.Office, clock app.Clock) (app.Store, error) {
		whole, err := cat.NewOffice(o, clock())
		if err != nil {
			return nil, err
		}
		return sqlite.Create(ctx, path, whole, sqlite.Options{Clock: clock, Forms: cat.FormOf, Keep: -1})
	}}
	res, err := demo.Scale(t.Context(), t.TempDir(), tools, demo.Size{Clusters: 60, Periods: 3, Rows: 60}, nil)
	must(t, err)
	store, err := sqlite.Open(t.Context(), res.Path, sqlite.Options{Clock: taken, Forms: cat.FormOf, Keep: -1})
	must(t, err)
	t.Cleanup(func() { store.Close() })
	desk, err := app.NewProvince(t.Context(), store, files(cat), cat, taken, "1.0")
	must(t, err)
	return desk
}

// show puts the pages of a desk on a window of the smallest screen.
func show(t *testing.T, desk *app.ProvinceDesk, l text.Lang, look theme.Settings) *bench {
	t.Helper()
	w := uitest.Window(t, look, uitest.Screen)
	s := shell.New(shell.Config{Window: w, Exec: shell.Inline{}, Dialogs: &answers{}, Memory: forgetful{desk}, Clock: taken, Lang: l, Look: look, SetTheme: uitest.SetLook})
	d := New(s, desk)
	s.Open(d)
	w.Resize(uitest.Screen)
	return &bench{d, w, nil}
}

// forgetful keeps nothing of a window, so that no picture hangs on the one before.
type forgetful struct{ *app.ProvinceDesk }

// Preference is never there.
func (forgetful) Preference(context.Context, string) (string, error) { return "", nil }

// SetPreference keeps nothing.
func (forgetful) SetPreference(context.Context, string, string) error { return nil }

// Every page of a provincial office in Chinese, as it stands on an office screen.
func TestPagePictures(t *testing.T) {
	desk := pictured(t)
	b := show(t, desk, text.ZH, theme.Settings{Appearance: theme.Light})
	take := func(name string) {
		t.Helper()
		uitest.Picture(t, b.window.Canvas(), name)
	}
	for _, page := range b.Pages() {
		b.s.Go(page.Key())
		take(page.Key())
	}
	b.s.Go(b.review.Key())
	b.review.openRow(0)
	take("review-return")
	b.s.Go(b.summary.Key())
	b.summary.showPicture(pictureScatter)
	take("summary-growth")
	b.summary.showPicture(pictureTrend)
	take("summary-trend")
	b.summary.choseSection(2)
	take("summary-section")
	b.summary.openMakeUp(codeOutput, summary.AllKey)
	take("summary-makeup")
}

// What asks for something, on sheets of its own.
func TestSheetPictures(t *testing.T) {
	desk := pictured(t)
	b := show(t, desk, text.ZH, theme.Settings{Appearance: theme.Light})
	b.s.Go(b.review.Key())
	b.review.openRow(0)
	b.press(string(fyne.KeyC))
	uitest.Picture(t, b.window.Canvas(), "sheet-comment")
	b = show(t, desk, text.ZH, theme.Settings{Appearance: theme.Light})
	b.s.Go(b.review.Key())
	b.review.sendBack()
	uitest.Picture(t, b.window.Canvas(), "sheet-send-back")
}

// One page in each of the other languages, and one in the dark.
func TestLanguageAndDarkPictures(t *testing.T) {
	desk := pictured(t)
	for name, c := range map[string]struct {
		lang text.Lang
		look theme.Settings
		page string
	}{
		"summary.en":   {text.EN, theme.Settings{Appearance: theme.Light}, "summary"},
		"todo.ko":      {text.KO, theme.Settings{Appearance: theme.Light}, "todo"},
		"summary-dark": {text.ZH, theme.Settings{Appearance: theme.Dark}, "summary"},
	} {
		t.Run(name, func(t *testing.T) {
			b := show(t, desk, c.lang, c.look)
			b.s.Go(c.page)
			uitest.Picture(t, b.window.Canvas(), name)
		})
	}
}
