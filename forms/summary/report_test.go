package summary_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

func TestComparison(t *testing.T) {
	f, s := small(t)
	at := func(p forms.Period, county string, words map[string]string) summary.Entry {
		e := entry(t, f, county, 1, words)
		e.Head.Period = p
		return e
	}
	now := []summary.Entry{
		at(year, "410101", map[string]string{"output": "120", "leading": "60", "firms": "5", "mechanism": "yes"}),
		at(year, "410102", map[string]string{"output": "80", "leading": "60", "firms": "0", "mechanism": "no"}),
		at(year, "410103", map[string]string{"output": "1000"}), // new
	}
	before := year.YearAgo()
	then := []summary.Entry{
		at(before, "410101", map[string]string{"output": "100", "leading": "40", "firms": "0", "mechanism": "no"}),
		at(before, "410102", map[string]string{"output": "60", "leading": "NA", "firms": "0", "mechanism": "no"}),
		at(before, "410104", map[string]string{"output": "7"}), // gone
	}
	res, err := s.Summarize(now, then, nil, summary.Options{Period: year, Against: before})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"output 200 160 n2 diff 40 percent 25 all 1200 167 n3 n3",
		"share 50 40 n1 diff 10 percent blank all 60 40 n2 n1", // points, and no percent of percentages
		"firms 5 0 n2 diff 5 percent blank all 5 0 n2 n2",      // nothing grows in percent from zero
		"mechanism 50 0 n2 diff 50 percent blank all 50 0 n2 n2",
		"giants blank blank n0 diff blank percent blank all blank blank n0 n0",
	} {
		code, _, _ := strings.Cut(want, " ")
		c := res.Total.Changes[f.Index(code)]
		got := fmt.Sprintf("%s %s %s n%d diff %s percent %s all %s %s n%d n%d", c.Code, shown(c.Now), shown(c.Then), c.N,
			shown(c.Difference), shown(c.Percent), shown(c.AllNow), shown(c.AllThen), c.NNow, c.NThen)
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// Half a year's output is not set against a whole year's; a stock and a share are.
func TestComparisonOverDifferentMonths(t *testing.T) {
	f, s := small(t)
	half := forms.Period{Year: 2025, Month: 6}
	words := map[string]string{"output": "10", "leading": "5", "firms": "3"}
	now, then := entry(t, f, "410101", 1, words), entry(t, f, "410101", 1, words)
	now.Head.Period, then.Head.Period = half, forms.Period{Year: 2024, Month: 12}
	res, err := s.Summarize([]summary.Entry{now}, []summary.Entry{then}, nil,
		summary.Options{Period: half, Against: then.Head.Period})
	if err != nil {
		t.Fatal(err)
	}
	for code, difference := range map[string]string{"output": "blank", "firms": "0", "share": "0"} {
		c := res.Total.Changes[f.Index(code)]
		if shown(c.Difference) != difference || c.Incomparable != (difference == "blank") {
			t.Errorf("%s: difference %s, incomparable %v", code, shown(c.Difference), c.Incomparable)
		}
	}
}

func TestCriteria(t *testing.T) {
	f, s := small(t)
	es := []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"output": "100", "share": "50.01", "giants": "0", "special": "10", "mechanism": "yes"}),
		entry(t, f, "410102", 1, map[string]string{"output": "99.99", "share": "50", "giants": "0", "special": "NA", "mechanism": "no"}),
		entry(t, f, "410103", 1, map[string]string{"giants": "1"}),
	}
	es[0].Cluster.Year, es[1].Cluster.Year = 2022, 2023
	past := func(county, output string, p forms.Period, revision int, status forms.Status) summary.Entry {
		e := entry(t, f, county, 1, map[string]string{"output": output})
		e.Head.Period, e.Head.Revision, e.Head.Status = p, revision, status
		return e
	}
	before := year.YearAgo()
	m, err := s.Criteria(es, []summary.Entry{
		past("410101", "80", before, 2, forms.Accepted), past("410101", "500", before, 1, forms.Accepted),
		past("410101", "900", before.YearAgo(), 9, forms.Accepted),
		past("410102", "1", before, 1, forms.SentBack), past("410102", "1", before.YearAgo(), 1, forms.Accepted),
	}, summary.Options{Period: year})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][3]string{
		"big":       {"met 100", "not_met 99.99", "unknown blank"},
		"set":       {"met 50.01", "not_met 50", "unknown blank"},
		"unset":     {"unknown 50.01", "unknown 50", "unknown blank"},
		"either":    {"met 10", "unknown blank", "met blank"}, // a giant settles it, whatever the other figure is
		"seasoned":  {"met 3", "not_met 2", "unknown blank"},
		"grew":      {"met 20", "unknown blank", "unknown blank"}, // against the newest accepted revision of a year ago
		"mechanism": {"met blank", "not_met blank", "unknown blank"},
	}
	for k, item := range m.Criteria.Items {
		var tally summary.Tally
		for i, row := range m.Rows {
			r := row.Results[k]
			if got := string(r.Verdict) + " " + shown(r.Figure); got != want[item.ID][i] {
				t.Errorf("%s of %s: got %q, want %q", item.ID, row.Cluster.Code, got, want[item.ID][i])
			}
			switch want[item.ID][i][:3] {
			case "met":
				tally.Met++
			case "not":
				tally.NotMet++
			default:
				tally.Unknown++
			}
		}
		if m.Tally[k] != tally {
			t.Errorf("%s: tally %+v, want %+v", item.ID, m.Tally[k], tally)
		}
	}
}

