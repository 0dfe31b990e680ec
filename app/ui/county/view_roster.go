package county

import (
	"context"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// rosterView is the grid of enterprises with what can be done to it as a whole.
type rosterView struct {
	page  *returnPage
	model *Roster
	grid  *widgets.Grid
	find  *widgets.Entry
	count *widgets.Label
	obj   fyne.CanvasObject
}

func newRosterView(p *returnPage) *rosterView {
	v := &rosterView{page: p, model: NewRoster(p.rec, p.s.Lang()), find: widgets.NewEntry(), count: widgets.NewLabel("", widgets.Body, widgets.ToneSecondary)}
	v.grid = widgets.NewGrid(v.model)
	p.s.WatchWidths(v.grid, "roster")
	v.bind()
	v.find.SetPlaceHolder(p.s.T(text.FindEnterprise))
	v.find.OnChanged = func(words string) {
		v.model.Find(words)
		v.changed()
	}
	v.find.OnEnter = func() { p.s.Focus(v.grid) }
	v.find.OnEscape = func() {
		v.find.SetText("")
		p.s.Focus(v.grid)
	}
	button := func(m text.Message, hint string, do func()) fyne.CanvasObject {
		b := widgets.NewButton(p.s.T(m), hint, widgets.Secondary, do)
		if p.rec.State().Locked {
			b.Disable()
		}
		return b
	}
	insert, remove := button(text.RosterInsert, "Ctrl+I", v.insert), button(text.RosterDelete, "Ctrl+-", v.remove)
	bar := shell.YieldingRow(8, []fyne.CanvasObject{insert, remove}, shell.Wide(p.s.Px(190), v.find), v.count, shell.Spring(),
		button(text.RosterCarry, "", v.carry), insert, remove,
		button(text.RosterImport, "", func() {
			p.s.Dialogs().Open(p.s.T(text.RosterImport), shell.Tables, func(path string) { p.importRoster(path) })
		}))
	v.obj = shell.Frame(shell.Frame(nil, nil, shell.Rule(theme.LineSoft), nil, shell.Pad(6, 10, 6, 10, bar)), nil, nil, nil, v.grid)
	return v
}

func (v *rosterView) bind() {
	g, p := v.grid, v.page
	g.OnCommit = v.model.Set
	g.OnClear = v.model.Clear
	g.OnPaste = v.model.Paste
	g.OnPasted = func(r widgets.PasteReport) { sayPasted(p.s, r) }
	g.OnFillDown = v.model.FillDown
	g.OnUndo, g.OnRedo = p.undo, p.redo
	g.OnFind = func() { p.s.Focus(v.find) }
	g.OnSelect = v.tell
	g.OnSort = func(col int, d widgets.Direction) {
		v.model.SortBy(col, d)
		g.SetSort(col, d)
		g.Refresh()
	}
	g.OnFilter = v.headMenu
	g.OnContext = func(_, _ int, at fyne.Position) {
		shell.ShowMenuAt(g, at, fyne.NewMenuItem(p.s.T(text.RosterInsert), v.insert), fyne.NewMenuItem(p.s.T(text.RosterDelete), v.remove))
	}
}

// headMenu sorts and filters by a column, for the mouse and for the keyboard.
func (v *rosterView) headMenu(col int) {
	g, p := v.grid, v.page
	sorted := func(d widgets.Direction) func() {
		return func() {
			g.OnSort(col, d)
			v.changed()
			p.s.Focus(g)
		}
	}
	only := func(texts []string) func() {
		return func() {
			v.model.Only(col, texts)
			v.changed()
			p.s.Focus(g)
		}
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(p.s.T(text.SortUp), sorted(widgets.Ascending)), fyne.NewMenuItem(p.s.T(text.SortDown), sorted(widgets.Descending)),
		fyne.NewMenuItem(p.s.T(text.SortNone), sorted(widgets.Unsorted)),
		fyne.NewMenuItem(p.s.T(text.FilterBy), func() {
			g.PickValues(col, v.model.Texts(col), v.model.Shows(col), func(texts []string) { only(texts)() })
		}),
	}
	if row, at := v.model.row(g.Active().Row); row != nil && g.Active().Col == col {
		now := v.model.text(p.rec.State(), at, col)
		shown := now
		if now == "" {
			shown = p.s.T(text.FilterBlank)
		}
		items = append(items, fyne.NewMenuItem(p.s.T(text.FilterThis, shown), only([]string{now})))
	}
	if v.model.Filtered() {
		items = append(items, fyne.NewMenuItem(p.s.T(text.FilterNone), v.showAll))
	}
	shell.ShowMenuAt(g, g.BelowHead(col), items...)
}

// showAll takes the filters away and gives the keyboard back.
func (v *rosterView) showAll() {
	v.model.ShowAll()
	v.find.SetText("")
	v.changed()
	v.page.s.Focus(v.grid)
}

// shown tells about the active cell.
func (v *rosterView) shown() {
	v.changed()
	v.tellActive()
}

func (v *rosterView) tellActive() {
	at := v.grid.Active()
	v.tell(at.Row, at.Col)
}

// changed shows the roster as it is now.
func (v *rosterView) changed() {
	v.model.Refresh()
	v.grid.Refresh()
	all := len(v.page.rec.State().Return.Roster)
	words := v.page.s.T(text.Enterprises, text.Count(all))
	if v.model.Shown() != all {
		words = v.page.s.T(text.EnterprisesOf, text.Count(v.model.Shown()), text.Count(all))
	}
	v.count.SetText(words)
	if v.page.view == showRoster {
		v.tellActive() // rows that came or went put another cell under the cursor
	}
}

// tell has the panel speak of a cell; on a line without an enterprise, of its column. It must never go on speaking of a
// cell of another view: what is written into it would land there.
func (v *rosterView) tell(line, col int) {
	key := v.model.Key(line, col)
	if columns := v.page.rec.State().Form.Columns; key == "" && col >= 0 && col < len(columns) {
		key = forms.CellKey("", columns[col].Code)
	}
	if key != "" {
		v.page.panel.Show(key)
	}
	v.page.status()
}

func (v *rosterView) goTo(rowKey, column string) {
	line, col := v.model.Line(rowKey, column)
	if line < 0 {
		v.showAll()
		line, col = v.model.Line(rowKey, column)
	}
	if line >= 0 {
		v.grid.Select(line, col)
		v.tell(line, col)
	}
}

func (v *rosterView) insert() {
	v.grid.CommitEdit()
	v.model.Insert(v.grid.Selected())
}

func (v *rosterView) remove() {
	v.grid.CommitEdit()
	v.model.Delete(v.grid.Selected(), func(n int) {
		v.page.s.Say(widgets.Info, v.page.s.T(text.RosterDeleted, text.Count(n)), shell.Action{Label: text.Undo, Run: v.page.undo})
	})
}

// carry takes the enterprises of the latest earlier period.
func (v *rosterView) carry() {
	n := 0
	v.page.rec.Do(func(ctx context.Context, b *app.Book) (err error) {
		n, err = b.CarryRoster(ctx)
		return err
	}, func(err error) {
		if err != nil {
			v.page.s.Refuse(err)
			return
		}
		v.page.s.Say(widgets.Success, v.page.s.T(text.RosterCarried, text.Count(n)), shell.Action{Label: text.Undo, Run: v.page.undo})
	})
}
