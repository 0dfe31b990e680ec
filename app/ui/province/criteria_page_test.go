package province

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jibao/app/ui/uitest"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// Thresholds are changed in the window with a source, and only with one; the matrix follows at once and earlier versions are
// taken into use again.
func TestThresholdsInTheWindow(t *testing.T) {
	desk := filled(t)
	b := open(t, desk, text.ZH)
	b.Thresholds()
	if b.s.Page().Key() != b.criteria.Key() {
		t.Fatalf("the page is %s", b.s.Page().Key())
	}
	area := b.window.Canvas().Focused().(*widgets.Entry)
	if area.Text != "100" {
		t.Fatalf("the first threshold is %q", area.Text)
	}
	area.SetText("10")
	area.OnEnter() // no source
	before := desk.Catalog().Criteria().CriteriaID
	if len(b.window.Canvas().Overlays().List()) != 1 {
		t.Fatal("a change without a source closes the sheet")
	}
	fields := uitest.Find[*widgets.Entry](b.window.Canvas().Overlays().Top())
	source := fields[len(fields)-1]
	source.SetText("某省认定办法第二条（演示）")
	source.OnEnter()
	now := desk.Catalog().Criteria()
	if limit, _ := now.Threshold("area_max"); limit.Value != forms.Int(10) || now.CriteriaID == before {
		t.Fatalf("in force %v, %+v", now.CriteriaID, limit)
	}
	if got := b.criteria.model.m.Criteria.CriteriaID; got != now.CriteriaID {
		t.Errorf("the matrix is by %v", got)
	}
	i := b.criteria.model.m.Criteria.Items[0]
	if title, words := b.criteria.model.describe(0); i.ID != "area" || !strings.Contains(title, "不超过10平方公里") || !strings.Contains(words, "某省认定办法第二条（演示）") {
		t.Errorf("%s: %q, %q", i.ID, title, words)
	}
}

// The list by the end of the recognition, filtered, copied and exported.
func TestRecheckInTheWindow(t *testing.T) {
	desk := filled(t)
	due := clusters[0]
	due.Year = 2020
	must(t, desk.SaveClusters(t.Context(), due))
	b := open(t, desk, text.ZH)
	p := b.criteria
	b.s.Go(p.Key())
	p.turnOver()
	if p.due.Rows() != len(clusters) || p.due.at(0).Cluster.Code != due.Code {
		t.Fatalf("%d rows, first %+v", p.due.Rows(), p.due.at(0))
	}
	p.chips.Select(recheckDue)
	if p.due.Rows() != 1 || !strings.Contains(p.words.Text(), "没有认可的报表") {
		t.Errorf("due: %d rows, %q", p.due.Rows(), p.words.Text())
	}
	p.copyTable()
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, due.Code+"\t"+due.Name) || !strings.Contains(got, "2023-12-31") {
		t.Errorf("on the clipboard %q", got)
	}
	for _, name := range []string{"复核.xlsx", "复核.csv"} {
		b.dialogs.save = filepath.Join(t.TempDir(), name)
		p.export()
		data, err := os.ReadFile(b.dialogs.save)
		must(t, err)
		if strings.HasSuffix(name, "csv") && !strings.Contains(string(data), due.Code+","+due.Name) {
			t.Errorf("the list as CSV:\n%s", data)
		}
	}
}

// Where nothing waits for the period that is shown, the page says for which other one something does, and leads there.
func TestReviewNamesOtherPeriods(t *testing.T) {
	desk := newProvince(t)
	receiveAll(t, desk, crane2021)
	b := open(t, desk, text.ZH)
	must(t, desk.SetDeadline(t.Context(), y2022, now()))
	b.readPeriods(t.Context())
	b.s.Go(b.review.Key())
	shown := strings.Join(b.shownTexts(), "\n")
	if !strings.Contains(shown, "2021 年度还有 1 份待审核") {
		t.Fatalf("the page says:\n%s", shown)
	}
	if other := b.review.elsewhere(); len(other) != 1 || other[0].period != y2021 {
		t.Errorf("%+v", other)
	}
}
