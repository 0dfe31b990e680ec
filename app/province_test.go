package app_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// threeReceived is a province that received the returns of three clusters for 2022.
func threeReceived(t *testing.T) (*province, string) {
	t.Helper()
	c, c2, p := newCounty(t, crane, pump), newCounty(t, bearing), newProvince(t, crane, pump, bearing)
	dir := t.TempDir()
	export(t, record(t, c, crane.Code, y2022, nil), dir, "")
	export(t, record(t, c, pump.Code, y2022, map[string]string{"T101": "600000", "T103": "480000", "T105": "450000", "T604": "否"}), dir, "")
	export(t, record(t, c2, bearing.Code, y2022, map[string]string{"T101": "100000", "T103": "95000", "T105": "90000", "B08": "120000"}), dir, "")
	receive(t, p, app.ReceiveOptions{}, dir)
	return p, dir
}

func TestStatusAndReview(t *testing.T) {
	ctx := t.Context()
	p, _ := threeReceived(t)
	missing := forms.Cluster{Code: "41042201", Name: "演示尼龙产业集群", County: "410422", Industry: "C28", Level: forms.National}
	must(t, p.SaveClusters(ctx, missing))
	must(t, p.SetDeadline(ctx, y2022, time.Date(2023, 3, 19, 0, 0, 0, 0, time.UTC)))
	st, err := p.Status(ctx, y2022)
	must(t, err)
	if st.Expected != 4 || st.Received != 3 || st.Missing != 1 || st.Late != 3 || st.Overdue != 1 || st.Review != 3 {
		t.Errorf("status %+v", st.Completeness)
	}
	heads, err := p.ToReview(ctx, y2022)
	must(t, err)
	res, err := p.Accept(ctx, heads[0].ID, heads[1].ID)
	must(t, err)
	if len(res.Accepted) != 2 || len(res.Not) != 0 {
		t.Fatalf("accepted %+v", res)
	}
	if res, err = p.Accept(ctx, heads[0].ID); err != nil || len(res.Not) != 1 || !errors.Is(res.Not[0].Why, app.ErrNotReviewable) {
		t.Errorf("accepted twice: %+v, %v", res, err)
	}
	third := heads[2]
	if err := p.SendBack(ctx, third.ID, "  "); !errors.Is(err, app.ErrReasonNeeded) {
		t.Errorf("sent back without reason: %v", err)
	}
	must(t, p.SendBack(ctx, third.ID, "请核实", forms.Comment{Cell: "T101", Text: "请核实单位"}))
	review, err := p.Review(ctx, third.ID)
	must(t, err)
	if review.Head.Status != forms.SentBack || review.Head.DecidedReason != "请核实" || len(review.Return.Comments) != 2 ||
		review.Return.Comments[1].Seen == "" || review.Return.Comments[0].Author != "审核人乙" {
		t.Errorf("sent back: %+v %+v", review.Head, review.Return.Comments)
	}
	st, err = p.Status(ctx, y2022)
	must(t, err)
	if st.Accepted != 2 || st.SentBack != 1 || st.Review != 0 {
		t.Errorf("status after the decisions %+v", st.Completeness)
	}
}

func TestReviewShowsWhatMatters(t *testing.T) {
	ctx := t.Context()
	p, dir := threeReceived(t)
	more, err := os.ReadDir(dir)
	must(t, err)
	if len(more) != 3 {
		t.Fatalf("%d files", len(more))
	}
	r := reviewOf(t, p, crane.Code)
	if r.Comparable != 2 || r.SameIndustry {
		t.Errorf("compared with %d clusters, same industry %v", r.Comparable, r.SameIndustry)
	}
	if m := r.Medians[r.Form.Index("T101")]; m.Num.String() != "350000" {
		t.Errorf("median of T101: %s", m.Num)
	}
	if len(r.Weights) != len(r.Findings) {
		t.Errorf("%d weights of %d findings", len(r.Weights), len(r.Findings))
	}
	if r.Changes != nil || r.Outside != nil {
		t.Errorf("a first, untouched revision: changes %v, outside %v", r.Changes, r.Outside)
	}
	_, err = p.Review(ctx, 999)
	if !errors.Is(err, office.ErrNotFound) {
		t.Errorf("a return that is not there: %v", err)
	}
}

