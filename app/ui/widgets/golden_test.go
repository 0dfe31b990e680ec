package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/test"

	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets"
)

func font() fyne.Resource { return fyne.NewStaticResource("jibao.otf", assets.Font()) }

// looks is one row for each look of a cell, with totals and a heading. Its figures are synthetic.
type looks struct{}

var lookRows = []struct {
	name string
	text string
	look widgets.Look
	tone widgets.Tone
	mark widgets.Mark
	note string
}{
	{name: "输入", text: "1,650,880.00"},
	{name: "计算", text: "88.50", look: widgets.Computed},
	{name: "取自名录", text: "2,186,420.00", look: widgets.FromRoster},
	{name: "不是数字", text: "六十", look: widgets.Invalid, tone: widgets.ToneBad, mark: widgets.Cross, note: "强制性"},
	{name: "待说明", text: "1,912,315.00", look: widgets.Soft, tone: widgets.ToneWarn, mark: widgets.Triangle, note: "核实性"},
	{name: "已说明", text: "41", look: widgets.Explained, tone: widgets.ToneWarn, mark: widgets.OpenTriangle, note: "已说明"},
	{name: "有备注", text: "9", look: widgets.Note},
	{name: "与上次报送不同", text: "5", look: widgets.Changed},
	{name: "有审核意见", text: "33", look: widgets.Commented},
	{name: "三者都有", text: "48", look: widgets.Note | widgets.Changed | widgets.Commented},
	{name: "锁定", text: "12", look: widgets.LockedLook},
	{name: "名称很长很长很长很长很长很长，放不下就省略", text: "123,456,789,012,345,678.00"},
}

func (looks) Rows() int { return len(lookRows) + 1 }
func (looks) Columns() []widgets.Column {
	return []widgets.Column{
		{Key: "name", Title: "指标", Width: 190, Frozen: true},
		{Key: "now", Title: "本期", Unit: "万元", Width: 128, Kind: widgets.Number, Editable: true},
		{Key: "state", Title: "标记", Width: 90, Filtered: true, Small: true},
	}
}

func (looks) Row(row int) widgets.RowView {
	if row == 0 {
		return widgets.RowView{Kind: widgets.SectionRow, Title: "主导产业优势", Note: "21/22"}
	}
	return widgets.RowView{}
}

func (looks) Cell(row, col int) widgets.CellView {
	r := lookRows[row-1]
	switch col {
	case 0:
		return widgets.CellView{Text: r.name}
	case 1:
		return widgets.CellView{Text: r.text, Edit: r.text, Look: r.look}
	}
	return widgets.CellView{Text: r.note, Tone: r.tone, Mark: r.mark}
}

func (looks) Total(col int) widgets.CellView {
	return widgets.CellView{Text: []string{"合计", "9,999.00", ""}[col]}
}

// onWindow shows an object with a theme and gives its canvas.
func onWindow(t *testing.T, s theme.Settings, size fyne.Size, make func() fyne.CanvasObject) fyne.Canvas {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(font(), s))
	w := test.NewWindow(make())
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(size)
	w.Content().Refresh()
	return w.Canvas()
}

// The pictures are looked at by a person when they change.
func TestGridPictures(t *testing.T) {
	for name, s := range map[string]theme.Settings{
		"light":       {Appearance: theme.Light},
		"dark":        {Appearance: theme.Dark},
		"comfortable": {Appearance: theme.Light, Scale: theme.Larger, Density: theme.Comfortable},
	} {
		t.Run(name, func(t *testing.T) {
			size := fyne.NewSize(420, 410)
			if s.Scale != theme.Normal {
				size = fyne.NewSize(560, 640)
			}
			var g *widgets.Grid
			c := onWindow(t, s, size, func() fyne.CanvasObject {
				g = widgets.NewGrid(looks{})
				g.OnCommit = func(int, int, string) {}
				return g
			})
			g.SetSort(1, widgets.Descending)
			g.SelectRange(widgets.Range{Top: 7, Left: 1, Bottom: 9, Right: 2})
			c.Focus(g)
			test.AssertImageMatches(t, fmt.Sprintf("grid-%s.png", name), c.Capture())
		})
	}
}

func TestGridEditingPicture(t *testing.T) {
	var g *widgets.Grid
	c := onWindow(t, theme.Settings{Appearance: theme.Light}, fyne.NewSize(420, 240), func() fyne.CanvasObject {
		g = widgets.NewGrid(looks{})
		g.OnCommit = func(int, int, string) {}
		return g
	})
	g.Select(3, 1)
	c.Focus(g)
	for _, r := range "长垣市" {
		c.Focused().TypedRune(r)
	}
	if !g.Editing() {
		t.Fatal("not editing")
	}
	test.AssertImageMatches(t, "grid-editing.png", c.Capture())
}

