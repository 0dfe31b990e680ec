package sqlite_test

import (
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

func setB01(n int64) office.Edit {
	return office.Edit{Why: office.Typed, Who: "甲", Cells: []office.CellEdit{{Code: "B01", Cell: forms.NumberCell(forms.Int(n))}}}
}

func status(t *testing.T, o *sqlite.Office, id int64) office.Head {
	t.Helper()
	_, h, err := o.Load(bg, id)
	must(t, err)
	return h
}

func TestLifeOfACountyReturn(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.Apply(bg, id, setB01(1)))
	must(t, o.SaveComments(bg, id, []forms.Comment{{ID: "1", Text: "核实"}}, "甲"))
	people := forms.People{Head: "王五", Date: "2026-03-14"}
	frozen, err := o.Freeze(bg, id, 1, "", "digest-1", "r1.xlsx", people, []byte("book"), "甲")
	must(t, err)

	working, head, err := o.Load(bg, id)
	must(t, err)
	kept, frozenHead, err := o.Load(bg, frozen)
	must(t, err)
	if diff := cmp.Diff(working, kept, noIDs); diff != "" {
		t.Errorf("the frozen revision differs: %s", diff)
	}
	if kept.People != people || head.Status != forms.Submitted || head.Revision != 1 || head.File != "r1.xlsx" || head.Digest != "" || !head.Current {
		t.Errorf("working head: %+v", head)
	}
	if frozenHead.Status != forms.Submitted || frozenHead.Digest != "digest-1" || frozenHead.Working || frozenHead.Current {
		t.Errorf("frozen head: %+v", frozenHead)
	}
	if book, err := o.Workbook(bg, frozen); err != nil || string(book) != "book" {
		t.Errorf("workbook: %q, %v", book, err)
	}
	if _, err := o.Workbook(bg, id); !errors.Is(err, office.ErrNotFound) {
		t.Errorf("workbook of a working return: %v", err)
	}
	if err := o.Apply(bg, frozen, setB01(2)); !errors.Is(err, office.ErrLockedReturn) {
		t.Errorf("editing a frozen revision: %v", err)
	}
	if _, err := o.Freeze(bg, id, 1, "", "x", "x", people, nil, "甲"); !errors.Is(err, office.ErrExists) {
		t.Errorf("the same revision twice: %v", err)
	}
	if err := o.DeleteDraft(bg, id, "甲"); !errors.Is(err, office.ErrLockedReturn) {
		t.Errorf("throwing away what was exported: %v", err)
	}
}

// An edit makes a draft of a submitted return; taking the edit back makes it the submitted revision again, but not where
// another revision was exported meanwhile.
func TestStatusFollowsEdits(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.Apply(bg, id, setB01(1)))
	people := forms.People{Head: "王五"}
	_, err = o.Freeze(bg, id, 1, "", "digest-1", "r1.xlsx", people, nil, "甲")
	must(t, err)
	must(t, o.Apply(bg, id, setB01(2)))
	if h := status(t, o, id); h.Status != forms.Draft || h.Revision != 1 {
		t.Errorf("after an edit: %+v", h)
	}
	_, err = o.Undo(bg, id, "甲")
	must(t, err)
	if h := status(t, o, id); h.Status != forms.Submitted {
		t.Errorf("after undo: %s", h.Status)
	}
	_, err = o.Redo(bg, id, "甲")
	must(t, err)
	if h := status(t, o, id); h.Status != forms.Draft {
		t.Errorf("after redo: %s", h.Status)
	}
	frozen2, err := o.Freeze(bg, id, 2, "改正", "digest-2", "r2.xlsx", people, nil, "甲")
	must(t, err)
	_, err = o.Undo(bg, id, "甲")
	must(t, err)
	if h := status(t, o, id); h.Status != forms.Draft || h.Revision != 2 {
		t.Errorf("undo past an export: %+v", h)
	}
	_, err = o.Redo(bg, id, "甲")
	must(t, err)
	if h := status(t, o, id); h.Status != forms.Submitted {
		t.Errorf("redo back to the exported figures: %+v", h)
	}
	if r, _, err := o.Load(bg, frozen2); err != nil || r.Reason != "改正" || r.Revision != 2 || r.Cells[0] != forms.NumberCell(forms.Int(2)) {
		t.Errorf("second revision: %+v, %v", r, err)
	}
}

