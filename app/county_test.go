package app_test

import (
	"errors"
	"testing"
	"time"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/office"
)

func TestWhatIsTypedIsKept(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b, err := c.NewReturn(ctx, crane.Code, y2022)
	must(t, err)

	e, err := b.Set(ctx, "T101", "１．２亿") // full-width, and a unit that changes the figure
	must(t, err)
	if !e.Converted || number(b, "T101") != "12000" {
		t.Errorf("1.2亿 became %s, converted %v", number(b, "T101"), e.Converted)
	}
	e, err = b.Set(ctx, "T118", "六十")
	must(t, err)
	if !errors.Is(e.Draft, forms.ErrNotANumber) || b.Return().Cell(b.Form(), "T118").Draft() != "六十" {
		t.Errorf("a draft is kept and reported: %+v", e)
	}
	for code, want := range map[string]error{"T104": app.ErrComputed, "T999": app.ErrUnknownCode} {
		if _, err := b.Set(ctx, code, "1"); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", code, err, want)
		}
	}
	must(t, b.SetNotAvailable(ctx, "T113", "没有统计"))
	must(t, b.Note(ctx, "T104", "含新并入企业"))

	again, err := c.OpenReturn(ctx, crane.Code, y2022) // as after a restart
	must(t, err)
	f := again.Form()
	if got := again.Return().Cell(f, "T118").Draft(); got != "六十" {
		t.Errorf("the draft did not survive: %q", got)
	}
	if got := again.Return().Cell(f, "T113").Reason(); got != "没有统计" {
		t.Errorf("the reason did not survive: %q", got)
	}
	if got := again.Return().Cell(f, "T104").Note; got != "含新并入企业" {
		t.Errorf("the note of a computed cell did not survive: %q", got)
	}
}

func TestHalfYearAsksForLess(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	c.clock.now = time.Date(2023, 7, 10, 9, 0, 0, 0, time.UTC)
	b, err := c.NewReturn(ctx, crane.Code, forms.Period{Year: 2023, Month: 6})
	must(t, err)
	if _, err := b.Set(ctx, "B01", "3"); !errors.Is(err, app.ErrNotAsked) {
		t.Errorf("an annual indicator in a half-year: %v", err)
	}
	if _, err := c.NewReturn(ctx, crane.Code, forms.Period{Year: 2023, Month: 5}); !errors.Is(err, app.ErrPeriodNotAsked) {
		t.Errorf("a month that the form does not ask for: %v", err)
	}
}

func TestPasteIsOneStepOfUndo(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b, err := c.NewReturn(ctx, crane.Code, y2022)
	must(t, err)
	_, err = b.Set(ctx, "B02", "99")
	must(t, err)
	p, err := b.SetMany(ctx, []app.Typed{{Code: "B02", Text: "120"}, {Code: "T104", Text: "5"}, {Code: "B03", Text: "many"}, {Code: "NONE", Text: "1"}})
	must(t, err)
	if len(p.Entered) != 2 || p.Drafts() != 1 || len(p.Dropped) != 2 || !errors.Is(p.Dropped[0].Why, app.ErrComputed) || p.Dropped[1].Line != 4 {
		t.Errorf("paste: %+v", p)
	}
	b, err = c.OpenReturn(ctx, crane.Code, y2022)
	must(t, err)
	undone, err := b.Undo(ctx)
	must(t, err)
	if number(b, "B02") != "99" || b.Return().Cell(b.Form(), "B03").State != forms.Blank || len(undone) != 2 {
		t.Errorf("after undo B02 %s, B03 %v, %d lines", number(b, "B02"), b.Return().Cell(b.Form(), "B03"), len(undone))
	}
	_, err = b.Redo(ctx)
	must(t, err)
	if number(b, "B02") != "120" {
		t.Errorf("after redo B02 is %s", number(b, "B02"))
	}
	if _, err := b.Redo(ctx); !errors.Is(err, app.ErrNothingToRedo) {
		t.Errorf("redo without undo: %v", err)
	}
}

