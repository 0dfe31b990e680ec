package province

import (
	"cmp"
	"context"
	"strings"
	"time"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// todoLine is one cluster that owes a return (or sent one without owing it).
type todoLine struct {
	summary.Line
	Head   office.Head // newest return; zero when nothing came in
	Place  string
	Output forms.Cell // 万元
	Growth forms.Cell // percent
	// Before is when the cluster first sent the return of a year before; LateBefore how many of the last two periods came late.
	Before     time.Time
	LateBefore int
}

// todo is the page of what is owed: the view model.
type todo struct {
	period forms.Period
	status app.Status
	now    time.Time
	lines  []todoLine
	total  forms.Cell // output of what is accepted, 万元
	loaded bool
}

// filters of the page, in the order of the chips.
const (
	todoAll = iota
	todoMissing
	todoReview
	todoSentBack
	todoAccepted
	todoLate
	todoChanged
	todoFilters
)

// codes of the indicators that lists show.
const (
	codeOutput = "T101"
	codeGrowth = "T107"
)

// loadTodo asks the desk for everything the page shows.
func loadTodo(ctx context.Context, desk *app.ProvinceDesk, p forms.Period, places placeOf, l text.Lang) (*todo, error) {
	st, err := desk.Status(ctx, p)
	if err != nil {
		return nil, err
	}
	report, err := desk.Summary(ctx, app.SummaryOptions{Period: p, IncludeReceived: true, Quick: true, Lang: l})
	if err != nil {
		return nil, err
	}
	growth := map[string]forms.Cell{}
	if i := report.Definition.Index(codeGrowth); i >= 0 {
		for k := range report.Clusters {
			growth[report.Clusters[k].Cluster.Code] = report.Clusters[k].Cells[i]
		}
	}
	t := &todo{period: p, status: st, now: desk.Now(), loaded: true}
	late, before, err := history(ctx, desk, p)
	if err != nil {
		return nil, err
	}
	sum, any := forms.Number(0), false
	for _, line := range st.Lines {
		one := todoLine{
			Line: line, Head: st.Heads[line.Cluster.Code], Place: places.name(l, &line.Cluster),
			Growth: growth[line.Cluster.Code], Before: before[line.Cluster.Code], LateBefore: late[line.Cluster.Code],
		}
		one.Output = one.Head.Output
		if line.State == summary.StateAccepted && one.Output.State == forms.Filled {
			if s, err := sum.Add(one.Output.Num); err == nil {
				sum, any = s, true
			}
		}
		t.lines = append(t.lines, one)
	}
	if any {
		t.total = forms.NumberCell(sum)
	}
	return t, nil
}

// history tells of the last two periods with the same months how often a cluster was late, and when it sent the last one.
func history(ctx context.Context, desk *app.ProvinceDesk, p forms.Period) (late map[string]int, before map[string]time.Time, err error) {
	late, before = map[string]int{}, map[string]time.Time{}
	for _, q := range []forms.Period{p.YearAgo(), p.YearAgo().YearAgo()} {
		st, err := desk.Status(ctx, q)
		if err != nil {
			return nil, nil, err
		}
		for _, line := range st.Lines {
			if line.Late {
				late[line.Cluster.Code]++
			}
			if q == p.YearAgo() && line.State != summary.StateMissing {
				before[line.Cluster.Code] = line.At
			}
		}
	}
	return late, before, nil
}

// keeps tells whether a line passes a filter.
func (t *todo) keeps(filter int, l *todoLine) bool {
	switch filter {
	case todoMissing:
		return l.State == summary.StateMissing
	case todoReview:
		return l.State == summary.StateReceived
	case todoSentBack:
		return l.State == summary.StateSentBack
	case todoAccepted:
		return l.State == summary.StateAccepted
	case todoLate:
		return l.Late || t.overdue(l)
	case todoChanged:
		return l.Head.ChangedOutside > 0
	}
	return true
}

// overdue tells whether nothing came although the deadline has passed.
func (t *todo) overdue(l *todoLine) bool {
	return l.State == summary.StateMissing && l.Owes && t.status.Deadline.PassedBy(t.now)
}

// chips are the filters with how many lines pass each.
func (t *todo) chips(l text.Lang) []widgets.Chip {
	words := [todoFilters]text.Message{
		text.ProvFilterAll, text.ProvStateMissing, text.ProvStateReceived, text.ProvStateSentBack, text.ProvStateAccepted,
		text.ProvFilterLate, text.ProvFilterChanged,
	}
	out := make([]widgets.Chip, todoFilters)
	for f := range out {
		n := 0
		for i := range t.lines {
			if t.keeps(f, &t.lines[i]) {
				n++
			}
		}
		out[f] = widgets.Chip{Text: words[f].In(l), Count: text.Count(n)}
	}
	return out
}

// subtitle tells what is expected, until when, and how long that is.
func (t *todo) subtitle(l text.Lang) string {
	parts := []string{text.ProvExpected.In(l, text.Count(t.status.Expected)), text.ProvReceivedN.In(l, text.Count(t.status.Received))}
	late := 0
	for i := range t.lines {
		if t.keeps(todoLate, &t.lines[i]) {
			late++
		}
	}
	if late > 0 {
		parts = append(parts, text.ProvLateCount.In(l, text.Count(late)))
	}
	d := t.status.Deadline
	left, set := d.DaysLeft(t.now)
	switch {
	case !set:
		parts = append(parts, text.ProvNoDeadline.In(l))
	case left > 0:
		parts = append(parts, text.ProvDeadlineLeft.In(l, d.Day.Format(time.DateOnly), left))
	case left == 0:
		parts = append(parts, text.ProvDeadlineToday.In(l, d.Day.Format(time.DateOnly)))
	default:
		parts = append(parts, text.ProvDeadlinePassed.In(l, d.Day.Format(time.DateOnly), -left))
	}
	if d.Closed {
		parts = append(parts, text.ProvClosed.In(l))
	}
	return strings.Join(parts, " • ")
}

// parts of the completeness bar, with the filter that each stands for.
func (t *todo) counts() [4]int {
	return [4]int{t.status.Accepted, t.status.Received - t.status.Accepted - t.status.SentBack, t.status.SentBack, t.status.Missing}
}

// hint says what is to be known of a line.
func (t *todo) hint(l text.Lang, x *todoLine) widgets.CellView {
	switch {
	case x.State == summary.StateSentBack:
		return toned(x.Head.DecidedReason, widgets.ToneWarn)
	case x.State == summary.StateMissing && x.LateBefore == 2:
		return toned(text.ProvHintLateTwice.In(l), widgets.ToneBad)
	case t.overdue(x):
		days, _ := t.status.Deadline.DaysLeft(t.now)
		return toned(text.ProvHintOverdue.In(l, -days), widgets.ToneBad)
	case x.State == summary.StateMissing && !x.Before.IsZero():
		return toned(text.ProvHintBefore.In(l, moment(x.Before, x.Before)[:5]), widgets.ToneSecondary)
	case x.State == summary.StateMissing:
		return plain("")
	case x.Head.ChangedOutside > 0:
		return toned(text.ProvHintOutside.In(l, x.Head.ChangedOutside), widgets.ToneWarn)
	case x.Head.UncheckedAtSource:
		return toned(text.ProvHintUnchecked.In(l), widgets.ToneWarn)
	case !x.Owes:
		return toned(text.ProvHintUnexpected.In(l), widgets.ToneWarn)
	case x.Late:
		return toned(text.ProvHintLate.In(l), widgets.ToneSecondary)
	}
	return plain("")
}

// todoColumns says how lines are shown.
func todoColumns(t func() *todo, l text.Lang, place text.Message) []column[todoLine] {
	came := func(x *todoLine, s string) widgets.CellView {
		if x.State == summary.StateMissing {
			return toned(dash, widgets.ToneHint)
		}
		return orDash(s)
	}
	return []column[todoLine]{
		{widgets.Column{Key: "code", Title: text.ProvCode.In(l), Width: 82, Frozen: true, Small: true, Tone: widgets.ToneHint},
			func(x *todoLine) widgets.CellView { return plain(x.Cluster.Code) },
			func(a, b *todoLine) int { return strings.Compare(a.Cluster.Code, b.Cluster.Code) }},
		{widgets.Column{Key: "name", Title: text.ProvName.In(l), Width: 200, Frozen: true, Stretch: true},
			func(x *todoLine) widgets.CellView { return plain(x.Cluster.Name) },
			func(a, b *todoLine) int { return strings.Compare(a.Cluster.Name, b.Cluster.Name) }},
		{widgets.Column{Key: "place", Title: place.In(l), Width: 100},
			func(x *todoLine) widgets.CellView { return plain(x.Place) },
			func(a, b *todoLine) int { return strings.Compare(a.Place, b.Place) }},
		{widgets.Column{Key: "level", Title: text.ProvLevel.In(l), Width: levelRoom(l)},
			func(x *todoLine) widgets.CellView { return plain(levelWords(l, x.Cluster.Level)) },
			func(a, b *todoLine) int { return cmp.Compare(a.Cluster.Level, b.Cluster.Level) }},
		{widgets.Column{Key: "state", Title: text.ProvState.In(l), Width: stateRoom(l)},
			func(x *todoLine) widgets.CellView { return stateWords(l, x.State) },
			func(a, b *todoLine) int { return cmp.Compare(stateRank(a.State), stateRank(b.State)) }},
		{widgets.Column{Key: "revision", Title: text.ProvRevisionHead.In(l), Width: 66},
			func(x *todoLine) widgets.CellView { return came(x, revisionWords(l, x.Revision)) },
			func(a, b *todoLine) int { return cmp.Compare(a.Revision, b.Revision) }},
		{widgets.Column{Key: "at", Title: text.ProvReceivedAt.In(l), Width: 92},
			func(x *todoLine) widgets.CellView { return came(x, moment(x.At, t().now)) },
			func(a, b *todoLine) int { return a.At.Compare(b.At) }},
		{widgets.Column{Key: "hard", Title: text.ProvHard.In(l), Width: 60, Align: widgets.Right},
			func(x *todoLine) widgets.CellView {
				if x.State == summary.StateMissing {
					return toned(dash, widgets.ToneHint)
				}
				return countWords(x.Head.Hard, widgets.ToneBad)
			},
			func(a, b *todoLine) int { return cmp.Compare(a.Head.Hard, b.Head.Hard) }},
		{widgets.Column{Key: "soft", Title: text.ProvSoft.In(l), Width: 60, Align: widgets.Right},
			func(x *todoLine) widgets.CellView {
				if x.State == summary.StateMissing {
					return toned(dash, widgets.ToneHint)
				}
				return softWords(&x.Head)
			},
			func(a, b *todoLine) int { return cmp.Compare(a.Head.Soft, b.Head.Soft) }},
		{widgets.Column{Key: "output", Title: text.ProvOutput.In(l), Unit: text.ProvYi.In(l), Width: 110, Align: widgets.Right},
			func(x *todoLine) widgets.CellView { return orDash(yi(x.Output)) },
			func(a, b *todoLine) int { return compareCells(a.Output, b.Output) }},
		{widgets.Column{Key: "growth", Title: text.ProvGrowth.In(l), Width: 74, Align: widgets.Right},
			func(x *todoLine) widgets.CellView { return orDash(percentWords(x.Growth)) },
			func(a, b *todoLine) int { return compareCells(a.Growth, b.Growth) }},
		{widgets.Column{Key: "hint", Title: text.ProvHint.In(l), Width: 120, Stretch: true},
			func(x *todoLine) widgets.CellView { return t().hint(l, x) }, nil},
	}
}

// softWords shows soft findings: quiet when every one is explained.
func softWords(h *office.Head) widgets.CellView {
	if h.Soft > h.Explained {
		return toned(text.Count(h.Soft), widgets.ToneWarn)
	}
	return countWords(h.Soft, widgets.ToneDefault)
}

// stateRank orders states by how much they ask for attention.
func stateRank(s summary.State) int {
	switch s {
	case summary.StateMissing:
		return 0
	case summary.StateSentBack:
		return 1
	case summary.StateReceived:
		return 2
	}
	return 3
}
