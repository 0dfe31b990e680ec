package assets_test

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"jibao/assets"
	"jibao/forms"
	"jibao/forms/check"
)

// plain is a yearly return that breaks no check; a year earlier stands beside it. The figures are synthetic.
const (
	plain = `B01=85.5 B02=320 B03=300 B04=120 B05=260 B06=42000 B08=1950000 B09=1800000 B11=58000 T101=2100000 T102=1900000
		T103=1806000 T105=1680000 T108=1650000 T111=4000000 T113=23.5 T114=3 T115=2 T116=6 T117=25 T118=40 T121=90 T122=设备
		T201=52000 T202=46000 T203=41000 T205=60000 T207=2100 T208=1 T209=9 T210=6 T211=30 T212=yes T301=95 T303=190 T305=120
		T306=60 T308=yes T309=yes T310=no T401=210000 T402=200000 T404=40000 T406=2 T407=8 T408=12 T501=150000 T502=30 T503=5
		T504=no T601=yes T602=yes T603=1 T604=yes T605=yes T606=30 T607=28 T609=2000 T610=450 V01=0 V02=0 V03=0`
	earlier = `B01=85.5 B02=310 B03=291 B04=115 B05=250 B06=41000 B08=1800000 B11=55000 T101=1900000 T102=1650000 T103=1620000
		T105=1500000 T111=3800000 T115=2 T116=6 T117=22 T118=36 T121=85 T201=46000 T202=41000 T205=55000 T207=1900 T208=1
		T301=80 T303=170 T401=200000 T404=37000 T406=2 T407=8 T501=140000 T609=1900 T610=400`
	operator = "某集群运营公司 91350100M000100Y43"
)

// breaking gives, for every check of the form, figures that break it; "ago" in front of a code is the year before.
var breaking = map[string]string{
	"B01-POSITIVE": "B01=0", "B01-MAX": "B01=100.01", "B01-CHANGED": "agoB01=80",
	"B03-LE-B02": "B03=321", "B04-LE-B02": "B04=321", "B05-LE-B02": "B05=321", "B02-MIN": "B02=19",
	"B03-SHARE": "B03=159", "B05-SHARE": "B05=95", "B06-PER-FIRM": "B06=1599", "B08-VS-T101": "B08=3150000.01",
	"B09-FILED": "B09=1800000.01", "B11-SHARE": "B11=390000.01",
	"T103-LE-T101": "T103=2100000.01", "T105-LE-T101": "T105=2100000.01", "T102-FILED": "T102=1899999.99",
	"T104-MIN": "T103=1470000", "T106-MIN": "T105=1469000", "T108-FILED": "T108=1650000.01", "T109-MIN": "T101=1996500",
	"T110-MIN": "T108=399999.99", "T111-LT-T101": "T111=2099999.99", "T112-MAX": "T111=1800000", "T113-EVIDENCE": "T113=50.01",
	"T115-LE-B02": "T115=321", "T116-LE-B02": "T116=321", "T116-T117-T118-LE-B02": "T118=290", "T115-LT-LAST": "T115=1",
	"T116-LT-LAST": "T116=5", "T116-LE-B03": "T116=301 T117=0 T118=0", "T116-T117-T118-LE-B03": "T118=270", "T120-MIN": "T118=0 T117=23",
	"T121-LE-B02": "T121=321", "T201-LE-T205": "T201=60000.01", "T202-FILED": "T202=46000.01", "T203-FILED": "T203=41000.01",
	"T204-CONFIGURED": "T203=47165.53", "T205-SHARE": "T205=390000.01", "T206-MAX": "T205=300000", "T210-MIN": "T210=1",
	"T212-NO": "T212=no", "T301-LE-B03": "T301=301", "T301-LT-LAST": "T301=79", "T302-CONFIGURED": "T301=30",
	"T303-LE-B02": "T303=321", "T305-LE-B03": "T305=301", "T306-LE-T305": "T306=121", "T404-LE-T401": "T404=210000.01",
	"T402-FILED": "T402=200000.01", "T403-VS-LAST": "T401=260000", "T406-LE-B02": "T406=321", "T406-LT-LAST": "T406=1",
	"T407-LE-B02": "T407=321", "T407-LT-LAST": "T407=7", "T501-LE-B08": "T501=1950000.01", "T502-LE-B02": "T502=321",
	"T601-NOTE": "note=", "T601-NO": "T601=no", "T602-T603": "T603=0", "T603-IF-NO": "T602=no", "T604-NO": "T604=no",
	"T605-NO": "T605=no", "T606-NONE": "T606=0 T607=0", "T607-LE-T606": "T607=31", "T608-BEHIND": "T607=19",
	"V03-LE-B02": "V03=321", "V01-STATEMENT": "V01=1", "V02-STATEMENT": "V02=1", "V03-STATEMENT": "V03=1",
}

