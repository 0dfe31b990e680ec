package province

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// receivePage takes files in and says what became of each.
type receivePage struct {
	d      *Desk
	model  receive
	turn   int
	record bool // the record of earlier files is shown
	only   app.Outcome
	search string

	table  *table[fileLine]
	grid   *widgets.Grid
	head   *shell.Header
	chips  *widgets.Chips
	finder *widgets.Entry
	banner *widgets.Banner
	path   *widgets.Label
	detail *widgets.Label
}

func newReceivePage(d *Desk) *receivePage { return &receivePage{d: d} }

// Key, Title and Hint are what the shell shows of the page.
func (p *receivePage) Key() string { return "receive" }

// Title is the word in the navigation.
func (p *receivePage) Title() text.Message { return text.ProvReceive }

// Hint names the keys.
func (p *receivePage) Hint() string { return p.d.s.T(text.ProvReceiveHint) }

// Actions are the keys of the page.
func (p *receivePage) Actions() []shell.Action {
	return []shell.Action{
		{Label: text.ProvCopyList, Run: p.copyList},
		{Label: text.ProvExportFiles, Key: fyne.KeyF8, Run: p.exportList},
		{Label: text.ProvPreview, Run: p.preview},
		{Label: text.ProvChooseFolder, Key: fyne.KeyO, Mod: fyne.KeyModifierControl | fyne.KeyModifierShift, Run: p.chooseFolder},
		{Label: text.ProvChooseFiles, Weight: widgets.Primary, Run: p.choose},
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl, Silent: true, Run: p.find},
	}
}

// Content builds the page.
func (p *receivePage) Content() fyne.CanvasObject {
	s := p.d.s
	p.head = s.NewHeader(s.T(text.ProvReceiveTitle), s.T(text.ProvReceiveSub), p.Actions()[:5]...)
	p.banner = widgets.NewBanner(widgets.Info, "", s.T(text.ProvDropHere))
	p.chips = widgets.NewChips(nil, p.choseChip)
	p.finder = newFinder(s.T(text.ProvFindFile), p.search, func(typed string) { p.search = typed; p.arrange() }, p.focus)
	p.path = widgets.NewCutLabel("", widgets.Caption, widgets.ToneSecondary)
	p.detail = widgets.NewParagraph("", widgets.Body, widgets.ToneDefault)
	p.table = newTable(fileColumns(p.d.l(), s.Now(), p.record))
	p.grid = newList(s, p.table, "receive")
	p.grid.OnFind = p.find
	p.grid.OnSelect = func(int, int) { p.describe() }
	p.grid.OnActivate = func(row, _ int) { p.openRow(row) }
	filters := shell.Row(12, shell.Stretch(p.chips), shell.Wide(s.Px(220), p.finder))
	below := shell.Frame(shell.Rule(theme.Line), nil, nil, nil,
		shell.Fill(theme.SidePanel, shell.High(s.Px(110), shell.Pad(8, 14, 8, 14, shell.Scroll(shell.Column(2, p.path, p.detail))))))
	p.show()
	return shell.Frame(shell.Column(0, p.head.CanvasObject, shell.Pad(8, 14, 0, 14, p.banner), shell.Pad(8, 14, 8, 14, filters)), nil, below, nil,
		shell.Pad(0, 14, 0, 14, p.grid))
}

// Shown takes the record and the focus.
func (p *receivePage) Shown() {
	p.focus()
	p.reload()
}

// Hidden has nothing to commit.
func (p *receivePage) Hidden() {}

// Drop receives files that are dropped on the page.
func (p *receivePage) Drop(paths []string) bool {
	p.take(paths)
	return true
}

func (p *receivePage) focus() { p.d.s.Focus(p.grid) }
func (p *receivePage) find()  { p.d.s.Focus(p.finder); p.finder.SelectAllText() }

func (p *receivePage) reload() {
	desk := p.d.desk
	load(p.d, &p.turn, func(ctx context.Context) ([]fileLine, error) { return loadRecord(ctx, desk) }, func(lines []fileLine) {
		p.model.record = lines
		if len(p.model.lines) == 0 && !p.model.running && !p.record {
			p.record = true
			p.d.s.Rebuild() // the record has other columns
			return
		}
		p.show()
	})
}

func (p *receivePage) lines() []fileLine {
	if p.record {
		return p.model.record
	}
	return p.model.lines
}

// outcomes that can be chosen, behind "this time" and "record".
var outcomes = []app.Outcome{"", app.Received, app.Duplicate, app.Older, app.Refused}

// show puts the model on the widgets.
func (p *receivePage) show() {
	if p.grid == nil {
		return
	}
	l, m := p.d.l(), &p.model
	switch {
	case len(m.lines) == 0 && !m.running:
		p.banner.Set(widgets.Info, "", text.ProvDropHere.In(l))
	case m.running:
		p.banner.Set(widgets.Info, "", m.summary(l))
	case m.tally.Refused > 0 || m.stopped:
		p.banner.Set(widgets.Warning, "", m.summary(l))
	default:
		p.banner.Set(widgets.Success, "", m.summary(l))
	}
	words := []text.Message{text.ProvFilterAll, text.ProvOutReceived, text.ProvOutDuplicate, text.ProvOutOlder, text.ProvOutRefused}
	chips := []widgets.Chip{
		{Text: text.ProvThisTime.In(l), Count: text.Count(len(m.lines))}, {Text: text.ProvRecord.In(l), Count: text.Count(len(m.record))},
	}
	current := 0
	if p.record {
		current = 1
	}
	for i, o := range outcomes[1:] {
		n := 0
		for k := range p.lines() {
			if p.lines()[k].Outcome == o {
				n++
			}
		}
		chips = append(chips, widgets.Chip{Text: words[i+1].In(l), Count: text.Count(n)})
		if p.only == o {
			current = i + 2
		}
	}
	p.chips.Set(chips, current)
	p.table.set(p.lines())
	p.arrange()
}

