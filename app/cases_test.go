package app_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

var (
	sharedLab = forms.Case{Title: "共建检测中心（合成样例）", Summary: "十二家企业入股。", Body: "一、背景。\n二、做法。"}
	pairing   = forms.Case{Title: "大小企业结对（合成样例）", Body: "一对一。"}
)

func caseKeys(fs []forms.Finding) (keys []string) {
	for _, f := range fs {
		if strings.HasPrefix(f.Check, "CASE-") {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// A county writes cases part by part, takes one out, undoes, and is told what is missing before it exports.
func TestWriteCases(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	must(t, b.SetCase(ctx, 1, forms.CaseTitle, "  共建检测中心（合成样例） "))
	if got := caseKeys(b.Findings()); !slices.Equal(got, []string{"CASE-BODY-REQUIRED:1"}) {
		t.Errorf("findings of a title alone: %q", got)
	}
	var bad *app.NotClean
	if _, err := b.Export(ctx, app.ExportOptions{Path: t.TempDir()}); !errors.As(err, &bad) {
		t.Errorf("exported with half a case: %v", err)
	}
	must(t, b.SetCase(ctx, 1, forms.CaseSummary, sharedLab.Summary))
	must(t, b.SetCase(ctx, 1, forms.CaseBody, "一、背景。\r\n\r\n　　二、做法。\x00\n"))
	must(t, b.PutCase(ctx, 2, pairing))
	if got := b.Return().Cases; !slices.Equal(got, []forms.Case{sharedLab, pairing}) || len(caseKeys(b.Findings())) > 0 {
		t.Fatalf("kept %q, findings %q", got, caseKeys(b.Findings()))
	}
	sections := b.Sections()
	if s := sections[len(sections)-1]; s.Code != app.CasesSection || s.Filled != 2 || s.Asked != 3 || s.Worst() != "" {
		t.Errorf("the line of the rail: %+v", s)
	}
	for _, n := range []int{0, 4, -1} {
		if err := b.SetCase(ctx, n, forms.CaseTitle, "x"); !errors.Is(err, app.ErrCaseNumber) {
			t.Errorf("case %d: %v", n, err)
		}
	}
	must(t, b.RemoveCase(ctx, 1))
	if got := b.Return().Cases; !slices.Equal(got, []forms.Case{pairing}) {
		t.Errorf("after taking out the first: %q", got)
	}
	if _, err := b.Undo(ctx); err != nil || !slices.Equal(b.Return().Cases, []forms.Case{sharedLab, pairing}) {
		t.Errorf("after undoing: %q, %v", b.Return().Cases, err)
	}
	must(t, b.SetCase(ctx, 2, forms.CaseBody, strings.Repeat("字", 3001)))
	if got := caseKeys(b.Findings()); !slices.Equal(got, []string{"CASE-BODY-LENGTH:2"}) {
		t.Errorf("findings of a body that is too long: %q", got)
	}
	if err := b.SetCase(ctx, 2, forms.CaseBody, strings.Repeat("字", 40_000)); !errors.Is(err, app.ErrTooLong) {
		t.Errorf("a text that no workbook could hold: %v", err)
	}
}

// Cases are not carried forward by themselves; they can be copied from the last filed return, once.
func TestCopyCases(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b := record(t, c, crane.Code, y2021, nil)
	must(t, b.PutCase(ctx, 1, sharedLab))
	if _, err := b.CopyCases(ctx); !errors.Is(err, app.ErrCasesFilled) {
		t.Errorf("copied over a case: %v", err)
	}
	export(t, b, t.TempDir(), "")
	next, err := c.NewReturn(ctx, crane.Code, y2022)
	must(t, err)
	if len(next.Return().Cases) > 0 {
		t.Fatalf("cases were carried forward: %q", next.Return().Cases)
	}
	if earlier, p := next.EarlierCases(); len(earlier) != 1 || p != y2021 {
		t.Errorf("to be copied: %q of %s", earlier, p)
	}
	if n, err := next.CopyCases(ctx); n != 1 || err != nil || !slices.Equal(next.Return().Cases, []forms.Case{sharedLab}) {
		t.Errorf("copied %d: %q, %v", n, next.Return().Cases, err)
	}
	other := newCounty(t, pump)
	alone, err := other.NewReturn(ctx, pump.Code, y2022)
	must(t, err)
	if _, err := alone.CopyCases(ctx); !errors.Is(err, app.ErrNoEarlierCases) {
		t.Errorf("copied from nowhere: %v", err)
	}
}

// From the county through the workbook to the province: read in review, told apart from the revision before, commented at
// a text, sent back, and compiled once accepted.
func TestCasesReachTheProvince(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane, pump, bearing)
	b := record(t, c, crane.Code, y2022, nil)
	must(t, b.PutCase(ctx, 1, sharedLab))
	first := one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "").Path).Return
	must(t, p.SendBack(ctx, first, "请补充成效", forms.Comment{Cell: "case:1:body", Text: "缺成效数据"}))
	if err := p.SendBack(ctx, first, "x", forms.Comment{Cell: "case:9:body", Text: "没有这一篇"}); err == nil {
		t.Error("a comment on a case that cannot be")
	}
	path, err := p.WriteSendBack(ctx, first, t.TempDir(), text.ZH)
	must(t, err)
	_, b = takeUp(t, c, path)
	if x := commentAt(t, b.Return().Comments, "case:1:body"); x.Seen != sharedLab.Body || x.Text != "缺成效数据" {
		t.Errorf("the comment at the body: %+v", x)
	}
	better := sharedLab.With(forms.CaseBody, sharedLab.Body+"\n三、成效。")
	must(t, b.PutCase(ctx, 1, better))
	must(t, b.PutCase(ctx, 2, pairing))
	explainAll(t, b)
	second := one(t, p, app.ReceiveOptions{}, export(t, b, t.TempDir(), "补充成效").Path).Return
	review, err := p.Review(ctx, second)
	must(t, err)
	if !slices.Equal(review.Return.Cases, []forms.Case{better, pairing}) {
		t.Errorf("in review: %q", review.Return.Cases)
	}
	var changed []string
	for _, d := range review.Changes {
		changed = append(changed, d.Key)
	}
	if !slices.Equal(changed, []string{"case:1:body", "case:2:title", "case:2:body"}) {
		t.Errorf("changed since the last revision: %q", changed)
	}

	list, err := p.Cases(ctx, app.CaseOptions{Period: y2022})
	must(t, err)
	if len(list.Cases) != 0 || list.Expected != 3 || list.Counted != 0 {
		t.Errorf("before it is accepted: %+v", list)
	}
	if err := p.SaveCases(ctx, filepath.Join(t.TempDir(), "x.docx"), list, text.ZH); !errors.Is(err, app.ErrNoCases) {
		t.Errorf("compiled nothing: %v", err)
	}
	if list, err = p.Cases(ctx, app.CaseOptions{Period: y2022, IncludeReceived: true}); err != nil || len(list.Cases) != 2 {
		t.Errorf("with those under review: %+v, %v", list, err)
	}
	_, err = p.Accept(ctx, second)
	must(t, err)
	if list, err = p.Cases(ctx, app.CaseOptions{Period: y2022, By: summary.ByCity, Group: "410300"}); err != nil || len(list.Cases) != 0 || list.Expected != 1 {
		t.Errorf("of another city: %+v, %v", list, err)
	}
	list, err = p.Cases(ctx, app.CaseOptions{Period: y2022, By: summary.ByCity, Group: "410700"})
	must(t, err)
	if len(list.Cases) != 2 || list.Clusters != 1 || list.Counted != 1 || list.Expected != 2 || list.Cases[1].Number != 2 {
		t.Errorf("of the city: %+v", list)
	}
	compiled, err := p.CasesMarkdown(ctx, list, text.ZH)
	must(t, err)
	for _, want := range []string{
		"# 中小企业特色产业集群典型经验汇编（2022 年度）", "应报集群 2 个，计入报表 1 份；其中 1 个集群报送典型经验 2 篇，本汇编收录 2 篇。", "范围：新乡市。",
		"演示数据", "## 一、共建检测中心（合成样例）", "演示起重机械产业集群（41078301），新乡市长垣市；报送主体：河南省；2022 年度，第2次报送", "【摘要】十二家企业入股。",
		"\n\n一、背景。\n\n二、做法。\n\n三、成效。\n", "## 二、大小企业结对（合成样例）",
	} {
		if !strings.Contains(compiled, want) {
			t.Errorf("the compilation lacks %q:\n%s", want, compiled)
		}
	}
	one, err := p.CasesMarkdown(ctx, list.Only(func(x *app.ClusterCase) bool { return x.Number == 2 }), text.ZH)
	if err != nil || strings.Contains(one, "共建检测中心") || !strings.Contains(one, "报送典型经验 2 篇，本汇编收录 1 篇") {
		t.Errorf("the second case alone: %v\n%s", err, one)
	}
	for _, l := range text.Langs() {
		for _, name := range []string{"汇编.docx", "汇编.html", "汇编.md"} {
			out := filepath.Join(t.TempDir(), name)
			must(t, p.SaveCases(ctx, out, list, l))
			if info, err := os.Stat(out); err != nil || info.Size() < 500 {
				t.Errorf("%s in %s: %v", name, l, err)
			}
		}
	}
	if err := p.SaveCases(ctx, filepath.Join(t.TempDir(), "x.pdf"), list, text.ZH); !errors.Is(err, app.ErrBriefFormat) {
		t.Errorf("compiled as a format that is not offered: %v", err)
	}
}