// A return that was filled in by hand was not checked at the source and can fail hard checks.
func TestHardFailuresCannotBeAccepted(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	path, err := c.Template(ctx, crane.Code, y2022, t.TempDir(), text.ZH)
	must(t, err)
	v := one(t, p, app.ReceiveOptions{}, path)
	if v.Outcome != app.Received || v.Hard == 0 || v.Revision != 0 || !hasRemark(v, app.RemarkUnchecked) || !hasRemark(v, app.RemarkHard) {
		t.Fatalf("a blank template: %+v", v)
	}
	res, err := p.Accept(ctx, v.Return)
	must(t, err)
	if len(res.Accepted) != 0 || len(res.Not) != 1 || !errors.Is(res.Not[0].Why, app.ErrHardFailures) {
		t.Errorf("accepted: %+v", res)
	}
	res, err = p.AcceptClean(ctx, y2022, nil)
	must(t, err)
	if len(res.Accepted)+len(res.Not) != 0 {
		t.Errorf("a return that is not clean was in the batch: %+v", res)
	}
	must(t, p.SendBack(ctx, v.Return, "请用程序填报"))
	exported := export(t, record(t, c, crane.Code, y2022, nil), t.TempDir(), "")
	if v = one(t, p, app.ReceiveOptions{}, exported.Path); v.Outcome != app.Received || v.Revision != 1 || !hasRemark(v, app.RemarkAnswers) {
		t.Errorf("the county's first revision after a template that was sent back: %+v", v)
	}
}

func TestAcceptedIsReplaced(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	first := one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "").Path)
	_, err := p.Accept(ctx, first.Return)
	must(t, err)
	_, err = b.Set(ctx, "T101", "1250000")
	must(t, err)
	explainAll(t, b)
	second := one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "更正总产值").Path)
	if second.Outcome != app.Received || !hasRemark(second, app.RemarkReplaces) {
		t.Fatalf("second: %+v", second)
	}
	r := reviewOf(t, p, crane.Code)
	if !slices.Contains(r.Changes, app.Difference{Key: "T101", Was: "1200000.00", Is: "1250000.00"}) {
		t.Errorf("changes since the accepted revision: %+v", r.Changes)
	}
	res, err := p.Accept(ctx, first.Return)
	must(t, err)
	if len(res.Not) != 1 || !errors.Is(res.Not[0].Why, app.ErrSuperseded) {
		t.Errorf("the old revision: %+v", res)
	}
}

func TestSummaryCountsWhatWasAccepted(t *testing.T) {
	ctx := t.Context()
	p, _ := threeReceived(t)
	o := app.SummaryOptions{Period: y2022, By: summary.ByCounty, Lang: text.EN}
	r, err := p.Summary(ctx, o)
	must(t, err)
	if r.Total.Clusters != 0 {
		t.Errorf("received returns were counted: %d", r.Total.Clusters)
	}
	o.IncludeReceived = true
	r, err = p.Summary(ctx, o)
	must(t, err)
	if r.Total.Clusters != 3 || r.Total.Received != 3 {
		t.Errorf("with received ones: %+v", r.Total)
	}
	acceptAll(t, p)
	o.IncludeReceived = false
	r, err = p.Summary(ctx, o)
	must(t, err)
	f := r.Definition
	total := func(code string) string { return r.Total.Figures[f.Index(code)].Value.Num.String() }
	if total("T101") != "1900000" || total("T103") != "1575000" || total("T104") != "82.89" { // 1575/1900, not the mean of 83.33, 80 and 95
		t.Errorf("T101 %s, T103 %s, T104 %s", total("T101"), total("T103"), total("T104"))
	}
	if len(r.Groups) != 2 || r.Groups[0].Label != "新安县" || r.Groups[1].Label != "长垣市" {
		t.Errorf("groups %+v", []string{r.Groups[0].Label, r.Groups[1].Label})
	}
	if len(r.Explanations) == 0 || r.Office != "演示省级单位" {
		t.Errorf("%d explanations, office %q", len(r.Explanations), r.Office)
	}
	m, err := p.MakeUp(ctx, o, "T101", summary.AllKey)
	must(t, err)
	if len(m.Lines) != 3 || m.Lines[0].Cluster.Code != bearing.Code || m.Lines[0].Value.Num.String() != "100000" {
		t.Errorf("make-up %+v", m.Lines)
	}
	path := filepath.Join(t.TempDir(), "汇总.xlsx")
	must(t, p.ExportSummary(ctx, path, r))
	cells, err := p.files.ReadTable(ctx, path)
	must(t, err)
	if !slices.ContainsFunc(cells, func(row []string) bool {
		return len(row) > 3 && slices.Equal(row[:4], []string{"Cluster output", "1900000", "10,000 yuan", "3/3"})
	}) {
		t.Errorf("the total output is not in the workbook's first sheet: %v", cells)
	}
	x, err := p.Criteria(ctx, o)
	must(t, err)
	if len(x.Rows) != 3 || len(x.Tally) == 0 {
		t.Errorf("criteria %+v", x)
	}
}

