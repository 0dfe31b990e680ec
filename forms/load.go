package forms

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// LoadForm reads a form definition strictly (docs/form-definition.md): an unknown key, a code or id that is used twice, a
// missing translation, a type, aggregation, measure or severity that does not exist are faults. Every fault is reported,
// as a [SourceError] with file and line, joined in one error. name is the file's name for these errors.
//
// Expressions are only stored here; forms/check compiles them (check.Load does both).
func LoadForm(name string, data []byte) (*Form, error) {
	l := &loader{source: source{file: name, lines: map[string]int{}}}
	root := l.document(data)
	if root == nil {
		return nil, l.err()
	}
	f := l.form(root)
	if len(l.errs) > 0 {
		return nil, fmt.Errorf("form definition: %w", l.err())
	}
	f.where = l.source
	f.Seal()
	return f, nil
}

func (l *loader) form(root *yaml.Node) *Form {
	m := l.mapping(root, "form", "form", "version", "title", "basis", "months", "rounding", "roster_optional",
		"control_columns", "tolerances", "cases", "sections", "indicators", "columns", "checks", "row_checks")
	l.need(m, "form", "form", "version", "title", "basis", "months", "rounding", "tolerances", "sections", "indicators")
	f := &Form{
		FormID: FormID{ID: l.text(m, "form"), Version: l.text(m, "version")},
		Title:  l.words(m, "title"), Basis: l.words(m, "basis"),
		Months: l.months(m, "months"), RosterOptional: l.months(m, "roster_optional"),
		HalfEven:   oneOf(l, m, "rounding", "half_up", "half_even") == "half_even",
		Tolerances: l.tolerances(m), Cases: l.cases(m),
	}
	for _, n := range l.items(m, "sections") {
		s := l.mapping(n, "section", "code", "title")
		l.need(s, "section", "code", "title")
		f.Sections = append(f.Sections, Section{Code: l.code(s, "code"), Title: l.words(s, "title")})
	}
	unique(l, m, "sections", f.Sections, func(s Section) string { return s.Code })
	for _, n := range l.items(m, "indicators") {
		f.Indicators = append(f.Indicators, l.indicator(n, f.Sections))
	}
	unique(l, m, "indicators", f.Indicators, func(i Indicator) string { return i.Code })
	for _, n := range l.items(m, "columns") {
		f.Columns = append(f.Columns, l.column(n))
	}
	unique(l, m, "columns", f.Columns, func(c Column) string { return c.Code })
	l.columnsKnown(m, f)
	l.checks(m, f)
	return f
}

// unique reports codes that stand twice in a list, and an indicator or column code that the other list uses too.
func unique[T any](l *loader, m mapping, key string, list []T, code func(T) string) {
	nodes := l.items(m, key)
	seen := map[string]bool{}
	for i, item := range list {
		c := code(item)
		if c != "" && seen[c] {
			l.fault(nodes[i], "%s: %q stands twice", key, c)
		}
		seen[c] = true
	}
}

func (l *loader) columnsKnown(m mapping, f *Form) {
	f.ControlColumns = l.texts(m, "control_columns")
	for _, code := range f.ControlColumns {
		i := slices.IndexFunc(f.Columns, func(c Column) bool { return c.Code == code })
		if i < 0 || !f.Columns[i].Type.Numeric() {
			l.fault(m.values["control_columns"], "control_columns: %q is no column with a number", code)
		}
	}
	for i, c := range f.Columns {
		if slices.ContainsFunc(f.Indicators, func(ind Indicator) bool { return ind.Code == c.Code }) {
			l.fault(l.items(m, "columns")[i], "columns: %q is an indicator too", c.Code)
		}
	}
	if len(f.Columns) > 0 && !slices.ContainsFunc(f.Columns, func(c Column) bool { return c.Code == ColumnUSCC && c.Required }) {
		l.fault(m.values["columns"], "columns: a required column %q is the key of a roster and is missing", ColumnUSCC)
	}
}

func (l *loader) months(m mapping, key string) []int {
	var out []int
	for _, n := range l.items(m, key) {
		month := l.integer(n, key, 1, 12)
		if slices.Contains(out, month) {
			l.fault(n, "%s: %d stands twice", key, month)
		}
		out = append(out, month)
	}
	if m.values[key] != nil && len(out) == 0 && key == "months" {
		l.fault(m.values[key], "%s: at least one month is expected", key)
	}
	return out
}

func (l *loader) tolerances(m mapping) Tolerances {
	n := m.values["tolerances"]
	if n == nil {
		return Tolerances{}
	}
	t := l.mapping(n, "tolerances", "change_percent", "change_floor", "slip", "text_max", "case_max")
	l.need(t, "tolerances", "change_percent", "change_floor", "slip", "text_max", "case_max")
	out := Tolerances{
		ChangePercent: l.number(t.values["change_percent"], "change_percent"),
		ChangeFloor:   l.number(t.values["change_floor"], "change_floor"),
		TextMax:       l.integer(t.values["text_max"], "text_max", 1, 32_000),
		CaseMax:       l.integer(t.values["case_max"], "case_max", 1, 32_000),
	}
	slip := l.items(t, "slip")
	if len(slip) != 2 {
		l.fault(n, "slip: a low and a high ratio are expected")
		return out
	}
	out.SlipLow, out.SlipHigh = l.number(slip[0], "slip"), l.number(slip[1], "slip")
	if out.SlipLow <= 0 || out.SlipHigh < out.SlipLow || out.SlipHigh > Int(1000) || out.ChangePercent <= 0 || out.ChangeFloor < 0 {
		l.fault(n, "tolerances: a bound is not positive, too large, or the low one is above the high one")
	}
	return out
}

// cases reads what the form says of typical cases; without it the form asks for none.
func (l *loader) cases(m mapping) CaseRules {
	n := m.values["cases"]
	if n == nil {
		return CaseRules{}
	}
	c := l.mapping(n, "cases", "max", "title_max", "summary_max", "body_max", "definition")
	l.need(c, "cases", "max", "title_max", "summary_max", "body_max", "definition")
	return CaseRules{
		Max: l.integer(c.values["max"], "max", 1, 20), TitleMax: l.integer(c.values["title_max"], "title_max", 1, 200),
		SummaryMax: l.integer(c.values["summary_max"], "summary_max", 1, 32_000),
		BodyMax:    l.integer(c.values["body_max"], "body_max", 1, 32_000), Definition: l.words(c, "definition"),
	}
}

var (
	codePattern = regexp.MustCompile(`^[\p{L}][\p{L}\p{N}_]{0,39}$`)
	idPattern   = regexp.MustCompile(`^[A-Z][A-Z0-9_-]{0,59}$`)
)

// reserved words of the expression language cannot be codes.
var reserved = []string{"and", "or", "not", "in", "yes", "no", "sqrt", "abs", "min", "max", "year_ago", "previous",
	"same_year", "count", "sum", "configured", "years_since_recognition"}

func (l *loader) code(m mapping, key string) string {
	c := l.text(m, key)
	if c != "" && (!codePattern.MatchString(c) || slices.Contains(reserved, strings.ToLower(c))) {
		l.fault(m.values[key], "%s: %q is no code (a letter, then letters, digits and _; no word of the expression language)", key, c)
	}
	return c
}
