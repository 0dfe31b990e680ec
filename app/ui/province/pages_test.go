package province

import (
	"context"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"jibao/app"
	"jibao/app/ui/chart"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// shownTexts lists the texts that are painted on the window now.
func (b *bench) shownTexts() []string {
	var out []string
	for _, o := range test.LaidOutObjects(b.window.Content()) {
		if t, ok := o.(*canvas.Text); ok && t.Visible() && t.Text != "" {
			out = append(out, t.Text)
		}
	}
	return out
}

// wordsOf lists what the program itself says on a page: heads of columns, titles of cards, filters, buttons.
func wordsOf(p shell.Page, s *shell.Shell) []string {
	var out []string
	heads := func(cols []widgets.Column) {
		for _, c := range cols {
			out = append(out, c.Title)
		}
	}
	for _, a := range p.Actions() {
		if !a.Silent {
			out = append(out, s.T(a.Label))
		}
	}
	switch p := p.(type) {
	case *todoPage:
		heads(p.table.Columns())
		out = append(out, p.model.subtitle(s.Lang()))
	case *receivePage:
		heads(p.table.Columns())
	case *reviewPage:
		heads(p.table.Columns())
	case *summaryPage:
		heads(p.grid.Model().Columns())
		for _, c := range p.model.cards() {
			out = append(out, c.Title, c.Figure, c.Note)
		}
	case *comparePage:
		heads(p.table.Columns())
	case *registerPage:
		heads(p.table.Columns())
	}
	return out
}

// At 1366 × 768 no word of the program is cut on any page, in any language. Names and sentences that came from outside can be.
func TestPagesFitTheSmallWindow(t *testing.T) {
	desk := filled(t)
	for _, l := range text.Langs() {
		b := open(t, desk, l)
		for _, p := range b.Pages() {
			b.s.Go(p.Key())
			words := wordsOf(p, b.s)
			if len(words) == 0 && p.Key() != "criteria" {
				t.Errorf("%s, %s: the test reads no word of the page", l, p.Key())
			}
			for _, shown := range b.shownTexts() {
				begin, cut := strings.CutSuffix(shown, "…")
				if !cut || begin == "" {
					continue
				}
				for _, w := range words {
					if strings.HasPrefix(w, begin) && w != shown {
						t.Errorf("%s, %s: %q is cut to %q", l, p.Key(), w, shown)
					}
				}
			}
		}
	}
}

// A switch of the language shows every page in the other language at once.
func TestLanguageSwitchesAtOnce(t *testing.T) {
	b := open(t, filled(t), text.ZH)
	for _, p := range b.Pages() {
		b.s.Go(p.Key())
		for _, l := range []text.Lang{text.EN, text.KO, text.ZH} {
			b.s.SetLang(l)
			if got := b.s.Page().Key(); got != p.Key() {
				t.Fatalf("after the switch the page is %s, not %s", got, p.Key())
			}
			shown := strings.Join(b.shownTexts(), "\n")
			if !strings.Contains(shown, b.s.T(p.Title())) {
				t.Errorf("%s: %s does not show its title", l, p.Key())
			}
			if l == text.EN && p == shell.Page(b.todo) && strings.Contains(shown, "待审核") {
				t.Errorf("the page still speaks Chinese:\n%s", shown)
			}
		}
	}
}

func TestReceivingShowsAVerdictPerFile(t *testing.T) {
	desk := newProvince(t)
	b := open(t, desk, text.ZH)
	dir := folder(t, crane2022, pump2022)
	must(t, os.WriteFile(filepath.Join(dir, "again.xlsx"), returns[crane2022], 0o600))
	must(t, os.WriteFile(filepath.Join(dir, "note.xlsx"), []byte("no workbook"), 0o600))
	b.s.Drop([]string{dir})
	if b.s.Page() != shell.Page(b.receive) {
		t.Fatal("dropped files do not lead to the page that receives them")
	}
	m := &b.receive.model
	if m.tally != (app.Tally{Files: 4, Received: 2, Duplicate: 1, Refused: 1}) || m.running {
		t.Fatalf("%+v, running %v", m.tally, m.running)
	}
	for i := range m.lines {
		x := &m.lines[i]
		if x.Message == "" || x.todoWords(text.ZH) == "" {
			t.Errorf("nothing is said about %s", x.Path)
		}
		if x.Outcome == app.Refused && filepath.Base(x.Path) != "note.xlsx" {
			t.Errorf("%s was refused: %s", x.Path, x.Message)
		}
	}
	if b.review.Badge() != 2 {
		t.Errorf("%d wait for review in the navigation, want 2", b.review.Badge())
	}
	b.receive.choseChip(4) // older: none; the list is empty and nothing breaks
	b.receive.choseChip(5)
	if b.receive.table.Rows() != 1 {
		t.Errorf("%d refused files are listed, want 1", b.receive.table.Rows())
	}
	b.receive.choseChip(1)
	if got := b.receive.table.Rows(); got != 4 {
		t.Errorf("the record has %d files, want 4", got)
	}
	b.dialogs.folder = dir
	b.receive.preview()
	if m.tally.Duplicate != 3 || !m.dryRun || !strings.Contains(m.summary(text.ZH), "未保存") {
		t.Errorf("a trial of the same folder: %+v, %q", m.tally, m.summary(text.ZH))
	}
}

// What is cancelled keeps what was done before, and says so; an office that knew of no period turns to what came in.
func TestReceivingCancelledAndFirst(t *testing.T) {
	store := newStore(t, office.Office{Role: office.Province, Body: "410000", Name: "演示省级单位"}, now)
	desk, err := app.NewProvince(t.Context(), store, files(catalog(t)), catalog(t), now, "1.0-test")
	must(t, err)
	must(t, desk.SaveClusters(t.Context(), clusters...))
	b := open(t, desk, text.ZH)
	if b.todo.first.Visible() {
		t.Error("an office with a register is told to import one")
	}
	b.period = forms.Period{Year: 2022, Month: 6}
	b.s.Drop([]string{folder(t, crane2021)})
	if b.period != y2021 {
		t.Errorf("the office is about %v, all that it has is of 2021", b.period)
	}
	b.receive.model.begin(false)
	b.receive.model.add([]fileLine{{Path: "a.xlsx", Outcome: app.Received, Message: "m"}})
	b.receive.ended(context.Canceled)
	if m := &b.receive.model; !m.stopped || m.running || !strings.HasPrefix(m.summary(text.ZH), "已取消") {
		t.Errorf("after a cancel: %q", m.summary(text.ZH))
	}
}

func TestReviewByKeys(t *testing.T) {
	desk := newProvince(t)
	receiveAll(t, desk, crane2022, pump2022, bearing2022)
	b := open(t, desk, text.ZH)
	b.s.Go(b.review.Key())
	if b.review.table.Rows() != 3 {
		t.Fatalf("%d returns wait, want 3", b.review.table.Rows())
	}
	first := b.review.table.at(0).Head
	b.press("Return")
	if b.review.opened == nil || b.review.opened.v.Head.ID != first.ID {
		t.Fatal("Enter does not open the return")
	}
	b.press("r")
	b.press("Escape")
	if state(t, desk, first.Cluster) != forms.Received {
		t.Fatal("a send-back that was cancelled had an effect")
	}
	o := b.review.opened
	b.window.Canvas().Focus(o.grid)
	o.grid.Select(o.form.find(func(x *formLine) bool { return x.At == o.v.Form.Index("T101") }), 2)
	b.press("c")
	b.write("请核对产值")
	b.window.Canvas().Focused().(*widgets.Entry).OnEnter()
	b.press("r")
	b.window.Canvas().Focused().(*widgets.Entry).OnEnter() // without a reason
	if state(t, desk, first.Cluster) != forms.Received {
		t.Fatal("a return was sent back without a reason")
	}
	b.write("产值与上年不符")
	b.window.Canvas().Focused().(*widgets.Entry).OnEnter()
	h, err := desk.Find(t.Context(), first.Cluster, y2022)
	must(t, err)
	if h.Status != forms.SentBack || h.DecidedReason != "产值与上年不符" {
		t.Fatalf("%s: %s, %q", first.Cluster, h.Status, h.DecidedReason)
	}
	b.dialogs.save = filepath.Join(t.TempDir(), "退回.xlsx")
	b.saveSendBack(h)
	if info, err := os.Stat(b.dialogs.save); err != nil || info.Size() < 5_000 {
		t.Errorf("the file of the send-back: %v", err)
	}
	comments, _, err := desk.Comments(t.Context(), h.ID)
	must(t, err)
	if !slices.ContainsFunc(comments, func(c forms.Comment) bool { return c.Cell == "T101" && c.Text == "请核对产值" }) {
		t.Errorf("comments %+v", comments)
	}
	if b.review.opened != nil || b.review.Badge() != 2 {
		t.Errorf("after the send-back %d wait, open %v", b.review.Badge(), b.review.opened != nil)
	}
	b.press("a")
	b.press("F9")
	b.dialogs.folder = t.TempDir()
	heads, err := desk.Heads(t.Context(), office.ReturnFilter{Period: y2022, Status: []forms.Status{forms.Accepted}})
	must(t, err)
	if len(heads) != 2 || b.review.Badge() != 0 {
		t.Errorf("%d accepted, %d wait; want 2 and 0", len(heads), b.review.Badge())
	}
	b.saveReceipts(heads)
	if made, err := os.ReadDir(b.dialogs.folder); err != nil || len(made) != 2 {
		t.Errorf("%d receipts were written, want 2: %v", len(made), err)
	}
}

func state(t *testing.T, desk *app.ProvinceDesk, cluster string) forms.Status {
	t.Helper()
	h, err := desk.Find(t.Context(), cluster, y2022)
	must(t, err)
	return h.Status
}

func TestTodoFiltersSearchesAndOpens(t *testing.T) {
	b := open(t, filled(t), text.ZH)
	p := b.todo
	p.chips.Select(todoSentBack)
	if p.table.Rows() != 1 || p.table.at(0).Cluster.Code != clusters[4].Code {
		t.Fatalf("sent back: %d rows", p.table.Rows())
	}
	p.chips.Select(todoAll)
	p.finder.OnChanged("轴承")
	if p.table.Rows() != 1 {
		t.Fatalf("search: %d rows", p.table.Rows())
	}
	p.focus()
	b.press("Return")
	if b.review.opened == nil || b.review.opened.v.Cluster.Code != clusters[1].Code || b.s.Page() != shell.Page(b.review) {
		t.Fatal("Enter does not open the return of the line")
	}
	b.press("Escape")
	if b.review.opened != nil {
		t.Error("Esc does not go back to the list")
	}
	b.s.Go(p.Key())
	p.remind()
	b.window.Canvas().Focused().(*widgets.Entry).OnEnter()
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, clusters[0].Code) {
		t.Errorf("on the clipboard: %q", got)
	}
}

