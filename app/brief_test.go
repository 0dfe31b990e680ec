package app_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
	"jibao/storage/document"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		must(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	must(t, err)
	if got != string(want) {
		t.Errorf("%s differs; got\n%s", name, got)
	}
}

// twoYears is a province with accepted returns of two years.
func twoYears(t *testing.T) *summary.Report {
	t.Helper()
	ctx := t.Context()
	c, c2, p := newCounty(t, crane, pump), newCounty(t, bearing), newProvince(t, crane, pump, bearing)
	dir := t.TempDir()
	export(t, record(t, c, crane.Code, y2021, nil), dir, "")
	export(t, record(t, c, pump.Code, y2021, map[string]string{"T101": "500000", "T103": "400000", "T105": "300000", "T604": "否"}), dir, "")
	export(t, record(t, c, crane.Code, y2022, map[string]string{"T101": "1300000", "B02": "130", "T607": "7"}), dir, "")
	export(t, record(t, c, pump.Code, y2022, map[string]string{"T101": "600000", "T103": "480000", "T105": "450000", "V01": "1"}), dir, "")
	export(t, record(t, c2, bearing.Code, y2022, map[string]string{"T101": "100000", "T103": "95000", "T105": "90000", "B08": "120000"}), dir, "")
	receive(t, p, app.ReceiveOptions{}, dir)
	for _, period := range []forms.Period{y2021, y2022} {
		heads, err := p.ToReview(ctx, period)
		must(t, err)
		for _, h := range heads {
			if h.Cluster == bearing.Code {
				continue // left unreviewed: the briefing must say that it is not there
			}
			_, err := p.Accept(ctx, h.ID)
			must(t, err)
		}
	}
	r, err := p.Summary(ctx, app.SummaryOptions{Period: y2022, Against: y2021, Lang: text.ZH})
	must(t, err)
	return r
}

func TestBriefInThreeLanguages(t *testing.T) {
	r := twoYears(t)
	for _, l := range text.Langs() {
		b := app.BriefOf(r, l)
		golden(t, "brief."+string(l)+".md", document.Markdown(b))
	}
}

// Every figure of every sentence is the summary's, and every sentence says its period and how many clusters stand
// behind it.
func TestBriefTellsTheSummary(t *testing.T) {
	r := twoYears(t)
	b := app.BriefOf(r, text.ZH)
	all := document.Markdown(b)
	f := r.Definition
	for code, unit := range map[string]string{"B03": " 家", "T104": "%", "T116": " 家", "T120": "%", "B06": " 人", "T604": "%"} {
		fig := r.Total.Figures[f.Index(code)]
		d := f.Indicator(code).Decimals
		if unit == "%" {
			d = 2
		}
		if want := fig.Value.Num.Grouped(d) + unit; !strings.Contains(all, want) {
			t.Errorf("%s: %q is not in the briefing", code, want)
		}
	}
	sentences := 0
	coverage := regexp.MustCompile(`（\d+/\d+ 个集群）\\?\*?。$`)
	for _, p := range b.Parts[:4] {
		for _, s := range p.Sentences {
			sentences++
			if !coverage.MatchString(strings.ReplaceAll(s, "*", "")) && !coverage.MatchString(s) {
				t.Errorf("no coverage in %q", s)
			}
			if !strings.Contains(s, "2022年") {
				t.Errorf("no period in %q", s)
			}
		}
	}
	if sentences < 30 {
		t.Errorf("only %d sentences", sentences)
	}
	if b.Notice == "" || !strings.Contains(all, "合成") {
		t.Error("invented data is not called synthetic")
	}
}

// Every figure of a picture is the report's, in the order of size; a blank is no bar of length zero.
func TestPicturesShowTheSummary(t *testing.T) {
	r := twoYears(t)
	output := r.Definition.Index("T101")
	for i := range r.Clusters {
		if r.Clusters[i].Cluster.Code == crane.Code {
			r.Clusters[i].Cells[r.Definition.Index("T116")] = forms.Cell{}
		}
	}
	var pictures []office.Picture
	for _, p := range app.BriefOf(r, text.EN).Parts {
		pictures = append(pictures, p.Pictures...)
	}
	if len(pictures) != 3 {
		t.Fatalf("%d pictures, want 3", len(pictures))
	}
	tiers, bars, shares := pictures[0], pictures[1], pictures[2]
	if len(bars.Bars) != 2 || bars.Bars[0].Label != crane.Name+" *" || bars.Bars[0].Values[0].Cell != r.Clusters[0].Cells[output] ||
		bars.Bars[0].Values[0].Text != "13.00" || bars.Bars[1].Values[0].Text != "6.00" {
		t.Errorf("bars of output: %+v", bars.Bars)
	}
	if !strings.Contains(bars.Caption, "billion yuan; 2022; 2 of 3 clusters") {
		t.Errorf("caption %q", bars.Caption)
	}
	for _, b := range tiers.Bars {
		if giants := b.Values[0]; (b.Label == crane.Name+" *") != (giants.Text == "—" && giants.Cell.State == forms.Blank) {
			t.Errorf("little giants of %s: %+v", b.Label, giants)
		}
	}
	operating := r.Total.Figures[r.Definition.Index("T601")]
	found := false
	for _, b := range shares.Bars {
		found = found || b.Values[0].Cell == operating.Value && b.Values[0].Text == operating.Value.Num.Grouped(2)+"% (2/2)"
	}
	if !found {
		t.Errorf("no operating bodies among %+v", shares.Bars)
	}
}

