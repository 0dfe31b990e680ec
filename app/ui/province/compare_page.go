package province

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// comparePage compares the period with an earlier one: like for like over the clusters that are in both, and as it stands.
type comparePage struct {
	d       *Desk
	model   *sums
	turn    int
	against forms.Period
	section string

	head  *shell.Header
	cards []*widgets.Card
	table *table[taskLine]
	grid  *widgets.Grid
}

func newComparePage(d *Desk) *comparePage {
	return &comparePage{d: d, model: &sums{}}
}

// Key, Title and Hint are what the shell shows of the page.
func (p *comparePage) Key() string { return "compare" }

// Title is the word in the navigation.
func (p *comparePage) Title() text.Message { return text.ProvCompare }

// Hint says what like for like means.
func (p *comparePage) Hint() string { return p.d.s.T(text.ProvCompareHint) }

// Actions are the keys of the page.
func (p *comparePage) Actions() []shell.Action { return nil }

// Content builds the page.
func (p *comparePage) Content() fyne.CanvasObject {
	s, l := p.d.s, p.d.l()
	if earlier := p.d.earlier(); !slices.Contains(earlier, p.against) {
		p.against = forms.Period{}
		if len(earlier) > 0 {
			p.against = earlier[0]
		}
	}
	p.head = s.NewHeader(s.T(text.ProvCompareTitle), "")
	versus := s.T(text.ProvAgainstNone)
	if !p.against.IsZero() {
		versus = text.Period(l, p.against)
	}
	head := withChoices(s, p.head, []fyne.CanvasObject{choiceButton(s.T(text.ProvAgainst, versus), func() []*fyne.MenuItem {
		return periodItems(p.d, p.against, func(q forms.Period) { p.against = q; s.Rebuild() })
	})})
	if p.against.IsZero() {
		return shell.Frame(head, nil, nil, nil, shell.Pad(12, 14, 0, 14, shell.Column(0, widgets.NewBanner(widgets.Info, "", s.T(text.ProvCompareNone)))))
	}
	chips := widgets.NewChips(p.chips(l), nil)
	chips.Set(p.chips(l), p.chipAt())
	chips.OnSelect = func(i int) { p.section = p.sectionCode(i); p.show() }
	p.cards = nil
	line := container.New(&even{gap: s.Px(8), narrowest: s.Px(134)})
	for i := range 1 + len(comparedCodes) {
		c := widgets.NewCard("", dash, "", nil)
		c.OnTap = func() { p.openCard(i) }
		p.cards = append(p.cards, c)
		line.Add(c)
	}
	p.table = newTable(compareColumns(l, func() *sums { return p.model }, p.d.desk.Catalog().Form(), p.d.period, p.against))
	p.grid = newList(s, p.table, "compare")
	p.grid.RowCursor = false // every number opens its own period
	p.grid.OnActivate = func(row, col int) {
		if x := p.table.at(row); x != nil {
			p.openMakeUp(x.Ind.Code, col)
		}
	}
	p.show()
	return shell.Frame(shell.Column(0, head, shell.Pad(8, 14, 0, 14, line), shell.Pad(8, 14, 8, 14, chips)), nil, nil, nil, shell.Pad(0, 14, 0, 14, p.grid))
}

// openMakeUp opens the make-up of a figure in the period that a column is about.
func (p *comparePage) openMakeUp(code string, col int) {
	period := p.d.period
	if key := p.table.cols[col].Key; key == "then" || key == "allthen" || key == "nthen" {
		period = p.against
	}
	p.d.summary.against = p.against
	p.d.summary.openMakeUpOf(period, code, summary.AllKey)
}

func (p *comparePage) openCard(i int) {
	if cards := p.model.comparedCards(); i < len(cards) && cards[i].Code != "" {
		p.openMakeUp(cards[i].Code, 0)
	}
}

func (p *comparePage) chips(l text.Lang) []widgets.Chip {
	out := []widgets.Chip{{Text: text.ProvFilterAll.In(l)}}
	for _, s := range p.d.desk.Catalog().Form().Sections {
		out = append(out, widgets.Chip{Text: text.Words(l, s.Title)})
	}
	return out
}

