package summary_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"jibao/forms"
	"jibao/forms/summary"
)

var lastYear = forms.Period{Year: 2024, Month: 12}

// ago puts a return into another period.
func ago(e summary.Entry, p forms.Period) summary.Entry {
	e.Head.Period = p
	return e
}

// report makes the report of year with estimates, over a register of all clusters that are named.
func report(t rapid.TB, s *summary.Summarizer, now, past []summary.Entry, o summary.Options) summary.Report {
	t.Helper()
	o.Period, o.Estimate = year, true
	register := clusters(now)
	for _, c := range clusters(past) {
		if !slices.ContainsFunc(register, func(k forms.Cluster) bool { return k.Code == c.Code }) {
			register = append(register, c)
		}
	}
	r, err := s.Report(summary.Input{Entries: now, Past: past, Register: summary.Register{Clusters: register}}, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Three clusters grew from 300 to 330 and from 7 to 10 firms; the fourth had 55.55 and 3 firms and did not report:
// 55.55 × 330 / 300 = 61.105, half up 61.11; 3 × 10 / 7 = 4.2857…, a whole number of firms: 4.
func TestAMissingReturnCarriesTheGrowthOfItsGroup(t *testing.T) {
	f, s := small(t)
	past := []summary.Entry{
		ago(entry(t, f, "410101", 1, map[string]string{"output": "100", "leading": "50", "firms": "2", "mechanism": "yes", "accidents": "1"}), lastYear),
		ago(entry(t, f, "410102", 1, map[string]string{"output": "100", "leading": "50", "firms": "2"}), lastYear),
		ago(entry(t, f, "410103", 1, map[string]string{"output": "100", "leading": "50", "firms": "3"}), lastYear),
		ago(entry(t, f, "410104", 1, map[string]string{"output": "55.55", "leading": "20", "firms": "3", "mechanism": "yes", "accidents": "1"}), lastYear),
	}
	now := []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"output": "110", "leading": "60", "firms": "3", "mechanism": "yes", "accidents": "2"}),
		entry(t, f, "410102", 1, map[string]string{"output": "120", "leading": "60", "firms": "3"}),
		entry(t, f, "410103", 1, map[string]string{"output": "100", "leading": "60", "firms": "4"}),
	}
	r := report(t, s, now, past, summary.Options{})
	if got := figure(t, f, r.Total, "output"); shown(got.Value) != "330" || got.N != 3 || got.Of != 4 {
		t.Errorf("the total is %s of %d/%d; estimates must stay out of it: 330 of 3/4", shown(got.Value), got.N, got.Of)
	}
	for code, want := range map[string]string{
		"output":    "391.11", // 330 + 61.11
		"leading":   "204",    // 180 + 20 × 180 / 150
		"share":     "52.16",  // 204 / 391.11 = 0.521592…
		"firms":     "14",
		"accidents": "blank", // a veto item is not carried
		"mechanism": "blank", // nor a yes
		"lowest":    "blank", // nor what has no total
	} {
		got := r.Estimates.Total.Figures[f.Index(code)]
		if shown(got.Value) != want {
			t.Errorf("%s with the estimate: got %s, want %s", code, shown(got.Value), want)
		}
		if estimated := want != "blank"; (got.Estimated == 1) != estimated || got.Of != 4 {
			t.Errorf("%s: %d clusters of %d estimated", code, got.Estimated, got.Of)
		}
	}
	gone := r.Estimates.Clusters
	if len(gone) != 1 || gone[0].Cluster.Code != "41010401" || gone[0].From != lastYear {
		t.Fatalf("the missing clusters are %+v", gone)
	}
	want := summary.Carried{ // without grouping the group is all clusters
		Value: forms.NumberCell(number(t, "61.11")), Last: forms.NumberCell(number(t, "55.55")),
		Now: number(t, "330"), Then: number(t, "300"), N: 3, Basis: summary.BasisGroup,
	}
	if diff := cmp.Diff(want, gone[0].Cells[f.Index("output")]); diff != "" {
		t.Error(diff)
	}
}

