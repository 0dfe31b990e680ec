package app_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/office"
)

// uscc makes a valid unified social credit code of an invented enterprise.
func uscc(t testing.TB, n int) string {
	t.Helper()
	first := fmt.Sprintf("914107830%08d", n)
	d, ok := forms.CreditCodeCheckDigit(first)
	if !ok {
		t.Fatalf("no credit code from %s", first)
	}
	return first + string(d)
}

// firms is an enterprise list as another system would write it.
func firms(t testing.TB, ns ...int) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("企业基本情况表,,,,,,,,,,,\n")
	b.WriteString("统一社会信用代码,单位名称,行业代码,属主导产业,企业规模,优质中小企业梯度,制造业单项冠军,规上工业企业,高新技术企业,期末从业人员,工业总产值（万元）,内部编号\n")
	for _, n := range ns {
		fmt.Fprintf(&b, "%s,演示企业%d,C3432,是,小型,专精特新“小巨人”企业,否,是,是,%d,\"1,%03d.50\",%d\n", uscc(t, n), n, 10+n, n, n)
	}
	return b.String()
}

func preview(t testing.TB, b *app.Book, content string) *app.RosterPreview {
	t.Helper()
	table, err := b.ReadRoster(t.Context(), writeText(t, "名录.csv", content))
	must(t, err)
	p, err := b.PreviewRoster(table)
	must(t, err)
	return p
}

func TestRosterImport(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b, err := c.NewReturn(ctx, crane.Code, y2022)
	must(t, err)
	p := preview(t, b, firms(t, 1, 2, 3))
	if len(p.Added) != 3 || p.Added[0].Line != 3 || p.Added[0].Name != "演示企业1" || !slices.Equal(p.Unmatched, []string{"内部编号"}) || len(p.Absent) != 0 {
		t.Fatalf("preview: %+v", p)
	}
	if len(b.Return().Roster) != 0 {
		t.Error("a preview changed the roster")
	}
	must(t, b.ApplyRoster(ctx, p, false))
	for code, want := range map[string]string{"B02": "3", "T116": "3", "B06": "36", "T101": "3007.5"} {
		if got := number(b, code); got != want {
			t.Errorf("%s fills itself with %s, want %s", code, got, want)
		}
	}
	log, err := b.History(ctx, "B02", 1)
	must(t, err)
	if len(log) != 1 || log[0].Why != office.Filled {
		t.Errorf("why B02 changed: %+v", log)
	}

	changed := strings.Replace(firms(t, 2, 3, 4), "\"1,003.50\"", "2000", 1)
	p = preview(t, b, changed)
	if len(p.Added) != 1 || len(p.Changed) != 1 || !slices.Equal(p.Changed[0].Columns, []string{"output"}) || p.Unchanged != 1 || len(p.Missing) != 1 {
		t.Fatalf("second preview: %d added, %+v changed, %d unchanged, %d missing", len(p.Added), p.Changed, p.Unchanged, len(p.Missing))
	}
	must(t, b.ApplyRoster(ctx, p, true))
	if n := len(b.Return().Roster); n != 3 || number(b, "T101") != "4007" {
		t.Errorf("after the second list: %d rows, T101 %s", n, number(b, "T101"))
	}
	_, err = b.Undo(ctx)
	must(t, err)
	if n := len(b.Return().Roster); n != 3 || number(b, "T101") != "3007.5" {
		t.Errorf("one undo takes the list back: %d rows, T101 %s", n, number(b, "T101"))
	}
	if err := b.ApplyRoster(ctx, p, true); !errors.Is(err, app.ErrChangedMeantime) {
		t.Errorf("an old preview was applied: %v", err)
	}
}

func TestRosterImportReportsWhatIsWrong(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b, err := c.NewReturn(ctx, crane.Code, y2022)
	must(t, err)
	content := firms(t, 1, 2, 1) + ",演示企业9,C3432,也许,小型,无,否,是,是,5,10,9\n"
	p := preview(t, b, content)
	if !slices.Equal(p.Twice[uscc(t, 1)], []int{3, 5}) || !slices.Equal(p.NoCode, []int{6}) {
		t.Errorf("twice %v, without code %v", p.Twice, p.NoCode)
	}
	if len(p.Drafts) != 1 || p.Drafts[0].Line != 6 || p.Drafts[0].Column != "leading_industry" || p.Drafts[0].Text != "也许" {
		t.Errorf("drafts %+v", p.Drafts)
	}
	if len(p.Added) != 3 {
		t.Errorf("%d added", len(p.Added))
	}
	_, err = b.ReadRoster(ctx, writeText(t, "x.csv", "a,b\n1,2\n"))
	if !errors.Is(err, app.ErrNoHeader) {
		t.Errorf("a table that is no roster: %v", err)
	}
}

