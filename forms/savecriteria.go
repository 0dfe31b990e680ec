package forms

import (
	"bytes"
	"fmt"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// YAML writes the criteria as a file that [LoadCriteria] reads again to the same. The same criteria give the same bytes.
func (c *Criteria) YAML() ([]byte, error) {
	root := &yaml.Node{Kind: yaml.MappingNode}
	put(root, "criteria", plainText(c.ID))
	put(root, "version", quotedText(c.Version))
	if c.Origin != (Origin{}) {
		o := &yaml.Node{Kind: yaml.MappingNode}
		for _, p := range [][2]string{{"from", c.Origin.From}, {"office", c.Origin.Office}, {"author", c.Origin.Author},
			{"day", c.Origin.Day}, {"source", c.Origin.Source}} {
			if p[1] != "" {
				put(o, p[0], quotedText(p[1]))
			}
		}
		put(root, "origin", o)
	}
	put(root, "form", plainText(c.Form))
	put(root, "title", wordsNode(c.Title))
	if c.ValidYears > 0 {
		v := &yaml.Node{Kind: yaml.MappingNode}
		put(v, "years", plainNumber(strconv.Itoa(c.ValidYears)))
		put(v, "source", quotedText(c.Validity))
		put(root, "validity", v)
	}
	if len(c.Configured) > 0 {
		all := &yaml.Node{Kind: yaml.MappingNode}
		for i := range c.Configured {
			put(all, c.Configured[i].Name, thresholdNode(&c.Configured[i]))
		}
		put(root, "configured", all)
	}
	items := &yaml.Node{Kind: yaml.SequenceNode}
	for i := range c.Items {
		items.Content = append(items.Content, criterionNode(&c.Items[i]))
	}
	put(root, "items", items)
	var out bytes.Buffer
	enc := yaml.NewEncoder(&out)
	enc.SetIndent(2)
	if err := enc.Encode(root); err != nil {
		return nil, fmt.Errorf("write the criteria %s: %w", c.CriteriaID, err)
	}
	return out.Bytes(), enc.Close()
}

func thresholdNode(t *Threshold) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	if t.Label != (Words{}) {
		put(n, "label", wordsNode(t.Label))
	}
	if t.Set {
		put(n, "value", plainNumber(t.Value.String()))
	}
	if t.Unit != "" {
		put(n, "unit", quotedText(t.Unit))
	}
	put(n, "status", plainText(string(t.Status)))
	if t.Source != "" {
		put(n, "source", quotedText(t.Source))
	}
	return n
}

func criterionNode(c *Criterion) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	put(n, "id", plainText(c.ID))
	put(n, "label", wordsNode(c.Label))
	for _, p := range [][2]string{{"test", c.Test}, {"figure", c.Figure}} {
		if p[1] != "" {
			put(n, p[0], quotedText(p[1]))
		}
	}
	put(n, "threshold", wordsNode(c.Threshold))
	put(n, "status", plainText(string(c.Status)))
	if c.Source != "" {
		put(n, "source", quotedText(c.Source))
	}
	return n
}

func wordsNode(w Words) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	put(n, "zh", quotedText(w.ZH))
	put(n, "en", quotedText(w.EN))
	put(n, "ko", quotedText(w.KO))
	return n
}

func put(m *yaml.Node, key string, value *yaml.Node) {
	m.Content = append(m.Content, plainText(key), value)
}

func plainText(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s} }

// quotedText is a text that could be read as something else without its quotation marks.
func quotedText(s string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.DoubleQuotedStyle, Value: s}
}

func plainNumber(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: s} }
