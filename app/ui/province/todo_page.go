package province

import (
	"context"

	"fyne.io/fyne/v2"

	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// todoPage shows what is owed for the period and what came in.
type todoPage struct {
	d      *Desk
	model  *todo
	turn   int
	filter int
	search string

	table  *table[todoLine]
	grid   *widgets.Grid
	head   *shell.Header
	bar    *widgets.Bar
	chips  *widgets.Chips
	finder *widgets.Entry
	first  fyne.CanvasObject // what to do first, while there is no register
}

func newTodoPage(d *Desk) *todoPage { return &todoPage{d: d, model: &todo{period: d.period}} }

// Key, Title, Badge and Hint are what the shell shows of the page.
func (p *todoPage) Key() string { return "todo" }

// Title is the word in the navigation.
func (p *todoPage) Title() text.Message { return text.ProvTodo }

// Hint names the keys.
func (p *todoPage) Hint() string { return p.d.s.T(text.ProvTodoHint) }

// Actions are the keys of the page.
func (p *todoPage) Actions() []shell.Action {
	return []shell.Action{
		{Label: text.ProvSetDeadline, Run: p.d.askDeadline},
		{Label: text.ProvRemind, Key: fyne.KeyF7, Run: p.remind},
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl, Silent: true, Run: p.find},
		{Key: fyne.KeyA, Silent: true, Run: p.accept},
		{Key: fyne.KeyR, Silent: true, Run: p.sendBack},
	}
}

// Content builds the page.
func (p *todoPage) Content() fyne.CanvasObject {
	s, l := p.d.s, p.d.l()
	p.head = s.NewHeader("", "", p.Actions()[:2]...)
	p.bar = widgets.NewBar(nil)
	p.bar.OnTap = func(i int) {
		p.chips.Select([...]int{todoAccepted, todoReview, todoSentBack, todoMissing}[i])
	}
	p.chips = widgets.NewChips(p.model.chips(l), func(i int) { p.filter = i; p.arrange() })
	p.finder = newFinder(s.T(text.ProvFind), p.search, func(typed string) { p.search = typed; p.arrange() }, p.focus)
	p.table = newTable(todoColumns(func() *todo { return p.model }, l, p.d.place().title()))
	p.grid = newList(s, p.table, "todo")
	p.grid.OnActivate = func(row, _ int) { p.open(row) }
	p.grid.OnFind = p.find
	p.grid.OnRune = func(r rune) bool { return letterKey(r, map[rune]func(){'a': p.accept, 'r': p.sendBack}) }
	p.first = shell.Pad(0, 14, 8, 14, p.d.firstSteps())
	p.show()
	filters := shell.Row(12, shell.Stretch(p.chips), shell.Wide(s.Px(220), p.finder))
	return shell.Frame(shell.Column(0, p.head.CanvasObject, shell.Pad(8, 14, 0, 14, p.bar), shell.Pad(8, 14, 8, 14, filters), p.first), nil, nil, nil,
		shell.Pad(0, 14, 0, 14, p.grid))
}

// Shown takes fresh figures and the focus.
func (p *todoPage) Shown() {
	p.focus()
	p.reload()
}

// Hidden has nothing to commit.
func (p *todoPage) Hidden() {}

func (p *todoPage) focus() { p.d.s.Focus(p.grid) }
func (p *todoPage) find()  { p.d.s.Focus(p.finder); p.finder.SelectAllText() }

func (p *todoPage) reload() {
	d := p.d
	period, places, l := d.period, d.place(), d.l()
	load(d, &p.turn, func(ctx context.Context) (*todo, error) { return loadTodo(ctx, d.desk, period, places, l) }, func(t *todo) {
		p.model = t
		d.review.waiting = t.counts()[1]
		d.s.Refresh()
		p.show()
	})
}

// show puts the model on the widgets.
func (p *todoPage) show() {
	l, m := p.d.l(), p.model
	if p.grid == nil {
		return
	}
	p.head.Set(p.d.s.T(text.ProvTodoTitle, text.Period(l, p.d.period)), m.subtitle(l))
	n := m.counts()
	words := [4]text.Message{text.ProvBarAccepted, text.ProvBarReview, text.ProvBarSentBack, text.ProvBarMissing}
	tones := [4]fyne.ThemeColorName{theme.Good, theme.Accent, theme.Warn, theme.Neutral}
	parts := make([]widgets.Segment, 4)
	for i := range parts {
		parts[i] = widgets.Segment{Text: words[i].In(l, n[i]), Weight: n[i], Colour: tones[i]}
	}
	p.bar.Set(parts)
	p.chips.Set(m.chips(l), p.filter)
	if empty := m.loaded && len(m.lines) == 0; empty != p.first.Visible() {
		if p.first.Hide(); empty {
			p.first.Show()
		}
		p.d.s.Relayout()
	}
	p.table.set(m.lines)
	p.arrange()
}

func (p *todoPage) arrange() {
	p.table.filter(func(x *todoLine) bool {
		return p.model.keeps(p.filter, x) && contains(p.search, x.Cluster.Code, x.Cluster.Name, x.Place, x.Cluster.Note)
	})
	p.grid.Refresh()
	p.status()
}

func (p *todoPage) status() {
	l, m := p.d.l(), p.model
	if p.d.s.Page() != shell.Page(p) {
		return
	}
	items := []widgets.StatusItem{}
	if m.total.State == forms.Filled {
		items = append(items, widgets.StatusItem{Text: text.ProvTodoTotal.In(l, coverage(m.status.Accepted, m.status.Expected), text.Yi(l, m.total.Num, 2))})
	}
	p.d.s.Status(items...)
}

func (p *todoPage) line() *todoLine {
	if p.grid == nil {
		return nil
	}
	return p.table.at(p.grid.Active().Row)
}

// open opens the return of a row in the review.
func (p *todoPage) open(row int) {
	x := p.table.at(row)
	switch {
	case x == nil:
	case x.State == summary.StateMissing:
		p.d.s.Say(widgets.Info, p.d.s.T(text.ProvNothingCameIn, x.Cluster.Name))
	default:
		p.d.review.open(x.Head.ID)
	}
}

func (p *todoPage) accept() {
	if x := p.line(); x != nil && x.Head.ID != 0 {
		p.d.accept(p.reload, x.Head)
	}
}

func (p *todoPage) sendBack() {
	if x := p.line(); x != nil && x.Head.ID != 0 {
		p.d.askSendBack(x.Head, x.Cluster.Name, p.reload)
	}
}
