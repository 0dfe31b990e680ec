package summary_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// amounts are the cells that are drawn as numbers; computed ones are left blank, for a summary never reads them for a
// total.
var amounts = []string{"output", "leading", "earlier", "firms", "giants", "special", "county", "accidents"}

// drawCell draws any state; one in three of the numbers is zero or tiny.
func drawCell(t *rapid.T, ind *forms.Indicator, what string) forms.Cell {
	switch rapid.SampledFrom([]forms.State{forms.Filled, forms.Filled, forms.Filled, forms.Blank, forms.NotAvailable, forms.Invalid}).Draw(t, what+" state") {
	case forms.NotAvailable:
		return forms.Cell{State: forms.NotAvailable, Text: "none", Num: 7} // a number beside the state must not count
	case forms.Invalid:
		return forms.Cell{State: forms.Invalid, Text: "x", Num: 7, Yes: true}
	case forms.Blank:
		return forms.Cell{}
	}
	switch ind.Type {
	case forms.YesNo:
		return forms.YesNoCell(rapid.Bool().Draw(t, what))
	case forms.Multi:
		return forms.TextCell(rapid.SampledFrom([]string{"", "goods", "stores", "goods,people", "goods,stores,people"}).Draw(t, what))
	case forms.Integer:
		return forms.NumberCell(forms.Int(rapid.Int64Range(0, 50).Draw(t, what)))
	}
	top := rapid.SampledFrom([]int64{1, 1_000, 100_000_000_000}).Draw(t, what+" size")
	return forms.NumberCell(forms.Number(rapid.Int64Range(0, top).Draw(t, what)) * 100)
}

func drawEntries(t *rapid.T, f *forms.Form, p forms.Period) []summary.Entry {
	codes := rapid.SliceOfNDistinct(rapid.IntRange(0, 29), 0, 14, rapid.ID).Draw(t, "clusters")
	es := make([]summary.Entry, len(codes))
	for i, k := range codes {
		c := &es[i].Cluster
		c.County = fmt.Sprintf("4101%02d", k%7)
		c.Code = fmt.Sprintf("%s%02d", c.County, k)
		c.Body = fmt.Sprintf("%d10000", k%3+1)
		c.Industry = fmt.Sprintf("C%02d", k%4)
		c.Level = []forms.Level{forms.National, forms.Provincial}[k%2]
		c.Batch = fmt.Sprint(k % 5)
		es[i].Head = office.Head{ID: int64(k + 1), Revision: 1, Status: forms.Accepted, Period: p}
		es[i].Cells = make([]forms.Cell, len(f.Indicators))
		for _, code := range append([]string{"mechanism", "kinds"}, amounts...) {
			es[i].Cells[f.Index(code)] = drawCell(t, f.Indicator(code), fmt.Sprintf("%d %s", k, code))
		}
	}
	return es
}

// plain is the summary done the slow way: rational numbers, one question at a time, formulas written out by hand.
type plain struct {
	f  *forms.Form
	es []summary.Entry
}

func (p plain) get(e *summary.Entry, code string) (*big.Rat, bool) {
	c := e.Cells[p.f.Index(code)]
	return big.NewRat(int64(c.Num), 10_000), c.State == forms.Filled
}

// with gives the entries that have all the figures.
func (p plain) with(codes ...string) plain {
	q := plain{f: p.f}
	for _, e := range p.es {
		has := true
		for _, code := range codes {
			_, ok := p.get(&e, code)
			has = has && ok
		}
		if has {
			q.es = append(q.es, e)
		}
	}
	return q
}

func (p plain) sum(code string) *big.Rat {
	total := new(big.Rat)
	for i := range p.es {
		if v, ok := p.get(&p.es[i], code); ok {
			total.Add(total, v)
		}
	}
	return total
}

// once adds up the figure of each county, as its cluster with the lowest code has it.
func (p plain) once(code string) *big.Rat {
	lowest := map[string]summary.Entry{}
	for _, e := range p.es {
		if old, ok := lowest[e.Cluster.County]; !ok || e.Cluster.Code < old.Cluster.Code {
			lowest[e.Cluster.County] = e
		}
	}
	total := new(big.Rat)
	for _, e := range lowest {
		v, _ := p.get(&e, code)
		total.Add(total, v)
	}
	return total
}

