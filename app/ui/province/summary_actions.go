package province

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"jibao/app/ui/chart"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// choiceButton opens a menu below itself.
func choiceButton(words string, items func() []*fyne.MenuItem) fyne.CanvasObject {
	var b *widgets.Button
	b = widgets.NewButton(words, "", widgets.Secondary, func() { shell.ShowMenu(b, items()...) })
	b.SetMark(widgets.ChevronDown)
	return b
}

// withChoices puts choices and the buttons of actions at the right of a head that has none.
func withChoices(s *shell.Shell, h *shell.Header, choices []fyne.CanvasObject, actions ...shell.Action) fyne.CanvasObject {
	objs := append(choices, s.Buttons(actions...)...)
	right := shell.Frame(nil, nil, shell.Rule(theme.Line), nil, shell.High(s.Px(56), shell.Pad(6, 14, 6, 0, shell.Row(10, objs...))))
	return shell.Frame(nil, right, nil, nil, h.CanvasObject)
}

// periodItems offers the periods that the present one can be compared with, and none.
func periodItems(d *Desk, now forms.Period, chosen func(forms.Period)) []*fyne.MenuItem {
	none := fyne.NewMenuItem(d.s.T(text.ProvAgainstNone), func() { chosen(forms.Period{}) })
	none.Checked = now.IsZero()
	items := []*fyne.MenuItem{none}
	for _, q := range d.earlier() {
		item := fyne.NewMenuItem(text.Period(d.l(), q), func() { chosen(q) })
		item.Checked = q == now
		items = append(items, item)
	}
	return items
}

// selected lets the pictures follow the figure under the cursor.
func (p *summaryPage) selected() {
	if p.model.r == nil {
		return
	}
	p.tell()
	if code := p.drawable(p.codeAt(p.grid.Active().Row, p.grid.Active().Col)); code != p.metric {
		p.metric, p.trend = code, nil
		p.drawPicture()
	}
}

// drawable is the indicator itself where it can be drawn, and else the one that is drawn now.
func (p *summaryPage) drawable(code string) string {
	if code == "" {
		return p.metric
	}
	if _, ind, ok := p.model.figure(&p.model.r.Total, code); !ok || !ind.Type.Numeric() && ind.Aggregation != forms.ShareYes {
		return p.metric
	}
	return code
}

// codeAt is the indicator of a cell of the table.
func (p *summaryPage) codeAt(row, col int) string {
	if p.model.r == nil {
		return ""
	}
	if p.section == "" {
		if col >= 2 && col-2 < len(groupCodes) {
			return groupCodes[col-2]
		}
		return ""
	}
	if x := p.tasks.at(row); x != nil {
		return x.Ind.Code
	}
	return ""
}

// openCell opens the make-up of a number.
func (p *summaryPage) openCell(row, col int) {
	code := p.codeAt(row, col)
	if code == "" {
		code = p.metric
	}
	key := summary.AllKey
	if p.section == "" {
		if g := p.groups.at(row); g != nil {
			key = g.Key
		}
	}
	p.openMakeUp(code, key)
}

// tell says of the figure under the cursor how many clusters stand behind it, before the keys of the page.
func (p *summaryPage) tell() {
	if p.d.s.Page() != shell.Page(p) || p.grid == nil {
		return
	}
	items := []widgets.StatusItem{{Text: p.d.s.T(text.ProvSummaryStatus)}}
	if p.section == "" && p.model.r != nil {
		at := p.grid.Active()
		code := p.codeAt(at.Row, at.Col)
		if g := p.groups.at(at.Row); g != nil && code != "" {
			if said := p.model.said(g, code); said != "" {
				items = []widgets.StatusItem{{Text: said, Tone: widgets.ToneDefault}}
			}
		}
	}
	p.d.s.Status(items...)
}

func (p *summaryPage) openCard(i int) {
	if p.model.r == nil {
		return
	}
	if cards := p.model.cards(); i < len(cards) && cards[i].Code != "" {
		p.openMakeUp(cards[i].Code, summary.AllKey)
		return
	}
	p.d.s.Go(p.d.todo.Key())
}

// showPicture chooses the upper picture.
func (p *summaryPage) showPicture(what picture) {
	if what == p.picture {
		return
	}
	p.picture = what
	p.d.s.Rebuild()
}

// drawPicture shows the upper picture of the present model.
func (p *summaryPage) drawPicture() {
	if p.model.r == nil {
		return
	}
	p.upper.Objects = []fyne.CanvasObject{p.makePicture()}
	p.upper.Refresh()
	if p.picture == pictureTrend && p.trend == nil {
		p.loadTrend()
	}
}

