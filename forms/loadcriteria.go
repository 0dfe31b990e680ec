package forms

import (
	"fmt"

	"go.yaml.in/yaml/v3"
)

// LoadCriteria reads a criteria file strictly, like [LoadForm]. Expressions are only stored; forms/summary compiles them.
func LoadCriteria(name string, data []byte) (*Criteria, error) {
	l := &loader{source: source{file: name, lines: map[string]int{}}}
	root := l.document(data)
	if root == nil {
		return nil, l.err()
	}
	m := l.mapping(root, "criteria", "criteria", "version", "origin", "form", "title", "validity", "configured", "items")
	l.need(m, "criteria", "criteria", "version", "form", "title", "items")
	c := &Criteria{
		CriteriaID: CriteriaID{ID: l.text(m, "criteria"), Version: l.text(m, "version")},
		Form:       l.text(m, "form"), Title: l.words(m, "title"), Configured: l.thresholds(m),
	}
	l.origin(m, c)
	for _, n := range l.items(m, "items") {
		c.Items = append(c.Items, l.criterion(n, c))
	}
	unique(l, m, "items", c.Items, func(i Criterion) string { return i.ID })
	if len(l.errs) > 0 {
		return nil, fmt.Errorf("criteria: %w", l.err())
	}
	c.where = l.source
	return c, nil
}

// origin reads where an office's own version comes from, and for how long a recognition holds.
func (l *loader) origin(m mapping, c *Criteria) {
	if n := m.values["origin"]; n != nil {
		o := l.mapping(n, "origin", "from", "office", "author", "day", "source")
		l.need(o, "origin", "from", "source")
		c.Origin = Origin{l.text(o, "from"), l.text(o, "office"), l.text(o, "author"), l.text(o, "day"), l.text(o, "source")}
	}
	if n := m.values["validity"]; n != nil {
		v := l.mapping(n, "validity", "years", "source")
		l.need(v, "validity", "years", "source")
		c.ValidYears, c.Validity = l.integer(v.values["years"], "years", 1, 50), l.text(v, "source")
	}
}

// thresholds reads "name: {value, unit, status, source}"; a threshold without a value is known and not set.
func (l *loader) thresholds(m mapping) []Threshold {
	n := m.values["configured"]
	if n == nil {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		l.fault(n, "configured: a mapping is expected")
		return nil
	}
	var out []Threshold
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if !codePattern.MatchString(key.Value) {
			l.fault(key, "configured: %q is no name", key.Value)
		}
		t := l.mapping(n.Content[i+1], "configured "+key.Value, "label", "value", "unit", "status", "source")
		l.need(t, "configured "+key.Value, "status")
		out = append(out, Threshold{
			Name: key.Value, Value: l.number(t.values["value"], "value"), Set: t.values["value"] != nil,
			Label: l.words(t, "label"), Unit: l.text(t, "unit"), Status: l.status(t), Source: l.text(t, "source"),
		})
	}
	seen := map[string]bool{}
	for _, t := range out {
		if seen[t.Name] {
			l.fault(n, "configured: %q stands twice", t.Name)
		}
		seen[t.Name] = true
	}
	return out
}

func (l *loader) criterion(n *yaml.Node, of *Criteria) Criterion {
	m := l.mapping(n, "item", "id", "label", "test", "figure", "threshold", "status", "source")
	c := Criterion{
		ID: l.code(m, "id"), Label: l.words(m, "label"), Test: l.text(m, "test"), Figure: l.text(m, "figure"),
		Threshold: l.words(m, "threshold"), Status: l.status(m), Source: l.text(m, "source"),
	}
	l.need(m, "item "+c.ID, "id", "label", "threshold", "status")
	if c.Test == "" && c.Status != StatusUnset {
		l.fault(m.node, "item %s: only a threshold that is unset has no test", c.ID)
	}
	for _, name := range thresholdNames(c.Threshold) {
		if _, known := of.Threshold(name); !known {
			l.fault(m.values["threshold"], "item %s: there is no threshold %q", c.ID, name)
		}
	}
	l.mark(c.ID, m, "test", "figure")
	return c
}

func (l *loader) status(m mapping) CriterionStatus {
	return oneOf(l, m, "status", StatusNational, StatusProvincial, StatusUnset)
}
