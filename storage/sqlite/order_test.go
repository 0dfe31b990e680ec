package sqlite_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jibao/forms"
	"jibao/forms/office"
)

// However many rows are put behind the same row, one action at a time, they stand where they were put, and undo finds
// every row's place again.
func TestRowsBetweenRows(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	first, _, err := o.Load(bg, id)
	must(t, err)
	const n = 60
	want := []string{"企业A"}
	for i := range n {
		must(t, o.Apply(bg, id, office.Edit{Insert: []office.RowInsert{{After: first.Roster[0].ID, Cells: rosterCells(fmt.Sprint(n - 1 - i))}}}))
		want = append(want, fmt.Sprint("企业", i))
	}
	want = append(want, "企业B")
	full, _, err := o.Load(bg, id)
	must(t, err)
	if diff := cmp.Diff(want, names(full)); diff != "" {
		t.Error(diff)
	}
	var all []int64
	for _, row := range full.Roster {
		all = append(all, row.ID)
	}
	must(t, o.Apply(bg, id, office.Edit{Delete: all}))
	_, err = o.Undo(bg, id, "甲")
	must(t, err)
	again, _, err := o.Load(bg, id)
	must(t, err)
	if diff := cmp.Diff(full, again); diff != "" {
		t.Errorf("rows that were deleted and came back: %s", diff)
	}
	for range n {
		_, err := o.Undo(bg, id, "甲")
		must(t, err)
	}
	back, _, err := o.Load(bg, id)
	must(t, err)
	if diff := cmp.Diff(first, back); diff != "" {
		t.Errorf("all undone: %s", diff)
	}
}

// names lists the enterprises of a return.
func names(r *forms.Return) []string {
	var all []string
	for _, row := range r.Roster {
		all = append(all, row.Cells[1].Text)
	}
	return all
}
