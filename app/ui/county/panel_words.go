package county

import (
	"context"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// The changes that the panel asks the recorder for.
type change = func(context.Context, *app.Book) error

func explain(key, words string) change {
	return func(ctx context.Context, b *app.Book) error { return b.Explain(ctx, key, words) }
}

func note(code, words string) change {
	return func(ctx context.Context, b *app.Book) error { return b.Note(ctx, code, words) }
}

func answer(id, words string) change {
	return func(ctx context.Context, b *app.Book) error { return b.Answer(ctx, id, words) }
}

func unavailable(code, reason string) change {
	return func(ctx context.Context, b *app.Book) error { return b.SetNotAvailable(ctx, code, reason) }
}

// historyLine says who changed what, when, and why: "03-19 10:31 张三：1,902,315.00 → 1,912,315.00".
func historyLine(l text.Lang, f *forms.Form, e office.LogEntry) string {
	when := e.When.Local().Format("01-02 15:04")
	if _, _, ofCase := forms.SplitCaseKey(e.Cell); ofCase {
		return text.HistoryLine.In(l, when, e.Who, text.Excerpt(l, e.Old), text.Excerpt(l, e.New), text.Why(l, e.Why))
	}
	_, code, inRoster := forms.SplitCellKey(e.Cell)
	var spec forms.Spec
	if inRoster {
		if c := f.Column(code); c != nil {
			spec = c.Spec()
		}
	} else if ind := f.Indicator(code); ind != nil {
		spec = ind.Spec()
	}
	if e.Old == e.New { // the figure stays: its note is what changed
		return text.HistoryNote.In(l, when, e.Who)
	}
	return text.HistoryLine.In(l, when, e.Who, canonicalText(l, spec, e.Old), canonicalText(l, spec, e.New), text.Why(l, e.Why))
}

// canonicalText shows a canonical value as people read it; a blank is a dash.
func canonicalText(l text.Lang, spec forms.Spec, canonical string) string {
	if canonical == "" {
		return "–"
	}
	if s := text.Cell(l, spec, forms.ParseCanonical(spec, canonical)); s != "" {
		return s
	}
	return canonical
}

// seriesChart gives the points of the small chart, nil where fewer than two figures are known. Heights are only where
// the pen goes.
func seriesChart(ind *forms.Indicator, points []app.Point) []widgets.ChartPoint {
	var low, high forms.Number
	known := 0
	for _, p := range points {
		if p.Cell.State != forms.Filled {
			continue
		}
		if known == 0 {
			low, high = p.Cell.Num, p.Cell.Num
		}
		low, high = min(low, p.Cell.Num), max(high, p.Cell.Num)
		known++
	}
	if known < 2 {
		return nil
	}
	out := make([]widgets.ChartPoint, len(points))
	for i, p := range points {
		out[i] = widgets.ChartPoint{Label: shortPeriod(p.Period), Missing: p.Cell.State != forms.Filled, Height: 0.5}
		if p.Cell.State == forms.Filled {
			out[i].Text = p.Cell.Num.Grouped(max(ind.Decimals, p.Cell.Num.Decimals()))
			if high > low {
				// Thousandths of the span, worked out in whole numbers.
				span := max(1, (high-low)/1000)
				out[i].Height = float64((p.Cell.Num-low)/span) / 1000
			}
		}
	}
	return out
}

// shortPeriod is a period as a chart writes it: "2022", "2022-06".
func shortPeriod(p forms.Period) string {
	if p.Annual() {
		return p.String()[:4]
	}
	return p.String()
}
