package province

import (
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

// opened is one return under review: what to look at above, the whole form below, and at the right all that is known of
// the chosen cell.
type opened struct {
	p     *reviewPage
	v     *app.Review
	first string // indicator that is gone to when the page is shown first; "" for none
	notes *notes
	at    string // key of the cell that the panel speaks of
	now   *issue // that the panel speaks of; nil for a row of the form
	// Where the cursor was when the page was built anew: the rows of the list and of the form, and in which of the two.
	issueRow, formRow int
	inForm            bool

	issues *table[issue]
	list   *widgets.Grid
	form   *table[formLine]
	grid   *widgets.Grid
	panel  *fyne.Container
}

func newOpened(p *reviewPage, v *app.Review) *opened {
	return &opened{p: p, v: v, notes: newNotes(p.d, v)}
}

// actions are the keys while the return is open.
func (o *opened) actions() []shell.Action {
	actions := []shell.Action{{Label: text.ProvBack, Run: o.p.close}}
	if len(o.v.Return.Cases) > 0 { // most returns have none
		actions = append(actions, shell.Action{Label: text.CasesName, Key: fyne.KeyF9, Run: o.showCases})
	}
	return append(actions, []shell.Action{
		{Label: text.ProvRosterButton, Key: fyne.KeyF7, Off: len(o.v.Return.Roster) == 0, Run: o.showRoster},
		{Label: text.ProvComment, Key: fyne.KeyC, Off: !o.mayComment(), Run: o.askComment},
		o.sendBackAction(),
		o.acceptAction(),
		{Key: fyne.KeyEscape, Silent: true, Run: o.p.close},
		{Key: fyne.KeyPageDown, Mod: fyne.KeyModifierControl, Silent: true, Run: func() { o.p.next(1) }},
		{Key: fyne.KeyPageUp, Mod: fyne.KeyModifierControl, Silent: true, Run: func() { o.p.next(-1) }},
	}...)
}

// sendBackAction sends the return back, or writes the file of one that was sent back.
func (o *opened) sendBackAction() shell.Action {
	if o.v.Head.Status == forms.SentBack {
		return shell.Action{Label: text.ProvSendBackFile, Key: fyne.KeyF8, Run: func() { o.p.d.saveSendBack(o.v.Head) }}
	}
	return shell.Action{Label: text.ProvSendBack, Key: fyne.KeyR, Off: !o.v.Head.Current, Run: o.sendBack}
}

// acceptAction accepts the return, or writes the receipt of one that was accepted.
func (o *opened) acceptAction() shell.Action {
	h := o.v.Head
	if h.Status == forms.Accepted {
		return shell.Action{Label: text.ProvReceipts, Key: fyne.KeyF8, Run: func() { o.p.d.saveReceipts([]office.Head{h}) }}
	}
	waits := h.Status == forms.Received && h.Current
	return shell.Action{Label: text.ProvAccept, Key: fyne.KeyA, Weight: widgets.Primary, Off: !waits, Run: o.accept}
}

// content builds the page of the return.
func (o *opened) content() fyne.CanvasObject {
	s, l := o.p.d.s, o.p.d.l()
	head := s.NewHeader(o.v.Cluster.Name, o.subtitle(), o.actions()...)
	o.panel = shell.Column(10)
	o.form = newTable(formColumns(o, l))
	o.form.section = func(x *formLine) string { return text.Words(l, x.Title) }
	o.form.set(formLines(o.v))
	o.grid = widgets.NewGrid(o.form)
	o.grid.RowCursor, o.grid.EnterActivates, o.grid.TabLeaves = true, true, true
	o.grid.OnSelect = func(row, _ int) {
		o.formRow, o.inForm = row, true
		o.describe()
	}
	o.grid.OnActivate = func(int, int) { o.askComment() }
	o.grid.OnRune = o.letters
	s.WatchWidths(o.grid, "review.form")
	body := shell.Frame(o.top(), nil, nil, nil, o.grid)
	inForm, row := o.inForm, o.formRow
	switch {
	case o.list != nil && !inForm:
		o.list.Select(max(o.issueRow, o.list.Active().Row), 0)
		o.choose(o.list.Active().Row)
	case row > 0:
		o.grid.Select(row, 2)
	default:
		o.describe()
	}
	o.inForm = inForm
	return shell.Frame(head.CanvasObject, panelRule(s.Px(308), shell.Scroll(shell.Pad(10, 14, 10, 14, o.panel))), nil, nil, body)
}

// top is the list of what to look at, as high as it needs to be and never more than a third of the page.
func (o *opened) top() fyne.CanvasObject {
	s, l := o.p.d.s, o.p.d.l()
	o.list, o.issues = nil, nil
	found := issues(o.v, o.notes, l)
	if len(found) == 0 {
		return shell.Pad(8, 14, 8, 14, shell.Column(0, widgets.NewBanner(widgets.Success, "", s.T(text.ProvNoIssues))))
	}
	o.issues = newTable(issueColumns(l))
	o.issues.section = func(x *issue) string {
		if x.heading() {
			return x.Section.In(l)
		}
		return ""
	}
	o.issues.note = func(x *issue) string { return text.Count(x.Count) }
	o.issues.set(found)
	o.list = widgets.NewGrid(o.issues)
	o.list.RowCursor, o.list.PlainLooks, o.list.EnterActivates, o.list.TabLeaves = true, true, true, true
	o.list.OnSelect = func(row, _ int) { o.choose(row) }
	o.list.OnActivate = func(row, _ int) {
		if x := o.issues.at(row); x != nil && x.Finding == nil && x.Section == (text.Message{}) && o.notes.at(x.Cell) == x.Words {
			o.askComment() // a comment that is not sent yet is opened to be changed
			return
		}
		s.Focus(o.grid)
	}
	o.list.OnRune = o.letters
	s.WatchWidths(o.list, "review.issues")
	row, header := s.Px(27), s.Px(25)
	height := header + row*float32(min(len(found), 8)) + 2
	return shell.Frame(nil, nil, shell.Rule(theme.Line), nil, shell.High(height, o.list))
}

func (o *opened) letters(r rune) bool {
	return letterKey(r, map[rune]func(){
		'a': o.accept, 'r': o.sendBack, 'c': o.askComment,
		'k': func() { o.closeComment(o.comment()) }, 't': func() { o.askAgain(o.comment()) },
	})
}

func toneIf(yes bool, tone widgets.Tone) widgets.Tone {
	if yes {
		return tone
	}
	return widgets.ToneSecondary
}

func (o *opened) subtitle() string {
	l, h := o.p.d.l(), o.v.Head
	parts := []string{o.v.Cluster.Code, text.Period(l, h.Period), revisionWords(l, h.Revision),
		text.ProvCameAt.In(l, moment(h.At, o.p.d.s.Now())), stateWords(l, statusState(h.Status)).Text}
	return strings.Join(parts, " • ")
}

// shown gives the focus to what is looked at first.
func (o *opened) shown() {
	h, l := &o.v.Head, o.p.d.l()
	hard, soft, explained := forms.Count(o.v.Findings)
	o.p.d.s.Status(
		widgets.StatusItem{Text: text.ProvStatusHard.In(l, hard), Mark: widgets.Cross, Tone: toneIf(hard > 0, widgets.ToneBad)},
		widgets.StatusItem{Text: text.ProvStatusSoft.In(l, soft, explained), Mark: widgets.Triangle, Tone: toneIf(soft > explained, widgets.ToneWarn)},
		widgets.StatusItem{Text: text.ProvHintOutside.In(l, h.ChangedOutside), Tone: toneIf(h.ChangedOutside > 0, widgets.ToneWarn)},
	)
	if at := o.row(o.first); at >= 0 {
		o.first = ""
		o.grid.Select(at, 2)
		o.p.d.s.Focus(o.grid)
		return
	}
	if o.list != nil && !o.inForm {
		o.p.d.s.Focus(o.list)
		return
	}
	o.p.d.s.Focus(o.grid)
}

// row is the row of an indicator in the form, or -1.
func (o *opened) row(code string) int {
	return o.form.find(func(f *formLine) bool { return f.At >= 0 && o.v.Form.Indicators[f.At].Code == code })
}

// choose goes to the cell that an issue names.
func (o *opened) choose(row int) {
	x := o.issues.at(row)
	if x == nil || x.heading() {
		return
	}
	o.issueRow = row
	defer func() { o.inForm = false }()
	code := strings.TrimPrefix(strings.TrimPrefix(x.Cell, "note:"), "explain:")
	at := o.row(code)
	if at >= 0 {
		o.grid.Select(at, 2)
	}
	o.show(x, at)
}

// describe shows what is known of the chosen cell.
func (o *opened) describe() { o.show(nil, o.grid.Active().Row) }

// accept accepts the return. Comments that were written and not sent would go nowhere: that is said first.
func (o *opened) accept() {
	h := o.v.Head
	do := func() {
		o.p.d.accept(func() {
			o.p.recount()
			o.p.close()
		}, h)
	}
	if n := len(o.notes.list); n > 0 && h.Status == forms.Received && h.Current {
		o.p.d.s.Say(widgets.Warning, o.p.d.s.T(text.ProvDraftKept, n), shell.Action{Label: text.ProvAcceptAnyway, Run: do})
		return
	}
	do()
}

func (o *opened) sendBack() {
	if !o.mayComment() {
		return
	}
	o.p.d.askSendBack(o.v.Head, o.v.Cluster.Name, func() {
		o.p.recount()
		o.p.close()
	})
}

// askComment asks for a comment at the cell that is spoken of; it goes out with the send-back.
func (o *opened) askComment() {
	if o.mayComment() {
		o.writeComment(o.at, func() {
			o.p.d.s.Rebuild()
			o.shown()
		})
	}
}

// writeComment asks for a comment at a cell, or on the whole return; then shows it.
func (o *opened) writeComment(cell string, then func()) {
	s := o.p.d.s
	field := widgets.NewMultiLineEntry(4)
	field.SetText(o.notes.at(cell))
	var done func()
	yes := func() {
		o.notes.set(cell, field.Text)
		done()
		then()
	}
	field.OnEnter = yes
	done = s.Ask(shell.Sheet{
		Title: s.T(text.ProvCommentTitle, cellWords{o.v, o.p.d.l()}.label(cell)), Width: 520,
		Content: shell.Column(8, field, widgets.NewParagraph(s.T(text.ProvCommentKeys), widgets.Caption, widgets.ToneSecondary)),
		Yes:     shell.Action{Label: text.Save, Run: yes},
		First:   field,
	})
}

// show puts all that is known of a cell on the panel: of an issue first, then of the form's row.
func (o *opened) show(x *issue, row int) {
	var objs []fyne.CanvasObject
	l := o.p.d.l()
	line := o.form.at(row)
	o.now, o.at = x, ""
	switch {
	case x != nil && x.Comment != nil:
		o.at = x.Comment.Cell
		objs = append(objs, o.commentPanel(x.Comment)...)
	case x != nil && strings.HasPrefix(x.Cell, "roster:"):
		o.at = x.Cell
	case line != nil && line.At >= 0:
		o.at = o.v.Form.Indicators[line.At].Code
	}
	if x != nil && x.Finding == nil && x.Comment == nil {
		severity := widgets.Warning
		if x.Mark == widgets.Dot {
			severity = widgets.Info
		}
		objs = append(objs, widgets.NewBanner(severity, x.Label, x.Words))
	}
	if x != nil && x.Finding != nil {
		objs = append(objs, findingBanner(o.v, l, x.Finding))
	}
	if line != nil && line.At >= 0 && (x == nil || x.Comment == nil) {
		objs = append(objs, o.cellPanel(line.At, x)...)
	}
	if words := o.notes.at(o.at); words != "" {
		objs = append(objs, part(text.ProvDraftComment.In(l)), widgets.NewParagraph(words, widgets.Body, widgets.ToneAccent))
	}
	o.panel.Objects = objs
	o.panel.Refresh()
	o.p.d.s.Relayout()
}

// cellPanel says all that is known of an indicator; a finding that is shown already is left out.
func (o *opened) cellPanel(at int, shown *issue) []fyne.CanvasObject {
	l, ind := o.p.d.l(), &o.v.Form.Indicators[at]
	spec, c := ind.Spec(), o.v.Return.Cells[at]
	objs := []fyne.CanvasObject{
		widgets.NewParagraph(ind.Code+" "+text.Words(l, ind.Label), widgets.Heading, widgets.ToneDefault),
		figureLine(text.ProvThis.In(l), text.CellUnit(l, spec, c)),
		figureLine(text.ProvBefore.In(l), text.CellUnit(l, spec, past(o.v, at))),
	}
	if o.v.Medians[at].State == forms.Filled {
		objs = append(objs, figureLine(o.medianWords(), text.CellUnit(l, spec, o.v.Medians[at])))
	}
	for i := range o.v.Findings {
		f := &o.v.Findings[i]
		if shown != nil && shown.Finding == f || len(f.Cells) == 0 || !named(f.Cells, ind.Code) {
			continue
		}
		objs = append(objs, findingBanner(o.v, l, f))
	}
	if c.Note != "" {
		objs = append(objs, part(text.ProvNote.In(l)), widgets.NewParagraph(c.Note, widgets.Body, widgets.ToneDefault))
	}
	for i := range o.v.Comments {
		if c := &o.v.Comments[i]; c.Cell == ind.Code {
			words := c.Side(l, func(canonical string) string { return text.CellUnit(l, spec, forms.ParseCanonical(spec, canonical)) })
			objs = append(objs, part(text.ProvPartComments.In(l)), widgets.NewParagraph(words, widgets.Body, widgets.ToneDefault))
		}
	}
	if def := text.Words(l, ind.Definition); def != "" {
		objs = append(objs, part(text.ProvDefinition.In(l)), widgets.NewParagraph(def, widgets.Body, widgets.ToneSecondary))
	}
	return objs
}

func (o *opened) medianWords() string {
	m := text.ProvMedianAll
	if o.v.SameIndustry {
		m = text.ProvMedianSame
	}
	return m.In(o.p.d.l(), o.v.Comparable)
}

func named(cells []string, code string) bool {
	for _, c := range cells {
		if c == code {
			return true
		}
	}
	return false
}

func part(title string) fyne.CanvasObject {
	return widgets.NewLabel(title, widgets.Caption, widgets.ToneSecondary)
}

// figureLine is a name at the left and a figure at the right.
func figureLine(name, figure string) fyne.CanvasObject {
	if figure == "" {
		figure = dash
	}
	return container.New(&ends{}, widgets.NewCutLabel(name, widgets.Body, widgets.ToneSecondary), widgets.NewLabel(figure, widgets.Body, widgets.ToneDefault))
}

// ends puts one object at the left and one at the right.
type ends struct{}

func (*ends) MinSize(objs []fyne.CanvasObject) fyne.Size {
	a, b := objs[0].MinSize(), objs[1].MinSize()
	return fyne.NewSize(a.Width+b.Width, max(a.Height, b.Height))
}

func (*ends) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	w := min(objs[1].MinSize().Width, size.Width)
	objs[0].Resize(fyne.NewSize(max(0, size.Width-w-8), size.Height))
	objs[1].Move(fyne.NewPos(size.Width-w, 0))
	objs[1].Resize(fyne.NewSize(w, size.Height))
}

// findingBanner shows one finding with what to do, and what the county explained.
func findingBanner(v *app.Review, l text.Lang, f *forms.Finding) fyne.CanvasObject {
	severity := widgets.Warning
	if f.Severity == forms.Hard {
		severity = widgets.Failure
	} else if f.Explained {
		severity = widgets.Info
	}
	lines := []string{text.Finding(l, v.Form, *f)}
	if f.Explanation != "" {
		lines = append(lines, text.ProvExplained.In(l, f.Explanation))
	} else if f.Severity == forms.Soft {
		lines = append(lines, text.ProvNotExplained.In(l))
	}
	for i := range v.Findings {
		if own := ownLimit(v, l, i); own != "" && v.Findings[i].Key == f.Key {
			lines = append(lines, own)
		}
	}
	return widgets.NewBanner(severity, text.FindingTitle(l, *f), strings.Join(lines, "\n"))
}
