package county_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/uitest"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// begin opens the first line of the to-do list.
func (o *open) begin(t *testing.T) {
	t.Helper()
	o.shell.Go("todo")
	o.press(fyne.KeyReturn)
	if o.shell.Page().Key() != "return" {
		t.Fatalf("Enter on the to-do list leads to %q", o.shell.Page().Key())
	}
}

// grid gives the grid on the window.
func (o *open) grid(t *testing.T) *widgets.Grid {
	t.Helper()
	found := uitest.Find[*widgets.Grid](o.window.Content())
	if len(found) != 1 {
		t.Fatalf("%d grids on the window", len(found))
	}
	return found[0]
}

// section goes to a line of the rail beside the grid.
func (o *open) section(t *testing.T, key string) {
	t.Helper()
	rails := uitest.Find[*widgets.Rail](o.window.Content())
	if len(rails) < 2 { // the page of cases has one more

		t.Fatalf("%d rails on the window", len(rails))
	}
	for _, r := range rails {
		r.OnSelect(key)
	}
}

// Everything on every page lies on the window, no button lies on another one, and no label or button is cut.
func TestPagesFitTheScreen(t *testing.T) {
	for _, lang := range text.Langs() {
		t.Run(string(lang), func(t *testing.T) {
			o := openWindow(t, newDesk(t), lang)
			for _, page := range []string{"todo", "return", "register", "submitted", shell.PageBackups, shell.PageSettings, shell.PageHelp} {
				o.shell.Go(page)
				o.fits(t, page)
			}
			o.begin(t)
			for _, view := range []string{"B", "T1", "V", "roster", "cases", "checks"} {
				o.section(t, view)
				o.fits(t, "return/"+view)
			}
		})
	}
}

// fits looks at what is on the window now.
func (o *open) fits(t *testing.T, where string) {
	t.Helper()
	type box struct {
		at   fyne.Position
		size fyne.Size
		text string
	}
	var buttons []box
	size := o.window.Canvas().Size()
	uitest.Walk(o.window.Content(), func(obj fyne.CanvasObject, at fyne.Position) {
		switch w := obj.(type) {
		case *widgets.Button:
			if w.Size().Width < w.MinSize().Width-0.5 {
				t.Errorf("%s: the button %q is cut: %v of %v", where, w.Text(), w.Size().Width, w.MinSize().Width)
			}
			if at.X < 0 || at.X+w.Size().Width > size.Width {
				t.Errorf("%s: the button %q is at %v", where, w.Text(), at)
			}
			buttons = append(buttons, box{at, w.Size(), w.Text()})
		case *canvas.Text:
			if strings.HasSuffix(w.Text, "…") && w.TextSize > 15 {
				t.Errorf("%s: the heading %q is cut", where, w.Text)
			}
		}
	})
	for i, a := range buttons {
		for _, b := range buttons[i+1:] {
			if a.at.X < b.at.X+b.size.Width && b.at.X < a.at.X+a.size.Width && a.at.Y < b.at.Y+b.size.Height && b.at.Y < a.at.Y+a.size.Height {
				t.Errorf("%s: the buttons %q and %q lie on each other", where, a.text, b.text)
			}
		}
	}
}

func TestTypingReachesTheDisk(t *testing.T) {
	d := newDesk(t)
	o := openWindow(t, d, text.ZH)
	o.begin(t)
	o.grid(t).Select(0, 3)
	o.typeText("85.5")
	o.press(fyne.KeyReturn)
	if c := saved(t, d, "B01"); c.State != forms.Filled || c.Num.String() != "85.5" {
		t.Errorf("B01 on the disk: %+v", c)
	}
	if at := o.grid(t).Active(); at != (widgets.At{Row: 1, Col: 3}) {
		t.Errorf("Enter leads to %v", at)
	}
	// What is still being typed is kept when the page is left, and when the window closes.
	o.typeText("320")
	o.shell.Go("todo")
	if c := saved(t, d, "B02"); c.Num.String() != "320" {
		t.Errorf("B02 on the disk: %+v", c)
	}
	o.shell.Go("return")
	o.grid(t).Select(2, 3)
	o.typeText("三百")
	o.shell.Close()
	if c := saved(t, d, "B03"); c.State != forms.Invalid || c.Text != "三百" {
		t.Errorf("B03 on the disk: %+v", c)
	}
}