// quotient gives a / b × 100, nil where b is zero.
func quotient(a, b *big.Rat) *big.Rat {
	if b.Sign() == 0 {
		return nil
	}
	q := new(big.Rat).Quo(a, b)
	return q.Mul(q, big.NewRat(100, 1))
}

// growth gives (sqrt(a / b) - 1) × 100 to thirty places.
func growth(a, b *big.Rat) *big.Rat {
	if b.Sign() == 0 {
		return nil
	}
	q := new(big.Rat).Quo(a, b)
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(60), nil)
	n := new(big.Int).Mul(q.Num(), scale)
	n.Sqrt(n.Quo(n, q.Denom()))
	root := new(big.Rat).SetFrac(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(30), nil))
	root.Sub(root, big.NewRat(1, 1))
	return root.Mul(root, big.NewRat(100, 1))
}

// rounded prints half up, away from zero, which is what FloatString does; nil is blank.
func rounded(v *big.Rat, decimals int) string {
	if v == nil {
		return "blank"
	}
	out := v.FloatString(decimals)
	if strings.Trim(out, "-0.") == "" { // a small negative rounds to "-0.00"; a Number has one zero
		return strings.TrimPrefix(out, "-")
	}
	return out
}

// figures answers for every indicator: its value and the number of clusters in it.
func (p plain) figures() map[string]string {
	out := map[string]string{}
	say := func(code string, of plain, v *big.Rat, decimals int) {
		if len(of.es) == 0 {
			v = nil
		}
		out[code] = fmt.Sprintf("%s of %d", rounded(v, decimals), len(of.es))
	}
	for _, code := range amounts {
		if code != "county" {
			say(code, p.with(code), p.sum(code), 2)
		}
	}
	q := p.with("county")
	say("county", q, q.once("county"), 2)
	q = p.with("leading", "output")
	say("share", q, quotient(q.sum("leading"), q.sum("output")), 2)
	say("rest", q, quotient(new(big.Rat).Sub(q.sum("output"), q.sum("leading")), q.sum("output")), 2)
	q = p.with("output", "earlier")
	say("growth", q, growth(q.sum("output"), q.sum("earlier")), 2)
	q = p.with("giants", "special")
	say("quality", q, new(big.Rat).Add(q.sum("giants"), q.sum("special")), 2)
	q = q.with("firms")
	say("quality_share", q, quotient(new(big.Rat).Add(q.sum("giants"), q.sum("special")), q.sum("firms")), 2)
	q = p.with("leading", "county")
	say("of_county", q, quotient(q.sum("leading"), q.once("county")), 2)
	for _, code := range []string{"mechanism", "kinds"} {
		q = p.with(code)
		yes := int64(0)
		for _, e := range q.es {
			if c := e.Cells[p.f.Index(code)]; c.Yes || c.Text != "" {
				yes++
			}
		}
		say(code, q, quotient(big.NewRat(yes, 1), big.NewRat(max(int64(len(q.es)), 1), 1)), 2)
	}
	return out
}

// asPlain prints the figures of the package in the same words.
func asPlain(f *forms.Form, g summary.GroupResult) map[string]string {
	out := map[string]string{}
	for i, fig := range g.Figures {
		if f.Indicators[i].Aggregation == forms.NoTotal {
			continue
		}
		v := "blank"
		if fig.Value.State == forms.Filled {
			v = fig.Value.Num.Fixed(2)
		}
		out[fig.Code] = fmt.Sprintf("%s of %d", v, fig.N)
	}
	return out
}

