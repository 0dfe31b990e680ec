package province

import (
	"context"
	"os"
	"slices"
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

// manyDesk is the desk of 3,000 clusters: of the office that JIBAO_SCALE names, or of one that is made with small rosters.
func manyDesk(b *testing.B) *app.ProvinceDesk {
	b.Helper()
	cat := catalog(b)
	path := os.Getenv("JIBAO_SCALE")
	if path == "" {
		tools := demo.Tools{Catalog: cat, Version: "bench", Create: func(ctx context.Context, path string, o office.Office, clock app.Clock) (app.Store, error) {
			whole, err := cat.NewOffice(o, clock())
			if err != nil {
				return nil, err
			}
			return sqlite.Create(ctx, path, whole, sqlite.Options{Clock: clock, Forms: cat.FormOf, Keep: -1})
		}}
		res, err := demo.Scale(b.Context(), b.TempDir(), tools, demo.Size{Clusters: demo.Full.Clusters, Periods: 2, Rows: 4}, nil)
		must(b, err)
		path = res.Path
	}
	clock := func() time.Time { return time.Date(2026, 4, 20, 9, 0, 0, 0, time.UTC) }
	store, err := sqlite.Open(b.Context(), path, sqlite.Options{Clock: clock, Forms: cat.FormOf, Keep: -1, ReadOnly: true})
	must(b, err)
	b.Cleanup(func() { store.Close() })
	desk, err := app.NewProvince(b.Context(), store, files(cat), cat, clock, "bench")
	must(b, err)
	return desk
}

// BenchmarkScalePages opens the pages of an office with 3,000 clusters, changes the grouping, and scrolls the longest
// list. Everything happens on one thread here: reading, summing, laying out and, for the frames, painting by software.
func BenchmarkScalePages(b *testing.B) {
	desk := manyDesk(b)
	w := uitest.Window(b, theme.Settings{Appearance: theme.Light}, uitest.Screen)
	s := shell.New(shell.Config{Window: w, Exec: shell.Inline{}, Dialogs: &answers{}, Memory: desk, Clock: desk.Now, Lang: text.ZH, SetTheme: uitest.SetLook})
	d := New(s, desk)
	s.Open(d)
	for _, page := range d.Pages() {
		b.Run("open-"+page.Key(), func(b *testing.B) {
			for b.Loop() {
				s.Forget(page.Key())
				s.Go(page.Key())
			}
		})
	}
	s.Go(d.summary.Key())
	for _, by := range summary.Groupings()[1:] {
		b.Run("group-by-"+string(by), func(b *testing.B) {
			for b.Loop() {
				d.summary.setGrouping(by)
			}
		})
	}
	b.Run("scroll", func(b *testing.B) {
		s.Go(d.todo.Key())
		var own, frames, floors []time.Duration
		for i := 0; b.Loop(); i++ {
			start := time.Now()
			w.Canvas().Capture() // what changed nothing
			floors = append(floors, time.Since(start))
			start = time.Now()
			d.todo.grid.ScrollTo(fyne.NewPos(0, float32(i*810%80_000)))
			own = append(own, time.Since(start))
			w.Canvas().Capture()
			frames = append(frames, time.Since(start))
		}
		b.ReportMetric(median(own), "median-own-ms")
		b.ReportMetric(median(frames)/median(floors), "frame/floor")
	})
}

func median(ds []time.Duration) float64 {
	slices.Sort(ds)
	return ds[len(ds)/2].Seconds() * 1000
}
