package check

import (
	"math/big"
	"os"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"jibao/forms"
)

// drawReturn draws a return of any content, with a roster.
func drawReturn(t *rapid.T, e *Engine, p forms.Period, name string) *forms.Return {
	r := forms.NewReturn(e.Form(), forms.Cluster{Code: "41078301"}, p)
	for i := range r.Cells {
		r.Cells[i] = drawCell(t, e.specs[i], name+e.Form().Indicators[i].Code)
	}
	for range rapid.IntRange(0, 4).Draw(t, name+"rows") {
		row := forms.Row{Cells: make([]forms.Cell, rapid.IntRange(0, len(e.columns)).Draw(t, "width"))}
		for k := range row.Cells {
			row.Cells[k] = drawCell(t, e.columns[k], name+e.Form().Columns[k].Code)
		}
		r.Roster = append(r.Roster, row)
	}
	return r
}

// drawCell draws a cell in any state; numbers lie close together, so that relations between them fail and hold.
func drawCell(t *rapid.T, spec forms.Spec, name string) forms.Cell {
	switch rapid.IntRange(0, 11).Draw(t, name+" state") {
	case 0:
		return forms.Cell{}
	case 1:
		return forms.Cell{State: forms.NotAvailable, Text: rapid.SampledFrom([]string{"", "未统计"}).Draw(t, name)}
	case 2:
		return forms.Cell{State: forms.Invalid, Text: "六十"}
	}
	switch {
	case spec.Type.Numeric():
		return forms.NumberCell(forms.Number(rapid.Int64Range(-1, 60).Draw(t, name)) * forms.One * rapid.SampledFrom([]forms.Number{1, 1, 1, 10_000}).Draw(t, name+" slip"))
	case spec.Type == forms.YesNo:
		return forms.YesNoCell(rapid.Bool().Draw(t, name))
	case len(spec.Options) > 0:
		return forms.TextCell(rapid.SampledFrom(spec.Options).Draw(t, name).Code)
	}
	return forms.TextCell(rapid.SampledFrom([]string{"91350100M000100Y43", "91110000101623741K", "C34", "甲"}).Draw(t, name))
}

func drawPast(t *rapid.T, e *Engine) forms.Past {
	var past forms.Past
	if rapid.Bool().Draw(t, "a year ago") {
		past.YearAgo = drawReturn(t, e, year2021, "ago ")
		past.Previous = past.YearAgo
	}
	if rapid.Bool().Draw(t, "this year") {
		past.SameYear = drawReturn(t, e, half2022, "half ")
		past.Previous = past.SameYear
	}
	return past
}

func TestCheckIsDeterministicAndChangesNothing(t *testing.T) {
	e := smallEngine(t)
	rapid.Check(t, func(t *rapid.T) {
		r, past := drawReturn(t, e, year2022, ""), drawPast(t, e)
		before := r.Clone()
		a, b := e.Check(r, past, 2021), e.Check(r, past, 2021)
		if !reflect.DeepEqual(a, b) {
			t.Fatal("two checks of one return differ")
		}
		if !cmp.Equal(r, before, cmpopts.EquateEmpty()) {
			t.Fatal("a check changed the return")
		}
		e.Fill(r)
		if c := e.Check(r, past, 2021); !reflect.DeepEqual(a, c) {
			t.Fatal("a filled return checks differently")
		}
		for _, f := range a {
			if len(f.Cells) == 0 || f.Key == "" || f.Severity == "" || f.Kind == "" {
				t.Fatalf("half a finding: %+v", f)
			}
		}
		if !slices.IsSortedFunc(a, func(x, y forms.Finding) int { return rank(x.Severity) - rank(y.Severity) }) {
			t.Fatal("soft before hard")
		}
	})
}

func TestFillTwiceIsFillOnce(t *testing.T) {
	e := smallEngine(t)
	rapid.Check(t, func(t *rapid.T) {
		r := drawReturn(t, e, rapid.SampledFrom([]forms.Period{year2022, half2022}).Draw(t, "period"), "")
		entered := r.Clone()
		e.Fill(r)
		once := r.Clone()
		e.Fill(r)
		if !cmp.Equal(r, once, cmpopts.EquateEmpty()) {
			t.Fatal("filling again changed something")
		}
		for i := range r.Cells {
			if !e.Form().Indicators[i].Computed() && r.Cells[i] != entered.Cells[i] {
				t.Fatalf("%s was entered and is changed", e.Form().Indicators[i].Code)
			}
		}
		a1, a2, a3 := r.Cell(e.Form(), "A1"), r.Cell(e.Form(), "A2"), r.Cell(e.Form(), "A3")
		known := a1.State == forms.Filled && a2.State == forms.Filled && a1.Num != 0
		if (a3.State == forms.Filled) != known {
			t.Fatalf("A3 is in state %d with %+v and %+v", a3.State, a1, a2)
		}
		if known {
			share := big.NewRat(int64(a2.Num), int64(a1.Num))
			if want := share.Mul(share, big.NewRat(100, 1)).FloatString(2); a3.Num.Fixed(2) != want && want != "-0.00" {
				t.Fatalf("%s of %s is %s, want %s", a2.Num, a1.Num, a3.Num, want)
			}
		}
	})
}

