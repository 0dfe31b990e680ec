package province

import (
	"cmp"
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// registerPage shows the clusters that the office is responsible for, and takes registers in.
type registerPage struct {
	d      *Desk
	lines  []forms.Cluster
	turn   int
	filter int
	search string

	head   *shell.Header
	chips  *widgets.Chips
	finder *widgets.Entry
	table  *table[forms.Cluster]
	grid   *widgets.Grid
}

func newRegisterPage(d *Desk) *registerPage { return &registerPage{d: d} }

// Key, Title and Hint are what the shell shows of the page.
func (p *registerPage) Key() string { return "register" }

// Title is the word in the navigation.
func (p *registerPage) Title() text.Message { return text.ProvRegister }

// Hint names the keys.
func (p *registerPage) Hint() string { return p.d.s.T(text.ProvRegisterHint) }

// Actions are the keys of the page.
func (p *registerPage) Actions() []shell.Action {
	return []shell.Action{
		{Label: text.ProvRegisterHistory, Key: fyne.KeyF7, Run: p.showHistory},
		{Label: text.ProvRegisterExport, Key: fyne.KeyF8, Run: p.export},
		{Label: text.ProvEditCluster, Key: fyne.KeyF2, Run: func() { p.edit(p.grid.Active().Row) }},
		{Label: text.ProvAddCluster, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Run: func() { p.ask(forms.Cluster{Level: forms.National}, true) }},
		{Label: text.ProvImportRegister, Key: fyne.KeyI, Mod: fyne.KeyModifierControl, Weight: widgets.Primary, Run: p.choose},
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl, Silent: true, Run: p.find},
	}
}

// Drop takes a register that is dropped on the page: one table. A return (its first sheet is no register) is left to the desk.
func (p *registerPage) Drop(paths []string) bool {
	if len(paths) != 1 || !isTable(paths[0]) {
		return false
	}
	p.preview(paths[0])
	return true
}

func isTable(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".xlsx", ".csv":
		return true
	}
	return false
}

// filters of the page, in the order of the chips.
const (
	registerAll = iota
	registerActive
	registerRetired
)

func keepsCluster(filter int, c *forms.Cluster, p forms.Period) bool {
	switch filter {
	case registerActive:
		return c.Owes(p)
	case registerRetired:
		return !c.Owes(p)
	}
	return true
}

func (p *registerPage) chipWords(l text.Lang) []widgets.Chip {
	words := []text.Message{text.ProvFilterAll, text.ProvFilterOwes, text.ProvFilterRetired}
	out := make([]widgets.Chip, len(words))
	for f := range out {
		n := 0
		for i := range p.lines {
			if keepsCluster(f, &p.lines[i], p.d.period) {
				n++
			}
		}
		out[f] = widgets.Chip{Text: words[f].In(l), Count: text.Count(n)}
	}
	return out
}

// Content builds the page.
func (p *registerPage) Content() fyne.CanvasObject {
	s, l := p.d.s, p.d.l()
	p.head = s.NewHeader(s.T(text.ProvRegisterTitle), "", p.Actions()[:5]...)
	p.chips = widgets.NewChips(p.chipWords(l), func(i int) { p.filter = i; p.arrange() })
	p.finder = newFinder(s.T(text.ProvFind), p.search, func(typed string) { p.search = typed; p.arrange() }, p.focus)
	p.table = newTable(clusterColumns(p.d.desk.Catalog(), l))
	p.grid = newList(s, p.table, "register")
	p.grid.OnActivate = func(row, _ int) { p.edit(row) }
	p.grid.OnFind = p.find
	p.show()
	filters := shell.Row(12, shell.Stretch(p.chips), shell.Wide(s.Px(220), p.finder))
	return shell.Frame(shell.Column(0, p.head.CanvasObject, shell.Pad(8, 14, 8, 14, filters)), nil, nil, nil, shell.Pad(0, 14, 0, 14, p.grid))
}

// Shown takes the register and the focus.
func (p *registerPage) Shown() {
	p.focus()
	p.reload()
}

// Hidden has nothing to commit.
func (p *registerPage) Hidden() {}

func (p *registerPage) focus() { p.d.s.Focus(p.grid) }
func (p *registerPage) find()  { p.d.s.Focus(p.finder); p.finder.SelectAllText() }

