package assets_test

import (
	"strings"
	"testing"

	"jibao/forms"
	"jibao/forms/formula"
)

// judged gives what each criterion says of a return with these figures and no others.
func judged(t *testing.T, figures string) map[string]formula.Truth {
	t.Helper()
	e := engine(t)
	f, criteria := e.Form(), e.Outside().Criteria
	r := forms.NewReturn(f, forms.Cluster{}, forms.Period{Year: 2025, Month: 12})
	for _, pair := range strings.Fields(figures) {
		code, typed, _ := strings.Cut(pair, "=")
		i := f.Index(code)
		r.Cells[i], _ = forms.ParseCell(f.Indicators[i].Spec(), typed)
	}
	e.Fill(r)
	env := formula.NewEnv(f, r, forms.Past{}, 0, criteria)
	out := map[string]formula.Truth{}
	for _, item := range criteria.Items {
		test, err := formula.CompileTest(f, item.Test, formula.Judgement)
		if err != nil {
			t.Fatalf("%s: %v", item.ID, err)
		}
		figure, err := formula.Compile(f, item.Figure, formula.Judgement)
		if err != nil {
			t.Fatalf("figure of %s: %v", item.ID, err)
		}
		if test.Truth(env) != formula.Unknown && figure.Cell(env, 2, false).State != forms.Filled {
			t.Errorf("%s is judged without its figure", item.ID)
		}
		out[item.ID] = test.Truth(env)
	}
	return out
}

func TestCriteriaJudge(t *testing.T) {
	for id, truth := range judged(t, plain) {
		if truth != formula.True {
			t.Errorf("the plain return does not meet %s: %v", id, truth)
		}
	}
	for id, truth := range judged(t, "") {
		if truth != formula.Unknown {
			t.Errorf("an empty return is judged by %s: %v", id, truth)
		}
	}
	for _, c := range []struct {
		id, figures string
		want        formula.Truth
	}{
		{"area", "B01=100", formula.True},
		{"area", "B01=100.01", formula.False},
		{"output", "T101=500000 T102=450000 T108=399999.99", formula.False},
		{"output", "T101=500000 T102=450000 T108=400000", formula.True},
		{"sme_output_share", "T101=100 T105=70", formula.True},
		{"leading_share", "T101=100 T103=70", formula.False},
		{"growth", "T101=121 T108=100", formula.False},
		{"growth", "T101=121.1 T108=100", formula.True},
		{"rd_growth", "T201=110.25 T203=100", formula.False},
		{"platform_adoption", "B03=100 T301=11", formula.True},
		{"quality", "T115=1 T116=0 T117=0 T118=0 T121=0", formula.True},
		{"quality", "T115=0 T116=0 T117=4 T118=6 T121=0", formula.True},
		{"quality", "T115=0 T116=0 T117=3 T118=3 T121=3", formula.False},
		{"quality", "T115=0 T116=0 T117=3 T118=3 T121=4", formula.Unknown},
		{"no_veto", "V01=0 V02=0 V03=1", formula.False},
	} {
		if got := judged(t, c.figures)[c.id]; got != c.want {
			t.Errorf("%s with %s: %v, want %v", c.id, c.figures, got, c.want)
		}
	}
}

// A criterion and the check of the same threshold must not disagree.
func TestThresholdsStandOnceInSubstance(t *testing.T) {
	e := engine(t)
	rules := map[string]string{}
	for _, rule := range e.Form().Checks {
		rules[rule.ID] = rule.Test
	}
	items := map[string]string{}
	criteria := e.Outside().Criteria
	for _, item := range criteria.Items {
		items[item.ID] = item.Test
		for _, limit := range criteria.Configured {
			if limit.Status == forms.StatusNational { // the form has the national limits as figures
				items[item.ID] = strings.ReplaceAll(items[item.ID], "configured("+limit.Name+")", limit.Value.String())
			}
		}
	}
	for item, rule := range map[string]string{"area": "B01-MAX", "output": "T110-MIN", "sme_output_share": "T106-MIN",
		"leading_share": "T104-MIN", "growth": "T109-MIN", "rd_growth": "T204-CONFIGURED", "platform_adoption": "T302-CONFIGURED"} {
		if items[item] == "" || items[item] != rules[rule] {
			t.Errorf("criterion %s is %q, check %s is %q", item, items[item], rule, rules[rule])
		}
	}
}
