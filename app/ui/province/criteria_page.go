package province

import (
	"context"

	"fyne.io/fyne/v2"

	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms/summary"
)

// criteriaPage holds every accepted return against the criteria of recognition.
type criteriaPage struct {
	d      *Desk
	model  *matrix
	turn   int
	filter int
	search string

	head   *shell.Header
	chips  *widgets.Chips
	finder *widgets.Entry
	table  *matrixTable
	grid   *widgets.Grid
	title  *widgets.Label
	words  *widgets.Label
}

func newCriteriaPage(d *Desk) *criteriaPage { return &criteriaPage{d: d, model: &matrix{l: d.l()}} }

// Key, Title and Hint are what the shell shows of the page.
func (p *criteriaPage) Key() string { return "criteria" }

// Title is the word in the navigation.
func (p *criteriaPage) Title() text.Message { return text.ProvCriteria }

// Hint says what the signs mean.
func (p *criteriaPage) Hint() string { return p.d.s.T(text.ProvCriteriaHint) }

// Actions are the keys of the page.
func (p *criteriaPage) Actions() []shell.Action {
	return []shell.Action{
		{Label: text.ProvCopyTable, Run: p.copyTable},
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl, Silent: true, Run: p.find},
	}
}

// Content builds the page.
func (p *criteriaPage) Content() fyne.CanvasObject {
	s, l := p.d.s, p.d.l()
	p.model.l = l
	p.head = s.NewHeader(s.T(text.ProvCriteriaTitle), "", p.Actions()[:1]...)
	p.chips = widgets.NewChips(p.model.chips(), func(i int) { p.filter = i; p.arrange() })
	p.finder = newFinder(s.T(text.ProvFind), p.search, func(typed string) { p.search = typed; p.arrange() }, p.focus)
	p.table = &matrixTable{newTable(p.model.columns()), p.model}
	p.grid = widgets.NewGrid(p.table)
	p.grid.EnterActivates, p.grid.PlainLooks = true, true
	p.grid.OnSort = func(col int, dir widgets.Direction) {
		p.table.sort(col, dir)
		p.grid.SetSort(p.table.sortCol, p.table.sortDir)
		p.grid.Refresh()
	}
	p.grid.OnSelect = func(int, int) { p.describe() }
	p.grid.OnActivate = func(row, _ int) { p.open(row) }
	p.grid.OnFind = p.find
	s.WatchWidths(p.grid, "criteria")
	p.title = widgets.NewCutLabel("", widgets.Heading, widgets.ToneDefault)
	p.words = widgets.NewParagraph("", widgets.Body, widgets.ToneSecondary)
	below := shell.Frame(shell.Rule(theme.Line), nil, nil, nil,
		shell.Fill(theme.SidePanel, shell.High(s.Px(72), shell.Pad(8, 14, 8, 14, shell.Column(3, p.title, p.words)))))
	filters := shell.Row(12, shell.Stretch(p.chips), shell.Wide(s.Px(220), p.finder))
	p.show()
	return shell.Frame(shell.Column(0, p.head.CanvasObject, shell.Pad(8, 14, 8, 14, filters)), nil, below, nil, shell.Pad(0, 14, 0, 14, p.grid))
}

// Shown takes fresh figures and the focus.
func (p *criteriaPage) Shown() {
	p.focus()
	d, period, places, l := p.d, p.d.period, p.d.place(), p.d.l()
	load(d, &p.turn, func(ctx context.Context) (*matrix, error) { return loadMatrix(ctx, d.desk, period, places, l) }, func(m *matrix) {
		p.model = m
		p.table.x, p.table.cols = m, m.columns()
		p.show()
	})
}

// Hidden has nothing to commit.
func (p *criteriaPage) Hidden() {}

func (p *criteriaPage) focus() { p.d.s.Focus(p.grid) }
func (p *criteriaPage) find()  { p.d.s.Focus(p.finder); p.finder.SelectAllText() }

func (p *criteriaPage) show() {
	if p.model.m == nil {
		return
	}
	l := p.d.l()
	p.head.Set(text.ProvCriteriaTitle.In(l), text.ProvCriteriaSub.In(l, text.Period(l, p.d.period), len(p.model.m.Rows), p.model.m.Criteria.CriteriaID))
	p.chips.Set(p.model.chips(), p.filter)
	p.table.set(p.model.m.Rows)
	p.arrange()
}

func (p *criteriaPage) arrange() {
	p.table.filter(func(r *summary.MatrixRow) bool {
		return keepsRow(p.filter, r) && contains(p.search, r.Cluster.Code, r.Cluster.Name, p.model.places.name(p.model.l, &r.Cluster))
	})
	p.grid.Refresh()
	p.describe()
}

// describe says the criterion under the cursor whole.
func (p *criteriaPage) describe() {
	col := p.grid.Active().Col - leading
	if p.model.m == nil || col < 0 || col >= len(p.model.m.Criteria.Items) {
		p.title.SetText(p.d.s.T(text.ProvCriteriaAbout))
		p.words.SetText(p.d.s.T(text.ProvCriteriaAboutMore))
		return
	}
	title, words := p.model.describe(col)
	p.title.SetText(title)
	p.words.SetText(words)
}

func (p *criteriaPage) open(row int) {
	r := p.table.at(row)
	if r == nil {
		return
	}
	head, err := p.d.desk.Find(p.d.s.Context(), r.Cluster.Code, p.d.period)
	if err != nil {
		p.d.s.Refuse(err)
		return
	}
	p.d.review.open(head.ID)
}

// copyTable puts the matrix on the clipboard as it is filtered.
func (p *criteriaPage) copyTable() {
	if p.model.m == nil {
		return
	}
	p.d.s.Copy(p.model.asText(p.table.table))
	p.d.s.Say(widgets.Success, p.d.s.T(text.ProvTableCopied, p.table.Rows()))
}
