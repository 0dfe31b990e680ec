package chart

import (
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"jibao/app/ui/theme"
	"jibao/assets"
	"jibao/forms"
)

// look makes a test app with the program's own font.
func look(t *testing.T, appearance theme.Appearance) fyne.App {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(fyne.NewStaticResource(assets.FontName, assets.Font()), theme.Settings{Appearance: appearance}))
	return app
}

// picture renders charts below each other on a page of the theme.
func picture(t *testing.T, width, height float32, objs ...fyne.CanvasObject) (fyne.Window, image.Image) {
	t.Helper()
	w := test.NewWindow(container.NewPadded(container.NewGridWithRows(len(objs), objs...)))
	t.Cleanup(w.Close)
	w.Resize(fyne.NewSize(width, height))
	return w, w.Canvas().Capture()
}

func wan(n int64) forms.Number { return forms.Int(n) }

func someBars() *Bars {
	return NewBars("总产值，按报送主体（亿元）", []Bar{
		{Label: "江苏省", Value: wan(1120), Text: "1,120.45"},
		{Label: "浙江省", Value: wan(1098), Text: "1,098.20"},
		{Label: "新疆生产建设兵团", Value: wan(44), Text: "44.00"},
		{Label: "西藏自治区", Text: "—", Missing: true},
	})
}

func someStack() *Stack {
	return NewStack("优质中小企业梯度（家）", []Part{
		{Label: "小巨人", Value: wan(294), Text: "294"},
		{Label: "专精特新", Value: wan(1487), Text: "1,487"},
		{Label: "创新型", Value: wan(5000), Text: "5,000"},
	})
}

func someTrend() *Trend {
	return NewTrend("总产值（亿元）", []Point{
		{Label: "2020", Value: wan(14100), Text: "14,100"},
		{Label: "2021", Missing: true},
		{Label: "2022", Value: wan(16157), Text: "16,157"},
		{Label: "2023", Value: wan(18000), Text: "18,000"},
	})
}

func someScatter() *Scatter {
	var dots []Dot
	for i := range 60 {
		dots = append(dots, Dot{
			Label: "集群", X: forms.Int(int64(40 + i*i%211)), Y: forms.Number(int64(i*37%290-60) * 1000),
			Say: []string{"总产值", "同比"},
		})
	}
	return NewScatter("增速与规模", "总产值（亿元）", "同比（%）", dots)
}

func TestGolden(t *testing.T) {
	look(t, theme.Light)
	_, img := picture(t, 520, 420, someBars(), someStack())
	test.AssertImageMatches(t, "bars_and_stack.png", img)
	look(t, theme.Dark)
	w, _ := picture(t, 520, 560, someTrend(), someScatter())
	trend := w.Content().(*fyne.Container).Objects[0].(*fyne.Container).Objects[0].(*Trend)
	w.Canvas().Focus(trend)
	trend.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	test.AssertImageMatches(t, "trend_and_scatter_dark.png", w.Canvas().Capture())
}

// Bars begin at zero, keep their order by value and stay with their values inside the chart, at any width.
func TestBarsPlaces(t *testing.T) {
	look(t, theme.Light)
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Int64Range(-5_000, 1_000_000), 1, 40).Draw(t, "values")
		width := rapid.Float32Range(260, 1200).Draw(t, "width")
		bars := make([]Bar, len(values))
		for i, v := range values {
			bars[i] = Bar{Label: "某某市", Value: forms.Int(v), Text: forms.Int(v).Grouped(2)}
		}
		b := NewBars("", bars)
		p := &painter{th: b.Theme()}
		places := b.place(p, fyne.NewSize(width, 600), 0)
		zero := float32(-1)
		for i, at := range places {
			if at.bar.x < at.label.x+at.label.w || at.bar.x+at.bar.w > width+0.5 || at.value.x+p.width(bars[i].Text, p.small()) > width+0.5 {
				t.Fatalf("bar %d leaves the chart: %+v", i, at)
			}
			axis := at.bar.x
			if bars[i].Value < 0 {
				axis += at.bar.w
			}
			if zero >= 0 && (axis-zero > 0.6 || zero-axis > 0.6) {
				t.Fatalf("bar %d begins at %v, another at %v", i, axis, zero)
			}
			zero = axis
			for k, other := range places[:i] {
				if bars[i].Value > bars[k].Value && bars[k].Value >= 0 && at.bar.w < other.bar.w-0.01 {
					t.Fatalf("the larger value has the shorter bar: %v, %v", bars[i].Value, bars[k].Value)
				}
			}
		}
	})
}

// In a low chart only the first bars are drawn, none upon another, and the heading says so.
func TestBarsInALowChart(t *testing.T) {
	look(t, theme.Light)
	var bars []Bar
	for i := range 40 {
		bars = append(bars, Bar{Label: "某某市", Value: wan(int64(100 - i)), Text: "1"})
	}
	b := NewBars("总产值", bars)
	told := [2]int{}
	b.Heading = func(drawn, all int) string { told = [2]int{drawn, all}; return "前几名" }
	picture(t, 400, 260, b)
	if told[1] != 40 || told[0] < 5 || told[0] != len(b.spots) {
		t.Fatalf("%v are told, %d are drawn", told, len(b.spots))
	}
	for i, s := range b.spots {
		if s.area.y+s.area.h > b.Size().Height+0.5 || i > 0 && s.area.y < b.spots[i-1].area.y+14 {
			t.Errorf("bar %d stands at %v in a chart of %v", i, s.area, b.Size())
		}
	}
}