func TestCompleteness(t *testing.T) {
	f, s := small(t)
	cluster := func(code string) forms.Cluster { return forms.Cluster{Code: code, Name: code, County: code[:6]} }
	deadline := time.Date(2026, 1, 31, 23, 59, 59, 0, time.UTC)
	head := func(id int64, code string, revision int, status forms.Status, day int) office.Head {
		return office.Head{ID: id, Cluster: code, Period: year, Form: f.FormID, Revision: revision, Status: status,
			At: time.Date(2026, 1, day, 12, 0, 0, 0, time.UTC)}
	}
	retired := cluster("41010701")
	retired.Retired = year
	old := head(8, "41010401", 1, forms.Accepted, 20)
	old.Form.Version = "0"
	otherPeriod := head(9, "41010501", 1, forms.Accepted, 20)
	otherPeriod.Period = year.YearAgo()
	c := s.Completeness(summary.Register{
		Clusters: []forms.Cluster{
			cluster("41010501"), cluster("41010101"), cluster("41010201"), cluster("41010301"), cluster("41010401"), retired,
			cluster("41010601"),
		},
		Heads: []office.Head{
			head(2, "41010101", 2, forms.Accepted, 40), head(1, "41010101", 1, forms.SentBack, 30), // first one in time
			head(3, "41010201", 1, forms.Received, 32), // a day late
			head(4, "41010301", 1, forms.SentBack, 10), old, otherPeriod,
			head(5, "41010701", 1, forms.Accepted, 50), head(6, "99999901", 1, forms.Received, 10),
			head(7, "41010601", 1, forms.Draft, 10),
		},
		Files: []office.ReceivedFile{
			{Cluster: "41010101", Period: year, Verdict: "duplicate"}, {Cluster: "41010101", Period: year, Verdict: "older"},
			{Cluster: "41010101", Period: year.YearAgo(), Verdict: "older"}, {Cluster: "41010201", Period: year, Verdict: "refused"},
		},
		Deadline: deadline,
	}, year)
	var got []string
	for _, l := range c.Lines {
		got = append(got, fmt.Sprintf("%s %s r%d owes %v late %v old %v dup %d older %d",
			l.Cluster.Code, l.State, l.Revision, l.Owes, l.Late, l.OldForm, l.Duplicates, l.Older))
	}
	want := []string{
		"41010101 accepted r2 owes true late false old false dup 1 older 1",
		"41010201 received r1 owes true late true old false dup 0 older 0",
		"41010301 sent_back r1 owes true late false old false dup 0 older 0",
		"41010401 accepted r1 owes true late false old true dup 0 older 0",
		"41010501 missing r0 owes true late false old false dup 0 older 0",
		"41010601 missing r0 owes true late false old false dup 0 older 0",
		"41010701 accepted r1 owes false late true old false dup 0 older 0",
		"99999901 received r1 owes false late false old false dup 0 older 0",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	counts := [...]int{c.Expected, c.Received, c.Accepted, c.SentBack, c.Missing, c.Late}
	if counts != [...]int{6, 4, 2, 1, 2, 1} {
		t.Errorf("expected, received, accepted, sent back, missing, late: %v", counts)
	}
}

func TestMakeUpSaysWhy(t *testing.T) {
	f, s := small(t)
	es := []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"county": "100", "leading": "10"}),
		entry(t, f, "410101", 2, map[string]string{"county": "100", "leading": "20"}),
		entry(t, f, "410102", 1, map[string]string{"county": "300", "leading": "NA"}),
		entry(t, f, "410103", 1, map[string]string{"county": "", "leading": "5"}),
		entry(t, f, "410104", 1, map[string]string{"county": "?", "leading": "5"}),
	}
	m, err := s.MakeUp(es, nil, summary.Options{Period: year}, "rest", summary.AllKey)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"output", "leading"}, m.Parts); diff != "" {
		t.Errorf("a part that the formula reads twice: %s", diff)
	}
	lines := func(code string) []string {
		expected := append(clusters(es), forms.Cluster{Code: "41010501"})
		m, err := s.MakeUp(es, expected, summary.Options{Period: year}, code, summary.AllKey)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, l := range m.Lines {
			out = append(out, fmt.Sprintf("%s %q %v share %s", l.Cluster.Code, l.Out, l.Repeated, shown(l.Share)))
		}
		return out
	}
	if diff := cmp.Diff([]string{
		`41010101 "" [false false] share blank`,
		`41010102 "" [false true] share blank`,
		`41010201 "not_available" [false false] share blank`,
		`41010301 "blank" [false false] share blank`,
		`41010401 "invalid" [false false] share blank`,
		`41010501 "missing" [false false] share blank`,
	}, lines("of_county")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{
		`41010101 "" [false] share 25`,
		`41010102 "" [false] share 50`,
		`41010201 "not_available" [false] share blank`,
		`41010301 "" [false] share 12.5`,
		`41010401 "" [false] share 12.5`,
		`41010501 "missing" [false] share blank`,
	}, lines("leading")); diff != "" {
		t.Error(diff)
	}
}

