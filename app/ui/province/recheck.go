package province

import (
	"cmp"
	"context"
	"strconv"
	"strings"
	"time"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// recheck is the list of clusters by the end of their recognition: the view model. It is empty before anything was loaded.
type recheck struct {
	summary.Recheck
	l text.Lang
}

func loadRecheck(ctx context.Context, desk *app.ProvinceDesk, p forms.Period, l text.Lang) (*recheck, error) {
	list, err := desk.Recheck(ctx, app.SummaryOptions{Period: p, Lang: l})
	return &recheck{list, l}, err
}

// filters of the list, in the order of the chips.
const (
	recheckAll = iota
	recheckDue
	recheckPast
	recheckFails
	recheckFilters
)

// keepsLine tells whether a cluster passes a filter.
func keepsLine(filter int, x *summary.RecheckLine) bool {
	switch filter {
	case recheckDue:
		return x.Due == summary.DueSoon
	case recheckPast:
		return x.Due == summary.Expired
	case recheckFails:
		return len(x.States) > 0 && len(x.States[0].NotMet) > 0
	}
	return true
}

func (r *recheck) chips() []widgets.Chip {
	words := [recheckFilters]text.Message{text.ProvFilterAll, text.ProvFilterDue, text.ProvFilterPast, text.ProvFilterNotMet}
	out := make([]widgets.Chip, recheckFilters)
	for f := range out {
		n := 0
		for i := range r.Lines {
			if keepsLine(f, &r.Lines[i]) {
				n++
			}
		}
		out[f] = widgets.Chip{Text: words[f].In(r.l), Count: text.Count(n)}
	}
	return out
}

// dueWords shows how near the end of a recognition is, never by colour alone.
func dueWords(l text.Lang, due summary.Due) widgets.CellView {
	v := widgets.CellView{Text: text.DueWords(string(due)).In(l), Tone: widgets.ToneSecondary}
	switch due {
	case summary.Expired:
		v.Mark, v.Tone = widgets.Cross, widgets.ToneBad
	case summary.DueSoon:
		v.Mark, v.Tone = widgets.Triangle, widgets.ToneWarn
	case summary.DueUnknown:
		v.Mark = widgets.Ring
	}
	return v
}

// fails says what a return does not meet.
func (r *recheck) fails(s *summary.RecheckState) widgets.CellView {
	if !s.Return {
		return toned(dash, widgets.ToneHint) // the line below the list says it in words
	}
	v := widgets.CellView{Text: text.Fails(r.l, r.Criteria, s.Return, s.NotMet, len(s.Unknown)), Tone: widgets.ToneSecondary}
	if len(s.NotMet) > 0 {
		v.Mark, v.Tone = widgets.Cross, widgets.ToneDefault
	}
	return v
}

// columns are the cluster, its recognition, and one column a period.
func (r *recheck) columns() []column[summary.RecheckLine] {
	type line = summary.RecheckLine
	cols := []column[line]{
		{widgets.Column{Key: "code", Title: text.ProvCode.In(r.l), Width: 82, Frozen: true, Small: true, Tone: widgets.ToneHint},
			func(x *line) widgets.CellView { return plain(x.Cluster.Code) },
			func(a, b *line) int { return strings.Compare(a.Cluster.Code, b.Cluster.Code) }},
		{widgets.Column{Key: "name", Title: text.ProvName.In(r.l), Width: 210, Frozen: true, Stretch: true},
			func(x *line) widgets.CellView { return plain(x.Cluster.Name) },
			func(a, b *line) int { return strings.Compare(a.Cluster.Name, b.Cluster.Name) }},
		{widgets.Column{Key: "level", Title: text.ProvLevel.In(r.l), Width: levelRoom(r.l)},
			func(x *line) widgets.CellView { return plain(levelWords(r.l, x.Cluster.Level)) },
			func(a, b *line) int { return cmp.Compare(a.Cluster.Level, b.Cluster.Level) }},
		{widgets.Column{Key: "batch", Title: text.ProvBatch.In(r.l), Width: 62},
			func(x *line) widgets.CellView { return plain(batchWords(r.l, x.Cluster.Batch)) },
			func(a, b *line) int { return cmp.Compare(a.Cluster.Batch, b.Cluster.Batch) }},
		{widgets.Column{Key: "year", Title: text.ProvYear.In(r.l), Width: 62, Align: widgets.Right},
			func(x *line) widgets.CellView {
				if x.Cluster.Year == 0 {
					return toned(dash, widgets.ToneHint)
				}
				return plain(strconv.Itoa(x.Cluster.Year))
			},
			func(a, b *line) int { return cmp.Compare(a.Cluster.Year, b.Cluster.Year) }},
		{widgets.Column{Key: "until", Title: text.ProvValidUntil.In(r.l), Width: 92},
			func(x *line) widgets.CellView {
				if x.ValidUntil.IsZero() {
					return toned(dash, widgets.ToneHint)
				}
				return plain(x.ValidUntil.Format(time.DateOnly))
			},
			func(a, b *line) int { return a.ValidUntil.Compare(b.ValidUntil) }},
		{widgets.Column{Key: "due", Title: text.ProvDueState.In(r.l), Width: 18 + room(text.ProvDueExpired.In(r.l), text.ProvDueSoon.In(r.l), text.ProvDueLater.In(r.l), text.ProvDueUnknown.In(r.l))},
			func(x *line) widgets.CellView { return dueWords(r.l, x.Due) },
			func(a, b *line) int { return a.ValidUntil.Compare(b.ValidUntil) }},
	}
	for i, p := range r.Periods {
		cols = append(cols, column[line]{
			widgets.Column{Key: "fails" + strconv.Itoa(i), Title: text.ProvFailsIn.In(r.l, text.Period(r.l, p)), Width: 190, Stretch: i == 0},
			func(x *line) widgets.CellView { return r.fails(&x.States[i]) },
			func(a, b *line) int { return cmp.Compare(len(a.States[i].NotMet), len(b.States[i].NotMet)) },
		})
	}
	return cols
}
