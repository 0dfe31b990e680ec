package forms

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

func (l *loader) indicator(n *yaml.Node, sections []Section) Indicator {
	m := l.mapping(n, "indicator", "code", "section", "label", "unit", "type", "decimals", "measure", "annual", "formula",
		"from_roster", "aggregation", "options", "definition", "source", "confidence")
	ind := Indicator{
		Code: l.code(m, "code"), Section: l.text(m, "section"), Label: l.words(m, "label"), Unit: l.text(m, "unit"),
		Type:    oneOf(l, m, "type", Integer, Decimal, Percent, YesNo, Choice, Multi, Text),
		Measure: oneOf(l, m, "measure", Flow, Stock, Fact), Annual: l.flag(m, "annual"),
		Formula: l.text(m, "formula"), FromRoster: l.text(m, "from_roster"),
		Aggregation: oneOf(l, m, "aggregation", Sum, SumOverlap, Ratio, ShareYes, SumPerCounty, NoTotal),
		Options:     l.options(m), Definition: l.words(m, "definition"), Source: l.text(m, "source"),
		Confidence: oneOf(l, m, "confidence", "H", "M", "L"),
	}
	what := "indicator " + ind.Code
	l.need(m, what, "code", "section", "label", "type", "measure", "aggregation", "definition", "confidence")
	ind.Decimals = l.decimals(m, what, ind.Type)
	if ind.Section != "" && !slices.ContainsFunc(sections, func(s Section) bool { return s.Code == ind.Section }) {
		l.fault(m.values["section"], "%s: section %q does not exist", what, ind.Section)
	}
	l.fitsType(m, what, ind.Type, len(ind.Options))
	if ind.Computed() && !ind.Type.Numeric() {
		l.fault(m.values["formula"], "%s: only a number can be computed", what)
	}
	if ind.Computed() && ind.FromRoster != "" {
		l.fault(m.values["from_roster"], "%s: a computed indicator is not filled from the roster", what)
	}
	if ind.Measure != Fact && !ind.Type.Numeric() && ind.Measure != "" {
		l.fault(m.values["measure"], "%s: a %s is a fact", what, ind.Type)
	}
	if ind.Aggregation == ShareYes && ind.Type != YesNo && ind.Type != Multi {
		l.fault(m.values["aggregation"], "%s: only a yes/no or a multi has a share of yes", what)
	}
	l.mark(ind.Code, m, "formula", "from_roster")
	return ind
}

func (l *loader) column(n *yaml.Node) Column {
	m := l.mapping(n, "column", "code", "label", "unit", "type", "decimals", "required", "signed", "max", "options", "definition")
	c := Column{
		Code: l.code(m, "code"), Label: l.words(m, "label"), Unit: l.text(m, "unit"),
		Type:     oneOf(l, m, "type", Integer, Decimal, Percent, YesNo, Choice, Text),
		Required: l.flag(m, "required"), Signed: l.flag(m, "signed"), Options: l.options(m), Definition: l.words(m, "definition"),
	}
	what := "column " + c.Code
	l.need(m, what, "code", "label", "type")
	c.Decimals = l.decimals(m, what, c.Type)
	l.fitsType(m, what, c.Type, len(c.Options))
	if n := m.values["max"]; n != nil {
		c.MaxLen = l.integer(n, "max", 1, 32_000)
		if c.Type != Text {
			l.fault(n, "%s: only a text has a longest length", what)
		}
	}
	if c.Signed && !c.Type.Numeric() {
		l.fault(m.values["signed"], "%s: only a number has a sign", what)
	}
	return c
}

// decimals reads the decimals of a number: needed for decimal and percent, 0 for integer, none for other types.
func (l *loader) decimals(m mapping, what string, t Type) int {
	n := m.values["decimals"]
	switch {
	case n == nil && (t == Decimal || t == Percent):
		l.fault(m.node, "%s: the key \"decimals\" is missing", what)
	case n != nil && !t.Numeric():
		l.fault(n, "%s: a %s has no decimals", what, t)
	case n != nil && t == Integer:
		return l.integer(n, "decimals", 0, 0)
	case n != nil:
		return l.integer(n, "decimals", 0, Places)
	}
	return 0
}

// fitsType reports options and units that do not belong to a type.
func (l *loader) fitsType(m mapping, what string, t Type, options int) {
	choice := t == Choice || t == Multi
	if choice && options == 0 {
		l.fault(m.node, "%s: a %s needs options", what, t)
	}
	if !choice && m.values["options"] != nil {
		l.fault(m.values["options"], "%s: a %s has no options", what, t)
	}
	if !t.Numeric() && m.values["unit"] != nil {
		l.fault(m.values["unit"], "%s: a %s has no unit", what, t)
	}
}

