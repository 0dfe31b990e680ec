package summary_test

import (
	"fmt"
	"io/fs"
	"testing"

	"jibao/assets"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// real loads the form and the criteria that the program carries.
func real(t testing.TB) (*forms.Form, *summary.Summarizer) {
	t.Helper()
	data, err := fs.ReadFile(assets.Forms(), "cluster-return-2022.1.yaml")
	if err != nil {
		t.Fatal(err)
	}
	f, err := forms.LoadForm("cluster-return-2022.1.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	if data, err = fs.ReadFile(assets.Criteria(), "recognition-2022.1.yaml"); err != nil {
		t.Fatal(err)
	}
	c, err := forms.LoadCriteria("recognition-2022.1.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	s, err := summary.New(f, c)
	if err != nil {
		t.Fatal(err)
	}
	return f, s
}

// published are the totals of the ministry's briefing of 2023-04-20; outputs are in 万元. The leading output is 87 % of
// the output.
var published = map[string]int64{
	"B03": 28_000, "T101": 180_000_000, "T103": 156_600_000, "T115": 55, "T116": 294, "T117": 1487, "T118": 5000,
}

// hundred makes a hundred synthetic returns whose totals are the published ones and whose sizes differ widely.
func hundred(t testing.TB, f *forms.Form, p forms.Period) []summary.Entry {
	t.Helper()
	es := make([]summary.Entry, 100)
	for k := range es {
		county := fmt.Sprintf("%d%04d", 41+k/20, 101+k%20)
		es[k] = entry(t, f, county, 1, nil)
		es[k].Head.Period = p
		for code, yes := range map[string]int{"T602": 72, "T604": 89, "T605": 93} {
			es[k].Cells[f.Index(code)] = forms.YesNoCell(k < yes)
		}
	}
	for code, total := range published {
		left := total
		for k := range es {
			// Later clusters are larger, and the share of their leading industry rises from 71 % to 95 %.
			part := total * int64(k) / 4_950
			if code == "T103" {
				part = total * int64(k) * int64(k+300) / 1_813_350
			}
			if k == len(es)-1 {
				part = left
			}
			left -= part
			es[k].Cells[f.Index(code)] = forms.NumberCell(forms.Int(part))
		}
	}
	return es
}

func TestPublishedFigures(t *testing.T) {
	f, s := real(t)
	es := hundred(t, f, forms.Period{Year: 2022, Month: 12})
	res, err := s.Summarize(es, nil, clusters(es), summary.Options{Period: forms.Period{Year: 2022, Month: 12}, By: summary.ByBody})
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[string]string{
		"B03": "28000", "T101": "180000000", "T115": "55", "T116": "294", "T117": "1487", "T118": "5000",
		"T119": "6781", "T120": "24.22", "T104": "87", "T602": "72", "T604": "89", "T605": "93",
	} {
		if got := figure(t, f, res.Total, code); shown(got.Value) != want || got.N != 100 || got.Of != 100 {
			t.Errorf("%s: %s, %d of %d; want %s, 100 of 100", code, shown(got.Value), got.N, got.Of, want)
		}
	}
	// No group has the share of the whole, or the test would not tell a mean from a ratio of sums.
	for _, g := range res.Groups {
		if shown(figure(t, f, g, "T104").Value) == "87" {
			t.Errorf("group %s has the share of the whole", g.Key)
		}
	}
}

func TestBriefTellsThePublishedFacts(t *testing.T) {
	f, s := real(t)
	p := forms.Period{Year: 2022, Month: 12}
	es := hundred(t, f, p)
	r, err := s.Report(summary.Input{Entries: es, Register: summary.Register{Clusters: clusters(es)}}, summary.Options{Period: p})
	if err != nil {
		t.Fatal(err)
	}
	b := r.Brief
	if b.Clusters != 100 || b.Expected != 100 || b.Counties != 100 || b.Bodies != 5 || b.Period != p {
		t.Errorf("%d of %d clusters, %d counties, %d bodies", b.Clusters, b.Expected, b.Counties, b.Bodies)
	}
	for id, want := range map[string]string{
		"smes": "28000", "little_giants": "294", "quality_share": "24.22", "leading_share": "87", "output": "180000000",
		"service_platform": "72", "promotion_mechanism": "89", "rights_protection": "93", "county_share": "blank",
	} {
		fact := b.Fact(id)
		if fact == nil || shown(fact.Figure.Value) != want || fact.Period != p || fact.Change != nil {
			t.Errorf("%s: %+v, want %s", id, fact, want)
		}
	}
	if b.Fact("nothing") != nil {
		t.Error("there is a fact of nothing")
	}
	sections := ""
	for _, part := range b.Sections {
		sections += part.ID + " "
		for _, fact := range part.Facts {
			if f.Index(fact.Code) < 0 {
				t.Errorf("fact %s rests on %s, which the form does not have", fact.ID, fact.Code)
			}
		}
	}
	if sections != "tiers chains economy governance " {
		t.Errorf("sections: %s", sections)
	}
}

// Every fact of the briefing is asked for in a whole year, and a half-year has those that are not annual.
func TestBriefKnowsTheForm(t *testing.T) {
	_, s := real(t)
	count := func(p forms.Period) int {
		r, err := s.Report(summary.Input{}, summary.Options{Period: p})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, part := range r.Brief.Sections {
			n += len(part.Facts)
		}
		return n
	}
	if got := count(forms.Period{Year: 2022, Month: 12}); got != 35 {
		t.Errorf("a year has %d facts, want 35", got)
	}
	if got := count(forms.Period{Year: 2022, Month: 6}); got >= 35 || got < 15 {
		t.Errorf("a half-year has %d facts", got)
	}
}

// The summary of one cluster is what the cluster reported: the figures that it computed itself are its ratios.
func TestOneClusterShowsItsOwnFigures(t *testing.T) {
	f, s := real(t)
	e := entry(t, f, "410783", 1, map[string]string{
		"B02": "311", "B03": "287", "T101": "1234567.89", "T102": "1100000.01", "T103": "1000000", "T108": "900000",
		"T111": "5000000", "T116": "3", "T117": "14", "T118": "47", "T401": "98765.43",
	})
	total := sumUp(t, s, []summary.Entry{e}, summary.Options{}).Total
	// Worked out by hand with ten digits.
	for code, want := range map[string]string{
		"B07": "92.28", "T104": "81", "T107": "12.23", "T109": "17.12", "T112": "20", "T119": "64", "T120": "22.3",
		"T403": "0.08", "T110": "blank",
	} {
		if got := figure(t, f, total, code); shown(got.Value) != want {
			t.Errorf("%s: got %s, want %s", code, shown(got.Value), want)
		}
	}
}

func TestRealCriteria(t *testing.T) {
	f, s := real(t)
	e := entry(t, f, "410783", 1, map[string]string{
		"B01": "100", "T110": "400000", "T106": "70", "T104": "70", "T109": "10.01", "T115": "0", "T116": "0", "T117": "4",
		"T118": "5", "T121": "6", "T302": "10", "V01": "0", "V02": "0", "V03": "NA",
	})
	m, err := s.Criteria([]summary.Entry{e}, nil, summary.Options{Period: year})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]summary.Verdict{
		"area": summary.Met, "output": summary.Met, "sme_output_share": summary.Met, "leading_share": summary.NotMet,
		"growth": summary.Met, "quality": summary.Unknown, "rd_growth": summary.Unknown, "platform_adoption": summary.NotMet,
		"no_veto": summary.Unknown,
	}
	for k, item := range m.Criteria.Items {
		if got := m.Rows[0].Results[k].Verdict; got != want[item.ID] {
			t.Errorf("%s: %s, want %s", item.ID, got, want[item.ID])
		}
	}
}

// thousands makes n synthetic returns with every cell that is entered filled, and rosters of so many rows.
func thousands(f *forms.Form, n, rows int) []summary.Entry {
	es := make([]summary.Entry, n)
	for k := range es {
		c := &es[k].Cluster
		c.County = fmt.Sprintf("%06d", 110000+k*3/4)
		c.Code, c.Body, c.Industry = fmt.Sprintf("%s%02d", c.County, k%4), fmt.Sprintf("%d0000", 11+k%37), fmt.Sprintf("C%02d", k%31)
		es[k].Head = office.Head{ID: int64(k), Revision: 1, Status: forms.Accepted, Period: year}
		es[k].Cells = make([]forms.Cell, len(f.Indicators))
		for i := range es[k].Cells {
			switch ind := &f.Indicators[i]; {
			case ind.Type == forms.YesNo:
				es[k].Cells[i] = forms.YesNoCell(k%3 > 0)
			case ind.Type == forms.Multi:
				es[k].Cells[i] = forms.TextCell(ind.Options[k%len(ind.Options)].Code)
			default:
				es[k].Cells[i] = forms.NumberCell(forms.Int(int64(k*31+i*7)%9973 + 1))
			}
		}
		for r := range rows {
			es[k].Codes = append(es[k].Codes, fmt.Sprintf("91%06d%010d", k%500, r*n+k))
		}
	}
	return es
}
