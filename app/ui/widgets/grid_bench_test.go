package widgets_test

import (
	"fmt"
	"image/color"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
)

// BenchmarkGridScroll scrolls 5,000 rows × 25 columns and paints each frame with the software painter. It reports the
// 99th percentile of a frame, what of it is the grid's own work, and the ratio to the floor: painting a canvas that holds
// as many texts and never changes.
func BenchmarkGridScroll(b *testing.B) {
	size := fyne.NewSize(1366, 768)
	app := test.NewTempApp(b)
	app.Settings().SetTheme(theme.New(font(), theme.Settings{Appearance: theme.Light}))
	g := widgets.NewGrid(filled(5000, 25))
	w := test.NewWindow(g)
	defer w.Close()
	w.SetPadded(false)
	w.Resize(size)
	floor := test.NewWindow(staticTexts(size))
	defer floor.Close()
	floor.SetPadded(false)
	floor.Resize(size)

	var own, frames, floors []time.Duration
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		g.ScrollTo(fyne.NewPos(float32(i%7)*100, float32(i*81%130000)))
		own = append(own, time.Since(start))
		w.Canvas().Capture()
		frames = append(frames, time.Since(start))
		start = time.Now()
		floor.Canvas().Capture()
		floors = append(floors, time.Since(start))
	}
	b.ReportMetric(p99(own), "p99-own-ms")
	b.ReportMetric(p99(frames), "p99-frame-ms")
	b.ReportMetric(p99(frames)/p99(floors), "frame/floor")
}

// BenchmarkGridKey presses keys in 5,000 rows × 25 columns and has the frame laid out anew: everything that is done
// between a key and the painter, which goes over the objects as they stand. It reports the 99th percentile of a step of
// the cursor, a page, and a digit typed and committed, and each as a ratio to the floor: laying out and refreshing as many
// texts that never change.
func BenchmarkGridKey(b *testing.B) {
	size := fyne.NewSize(1366, 768)
	for name, keys := range map[string]func(*bench){
		"arrow": func(b *bench) { b.press("Down") },
		"right": func(b *bench) { b.press("Right") },
		"page":  func(b *bench) { b.press("PageDown") },
		"type": func(b *bench) {
			b.input("7")
			b.press("Return")
		},
	} {
		b.Run(name, func(b *testing.B) {
			bench := newBench(b, filled(5000, 25))
			bench.window.Resize(size)
			texts := staticTexts(size).(*fyne.Container).Objects
			var took, floors []time.Duration
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				keys(bench)
				test.LaidOutObjects(bench.window.Content())
				took = append(took, time.Since(start))
				if bench.grid.Active().Row > 4900 {
					bench.grid.Select(0, 1)
				}
				start = time.Now()
				for _, o := range texts {
					o.Move(o.Position().AddXY(0, 1))
					o.Resize(o.Size())
					o.Refresh()
				}
				test.LaidOutObjects(bench.window.Content())
				floors = append(floors, time.Since(start))
			}
			b.ReportMetric(p99(took), "p99-ms")
			b.ReportMetric(p50(took), "p50-ms")
			b.ReportMetric(p99(took)/p99(floors), "p99/floor")
			b.ReportMetric(p50(took)/p50(floors), "p50/floor")
		})
	}
}

// staticTexts is what a grid shows at that size, as plain texts in a container.
func staticTexts(size fyne.Size) fyne.CanvasObject {
	c := container.NewWithoutLayout()
	for y := float32(0); y < size.Height; y += 27 {
		for x := float32(0); x < size.Width; x += 100 {
			t := canvas.NewText(fmt.Sprintf("%d.%02d", int(y*37+x), int(x)%100), color.Black)
			t.TextSize = 13
			t.Move(fyne.NewPos(x, y))
			t.Resize(fyne.NewSize(100, 27))
			c.Add(t)
		}
	}
	return c
}

// p99 is the 99th percentile in milliseconds.
func p99(d []time.Duration) float64 { return percentile(d, 99) }

// p50 is the median in milliseconds.
func p50(d []time.Duration) float64 { return percentile(d, 50) }

func percentile(d []time.Duration, p int) float64 {
	sorted := slices.Sorted(slices.Values(d))
	return float64(sorted[len(sorted)*p/100]) / float64(time.Millisecond)
}
