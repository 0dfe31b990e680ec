package county_test

import (
	"slices"
	"testing"

	"jibao/app"
	"jibao/app/demo"
	"jibao/app/ui/county"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// After an export a figure that differs from it has the corner of a change, until it is as it was again.
func TestChangedSinceTheLastRevision(t *testing.T) {
	d := finished(t)
	b, err := d.OpenReturn(background, craneCode, demo.Main)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Export(background, app.ExportOptions{Path: t.TempDir()}); err != nil {
		t.Fatal(err)
	}
	rec := county.NewRecorder(background, b, shell.Inline{}, clock)
	f := county.NewFigures(rec, text.ZH)
	row := f.Row("T113")
	changed := func() bool { return f.Cell(row, 3).Look&widgets.Changed != 0 }
	if changed() {
		t.Error("a figure is marked as changed right after the export")
	}
	f.Set(row, "10.5")
	if !changed() {
		t.Error("a figure that differs from the last revision is not marked")
	}
	f.Set(row, "9.95")
	if changed() {
		t.Error("a figure that is as it was is still marked")
	}
	r := county.NewRoster(rec, text.ZH)
	name := r.Cell(0, 1).Edit
	r.Set(0, 1, name+"甲")
	r.Refresh()
	if r.Cell(0, 1).Look&widgets.Changed == 0 || r.Cell(1, 1).Look&widgets.Changed != 0 {
		t.Error("the changed cell of the roster, and it alone, is marked")
	}
}

// A column of the roster tells which indicators it feeds.
func TestColumnsTellWhatTheyFeed(t *testing.T) {
	b, err := newDesk(t).NewReturn(background, clusterCode, thisPeriod)
	if err != nil {
		t.Fatal(err)
	}
	for column, want := range map[string][]string{"output": {"T101", "T103", "T105"}, "employees": {"B06"}, "uscc": nil} {
		if got := b.Feeds(column); !slices.Equal(got[:min(len(want), len(got))], want) || want == nil && got != nil {
			t.Errorf("%s feeds %v", column, got)
		}
	}
}
