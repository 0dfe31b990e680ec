package workbook

import (
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

func (w *overview) layCompleteness() {
	g, c := w.completeness, &w.r.Completeness
	remark := ""
	for i, f := range []struct {
		label text.Message
		n     int
	}{
		{text.SumExpected, c.Expected}, {text.SumReceived, c.Received}, {text.SumAccepted, c.Accepted},
		{text.SumSentBack, c.SentBack}, {text.SumMissing, c.Missing}, {text.SumLate, c.Late},
	} {
		if i > 0 {
			remark += "　"
		}
		remark += w.say(f.label) + " " + itoa(f.n)
	}
	if !c.Deadline.IsZero() {
		remark += "　" + w.say(text.SumDeadline, dayOf(c.Deadline))
	}
	heads := []text.Message{text.BookClusterCode, text.BookCluster, text.SumBodyCode, text.SumState, text.SumRevision,
		text.SumAt, text.SumLate, text.SumOldForm, text.SumTwice, text.SumOlder, text.SumNote}
	w.open(g, len(heads), w.say(text.SumCompleteness), remark, []float64{11, 46, 14, 11, 10, 13, 8, 10, 10, 10, 22})
	w.heads(g, 4, heads)
	row := 5
	for i := range c.Lines {
		l := &c.Lines[i]
		tint := ""
		switch l.State {
		case summary.StateMissing:
			tint = "FBE3DF"
		case summary.StateAccepted:
			tint = tintRoster
		}
		center := w.look(look{ruled: true, align: "center"})
		g.text(row, 1, w.look(look{ruled: true, align: "center", format: formatText}), l.Cluster.Code)
		g.text(row, 2, w.look(look{ruled: true, align: "left", indent: 1, wrap: true}), l.Cluster.Name)
		g.text(row, 3, w.look(look{ruled: true, align: "center", format: formatText}), l.Cluster.Body)
		g.text(row, 4, w.look(look{ruled: true, align: "center", fill: tint}), w.say(stateWords(l.State)))
		revision := ""
		if l.Revision > 0 {
			revision = itoa(l.Revision)
		}
		g.text(row, 5, center, revision)
		g.text(row, 6, center, dayOf(l.At))
		g.text(row, 7, center, w.mark(l.Late))
		g.text(row, 8, center, w.mark(l.OldForm))
		g.text(row, 9, center, countText(l.Duplicates))
		g.text(row, 10, center, countText(l.Older))
		note := ""
		if !l.Owes {
			note = w.say(text.SumNotOwed)
		}
		g.text(row, 11, w.look(look{ruled: true, align: "left", wrap: true}), note)
		g.height(row, rowHeight(17, []string{l.Cluster.Name}, []float64{46}))
		row++
	}
	w.close(g, true, 4, 4, 3)
}

func (w *draft) mark(yes bool) string {
	if yes {
		return w.say(text.Yes)
	}
	return ""
}

func countText(n int) string {
	if n == 0 {
		return ""
	}
	return itoa(n)
}

func stateWords(s summary.State) text.Message {
	switch s {
	case summary.StateAccepted:
		return text.SumAccepted
	case summary.StateSentBack:
		return text.SumSentBack
	case summary.StateReceived:
		return text.SumReviewing
	}
	return text.SumMissing
}

// heads lays out one header row.
func (w *draft) heads(g *grid, row int, heads []text.Message) {
	labels := make([]string, len(heads))
	for i, m := range heads {
		labels[i] = w.say(m)
	}
	w.headWords(g, row, labels)
}

func (w *draft) headWords(g *grid, row int, labels []string) {
	head := w.look(look{heading: true, fill: tintHeader, ruled: true, align: "center", wrap: true})
	for i, s := range labels {
		g.text(row, i+1, head, s)
	}
	g.height(row, 30)
}

// layGroups lays out indicators × groups: the total first, then every group with its value and how many gave it.
func (w *overview) layGroups() {
	g := w.groups
	all := append([]summary.GroupResult{w.r.Total}, w.r.Groups...)
	if w.r.By == summary.All || w.r.By == "" {
		all = all[:1]
	}
	widths := []float64{7.5, 34, 12}
	for range all {
		widths = append(widths, 19, 9)
	}
	widths = append(widths, 46)
	last := len(widths)
	w.open(g, last, w.say(text.SumGroups), w.note(), widths)
	g.height(3, 26)
	head := w.look(look{heading: true, fill: tintHeader, ruled: true, align: "center", wrap: true})
	for i, m := range []text.Message{text.BookCode, text.BookName, text.BookUnit} {
		g.text(4, i+1, head, w.say(m))
		g.text(5, i+1, head, "")
		w.merge(g, 4, i+1, 5, i+1)
	}
	for k := range all {
		col := 4 + 2*k
		label := all[k].Label
		if k == 0 {
			label = w.say(text.SumTotal)
		}
		g.text(4, col, head, label+"\n"+givenOf(all[k].Clusters, all[k].Expected))
		g.text(4, col+1, head, "")
		w.merge(g, 4, col, 4, col+1)
		g.text(5, col, head, w.say(text.SumValue))
		g.text(5, col+1, head, w.say(text.SumCount))
	}
	g.text(4, last, head, w.say(text.SumNote))
	g.text(5, last, head, "")
	w.merge(g, 4, last, 5, last)
	g.height(4, 34)
	g.height(5, 20)
	w.bySection(g, 6, last, func(row, i int) {
		ind := &w.form.Indicators[i]
		w.name3(g, row, ind)
		for k := range all {
			if i >= len(all[k].Figures) {
				continue
			}
			f := &all[k].Figures[i]
			l := look{}
			if k == 0 {
				l.bold = true
			}
			w.putValue(g, row, 4+2*k, figureSpec(ind), f, l)
			g.text(row, 5+2*k, w.look(look{size: 8, colour: inkPale, ruled: true, align: "center"}), givenOf(f.N, f.Of))
		}
		note := ""
		if i < len(w.r.Total.Figures) {
			note = w.remarks(ind, &w.r.Total.Figures[i])
		}
		g.text(row, last, w.look(look{size: 9, ruled: true, align: "left", wrap: true}), note)
		g.height(row, rowHeight(17, []string{w.words(ind.Label), note}, []float64{34, 50}))
	})
	w.close(g, true, 4, 5, 4)
}

// name3 puts code, label and unit of an indicator.
func (w *overview) name3(g *grid, row int, ind *forms.Indicator) {
	g.text(row, 1, w.look(look{ruled: true, align: "center", format: formatText}), ind.Code)
	g.text(row, 2, w.look(look{ruled: true, align: "left", indent: 1, wrap: true}), w.words(ind.Label))
	unit := text.Unit(w.lang, ind.Unit)
	if ind.Aggregation == forms.ShareYes {
		unit = "%"
	}
	g.text(row, 3, w.look(look{ruled: true, align: "center"}), unit)
}

// bySection lays out a row for every indicator that the period asks for, below the title of its section.
func (w *overview) bySection(g *grid, row, last int, lay func(row, i int)) {
	for _, s := range w.form.Sections {
		at := w.form.SectionOf(s.Code, w.r.Period)
		if len(at) == 0 {
			continue
		}
		section := w.look(look{heading: true, fill: tintSection, ruled: true, align: "left"})
		g.text(row, 1, section, s.Code+"　"+w.words(s.Title))
		g.fill(row, 2, last, section)
		w.merge(g, row, 1, row, 3)
		g.height(row, 18)
		row++
		for _, i := range at {
			lay(row, i)
			row++
		}
	}
}

// layClusters lays out one row per cluster with its figures as reported.
func (w *overview) layClusters() {
	g := w.clusters
	labels := []string{w.say(text.BookClusterCode), w.say(text.BookCluster), w.say(text.SumCountyCode), w.say(text.SumBodyCode),
		w.say(text.SumLevel), w.say(text.SumBatch), w.say(text.SumRevision)}
	codes := []string{"cluster", "name", "county", "body", "level", "batch", "revision"}
	widths := []float64{11, 40, 9, 11, 8, 8, 8}
	fixed := len(labels)
	var asked []int
	for i := range w.form.Indicators {
		if !w.form.Asked(i, w.r.Period) {
			continue
		}
		ind := &w.form.Indicators[i]
		label := w.words(ind.Label)
		if ind.Unit != "" {
			label = w.say(text.BookWithUnit, label, text.Unit(w.lang, ind.Unit))
		}
		asked, labels, codes = append(asked, i), append(labels, label), append(codes, ind.Code)
		widths = append(widths, 15)
	}
	w.open(g, len(labels), w.say(text.SumClusters), "", widths)
	body := w.tableHeadWords(g, 4, labels, codes)
	g.height(4, 44)
	for k := range w.r.Clusters {
		c, row := &w.r.Clusters[k], body+k
		code := w.look(look{ruled: true, align: "center", format: formatText})
		level := ""
		switch c.Cluster.Level {
		case forms.National:
			level = w.say(text.SumNational)
		case forms.Provincial:
			level = w.say(text.SumProvincial)
		}
		for i, s := range []string{c.Cluster.Code, c.Cluster.Name, c.Cluster.County, c.Cluster.Body, level, c.Cluster.Batch, itoa(c.Revision)} {
			l := code
			if i == 1 {
				l = w.look(look{ruled: true, align: "left", wrap: true})
			}
			g.text(row, i+1, l, s)
		}
		for j, i := range asked {
			cell := forms.Cell{}
			if i < len(c.Cells) {
				cell = c.Cells[i]
			}
			w.putFigure(g, row, fixed+1+j, w.form.Indicators[i].Spec(), cell, look{size: 9})
		}
		g.height(row, rowHeight(17, []string{c.Cluster.Name}, []float64{40}))
	}
	w.close(g, true, 4, 5, 3)
}

func (w *overview) layComparison() {
	g := w.comparison
	heads := []text.Message{text.BookCode, text.BookName, text.BookUnit, text.SumNow, text.SumThen, text.SumDifference,
		text.SumPercent, text.SumMatched, text.SumAllNow, text.SumCount, text.SumAllThen, text.SumCount, text.SumNote}
	w.open(g, len(heads), w.say(text.SumComparison), w.say(text.SumAgainst, text.Period(w.lang, w.r.Against)),
		[]float64{7.5, 34, 12, 18, 18, 17, 11, 10, 18, 9, 18, 9, 24})
	w.heads(g, 4, heads)
	w.bySection(g, 5, len(heads), func(row, i int) {
		ind, c := &w.form.Indicators[i], &w.r.Total.Changes[i]
		spec := figureSpec(ind)
		w.name3(g, row, ind)
		w.putFigure(g, row, 4, spec, c.Now, look{})
		w.putFigure(g, row, 5, spec, c.Then, look{})
		w.putFigure(g, row, 6, spec, c.Difference, look{})
		w.putFigure(g, row, 7, forms.Spec{Type: forms.Percent, Decimals: 2}, c.Percent, look{})
		center := w.look(look{ruled: true, align: "center"})
		g.text(row, 8, center, itoa(c.N))
		w.putFigure(g, row, 9, spec, c.AllNow, look{colour: inkPale})
		g.text(row, 10, center, givenOf(c.NNow, w.r.Total.Expected))
		w.putFigure(g, row, 11, spec, c.AllThen, look{colour: inkPale})
		g.text(row, 12, center, givenOf(c.NThen, w.r.Total.ExpectedThen))
		note := ""
		if c.Incomparable {
			note = w.say(text.SumUnlike)
		}
		g.text(row, 13, w.look(look{size: 9, ruled: true, align: "left", wrap: true}), note)
		g.height(row, rowHeight(17, []string{w.words(ind.Label), note}, []float64{34, 24}))
	})
	w.close(g, true, 4, 4, 4)
}

func (w *overview) layCriteria() {
	g, m := w.criteria, w.r.Criteria
	labels := []string{w.say(text.BookClusterCode), w.say(text.BookCluster)}
	widths := []float64{11, 40}
	for i := range m.Criteria.Items {
		labels, widths = append(labels, w.words(m.Criteria.Items[i].Label)), append(widths, 16)
	}
	w.open(g, len(labels), w.say(text.SumCriteria), w.words(m.Criteria.Title), widths)
	w.headWords(g, 4, labels)
	g.height(4, headHeight(labels, widths)+4)
	small := w.look(look{size: 8, colour: inkPale, ruled: true, align: "center", wrap: true})
	for r, title := range []text.Message{text.SumThreshold, text.SumBasis, text.SumTotal} {
		g.text(5+r, 1, small, "")
		g.text(5+r, 2, w.look(look{heading: true, ruled: true, align: "right"}), w.say(title))
	}
	longest := 1
	for i := range m.Criteria.Items {
		item, t := &m.Criteria.Items[i], m.Tally[i]
		threshold := text.Asked(w.lang, m.Criteria, i)
		longest = max(longest, lines(threshold, 18))
		g.text(5, 3+i, small, threshold)
		g.text(6, 3+i, small, w.say(statusOfCriterion(item.Status)))
		g.text(7, 3+i, w.look(look{size: 9, ruled: true, align: "center", wrap: true}),
			w.say(text.SumMet)+" "+itoa(t.Met)+"\n"+w.say(text.SumNotMet)+" "+itoa(t.NotMet)+"\n"+w.say(text.SumUnknown)+" "+itoa(t.Unknown))
	}
	g.height(5, float64(longest)*11+6)
	g.height(7, 42)
	for k := range m.Rows {
		row := 8 + k
		g.text(row, 1, w.look(look{ruled: true, align: "center", format: formatText}), m.Rows[k].Cluster.Code)
		g.text(row, 2, w.look(look{ruled: true, align: "left", indent: 1, wrap: true}), m.Rows[k].Cluster.Name)
		for i, res := range m.Rows[k].Results {
			words, l := w.verdict(res.Verdict)
			sh := m.Shapes[i]
			if res.Figure.State == forms.Filled {
				words += "　" + text.CellUnit(w.lang, forms.Spec{Type: sh.Type, Decimals: sh.Decimals, Unit: sh.Unit}, res.Figure)
			}
			g.text(row, 3+i, w.look(l), words)
		}
		g.height(row, rowHeight(26, []string{m.Rows[k].Cluster.Name}, []float64{40}))
	}
	w.close(g, true, 4, 7, 3)
}

// verdict gives the words and the look of a verdict; never by colour alone.
func (w *overview) verdict(v summary.Verdict) (string, look) {
	l := look{size: 9, ruled: true, align: "center", wrap: true}
	switch v {
	case summary.Met:
		l.fill = tintRoster
		return w.say(text.SumMet), l
	case summary.NotMet:
		l.fill, l.colour = "FBE3DF", inkRed
		return w.say(text.SumNotMet), l
	}
	l.colour = inkPale
	return w.say(text.SumUnknown), l
}

func statusOfCriterion(s forms.CriterionStatus) text.Message {
	switch s {
	case forms.StatusNational:
		return text.SumByNation
	case forms.StatusProvincial:
		return text.SumByProvince
	}
	return text.SumByNone
}

func (w *overview) layExplained() {
	g := w.explanations
	heads := []text.Message{text.BookClusterCode, text.BookCluster, text.BookCheck, text.BookExplanation, text.BookWho, text.BookWhen}
	widths := []float64{11, 38, 28, 70, 12, 13}
	w.open(g, len(heads), w.say(text.SumExplanations), "", widths)
	w.heads(g, 4, heads)
	row := 5
	plain := w.look(look{size: 9, ruled: true, align: "left", wrap: true, format: formatText})
	for i := range w.r.Explanations {
		e := &w.r.Explanations[i]
		for k, s := range []string{e.Cluster, e.Name, e.Key, e.Text, e.Who, dayOf(e.When)} {
			g.text(row, k+1, plain, s)
		}
		g.height(row, rowHeight(17, []string{e.Name, e.Key, e.Text}, []float64{widths[1], widths[2], widths[3]}))
		row++
	}
	if len(w.r.Explanations) == 0 {
		g.text(row, 1, w.look(look{colour: inkPale, align: "left"}), w.say(text.SumNoExplain))
	}
	w.close(g, true, 4, 4, 3)
}

func (w *overview) layVetoes() {
	g := w.vetoes
	heads := []text.Message{text.BookClusterCode, text.BookCluster, text.BookCode, text.BookName, text.BookUnit, text.BookValue, text.BookNote}
	w.open(g, len(heads), w.say(text.SumVetoes), "", []float64{11, 42, 8, 44, 8, 14, 40})
	w.heads(g, 4, heads)
	row := 5
	for i := range w.r.Vetoes {
		v := &w.r.Vetoes[i]
		ind := w.form.Indicator(v.Code)
		if ind == nil {
			continue
		}
		plain := w.look(look{ruled: true, align: "left", wrap: true, format: formatText})
		center := w.look(look{ruled: true, align: "center", format: formatText})
		g.text(row, 1, center, v.Cluster)
		g.text(row, 2, plain, v.Name)
		g.text(row, 3, center, v.Code)
		g.text(row, 4, plain, w.words(ind.Label))
		g.text(row, 5, center, text.Unit(w.lang, ind.Unit))
		w.putFigure(g, row, 6, ind.Spec(), v.Cell, look{})
		g.text(row, 7, plain, v.Cell.Note)
		g.height(row, rowHeight(17, []string{v.Name, v.Cell.Note}, []float64{42, 40}))
		row++
	}
	if len(w.r.Vetoes) == 0 {
		g.text(row, 1, w.look(look{colour: inkPale, align: "left"}), w.say(text.SumNoVeto))
	}
	w.close(g, true, 4, 4, 3)
}
