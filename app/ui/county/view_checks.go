package county

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// checksView is the list of findings, with the whole of the chosen one below it.
type checksView struct {
	page   *returnPage
	model  *Checklist
	grid   *widgets.Grid
	head   *fyne.Container
	detail *fyne.Container
	obj    fyne.CanvasObject
	shows  string // key of the finding in detail, with what it says
}

func newChecksView(p *returnPage) *checksView {
	v := &checksView{page: p, model: NewChecklist(p.rec, p.s.Lang()), head: shell.Column(0), detail: shell.Column(6)}
	v.grid = widgets.NewGrid(v.model)
	v.grid.RowCursor, v.grid.EnterActivates = true, true
	p.s.WatchWidths(v.grid, "checks")
	v.grid.OnActivate = func(row, _ int) {
		if f := v.model.At(row); f != nil && len(f.Cells) > 0 {
			p.goTo(f.Cells[0])
		}
	}
	v.grid.OnCommit = func(row, col int, words string) {
		if col == checkExplain {
			v.model.Explain(row, words)
		}
	}
	v.grid.OnClear = func(rg widgets.Range) {
		if rg.Left <= checkExplain && rg.Right >= checkExplain && rg.Rows() == 1 {
			v.model.Explain(rg.Top, "")
		}
	}
	// The explanation is what is written here, whichever column of the line the cursor stands in.
	v.grid.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyF2 {
			v.grid.Select(v.grid.Active().Row, checkExplain)
		}
		return false
	}
	v.grid.OnRune = func(r rune) bool {
		if at := v.grid.Active(); at.Col != checkExplain {
			v.grid.Select(at.Row, checkExplain)
			v.grid.TypedRune(r)
		}
		return true
	}
	v.grid.OnUndo, v.grid.OnRedo = p.undo, p.redo
	v.grid.OnSelect = func(row, _ int) { v.tell(row) }
	foot := shell.Frame(shell.Rule(theme.Line), nil, nil, nil, shell.Fill(theme.SidePanel, shell.Pad(10, 14, 12, 14, v.detail)))
	v.obj = shell.Frame(v.head, nil, foot, nil, v.grid)
	return v
}

// shown puts the cursor on the first finding.
func (v *checksView) shown() {
	v.changed()
	at := v.grid.Active()
	if v.model.At(at.Row) == nil && v.model.Rows() > 1 {
		v.grid.Select(1, checkExplain)
	}
	v.tell(v.grid.Active().Row)
}

// changed shows the findings as they are now.
func (v *checksView) changed() {
	v.model.Refresh()
	v.grid.Refresh()
	v.head.RemoveAll()
	if v.model.Clean() {
		words := text.ChecksClean
		if v.model.Rows() > 0 {
			words = text.ChecksCleanExplained
		}
		v.head.Add(shell.Pad(10, 14, 10, 14, widgets.NewBanner(widgets.Success, "", v.page.s.T(words))))
	}
	if v.page.view == showChecks {
		v.tell(v.grid.Active().Row)
	}
}

// tell shows a finding whole, with its advice.
func (v *checksView) tell(row int) {
	f := v.model.At(row)
	now := ""
	if f != nil {
		now = f.Key + f.Basis + f.Explanation
	}
	if now == v.shows {
		return
	}
	v.shows = now
	v.detail.RemoveAll()
	if f != nil {
		lang := v.page.s.Lang()
		st := v.page.rec.State()
		v.detail.Add(widgets.NewParagraph(f.Check+"  "+text.FindingTitle(lang, *f), widgets.Heading, widgets.ToneDefault))
		v.detail.Add(widgets.NewParagraph(text.Finding(lang, st.Form, *f), widgets.Body, widgets.ToneDefault))
		if advice := text.Advice(lang, *f); advice != "" {
			v.detail.Add(widgets.NewParagraph(advice, widgets.Body, widgets.ToneSecondary))
		}
		if f.Severity == "soft" && f.Explanation != "" {
			v.detail.Add(widgets.NewParagraph(v.page.s.T(text.ExplainedWith, f.Explanation), widgets.Body, widgets.ToneSecondary))
		}
	}
	v.page.s.Relayout()
}