// Groups are shown by size, fifteen at most, and the rest is counted.
func TestPicturesLeaveOutTheSmallest(t *testing.T) {
	r := twoYears(t)
	r.By, r.Groups = summary.ByCounty, nil
	for i := range 20 {
		g := r.Total
		g.Label, g.Figures = "G"+strconv.Itoa(i), slices.Clone(r.Total.Figures)
		f := &g.Figures[r.Definition.Index("T101")]
		f.Value.Num = forms.Int(int64(100 + i*7%20))
		f.Small = i == 0
		if i == 19 {
			f.Value = forms.Cell{}
		}
		r.Groups = append(r.Groups, g)
	}
	for _, p := range app.BriefOf(r, text.EN).Parts {
		for _, picture := range p.Pictures {
			if picture.Kind != office.PictureBars {
				continue
			}
			if len(picture.Bars) != 15 || !strings.Contains(picture.Caption, "15 largest are shown; not shown: 4") ||
				!strings.Contains(picture.Caption, "Without a figure and not shown: 1") {
				t.Errorf("%d bars, caption %q", len(picture.Bars), picture.Caption)
			}
			if !slices.IsSortedFunc(picture.Bars, func(a, b office.Bar) int { return b.Values[0].Cell.Num.Cmp(a.Values[0].Cell.Num) }) {
				t.Errorf("not by size: %+v", picture.Bars)
			}
			return
		}
	}
	t.Error("no bars")
}

func TestBriefOfNothing(t *testing.T) {
	p := newProvince(t, crane)
	r, err := p.Summary(t.Context(), app.SummaryOptions{Period: y2022, Lang: text.EN})
	must(t, err)
	s, err := p.Brief(t.Context(), r, text.EN)
	must(t, err)
	if !strings.Contains(s, "no return for 2022") || strings.Contains(s, "## ") {
		t.Errorf("briefing of nothing:\n%s", s)
	}
}

func TestBriefFormats(t *testing.T) {
	ctx := t.Context()
	odd := crane
	odd.Name = "演示<b>&集群"
	c, p := newCounty(t, odd), newProvince(t, odd)
	receive(t, p, app.ReceiveOptions{}, export(t, record(t, c, odd.Code, y2022, map[string]string{"V01": "1"}), t.TempDir(), "").Path)
	r, err := p.Summary(ctx, app.SummaryOptions{Period: y2022, IncludeReceived: true})
	must(t, err)
	dir := t.TempDir()
	page := filepath.Join(dir, "b.html")
	must(t, p.SaveBrief(ctx, page, r, text.ZH))
	data, err := os.ReadFile(page)
	must(t, err)
	if s := string(data); !strings.Contains(s, "演示&lt;b&gt;&amp;集群") || strings.Contains(s, "<b>") || strings.Contains(s, "http:") || strings.Contains(s, "https:") {
		t.Errorf("page: %s", s)
	}
	word := filepath.Join(dir, "b.DOCX")
	must(t, p.SaveBrief(ctx, word, r, text.ZH))
	if data, err = os.ReadFile(word); err != nil || !bytes.HasPrefix(data, []byte("PK")) {
		t.Errorf("a Word document that begins %.8q, %v", data, err)
	}
	if err := p.SaveBrief(ctx, filepath.Join(dir, "b.pdf"), r, text.ZH); !errors.Is(err, app.ErrBriefFormat) {
		t.Errorf("an unknown format: %v", err)
	}
}

func TestSaveBriefReplacesWholly(t *testing.T) {
	p := newProvince(t, crane)
	r, err := p.Summary(t.Context(), app.SummaryOptions{Period: y2022})
	must(t, err)
	path := filepath.Join(t.TempDir(), "简报.md")
	must(t, os.WriteFile(path, []byte(strings.Repeat("old ", 10_000)), 0o600))
	must(t, p.SaveBrief(t.Context(), path, r, text.KO))
	data, err := os.ReadFile(path)
	must(t, err)
	if !strings.HasPrefix(string(data), "# 중소기업") || strings.Contains(string(data), "old") {
		t.Errorf("written: %.80s", data)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	if len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}
