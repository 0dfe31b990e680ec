package county_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jibao/app/demo"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/uitest"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// everyPage shows each page, view and sheet of the office of the pictures in turn, with a name for it.
func everyPage(t *testing.T, o *open, visit func(name string)) {
	t.Helper()
	for _, page := range []string{"todo", "register", "submitted", shell.PageBackups, shell.PageSettings, shell.PageHelp} {
		o.shell.Go(page)
		visit(page)
	}
	o.shell.Go("return")
	for _, s := range o.desk.Catalog().Form().Sections {
		o.section(t, s.Code)
		visit("return/" + s.Code)
	}
	o.section(t, "roster")
	visit("roster")
	o.section(t, "cases")
	visit("cases")
	o.press(fyne.KeyF5)
	visit("checks")
	for _, sheet := range sheets(o) {
		o.shell.Go(sheet.on)
		sheet.open(t)
		if len(o.window.Canvas().Overlays().List()) != 1 {
			t.Fatalf("%s: no sheet is open", sheet.name)
		}
		visit(sheet.name)
		o.press(fyne.KeyEscape)
		if n := len(o.window.Canvas().Overlays().List()); n != 0 {
			t.Fatalf("%s: Esc leaves %d sheets open", sheet.name, n)
		}
	}
}

// sheet is a question that a page asks, and how it comes to that.
type sheet struct {
	name, on string
	open     func(t *testing.T)
}

func sheets(o *open) []sheet {
	tap := func(m text.Message) func(*testing.T) {
		return func(t *testing.T) {
			t.Helper()
			for _, b := range uitest.Find[*widgets.Button](o.window.Content()) {
				if b.Text() == m.In(o.shell.Lang()) && !b.Disabled() {
					b.OnTap()
					return
				}
			}
			t.Fatalf("there is no button %q", m.In(o.shell.Lang()))
		}
	}
	return []sheet{
		{"sheet-cluster", "register", tap(text.AddCluster)},
		{"sheet-period", "todo", tap(text.AddPeriod)},
		{"sheet-sentback", "submitted", tap(text.MarkSentBack)},
		{"sheet-restore", shell.PageBackups, tap(text.BackupRestore)},
		{"sheet-nofigure", "return", func(t *testing.T) {
			o.section(t, "T1")
			o.grid(t).Select(1, 3)
			tap(text.NoFigure)(t)
		}},
	}
}

// outside tells of texts that came from outside the program: names of clusters and enterprises, notes, paths, what was
// answered. They may be cut where they stand in a list; their whole is shown beside it.
func outside(o *open) func(string) bool {
	form := o.desk.Catalog().Form()
	var own []string // words of the program that end with an ellipsis, or stand in cells that show choices
	for _, l := range text.Langs() {
		for _, ind := range form.Indicators {
			for _, option := range ind.Options {
				own = append(own, text.Words(l, option.Label))
			}
		}
	}
	b, err := o.desk.OpenReturn(background, craneCode, demo.Main)
	if err != nil {
		panic(err)
	}
	for i, c := range b.Return().Cases {
		own = append(own, fmt.Sprintf("%d. %s", i+1, c.Title))
	}
	for _, f := range b.Findings() { // the list shows their beginning, the field below it the whole
		own = append(own, text.Finding(o.shell.Lang(), form, f))
	}
	return func(s string) bool {
		for _, l := range text.Langs() {
			if s == "…" || s == text.NoFigure.In(l) || s == text.BackupOther.In(l) || s == text.BackupMake.In(l) {
				return true
			}
		}
		begin := strings.TrimSuffix(s, "…")
		return strings.Contains(begin, "演示") || strings.HasPrefix(begin, "长垣") || strings.HasPrefix(begin, "河南省长垣") || strings.HasPrefix(begin, "/home/") ||
			slices.ContainsFunc(own, func(label string) bool {
				return begin != "" && (strings.HasPrefix(label, begin) || strings.HasPrefix(begin, label))
			})
	}
}

// No word of the program is cut on any page, view or sheet, in any language and text size, on a small office screen.
func TestNothingIsCut(t *testing.T) {
	for _, lang := range text.Langs() {
		for _, look := range []theme.Settings{{}, {Scale: theme.Large}, {Scale: theme.Larger, Density: theme.Comfortable}} {
			t.Run(fmt.Sprintf("%s/%d", lang, look.Scale), func(t *testing.T) {
				look.Appearance = theme.Light
				o := pictured(t, lang)
				o.shell.SetLook(look)
				may := outside(o)
				everyPage(t, o, func(name string) {
					for _, cut := range uitest.CutTexts(o.window.Canvas(), may) {
						t.Errorf("%s: %s", name, cut)
					}
				})
			})
		}
	}
}

// On a screen of 1366 pixels at 125 %, every page still has its room: the window is never wider than its place.
func TestPagesFitANarrowWindow(t *testing.T) {
	o := pictured(t, text.ZH)
	narrow := fyne.NewSize(1093, 614)
	o.window.Resize(narrow)
	may := outside(o)
	everyPage(t, o, func(name string) {
		if min := o.window.Content().MinSize(); min.Width > narrow.Width || min.Height > narrow.Height {
			t.Errorf("%s: the page needs %v", name, min)
		}
		for _, cut := range uitest.CutTexts(o.window.Canvas(), may) {
			t.Errorf("%s: %s", name, cut)
		}
	})
}

// The sheets that lead to a workbook and from a list of enterprises cut nothing either.
func TestExportAndImportCutNothing(t *testing.T) {
	for _, lang := range text.Langs() {
		for _, look := range []theme.Settings{{}, {Scale: theme.Larger, Density: theme.Comfortable}} {
			t.Run(fmt.Sprintf("%s/%d", lang, look.Scale), func(t *testing.T) {
				look.Appearance = theme.Light
				o := openReturn(t, finished(t), lang)
				o.shell.SetLook(look)
				may := outside(o)
				looks := func(name string) {
					t.Helper()
					if len(o.window.Canvas().Overlays().List()) != 1 {
						t.Fatalf("%s: no sheet is open:\n%s", name, o.said())
					}
					for _, cut := range uitest.CutTexts(o.window.Canvas(), may) {
						t.Errorf("%s: %s", name, cut)
					}
					uitest.TabRound(t, o.window.Canvas(), name, 100)
				}
				o.shell.Drop([]string{listOfEnterprises(t)})
				looks("import")
				o.press(fyne.KeyEscape)
				o.press(fyne.KeyF8)
				looks("export")
				folder := uitest.Find[*widgets.Entry](uitest.Top(o.window.Canvas()))
				folder[len(folder)-1].SetText(t.TempDir())
				o.answer(t, text.ExportNow)
				looks("exported")
			})
		}
	}
}

// Tab goes round everything on each page, view and sheet, and Shift+Tab back.
func TestTabGoesRound(t *testing.T) {
	d := showcase(t)
	b, err := d.OpenReturn(background, craneCode, demo.Main)
	if err != nil {
		t.Fatal(err)
	}
	var ids []int64
	for _, row := range b.Return().Roster[3:] { // the way through every cell of a long roster is a long one
		ids = append(ids, row.ID)
	}
	if err := b.DeleteRows(background, ids...); err != nil {
		t.Fatal(err)
	}
	o := openReturn(t, d, text.ZH)
	everyPage(t, o, func(name string) {
		uitest.TabRound(t, o.window.Canvas(), name, 500)
	})
}
