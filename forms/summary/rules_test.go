package summary_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jibao/forms"
	"jibao/forms/summary"
)

// The mean of the shares 10 % and 90 % is 50 %; the share of the sums is 91 of 110.
func TestRatioIsOfSums(t *testing.T) {
	f, s := small(t)
	res := sumUp(t, s, []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"leading": "1", "output": "10"}),
		entry(t, f, "410102", 1, map[string]string{"leading": "90", "output": "100"}),
	}, summary.Options{})
	if got := figure(t, f, res.Total, "share"); shown(got.Value) != "82.73" || got.N != 2 || got.Of != 2 {
		t.Errorf("share of sums: got %s, %d of %d; want 82.73, 2 of 2", shown(got.Value), got.N, got.Of)
	}
}

func TestBlankIsNotZero(t *testing.T) {
	f, s := small(t)
	es := []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"output": "100", "leading": "80", "mechanism": "yes"}),
		entry(t, f, "410102", 1, map[string]string{"output": "0", "leading": "0", "mechanism": "no"}),
		entry(t, f, "410103", 1, map[string]string{"output": "900", "leading": "", "mechanism": "NA"}),
		entry(t, f, "410104", 1, map[string]string{"output": "NA", "leading": "50", "mechanism": "?"}),
	}
	missing := forms.Cluster{Code: "41010501", County: "410105"}
	retired := forms.Cluster{Code: "41010601", County: "410106", Retired: year}
	res, err := s.Summarize(es, nil, append(clusters(es), missing, retired), summary.Options{Period: year})
	if err != nil {
		t.Fatal(err)
	}
	if res.Total.Clusters != 4 || res.Total.Expected != 5 {
		t.Errorf("got %d of %d clusters, want 4 of 5", res.Total.Clusters, res.Total.Expected)
	}
	for _, want := range []struct {
		code, value string
		n, yes      int
	}{
		{"output", "1000", 3, 0},
		{"leading", "130", 3, 0},
		{"share", "80", 2, 0}, // the third has no leading output, so its 900 is in neither side
		{"mechanism", "50", 2, 1},
		{"giants", "blank", 0, 0},
		{"quality", "blank", 0, 0},
		{"lowest", "blank", 0, 0},
	} {
		got := figure(t, f, res.Total, want.code)
		if shown(got.Value) != want.value || got.N != want.n || got.Yes != want.yes || got.Of != 5 {
			t.Errorf("%s: got %s, n %d, yes %d, of %d; want %s, %d, %d, 5",
				want.code, shown(got.Value), got.N, got.Yes, got.Of, want.value, want.n, want.yes)
		}
	}
}

func TestRatiosThroughComputedIndicators(t *testing.T) {
	f, s := small(t)
	res := sumUp(t, s, []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"giants": "2", "special": "10", "firms": "100", "output": "121", "earlier": "100"}),
		entry(t, f, "410102", 1, map[string]string{"giants": "1", "special": "20", "firms": "50", "output": "300", "earlier": "100"}),
		entry(t, f, "410103", 1, map[string]string{"giants": "5", "special": "NA", "firms": "70", "output": "999"}),
	}, summary.Options{})
	for code, want := range map[string]string{
		"quality":       "33",
		"quality_share": "22",    // 33 of 150; the third has no count of special enterprises
		"growth":        "45.09", // sqrt(421 / 200) is 1.450861…; the third has no earlier output
		"giants":        "8",
	} {
		if got := figure(t, f, res.Total, code); shown(got.Value) != want {
			t.Errorf("%s: got %s, want %s", code, shown(got.Value), want)
		}
	}
	if n := figure(t, f, res.Total, "quality_share").N; n != 2 {
		t.Errorf("quality_share rests on %d clusters, want 2", n)
	}
}

func TestDivisionByZeroIsBlank(t *testing.T) {
	f, s := small(t)
	res := sumUp(t, s, []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"leading": "0", "output": "0"}),
	}, summary.Options{})
	if got := figure(t, f, res.Total, "share"); shown(got.Value) != "blank" || got.N != 1 {
		t.Errorf("got %s with n %d, want blank with 1", shown(got.Value), got.N)
	}
}

