package county

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// The sections of the rail that are no sections of the form.
const (
	showRoster = app.RosterSection
	showCases  = app.CasesSection
	showChecks = "checks"
)

// returnPage is where a return is recorded: sections at the left, the grid, and everything about the selected cell at
// the right. The roster and the list of findings are shown in the same place as the grid.
type returnPage struct {
	desk *Desk
	s    *shell.Shell
	rec  *Recorder // nil while no return is open
	view string    // code of the section that is shown, showRoster, showCases or showChecks

	figures *figuresView
	roster  *rosterView
	cases   *casesView
	checks  *checksView
	panel   *panel
	header  *shell.Header
	rail    *widgets.Rail
	middle  *fyne.Container
	right   *fyne.Container
	alert   *fyne.Container
	told    string         // why the return was sent back, as alert says it
	rows    map[string]int // the row that was left in each section
	narrow  bool           // the panel beside the grid is hidden
	unsaved bool           // the banner about texts that could not be kept is shown
}

func newReturnPage(d *Desk) *returnPage { return &returnPage{desk: d, s: d.s} }

// Key names the page.
func (p *returnPage) Key() string { return pageReturn }

// Title is its word in the navigation.
func (p *returnPage) Title() text.Message { return text.NavReturn }

// open takes a return; what was open before is finished in the background.
func (p *returnPage) open(b *app.Book, rec *Recorder) {
	p.close()
	p.rec = rec
	p.view = b.Form().Sections[0].Code
	p.unsaved = false
	p.rows = map[string]int{}
	p.narrow = p.s.Recall("panel-hidden") == "true"
	rec.OnChange = p.changed
	rec.OnError = p.failed
	rec.OnConverted = p.converted
}

// close waits for what is still to be written.
func (p *returnPage) close() {
	if p.rec == nil {
		return
	}
	p.commit()
	p.rec.Wait()
	p.rec = nil
}

// Content builds the page.
func (p *returnPage) Content() fyne.CanvasObject {
	p.figures, p.roster, p.cases, p.checks, p.panel, p.told = nil, nil, nil, nil, nil, ""
	if p.rec == nil {
		return p.empty()
	}
	p.header = p.s.NewHeader("", "", p.Actions()...)
	p.panel = newPanel(p.s, p.rec)
	p.figures = newFiguresView(p)
	p.roster = newRosterView(p)
	p.cases = newCasesView(p)
	p.checks = newChecksView(p)
	p.rail = widgets.NewSectionRail(p.sections(), p.show)
	p.rail.OnEnter = func(string) { p.focus() }
	p.middle, p.right = container.NewStack(), container.NewStack(p.panel.obj)
	rail := shell.Fill(theme.SidePanel, shell.Wide(railWidth, shell.Pad(4, 0, 0, 0, p.rail)))
	body := shell.Frame(nil, p.right, nil, shell.Frame(nil, shell.Rule(theme.Line), nil, nil, rail), p.middle)
	p.alert = shell.Column(0)
	p.show(p.view)
	return shell.Frame(shell.Column(0, p.header.CanvasObject, p.alert), nil, nil, nil, body)
}

// tellSendBack shows above the sections why the return was sent back, for as long as it is.
func (p *returnPage) tellSendBack(st *State) {
	reason := ""
	if st.Head.Status == forms.SentBack {
		reason = st.Head.DecidedReason
	}
	if reason == p.told {
		return
	}
	p.told = reason
	p.alert.RemoveAll()
	if reason != "" {
		p.alert.Add(widgets.NewBanner(widgets.Warning, "", p.s.T(text.SentBackReason, reason),
			widgets.NewButton(p.s.T(text.CommentsShow), "", widgets.Secondary, p.showComments)))
	}
	p.s.Relayout()
}

// empty is the page while no return is open.
func (p *returnPage) empty() fyne.CanvasObject {
	words := widgets.NewParagraph(p.s.T(text.NoReturnOpen), widgets.Body, widgets.ToneSecondary)
	back := widgets.NewButton(p.s.T(text.ToTodo), "", widgets.Primary, func() { p.s.Go(pageTodo) })
	return shell.Pad(40, 40, 40, 40, shell.Column(14, widgets.NewLabel(p.s.T(text.NavReturn), widgets.Title, widgets.ToneDefault), words,
		shell.Row(0, back, shell.Spring())))
}