// The body 410000 has two matched clusters that doubled, 420000 three that stood still: a missing cluster of the first
// takes the growth of all five (700 / 500), one of the second that of its own group.
func TestASmallGroupTakesTheGrowthOfAll(t *testing.T) {
	f, s := small(t)
	var now, past []summary.Entry
	for _, x := range []struct{ county, then, now string }{
		{"410101", "100", "200"}, {"410102", "100", "200"}, {"410103", "100", ""},
		{"420101", "100", "100"}, {"420102", "100", "100"}, {"420103", "100", "100"}, {"420104", "50", ""},
	} {
		past = append(past, ago(entry(t, f, x.county, 1, map[string]string{"output": x.then}), lastYear))
		if x.now != "" {
			now = append(now, entry(t, f, x.county, 1, map[string]string{"output": x.now}))
		}
	}
	r := report(t, s, now, past, summary.Options{By: summary.ByBody})
	at := f.Index("output")
	var got []string
	for _, c := range r.Estimates.Clusters {
		got = append(got, c.Cluster.Code+" "+shown(c.Cells[at].Value)+" "+string(c.Cells[at].Basis))
	}
	if diff := cmp.Diff([]string{"41010301 140 all", "42010401 50 group"}, got); diff != "" {
		t.Error(diff)
	}
	for i, want := range []string{"540", "350"} {
		if g := r.Estimates.Groups[i]; shown(g.Figures[at].Value) != want || g.Missing != 1 || g.Carried != 1 {
			t.Errorf("group %s: %s with %d of %d carried, want %s", g.Key, shown(g.Figures[at].Value), g.Carried, g.Missing, want)
		}
	}
	if got := shown(r.Estimates.Total.Figures[at].Value); got != "890" { // 700 reported, 140 and 50 estimated
		t.Errorf("total with estimates: %s", got)
	}
}

func TestWhatCannotBeCarriedStaysOut(t *testing.T) {
	f, s := small(t)
	half := forms.Period{Year: 2025, Month: 6}
	past := []summary.Entry{
		ago(entry(t, f, "410101", 1, map[string]string{"output": "0"}), lastYear),
		ago(entry(t, f, "410102", 1, map[string]string{"output": "0"}), lastYear),
		ago(entry(t, f, "410103", 1, map[string]string{"output": "0"}), lastYear),
		ago(entry(t, f, "410104", 1, map[string]string{"output": "9"}), lastYear), // nothing to grow with: all others were zero
		ago(entry(t, f, "410105", 1, map[string]string{"output": "9"}), half),     // other months
		ago(entry(t, f, "410106", 1, map[string]string{"output": "NA"}), lastYear),
	}
	now := []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"output": "1"}),
		entry(t, f, "410102", 1, map[string]string{"output": "1"}),
		entry(t, f, "410103", 1, map[string]string{"output": "1"}),
	}
	r := report(t, s, now, past, summary.Options{})
	at := f.Index("output")
	for _, c := range r.Estimates.Clusters {
		if c.Cells[at].Value.State != forms.Blank {
			t.Errorf("%s is estimated as %s", c.Cluster.Code, shown(c.Cells[at].Value))
		}
	}
	if len(r.Estimates.Clusters) != 3 || r.Estimates.Clusters[1].From != (forms.Period{}) {
		t.Errorf("the missing clusters are %+v", r.Estimates.Clusters)
	}
	if g := r.Estimates.Total; g.Missing != 3 || g.Carried != 0 || g.Figures[at].Estimated != 0 {
		t.Errorf("missing %d, carried %d, estimated %d", g.Missing, g.Carried, g.Figures[at].Estimated)
	}
}

// One county has two clusters. Where one of them reported the county's figure, the other takes it; where both are missing,
// the county still counts once.
func TestACountysFigureIsNotEstimatedTwice(t *testing.T) {
	f, s := small(t)
	var now, past []summary.Entry
	for _, county := range []string{"410101", "410102", "410103"} {
		past = append(past, ago(entry(t, f, county, 1, map[string]string{"county": "100"}), lastYear))
		now = append(now, entry(t, f, county, 1, map[string]string{"county": "110"}))
	}
	past = append(past,
		ago(entry(t, f, "410101", 2, map[string]string{"county": "999"}), lastYear),
		ago(entry(t, f, "410104", 1, map[string]string{"county": "50"}), lastYear),
		ago(entry(t, f, "410104", 2, map[string]string{"county": "70"}), lastYear))
	r := report(t, s, now, past, summary.Options{})
	at := f.Index("county")
	if got := r.Estimates.Total.Figures[at]; shown(got.Value) != "385" || got.Estimated != 3 { // 330 + 50 × 1.1
		t.Errorf("got %s with %d estimated, want 385 with 3", shown(got.Value), got.Estimated)
	}
	if got := r.Estimates.Clusters[0].Cells[at]; shown(got.Value) != "110" || got.Basis != summary.BasisCounty {
		t.Errorf("the second cluster of a county that reported: %+v", got)
	}
}