func TestLanguageChangesAtOnce(t *testing.T) {
	o := openWindow(t, newDesk(t), text.ZH)
	o.begin(t)
	for _, lang := range []text.Lang{text.EN, text.KO, text.ZH} {
		o.shell.SetLang(lang)
		if got := o.grid(t).Model().Columns()[1].Title; got != text.ColIndicator.In(lang) {
			t.Errorf("in %s the column is called %q", lang, got)
		}
		if o.shell.Page().Key() != "return" {
			t.Errorf("another page is shown: %s", o.shell.Page().Key())
		}
	}
}

func TestRosterGrowsByTyping(t *testing.T) {
	d := newDesk(t)
	o := openWindow(t, d, text.ZH)
	o.begin(t)
	o.section(t, "roster")
	g := o.grid(t)
	o.window.Canvas().Focus(g)
	g.Select(0, 1)
	o.typeText("甲公司")
	o.press(fyne.KeyReturn)
	b, err := d.OpenReturn(background, clusterCode, thisPeriod)
	if err != nil {
		t.Fatal(err)
	}
	if rows := b.Return().Roster; len(rows) != 1 || rows[0].Cells[1].Text != "甲公司" {
		t.Errorf("the roster on the disk: %+v", rows)
	}
}

func TestExportShowsWhatIsLeftToDo(t *testing.T) {
	o := openWindow(t, newDesk(t), text.ZH)
	o.begin(t)
	o.press(fyne.KeyF8)
	if len(o.window.Canvas().Overlays().List()) != 0 {
		t.Error("an empty return is offered for export")
	}
	if got := o.grid(t).Model().Columns()[0].Title; got != text.ColSeverity.In(text.ZH) {
		t.Errorf("F8 leads to a grid that begins with %q", got)
	}
}

func TestMessagesAreOnTheWindow(t *testing.T) {
	o := openWindow(t, newDesk(t), text.ZH)
	o.shell.Say(widgets.Warning, "有一件事")
	if !strings.Contains(o.said(), "有一件事") {
		t.Error("the message is not on the window")
	}
	o.shell.Hush()
	if strings.Contains(o.said(), "有一件事") {
		t.Error("the message stays")
	}
}

func TestNothingUnsavedIsLeftSilently(t *testing.T) {
	d, disk := newDeskOn(t)
	o := openWindow(t, d, text.ZH)
	o.begin(t)
	disk.full = true
	o.grid(t).Select(0, 3)
	o.typeText("85.5")
	left := false
	o.shell.Finish(func() { left = true })
	if left || len(o.window.Canvas().Overlays().List()) != 1 {
		t.Fatalf("left %v, %d questions", left, len(o.window.Canvas().Overlays().List()))
	}
	o.press(fyne.KeyEscape)
	if !strings.Contains(o.said(), text.MarkUnsaved.In(text.ZH)) || !strings.Contains(o.said(), "85.50") {
		t.Error("what could not be saved is not on the window any more")
	}
	disk.full = false
	for _, b := range uitest.Find[*widgets.Button](o.window.Content()) {
		if b.Text() == text.Retry.In(text.ZH) {
			b.OnTap()
		}
	}
	o.shell.Finish(func() { left = true })
	if !left || saved(t, d, "B01").Num.String() != "85.5" {
		t.Errorf("left %v, B01 on the disk: %+v", left, saved(t, d, "B01"))
	}
}

func TestExplanationIsKeptByLeavingItsField(t *testing.T) {
	d := newDesk(t)
	o := openWindow(t, d, text.ZH)
	o.begin(t)
	g := o.grid(t)
	g.Select(1, 3)
	o.typeText("320")
	o.press(fyne.KeyReturn)
	o.typeText("150")
	o.press(fyne.KeyReturn)
	g.Select(2, 3)
	entries := uitest.Find[*widgets.Entry](o.window.Content())
	if len(entries) == 0 {
		t.Fatal("there is no field for an explanation")
	}
	o.window.Canvas().Focus(entries[0])
	o.typeText("新引进大型企业")
	o.window.Canvas().Focus(g)
	b, err := d.OpenReturn(background, clusterCode, thisPeriod)
	if err != nil {
		t.Fatal(err)
	}
	if es := b.Return().Explanations; len(es) != 1 || es[0].Text != "新引进大型企业" {
		t.Errorf("the explanations on the disk: %+v", es)
	}
}

