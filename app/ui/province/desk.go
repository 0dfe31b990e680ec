package province

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// Desk is the pages of a provincial office and what they share: the period that everything is about.
type Desk struct {
	s      *shell.Shell
	desk   *app.ProvinceDesk
	office office.Office

	period  forms.Period
	periods []app.Deadline // newest first
	choice  *widgets.Button
	shared  []shell.Page

	todo     *todoPage
	receive  *receivePage
	review   *reviewPage
	summary  *summaryPage
	compare  *comparePage
	criteria *criteriaPage
	cases    *casesPage
	register *registerPage
}

// New makes the pages of a provincial office for a shell; shared are pages that every office has, behind the others.
func New(s *shell.Shell, desk *app.ProvinceDesk, shared ...shell.Page) *Desk {
	d := &Desk{s: s, desk: desk, shared: shared}
	d.office, _ = desk.Office(s.Context()) // a file that cannot be read says so on the first page
	d.readPeriods(s.Context())
	if p, err := forms.ParsePeriod(s.Recall("period")); err == nil && d.known(p) {
		d.period = p
	}
	d.todo = newTodoPage(d)
	d.receive = newReceivePage(d)
	d.review = newReviewPage(d)
	d.summary = newSummaryPage(d)
	d.compare = newComparePage(d)
	d.criteria = newCriteriaPage(d)
	d.cases = newCasesPage(d)
	d.register = newRegisterPage(d)
	return d
}

// readPeriods takes the periods of the office. The present one stays, also when the office knows nothing of it yet; then
// known is false.
func (d *Desk) readPeriods(ctx context.Context) (known bool) {
	periods, err := d.desk.Periods(ctx)
	if err != nil || len(periods) == 0 {
		periods = []app.Deadline{{Period: d.desk.LatestPeriod()}}
	}
	d.periods = periods
	switch {
	case d.period.IsZero():
		d.period = periods[0].Period
	case !d.known(d.period):
		d.periods = append(slices.Clone(periods), app.Deadline{Period: d.period})
		slices.SortFunc(d.periods, func(a, b app.Deadline) int { return b.Period.Compare(a.Period) })
		return false
	}
	return true
}

func (d *Desk) known(p forms.Period) bool {
	return slices.ContainsFunc(d.periods, func(q app.Deadline) bool { return q.Period == p })
}

// earlier lists the periods before the present one with the same months, newest first: what it is compared with.
func (d *Desk) earlier() []forms.Period {
	var out []forms.Period
	for _, q := range d.periods {
		if q.Period.Month == d.period.Month && q.Period.Compare(d.period) < 0 {
			out = append(out, q.Period)
		}
	}
	return out
}

// Pages in the order of the navigation.
func (d *Desk) Pages() []shell.Page {
	return append([]shell.Page{d.todo, d.receive, d.review, d.summary, d.compare, d.criteria, d.cases, d.register}, d.shared...)
}

// Heading stands beside the program's name.
func (d *Desk) Heading() string { return d.s.T(text.ProvHeading, d.office.Name) }

// SetName takes another name of the office.
func (d *Desk) SetName(name string) {
	d.office.Name = name
	d.s.Refresh()
}

// Thresholds shows the thresholds of recognition, to be looked at and changed.
func (d *Desk) Thresholds() {
	d.s.Go(d.criteria.Key())
	d.criteria.askLimits()
}

// Top is the choice of the period.
func (d *Desk) Top() fyne.CanvasObject {
	d.choice = widgets.NewButton(text.Period(d.s.Lang(), d.period), "", widgets.Plain, d.offerPeriods)
	d.choice.SetMark(widgets.ChevronDown)
	return d.choice
}

func (d *Desk) offerPeriods() {
	items := make([]*fyne.MenuItem, 0, len(d.periods)+2)
	for _, q := range d.periods {
		item := fyne.NewMenuItem(text.Period(d.s.Lang(), q.Period), func() { d.setPeriod(q.Period) })
		item.Checked = q.Period == d.period
		items = append(items, item)
	}
	items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(d.s.T(text.ProvOtherPeriod), d.askDeadline))
	shell.ShowMenu(d.choice, items...)
}

// setPeriod makes everything be about another period.
func (d *Desk) setPeriod(p forms.Period) {
	if p == d.period {
		return
	}
	d.period = p
	d.s.Remember("period", p.String())
	d.refreshPeriod()
	for _, page := range d.Pages() {
		d.s.Forget(page.Key()) // the one that is shown is built anew at once
	}
	d.s.Refresh()
}

func (d *Desk) refreshPeriod() {
	if d.choice != nil {
		d.choice.SetText(text.Period(d.s.Lang(), d.period), "")
	}
}

// Actions hold on every page.
func (d *Desk) Actions() []shell.Action {
	return []shell.Action{{Label: text.ProvReceiveFiles, Key: fyne.KeyO, Mod: fyne.KeyModifierControl, Run: func() {
		d.s.Go(d.receive.Key())
		d.receive.choose()
	}}}
}

// Drop receives files that were dropped on any page.
func (d *Desk) Drop(paths []string) {
	d.s.Go(d.receive.Key())
	d.receive.take(paths)
}

// Close has nothing to keep: every decision is kept when it is made.
func (d *Desk) Close() {}

// l is the language of the window.
func (d *Desk) l() text.Lang { return d.s.Lang() }

// load asks the desk for something off the window's thread and hands it over. What was asked for before and comes later is
// dropped: turn counts what a page asked for.
func load[T any](d *Desk, turn *int, work func(ctx context.Context) (T, error), done func(T)) {
	*turn++
	mine := *turn
	var got T
	d.s.Run(shell.Task{
		Title: d.s.T(text.ProvLoading),
		Work: func(ctx context.Context, _ func(done, total int)) (err error) {
			got, err = work(ctx)
			return err
		},
		Done: func(err error) {
			switch {
			case mine != *turn:
			case err != nil:
				d.s.Fail(err)
			default:
				done(got)
			}
		},
	})
}

// place names clusters by their city, or for an office that takes in every body by their reporting body.
func (d *Desk) place() placeOf {
	return placeOf{cat: d.desk.Catalog(), national: d.office.Body == ""}
}

// placeOf names where clusters lie.
type placeOf struct {
	cat      *app.Catalog
	national bool
}

// title is the head of the column.
func (p placeOf) title() text.Message {
	if p.national {
		return text.ProvBody
	}
	return text.ProvCity
}

// name is where a cluster lies, as the desk names it.
func (p placeOf) name(l text.Lang, c *forms.Cluster) string { return p.cat.Place(l, p.national, c) }
