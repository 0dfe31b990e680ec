package province

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms/summary"
)

// casesPage lists the typical cases of the period, shows the chosen one whole, and compiles those that are wanted.
type casesPage struct {
	d        *Desk
	turn     int
	received bool // cases of returns that wait for review too
	by       summary.Group
	group    string // of by; "" for all clusters
	search   string
	left     map[string]bool // cases that stay out of the compilation, by their id
	list     *app.CaseList   // nil before anything was loaded
	all      *app.CaseList   // of every cluster, for the choice of groups

	head   *shell.Header
	groups *widgets.Picker
	finder *widgets.Entry
	table  *table[app.ClusterCase]
	grid   *widgets.Grid
	page   *fyne.Container
}

func newCasesPage(d *Desk) *casesPage { return &casesPage{d: d, left: map[string]bool{}} }

// Key, Title and Hint are what the shell shows of the page.
func (p *casesPage) Key() string { return "cases" }

// Title is the word in the navigation.
func (p *casesPage) Title() text.Message { return text.CasesName }

// Hint names the keys of the page.
func (p *casesPage) Hint() string { return p.d.s.T(text.ProvCasesHint) }

// Actions are the keys of the page.
func (p *casesPage) Actions() []shell.Action {
	return []shell.Action{
		{Label: text.ProvCompile, Key: fyne.KeyF8, Weight: widgets.Primary, Run: p.offer},
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl, Silent: true, Run: p.find},
	}
}

// Content builds the page.
func (p *casesPage) Content() fyne.CanvasObject {
	s, l := p.d.s, p.d.l()
	p.head = s.NewHeader(s.T(text.CasesName), "")
	counted := text.ProvCountAccepted
	if p.received {
		counted = text.ProvCountReceived
	}
	head := withChoices(s, p.head, []fyne.CanvasObject{choiceButton(s.T(counted), p.countedItems)}, p.Actions()[:1]...)
	p.groups = widgets.NewPicker(p.groupChoices(), s.T(text.ProvCasesAll), p.choseGroup)
	p.groups.SetValue(groupValue(p.by, p.group))
	p.finder = newFinder(s.T(text.ProvFindCase), p.search, func(typed string) { p.search = typed; p.arrange() }, p.focus)
	p.table = newTable(p.columns(l))
	p.grid = newList(s, p.table, "cases")
	p.grid.OnSelect = func(int, int) { p.describe() }
	p.grid.OnActivate = func(row, _ int) { p.open(row) }
	p.grid.OnFind = p.find
	p.grid.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeySpace {
			p.toggle()
		}
		return key.Name == fyne.KeySpace
	}
	p.grid.OnRune = func(r rune) bool { return r == ' ' } // the key has done it
	p.page = shell.Column(8)
	filters := shell.Row(12, shell.Wide(s.Px(300), p.groups), shell.Spring(), shell.Wide(s.Px(280), p.finder))
	split := container.New(&columns{share: 0.56, gap: s.Px(4)}, p.grid, panelRule(s.Px(300), shell.Scroll(shell.Pad(10, 14, 14, 14, p.page))))
	p.show()
	return shell.Frame(shell.Column(0, head, shell.Pad(8, 14, 8, 14, filters)), nil, nil, nil, shell.Pad(0, 0, 0, 14, split))
}

func (p *casesPage) columns(l text.Lang) []column[app.ClusterCase] {
	place := p.d.place()
	byText := func(get func(*app.ClusterCase) string) func(a, b *app.ClusterCase) int {
		return func(a, b *app.ClusterCase) int { return strings.Compare(get(a), get(b)) }
	}
	code := func(x *app.ClusterCase) string { return x.Cluster.Code }
	where := func(x *app.ClusterCase) string { return place.name(l, &x.Cluster) }
	title := func(x *app.ClusterCase) string { return x.Case.Title }
	return []column[app.ClusterCase]{
		{widgets.Column{Key: "in", Title: text.ProvCaseIn.In(l), Width: 58}, func(x *app.ClusterCase) widgets.CellView {
			if p.left[caseID(x)] {
				return toned(text.ProvCaseOut.In(l), widgets.ToneSecondary)
			}
			return toned("✓", widgets.ToneGood)
		}, nil},
		{widgets.Column{Key: "code", Title: text.CLICode.In(l), Width: 84}, func(x *app.ClusterCase) widgets.CellView { return plain(code(x)) }, byText(code)},
		{widgets.Column{Key: "place", Title: place.title().In(l), Width: 104}, func(x *app.ClusterCase) widgets.CellView { return plain(where(x)) }, byText(where)},
		{widgets.Column{Key: "title", Title: text.CasePartName("title").In(l), Width: 420}, func(x *app.ClusterCase) widgets.CellView { return plain(title(x)) }, byText(title)},
	}
}

// caseID tells a case from all others, of every period.
func caseID(x *app.ClusterCase) string { return fmt.Sprintf("%d/%d", x.Head.ID, x.Number) }

// Shown takes fresh cases and the focus.
func (p *casesPage) Shown() {
	p.focus()
	p.again()
}

