package app_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// firmRow adds one enterprise of the tests to a return and gives the key of its output.
func firmRow(t *testing.T, b *app.Book) string {
	t.Helper()
	ctx := t.Context()
	table, err := b.ReadRoster(ctx, writeText(t, "名录.csv", "统一社会信用代码,企业名称,行业代码,属主导产业,企业规模,期末从业人员,工业总产值,营业收入\n"+
		codeOfBody+",演示起重甲有限公司,C343,是,中型,800,1200000,1100000\n"))
	must(t, err)
	preview, err := b.PreviewRoster(table)
	must(t, err)
	must(t, b.ApplyRoster(ctx, preview, false))
	return forms.CellKey(codeOfBody, "output")
}

// sentBack is a revision 1 that was received and sent back with comments at an indicator and at a cell of the roster.
func sentBack(t *testing.T, c *county, p *province) (b *app.Book, first int64, cell, path string) {
	t.Helper()
	ctx := t.Context()
	b = record(t, c, crane.Code, y2022, nil)
	first = one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "").Path).Return
	cell = "T102"
	must(t, p.SendBack(ctx, first, "请核实总产值", forms.Comment{Cell: "T101", Text: "与统计部门数据不一致"}, forms.Comment{Cell: cell, Text: "请说明口径"}))
	path, err := p.WriteSendBack(ctx, first, t.TempDir(), text.ZH)
	must(t, err)
	return b, first, cell, path
}

func takeUp(t *testing.T, c *county, path string) (*app.Opened, *app.Book) {
	t.Helper()
	o, err := c.OpenFile(t.Context(), path)
	must(t, err)
	b, err := c.TakeIn(t.Context(), o)
	must(t, err)
	return o, b
}

func commentAt(t *testing.T, cs []forms.Comment, cell string) forms.Comment {
	t.Helper()
	i := slices.IndexFunc(cs, func(c forms.Comment) bool { return c.Cell == cell })
	if i < 0 {
		t.Fatalf("no comment at %q in %+v", cell, cs)
	}
	return cs[i]
}