func TestTheMakeUpShowsEstimatesApart(t *testing.T) {
	f, s := small(t)
	var in summary.Input
	for _, county := range []string{"410101", "410102", "410103"} {
		in.Past = append(in.Past, ago(entry(t, f, county, 1, map[string]string{"output": "100", "leading": "10"}), lastYear))
		in.Entries = append(in.Entries, entry(t, f, county, 1, map[string]string{"output": "200", "leading": "10"}))
	}
	in.Past = append(in.Past, ago(entry(t, f, "410104", 7, map[string]string{"output": "30", "leading": "3"}), lastYear))
	in.Register.Clusters = clusters(in.Past)
	m, err := s.MakeUpWithEstimates(in, summary.Options{Period: year}, "share", summary.AllKey)
	if err != nil {
		t.Fatal(err)
	}
	l := m.Lines[3]
	if l.Out != summary.WhyEstimated || l.Return != 7 || l.From != lastYear || shown(l.Parts[0]) != "3" || shown(l.Parts[1]) != "60" {
		t.Errorf("the line of the missing cluster is %+v", l)
	}
	if shown(m.Figure.Value) != "5" || m.WithEstimates == nil || shown(m.WithEstimates.Value) != "5" || m.WithEstimates.Estimated != 1 { // 33 of 660
		t.Errorf("figure %s, with estimates %+v", shown(m.Figure.Value), m.WithEstimates)
	}
}

// Whatever is reported and missing: the totals are those without estimates; every estimate is the exact quotient rounded
// once; and the groups with their estimates add up to the total with its estimates.
func TestEstimatesAreExactAndApart(t *testing.T) {
	f, s := small(t)
	step := big.NewRat(1, 100)
	rapid.Check(t, func(t *rapid.T) {
		past := drawEntries(t, f, lastYear)
		now := slices.DeleteFunc(drawEntries(t, f, year), func(summary.Entry) bool { return rapid.Bool().Draw(t, "missing") })
		o := summary.Options{By: rapid.SampledFrom(summary.Groupings()).Draw(t, "by")}
		r := report(t, s, now, past, o)
		o.Period = year
		register := clusters(past)
		for _, c := range clusters(now) {
			if !slices.ContainsFunc(register, func(k forms.Cluster) bool { return k.Code == c.Code }) {
				register = append(register, c)
			}
		}
		bare, err := s.Summarize(now, nil, register, o)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(bare, r.Result); diff != "" {
			t.Fatalf("estimates changed the totals:\n%s", diff)
		}
		at := f.Index("output")
		total := new(big.Rat)
		for _, c := range r.Estimates.Clusters {
			x := c.Cells[at]
			if x.Value.State != forms.Filled {
				continue
			}
			if x.N < 3 || x.Then <= 0 {
				t.Fatalf("estimated from %d clusters with %s", x.N, x.Then)
			}
			exact := big.NewRat(int64(x.Last.Num), 10_000)
			exact.Mul(exact, big.NewRat(int64(x.Now), int64(x.Then)))
			got := big.NewRat(int64(x.Value.Num), 10_000)
			if off := new(big.Rat).Sub(got, exact); off.Abs(off).Mul(off, big.NewRat(2, 1)).Cmp(step) > 0 {
				t.Fatalf("%s: %s is not %s rounded to two decimals", c.Cluster.Code, x.Value.Num, exact.FloatString(6))
			}
			total.Add(total, got)
		}
		reported := r.Total.Figures[at]
		with := r.Estimates.Total.Figures[at]
		if with.Estimated > 0 {
			total.Add(total, big.NewRat(int64(reported.Value.Num), 10_000))
			if total.Cmp(big.NewRat(int64(with.Value.Num), 10_000)) != 0 {
				t.Fatalf("with estimates %s, want %s", with.Value.Num, total.FloatString(4))
			}
		}
		sum, n := forms.Number(0), 0
		for i, g := range r.Estimates.Groups {
			n += g.Figures[at].Estimated
			v := g.Figures[at].Value
			if g.Figures[at].Estimated == 0 {
				v = r.Groups[i].Figures[at].Value
			}
			sum += v.Num
		}
		if n != with.Estimated || n > 0 && sum != with.Value.Num {
			t.Fatalf("the groups give %s with %d estimated, the total %s with %d", sum, n, with.Value.Num, with.Estimated)
		}
	})
}
