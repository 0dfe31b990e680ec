package check

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"jibao/forms"
	"jibao/forms/formula"
)

// realEngine is the form that the program ships, with its criteria and the register of industries.
func realEngine(t testing.TB) *Engine {
	t.Helper()
	read := func(name string) []byte {
		data, err := os.ReadFile("../../assets/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	criteria, err := forms.LoadCriteria("recognition-2022.1.yaml", read("criteria/recognition-2022.1.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	industries, err := forms.LoadIndustries(read("register/industries.csv"))
	if err != nil {
		t.Fatal(err)
	}
	e, err := Load("cluster-return-2022.1.yaml", read("forms/cluster-return-2022.1.yaml"), Outside{Criteria: criteria, Industries: industries})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// madeUp fills a roster with invented enterprises: their codes are of no one, only their check digits are right.
func madeUp(t testing.TB, e *Engine, r *forms.Return, rows int) {
	t.Helper()
	sizes := []string{"large", "medium", "small", "small", "micro"}
	tiers := []string{"none", "little_giant", "specialised", "innovative", "none"}
	for k := range rows {
		body := fmt.Sprintf("91410783MA%07d", k)
		digit, ok := forms.CreditCodeCheckDigit(body)
		if !ok {
			t.Fatal(body)
		}
		values := map[string]string{
			"uscc": body + string(digit), "name": fmt.Sprintf("示例企业%d", k+1), "industry": "C3432", "leading_industry": yesNo(k%10 != 0), "size": sizes[k%5],
			"tier": tiers[k%5], "single_champion": yesNo(k == 7), "above_scale": yesNo(k%3 == 0), "high_tech": yesNo(k%4 == 0), "employees": fmt.Sprint(20 + k%50),
			"output": fmt.Sprintf("%d.%02d", 5000+k*7, k%100), "revenue": fmt.Sprint(4800 + k*7), "tax_paid": fmt.Sprint(k%300 - 2), "rd_expense": fmt.Sprint(150 + k%20),
			"invention_patents": fmt.Sprint(k % 6), "cloud_user": yesNo(k%2 == 0), "platform_user": yesNo(k%3 == 0), "energy_tce": fmt.Sprint(100 + k%9),
			"exports": fmt.Sprint(k % 500), "belt_and_road": yesNo(k%20 == 0), "green_factory": []string{"none", "none", "provincial", "national"}[k%4],
		}
		row := forms.Row{Cells: make([]forms.Cell, len(e.Form().Columns))}
		for i := range e.Form().Columns {
			row.Cells[i], _ = forms.ParseCell(e.columns[i], values[e.Form().Columns[i].Code])
		}
		r.Roster = append(r.Roster, row)
	}
}

func yesNo(yes bool) string {
	if yes {
		return "是"
	}
	return "否"
}

// realReturn makes a return of the shipped form that nothing is wrong with: the roster gives its sums, the rest is typed.
func realReturn(t testing.TB, e *Engine, rows int) *forms.Return {
	t.Helper()
	r := forms.NewReturn(e.Form(), forms.Cluster{Code: "41078301", County: "410783"}, year2022)
	madeUp(t, e, r, rows)
	for i, c := range e.RosterValues(r) {
		if c.State == forms.Filled {
			r.Cells[i] = c
		}
	}
	set(t, e, r, "B01=35.5 B09=1500000 T102=1400000 T108=1100000 T111=5120300 T113=45 T114=6 T122=设备、物流 T202=40000 T203=30000 T208=2 T209=5 T210=4 T211=9 "+
		"T212=是 T305=40 T306=20 T308=是 T309=是 T310=否 T402=28000 T404=9000 T408=3 T503=2 T504=是 T601=是 T601!示例机构_911101066976941872 T602=是 T603=1 "+
		"T604=是 T605=是 T606=10 T607=5 T609=200 T610=88 V01=0 V02=0 V03=0")
	return r
}

func TestShippedForm(t *testing.T) {
	e := realEngine(t)
	r := realReturn(t, e, 281)
	if got := e.Check(r, forms.Past{}, 2022); len(got) != 0 {
		t.Fatalf("a clean return: %s", brief(got))
	}
	e.Fill(r)
	for i := range e.Form().Indicators {
		if r.Cells[i].State != forms.Filled {
			t.Errorf("%s is not filled", e.Form().Indicators[i].Code)
		}
	}
	for _, c := range []struct{ change, want string }{
		{"T101=1.2亿", "T103-LE-T101 hard relation; T105-LE-T101 hard relation"},
		{"B01=0", "B01-POSITIVE hard relation"}, {"B01=-1", "B01-RANGE hard range"}, {"B01=101", "B01-MAX soft relation"},
		{"T601!示例机构", "T601-NOTE hard note"}, {"T601=否", "T601-NO soft relation"}, {"T602=否", "T603-IF-NO hard relation"}, {"T603=0", "T602-T603 hard relation"},
		{"T607=11", "T607-LE-T606 hard relation"}, {"V01=1", "V01-STATEMENT soft relation"}, {"T113=51", "T113-EVIDENCE soft relation"},
		{"T108=1900000", "T109-MIN soft relation"}, {"T108=390000", "T110-MIN soft relation"}, {"T203=39999", "T204-CONFIGURED soft relation"}, {"T404=30000", "T404-LE-T401 hard relation"},
		{"T306=41", "T306-LE-T305 hard relation"}, {"T402=20000", "T403-VS-LAST soft relation"},
	} {
		changed := set(t, e, r.Clone(), c.change)
		got := brief(e.Check(changed, forms.Past{}, 2022))
		for _, want := range strings.Split(c.want, "; ") {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %s, want %s", c.change, got, want)
			}
		}
	}
	if got := brief(e.Check(r, forms.Past{}, 2019)); got != "T608-BEHIND soft relation" {
		t.Errorf("three years on, half of the targets: %s", got)
	}
	half := r.Clone()
	half.Period = half2022
	if got := e.Check(half, forms.Past{}, 2022); len(got) != 0 {
		t.Errorf("the same figures for half a year: %s", brief(got))
	}
}

// The figures that a return may be compared with, taken from the same return: nothing but "same as before" is left.
func TestShippedFormAgainstItself(t *testing.T) {
	e := realEngine(t)
	r := realReturn(t, e, 50)
	before := r.Clone()
	before.Period = year2021
	kinds := map[forms.Kind]int{}
	for _, f := range e.Check(r, forms.Past{YearAgo: before, Previous: before}, 2022) {
		kinds[f.Kind]++
	}
	if kinds[forms.KindSame] == 0 || kinds[forms.KindChange]+kinds[forms.KindSlip]+kinds[forms.KindZero] != 0 {
		t.Errorf("kinds of finding: %v", kinds)
	}
}

// The criteria are for package summary to evaluate; that they fit the form is held here too.
func TestShippedCriteriaFitTheForm(t *testing.T) {
	e := realEngine(t)
	for _, item := range e.Outside().Criteria.Items {
		if _, err := formula.CompileTest(e.Form(), item.Test, formula.Judgement); item.Test != "" && err != nil {
			t.Errorf("%s: %v", item.ID, err)
		}
		if _, err := formula.Compile(e.Form(), item.Figure, formula.Judgement); item.Figure != "" && err != nil {
			t.Errorf("%s: %v", item.ID, err)
		}
	}
}

// BenchmarkCheck checks a return with 281 enterprises. The floor is one plain pass over all its cells that compares their
// states, measured in the same run: floors is how many such passes a check costs.
func BenchmarkCheck(b *testing.B) {
	e := realEngine(b)
	r := realReturn(b, e, 281)
	before := realReturn(b, e, 281)
	before.Period = year2021
	past := forms.Past{YearAgo: before, Previous: before}
	const passes = 2000
	start := time.Now()
	for range passes {
		if plainPass(r) == 0 {
			b.Fatal("nothing is filled")
		}
	}
	plain := time.Since(start) / passes
	b.ReportAllocs()
	for b.Loop() {
		e.Check(r, past, 2022)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(plain.Nanoseconds()), "floors")
}

// plainPass counts the filled cells of a return.
func plainPass(r *forms.Return) int {
	filled := 0
	for i := range r.Cells {
		if r.Cells[i].State == forms.Filled {
			filled++
		}
	}
	for k := range r.Roster {
		for i := range r.Roster[k].Cells {
			if r.Roster[k].Cells[i].State == forms.Filled {
				filled++
			}
		}
	}
	return filled
}

// BenchmarkFill computes the computed indicators; expressions is the cost in plain additions of two cells.
func BenchmarkFill(b *testing.B) {
	e := realEngine(b)
	r := realReturn(b, e, 10)
	b.ReportAllocs()
	for b.Loop() {
		e.FillCells(r.Cells, r.Period)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(e.order)), "ns/indicator")
}