// An explanation holds until a value changes that the check reads, and then it is stale. What it does not read may change.
func TestExplanationGoesStaleExactlyWhenAReadValueChanges(t *testing.T) {
	e := smallEngine(t)
	reads := map[string][]string{
		"A1-CHANGE": {"A1"}, "A1-ROSTER": {"A1"}, "A2-CHANGE": {"A2"}, "A3-MIN": {"A3"}, "A4-FILED": {"A4"}, "B1-A1": {"A1", "B1"}, "B1-ROSTER": {"B1"}, "B2-LT-LAST": {"B2"},
	}
	met := 0
	rapid.Check(t, func(t *rapid.T) {
		r, past := drawReturn(t, e, year2022, ""), drawPast(t, e)
		var explained []forms.Finding
		for _, f := range e.Check(r, past, 0) {
			if f.Severity == forms.Soft {
				r.Explanations = append(r.Explanations, forms.Explanation{Key: f.Key, Form: "1", Basis: f.Basis, Text: "属实"})
				explained = append(explained, f)
			}
		}
		for _, f := range e.Check(r, past, 0) {
			if f.Severity == forms.Soft && f.Stale {
				t.Fatalf("%s is stale and nothing changed", f.Key)
			}
		}
		changed := rapid.SampledFrom([]string{"A1", "A2", "A4", "B1", "B2", "B5"}).Draw(t, "changed")
		i := e.Form().Index(changed)
		r.Cells[i] = drawCell(t, e.specs[i], "new value")
		was := explained
		after := map[string]forms.Finding{}
		for _, f := range e.Check(r, past, 0) {
			after[f.Key] = f
		}
		for _, f := range was {
			g, still := after[f.Key]
			codes, listed := reads[f.Check]
			if !still || !listed {
				continue
			}
			met++
			same := valuesSame(f, g, codes)
			if g.Explained != same || g.Stale == same {
				t.Fatalf("%s: explained %v, stale %v; it was given for %q and now reads %q", f.Key, g.Explained, g.Stale, f.Basis, g.Basis)
			}
		}
	})
	if met < 10 {
		t.Fatalf("only %d explanations were looked at", met)
	}
}

// valuesSame compares both sides of two findings of one check: the values, not the basis that is under test. A check with
// other operands compares the canonical texts of its cells through the basis of its own reading.
func valuesSame(f, g forms.Finding, codes []string) bool {
	if len(codes) == 2 { // B1-A1 has no sides
		return f.Basis == g.Basis
	}
	return f.Left.Value.SameValue(g.Left.Value) && f.Right.Value.SameValue(g.Right.Value)
}

// FuzzCheck gives the engine a form that anyone may write and a return that does not fit it: it must not panic.
func FuzzCheck(f *testing.F) {
	data, err := os.ReadFile("../testdata/small.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data, "10", 3)
	f.Fuzz(func(t *testing.T, data []byte, typed string, cells int) {
		e, err := Load("f.yaml", data, Outside{})
		if err != nil {
			return
		}
		r := &forms.Return{Form: e.Form().FormID, Period: year2022}
		for i := range min(max(cells, 0), len(e.specs)) {
			c, _ := forms.ParseCell(e.specs[i], typed)
			r.Cells = append(r.Cells, c)
		}
		for width := range len(e.columns) + 1 {
			row := forms.Row{}
			for k := range width {
				c, _ := forms.ParseCell(e.columns[k], typed)
				row.Cells = append(row.Cells, c)
			}
			r.Roster = append(r.Roster, row)
		}
		for _, finding := range e.Check(r, forms.Past{YearAgo: r, Previous: r, SameYear: r}, 2021) {
			if finding.Key == "" || len(finding.Cells) == 0 {
				t.Fatalf("half a finding: %+v", finding)
			}
		}
		e.Fill(r)
		if len(e.RosterValues(r)) != len(e.specs) {
			t.Fatal("values of the roster are missing")
		}
	})
}
