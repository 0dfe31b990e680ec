package province

import (
	"cmp"
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
	pictureBars     picture = iota // one figure by group
	pictureScatter                 // growth against size, a point a cluster
	pictureTiers                   // tiers of quality enterprises by group
	pictureTrend                   // one figure through the periods
	pictureProgress                // what came in of what is owed, by group
	pictures                       // how many there are
)

// pictureNames are the choices, in the order of the constants.
var pictureNames = [pictures]text.Message{text.ProvPictureBars, text.ProvPictureScatter, text.ProvPictureTiers, text.ProvPictureTrend, text.ProvPictureProgress}

// bars are the groups that have one figure, the largest first, with the keys of the groups in the same order.
func (m *sums) bars(code string) (title string, bars []chart.Bar, keys []string) {
	at := m.r.Definition.Index(code)
	if at < 0 {
		return "", nil, nil
	}
	ind, groups := &m.r.Definition.Indicators[at], m.reported()
	var order []int // there may be thousands of groups: they stay where they are
	for i := range groups {
		if groups[i].Figures[at].Value.State == forms.Filled {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return -compareCells(groups[a].Figures[at].Value, groups[b].Figures[at].Value) })
	title = text.ProvChartBy.In(m.l, text.Words(m.l, ind.Label), strings.ToLower(groupingName(m.r.By).In(m.l)), shownUnit(m.l, ind))
	for _, i := range order {
		f := &groups[i].Figures[at]
		bars = append(bars, chart.Bar{
			Label: groups[i].Label, Value: shownNumber(ind, f.Value), Text: shown(ind, f.Value),
			More: []string{text.ProvChartClusters.In(m.l, coverage(f.N, f.Of))},
		})
		keys = append(keys, groups[i].Key)
	}
	return title, bars, keys
}

// reported are the groups of a picture: those of the summary, or all together.
func (m *sums) reported() []summary.GroupResult {
	if m.r.By != summary.All {
		return slices.Clone(m.r.Groups)
	}
	total := m.r.Total
	total.Key, total.Label = summary.AllKey, text.GroupAll.In(m.l)
	return []summary.GroupResult{total}
}

// clusterBars are the clusters that have one figure, the largest first, with their returns in the same order: what is drawn
// where nothing is grouped. A share of yes has no bar for a cluster.
func (m *sums) clusterBars(code string) (title string, bars []chart.Bar, returns []int64) {
	at := m.r.Definition.Index(code)
	if at < 0 || !m.r.Definition.Indicators[at].Type.Numeric() {
		return "", nil, nil
	}
	ind := &m.r.Definition.Indicators[at]
	rows := slices.DeleteFunc(slices.Clone(m.r.Clusters), func(c summary.ClusterRow) bool { return c.Cells[at].State != forms.Filled })
	slices.SortStableFunc(rows, func(a, b summary.ClusterRow) int { return -compareCells(a.Cells[at], b.Cells[at]) })
	for i := range rows {
		c := &rows[i]
		bars = append(bars, chart.Bar{Label: c.Cluster.Name, Value: shownNumber(ind, c.Cells[at]), Text: shown(ind, c.Cells[at])})
		returns = append(returns, c.Return)
	}
	return text.ProvChartBy.In(m.l, text.Words(m.l, ind.Label), strings.ToLower(text.ProvClusters.In(m.l)), shownUnit(m.l, ind)), bars, returns
}

// tierCodes are the parts of quality enterprises, which leave each other out, with their short names.
var tierCodes = []struct {
	code string
	name text.Message
}{{codeGiants, text.ProvTierGiants}, {codeSpecialised, text.ProvTierSpecialised}, {codeInnovative, text.ProvTierInnovative}}

