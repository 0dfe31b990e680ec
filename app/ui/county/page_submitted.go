package county

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// submittedPage lists every revision that was exported.
type submittedPage struct {
	desk   *Desk
	s      *shell.Shell
	grid   *widgets.Grid
	header *shell.Header
	heads  []office.Head // newest first
	names  map[string]string
}

func newSubmittedPage(k *Desk) *submittedPage { return &submittedPage{desk: k, s: k.s} }

// Key names the page.
func (p *submittedPage) Key() string { return pageSubmitted }

// Title is its word in the navigation.
func (p *submittedPage) Title() text.Message { return text.NavSubmitted }

// Hint names the keys of the page.
func (p *submittedPage) Hint() string { return p.s.T(text.HintOpen) }

// Actions of the page.
func (p *submittedPage) Actions() []shell.Action {
	off := p.desk.d.ReadOnly()
	return []shell.Action{
		{Label: text.MarkSentBack, Run: func() { p.decide(false) }, Off: off},
		{Label: text.MarkAccepted, Run: func() { p.decide(true) }, Off: off},
		{Label: text.OpenReturn, Weight: widgets.Primary, Run: p.open},
	}
}

// Content builds the page.
func (p *submittedPage) Content() fyne.CanvasObject {
	p.header = p.s.NewHeader(p.s.T(text.NavSubmitted), p.s.T(text.SubmittedWhy), p.Actions()...)
	p.grid = widgets.NewGrid(p)
	p.grid.RowCursor, p.grid.EnterActivates = true, true
	p.grid.OnActivate = func(int, int) { p.open() }
	p.s.WatchWidths(p.grid, "submitted")
	return shell.Frame(p.header.CanvasObject, nil, nil, nil, p.grid)
}

// Shown takes the list anew.
func (p *submittedPage) Shown() {
	var heads []office.Head
	names := map[string]string{}
	p.desk.read(func(ctx context.Context) error {
		all, err := p.desk.d.Heads(ctx, office.ReturnFilter{})
		if err != nil {
			return err
		}
		heads = slices.DeleteFunc(all, func(h office.Head) bool { return h.Working })
		slices.SortStableFunc(heads, func(a, b office.Head) int { return b.At.Compare(a.At) })
		clusters, err := p.desk.d.Clusters(ctx)
		for _, c := range clusters {
			names[c.Code] = c.Name
		}
		return err
	}, func() {
		p.heads, p.names = heads, names
		p.grid.Refresh()
		p.s.Status(widgets.StatusItem{Text: p.s.T(text.SubmittedCount, len(heads))})
	})
	p.s.Focus(p.grid)
}

// Hidden has nothing to keep.
func (p *submittedPage) Hidden() {}

func (p *submittedPage) chosen() (office.Head, bool) {
	if row := p.grid.Active().Row; row >= 0 && row < len(p.heads) {
		return p.heads[row], true
	}
	return office.Head{}, false
}

func (p *submittedPage) open() {
	if h, ok := p.chosen(); ok {
		p.desk.openReturn(h.Cluster, h.Period, false, nil)
	}
}

// decide notes the province's decision; it can only concern the newest revision.
func (p *submittedPage) decide(accepted bool) {
	h, ok := p.chosen()
	switch {
	case !ok:
	case slices.ContainsFunc(p.heads, func(o office.Head) bool {
		return o.Cluster == h.Cluster && o.Period == h.Period && o.Revision > h.Revision
	}):
		p.s.Say(widgets.Warning, p.s.T(text.OnlyNewest))
	default:
		p.desk.decide(h, accepted)
	}
}

// Rows counts the revisions.
func (p *submittedPage) Rows() int { return len(p.heads) }

// Columns of the list.
func (p *submittedPage) Columns() []widgets.Column {
	return []widgets.Column{
		{Key: "at", Title: p.s.T(text.ColExported), Width: 132},
		{Key: "name", Title: p.s.T(text.ColCluster), Width: 220, Stretch: true},
		{Key: "period", Title: p.s.T(text.ColPeriod), Width: 110},
		{Key: "revision", Title: p.s.T(text.ColRevision), Width: 84},
		{Key: "state", Title: p.s.T(text.ColState), Width: 110},
		{Key: "digest", Title: p.s.T(text.ColFingerprint), Width: 92, Tone: widgets.ToneHint, Small: true},
		{Key: "reason", Title: p.s.T(text.ColReason), Width: 180, Stretch: true},
		{Key: "file", Title: p.s.T(text.ColFile), Width: 250, Tone: widgets.ToneSecondary},
	}
}

// Cell shows a cell of the list.
func (p *submittedPage) Cell(row, col int) widgets.CellView {
	h := p.heads[row]
	switch col {
	case 0:
		return widgets.CellView{Text: h.At.Local().Format("2006-01-02 15:04")}
	case 1:
		return widgets.CellView{Text: p.names[h.Cluster]}
	case 2:
		return widgets.CellView{Text: text.Period(p.s.Lang(), h.Period)}
	case 3:
		return widgets.CellView{Text: p.s.T(text.RevisionN, h.Revision)}
	case 4:
		return p.state(h)
	case 5:
		return widgets.CellView{Text: h.Digest[:min(8, len(h.Digest))]}
	case 6:
		if h.DecidedReason != "" {
			return widgets.CellView{Text: h.DecidedReason}
		}
		return widgets.CellView{Text: h.Reason}
	}
	return widgets.CellView{Text: h.File}
}

func (p *submittedPage) state(h office.Head) widgets.CellView {
	switch h.Status {
	case forms.Accepted:
		return widgets.CellView{Text: p.s.T(text.StateAccepted), Mark: widgets.Check, Tone: widgets.ToneGood}
	case forms.SentBack:
		return widgets.CellView{Text: p.s.T(text.StateSentBack), Mark: widgets.Dot, Tone: widgets.ToneWarn}
	}
	return widgets.CellView{Text: p.s.T(text.StateSubmitted), Mark: widgets.Dot, Tone: widgets.ToneAccent}
}
