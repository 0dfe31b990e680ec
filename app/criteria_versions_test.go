package app_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// A province changes thresholds: a new version with its source is in force, the old ones stay, and a program that is
// started again uses it.
func TestThresholdsBecomeANewVersion(t *testing.T) {
	ctx := t.Context()
	p := newProvince(t, crane)
	before := p.Catalog().Criteria()
	for _, c := range []struct {
		values map[string]string
		source string
		want   error
	}{
		{map[string]string{"growth_min": "12"}, " ", app.ErrCriteriaSource},
		{map[string]string{"growth": "12"}, "某省办法", app.ErrNoThreshold},
		{map[string]string{"growth_min": "twelve"}, "某省办法", app.ErrThresholdValue},
		{map[string]string{"growth_min": "-1"}, "某省办法", app.ErrThresholdValue},
		{map[string]string{"growth_min": "10.00"}, "某省办法", app.ErrCriteriaSame},
	} {
		if _, err := p.SetThresholds(ctx, c.values, c.source); !errors.Is(err, c.want) {
			t.Errorf("%v: %v, want %v", c.values, err, c.want)
		}
	}
	if p.Catalog().Criteria() != before {
		t.Fatal("a change that was refused had an effect")
	}
	id, err := p.SetThresholds(ctx, map[string]string{"output_min": "20亿", "rd_growth": "", "growth_min": "１２"}, "某省认定办法第三条（演示）")
	must(t, err)
	now := p.Catalog().Criteria()
	if now.CriteriaID != id || id.Version == before.Version || now.Origin.From != before.Version {
		t.Fatalf("in force %v from %q", now.CriteriaID, now.Origin.From)
	}
	output, _ := now.Threshold("output_min")
	if output.Value != forms.Int(200_000) || output.Status != forms.StatusProvincial || output.Source != "某省认定办法第三条（演示）" {
		t.Errorf("output_min %+v", output)
	}
	if rd, _ := now.Threshold("rd_growth"); rd.Set || rd.Status != forms.StatusUnset {
		t.Errorf("rd_growth %+v", rd)
	}
	for i := range now.Items {
		switch item := &now.Items[i]; item.ID {
		case "output":
			if got := text.Asked(text.ZH, now, i); got != "近三年每年不低于20 亿元" || item.Status != forms.StatusProvincial {
				t.Errorf("output asks %q as %s", got, item.Status)
			}
		case "area":
			if item.Status != forms.StatusNational {
				t.Errorf("a criterion that was not touched is %s", item.Status)
			}
		}
	}
	if old, _ := before.Threshold("output_min"); old.Value != forms.Int(400_000) {
		t.Error("the version before was changed")
	}
	all, err := p.CriteriaVersions(ctx)
	must(t, err)
	if len(all) != 2 || !all[0].InForce || all[1].InForce || len(all[0].Changes) != 3 || all[0].Who == "" || all[0].From != before.Version {
		t.Errorf("history %+v", all)
	}

	// The same file opened by the program again: the version is in force.
	again, err := app.NewProvince(ctx, p.store, p.files, catalog(t), p.clock.tell, "1.0-test")
	must(t, err)
	if got := again.Catalog().Criteria().CriteriaID; got != id || again.CriteriaFault() != nil {
		t.Errorf("after opening again %v, %v", got, again.CriteriaFault())
	}
	if got := catalog(t).Criteria().CriteriaID; got != before.CriteriaID {
		t.Errorf("the program's own criteria are %v", got)
	}
	must(t, again.UseCriteria(ctx, before.Version))
	if again.Catalog().Criteria().CriteriaID != before.CriteriaID {
		t.Error("the earlier version is not in force again")
	}
	all, err = again.CriteriaVersions(ctx)
	must(t, err)
	if len(all) != 3 || all[0].How != app.CriteriaRestored || !all[0].InForce {
		t.Errorf("history %+v", all)
	}
}