func acceptAll(t *testing.T, p *province) {
	t.Helper()
	heads, err := p.ToReview(t.Context(), y2022)
	must(t, err)
	ids := make([]int64, len(heads))
	for i, h := range heads {
		ids[i] = h.ID
	}
	told := 0
	res, err := p.AcceptAll(t.Context(), ids, func(done, total int) {
		if told++; done != told || total != len(ids) {
			t.Errorf("progress %d of %d after %d of %d", done, total, told, len(ids))
		}
	})
	must(t, err)
	if told != len(ids) {
		t.Errorf("progress told of %d returns of %d", told, len(ids))
	}
	if len(res.Not) != 0 {
		t.Fatalf("not accepted: %+v", res.Not)
	}
}

func TestRegisterImport(t *testing.T) {
	ctx := t.Context()
	p := newProvince(t, crane)
	p2, err := p.PreviewRegister(ctx, writeText(t, "名录.csv", "河南省集群名录,,,\n集群代码,集群名称,报送主体,认定级别,行业代码,认定年份\n"+
		"41078301,演示起重机械产业集群（更名）,河南,国家级,Ｃ34,2022年\n41102501,演示碳硅产业集群,410000,省级,C30,2023\n"))
	must(t, err)
	if len(p2.Problems) != 0 || len(p2.Added) != 1 || len(p2.Changed) != 1 || !slices.Equal(p2.Changed[0].Changing, []string{"name"}) {
		t.Fatalf("preview %+v", p2)
	}
	must(t, p.ApplyRegister(ctx, p2))
	all, err := p.Clusters(ctx)
	must(t, err)
	if len(all) != 2 || all[1].County != "411025" || all[1].Level != forms.Provincial || all[1].Year != 2023 || all[0].Note != crane.Note {
		t.Errorf("register %+v", all)
	}

	bad, err := p.PreviewRegister(ctx, writeText(t, "bad.csv", "code,name,county,body,industry,level,year\n"+
		"99999901,a,999999,410000,C34,national,2022\n41102502,b,411025,辽宁,C34,national,2022\n41102503,c,411025,nowhere,C34,national,2022\n"+
		"41102504,d,411025,410000,Q1,national,2022\n41102505,e,411025,410000,C34,best,2022\n41102506,f,411025,410000,C34,省级,soon\n"+
		"41102507,g,411025,410000,C34,省级,2022\n41102507,h,411025,410000,C34,省级,2022\n"))
	must(t, err)
	var got []string
	for _, r := range bad.Problems {
		got = append(got, strings.Join([]string{string(rune('0' + r.Row)), r.Column, r.Code()}, " "))
		if s := app.Sentence(r.Problem, text.KO); s == "" || strings.Contains(s, "{") {
			t.Errorf("row %d has the sentence %q", r.Row, s)
		}
	}
	want := []string{"2 county unknown-county", "3 body other-body", "4 body unknown-body", "5 industry unknown-industry", "6 level level", "7 year year", "9 code duplicate"}
	if !slices.Equal(got, want) {
		t.Errorf("problems\n%q, want\n%q", got, want)
	}
	err = p.ApplyRegister(ctx, bad)
	if !errors.Is(err, app.ErrRows) || !strings.Contains(app.Sentence(err, text.EN), "7 rows") {
		t.Errorf("applied: %v, %s", err, app.Sentence(err, text.EN))
	}
	if all, err = p.Clusters(ctx); err != nil || len(all) != 2 {
		t.Errorf("a table with wrong rows let some in: %d, %v", len(all), err)
	}
	if _, err := p.PreviewRegister(ctx, writeText(t, "x.csv", "name,year\nx,2022\n")); !errors.Is(err, app.ErrNoColumn) {
		t.Errorf("a register without codes: %v", err)
	}
}