// What the province decides is kept; an accepted return is locked.
func TestDecisionsOnACountyReturn(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	people := forms.People{Head: "王五"}
	frozen, err := o.Freeze(bg, id, 1, "", "digest-1", "r1.xlsx", people, nil, "甲")
	must(t, err)
	must(t, o.Apply(bg, id, setB01(2)))
	frozen2, err := o.Freeze(bg, id, 2, "改正", "digest-2", "r2.xlsx", people, nil, "甲")
	must(t, err)
	must(t, o.SetStatus(bg, id, forms.SentBack, "有误", "省厅"))
	if h := status(t, o, id); h.Status != forms.SentBack || h.DecidedReason != "有误" || h.DecidedBy != "省厅" || !h.Decided.Equal(noon) {
		t.Errorf("sent back: %+v", h)
	}
	must(t, o.Apply(bg, id, setB01(3)))
	must(t, o.SetStatus(bg, id, forms.Accepted, "", "省厅"))
	for what, err := range map[string]error{
		"edit": o.Apply(bg, id, setB01(4)),
		"undo": second(o.Undo(bg, id, "甲")), "redo": second(o.Redo(bg, id, "甲")),
		"export": second(o.Freeze(bg, id, 3, "", "", "", people, nil, "甲")),
	} {
		if !errors.Is(err, office.ErrLockedReturn) {
			t.Errorf("%s of an accepted return: %v", what, err)
		}
	}
	heads, err := o.Heads(bg, office.ReturnFilter{Current: true})
	must(t, err)
	if len(heads) != 1 || heads[0].ID != id {
		t.Errorf("current: %+v", heads)
	}
	all, err := o.Heads(bg, office.ReturnFilter{Cluster: "41078301", Period: annual})
	must(t, err)
	if len(all) != 3 || all[0].ID != frozen || all[1].ID != frozen2 || all[2].ID != id {
		t.Errorf("order of heads: %+v", all)
	}
}

func second[T any](_ T, err error) error { return err }

func TestRedoIsLostAfterAnEdit(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.Apply(bg, id, setB01(1)))
	must(t, o.Apply(bg, id, setB01(2)))
	undone, err := o.Undo(bg, id, "乙")
	must(t, err)
	if len(undone) != 1 || undone[0].Cell != "B01" || undone[0].Old != "2" || undone[0].New != "1" || undone[0].Why != office.Undone || undone[0].Who != "乙" {
		t.Errorf("undone: %+v", undone)
	}
	must(t, o.Apply(bg, id, setB01(1))) // changes nothing: no step
	if _, err := o.Redo(bg, id, "乙"); err != nil {
		t.Errorf("redo after an edit that changed nothing: %v", err)
	}
	_, err = o.Undo(bg, id, "乙")
	must(t, err)
	must(t, o.Apply(bg, id, setB01(7)))
	if _, err := o.Redo(bg, id, "乙"); !errors.Is(err, office.ErrNotFound) {
		t.Errorf("redo after another edit: %v", err)
	}
	for _, want := range []int64{1, 0} {
		_, err = o.Undo(bg, id, "乙")
		must(t, err)
		r, _, err := o.Load(bg, id)
		must(t, err)
		if got := r.Cells[0]; want != 0 && got != forms.NumberCell(forms.Int(want)) || want == 0 && got.State != forms.Blank {
			t.Errorf("undo to %d gives %+v", want, got)
		}
	}
}

func TestDeleteDraft(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.DeleteDraft(bg, id, "甲"))
	if _, _, err := o.Load(bg, id); !errors.Is(err, office.ErrNotFound) {
		t.Errorf("a deleted draft: %v", err)
	}
	again, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	if again == id {
		t.Error("the id of a deleted return is used again: the log would speak of two returns")
	}
	log, err := o.Log(bg, office.LogFilter{Cell: "status", Limit: 2})
	must(t, err)
	if len(log) != 2 || log[1].Old != "draft" || log[1].New != "" {
		t.Errorf("history: %+v", log)
	}
}

func received(cluster string, revision int, output int64) *forms.Return {
	r := aReturn()
	r.Cluster, r.Revision = cluster, revision
	r.Cells[1] = forms.NumberCell(forms.Int(output))
	return r
}

