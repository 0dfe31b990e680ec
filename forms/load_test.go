package forms

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func small(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "small.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestLoadForm(t *testing.T) {
	f, err := LoadForm("small.yaml", []byte(small(t)))
	if err != nil {
		t.Fatal(err)
	}
	if f.FormID != (FormID{"small", "1"}) || len(f.Sections) != 2 || len(f.Indicators) != 10 || len(f.Columns) != 7 || len(f.Checks) != 6 || len(f.RowChecks) != 1 {
		t.Fatalf("parts are missing: %s, %d indicators", f.FormID, len(f.Indicators))
	}
	ind := f.Indicator("A3")
	if ind == nil || !ind.Computed() || ind.Decimals != 2 || ind.Type != Percent || ind.Aggregation != Ratio || ind.Label.KO != "비중" {
		t.Errorf("A3 is %+v", ind)
	}
	if b := f.Indicator("B4"); len(b.Options) != 2 || b.Options[1].Code != "物流" || !b.Annual {
		t.Errorf("B4 is %+v", b)
	}
	if !f.AsksFor(Period{2022, 6}) || f.AsksFor(Period{2022, 9}) || f.Asked(f.Index("B2"), Period{2022, 6}) || !f.Asked(f.Index("B2"), Period{2022, 12}) {
		t.Error("periods")
	}
	if f.Tolerances.SlipLow != 5000 || f.Tolerances.ChangePercent != Int(30) || f.Column("tax").Signed != true || f.Column("output").Required {
		t.Errorf("tolerances %+v", f.Tolerances)
	}
	if where := f.Where("A3", "formula"); !regexp.MustCompile(`^small\.yaml:\d+$`).MatchString(where) {
		t.Errorf("the formula of A3 stands at %q", where)
	}
}

// Each fault is found, said plainly and placed on the line where it stands.
func TestLoadFormFaults(t *testing.T) {
	good := small(t)
	for name, c := range map[string]struct{ old, new, says string }{
		"unknown key":            {"rounding: half_up", "rounding: half_up\nsurprise: 1", `unknown key "surprise"`},
		"key twice":              {"rounding: half_up", "rounding: half_up\nrounding: half_even", `"rounding" stands twice`},
		"code twice":             {"code: A2", "code: A1", `"A1" stands twice`},
		"missing translation":    {"ko: 비중}\n    unit", "}\n    unit", `"ko" is missing`},
		"empty translation":      {"en: Share, ko: 비중}\n    unit", "en: '', ko: 비중}\n    unit", "a text is expected"},
		"bad type":               {"type: percent\n    decimals: 2", "type: number\n    decimals: 2", `"number" is none of`},
		"bad aggregation":        {"aggregation: ratio", "aggregation: mean", `"mean" is none of`},
		"bad measure":            {"measure: stock", "measure: level", `"level" is none of`},
		"bad severity":           {"severity: hard", "severity: fatal", `"fatal" is none of`},
		"missing severity":       {"    severity: hard\n    test: A2 <= A1", "    test: A2 <= A1", `"severity" is missing`},
		"missing test":           {"    test: A3 > 70\n", "", `"test" is missing`},
		"bad decimals":           {"decimals: 1", "decimals: 5", "0 to 4"},
		"missing decimals":       {"    decimals: 1\n", "", `"decimals" is missing`},
		"decimals of a choice":   {"type: multi", "type: multi\n    decimals: 0", "has no decimals"},
		"unknown section":        {"section: B", "section: C", `section "C" does not exist`},
		"choice without options": {"type: yesno\n    measure", "type: choice\n    measure", "needs options"},
		"computed text":          {"type: yesno\n    measure", "type: yesno\n    formula: A1\n    measure", "only a number"},
		"computed and fed":       {"formula: A1 / B1", "formula: A1 / B1\n    from_roster: count()", "not filled from the roster"},
		"unknown cell":           {"cells: [B1, A1]", "cells: [B1, A9]", `no indicator "A9"`},
		"unknown control column": {"control_columns: [output]", "control_columns: [name]", `"name" is no column with a number`},
		"bad pattern":            {"'[0-9]{3}'", "'[0-9'", "missing closing ]"},
		"automatic id":           {"id: A3-MIN", "id: A3-CHANGE", "automatic check"},
		"id twice":               {"id: A3-MIN", "id: A2-LE-A1", "stands twice"},
		"bad month":              {"months: [12, 6]", "months: [13]", "1 to 12"},
		"bad number":             {"change_percent: 30", "change_percent: many", "a number is expected"},
		"bad slip":               {"slip: [0.5, 2]", "slip: [2, 0.5]", "low one is above"},
		"word as code":           {"code: B6", "code: sum", "is no code"},
		"key column missing":     {"code: uscc", "code: usc", "is the key of a roster"},
		"column like indicator":  {"code: tax\n", "code: A1\n", "is an indicator too"},
		"two documents":          {"row_checks:", "---\nrow_checks:", "more than one document"},
		"no mapping":             {good, "- 1\n", "a mapping is expected"},
		"no YAML":                {good, "a: [", "yaml"},
		"nothing":                {good, "", "EOF"},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(good, c.old) {
				t.Fatalf("the form no longer holds %q", c.old)
			}
			_, err := LoadForm("small.yaml", []byte(strings.Replace(good, c.old, c.new, 1)))
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Fatalf("the error is %v; it should say %s", err, c.says)
			}
			var fault *SourceError
			if !errors.As(err, &fault) || !strings.HasPrefix(fault.Where, "small.yaml") {
				t.Errorf("the error does not say where: %v", err)
			}
		})
	}
	_, err := LoadForm("small.yaml", []byte(strings.Replace(strings.Replace(good, "measure: stock", "measure: level", 1), "decimals: 1", "decimals: 5", 1)))
	if err == nil || strings.Count(err.Error(), "small.yaml:") != 2 {
		t.Errorf("two faults are not both reported: %v", err)
	}
	line := strings.Count(good[:strings.Index(good, "measure: stock")], "\n") + 1
	if want := "small.yaml:" + Number(Int(int64(line))).String() + ":"; !strings.Contains(err.Error(), want) {
		t.Errorf("the error does not name line %d: %v", line, err)
	}
}

