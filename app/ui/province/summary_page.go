package province

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jibao/app"
	"jibao/app/ui/chart"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// summaryPage shows the totals of the period: headline, groups, tasks, pictures. Every number opens its make-up.
type summaryPage struct {
	d        *Desk
	model    *sums
	turn     int
	trendOf  int // turn of the trend
	makeUp   int // turn of the make-up
	by       summary.Group
	against  forms.Period
	received bool   // returns that wait for review count too
	estimate bool   // missing returns are estimated beside the totals
	section  string // "": groups
	metric   string // indicator of the pictures
	picture  picture
	trend    []trendPoint

	head   *shell.Header
	cards  []*widgets.Card
	chips  *widgets.Chips
	groups *table[groupLine]
	tasks  *table[taskLine]
	grid   *widgets.Grid
	upper  *fyne.Container
	tiers  *chart.Stack
	keys   []string // of the groups of the bars
}

func newSummaryPage(d *Desk) *summaryPage {
	p := &summaryPage{d: d, model: &sums{}, metric: codeOutput, by: summary.ByCity}
	if d.office.Body == "" {
		p.by = summary.ByBody
	}
	if by := summary.Group(d.s.Recall("summary.by")); by != "" && groupingName(by) != text.GroupAll {
		p.by = by
	}
	return p
}

// Key, Title and Hint are what the shell shows of the page.
func (p *summaryPage) Key() string { return "summary" }

// Title is the word in the navigation.
func (p *summaryPage) Title() text.Message { return text.ProvSummary }

// Hint says how ratios come about.
func (p *summaryPage) Hint() string { return p.d.s.T(text.ProvSummaryHint) }

// Actions are the keys of the page; the choices of the head are buttons of their own.
func (p *summaryPage) Actions() []shell.Action {
	return []shell.Action{
		{Label: text.ProvExportSummary, Key: fyne.KeyF8, Weight: widgets.Primary, Run: p.export},
		{Label: text.ProvExportBrief, Key: fyne.KeyF9, Run: p.offerBrief},
		{Key: fyne.KeyG, Mod: fyne.KeyModifierControl, Silent: true, Run: p.nextGrouping},
		{Key: fyne.KeyT, Mod: fyne.KeyModifierControl, Silent: true, Run: func() { p.showPicture((p.picture + 1) % pictures) }},
		{Key: fyne.KeyP, Mod: fyne.KeyModifierControl, Silent: true, Run: p.savePicture},
	}
}

// options is what is asked of the desk.
func (p *summaryPage) options(quick bool) app.SummaryOptions {
	return app.SummaryOptions{Period: p.d.period, By: p.by, Against: p.against, IncludeReceived: p.received, Estimate: p.estimate, Lang: p.d.l(), Quick: quick}
}

// Content builds the page.
func (p *summaryPage) Content() fyne.CanvasObject {
	s, l := p.d.s, p.d.l()
	p.settleAgainst()
	head := p.buildHead()
	p.cards = nil
	line := container.New(&even{gap: s.Px(8), narrowest: s.Px(134)})
	for i := range 8 {
		c := widgets.NewCard("", dash, "", nil)
		c.OnTap = func() { p.openCard(i) }
		p.cards = append(p.cards, c)
		line.Add(c)
	}
	p.chips = widgets.NewChips(p.sections(l), p.choseSection)
	p.chips.Set(p.sections(l), p.sectionAt())
	p.tiers = chart.NewStack("", nil)
	p.upper = container.NewStack()
	charts := shell.Frame(shell.Pad(0, 0, 8, 0, p.buildPictureChoice()), nil, shell.Pad(12, 0, 12, 0, p.tiers), nil, p.upper)
	split := container.New(&columns{share: 0.595, gap: s.Px(16)}, p.buildTable(), charts)
	p.show()
	return shell.Frame(shell.Column(0, head, shell.Pad(8, 14, 0, 14, line), shell.Pad(8, 14, 8, 14, p.chips)), nil, nil, nil,
		shell.Pad(0, 14, 0, 14, split))
}

// settleAgainst keeps the period of comparison among those that can be compared with; the nearest one to begin with.
func (p *summaryPage) settleAgainst() {
	earlier := p.d.earlier()
	if !slices.Contains(earlier, p.against) {
		p.against = forms.Period{}
		if len(earlier) > 0 {
			p.against = earlier[0]
		}
	}
}

// buildHead is the head with the choices of grouping and comparison before the actions.
func (p *summaryPage) buildHead() fyne.CanvasObject {
	s, l := p.d.s, p.d.l()
	p.head = s.NewHeader(s.T(text.ProvSummaryTitle), "")
	versus := s.T(text.ProvAgainstNone)
	if !p.against.IsZero() {
		versus = text.Period(l, p.against)
	}
	counted := text.ProvCountAccepted
	if p.received {
		counted = text.ProvCountReceived
	}
	others := choiceButton(s.T(text.ProvOtherExports), p.exportItems)
	choices := []fyne.CanvasObject{
		choiceButton(s.T(text.ProvGroupedBy, groupingName(p.by)), p.groupingItems),
		choiceButton(s.T(text.ProvAgainst, versus), p.againstItems),
		choiceButton(s.T(counted), p.countedItems), others,
	}
	return withChoices(s, p.head, choices, p.Actions()[:1]...)
}

