package chart

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jibao/app/ui/theme"
)

func someLayers() *Layers {
	parts := func(values ...int64) []Part {
		var out []Part
		for k, v := range values {
			out = append(out, Part{Label: []string{"已认可", "待审核", "已退回", "未报"}[k], Value: wan(v), Text: []string{"a", "b", "c", "d"}[k]})
		}
		return out
	}
	return NewLayers("报送情况，按市（认可/应报，个）", []string{"已认可", "待审核", "已退回", "未报"}, []Layer{
		{Label: "新乡市", Parts: parts(6, 2, 1, 3), Text: "6/12"},
		{Label: "许昌市", Parts: parts(3, 0, 0, 0), Text: "3/3"},
		{Label: "平顶山市", Parts: parts(0, 0, 0, 2), Text: "0/2"},
	})
}

func TestLayersGolden(t *testing.T) {
	look(t, theme.Light)
	_, img := picture(t, 520, 160, someLayers())
	test.AssertImageMatches(t, "layers.png", img)
	look(t, theme.Dark)
	w, _ := picture(t, 520, 160, someLayers())
	test.AssertImageMatches(t, "layers_dark.png", w.Canvas().Capture())
}

// The parts of a bar lie behind each other, as wide as their values, and together as long as the bar.
func TestLayersDivideTheirBar(t *testing.T) {
	app := look(t, theme.Light)
	c := someLayers()
	p := &painter{th: app.Settings().Theme()}
	places, parts := c.place(p, fyne.NewSize(500, 200), 40)
	for i := range places {
		x := places[i].bar.x
		for k, b := range parts[i] {
			want := places[i].bar.w * float32(c.layers[i].Parts[k].Value) / float32(together(c.layers[i].Parts))
			if near(b.x, x) && near(b.w, want) {
				x += b.w
				continue
			}
			t.Errorf("bar %d part %d: from %.1f, %.1f wide; want from %.1f, %.1f", i, k, b.x, b.w, x, want)
		}
	}
	if a, b := places[0].bar.w, places[1].bar.w; !near(a, 4*b) {
		t.Errorf("12 is %.1f long and 3 is %.1f", a, b)
	}
}

func near(a, b float32) bool { return a-b < 0.01 && b-a < 0.01 }

// The arrow keys go through the parts that are there; Enter opens the group that a part belongs to.
func TestLayersByKeys(t *testing.T) {
	look(t, theme.Light)
	c := someLayers()
	opened := -1
	c.OnOpen = func(i int) { opened = i }
	w, _ := picture(t, 520, 240, c)
	w.Canvas().Focus(c)
	for range 3 {
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	if got := c.Readout(); !slices.Equal(got, []string{"新乡市", "未报 d"}) {
		t.Errorf("the fourth part says %v", got)
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := c.Readout(); opened != 1 || got[0] != "许昌市" {
		t.Errorf("the next part says %v and opened %d", got, opened)
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := c.Readout(); opened != 2 || got[1] != "未报 d" {
		t.Errorf("the last part says %v and opened %d", got, opened)
	}
}

// The points of a cloud are gone through from left to right, whatever order they came in; each opens itself.
func TestScatterGoesFromLeftToRight(t *testing.T) {
	look(t, theme.Light)
	s := NewScatter("", "", "", []Dot{{Label: "c", X: wan(9)}, {Label: "a", X: wan(1)}, {Label: "b", X: wan(5)}})
	var said []string
	var opened []int
	s.OnOpen = func(i int) { opened = append(opened, i) }
	w, _ := picture(t, 300, 300, s)
	w.Canvas().Focus(s)
	for range 3 {
		said = append(said, s.Readout()[0])
		s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	if !slices.Equal(said, []string{"a", "b", "c"}) || !slices.Equal(opened, []int{1, 2, 0}) {
		t.Errorf("said %v, opened %v", said, opened)
	}
}
