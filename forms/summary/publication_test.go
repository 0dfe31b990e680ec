package summary_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"jibao/forms"
	"jibao/forms/summary"
)

// withheld lists what is withheld of an indicator, by group.
func withheld(p summary.Publication, res summary.Result, at int) map[string]summary.Withheld {
	out := map[string]summary.Withheld{}
	if p.Total[at] != summary.Published {
		out["total"] = p.Total[at]
	}
	for k := range res.Groups {
		if w := p.Groups[k][at]; w != summary.Published {
			out[res.Groups[k].Key] = w
		}
	}
	return out
}

func grouped(t testing.TB, f *forms.Form, code string, groups map[string][]string) []summary.Entry {
	t.Helper()
	var es []summary.Entry
	for body, values := range groups {
		for k, v := range values {
			es = append(es, entry(t, f, fmt.Sprintf("%s01%02d", body, k+1), 1, map[string]string{code: v}))
		}
	}
	return es
}

// 11 has two clusters; withheld alone it would be the total less the others. The smallest other group, 13, is withheld with
// it; 12 and 14 stay. Where two withheld groups hide each other, no third is needed.
func TestWhatIsWithheldHidesTogether(t *testing.T) {
	f, s := small(t)
	at := f.Index("output")
	for _, c := range []struct {
		name   string
		groups map[string][]string
		want   map[string]summary.Withheld
	}{
		{"one small group", map[string][]string{
			"11": {"5", "6"}, "12": {"9", "9", "9", "9"}, "13": {"7", "7", "7"}, "14": {"8", "8", "8", "8"},
		}, map[string]summary.Withheld{"110000": summary.WithheldFew, "130000": summary.WithheldOthers}},
		{"two small groups of two", map[string][]string{
			"11": {"5", "6"}, "12": {"9", "9"}, "13": {"7", "7", "7"},
		}, map[string]summary.Withheld{"110000": summary.WithheldFew, "120000": summary.WithheldFew}},
		{"two groups of one: together they are still two", map[string][]string{
			"11": {"5"}, "12": {"9"}, "13": {"7", "7", "7"},
		}, map[string]summary.Withheld{"110000": summary.WithheldFew, "120000": summary.WithheldFew, "130000": summary.WithheldOthers}},
		{"one above 85 %: 860 of 1000, and with 13 still 860 of 1009", map[string][]string{
			"11": {"860", "70", "70"}, "12": {"500", "500", "500", "500"}, "13": {"3", "3", "3"},
		}, map[string]summary.Withheld{"110000": summary.WithheldOne, "130000": summary.WithheldOthers, "120000": summary.WithheldOthers}},
		{"85 % exactly is not above", map[string][]string{"11": {"850", "75", "75"}, "12": {"1", "1", "1"}}, map[string]summary.Withheld{}},
		{"nothing to hide behind, for the total is withheld itself", map[string][]string{"11": {"5"}, "12": {"6"}},
			map[string]summary.Withheld{"total": summary.WithheldFew, "110000": summary.WithheldFew, "120000": summary.WithheldFew}},
	} {
		es := grouped(t, f, "output", c.groups)
		o := summary.Options{Period: year, By: summary.ByBody}
		res := sumUp(t, s, es, o)
		p, err := s.Publication(es, &res, o)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, withheld(p, res, at)); diff != "" {
			t.Errorf("%s:\n%s", c.name, diff)
		}
	}
}

