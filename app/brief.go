package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// Brief writes the briefing of a report as Markdown, in language l; the office's when empty. BriefOf gives it in parts.
func (d *ProvinceDesk) Brief(ctx context.Context, r *summary.Report, l text.Lang) (string, error) {
	if l == "" {
		l = d.Lang(ctx)
	}
	return d.briefs.BriefMarkdown(d.briefing(r, l)), nil
}

// SaveBrief writes the briefing to a file, whole or not at all, as what its name says: .md Markdown, .html a web page,
// .docx a Word document. It fails with ErrBriefFormat for another ending.
func (d *ProvinceDesk) SaveBrief(ctx context.Context, path string, r *summary.Report, l text.Lang) error {
	if l == "" {
		l = d.Lang(ctx)
	}
	return d.writeDocument(ctx, path, d.briefing(r, l))
}

// writeDocument writes a briefing or a compilation as what the name of the file says.
func (d *ProvinceDesk) writeDocument(ctx context.Context, path string, b office.Briefing) error {
	err := d.briefs.WriteBrief(ctx, path, b)
	var format *office.FormatError
	if errors.As(err, &format) {
		return &Problem{What: ErrBriefFormat, Args: []string{format.Name}}
	}
	if err != nil {
		return fmt.Errorf("write a document on %s: %w", b.Period, err)
	}
	return nil
}

// briefing names the groups of a report in the language of the briefing, whatever language it was made in.
func (d *ProvinceDesk) briefing(r *summary.Report, l text.Lang) office.Briefing {
	named := *r
	named.Groups = slices.Clone(r.Groups)
	for i := range named.Groups {
		named.Groups[i].Label = d.cat.GroupLabel(r.By, named.Groups[i].Key, l)
	}
	return BriefOf(&named, l)
}

// BriefOf puts the facts of a summary into words and pictures. The bars of the pictures are its groups, as they are
// labelled.
func BriefOf(r *summary.Report, l text.Lang) office.Briefing {
	w := &briefWriter{report: r, lang: l}
	b := office.Briefing{Lang: string(l), Office: r.Office, Period: r.Period, Title: text.BriefTitle.In(l, w.through(r.Period))}
	if r.Synthetic || synthetic(r.Clusters) {
		b.Notice = text.BriefSynthetic.In(l)
	}
	if r.Brief.Clusters == 0 {
		b.Opening = []string{text.BriefEmpty.In(l, w.through(r.Period))}
		return b
	}
	b.Opening = w.opening()
	for _, s := range r.Brief.Sections {
		if part := w.part(s); len(part.Sentences) > 0 {
			part.Pictures = w.pictures(s)
			b.Parts = append(b.Parts, part)
		}
	}
	if names := w.vetoes(); len(names) > 0 {
		b.Parts = append(b.Parts, office.BriefingPart{Title: text.BriefVetoHead.In(l), Sentences: []string{
			text.BriefVeto.In(l, w.through(r.Period), len(names), w.list(names)),
		}})
	}
	if part := w.estimates(); len(part.Sentences) > 0 {
		b.Parts = append(b.Parts, part)
	}
	b.Notes = w.notes()
	return b
}

// synthetic tells whether the register says that data is invented for a demonstration.
func synthetic(rows []summary.ClusterRow) bool {
	for i := range rows {
		if saysSynthetic(rows[i].Cluster.Note) {
			return true
		}
	}
	return false
}

// saysSynthetic tells whether the remark on a cluster says that its data is invented.
func saysSynthetic(note string) bool {
	note = strings.ToLower(note)
	return strings.Contains(note, "合成") || strings.Contains(note, "synthetic") || strings.Contains(note, "합성")
}

// briefWriter writes the sentences of one briefing.
type briefWriter struct {
	report   *summary.Report
	lang     text.Lang
	missing  []string // labels of facts that no cluster gave
	withheld []string // and of those that are not published
	small    bool     // some figure rests on single clusters
	shared   *summary.Distinct
}

func (w *briefWriter) opening() []string {
	b, l := &w.report.Brief, w.lang
	out := []string{text.BriefCoverage.In(l, w.report.Office, b.Clusters, b.Expected, b.Counties, b.Bodies, w.through(b.Period))}
	if gap := b.Expected - (b.Clusters - len(w.report.Unexpected)); gap > 0 {
		out = append(out, text.BriefIncomplete.In(l, gap))
	}
	if b.Received > 0 {
		out = append(out, text.BriefUnreviewed.In(l, b.Received))
	}
	if len(w.report.Unexpected) > 0 {
		out = append(out, text.BriefUnexpected.In(l, w.list(w.report.Unexpected)))
	}
	return out
}