func TestCountyCountsOnce(t *testing.T) {
	f, s := small(t)
	es := []summary.Entry{
		entry(t, f, "410101", 2, map[string]string{"county": "1000", "leading": "100"}),
		entry(t, f, "410101", 1, map[string]string{"county": "900", "leading": ""}),
		entry(t, f, "410101", 3, map[string]string{"county": "1000", "leading": "50"}),
		entry(t, f, "410102", 1, map[string]string{"county": "500", "leading": "150"}),
	}
	total := sumUp(t, s, es, summary.Options{}).Total
	county := figure(t, f, total, "county")
	// The cluster with the lowest code speaks for its county: 900 + 500.
	if shown(county.Value) != "1400" || county.N != 4 || county.Counties != 2 {
		t.Errorf("county: got %s, n %d, counties %d; want 1400, 4, 2", shown(county.Value), county.N, county.Counties)
	}
	if diff := cmp.Diff([]string{"410101"}, county.Differing); diff != "" {
		t.Errorf("counties with differing figures: %s", diff)
	}
	// Within the ratio the first cluster has no part; 300 of 1000 + 500, and the figures agree.
	share := figure(t, f, total, "of_county")
	if shown(share.Value) != "20" || share.N != 3 || len(share.Differing) != 0 {
		t.Errorf("of_county: got %s, n %d, differing %v; want 20, 3, none", shown(share.Value), share.N, share.Differing)
	}
}

func TestClustersWithoutCountyShareNone(t *testing.T) {
	f, s := small(t)
	es := []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"county": "10"}),
		entry(t, f, "410101", 2, map[string]string{"county": "10"}),
	}
	es[0].Cluster.County, es[1].Cluster.County = "", ""
	if got := figure(t, f, sumUp(t, s, es, summary.Options{}).Total, "county"); shown(got.Value) != "20" || got.Counties != 2 {
		t.Errorf("got %s over %d counties, want 20 over 2", shown(got.Value), got.Counties)
	}
}

func TestMultipleChoice(t *testing.T) {
	f, s := small(t)
	res := sumUp(t, s, []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"kinds": "goods,people"}),
		entry(t, f, "410102", 1, map[string]string{"kinds": "goods"}),
		entry(t, f, "410103", 1, map[string]string{"kinds": "none"}),
		entry(t, f, "410104", 1, map[string]string{"kinds": ""}),
	}, summary.Options{})
	got := figure(t, f, res.Total, "kinds")
	if shown(got.Value) != "66.67" || got.N != 3 || got.Yes != 2 {
		t.Errorf("got %s, n %d, yes %d; want 66.67, 3, 2", shown(got.Value), got.N, got.Yes)
	}
	if diff := cmp.Diff([]int{2, 0, 1}, got.Counts); diff != "" {
		t.Error(diff)
	}
}

func TestHalfYearAsksForLess(t *testing.T) {
	f, s := small(t)
	half := forms.Period{Year: 2025, Month: 6}
	e := entry(t, f, "410101", 1, map[string]string{"output": "5", "earlier": "4"})
	e.Head.Period = half
	total := sumUp(t, s, []summary.Entry{e}, summary.Options{Period: half}).Total
	for code, asked := range map[string]bool{"output": true, "earlier": false, "growth": false, "share": true} {
		got := figure(t, f, total, code)
		if got.Asked != asked || !asked && (got.N != 0 || shown(got.Value) != "blank") {
			t.Errorf("%s: asked %v, n %d, value %s", code, got.Asked, got.N, shown(got.Value))
		}
	}
}

func TestSmallFigures(t *testing.T) {
	f, s := small(t)
	for name, c := range map[string]struct {
		outputs []string
		small   bool
	}{
		"two":             {[]string{"50", "50"}, true},
		"three":           {[]string{"10", "10", "10"}, false},
		"exactly 85 %":    {[]string{"85", "10", "5"}, false},
		"more than 85 %":  {[]string{"85.01", "10", "4.99"}, true},
		"nothing at all":  {[]string{"", "", ""}, false},
		"three with none": {[]string{"0", "0", "0"}, false},
	} {
		es := make([]summary.Entry, len(c.outputs))
		for i, o := range c.outputs {
			es[i] = entry(t, f, "410101", i+1, map[string]string{"output": o})
		}
		if got := figure(t, f, sumUp(t, s, es, summary.Options{}).Total, "output").Small; got != c.small {
			t.Errorf("%s: small is %v", name, got)
		}
	}
}