// Shown takes the keyboard to the grid.
func (p *returnPage) Shown() {
	if p.rec == nil {
		p.s.Status()
		p.desk.resume()
		return
	}
	p.changed()
	p.focus()
}

// Hidden keeps what is being typed.
func (p *returnPage) Hidden() { p.commit() }

func (p *returnPage) commit() {
	if p.figures == nil || p.rec == nil {
		return
	}
	p.figures.grid.CommitEdit()
	p.roster.grid.CommitEdit()
	p.checks.grid.CommitEdit()
	if p.view == showCases {
		p.cases.keep()
	}
	p.panel.Leave()
}

// Hint names the keys of the page.
func (p *returnPage) Hint() string {
	switch {
	case p.rec == nil:
		return p.s.T(text.HintHelp)
	case p.view == showRoster:
		return p.s.T(text.HintRoster)
	case p.view == showChecks:
		return p.s.T(text.HintChecks)
	case p.view == showCases:
		return p.s.T(text.HintCases)
	}
	return p.s.T(text.HintReturn)
}

// Actions of the page.
func (p *returnPage) Actions() []shell.Action {
	if p.rec == nil {
		return nil
	}
	actions := []shell.Action{
		{Label: text.DoCheck, Key: fyne.KeyF5, Run: p.check},
		{Label: text.DoExport, Key: fyne.KeyF8, Weight: widgets.Primary, Run: p.export},
		{Label: text.RosterTitle, Key: fyne.KeyF7, Silent: true, Run: func() { p.show(showRoster); p.focus() }},
		{Label: text.TogglePanel, Key: fyne.KeyF4, Silent: true, Run: p.togglePanel},
		{Label: text.Undo, Key: fyne.KeyZ, Mod: fyne.KeyModifierControl, Silent: true, Run: p.undo},
		{Label: text.Redo, Key: fyne.KeyY, Mod: fyne.KeyModifierControl, Silent: true, Run: p.redo},
		{Label: text.NextSection, Key: fyne.KeyPageDown, Mod: fyne.KeyModifierAlt, Silent: true, Run: func() { p.turn(1) }},
		{Label: text.PreviousSection, Key: fyne.KeyPageUp, Mod: fyne.KeyModifierAlt, Silent: true, Run: func() { p.turn(-1) }},
	}
	if p.view == showRoster && p.roster != nil && !p.rec.State().Locked {
		actions = append(actions,
			shell.Action{Label: text.RosterInsert, Key: fyne.KeyI, Mod: fyne.KeyModifierControl, Silent: true, Run: p.roster.insert},
			shell.Action{Label: text.RosterDelete, Key: fyne.KeyMinus, Mod: fyne.KeyModifierControl, Silent: true, Run: p.roster.remove},
			shell.Action{Label: text.FindEnterprise, Key: fyne.KeyF, Mod: fyne.KeyModifierControl, Silent: true, Run: func() { p.s.Focus(p.roster.find) }})
	}
	if p.view == showCases && p.cases != nil && !p.rec.State().Locked {
		actions = append(actions,
			shell.Action{Label: text.CaseAdd, Key: fyne.KeyI, Mod: fyne.KeyModifierControl, Silent: true, Run: p.cases.add},
			shell.Action{Label: text.CaseDelete, Key: fyne.KeyMinus, Mod: fyne.KeyModifierControl, Silent: true, Run: p.cases.remove})
	}
	return actions
}

// railWidth is how wide the list of sections is at least; longer titles and larger letters take more.
const railWidth = 176