// choseChip shows this reception or the record, or only one outcome of what is shown.
func (p *receivePage) choseChip(i int) {
	if i >= 2 {
		p.only = outcomes[i-1]
		p.show()
		return
	}
	p.only = ""
	if again := i == 1; again != p.record {
		p.record = again
		p.d.s.Rebuild()
		return
	}
	p.show()
}

func (p *receivePage) arrange() {
	p.table.filter(func(x *fileLine) bool {
		return (p.only == "" || x.Outcome == p.only) && contains(p.search, x.Path, x.Name, x.Cluster, x.Message)
	})
	p.grid.Refresh()
	p.describe()
}

// describe says all that is known of the chosen file.
func (p *receivePage) describe() {
	x := p.table.at(p.grid.Active().Row)
	if x == nil {
		p.path.SetText("")
		p.detail.SetText("")
		return
	}
	title, lines := x.details(p.d.l())
	p.path.SetText(title)
	p.detail.SetText(strings.Join(lines, "\n"))
}

func (p *receivePage) openRow(row int) {
	if x := p.table.at(row); x != nil && x.Return != 0 {
		p.d.review.open(x.Return)
	}
}

func (p *receivePage) choose() {
	p.d.s.Dialogs().OpenMany(p.d.s.T(text.ProvReceiveTitle), shell.Workbooks, p.take)
}

func (p *receivePage) chooseFolder() {
	p.d.s.Dialogs().Folder(p.d.s.T(text.ProvReceiveTitle), func(path string) { p.take([]string{path}) })
}

// preview tells what would become of a folder, and keeps nothing.
func (p *receivePage) preview() {
	p.d.s.Dialogs().Folder(p.d.s.T(text.ProvPreview), func(path string) { p.run([]string{path}, true) })
}

func (p *receivePage) take(paths []string) { p.run(paths, false) }

// batch is how many verdicts are shown at a time while files come in.
const batch = 25

// run receives files off the window's thread; verdicts come onto the page as they are made.
func (p *receivePage) run(paths []string, dryRun bool) {
	s, desk := p.d.s, p.d.desk
	if p.model.running {
		s.Say(widgets.Info, s.T(text.ProvReceiveBusy))
		return
	}
	p.model.begin(dryRun)
	p.only = ""
	if p.record {
		p.record = false
		s.Rebuild()
	}
	p.show()
	now, lang := s.Now(), p.d.l()
	var waiting []fileLine
	flush := func() {
		some := slices.Clone(waiting)
		waiting = waiting[:0]
		s.Exec().Do(func() {
			p.model.add(some)
			p.show()
		})
	}
	s.Run(shell.Task{
		Title: s.T(text.ProvReceiving),
		Work: func(ctx context.Context, progress func(done, total int)) error {
			_, err := desk.Receive(ctx, paths, app.ReceiveOptions{DryRun: dryRun, Lang: lang}, progress, func(v app.Verdict) {
				if waiting = append(waiting, verdictLine(&v, now)); len(waiting) >= batch {
					flush()
				}
			})
			flush()
			return err
		},
		Done: func(err error) { p.ended(err) },
	})
}

// ended shows the whole of it, and what the counts of the navigation are now.
func (p *receivePage) ended(err error) {
	p.model.running = false
	p.model.stopped = errors.Is(err, context.Canceled)
	if err != nil && !p.model.stopped {
		p.d.s.Fail(err)
	}
	known := p.d.readPeriods(p.d.s.Context())
	p.show()
	p.reload()
	if !known { // an office that begins is about what came in first
		periods := slices.DeleteFunc(slices.Clone(p.d.periods), func(q app.Deadline) bool { return q.Period == p.d.period })
		if len(periods) > 0 {
			p.d.setPeriod(periods[0].Period)
		}
	}
	p.d.review.recount()
	if p.d.s.Page() == shell.Page(p) {
		p.focus()
	}
}

// copyList puts the files that are shown on the clipboard, with what became of each and what to do.
func (p *receivePage) copyList() {
	var b strings.Builder
	for _, line := range fileList(p.table, p.d.l()) {
		b.WriteString(strings.NewReplacer("\n", " ", "\r", "").Replace(strings.Join(line, "\t")) + "\n")
	}
	p.d.s.Copy(b.String())
	p.d.s.Say(widgets.Success, p.d.s.T(text.ProvTableCopied, p.table.Rows()))
}

// exportList writes the files that are shown, with what became of each and what to do, as a workbook or as CSV.
func (p *receivePage) exportList() {
	s, d, l := p.d.s, p.d, p.d.l()
	list := fileList(p.table, l)
	name := text.ProvFilesTitle.In(l) + "_" + s.Now().Format("2006-01-02") + ".xlsx"
	s.Dialogs().Save(s.T(text.ProvExportFiles), name, shell.Tables, func(path string) {
		s.Run(shell.Task{
			Title: s.T(text.ProvExporting),
			Work: func(ctx context.Context, _ func(done, total int)) error {
				return d.desk.SaveList(ctx, path, text.ProvFilesTitle.In(l), d.period, list)
			},
			Done: func(err error) { d.exported(path, err) },
		})
	})
}
