package county_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/uitest"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

var (
	labCase  = forms.Case{Title: "共建检测中心（合成样例）", Summary: "十二家企业入股。", Body: "一、背景。\n二、做法。"}
	pairCase = forms.Case{Title: "结对帮扶（合成样例）", Body: "一对一。"}
)

// writeCases puts cases into the return as an earlier day did.
func writeCases(t *testing.T, d *app.CountyDesk, cs ...forms.Case) {
	t.Helper()
	b, err := d.NewReturn(background, clusterCode, thisPeriod)
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range cs {
		if err := b.PutCase(background, i+1, c); err != nil {
			t.Fatal(err)
		}
	}
}

// kept reads the cases from the disk.
func kept(t *testing.T, o *open) []forms.Case {
	t.Helper()
	b, err := o.desk.OpenReturn(background, clusterCode, thisPeriod)
	if err != nil {
		t.Fatal(err)
	}
	return b.Return().Cases
}

// fields gives the three fields of the page of cases: title, summary and body.
func (o *open) fields(t *testing.T) []*widgets.Entry {
	t.Helper()
	var shown []*widgets.Entry
	for _, e := range uitest.Find[*widgets.Entry](o.window.Content()) {
		if e.Size().Width > 400 {
			shown = append(shown, e)
		}
	}
	at := func(e *widgets.Entry) float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(e).Y }
	slices.SortFunc(shown, func(a, b *widgets.Entry) int { return cmp.Compare(at(a), at(b)) })
	if len(shown) != 3 {
		t.Fatalf("%d wide fields on the page of cases", len(shown))
	}
	return shown
}

// pressButton presses the button with a label.
func (o *open) pressButton(t *testing.T, label text.Message) {
	t.Helper()
	for _, b := range uitest.Find[*widgets.Button](o.window.Content()) {
		if b.Text() == label.In(o.shell.Lang()) {
			b.Tapped(nil)
			return
		}
	}
	t.Fatalf("no button says %s", label.In(o.shell.Lang()))
}

// To look at the cases changes nothing.
func TestLookingAtCasesChangesNothing(t *testing.T) {
	d := newDesk(t)
	writeCases(t, d, labCase, pairCase)
	o := openWindow(t, d, text.ZH)
	o.begin(t)
	o.section(t, "cases")
	for _, key := range []string{"2", "1", "3", "1"} {
		o.section(t, key)
	}
	o.section(t, "cases")
	o.shell.Go("todo")
	if got := kept(t, o); !slices.Equal(got, []forms.Case{labCase, pairCase}) {
		t.Errorf("after looking: %q", got)
	}
}

// A case is written from the keyboard: title, summary and body with its line breaks, each saved when its field is left; the
// counters count what is kept.
func TestWriteACase(t *testing.T) {
	o := openWindow(t, newDesk(t), text.ZH)
	o.begin(t)
	o.section(t, "cases")
	f := o.fields(t)
	o.shell.Focus(f[0])
	o.typeText("共建检测中心")
	o.press(fyne.KeyReturn)
	if o.window.Canvas().Focused() != f[1] {
		t.Fatal("Enter in the title does not go on to the summary")
	}
	o.typeText("摘要。")
	o.shell.Focus(f[2])
	o.typeText("　　第一段。")
	o.press(fyne.KeyReturn, fyne.KeyReturn)
	o.typeText("第二段。")
	if said := o.said(); !strings.Contains(said, "8/3,000 字") || !strings.Contains(said, "6/60 字") {
		t.Errorf("the counters say otherwise:\n%s", said)
	}
	o.shell.Go("todo")
	if got := kept(t, o); !slices.Equal(got, []forms.Case{{Title: "共建检测中心", Summary: "摘要。", Body: "第一段。\n第二段。"}}) {
		t.Errorf("kept %q", got)
	}
}

// A case that is deleted comes back with Ctrl+Z; what was typed in a field is undone in the field first.
func TestDeleteACaseAndUndo(t *testing.T) {
	d := newDesk(t)
	writeCases(t, d, labCase, pairCase)
	o := openWindow(t, d, text.ZH)
	o.begin(t)
	o.section(t, "cases")
	o.pressButton(t, text.CaseDelete)
	if got := kept(t, o); !slices.Equal(got, []forms.Case{pairCase}) || o.fields(t)[0].Text != pairCase.Title {
		t.Fatalf("after deleting: %q, shown %q", got, o.fields(t)[0].Text)
	}
	f := o.fields(t)[0]
	o.shell.Focus(f)
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if got := kept(t, o); !slices.Equal(got, []forms.Case{labCase, pairCase}) || o.fields(t)[0].Text != labCase.Title {
		t.Errorf("after undoing: %q, shown %q", got, o.fields(t)[0].Text)
	}
	f = o.fields(t)[0]
	o.shell.Focus(f)
	f.CaretToEnd()
	o.typeText("x")
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text != labCase.Title {
		t.Errorf("the field undoes to %q", f.Text)
	}
	o.pressButton(t, text.CaseAdd)
	if o.fields(t)[0].Text != "" || o.window.Canvas().Focused() != o.fields(t)[0] {
		t.Error("the button does not begin a new case")
	}
}

// From the list of findings one comes to the field where the finding is repaired.
func TestFindingLeadsToItsField(t *testing.T) {
	d := newDesk(t)
	writeCases(t, d, labCase, forms.Case{Title: "只有标题"})
	o := openWindow(t, d, text.ZH)
	o.begin(t)
	o.press(fyne.KeyF5)
	g := o.grid(t)
	last := g.Model().Rows()
	g.Select(last-1, 0)
	o.press(fyne.KeyReturn)
	if f := o.fields(t); o.window.Canvas().Focused() != f[2] || f[0].Text != "只有标题" {
		t.Errorf("Enter leads elsewhere; the title shown is %q", f[0].Text)
	}
}