func TestDeadlineAndPeriod(t *testing.T) {
	b := open(t, filled(t), text.ZH)
	if !b.setDeadline("2022-12", "2023年3月25日", false) {
		t.Fatal("the deadline was not taken")
	}
	if got := b.todo.model.subtitle(text.ZH); !strings.Contains(got, "2023-03-25，还有 6 天") {
		t.Errorf("subtitle %q", got)
	}
	if b.setDeadline("2022-12", "月底", false) {
		t.Error("a day that is none was taken")
	}
	b.setPeriod(y2021)
	if b.todo.model.period != y2021 || b.choice.Text() != "2021 年度" {
		t.Errorf("the page is about %v, the choice says %q", b.todo.model.period, b.choice.Text())
	}
	for _, p := range b.Pages() {
		b.s.Go(p.Key())
		if strings.Contains(strings.Join(b.shownTexts(), "\n"), "2022 年度报送") {
			t.Errorf("%s still speaks of the other period", p.Key())
		}
	}
	if got := askable(b.periods, catalog(t).Form(), now()); len(got) < 4 || !catalog(t).Form().AsksFor(got[0]) {
		t.Errorf("periods that can be asked for: %v", got)
	}
}

func TestSummaryOpensExportsAndDraws(t *testing.T) {
	b := open(t, filled(t), text.ZH)
	p := b.summary
	b.s.Go(p.Key())
	dir := t.TempDir()
	b.dialogs.save = filepath.Join(dir, "汇总.xlsx")
	p.export()
	if info, err := os.Stat(b.dialogs.save); err != nil || info.Size() < 10_000 {
		t.Errorf("the summary workbook: %v", err)
	}
	for _, f := range briefFormats {
		b.dialogs.save = filepath.Join(dir, "简报."+f.ending)
		p.exportBrief(text.KO, f.ending)
		data, err := os.ReadFile(b.dialogs.save)
		if err != nil || len(data) < 1000 || f.ending != "docx" && !strings.Contains(string(data), "클러스터") {
			t.Errorf("the briefing as %s: %v, %d bytes", f.ending, err, len(data))
		}
	}
	b.dialogs.save = filepath.Join(dir, "图.png")
	p.savePicture()
	if file, err := os.Open(b.dialogs.save); err != nil {
		t.Errorf("the picture: %v", err)
	} else {
		if img, err := png.Decode(file); err != nil || img.Bounds().Dx() != 760*chart.PictureScale {
			t.Errorf("the picture: %v", err)
		}
		must(t, file.Close())
	}
	b.dialogs.save = filepath.Join(dir, "清单.csv")
	p.exportList("csv")
	if data, err := os.ReadFile(b.dialogs.save); err != nil || strings.Count(string(data), "\n") != len(clusters)+1 {
		t.Errorf("the list: %v, %.80s", err, data)
	}
	b.dialogs.save = filepath.Join(dir, "发布.xlsx")
	p.exportPublic()
	if info, err := os.Stat(b.dialogs.save); err != nil || info.Size() < 5_000 {
		t.Errorf("the table for publication: %v", err)
	}
	for _, what := range []picture{pictureScatter, pictureTiers, pictureTrend, pictureProgress, pictureBars} {
		p.showPicture(what)
		if len(p.upper.Objects) != 1 {
			t.Fatalf("picture %d is not drawn", what)
		}
		if what == pictureTrend && (len(p.trend) != 2 || p.trend[1].Period != y2022) {
			t.Errorf("the trend has %+v, want 2021 and 2022", p.trend)
		}
	}
	p.openMakeUp(codeOutput, summary.AllKey)
	shown := strings.Join(overlayTexts(b), "\n")
	if !strings.Contains(shown, clusters[3].Code) || !strings.Contains(shown, text.ProvWhyMissing.ZH[:len("未计入")]) {
		t.Errorf("the make-up shows:\n%s", shown)
	}
	b.press("Return") // the largest figure stands first; Enter goes to its cell
	if o := b.review.opened; b.s.Page() != shell.Page(b.review) || o == nil || o.grid.Active().Row != o.row(codeOutput) {
		t.Errorf("Enter on a line of the make-up does not lead to the cell")
	}
	b.s.Go(p.Key())
	p.choseSection(2)
	if p.tasks.Rows() < 10 {
		t.Errorf("a section has %d indicators", p.tasks.Rows())
	}
	p.setGrouping(summary.ByLevel)
	p.choseSection(0)
	if got := p.groups.Rows(); got != 3 {
		t.Errorf("by level there are %d rows, want the total and two groups", got)
	}
}

