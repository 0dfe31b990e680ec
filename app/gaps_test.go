package app_test

import (
	"encoding/csv"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// gaps is a province with four clusters that reported 2021 and of which the last did not report 2022.
func gaps(t *testing.T) *province {
	t.Helper()
	other := forms.Cluster{Code: "41078303", Name: "=HYPERLINK(\"演示\")产业集群", County: crane.County, Body: crane.Body, Industry: "C35", Level: forms.Provincial, Batch: "2", Year: 2021}
	all := []forms.Cluster{crane, pump, bearing, other}
	dir := t.TempDir()
	for i, k := range all {
		c := newCounty(t, k)
		report := func(p forms.Period, output string) {
			export(t, record(t, c, k.Code, p, map[string]string{"T101": output, "T103": "500000", "T105": "500000"}), dir, "")
		}
		report(y2021, []string{"1000000", "900000", "800000", "777777.77"}[i])
		if i < 3 {
			report(y2022, []string{"1300000", "950000", "811111.11"}[i])
		}
	}
	p := newProvince(t, all...)
	receive(t, p, app.ReceiveOptions{}, dir)
	for _, period := range []forms.Period{y2021, y2022} {
		heads, err := p.ToReview(t.Context(), period)
		must(t, err)
		for _, h := range heads {
			res, err := p.Accept(t.Context(), h.ID)
			must(t, err)
			if len(res.Not) > 0 {
				t.Fatal(res.Not[0].Why)
			}
		}
	}
	return p
}

// The fourth cluster had 777,777.77 in 2021; the other three grew from 2,700,000 to 3,061,111.11.
func TestEstimatesStandBesideTheSummary(t *testing.T) {
	ctx, p := t.Context(), gaps(t)
	o := app.SummaryOptions{Period: y2022, Against: y2021, Lang: text.ZH, Estimate: true, Quick: true}
	r, err := p.Summary(ctx, o)
	must(t, err)
	at := r.Definition.Index("T101")
	exact := new(big.Rat).Mul(big.NewRat(77777777, 100), big.NewRat(306111111, 270000000))
	want := exact.FloatString(2) // rounds half away from zero
	if got := r.Estimates.Clusters[0].Cells[at].Value.Num.Fixed(2); len(r.Estimates.Clusters) != 1 || got != want {
		t.Errorf("%d clusters are estimated, output %s, want %s", len(r.Estimates.Clusters), got, want)
	}
	if got := r.Total.Figures[at]; got.Value.Num.Fixed(2) != "3061111.11" || got.N != 3 || got.Of != 4 {
		t.Errorf("the total holds an estimate: %s of %d/%d", got.Value.Num, got.N, got.Of)
	}
	missing := r.Uncounted()
	if len(missing) != 1 || missing[0].Cluster.Code != "41078303" || missing[0].State != summary.StateMissing {
		t.Errorf("missing: %+v", missing)
	}
	// In the briefing every estimate has its mark and stands in the part of its own; nowhere else is there one.
	for _, part := range app.BriefOf(r, text.ZH).Parts {
		for _, s := range part.Sentences {
			own := part.Title == text.EstTitle.ZH
			if strings.Contains(s, text.EstimateMark) != own {
				t.Errorf("%s: %s", part.Title, s)
			}
			if own && !strings.Contains(s, "估计值") && !strings.Contains(s, "已报 3，估计 1，应报 4") {
				t.Errorf("without n of N: %s", s)
			}
		}
	}
	m, err := p.MakeUp(ctx, o, "T101", summary.AllKey)
	must(t, err)
	if m.WithEstimates == nil || m.WithEstimates.Estimated != 1 || m.Figure.Value.Num.Fixed(2) != "3061111.11" {
		t.Errorf("make-up %+v", m)
	}
	o.Estimate = false
	r, err = p.Summary(ctx, o)
	must(t, err)
	if r.Estimates != nil || strings.Contains(briefText(r), text.EstimateMark) {
		t.Error("estimates that nobody asked for")
	}
}

func briefText(r *summary.Report) string {
	var s strings.Builder
	for _, p := range app.BriefOf(r, text.ZH).Parts {
		s.WriteString(strings.Join(p.Sentences, "\n"))
	}
	return s.String()
}

// By level there are three clusters and none of the other: nothing tells of one. By county the groups are too small, and so
// nothing of them is left; neither are the names of clusters anywhere.
func TestAPublicationTellsOfNoCluster(t *testing.T) {
	p := gaps(t)
	r, err := p.Summary(t.Context(), app.SummaryOptions{Period: y2022, By: summary.ByCounty, Lang: text.ZH, Publication: true})
	must(t, err)
	at := r.Definition.Index("T101")
	if r.Total.Figures[at].Value.Num.Fixed(2) != "3061111.11" {
		t.Errorf("the total of three clusters is %+v", r.Total.Figures[at])
	}
	for _, g := range r.Groups {
		if f := g.Figures[at]; f.Value.State != forms.Blank || f.N > 0 && f.Withheld == summary.Published {
			t.Errorf("group %s: %+v", g.Key, f)
		}
	}
	said := briefText(r)
	for _, name := range []string{crane.Name, pump.Name, bearing.Name} {
		if strings.Contains(said, name) {
			t.Errorf("the briefing for publication names %s", name)
		}
	}
	if b := app.BriefOf(r, text.ZH); b.Notice == "" {
		t.Error("invented data is not called synthetic")
	}
}

// The list has a row for every cluster that owes a return, figures as reported, and no text that a spreadsheet would take
// for a formula.
func TestListOfClusters(t *testing.T) {
	ctx, p := t.Context(), gaps(t)
	table, err := p.ClusterList(ctx, app.SummaryOptions{Period: y2022, Lang: text.ZH})
	must(t, err)
	dir := t.TempDir()
	path := filepath.Join(dir, "清单.csv")
	must(t, p.SaveTable(ctx, path, table))
	data, err := os.ReadFile(path)
	must(t, err)
	plain, found := strings.CutPrefix(string(data), "\ufeff")
	if !found || !strings.Contains(plain, "\r\n") {
		t.Error("no mark of UTF-8 or no CRLF: Excel would misread the file")
	}
	rows, err := csv.NewReader(strings.NewReader(plain)).ReadAll()
	must(t, err)
	if len(rows) != 5 {
		t.Fatalf("%d rows, want the head and four clusters", len(rows))
	}
	column := func(head string) int {
		for i, s := range rows[0] {
			if strings.HasPrefix(s, head) {
				return i
			}
		}
		t.Fatalf("no column %s", head)
		return 0
	}
	output, state, name, answer := column("T101 "), column("报送状态"), column("集群名称"), column("T602 ")
	for _, row := range rows[1:] {
		if row[0] == "41078303" {
			if row[state] != "未报" || row[output] != "" || row[name] != "'=HYPERLINK(\"演示\")产业集群" {
				t.Errorf("the missing cluster: %q %q %q", row[state], row[output], row[name])
			}
			continue
		}
		if want := map[string]string{crane.Code: "1300000.00", pump.Code: "950000.00", bearing.Code: "811111.11"}[row[0]]; row[output] != want || row[state] != "已认可" {
			t.Errorf("%s: %s, %s; want %s", row[0], row[output], row[state], want)
		}
		if row[answer] != "是" && row[answer] != "否" {
			t.Errorf("%s answers %q", row[0], row[answer])
		}
	}
	// The workbook is read back by the program's own reader and says the same, the name as it is: there it is a text cell.
	book := filepath.Join(dir, "清单.xlsx")
	must(t, p.SaveTable(ctx, book, table))
	cells, err := p.files.ReadTable(ctx, book)
	must(t, err)
	if len(cells) != 5 || strings.Join(cells[0], "|") != strings.Join(rows[0], "|") {
		t.Fatalf("the workbook has %d rows", len(cells))
	}
	for i, row := range cells[1:] {
		if row[0] == "41078303" && row[name] != "=HYPERLINK(\"演示\")产业集群" {
			t.Errorf("the name is %q", row[name])
		}
		if len(row) <= output { // what is empty at the end of a row is not read
			row = append(row, make([]string, output)...)
		}
		a, errA := forms.ParseNumber(row[output])
		b, errB := forms.ParseNumber(rows[i+1][output])
		if row[output] != "" && (errA != nil || errB != nil || a != b) {
			t.Errorf("row %d: %q and %q", i, row[output], rows[i+1][output])
		}
	}
	if err := p.SaveTable(ctx, filepath.Join(dir, "x.ods"), table); err == nil {
		t.Error("an ending that nothing is written as")
	}
}
