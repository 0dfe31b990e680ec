package county

import (
	"strconv"

	"fyne.io/fyne/v2"

	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// registerPage lists the clusters of the county.
type registerPage struct {
	desk   *Desk
	s      *shell.Shell
	grid   *widgets.Grid
	header *shell.Header
}

func newRegisterPage(k *Desk) *registerPage { return &registerPage{desk: k, s: k.s} }

// Key names the page.
func (p *registerPage) Key() string { return pageRegister }

// Title is its word in the navigation.
func (p *registerPage) Title() text.Message { return text.NavRegister }

// Hint names the keys of the page.
func (p *registerPage) Hint() string { return p.s.T(text.HintRegister) }

// Actions of the page.
func (p *registerPage) Actions() []shell.Action {
	return []shell.Action{
		{Label: text.EditCluster, Run: p.edit, Off: p.desk.d.ReadOnly()},
		{Label: text.AddCluster, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Weight: widgets.Primary, Run: func() { p.desk.editCluster(nil) },
			Off: p.desk.d.ReadOnly()},
	}
}

// Content builds the page.
func (p *registerPage) Content() fyne.CanvasObject {
	p.header = p.s.NewHeader(p.s.T(text.NavRegister), "", p.Actions()...)
	p.grid = widgets.NewGrid(&registerModel{p})
	p.grid.RowCursor, p.grid.EnterActivates = true, true
	p.grid.OnActivate = func(int, int) { p.edit() }
	p.s.WatchWidths(p.grid, "register")
	return shell.Frame(p.header.CanvasObject, nil, nil, nil, p.grid)
}

// Shown takes the register anew.
func (p *registerPage) Shown() {
	p.show()
	p.desk.reload(p.show)
	p.s.Focus(p.grid)
}

// Hidden has nothing to keep.
func (p *registerPage) Hidden() {}

func (p *registerPage) show() {
	p.grid.Refresh()
	p.header.Set(p.s.T(text.NavRegister), p.s.T(text.RegisterSubtitle, len(p.desk.model.Clusters)))
	p.s.Status(widgets.StatusItem{Text: p.s.T(text.RegisterSubtitle, len(p.desk.model.Clusters))})
}

func (p *registerPage) edit() {
	if row := p.grid.Active().Row; row >= 0 && row < len(p.desk.model.Clusters) {
		c := p.desk.model.Clusters[row]
		p.desk.editCluster(&c)
	}
}

// registerModel shows the clusters.
type registerModel struct{ p *registerPage }

// Rows counts the clusters.
func (m *registerModel) Rows() int { return len(m.p.desk.model.Clusters) }

// Columns of the list.
func (m *registerModel) Columns() []widgets.Column {
	say := func(w text.Message) string { return m.p.s.T(w) }
	return []widgets.Column{
		{Key: "code", Title: say(text.ColClusterCode), Width: 96, Tone: widgets.ToneHint, Small: true},
		{Key: "name", Title: say(text.ColCluster), Width: 260, Stretch: true},
		{Key: "level", Title: say(text.ColLevel), Width: 90},
		{Key: "industry", Title: say(text.ColIndustry), Width: 220},
		{Key: "batch", Title: say(text.ColBatch), Width: 80},
		{Key: "year", Title: say(text.ColYear), Width: 90},
		{Key: "zone", Title: say(text.ColZone), Width: 160},
		{Key: "body", Title: say(text.ColBody), Width: 150},
	}
}

// Cell shows a cell of the list.
func (m *registerModel) Cell(row, col int) widgets.CellView {
	c := m.p.desk.model.Clusters[row]
	lang, cat := m.p.s.Lang(), m.p.desk.d.Catalog()
	switch col {
	case 0:
		return widgets.CellView{Text: c.Code}
	case 1:
		return widgets.CellView{Text: c.Name}
	case 2:
		return widgets.CellView{Text: levelText(lang, c.Level)}
	case 3:
		if d, ok := cat.Industries().Division(c.Industry); ok {
			return widgets.CellView{Text: c.Industry + " " + text.Words(lang, d.Label)}
		}
		return widgets.CellView{Text: c.Industry}
	case 4:
		return widgets.CellView{Text: c.Batch}
	case 5:
		if c.Year > 0 {
			return widgets.CellView{Text: strconv.Itoa(c.Year)}
		}
		return widgets.CellView{}
	case 6:
		return widgets.CellView{Text: c.Zone}
	}
	return widgets.CellView{Text: cat.BodyName(c.Body, lang)}
}

func levelText(l text.Lang, level forms.Level) string {
	if level == forms.National {
		return text.LevelNational.In(l)
	}
	return text.LevelProvincial.In(l)
}