func (p *comparePage) sectionCode(i int) string {
	if i == 0 {
		return ""
	}
	return p.d.desk.Catalog().Form().Sections[i-1].Code
}

func (p *comparePage) chipAt() int {
	return slices.IndexFunc(p.d.desk.Catalog().Form().Sections, func(s forms.Section) bool { return s.Code == p.section }) + 1
}

// Shown takes fresh figures and the focus.
func (p *comparePage) Shown() {
	if p.against.IsZero() {
		return
	}
	p.d.s.Focus(p.grid)
	d, o := p.d, app.SummaryOptions{Period: p.d.period, By: summary.All, Against: p.against, Lang: p.d.l(), Quick: true}
	load(d, &p.turn, func(ctx context.Context) (*sums, error) { return loadSums(ctx, d.desk, o) }, func(m *sums) {
		p.model = m
		p.show()
	})
}

// Hidden has nothing to commit.
func (p *comparePage) Hidden() {}

func (p *comparePage) show() {
	if p.model.r == nil || p.grid == nil {
		return
	}
	l, t := p.d.l(), &p.model.r.Total
	matched := 0
	for i := range t.Changes {
		matched = max(matched, t.Changes[i].N)
	}
	p.head.Set(text.ProvCompareTitle.In(l), text.ProvCompareSub.In(l, text.Period(l, p.d.period), t.Clusters, text.Period(l, p.against), matched))
	for i, c := range p.model.comparedCards() {
		p.cards[i].Set(c.Title, c.Figure, c.Note, widgets.ToneDefault)
	}
	p.table.set(comparable(p.model.section(p.section)))
	p.grid.Refresh()
}

// comparedCodes are the indicators of the cards: what an official looks for first.
var comparedCodes = []string{codeOutput, "B08", "B11", codeSMEs, codeEmployees, codeLeadingShare, codeQualityShare}

// comparedCards say at once what changed over the matched clusters, and how many of both periods these are.
func (m *sums) comparedCards() []card {
	if m.r == nil || m.r.Total.Changes == nil {
		return nil
	}
	l, t := m.l, &m.r.Total
	matched := m.change(t, codeOutput)
	if matched == nil {
		matched = &summary.Change{}
	}
	out := []card{{
		Title: text.ProvMatchedClusters.In(l), Figure: text.Count(matched.N),
		Note: text.ProvOnlyIn.In(l, matched.NNow-matched.N, matched.NThen-matched.N),
	}}
	for _, code := range comparedCodes {
		f, ind, ok := m.figure(t, code)
		if !ok {
			continue
		}
		c := m.change(t, code)
		figure := orWords(moved(ind, c), dash)
		if f.Asked && c.Incomparable {
			figure = text.ProvIncomparable.In(l)
		}
		out = append(out, card{
			Code: code, Title: cardTitle(l, ind), Figure: figure, Note: text.ProvBeforeWas.In(l, cardFigure(l, ind, c.Then)),
		})
	}
	return out
}

// cardTitle names an indicator in the width of a card.
func cardTitle(l text.Lang, ind *forms.Indicator) string {
	switch ind.Code {
	case codeEmployees:
		return text.ProvCardEmployees.In(l)
	case codeLeadingShare:
		return text.ProvCardLeading.In(l)
	case codeQualityShare:
		return text.ProvCardQuality.In(l)
	}
	return text.Words(l, ind.Label)
}

// cardFigure prints a cell with its unit in the width of a card.
func cardFigure(l text.Lang, ind *forms.Indicator, c forms.Cell) string {
	value := shown(ind, c)
	switch {
	case value == "":
		return dash
	case ind.Unit == "万元":
		return text.ShortAmount(l, c.Num)
	case ind.Code == codeSMEs:
		return text.ProvCardCount.In(l, value)
	}
	if unit := shownUnit(l, ind); unit != "%" {
		return value + " " + unit
	}
	return value + "%"
}

