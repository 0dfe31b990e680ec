package widgets_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
)

// shown puts an object on a window with the program's theme.
func shown(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Canvas {
	t.Helper()
	window := test.NewWindow(o)
	t.Cleanup(window.Close)
	window.SetPadded(false)
	window.Resize(fyne.NewSize(w, h))
	return window.Canvas()
}

// plain is an app with the program's theme.
func plain(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(font(), theme.Settings{Appearance: theme.Light}))
}

func TestRailByKeyboard(t *testing.T) {
	plain(t)
	var got []string
	r := widgets.NewRail([]widgets.RailItem{{Key: "a", Text: "待办"}, {}, {Key: "b", Text: "填报"}, {Key: "c", Text: "设置"}},
		func(key string) { got = append(got, key) })
	entered := ""
	r.OnEnter = func(key string) { entered = key }
	c := shown(t, r, 150, 300)
	c.Focus(r)
	for _, key := range []string{"Up", "Down", "Down", "Down", "Home", "End", "Return"} {
		pressKey(c, key)
	}
	if diff := cmp.Diff([]string{"b", "c", "a", "c"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if entered != "c" {
		t.Errorf("entered %q", entered)
	}
	r.Set([]widgets.RailItem{{Key: "c", Text: "Settings"}, {Key: "a", Text: "To do"}})
	if r.Current() != "c" {
		t.Errorf("after a change of language %q is chosen", r.Current())
	}
}

func TestRailByMouse(t *testing.T) {
	plain(t)
	var got []string
	r := widgets.NewRail([]widgets.RailItem{{Key: "a", Text: "待办"}, {}, {Key: "b", Text: "填报"}}, func(key string) { got = append(got, key) })
	shown(t, r, 150, 300)
	for _, y := range []float32{60, 45, 290, 20} { // the second item, the line, nothing, the first item
		r.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, y)})
	}
	if diff := cmp.Diff([]string{"b", "a"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestChips(t *testing.T) {
	plain(t)
	var got []int
	chips := widgets.NewChips([]widgets.Chip{{Text: "全部", Count: "48"}, {Text: "未报", Count: "11"}, {Text: "退回", Count: "4"}}, func(i int) { got = append(got, i) })
	c := shown(t, chips, 400, 60)
	c.Focus(chips)
	for _, key := range []string{"Left", "Right", "Right", "Right", "Left"} {
		pressKey(c, key)
	}
	chips.Tapped(&fyne.PointEvent{Position: fyne.NewPos(10, 10)})
	if diff := cmp.Diff([]int{1, 2, 1, 0}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	one := chips.MinSize().Height
	chips.Resize(fyne.NewSize(100, 60))
	if two := chips.MinSize().Height; two <= one {
		t.Errorf("in a narrow place the height is %v, want more than %v", two, one)
	}
}

func TestButtonsAndCards(t *testing.T) {
	plain(t)
	taps := 0
	b := widgets.NewButton("检查", "F5", widgets.Secondary, func() { taps++ })
	c := shown(t, b, 200, 60)
	c.Focus(b)
	pressKey(c, "Return")
	pressKey(c, "Space")
	test.Tap(b)
	b.Disable()
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if taps != 3 {
		t.Errorf("pressed %d times, want 3", taps)
	}
	if card := widgets.NewCard("总产值", "1", "", nil); !card.Disabled() {
		t.Error("a card that opens nothing takes the focus")
	}
	opened := 0
	card := widgets.NewCard("总产值", "1", "", func() { opened++ })
	card.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Tap(card)
	if opened != 2 {
		t.Errorf("opened %d times, want 2", opened)
	}
}

func TestBarTellsWhatWasClicked(t *testing.T) {
	plain(t)
	got := -1
	b := widgets.NewBar([]widgets.Segment{{Weight: 26}, {Weight: 0}, {Weight: 4}, {Weight: 0}})
	b.OnTap = func(i int) { got = i }
	shown(t, b, 300, 20)
	for x, want := range map[float32]int{1: 0, 255: 0, 265: 2, 299: 2} {
		if b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 5)}); got != want {
			t.Errorf("at %v part %d was clicked, want %d", x, got, want)
		}
	}
}

func TestStatusItemsLeadSomewhere(t *testing.T) {
	plain(t)
	s := widgets.NewStatusLine()
	followed := 0
	s.Set([]widgets.StatusItem{{Text: "已保存"}, {Text: "强制性 1", Mark: widgets.Cross, OnTap: func() { followed++ }}}, "F1 按键")
	shown(t, s, 500, 26)
	for _, x := range []float32{20, 100, 480} {
		s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 10)})
	}
	if followed != 1 {
		t.Errorf("followed %d times, want 1", followed)
	}
}

// A paragraph and a banner get higher when they get narrower, and lower again.
func TestTextBreaksToItsWidth(t *testing.T) {
	plain(t)
	text := strings.Repeat("集群内全部企业上年同期的工业总产值，按现价计算。", 3)
	for name, o := range map[string]fyne.CanvasObject{
		"paragraph": widgets.NewParagraph(text, widgets.Body, widgets.TonePlain),
		"banner":    widgets.NewBanner(widgets.Warning, "标题", text),
	} {
		shown(t, o, 800, 300)
		wide := o.MinSize().Height
		o.Resize(fyne.NewSize(200, 300))
		narrow := o.MinSize().Height
		o.Resize(fyne.NewSize(800, 300))
		if narrow <= wide || o.MinSize().Height != wide {
			t.Errorf("%s: %v wide, %v narrow, %v wide again", name, wide, narrow, o.MinSize().Height)
		}
	}
}

// clock holds what a message has asked to be called later.
type clock struct{ waiting []func() }

func (c *clock) after(_ time.Duration, f func()) { c.waiting = append(c.waiting, f) }

func TestMessagesGoAway(t *testing.T) {
	plain(t)
	m := widgets.NewMessage()
	c := &clock{}
	m.After = c.after
	shown(t, m, 400, 60)
	m.Say(widgets.Success, "已导出")
	m.Say(widgets.Info, "已撤销")
	c.waiting[0]() // the time of the first message, which is gone, must not take the second one away
	if m.Text() != "已撤销" || !m.Visible() {
		t.Errorf("after the first time: %q, visible %v", m.Text(), m.Visible())
	}
	c.waiting[1]()
	if m.Text() != "" || m.Visible() {
		t.Errorf("after the second time: %q, visible %v", m.Text(), m.Visible())
	}
	m.Say(widgets.Failure, "无法保存")
	if len(c.waiting) != 2 {
		t.Error("a failure goes away by itself")
	}
}

// The place for an input method's window is inside the window and follows the cell and the caret.
func TestCaretPosition(t *testing.T) {
	b := newBench(t, newSheet(50, 5))
	first := b.grid.CaretPosition()
	b.press("Down", "Right")
	second := b.grid.CaretPosition()
	if second.X <= first.X || second.Y <= first.Y {
		t.Errorf("from %v to %v", first, second)
	}
	b.input("1234")
	typed := b.window.Canvas().Focused().(*widgets.Entry).CaretPosition()
	if typed.X <= second.X || typed.X > 300 || typed.Y <= first.Y || typed.Y > second.Y+10 {
		t.Errorf("in the field it is %v, the cell's was %v", typed, second)
	}
}