// The whole way: reported, sent back, answered and corrected, reported again, accepted, locked.
func TestRoundTrip(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	_, first, cell, path := sentBack(t, c, p)

	o, b2 := takeUp(t, c, path)
	if o.Kind != app.FileSendBack || o.Again || len(o.Differs) > 0 || b2.Head().Status != forms.SentBack {
		t.Fatalf("opened %+v, status %s", o, b2.Head().Status)
	}
	if n := len(b2.Return().Comments); n != 3 {
		t.Fatalf("%d comments came along", n)
	}
	answered := commentAt(t, b2.Return().Comments, cell)
	must(t, b2.Answer(ctx, answered.ID, "口径为全部企业，已与统计部门核对"))
	if err := b2.Answer(ctx, "nowhere", "x"); !errors.Is(err, app.ErrNoComment) {
		t.Errorf("an answer to nothing: %v", err)
	}
	_, err := b2.Set(ctx, "T101", "1210000")
	must(t, err)
	explainAll(t, b2)
	out := export(t, b2, t.TempDir(), "更正总产值并答复")
	if out.Revision != 2 || len(out.Unanswered) != 2 {
		t.Fatalf("exported %+v", out)
	}
	v := one(t, p, app.ReceiveOptions{}, out.Path)
	if v.Outcome != app.Received || !hasRemark(v, app.RemarkAnswers) || !hasRemark(v, app.RemarkUnsaid) || hasRemark(v, app.RemarkMissing) {
		t.Fatalf("received: %+v", v)
	}
	review, err := p.Review(ctx, v.Return)
	must(t, err)
	seen := map[string]app.ReviewComment{}
	for _, x := range review.Comments {
		seen[x.Cell] = x
	}
	if x := seen["T101"]; x.Status != forms.Open || x.Was != "1200000.00" || x.Is != "1210000.00" || !x.Changed {
		t.Errorf("the corrected cell: %+v", x)
	}
	if x := seen[cell]; x.Status != forms.Answered || x.Answer != "口径为全部企业，已与统计部门核对" || x.Changed {
		t.Errorf("the answered cell: %+v", x)
	}
	if review.Head.Reason != "更正总产值并答复" || len(review.Comments) != 3 {
		t.Errorf("reason %q, comments %+v", review.Head.Reason, review.Comments)
	}
	must(t, p.CloseComments(ctx, v.Return, seen["T101"].ID, answered.ID))

	// The send-back of the first revision can still be written, with the same bytes.
	again, err := p.WriteSendBack(ctx, first, t.TempDir(), text.ZH)
	must(t, err)
	sameBytes(t, path, again)

	if _, err := p.WriteReceipt(ctx, v.Return, t.TempDir(), text.ZH); !errors.Is(err, app.ErrNotReviewable) {
		t.Errorf("a receipt of what is not accepted: %v", err)
	}
	p.clock.now = p.clock.now.Add(time.Hour)
	res, err := p.Accept(ctx, v.Return)
	must(t, err)
	dir := filepath.Join(t.TempDir(), "回执")
	receipts, err := p.WriteReceipts(ctx, res.Accepted, dir, text.ZH)
	must(t, err)
	ro, locked := takeUp(t, c, receipts[0])
	if ro.Kind != app.FileReceipt || ro.Newer || ro.Again || !locked.Locked() {
		t.Fatalf("the receipt: %+v, status %s", ro, locked.Head().Status)
	}
	if _, err := locked.Set(ctx, "T101", "1"); !errors.Is(err, app.ErrAccepted) {
		t.Errorf("an edit of a locked return: %v", err)
	}
	if err := locked.Answer(ctx, commentAt(t, locked.Return().Comments, "").ID, "x"); !errors.Is(err, app.ErrAccepted) {
		t.Errorf("an answer in a locked return: %v", err)
	}
	if ro, _ := takeUp(t, c, receipts[0]); !ro.Again || !strings.Contains(ro.Sentence(text.ZH), "没有改动") {
		t.Errorf("the same receipt once more: %+v", ro)
	}
	if _, err := c.OpenFile(ctx, path); !errors.Is(err, app.ErrOldSendBack) {
		t.Errorf("the send-back of the first revision: %v", err)
	}
}

func sameBytes(t *testing.T, a, b string) {
	t.Helper()
	x, err := os.ReadFile(a)
	must(t, err)
	y, err := os.ReadFile(b)
	must(t, err)
	if string(x) != string(y) {
		t.Errorf("%s and %s differ", a, b)
	}
}

// A comment at a cell of the roster stands at its enterprise, also after the county changed the cell.
func TestCommentAtARosterCell(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	cell := firmRow(t, b)
	path := writeAnyway(t, c, b)
	id := one(t, p, app.ReceiveOptions{}, path).Return
	must(t, p.SendBack(ctx, id, "请核实", forms.Comment{Cell: cell, Text: "产值有误"}))
	ret, _, err := p.store.Load(ctx, id)
	must(t, err)
	if got := commentAt(t, ret.Comments, cell); got.Seen != "1200000.00" {
		t.Errorf("seen %q", got.Seen)
	}
	back, err := p.WriteSendBack(ctx, id, t.TempDir(), text.KO)
	must(t, err)
	in, err := p.files.Read(ctx, back)
	must(t, err)
	if !in.SendBack || !in.Intact || commentAt(t, in.Return.Comments, cell).Text != "产值有误" {
		t.Errorf("read back: %+v", in.Return.Comments)
	}
	if _, err := c.OpenFile(ctx, back); !errors.Is(err, app.ErrNoRevision) {
		t.Errorf("a send-back of what this office never exported: %v", err)
	}
}