// again asks the desk for the cases anew.
func (p *casesPage) again() {
	d := p.d
	o := app.CaseOptions{Period: d.period, IncludeReceived: p.received, By: p.by, Group: p.group}
	whole := app.CaseOptions{Period: d.period, IncludeReceived: p.received}
	type both struct{ list, all *app.CaseList }
	load(d, &p.turn, func(ctx context.Context) (b both, err error) {
		if b.all, err = d.desk.Cases(ctx, whole); err != nil {
			return b, err
		}
		b.list = b.all
		if p.group != "" {
			b.list, err = d.desk.Cases(ctx, o)
		}
		return b, err
	}, func(b both) {
		p.list, p.all = b.list, b.all
		p.groups.SetChoices(p.groupChoices())
		p.groups.SetValue(groupValue(p.by, p.group))
		p.show()
	})
}

// Hidden has nothing to commit.
func (p *casesPage) Hidden() {}

func (p *casesPage) focus() { p.d.s.Focus(p.grid) }
func (p *casesPage) find()  { p.d.s.Focus(p.finder); p.finder.SelectAllText() }

func (p *casesPage) countedItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for i, m := range []text.Message{text.ProvCountAccepted, text.ProvCountReceived} {
		item := fyne.NewMenuItem(p.d.s.T(m), func() {
			p.received = i == 1
			p.d.s.Rebuild()
			p.again()
		})
		item.Checked = p.received == (i == 1)
		items = append(items, item)
	}
	return items
}

// groupChoices are all clusters, then the reporting bodies, cities and industries that have cases.
func (p *casesPage) groupChoices() []widgets.Choice {
	l := p.d.l()
	choices := []widgets.Choice{{Value: groupValue("", ""), Text: text.ProvCasesAll.In(l)}}
	if p.all == nil {
		return choices
	}
	for _, by := range []summary.Group{summary.ByBody, summary.ByCity, summary.ByIndustry} {
		keys := p.d.desk.CaseGroups(p.all, by)
		if len(keys) < 2 {
			continue // it is all of them
		}
		for _, key := range keys {
			if key != "" {
				name := p.d.desk.Catalog().GroupLabel(by, key, l)
				choices = append(choices, widgets.Choice{Value: groupValue(by, key), Text: text.ProvCaseGroup.In(l, groupingName(by).In(l), name), Search: key})
			}
		}
	}
	return choices
}

// groupValue is a group as the value of a choice.
func groupValue(by summary.Group, key string) string { return string(by) + ":" + key }

func (p *casesPage) choseGroup(value string) {
	by, key, _ := strings.Cut(value, ":")
	p.by, p.group = summary.Group(by), key
	p.again()
}

func (p *casesPage) show() {
	if p.list == nil {
		return
	}
	l := p.d.l()
	p.head.Set(text.CasesName.In(l), text.ProvCasesSub.In(l, text.Period(l, p.d.period), p.list.Expected, p.list.Counted, p.list.Clusters, len(p.list.Cases)))
	p.table.set(p.list.Cases)
	p.arrange()
}

// arrange shows the cases that are searched for.
func (p *casesPage) arrange() {
	if p.list == nil {
		return
	}
	p.table.filter(p.found)
	p.grid.Refresh()
	p.describe()
}

func (p *casesPage) found(x *app.ClusterCase) bool {
	return contains(p.search, x.Cluster.Code, x.Cluster.Name, p.d.place().name(p.d.l(), &x.Cluster), x.Case.Title, x.Case.Summary, x.Case.Body)
}

// wanted are the cases that go into the compilation: those that are shown and not left out.
func (p *casesPage) wanted() *app.CaseList {
	return p.list.Only(func(x *app.ClusterCase) bool { return p.found(x) && !p.left[caseID(x)] })
}

// toggle leaves the chosen case out of the compilation, or takes it in again.
func (p *casesPage) toggle() {
	if x := p.table.at(p.grid.Active().Row); x != nil {
		p.left[caseID(x)] = !p.left[caseID(x)]
		p.grid.Refresh()
		p.status()
	}
}

// describe shows the chosen case whole.
func (p *casesPage) describe() {
	l := p.d.l()
	if x := p.table.at(p.grid.Active().Row); x != nil {
		p.page.Objects = casePage(l, x.Case, p.d.desk.CaseOrigin(x, l))
	} else {
		p.page.Objects = []fyne.CanvasObject{widgets.NewParagraph(text.ProvNoCases.In(l), widgets.Body, widgets.ToneSecondary)}
	}
	p.page.Refresh()
	p.d.s.Relayout()
	p.status()
}

func (p *casesPage) status() {
	if p.list != nil {
		p.d.s.Status(widgets.StatusItem{Text: p.d.s.T(text.ProvCasesWanted, len(p.wanted().Cases))})
	}
}

// open goes to the review of the return that the case is from.
func (p *casesPage) open(row int) {
	if x := p.table.at(row); x != nil {
		p.d.review.open(x.Head.ID)
	}
}

// offer asks for the language and the format of the compilation.
func (p *casesPage) offer() {
	if p.list == nil || len(p.wanted().Cases) == 0 {
		p.d.s.Say(widgets.Info, p.d.s.T(text.ProvNoCases))
		return
	}
	p.d.askDocument(text.ProvCompile, p.compile)
}

// compile writes the compilation in a language as a file with an ending.
func (p *casesPage) compile(l text.Lang, ending string) {
	d, list := p.d, p.wanted()
	d.exportAs(text.ProvCompile, fmt.Sprintf("cases-%s-%s.%s", d.period, l, ending), documentKind(ending), func(ctx context.Context, path string) error {
		return d.desk.SaveCases(ctx, path, list, l)
	})
}