func (p *summaryPage) groupingItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, g := range groupings {
		item := fyne.NewMenuItem(p.d.s.T(g.name), func() { p.setGrouping(g.by) })
		item.Checked = g.by == p.by
		items = append(items, item)
	}
	return items
}

func (p *summaryPage) againstItems() []*fyne.MenuItem {
	return periodItems(p.d, p.against, func(q forms.Period) { p.against = q; p.again() })
}

func (p *summaryPage) countedItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for i, m := range []text.Message{text.ProvCountAccepted, text.ProvCountReceived} {
		item := fyne.NewMenuItem(p.d.s.T(m), func() { p.received = i == 1; p.again() })
		item.Checked = p.received == (i == 1)
		items = append(items, item)
	}
	with := fyne.NewMenuItem(p.d.s.T(text.ProvShowEstimates), func() { p.estimate = !p.estimate; p.again() })
	if p.estimate {
		with.Label = p.d.s.T(text.ProvHideEstimates)
	}
	return append(items, fyne.NewMenuItemSeparator(), with)
}

// buildPictureChoice chooses the upper picture.
func (p *summaryPage) buildPictureChoice() fyne.CanvasObject {
	s := p.d.s
	names := make([]widgets.Chip, len(pictureNames))
	for i, m := range pictureNames {
		names[i].Text = s.T(m)
	}
	chips := widgets.NewChips(names, func(i int) { p.showPicture(picture(i)) })
	chips.Set(names, int(p.picture))
	return chips
}

// buildTable is the table of groups, or that of a section.
func (p *summaryPage) buildTable() fyne.CanvasObject {
	s, l := p.d.s, p.d.l()
	if p.section == "" {
		p.groups = newTable(groupColumns(func() *sums { return p.model }, l, p.by))
		p.groups.total = func(g *groupLine) bool { return g.Key == summary.AllKey }
		p.grid = newList(s, p.groups, "summary.groups")
	} else {
		p.tasks = newTable(taskColumns(l, p.d.desk.Catalog().Form(), p.against))
		p.grid = newList(s, p.tasks, "summary.tasks")
	}
	p.grid.RowCursor = p.section != ""
	p.grid.OnSelect = func(int, int) { p.selected() }
	p.grid.OnActivate = p.openCell
	return p.grid
}

// sections are the filters of the table: groups first, then the sections of the form.
func (p *summaryPage) sections(l text.Lang) []widgets.Chip {
	out := []widgets.Chip{{Text: text.ProvGroups.In(l)}}
	for _, s := range p.d.desk.Catalog().Form().Sections {
		out = append(out, widgets.Chip{Text: text.Words(l, s.Title)})
	}
	return out
}

func (p *summaryPage) sectionAt() int {
	for i, s := range p.d.desk.Catalog().Form().Sections {
		if s.Code == p.section {
			return i + 1
		}
	}
	return 0
}

func (p *summaryPage) choseSection(i int) {
	p.section = ""
	if i > 0 {
		p.section = p.d.desk.Catalog().Form().Sections[i-1].Code
	}
	p.d.s.Rebuild()
}

// Shown takes fresh figures and the focus.
func (p *summaryPage) Shown() {
	p.d.s.Focus(p.grid)
	p.reload()
}

// Hidden has nothing to commit.
func (p *summaryPage) Hidden() {}

func (p *summaryPage) reload() {
	d, o := p.d, p.options(true)
	load(d, &p.turn, func(ctx context.Context) (*sums, error) { return loadSums(ctx, d.desk, o) }, func(m *sums) {
		p.model, p.trend = m, nil
		p.show()
	})
}

// again is what follows another choice in the head.
func (p *summaryPage) again() { p.d.s.Rebuild() }

func (p *summaryPage) setGrouping(by summary.Group) {
	p.by = by
	p.d.s.Remember("summary.by", string(by))
	p.again()
}

func (p *summaryPage) nextGrouping() {
	for i, g := range groupings {
		if g.by == p.by {
			p.setGrouping(groupings[(i+1)%len(groupings)].by)
			return
		}
	}
}

// show puts the model on the widgets.
func (p *summaryPage) show() {
	m, l := p.model, p.d.l()
	if m.r == nil || p.grid == nil || m.l != l || m.r.By != p.by {
		return
	}
	t := &m.r.Total
	p.head.Set(text.ProvSummaryTitle.In(l), text.ProvSummarySub.In(l, coverage(t.Clusters, t.Expected), text.Period(l, m.r.Period), m.r.Form))
	for i, c := range m.cards() {
		if i < len(p.cards) {
			p.cards[i].Set(c.Title, c.Figure, c.Note, widgets.ToneDefault)
		}
	}
	if p.section == "" {
		p.groups.set(m.groups())
	} else {
		p.tasks.set(m.section(p.section))
	}
	p.grid.Refresh()
	title, parts, _ := m.tiers()
	p.tiers.SetTitle(title)
	p.tiers.Set(parts)
	p.tiers.OnOpen = func(i int) {
		if _, _, codes := p.model.tiers(); i < len(codes) {
			p.openMakeUp(codes[i], summary.AllKey)
		}
	}
	if p.section != "" {
		p.metric = p.drawable(p.codeAt(p.grid.Active().Row, 0))
	}
	p.drawPicture()
	p.d.s.Relayout() // the legend may take more lines
	p.tell()
}
