package province

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// makeUpColumns says how the clusters behind a figure are shown: each with the figure itself, the cells that are added up,
// its part of the total, and why it is left out.
func makeUpColumns(l text.Lang, form *forms.Form, m *summary.MakeUp, places placeOf) []column[summary.MakeUpLine] {
	ind := form.Indicator(m.Figure.Code)
	cols := []column[summary.MakeUpLine]{
		{widgets.Column{Key: "code", Title: text.ProvCode.In(l), Width: 82, Small: true, Tone: widgets.ToneHint, Frozen: true},
			func(x *summary.MakeUpLine) widgets.CellView { return plain(x.Cluster.Code) },
			func(a, b *summary.MakeUpLine) int { return strings.Compare(a.Cluster.Code, b.Cluster.Code) }},
		{widgets.Column{Key: "name", Title: text.ProvName.In(l), Width: 210, Stretch: true, Frozen: true},
			func(x *summary.MakeUpLine) widgets.CellView { return plain(x.Cluster.Name) },
			func(a, b *summary.MakeUpLine) int { return strings.Compare(a.Cluster.Name, b.Cluster.Name) }},
		{widgets.Column{Key: "place", Title: places.title().In(l), Width: 96},
			func(x *summary.MakeUpLine) widgets.CellView { return plain(places.name(l, &x.Cluster)) }, nil},
		{widgets.Column{Key: "value", Title: text.Words(l, ind.Label), Unit: text.Unit(l, ind.Unit), Width: 136, Align: widgets.Right},
			func(x *summary.MakeUpLine) widgets.CellView { return partCell(l, ind, x, x.Value) },
			func(a, b *summary.MakeUpLine) int { return compareCells(a.Value, b.Value) }},
	}
	for k, code := range m.Parts {
		of := form.Indicator(code)
		if code == m.Figure.Code || of == nil {
			continue
		}
		cols = append(cols, column[summary.MakeUpLine]{
			widgets.Column{Key: "part" + code, Title: code + " " + text.Words(l, of.Label), Unit: text.Unit(l, of.Unit), Width: 146, Align: widgets.Right},
			func(x *summary.MakeUpLine) widgets.CellView {
				v := partCell(l, of, x, x.Parts[k])
				if x.Repeated[k] {
					v.Tone = widgets.ToneHint
				}
				return v
			},
			func(a, b *summary.MakeUpLine) int { return compareCells(a.Parts[k], b.Parts[k]) },
		})
	}
	return append(cols,
		column[summary.MakeUpLine]{widgets.Column{Key: "share", Title: text.ProvShare.In(l), Width: 82, Align: widgets.Right},
			func(x *summary.MakeUpLine) widgets.CellView { return plain(percentWords(x.Share)) },
			func(a, b *summary.MakeUpLine) int { return compareCells(a.Share, b.Share) }},
		column[summary.MakeUpLine]{widgets.Column{Key: "out", Title: text.ProvRemark.In(l), Width: 190},
			func(x *summary.MakeUpLine) widgets.CellView { return whyWords(l, x) },
			func(a, b *summary.MakeUpLine) int { return cmp.Compare(a.Out, b.Out) }},
	)
}

// largestFirst orders by the figure; what has none comes last.
func largestFirst(a, b summary.MakeUpLine) int {
	if a.Value.State == forms.Filled && b.Value.State == forms.Filled {
		return b.Value.Num.Cmp(a.Value.Num)
	}
	return compareCells(a.Value, b.Value)
}

// partCell shows a cell of a line; an estimate has its mark.
func partCell(l text.Lang, ind *forms.Indicator, x *summary.MakeUpLine, c forms.Cell) widgets.CellView {
	s := text.Cell(l, ind.Spec(), c)
	if x.Out == summary.WhyEstimated && c.State == forms.Filled {
		return toned(text.EstimateMark+s, widgets.ToneSecondary)
	}
	return orDash(s)
}

// whyWords says why a cluster is not in a figure.
func whyWords(l text.Lang, x *summary.MakeUpLine) widgets.CellView {
	m, left := map[summary.Why]text.Message{
		summary.WhyMissing: text.ProvWhyMissing, summary.WhyBlank: text.ProvWhyBlank, summary.WhyUnavailable: text.ProvWhyUnavailable,
		summary.WhyInvalid: text.ProvWhyInvalid, summary.WhyNotAsked: text.ProvWhyNotAsked,
	}[x.Out]
	if x.Out == summary.WhyEstimated {
		return widgets.CellView{Text: text.EstCell.In(l, text.Period(l, x.From)), Mark: widgets.Ring, Tone: widgets.ToneWarn}
	}
	if left {
		return widgets.CellView{Text: m.In(l), Mark: widgets.Ring, Tone: widgets.ToneWarn}
	}
	for _, r := range x.Repeated {
		if r {
			return toned(text.ProvWhyRepeated.In(l), widgets.ToneSecondary)
		}
	}
	return plain("")
}

// openMakeUp shows which clusters stand behind a figure of a group.
func (p *summaryPage) openMakeUp(code, key string) { p.openMakeUpOf(p.d.period, code, key) }

// openMakeUpOf is openMakeUp for any period.
func (p *summaryPage) openMakeUpOf(period forms.Period, code, key string) {
	d, o := p.d, p.options(true)
	o.Period = period
	load(d, &p.makeUp, func(ctx context.Context) (summary.MakeUp, error) { return d.desk.MakeUp(ctx, o, code, key) }, func(m summary.MakeUp) {
		form := d.desk.Catalog().Form()
		ind, l := form.Indicator(code), d.l()
		t := newTable(makeUpColumns(l, form, &m, d.place()))
		slices.SortStableFunc(m.Lines, largestFirst)
		t.set(m.Lines)
		g := newList(d.s, t, "makeup")
		var done func()
		g.OnActivate = func(row, _ int) {
			if x := t.at(row); x != nil && x.Return != 0 {
				done()
				d.review.openAt(x.Return, code)
			}
		}
		group := text.GroupAll.In(l)
		if key != summary.AllKey {
			group = d.desk.Catalog().GroupLabel(o.By, key, l)
		}
		value := orWords(text.Cell(l, ind.Spec(), m.Figure.Value), dash)
		if m.Figure.Value.State == forms.Filled {
			value = text.CellUnit(l, ind.Spec(), m.Figure.Value)
			if ind.Aggregation == forms.ShareYes {
				value = percentWords(m.Figure.Value)
			}
		}
		words := text.ProvMakeUpOf.In(l, group, text.Period(l, o.Period), value, coverage(m.Figure.N, m.Figure.Of))
		if x := m.WithEstimates; x != nil {
			words += " " + text.ProvMakeUpWith.In(l, text.EstimateMark+text.CellUnit(l, ind.Spec(), x.Value), text.EstOfN.In(l, x.Reported, x.Estimated, x.Of))
		}
		done = d.s.Ask(shell.Sheet{
			Title:   code + " " + text.Words(l, ind.Label),
			Width:   1120,
			Height:  600,
			Content: shell.Frame(shell.Pad(0, 0, 10, 0, widgets.NewParagraph(words, widgets.Body, widgets.ToneDefault)), nil, nil, nil, g),
			No:      text.Close, OnNo: func() { d.s.Page().Shown() }, First: g,
		})
	})
}
