package province

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// answered is a desk at which the second revision of a return came in: of three comments one is answered, one figure was
// corrected without an answer, and the reason stands for the whole.
func answered(t *testing.T) *app.ProvinceDesk {
	t.Helper()
	ctx := t.Context()
	county, desk := newCounty(t, clusters[3]), newProvince(t)
	book := record(t, county, clusters[3].Code, y2022, nil)
	explain := func() {
		for _, f := range book.Findings() {
			if f.Severity == forms.Soft && !f.Explained {
				must(t, book.Explain(ctx, f.Key, "经核对，情况属实。"))
			}
		}
	}
	explain()
	dir := t.TempDir()
	out, err := book.Export(ctx, app.ExportOptions{Path: dir})
	must(t, err)
	take := func(path string) {
		tally, err := desk.Receive(ctx, []string{path}, app.ReceiveOptions{}, nil, nil)
		must(t, err)
		if tally.Received != 1 {
			t.Fatalf("%+v", tally)
		}
	}
	take(out.Path)
	h, err := desk.Find(ctx, clusters[3].Code, y2022)
	must(t, err)
	must(t, desk.SendBack(ctx, h.ID, "请核实", forms.Comment{Cell: "T101", Text: "与统计数据不一致"}, forms.Comment{Cell: "T610", Text: "偏低"}))
	back, err := desk.WriteSendBack(ctx, h.ID, dir, text.ZH)
	must(t, err)
	opened, err := county.OpenFile(ctx, back)
	must(t, err)
	book, err = county.TakeIn(ctx, opened)
	must(t, err)
	for _, c := range book.Return().Comments {
		if c.Cell == "T101" {
			must(t, book.Answer(ctx, c.ID, "已与统计部门核对"))
		}
	}
	_, err = book.Set(ctx, "T610", "321")
	must(t, err)
	explain()
	out, err = book.Export(ctx, app.ExportOptions{Path: dir, Reason: "服务家次漏计"})
	must(t, err)
	take(out.Path)
	return desk
}

// Comment, answer and change stand side by side; K settles one, T asks one again, and what is asked again goes out with the
// next send-back, with a comment that was written before the window was closed.
func TestCommentsSideBySide(t *testing.T) {
	desk := answered(t)
	b := open(t, desk, text.ZH)
	h, err := desk.Find(t.Context(), clusters[3].Code, y2022)
	must(t, err)
	b.review.open(h.ID)
	o := b.review.opened
	at := func(cell string) int {
		return o.issues.find(func(x *issue) bool { return x.Comment != nil && x.Cell == cell })
	}
	for cell, want := range map[string]string{
		"T101": "意见：与统计数据不一致　答复：已与统计部门核对　数据未改", "T610": "意见：偏低　县级没有答复　数据：", "": "意见：请核实　县级没有答复",
	} {
		row := at(cell)
		if row < 0 || !strings.HasPrefix(o.issues.at(row).Words, want) {
			t.Fatalf("comment at %q in row %d, want %q", cell, row, want)
		}
	}
	if x := o.issues.at(at("T610")); !strings.HasSuffix(x.Words, "→ 321 家次") || x.Mark != widgets.Triangle {
		t.Errorf("the change of T610: %q, %v", x.Words, x.Mark)
	}
	o.list.Select(at("T101"), 0)
	b.window.Canvas().Focus(o.list)
	b.press("k")
	if x := o.issues.at(at("T101")); x.Comment.Status != forms.Closed || x.Mark != widgets.Check {
		t.Errorf("after K: %+v", x)
	}
	o.list.Select(at("T610"), 0)
	b.press("t")
	if x := o.issues.at(at("T610")); x.Weight != text.ProvAskAgain.ZH {
		t.Errorf("after T: %+v", x)
	}
	b.press("c") // a further remark on the same cell
	b.write("请附凭证")
	b.window.Canvas().Focused().(*widgets.Entry).OnEnter()

	b = open(t, desk, text.ZH) // the window was closed and opened again
	b.review.open(h.ID)
	o = b.review.opened
	if len(o.notes.list) != 2 || o.notes.at("T610") != "请附凭证" {
		t.Fatalf("kept %+v", o.notes.list)
	}
	b.press("a")
	if state(t, desk, clusters[3].Code) != forms.Received {
		t.Fatal("accepted although comments were not sent")
	}
	b.press("r")
	b.write("仍需核实")
	b.window.Canvas().Focused().(*widgets.Entry).OnEnter()
	all, after, err := desk.Comments(t.Context(), h.ID)
	must(t, err)
	if after.Status != forms.SentBack {
		t.Fatalf("status %s", after.Status)
	}
	states := map[string]forms.CommentStatus{}
	for _, c := range all {
		states[c.Cell+" "+c.Text] = c.Status
	}
	for want, status := range map[string]forms.CommentStatus{
		"T101 与统计数据不一致": forms.Closed, "T610 偏低": forms.Open, "T610 请附凭证": forms.Open, " 仍需核实": forms.Open, " 请核实": forms.Open,
	} {
		if states[want] != status {
			t.Errorf("%q is %q, want %s; all %+v", want, states[want], status, all)
		}
	}
	path, err := desk.WriteSendBack(t.Context(), h.ID, t.TempDir(), text.ZH)
	must(t, err)
	if info, err := os.Stat(filepath.Clean(path)); err != nil || info.Size() == 0 {
		t.Errorf("the send-back: %v", err)
	}
}