func TestFiguresEqualThePlainWay(t *testing.T) {
	f, s := small(t)
	rapid.Check(t, func(t *rapid.T) {
		es := drawEntries(t, f, year)
		by := rapid.SampledFrom(summary.Groupings()).Draw(t, "by")
		res, err := s.Summarize(es, nil, clusters(es), summary.Options{Period: year, By: by})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(plain{f, es}.figures(), asPlain(f, res.Total)); diff != "" {
			t.Fatalf("total: %s", diff)
		}
		clustersSeen := 0
		for _, g := range res.Groups {
			var members []summary.Entry
			for _, e := range es {
				c := e.Cluster
				if key := map[summary.Group]string{
					summary.All: "all", summary.ByBody: c.Body, summary.ByCity: c.County, summary.ByCounty: c.County,
					summary.ByIndustry: c.Industry, summary.ByLevel: string(c.Level), summary.ByBatch: c.Batch,
				}[by]; key == g.Key {
					members = append(members, e)
				}
			}
			clustersSeen += len(members)
			if diff := cmp.Diff(plain{f, members}.figures(), asPlain(f, g)); diff != "" {
				t.Fatalf("group %s: %s", g.Key, diff)
			}
			if g.Clusters != len(members) || g.Expected != len(members) {
				t.Fatalf("group %s: %d of %d clusters, want %d", g.Key, g.Clusters, g.Expected, len(members))
			}
		}
		if clustersSeen != len(es) {
			t.Fatalf("the groups hold %d of %d clusters", clustersSeen, len(es))
		}
	})
}

