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

// BenchmarkGridType types a digit into a cell of the same sheet, commits it and repaints.
func BenchmarkGridType(b *testing.B) {
	bench := newBench(b, filled(5000, 25))
	bench.window.Resize(fyne.NewSize(1366, 768))
	var took []time.Duration
	for b.Loop() {
		start := time.Now()
		bench.input("7")
		bench.press("Return")
		took = append(took, time.Since(start))
	}
	b.ReportMetric(p99(took), "p99-ms")
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
func p99(d []time.Duration) float64 {
	sorted := slices.Sorted(slices.Values(d))
	return float64(sorted[len(sorted)*99/100]) / float64(time.Millisecond)
}
