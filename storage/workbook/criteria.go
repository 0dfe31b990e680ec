package workbook

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"jibao/assets/text"
	"jibao/forms"
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
		return csvBytes(w.recheckTable())
	case asCSV:
		return csvBytes(w.matrixTable())
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
	w.heads(g, 4, []text.Message{text.SumLimitName, text.SumLimitOf, text.SumLimitValue, text.SumBasis, text.SumLimitSource})
	plain := w.look(look{ruled: true, align: "left", wrap: true, format: formatText})
	center := w.look(look{ruled: true, align: "center", wrap: true})
	c := w.r.Criteria.Criteria
	for i := range c.Configured {
		t, row := c.Configured[i], 5+i
		of := w.readBy(c, t.Name)
		g.text(row, 1, plain, t.Name)
		g.text(row, 2, plain, of)
		g.text(row, 3, center, text.LimitUnit(w.lang, t))
		g.text(row, 4, center, w.say(statusOfCriterion(t.Status)))
		g.text(row, 5, plain, t.Source)
		g.height(row, rowHeight(17, []string{of, t.Source}, []float64{widths[1], widths[4]}))
	}
	w.close(g, true, 4, 4, 2)
}

// readBy names the criteria that read a threshold.
func (w *criteriaBook) readBy(c *forms.Criteria, threshold string) string {
	var of []string
	for k := range c.Items {
		if c.Items[k].Reads(threshold) {
			of = append(of, w.words(c.Items[k].Label))
		}
	}
	return strings.Join(of, "、")
}

func (w *criteriaBook) layRecheck(g *grid) {
	table := w.recheckTable()
	widths := []float64{11, 40, 10, 10, 10, 13, 15, 44, 36, 36}
	remark := w.say(text.ProvRecheckSub, text.Period(w.lang, w.r.Period), len(w.list.Lines), w.list.Criteria.ValidYears)
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

// matrixTable is the matrix as text: for every criterion the verdict and the figure, with the unit in the head.
func (w *criteriaBook) matrixTable() [][]string {
	m := w.r.Criteria
	head := []string{w.say(text.BookClusterCode), w.say(text.BookCluster)}
	for i := range m.Criteria.Items {
		label := w.words(m.Criteria.Items[i].Label)
		head = append(head, label, label+" ("+text.Unit(w.lang, m.Shapes[i].Unit)+")")
	}
	out := [][]string{head}
	for k := range m.Rows {
		row := []string{m.Rows[k].Cluster.Code, m.Rows[k].Cluster.Name}
		for i, res := range m.Rows[k].Results {
			words, _ := w.verdict(res.Verdict)
			sh := m.Shapes[i]
			row = append(row, words, text.Edit(w.lang, forms.Spec{Type: sh.Type, Decimals: sh.Decimals}, res.Figure))
		}
		out = append(out, row)
	}
	return out
}

// csvBytes writes a table as CSV with a mark at its beginning. A cell that a spreadsheet would take for a formula is
// written with an apostrophe before it.
func csvBytes(table [][]string) ([]byte, error) {
	out := bytes.NewBufferString("\xEF\xBB\xBF")
	w := csv.NewWriter(out)
	w.UseCRLF = true
	for _, row := range table {
		safe := make([]string, len(row))
		for i, s := range row {
			if safe[i] = s; s != "" && strings.ContainsAny(s[:1], "=+@\t\r") {
				safe[i] = "'" + s
			}
		}
		if err := w.Write(safe); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}
