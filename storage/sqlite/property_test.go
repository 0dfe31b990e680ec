package sqlite_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

// oddTexts are texts that a careless store would change.
var oddTexts = []string{
	"", " ", "null", "true", "0", "1.0", "-0", `"`, `\`, `\u0000`, "'", "';--", "a\x00b", "\x00", "\n\r\t", "\x7f\u0085",
	"\xff\xfe", "汉字，；“引号”", "ﬁ", "e\u0301", "\u202e", "𠮷", "🏭", "{", "[", "#NA:", "#INVALID:x", ",", "a,b", "=1+1", "2026-03-14",
}

func drawText(t *rapid.T, label string) string {
	return rapid.OneOf(rapid.SampledFrom(oddTexts), rapid.String()).Draw(t, label)
}

// drawCell draws any cell of a type, also one that holds more than its type uses.
func drawCell(t *rapid.T, typ forms.Type) forms.Cell {
	c := forms.Cell{State: forms.State(rapid.IntRange(0, 3).Draw(t, "state"))}
	switch c.State {
	case forms.Filled:
		switch {
		case typ.Numeric():
			c.Num = forms.Number(rapid.Int64().Draw(t, "number"))
		case typ == forms.YesNo:
			c.Yes = rapid.Bool().Draw(t, "yes")
		default:
			c.Text = drawText(t, "text")
		}
	case forms.NotAvailable, forms.Invalid:
		c.Text = drawText(t, "text")
	}
	if rapid.IntRange(0, 3).Draw(t, "noted") == 0 {
		c.Note = drawText(t, "note")
	}
	if rapid.IntRange(0, 30).Draw(t, "odd") == 0 {
		c.Num, c.Yes, c.Text = forms.Number(rapid.Int64().Draw(t, "more")), rapid.Bool().Draw(t, "also"), drawText(t, "and")
	}
	return c
}

func drawRow(t *rapid.T, f *forms.Form) []forms.Cell {
	cells := make([]forms.Cell, len(f.Columns))
	for i := range cells {
		cells[i] = drawCell(t, f.Columns[i].Type)
	}
	return cells
}

func drawTime(t *rapid.T) time.Time {
	return time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "time"), 0).UTC()
}

func drawExplanation(t *rapid.T, key string) forms.Explanation {
	return forms.Explanation{
		Key: key, Form: drawText(t, "form"), Basis: drawText(t, "basis"), Text: "说明" + drawText(t, "why"), Who: "甲" + drawText(t, "who"), When: drawTime(t),
	}
}

func drawPeople(t *rapid.T) forms.People {
	return forms.People{
		Head: drawText(t, "head"), Reviewer: drawText(t, "reviewer"), Preparer: drawText(t, "preparer"),
		Phone: drawText(t, "phone"), Date: drawText(t, "date"),
	}
}

func drawCases(t *rapid.T) []forms.Case {
	var cs []forms.Case
	for range rapid.IntRange(0, 3).Draw(t, "cases") {
		cs = append(cs, forms.Case{Title: drawText(t, "title"), Summary: drawText(t, "summary"), Body: drawText(t, "text")})
	}
	return forms.TrimCases(cs)
}

func drawReturn(t *rapid.T, f *forms.Form, cluster string) *forms.Return {
	r := &forms.Return{
		Form: f.FormID, Cluster: cluster, Name: drawText(t, "name"), County: drawText(t, "county"), Body: drawText(t, "body"),
		Period: annual, Revision: rapid.IntRange(0, 9).Draw(t, "revision"), Reason: drawText(t, "reason"), Office: drawText(t, "office"),
		People: drawPeople(t), Cells: make([]forms.Cell, len(f.Indicators)),
	}
	for i := range r.Cells {
		r.Cells[i] = drawCell(t, f.Indicators[i].Type)
	}
	for range rapid.IntRange(0, 4).Draw(t, "rows") {
		r.Roster = append(r.Roster, forms.Row{Cells: drawRow(t, f)})
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "explanations") {
		r.Explanations = append(r.Explanations, drawExplanation(t, fmt.Sprint("F", i)))
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "comments") {
		r.Comments = append(r.Comments, forms.Comment{
			ID: fmt.Sprint(i), Cell: drawText(t, "cell"), Seen: drawText(t, "seen"), Text: drawText(t, "said"), Author: drawText(t, "author"),
			When: drawTime(t), Status: forms.Open, Answer: drawText(t, "answer"),
		})
	}
	r.Cases = drawCases(t)
	return r
}

// noIDs compares returns without the IDs of rows, which the store gives.
var noIDs = cmpopts.IgnoreFields(forms.Row{}, "ID")

// What is kept comes back as it was: every state and type of cell, and any text.
func TestRoundTrip(t *testing.T) {
	o := create(t, options())
	f := testForm()
	n := 0
	rapid.Check(t, func(t *rapid.T) {
		n++
		for kind, keep := range map[string]func(*forms.Return) (int64, error){
			"W": func(r *forms.Return) (int64, error) { return o.NewReturn(bg, r, "甲", office.Imported) },
			"R": func(r *forms.Return) (int64, error) {
				return o.Receive(bg, r, office.Head{Filled: 3, ChangedOutside: 2, UncheckedAtSource: true}, office.ReceivedFile{Digest: "d"})
			},
		} {
			r := drawReturn(t, f, fmt.Sprint(kind, n))
			id, err := keep(r)
			if err != nil {
				t.Fatal(err)
			}
			got, head, err := o.Load(bg, id)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(r, got, noIDs, cmpopts.EquateEmpty()); diff != "" {
				t.Fatal(kind, diff)
			}
			if head.Rows != len(r.Roster) || head.Output != r.Cells[1] && !r.Cells[1].Yes || head.UncheckedAtSource != (kind == "R") {
				t.Fatalf("%s head: %+v", kind, head)
			}
		}
	})
	must(t, o.Check(bg, true))
}

// Figures are the cells and codes of the return, packed or not; its cells can be read alone.
func TestFiguresAreTheReturn(t *testing.T) {
	f := testForm()
	rapid.Check(t, func(t *rapid.T) {
		o := createIn(t, options())
		defer o.Close()
		want := map[string]*forms.Return{"W": drawReturn(t, f, "W"), "R": drawReturn(t, f, "R")}
		if _, err := o.NewReturn(bg, want["W"], "甲", office.Imported); err != nil {
			t.Fatal(err)
		}
		if _, err := o.Receive(bg, want["R"], office.Head{}, office.ReceivedFile{}); err != nil {
			t.Fatal(err)
		}
		got, err := o.Figures(bg, annual, nil)
		if err != nil || len(got) != 2 {
			t.Fatalf("%d figures, %v", len(got), err)
		}
		for _, g := range got {
			r := want[g.Head.Cluster]
			var codes []string
			for _, row := range r.Roster {
				code := ""
				if row.Cells[0].State == forms.Filled {
					code = row.Cells[0].Text
				}
				codes = append(codes, code)
			}
			if diff := cmp.Diff(r.Cells, g.Cells); diff != "" {
				t.Fatal(g.Head.Cluster, diff)
			}
			alone, err := o.LoadCells(bg, g.Head)
			if diff := cmp.Diff(r.Cells, alone); err != nil || diff != "" {
				t.Fatal(g.Head.Cluster, err, diff)
			}
			if diff := cmp.Diff(codes, g.Codes); diff != "" && !hasLineFeed(codes) {
				t.Fatal(g.Head.Cluster, diff)
			}
		}
	})
}

// hasLineFeed tells of texts that are no credit codes whatever the form says: the codes are joined by line feeds.
func hasLineFeed(codes []string) bool {
	for _, c := range codes {
		for _, r := range c {
			if r == '\n' {
				return true
			}
		}
	}
	return false
}

// createIn makes an office for one round of a property.
func createIn(t *rapid.T, opts sqlite.Options) *sqlite.Office {
	dir, err := os.MkdirTemp("", "office-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	o, err := sqlite.Create(bg, filepath.Join(dir, "o"), aCounty(), opts)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// drawEdit draws an edit that fits the return as it is now.
func drawEdit(t *rapid.T, f *forms.Form, r *forms.Return) office.Edit {
	e := office.Edit{Why: office.Typed, Who: "甲"}
	row := func() (int64, bool) {
		if len(r.Roster) == 0 {
			return 0, false
		}
		return rapid.SampledFrom(r.Roster).Draw(t, "row").ID, true
	}
	once := map[string]bool{} // a cell that changes there and back is a step that cannot be seen
	first := func(what string) bool { seen := once[what]; once[what] = true; return !seen }
	for range rapid.IntRange(0, 3).Draw(t, "cells") {
		ind := rapid.SampledFrom(f.Indicators).Draw(t, "indicator")
		if !first(ind.Code) {
			continue
		}
		e.Cells = append(e.Cells, office.CellEdit{Code: ind.Code, Cell: drawCell(t, ind.Type)})
	}
	for range rapid.IntRange(0, 3).Draw(t, "roster cells") {
		if id, ok := row(); ok {
			col := rapid.SampledFrom(f.Columns).Draw(t, "column")
			if !first(fmt.Sprint(id, col.Code)) {
				continue
			}
			e.Cells = append(e.Cells, office.CellEdit{Row: id, Code: col.Code, Cell: drawCell(t, col.Type)})
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "inserts") {
		after := rapid.SampledFrom([]int64{0, -1}).Draw(t, "after")
		if id, ok := row(); ok && rapid.Bool().Draw(t, "behind") {
			after = id
		}
		e.Insert = append(e.Insert, office.RowInsert{After: after, Cells: drawRow(t, f)})
	}
	for range rapid.IntRange(0, 3).Draw(t, "deletes") {
		if id, ok := row(); ok && first(fmt.Sprint("delete ", id)) {
			e.Delete = append(e.Delete, id)
		}
	}
	for range rapid.IntRange(0, 2).Draw(t, "explain") {
		x := drawExplanation(t, rapid.SampledFrom([]string{"F0", "F1", "F2", "F3"}).Draw(t, "finding"))
		if !first(x.Key) {
			continue
		}
		if rapid.Bool().Draw(t, "remove") {
			x.Text = ""
		}
		e.Explain = append(e.Explain, x)
	}
	if rapid.IntRange(0, 3).Draw(t, "people?") == 0 {
		p := drawPeople(t)
		e.People = &p
	}
	if rapid.IntRange(0, 3).Draw(t, "reason?") == 0 {
		s := drawText(t, "reason")
		e.Reason = &s
	}
	if rapid.IntRange(0, 1).Draw(t, "cases?") == 0 {
		cs := drawCases(t)
		e.Cases = &cs
	}
	return e
}

// Any sequence of edits, is undone step by step to the beginning and redone to the end, every
// state in between as it was, also after the file was closed and opened again.
func TestUndoRedo(t *testing.T) {
	f := testForm()
	rapid.Check(t, func(t *rapid.T) {
		o := createIn(t, options())
		defer func() { o.Close() }()
		again := func() {
			if rapid.IntRange(0, 3).Draw(t, "reopen") > 0 {
				return
			}
			if err := o.Close(); err != nil {
				t.Fatal(err)
			}
			var err error
			if o, err = sqlite.Open(bg, o.Path(), options()); err != nil {
				t.Fatal(err)
			}
		}
		id, err := o.NewReturn(bg, drawReturn(t, f, "C"), "甲", office.Carried)
		if err != nil {
			t.Fatal(err)
		}
		load := func() *forms.Return {
			r, h, err := o.Load(bg, id)
			if err != nil {
				t.Fatal(err)
			}
			if h.Rows != len(r.Roster) {
				t.Fatalf("head counts %d rows of %d", h.Rows, len(r.Roster))
			}
			return r
		}
		states := []*forms.Return{load()}
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			if err := o.Apply(bg, id, drawEdit(t, f, states[len(states)-1])); err != nil {
				t.Fatal(err)
			}
			now := load()
			if !cmp.Equal(now, states[len(states)-1], cmpopts.EquateEmpty()) {
				states = append(states, now)
			}
			again()
		}
		walk(t, o, id, states, load)
		again()
		walk(t, o, id, states, load)
		if err := o.Check(bg, true); err != nil {
			t.Fatal(err)
		}
	})
}

// walk undoes to the first state and redoes to the last.
func walk(t *rapid.T, o *sqlite.Office, id int64, states []*forms.Return, load func() *forms.Return) {
	for i := len(states) - 2; i >= 0; i-- {
		if _, err := o.Undo(bg, id, "乙"); err != nil {
			t.Fatalf("undo to state %d: %v", i, err)
		}
		if diff := cmp.Diff(states[i], load(), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("undo to state %d: %s", i, diff)
		}
	}
	if _, err := o.Undo(bg, id, "乙"); !errors.Is(err, office.ErrNotFound) {
		t.Fatalf("undo of nothing: %v", err)
	}
	for i := 1; i < len(states); i++ {
		if _, err := o.Redo(bg, id, "乙"); err != nil {
			t.Fatalf("redo to state %d: %v", i, err)
		}
		if diff := cmp.Diff(states[i], load(), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("redo to state %d: %s", i, diff)
		}
	}
	if _, err := o.Redo(bg, id, "乙"); !errors.Is(err, office.ErrNotFound) {
		t.Fatalf("redo of nothing: %v", err)
	}
}
