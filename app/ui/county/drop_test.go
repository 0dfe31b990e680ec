package county_test

import (
	"os"
	"path/filepath"
	"testing"

	"jibao/app/ui/uitest"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// answer presses the button with a text on the question that is open.
func (o *open) answer(t *testing.T, m text.Message) {
	t.Helper()
	for _, top := range o.window.Canvas().Overlays().List() {
		for _, b := range uitest.Find[*widgets.Button](top) {
			if b.Text() == m.In(o.shell.Lang()) {
				b.OnTap()
				return
			}
		}
	}
	t.Fatalf("no question has a button %q; the window says:\n%s", m.In(o.shell.Lang()), o.said())
}

func TestDroppedTemplateIsTakenIn(t *testing.T) {
	d := newDesk(t)
	path, err := d.Template(background, clusterCode, thisPeriod, t.TempDir(), text.ZH)
	if err != nil {
		t.Fatal(err)
	}
	o := openWindow(t, d, text.ZH)
	o.shell.Drop([]string{path})
	o.answer(t, text.TakeIn)
	if begun, err := d.Started(background, clusterCode, thisPeriod); err != nil || !begun || o.shell.Page().Key() != "return" {
		t.Errorf("begun %v, %v; the page is %q", begun, err, o.shell.Page().Key())
	}
	if len(o.window.Canvas().Overlays().List()) != 0 {
		t.Error("the question stays")
	}
}

func TestDroppedListIsShownBeforeItIsTakenIn(t *testing.T) {
	d := newDesk(t)
	path := filepath.Join(t.TempDir(), "名单.csv")
	if err := os.WriteFile(path, []byte("统一社会信用代码,单位名称,行业\n91410783MAXX00001J,甲公司,C34\n,乙公司,C35\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	o := openWindow(t, d, text.ZH)
	o.shell.Drop([]string{path})
	if len(o.window.Canvas().Overlays().List()) != 0 {
		t.Error("a list is taken in without a return to take it into")
	}
	o.begin(t)
	o.shell.Drop([]string{path})
	b, err := d.OpenReturn(background, clusterCode, thisPeriod)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(b.Return().Roster); n != 0 {
		t.Errorf("%d enterprises were taken in before anyone agreed", n)
	}
	o.answer(t, text.ImportApply)
	if b, err = d.OpenReturn(background, clusterCode, thisPeriod); err != nil {
		t.Fatal(err)
	}
	rows := b.Return().Roster
	if len(rows) != 2 || rows[0].Cells[0].Text != "91410783MAXX00001J" || rows[1].Cells[1].State != forms.Filled {
		t.Errorf("the roster on the disk: %+v", rows)
	}
}

func TestForeignFileIsRefusedInWords(t *testing.T) {
	o := openWindow(t, newDesk(t), text.ZH)
	path := filepath.Join(t.TempDir(), "图片.xlsx")
	if err := os.WriteFile(path, []byte("not a workbook"), 0o644); err != nil {
		t.Fatal(err)
	}
	before := o.said()
	o.shell.Drop([]string{path})
	if o.said() == before {
		t.Error("nothing is said of a file that is no workbook")
	}
	if len(uitest.Find[*widgets.Banner](o.window.Content())) != 1 {
		t.Error("there is no banner")
	}
}

func TestNothingExportedCannotBeSentBack(t *testing.T) {
	o := openWindow(t, newDesk(t), text.ZH)
	o.shell.Go("submitted")
	for _, b := range uitest.Find[*widgets.Button](o.window.Content()) {
		if b.Text() == text.MarkSentBack.In(text.ZH) {
			b.OnTap()
		}
	}
	if len(o.window.Canvas().Overlays().List()) != 0 {
		t.Error("something that was never exported can be sent back")
	}
}