func TestMatchingByHandIsRemembered(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b, err := c.NewReturn(ctx, crane.Code, y2022)
	must(t, err)
	content := "信用代码,企业名称,全年产出,备注\n" + uscc(t, 1) + ",演示企业,50,内部\n"
	table, err := b.ReadRoster(ctx, writeText(t, "a.csv", content))
	must(t, err)
	if !slices.Equal(table.Columns, []string{"uscc", "name", "", "note"}) {
		t.Fatalf("matched %v", table.Columns)
	}
	table.Columns[2], table.Columns[3] = "output", "" // the person says so
	p, err := b.PreviewRoster(table)
	must(t, err)
	must(t, b.ApplyRoster(ctx, p, false))
	table, err = b.ReadRoster(ctx, writeText(t, "b.csv", content))
	must(t, err)
	if !slices.Equal(table.Columns, []string{"uscc", "name", "output", ""}) {
		t.Errorf("remembered %v", table.Columns)
	}
}

func TestIndicatorsFollowTheRoster(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b, err := c.NewReturn(ctx, crane.Code, y2022)
	must(t, err)
	must(t, b.ApplyRoster(ctx, preview(t, b, firms(t, 1, 2)), false))
	_, err = b.Set(ctx, "B06", "500") // what was typed otherwise stays
	must(t, err)
	rows := b.Return().Roster
	_, err = b.SetRoster(ctx, rows[0].ID, "employees", "100")
	must(t, err)
	_, err = b.SetRoster(ctx, rows[0].ID, "output", "1.5亿")
	must(t, err)
	if number(b, "B06") != "500" || number(b, "T101") != "16002.5" {
		t.Errorf("B06 %s, T101 %s", number(b, "B06"), number(b, "T101"))
	}
	asked := slices.ContainsFunc(b.Findings(), func(f forms.Finding) bool { return f.Check == "B06-ROSTER" })
	if !asked {
		t.Error("a figure that differs from the roster is not asked about")
	}
	changed, err := b.Refill(ctx, "B06")
	must(t, err)
	if !slices.Equal(changed, []string{"B06"}) || number(b, "B06") != "112" {
		t.Errorf("refilled %v: %s", changed, number(b, "B06"))
	}
	must(t, b.DeleteRows(ctx, rows[0].ID, rows[1].ID))
	if number(b, "B06") != "-" || number(b, "T101") != "-" {
		t.Errorf("without roster B06 %s, T101 %s", number(b, "B06"), number(b, "T101"))
	}
}

func TestRosterPasteAndCarry(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b := record(t, c, crane.Code, y2021, nil)
	p, err := b.PasteRoster(ctx, app.AtEnd, "uscc", [][]string{{uscc(t, 1), "甲"}, {uscc(t, 2), "乙"}})
	must(t, err)
	if len(p.Entered) != 4 || len(b.Return().Roster) != 2 {
		t.Fatalf("pasted %+v", p)
	}
	rows := b.Return().Roster
	p, err = b.PasteRoster(ctx, rows[1].ID, "note", [][]string{{"一", "太多"}, {"二"}})
	must(t, err)
	if len(p.Dropped) != 1 || p.Dropped[0].Field != 2 || len(b.Return().Roster) != 3 {
		t.Errorf("pasted over the edge: %+v, %d rows", p.Dropped, len(b.Return().Roster))
	}
	_, err = b.Undo(ctx)
	must(t, err)
	if len(b.Return().Roster) != 2 {
		t.Errorf("a paste is one step: %d rows", len(b.Return().Roster))
	}
	ids, err := b.InsertRows(ctx, rows[0].ID, 2)
	must(t, err)
	if len(ids) != 2 || b.Return().Roster[1].ID != ids[0] {
		t.Errorf("inserted %v, roster %v", ids, b.Return().Roster)
	}
	must(t, b.DeleteRows(ctx, ids...))
	for _, cells := range [][2]string{{"industry", "C3432"}, {"leading_industry", "是"}, {"size", "小型"}, {"tier", "无"}, {"single_champion", "否"}, {"above_scale", "是"}, {"high_tech", "否"}, {"output", "5"}} {
		for _, row := range rows {
			_, err := b.SetRoster(ctx, row.ID, cells[0], cells[1])
			must(t, err)
		}
	}
	explainAll(t, b)
	export(t, b, t.TempDir(), "")
	next, err := c.NewReturn(ctx, crane.Code, y2022)
	must(t, err)
	n, err := next.CarryRoster(ctx)
	must(t, err)
	row := next.Return().Roster[0]
	f := next.Form()
	if n != 2 || row.Cells[f.ColumnIndex("industry")].Text != "C3432" || row.Cells[f.ColumnIndex("output")].State != forms.Blank {
		t.Errorf("carried %d rows, first %+v", n, row)
	}
	if _, err := next.CarryRoster(ctx); !errors.Is(err, app.ErrRosterFilled) {
		t.Errorf("carried twice: %v", err)
	}
}
