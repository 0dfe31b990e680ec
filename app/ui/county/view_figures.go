package county

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// figuresView is the grid of indicators.
type figuresView struct {
	page  *returnPage
	model *Figures
	grid  *widgets.Grid
	obj   fyne.CanvasObject
}

func newFiguresView(p *returnPage) *figuresView {
	v := &figuresView{page: p, model: NewFigures(p.rec, p.s.Lang())}
	v.grid = widgets.NewGrid(v.model)
	v.grid.PlainLooks = true
	v.obj = v.grid
	p.s.WatchWidths(v.grid, "figures")
	g := v.grid
	g.OnCommit = func(row, col int, typed string) {
		if col == colValue {
			v.model.Set(row, typed)
		}
	}
	g.OnClear = v.model.Clear
	g.OnPaste = v.model.Paste
	g.OnPasted = func(r widgets.PasteReport) { sayPasted(p.s, r) }
	g.OnFillDown = v.model.FillDown
	g.OnUndo, g.OnRedo = p.undo, p.redo
	g.OnSelect = func(row, col int) {
		p.rows[v.model.Section()] = row
		v.tell(row)
	}
	return v
}

// show goes to a section; the value that was left there is active again.
func (v *figuresView) show(section string) {
	row := v.page.rows[section]
	v.model.Show(section)
	v.grid.Refresh()
	v.grid.Select(row, colValue)
	v.tell(v.grid.Active().Row)
}

func (v *figuresView) goTo(code string) {
	if row := v.model.Row(code); row >= 0 {
		v.grid.Refresh()
		v.grid.Select(row, colValue)
		v.tell(row)
	}
}

// tell has the panel show the indicator of a row.
func (v *figuresView) tell(row int) {
	if ind := v.model.At(row); ind != nil {
		v.page.panel.Show(ind.Code)
	}
	v.page.status()
}

// sayPasted says what became of a paste that did not fit whole.
func sayPasted(s *shell.Shell, r widgets.PasteReport) {
	if !r.Complete() {
		s.Say(widgets.Warning, s.T(text.PastedPartly, r.Taken, r.Outside, r.ReadOnly, r.Invalid))
		return
	}
	if r.Taken > 1 {
		s.Say(widgets.Info, s.T(text.Pasted, r.Taken))
	}
}
