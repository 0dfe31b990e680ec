package province

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms/summary"
)

// criteriaPage holds every accepted return against the criteria of recognition: as a matrix, or as the list of clusters by
// the end of their recognition.
type criteriaPage struct {
	d      *Desk
	model  *matrix
	list   *recheck // nil until it is asked for
	dated  bool     // the list is shown
	turn   int
	filter int
	search string

	head   *shell.Header
	chips  *widgets.Chips
	finder *widgets.Entry
	table  *matrixTable
	due    *table[summary.RecheckLine]
	grid   *widgets.Grid
	title  *widgets.Label
	words  *widgets.Label
}

func newCriteriaPage(d *Desk) *criteriaPage {
	return &criteriaPage{d: d, model: &matrix{l: d.l()}, list: &recheck{l: d.l()}}
}

// Key, Title and Hint are what the shell shows of the page.
func (p *criteriaPage) Key() string { return "criteria" }

// Title is the word in the navigation.
func (p *criteriaPage) Title() text.Message { return text.ProvCriteria }

// Hint says what the signs mean.
func (p *criteriaPage) Hint() string {
	if p.dated {
		return p.d.s.T(text.ProvRecheckHint)
	}
	return p.d.s.T(text.ProvCriteriaHint)
}

// Actions are the keys of the page.
func (p *criteriaPage) Actions() []shell.Action {
	other := text.ProvRecheck
	if p.dated {
		other = text.ProvMatrixView
	}
	return []shell.Action{
		{Label: text.ProvLimits, Key: fyne.KeyF4, Run: p.askLimits},
		{Label: text.ProvCopyTable, Run: p.copyTable},
		{Label: text.ProvExportCriteria, Key: fyne.KeyF8, Run: p.export},
		{Label: other, Key: fyne.KeyF7, Weight: widgets.Primary, Run: p.turnOver},
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl, Silent: true, Run: p.find},
	}
}

// turnOver shows the list instead of the matrix, or the other way round.
func (p *criteriaPage) turnOver() {
	p.dated, p.filter = !p.dated, 0
	p.d.s.Rebuild()
}

// Content builds the page.
func (p *criteriaPage) Content() fyne.CanvasObject {
	s, l := p.d.s, p.d.l()
	p.model.l, p.list.l = l, l
	p.head = s.NewHeader(s.T(text.ProvCriteriaTitle), "", p.Actions()[:4]...)
	p.chips = widgets.NewChips(nil, func(i int) { p.filter = i; p.arrange() })
	p.finder = newFinder(s.T(text.ProvFind), p.search, func(typed string) { p.search = typed; p.arrange() }, p.focus)
	p.title = widgets.NewCutLabel("", widgets.Heading, widgets.ToneDefault)
	p.words = widgets.NewParagraph("", widgets.Body, widgets.ToneSecondary)
	p.table, p.due = nil, nil
	high := float32(72)
	if p.dated {
		high = 96
		p.due = newTable(p.list.columns())
		p.grid = newList(s, p.due, "criteria.recheck")
	} else {
		p.table = &matrixTable{newTable(p.model.columns()), p.model}
		p.grid = widgets.NewGrid(p.table)
		p.grid.EnterActivates, p.grid.PlainLooks, p.grid.TabLeaves = true, true, true
		p.grid.OnSort = func(col int, dir widgets.Direction) {
			p.table.sort(col, dir)
			p.grid.SetSort(p.table.sortCol, p.table.sortDir)
			p.grid.Refresh()
		}
		s.WatchWidths(p.grid, "criteria")
	}
	p.grid.OnSelect = func(int, int) { p.describe() }
	p.grid.OnActivate = func(row, _ int) { p.open(row) }
	p.grid.OnFind = p.find
	below := shell.Frame(shell.Rule(theme.Line), nil, nil, nil,
		shell.Fill(theme.SidePanel, shell.High(s.Px(high), shell.Pad(8, 14, 8, 14, shell.Scroll(shell.Column(3, p.title, p.words))))))
	filters := shell.Row(12, shell.Stretch(p.chips), shell.Wide(s.Px(220), p.finder))
	p.show()
	return shell.Frame(shell.Column(0, p.head.CanvasObject, shell.Pad(8, 14, 8, 14, filters)), nil, below, nil, shell.Pad(0, 14, 0, 14, p.grid))
}

// judged is what the page shows: the matrix, and the list where it is asked for.
type judged struct {
	m    *matrix
	list *recheck
}

// Shown takes fresh figures and the focus.
func (p *criteriaPage) Shown() {
	p.focus()
	p.d.s.Status() // the hint of the view
	d, period, places, l, dated := p.d, p.d.period, p.d.place(), p.d.l(), p.dated
	if err := d.desk.CriteriaFault(); err != nil {
		d.s.Say(widgets.Warning, app.Sentence(err, l))
	}
	load(d, &p.turn, func(ctx context.Context) (judged, error) {
		if dated {
			list, err := loadRecheck(ctx, d.desk, period, l)
			return judged{list: list}, err
		}
		m, err := loadMatrix(ctx, d.desk, period, places, l)
		return judged{m: m}, err
	}, func(got judged) {
		switch {
		case got.m != nil && p.table != nil:
			p.model = got.m
			p.table.x, p.table.cols = got.m, got.m.columns()
		case got.list != nil && p.due != nil:
			p.list = got.list
			p.due.cols = got.list.columns()
		default: // the page was turned over meanwhile
			return
		}
		p.show()
	})
}