func TestNoteFollowsUndo(t *testing.T) {
	d := newDesk(t)
	o := openWindow(t, d, text.ZH)
	o.begin(t)
	g := o.grid(t)
	notes := uitest.Find[*widgets.Entry](o.window.Content())
	note := notes[len(notes)-1]
	o.window.Canvas().Focus(note)
	o.typeText("按新边界")
	o.window.Canvas().Focus(g)
	if got := saved(t, d, "B01").Note; got != "按新边界" {
		t.Fatalf("the note on the disk is %q", got)
	}
	g.OnUndo()
	g.Select(1, 3)
	g.Select(0, 3)
	if got := saved(t, d, "B01").Note; got != "" || note.Text != "" {
		t.Errorf("after undo the note is %q on the disk and %q on the window", got, note.Text)
	}
}

// Beside an empty roster the panel no longer speaks of the figure that was selected before: what is written goes nowhere.
func TestEmptyRosterLeavesTheFigure(t *testing.T) {
	d := newDesk(t)
	o := openWindow(t, d, text.ZH)
	o.begin(t)
	o.grid(t)
	notes := uitest.Find[*widgets.Entry](o.window.Content())
	note := notes[len(notes)-1]
	if !note.Visible() {
		t.Fatal("a figure has no note")
	}
	o.section(t, "roster")
	for _, e := range uitest.Find[*widgets.Entry](o.window.Content()) {
		if e == note && shownOn(o.window.Canvas(), e) {
			t.Error("the note of a figure stands beside the roster")
		}
	}
	if st := saved(t, d, "B01"); st.Note != "" {
		t.Errorf("note %q", st.Note)
	}
}

// shownOn tells whether an object and everything around it is visible on a canvas.
func shownOn(c fyne.Canvas, o fyne.CanvasObject) bool {
	var within func(fyne.CanvasObject) bool
	within = func(at fyne.CanvasObject) bool {
		if !at.Visible() {
			return false
		}
		if at == o {
			return true
		}
		if box, ok := at.(*fyne.Container); ok {
			for _, child := range box.Objects {
				if within(child) {
					return true
				}
			}
		}
		if w, ok := at.(fyne.Widget); ok {
			for _, child := range test.WidgetRenderer(w).Objects() {
				if within(child) {
					return true
				}
			}
		}
		return false
	}
	return within(c.Content())
}

// On the list of findings F2 explains, and so does typing, wherever in its line the cursor stands.
func TestFindingIsExplainedInItsLine(t *testing.T) {
	d := newDesk(t)
	o := openWindow(t, d, text.ZH)
	o.begin(t)
	g := o.grid(t)
	o.window.Canvas().Focus(g)
	g.Select(0, 3)
	o.typeText("120") // an area above what is recognised
	o.press(fyne.KeyReturn)
	o.section(t, "checks")
	g = o.grid(t)
	o.window.Canvas().Focus(g)
	var b *app.Book
	var err error
	for line := range 200 { // the list has headings, too: look for its line
		g.Select(line, 0)
		if g.Active().Row != line {
			break
		}
		o.press(fyne.KeyF2)
		if g.Editing() {
			break
		}
	}
	if !g.Editing() {
		t.Fatal("F2 opens no field on any line")
	}
	o.typeText("规划范围扩大")
	o.press(fyne.KeyReturn)
	if b, err = d.OpenReturn(background, clusterCode, thisPeriod); err != nil {
		t.Fatal(err)
	}
	explained := 0
	for _, f := range b.Findings() {
		if f.Explanation == "规划范围扩大" {
			explained++
		}
	}
	if explained != 1 {
		t.Errorf("%d findings are explained on the disk", explained)
	}
}