// The way back: the province sends a file with its comments, the county takes it in, corrects and answers.
func TestSendBackTravels(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	v := one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "").Path)
	if _, err := p.WriteSendBack(ctx, v.Return, t.TempDir(), text.ZH); !errors.Is(err, app.ErrNotReviewable) {
		t.Errorf("a send-back of what was not sent back: %v", err)
	}
	must(t, p.SendBack(ctx, v.Return, "总产值请核实", forms.Comment{Cell: "T101", Text: "与统计部门数据不一致"}))
	path, err := p.WriteSendBack(ctx, v.Return, t.TempDir(), text.ZH)
	must(t, err)

	o, err := c.OpenFile(ctx, path)
	must(t, err)
	if o.Kind != app.FileSendBack {
		t.Fatalf("opened as %s", o.Kind)
	}
	must(t, c.TakeSendBack(ctx, o))
	lines, err := c.Todo(ctx)
	must(t, err)
	if lines[0].State != app.TodoSentBack || lines[0].SentBack != "总产值请核实" {
		t.Errorf("todo: %+v", lines[0])
	}
	b, err = c.OpenReturn(ctx, crane.Code, y2022)
	must(t, err)
	cs := b.Return().Comments
	if len(cs) != 2 || cs[1].Cell != "T101" || cs[1].Seen != "1200000.00" || cs[1].Author != "审核人乙" {
		t.Errorf("comments: %+v", cs)
	}
	_, err = b.Set(ctx, "T101", "1210000")
	must(t, err)
	explainAll(t, b)
	if v := one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "已核实").Path); v.Outcome != app.Received || !hasRemark(v, app.RemarkAnswers) {
		t.Errorf("the answer: %+v", v)
	}
	if err := c.TakeSendBack(ctx, o); !errors.Is(err, app.ErrSuperseded) {
		t.Errorf("an old send-back: %v", err)
	}
}

// A quick summary compares the total as the whole one does, and no single group.
func TestQuickSummaryComparesTheTotal(t *testing.T) {
	ctx := t.Context()
	p := newProvince(t, crane)
	c := newCounty(t, crane)
	for _, y := range []forms.Period{y2021, y2022} {
		one(t, p, app.ReceiveOptions{}, export(t, record(t, c, crane.Code, y, nil), t.TempDir(), "").Path)
	}
	o := app.SummaryOptions{Period: y2022, Against: y2021, By: summary.ByCity, IncludeReceived: true}
	whole, err := p.Summary(ctx, o)
	must(t, err)
	o.Quick = true
	quick, err := p.Summary(ctx, o)
	must(t, err)
	if len(whole.Total.Changes) == 0 || !reflect.DeepEqual(quick.Total.Changes, whole.Total.Changes) {
		t.Errorf("the total is compared as %+v, want %+v", quick.Total.Changes, whole.Total.Changes)
	}
	if len(quick.Groups) != 1 || quick.Groups[0].Changes != nil || whole.Groups[0].Changes == nil {
		t.Error("the comparison of groups")
	}
}
