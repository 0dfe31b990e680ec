package workbook

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
	"jibao/storage/replace"
)

// WriteCriteria writes the criteria of a report to path, whole or not at all: the matrix, the thresholds with their sources,
// and the re-check list. A name that ends in .csv gets one table as UTF-8 with a mark, which office suites open as it is:
// the matrix, or with recheck the list. The same input gives the same bytes.
func (f *Files) WriteCriteria(ctx context.Context, path string, r summary.Report, list summary.Recheck, recheck bool) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write criteria: %w", err)
	}
	if r.Definition == nil || r.Criteria == nil {
		return errors.New("write criteria: the report has none")
	}
	w := &criteriaBook{overview: &overview{draft: newDraft(r.Lang), r: r, form: r.Definition, wide: map[*grid]float64{}}, list: list}
	data, err := w.bytes(strings.EqualFold(filepath.Ext(path), ".csv"), recheck)
	if err != nil {
		return fmt.Errorf("write criteria of %s: %w", r.Period, err)
	}
	return replace.File(path, data)
}

// criteriaBook is one workbook of criteria in the making.
type criteriaBook struct {
	*overview
	list summary.Recheck
}

func (w *criteriaBook) bytes(asCSV, recheck bool) ([]byte, error) {
	switch {
	case asCSV && recheck:
		table := w.recheckTable()
		t := office.Table{Heads: table[0]}
		for _, line := range table[1:] {
			var row []office.TableCell
			for _, s := range line {
				row = append(row, office.TableCell{Text: s})
			}
			t.Rows = append(t.Rows, row)
		}
		return tableCSV(t)
	case asCSV:
		return tableCSV(w.matrixTable())
	}
	w.criteria = w.sheet(w.say(text.SumCriteria))
	limits, due := w.sheet(w.say(text.SumLimits)), w.sheet(w.say(text.SumRecheck))
	w.layCriteria()
	w.layLimits(limits)
	w.layRecheck(due)
	return w.finish(w.say(text.SumCriteria)+" "+w.r.Period.String(), w.r.Office, documentDate(&forms.Return{Period: w.r.Period}))
}

// origin says which version of the criteria this is and where it comes from.
func (w *criteriaBook) origin() string {
	c, o := w.r.Criteria.Criteria, w.r.Criteria.Criteria.Origin
	if o == (forms.Origin{}) {
		return w.say(text.SumCriteriaOwn, c.CriteriaID)
	}
	return w.say(text.SumCriteriaFrom, c.CriteriaID, o.From, o.Office, o.Author, o.Day, o.Source)
}

func (w *criteriaBook) layLimits(g *grid) {
	widths := []float64{24, 40, 16, 12, 60}
	w.open(g, len(widths), w.say(text.SumLimits), w.origin(), widths)
	w.heads(g, 4, []text.Message{text.SumLimitName, text.SumLimitOf, text.SumLimitValue, text.SumLimitRank, text.SumLimitSource})
	plain := w.look(look{ruled: true, align: "left", wrap: true, format: formatText})
	center := w.look(look{ruled: true, align: "center", wrap: true})
	c := w.r.Criteria.Criteria
	for i := range c.Configured {
		t, row := c.Configured[i], 5+i
		of := text.LimitName(w.lang, c, t)
		g.text(row, 1, plain, t.Name)
		g.text(row, 2, plain, of)
		g.text(row, 3, center, text.LimitUnit(w.lang, t))
		g.text(row, 4, center, w.say(statusOfCriterion(t.Status)))
		g.text(row, 5, plain, t.Source)
		g.height(row, rowHeight(17, []string{of, t.Source}, []float64{widths[1], widths[4]}))
	}
	w.close(g, true, 4, 4, 2)
}

func (w *criteriaBook) layRecheck(g *grid) {
	table := w.recheckTable()
	widths := []float64{11, 40, 10, 10, 10, 13, 15, 44, 36, 36}
	remark := w.say(text.ProvRecheckNote, w.list.Criteria.ValidYears)
	w.open(g, len(widths), w.say(text.ProvRecheckTitle), remark, widths)
	w.headWords(g, 4, table[0])
	for i, line := range table[1:] {
		row := 5 + i
		for k, s := range line {
			l := look{size: 9, ruled: true, align: "left", wrap: true, format: formatText}
			if k > 1 && k < 7 {
				l.align = "center"
			}
			switch {
			case k == 6 && w.list.Lines[i].Due == summary.Expired, k >= 7 && len(w.list.Lines[i].States[k-7].NotMet) > 0:
				l.colour = inkRed
			}
			g.text(row, k+1, w.look(l), s)
		}
		g.height(row, rowHeight(17, []string{line[1], line[7], line[8], line[9]}, []float64{widths[1], widths[7], widths[8], widths[9]}))
	}
	w.close(g, true, 4, 4, 3)
}

// recheckTable is the re-check list as text, the head first.
func (w *criteriaBook) recheckTable() [][]string {
	head := []string{w.say(text.BookClusterCode), w.say(text.BookCluster), w.say(text.ProvLevel), w.say(text.ProvBatch), w.say(text.ProvYear),
		w.say(text.ProvValidUntil), w.say(text.ProvDueState)}
	for _, p := range w.list.Periods {
		head = append(head, w.say(text.ProvFailsIn, text.Period(w.lang, p)))
	}
	out := [][]string{head}
	for i := range w.list.Lines {
		x := &w.list.Lines[i]
		level := text.GroupNational
		if x.Cluster.Level == forms.Provincial {
			level = text.GroupProvincial
		}
		year, until := "", ""
		if x.Cluster.Year > 0 {
			year = itoa(x.Cluster.Year)
		}
		if !x.ValidUntil.IsZero() {
			until = x.ValidUntil.Format(time.DateOnly)
		}
		line := []string{x.Cluster.Code, x.Cluster.Name, w.say(level), x.Cluster.Batch, year, until, w.say(text.DueWords(string(x.Due)))}
		for k := range x.States {
			line = append(line, text.Fails(w.lang, w.list.Criteria, x.States[k].Return, x.States[k].NotMet, len(x.States[k].Unknown)))
		}
		out = append(out, line)
	}
	return out
}

// matrixTable is the matrix as a list: for every criterion the verdict and the figure, with the unit in the head.
func (w *criteriaBook) matrixTable() office.Table {
	m := w.r.Criteria
	t := office.Table{Heads: []string{w.say(text.BookClusterCode), w.say(text.BookCluster)}}
	for i := range m.Criteria.Items {
		label := w.words(m.Criteria.Items[i].Label)
		t.Heads = append(t.Heads, label, label+" ("+text.Unit(w.lang, m.Shapes[i].Unit)+")")
	}
	for k := range m.Rows {
		row := []office.TableCell{{Text: m.Rows[k].Cluster.Code}, {Text: m.Rows[k].Cluster.Name}}
		for i, res := range m.Rows[k].Results {
			words, _ := w.verdict(res.Verdict)
			sh, figure := m.Shapes[i], office.TableCell{}
			switch spec := (forms.Spec{Type: sh.Type, Decimals: sh.Decimals}); {
			case res.Figure.State == forms.Filled && sh.Type.Numeric():
				figure = office.TableCell{IsNumber: true, Num: res.Figure.Num, Decimals: max(sh.Decimals, res.Figure.Num.Decimals())}
			default:
				figure.Text = text.Cell(w.lang, spec, res.Figure)
			}
			row = append(row, office.TableCell{Text: words}, figure)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
