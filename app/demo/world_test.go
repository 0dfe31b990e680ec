package demo

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"jibao/assets"
	"jibao/forms"
)

func registers(t *testing.T) (*forms.Form, *forms.DivisionRegister) {
	t.Helper()
	divisions, err := forms.LoadDivisions(assets.DivisionsCSV(), assets.RetiredDivisionsCSV())
	if err != nil {
		t.Fatal(err)
	}
	const name = "cluster-return-2022.1.yaml"
	data, err := assets.Forms().(interface {
		ReadFile(string) ([]byte, error)
	}).ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	form, err := forms.LoadForm(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return form, divisions
}

func world(t *testing.T) ([]Case, *forms.Form) {
	t.Helper()
	form, divisions := registers(t)
	cases, err := World(Seed, form, counties(divisions), divisions, halfYears)
	if err != nil {
		t.Fatal(err)
	}
	return cases, form
}

// Some clusters tell of a case in the published year, and every text of it says that it is made up.
func TestCasesSayThatTheyAreSynthetic(t *testing.T) {
	cases, form := world(t)
	told := 0
	for _, c := range cases {
		for p, year := range c.Years {
			for _, one := range year.Cases {
				told++
				if p != Main || !strings.Contains(one.Title, "演示") || !strings.Contains(one.Summary, "合成") || !strings.Contains(one.Body, "合成") {
					t.Errorf("%s in %s tells %q", c.Cluster.Code, p, one.Title)
				}
				if one != forms.CleanCase(one) || forms.TextLength(one.Body) > form.Cases.BodyMax || strings.ContainsAny(one.Body, "{}") {
					t.Errorf("%s: %q is not as it is kept", c.Cluster.Code, one.Body)
				}
			}
		}
	}
	if told < 10 || told > 30 {
		t.Errorf("%d cases are told", told)
	}
}

// The rosters of the published year, added up row by row with plain big numbers, come to the published totals.
func TestRostersComeToThePublishedTotals(t *testing.T) {
	cases, form := world(t)
	if len(cases) != 100 {
		t.Fatalf("%d clusters", len(cases))
	}
	at := form.ColumnIndex
	smes, champions, output, leading := 0, 0, new(big.Rat), new(big.Rat)
	tiers := map[string]int{}
	for _, c := range cases {
		for _, row := range c.Years[Main].Table[1:] {
			amount, ok := new(big.Rat).SetString(row[at("output")])
			if !ok {
				t.Fatalf("%s: output %q", c.Cluster.Code, row[at("output")])
			}
			output.Add(output, amount)
			if row[at("leading_industry")] == "是" {
				leading.Add(leading, amount)
			}
			if row[at("size")] != "大型" {
				smes++
				tiers[row[at("tier")]]++
			} else if row[at("tier")] != "无" {
				t.Errorf("%s: a large enterprise has a tier", c.Cluster.Code)
			}
			if row[at("single_champion")] == "是" {
				champions++
			}
		}
	}
	if smes != 28_000 || champions != 55 || tiers["专精特新“小巨人”企业"] != 294 || tiers["专精特新中小企业"] != 1_487 || tiers["创新型中小企业"] != 5_000 {
		t.Errorf("SMEs %d, champions %d, tiers %v", smes, champions, tiers)
	}
	if want := big.NewRat(180_000_000, 1); output.Cmp(want) != 0 {
		t.Errorf("output %s", output.FloatString(2))
	}
	if want := big.NewRat(156_600_000, 1); leading.Cmp(want) != 0 {
		t.Errorf("leading output %s", leading.FloatString(2))
	}
}

// Every credit code is well formed with a right check digit and stands once in its roster.
func TestCreditCodes(t *testing.T) {
	cases, form := world(t)
	at := form.ColumnIndex(forms.ColumnUSCC)
	for _, c := range cases {
		seen := map[string]bool{}
		for _, row := range c.Years[Main].Table[1:] {
			if fault := forms.CreditCode(row[at]); fault != 0 {
				t.Fatalf("%s: code %s: fault %d", c.Cluster.Code, row[at], fault)
			}
			if seen[row[at]] {
				t.Fatalf("%s: code %s twice", c.Cluster.Code, row[at])
			}
			seen[row[at]] = true
		}
	}
}

// What is made up says so: the names of enterprises, the notes of clusters.
func TestSyntheticDataSaySo(t *testing.T) {
	cases, form := world(t)
	at := form.ColumnIndex(forms.ColumnName)
	invented := 0
	for _, c := range cases {
		if !strings.Contains(c.Cluster.Note, "合成") {
			t.Errorf("%s: note %q", c.Cluster.Code, c.Cluster.Note)
		}
		if c.Cluster.Note == InventedNote {
			invented++
		}
		for _, row := range c.Years[Main].Table[1:] {
			if !strings.HasSuffix(row[at], "（演示）") {
				t.Fatalf("%s: enterprise %q", c.Cluster.Code, row[at])
			}
		}
	}
	if invented != 65 {
		t.Errorf("%d clusters are invented", invented)
	}
}

// Each of the 37 reporting bodies has a cluster.
func TestEveryBodyIsThere(t *testing.T) {
	cases, _ := world(t)
	bodies, err := forms.LoadBodies(assets.BodiesCSV())
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range bodies {
		if !slices.ContainsFunc(cases, func(c Case) bool { return c.Cluster.Body == b.Code }) {
			t.Errorf("no cluster of %s %s", b.Code, b.Name.ZH)
		}
	}
}

// The same seed gives the same world.
func TestWorldIsDeterministic(t *testing.T) {
	a, _ := world(t)
	b, _ := world(t)
	for i := range a {
		for p, record := range a[i].Years {
			other := b[i].Years[p]
			if !slices.Equal(record.Values, other.Values) {
				t.Fatalf("%s %s: typed figures differ", a[i].Cluster.Code, p)
			}
			if !slices.EqualFunc(record.Table, other.Table, slices.Equal[[]string]) {
				t.Fatalf("%s %s: rosters differ", a[i].Cluster.Code, p)
			}
		}
	}
}

func TestSplitIsExact(t *testing.T) {
	for _, c := range []struct {
		total   int64
		weights []int64
	}{{10, []int64{1, 1, 1}}, {0, []int64{3, 4}}, {7, []int64{5}}, {100, []int64{1, 2, 3, 4, 5, 6, 7}}} {
		var sum int64
		for _, v := range split(c.total, c.weights) {
			if v < 0 {
				t.Errorf("split %d by %v gives %d", c.total, c.weights, v)
			}
			sum += v
		}
		if sum != c.total {
			t.Errorf("split %d by %v comes to %d", c.total, c.weights, sum)
		}
	}
}
