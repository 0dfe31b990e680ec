package province

import (
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

func TestTodoTellsEveryState(t *testing.T) {
	desk := filled(t)
	m, err := loadTodo(t.Context(), desk, y2022, placeOf{cat: catalog(t)}, text.ZH)
	must(t, err)
	if got := m.counts(); got != [4]int{1, 1, 1, 2} {
		t.Errorf("accepted, to review, sent back, missing: %v", got)
	}
	if got, want := m.subtitle(text.ZH), "应报 5 • 已报 3 • 截止 2023-03-31，还有 12 天"; got != want {
		t.Errorf("subtitle %q, want %q", got, want)
	}
	cols := todoColumns(func() *todo { return m }, text.ZH, text.ProvCity)
	tb := newTable(cols)
	tb.set(m.lines)
	got := map[string]string{}
	for row := range tb.Rows() {
		var cells []string
		for col := range cols {
			cells = append(cells, tb.Cell(row, col).Text)
		}
		got[cells[0]] = strings.Join(cells[1:], "|")
	}
	want := map[string]string{
		"41018101": "演示铝加工产业集群|郑州市|省级|未报|—|—|—|—|—|—|",
		"41058101": "演示汽车零部件产业集群|安阳市|省级|未报|—|—|—|—|—|—|",
		"41078302": "演示水泵产业集群|新乡市|省级|已退回|第 1 次|03-19 14:20|0|",
		"41078301": "演示起重机械产业集群|新乡市|国家级|已认可|第 1 次|03-19 14:20|0|",
		"41032301": "演示轴承产业集群|洛阳市|国家级|待审核|第 2 次|03-19 14:20|0|",
	}
	for code, begins := range want {
		if !strings.HasPrefix(got[code], begins) {
			t.Errorf("%s: %q, want it to begin %q", code, got[code], begins)
		}
	}
	if !strings.HasSuffix(got["41078302"], "|总产值增幅异常，请核对") {
		t.Errorf("the reason of the send-back is not told: %q", got["41078302"])
	}
	if !strings.Contains(got["41078301"], "|"+yi(m.total)+"|") {
		t.Errorf("the total of one accepted return is %s, its line %q", yi(m.total), got["41078301"])
	}
	for f, n := range []int{5, 2, 1, 1, 1, 0, 0} {
		if c := m.chips(text.ZH)[f].Count; c != text.Count(n) {
			t.Errorf("filter %d lets %s through, want %d", f, c, n)
		}
	}
}

func TestReminderNamesWhoIsAwaited(t *testing.T) {
	desk := filled(t)
	for _, l := range text.Langs() {
		m, err := loadTodo(t.Context(), desk, y2022, placeOf{cat: catalog(t)}, l)
		must(t, err)
		words := m.reminder(l, "", placeOf{cat: catalog(t)})
		for _, c := range clusters {
			awaited := c.Code != "41078301" && c.Code != "41032301"
			if strings.Contains(words, c.Code) != awaited {
				t.Errorf("%s: %s in the reminder: %v, want %v\n%s", l, c.Code, !awaited, awaited, words)
			}
		}
		names, counts := m.awaitedPlaces()
		if len(names) != 3 {
			t.Fatalf("%s: places %v", l, names)
		}
		for _, name := range names {
			part := m.reminder(l, name, placeOf{cat: catalog(t)})
			if n := strings.Count(part, "（41") + strings.Count(part, "(41"); n != counts[name] {
				t.Errorf("%s: the reminder for %s names %d clusters, want %d:\n%s", l, name, n, counts[name], part)
			}
		}
		if !strings.Contains(words, text.Date(l, time.Date(2023, 3, 31, 0, 0, 0, 0, time.UTC))) {
			t.Errorf("%s: the reminder does not name the deadline:\n%s", l, words)
		}
	}
	m := &todo{status: app.Status{}}
	if m.reminder(text.ZH, "", placeOf{cat: catalog(t)}) != "" {
		t.Error("there is a reminder with nobody to remind")
	}
}

func TestOverdueAndLateBefore(t *testing.T) {
	deadline := app.Deadline{Period: y2022, Day: time.Date(2023, 3, 10, 0, 0, 0, 0, time.UTC)}
	m := &todo{period: y2022, now: now(), status: app.Status{Deadline: deadline}}
	missing := todoLine{Line: summary.Line{Owes: true, State: summary.StateMissing}}
	if got := m.hint(text.ZH, &missing).Text; got != "逾期 9 天" {
		t.Errorf("hint %q", got)
	}
	missing.LateBefore = 2
	if got := m.hint(text.ZH, &missing).Text; got != "前两期均迟报" {
		t.Errorf("hint %q", got)
	}
	if got := m.subtitle(text.ZH); !strings.Contains(got, "已过 9 天") {
		t.Errorf("subtitle %q", got)
	}
	m.status.Deadline.Day = time.Date(2023, 3, 22, 0, 0, 0, 0, time.UTC)
	missing.LateBefore, missing.Before = 0, time.Date(2022, 3, 22, 8, 0, 0, 0, time.UTC)
	if got := m.hint(text.ZH, &missing).Text; got != "上年 03-22 报送" {
		t.Errorf("hint %q", got)
	}
}

// The list of what to look at begins with what was changed outside, then what changed since the last revision, then findings.
func TestIssuesInOrder(t *testing.T) {
	desk := filled(t)
	h, err := desk.Find(t.Context(), clusters[1].Code, y2022)
	must(t, err)
	v, err := desk.Review(t.Context(), h.ID)
	must(t, err)
	v.Outside = []office.Changed{{Key: "T101", Place: office.Place{Sheet: "指标", Cell: "D18"}, Was: "1000.00", Is: "2000.00"}}
	list := issues(v, nil, text.ZH)
	var heads []string
	for i := range list {
		if list[i].heading() {
			heads = append(heads, list[i].Section.ZH)
		}
	}
	if want := []string{text.ProvPartOutside.ZH, text.ProvPartChanged.ZH, text.ProvPartFindings.ZH}; !slices.Equal(heads, want) {
		t.Fatalf("headings %v, want %v", heads, want)
	}
	if got := list[1]; got.Words != "1,000.00 万元 → 2,000.00 万元（指标 D18）" || !strings.HasPrefix(got.Label, "T101 ") {
		t.Errorf("outside: %q %q", got.Label, got.Words)
	}
	if got := list[3]; got.Label != text.ProvReasonGiven.ZH || got.Words != "市场占有率更正" {
		t.Errorf("reason: %q %q", got.Label, got.Words)
	}
	if got := list[4]; !strings.HasPrefix(got.Label, "T113 ") || !strings.Contains(got.Words, "→ 61.50%") && !strings.Contains(got.Words, "→ 61.5%") {
		t.Errorf("changed: %q %q", got.Label, got.Words)
	}
	marked := 0
	for _, x := range formLines(v) {
		if x.At >= 0 && x.Look&widgets.Changed != 0 {
			marked++
		}
	}
	if marked != 2 {
		t.Errorf("%d cells of the form are marked as changed, want T101 and T113", marked)
	}
}

func TestCellWordsNameEveryKey(t *testing.T) {
	desk := filled(t)
	h, err := desk.Find(t.Context(), clusters[1].Code, y2022)
	must(t, err)
	v, err := desk.Review(t.Context(), h.ID)
	must(t, err)
	for _, l := range text.Langs() {
		w := cellWords{v, l}
		for _, key := range []string{"T101", "note:T101", "explain:T101-CHANGE", "cover:phone", "row:91110000101623741K", "roster:91110000101623741K:E02", "unknown"} {
			if s := w.label(key); s == "" || strings.Contains(s, "{") {
				t.Errorf("%s: %s is called %q", l, key, s)
			}
		}
	}
}

// What the summary shows is what the clusters reported: the total of a sum over the accepted returns.
func TestSummaryRestsOnAcceptedReturns(t *testing.T) {
	desk := filled(t)
	accepted(t, desk, y2022, clusters[1].Code)
	o := app.SummaryOptions{Period: y2022, Against: y2021, By: summary.ByCity, Quick: true, Lang: text.ZH}
	m, err := loadSums(t.Context(), desk, o)
	must(t, err)
	want := forms.Number(0)
	at := m.r.Definition.Index(codeOutput)
	for i := range m.r.Clusters {
		want += m.r.Clusters[i].Cells[at].Num
	}
	f, _, _ := m.figure(&m.r.Total, codeOutput)
	if f.Value.Num != want || f.N != 2 || f.Of != 5 {
		t.Errorf("output %v of %d/%d, want %v of 2/5", f.Value.Num, f.N, f.Of, want)
	}
	cards := m.cards()
	if len(cards) != 8 {
		t.Fatalf("%d cards", len(cards))
	}
	for _, c := range cards {
		if c.Title == "" || c.Figure == "" || !strings.ContainsAny(c.Note, "/年") {
			t.Errorf("a card says %+v", c)
		}
	}
	if cards[2].Figure != hundredMillions(want).Grouped(2) {
		t.Errorf("the card says %s", cards[2].Figure)
	}
	groups := m.groups()
	if groups[0].Key != summary.AllKey || len(groups) != 5 {
		t.Errorf("%d groups, the first %q", len(groups), groups[0].Key)
	}
	sum := forms.Number(0)
	title, bars, keys := m.bars(codeOutput)
	for i, b := range bars {
		sum += b.Value
		if i > 0 && b.Value > bars[i-1].Value {
			t.Errorf("bar %d is larger than the one before", i)
		}
	}
	if len(keys) != len(bars) || len(bars) != 2 || title == "" {
		t.Errorf("%d bars with %d keys, %q", len(bars), len(keys), title)
	}
	if off := sum - hundredMillions(want); off > 200 || off < -200 {
		t.Errorf("the bars add up to %v, the total is %v", sum, hundredMillions(want))
	}
	for _, s := range m.r.Definition.Sections {
		for _, x := range m.section(s.Code) {
			if x.Ind.Section != s.Code {
				t.Errorf("%s stands in section %s", x.Ind.Code, s.Code)
			}
		}
	}
	if got := comparable(m.section("")); len(got) < 40 {
		t.Errorf("only %d indicators can be compared", len(got))
	}
}

// A row with estimates stands below its group, marked in its text, and the group stays as it was. The status line says of
// every figure how many clusters stand behind it.
func TestEstimatesHaveRowsOfTheirOwn(t *testing.T) {
	form := catalog(t).Form()
	at := form.Index(codeOutput)
	with := func(value string, reported, estimated int) *summary.EstimatedGroup {
		g := &summary.EstimatedGroup{Missing: estimated, Carried: estimated, Figures: make([]summary.EstimatedFigure, len(form.Indicators))}
		g.Figures[at] = summary.EstimatedFigure{
			Code: codeOutput, Value: forms.NumberCell(mustNumber(t, value)), Reported: reported, Estimated: estimated, Of: reported + estimated,
		}
		return g
	}
	group := func(key, value string, n, clusters, expected int, small bool) summary.GroupResult {
		g := summary.GroupResult{Key: key, Label: key, Clusters: clusters, Expected: expected, Figures: make([]summary.Figure, len(form.Indicators))}
		g.Figures[at] = summary.Figure{
			Code: codeOutput, Value: forms.NumberCell(mustNumber(t, value)), N: n, Of: expected, Asked: true, Small: small,
		}
		return g
	}
	r := &summary.Report{
		Definition: form,
		Result: summary.Result{By: summary.ByCity, Total: group("all", "90000", 9, 10, 12, false), Groups: []summary.GroupResult{
			group("a", "50000", 5, 6, 7, true), group("b", "40000", 2, 2, 2, true),
		}},
		Estimates: &summary.Estimates{Total: *with("120000", 9, 1), Groups: []summary.EstimatedGroup{*with("80000", 5, 1), {}}},
	}
	m := &sums{r, text.ZH}
	rows := m.groups()
	var labels []string
	for i := range rows {
		labels = append(labels, rows[i].Label)
	}
	if got := strings.Join(labels, "|"); got != "合计|合计（含估计）|a|a（含估计）|b" {
		t.Fatalf("rows: %s", got)
	}
	for i, want := range []struct {
		text string
		mark widgets.Mark
	}{{"9.00", widgets.Ring}, {"≈12.00", widgets.NoMark}, {"5.00", widgets.OpenTriangle}, {"≈8.00", widgets.NoMark}, {"4.00", widgets.NoMark}} {
		if v := m.cell(&rows[i], codeOutput); v.Text != want.text || v.Mark != want.mark {
			t.Errorf("row %d: %q with mark %d, want %q with %d", i, v.Text, v.Mark, want.text, want.mark)
		}
	}
	for i, want := range []string{"填报 9/12 个集群", "已报 9，估计 1，应报 10 • 估计值不进入合计", "一个集群占 85% 以上", "已报 5", "不足 3 个集群"} {
		if said := m.said(&rows[i], codeOutput); !strings.Contains(said, want) {
			t.Errorf("row %d: %q does not say %q", i, said, want)
		}
	}
	if v := countedCell(&rows[4]); v.Mark != widgets.OpenTriangle || v.Text != "2/2" {
		t.Errorf("a group of two is shown as %+v", v)
	}
}

func mustNumber(t *testing.T, s string) forms.Number {
	t.Helper()
	n, err := forms.ParseNumber(s)
	must(t, err)
	return n
}

func TestMakeUpNamesWhoIsLeftOut(t *testing.T) {
	desk := filled(t)
	m, err := desk.MakeUp(t.Context(), app.SummaryOptions{Period: y2022, By: summary.ByCity}, codeOutput, summary.AllKey)
	must(t, err)
	tb := newTable(makeUpColumns(text.ZH, catalog(t).Form(), &m, placeOf{cat: catalog(t)}))
	tb.set(m.Lines)
	if tb.Rows() != len(clusters) {
		t.Fatalf("%d lines, want one for each cluster that owes", tb.Rows())
	}
	last := len(tb.cols) - 1
	for row := range tb.Rows() {
		in := tb.at(row).Cluster.Code == clusters[3].Code
		if in != (tb.Cell(row, last).Text == "") {
			t.Errorf("%s: %q", tb.at(row).Cluster.Code, tb.Cell(row, last).Text)
		}
	}
}

func TestCriteriaFiltersPartTheClusters(t *testing.T) {
	desk := filled(t)
	x, err := loadMatrix(t.Context(), desk, y2022, placeOf{cat: catalog(t)}, text.ZH)
	must(t, err)
	if len(x.m.Rows) != 1 {
		t.Fatalf("%d clusters are judged, want the accepted one", len(x.m.Rows))
	}
	in := 0
	for _, f := range []int{criteriaNot, criteriaUnknown, criteriaMet} {
		if keepsRow(f, &x.m.Rows[0]) {
			in++
		}
	}
	if in != 1 {
		t.Errorf("a cluster is in %d of the three filters", in)
	}
	tb := &matrixTable{newTable(x.columns()), x}
	tb.set(x.m.Rows)
	lines := strings.Split(strings.TrimSpace(x.asText(tb.table)), "\n")
	if len(lines) != 2 || strings.Count(lines[0], "\t") != leading+len(x.m.Criteria.Items)-1 || strings.Count(lines[0], "\t") != strings.Count(lines[1], "\t") {
		t.Errorf("the copied table has %d lines: %q", len(lines), lines)
	}
	for i := range x.m.Criteria.Items {
		title, words := x.describe(i)
		if title == "" || words == "" {
			t.Errorf("criterion %d is not described", i)
		}
		if got := tb.Total(leading + i).Text; !strings.Contains(got, "1") {
			t.Errorf("the tally of criterion %d is %q", i, got)
		}
	}
}

func TestImportLinesPutProblemsFirst(t *testing.T) {
	was := clusters[0]
	is := was
	is.Name, is.Level = "演示新名称产业集群", forms.National
	p := &app.RegisterPreview{
		Added:    []forms.Cluster{clusters[1]},
		Changed:  []app.RegisterChange{{Row: 3, Was: was, Is: is, Changing: []string{"name", "level"}}},
		Missing:  []forms.Cluster{clusters[2]},
		Problems: []app.RowProblem{{Row: 7, Column: "code", Problem: &app.Problem{What: app.ErrClusterCode, Args: []string{"12"}}}},
	}
	for _, l := range text.Langs() {
		lines := importLines(p, catalog(t), l)
		if len(lines) != 4 || lines[0].Kind != importProblem || lines[0].Row != 7 {
			t.Fatalf("%+v", lines)
		}
		for _, x := range lines {
			if x.Words == "" {
				t.Errorf("%s: a line says nothing: %+v", l, x)
			}
		}
		if got := lines[1].Words; !strings.Contains(got, was.Name+" → "+is.Name) {
			t.Errorf("%s: %q", l, got)
		}
	}
}

func TestReadCluster(t *testing.T) {
	fields := map[string]string{"code": " 41078303 ", "name": "演示", "year": "2023", "retired": "2024-12", "level": "national", "body": "410000"}
	c, problem := readCluster(forms.Cluster{}, fields, text.ZH)
	if problem != "" || c.County != "410783" || c.Year != 2023 || c.Retired != (forms.Period{Year: 2024, Month: 12}) {
		t.Errorf("%+v %q", c, problem)
	}
	for field, wrong := range map[string]string{"year": "二〇二三", "retired": "2024"} {
		bad := map[string]string{}
		for k, v := range fields {
			bad[k] = v
		}
		bad[field] = wrong
		if _, problem := readCluster(forms.Cluster{}, bad, text.ZH); problem == "" {
			t.Errorf("%s %q was read", field, wrong)
		}
	}
}

func TestReadDay(t *testing.T) {
	for _, s := range []string{"2023-03-31", "2023.3.31", "2023/3/31", "2023年3月31日", "20230331", " 2023-3-31 "} {
		if d, ok := readDay(s); !ok || d.Format(time.DateOnly) != "2023-03-31" {
			t.Errorf("%q is read as %v, %v", s, d, ok)
		}
	}
	for _, s := range []string{"31.3.", "2023-02-30", "明天"} {
		if d, ok := readDay(s); ok {
			t.Errorf("%q is read as %v", s, d)
		}
	}
	if d, ok := readDay(""); !ok || !d.IsZero() {
		t.Error("an empty field is no deadline")
	}
}

// exact rounds a fraction half away from zero to hundredths.
func exact(r *big.Rat) string {
	return r.FloatString(2)
}

func TestRoundingAgreesWithFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := forms.Number(rapid.Int64Range(-1e15, 1e15).Draw(t, "amount"))
		want := exact(new(big.Rat).SetFrac64(int64(n), int64(forms.One)*10_000))
		if got := hundredMillions(n).Fixed(2); got != want && strings.TrimLeft(got, "-0.") != strings.TrimLeft(want, "-0.") {
			t.Fatalf("%v 万元 are %s 亿元, want %s", n, got, want)
		}
		was := forms.Number(rapid.Int64Range(1, 1e14).Draw(t, "was"))
		d := forms.Number(rapid.Int64Range(-1e14, 1e14).Draw(t, "difference"))
		p, ok := percentChange(d, was)
		if !ok && (d/was > 80_000_000_000 || d/was < -80_000_000_000) {
			return // beyond what a Number holds
		}
		if !ok {
			t.Fatalf("%v of %v cannot be told", d, was)
		}
		want = exact(new(big.Rat).SetFrac(new(big.Int).Mul(big.NewInt(int64(d)), big.NewInt(100)), big.NewInt(int64(was))))
		if got := p.Fixed(2); got != want && strings.TrimLeft(got, "-0.") != strings.TrimLeft(want, "-0.") {
			t.Fatalf("%v of %v is %s %%, want %s", d, was, got, want)
		}
	})
}

