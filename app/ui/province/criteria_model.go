package province

import (
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

// matrix is clusters × criteria: the view model. m is nil before anything was loaded.
type matrix struct {
	m      *summary.Matrix
	l      text.Lang
	places placeOf
}

// loadMatrix judges every accepted return.
func loadMatrix(ctx context.Context, desk *app.ProvinceDesk, p forms.Period, places placeOf, l text.Lang) (*matrix, error) {
	m, err := desk.Criteria(ctx, app.SummaryOptions{Period: p, Lang: l})
	if err != nil {
		return nil, err
	}
	return &matrix{m, l, places}, nil
}

// filters of the page, in the order of the chips.
const (
	criteriaAll = iota
	criteriaNot
	criteriaUnknown
	criteriaMet
	criteriaFilters
)

// keepsRow tells whether a cluster passes a filter: failing anything; nothing failed and something unknown; all met.
func keepsRow(filter int, r *summary.MatrixRow) bool {
	not, unknown := 0, 0
	for i := range r.Results {
		switch r.Results[i].Verdict {
		case summary.NotMet:
			not++
		case summary.Unknown:
			unknown++
		}
	}
	switch filter {
	case criteriaNot:
		return not > 0
	case criteriaUnknown:
		return not == 0 && unknown > 0
	case criteriaMet:
		return not == 0 && unknown == 0
	}
	return true
}

// chips are the filters with how many clusters pass each.
func (x *matrix) chips() []widgets.Chip {
	words := [criteriaFilters]text.Message{text.ProvFilterAll, text.ProvFilterNotMet, text.ProvFilterUnknown, text.ProvFilterMet}
	out := make([]widgets.Chip, criteriaFilters)
	for f := range out {
		n := 0
		if x.m != nil {
			for i := range x.m.Rows {
				if keepsRow(f, &x.m.Rows[i]) {
					n++
				}
			}
		}
		out[f] = widgets.Chip{Text: words[f].In(x.l), Count: text.Count(n)}
	}
	return out
}

// verdictWords shows a verdict with the figure that it rests on.
func (x *matrix) verdictWords(i int, r summary.CriterionResult) widgets.CellView {
	shape := x.m.Shapes[i]
	figure := ""
	if r.Figure.State == forms.Filled {
		spec := forms.Spec{Type: shape.Type, Decimals: shape.Decimals, Unit: shape.Unit}
		figure = text.Cell(x.l, spec, r.Figure)
		if shape.Unit == "万元" {
			figure = yi(r.Figure)
		}
	}
	switch r.Verdict {
	case summary.Met:
		return widgets.CellView{Text: figure, Mark: widgets.Check, Tone: widgets.ToneGood}
	case summary.NotMet:
		return widgets.CellView{Text: figure, Mark: widgets.Cross, Tone: widgets.ToneBad}
	}
	return widgets.CellView{Text: orWords(figure, text.ProvCannotTell.In(x.l)), Mark: widgets.Ring, Tone: widgets.ToneSecondary}
}

// unit is the unit in which the figures of a criterion are shown.
func (x *matrix) unit(i int) string {
	if x.m.Shapes[i].Unit == "万元" {
		return text.ProvYi.In(x.l)
	}
	return text.Unit(x.l, x.m.Shapes[i].Unit)
}

// describe says a criterion whole: what is asked, the threshold, how well it is established, and how many meet it.
func (x *matrix) describe(i int) (title, words string) {
	c, t := &x.m.Criteria.Items[i], x.m.Tally[i]
	status := map[forms.CriterionStatus]text.Message{
		forms.StatusNational: text.ProvCriterionNational, forms.StatusProvincial: text.ProvCriterionProvincial, forms.StatusUnset: text.ProvCriterionUnset,
	}[c.Status]
	parts := []string{status.In(x.l), text.ProvCriterionTally.In(x.l, t.Met, t.NotMet, t.Unknown)}
	if c.Source != "" {
		parts = append(parts, text.ProvCriterionSource.In(x.l, c.Source))
	}
	threshold := text.Asked(x.l, x.m.Criteria, i)
	title = text.Words(x.l, c.Label)
	if threshold != "" {
		title += " • " + threshold
	}
	return title, strings.Join(parts, " • ")
}

// columns are the criteria; before them code, name and place of the cluster.
func (x *matrix) columns() []column[summary.MatrixRow] {
	cols := []column[summary.MatrixRow]{
		{widgets.Column{Key: "code", Title: text.ProvCode.In(x.l), Width: 82, Frozen: true, Small: true, Tone: widgets.ToneHint},
			func(r *summary.MatrixRow) widgets.CellView { return plain(r.Cluster.Code) },
			func(a, b *summary.MatrixRow) int { return strings.Compare(a.Cluster.Code, b.Cluster.Code) }},
		{widgets.Column{Key: "name", Title: text.ProvName.In(x.l), Width: 200, Frozen: true, Stretch: true},
			func(r *summary.MatrixRow) widgets.CellView { return plain(r.Cluster.Name) },
			func(a, b *summary.MatrixRow) int { return strings.Compare(a.Cluster.Name, b.Cluster.Name) }},
		{widgets.Column{Key: "score", Title: text.ProvMetOf.In(x.l), Width: 66, Frozen: true, Align: widgets.Right},
			func(r *summary.MatrixRow) widgets.CellView {
				return plain(fmt.Sprintf("%d/%d", met(r), len(r.Results)))
			},
			func(a, b *summary.MatrixRow) int { return met(a) - met(b) }},
	}
	if x.m == nil {
		return cols
	}
	for i := range x.m.Criteria.Items {
		c := &x.m.Criteria.Items[i]
		cols = append(cols, column[summary.MatrixRow]{
			widgets.Column{Key: c.ID, Title: text.Words(x.l, c.Label), Unit: x.unit(i), Width: 96},
			func(r *summary.MatrixRow) widgets.CellView { return x.verdictWords(i, r.Results[i]) },
			func(a, b *summary.MatrixRow) int { return compareCells(a.Results[i].Figure, b.Results[i].Figure) },
		})
	}
	return cols
}

// leading is the number of columns before the criteria.
const leading = 3

func met(r *summary.MatrixRow) int {
	n := 0
	for i := range r.Results {
		if r.Results[i].Verdict == summary.Met {
			n++
		}
	}
	return n
}

// matrixTable is the table with the tally pinned below it.
type matrixTable struct {
	*table[summary.MatrixRow]
	x *matrix
}

// Total says how many of all clusters meet a criterion.
func (t *matrixTable) Total(col int) widgets.CellView {
	switch {
	case t.x.m == nil:
		return widgets.CellView{}
	case col == 1:
		return plain(text.ProvTallyRow.In(t.x.l))
	case col < leading:
		return widgets.CellView{}
	}
	y := t.x.m.Tally[col-leading]
	return plain(fmt.Sprintf("%d / %d / %d", y.Met, y.NotMet, y.Unknown))
}

// asText is the matrix as tab-separated text, header first, for a spreadsheet.
func (x *matrix) asText(t *table[summary.MatrixRow]) string {
	var b strings.Builder
	heads := slices.Collect(func(yield func(string) bool) {
		for _, c := range t.Columns() {
			if !yield(c.Title) {
				return
			}
		}
	})
	b.WriteString(strings.Join(heads, "\t") + "\n")
	for row := range t.Rows() {
		cells := make([]string, len(heads))
		for col := range heads {
			cells[col] = t.Cell(row, col).Text
			if col >= leading {
				cells[col] = strings.TrimSpace(verdictSign(t.at(row).Results[col-leading].Verdict) + " " + cells[col])
			}
		}
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	return b.String()
}

func verdictSign(v summary.Verdict) string {
	switch v {
	case summary.Met:
		return "✓"
	case summary.NotMet:
		return "×"
	}
	return "?"
}
