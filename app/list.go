package app

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// ClusterList is the list that goes to the ministry: one row for every cluster that owes a return or is counted, in the
// order of their codes, with every indicator of the period as it was reported. A cluster that is not counted stands in it
// with its state and no figure.
func (d *ProvinceDesk) ClusterList(ctx context.Context, o SummaryOptions) (office.Table, error) {
	o.Quick, o.By, o.Against, o.Estimate, o.Publication = true, summary.All, forms.Period{}, false, false
	r, err := d.Summary(ctx, o)
	if err != nil {
		return office.Table{}, err
	}
	l := text.Lang(r.Lang)
	t := office.Table{Lang: r.Lang, Office: r.Office, Period: r.Period, Title: text.ListTitle.In(l, text.Period(l, r.Period))}
	for _, m := range listHeads() {
		t.Heads = append(t.Heads, m.In(l))
	}
	for i := range r.Definition.Indicators {
		if ind := &r.Definition.Indicators[i]; r.Definition.Asked(i, r.Period) {
			t.Heads = append(t.Heads, listHead(l, ind))
		}
	}
	states := map[string]summary.State{}
	for i := range r.Completeness.Lines {
		states[r.Completeness.Lines[i].Cluster.Code] = r.Completeness.Lines[i].State
	}
	missing := r.Uncounted()
	for i := range r.Clusters { // both are by code: merge them
		c := &r.Clusters[i]
		for len(missing) > 0 && missing[0].Cluster.Code < c.Cluster.Code {
			t.Rows = append(t.Rows, d.listRow(l, r, &missing[0].Cluster, missing[0].State, 0, nil))
			missing = missing[1:]
		}
		t.Rows = append(t.Rows, d.listRow(l, r, &c.Cluster, states[c.Cluster.Code], c.Revision, c.Cells))
	}
	for i := range missing {
		t.Rows = append(t.Rows, d.listRow(l, r, &missing[i].Cluster, missing[i].State, 0, nil))
	}
	return t, nil
}

// SaveTable writes a list to a file, whole or not at all, as what its name says: .xlsx or .csv. It fails with ErrListFormat
// for another ending.
func (d *ProvinceDesk) SaveTable(ctx context.Context, path string, t office.Table) error {
	err := d.files.WriteTable(ctx, path, t)
	var format *office.FormatError
	if errors.As(err, &format) {
		return &Problem{What: ErrListFormat, Args: []string{format.Name}}
	}
	if err != nil {
		return fmt.Errorf("write the list of %s: %w", t.Period, err)
	}
	return nil
}

// listHeads are the columns before the indicators.
func listHeads() []text.Message {
	return []text.Message{
		text.ListCode, text.ListName, text.ListBodyCode, text.ListBody, text.ListCity, text.ListCountyCode, text.ListCounty,
		text.ListIndustry, text.ListLevel, text.ListBatch, text.ListYear, text.ListPeriod, text.ListState, text.ListRevision,
	}
}

// listHead names an indicator with its code and its unit.
func listHead(l text.Lang, ind *forms.Indicator) string {
	label := ind.Code + " " + text.Words(l, ind.Label)
	if ind.Unit != "" {
		label = text.BookWithUnit.In(l, label, text.Unit(l, ind.Unit))
	}
	return label
}

// listRow is one cluster; cells are nil for one that is not counted.
func (d *ProvinceDesk) listRow(l text.Lang, r *summary.Report, c *forms.Cluster, state summary.State, revision int, cells []forms.Cell) []office.TableCell {
	_, city, county := d.cat.Divisions().Chain(c.County)
	words := []string{
		c.Code, c.Name, c.Body, d.cat.BodyName(c.Body, l), city.Name, c.County, county.Name,
		d.cat.GroupLabel(summary.ByIndustry, c.Industry, l), d.cat.GroupLabel(summary.ByLevel, string(c.Level), l), c.Batch,
		number(c.Year), r.Period.String(), text.ListStateOf(string(state)).In(l), number(revision),
	}
	row := make([]office.TableCell, 0, len(words)+len(cells))
	for _, s := range words {
		row = append(row, office.TableCell{Text: s})
	}
	for i := range r.Definition.Indicators {
		ind := &r.Definition.Indicators[i]
		switch {
		case !r.Definition.Asked(i, r.Period):
		case cells == nil:
			row = append(row, office.TableCell{})
		case cells[i].State == forms.Filled && ind.Type.Numeric():
			row = append(row, office.TableCell{IsNumber: true, Num: cells[i].Num, Decimals: max(ind.Decimals, cells[i].Num.Decimals())})
		default:
			row = append(row, office.TableCell{Text: text.Cell(l, ind.Spec(), cells[i])})
		}
	}
	return row
}

// number prints a number that is there.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
