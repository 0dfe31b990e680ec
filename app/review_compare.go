package app

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"jibao/forms"
	"jibao/forms/office"
)

// fewest is how many clusters of the same industry a median needs; with fewer all others are taken.
const fewest = 3

// compareWithOthers sets the return beside the others of its period: medians, and the weight of each finding.
func (d *ProvinceDesk) compareWithOthers(ctx context.Context, v *Review) error {
	entries, err := d.entries(ctx, v.Head.Period, []forms.Status{forms.Accepted, forms.Received})
	if err != nil {
		return err
	}
	division := industryDivision(v.Cluster.Industry)
	var all, same [][]forms.Cell
	totals := make([]forms.Number, len(v.Form.Indicators))
	for i := range entries {
		e := &entries[i]
		for k, c := range e.Cells {
			if c.State == forms.Filled && v.Form.Indicators[k].Type.Numeric() {
				if sum, err := totals[k].Add(c.Num); err == nil {
					totals[k] = sum
				}
			}
		}
		if e.Cluster.Code == v.Cluster.Code {
			continue
		}
		all = append(all, e.Cells)
		if division != "" && industryDivision(e.Cluster.Industry) == division {
			same = append(same, e.Cells)
		}
	}
	others := all
	if v.SameIndustry = len(same) >= fewest; v.SameIndustry {
		others = same
	}
	v.Comparable = len(others)
	v.Medians = medians(v.Form, others)
	v.weigh(totals)
	return nil
}

// industryDivision is the division of an industry code ("C3432" is in C34).
func industryDivision(code string) string {
	if len(code) < 3 {
		return ""
	}
	return code[:3]
}

// medians gives the middle figure of every numeric indicator; of an even number of clusters the mean of the two middle
// ones, rounded to the indicator's decimals.
func medians(f *forms.Form, others [][]forms.Cell) []forms.Cell {
	out := make([]forms.Cell, len(f.Indicators))
	for i := range f.Indicators {
		if !f.Indicators[i].Type.Numeric() {
			continue
		}
		var ns []forms.Number
		for _, cells := range others {
			if i < len(cells) && cells[i].State == forms.Filled {
				ns = append(ns, cells[i].Num)
			}
		}
		if len(ns) == 0 {
			continue
		}
		slices.Sort(ns)
		mid := ns[len(ns)/2]
		if len(ns)%2 == 0 {
			low := ns[len(ns)/2-1]
			mid = low + (mid-low)/2
		}
		out[i] = forms.NumberCell(mid.Round(f.Indicators[i].Decimals))
	}
	return out
}

// weigh gives each finding the share that its first cell has of the provincial total, and orders the findings of one
// severity by it, the heaviest first.
func (v *Review) weigh(totals []forms.Number) {
	type weighed struct {
		f forms.Finding
		w forms.Cell
	}
	list := make([]weighed, len(v.Findings))
	for k, f := range v.Findings {
		list[k].f = f
		if len(f.Cells) == 0 {
			continue
		}
		i := v.Form.Index(f.Cells[0])
		if i < 0 || totals[i] <= 0 || v.Return.Cells[i].State != forms.Filled {
			continue
		}
		if a := v.Form.Indicators[i].Aggregation; a != forms.Sum && a != forms.SumOverlap && a != forms.SumPerCounty {
			continue
		}
		list[k].w = percentOf(v.Return.Cells[i].Num, totals[i])
	}
	slices.SortStableFunc(list, func(a, b weighed) int {
		return cmp.Or(
			-cmp.Compare(rank(a.f.Severity == forms.Hard), rank(b.f.Severity == forms.Hard)),
			cmp.Compare(rank(a.f.Explained), rank(b.f.Explained)),
			-a.w.Num.Cmp(b.w.Num))
	})
	v.Weights = make([]forms.Cell, len(list))
	for k := range list {
		v.Findings[k], v.Weights[k] = list[k].f, list[k].w
	}
}

// comment adds comments of the reviewer to a return. A comment names a cell of the return or concerns all of it.
func (d *ProvinceDesk) comment(ctx context.Context, f *forms.Form, ret *forms.Return, id int64, who string, cs []forms.Comment) error {
	all := slices.Clone(ret.Comments)
	for k, c := range cs {
		again := slices.IndexFunc(all, func(x forms.Comment) bool { return c.ID != "" && x.ID == c.ID })
		if again >= 0 {
			c.Cell, c.Text, c.Answer = all[again].Cell, cmp.Or(c.Text, all[again].Text), all[again].Answer
		}
		c.Text = forms.CleanText(c.Text)
		if utf8.RuneCountInString(c.Text) > f.Tolerances.CaseMax {
			return &Problem{What: ErrTooLong, Args: []string{c.Cell, strconv.Itoa(f.Tolerances.CaseMax)}}
		}
		seen, ok := canonicalAt(f, ret, c.Cell)
		if !ok && again < 0 { // a row that is gone meanwhile can still be asked about again
			return &Problem{What: ErrUnknownCode, Args: []string{c.Cell}}
		}
		c.Seen, c.Author, c.When, c.Status = seen, who, d.utc(), forms.Open
		if c.ID == "" {
			sum := sha256.Sum256(fmt.Appendf(nil, "%s %s %d %d %s %s", ret.Cluster, ret.Period, ret.Revision, len(all)+k, c.Cell, c.Text))
			c.ID = hex.EncodeToString(sum[:6])
		}
		if again >= 0 { // behind the reason, which is the first of a send-back
			all = slices.Delete(all, again, again+1)
		}
		all = append(all, c)
	}
	if err := d.store.SaveComments(ctx, id, all, who); err != nil {
		return fmt.Errorf("keep the comments on %s %s: %w", ret.Cluster, ret.Period, err)
	}
	return nil
}

// canonicalAt gives the canonical value of a cell, or a text of a case, by its key; the empty key is the whole return.
func canonicalAt(f *forms.Form, r *forms.Return, key string) (string, bool) {
	if key == "" {
		return "", true
	}
	if text, ok := caseAt(f, r, key); ok {
		return text, true
	}
	row, column, isRoster := forms.SplitCellKey(key)
	if !isRoster {
		ind := f.Indicator(column)
		if ind == nil {
			return "", false
		}
		return forms.Canonical(ind.Spec(), r.Cell(f, column)), true
	}
	col := f.ColumnIndex(column)
	if col < 0 {
		return "", false
	}
	for i, k := range r.RowKeys(f) {
		if k == row {
			return forms.Canonical(f.Columns[col].Spec(), r.Roster[i].Cells[col]), true
		}
	}
	return "", false
}

// Comments gives the comments on a received revision.
func (d *ProvinceDesk) Comments(ctx context.Context, id int64) ([]forms.Comment, office.Head, error) {
	ret, head, err := d.store.Load(ctx, id)
	if err != nil {
		return nil, head, fmt.Errorf("read the comments: %w", err)
	}
	return ret.Comments, head, nil
}
