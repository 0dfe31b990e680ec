package province

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// Codes of the indicators of the headline and of the tiers.
const (
	codeSMEs         = "B03"
	codeEmployees    = "B06"
	codeLeadingShare = "T104"
	codeQualitySMEs  = "T119"
	codeQualityShare = "T120"
	codePlatform     = "T602"
	codePromotion    = "T604"
	codeProtection   = "T605"
	codeGiants       = "T116"
	codeSpecialised  = "T117"
	codeInnovative   = "T118"
)

// groupings in the order in which they are offered, with their names.
var groupings = []struct {
	by   summary.Group
	name text.Message
}{
	{summary.All, text.ProvByNone}, {summary.ByBody, text.ProvByBody}, {summary.ByCity, text.ProvByCity}, {summary.ByCounty, text.ProvByCounty},
	{summary.ByIndustry, text.ProvByIndustry}, {summary.ByLevel, text.ProvByLevel}, {summary.ByBatch, text.ProvByBatch},
}

func groupingName(by summary.Group) text.Message {
	for _, g := range groupings {
		if g.by == by {
			return g.name
		}
	}
	return text.GroupAll
}

// sums is the page of the summary: the view model. r is nil before anything was loaded.
type sums struct {
	r *summary.Report
	l text.Lang
}

// loadSums asks for a summary.
func loadSums(ctx context.Context, desk *app.ProvinceDesk, o app.SummaryOptions) (*sums, error) {
	r, err := desk.Summary(ctx, o)
	if err != nil {
		return nil, err
	}
	return &sums{r, o.Lang}, nil
}

// figure gives a figure of a group and its indicator; ok is false for a code that the form does not have.
func (m *sums) figure(g *summary.GroupResult, code string) (f *summary.Figure, ind *forms.Indicator, ok bool) {
	i := m.r.Definition.Index(code)
	if i < 0 {
		return nil, nil, false
	}
	return &g.Figures[i], &m.r.Definition.Indicators[i], true
}

// change gives the comparison of a figure, or nil without one.
func (m *sums) change(g *summary.GroupResult, code string) *summary.Change {
	i := m.r.Definition.Index(code)
	if i < 0 || g.Changes == nil {
		return nil
	}
	return &g.Changes[i]
}

// shownUnit is the unit in which sums of an indicator are shown: 亿元 for 万元, percent for shares.
func shownUnit(l text.Lang, ind *forms.Indicator) string {
	switch {
	case ind.Aggregation == forms.ShareYes, ind.Type == forms.Percent:
		return "%"
	case ind.Unit == "万元":
		return text.ProvYi.In(l)
	}
	return text.Unit(l, ind.Unit)
}

// shown prints a cell of a summary in the unit of shownUnit; "" for what is not there.
func shown(ind *forms.Indicator, c forms.Cell) string {
	switch {
	case c.State != forms.Filled:
		return ""
	case ind.Aggregation == forms.ShareYes, ind.Type == forms.Percent:
		return signedMinus(c.Num.Grouped(2))
	case ind.Unit == "万元":
		return signedMinus(hundredMillions(c.Num).Grouped(2))
	}
	return signedMinus(c.Num.Grouped(max(ind.Decimals, c.Num.Decimals())))
}

// shownNumber is the number that shown prints, for pictures.
func shownNumber(ind *forms.Indicator, c forms.Cell) forms.Number {
	if ind.Unit == "万元" && ind.Aggregation != forms.ShareYes && ind.Type != forms.Percent {
		return hundredMillions(c.Num)
	}
	return c.Num
}

// moved says how a figure changed over the matched clusters: "+11.40%", of shares in points.
func moved(ind *forms.Indicator, c *summary.Change) string {
	switch {
	case c == nil || c.Incomparable || c.Difference.State != forms.Filled:
		return ""
	case c.Percent.State == forms.Filled:
		return text.Signed(c.Percent.Num, 2) + "%"
	case ind.Unit == "万元":
		return text.Signed(hundredMillions(c.Difference.Num), 2)
	}
	return text.Signed(c.Difference.Num, max(ind.Decimals, c.Difference.Num.Decimals()))
}

// card is one headline figure.
type card struct {
	Code                string // "" for the number of clusters, which has no make-up
	Title, Figure, Note string
}