func TestOrderDoesNotMatter(t *testing.T) {
	f, s := small(t)
	rapid.Check(t, func(t *rapid.T) {
		es := drawEntries(t, f, year)
		then := drawEntries(t, f, year.YearAgo())
		o := summary.Options{Period: year, Against: year.YearAgo(), By: rapid.SampledFrom(summary.Groupings()).Draw(t, "by")}
		one, err := s.Summarize(es, then, clusters(es), o)
		if err != nil {
			t.Fatal(err)
		}
		other, err := s.Summarize(rapid.Permutation(es).Draw(t, "order"), rapid.Permutation(then).Draw(t, "order then"),
			rapid.Permutation(clusters(es)).Draw(t, "order of the register"), o)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(one, other); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestGroupsAddUpToTheTotal(t *testing.T) {
	f, s := small(t)
	rapid.Check(t, func(t *rapid.T) {
		es := drawEntries(t, f, year)
		by := rapid.SampledFrom(summary.Groupings()).Draw(t, "by")
		res, err := s.Summarize(es, nil, clusters(es), summary.Options{Period: year, By: by})
		if err != nil {
			t.Fatal(err)
		}
		for i, total := range res.Total.Figures {
			var n, of, yes int
			var sum forms.Number
			counts := make([]int, len(total.Counts))
			for _, g := range res.Groups {
				n, of, yes = n+g.Figures[i].N, of+g.Figures[i].Of, yes+g.Figures[i].Yes
				sum += g.Figures[i].Value.Num
				for k, c := range g.Figures[i].Counts {
					counts[k] += c
				}
			}
			if n != total.N || of != total.Of || yes != total.Yes || !slices.Equal(counts, total.Counts) {
				t.Fatalf("%s: n %d of %d, yes %d, %v; total %+v", total.Code, n, of, yes, counts, total)
			}
			if r := f.Indicators[i].Aggregation; (r == forms.Sum || r == forms.SumOverlap) && sum != total.Value.Num {
				t.Fatalf("%s: the groups add up to %s, the total is %s", total.Code, sum, total.Value.Num)
			}
		}
	})
}

// Comparing like for like is the same as throwing out, figure by figure, whatever is not there in both periods.
func TestComparisonIsLikeForLike(t *testing.T) {
	f, s := small(t)
	rapid.Check(t, func(t *rapid.T) {
		now, then := drawEntries(t, f, year), drawEntries(t, f, year.YearAgo())
		res, err := s.Summarize(now, then, nil, summary.Options{Period: year, Against: year.YearAgo(), By: summary.ByBody})
		if err != nil {
			t.Fatal(err)
		}
		left, right := both(f, now, then), both(f, then, now)
		wantNow, wantThen := plain{f, left}.figures(), plain{f, right}.figures()
		allNow, allThen := plain{f, now}.figures(), plain{f, then}.figures()
		for i, c := range res.Total.Changes {
			if f.Indicators[i].Aggregation == forms.NoTotal {
				continue
			}
			got := []string{
				figureText(c.Now, c.N), figureText(c.Then, c.N), figureText(c.AllNow, c.NNow), figureText(c.AllThen, c.NThen),
			}
			want := []string{wantNow[c.Code], wantThen[c.Code], allNow[c.Code], allThen[c.Code]}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%s: %s", c.Code, diff)
			}
			if c.Now.State == forms.Filled && c.Then.State == forms.Filled && c.Difference.Num != c.Now.Num-c.Then.Num {
				t.Fatalf("%s: difference %s of %s and %s", c.Code, c.Difference.Num, c.Now.Num, c.Then.Num)
			}
		}
	})
}

func figureText(c forms.Cell, n int) string {
	if c.State != forms.Filled {
		return fmt.Sprintf("blank of %d", n)
	}
	return fmt.Sprintf("%s of %d", c.Num.Fixed(2), n)
}

// both keeps, of the entries of one period, the clusters and cells that the other has as well.
func both(f *forms.Form, es, others []summary.Entry) []summary.Entry {
	var out []summary.Entry
	for _, e := range es {
		i := slices.IndexFunc(others, func(o summary.Entry) bool { return o.Cluster.Code == e.Cluster.Code })
		if i < 0 {
			continue
		}
		e.Cells = slices.Clone(e.Cells)
		for k := range f.Indicators {
			if others[i].Cells[k].State != forms.Filled {
				e.Cells[k] = forms.Cell{}
			}
		}
		out = append(out, e)
	}
	return out
}

// What the make-up shows adds up to the figure, line by line.
func TestMakeUpAddsUp(t *testing.T) {
	f, s := small(t)
	rapid.Check(t, func(t *rapid.T) {
		es := drawEntries(t, f, year)
		o := summary.Options{Period: year, By: summary.ByBody}
		res, err := s.Summarize(es, nil, clusters(es), o)
		if err != nil {
			t.Fatal(err)
		}
		g := res.Total
		if len(res.Groups) > 0 && rapid.Bool().Draw(t, "a group") {
			g = rapid.SampledFrom(res.Groups).Draw(t, "group")
		}
		code := rapid.SampledFrom(f.Indicators).Draw(t, "indicator").Code
		m, err := s.MakeUp(es, clusters(es), o, code, g.Key)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(g.Figures[f.Index(code)], m.Figure); diff != "" {
			t.Fatalf("%s of %s: %s", code, g.Key, diff)
		}
		counted, sums := 0, make([]*big.Rat, len(m.Parts))
		for i := range sums {
			sums[i] = new(big.Rat)
		}
		for _, l := range m.Lines {
			if l.Out != summary.Counted {
				continue
			}
			counted++
			for i, c := range l.Parts {
				if !l.Repeated[i] {
					sums[i].Add(sums[i], big.NewRat(int64(c.Num), 10_000))
				}
			}
		}
		if counted != m.Figure.N || len(m.Lines) != g.Clusters {
			t.Fatalf("%s: %d of %d lines count, the figure says %d of %d", code, counted, len(m.Lines), m.Figure.N, g.Clusters)
		}
		switch want := ""; code {
		case "output", "firms", "county":
			want = rounded(sums[0], 2)
			if counted > 0 && want != m.Figure.Value.Num.Fixed(2) {
				t.Fatalf("%s: the lines add up to %s, the figure is %s", code, want, m.Figure.Value.Num)
			}
		case "of_county", "share":
			want = rounded(quotient(sums[0], sums[1]), 2)
			if got := figureText(m.Figure.Value, 0); counted > 0 && got != want+" of 0" {
				t.Fatalf("%s: the lines give %s, the figure is %s", code, want, got)
			}
		}
	})
}

// Enterprises that were numbered beforehand are counted like those of bare credit codes, in every group and comparison.
func TestNumberedEnterprisesCountTheSame(t *testing.T) {
	f, s := small(t)
	rapid.Check(t, func(t *rapid.T) {
		es, then := drawEntries(t, f, year), drawEntries(t, f, year.YearAgo())
		for i := range es {
			es[i].Codes = rapid.SliceOfN(rapid.SampledFrom([]string{"", "A", "B", "C", "D", "E"}), 0, 5).Draw(t, "roster")
		}
		numbered := slices.Clone(es)
		summary.Number(numbered)
		for _, by := range summary.Groupings() {
			o := summary.Options{Period: year, Against: year.YearAgo(), By: by}
			want, err := s.Summarize(es, then, clusters(es), o)
			if err != nil {
				t.Fatal(err)
			}
			got, err := s.Summarize(numbered, then, clusters(es), o)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Fatalf("by %s: %s", by, d)
			}
		}
	})
}
