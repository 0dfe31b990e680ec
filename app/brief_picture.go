package app

import (
	"cmp"
	"slices"
	"strconv"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// How many bars a picture of a briefing has at most.
const briefBars = 15

// tierFacts are the facts that make up the picture of tiers: they leave each other out, so that they can stand behind each
// other in one bar. A single champion can be of any tier and is none of them.
var tierFacts = [...]string{"little_giants", "specialised", "innovative"}

// pictures gives the pictures of one characteristic.
func (w *briefWriter) pictures(s summary.BriefSection) []office.Picture {
	var all []office.Picture
	add := func(p *office.Picture) {
		if p != nil {
			all = append(all, *p)
		}
	}
	switch s.ID {
	case "tiers":
		add(w.byGroup(office.PictureStacks, text.BriefPictureTiers.In(w.lang), tierFacts[:]))
	case "economy":
		if f := w.report.Brief.Fact("output"); f != nil {
			add(w.byGroup(office.PictureBars, w.label(f.Code), []string{f.ID}))
		}
	case "governance":
		add(w.shares())
	}
	return all
}

func (w *briefWriter) label(code string) string {
	return w.report.Definition.Indicator(code).Label.In(string(w.lang))
}

// line is a group or a cluster in a picture.
type line struct {
	label string
	cells []forms.Cell // by the facts of the picture
	sum   forms.Number
	given bool
	small bool
}

// byGroup shows facts for every group, the largest first; nil when no group gave them. A summary that makes no groups, or
// one only, is shown by cluster.
func (w *briefWriter) byGroup(kind office.PictureKind, title string, facts []string) *office.Picture {
	known := w.facts(facts)
	if known == nil {
		return nil
	}
	by, lines := w.report.By, w.groupLines(known)
	if by == summary.All || len(lines) < 2 {
		by, lines = summary.All, w.clusterLines(known)
	}
	blank := len(lines)
	lines = slices.DeleteFunc(lines, func(n line) bool { return !n.given })
	blank -= len(lines)
	if len(lines) == 0 {
		return nil
	}
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(b.sum, a.sum) })
	l, rest := w.lang, max(0, len(lines)-briefBars)
	lines = lines[:len(lines)-rest]
	ind := w.report.Definition.Indicator(known[0].Code)
	p := &office.Picture{Kind: kind, Title: text.BriefPictureTitle.In(l, title, text.BriefBy(string(by))), Caption: w.under(ind, known)}
	for _, f := range known {
		p.Series = append(p.Series, w.label(f.Code))
	}
	d := decimals(lines)
	for _, n := range lines {
		p.Bars = append(p.Bars, w.bar(ind, n, d))
	}
	if rest > 0 {
		p.Caption += w.next() + text.BriefPictureRest.In(l, briefBars, rest)
	}
	if blank > 0 {
		m := text.BriefPictureBlank
		if w.report.Publication {
			m = text.BriefPictureHidden
		}
		p.Caption += w.next() + m.In(l, blank)
	}
	return p
}

// facts finds facts that some cluster gave; nil when one of them is not told, for then their sum would say too little.
func (w *briefWriter) facts(ids []string) []*summary.Fact {
	var all []*summary.Fact
	for _, id := range ids {
		f := w.report.Brief.Fact(id)
		if f == nil || f.Figure.Value.State != forms.Filled {
			return nil
		}
		all = append(all, f)
	}
	return all
}

func (w *briefWriter) groupLines(facts []*summary.Fact) []line {
	var lines []line
	for i := range w.report.Groups {
		g := &w.report.Groups[i]
		n := line{label: g.Label}
		for _, f := range facts {
			fig := &g.Figures[w.report.Definition.Index(f.Code)]
			n.small = n.small || fig.Small
			n.add(fig.Value)
		}
		lines = append(lines, n)
	}
	return lines
}

// clusterLines shows every cluster by itself: nothing in a briefing tells more about single clusters.
func (w *briefWriter) clusterLines(facts []*summary.Fact) []line {
	var lines []line
	for i := range w.report.Clusters {
		c := &w.report.Clusters[i]
		n := line{label: c.Cluster.Name, small: true}
		if n.label == "" {
			n.label = c.Cluster.Code
		}
		for _, f := range facts {
			n.add(c.Cells[w.report.Definition.Index(f.Code)])
		}
		lines = append(lines, n)
	}
	return lines
}