// cards are the headline figures, each with the number of clusters behind it.
func (m *sums) cards() []card {
	if m.r == nil {
		return nil
	}
	l, t := m.l, &m.r.Total
	first := text.ProvCardReceived.In(l, t.Received)
	if t.Received == 0 {
		first = text.ProvCardPeriod.In(l, text.Period(l, m.r.Period))
	}
	out := []card{{Title: text.ProvCardClusters.In(l), Figure: coverage(t.Clusters, t.Expected), Note: first}}
	for _, c := range []struct {
		code  string
		title text.Message
	}{
		{codeSMEs, text.ProvCardSMEs}, {codeOutput, text.ProvCardOutput}, {codeLeadingShare, text.ProvCardLeading},
		{codeQualityShare, text.ProvCardQuality}, {codePlatform, text.ProvCardPlatform}, {codePromotion, text.ProvCardPromotion},
		{codeProtection, text.ProvCardProtection},
	} {
		f, ind, ok := m.figure(t, c.code)
		if !ok {
			continue
		}
		one := card{Code: c.code, Title: c.title.In(l), Figure: orWords(shown(ind, f.Value), dash), Note: m.cardNote(t, f, ind)}
		if f.Value.State == forms.Filled && shownUnit(l, ind) == "%" {
			one.Figure += "%"
		}
		out = append(out, one)
	}
	return out
}

