package app

import (
	"slices"
	"strings"

	"jibao/forms"
)

// Difference is one thing that two revisions of a return do not have in common.
type Difference struct {
	// Key is a cell key or that of a text of a case (forms.CaseKey), "row:<key>" for an enterprise that came or went, "explain:<key>", "note:<cell key>" or
	// "cover:<field>".
	Key string
	// Was and Is are canonical values; of a row the enterprise's name, "" on the side where it is not.
	Was, Is string
}

// Differences tells in what is differs from was; computed cells are left out, for they follow. Rows are matched by
// credit code (the first of equal ones), rows without one by their position.
func Differences(f *forms.Form, was, is *forms.Return) []Difference {
	var out []Difference
	add := func(key, a, b string) {
		if a != b {
			out = append(out, Difference{key, a, b})
		}
	}
	for i := range f.Indicators {
		ind := &f.Indicators[i]
		a, b := was.Cell(f, ind.Code), is.Cell(f, ind.Code)
		if !ind.Computed() {
			add(ind.Code, forms.Canonical(ind.Spec(), a), forms.Canonical(ind.Spec(), b))
		}
		add("note:"+ind.Code, a.Note, b.Note)
	}
	out = append(out, rosterDifferences(f, was, is)...)
	out = append(out, caseDifferences(was.Cases, is.Cases)...)
	explained := map[string]string{}
	for _, e := range was.Explanations {
		explained[e.Key] = e.Text
	}
	for _, e := range is.Explanations {
		add("explain:"+e.Key, explained[e.Key], e.Text)
		delete(explained, e.Key)
	}
	for _, e := range was.Explanations {
		if text, ok := explained[e.Key]; ok {
			add("explain:"+e.Key, text, "")
		}
	}
	for _, p := range []struct{ field, a, b string }{
		{"head", was.People.Head, is.People.Head}, {"reviewer", was.People.Reviewer, is.People.Reviewer},
		{"preparer", was.People.Preparer, is.People.Preparer}, {"phone", was.People.Phone, is.People.Phone},
		{"name", was.Name, is.Name}, {"body", was.Body, is.Body}, {"county", was.County, is.County},
	} {
		add("cover:"+p.field, p.a, p.b)
	}
	return out
}

func rosterDifferences(f *forms.Form, was, is *forms.Return) []Difference {
	var out []Difference
	old := keyedRows(f, was)
	keys := is.RowKeys(f)
	for i, row := range is.Roster {
		key := keys[i]
		before, ok := old[key]
		if !ok {
			out = append(out, Difference{Key: "row:" + key, Is: rowName(f, row)})
			continue
		}
		delete(old, key)
		for col := range f.Columns {
			spec := f.Columns[col].Spec()
			k := forms.CellKey(key, f.Columns[col].Code)
			a, b := before.Cells[col], row.Cells[col]
			if x, y := forms.Canonical(spec, a), forms.Canonical(spec, b); x != y {
				out = append(out, Difference{k, x, y})
			}
			if a.Note != b.Note {
				out = append(out, Difference{"note:" + k, a.Note, b.Note})
			}
		}
	}
	gone := make([]string, 0, len(old))
	for key := range old {
		gone = append(gone, key)
	}
	slices.SortFunc(gone, strings.Compare)
	for _, key := range gone {
		out = append(out, Difference{Key: "row:" + key, Was: rowName(f, old[key])})
	}
	return out
}

func keyedRows(f *forms.Form, r *forms.Return) map[string]forms.Row {
	m := make(map[string]forms.Row, len(r.Roster))
	for i, key := range r.RowKeys(f) {
		m[key] = r.Roster[i]
	}
	return m
}

// rowName is the name of the enterprise of a row, or its credit code where it has none.
func rowName(f *forms.Form, row forms.Row) string {
	for _, code := range []string{forms.ColumnName, forms.ColumnUSCC} {
		if i := f.ColumnIndex(code); i >= 0 && row.Cells[i].State == forms.Filled {
			return row.Cells[i].Text
		}
	}
	return "?"
}
