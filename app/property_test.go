package app_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"jibao/app"
)

// Whatever is done to a return, the book shows what the office file holds: the same return, findings and counts as one
// that is opened anew. And taking everything back leaves what was there before.
func TestABookShowsWhatIsKept(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane, pump)
	b, err := c.NewReturn(ctx, crane.Code, y2022)
	must(t, err)
	codes := []string{"B02", "B03", "B06", "T101", "T103", "T116", "T122", "T601"}
	columns := []string{"uscc", "name", "size", "tier", "output", "employees"}
	texts := []string{"", "1", "12.5", "1亿", "小型", "专精特新“小巨人”企业", "是", "x", "-3", codeOfBody}
	rapid.Check(t, func(r *rapid.T) {
		before := b.Return()
		steps := 0
		for range rapid.IntRange(1, 6).Draw(r, "edits") {
			if edit(r, b, codes, columns, texts) {
				steps++
			}
		}
		again, err := c.OpenReturn(ctx, crane.Code, y2022)
		must(t, err)
		if d := cmp.Diff(again.Return(), b.Return(), cmpopts.EquateEmpty()); d != "" {
			r.Fatalf("kept (-) and shown (+) differ:\n%s", d)
		}
		if d := cmp.Diff(again.Findings(), b.Findings(), cmpopts.EquateEmpty()); d != "" {
			r.Fatalf("findings differ:\n%s", d)
		}
		if again.Head().Hard != b.Head().Hard || again.Head().Filled != b.Head().Filled {
			r.Fatalf("counts differ: %+v %+v", again.Head(), b.Head())
		}
		for range steps {
			if _, err := b.Undo(ctx); err != nil {
				r.Fatalf("undo: %v", err)
			}
		}
		if d := app.Differences(b.Form(), before, b.Return()); len(d) != 0 {
			r.Fatalf("after taking %d steps back: %+v", steps, d)
		}
	})
}

// edit does one thing to the return and tells whether it changed anything.
func edit(r *rapid.T, b *app.Book, codes, columns, texts []string) bool {
	ctx := r.Context()
	was := b.Return()
	typed := rapid.SampledFrom(texts).Draw(r, "text")
	rows := was.Roster
	var err error
	switch rapid.IntRange(0, 6).Draw(r, "what") {
	case 0:
		_, err = b.Set(ctx, rapid.SampledFrom(codes).Draw(r, "code"), typed)
	case 1:
		err = b.SetNotAvailable(ctx, rapid.SampledFrom(codes).Draw(r, "code"), typed)
	case 2:
		err = b.Note(ctx, rapid.SampledFrom(codes).Draw(r, "code"), typed)
	case 3:
		_, err = b.PasteRoster(ctx, app.AtEnd, "uscc", [][]string{{typed, "甲"}})
	case 4:
		if len(rows) > 0 {
			_, err = b.SetRoster(ctx, rapid.SampledFrom(rows).Draw(r, "row").ID, rapid.SampledFrom(columns).Draw(r, "column"), typed)
		}
	case 5:
		if len(rows) > 0 {
			err = b.DeleteRows(ctx, rapid.SampledFrom(rows).Draw(r, "row").ID)
		}
	case 6:
		_, err = b.Refill(ctx)
	}
	if err != nil {
		r.Fatalf("edit: %v", err)
	}
	return b.Return() != was
}