func engine(t *testing.T) *check.Engine {
	t.Helper()
	form, err := fs.ReadFile(assets.Forms(), formFile)
	if err != nil {
		t.Fatal(err)
	}
	thresholds, err := fs.ReadFile(assets.Criteria(), "recognition-2022.1.yaml")
	if err != nil {
		t.Fatal(err)
	}
	criteria, err := forms.LoadCriteria("recognition", thresholds)
	if err != nil {
		t.Fatal(err)
	}
	e, err := check.Load(formFile, form, check.Outside{Criteria: criteria})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// checked gives the ids of the checks that a return breaks when the changes are made to the plain one.
func checked(t *testing.T, e *check.Engine, changes string) []string {
	t.Helper()
	f := e.Form()
	now := forms.NewReturn(f, forms.Cluster{}, forms.Period{Year: 2025, Month: 12})
	ago := forms.NewReturn(f, forms.Cluster{}, forms.Period{Year: 2024, Month: 12})
	set := func(r *forms.Return, code, typed string) {
		i := f.Index(code)
		if i < 0 {
			t.Fatalf("there is no %q", code)
		}
		note := r.Cells[i].Note
		r.Cells[i], _ = forms.ParseCell(f.Indicators[i].Spec(), typed)
		if r.Cells[i].State != forms.Filled {
			t.Fatalf("%s=%s is no value", code, typed)
		}
		r.Cells[i].Note = note
	}
	now.Cells[f.Index("T601")].Note = operator
	assign := func(list string, to func(code, typed string)) {
		for _, pair := range strings.Fields(list) {
			code, typed, _ := strings.Cut(pair, "=")
			to(code, typed)
		}
	}
	assign(plain, func(code, typed string) { set(now, code, typed) })
	assign(earlier, func(code, typed string) { set(ago, code, typed) })
	assign(changes, func(code, typed string) {
		switch past, isPast := strings.CutPrefix(code, "ago"); {
		case code == "note":
			now.Cells[f.Index("T601")].Note = typed
		case isPast:
			set(ago, past, typed)
		default:
			set(now, code, typed)
		}
	})
	e.Fill(now)
	e.Fill(ago)
	var ids []string
	for _, found := range e.Check(now, forms.Past{YearAgo: ago, Previous: ago}, 2023) {
		ids = append(ids, found.Check)
	}
	return ids
}

func TestPlainReturnBreaksNothing(t *testing.T) {
	if ids := checked(t, engine(t), ""); len(ids) > 0 {
		t.Errorf("the plain return breaks %v", ids)
	}
}

func TestEveryCheckCanBreak(t *testing.T) {
	e := engine(t)
	for _, rule := range e.Form().Checks {
		changes, ok := breaking[rule.ID]
		if !ok {
			t.Errorf("%s: no figures break it", rule.ID)
			continue
		}
		if ids := checked(t, e, changes); !slices.Contains(ids, rule.ID) {
			t.Errorf("%s: %s breaks %v", rule.ID, changes, ids)
		}
	}
	if len(breaking) != len(e.Form().Checks) {
		t.Errorf("%d checks, figures for %v", len(e.Form().Checks), slices.Sorted(maps.Keys(breaking)))
	}
}

// The operating body is asked for by name and code: neither alone is enough.
func TestOperatingBodyNeedsNameAndCode(t *testing.T) {
	e := engine(t)
	for note, enough := range map[string]bool{"91350100M000100Y43": false, "某集群运营公司": false, "某公司91350100M000100Y43": true,
		"91350100M000100Y43（某公司）": true} {
		if broken := slices.Contains(checked(t, e, "note="+note), "T601-NOTE"); broken == enough {
			t.Errorf("note %q: T601-NOTE broken is %v", note, broken)
		}
	}
}