func (l *loader) options(m mapping) []Option {
	var out []Option
	for _, n := range l.items(m, "options") {
		o := l.mapping(n, "option", "code", "label")
		l.need(o, "option", "code", "label")
		out = append(out, Option{Code: l.code(o, "code"), Label: l.words(o, "label")})
	}
	unique(l, m, "options", out, func(o Option) string { return o.Code })
	return out
}

// checks reads the checks of cells and rows.
func (l *loader) checks(m mapping, f *Form) {
	for _, n := range l.items(m, "checks") {
		f.Checks = append(f.Checks, l.check(n, f))
	}
	for _, n := range l.items(m, "row_checks") {
		f.RowChecks = append(f.RowChecks, l.rowCheck(n, f))
	}
	unique(l, m, "checks", f.Checks, func(c CheckRule) string { return c.ID })
	unique(l, m, "row_checks", f.RowChecks, func(c RowRule) string { return c.ID })
	for i, c := range f.Checks {
		if slices.ContainsFunc(f.RowChecks, func(r RowRule) bool { return r.ID == c.ID }) {
			l.fault(l.items(m, "checks")[i], "checks: %q is a row check too", c.ID)
		}
	}
}

func (l *loader) check(n *yaml.Node, f *Form) CheckRule {
	m := l.mapping(n, "check", "id", "severity", "test", "cells", "annual", "message", "advice", "note", "note_pattern")
	c := CheckRule{
		ID: l.id(m, f), Severity: oneOf(l, m, "severity", Hard, Soft), Test: l.text(m, "test"), Cells: l.texts(m, "cells"),
		Annual: l.flag(m, "annual"), Message: l.words(m, "message"), Advice: l.words(m, "advice"),
		Note: l.flag(m, "note"), NotePattern: l.text(m, "note_pattern"),
	}
	what := "check " + c.ID
	l.need(m, what, "id", "severity", "test")
	for _, code := range c.Cells {
		if !slices.ContainsFunc(f.Indicators, func(i Indicator) bool { return i.Code == code }) {
			l.fault(m.values["cells"], "%s: there is no indicator %q", what, code)
		}
	}
	if c.NotePattern != "" {
		if _, err := regexp.Compile(c.NotePattern); err != nil {
			l.fault(m.values["note_pattern"], "%s: %v", what, err)
		}
		if !c.Note {
			l.fault(m.values["note_pattern"], "%s: a pattern without a note", what)
		}
	}
	l.mark(c.ID, m, "test")
	return c
}

func (l *loader) rowCheck(n *yaml.Node, f *Form) RowRule {
	m := l.mapping(n, "row check", "id", "severity", "test", "columns", "message", "advice")
	c := RowRule{
		ID: l.id(m, f), Severity: oneOf(l, m, "severity", Hard, Soft), Test: l.text(m, "test"), Columns: l.texts(m, "columns"),
		Message: l.words(m, "message"), Advice: l.words(m, "advice"),
	}
	what := "row check " + c.ID
	l.need(m, what, "id", "severity", "test")
	for _, code := range c.Columns {
		if !slices.ContainsFunc(f.Columns, func(k Column) bool { return k.Code == code }) {
			l.fault(m.values["columns"], "%s: there is no column %q", what, code)
		}
	}
	l.mark(c.ID, m, "test")
	return c
}

// automatic are the endings of the ids of checks that every indicator or column gets, and automaticRow the other ids.
var (
	automatic    = []string{"REQUIRED", "REASON", "INVALID", "RANGE", "LENGTH", "ROSTER", "SLIP", "ZERO", "CUMULATIVE", "CHANGE", "SAME"}
	automaticRow = []string{"ROSTER-REQUIRED", "R-USCC-CODE", "R-USCC-DIGIT", "R-USCC-TWICE", "R-INDUSTRY",
		"CASE-NUMBER", "CASE-TITLE-REQUIRED", "CASE-BODY-REQUIRED", "CASE-TITLE-LENGTH", "CASE-SUMMARY-LENGTH", "CASE-BODY-LENGTH"}
)

// id reads the id of a check; one that an automatic check has is a fault, for explanations are kept by id.
func (l *loader) id(m mapping, f *Form) string {
	id := l.text(m, "id")
	if id == "" {
		return ""
	}
	if !idPattern.MatchString(id) {
		l.fault(m.values["id"], "id: %q is no id (capital letters, digits, - and _)", id)
	}
	item, ending, _ := strings.Cut(strings.TrimPrefix(id, "R-"), "-")
	known := slices.ContainsFunc(f.Indicators, func(i Indicator) bool { return i.Code == item }) ||
		slices.ContainsFunc(f.Columns, func(c Column) bool { return strings.ToUpper(c.Code) == item })
	if slices.Contains(automaticRow, id) || known && slices.Contains(automatic, ending) {
		l.fault(m.values["id"], "id: %q is the id of an automatic check", id)
	}
	return id
}