// A ratio tells about one cluster when that cluster has nearly all of every part.
func TestSmallRatio(t *testing.T) {
	f, s := small(t)
	of := func(first map[string]string) bool {
		return figure(t, f, sumUp(t, s, []summary.Entry{
			entry(t, f, "410101", 1, first),
			entry(t, f, "410102", 1, map[string]string{"leading": "1", "output": "2"}),
			entry(t, f, "410103", 1, map[string]string{"leading": "1", "output": "2"}),
		}, summary.Options{}).Total, "share").Small
	}
	if !of(map[string]string{"leading": "900", "output": "1000"}) {
		t.Error("one cluster has nearly all of both parts, and the ratio is not marked")
	}
	if of(map[string]string{"leading": "1", "output": "1000"}) {
		t.Error("the numerator is spread, and the ratio is marked")
	}
	total := sumUp(t, s, []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"leading": "900", "output": "2"}),
		entry(t, f, "410102", 1, map[string]string{"leading": "1", "output": "1000"}),
		entry(t, f, "410103", 1, map[string]string{"leading": "1", "output": "2"}),
	}, summary.Options{}).Total
	if figure(t, f, total, "share").Small {
		t.Error("one cluster has the numerator and another the denominator, and the ratio is marked")
	}
}

func TestTooLarge(t *testing.T) {
	f, s := small(t)
	most := forms.MaxNumber.String()
	es := []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"output": most, "leading": "1"}),
		entry(t, f, "410102", 1, map[string]string{"output": most, "leading": "1"}),
	}
	total := sumUp(t, s, es, summary.Options{}).Total
	for _, code := range []string{"output", "share"} {
		if got := figure(t, f, total, code); !got.TooLarge || shown(got.Value) != "blank" {
			t.Errorf("%s: too large %v, value %s", code, got.TooLarge, shown(got.Value))
		}
	}
	// Enough of them to pass 64 bits and come round again.
	for k := 3; k < 60; k++ {
		es = append(es, entry(t, f, "410101", k, map[string]string{"output": most}))
	}
	if got := figure(t, f, sumUp(t, s, es, summary.Options{}).Total, "output"); !got.TooLarge {
		t.Errorf("59 of the largest numbers: %s", shown(got.Value))
	}
}

func TestWhatCounts(t *testing.T) {
	f, s := small(t)
	with := func(k, revision int, status forms.Status, output string) summary.Entry {
		e := entry(t, f, "410101", k, map[string]string{"output": output})
		e.Head.Revision, e.Head.Status = revision, status
		return e
	}
	es := []summary.Entry{
		with(1, 2, forms.Accepted, "20"), with(1, 1, forms.Accepted, "10"), // a newer revision replaces the older one
		with(2, 1, forms.Received, "100"), with(3, 1, forms.SentBack, "1000"), with(4, 1, forms.Draft, "5000"),
	}
	for _, c := range []struct {
		include            bool
		output             string
		clusters, received int
	}{{false, "20", 1, 0}, {true, "120", 2, 1}} {
		total := sumUp(t, s, es, summary.Options{IncludeReceived: c.include}).Total
		if got := shown(figure(t, f, total, "output").Value); got != c.output || total.Clusters != c.clusters || total.Received != c.received {
			t.Errorf("including received %v: %s of %d clusters, %d received", c.include, got, total.Clusters, total.Received)
		}
	}
}

func TestUnexpectedClustersCountAndAreNamed(t *testing.T) {
	f, s := small(t)
	es := []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"output": "1"}),
		entry(t, f, "410102", 1, map[string]string{"output": "2"}),
	}
	res, err := s.Summarize(es, nil, clusters(es[:1]), summary.Options{Period: year})
	if err != nil {
		t.Fatal(err)
	}
	if got := shown(figure(t, f, res.Total, "output").Value); got != "3" || !slices.Equal(res.Unexpected, []string{"41010201"}) {
		t.Errorf("got %s, unexpected %v", got, res.Unexpected)
	}
}