func TestReceiveAndDecide(t *testing.T) {
	o := create(t, options())
	receive := func(cluster string, revision int, output int64) int64 {
		t.Helper()
		id, err := o.Receive(bg, received(cluster, revision, output), office.Head{Digest: "fp", Hard: 1}, office.ReceivedFile{
			Path: "x.xlsx", Digest: cluster + string(rune('0'+revision)), Verdict: "received", Cluster: cluster, Period: annual, Revision: revision,
		})
		must(t, err)
		return id
	}
	second := receive("A", 2, 20)
	first := receive("A", 1, 10) // an older revision that comes later is kept and is not current
	if h := status(t, o, first); h.Current || h.Status != forms.Received || h.Output != forms.NumberCell(forms.Int(10)) || h.Hard != 1 {
		t.Errorf("older revision: %+v", h)
	}
	third := receive("A", 3, 30)
	other := receive("B", 1, 40)
	current, err := o.Heads(bg, office.ReturnFilter{Period: annual, Current: true})
	must(t, err)
	if len(current) != 2 || current[0].ID != third || current[1].ID != other {
		t.Errorf("current: %+v", current)
	}

	err = o.Decide(bg, []office.Decision{{Return: other, Status: forms.Accepted, Who: "省"}, {Return: second, Status: forms.Accepted, Who: "省"}})
	if !errors.Is(err, office.ErrSuperseded) {
		t.Errorf("accepting a replaced revision: %v", err)
	}
	if h := status(t, o, other); h.Status != forms.Received {
		t.Error("a refused batch of decisions left one behind")
	}
	must(t, o.Decide(bg, []office.Decision{{Return: other, Status: forms.Accepted, Who: "省"}, {Return: third, Status: forms.SentBack, Reason: "有误", Who: "省"}}))
	if h := status(t, o, third); h.Status != forms.SentBack || h.DecidedReason != "有误" || h.DecidedBy != "省" {
		t.Errorf("sent back: %+v", h)
	}
	figures, err := o.Figures(bg, annual, []forms.Status{forms.Accepted})
	must(t, err)
	if len(figures) != 1 || figures[0].Head.ID != other || figures[0].Cells[1] != forms.NumberCell(forms.Int(40)) {
		t.Errorf("figures: %+v", figures)
	}
	if diff := cmp.Diff([]string{"91A", "91B"}, figures[0].Codes); diff != "" {
		t.Error(diff)
	}
	if err := o.Apply(bg, other, setB01(4)); !errors.Is(err, office.ErrLockedReturn) {
		t.Errorf("editing a received return: %v", err)
	}
	log, err := o.Log(bg, office.LogFilter{Cluster: "B"})
	must(t, err)
	if len(log) != 2 || log[0].New != "accepted" || log[1].New != "received" {
		t.Errorf("one line per return and decision: %+v", log)
	}
}

func TestRecordOfFiles(t *testing.T) {
	o := create(t, options())
	must(t, o.RecordFiles(bg, office.ReceivedFile{Path: "bad", Digest: "d", Verdict: "refused", Code: "ZIP-CRC"}))
	if _, err := o.FileByDigest(bg, "d"); !errors.Is(err, office.ErrNotFound) {
		t.Errorf("a refused file: %v", err)
	}
	id, err := o.Receive(bg, aReturn(), office.Head{}, office.ReceivedFile{Path: "good", Digest: "d", Verdict: "received"})
	must(t, err)
	must(t, o.RecordFiles(bg, office.ReceivedFile{Path: "again", Digest: "d", Verdict: "duplicate", Period: annual}))
	f, err := o.FileByDigest(bg, "d")
	must(t, err)
	if f.Path != "good" || f.Return != id || !f.When.Equal(noon) {
		t.Errorf("by digest: %+v", f)
	}
	all, err := o.ReceivedFiles(bg, 2)
	must(t, err)
	if len(all) != 2 || all[0].Path != "again" || all[1].Path != "good" || all[0].Period != annual {
		t.Errorf("newest first: %+v", all)
	}
}

// raw opens the file past the package, as somebody with another program would.
func raw(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(path))
	must(t, err)
	t.Cleanup(func() { db.Close() })
	return db
}

func TestLogIsAppendOnly(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.Apply(bg, id, setB01(1)))
	must(t, o.Close())
	db := raw(t, o.Path())
	for _, q := range []string{"UPDATE log SET new = 'x'", "DELETE FROM log", "UPDATE log SET who = '' WHERE id = 1", "INSERT OR REPLACE INTO log SELECT * FROM log"} {
		if _, err := db.Exec(q); err == nil || !strings.Contains(err.Error(), "append-only") {
			t.Errorf("%s: %v", q, err)
		}
	}
}

// The stored numbers are what SQL can add up: the sum of a column is the sum of the figures.
func TestNumbersSumInSQL(t *testing.T) {
	o := create(t, options())
	want := int64(0)
	for i, n := range []int64{1, 12345, 900000000} {
		_, err := o.Receive(bg, received(string(rune('A'+i)), 1, n), office.Head{}, office.ReceivedFile{})
		must(t, err)
		want += n * int64(forms.One)
	}
	must(t, o.Close())
	var got int64
	must(t, raw(t, o.Path()).QueryRow("SELECT sum(num) FROM cells JOIN returns ON id = return_id WHERE code = 'T101' AND current").Scan(&got))
	if got != want {
		t.Errorf("SQL adds up %d, want %d", got, want)
	}
}