func orWords(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// cardNote says what a headline figure rests on.
func (m *sums) cardNote(t *summary.GroupResult, f *summary.Figure, ind *forms.Indicator) string {
	note := coverage(f.N, f.Of)
	switch {
	case !f.Asked:
		return text.ProvWhyNotAsked.In(m.l)
	case ind.Aggregation == forms.ShareYes:
		return text.ProvCardYes.In(m.l, f.Yes, f.N)
	case ind.Code == codeQualityShare:
		if q, of, ok := m.figure(t, codeQualitySMEs); ok && q.Value.State == forms.Filled {
			return note + " • " + text.ProvCardCount.In(m.l, shown(of, q.Value))
		}
	}
	if s := moved(ind, m.change(t, ind.Code)); s != "" {
		return note + "  " + text.ProvCardMatched.In(m.l, s)
	}
	return note
}

// groupCodes are the indicators of the table of groups, in the order of its columns behind label and clusters.
var groupCodes = []string{codeSMEs, codeOutput, codeGrowth, codeLeadingShare, codeQualityShare}

// groupLine is one row of the table of groups: a group as reported, or below it the same group with the estimates of its
// missing returns.
type groupLine struct {
	summary.GroupResult
	with *summary.EstimatedGroup // nil for a group as reported
}

// groups are the rows of the table of groups: the total first.
func (m *sums) groups() []groupLine {
	if m.r == nil {
		return nil
	}
	total := m.r.Total
	total.Key, total.Label = summary.AllKey, text.GroupAll.In(m.l)
	out := m.withEstimates(nil, total, -1)
	if m.r.By != summary.All {
		for i := range m.r.Groups {
			out = m.withEstimates(out, m.r.Groups[i], i)
		}
	}
	return out
}

// withEstimates appends a group, and below it the group with estimates where something of it is estimated.
func (m *sums) withEstimates(list []groupLine, g summary.GroupResult, at int) []groupLine {
	list = append(list, groupLine{GroupResult: g})
	e := m.r.Estimates
	if e == nil {
		return list
	}
	with := &e.Total
	if at >= 0 {
		with = &e.Groups[at]
	}
	if with.Carried == 0 {
		return list
	}
	g.Label = text.EstTotal.In(m.l, g.Label)
	return append(list, groupLine{g, with})
}

// cell shows one figure of a row. A figure that not all counted clusters of the group gave has a ring before it, one that
// rests on a single cluster a triangle; the status line says what of it. An estimate has its mark in the text.
func (m *sums) cell(g *groupLine, code string) widgets.CellView {
	f, ind, ok := m.figure(&g.GroupResult, code)
	if !ok {
		return widgets.CellView{}
	}
	if g.with != nil {
		x := &g.with.Figures[m.r.Definition.Index(code)]
		if x.Estimated == 0 {
			return toned(dash, widgets.ToneHint)
		}
		return toned(text.EstimateMark+shown(ind, x.Value), widgets.ToneSecondary)
	}
	v := orDash(shown(ind, f.Value))
	switch {
	case f.Small && f.N >= fewClusters:
		v.Mark = widgets.OpenTriangle
	case f.Asked && f.N != g.Clusters:
		v.Mark = widgets.Ring
	}
	return v
}

// fewClusters is the number of clusters below which a figure tells of single ones; see summary.Figure.Small.
const fewClusters = 3

// said is what the status line says of a figure of a row: whose, how much, of how many clusters, and what to mind.
func (m *sums) said(g *groupLine, code string) string {
	f, ind, ok := m.figure(&g.GroupResult, code)
	if !ok {
		return ""
	}
	label, unit := text.Words(m.l, ind.Label), shownUnit(m.l, ind)
	if g.with != nil {
		x := &g.with.Figures[m.r.Definition.Index(code)]
		if x.Estimated == 0 {
			return ""
		}
		return text.ProvSaidEstimate.In(m.l, g.Label, label, text.EstimateMark+shown(ind, x.Value), unit, text.EstOfN.In(m.l, x.Reported, x.Estimated, x.Of))
	}
	s := text.ProvSaid.In(m.l, g.Label, label, orWords(shown(ind, f.Value), dash), unit, coverage(f.N, f.Of))
	if f.Distinct != nil {
		s += " • " + text.ProvDistinct.In(m.l, text.Count(f.Distinct.Enterprises))
	}
	switch {
	case f.Small && f.N < fewClusters:
		s += text.ProvSaidFew.In(m.l)
	case f.Small:
		s += text.ProvSaidOne.In(m.l)
	}
	return s
}

// groupColumns says how groups are shown.
func groupColumns(m func() *sums, l text.Lang, by summary.Group) []column[groupLine] {
	cols := []column[groupLine]{
		{widgets.Column{Key: "group", Title: groupingName(by).In(l), Width: 104, Stretch: true, Frozen: true},
			func(g *groupLine) widgets.CellView { return plain(g.Label) },
			func(a, b *groupLine) int { return strings.Compare(a.Label, b.Label) }},
		{widgets.Column{Key: "clusters", Title: text.ProvClusters.In(l), Width: 84, Align: widgets.Right},
			countedCell,
			func(a, b *groupLine) int { return cmp.Compare(a.Clusters, b.Clusters) }},
	}
	heads := map[string]struct {
		title text.Message
		unit  string
		width float32
	}{
		codeSMEs: {text.ProvColSMEs, "", 76}, codeOutput: {text.ProvOutput, text.ProvYi.In(l), 104}, codeGrowth: {text.ProvGrowth, "%", 70},
		codeLeadingShare: {text.ProvColLeading, "%", 108}, codeQualityShare: {text.ProvColQuality, "%", 84},
	}
	for _, code := range groupCodes {
		value := func(g *groupLine) forms.Cell {
			if f, _, ok := m().figure(&g.GroupResult, code); ok {
				return f.Value
			}
			return forms.Cell{}
		}
		h := heads[code]
		cols = append(cols, column[groupLine]{
			widgets.Column{Key: code, Title: h.title.In(l), Unit: h.unit, Width: h.width, Align: widgets.Right},
			func(g *groupLine) widgets.CellView { return m().cell(g, code) },
			func(a, b *groupLine) int { return compareCells(value(a), value(b)) },
		})
	}
	return cols
}

// countedCell shows how many clusters of a group are counted; with fewer than three, its figures tell of single ones.
func countedCell(g *groupLine) widgets.CellView {
	if g.with != nil {
		return toned(fmt.Sprintf("%d+%d/%d", g.Clusters, g.with.Carried, g.Expected), widgets.ToneSecondary)
	}
	v := plain(coverage(g.Clusters, g.Expected))
	if g.Clusters > 0 && g.Clusters < fewClusters {
		v.Mark, v.Tone = widgets.OpenTriangle, widgets.ToneSecondary
	}
	return v
}

// taskLine is one indicator of a section, over all clusters.
type taskLine struct {
	Ind *forms.Indicator
	Fig *summary.Figure
	Chg *summary.Change // nil without comparison
}

// section lists the indicators of a section that are asked for; "" lists those of all sections.
func (m *sums) section(code string) []taskLine {
	if m.r == nil {
		return nil
	}
	var out []taskLine
	for i := range m.r.Definition.Indicators {
		ind := &m.r.Definition.Indicators[i]
		if code != "" && ind.Section != code || !m.r.Total.Figures[i].Asked || ind.Type == forms.Text {
			continue
		}
		x := taskLine{Ind: ind, Fig: &m.r.Total.Figures[i]}
		if m.r.Total.Changes != nil {
			x.Chg = &m.r.Total.Changes[i]
		}
		out = append(out, x)
	}
	return out
}

// remark says what is to be known of a figure.
func (x *taskLine) remark(l text.Lang) string {
	var parts []string
	switch {
	case x.Fig.TooLarge:
		parts = append(parts, text.ProvTooLarge.In(l))
	case len(x.Fig.Counts) > 0:
		parts = append(parts, x.choices(l))
	case x.Ind.Aggregation == forms.NoTotal:
		parts = append(parts, text.ProvNoTotal.In(l))
	case x.Ind.Aggregation == forms.ShareYes:
		parts = append(parts, text.ProvCardYes.In(l, x.Fig.Yes, x.Fig.N))
	}
	if d := x.Fig.Distinct; d != nil {
		parts = append(parts, text.ProvDistinct.In(l, text.Count(d.Enterprises)))
	}
	if x.Fig.Counties > 0 {
		parts = append(parts, text.ProvCounties.In(l, x.Fig.Counties))
	}
	if len(x.Fig.Differing) > 0 {
		parts = append(parts, text.ProvDiffering.In(l, len(x.Fig.Differing)))
	}
	if x.Fig.Small {
		parts = append(parts, text.ProvSmall.In(l))
	}
	return strings.Join(parts, " • ")
}

// choices lists how many clusters chose each option of a multiple choice.
func (x *taskLine) choices(l text.Lang) string {
	parts := make([]string, 0, len(x.Fig.Counts))
	for i, n := range x.Fig.Counts {
		if n > 0 && i < len(x.Ind.Options) {
			parts = append(parts, fmt.Sprintf("%s %d", text.Words(l, x.Ind.Options[i].Label), n))
		}
	}
	return strings.Join(parts, ", ")
}

// taskColumns says how the indicators of a section are shown.
func taskColumns(l text.Lang, form *forms.Form, against forms.Period) []column[taskLine] {
	cols := []column[taskLine]{
		{widgets.Column{Key: "code", Title: text.ProvIndicatorCode.In(l), Width: 56, Small: true, Tone: widgets.ToneHint, Frozen: true},
			func(x *taskLine) widgets.CellView { return plain(x.Ind.Code) }, nil},
		{widgets.Column{Key: "label", Title: text.ProvIndicator.In(l), Width: 150, Frozen: true, Stretch: true},
			func(x *taskLine) widgets.CellView { return plain(text.Words(l, x.Ind.Label)) }, nil},
		{widgets.Column{Key: "value", Title: text.ProvTotal.In(l), Width: 96, Align: widgets.Right},
			func(x *taskLine) widgets.CellView { return orDash(shown(x.Ind, x.Fig.Value)) },
			func(a, b *taskLine) int { return compareCells(a.Fig.Value, b.Fig.Value) }},
		{widgets.Column{Key: "unit", Title: text.ProvUnit.In(l), Width: unitWidth(l, form), Small: true, Tone: widgets.ToneSecondary},
			func(x *taskLine) widgets.CellView { return plain(shownUnit(l, x.Ind)) }, nil},
		{widgets.Column{Key: "n", Title: text.ProvCoverage.In(l), Width: 70, Align: widgets.Right, Tone: widgets.ToneSecondary},
			func(x *taskLine) widgets.CellView { return plain(coverage(x.Fig.N, x.Fig.Of)) },
			func(a, b *taskLine) int { return cmp.Compare(a.Fig.N, b.Fig.N) }},
	}
	if !against.IsZero() {
		cols = append(cols, column[taskLine]{
			widgets.Column{Key: "moved", Title: text.ProvMatchedChange.In(l), Width: 92, Align: widgets.Right},
			func(x *taskLine) widgets.CellView { return plain(moved(x.Ind, x.Chg)) }, nil,
		})
	}
	return append(cols, column[taskLine]{
		widgets.Column{Key: "remark", Title: text.ProvRemark.In(l), Width: 146, Tone: widgets.ToneSecondary},
		func(x *taskLine) widgets.CellView { return plain(x.remark(l)) }, nil,
	})
}

// trendPoint is the total of one period.
type trendPoint struct {
	Period forms.Period
	Value  forms.Cell
	N, Of  int
}

// loadTrend asks for the total of an indicator in every period with the same months, oldest first.
func loadTrend(ctx context.Context, desk *app.ProvinceDesk, periods []forms.Period, code string, l text.Lang) ([]trendPoint, error) {
	var out []trendPoint
	for _, p := range slices.Backward(periods) {
		m, err := loadSums(ctx, desk, app.SummaryOptions{Period: p, Quick: true, Lang: l})
		if err != nil {
			return nil, err
		}
		if f, _, ok := m.figure(&m.r.Total, code); ok {
			out = append(out, trendPoint{p, f.Value, f.N, f.Of})
		}
	}
	return out, nil
}
