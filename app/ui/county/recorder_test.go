package county_test

import (
	"context"
	"errors"
	"testing"

	"jibao/app"
	"jibao/app/ui/county"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

func TestWhatCannotBeKeptStaysVisible(t *testing.T) {
	d, disk := newDeskOn(t)
	rec := newRecorder(t, d)
	var failed error
	rec.OnError = func(err error) { failed = err }
	figures := county.NewFigures(rec, text.ZH)
	disk.full = true
	figures.Set(0, "85.5")
	if !errors.Is(failed, office.ErrFull) || rec.Unsaved() != 1 {
		t.Errorf("the error is %v, %d texts are not saved", failed, rec.Unsaved())
	}
	if v := figures.Cell(0, 3); v.Text != "85.50" {
		t.Errorf("the cell shows %q", v.Text)
	}
	if v := figures.Cell(0, 6); v.Text != text.MarkUnsaved.In(text.ZH) {
		t.Errorf("the mark says %q", v.Text)
	}
	disk.full = false
	rec.Retry()
	if rec.Unsaved() != 0 || saved(t, d, "B01").Num.String() != "85.5" {
		t.Errorf("after the second try %d texts are not saved, the disk has %+v", rec.Unsaved(), saved(t, d, "B01"))
	}
}

// later is an executor that works only when it is told to, in the order of asking.
type later struct{ work []func() }

func (l *later) Go(f func()) { l.work = append(l.work, f) }
func (l *later) Do(f func()) { f() }
func (l *later) run() {
	for len(l.work) > 0 {
		next := l.work[0]
		l.work = l.work[1:]
		next()
	}
}

func TestTypedTextIsShownBeforeItIsSaved(t *testing.T) {
	d := newDesk(t)
	b, err := d.NewReturn(background, clusterCode, thisPeriod)
	if err != nil {
		t.Fatal(err)
	}
	slow := &later{}
	rec := county.NewRecorder(background, b, slow, clock)
	figures := county.NewFigures(rec, text.ZH)
	figures.Set(0, "85.5")
	figures.Set(0, "86")
	figures.Set(1, "320")
	if figures.Cell(0, 3).Text != "86.00" || !rec.Saving() || !rec.Saved().IsZero() {
		t.Errorf("the cell shows %q, saving %v, saved %v", figures.Cell(0, 3).Text, rec.Saving(), rec.Saved())
	}
	slow.run()
	if rec.Saving() || rec.Saved() != clock() || saved(t, d, "B01").Num.String() != "86" || saved(t, d, "B02").Num.String() != "320" {
		t.Errorf("saving %v, on the disk %+v and %+v", rec.Saving(), saved(t, d, "B01"), saved(t, d, "B02"))
	}
}

func TestUndoAndRedo(t *testing.T) {
	d := newDesk(t)
	rec := newRecorder(t, d)
	rec.Set("B01", "85.5")
	rec.Set("B01", "86")
	var took []office.LogEntry
	rec.Undo(func(es []office.LogEntry) { took = es })
	if len(took) != 1 || took[0].Cell != "B01" || saved(t, d, "B01").Num.String() != "85.5" {
		t.Errorf("undo took back %+v, the disk has %+v", took, saved(t, d, "B01"))
	}
	rec.Redo(nil)
	if saved(t, d, "B01").Num.String() != "86" {
		t.Errorf("after redo the disk has %+v", saved(t, d, "B01"))
	}
}

func TestPasteIntoFigures(t *testing.T) {
	d := newDesk(t)
	rec := newRecorder(t, d)
	figures := county.NewFigures(rec, text.ZH) // B01 … B11; B07 and B10 are computed
	report := figures.Paste(widgets.At{Row: 0, Col: 3}, [][]string{{"85.5"}, {"320"}, {"300"}, {"120"}, {"260"}, {"四万"}, {"1"}, {"1,950,000"}})
	if want := (widgets.PasteReport{Taken: 7, ReadOnly: 1, Invalid: 1}); report != want {
		t.Errorf("the report is %+v, not %+v", report, want)
	}
	if c := saved(t, d, "B06"); c.State != forms.Invalid || c.Text != "四万" {
		t.Errorf("B06: %+v", c)
	}
	if saved(t, d, "B08").Num.String() != "1950000" {
		t.Errorf("B08: %+v", saved(t, d, "B08"))
	}
	// A block that was copied with the code and the name brings its values along.
	report = figures.Paste(widgets.At{Row: 0, Col: 0}, [][]string{{"B01", "占地面积", "km²", "90"}})
	if report.Taken != 1 || saved(t, d, "B01").Num.String() != "90" {
		t.Errorf("report %+v, B01 %+v", report, saved(t, d, "B01"))
	}
	rec.Undo(nil)
	rec.Undo(nil)
	if c := saved(t, d, "B08"); c.State != forms.Blank {
		t.Errorf("one undo does not take the whole paste back: %+v", c)
	}
}

func TestRosterSortsFindsAndGrows(t *testing.T) {
	d := newDesk(t)
	rec := newRecorder(t, d)
	roster := county.NewRoster(rec, text.ZH)
	if roster.Rows() != 1 {
		t.Fatalf("an empty roster has %d lines", roster.Rows())
	}
	roster.Paste(widgets.At{Row: 0, Col: 1}, [][]string{{"丙厂", "C34"}, {"甲厂", "C35"}, {"乙厂", "C34"}})
	roster.Refresh()
	if roster.Rows() != 4 || len(rec.State().Return.Roster) != 3 {
		t.Fatalf("%d lines, %d enterprises", roster.Rows(), len(rec.State().Return.Roster))
	}
	roster.Find("c34")
	if roster.Rows() != 2 || roster.Cell(1, 1).Text != "乙厂" {
		t.Errorf("found %d lines, the second is %q", roster.Rows(), roster.Cell(1, 1).Text)
	}
	// What is entered while lines are hidden goes where it is seen.
	roster.Set(1, 1, "丁厂")
	if got := rec.State().Return.Roster[2].Cells[1].Text; got != "丁厂" {
		t.Errorf("the third enterprise is %q", got)
	}
	roster.Find("")
	roster.SortBy(1, widgets.Descending)
	if roster.Rows() != 3 || roster.Cell(0, 1).Text != "甲厂" {
		t.Errorf("the first of %d lines is %q", roster.Rows(), roster.Cell(0, 1).Text)
	}
	roster.Delete(widgets.Range{Top: 0, Bottom: 1}, func(n int) {
		if n != 2 {
			t.Errorf("%d lines are said to be deleted", n)
		}
	})
	if n := len(rec.State().Return.Roster); n != 1 {
		t.Errorf("%d enterprises are left", n)
	}
	rec.Undo(nil)
	if n := len(rec.State().Return.Roster); n != 3 {
		t.Errorf("after undo there are %d", n)
	}
}

func TestChecklistExplains(t *testing.T) {
	d := newDesk(t)
	rec := newRecorder(t, d)
	rec.Do(func(ctx context.Context, b *app.Book) error {
		_, err := b.SetMany(ctx, []app.Typed{{Code: "B02", Text: "320"}, {Code: "B03", Text: "150"}}) // fewer SMEs than the criteria ask for
		return err
	}, nil)
	list := county.NewChecklist(rec, text.ZH)
	soft := -1
	for row := range list.Rows() {
		if f := list.At(row); f != nil && f.Check == "B03-SHARE" {
			soft = row
		}
		if (list.At(row) == nil) != (list.Row(row).Kind == widgets.SectionRow) {
			t.Errorf("line %d is a heading and a finding", row)
		}
	}
	if soft < 0 {
		t.Fatal("B03-SHARE is not listed")
	}
	if list.Cell(soft, 0).Text != text.MarkToExplain.In(text.ZH) || list.Clean() {
		t.Errorf("the finding is %q", list.Cell(soft, 0).Text)
	}
	list.Explain(soft, "新引进两家大型企业")
	list.Refresh()
	for row := range list.Rows() {
		if f := list.At(row); f != nil && f.Check == "B03-SHARE" && list.Cell(row, 0).Text != text.MarkExplained.In(text.ZH) {
			t.Errorf("after the explanation it is %q", list.Cell(row, 0).Text)
		}
	}
}

func TestTodoSaysWhatIsOwed(t *testing.T) {
	d := newDesk(t)
	todo, err := county.ReadTodo(background, d)
	if err != nil {
		t.Fatal(err)
	}
	if todo.Rows() != 1 || todo.Open() != 1 {
		t.Fatalf("%d lines, %d to do", todo.Rows(), todo.Open())
	}
	for col, want := range map[int]string{0: clusterCode, 2: "2025 年度", 4: "2026-03-31", 5: "还有 56 天", 7: "–"} {
		if got := todo.Cell(0, col).Text; got != want {
			t.Errorf("column %d says %q, not %q", col, got, want)
		}
	}
}

func TestChangeIsSaidByKindOfFigure(t *testing.T) {
	d := newDesk(t)
	rec := newRecorder(t, d)
	rec.Set("B01", "85.5")
	if got := county.NewFigures(rec, text.ZH).Cell(0, 5).Text; got != "" {
		t.Errorf("without a past the change is %q", got)
	}
	for _, c := range []struct {
		kind      forms.Type
		decimals  int
		now, past string
		want      string
	}{
		{forms.Decimal, 2, "114.93", "100", "+14.93%"},
		{forms.Decimal, 2, "90", "120", "−25.00%"},
		{forms.Decimal, 2, "1", "0", ""},
		{forms.Percent, 2, "88.5", "87.73", "+0.77"},
		{forms.Integer, 0, "6", "7", "−1"},
	} {
		ind := forms.Indicator{Type: c.kind, Decimals: c.decimals}
		now, _ := forms.ParseCell(ind.Spec(), c.now)
		past, _ := forms.ParseCell(ind.Spec(), c.past)
		if got := county.ChangeText(&ind, now, past); got != c.want {
			t.Errorf("%s after %s as %s: %q, not %q", c.now, c.past, c.kind, got, c.want)
		}
	}
}

var _ shell.Executor = (*later)(nil)