// A version travels as a file: strictly read, and never over another version of the same name.
func TestCriteriaTravelAsAFile(t *testing.T) {
	ctx := t.Context()
	one, other := newProvince(t, crane), newProvince(t, crane)
	id, err := one.SetThresholds(ctx, map[string]string{"platform_adoption": "15"}, "某省认定办法（演示）")
	must(t, err)
	dir := t.TempDir()
	path, err := one.ExportCriteria(ctx, dir, "")
	must(t, err)
	if _, err := other.ImportCriteria(ctx, path, ""); !errors.Is(err, app.ErrCriteriaSource) {
		t.Errorf("without a source: %v", err)
	}
	got, err := other.ImportCriteria(ctx, path, "某省下发（演示）")
	must(t, err)
	limit, _ := other.Catalog().Criteria().Threshold("platform_adoption")
	if got != id || limit.Value != forms.Int(15) {
		t.Errorf("taken in %v, %+v", got, limit)
	}
	if _, err := other.ImportCriteria(ctx, path, "再次"); !errors.Is(err, app.ErrCriteriaSame) {
		t.Errorf("the same again: %v", err)
	}
	data, err := os.ReadFile(path)
	must(t, err)
	for name, change := range map[string][2]string{
		"another value": {"value: 15", "value: 16"}, "unknown key": {"status: national", "state: national"},
		"unknown code": {"figure: \"B01\"", "figure: \"B99\""}, "unknown threshold": {"configured(area_max)", "configured(area)"},
		"another form": {"form: cluster-return", "form: other"}, "other criteria": {"criteria: recognition", "criteria: other"},
	} {
		bad := strings.Replace(string(data), change[0], change[1], 1)
		if bad == string(data) {
			t.Fatalf("%s: nothing to change", name)
		}
		path := filepath.Join(dir, "bad.yaml")
		must(t, os.WriteFile(path, []byte(bad), 0o600))
		_, err := other.ImportCriteria(ctx, path, "某省下发（演示）")
		want := app.ErrCriteriaFile
		if name == "another value" {
			want = app.ErrCriteriaTaken
		}
		if !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if all, err := other.CriteriaVersions(ctx); err != nil || len(all) != 2 {
		t.Errorf("%d versions, %v", len(all), err)
	}
}

// The county checks against the program's limit. What the province finds by its own says so, and is counted at once.
func TestProvincialLimitsAreNamedInFindings(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	dir := t.TempDir()
	export(t, record(t, c, crane.Code, y2022, nil), dir, "")
	receive(t, p, app.ReceiveOptions{}, dir)
	h, err := p.Find(ctx, crane.Code, y2022)
	must(t, err)
	v, err := p.Review(ctx, h.ID)
	must(t, err)
	if i := findingOf(v, "T302-CONFIGURED"); i >= 0 {
		t.Fatalf("T302 fails already: %+v", v.Findings[i])
	}
	_, err = p.SetThresholds(ctx, map[string]string{"platform_adoption": "99"}, "某省办法（演示）")
	must(t, err)
	if v, err = p.Review(ctx, h.ID); err != nil {
		t.Fatal(err)
	}
	i := findingOf(v, "T302-CONFIGURED")
	if i < 0 || len(v.Own[i]) != 1 || v.Own[i][0].Value != forms.Int(99) || v.Theirs[i][0].Value != forms.Int(10) {
		t.Fatalf("finding %d of %+v, own %+v", i, v.Findings, v.Own)
	}
	after, err := p.Find(ctx, crane.Code, y2022)
	must(t, err)
	if after.Soft != h.Soft+1 || after.Explained != h.Explained {
		t.Errorf("counted %d/%d, before %d/%d", after.Soft, after.Explained, h.Soft, h.Explained)
	}
	for k := range v.Findings {
		if k != i && len(v.Own[k]) > 0 {
			t.Errorf("%s rests on no threshold of the province", v.Findings[k].Check)
		}
	}
}

func findingOf(v *app.Review, check string) int {
	for i := range v.Findings {
		if v.Findings[i].Check == check {
			return i
		}
	}
	return -1
}

// The re-check list goes by the end of the recognition and names what fails now and failed before.
func TestRecheckList(t *testing.T) {
	ctx := t.Context()
	old, young, nameless := crane, crane, crane
	old.Code, old.Year = "41078301", 2019
	young.Code, young.Name, young.Year = "41078302", "演示水泵产业集群", 2020
	nameless.Code, nameless.Name, nameless.Year = "41078303", "演示阀门产业集群", 0
	c, p := newCounty(t, old, young, nameless), newProvince(t, old, young, nameless)
	dir := t.TempDir()
	export(t, record(t, c, old.Code, y2021, nil), dir, "")
	export(t, record(t, c, old.Code, y2022, map[string]string{"B01": "120"}), dir, "")
	receive(t, p, app.ReceiveOptions{}, dir)
	for _, period := range []forms.Period{y2021, y2022} {
		h, err := p.Find(ctx, old.Code, period)
		must(t, err)
		_, err = p.Accept(ctx, h.ID)
		must(t, err)
	}
	list, err := p.Recheck(ctx, app.SummaryOptions{Period: y2022})
	must(t, err)
	if len(list.Lines) != 3 || list.Lines[0].Cluster.Code != old.Code || list.Lines[1].Cluster.Code != young.Code {
		t.Fatalf("lines %+v", list.Lines)
	}
	first := list.Lines[0]
	if first.Due != summary.Expired || first.ValidUntil.Format("2006-01-02") != "2022-12-31" {
		t.Errorf("recognised in 2019: %s until %s", first.Due, first.ValidUntil)
	}
	if got := list.Lines[1]; got.Due != summary.DueSoon || got.States[0].Return {
		t.Errorf("recognised in 2020: %+v", got)
	}
	if got := list.Lines[2]; got.Due != summary.DueUnknown || !got.ValidUntil.IsZero() {
		t.Errorf("without a year: %+v", got)
	}
	fails := func(s summary.RecheckState) (ids []string) {
		for _, i := range s.NotMet {
			ids = append(ids, list.Criteria.Items[i].ID)
		}
		return ids
	}
	if now, before := fails(first.States[0]), fails(first.States[1]); !slices.Contains(now, "area") || slices.Contains(before, "area") || !first.States[1].Return || first.States[2].Return {
		t.Errorf("now %v, before %v, %+v", now, before, first.States)
	}
}

// A version that this program cannot use is left aside and said; the office works with the program's own, and another
// version can be taken into use.
func TestUnusableCriteriaAreLeftAside(t *testing.T) {
	ctx := t.Context()
	p := newProvince(t, crane)
	id, err := p.SetThresholds(ctx, map[string]string{"growth_min": "12"}, "某省认定办法（演示）")
	must(t, err)
	must(t, p.store.SetSetting(ctx, "criteria.0002", `{"Version":"2099.1","How":"imported","YAML":"criteria: unknown"}`))
	again, err := app.NewProvince(ctx, p.store, p.files, catalog(t), p.clock.tell, "1.0-test")
	must(t, err)
	if fault := again.CriteriaFault(); !errors.Is(fault, app.ErrCriteriaFile) {
		t.Fatalf("fault %v", fault)
	}
	if got, want := again.Catalog().Criteria().CriteriaID, catalog(t).Criteria().CriteriaID; got != want {
		t.Errorf("in force %v, want %v", got, want)
	}
	must(t, again.UseCriteria(ctx, id.Version))
	if again.CriteriaFault() != nil || again.Catalog().Criteria().CriteriaID != id {
		t.Errorf("in force %v, fault %v", again.Catalog().Criteria().CriteriaID, again.CriteriaFault())
	}
}