// makePicture makes the chart that is chosen. Every mark of it opens what it stands for.
func (p *summaryPage) makePicture() fyne.CanvasObject {
	m, empty := p.model, text.ProvChartEmpty.In(p.model.l)
	switch p.picture {
	case pictureScatter:
		title, x, y, dots, returns := m.scatter()
		c := chart.NewScatter(title, x, y, dots)
		c.SetEmpty(empty)
		c.OnOpen = func(i int) { p.d.review.openAt(returns[i], codeOutput) }
		return c
	case pictureTiers:
		title, names, layers, keys := m.tiersByGroup()
		c := p.layers(title, names, layers)
		c.OnOpen = func(i int) { p.openMakeUp(codeQualitySMEs, keys[i]) }
		return c
	case pictureProgress:
		title, names, layers := m.progress(p.d.desk.Progress(m.r, p.options(true)))
		c := p.layers(title, names, layers)
		c.OnOpen = func(int) { p.d.s.Go(p.d.todo.Key()) }
		return c
	case pictureTrend:
		title, points := m.trend(p.metric, p.trend)
		c := chart.NewTrend(title, points)
		c.SetEmpty(text.ProvLoading.In(m.l))
		c.OnOpen = func(i int) { p.openMakeUpOf(p.trend[i].Period, p.metric, summary.AllKey) }
		return c
	}
	if m.r.By == summary.All {
		title, bars, returns := m.clusterBars(p.metric)
		c := p.bars(title, bars)
		c.OnOpen = func(i int) { p.d.review.openAt(returns[i], p.metric) }
		return c
	}
	title, bars, keys := m.bars(p.metric)
	c := p.bars(title, bars)
	c.OnOpen = func(i int) { p.openMakeUp(p.metric, keys[i]) }
	return c
}

// bars and layers are charts by group, which say when not all groups are drawn.
func (p *summaryPage) bars(title string, bars []chart.Bar) *chart.Bars {
	c := chart.NewBars(title, bars)
	c.Heading = p.firstOf(title)
	c.SetEmpty(text.ProvChartEmpty.In(p.model.l))
	return c
}

func (p *summaryPage) layers(title string, names []string, layers []chart.Layer) *chart.Layers {
	c := chart.NewLayers(title, names, layers)
	c.Heading = p.firstOf(title)
	c.SetEmpty(text.ProvChartEmpty.In(p.model.l))
	return c
}

func (p *summaryPage) firstOf(title string) func(drawn, all int) string {
	l := p.model.l
	return func(drawn, all int) string { return text.ProvChartFirst.In(l, title, drawn, all) }
}

// savePicture writes the upper picture as a PNG, in the light look, for a document.
func (p *summaryPage) savePicture() {
	s, d := p.d.s, p.d
	if p.model.r == nil {
		return
	}
	s.Dialogs().Save(s.T(text.ProvSavePicture), fmt.Sprintf("chart-%s.png", d.period), shell.Pictures, func(path string) {
		light := theme.New(fyne.NewStaticResource(assets.FontName, assets.Font()), theme.Settings{Appearance: theme.Light})
		img := chart.Picture(p.makePicture(), p.model.caption(), light, fyne.NewSize(760, 480))
		s.Run(shell.Task{
			Title: s.T(text.ProvExporting),
			Work:  func(context.Context, func(done, total int)) error { return writePicture(path, img) },
			Done:  func(err error) { d.exported(path, err) },
		})
	})
}

// writePicture writes a PNG, whole or not at all.
func writePicture(path string, img image.Image) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".chart-*.png")
	if err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	defer os.Remove(f.Name()) // nothing is left of it once it has its name
	if err := errors.Join(png.Encode(f, img), f.Chmod(0o644), f.Close()); err != nil {
		return fmt.Errorf("write the picture %s: %w", path, err)
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	return nil
}

// loadTrend asks for the totals of the line, which are of other periods too.
func (p *summaryPage) loadTrend() {
	d, code, l := p.d, p.metric, p.model.l
	periods := append([]forms.Period{d.period}, d.earlier()...)
	load(d, &p.trendOf, func(ctx context.Context) ([]trendPoint, error) { return loadTrend(ctx, d.desk, periods, code, l) },
		func(got []trendPoint) {
			if len(got) > 0 {
				p.trend = got
				p.drawPicture()
			}
		})
}

// export writes the summary workbook. The report that is written is read whole, with explanations and enterprises.
func (p *summaryPage) export() {
	d, o := p.d, p.options(false)
	p.d.exportAs(text.ProvExportSummary, fmt.Sprintf("summary-%s.xlsx", d.period), shell.Workbooks, func(ctx context.Context, path string) error {
		r, err := d.desk.Summary(ctx, o)
		if err != nil {
			return err
		}
		return d.desk.ExportSummary(ctx, path, r)
	})
}

