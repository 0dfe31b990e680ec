package forms

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var (
	mechanisms = Spec{Type: Multi, Options: []Option{
		{"设备", Words{"通用设备", "Equipment", "설비"}}, {"物流", Words{"物流", "Logistics", "물류"}}, {"仓储", Words{"仓储", "Storage, cold", "창고"}},
	}}
	tiers = Spec{Type: Choice, Options: []Option{
		{"none", Words{"无", "None", "해당 없음"}}, {"little_giant", Words{"专精特新“小巨人”企业", "“Little giant”", "전정특신 ‘작은 거인’ 기업"}},
	}}
	amount = Spec{Type: Decimal, Decimals: 2, Unit: "万元"}
	answer = Spec{Type: YesNo}
	remark = Spec{Type: Text, MaxLen: 10}
	code   = Spec{Type: Text, MaxLen: 18, Code: true}
)

func TestParseCell(t *testing.T) {
	invalid := func(s string) Cell { return Cell{State: Invalid, Text: s} }
	for _, c := range []struct {
		spec  Spec
		typed string
		want  Cell
	}{
		{amount, "", Cell{}}, {amount, " \t\u3000 ", Cell{}}, {remark, "\x00\u200b", Cell{}},
		{amount, "0", NumberCell(0)}, {amount, "1.2亿", NumberCell(Int(12000))}, {amount, "六十", invalid("六十")}, {amount, " 1.005 ", invalid("1.005")},
		{answer, "是", YesNoCell(true)}, {answer, "YES", YesNoCell(true)}, {answer, "예", YesNoCell(true)}, {answer, "1", YesNoCell(true)},
		{answer, "√", YesNoCell(true)}, {answer, "ＴＲＵＥ", YesNoCell(true)}, {answer, "否", YesNoCell(false)}, {answer, "no", YesNoCell(false)},
		{answer, "아니오", YesNoCell(false)}, {answer, "0", YesNoCell(false)}, {answer, "×", YesNoCell(false)}, {answer, "大概", invalid("大概")},
		{tiers, "little_giant", TextCell("little_giant")}, {tiers, "专精特新\"小巨人\"企业", TextCell("little_giant")},
		{tiers, "专精特新 “小巨人” 企业", TextCell("little_giant")}, {tiers, "none", TextCell("none")}, {tiers, "무", invalid("무")},
		{tiers, "해당 없음", TextCell("none")}, {tiers, "巨人", invalid("巨人")},
		{mechanisms, "物流、通用设备", TextCell("设备,物流")}, {mechanisms, "物流；物流\n仓储", TextCell("物流,仓储")}, {mechanisms, "Storage, cold", TextCell("仓储")},
		{mechanisms, "Logistics,설비", TextCell("设备,物流")}, {mechanisms, "物流、食堂", invalid("物流、食堂")}, {mechanisms, "、", invalid("、")},
		{remark, "  甲\r\n乙 ", TextCell("甲  乙")}, {remark, "e\u0301", TextCell("é")}, {remark, "a\u202eb\x07c", TextCell("abc")},
		{remark, strings.Repeat("长", 11), TextCell(strings.Repeat("长", 11))}, {remark, "=1+1", TextCell("=1+1")}, {remark, "a\xff", TextCell("a\uFFFD")},
		{code, "９１３５０１００ｍ０００１００ｙ４３ ", TextCell("91350100M000100Y43")}, {code, "9135 0100 M000100Y43", TextCell("91350100M000100Y43")},
	} {
		if got, _ := ParseCell(c.spec, c.typed); got != c.want {
			t.Errorf("%s %q: %+v, want %+v", c.spec.Type, c.typed, got, c.want)
		}
	}
	if _, converted := ParseCell(amount, "1.2亿"); !converted {
		t.Error("a typed unit that changed the figure is not said")
	}
	for draft, want := range map[string]error{"六十": ErrNotANumber, "1.005": ErrTooPrecise, "100000000000亿": ErrTooLarge, "5": nil} {
		if err := DraftError(amount, draft); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", draft, err, want)
		}
	}
	if err := DraftError(tiers, "巨人"); !errors.Is(err, ErrOption) {
		t.Errorf("a choice that does not exist: %v", err)
	}
}

