package text

import (
	"os"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"jibao/forms"
	"jibao/forms/check"
)

func smallEngine(t *testing.T) *check.Engine {
	t.Helper()
	data, err := os.ReadFile("../../forms/testdata/small.yaml")
	if err != nil {
		t.Fatal(err)
	}
	e, err := check.Load("small.yaml", data, check.Outside{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// fill types cells and one row per line of rows ("uscc name leading output tax") into a return.
func fill(t *testing.T, e *check.Engine, p forms.Period, cells map[string]string, rows ...string) *forms.Return {
	t.Helper()
	f := e.Form()
	r := forms.NewReturn(f, forms.Cluster{}, p)
	for code, typed := range cells {
		r.Cells[f.Index(code)], _ = forms.ParseCell(f.Indicator(code).Spec(), typed)
	}
	for _, line := range rows {
		row := forms.Row{Cells: make([]forms.Cell, len(f.Columns))}
		for i, typed := range strings.Fields(line) {
			col := f.ColumnIndex([]string{"uscc", "name", "leading", "output", "tax"}[i])
			row.Cells[col], _ = forms.ParseCell(f.Columns[col].Spec(), typed)
		}
		r.Roster = append(r.Roster, row)
	}
	return r
}

func TestFindingSentences(t *testing.T) {
	e := smallEngine(t)
	now, before := forms.Period{Year: 2022, Month: 12}, forms.Period{Year: 2021, Month: 12}
	r := fill(t, e, now, map[string]string{
		"A1": "1935004", "A2": "1935005.5", "A4": "1912315", "B1": "两家", "B2": "3", "B3": "是", "B4": "食堂", "B5": "100.5",
	}, "91350100M000100Y43 甲 是 10 12", "123 乙 否 5 1", "91350100M000100Y43 丙 是 1 1", "91350100M000100Y44 丁 是 0.005 1")
	past := forms.Past{YearAgo: fill(t, e, before, map[string]string{"A1": "1902315", "A2": "190", "B2": "5"})}
	past.Previous = past.YearAgo
	got := map[string]forms.Finding{}
	for _, f := range e.Check(r, past, 0) {
		got[f.Key] = f
	}
	for key, want := range map[string][3]string{
		"A4-FILED": {
			"本期填 1,912,315.00，上年报送 1,902,315.00，相差 10,000.00 万元。",
			"Now 1,912,315.00; filed last year 1,902,315.00; a difference of 10,000.00 × 10,000 yuan.",
			"이번 입력 1,912,315.00, 전년 보고 1,902,315.00, 차이 10,000.00 만 위안.",
		},
		"A2-SLIP": {
			"主导产值 (A2) 本期 1,935,005.50 万元，上年同期 190.00 万元，相差约一万倍，单位可能填错。",
			"Leading output (A2) is 1,935,005.50 × 10,000 yuan now and was 190.00 × 10,000 yuan (same months last year): a factor of about 10,000, as if the unit were wrong.",
			"주도산업 생산액 (A2): 이번 1,935,005.50 만 위안, 전년 동기 190.00 만 위안. 약 1만 배 차이로 단위 오류가 의심됩니다.",
		},
		"B1-INVALID": {"企业数 (B1) 填的是“两家”，不是数字。", "Enterprises (B1) holds “两家”, which is not a number.", "기업 수 (B1): “两家”은(는) 숫자가 아닙니다."},
		"B4-INVALID": {"机制 (B4) 填的是“食堂”，不在可选项中。", "Mechanisms (B4) holds “食堂”, which is not one of the choices.", "메커니즘 (B4): “食堂”은(는) 선택 항목이 아닙니다."},
		"B5-RANGE":   {"市场占有率 (B5) 为 100.5%，不能大于 100.0%。", "Market share (B5) is 100.5% and cannot be above 100.0%.", "점유율 (B5): 100.5%. 100.0% 이하여야 합니다."},
		"B3-NOTE":    {"有无机构 (B3) 须在备注中说明有关情况。", "Operating body (B3) needs a note that gives the particulars.", "기구 유무 (B3): 비고에 관련 내용을 적어야 합니다."},
		"B2-LT-LAST": {
			"品牌数 (B2) 3 个 小于 上一报告期品牌数 (B2) 5 个，相差 2 个。",
			"Brands (B2) at 3 items is below previous period Brands (B2) at 5 items, a difference of 2 items.",
			"브랜드 수 (B2) 3 개: 직전 보고기간 브랜드 수 (B2) 5 개보다 작습니다 (차이 2 개).",
		},
		"R-TAX:91350100M000100Y43": {
			"第 1 行：税金 12.00 万元 大于 产值 10.00 万元，相差 2.00 万元。",
			"Row 1: Tax at 12.00 × 10,000 yuan is above Output at 10.00 × 10,000 yuan, a difference of 2.00 × 10,000 yuan.",
			"1행: 세금 12.00 만 위안: 생산액 10.00 만 위안보다 큽니다 (차이 2.00 만 위안).",
		},
		"R-USCC-TWICE:#3": {
			"第 3 行：统一社会信用代码“91350100M000100Y43”与第 1 行重复。", "Row 3: The credit code “91350100M000100Y43” stands in row 1 already.",
			"3행: 통일사회신용코드 “91350100M000100Y43”이(가) 1행과 중복됩니다.",
		},
		"R-OUTPUT-INVALID:91350100M000100Y44": {
			"第 4 行：产值 填的是 0.005，小数最多 2 位。", "Row 4: Output holds 0.005; at most 2 decimals are allowed.", "4행: 생산액: 0.005. 소수는 2자리까지 가능합니다.",
		},
	} {
		f, found := got[key]
		if !found {
			t.Errorf("%s was not found among %d findings", key, len(got))
			continue
		}
		for i, l := range Langs() {
			if s := Finding(l, e.Form(), f); s != want[i] {
				t.Errorf("%s in %s:\n got %s\nwant %s", key, l, s, want[i])
			}
		}
	}
}

func TestFormSentenceComesFirst(t *testing.T) {
	e := smallEngine(t)
	f := forms.Finding{
		Check: "X", Kind: forms.KindRelation, Severity: forms.Soft, Cells: []string{"B1", "A1"}, Op: ">=",
		Left:    forms.Operand{Expr: "B1", Value: forms.NumberCell(forms.Int(100)), Type: forms.Integer, Unit: "家"},
		Right:   forms.Operand{Expr: "A1 * 0.5", Value: forms.NumberCell(forms.Number(1_405_000)), Type: forms.Decimal, Decimals: 2, Unit: "家"},
		Diff:    forms.NumberCell(forms.Number(-405_000)),
		Message: forms.Words{ZH: "不足一半。", EN: "Less than half.", KO: "절반 미만입니다."},
		Advice:  forms.Words{ZH: "请核实。", EN: "Check it.", KO: "확인하십시오."},
	}
	if s := Finding(ZH, e.Form(), f); s != "不足一半。企业数 (B1) 100 家 小于 总产值 (A1) × 0.5 = 140.50 家，相差 40.50 家。" {
		t.Error(s)
	}
	if s := Finding(EN, e.Form(), f); !strings.HasPrefix(s, "Less than half. Enterprises (B1) at 100 enterprises is below Output (A1) × 0.5 = 140.50") {
		t.Error(s)
	}
	share := f
	share.Op, share.Left = ">", forms.Operand{Expr: "A3", Value: forms.NumberCell(forms.Int(65)), Type: forms.Percent, Decimals: 2, Unit: "%"}
	share.Right, share.Diff = forms.Operand{Expr: "70", Value: forms.NumberCell(forms.Int(70)), Type: forms.Integer}, forms.NumberCell(forms.Int(-5))
	if s := Finding(ZH, e.Form(), share); s != "不足一半。占比 (A3) 65.00% 不大于 70%，相差 5.00 个百分点。" {
		t.Error(s)
	}
	f.Op, f.Left, f.Right, f.Diff = "", forms.Operand{}, forms.Operand{}, forms.Cell{}
	if s := Finding(KO, e.Form(), f); s != "절반 미만입니다." {
		t.Error(s)
	}
	if s := Advice(KO, f); s != "확인하십시오." {
		t.Error(s)
	}
	f.Message, f.Advice = forms.Words{}, forms.Words{}
	if s := Finding(ZH, e.Form(), f); s != "企业数 (B1)、总产值 (A1) 之间的关系不符合要求。" {
		t.Error(s)
	}
	if Advice(ZH, f) != adviceSoft.ZH {
		t.Error(Advice(ZH, f))
	}
}

// Every kind has a title, and a finding of any kind, however bare, is a sentence with every placeholder filled.
func TestEveryKindSpeaks(t *testing.T) {
	e := smallEngine(t)
	for kind := range titles {
		for _, l := range Langs() {
			for _, f := range []forms.Finding{
				{Kind: kind, Severity: forms.Soft, Check: "X", Key: "X"},
				{Kind: kind, Severity: forms.Hard, Check: "X", Cells: []string{"A1"}, Op: "<=", Left: forms.Operand{Expr: "A1"}, Right: forms.Operand{Expr: "year_ago(A1)"}},
				{Kind: kind, Severity: forms.Soft, Check: "X", Cells: []string{forms.CellKey("#1", "output")}, Row: 1},
				{Kind: kind, Severity: forms.Soft, Check: "X", Cells: []string{"nothing"}, Left: forms.Operand{Expr: "configured(a) * max(A1, 2) - count(size in (large"}},
			} {
				s := Finding(l, e.Form(), f)
				if s == "" || strings.ContainsAny(s, "{}") || FindingTitle(l, f) == "" || Advice(l, f) == "" || Severity(l, f.Severity) == "" {
					t.Errorf("%s in %s: %q", kind, l, s)
				}
			}
		}
	}
	for _, kind := range []forms.Kind{
		forms.KindRequired, forms.KindReason, forms.KindInvalid, forms.KindPrecision, forms.KindRange, forms.KindOption, forms.KindLength, forms.KindRelation,
		forms.KindNote, forms.KindRoster, forms.KindFiled, forms.KindChange, forms.KindSlip, forms.KindSame, forms.KindZero, forms.KindCumulative,
		forms.KindNoRoster, forms.KindCreditCode, forms.KindCheckDigit, forms.KindDuplicate, forms.KindIndustry, forms.KindRow,
		forms.KindCaseNumber,
	} {
		if FindingTitle(ZH, forms.Finding{Kind: kind}) == "" {
			t.Errorf("%s has no title", kind)
		}
	}
}

func TestFormats(t *testing.T) {
	wan := forms.Spec{Type: forms.Decimal, Decimals: 2, Unit: "万元"}
	n, _ := forms.ParseNumber("1912315")
	for _, c := range []struct{ got, want string }{
		{Cell(ZH, wan, forms.NumberCell(n)), "1,912,315.00"}, {CellUnit(ZH, wan, forms.NumberCell(n)), "1,912,315.00 万元"},
		{CellUnit(KO, wan, forms.NumberCell(n)), "1,912,315.00 만 위안"}, {Cell(ZH, wan, forms.NumberCell(1)), "0.0001"},
		{Cell(ZH, wan, forms.Cell{}), ""}, {CellUnit(ZH, wan, forms.Cell{}), ""}, {Cell(ZH, wan, forms.NumberCell(0)), "0.00"},
		{Cell(ZH, wan, forms.Cell{State: forms.NotAvailable, Text: "未统计"}), "不适用（未统计）"}, {Cell(EN, wan, forms.Cell{State: forms.NotAvailable}), "Not available"},
		{Cell(ZH, wan, forms.Cell{State: forms.Invalid, Text: "六十"}), "六十"}, {Edit(ZH, wan, forms.NumberCell(n)), "1912315"},
		{CellUnit(ZH, forms.Spec{Type: forms.Percent, Decimals: 2, Unit: "%"}, forms.NumberCell(forms.Int(87))), "87.00%"},
		{Cell(KO, forms.Spec{Type: forms.YesNo}, forms.YesNoCell(false)), "아니요"},
		{Period(ZH, forms.Period{Year: 2022, Month: 12}), "2022 年度"}, {Period(ZH, forms.Period{Year: 2022, Month: 6}), "2022年1—6月"},
		{Period(EN, forms.Period{Year: 2022, Month: 12}), "2022"}, {Period(EN, forms.Period{Year: 2022, Month: 6}), "January to June 2022"},
		{Period(KO, forms.Period{Year: 2022, Month: 6}), "2022년 1~6월"}, {Period(ZH, forms.Period{}), ""},
		{Date(ZH, time.Date(2023, 3, 14, 0, 0, 0, 0, time.UTC)), "2023年3月14日"}, {ISODate(EN, "2023-03-14"), "14 March 2023"}, {ISODate(KO, "2023-03-14"), "2023년 3월 14일"},
		{ISODate(ZH, "明天"), "明天"}, {Yi(ZH, forms.Int(180_000_000), 0), "18,000 亿元"}, {Yi(ZH, forms.Number(12_345_000_000), 2), "123.45 亿元"},
		{Yi(ZH, forms.Number(-50_000_000), 0), "-1 亿元"}, {Yi(ZH, forms.Number(49_999_999), 0), "0 亿元"}, {Yi(EN, forms.Int(10_000), 1), "1.0 × 100 million yuan"},
		{Signed(7700, 2), "+0.77"}, {Signed(-7400, 2), "−0.74"}, {Signed(-1, 2), "0.00"}, {Count(28000), "28,000"}, {Unit(EN, "吨标准煤"), "tce"}, {Unit(EN, "km²"), "km²"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

// What the editor shows is read back as the same cell, in every language.
func TestEditReadsBack(t *testing.T) {
	specs := []forms.Spec{
		{Type: forms.Decimal, Decimals: 4, Unit: "万元"}, {Type: forms.YesNo}, {Type: forms.Text},
		{Type: forms.Choice, Options: []forms.Option{{Code: "none", Label: forms.Words{ZH: "无", EN: "None", KO: "해당 없음"}}, {Code: "b", Label: forms.Words{ZH: "专精特新“小巨人”", EN: "“B”", KO: "‘나’"}}}},
		{Type: forms.Multi, Options: []forms.Option{
			{Code: "a", Label: forms.Words{ZH: "甲、乙", EN: "A, b", KO: "가"}}, {Code: "c", Label: forms.Words{ZH: "丙", EN: "C", KO: "다"}}, {Code: "d", Label: forms.Words{ZH: "丁", EN: "D", KO: "라"}},
		}},
	}
	rapid.Check(t, func(t *rapid.T) {
		spec, l := rapid.SampledFrom(specs).Draw(t, "spec"), rapid.SampledFrom(Langs()).Draw(t, "lang")
		var c forms.Cell
		switch spec.Type {
		case forms.Decimal:
			c = forms.NumberCell(forms.Number(rapid.Int64Range(-int64(forms.MaxNumber), int64(forms.MaxNumber)).Draw(t, "n")))
		case forms.YesNo:
			c = forms.YesNoCell(rapid.Bool().Draw(t, "yes"))
		case forms.Choice:
			c = forms.TextCell(rapid.SampledFrom(spec.Options).Draw(t, "option").Code)
		case forms.Multi:
			c = forms.TextCell(rapid.SampledFrom([]string{"a", "c", "a,c", "c,d", "a,c,d"}).Draw(t, "codes"))
		default:
			text := forms.CleanText(rapid.StringOfN(rapid.RuneFrom(nil, unicode.Han, unicode.Latin), 1, 8, -1).Draw(t, "text"))
			if text == "" {
				return
			}
			c = forms.TextCell(text)
		}
		shown := Edit(l, spec, c)
		if back, converted := forms.ParseCell(spec, shown); back != c || converted {
			t.Fatalf("%q in %s is read as %+v, it was %+v", shown, l, back, c)
		}
	})
}