// exported says where a file was written, and offers to look at it.
func (d *Desk) exported(path string, err error) {
	switch {
	case errors.Is(err, context.Canceled):
	case err != nil:
		d.s.Fail(err)
	default:
		d.s.Say(widgets.Success, d.s.T(text.ProvExported, path),
			shell.Action{Label: text.ProvOpenFile, Run: func() { d.s.Fail(d.s.Dialogs().Show(path)) }},
			shell.Action{Label: text.ProvOpenFolder, Run: func() { d.s.Fail(d.s.Dialogs().Reveal(path)) }})
	}
}

// briefFormats are what a briefing or a compilation can be written as, in the order in which they are offered.
var briefFormats = []struct {
	ending string
	kind   shell.FileKind
	name   text.Message
}{
	{"docx", shell.Documents, text.ProvFormatWord}, {"html", shell.Pages, text.ProvFormatHTML}, {"md", shell.Notes, text.ProvFormatMarkdown},
}

// offerBrief asks for the language and the format of the briefing.
func (p *summaryPage) offerBrief() { p.d.askDocument(text.ProvExportBrief, p.exportBrief) }

// askDocument asks for the language and the format of a document and then has it written.
func (d *Desk) askDocument(title text.Message, write func(l text.Lang, ending string)) {
	s := d.s
	var languages, formats []widgets.Choice
	for _, l := range text.Langs() {
		languages = append(languages, widgets.Choice{Value: string(l), Text: l.Name()})
	}
	for _, f := range briefFormats {
		formats = append(formats, widgets.Choice{Value: f.ending, Text: s.T(f.name), Search: f.ending})
	}
	language, format := widgets.NewPicker(languages, "", nil), widgets.NewPicker(formats, "", nil)
	language.SetValue(string(d.l()))
	format.SetValue(briefFormats[0].ending)
	var done func()
	done = s.Ask(shell.Sheet{
		Title:   s.T(title),
		Content: shell.Column(8, d.field(text.ProvBriefLanguage, language), d.field(text.ProvBriefFormat, format)),
		Yes: shell.Action{Label: title, Run: func() {
			done()
			write(text.Lang(language.Value()), format.Value())
		}},
		First: language,
	})
}

// documentKind is the kind of file with an ending.
func documentKind(ending string) shell.FileKind {
	for _, f := range briefFormats {
		if f.ending == ending {
			return f.kind
		}
	}
	return shell.Notes
}

// exportBrief writes the briefing in a language as a file with an ending.
func (p *summaryPage) exportBrief(l text.Lang, ending string) {
	d, o := p.d, p.options(false)
	o.Lang = l
	p.d.exportAs(text.ProvExportBrief, fmt.Sprintf("brief-%s-%s.%s", d.period, l, ending), documentKind(ending), func(ctx context.Context, path string) error {
		r, err := d.desk.Summary(ctx, o)
		if err != nil {
			return err
		}
		return d.desk.SaveBrief(ctx, path, r, l)
	})
}

// even puts objects beside each other, all of the same width; in two lines where one would make them too narrow.
type even struct {
	gap, narrowest float32
	width          float32 // as last laid out: the height follows from it
}

// lines is how many lines there are, and how many objects in each.
func (e *even) lines(n int) (lines, each int) {
	if e.width > 0 && e.width < float32(n)*(e.narrowest+e.gap)-e.gap {
		return 2, (n + 1) / 2
	}
	return 1, n
}

// MinSize is what the highest needs, for each line.
func (e *even) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objs {
		least = least.Max(o.MinSize())
	}
	lines, each := e.lines(len(objs))
	return fyne.NewSize(least.Width*float32(each)/2, least.Height*float32(lines)+e.gap*float32(lines-1))
}

// Layout divides the width.
func (e *even) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	e.width = size.Width
	lines, each := e.lines(len(objs))
	n := float32(each)
	w, h := (size.Width-e.gap*(n-1))/n, (size.Height-e.gap*float32(lines-1))/float32(lines)
	for i, o := range objs {
		at := float32(i % each)
		left := float32(int(at * (w + e.gap)))
		o.Move(fyne.NewPos(left, float32(i/each)*(h+e.gap)))
		o.Resize(fyne.NewSize(float32(int(at*(w+e.gap)+w))-left, h))
	}
}

// columns puts two objects beside each other, the first with a share of the width.
type columns struct{ share, gap float32 }

// MinSize is what both need.
func (c *columns) MinSize(objs []fyne.CanvasObject) fyne.Size {
	a, b := objs[0].MinSize(), objs[1].MinSize()
	return fyne.NewSize(a.Width+b.Width+c.gap, max(a.Height, b.Height))
}

// Layout divides the width.
func (c *columns) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	w := float32(int((size.Width - c.gap) * c.share))
	objs[0].Resize(fyne.NewSize(w, size.Height))
	objs[1].Move(fyne.NewPos(w+c.gap, 0))
	objs[1].Resize(fyne.NewSize(max(0, size.Width-w-c.gap), size.Height))
}
