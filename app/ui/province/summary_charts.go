package province

import (
	"slices"
	"strings"

	"jibao/app/ui/chart"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// picture is what the upper chart of the summary shows.
type picture int

const (
	pictureBars    picture = iota // one figure by group
	pictureScatter                // growth against size, a point a cluster
	pictureTrend                  // one figure through the periods
)

// bars are the groups that have one figure, the largest first, with the keys of the groups in the same order.
func (m *sums) bars(code string) (title string, bars []chart.Bar, keys []string) {
	_, ind, ok := m.figure(&m.r.Total, code)
	if !ok {
		return "", nil, nil
	}
	groups := slices.Clone(m.groups())
	if len(groups) > 1 {
		groups = groups[1:]
	}
	value := func(g *summary.GroupResult) forms.Cell { f, _, _ := m.figure(g, code); return f.Value }
	groups = slices.DeleteFunc(groups, func(g summary.GroupResult) bool { return value(&g).State != forms.Filled })
	slices.SortStableFunc(groups, func(a, b summary.GroupResult) int { return -compareCells(value(&a), value(&b)) })
	title = text.ProvChartBy.In(m.l, text.Words(m.l, ind.Label), strings.ToLower(groupingName(m.r.By).In(m.l)), shownUnit(m.l, ind))
	for i := range groups {
		f, _, _ := m.figure(&groups[i], code)
		bars = append(bars, chart.Bar{
			Label: groups[i].Label, Value: shownNumber(ind, f.Value), Text: shown(ind, f.Value),
			More: []string{text.ProvChartClusters.In(m.l, coverage(f.N, f.Of))},
		})
		keys = append(keys, groups[i].Key)
	}
	return title, bars, keys
}

// tiers are the parts of the bar of quality enterprises, with the codes of their indicators.
func (m *sums) tiers() (title string, parts []chart.Part, codes []string) {
	for _, t := range []struct {
		code string
		name text.Message
	}{{codeGiants, text.ProvTierGiants}, {codeSpecialised, text.ProvTierSpecialised}, {codeInnovative, text.ProvTierInnovative}} {
		f, ind, ok := m.figure(&m.r.Total, t.code)
		if !ok {
			continue
		}
		parts = append(parts, chart.Part{
			Label: t.name.In(m.l), Value: f.Value.Num, Text: orWords(shown(ind, f.Value), dash),
			More: []string{text.ProvChartClusters.In(m.l, coverage(f.N, f.Of))},
		})
		codes = append(codes, t.code)
	}
	return text.ProvTiers.In(m.l), parts, codes
}

// scatter is growth against size; clusters without one of both are left out, and counted in the title.
func (m *sums) scatter() (title, x, y string, dots []chart.Dot, returns []int64) {
	size, growth := m.r.Definition.Index(codeOutput), m.r.Definition.Index(codeGrowth)
	if size < 0 || growth < 0 {
		return
	}
	for i := range m.r.Clusters {
		c := &m.r.Clusters[i]
		s, g := c.Cells[size], c.Cells[growth]
		if s.State != forms.Filled || g.State != forms.Filled {
			continue
		}
		amount := yi(s) + " " + text.ProvYi.In(m.l)
		dots = append(dots, chart.Dot{Label: c.Cluster.Name, X: hundredMillions(s.Num), Y: g.Num, Say: []string{amount, percentWords(g)}})
		returns = append(returns, c.Return)
	}
	title = text.ProvScatter.In(m.l, coverage(len(dots), len(m.r.Clusters)))
	return title, text.ProvScatterX.In(m.l), text.ProvScatterY.In(m.l), dots, returns
}

// trend puts totals of periods on a line.
func (m *sums) trend(code string, points []trendPoint) (title string, out []chart.Point) {
	_, ind, ok := m.figure(&m.r.Total, code)
	if !ok {
		return "", nil
	}
	for _, p := range points {
		out = append(out, chart.Point{
			Label: text.Period(m.l, p.Period), Value: shownNumber(ind, p.Value), Text: shown(ind, p.Value),
			Missing: p.Value.State != forms.Filled, More: []string{text.ProvChartClusters.In(m.l, coverage(p.N, p.Of))},
		})
	}
	return text.ProvTrend.In(m.l, text.Words(m.l, ind.Label), shownUnit(m.l, ind)), out
}