func (p *registerPage) reload() {
	d := p.d
	load(d, &p.turn, func(ctx context.Context) ([]forms.Cluster, error) { return d.desk.Clusters(ctx) }, func(cs []forms.Cluster) {
		p.lines = cs
		p.show()
	})
}

func (p *registerPage) show() {
	if p.grid == nil {
		return
	}
	l := p.d.l()
	owing := 0
	for i := range p.lines {
		if p.lines[i].Owes(p.d.period) {
			owing++
		}
	}
	p.head.Set(text.ProvRegisterTitle.In(l), text.ProvRegisterSub.In(l, text.Count(len(p.lines)), text.Period(l, p.d.period), text.Count(owing)))
	p.chips.Set(p.chipWords(l), p.filter)
	p.table.set(p.lines)
	p.arrange()
}

func (p *registerPage) arrange() {
	cat := p.d.desk.Catalog()
	p.table.filter(func(c *forms.Cluster) bool {
		_, city, county := cat.Divisions().Chain(c.County)
		return keepsCluster(p.filter, c, p.d.period) &&
			contains(p.search, c.Code, c.Name, city.Name, county.Name, c.Zone, c.Note, c.Industry, cat.BodyName(c.Body, p.d.l()))
	})
	p.grid.Refresh()
}

func (p *registerPage) edit(row int) {
	if c := p.table.at(row); c != nil {
		p.ask(*c, false)
	}
}

// clusterColumns says how entries of the register are shown.
func clusterColumns(cat *app.Catalog, l text.Lang) []column[forms.Cluster] {
	words := func(key string, title text.Message, width float32, of func(c *forms.Cluster) string) column[forms.Cluster] {
		return column[forms.Cluster]{widgets.Column{Key: key, Title: title.In(l), Width: width},
			func(c *forms.Cluster) widgets.CellView { return plain(of(c)) },
			func(a, b *forms.Cluster) int { return strings.Compare(of(a), of(b)) }}
	}
	cols := []column[forms.Cluster]{
		words("code", text.ProvCode, 82, func(c *forms.Cluster) string { return c.Code }),
		words("name", text.ProvName, 230, func(c *forms.Cluster) string { return c.Name }),
		words("body", text.ProvBody, 110, func(c *forms.Cluster) string { return cat.BodyName(c.Body, l) }),
		words("city", text.ProvCity, 100, func(c *forms.Cluster) string { _, city, _ := cat.Divisions().Chain(c.County); return city.Name }),
		words("county", text.ProvCounty, 100, func(c *forms.Cluster) string { return cat.Divisions().Name(c.County) }),
		words("industry", text.ProvIndustry, 180, func(c *forms.Cluster) string { return industryWords(cat, l, c.Industry) }),
		words("level", text.ProvLevel, levelRoom(l), func(c *forms.Cluster) string { return levelWords(l, c.Level) }),
		words("batch", text.ProvBatch, 62, func(c *forms.Cluster) string { return batchWords(l, c.Batch) }),
		{widgets.Column{Key: "year", Title: text.ProvYear.In(l), Width: 62, Align: widgets.Right},
			func(c *forms.Cluster) widgets.CellView {
				if c.Year == 0 {
					return plain("")
				}
				return plain(strconv.Itoa(c.Year))
			},
			func(a, b *forms.Cluster) int { return cmp.Compare(a.Year, b.Year) }},
		words("retired", text.ProvRetired, 90, func(c *forms.Cluster) string { return text.Period(l, c.Retired) }),
		words("note", text.ProvNote, 160, func(c *forms.Cluster) string { return c.Note }),
	}
	cols[0].Small, cols[0].Tone, cols[0].Frozen = true, widgets.ToneHint, true
	cols[1].Frozen, cols[1].Stretch = true, true
	cols[len(cols)-1].Stretch = true
	return cols
}

func batchWords(l text.Lang, batch string) string {
	if batch == "" {
		return ""
	}
	return text.GroupBatch.In(l, batch)
}

// industryWords is the code of an industry with the name of its division.
func industryWords(cat *app.Catalog, l text.Lang, code string) string {
	if len(code) < 3 {
		return code
	}
	if d, ok := cat.Industries().Division(code[:3]); ok {
		return code + " " + text.Words(l, d.Label)
	}
	return code
}