// tiersByGroup are the tiers of every group that gave all of them, the most enterprises first.
func (m *sums) tiersByGroup() (title string, names []string, layers []chart.Layer, keys []string) {
	for _, t := range tierCodes {
		names = append(names, t.name.In(m.l))
	}
	groups := m.reported()
	whole := func(g *summary.GroupResult) forms.Cell {
		f, _, ok := m.figure(g, codeQualitySMEs)
		if !ok {
			return forms.Cell{}
		}
		return f.Value
	}
	groups = slices.DeleteFunc(groups, func(g summary.GroupResult) bool { return whole(&g).State != forms.Filled })
	slices.SortStableFunc(groups, func(a, b summary.GroupResult) int { return -compareCells(whole(&a), whole(&b)) })
	for i := range groups {
		g := &groups[i]
		layer := chart.Layer{Label: g.Label, Text: whole(g).Num.Grouped(0)}
		for k, t := range tierCodes {
			f, ind, ok := m.figure(g, t.code)
			if !ok {
				continue
			}
			layer.Parts = append(layer.Parts, chart.Part{
				Label: names[k], Value: f.Value.Num, Text: orWords(shown(ind, f.Value), dash),
				More: []string{text.ProvChartClusters.In(m.l, coverage(f.N, f.Of))},
			})
		}
		layers, keys = append(layers, layer), append(keys, g.Key)
	}
	return text.ProvTiersBy.In(m.l, strings.ToLower(groupingName(m.r.By).In(m.l))), names, layers, keys
}

// progress is what became of what every group owes; the group with the most to do first.
func (m *sums) progress(groups []summary.Progress) (title string, names []string, layers []chart.Layer) {
	l := m.l
	states := []text.Message{text.ProvStateAccepted, text.ProvStateReceived, text.ProvStateSentBack, text.ProvStateMissing}
	for _, s := range states {
		names = append(names, s.In(l))
	}
	groups = slices.Clone(groups)
	slices.SortStableFunc(groups, func(a, b summary.Progress) int {
		return cmp.Or(cmp.Compare(b.Expected-b.Accepted, a.Expected-a.Accepted), cmp.Compare(b.Expected, a.Expected))
	})
	for i := range groups {
		g := &groups[i]
		layer := chart.Layer{Label: orWords(g.Label, text.GroupAll.In(l)), Text: coverage(g.Accepted, g.Expected)}
		for k, n := range []int{g.Accepted, g.Received, g.SentBack, g.Missing} {
			layer.Parts = append(layer.Parts, chart.Part{
				Label: names[k], Value: forms.Int(int64(n)), Text: coverage(n, g.Expected),
				More: []string{text.ProvLateN.In(l, g.Late)},
			})
		}
		layers = append(layers, layer)
	}
	return text.ProvProgressBy.In(l, strings.ToLower(groupingName(m.r.By).In(l))), names, layers
}

// tiers are the parts of the bar of quality enterprises, with the codes of their indicators.
func (m *sums) tiers() (title string, parts []chart.Part, codes []string) {
	for _, t := range tierCodes {
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

// caption is what stands under a picture that leaves the program: period, how many clusters, form, office. The unit is in
// its title.
func (m *sums) caption() string {
	t := &m.r.Total
	return text.ProvPictureCaption.In(m.l, text.Period(m.l, m.r.Period), coverage(t.Clusters, t.Expected), m.r.Form, m.r.Office)
}

// trend puts totals of periods on a line.
func (m *sums) trend(code string, points []trendPoint) (title string, out []chart.Point) {
	_, ind, ok := m.figure(&m.r.Total, code)
	if !ok {
		return "", nil
	}
	for _, p := range points {
		out = append(out, chart.Point{
			Label: text.Period(m.l, p.Period), Note: coverage(p.N, p.Of), Value: shownNumber(ind, p.Value), Text: shown(ind, p.Value),
			Missing: p.Value.State != forms.Filled, More: []string{text.ProvChartClusters.In(m.l, coverage(p.N, p.Of))},
		})
	}
	return text.ProvTrend.In(m.l, text.Words(m.l, ind.Label), shownUnit(m.l, ind)), out
}
