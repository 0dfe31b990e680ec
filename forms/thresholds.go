package forms

import (
	"errors"
	"regexp"
	"slices"
	"strings"
)

// Errors of a change of thresholds.
var (
	ErrNoThreshold = errors.New("the criteria have no such threshold")
	ErrNoSource    = errors.New("a threshold needs a source")
	ErrUnchanged   = errors.New("no threshold is changed")
)

// ThresholdChange is a new value of one threshold; Set false leaves it without a value, and what reads it cannot be told.
type ThresholdChange struct {
	Name  string
	Value Number
	Set   bool
}

var placeholder = regexp.MustCompile(`\{([^{}]*)\}`)

// thresholdNames lists the thresholds that a text names in braces, in any of its languages.
func thresholdNames(w Words) []string {
	var out []string
	for _, s := range []string{w.ZH, w.EN, w.KO} {
		for _, m := range placeholder.FindAllStringSubmatch(s, -1) {
			if !slices.Contains(out, m[1]) {
				out = append(out, m[1])
			}
		}
	}
	return out
}

// Asked gives what a criterion asks for in language lang, with every threshold as show prints it.
func (c *Criteria) Asked(item int, lang string, show func(Threshold) string) string {
	return placeholder.ReplaceAllStringFunc(c.Items[item].Threshold.In(lang), func(s string) string {
		t, ok := c.Threshold(strings.Trim(s, "{}"))
		if !ok {
			return s
		}
		return show(t)
	})
}

// Reads tells whether the test of an item reads a threshold.
func (c *Criterion) Reads(threshold string) bool {
	return regexp.MustCompile(`\bconfigured\(\s*` + regexp.QuoteMeta(threshold) + `\s*\)`).MatchString(c.Test)
}

// WithThresholds gives a new version of the criteria with other thresholds; c stays as it is. A changed threshold, and every
// criterion that reads it, is from then on a provincial one with the source of the change. It fails with ErrNoSource,
// ErrNoThreshold or ErrUnchanged.
func (c *Criteria) WithThresholds(version string, origin Origin, changes []ThresholdChange) (*Criteria, error) {
	if origin.Source == "" {
		return nil, ErrNoSource
	}
	next := *c
	next.Version, next.Origin, next.where = version, origin, source{}
	next.Configured, next.Items = slices.Clone(c.Configured), slices.Clone(c.Items)
	changed := false
	for _, x := range changes {
		i := slices.IndexFunc(next.Configured, func(t Threshold) bool { return t.Name == x.Name })
		if i < 0 {
			return nil, ErrNoThreshold
		}
		t := &next.Configured[i]
		if t.Set == x.Set && (!x.Set || t.Value == x.Value) {
			continue
		}
		changed = true
		t.Value, t.Set, t.Status, t.Source = x.Value, x.Set, StatusProvincial, origin.Source
		if !x.Set {
			t.Value, t.Status = 0, StatusUnset
		}
		for k := range next.Items {
			if item := &next.Items[k]; item.Reads(x.Name) {
				item.Status, item.Source = t.Status, origin.Source
			}
		}
	}
	if !changed {
		return nil, ErrUnchanged
	}
	return &next, nil
}