// comparable keeps the indicators that have a total.
func comparable(lines []taskLine) []taskLine {
	return slices.DeleteFunc(lines, func(x taskLine) bool {
		return x.Chg == nil || x.Ind.Aggregation == forms.NoTotal || !x.Ind.Type.Numeric() && x.Ind.Aggregation != forms.ShareYes
	})
}

// compareColumns says how a comparison is shown: matched first, then everything that is there.
func compareColumns(l text.Lang, m func() *sums, form *forms.Form, now, then forms.Period) []column[taskLine] {
	figure := func(key, title string, width float32, of func(x *taskLine) forms.Cell, tone widgets.Tone) column[taskLine] {
		return column[taskLine]{widgets.Column{Key: key, Title: title, Width: width, Align: widgets.Right, Tone: tone},
			func(x *taskLine) widgets.CellView { return orDash(shown(x.Ind, of(x))) },
			func(a, b *taskLine) int { return compareCells(of(a), of(b)) }}
	}
	number := func(key string, title text.Message, of func(x *taskLine) int, owed func() int) column[taskLine] {
		return column[taskLine]{widgets.Column{Key: key, Title: title.In(l), Width: 74, Align: widgets.Right, Tone: widgets.ToneSecondary},
			func(x *taskLine) widgets.CellView {
				if owed == nil {
					return plain(text.Count(of(x)))
				}
				return plain(coverage(of(x), owed()))
			},
			func(a, b *taskLine) int { return cmp.Compare(of(a), of(b)) }}
	}
	return []column[taskLine]{
		{widgets.Column{Key: "code", Title: text.ProvIndicatorCode.In(l), Width: 56, Small: true, Tone: widgets.ToneHint, Frozen: true},
			func(x *taskLine) widgets.CellView { return plain(x.Ind.Code) }, nil},
		{widgets.Column{Key: "label", Title: text.ProvIndicator.In(l), Width: 190, Frozen: true, Stretch: true},
			func(x *taskLine) widgets.CellView { return plain(text.Words(l, x.Ind.Label)) }, nil},
		{widgets.Column{Key: "unit", Title: text.ProvUnit.In(l), Width: unitWidth(l, form), Small: true, Tone: widgets.ToneSecondary},
			func(x *taskLine) widgets.CellView { return plain(shownUnit(l, x.Ind)) }, nil},
		figure("now", text.ProvMatchedNow.In(l), 116, func(x *taskLine) forms.Cell { return x.Chg.Now }, widgets.ToneDefault),
		figure("then", text.ProvMatchedThen.In(l), 116, func(x *taskLine) forms.Cell { return x.Chg.Then }, widgets.ToneDefault),
		{widgets.Column{Key: "moved", Title: text.ProvMatchedChange.In(l), Width: 100, Align: widgets.Right},
			func(x *taskLine) widgets.CellView {
				if x.Chg.Incomparable {
					return toned(text.ProvIncomparable.In(l), widgets.ToneHint)
				}
				return orDash(moved(x.Ind, x.Chg))
			},
			func(a, b *taskLine) int { return compareCells(a.Chg.Difference, b.Chg.Difference) }},
		number("n", text.ProvMatchedN, func(x *taskLine) int { return x.Chg.N }, nil),
		figure("allnow", text.ProvAll.In(l, text.Period(l, now)), 112, func(x *taskLine) forms.Cell { return x.Chg.AllNow }, widgets.ToneSecondary),
		number("nnow", text.ProvClusters, func(x *taskLine) int { return x.Chg.NNow }, func() int { return m().r.Total.Expected }),
		figure("allthen", text.ProvAll.In(l, text.Period(l, then)), 112, func(x *taskLine) forms.Cell { return x.Chg.AllThen }, widgets.ToneSecondary),
		number("nthen", text.ProvClusters, func(x *taskLine) int { return x.Chg.NThen }, func() int { return m().r.Total.ExpectedThen }),
	}
}