func TestLastYearIsCarriedForward(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b := record(t, c, crane.Code, y2021, nil)
	export(t, b, t.TempDir(), "")
	next, err := c.NewReturn(ctx, crane.Code, y2022)
	must(t, err)
	want := map[string]string{"T102": "1200000", "B09": "1000000", "T108": "1100000", "T202": "20000", "T203": "18000", "T402": "100000", "T101": "-"}
	for code, v := range want {
		if got := number(next, code); got != v {
			t.Errorf("%s: %s, want %s", code, got, v)
		}
	}
	log, err := next.History(ctx, "T102", 0)
	must(t, err)
	if len(log) != 1 || log[0].Why != office.Carried {
		t.Errorf("history of a carried figure: %+v", log)
	}
	series, err := next.Series(ctx, "T101")
	must(t, err)
	if len(series) != 1 || series[0].Period != y2021 || series[0].Cell.Num.String() != "1200000" {
		t.Errorf("series: %+v", series)
	}
}

// A draft that was never exported was never filed: nothing is carried from it and nothing compared with it.
func TestADraftIsNotThePast(t *testing.T) {
	c := newCounty(t, crane)
	record(t, c, crane.Code, y2021, nil)
	next, err := c.NewReturn(t.Context(), crane.Code, y2022)
	must(t, err)
	if number(next, "T102") != "-" || next.Past() != (forms.Past{}) {
		t.Errorf("T102 is %s, the past %+v", number(next, "T102"), next.Past())
	}
}

func TestTodo(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane, pump)
	must(t, c.SetDeadline(ctx, y2022, time.Date(2023, 3, 31, 0, 0, 0, 0, time.UTC)))
	b := record(t, c, crane.Code, y2022, nil)
	lines, err := c.Todo(ctx)
	must(t, err)
	if len(lines) != 2 || lines[0].State != app.TodoDraft || lines[1].State != app.TodoNotStarted || lines[0].DaysLeft != 17 {
		t.Fatalf("todo: %+v", lines)
	}
	if l := lines[0]; l.Filled != l.Asked || l.Asked != 62 || l.Hard != 0 || l.Soft != l.Explained {
		t.Errorf("a filled return: %+v", l)
	}
	if lines[1].Asked != 62 {
		t.Errorf("a return that was not begun asks for %d cells", lines[1].Asked)
	}
	export(t, b, t.TempDir(), "")
	must(t, c.MarkSentBack(ctx, crane.Code, y2022, "请核实总产值"))
	c.clock.now = time.Date(2023, 4, 1, 8, 0, 0, 0, time.UTC)
	lines, err = c.Todo(ctx)
	must(t, err)
	if lines[0].State != app.TodoSentBack || lines[0].SentBack != "请核实总产值" || lines[0].Revision != 1 || lines[0].Late {
		t.Errorf("sent back: %+v", lines[0])
	}
	if !lines[1].Late || lines[1].DaysLeft != -1 {
		t.Errorf("late: %+v", lines[1])
	}
	must(t, c.SetClosed(ctx, y2022, true))
	if lines, err = c.Todo(ctx); err != nil || len(lines) != 0 {
		t.Errorf("a closed period owes nothing: %d lines, %v", len(lines), err)
	}
}

func TestAcceptedIsLocked(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	dir := t.TempDir()
	first := export(t, b, dir, "")
	must(t, c.MarkAccepted(ctx, crane.Code, y2022))
	b, err := c.OpenReturn(ctx, crane.Code, y2022)
	must(t, err)
	if _, err := b.Set(ctx, "T101", "5"); !errors.Is(err, app.ErrAccepted) || !b.Locked() {
		t.Errorf("an accepted return was edited: %v", err)
	}
	if again := export(t, b, t.TempDir(), ""); !again.Again || again.Fingerprint != first.Fingerprint {
		t.Errorf("an accepted return can be written again: %+v", again)
	}
}

func TestRegisterOfACounty(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	for name, bad := range map[error]forms.Cluster{
		app.ErrNotOurCounty:    bearing,
		app.ErrClusterCode:     {Code: "4107", Name: "x", Level: forms.National},
		app.ErrNoName:          {Code: "41078309", Level: forms.National},
		app.ErrUnknownBody:     {Code: "41078309", Name: "x", Body: "999999", Level: forms.National},
		app.ErrUnknownIndustry: {Code: "41078309", Name: "x", Industry: "Z99", Level: forms.National},
		app.ErrUnknownCounty:   {Code: "99999901", Name: "x", County: "999999", Level: forms.National},
	} {
		if err := c.SaveClusters(ctx, pump, bad); !errors.Is(err, name) {
			t.Errorf("%v: got %v", name, err)
		}
	}
	all, err := c.Clusters(ctx)
	must(t, err)
	if len(all) != 1 {
		t.Errorf("a wrong entry let others in: %d clusters", len(all))
	}
}