// The parts of a stack fill the bar without gap, and a part that is there is seen.
func TestStackPlaces(t *testing.T) {
	look(t, theme.Light)
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Int64Range(0, 1_000_000), 1, 6).Draw(t, "values")
		var parts []Part
		total := int64(0)
		for _, v := range values {
			parts = append(parts, Part{Value: forms.Int(v)})
			total += v
		}
		s := NewStack("", parts)
		x := float32(0)
		for i, b := range s.place(400, 0) {
			if total == 0 {
				continue
			}
			if b.x < x-0.05 || b.x > x+0.05 {
				t.Fatalf("part %d begins at %v, the one before ends at %v", i, b.x, x)
			}
			if values[i] > 0 && b.w < 1.4 {
				t.Fatalf("part %d of %d is %v wide", i, values[i], b.w)
			}
			x = b.x + b.w
		}
		if total > 0 && (x < 399 || x > 401) {
			t.Fatalf("the parts end at %v of 400", x)
		}
	})
}

func TestTicksCoverAndAreRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := forms.Number(rapid.Int64Range(-1e12, 1e12).Draw(t, "low"))
		high := low + forms.Number(rapid.Int64Range(0, 1e13).Draw(t, "range"))
		marks, step := ticks(low, high, 4)
		if len(marks) < 2 || len(marks) > 7 {
			t.Fatalf("%d marks", len(marks))
		}
		if marks[0] > low || marks[len(marks)-1] < high || !slices.IsSorted(marks) {
			t.Fatalf("%v do not cover %v to %v", marks, low, high)
		}
		digit := step
		for digit%10 == 0 {
			digit /= 10
		}
		if digit != 1 && digit != 2 && digit != 5 {
			t.Fatalf("step %v is not round", step)
		}
		for _, m := range marks {
			if m%step != 0 {
				t.Fatalf("mark %v is no multiple of %v", m, step)
			}
		}
	})
}

// A gap breaks the line: between a missing point and its neighbours nothing is drawn.
func TestTrendLeavesGaps(t *testing.T) {
	look(t, theme.Light)
	tr := someTrend()
	p := &painter{th: tr.Theme()}
	tr.draw(p, fyne.NewSize(400, 200))
	if got := len(tr.spots); got != 3 {
		t.Errorf("%d points speak, want 3", got)
	}
	a, _ := tr.place(p, fyne.NewSize(400, 200), 0)
	if a.points[3].Y >= a.points[2].Y || a.points[2].Y >= a.points[0].Y {
		t.Errorf("larger values do not stand higher: %v", a.points)
	}
	if a.y.low != 0 && a.y.low > wan(14100) {
		t.Errorf("the axis begins at %v, above the smallest value", a.y.low)
	}
}

func TestMouseAndKeysSayTheValue(t *testing.T) {
	look(t, theme.Light)
	b := someBars()
	opened := -1
	b.OnOpen = func(i int) { opened = i }
	w, _ := picture(t, 500, 200, b)
	if got := b.Readout(); got != nil {
		t.Fatalf("it speaks without being asked: %v", got)
	}
	y := b.spots[1].area.y + 4
	b.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(200, y)}})
	if got := b.Readout(); !slices.Equal(got, []string{"浙江省", "1,098.20"}) {
		t.Errorf("under the mouse: %v", got)
	}
	b.MouseOut()
	w.Canvas().Focus(b)
	for range 9 {
		b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	if got := b.Readout(); !slices.Equal(got, []string{"西藏自治区", "—"}) {
		t.Errorf("at the end of the keys: %v", got)
	}
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if opened != 0 {
		t.Errorf("Enter opened %d, want 0", opened)
	}
	passed := fyne.KeyName("")
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { passed = k.Name })
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF8})
	if passed != fyne.KeyF8 {
		t.Errorf("F8 did not reach the window")
	}
}

func TestNothingToShow(t *testing.T) {
	look(t, theme.Light)
	b := NewBars("总产值", nil)
	b.SetEmpty("还没有数据")
	tr := NewTrend("", []Point{{Label: "2022", Missing: true}})
	sc := NewScatter("", "", "", nil)
	picture(t, 400, 600, b, tr, NewStack("", nil), sc)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.Readout() != nil || tr.Readout() != nil || sc.Readout() != nil {
		t.Error("an empty chart speaks")
	}
}

// A picture for a document has the colours of the theme that it is made with, whatever the window shows.
func TestPictureHasItsOwnTheme(t *testing.T) {
	look(t, theme.Dark)
	light := theme.New(fyne.NewStaticResource(assets.FontName, assets.Font()), theme.Settings{Appearance: theme.Light})
	img := Picture(someBars(), "2022 年度 • 100/100 • 亿元", light, fyne.NewSize(480, 240))
	if got := img.Bounds().Size(); got != (image.Point{X: 480 * PictureScale, Y: 240 * PictureScale}) {
		t.Fatalf("the picture is %v", got)
	}
	dark := 0
	series := theme.ColorOf(light, theme.SeriesA)
	bar := false
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			r, g, b, _ := img.At(x, y).RGBA()
			if r>>8 < 0x40 && g>>8 < 0x40 && b>>8 < 0x40 {
				dark++
			}
			sr, sg, sb, _ := series.RGBA()
			bar = bar || r>>8 == sr>>8 && g>>8 == sg>>8 && b>>8 == sb>>8
		}
	}
	if !bar {
		t.Error("no bar has the colour of the light theme")
	}
	if total := img.Bounds().Dx() * img.Bounds().Dy(); dark > total/10 {
		t.Errorf("%d of %d dots are dark: the ground is not the light one", dark, total)
	}
}
