package county

import (
	"fmt"
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

// panelWidth is how wide the panel beside the grid is. With larger letters it grows less than they do: the grid needs the
// room.
func panelWidth(s *shell.Shell) float32 {
	const normal = 280
	return normal + (s.Px(normal)-normal)*0.3
}

// panel tells everything about the selected cell and takes explanations, the note and why there is no figure.
type panel struct {
	s   *shell.Shell
	rec *Recorder
	key string // of the cell; see forms.CellKey

	obj      fyne.CanvasObject
	column   *fyne.Container
	title    *widgets.Label
	define   *fyne.Container
	findings *fyne.Container
	note     *widgets.Entry
	noteBox  *fyne.Container
	series   *fyne.Container
	rules    *fyne.Container // how the figure is made, checked and summed
	history  *fyne.Container
	scroll   fyne.CanvasObject
	shown    string // what findings and note show now; anything else is built anew
	ticket   int
	queue    *shell.Queue
	wasNote  string
}

func newPanel(s *shell.Shell, rec *Recorder) *panel {
	p := &panel{
		s: s, rec: rec, title: widgets.NewParagraph("", widgets.Heading, widgets.ToneDefault), define: shell.Column(4), findings: shell.Column(8),
		series: shell.Column(4), rules: shell.Column(4), history: shell.Column(3), note: widgets.NewMultiLineEntry(2), queue: shell.NewQueue(s.Exec()),
	}
	p.note.OnLeave = p.keepNote
	p.note.OnEnter = func() { p.keepNote(p.note.Text) }
	unavailable := widgets.NewButton(s.T(text.NoFigure), "", widgets.Secondary, p.askUnavailable)
	p.noteBox = shell.Column(4, p.caption(text.PanelNote), p.note, shell.Row(0, unavailable, shell.Spring()))
	p.column = shell.Column(12, p.title, p.define, p.findings, p.noteBox, p.series, p.rules, p.history)
	p.scroll = shell.Scroll(shell.Pad(12, 14, 16, 14, p.column))
	p.obj = shell.Frame(nil, nil, nil, shell.Rule(theme.Line), shell.Fill(theme.SidePanel, shell.Exactly(panelWidth(s), p.scroll)))
	return p
}

func (p *panel) caption(m text.Message) fyne.CanvasObject {
	return widgets.NewLabel(p.s.T(m), widgets.Caption, widgets.ToneSecondary)
}

// Show tells about a cell.
func (p *panel) Show(key string) {
	if key == p.key {
		p.Refresh()
		return
	}
	p.Leave()
	p.key = key
	p.shown = ""
	p.Refresh()
}

// Leave keeps what was written into the note.
func (p *panel) Leave() {
	if p.key != "" {
		p.keepNote(p.note.Text)
	}
}

// Refresh shows the cell as it is now.
func (p *panel) Refresh() {
	if p.key == "" {
		return
	}
	st := p.rec.State()
	now := p.signature(st)
	if now == p.shown {
		return
	}
	fresh := p.shown == ""
	p.shown = now
	_, _, inRoster := forms.SplitCellKey(p.key)
	p.showTitle(st, inRoster)
	p.showFindings(st)
	p.showRules(st)
	if p.noteless() {
		p.noteBox.Hide()
	} else {
		p.noteBox.Show()
		c := st.Return.Cell(st.Form, p.key)
		if fresh || forms.CleanText(p.note.Text) == p.wasNote { // what is being written now stays
			p.note.SetText(c.Note)
		}
		p.wasNote = c.Note
		if st.Locked {
			p.note.Disable()
		} else {
			p.note.Enable()
		}
	}
	p.loadPast(inRoster)
	p.relayout()
}

// noteless tells whether the cell takes no note: those of the roster have theirs elsewhere, the texts of a case have none.
func (p *panel) noteless() bool {
	_, _, inRoster := forms.SplitCellKey(p.key)
	_, _, ofCase := forms.SplitCaseKey(p.key)
	return inRoster || ofCase
}

// signature tells apart everything that the panel shows of the state.
func (p *panel) signature(st *State) string {
	var b strings.Builder
	row, code, inRoster := forms.SplitCellKey(p.key)
	fmt.Fprint(&b, p.key, row, code, st.Locked)
	if !inRoster {
		fmt.Fprintf(&b, "%+v", st.Return.Cell(st.Form, p.key))
	}
	if n, part, ofCase := forms.SplitCaseKey(p.key); ofCase && n <= len(st.Return.Cases) {
		b.WriteString(st.Return.Cases[n-1].Part(part))
	}
	fmt.Fprint(&b, st.Comments(p.key))
	for _, f := range st.Of(p.key) {
		fmt.Fprint(&b, f.Key, f.Basis, f.Explained, f.Stale, f.Explanation)
	}
	return b.String()
}

func (p *panel) showTitle(st *State, inRoster bool) {
	lang := p.s.Lang()
	var label, definition forms.Words
	_, code, _ := forms.SplitCellKey(p.key)
	if inRoster {
		if c := st.Form.Column(code); c != nil {
			label, definition = c.Label, c.Definition
		}
		code = ""
	} else if ind := st.Form.Indicator(code); ind != nil {
		label, definition = ind.Label, ind.Definition
	}
	title := strings.TrimSpace(code + " " + text.Words(lang, label))
	if name, ofCase := text.CaseLabel(lang, p.key); ofCase {
		title, definition = name, st.Form.Cases.Definition
	}
	p.title.SetText(title)
	p.define.RemoveAll()
	if words := text.Words(lang, definition); words != "" {
		heading := text.PanelDefinition
		if label == (forms.Words{}) {
			heading = text.CaseGuide
		}
		p.define.Add(p.caption(heading))
		p.define.Add(widgets.NewParagraph(words, widgets.Body, widgets.ToneDefault))
	}
	if !inRoster {
		return
	}
	_, column, _ := forms.SplitCellKey(p.key)
	if feeds := p.rec.Book().Feeds(column); len(feeds) > 0 {
		names := make([]string, 0, len(feeds))
		for _, code := range feeds {
			names = append(names, code+" "+text.ShortLabel(lang, st.Form.Indicator(code)))
		}
		p.define.Add(p.caption(text.PanelFeeds))
		p.define.Add(widgets.NewParagraph(strings.Join(names, "\n"), widgets.Body, widgets.ToneSecondary))
	}
}

// showRules says in which unit the figure is, where it comes from, what is checked and what becomes of it.
func (p *panel) showRules(st *State) {
	p.rules.RemoveAll()
	ind := st.Form.Indicator(p.key)
	if ind == nil {
		return
	}
	lang := p.s.Lang()
	for _, r := range []struct {
		of    text.Message
		words string
	}{
		{text.ColUnit, text.Unit(lang, ind.Unit)}, {text.BookHowMade, text.HowMade(lang, st.Form, ind)},
		{text.BookChecks, text.ChecksOf(lang, st.Form, ind.Code)}, {text.BookAggregation, text.Aggregation(lang, ind.Aggregation)},
	} {
		if r.words != "" {
			p.rules.Add(p.caption(r.of))
			p.rules.Add(widgets.NewParagraph(r.words, widgets.Caption, widgets.ToneDefault))
		}
	}
}

// showFindings lists what the checks say of the cell. A soft finding that is repaired here takes its explanation here.
func (p *panel) showFindings(st *State) {
	p.findings.RemoveAll()
	found, comments := st.Of(p.key), st.Comments(p.key)
	if len(found)+len(comments) == 0 {
		p.findings.Hide()
		return
	}
	p.findings.Show()
	for _, c := range comments {
		for _, o := range commentCard(p.s, st, c, p.rec) {
			p.findings.Add(o)
		}
	}
	if len(found) > 0 {
		p.findings.Add(p.caption(text.PanelFindings))
	}
	for _, f := range found {
		for _, o := range findingCard(p.s, st, f, p.rec) {
			p.findings.Add(o)
		}
	}
}

// commentCard shows what the province asks, and takes the answer.
func commentCard(s *shell.Shell, st *State, c forms.Comment, rec *Recorder) []fyne.CanvasObject {
	entry := widgets.NewMultiLineEntry(2)
	entry.SetText(c.Answer)
	entry.SetPlaceHolder(s.T(text.AnswerHint))
	if st.Locked || c.Status == forms.Closed {
		entry.Disable()
	}
	id, was := c.ID, c.Answer
	entry.OnLeave = func(typed string) {
		if typed == was {
			return
		}
		before := was
		was = typed
		rec.Do(answer(id, typed), func(err error) {
			if err != nil {
				was = before // it stays in its field and is tried again
			}
			s.Refuse(err)
		})
	}
	return []fyne.CanvasObject{widgets.NewBanner(widgets.Info, s.T(text.CommentBy, c.Author), c.Text),
		widgets.NewLabel(s.T(text.AnswerTitle), widgets.Caption, widgets.ToneSecondary), entry}
}

// findingCard says what a finding is and what to do, and takes its explanation where one helps.
func findingCard(s *shell.Shell, st *State, f *forms.Finding, rec *Recorder) []fyne.CanvasObject {
	lang := s.Lang()
	severity := widgets.Failure
	switch {
	case f.Severity == forms.Soft && f.Explained:
		severity = widgets.Success
	case f.Severity == forms.Soft:
		severity = widgets.Warning
	}
	words := text.Finding(lang, st.Form, *f)
	if advice := text.Advice(lang, *f); advice != "" && !strings.Contains(words, advice) {
		words += "\n" + advice
	}
	out := []fyne.CanvasObject{widgets.NewBanner(severity, text.FindingTitle(lang, *f), words)}
	if f.Severity != forms.Soft {
		return out
	}
	entry := widgets.NewMultiLineEntry(2)
	entry.SetText(f.Explanation)
	entry.SetPlaceHolder(s.T(text.ExplainHint))
	key, was := f.Key, f.Explanation
	stale := f.Stale
	keep := func(typed string) {
		if typed != was || stale && typed != "" {
			before := was
			was, stale = typed, false
			rec.Do(explain(key, typed), func(err error) {
				if err != nil {
					was = before // it stays in its field and is tried again
				}
				s.Refuse(err)
			})
		}
	}
	entry.OnLeave = func(typed string) {
		if typed != was { // a stale one is confirmed by the button only
			keep(typed)
		}
	}
	entry.OnEnter = func() { keep(entry.Text) }
	label := text.ExplainKeep
	if f.Stale {
		label = text.ExplainConfirm
	}
	if st.Locked {
		entry.Disable()
	}
	button := widgets.NewButton(s.T(label), "Ctrl+Enter", widgets.Secondary, func() { keep(entry.Text) })
	out = append(out, widgets.NewLabel(s.T(text.PanelExplanation), widgets.Caption, widgets.ToneSecondary), entry)
	if !st.Locked && (!f.Explained || f.Stale) {
		out = append(out, shell.Row(0, button, shell.Spring()))
	}
	return out
}

func (p *panel) keepNote(typed string) {
	typed = forms.CleanText(typed)
	if p.noteless() || typed == p.wasNote || p.rec.State().Locked {
		return
	}
	code, before := p.key, p.wasNote
	p.wasNote = typed
	p.rec.Do(note(code, typed), func(err error) {
		if err != nil && p.key == code {
			p.wasNote = before // it stays in its field and is tried again
		}
		p.s.Refuse(err)
	})
}

// askUnavailable takes the reason why there is no figure.
func (p *panel) askUnavailable() {
	st := p.rec.State()
	ind := st.Form.Indicator(p.key)
	if ind == nil || ind.Computed() || st.Locked {
		p.s.Say(widgets.Info, p.s.T(text.NoFigureHere))
		return
	}
	reason := widgets.NewMultiLineEntry(3)
	reason.SetText(st.Return.Cell(st.Form, p.key).Reason())
	var done func()
	keep := func() {
		if forms.CleanText(reason.Text) == "" {
			p.s.Problem(p.s.T(text.NoFigureReason))
			return
		}
		p.rec.Do(unavailable(ind.Code, reason.Text), nil)
		done()
	}
	reason.OnEnter = keep
	done = p.s.Ask(shell.Sheet{
		Title:   p.s.T(text.NoFigureOf, text.Words(p.s.Lang(), ind.Label)),
		Content: shell.Column(6, widgets.NewParagraph(p.s.T(text.NoFigureWhy), widgets.Body, widgets.ToneSecondary), reason),
		Yes:     shell.Action{Label: text.OK, Run: keep}, First: reason,
	})
}

// loadPast reads the earlier figures and the history of the cell; they come when they come.
func (p *panel) loadPast(inRoster bool) {
	p.ticket++
	mine, key := p.ticket, p.key
	var points []app.Point
	var lines []office.LogEntry
	p.queue.Add(func() {
		ctx := p.s.Context()
		lines, _ = p.rec.Book().History(ctx, key, historyLines)
		if !inRoster {
			points, _ = p.rec.Book().Series(ctx, key)
		}
	}, func() {
		if mine == p.ticket {
			p.showSeries(points)
			p.showHistory(lines)
			p.relayout()
		}
	})
}

// historyLines is how many changes of a cell the panel lists.
const historyLines = 6

func (p *panel) showSeries(points []app.Point) {
	p.series.RemoveAll()
	st := p.rec.State()
	ind := st.Form.Indicator(p.key)
	if ind == nil || !ind.Type.Numeric() {
		return
	}
	points = append(points, app.Point{Period: st.Return.Period, Cell: st.Return.Cell(st.Form, ind.Code)})
	chart := seriesChart(ind, points)
	if chart == nil {
		return
	}
	unit := text.Unit(p.s.Lang(), ind.Unit)
	caption := p.s.T(text.PanelSeries)
	if unit != "" {
		caption = p.s.T(text.PanelSeriesUnit, unit)
	}
	p.series.Add(widgets.NewLabel(caption, widgets.Caption, widgets.ToneSecondary))
	p.series.Add(widgets.NewLineChart(chart))
}

func (p *panel) showHistory(lines []office.LogEntry) {
	p.history.RemoveAll()
	if len(lines) == 0 {
		return
	}
	p.history.Add(p.caption(text.PanelHistory))
	for _, e := range lines {
		p.history.Add(widgets.NewParagraph(historyLine(p.s.Lang(), p.rec.State().Form, e), widgets.Caption, widgets.ToneDefault))
	}
}

// relayout gives the parts their places anew.
func (p *panel) relayout() {
	p.column.Refresh()
	if c, ok := p.scroll.(*fyne.Container); ok {
		c.Layout.Layout(c.Objects, c.Size())
		c.Objects[0].(*container.Scroll).Refresh()
	}
}
