package workbook

import (
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// putEstimate puts a number with the mark of an estimate before it: the number stays a number, and the mark is part of how
// it is shown, on the screen and in print.
func (w *overview) putEstimate(g *grid, row, col int, spec forms.Spec, c forms.Cell, l look) {
	l.ruled, l.align, l.fill = true, "right", tintSection
	if c.State != forms.Filled {
		g.text(row, col, w.look(l), "")
		return
	}
	l.format = `"` + text.EstimateMark + `"` + numberFormat(max(spec.Decimals, c.Num.Decimals()))
	g.number(row, col, w.look(l), c.Num.String())
}

// layEstimates lays out, for every indicator of which something was estimated, the reported total and the total with
// estimates beside each other: for all, and for every group in which a return is missing.
func (w *overview) layEstimates() {
	g, e := w.estimates, w.r.Estimates
	type pair struct {
		label string
		own   *summary.GroupResult
		with  *summary.EstimatedGroup
	}
	pairs := []pair{{w.say(text.SumTotal), &w.r.Total, &e.Total}}
	if w.r.By != summary.All && w.r.By != "" {
		for i := range e.Groups {
			if e.Groups[i].Carried > 0 {
				pairs = append(pairs, pair{w.r.Groups[i].Label, &w.r.Groups[i], &e.Groups[i]})
			}
		}
	}
	widths := []float64{7.5, 34, 12}
	for range pairs {
		widths = append(widths, 18, 19, 24)
	}
	w.open(g, len(widths), w.say(text.EstTitle), w.say(text.EstRule), widths)
	g.height(3, 50)
	head := w.look(look{heading: true, fill: tintHeader, ruled: true, align: "center", wrap: true})
	for i, m := range []text.Message{text.BookCode, text.BookName, text.BookUnit} {
		g.text(4, i+1, head, w.say(m))
		g.text(5, i+1, head, "")
		w.merge(g, 4, i+1, 5, i+1)
	}
	for k, p := range pairs {
		col := 4 + 3*k
		g.text(4, col, head, p.label+"\n"+w.say(text.EstMissing, p.with.Missing, p.with.Carried))
		g.text(4, col+1, head, "")
		g.text(4, col+2, head, "")
		w.merge(g, 4, col, 4, col+2)
		g.text(5, col, head, w.say(text.EstReported))
		g.text(5, col+1, head, w.say(text.EstWith))
		g.text(5, col+2, head, w.say(text.SumCount))
	}
	g.height(4, 34)
	g.height(5, 20)
	row := 6
	for i := range w.form.Indicators {
		ind := &w.form.Indicators[i]
		if e.Total.Figures[i].Estimated == 0 {
			continue
		}
		spec := figureSpec(ind)
		w.name3(g, row, ind)
		for k, p := range pairs {
			w.putFigure(g, row, 4+3*k, spec, p.own.Figures[i].Value, look{})
			x := &p.with.Figures[i]
			w.putEstimate(g, row, 5+3*k, spec, x.Value, look{bold: k == 0})
			g.text(row, 6+3*k, w.look(look{size: 8, colour: inkPale, ruled: true, align: "center"}), w.say(text.EstOfN, x.Reported, x.Estimated, x.Of))
		}
		g.height(row, rowHeight(17, []string{w.words(ind.Label)}, []float64{34}))
		row++
	}
	if row == 6 {
		g.text(row, 1, w.look(look{colour: inkPale, align: "left"}), w.say(text.EstMissing, e.Total.Missing, e.Total.Carried))
	}
	w.close(g, true, 4, 5, 4)
}

// layEstimated lays out a row for every missing cluster: what is carried, and every estimate.
func (w *overview) layEstimated() {
	g, e := w.estimated, w.r.Estimates
	labels := []string{w.say(text.BookClusterCode), w.say(text.BookCluster), w.say(text.EstFrom)}
	widths := []float64{11, 40, 22}
	var shown []int
	for i := range w.form.Indicators {
		if e.Total.Figures[i].Estimated == 0 || w.form.Indicators[i].Aggregation == forms.Ratio {
			continue
		}
		ind := &w.form.Indicators[i]
		label := ind.Code + " " + w.words(ind.Label)
		if ind.Unit != "" {
			label = w.say(text.BookWithUnit, label, text.Unit(w.lang, ind.Unit))
		}
		shown, labels, widths = append(shown, i), append(labels, label), append(widths, 16)
	}
	w.open(g, len(labels), w.say(text.EstByCluster), w.say(text.EstRule), widths)
	g.height(3, 50)
	w.headWords(g, 4, labels)
	g.height(4, 44)
	for k := range e.Clusters {
		c, row := &e.Clusters[k], 5+k
		from := w.say(text.EstNoPast)
		if !c.From.IsZero() {
			from = text.Period(w.lang, c.From)
		}
		g.text(row, 1, w.look(look{ruled: true, align: "center", format: formatText}), c.Cluster.Code)
		g.text(row, 2, w.look(look{ruled: true, align: "left", indent: 1, wrap: true}), c.Cluster.Name)
		g.text(row, 3, w.look(look{ruled: true, align: "center", wrap: true}), from)
		for j, i := range shown {
			w.putEstimate(g, row, 4+j, w.form.Indicators[i].Spec(), c.Cells[i].Value, look{size: 9})
		}
		g.height(row, rowHeight(17, []string{c.Cluster.Name, from}, []float64{40, 22}))
	}
	w.close(g, true, 4, 4, 4)
}
