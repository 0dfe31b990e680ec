package app_test

import (
	"slices"
	"testing"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
)

// What a reviewer has written and not sent stays, over a further revision too, keeps the return from being accepted
// unseen, and goes out with the next send-back.
func TestDraftCommentsAreNotLost(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	const cell = "T102"
	one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "").Path)
	drafts := []forms.Comment{{Cell: "T101", Text: "请核对"}, {Cell: cell, Text: "请补充凭证"}}
	must(t, p.KeepDraftComments(ctx, crane.Code, y2022, drafts))
	if res, err := p.AcceptClean(ctx, y2022, nil); err != nil || len(res.Accepted) > 0 {
		t.Fatalf("accepted with comments that were not sent: %+v, %v", res, err)
	}
	_, err := b.Set(ctx, "T610", "130")
	must(t, err)
	one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "更正").Path)
	kept, err := p.DraftComments(ctx, crane.Code, y2022)
	must(t, err)
	if !slices.Equal(kept, drafts) {
		t.Fatalf("after a further revision: %+v", kept)
	}
	h := reviewOf(t, p, crane.Code).Head
	must(t, p.SendBack(ctx, h.ID, "请核实", forms.Comment{Cell: "T101", Text: "请核对"}))
	sent, _, err := p.Comments(ctx, h.ID)
	must(t, err)
	if len(sent) != 3 || sent[0].Text != "请核实" || sent[0].Cell != "" {
		t.Errorf("sent %+v", sent)
	}
	if commentAt(t, sent, cell).Text != "请补充凭证" {
		t.Errorf("the comment at %s: %+v", cell, sent)
	}
	if kept, err := p.DraftComments(ctx, crane.Code, y2022); err != nil || len(kept) > 0 {
		t.Errorf("they are kept after they were sent: %+v, %v", kept, err)
	}
}

// A draft at a row that is gone is not lost: it concerns the whole return and names its cell.
func TestDraftAtARowThatIsGone(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	v := one(t, p, app.ReceiveOptions{}, export(t, record(t, c, crane.Code, y2022, nil), t.TempDir(), "").Path)
	gone := forms.CellKey(codeOfBody, "output")
	must(t, p.KeepDraftComments(ctx, crane.Code, y2022, []forms.Comment{{Cell: gone, Text: "请核对"}}))
	must(t, p.SendBack(ctx, v.Return, "请核实"))
	sent, _, err := p.Comments(ctx, v.Return)
	must(t, err)
	if len(sent) != 2 || sent[0].Text != "请核实" || sent[1].Cell != "" || sent[1].Text != gone+" 请核对" {
		t.Errorf("sent %+v", sent)
	}
}

func TestSideTellsAnswerAndChange(t *testing.T) {
	same := func(s string) string { return "[" + s + "]" }
	for _, x := range []struct {
		c    app.ReviewComment
		want string
	}{
		{app.ReviewComment{Comment: forms.Comment{Cell: "T101", Text: "问", Answer: "答", Status: forms.Answered}, Was: "1", Is: "2", Changed: true}, "意见：问　答复：答　数据：[1] → [2]"},
		{app.ReviewComment{Comment: forms.Comment{Cell: "T101", Text: "问", Status: forms.Open}, Was: "1", Is: "1"}, "意见：问　县级没有答复　数据未改"},
		{app.ReviewComment{Comment: forms.Comment{Text: "问", Answer: "答", Status: forms.Closed}}, "意见：问　答复：答"},
		{app.ReviewComment{Comment: forms.Comment{Cell: "roster:x:output", Text: "问", Status: forms.Open}, Gone: true}, "意见：问　县级没有答复　名录中已没有这一行"},
	} {
		if got := x.c.Side(text.ZH, same); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