func (w *briefWriter) part(s summary.BriefSection) office.BriefingPart {
	var part office.BriefingPart
	if m, ok := text.BriefSection(s.ID); ok {
		part.Title = m.In(w.lang)
	}
	for i := range s.Facts {
		if sentence := w.sentence(&s.Facts[i]); sentence != "" {
			part.Sentences = append(part.Sentences, sentence)
		}
	}
	return part
}

// sentence says one fact, with its change, the clusters behind it and the number that owe a return; "" for a fact that
// no cluster gave.
func (w *briefWriter) sentence(f *summary.Fact) string {
	ind := w.report.Definition.Indicator(f.Code)
	m, ok := text.BriefFact(f.ID)
	if ind == nil || !ok {
		return ""
	}
	if f.Figure.Withheld != summary.Published {
		w.withheld = append(w.withheld, ind.Label.In(string(w.lang)))
		return ""
	}
	if f.Figure.Value.State != forms.Filled {
		w.missing = append(w.missing, ind.Label.In(string(w.lang)))
		return ""
	}
	mark := ""
	if f.Figure.Small {
		mark, w.small = "*", true
	}
	if f.Figure.Distinct != nil && (w.shared == nil || f.Figure.Distinct.Rows > w.shared.Rows) {
		w.shared = f.Figure.Distinct
	}
	value, change := f.Figure.Value, ""
	down, isRate := text.BriefFactDown(f.ID)
	if isRate && value.Num < 0 {
		m, value.Num = down, -value.Num
	}
	if !isRate { // nobody wants to know how a rate of growth has grown
		change = w.change(ind, f.Change)
	}
	said := m.In(w.lang, w.when(ind, f.Period), w.value(ind, value), f.Figure.Yes)
	return text.BriefSentence.In(w.lang, said, change, f.Figure.N, f.Figure.Of, mark)
}

// when names the period of an indicator in running text: what runs through it, or stands at its end.
func (w *briefWriter) when(ind *forms.Indicator, p forms.Period) string {
	if w.stock(ind) {
		return w.end(p)
	}
	return w.through(p)
}

// stock tells whether a figure stands at the period's end; a computed one does when all that it is computed from does.
func (w *briefWriter) stock(ind *forms.Indicator) bool {
	if !ind.Computed() {
		return ind.Measure == forms.Stock
	}
	codes := 0
	for i := range w.report.Definition.Indicators {
		part := &w.report.Definition.Indicators[i]
		if part.Code == ind.Code || !mentions(ind.Formula, part.Code) {
			continue
		}
		if !w.stock(part) {
			return false
		}
		codes++
	}
	return codes > 0
}

// mentions tells whether a formula names a code.
func mentions(formula, code string) bool {
	for _, word := range strings.FieldsFunc(formula, func(r rune) bool { return strings.ContainsRune(" ()+-*/,<>=", r) }) {
		if word == code {
			return true
		}
	}
	return false
}

func (w *briefWriter) through(p forms.Period) string {
	switch p.Month {
	case 12:
		return text.PeriodYear.In(w.lang, p.Year)
	case 6:
		return text.PeriodHalf.In(w.lang, p.Year)
	}
	return text.PeriodMonths.In(w.lang, p.Year, p.Month)
}

func (w *briefWriter) end(p forms.Period) string {
	if p.Annual() {
		return text.PeriodYearEnd.In(w.lang, p.Year)
	}
	return text.PeriodMonthEnd.In(w.lang, p.Year, p.Month)
}

// value shows a figure in running text: amounts in 亿元, shares in percent, energy with its unit; the unit of a count is
// in the sentence.
func (w *briefWriter) value(ind *forms.Indicator, c forms.Cell) string {
	switch {
	case ind.Aggregation == forms.ShareYes || ind.Type == forms.Percent:
		return c.Num.Grouped(2) + "%"
	case ind.Unit == "万元" && w.lang == text.EN:
		return text.AmountBillion.In(w.lang, billions(c.Num).Grouped(2))
	case ind.Unit == "万元":
		return text.Yi(w.lang, c.Num, 2)
	case ind.Type == forms.Integer:
		return c.Num.Grouped(0)
	}
	return text.CellUnit(w.lang, ind.Spec(), c)
}