// writeAnyway writes a return as a revision 1 that the office does not know of, whatever its checks say.
func writeAnyway(t *testing.T, c *county, b *app.Book) string {
	t.Helper()
	r := b.Return().Clone()
	r.Revision, r.People.Date = 1, "2023-03-14"
	path := filepath.Join(t.TempDir(), "r1.xlsx")
	_, err := c.files.Write(t.Context(), path, outgoing(t, c.Catalog(), crane, r))
	must(t, err)
	return path
}

func TestSendBackTwiceAndAltered(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	_, _, cell, path := sentBack(t, c, p)
	_, b := takeUp(t, c, path)
	must(t, b.Answer(ctx, commentAt(t, b.Return().Comments, cell).ID, "已核对"))
	log, err := c.store.Log(ctx, office.LogFilter{Cluster: crane.Code})
	must(t, err)
	o, b := takeUp(t, c, path)
	after, err := c.store.Log(ctx, office.LogFilter{Cluster: crane.Code})
	must(t, err)
	if !o.Again || len(after) != len(log) || commentAt(t, b.Return().Comments, cell).Answer != "已核对" {
		t.Errorf("taken in twice: %+v, %d log lines after %d", o, len(after), len(log))
	}

	// Somebody corrects the figure in the send-back itself.
	altered := alter(t, path, "JB_T101", 1_300_000)
	if _, err := c.OpenFile(ctx, altered); !errors.Is(err, app.ErrAltered) || !strings.Contains(app.Sentence(err, text.EN), "T101") {
		t.Errorf("an altered send-back: %v", err)
	}
	if v := one(t, p, app.ReceiveOptions{}, altered); v.Outcome != app.Refused || v.Code != app.RefusedSendBack {
		t.Errorf("a send-back at the province: %+v", v)
	}
	if number(b, "T101") != "1200000" {
		t.Errorf("the figure is %s", number(b, "T101"))
	}

	// An answer alone makes a revision that can travel.
	if next, again, err := b.NextExport(ctx); err != nil || again || next != 2 {
		t.Errorf("the next export: %d, %v, %v", next, again, err)
	}
	out := export(t, b, t.TempDir(), "答复意见")
	v := one(t, p, app.ReceiveOptions{}, out.Path)
	if v.Outcome != app.Received || v.Revision != 2 {
		t.Errorf("a revision with nothing but an answer: %+v", v)
	}

	// Repeated: open again under the same id, with the answer so far.
	old := commentAt(t, b.Return().Comments, cell)
	p.clock.now = p.clock.now.Add(time.Hour)
	must(t, p.SendBack(ctx, v.Return, "仍有疑问", forms.Comment{ID: old.ID, Text: "请附依据"}))
	back, err := p.WriteSendBack(ctx, v.Return, t.TempDir(), text.ZH)
	must(t, err)
	_, b = takeUp(t, c, back)
	got := commentAt(t, b.Return().Comments, cell)
	if got.ID != old.ID || got.Status != forms.Open || got.Text != "请附依据" || got.Answer != "已核对" || len(b.Return().Comments) != 4 {
		t.Errorf("repeated: %+v of %d", got, len(b.Return().Comments))
	}
	if b.Head().DecidedReason != "仍有疑问" {
		t.Errorf("the reason is %q", b.Head().DecidedReason)
	}
}

func alter(t *testing.T, path, name string, value any) string {
	t.Helper()
	f, err := excelize.OpenFile(path)
	must(t, err)
	defer f.Close()
	for _, n := range f.GetDefinedName() {
		if n.Name == name {
			sheet, cell, _ := strings.Cut(n.RefersTo, "!")
			must(t, f.SetCellValue(strings.Trim(sheet, "'"), strings.ReplaceAll(cell, "$", ""), value))
		}
	}
	out := filepath.Join(t.TempDir(), "altered.xlsx")
	must(t, f.SaveAs(out))
	return out
}