// anyCell draws a cell of a spec in any state.
func anyCell(spec Spec) *rapid.Generator[Cell] {
	return rapid.Custom(func(t *rapid.T) Cell {
		text := rapid.StringN(0, 6, -1).Draw(t, "text")
		switch rapid.SampledFrom([]State{Blank, Filled, NotAvailable, Invalid}).Draw(t, "state") {
		case Blank:
			return Cell{}
		case NotAvailable:
			return Cell{State: NotAvailable, Text: text}
		case Invalid:
			return Cell{State: Invalid, Text: text}
		}
		switch {
		case spec.Type.Numeric():
			return NumberCell(anyNumber().Draw(t, "n"))
		case spec.Type == YesNo:
			return YesNoCell(rapid.Bool().Draw(t, "yes"))
		case spec.Type == Choice:
			return TextCell(rapid.SampledFrom(spec.Options).Draw(t, "option").Code)
		case spec.Type == Multi:
			var codes []string
			for _, o := range spec.Options {
				if rapid.Bool().Draw(t, o.Code) {
					codes = append(codes, o.Code)
				}
			}
			return TextCell(strings.Join(codes, MultiSep))
		}
		return TextCell(rapid.SampledFrom([]string{text, "#" + text, `\` + text, "#NA:" + text}).Draw(t, "shape"))
	})
}

func TestCanonicalIsUnambiguous(t *testing.T) {
	specs := []Spec{amount, answer, tiers, mechanisms, remark, {Type: Percent, Decimals: 4}}
	rapid.Check(t, func(t *rapid.T) {
		spec := rapid.SampledFrom(specs).Draw(t, "spec")
		a, b := anyCell(spec).Draw(t, "a"), anyCell(spec).Draw(t, "b")
		ca, cb := Canonical(spec, a), Canonical(spec, b)
		if (ca == cb) != a.SameValue(b) {
			t.Fatalf("%+v is %q and %+v is %q", a, ca, b, cb)
		}
		if back := ParseCanonical(spec, ca); back != a {
			t.Fatalf("%q reads back as %+v, it was %+v", ca, back, a)
		}
		a.Note = "noted"
		if Canonical(spec, a) != ca {
			t.Fatal("a note changed the canonical value")
		}
	})
}

func TestCanonicalText(t *testing.T) {
	for want, c := range map[string]Cell{
		"": {}, "1200000.00": NumberCell(Int(1200000)), "0.00": NumberCell(0), "0.0001": NumberCell(1), "#NA:未统计": {State: NotAvailable, Text: "未统计"},
		"#INVALID:六十": {State: Invalid, Text: "六十"},
	} {
		if got := Canonical(amount, c); got != want {
			t.Errorf("%+v is %q, want %q", c, got, want)
		}
	}
}

func TestBlankIsNotZero(t *testing.T) {
	for _, typed := range []string{"", " ", "0"} {
		c, _ := ParseCell(amount, typed)
		if (c.State == Blank) != (strings.TrimSpace(typed) == "") || c.SameValue(Cell{}) != (c.State == Blank) {
			t.Errorf("%q: %+v", typed, c)
		}
	}
	if Canonical(amount, Cell{}) == Canonical(amount, NumberCell(0)) {
		t.Error("blank and zero look alike")
	}
}

func TestRowKeys(t *testing.T) {
	f := &Form{Columns: []Column{{Code: ColumnName, Type: Text}, {Code: ColumnUSCC, Type: Text}}}
	f.Seal()
	row := func(code string) Row {
		c, _ := ParseCell(remark, code)
		return Row{Cells: []Cell{TextCell("x"), c}}
	}
	r := &Return{Roster: []Row{row("A"), row(""), row("A"), row("B"), {}}}
	if got, want := r.RowKeys(f), []string{"A", "#2", "#3", "B", "#5"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