// A table shows exactly what its filter lets through, each record once, and in the order of the column.
func TestTableShowsWhatIsWanted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOf(rapid.IntRange(-50, 50)).Draw(t, "records")
		limit := rapid.IntRange(-50, 50).Draw(t, "limit")
		tb := newTable([]column[int]{{widgets.Column{Title: "n"},
			func(n *int) widgets.CellView { return plain(text.Count(*n)) }, func(a, b *int) int { return *a - *b }}})
		tb.set(all)
		tb.filter(func(n *int) bool { return *n >= limit })
		tb.sort(0, widgets.Descending)
		var want, got []int
		for _, n := range all {
			if n >= limit {
				want = append(want, n)
			}
		}
		slices.Sort(want)
		slices.Reverse(want)
		for row := range tb.Rows() {
			got = append(got, *tb.at(row))
		}
		if !slices.Equal(got, want) {
			t.Fatalf("shown %v, want %v", got, want)
		}
	})
}

// Whichever way a list is ordered, what has nothing in the column comes last.
func TestNothingIsOrderedLast(t *testing.T) {
	list := newTable([]column[forms.Cell]{{
		widgets.Column{Key: "n"}, func(c *forms.Cell) widgets.CellView { return orDash(yi(*c)) }, func(a, b *forms.Cell) int { return compareCells(*a, *b) },
	}})
	list.set([]forms.Cell{{}, forms.NumberCell(forms.Int(20_000)), {State: forms.NotAvailable}, forms.NumberCell(forms.Int(50_000)), forms.NumberCell(0)})
	for dir, want := range map[widgets.Direction]string{widgets.Ascending: "0.00 2.00 5.00 — —", widgets.Descending: "5.00 2.00 0.00 — —"} {
		list.sort(0, dir)
		var got []string
		for row := range list.Rows() {
			got = append(got, list.Cell(row, 0).Text)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("direction %v: %s, want %s", dir, s, want)
		}
	}
}