// add adds a figure. One that makes the sum larger than a Number holds counts for the order as the largest there is.
func (n *line) add(c forms.Cell) {
	n.cells = append(n.cells, c)
	if c.State != forms.Filled {
		return
	}
	n.given = true
	sum, err := n.sum.Add(c.Num)
	if err != nil {
		sum = forms.Number(1<<63 - 1)
	}
	n.sum = sum
}

// decimals gives how many decimals the figures of a picture need, so that all are printed exactly and alike.
func decimals(lines []line) int {
	d := 0
	for _, n := range lines {
		for _, c := range n.cells {
			if c.State == forms.Filled {
				d = max(d, c.Num.Decimals())
			}
		}
	}
	return d
}

func (w *briefWriter) bar(ind *forms.Indicator, n line, d int) office.Bar {
	b := office.Bar{Label: n.label}
	if n.small {
		b.Label, w.small = n.label+" *", true
	}
	for _, c := range n.cells {
		if c.State != forms.Filled {
			b.Values = append(b.Values, office.BarValue{Text: "—"})
			continue
		}
		b.Values = append(b.Values, office.BarValue{Cell: c, Text: w.barText(ind, c.Num, d)})
	}
	return b
}

// barText prints a figure of a picture in the unit of barUnit: amounts as the sentences have them.
func (w *briefWriter) barText(ind *forms.Indicator, n forms.Number, d int) string {
	switch {
	case ind.Unit != "万元":
		return n.Grouped(d)
	case w.lang == text.EN:
		return billions(n).Grouped(2)
	}
	return (n / 10_000).Round(2).Grouped(2) // half up asks for the third decimal only, so that nothing is lost by cutting
}

func (w *briefWriter) barUnit(ind *forms.Indicator) string {
	if ind.Unit == "万元" {
		return text.BriefAmountUnit.In(w.lang)
	}
	return text.Unit(w.lang, ind.Unit)
}

// under is what stands under a picture: unit, period, and how many clusters gave the figures.
func (w *briefWriter) under(ind *forms.Indicator, facts []*summary.Fact) string {
	least, most := facts[0].Figure.N, facts[0].Figure.N
	for _, f := range facts {
		least, most = min(least, f.Figure.N), max(most, f.Figure.N)
	}
	unit, when, of := w.barUnit(ind), w.when(ind, facts[0].Period), facts[0].Figure.Of
	if least != most {
		return text.BriefPictureUnderSpan.In(w.lang, unit, when, least, of, most)
	}
	return text.BriefPictureUnder.In(w.lang, unit, when, least, of)
}

// shares shows how many of the clusters said yes to each question of the briefing that asks for a yes.
func (w *briefWriter) shares() *office.Picture {
	l := w.lang
	p := &office.Picture{Kind: office.PictureShares, Title: text.BriefPictureShares.In(l), Series: []string{text.BriefPictureShare.In(l)}}
	for _, s := range w.report.Brief.Sections {
		for i := range s.Facts {
			f := &s.Facts[i]
			ind := w.report.Definition.Indicator(f.Code)
			if ind == nil || ind.Aggregation != forms.ShareYes || f.Figure.Value.State != forms.Filled {
				continue
			}
			said := f.Figure.Value.Num.Grouped(2) + "% (" + strconv.Itoa(f.Figure.Yes) + "/" + strconv.Itoa(f.Figure.N) + ")"
			label := w.label(f.Code)
			if f.Figure.Small {
				label, w.small = label+" *", true
			}
			p.Bars = append(p.Bars, office.Bar{Label: label, Values: []office.BarValue{{Cell: f.Figure.Value, Text: said}}})
			p.Caption = text.BriefPictureSharesUnder.In(l, w.when(ind, f.Period), f.Figure.Of)
		}
	}
	if len(p.Bars) == 0 {
		return nil
	}
	return p
}

// next is what stands between two sentences.
func (w *briefWriter) next() string {
	if w.lang == text.ZH {
		return ""
	}
	return " "
}