// Hidden has nothing to commit.
func (p *criteriaPage) Hidden() {}

func (p *criteriaPage) focus() { p.d.s.Focus(p.grid) }
func (p *criteriaPage) find()  { p.d.s.Focus(p.finder); p.finder.SelectAllText() }

// show puts the model on the widgets.
func (p *criteriaPage) show() {
	l := p.d.l()
	switch {
	case p.dated:
		p.head.Set(text.ProvRecheckTitle.In(l), "")
		p.chips.Set(p.list.chips(), p.filter)
		if c := p.list.Criteria; c != nil {
			p.head.Set(text.ProvRecheckTitle.In(l), text.ProvRecheckSub.In(l, text.Period(l, p.d.period), len(p.list.Lines), c.ValidYears))
		}
		p.due.set(p.list.Lines)
	default:
		p.chips.Set(p.model.chips(), p.filter)
		if m := p.model.m; m != nil {
			p.head.Set(text.ProvCriteriaTitle.In(l), text.ProvCriteriaSub.In(l, text.Period(l, p.d.period), len(m.Rows), m.Criteria.CriteriaID))
			p.table.set(m.Rows)
		}
	}
	p.arrange()
}

func (p *criteriaPage) arrange() {
	if p.dated {
		p.due.filter(func(x *summary.RecheckLine) bool {
			return keepsLine(p.filter, x) && contains(p.search, x.Cluster.Code, x.Cluster.Name, p.d.place().name(p.d.l(), &x.Cluster), x.Cluster.Batch)
		})
	} else {
		p.table.filter(func(r *summary.MatrixRow) bool {
			return keepsRow(p.filter, r) && contains(p.search, r.Cluster.Code, r.Cluster.Name, p.model.places.name(p.model.l, &r.Cluster))
		})
	}
	p.grid.Refresh()
	p.describe()
}

// describe says the criterion under the cursor whole, or what a cluster of the list does not meet.
func (p *criteriaPage) describe() {
	s := p.d.s
	if p.dated {
		p.describeDue()
		return
	}
	col := p.grid.Active().Col - leading
	if p.model.m == nil || col < 0 || col >= len(p.model.m.Criteria.Items) {
		p.title.SetText(s.T(text.ProvCriteriaAbout))
		p.words.SetText(s.T(text.ProvCriteriaAboutMore))
		return
	}
	title, words := p.model.describe(col)
	p.title.SetText(title)
	p.words.SetText(words)
}

func (p *criteriaPage) describeDue() {
	l := p.d.l()
	x := p.due.at(p.grid.Active().Row)
	if x == nil || len(x.States) == 0 {
		p.title.SetText("")
		p.words.SetText("")
		return
	}
	p.title.SetText(x.Cluster.Name)
	words := ""
	for i := range x.States {
		if i > 0 {
			words += " • "
		}
		words += text.SumVerdict.In(l, text.ProvFailsIn.In(l, text.Period(l, p.list.Periods[i])), text.Fails(l, p.list.Criteria, x.States[i].Return, x.States[i].NotMet, len(x.States[i].Unknown)))
	}
	p.words.SetText(words + "\n" + text.ProvRecheckNote.In(l, p.list.Criteria.ValidYears))
}

func (p *criteriaPage) open(row int) {
	code := ""
	if p.dated {
		if x := p.due.at(row); x != nil {
			code = x.Cluster.Code
		}
	} else if r := p.table.at(row); r != nil {
		code = r.Cluster.Code
	}
	if code == "" {
		return
	}
	head, err := p.d.desk.Find(p.d.s.Context(), code, p.d.period)
	if err != nil {
		p.d.s.Refuse(err)
		return
	}
	p.d.review.open(head.ID)
}

// copyTable puts what is shown on the clipboard, as it is filtered.
func (p *criteriaPage) copyTable() {
	words, rows := "", 0
	switch {
	case p.dated:
		words, rows = asText(p.due), p.due.Rows()
	case p.model.m != nil:
		words, rows = p.model.asText(p.table.table), p.table.Rows()
	}
	if words == "" {
		return
	}
	p.d.s.Copy(words)
	p.d.s.Say(widgets.Success, p.d.s.T(text.ProvTableCopied, rows))
}

// export writes the matrix, the thresholds and the list as a workbook, or what is shown as CSV.
func (p *criteriaPage) export() {
	s, d, l, dated := p.d.s, p.d, p.d.l(), p.dated
	name := fmt.Sprintf("%s_%s.xlsx", s.T(text.ProvCriteriaTitle), d.period)
	if dated {
		name = fmt.Sprintf("%s_%s.xlsx", s.T(text.ProvRecheckTitle), d.period)
	}
	s.Dialogs().Save(s.T(text.ProvExportCriteria), name, shell.Tables, func(path string) {
		s.Run(shell.Task{
			Title: s.T(text.ProvExporting),
			Work: func(ctx context.Context, _ func(done, total int)) error {
				return d.desk.ExportCriteriaList(ctx, path, app.SummaryOptions{Period: d.period, Lang: l}, dated)
			},
			Done: func(err error) { d.exported(path, err) },
		})
	})
}