// A county that drops a comment from its file does not get rid of it.
func TestACommentCannotBeLost(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	b, _, _, _ := sentBack(t, c, p)
	_, err := b.Set(ctx, "T101", "1210000") // the send-back was never opened
	must(t, err)
	explainAll(t, b)
	v := one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "更正").Path)
	if v.Outcome != app.Received || !hasRemark(v, app.RemarkMissing) {
		t.Fatalf("received: %+v", v)
	}
	cs, _, err := p.Comments(ctx, v.Return)
	must(t, err)
	if len(cs) != 3 || commentAt(t, cs, "T101").Status != forms.Open {
		t.Errorf("comments: %+v", cs)
	}
}

// A receipt locks nothing but what it was written for, and loses no edit.
func TestReceiptAndNewerEdits(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	v := one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "").Path)
	_, err := p.Accept(ctx, v.Return)
	must(t, err)
	path, err := p.WriteReceipt(ctx, v.Return, t.TempDir(), text.EN)
	must(t, err)
	again, err := p.WriteReceipt(ctx, v.Return, t.TempDir(), text.EN)
	must(t, err)
	sameBytes(t, path, again)
	if v := one(t, p, app.ReceiveOptions{}, path); v.Outcome != app.Refused || v.Code != "RECEIPT" {
		t.Errorf("a receipt at the province: %+v", v)
	}

	_, err = b.Set(ctx, "T101", "1210000")
	must(t, err)
	o, b := takeUp(t, c, path)
	if !o.Newer || b.Locked() || number(b, "T101") != "1210000" {
		t.Errorf("with newer edits: %+v, locked %v, T101 %s", o, b.Locked(), number(b, "T101"))
	}
	_, err = b.Undo(ctx)
	must(t, err)
	if o, b = takeUp(t, c, path); o.Newer || !b.Locked() {
		t.Errorf("after the edit was undone: %+v, locked %v", o, b.Locked())
	}

	// Another office of the same county exported other figures as its revision 1.
	other := newCounty(t, crane)
	ob := record(t, other, crane.Code, y2022, map[string]string{"T610": "307"})
	explainAll(t, ob)
	export(t, ob, t.TempDir(), "")
	if _, err := other.OpenFile(ctx, path); !errors.Is(err, app.ErrReceiptDigest) {
		t.Errorf("a receipt of another digest: %v", err)
	}
	if ob.Locked() {
		t.Error("a receipt of another digest locked the return")
	}
	if _, err := newCounty(t, bearing).OpenFile(ctx, path); !errors.Is(err, app.ErrUnknownCluster) {
		t.Errorf("a receipt of a foreign cluster: %v", err)
	}
	forged := alter(t, path, "JB_receipt_digest", strings.Repeat("0", 64))
	if _, err := c.OpenFile(ctx, forged); app.RefusalOf(err) == nil || app.RefusalOf(err).Code != "IDENTITY-CONFLICT" {
		t.Errorf("a receipt with another printed fingerprint: %v", err)
	}
}

// Of a receipt and a send-back of one revision the later decision holds, in whatever order the files are opened.
func TestTheLaterDecisionHolds(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	v := one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "").Path)
	_, err := p.Accept(ctx, v.Return)
	must(t, err)
	receipt, err := p.WriteReceipt(ctx, v.Return, t.TempDir(), text.ZH)
	must(t, err)
	if _, b = takeUp(t, c, receipt); !b.Locked() {
		t.Fatal("not locked")
	}
	p.clock.now = p.clock.now.Add(time.Hour)
	must(t, p.SendBack(ctx, v.Return, "认可后发现问题"))
	back, err := p.WriteSendBack(ctx, v.Return, t.TempDir(), text.ZH)
	must(t, err)
	if _, b = takeUp(t, c, back); b.Locked() || b.Head().Status != forms.SentBack {
		t.Errorf("after the later send-back: %s", b.Head().Status)
	}
	if _, err := c.OpenFile(ctx, receipt); !errors.Is(err, app.ErrDecidedSince) {
		t.Errorf("the receipt of before: %v", err)
	}
}