// A ratio and one part would tell the other part.
func TestARatioIsWithheldWithItsParts(t *testing.T) {
	f, s := small(t)
	var es []summary.Entry
	for k, words := range []map[string]string{
		{"output": "10", "leading": "9"}, {"output": "10", "leading": "1"}, {"output": "10", "leading": "0.1"},
		{"output": "10"}, {"output": "10"}, {"output": "10"},
	} {
		es = append(es, entry(t, f, fmt.Sprintf("4101%02d", k), 1, words))
	}
	o := summary.Options{Period: year}
	res := sumUp(t, s, es, o)
	p, err := s.Publication(es, &res, o)
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[string]summary.Withheld{
		"output": summary.Published, "leading": summary.WithheldOne, "share": summary.WithheldOthers, "firms": summary.Published,
	} {
		if got := p.Total[f.Index(code)]; got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

func TestAPublishedReportHoldsNothingOfSingleClusters(t *testing.T) {
	f, s := small(t)
	es := grouped(t, f, "output", map[string][]string{"11": {"5", "6"}, "12": {"9", "9", "9", "9"}, "13": {"7", "7", "7"}})
	o := summary.Options{Period: year, By: summary.ByBody}
	r, err := s.Report(summary.Input{Entries: es, Register: summary.Register{Clusters: clusters(es)}}, o)
	if err != nil {
		t.Fatal(err)
	}
	p, err := s.Publication(es, &r.Result, o)
	if err != nil {
		t.Fatal(err)
	}
	out := s.Publish(r, p)
	at := f.Index("output")
	var got []string
	for _, g := range out.Groups {
		got = append(got, fmt.Sprintf("%s %s %d/%d", g.Key, shown(g.Figures[at].Value), g.Figures[at].N, g.Figures[at].Of))
	}
	if diff := cmp.Diff([]string{"110000 blank 2/2", "120000 36 4/4", "130000 blank 3/3"}, got); diff != "" {
		t.Error(diff)
	}
	if shown(out.Total.Figures[at].Value) != "68" || shown(r.Groups[0].Figures[at].Value) != "11" {
		t.Error("the total must stay, and the report that was published from too")
	}
	if out.Clusters != nil || out.Criteria != nil || out.Completeness.Lines != nil || !out.Publication || out.Completeness.Expected != 9 {
		t.Errorf("what tells of clusters is still there: %+v", out)
	}
}

// What can be worked out from a published table: the total less the published groups. However the figures lie, that rest is
// nothing, or stands for at least three clusters of which none is more than 85 %.
func TestNothingWithheldCanBeWorkedOut(t *testing.T) {
	f, s := small(t)
	rapid.Check(t, func(t *rapid.T) {
		es := drawEntries(t, f, year)
		o := summary.Options{Period: year, By: rapid.SampledFrom(summary.Groupings()[1:]).Draw(t, "by")}
		res, err := s.Summarize(es, nil, clusters(es), o)
		if err != nil {
			t.Fatal(err)
		}
		p, err := s.Publication(es, &res, o)
		if err != nil {
			t.Fatal(err)
		}
		keys := map[string]int{}
		for k := range res.Groups {
			keys[res.Groups[k].Key] = k
		}
		for _, code := range []string{"output", "leading", "giants", "special"} {
			at := f.Index(code)
			if p.Total[at] != summary.Published {
				continue
			}
			var rest []*big.Rat
			for i := range es {
				c := es[i].Cluster
				key := map[summary.Group]string{
					summary.ByBody: c.Body, summary.ByCity: c.County, summary.ByCounty: c.County, summary.ByIndustry: c.Industry,
					summary.ByLevel: string(c.Level), summary.ByBatch: c.Batch,
				}[o.By]
				if v, ok := (plain{f: f}).get(&es[i], code); ok && p.Groups[keys[key]][at] != summary.Published {
					rest = append(rest, v)
				}
			}
			if len(rest) == 0 {
				continue
			}
			sum, most := new(big.Rat), new(big.Rat)
			for _, v := range rest {
				sum.Add(sum, v)
				if v.Cmp(most) > 0 {
					most = v
				}
			}
			limit := new(big.Rat).Mul(sum, big.NewRat(85, 100))
			if len(rest) < 3 || most.Cmp(limit) > 0 {
				t.Fatalf("%s by %s: the rest is %d clusters, the largest %s of %s", code, o.By, len(rest), most, sum)
			}
		}
		for k := range res.Groups {
			for i := range f.Indicators {
				if fig := &res.Groups[k].Figures[i]; fig.Small && p.Groups[k][i] == summary.Published {
					t.Fatalf("group %s shows %s of %d clusters", res.Groups[k].Key, fig.Code, fig.N)
				}
			}
		}
	})
}