type chain map[string]string

func (c chain) Chain(code string) (province, city, county forms.Division) {
	return forms.Division{Code: code[:2] + "0000"}, forms.Division{Code: c[code]}, forms.Division{Code: code}
}

func TestGroupKeys(t *testing.T) {
	f, s := small(t)
	es := []summary.Entry{
		entry(t, f, "410783", 1, map[string]string{"output": "1"}),
		entry(t, f, "410782", 1, map[string]string{"output": "2"}),
		entry(t, f, "419001", 1, map[string]string{"output": "4"}), // directly under its province
	}
	for i := range es {
		c := &es[i].Cluster
		c.Industry, c.Level, c.Batch = []string{"C34", "C26", ""}[i], []forms.Level{"national", "provincial", "national"}[i], "1"
	}
	es[2].Cluster.Body = "210200" // a body is assigned, whatever the county's code says
	expected := append(clusters(es), forms.Cluster{Code: "41072101", County: "410721", Body: "410000", Industry: "C99", Batch: "2"})
	for by, want := range map[summary.Group]string{
		summary.All:        "all 7 3/4",
		summary.ByBody:     "210200 4 1/1, 410000 3 2/3",
		summary.ByCity:     "410700 3 2/3, 419001 4 1/1",
		summary.ByCounty:   "410721 blank 0/1, 410782 2 1/1, 410783 1 1/1, 419001 4 1/1",
		summary.ByIndustry: "C26 2 1/1, C34 1 1/1, C99 blank 0/1,  4 1/1",
		summary.ByLevel:    "national 5 2/2, provincial 2 1/1,  blank 0/1",
		summary.ByBatch:    "1 7 3/3, 2 blank 0/1",
	} {
		res, err := s.Summarize(es, nil, expected, summary.Options{
			Period: year, By: by, Divisions: chain{"410783": "410700", "410782": "410700", "410721": "410700"},
			Label: func(by summary.Group, key string) string { return string(by) + " " + key },
		})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, g := range res.Groups {
			got = append(got, fmt.Sprintf("%s %s %d/%d", g.Key, shown(figure(t, f, g, "output").Value), g.Clusters, g.Expected))
			if g.Label != string(by)+" "+g.Key {
				t.Errorf("label of %s: %q", g.Key, g.Label)
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("by %s: got %s\nwant %s", by, strings.Join(got, ", "), want)
		}
	}
}

func TestDistinctEnterprises(t *testing.T) {
	f, s := small(t)
	rows := func(marks ...string) []forms.Row {
		var rs []forms.Row
		for _, m := range marks {
			code, giant, _ := strings.Cut(m, ":")
			rs = append(rs, forms.Row{Cells: []forms.Cell{forms.TextCell(code), forms.YesNoCell(giant == "giant")}})
		}
		return rs
	}
	es := []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"firms": "3", "giants": "2"}),
		entry(t, f, "410102", 1, map[string]string{"firms": "2", "giants": "1"}),
		entry(t, f, "420101", 1, map[string]string{"firms": "2", "giants": "0"}),
		entry(t, f, "420102", 1, map[string]string{"firms": "9", "giants": "9"}), // no roster
	}
	es[0].Listings = s.Listings(rows("A:giant", "B:giant", "C"))
	es[1].Listings = s.Listings(rows("A:giant", "D"))
	es[2].Codes = []string{"C", "E"} // codes alone tell how many enterprises, not which of them are giants
	res := sumUp(t, s, es, summary.Options{By: summary.ByBody})
	for _, c := range []struct {
		group summary.GroupResult
		code  string
		want  *summary.Distinct
	}{
		{res.Total, "firms", &summary.Distinct{Enterprises: 5, Rows: 7, Clusters: 3}},
		{res.Total, "giants", &summary.Distinct{Enterprises: 2, Rows: 3, Clusters: 2}},
		{res.Total, "special", nil},
		{res.Groups[0], "firms", &summary.Distinct{Enterprises: 4, Rows: 5, Clusters: 2}},
		{res.Groups[1], "firms", &summary.Distinct{Enterprises: 2, Rows: 2, Clusters: 1}},
		{res.Groups[1], "giants", nil},
	} {
		if diff := cmp.Diff(c.want, figure(t, f, c.group, c.code).Distinct); diff != "" {
			t.Errorf("%s of %s: %s", c.code, c.group.Key, diff)
		}
	}
	if got := shown(figure(t, f, res.Total, "firms").Value); got != "16" {
		t.Errorf("the sum itself is %s, want 16", got)
	}
}

