package workbook

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
	"jibao/storage/replace"
)

// WriteSummary writes the provincial summary workbook to path, whole or not at all. The same report gives the same bytes
// on every run and system.
func (f *Files) WriteSummary(ctx context.Context, path string, r summary.Report) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write summary: %w", err)
	}
	if r.Definition == nil {
		return errors.New("write summary: the report has no form")
	}
	data, err := summaryBytes(r)
	if err != nil {
		return fmt.Errorf("write summary of %s: %w", r.Period, err)
	}
	return replace.File(path, data)
}

// overview is one summary workbook in the making.
type overview struct {
	*draft
	r    summary.Report
	form *forms.Form
	wide map[*grid]float64 // width of a sheet in characters

	first, completeness, groups, clusters, comparison, criteria, explanations, vetoes *grid
	estimates, estimated                                                              *grid
}

func summaryBytes(r summary.Report) ([]byte, error) {
	w := &overview{draft: newDraft(r.Lang), r: r, form: r.Definition, wide: map[*grid]float64{}}
	w.first = w.sheet(w.say(text.SumOverview))
	if !r.Publication {
		w.completeness = w.sheet(w.say(text.SumCompleteness))
	}
	w.groups = w.sheet(w.say(text.SumGroups))
	if !r.Publication {
		w.clusters = w.sheet(w.say(text.SumClusters))
	}
	if r.Total.Changes != nil {
		w.comparison = w.sheet(w.say(text.SumComparison))
	}
	if r.Criteria != nil {
		w.criteria = w.sheet(w.say(text.SumCriteria))
	}
	if !r.Publication {
		w.explanations = w.sheet(w.say(text.SumExplanations))
		w.vetoes = w.sheet(w.say(text.SumVetoes))
	}
	if r.Estimates != nil {
		w.estimates = w.sheet(w.say(text.EstTitle))
		w.estimated = w.sheet(w.say(text.EstByCluster))
	}

	w.layOverview()
	w.layGroups()
	if !r.Publication {
		w.layCompleteness()
		w.layClusters()
		w.layExplained()
		w.layVetoes()
	}
	if w.comparison != nil {
		w.layComparison()
	}
	if w.criteria != nil {
		w.layCriteria()
	}
	if w.estimates != nil {
		w.layEstimates()
		w.layEstimated()
	}
	title := w.say(text.SumTitle) + " " + r.Period.String()
	return w.finish(title, r.Office, documentDate(&forms.Return{Period: r.Period}))
}

// coverage says what every total of the report stands for.
func (w *overview) coverage() string {
	t := &w.r.Total
	s := w.say(text.SumCoverage, text.Period(w.lang, w.r.Period), t.Expected, t.Clusters)
	if t.Received > 0 {
		s += w.say(text.SumUnreviewed, t.Received)
	}
	return s
}

// notice is what must be known of every sheet: that data is invented, that something is estimated elsewhere.
func (w *overview) notice() string {
	s := ""
	if w.r.Synthetic {
		s += w.say(text.SumSynthetic)
	}
	if e := w.r.Estimates; e != nil && e.Total.Missing > 0 {
		s += w.say(text.SumEstimates, e.Total.Missing)
	}
	return s
}

// open lays out the head of a sheet of the summary.
func (w *overview) open(g *grid, lastCol int, title string, remark string, widths []float64) {
	w.widths(g, widths...)
	w.wide[g] = 0
	for _, x := range widths {
		w.wide[g] += x
	}
	w.plainView(g)
	w.top(g, min(max(lastCol, 4), 12), title, w.coverage(), w.say(text.SumForm, w.r.Form), w.notice()+remark)
}

// close sets up the printing of a sheet.
func (w *overview) close(g *grid, landscape bool, headFirst, headLast, col int) {
	if headFirst > 0 {
		w.freeze(g, headLast+1, col)
	}
	w.page(g, page{
		landscape: landscape, footer: w.footer(), first: headFirst, last: headLast, width: w.wide[g], columns: col - 1,
	})
}