// billions turns 万元 into billions of yuan with two decimals, half up.
func billions(wan forms.Number) forms.Number {
	const hundredth = 1_000 * forms.One // a hundredth of a billion yuan, in 万元
	steps, rest := wan/hundredth, wan%hundredth
	if rest >= hundredth-rest {
		steps++
	} else if rest < 0 && -rest >= hundredth+rest {
		steps--
	}
	return steps * (forms.One / 100)
}

// change says how a figure moved over the clusters that gave it in both periods; "" where that cannot be told.
func (w *briefWriter) change(ind *forms.Indicator, c *summary.Change) string {
	if c == nil || c.Incomparable || c.N == 0 || c.Difference.State != forms.Filled {
		return ""
	}
	then := text.BriefThen
	if w.stock(ind) {
		then = text.BriefThenEnd
	}
	before, d := then.In(w.lang, w.when(ind, w.report.Against)), c.Difference.Num
	if d == 0 {
		return text.BriefFlat.In(w.lang, before, c.N)
	}
	size := func(n forms.Number) forms.Number { return max(n, -n) }
	if ind.Aggregation == forms.ShareYes || ind.Type == forms.Percent {
		m := text.BriefPointsUp
		if d < 0 {
			m = text.BriefPointsDown
		}
		return m.In(w.lang, before, c.N, size(d).Grouped(2))
	}
	if c.Percent.State != forms.Filled {
		return ""
	}
	m := text.BriefUp
	if d < 0 {
		m = text.BriefDown
	}
	return m.In(w.lang, before, c.N, size(c.Percent.Num).Grouped(2)+"%")
}

// estimatedFacts are the facts that the part about missing returns tells.
var estimatedFacts = []string{"smes", "employees", "output", "leading_output", "leading_share", "quality_smes", "exports"}

// estimates tells what the main figures would be with the missing returns, apart from everything else.
func (w *briefWriter) estimates() office.BriefingPart {
	e, l := w.report.Estimates, w.lang
	if e == nil || e.Total.Carried == 0 {
		return office.BriefingPart{}
	}
	part := office.BriefingPart{Title: text.EstTitle.In(l), Sentences: []string{text.BriefEstimateHow.In(l, e.Total.Missing, e.Total.Carried)}}
	for _, id := range estimatedFacts {
		f := w.report.Brief.Fact(id)
		if f == nil {
			continue
		}
		x := &e.Total.Figures[w.report.Definition.Index(f.Code)]
		if x.Estimated == 0 {
			continue
		}
		ind := w.report.Definition.Indicator(f.Code)
		value := text.EstimateMark + w.value(ind, x.Value)
		if ind.Type == forms.Integer {
			value += " " + text.Unit(l, ind.Unit)
		}
		part.Sentences = append(part.Sentences, text.BriefEstimate.In(l, w.when(ind, f.Period), w.label(f.Code), value,
			text.EstOfN.In(l, x.Reported, x.Estimated, x.Of)))
	}
	return part
}

// vetoes names the clusters that reported a veto item above zero.
func (w *briefWriter) vetoes() []string {
	var names []string
	last := ""
	for _, v := range w.report.Vetoes {
		if v.Cell.State == forms.Filled && v.Cluster != last {
			names, last = append(names, v.Name), v.Cluster
		}
	}
	return names
}

func (w *briefWriter) notes() office.BriefingPart {
	l := w.lang
	out := office.BriefingPart{Title: text.BriefNotesHead.In(l), Sentences: []string{text.BriefNoteN.In(l), text.BriefNoteRatio.In(l)}}
	add := func(s string) { out.Sentences = append(out.Sentences, s) }
	if w.shared != nil {
		add(text.BriefNoteDistinct.In(l, text.Count(w.shared.Enterprises), text.Count(w.shared.Rows), w.shared.Clusters))
	}
	if w.small {
		add(text.BriefNoteSmall.In(l))
	}
	if len(w.missing) > 0 {
		add(text.BriefNoteMissing.In(l, w.list(w.missing)))
	}
	if w.report.Publication {
		add(text.PubNote.In(l))
	}
	if len(w.withheld) > 0 {
		add(text.BriefNoteWithheld.In(l, w.list(w.withheld)))
	}
	if w.report.Estimates != nil && w.report.Estimates.Total.Carried > 0 {
		add(text.EstRule.In(l))
	}
	add(text.BriefNoteForm.In(l, w.report.Form))
	return out
}

func (w *briefWriter) list(names []string) string {
	if w.lang == text.ZH {
		return strings.Join(names, "、")
	}
	return strings.Join(names, ", ")
}