func TestReport(t *testing.T) {
	f, s := small(t)
	clean := map[string]string{"output": "10", "accidents": "0"}
	es := []summary.Entry{
		entry(t, f, "410102", 1, clean),
		entry(t, f, "410101", 1, map[string]string{"output": "5", "accidents": "2"}),
		entry(t, f, "410103", 1, map[string]string{"output": "1", "accidents": "NA"}),
	}
	es[0].Explanations = []forms.Explanation{{Key: "output-CHANGE", Text: "a new works"}}
	unread := entry(t, f, "410104", 1, map[string]string{"accidents": "9"})
	unread.Head.Status = forms.Received
	unread.Explanations = es[0].Explanations
	es = append(es, unread)
	heads := make([]office.Head, len(es))
	for i := range es {
		heads[i] = es[i].Head
	}
	r, err := s.Report(summary.Input{
		Entries: es, Register: summary.Register{Clusters: clusters(es), Heads: heads},
	}, summary.Options{Period: year, By: summary.ByCounty})
	if err != nil {
		t.Fatal(err)
	}
	var codes, vetoes, explained []string
	for _, c := range r.Clusters {
		codes = append(codes, c.Cluster.Code)
	}
	for _, v := range r.Vetoes {
		vetoes = append(vetoes, v.Cluster+" "+v.Code+" "+shown(v.Cell))
	}
	for _, x := range r.Explanations {
		explained = append(explained, x.Cluster+" "+x.Key+" "+x.Text)
	}
	for what, pair := range map[string][2][]string{
		"clusters":     {codes, {"41010101", "41010201", "41010301"}},
		"vetoes":       {vetoes, {"41010101 accidents 2", "41010301 accidents not filled"}},
		"explanations": {explained, {"41010201 output-CHANGE a new works"}},
	} {
		if diff := cmp.Diff(pair[1], pair[0]); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
	}
	if r.Definition != f || len(r.Groups) != 4 || r.Total.Clusters != 3 || r.Total.Expected != 4 {
		t.Errorf("%d groups, %d of %d clusters", len(r.Groups), r.Total.Clusters, r.Total.Expected)
	}
	if r.Completeness.Received != 4 || r.Completeness.Accepted != 3 || len(r.Criteria.Rows) != 3 {
		t.Errorf("completeness %+v, %d rows of criteria", r.Completeness, len(r.Criteria.Rows))
	}
}