// overlayTexts lists the texts of the sheet on top of the window.
func overlayTexts(b *bench) []string {
	var out []string
	for _, o := range test.LaidOutObjects(b.window.Canvas().Overlays().Top()) {
		if t, ok := o.(*canvas.Text); ok && t.Visible() {
			out = append(out, t.Text)
		}
	}
	return out
}

func TestRegisterImportAndEdit(t *testing.T) {
	desk := newProvince(t)
	b := open(t, desk, text.ZH)
	b.s.Go(b.register.Key())
	path := filepath.Join(t.TempDir(), "名录.csv")
	must(t, os.WriteFile(path, []byte("集群代码,集群名称,级别\n41078301,演示起重装备产业集群,国家级\n41078399,演示新集群,省级\n"), 0o600))
	b.s.Drop([]string{path})
	if shown := strings.Join(overlayTexts(b), "\n"); !strings.Contains(shown, "演示起重机械产业集群 → 演示起重装备产业集群") {
		t.Fatalf("the preview shows:\n%s", shown)
	}
	if cs, err := desk.Clusters(t.Context()); err != nil || len(cs) != len(clusters) {
		t.Fatalf("a preview has an effect: %d clusters, %v", len(cs), err)
	}
	b.press("Return")
	c, err := desk.Cluster(t.Context(), "41078301")
	must(t, err)
	if c.Name != "演示起重装备产业集群" || b.register.table.Rows() != len(clusters)+1 {
		t.Errorf("after the import %q, %d rows", c.Name, b.register.table.Rows())
	}
	b.s.Drop([]string{filepath.Join(folder(t, crane2022), crane2022)})
	if b.s.Page() != shell.Page(b.receive) || b.receive.model.tally.Received != 1 {
		t.Errorf("a return that is dropped on the register is not received: %+v", b.receive.model.tally)
	}
	b.s.Go(b.register.Key())
	b.register.edit(b.register.table.find(func(c *forms.Cluster) bool { return c.Code == "41078399" }))
	entry := b.window.Canvas().Focused().(*widgets.Entry)
	entry.SetText("演示改名产业集群")
	entry.OnEnter()
	if c, err = desk.Cluster(t.Context(), "41078399"); err != nil || c.Name != "演示改名产业集群" {
		t.Errorf("after the edit %q, %v", c.Name, err)
	}
}
