package workbook

import (
	"cmp"
	"slices"

	"github.com/xuri/excelize/v2"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// The columns of the overview, in characters, and the size at which they fill the width of an upright A4 page.
var overviewWidths = []float64{27, 16, 11, 10, 13, 9, 9, 16}

const overviewScale = 66

// mainGroups is how many groups or clusters the table of main figures and its charts show.
const mainGroups = 15

// mainCodes are the indicators of that table: output, the tiers, the leading share.
var mainCodes = []string{"T101", "B03", "T115", "T116", "T117", "T118", "T104"}

func (w *overview) layOverview() {
	g := w.first
	w.open(g, 8, w.say(text.SumTitle), w.note(), overviewWidths)
	g.height(3, 38)
	head := w.look(look{heading: true, fill: tintHeader, ruled: true, align: "center", wrap: true})
	for i, m := range []text.Message{text.SumItem, text.SumValue, text.SumUnit, text.SumCount, text.SumChange, text.SumMatched, text.SumNote} {
		g.text(4, i+1, head, w.say(m))
	}
	g.text(4, 8, head, "")
	w.merge(g, 4, 7, 4, 8)
	g.height(4, 22)
	row := 5
	b := &w.r.Brief
	for _, f := range []struct {
		label text.Message
		n     int
	}{{text.SumClusterN, b.Clusters}, {text.SumCountyN, b.Counties}, {text.SumBodyN, b.Bodies}} {
		g.text(row, 1, w.look(look{ruled: true, align: "left", indent: 1}), w.say(f.label))
		g.number(row, 2, w.look(look{ruled: true, align: "right", bold: true, format: formatWhole}), itoa(f.n))
		g.fill(row, 3, 8, w.look(look{ruled: true}))
		w.merge(g, row, 7, row, 8)
		g.height(row, 18)
		row++
	}
	for i := range b.Sections {
		g.text(row, 1, w.look(look{heading: true, fill: tintSection, ruled: true, align: "left"}), w.say(text.SumSection(b.Sections[i].ID)))
		g.fill(row, 2, 8, w.look(look{fill: tintSection, ruled: true}))
		w.merge(g, row, 1, row, 8)
		g.height(row, 18)
		row++
		for k := range b.Sections[i].Facts {
			w.layFact(row, &b.Sections[i].Facts[k])
			row++
		}
	}
	w.keep(w.file.InsertPageBreak(g.name, address(1, row+1))) // the headline figures on one page, tables and charts on the next
	row = w.layMain(row + 1)
	w.layProgress(row + 1)
	w.freeze(g, 5, 2)
	w.page(g, page{footer: w.footer(), scale: overviewScale})
}

func (w *overview) layFact(row int, f *summary.Fact) {
	g, ind := w.first, w.form.Indicator(f.Code)
	if ind == nil {
		return
	}
	spec := figureSpec(ind)
	plain := w.look(look{ruled: true, align: "left", indent: 1, wrap: true})
	label := w.words(ind.Label)
	g.text(row, 1, plain, label)
	w.putValue(g, row, 2, spec, &f.Figure, look{bold: true})
	unit := text.Unit(w.lang, ind.Unit)
	if spec.Type == forms.Percent {
		unit = "%"
	}
	g.text(row, 3, w.look(look{ruled: true, align: "center"}), unit)
	g.text(row, 4, w.look(look{ruled: true, align: "center"}), givenOf(f.Figure.N, f.Figure.Of))
	change, matched := "", ""
	if f.Change != nil {
		change = w.changeText(ind, f.Change)
		matched = itoa(f.Change.N)
	}
	g.text(row, 5, w.look(look{ruled: true, align: "right"}), change)
	g.text(row, 6, w.look(look{ruled: true, align: "center"}), matched)
	note := w.remarks(ind, &f.Figure)
	g.text(row, 7, w.look(look{size: 9, ruled: true, align: "left", wrap: true}), note)
	g.text(row, 8, w.look(look{size: 9, ruled: true}), "")
	w.merge(g, row, 7, row, 8)
	g.height(row, rowHeight(18, []string{label, note}, []float64{overviewWidths[0], (overviewWidths[6] + overviewWidths[7]) * 1.1}))
}

// mainLine is one group, or one cluster where nothing is grouped.
type mainLine struct {
	label string
	cells []forms.Cell
}

// mainLines gives the largest groups by output.
func (w *overview) mainLines() []mainLine {
	var list []mainLine
	if w.r.By != summary.All && w.r.By != "" {
		for i := range w.r.Groups {
			l := mainLine{label: w.r.Groups[i].Label}
			for _, code := range mainCodes {
				c := forms.Cell{}
				if k := w.form.Index(code); k >= 0 && k < len(w.r.Groups[i].Figures) {
					c = w.r.Groups[i].Figures[k].Value
				}
				l.cells = append(l.cells, c)
			}
			list = append(list, l)
		}
	} else {
		for i := range w.r.Clusters {
			l := mainLine{label: w.r.Clusters[i].Cluster.Name}
			for _, code := range mainCodes {
				c := forms.Cell{}
				if k := w.form.Index(code); k >= 0 && k < len(w.r.Clusters[i].Cells) {
					c = w.r.Clusters[i].Cells[k]
				}
				l.cells = append(l.cells, c)
			}
			list = append(list, l)
		}
	}
	slices.SortStableFunc(list, func(a, b mainLine) int { return cmp.Compare(b.cells[0].Num, a.cells[0].Num) })
	return list[:min(len(list), mainGroups)]
}

// layMain lays out the main figures of the largest groups, with charts that read them.
func (w *overview) layMain(row int) int {
	g := w.first
	list := w.mainLines()
	if len(list) == 0 {
		return row
	}
	title := w.say(text.SumMainTop, len(list))
	g.text(row, 1, w.look(look{heading: true, align: "left"}), title)
	g.height(row, 22)
	row++
	head := w.look(look{heading: true, fill: tintHeader, ruled: true, align: "center", wrap: true})
	g.text(row, 1, head, w.say(text.SumItem))
	g.text(row, 2, head, w.say(text.SumChartOutput))
	labels := []string{w.say(text.SumItem), w.say(text.SumChartOutput)}
	for i, code := range mainCodes[1:] {
		label := code
		if ind := w.form.Indicator(code); ind != nil {
			label = w.words(ind.Label)
			if ind.Unit != "" {
				label = w.say(text.BookWithUnit, label, text.Unit(w.lang, ind.Unit))
			}
		}
		g.text(row, 3+i, head, label)
		labels = append(labels, label)
	}
	g.height(row, headHeight(labels, overviewWidths))
	row++
	first := row
	for _, l := range list {
		g.text(row, 1, w.look(look{ruled: true, align: "left", indent: 1, wrap: true}), l.label)
		for i, c := range l.cells {
			spec := forms.Spec{Type: forms.Decimal}
			if ind := w.form.Indicator(mainCodes[i]); ind != nil {
				spec = figureSpec(ind)
			}
			if i == 0 && c.State == forms.Filled {
				c.Num = (c.Num / 10_000).Round(2) // 万元 to 亿元, for the axis of the chart
			}
			w.putFigure(g, row, 2+i, spec, c, look{})
		}
		g.height(row, rowHeight(18, []string{l.label}, []float64{overviewWidths[0]}))
		row++
	}
	w.mainCharts(first-1, first, row-1, row+1)
	for k := range 2 * chartRows { // every suite has its own usual height
		g.height(row+1+k, 15)
	}
	return row + 1 + 2*chartRows
}

// chartRows is how many rows of 15 points a chart takes, with a little room below.
const chartRows = 17

func (w *overview) mainCharts(head, first, last, at int) {
	sheet := quoted(w.first.name) + "!"
	labels := sheet + absolute(1, first) + ":" + absolute(1, last)
	series := func(col int) excelize.ChartSeries {
		return excelize.ChartSeries{
			Name: sheet + absolute(col, head), Categories: labels,
			Values: sheet + absolute(col, first) + ":" + absolute(col, last),
		}
	}
	w.chart(address(1, at), excelize.Col, w.say(text.SumChartOutput), 385, 320, inkBlue, series(2))
	w.chart(address(4, at), excelize.ColStacked, w.say(text.SumChartTiers), 415, 320, "", series(5), series(6), series(7))
	w.chart(address(1, at+chartRows), excelize.Col, w.say(text.SumChartSMEs), 385, 320, inkBlue, series(3))
	w.chart(address(4, at+chartRows), excelize.Col, w.say(text.SumChartShare), 415, 320, inkBlue, series(8))
}

// tierColours tell the tiers apart in print without colour too: dark, middle, light.
var tierColours = []string{inkBlue, "5B8DB8", "B9CFE3", "D9B26F"}

func (w *overview) chart(at string, kind excelize.ChartType, title string, width, height uint, colour string, series ...excelize.ChartSeries) {
	for i := range series {
		c := tierColours[i%len(tierColours)]
		if colour != "" {
			c = colour
		}
		series[i].Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c}}
	}
	legend := "bottom"
	if len(series) == 1 {
		legend = "none"
	}
	gap := uint(60)
	body, heading := faces(w.lang)
	axis := excelize.Font{Family: body, Size: 9, Color: "333333"}
	w.keep(w.file.AddChart(w.first.name, at, &excelize.Chart{
		Type: kind, Series: series, GapWidth: &gap,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: title, Font: &excelize.Font{Family: heading, Size: 12}}}},
		Legend:    excelize.ChartLegend{Position: legend},
		Dimension: excelize.ChartDimension{Width: width, Height: height},
		XAxis:     excelize.ChartAxis{Font: axis},
		YAxis: excelize.ChartAxis{MajorGridLines: true, Minimum: new(float64), // a bar begins at zero
			Font: axis, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "#,##0"}},
		Format: excelize.GraphicOptions{PrintObject: new(true)},
	}))
}

// layProgress lays out the progress of reporting with its chart, and the leading share beside it.
func (w *overview) layProgress(row int) {
	g, c := w.first, &w.r.Completeness
	g.text(row, 1, w.look(look{heading: true, align: "left"}), w.say(text.SumCompleteness))
	g.height(row, 22)
	first := row + 1
	for i, f := range []struct {
		label text.Message
		n     int
	}{
		{text.SumAccepted, c.Accepted}, {text.SumReviewing, c.Received - c.Accepted - c.SentBack},
		{text.SumSentBack, c.SentBack}, {text.SumMissing, c.Missing},
	} {
		g.text(first+i, 1, w.look(look{ruled: true, align: "left", indent: 1}), w.say(f.label))
		g.number(first+i, 2, w.look(look{ruled: true, align: "right", format: formatWhole}), itoa(f.n))
		g.height(first+i, 18)
	}
	sheet := quoted(g.name) + "!"
	w.chart(address(4, row), excelize.Bar, w.say(text.SumChartState), 415, 210, inkBlue, excelize.ChartSeries{
		Name: sheet + absolute(1, row), Categories: sheet + absolute(1, first) + ":" + absolute(1, first+3),
		Values: sheet + absolute(2, first) + ":" + absolute(2, first+3),
	})
}
