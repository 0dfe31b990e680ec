package province

import (
	"context"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// reviewPage lists what waits for review, and shows one return whole.
type reviewPage struct {
	d       *Desk
	turn    int
	waiting int // for the navigation
	lines   []waitingLine
	opened  *opened // nil: the list

	table *table[waitingLine]
	grid  *widgets.Grid
	head  *shell.Header
}

func newReviewPage(d *Desk) *reviewPage {
	p := &reviewPage{d: d}
	p.recount()
	return p
}

// Key, Title, Badge and Hint are what the shell shows of the page.
func (p *reviewPage) Key() string { return "review" }

// Title is the word in the navigation.
func (p *reviewPage) Title() text.Message { return text.ProvReview }

// Badge counts what waits.
func (p *reviewPage) Badge() int { return p.waiting }

// Hint names the keys.
func (p *reviewPage) Hint() string {
	if p.opened != nil {
		return p.d.s.T(text.ProvReturnHint)
	}
	return p.d.s.T(text.ProvReviewHint)
}

// Actions are the keys of the list, or of the return that is open.
func (p *reviewPage) Actions() []shell.Action {
	if p.opened != nil {
		return p.opened.actions()
	}
	return []shell.Action{
		{Label: text.ProvOpenReturn, Run: func() { p.openRow(p.grid.Active().Row) }},
		{Label: text.ProvSendBack, Key: fyne.KeyR, Run: p.sendBack},
		{Label: text.ProvAccept, Key: fyne.KeyA, Run: p.accept},
		{Label: text.ProvAcceptClean, Key: fyne.KeyF9, Weight: widgets.Primary, Off: countClean(p.lines) == 0, Run: func() { p.d.acceptClean(p.reload) }},
	}
}

// Content builds the list, or the return that is open.
func (p *reviewPage) Content() fyne.CanvasObject {
	if p.opened != nil {
		return p.opened.content()
	}
	s, l := p.d.s, p.d.l()
	p.head = s.NewHeader(s.T(text.ProvReviewTitle, text.Period(l, p.d.period)), p.subtitle(), p.Actions()...)
	p.table = newTable(waitingColumns(l, s.Now(), p.d.place().title()))
	p.table.set(p.lines)
	p.grid = newList(s, p.table, "review")
	p.grid.OnActivate = func(row, _ int) { p.openRow(row) }
	p.grid.OnRune = func(r rune) bool { return letterKey(r, map[rune]func(){'a': p.accept, 'r': p.sendBack}) }
	var middle fyne.CanvasObject = shell.Pad(8, 14, 0, 14, p.grid)
	if len(p.lines) == 0 {
		rows := []fyne.CanvasObject{widgets.NewBanner(widgets.Success, "", s.T(text.ProvReviewEmpty))}
		for _, e := range p.elsewhere() {
			rows = append(rows, widgets.NewBanner(widgets.Info, "", s.T(text.ProvWaitsElsewhere, text.Period(l, e.period), e.waiting),
				widgets.NewButton(s.T(text.ProvGoThere), "", widgets.Secondary, func() { p.d.setPeriod(e.period) })))
		}
		middle = shell.Pad(12, 14, 0, 14, shell.Column(8, rows...))
	}
	return shell.Frame(p.head.CanvasObject, nil, nil, nil, middle)
}

// otherPeriod is a period beside the present one for which returns wait for review.
type otherPeriod struct {
	period  forms.Period
	waiting int
}

// elsewhere lists the other periods for which returns wait, newest first.
func (p *reviewPage) elsewhere() []otherPeriod {
	var out []otherPeriod
	for _, q := range p.d.periods {
		if q.Period == p.d.period {
			continue
		}
		heads, err := p.d.desk.ToReview(p.d.s.Context(), q.Period)
		if err != nil {
			return out // the list itself says so
		}
		if len(heads) > 0 {
			out = append(out, otherPeriod{q.Period, len(heads)})
		}
	}
	return out
}

func (p *reviewPage) subtitle() string {
	return p.d.s.T(text.ProvReviewSub, text.Count(len(p.lines)), text.Count(countClean(p.lines)))
}

// Shown takes the list anew, or gives the focus to the open return.
func (p *reviewPage) Shown() {
	if p.opened != nil && p.opened.v.Head.Period == p.d.period {
		p.opened.shown()
		return
	}
	if p.opened != nil { // the period is another
		p.close()
		return
	}
	if len(p.lines) > 0 {
		p.d.s.Focus(p.grid)
	}
	p.d.s.Status()
	p.load()
}

// Hidden has nothing to commit.
func (p *reviewPage) Hidden() {}

// load takes the list; the page is built anew, because its buttons depend on it.
func (p *reviewPage) load() {
	d := p.d
	period, places, l := d.period, d.place(), d.l()
	load(d, &p.turn, func(ctx context.Context) ([]waitingLine, error) { return loadWaiting(ctx, d.desk, period, places, l) },
		func(lines []waitingLine) {
			same := sameLines(lines, p.lines)
			p.lines, p.waiting = lines, len(lines)
			d.s.Refresh()
			if !same && d.s.Page() == shell.Page(p) && p.opened == nil {
				d.s.Rebuild()
			}
		})
}

// sameLines tells whether two lists show the same; a list that is shown anew asks for itself only once.
func sameLines(a, b []waitingLine) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// reload is what follows a decision.
func (p *reviewPage) reload() {
	p.load()
	p.recount()
}

// recount counts what waits, for the navigation.
func (p *reviewPage) recount() {
	heads, err := p.d.desk.ToReview(p.d.s.Context(), p.d.period)
	if err != nil {
		return // the page itself says so when it is shown
	}
	p.waiting = len(heads)
	if p.d.review != nil {
		p.d.s.Refresh()
	}
}

func (p *reviewPage) line() *waitingLine {
	if p.grid == nil {
		return nil
	}
	return p.table.at(p.grid.Active().Row)
}

func (p *reviewPage) accept() {
	if x := p.line(); x != nil {
		p.d.accept(p.reload, x.Head)
	}
}

func (p *reviewPage) sendBack() {
	if x := p.line(); x != nil {
		p.d.askSendBack(x.Head, x.Cluster.Name, p.reload)
	}
}

func (p *reviewPage) openRow(row int) {
	if x := p.table.at(row); x != nil {
		p.open(x.Head.ID)
	}
}

// open shows one received revision, from whatever page it is asked for.
func (p *reviewPage) open(id int64) { p.openAt(id, "") }

// openAt is open at the cell of an indicator; "" at what is looked at first.
func (p *reviewPage) openAt(id int64, code string) {
	d := p.d
	load(d, &p.turn, func(ctx context.Context) (*app.Review, error) { return d.desk.Review(ctx, id) }, func(v *app.Review) {
		p.opened = newOpened(p, v)
		p.opened.first = code
		if v.Head.Period != d.period {
			d.period = v.Head.Period
			d.refreshPeriod()
		}
		if d.s.Page() == shell.Page(p) {
			d.s.Rebuild()
			return
		}
		d.s.Forget(p.Key())
		d.s.Go(p.Key())
	})
}

// close goes back to the list.
func (p *reviewPage) close() {
	p.opened = nil
	p.lines = nil
	p.d.s.Rebuild()
}

// next opens the neighbour of the open return in the list of what waits.
func (p *reviewPage) next(step int) {
	for i := range p.lines {
		if k := i + step; p.lines[i].Head.ID == p.opened.v.Head.ID && k >= 0 && k < len(p.lines) {
			p.open(p.lines[k].Head.ID)
			return
		}
	}
	p.d.s.Say(widgets.Info, p.d.s.T(text.ProvNoNext))
}

// panelRule is a side panel with a line at its left.
func panelRule(width float32, obj fyne.CanvasObject) fyne.CanvasObject {
	return shell.Frame(nil, nil, nil, shell.Rule(theme.Line), shell.Fill(theme.SidePanel, shell.Wide(width, obj)))
}