// sections are the lines of the rail.
func (p *returnPage) sections() []widgets.RailItem {
	st, lang := p.rec.State(), p.s.Lang()
	items := make([]widgets.RailItem, 0, len(st.Sections)+2)
	var roster, cases app.SectionState
	for _, sec := range st.Sections {
		if sec.Code == app.RosterSection {
			roster = sec
			continue
		}
		if sec.Code == app.CasesSection {
			cases = sec
			continue
		}
		if len(st.Form.SectionOf(sec.Code, st.Return.Period)) == 0 {
			continue // not asked in this period
		}
		items = append(items, widgets.RailItem{
			Key: sec.Code, Text: text.ShortTitle(lang, sec.Code, sec.Title), Right: text.Count(sec.Filled) + "/" + text.Count(sec.Asked), Tone: sectionTone(sec),
			Progress: true, Done: sec.Filled, Total: sec.Asked,
		})
	}
	hard, soft, explained, _ := st.Counts()
	checks := widgets.RailItem{Key: showChecks, Text: p.s.T(text.ChecksTitle), Right: text.Count(hard + soft - explained), Tone: widgets.ToneGood}
	switch {
	case hard > 0:
		checks.Tone = widgets.ToneBad
	case soft > explained:
		checks.Tone = widgets.ToneWarn
	}
	line := widgets.RailItem{Key: showRoster, Text: p.s.T(text.RosterTitle), Right: p.s.T(text.Enterprises, text.Count(roster.Filled))}
	if w := roster.Worst(); w != "" {
		line.Tone = sectionTone(roster)
	}
	items = append(items, widgets.RailItem{}, line)
	if cases.Code != "" {
		own := widgets.RailItem{Key: showCases, Text: p.s.T(text.CasesName), Right: p.s.T(text.CasesWritten, cases.Filled)}
		if cases.Worst() == forms.Hard {
			own.Tone = widgets.ToneBad
		}
		items = append(items, own)
	}
	return append(items, checks)
}

// sectionTone is red where something must be corrected, amber where something is to be explained, green where all is
// filled and well.
func sectionTone(sec app.SectionState) widgets.Tone {
	switch {
	case sec.Filled == 0 && sec.Asked > 0:
		return widgets.ToneSecondary
	case sec.Worst() == forms.Hard && sec.Filled == sec.Asked:
		return widgets.ToneBad
	case sec.Worst() == forms.Soft:
		return widgets.ToneWarn
	case sec.Filled == sec.Asked:
		return widgets.ToneGood
	}
	return widgets.ToneDefault
}

// show goes to a section, to the roster or to the findings.
func (p *returnPage) show(view string) {
	p.commit()
	p.view = view
	if p.narrow {
		p.right.Hide()
	} else {
		p.right.Show()
	}
	var obj fyne.CanvasObject
	switch view {
	case showRoster:
		obj = p.roster.obj
		p.roster.shown()
	case showCases:
		obj = p.cases.obj
		p.cases.shown()
	case showChecks:
		obj = p.checks.obj
		p.right.Hide()
		p.checks.shown()
	default:
		obj = p.figures.obj
		p.figures.show(view)
	}
	p.rail.SetCurrent(view)
	p.middle.Objects = []fyne.CanvasObject{obj}
	p.middle.Refresh()
	p.s.Relayout()
	p.s.Rebind()
	p.status()
}

// togglePanel shows or hides the panel beside the grid, for a small screen or large letters.
func (p *returnPage) togglePanel() {
	p.panel.Leave()
	p.narrow = !p.narrow
	p.s.Remember("panel-hidden", strconv.FormatBool(p.narrow))
	if p.view != showChecks {
		p.show(p.view)
		p.focus()
	}
}

// turn goes to the next or the previous section.
func (p *returnPage) turn(step int) {
	views := []string{}
	for _, item := range p.sections() {
		if item.Key != "" {
			views = append(views, item.Key)
		}
	}
	for i, v := range views {
		if v == p.view {
			p.show(views[(i+step+len(views))%len(views)])
			p.focus()
			return
		}
	}
	p.show(views[0])
	p.focus()
}

func (p *returnPage) focus() {
	switch p.view {
	case showRoster:
		p.s.Focus(p.roster.grid)
	case showCases:
		p.s.Focus(p.cases.fields[0].entry)
	case showChecks:
		p.s.Focus(p.checks.grid)
	default:
		p.s.Focus(p.figures.grid)
	}
}

