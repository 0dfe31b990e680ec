package app

import (
	"context"
	"slices"

	"jibao/forms"
)

// Feeds lists the codes of the indicators that a column of the roster feeds, in the order of the form.
func (b *Book) Feeds(column string) []string {
	var out []string
	for i := range b.engine.Form().Indicators {
		if rule := b.engine.RosterRule(i); rule != nil && slices.Contains(rule.Reads().Columns, column) {
			out = append(out, b.engine.Form().Indicators[i].Code)
		}
	}
	return out
}

// LastExported gives the return as it was exported last; nil when nothing was exported yet. It reads the disk.
func (b *Book) LastExported(ctx context.Context) (*forms.Return, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	last, _, err := b.lastRevision(ctx)
	return last, err
}