func TestLoadCriteria(t *testing.T) {
	good := `criteria: c
version: "1"
form: small
title: {zh: 标准, en: Criteria, ko: 기준}
configured:
  growth: {value: 5.5, status: provincial, source: x}
  open: {status: unset}
items:
  - id: share
    label: {zh: 占比, en: Share, ko: 비중}
    test: A3 > 70
    figure: A3
    threshold: {zh: 高于70%, en: above 70 %, ko: 70% 초과}
    status: national
  - id: other
    label: {zh: 其他, en: Other, ko: 기타}
    threshold: {zh: 未定, en: not set, ko: 미정}
    status: unset
`
	c, err := LoadCriteria("c.yaml", []byte(good))
	if err != nil {
		t.Fatal(err)
	}
	if g, ok := c.Threshold("growth"); !ok || !g.Set || g.Value != 55000 || g.Status != StatusProvincial {
		t.Errorf("growth is %+v", g)
	}
	if o, ok := c.Threshold("open"); !ok || o.Set {
		t.Errorf("a threshold without a value: %+v, %v", o, ok)
	}
	if _, ok := c.Threshold("none"); ok {
		t.Error("a threshold that nobody named is known")
	}
	if _, ok := (*Criteria)(nil).Threshold("growth"); ok {
		t.Error("no criteria know a threshold")
	}
	if c.Where("share", "test") != "c.yaml:11" {
		t.Errorf("the test of share stands at %s", c.Where("share", "test"))
	}
	for old, bad := range map[string]string{
		"status: national": "status: local", "test: A3 > 70": "tests: A3 > 70", "id: other": "id: share", "value: 5.5": "value: high",
		"  open: {status: unset}": "  growth: {status: unset}", "    test: A3 > 70\n": "",
	} {
		if _, err := LoadCriteria("c.yaml", []byte(strings.Replace(good, old, bad, 1))); err == nil {
			t.Errorf("%q instead of %q is accepted", bad, old)
		}
	}
}

func FuzzLoadForm(f *testing.F) {
	f.Add([]byte(small(f)))
	f.Add([]byte("form: x\nindicators: [&a [*a]]\n"))
	f.Add([]byte("{form: x, checks: [{id: A, note_pattern: '('}]}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		form, err := LoadForm("f.yaml", data)
		if (form == nil) == (err == nil) {
			t.Fatal("a form and an error, or neither")
		}
		if form != nil {
			for i := range form.Indicators {
				if form.Index(form.Indicators[i].Code) != i {
					t.Fatalf("%q is not found at its place", form.Indicators[i].Code)
				}
			}
		}
	})
}
