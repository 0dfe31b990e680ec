package app_test

import (
	"path/filepath"
	"slices"
	"testing"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// Who changed what of the register, and when, by hand and by a file; and the register as a file is taken in again unchanged.
func TestRegisterHistoryAndExport(t *testing.T) {
	ctx := t.Context()
	p := newProvince(t, crane, pump)
	changed := crane
	changed.Name, changed.Retired = "演示起重装备产业集群", forms.Period{Year: 2023, Month: 12}
	must(t, p.SaveClusters(ctx, changed))
	preview, err := p.PreviewRegister(ctx, writeText(t, "名录.csv", "集群代码,集群名称,级别,认定年份\n41078302,演示水泵产业集群,国家级,2023\n"))
	must(t, err)
	must(t, p.ApplyRegister(ctx, preview))
	events, err := p.RegisterHistory(ctx, "")
	must(t, err)
	if len(events) != 4 {
		t.Fatalf("%d events: %+v", len(events), events)
	}
	last := events[0]
	if last.Why != office.Imported || last.Is.Code != pump.Code || !slices.Equal(last.Changing, []string{"level", "year"}) || last.Was.Level != forms.Provincial {
		t.Errorf("the import: %+v", last)
	}
	events, err = p.RegisterHistory(ctx, crane.Code)
	must(t, err)
	if len(events) != 2 || !slices.Equal(events[0].Changing, []string{"name", "retired"}) || events[0].Who != "审核人乙" || !events[1].New {
		t.Errorf("of one cluster: %+v", events)
	}
	for _, name := range []string{"名录.xlsx", "名录.csv"} {
		for _, l := range text.Langs() {
			cs, err := p.Clusters(ctx)
			must(t, err)
			path := filepath.Join(t.TempDir(), name)
			must(t, p.SaveList(ctx, path, "名录", y2022, p.RegisterTable(cs, l)))
			again, err := p.PreviewRegister(ctx, path)
			must(t, err)
			if again.Unchanged != len(cs) || len(again.Problems)+len(again.Added)+len(again.Changed) > 0 || len(again.Ignored) > 0 {
				t.Errorf("%s in %s taken in again: %+v", name, l, again)
			}
		}
	}
}
