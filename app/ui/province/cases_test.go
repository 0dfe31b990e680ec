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
	"jibao/forms/summary"
)

// The cases of the crane cluster in the tests; all is invented.
var (
	sharedLab = forms.Case{Title: "共建检测中心（合成样例）", Summary: "十二家企业入股。", Body: "一、背景。\n二、做法。"}
	pairing   = forms.Case{Title: "大小企业结对（合成样例）", Body: "一对一。"}
)

// said gives every text on the window.
func (b *bench) said() string { return uitest.Said(b.window.Content()) }

// The page shows the cases of accepted returns, the chosen one whole, and compiles those that are shown and not left out.
func TestCasesPage(t *testing.T) {
	b := open(t, filled(t), text.ZH)
	p := b.cases
	b.s.Go(p.Key())
	if p.table.Rows() != 2 || p.list.Expected != len(clusters) || p.list.Counted != 1 {
		t.Fatalf("%d cases, %d of %d returns", p.table.Rows(), p.list.Counted, p.list.Expected)
	}
	if said := b.said(); !strings.Contains(said, "二、做法。") || !strings.Contains(said, "收入汇编 2 篇") {
		t.Errorf("the first case is not shown whole:\n%s", said)
	}
	b.press(string(fyne.KeySpace), string(fyne.KeyDown))
	if said := b.said(); !strings.Contains(said, "一对一。") || !strings.Contains(said, "收入汇编 1 篇") {
		t.Errorf("after leaving out the first:\n%s", said)
	}
	dir := t.TempDir()
	compiled := func() string {
		t.Helper()
		data, err := os.ReadFile(b.dialogs.save)
		must(t, err)
		return string(data)
	}
	for _, f := range briefFormats {
		b.dialogs.save = filepath.Join(dir, "汇编."+f.ending)
		p.compile(text.KO, f.ending)
		if got := compiled(); f.ending != "docx" && (!strings.Contains(got, pairing.Title) || strings.Contains(got, sharedLab.Title)) {
			t.Errorf("the compilation as %s:\n%s", f.ending, got)
		}
	}
	p.search = "入股"
	p.arrange()
	if p.table.Rows() != 1 || len(p.wanted().Cases) != 0 {
		t.Errorf("searching finds %d cases, %d are wanted", p.table.Rows(), len(p.wanted().Cases))
	}
	b.dialogs.save = filepath.Join(dir, "none.docx")
	p.offer()
	if _, err := os.Stat(b.dialogs.save); err == nil {
		t.Error("nothing was compiled into a file")
	}
}

// The choice of a group offers what has cases, and keeps to it.
func TestCasesOfAGroup(t *testing.T) {
	desk := filled(t)
	bearing, err := desk.Find(t.Context(), clusters[1].Code, y2022)
	must(t, err)
	b := open(t, desk, text.ZH)
	p := b.cases
	b.s.Go(p.Key())
	p.choseGroup(groupValue(summary.ByCity, "410300"))
	if p.table.Rows() != 0 || p.list.Expected == 0 || p.list.Expected == len(clusters) {
		t.Errorf("of another city: %d cases, %d clusters", p.table.Rows(), p.list.Expected)
	}
	p.choseGroup(groupValue("", ""))
	if p.table.Rows() != 2 {
		t.Errorf("of all again: %d cases", p.table.Rows())
	}
	p.received = true
	p.again()
	if p.list.Counted != 2 || bearing.Status != forms.Received {
		t.Errorf("with those to review: %d returns counted", p.list.Counted)
	}
}

// In the review of a return its cases can be read and commented at a text.
func TestCasesInReview(t *testing.T) {
	b := open(t, filled(t), text.ZH)
	h, err := b.desk.Find(t.Context(), clusters[3].Code, y2022)
	must(t, err)
	b.review.open(h.ID)
	b.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF9})
	sheet := b.window.Canvas().Overlays().Top()
	if sheet == nil || !strings.Contains(uitest.Said(sheet), "二、做法。") {
		t.Fatal("F9 does not show the cases")
	}
	b.press(string(fyne.KeyDown), string(fyne.KeyDown), "c")
	field, ok := b.window.Canvas().Focused().(*widgets.Entry)
	if !ok {
		t.Fatal("C does not ask for a comment")
	}
	field.SetText("请补充成效")
	field.OnEnter()
	if got := b.review.opened.notes.at("case:1:body"); got != "请补充成效" {
		t.Errorf("the comment at the body is %q", got)
	}
}
