package forms

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxDefinition is the largest definition file that is read, in bytes.
const maxDefinition = 4 << 20

// SourceError is one fault in a definition file.
type SourceError struct {
	Where string // file:line
	What  string
}

// Error gives "file:line: what".
func (e *SourceError) Error() string { return e.Where + ": " + e.What }

// source remembers where the parts of a definition stand in their file, for errors that are found later (expressions
// are compiled outside this package).
type source struct {
	file  string
	lines map[string]int
}

func (s source) at(item, key string) string {
	if line, ok := s.lines[item+"."+key]; ok {
		return fmt.Sprintf("%s:%d", s.file, line)
	}
	if s.file == "" {
		return strings.Trim(item+"."+key, ".")
	}
	return s.file
}

// loader reads a definition file strictly and collects every fault with its line.
type loader struct {
	source
	errs []error
}

// mapping is one YAML mapping whose keys were checked.
type mapping struct {
	node   *yaml.Node
	values map[string]*yaml.Node
}

func (l *loader) fault(n *yaml.Node, format string, args ...any) {
	where := l.file
	if n != nil && n.Line > 0 {
		where = fmt.Sprintf("%s:%d", l.file, n.Line)
	}
	l.errs = append(l.errs, &SourceError{Where: where, What: fmt.Sprintf(format, args...)})
}

// document parses the one document of a file and gives its root.
func (l *loader) document(data []byte) *yaml.Node {
	if len(data) > maxDefinition {
		l.fault(nil, "the file is larger than %d bytes", maxDefinition)
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, next yaml.Node
	if err := dec.Decode(&doc); err != nil {
		l.fault(nil, "%v", err)
		return nil
	}
	if err := dec.Decode(&next); !errors.Is(err, io.EOF) {
		l.fault(&next, "the file holds more than one document")
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) != 1 {
		l.fault(&doc, "the file is empty")
		return nil
	}
	return follow(doc.Content[0])
}

// follow gives the node that an alias stands for. An alias of an alias does not exist in YAML.
func follow(n *yaml.Node) *yaml.Node {
	if n != nil && n.Kind == yaml.AliasNode && n.Alias != nil {
		return n.Alias
	}
	return n
}

// mapping takes a mapping apart; keys that are not allowed or stand twice are faults.
func (l *loader) mapping(n *yaml.Node, what string, allowed ...string) mapping {
	m := mapping{node: n, values: map[string]*yaml.Node{}}
	n = follow(n)
	if n == nil || n.Kind != yaml.MappingNode {
		l.fault(m.node, "%s: a mapping is expected", what)
		return m
	}
	m.node = n
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], follow(n.Content[i+1])
		switch {
		case key.Kind != yaml.ScalarNode || !slices.Contains(allowed, key.Value):
			l.fault(key, "%s: unknown key %q", what, key.Value)
		case m.values[key.Value] != nil:
			l.fault(key, "%s: the key %q stands twice", what, key.Value)
		default:
			m.values[key.Value] = value
		}
	}
	return m
}

// need reports a missing key.
func (l *loader) need(m mapping, what string, keys ...string) {
	for _, k := range keys {
		if m.values[k] == nil {
			l.fault(m.node, "%s: the key %q is missing", what, k)
		}
	}
}

// text reads a scalar that is not empty; "" when the key is left out.
func (l *loader) text(m mapping, key string) string {
	n := m.values[key]
	if n == nil {
		return ""
	}
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" || strings.TrimSpace(n.Value) == "" {
		l.fault(n, "%s: a text is expected", key)
		return ""
	}
	return strings.TrimSpace(n.Value)
}

func (l *loader) flag(m mapping, key string) bool {
	n := m.values[key]
	if n == nil {
		return false
	}
	if n.Kind != yaml.ScalarNode || n.Tag != "!!bool" || n.Value != "true" && n.Value != "false" {
		l.fault(n, "%s: true or false is expected", key)
	}
	return n.Value == "true"
}

func (l *loader) number(n *yaml.Node, what string) Number {
	if n == nil {
		return 0
	}
	v, err := ParseNumber(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil {
		l.fault(n, "%s: a number is expected", what)
		return 0
	}
	return v
}

// integer reads a whole number within low to high.
func (l *loader) integer(n *yaml.Node, what string, low, high int) int {
	v := l.number(n, what)
	i := int(v / One)
	if n != nil && (v%One != 0 || i < low || i > high) {
		l.fault(n, "%s: a whole number of %d to %d is expected", what, low, high)
		return low
	}
	return i
}

// items gives the elements of a sequence.
func (l *loader) items(m mapping, key string) []*yaml.Node {
	n := m.values[key]
	if n == nil {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		l.fault(n, "%s: a list is expected", key)
		return nil
	}
	out := make([]*yaml.Node, len(n.Content))
	for i, c := range n.Content {
		out[i] = follow(c)
	}
	return out
}

func (l *loader) texts(m mapping, key string) []string {
	var out []string
	for _, n := range l.items(m, key) {
		if n.Kind != yaml.ScalarNode || n.Value == "" {
			l.fault(n, "%s: a text is expected", key)
			continue
		}
		if slices.Contains(out, n.Value) {
			l.fault(n, "%s: %q stands twice", key, n.Value)
		}
		out = append(out, n.Value)
	}
	return out
}

// words reads a text in three languages; one that is missing is a fault. Left out, it is empty.
func (l *loader) words(m mapping, key string) Words {
	n := m.values[key]
	if n == nil {
		return Words{}
	}
	t := l.mapping(n, key, "zh", "en", "ko")
	l.need(t, key+": a translation is missing", "zh", "en", "ko")
	return Words{ZH: l.text(t, "zh"), EN: l.text(t, "en"), KO: l.text(t, "ko")}
}

// oneOf reads a word of a closed list.
func oneOf[T ~string](l *loader, m mapping, key string, allowed ...T) T {
	v := T(l.text(m, key))
	if n := m.values[key]; n != nil && !slices.Contains(allowed, v) {
		l.fault(n, "%s: %q is none of %v", key, v, allowed)
	}
	return v
}

// mark remembers the line of a key for errors that are found when expressions are compiled.
func (l *loader) mark(item string, m mapping, keys ...string) {
	if m.node != nil {
		l.lines[item+"."] = m.node.Line
	}
	for _, k := range keys {
		if n := m.values[k]; n != nil {
			l.lines[item+"."+k] = n.Line
		}
	}
}

// err joins what was found, in the order of the file.
func (l *loader) err() error { return errors.Join(l.errs...) }