// goTo shows a cell and gives it the keyboard.
func (p *returnPage) goTo(key string) {
	if n, part, ofCase := forms.SplitCaseKey(key); ofCase {
		p.show(showCases)
		p.cases.goTo(n, part)
		return
	}
	row, code, inRoster := forms.SplitCellKey(key)
	if inRoster {
		p.show(showRoster)
		p.roster.goTo(row, code)
	} else if ind := p.rec.State().Form.Indicator(code); ind != nil {
		p.show(ind.Section)
		p.figures.goTo(code)
	}
	p.focus()
}

// changed shows the return as it is now.
func (p *returnPage) changed() {
	if p.rec == nil || p.figures == nil {
		return
	}
	st := p.rec.State()
	p.header.Set(st.Return.Name, p.subtitle(st))
	p.tellSendBack(st)
	p.rail.Set(p.sections())
	switch p.view { // the others are brought up to date when they are shown
	case showRoster:
		p.roster.changed()
	case showCases:
		p.cases.changed()
	case showChecks:
		p.checks.changed()
	default:
		p.figures.grid.Refresh()
	}
	p.panel.Refresh()
	if p.unsaved && p.rec.Unsaved() == 0 {
		p.unsaved = false
		p.s.Hush()
	}
	p.status()
}

// subtitle says "2022 年度 • 第 2 次报送（草稿） • 截止 2023-03-31，还有 12 天".
func (p *returnPage) subtitle(st *State) string {
	parts := []string{text.Period(p.s.Lang(), st.Return.Period), revisionText(p.s.Lang(), st.Head, p.desk.revision(st.Head))}
	done := st.Head.Status == forms.Submitted || st.Head.Status == forms.Accepted
	if line, ok := p.desk.deadline(st.Return.Period); ok && !done {
		parts = append(parts, line)
	}
	return strings.Join(parts, " • ")
}

// status says in the status line what is saved and what is to be done.
func (p *returnPage) status() {
	if p.rec == nil {
		return
	}
	p.s.Status(statusOf(p.s, p.rec, p.activeLook(), func() { p.show(showChecks); p.focus() })...)
}

// activeLook is how the cell under the cursor looks.
func (p *returnPage) activeLook() widgets.Look {
	if p.figures == nil || p.view == showChecks || p.view == showCases {
		return 0
	}
	g := p.figures.grid
	if p.view == showRoster {
		g = p.roster.grid
	}
	at := g.Active()
	if m := g.Model(); at.Row < m.Rows() && at.Col < len(m.Columns()) {
		return m.Cell(at.Row, at.Col).Look
	}
	return 0
}

func (p *returnPage) failed(err error) {
	if p.rec == nil || p.rec.Unsaved() == 0 {
		p.s.Refuse(err)
		return
	}
	p.unsaved = true
	p.s.Say(widgets.Failure, app.Sentence(err, p.s.Lang())+" "+p.s.T(text.NotSavedKept, p.rec.Unsaved()),
		shell.Action{Label: text.Retry, Run: p.rec.Retry}, shell.Action{Label: text.CopyDetails, Run: func() { p.s.Copy(p.s.Details(err)) }})
}

// converted says that a typed unit changed the figure.
func (p *returnPage) converted(e app.Entered) {
	ind := p.rec.State().Form.Indicator(e.Key)
	if ind != nil {
		p.s.Say(widgets.Info, p.s.T(text.UnitConverted, e.Key, text.CellUnit(p.s.Lang(), ind.Spec(), e.Cell)))
	}
}

func (p *returnPage) undo() {
	p.commit()
	p.rec.Undo(func(es []office.LogEntry) { p.stepped(text.Undone, es) })
}

func (p *returnPage) redo() {
	p.commit()
	p.rec.Redo(func(es []office.LogEntry) { p.stepped(text.Redone, es) })
}

// stepped shows where something was taken back or done again.
func (p *returnPage) stepped(what text.Message, es []office.LogEntry) {
	if len(es) == 0 {
		return
	}
	p.s.Say(widgets.Info, p.s.T(what, stepWords(p.s.Lang(), p.rec.State().Form, es)))
	_, _, ofCase := forms.SplitCaseKey(es[0].Cell)
	if ind := p.rec.State().Form.Indicator(es[0].Cell); ind != nil || ofCase {
		p.goTo(es[0].Cell)
	}
}