// parts is one of each small widget.
func parts() fyne.CanvasObject {
	progress := widgets.NewProgress(widgets.NewButton("取消", "Esc", widgets.Secondary, nil))
	progress.Set("正在接收 新乡市/长垣市.xlsx", "1,204 / 3,000 · 剩余 21 秒", 1204, 3000)
	disabled := widgets.NewButton("导出", "F8", widgets.Primary, nil)
	disabled.Disable()
	rail := widgets.NewSectionRail([]widgets.RailItem{
		{Key: "1", Text: "规模与主体", Right: "11/11", Tone: widgets.ToneGood, Progress: true, Done: 11, Total: 11},
		{Key: "2", Text: "主导产业优势", Right: "21/22", Tone: widgets.ToneWarn, Progress: true, Done: 21, Total: 22},
		{Key: "3", Text: "开放合作", Right: "0/4", Progress: true, Total: 4}, {},
		{Key: "4", Text: "企业名录", Right: "281 家"},
	}, nil)
	rail.SetCurrent("2")
	nav := widgets.NewRail([]widgets.RailItem{{Key: "a", Text: "待办", Badge: 2}, {Key: "b", Text: "填报"}, {Key: "c", Text: "备份"}}, nil)
	nav.SetCurrent("b")
	status := widgets.NewStatusLine()
	status.Set([]widgets.StatusItem{{Text: "已保存 10:32:07", Tone: widgets.ToneGood, Mark: widgets.Check}, {Text: "强制性 1", Tone: widgets.ToneBad, Mark: widgets.Cross}}, "F1 按键")
	picked := widgets.NewPicker([]widgets.Choice{{Value: "z", Text: "专精特新"}}, "", nil)
	picked.SetValue("z")
	row := func(gap float32, o ...fyne.CanvasObject) fyne.CanvasObject {
		return container.New(layout.NewCustomPaddedHBoxLayout(gap), o...)
	}
	return container.NewStack(canvas.NewRectangle(theme.ColorOf(fyne.CurrentApp().Settings().Theme(), theme.Page)),
		container.New(layout.NewCustomPaddedVBoxLayout(8),
			widgets.NewLabel("长垣市门桥式起重机械产业集群", widgets.Title, widgets.TonePlain),
			widgets.NewParagraph("集群内全部企业上年同期的工业总产值，按现价计算。应与上年已报送的集群总产值（T101）一致；口径调整时请写明基数说明。", widgets.Body, widgets.ToneSecondary),
			widgets.NewBar([]widgets.Segment{{Text: "已认可 26", Weight: 26, Colour: theme.Good}, {Text: "待审核 7", Weight: 7, Colour: theme.Accent}, {Text: "退回 4", Weight: 4, Colour: theme.Warn}, {Text: "未报 11", Weight: 11, Colour: theme.Neutral}}),
			widgets.NewChips([]widgets.Chip{{Text: "全部", Count: "48"}, {Text: "未报", Count: "11"}, {Text: "退回", Count: "4"}}, nil),
			container.NewGridWithColumns(2, widgets.NewCard("总产值", "18,000 亿元", "100/100 · 同口径 +11.4%", nil), widgets.NewCard("优质中小企业占比", "24.22%", "6,781 家", nil)),
			widgets.NewBanner(widgets.Success, "", "检查通过，可以导出。", widgets.NewButton("导出报送", "F8", widgets.Primary, nil)),
			widgets.NewBanner(widgets.Failure, "", "无法保存：磁盘已满。"),
			widgets.NewBanner(widgets.Warning, "与上年报送数不一致", "相差 10,000.00 万元。请核对；情况属实请说明。"),
			widgets.NewBanner(widgets.Info, "", "文件已打开。"),
			progress,
			row(10, widgets.NewButton("检查", "F5", widgets.Secondary, nil), widgets.NewButton("导出", "F8", widgets.Primary, nil), widgets.NewButton("平", "", widgets.Plain, nil), disabled, widgets.NewBadge(7), picked),
			row(10, nav, rail, widgets.NewLineChart([]widgets.ChartPoint{{Label: "2019"}, {Label: "2020", Missing: true}, {Label: "2021", Height: 0.4}, {Label: "2022", Height: 1, Text: "1,912"}})),
			status,
		))
}

func TestPartsPictures(t *testing.T) {
	for name, a := range map[string]theme.Appearance{"light": theme.Light, "dark": theme.Dark} {
		t.Run(name, func(t *testing.T) {
			c := onWindow(t, theme.Settings{Appearance: a}, fyne.NewSize(560, 740), parts)
			c.FocusNext()
			test.AssertImageMatches(t, fmt.Sprintf("parts-%s.png", name), c.Capture())
		})
	}
}
