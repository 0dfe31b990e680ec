package county

import (
	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// todoPage lists what the office owes.
type todoPage struct {
	desk   *Desk
	s      *shell.Shell
	grid   *widgets.Grid
	header *shell.Header
	alerts *fyne.Container
	empty  fyne.CanvasObject
	body   *fyne.Container
}

func newTodoPage(k *Desk) *todoPage { return &todoPage{desk: k, s: k.s} }

// Key names the page.
func (p *todoPage) Key() string { return pageTodo }

// Title is its word in the navigation.
func (p *todoPage) Title() text.Message { return text.NavTodo }

// Badge counts what is to be done.
func (p *todoPage) Badge() int { return p.desk.model.Open() }

// Hint names the keys of the page.
func (p *todoPage) Hint() string { return p.s.T(text.HintTodo) }

// Actions of the page.
func (p *todoPage) Actions() []shell.Action {
	return []shell.Action{
		{Label: text.AddCluster, Run: func() { p.desk.editCluster(nil) }, Off: p.desk.d.ReadOnly()},
		{Label: text.AddPeriod, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Run: p.desk.addPeriod, Off: p.desk.d.ReadOnly()},
		{Label: text.OpenReturn, Weight: widgets.Primary, Run: p.open},
	}
}

// Content builds the page.
func (p *todoPage) Content() fyne.CanvasObject {
	p.desk.model.lang = p.s.Lang()
	p.header = p.s.NewHeader(p.s.T(text.NavTodo), "", p.Actions()...)
	p.grid = widgets.NewGrid(p.desk.model)
	p.grid.RowCursor, p.grid.EnterActivates = true, true
	p.grid.OnActivate = func(int, int) { p.open() }
	p.s.WatchWidths(p.grid, "todo")
	p.alerts = shell.Column(0)
	add := widgets.NewButton(p.s.T(text.AddCluster), "", widgets.Primary, func() { p.desk.editCluster(nil) })
	p.empty = shell.Pad(36, 40, 40, 40, shell.Column(14, widgets.NewLabel(p.s.T(text.NoClusters), widgets.Title, widgets.ToneDefault),
		widgets.NewParagraph(p.s.T(text.NoClustersWhy), widgets.Body, widgets.ToneSecondary), shell.Row(0, add, shell.Spring())))
	p.body = shell.Frame(nil, nil, nil, nil, p.grid)
	return shell.Frame(p.header.CanvasObject, nil, nil, nil, shell.Frame(p.alerts, nil, nil, nil, shell.Layers(p.grid, p.empty)))
}

// Shown takes the list anew.
func (p *todoPage) Shown() {
	p.show()
	p.s.Focus(p.grid)
	p.desk.reload(func() {
		empty := !p.grid.Visible() // what is hidden cannot take the keyboard
		p.show()
		if empty {
			p.s.Focus(p.grid)
		}
	})
}

// Hidden has nothing to keep.
func (p *todoPage) Hidden() {}

func (p *todoPage) show() {
	m := p.desk.model
	m.lang = p.s.Lang()
	p.grid.SetModel(m)
	p.alerts.RemoveAll()
	for i := range m.Lines {
		l := &m.Lines[i]
		if l.State == app.TodoSentBack {
			open := widgets.NewButton(p.s.T(text.OpenReturn), "", widgets.Secondary, func() { p.openLine(l) })
			words := p.s.T(text.SentBackBecause, l.Cluster.Name, text.Period(p.s.Lang(), l.Deadline.Period), l.SentBack)
			p.alerts.Add(shell.Pad(8, 14, 8, 14, widgets.NewBanner(widgets.Warning, "", words, open)))
		}
	}
	if len(m.Clusters) == 0 {
		p.empty.Show()
		p.grid.Hide()
	} else {
		p.empty.Hide()
		p.grid.Show()
	}
	p.header.Set(p.s.T(text.NavTodo), p.s.T(text.TodoSubtitle, len(m.Clusters), m.Open()))
	p.s.Status(widgets.StatusItem{Text: p.s.T(text.TodoSubtitle, len(m.Clusters), m.Open())})
	p.s.Relayout()
}

func (p *todoPage) open() {
	if l := p.desk.model.At(p.grid.Active().Row); l != nil {
		p.openLine(l)
	}
}

func (p *todoPage) openLine(l *app.TodoLine) {
	p.desk.openReturn(l.Cluster.Code, l.Deadline.Period, l.State == app.TodoNotStarted, nil)
}