// footer names the office, the page and the period.
func (w *overview) footer() string {
	return footerLine(cut(w.r.Office, 60), w.say(text.BookFooter, "&P", "&N"), w.r.Period.String())
}

// figureSpec tells how the aggregate of an indicator is printed: a share of yes is a percentage.
func figureSpec(ind *forms.Indicator) forms.Spec {
	if ind.Aggregation == forms.ShareYes {
		return forms.Spec{Type: forms.Percent, Decimals: 2, Unit: "%"}
	}
	return ind.Spec()
}

// putFigure puts a number, right-aligned with its decimals, or what else a cell holds.
func (w *draft) putFigure(g *grid, row, col int, spec forms.Spec, c forms.Cell, l look) {
	l.ruled = true
	switch {
	case c.State == forms.Filled && spec.Type.Numeric():
		l.align, l.format = "right", numberFormat(max(spec.Decimals, c.Num.Decimals()))
		g.number(row, col, w.look(l), c.Num.String())
	case spec.Type.Numeric():
		l.align = "right"
		g.text(row, col, w.look(l), text.Cell(w.lang, spec, c))
	default:
		l.align, l.wrap = "center", true
		g.text(row, col, w.look(l), text.Cell(w.lang, spec, c))
	}
}

// putValue puts a figure of a group, or the mark of one that is withheld.
func (w *overview) putValue(g *grid, row, col int, spec forms.Spec, f *summary.Figure, l look) {
	if f.Withheld != summary.Published {
		l.ruled, l.align = true, "right"
		g.text(row, col, w.look(l), text.WithheldMark)
		return
	}
	w.putFigure(g, row, col, spec, f.Value, l)
}

// note is the line of remarks of a sheet of totals: how they come about, or what is withheld of them.
func (w *overview) note() string {
	if w.r.Publication {
		return w.say(text.PubNote)
	}
	return w.say(text.SumRule)
}

// givenOf prints "98/100".
func givenOf(n, of int) string { return itoa(n) + "/" + itoa(of) }

// remarks says what must be known of a figure to read it.
func (w *overview) remarks(ind *forms.Indicator, f *summary.Figure) string {
	var list []string
	add := func(m text.Message, args ...any) { list = append(list, w.say(m, args...)) }
	if !f.Asked {
		add(text.SumNotAsked)
	}
	if f.TooLarge {
		add(text.SumTooLarge)
	}
	if ind.Aggregation == forms.ShareYes && ind.Type == forms.YesNo && f.N > 0 {
		add(text.SumYesOf, f.Yes)
	}
	for k, n := range f.Counts {
		if k < len(ind.Options) {
			list = append(list, w.words(ind.Options[k].Label)+" "+itoa(n))
		}
	}
	if f.Distinct != nil {
		add(text.SumDistinct, f.Distinct.Clusters, f.Distinct.Enterprises)
	}
	if f.Counties > 0 {
		add(text.SumCounties, f.Counties)
	}
	if len(f.Differing) > 0 {
		add(text.SumDiffering, strings.Join(f.Differing, "、"))
	}
	if f.Small {
		add(text.SumSmall)
	}
	if m, ok := text.PublicationReason(string(f.Withheld)); ok {
		add(m)
	}
	return strings.Join(list, "；")
}

// changeText prints a change: in percent, or in points for a percentage.
func (w *overview) changeText(ind *forms.Indicator, c *summary.Change) string {
	switch {
	case c == nil || c.Difference.State != forms.Filled:
		return ""
	case c.Percent.State == forms.Filled:
		return text.Signed(c.Percent.Num, 2) + "%"
	case figureSpec(ind).Type == forms.Percent:
		return text.Signed(c.Difference.Num, 2) + " " + w.say(text.BookPoints)
	}
	return text.Signed(c.Difference.Num, ind.Decimals)
}

func dayOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.DateOnly)
}
