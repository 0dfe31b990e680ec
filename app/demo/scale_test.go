package demo

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

// large makes an office at scale, though a small one, and opens it.
func large(t *testing.T, size Size) (*sqlite.Office, *app.Catalog) {
	t.Helper()
	cat, err := app.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	opts := func(clock app.Clock) sqlite.Options { return sqlite.Options{Clock: clock, Forms: cat.FormOf, Keep: -1} }
	tools := Tools{Catalog: cat, Version: "test", Create: func(ctx context.Context, path string, o office.Office, clock app.Clock) (app.Store, error) {
		o.ID = "scale"
		whole, err := cat.NewOffice(o, clock())
		if err != nil {
			return nil, err
		}
		return sqlite.Create(ctx, path, whole, opts(clock))
	}}
	calls := 0
	res, err := Scale(t.Context(), t.TempDir(), tools, size, func(done, total int) {
		if calls++; done != calls || total != size.Clusters*size.Periods {
			t.Errorf("progress %d of %d at call %d", done, total, calls)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	o, err := sqlite.Open(t.Context(), res.Path, opts(nil))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.Close() })
	return o, cat
}

// everything that an office at scale holds of a period.
func everything(t *testing.T, o *sqlite.Office, p forms.Period) ([]office.Head, []office.Figures) {
	t.Helper()
	heads, err := o.Heads(t.Context(), office.ReturnFilter{Period: p})
	if err != nil {
		t.Fatal(err)
	}
	figures, err := o.Figures(t.Context(), p, nil)
	if err != nil {
		t.Fatal(err)
	}
	return heads, figures
}

// An office at scale has all that makes summing hard, and nothing that could not be: no accepted return fails a hard check.
func TestScaleHasWhatMakesSummingHard(t *testing.T) {
	o, cat := large(t, Size{Clusters: 150, Periods: 3, Rows: 20})
	clusters, err := o.Clusters(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	met := map[string]int{}
	bodies := map[string]bool{}
	for _, c := range clusters {
		bodies[c.Body] = true
		if c.Note != InventedNote {
			t.Fatalf("%s does not say that it is invented", c.Code)
		}
	}
	form := cat.Form()
	for _, p := range periodsOf(3) {
		heads, figures := everything(t, o, p)
		codes := map[string]string{}
		late := deadlineOf(p)
		for _, h := range heads {
			met[string(h.Status)]++
			if h.Revision > 1 {
				met["revision"]++
			}
			if h.At.After(late.AddDate(0, 0, 1)) {
				met["late"]++
			}
			if h.Hard > 0 {
				met["hard"]++
				if h.Status == forms.Accepted {
					t.Errorf("%s %s is accepted with a hard failure", h.Cluster, p)
				}
			}
		}
		met["missing"] += len(clusters) - len(figures)
		for _, f := range figures {
			if f.Codes == nil {
				met["no roster"]++
			}
			for _, code := range f.Codes {
				if other := codes[code]; other != "" && other != f.Head.Cluster {
					met["overlap"]++
				}
				codes[code] = f.Head.Cluster
			}
			for i, c := range f.Cells {
				switch {
				case c.State == forms.NotAvailable:
					met["not available"]++
				case c.State == forms.Blank && form.Asked(i, p) && !form.Indicators[i].Computed() && form.Indicators[i].Type != forms.Text:
					met["blank"]++
				case c.State == forms.Filled && form.Indicators[i].Type.Numeric() && c.Num == 0:
					met["zero"]++
				}
			}
		}
	}
	if len(bodies) != 37 {
		t.Errorf("%d reporting bodies", len(bodies))
	}
	for _, what := range []string{
		"missing", "received", "sent_back", "accepted", "revision", "late", "hard", "no roster", "overlap", "not available", "blank", "zero",
	} {
		if met[what] == 0 {
			t.Errorf("nothing is %s: %v", what, met)
		}
	}
}

// The same size gives the same office, and every county that it can.
func TestScaleIsDeterministic(t *testing.T) {
	size := Size{Clusters: 60, Periods: 2, Rows: 8}
	a, _ := large(t, size)
	b, _ := large(t, size)
	for _, p := range periodsOf(2) {
		ha, fa := everything(t, a, p)
		hb, fb := everything(t, b, p)
		if d := cmp.Diff(ha, hb); d != "" {
			t.Fatalf("heads of %s differ: %s", p, d)
		}
		if d := cmp.Diff(fa, fb); d != "" {
			t.Fatalf("figures of %s differ: %s", p, d)
		}
	}
}

// Where there are more clusters than counties, counties get a second one; all codes are different and of their county.
func TestManyClusters(t *testing.T) {
	cat, err := app.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	all := counties(cat.Divisions())
	for _, n := range []int{1, 37, 3000} {
		cs := manyClusters(n, all, cat.Divisions())
		seen, places := map[string]bool{}, map[string]bool{}
		for _, c := range cs {
			if seen[c.Code] || c.Code[:6] != c.County {
				t.Fatalf("cluster %s of %s", c.Code, c.County)
			}
			seen[c.Code], places[c.County] = true, true
		}
		if len(cs) != n || len(places) != min(n, len(all)) {
			t.Errorf("%d clusters of %d counties, want %d", len(cs), len(places), n)
		}
	}
}
