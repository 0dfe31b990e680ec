package forms

import (
	"strings"
	"testing"
)

func TestCleanLines(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "",
		" \n\u3000\n\t":             "",
		"一段":                        "一段",
		"\u3000\u3000一段\r\n\r\n二段 ": "一段\n二段",
		"a\rb\u2028c\vd":            "a\nb\nc\nd",
		"a\x00b\u200bc\td":          "abc d",
		"e\u0301":                   "é",
	} {
		got := CleanLines(in)
		if got != want {
			t.Errorf("CleanLines(%q) = %q, want %q", in, got, want)
		}
		if again := CleanLines(got); again != got {
			t.Errorf("%q becomes %q when it is cleaned again", got, again)
		}
	}
	if n := TextLength("一二\n三"); n != 3 {
		t.Errorf("the length is %d, want 3", n)
	}
}

func TestCaseKey(t *testing.T) {
	if key := CaseKey(2, CaseSummary); key != "case:2:summary" {
		t.Error(key)
	}
	n, p, ok := SplitCaseKey("case:12:body")
	if n != 12 || p != CaseBody || !ok {
		t.Error(n, p, ok)
	}
	for _, bad := range []string{"case:0:body", "case:01:body", "case:1:", "case:1:names", "case:x:body", "T101", "roster:case:1:body", "case:1"} {
		if _, _, ok := SplitCaseKey(bad); ok {
			t.Errorf("%q is taken for a part of a case", bad)
		}
	}
}

func TestLoadFormCases(t *testing.T) {
	f, err := LoadForm("small.yaml", []byte(small(t)))
	if err != nil {
		t.Fatal(err)
	}
	if r := f.Cases; r.Max != 2 || r.TitleMax != 10 || r.SummaryMax != 20 || r.BodyMax != 50 || r.Definition.KO != "추진 방법" {
		t.Errorf("cases: %+v", r)
	}
	none, err := LoadForm("small.yaml", []byte(withoutCases(small(t))))
	if err != nil || none.Cases != (CaseRules{}) {
		t.Errorf("a form without cases: %+v, %v", none, err)
	}
	for name, c := range map[string]struct{ old, new, says string }{
		"unknown key":   {"max: 2, title", "max: 2, least: 1, title", `unknown key "least"`},
		"no limit":      {", body_max: 50", "", `"body_max" is missing`},
		"none":          {"cases: {max: 2", "cases: {max: 0", "a whole number of 1 to 20"},
		"half a length": {"summary_max: 20", "summary_max: 20.5", "a whole number of 1"},
		"no word":       {", ko: 추진 방법", "", `"ko" is missing`},
	} {
		_, err := LoadForm("small.yaml", []byte(strings.Replace(small(t), c.old, c.new, 1)))
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func withoutCases(s string) string {
	from := strings.Index(s, "cases: {")
	return s[:from] + s[from+strings.IndexByte(s[from:], '\n')+1:]
}