// The count of different enterprises stands beside a sum, so it is over the clusters of that sum.
func TestDistinctIsOverTheClustersOfTheSum(t *testing.T) {
	f, s := small(t)
	es := []summary.Entry{
		entry(t, f, "410101", 1, map[string]string{"firms": "2"}),
		entry(t, f, "410102", 1, map[string]string{"firms": "NA"}),
	}
	es[0].Codes, es[1].Codes = []string{"A", "B"}, []string{"C", "D", "E"}
	got := figure(t, f, sumUp(t, s, es, summary.Options{}).Total, "firms").Distinct
	if diff := cmp.Diff(&summary.Distinct{Enterprises: 2, Rows: 2, Clusters: 1}, got); diff != "" {
		t.Error(diff)
	}
}

func TestEntriesThatDoNotFit(t *testing.T) {
	f, s := small(t)
	short := entry(t, f, "410101", 1, nil)
	short.Cells = short.Cells[:3]
	if _, err := s.Summarize([]summary.Entry{short}, nil, nil, summary.Options{Period: year}); !errors.Is(err, summary.ErrCells) {
		t.Errorf("too few cells: %v", err)
	}
	other := entry(t, f, "410101", 1, nil)
	if _, err := s.Summarize([]summary.Entry{other}, nil, nil, summary.Options{Period: year.YearAgo()}); !errors.Is(err, summary.ErrPeriod) {
		t.Errorf("another period: %v", err)
	}
	if _, err := s.MakeUp(nil, nil, summary.Options{Period: year}, "nowhere", summary.AllKey); !errors.Is(err, summary.ErrIndicator) {
		t.Errorf("unknown indicator: %v", err)
	}
}

func TestRulesThatCannotBeFollowed(t *testing.T) {
	number := forms.Indicator{Code: "a", Type: forms.Decimal, Decimals: 2, Aggregation: forms.Sum}
	for name, ind := range map[string]forms.Indicator{
		"a sum of texts":               {Code: "b", Type: forms.Text, Aggregation: forms.Sum},
		"a share of numbers":           {Code: "b", Type: forms.Decimal, Aggregation: forms.ShareYes},
		"a ratio that is entered":      {Code: "b", Type: forms.Percent, Aggregation: forms.Ratio},
		"a ratio of itself":            {Code: "b", Type: forms.Percent, Aggregation: forms.Ratio, Formula: "b / a"},
		"a ratio of nothing":           {Code: "b", Type: forms.Percent, Aggregation: forms.Ratio, Formula: "1 / 2"},
		"a rule that is none":          {Code: "b", Type: forms.Decimal, Aggregation: "mean"},
		"a ratio of what is not added": {Code: "b", Type: forms.Percent, Aggregation: forms.Ratio, Formula: "a / c"},
	} {
		f := &forms.Form{Indicators: []forms.Indicator{number, ind, {Code: "c", Type: forms.Percent, Aggregation: forms.NoTotal}}}
		f.Seal()
		if _, err := summary.New(f, nil); !errors.Is(err, summary.ErrRule) {
			t.Errorf("%s: %v", name, err)
		}
	}
	f := &forms.Form{FormID: forms.FormID{ID: "x"}, Indicators: []forms.Indicator{number}}
	f.Seal()
	for name, c := range map[string]*forms.Criteria{
		"criteria of another form": {Form: "y"},
		"an unknown threshold":     {Form: "x", Items: []forms.Criterion{{ID: "i", Test: "a > configured(nothing)"}}},
	} {
		if _, err := summary.New(f, c); !errors.Is(err, summary.ErrRule) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
