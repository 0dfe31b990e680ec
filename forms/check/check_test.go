package check

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jibao/forms"
)

// smallEngine is compiled from the form of the tests of package forms.
func smallEngine(t testing.TB) *Engine {
	t.Helper()
	data, err := os.ReadFile("../testdata/small.yaml")
	if err != nil {
		t.Fatal(err)
	}
	e, err := Load("small.yaml", data, Outside{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

var (
	year2021 = forms.Period{Year: 2021, Month: 12}
	half2022 = forms.Period{Year: 2022, Month: 6}
	year2022 = forms.Period{Year: 2022, Month: 12}
)

// set types values into a return: "A1=100 B3=是". "A1" blanks the cell, "A1=NA:why" makes it not available, "A1!x" sets
// its note. A "_" stands for a blank within a value.
func set(t testing.TB, e *Engine, r *forms.Return, values string) *forms.Return {
	t.Helper()
	for _, pair := range strings.Fields(values) {
		pair = strings.ReplaceAll(pair, "_", " ")
		code, note, hasNote := strings.Cut(pair, "!")
		code, typed, _ := strings.Cut(code, "=")
		i := e.Form().Index(code)
		if i < 0 {
			t.Fatalf("there is no %s", code)
		}
		if hasNote {
			r.Cells[i].Note = note
			continue
		}
		note = r.Cells[i].Note
		r.Cells[i], _ = forms.ParseCell(e.Form().Indicators[i].Spec(), typed)
		if reason, ok := strings.CutPrefix(typed, "NA:"); ok {
			r.Cells[i] = forms.Cell{State: forms.NotAvailable, Text: reason}
		}
		r.Cells[i].Note = note
	}
	return r
}

// clean is what a return of the small form holds that nothing is wrong with.
const clean = "A1=100 A2=80 A4=90 B1=2 B2=5 B3=是 B3!编号123 B4=物流 B5=12.5"

func cleanReturn(t testing.TB, e *Engine, p forms.Period) *forms.Return {
	r := set(t, e, forms.NewReturn(e.Form(), forms.Cluster{Code: "41078301"}, p), clean)
	addRow(t, e, r, "91350100M000100Y43 甲公司 C34 是 small 80 1")
	addRow(t, e, r, "91110000101623741K 乙公司 - 否 - 20 -1")
	return r
}

// addRow types one row: "uscc name industry leading size output tax"; - is blank.
func addRow(t testing.TB, e *Engine, r *forms.Return, line string) {
	t.Helper()
	row := forms.Row{Cells: make([]forms.Cell, len(e.Form().Columns))}
	for i, typed := range strings.Fields(line) {
		if typed != "-" {
			row.Cells[i], _ = forms.ParseCell(e.Form().Columns[i].Spec(), typed)
		}
	}
	r.Roster = append(r.Roster, row)
}

// setRow types into one cell of the roster.
func setRow(t testing.TB, e *Engine, r *forms.Return, row int, column, typed string) {
	t.Helper()
	i := e.Form().ColumnIndex(column)
	r.Roster[row].Cells[i], _ = forms.ParseCell(e.Form().Columns[i].Spec(), typed)
}

// brief writes findings as "A1-RANGE hard range", one after another.
func brief(fs []forms.Finding) string {
	var out []string
	for _, f := range fs {
		out = append(out, fmt.Sprintf("%s %s %s", f.Key, f.Severity, f.Kind))
	}
	return strings.Join(out, "; ")
}

func TestCleanReturn(t *testing.T) {
	e := smallEngine(t)
	if got := e.Check(cleanReturn(t, e, year2022), forms.Past{}, 2021); len(got) != 0 {
		t.Errorf("a clean return: %s", brief(got))
	}
}

// Every kind of finding, each by the one change that causes it.
func TestEachCheck(t *testing.T) {
	e := smallEngine(t)
	for _, c := range []struct {
		change string // of the clean return
		past   string // of the clean return of the same months a year ago; "" none
		want   string
	}{
		{"A1", "", "A1-REQUIRED hard required"},
		{"B3", "", "B3-REQUIRED hard required"},
		{"B4", "", "B4-REQUIRED hard required"},
		{"A4=NA:", "", "A4-REASON hard reason"},
		{"A4=NA:未统计", "", ""},
		{"A4=NA:" + strings.Repeat("长", 21), "", "A4-LENGTH hard length"},
		{"A4=NA:" + strings.Repeat("长", 20), "", ""},
		{"A4!" + strings.Repeat("长", 21), "", "A4-LENGTH hard length"},
		{"A3!" + strings.Repeat("长", 21), "", "A3-LENGTH hard length"},
		{"B1=两家", "", "B1-INVALID hard invalid"},
		{"A4=1.005", "", "A4-INVALID hard precision"},
		{"B1=2.5", "", "B1-INVALID hard precision"},
		{"B3=大概", "", "B3-INVALID hard option"},
		{"B4=食堂", "", "B4-INVALID hard option"},
		{"A4=-1", "", "A4-RANGE hard range"},
		{"B5=100.1", "", "B5-RANGE hard range"},
		{"B5=100", "", ""},
		{"B3!无号", "", "B3-NOTE hard note"},
		{"B3!", "", "B3-NOTE hard note"},
		{"B3=否 B3!", "", ""},
		{"A1=101", "", "A1-ROSTER soft roster"},
		{"A2=NA:无", "", "A2-ROSTER soft roster"},
		{"B1=3", "", "B1-ROSTER soft roster"},
		// A2 is where to go; its share and what the roster gives rest on it and are not reported again
		{"A2=101", "", "A2-LE-A1 hard relation"},
		{"A2=70", "", "A3-MIN soft relation; A2-ROSTER soft roster"},
		{"A1=19 A2=19", "", "A1-ROSTER soft roster; A2-ROSTER soft roster; B1-A1 soft relation"},
		{"A4=90", "A1=90", ""},
		{"A4=90.01", "A1=90", "A4-FILED soft filed"},
		{"A4=1", "A1=1000000", "A1-SLIP soft slip; A4-FILED soft filed"},
		{"A4=0.01", "A1=0.01", "A1-SLIP soft slip"},
		{"A4=0.02", "A1=0.02", "A1-SLIP soft slip"},
		{"A4=200", "A1=200", "A1-CHANGE soft change"},
		{"A4=143", "A1=143", "A1-CHANGE soft change"},
		{"A4=142", "A1=142", ""},
		{"A4=76", "A1=76", "A1-CHANGE soft change"},
		{"A4=77", "A1=77", ""},
		{"A4=100", "A1=100", "A1-SAME soft same"},
		{"A4=0", "A1=0", ""},
		{"A4=0 A1=0 A2=0", "A1=0 A2=0", "A1-ROSTER soft roster; A2-ROSTER soft roster; B1-A1 soft relation"},
		{"A4=90 A2=0 A1=100", "A1=90", "A2-ZERO soft zero; A3-MIN soft relation; A2-ROSTER soft roster"},
	} {
		r := set(t, e, cleanReturn(t, e, year2022), c.change)
		past := forms.Past{}
		if c.past != "" {
			// nothing but A1 and A2 is compared
			before := set(t, e, cleanReturn(t, e, year2021), "A2=81 B1=2 "+c.past)
			e.Fill(before)
			past.YearAgo = before
		}
		if got := brief(e.Check(r, past, 0)); !sameSet(got, c.want) {
			t.Errorf("%s, a year ago %s:\n got %s\nwant %s", c.change, c.past, got, c.want)
		}
	}
}

// sameSet compares lists whatever their order: the order has its own test.
func sameSet(a, b string) bool {
	x, y := strings.Split(a, "; "), strings.Split(b, "; ")
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

func TestStocksAndCumulation(t *testing.T) {
	e := smallEngine(t)
	previous := func(p forms.Period, values string) *forms.Return {
		return set(t, e, cleanReturn(t, e, p), values)
	}
	for name, c := range map[string]struct {
		now  string
		at   forms.Period
		past forms.Past
		want string
	}{
		"stock against the latest earlier period": {"B1=2", year2022, forms.Past{Previous: previous(half2022, "B1=40")}, "B1-CHANGE soft change"},
		"small figures may change":                {"B1=2", year2022, forms.Past{Previous: previous(half2022, "B1=19")}, ""},
		"a stock that is the same is nothing":     {"B1=2", year2022, forms.Past{Previous: previous(half2022, "B1=2")}, ""},
		"zero after a figure":                     {"B2=0", year2022, forms.Past{Previous: previous(year2021, "B2=7")}, "B2-ZERO soft zero; B2-LT-LAST soft relation"},
		"yearly stock skips the half-year":        {"B2=4", year2022, forms.Past{Previous: previous(half2022, "B2="), YearAgo: previous(year2021, "A1=90 A2=81 B2=6")}, "B2-LT-LAST soft relation"},
		"cumulative figure fell":                  {"A1=100", year2022, forms.Past{SameYear: previous(half2022, "A1=100.01 A2=0")}, "A1-CUMULATIVE soft cumulative"},
		"cumulative figure grew":                  {"A1=100", year2022, forms.Past{SameYear: previous(half2022, "A1=99 A2=0")}, ""},
		"cumulative figure stood still":           {"A1=100", year2022, forms.Past{SameYear: previous(half2022, "A1=100 A2=80")}, ""},
		"slip comes before cumulative":            {"A4=1000000", year2022, forms.Past{SameYear: previous(half2022, "A1=100.01 A2=0"), YearAgo: previous(year2021, "A1=1000000 A2=81")}, "A1-SLIP soft slip"},
		"half-year does not ask for yearly":       {"B2= B4=", half2022, forms.Past{}, ""},
		"half-year leaves yearly out of account":  {"B2=50 B4=食堂", half2022, forms.Past{Previous: previous(year2021, "B2=30")}, ""},
	} {
		r := set(t, e, cleanReturn(t, e, c.at), c.now)
		if got := brief(e.Check(r, c.past, 0)); !sameSet(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}

func TestRosterChecks(t *testing.T) {
	e := smallEngine(t)
	key := "91110000101623741K"
	for name, c := range map[string]struct {
		column, typed string
		want          string
	}{
		"fine":                    {"tax", "-5", ""},
		"required":                {"name", "", "R-NAME-REQUIRED:" + key + " hard required"},
		"required yes/no":         {"leading", "", "R-LEADING-REQUIRED:" + key + " hard required; A2-ROSTER"},
		"no code":                 {"uscc", "", "R-USCC-REQUIRED:#2 hard required"},
		"not a number":            {"output", "约20", "R-OUTPUT-INVALID:" + key + " hard invalid"},
		"too precise":             {"output", "20.005", "R-OUTPUT-INVALID:" + key + " hard precision"},
		"not a choice":            {"size", "巨型", "R-SIZE-INVALID:" + key + " hard option"},
		"below zero":              {"output", "-20", "R-OUTPUT-RANGE:" + key + " hard range"},
		"name too long":           {"name", "一二三四五六七八九", "R-NAME-LENGTH:" + key + " hard length"},
		"malformed code":          {"uscc", "123", "R-USCC-CODE:123 hard credit_code"},
		"too long code":           {"uscc", key + "1", "R-USCC-CODE:" + key + "1 hard credit_code"},
		"check digit":             {"uscc", "911100001016237411", "R-USCC-DIGIT:911100001016237411 soft check_digit"},
		"twice":                   {"uscc", "91350100M000100Y43", "R-USCC-TWICE:#2 hard duplicate"},
		"twice in another way":    {"uscc", "９１３５０１００m000100y43", "R-USCC-TWICE:#2 hard duplicate"},
		"industry":                {"industry", "34", "R-INDUSTRY:" + key + " hard industry"},
		"industry in small print": {"industry", "c34", ""},
		"row":                     {"tax", "21", "R-TAX:" + key + " soft row"},
		"row at the limit":        {"tax", "20", ""},
	} {
		r := cleanReturn(t, e, year2022)
		setRow(t, e, r, 1, c.column, c.typed)
		if name == "required yes/no" {
			c.want = strings.TrimSuffix(c.want, "; A2-ROSTER") // the column failed, so what rests on it is not reported
		}
		got := e.Check(r, forms.Past{}, 0)
		if brief(got) != c.want {
			t.Errorf("%s: %s, want %s", name, brief(got), c.want)
		}
		if len(got) == 1 {
			wantCell := forms.CellKey(r.RowKeys(e.Form())[1], c.column)
			if got[0].Row != 2 || got[0].Cells[0] != wantCell {
				t.Errorf("%s: row %d, cells %v, want %s", name, got[0].Row, got[0].Cells, wantCell)
			}
		}
	}
	r := cleanReturn(t, e, year2022)
	r.Roster = nil
	if got := e.Check(r, forms.Past{}, 0); brief(got) != "ROSTER-REQUIRED hard no_roster" || got[0].Cells[0] != forms.RosterKey {
		t.Errorf("a year-end return without roster: %s", brief(got))
	}
	r.Period = half2022
	if got := e.Check(r, forms.Past{}, 0); len(got) != 0 {
		t.Errorf("a half-year may come without roster: %s", brief(got))
	}
}

// Figures come from files too: what no person could type is a finding all the same.
func TestFiguresFromFiles(t *testing.T) {
	e := smallEngine(t)
	for code, c := range map[string]forms.Cell{
		"A4": forms.NumberCell(10_001), "B1": forms.NumberCell(25_000), "B4": forms.TextCell("物流,设备"),
	} {
		r := cleanReturn(t, e, year2022)
		r.Cells[e.Form().Index(code)] = c
		if got := e.Check(r, forms.Past{}, 0); len(got) != 1 || got[0].Check != code+"-INVALID" {
			t.Errorf("%s with %+v: %s", code, c, brief(got))
		}
	}
	r := cleanReturn(t, e, year2022)
	r.Cells[e.Form().Index("B4")] = forms.TextCell("")
	if got := brief(e.Check(r, forms.Past{}, 0)); got != "B4-REQUIRED hard required" {
		t.Errorf("nothing chosen: %s", got)
	}
	if got := e.Check(&forms.Return{Form: e.Form().FormID, Period: year2022}, forms.Past{}, 0); len(got) != 9 {
		t.Errorf("a return without cells: %s", brief(got))
	}
}

// A row that stands twice makes every count and sum too large: that is said once, at the row.
func TestRepeatedRowIsTheRootCause(t *testing.T) {
	e := smallEngine(t)
	r := cleanReturn(t, e, year2022)
	addRow(t, e, r, "91350100M000100Y43 甲公司 C34 是 small 80 1")
	if got := brief(e.Check(r, forms.Past{}, 0)); got != "R-USCC-TWICE:#3 hard duplicate" {
		t.Error(got)
	}
}

func TestKeysAreUnique(t *testing.T) {
	e := smallEngine(t)
	r := cleanReturn(t, e, year2022)
	for range 3 {
		addRow(t, e, r, "91350100M000100Y43 甲 X 大概 巨型 -1 99")
		addRow(t, e, r, "- - - - - - -")
	}
	seen := map[string]bool{}
	found := e.Check(r, forms.Past{}, 0)
	for _, f := range found {
		if seen[f.Key] {
			t.Errorf("%s stands twice", f.Key)
		}
		seen[f.Key] = true
	}
	if len(found) < 20 {
		t.Errorf("only %d findings: %s", len(found), brief(found))
	}
}

func TestFindingsSayWhat(t *testing.T) {
	e := smallEngine(t)
	one := func(change string, past forms.Past) forms.Finding {
		t.Helper()
		got := e.Check(set(t, e, cleanReturn(t, e, year2022), change), past, 0)
		if len(got) == 0 {
			t.Fatalf("%s: nothing found", change)
		}
		return got[0]
	}
	f := one("A2=101", forms.Past{})
	if f.Op != "<=" || f.Left.Expr != "A2" || f.Right.Expr != "A1" || f.Left.Value.Num != forms.Int(101) || f.Diff.Num != forms.Int(1) ||
		f.Left.Unit != "万元" || f.Left.Decimals != 2 || !slices.Equal(f.Cells, []string{"A2", "A1"}) || f.Basis != "A2=101.00; A1=100.00" {
		t.Errorf("%+v", f)
	}
	before := set(t, e, cleanReturn(t, e, year2021), "A1=80 A2=81")
	f = one("A4=85", forms.Past{YearAgo: before})
	if f.Kind != forms.KindFiled || f.Right.Expr != "year_ago(A1)" || f.Diff.Num != forms.Int(5) || f.Basis != "A4=85.00; year_ago(A1)=80.00" || f.Cells[0] != "A4" {
		t.Errorf("%+v", f)
	}
	before = set(t, e, before, "A1=64")
	f = one("A4=64", forms.Past{YearAgo: before})
	if f.Kind != forms.KindChange || f.Diff.Num.String() != "56.25" || f.Basis != "A1=100.00; year_ago(A1)=64.00" {
		t.Errorf("%+v", f)
	}
	f = one("B1=3", forms.Past{})
	if f.Left.Value.Num != forms.Int(3) || f.Right.Value.Num != forms.Int(2) || f.Right.Expr != "count()" || f.Basis != "B1=3; count()=2" {
		t.Errorf("%+v", f)
	}
	f = one("A4=六十", forms.Past{})
	if f.Left.Value.Draft() != "六十" || f.Cells[0] != "A4" {
		t.Errorf("%+v", f)
	}
}

// Hard before soft, then by section, by the order of the form, the roster last and by row.
func TestOrder(t *testing.T) {
	e := smallEngine(t)
	r := set(t, e, cleanReturn(t, e, year2022), "B5=101 A4 A1=150 B1=3")
	setRow(t, e, r, 1, "tax", "30")
	setRow(t, e, r, 0, "tax", "99")
	setRow(t, e, r, 1, "name", "")
	setRow(t, e, r, 0, "industry", "x")
	want := "A4-REQUIRED B5-RANGE R-NAME-REQUIRED:91110000101623741K R-INDUSTRY:91350100M000100Y43 A1-ROSTER A3-MIN B1-ROSTER " +
		"R-TAX:91350100M000100Y43 R-TAX:91110000101623741K"
	var got []string
	for _, f := range e.Check(r, forms.Past{}, 0) {
		got = append(got, f.Key)
	}
	if strings.Join(got, " ") != want {
		t.Errorf("\n got %s\nwant %s", strings.Join(got, " "), want)
	}
}

func TestExplanations(t *testing.T) {
	e := smallEngine(t)
	r := set(t, e, cleanReturn(t, e, year2022), "B1=3")
	f := e.Check(r, forms.Past{}, 0)[0]
	explain := func(text, basis, form string) forms.Finding {
		r.Explanations = []forms.Explanation{{Key: f.Key, Form: form, Basis: basis, Text: text}}
		return e.Check(r, forms.Past{}, 0)[0]
	}
	for form, counts := range map[string]bool{"small 1": true, "1": true, "": true, "small 2": false} {
		if g := explain("两家在建", f.Basis, form); g.Explained != counts || g.Stale == counts || g.Explanation != "两家在建" {
			t.Errorf("given under %q: %+v", form, g)
		}
	}
	if g := explain("两家在建", "B1=4; count()=2", "1"); g.Explained || !g.Stale {
		t.Errorf("given for other values: %+v", g)
	}
	if g := explain("  ", f.Basis, "1"); g.Explained || g.Stale {
		t.Errorf("an empty explanation: %+v", g)
	}
	hard := set(t, e, cleanReturn(t, e, year2022), "A2=101")
	hard.Explanations = []forms.Explanation{{Key: "A2-LE-A1", Basis: "A2=101.00; A1=100.00", Text: "x"}}
	if g := e.Check(hard, forms.Past{}, 0)[0]; g.Explained {
		t.Error("a hard failure was explained away")
	}
}

// A slip hides what rests on it only until it is explained: a hard failure behind it must come out.
func TestExplainedSlipHidesNothing(t *testing.T) {
	e := smallEngine(t)
	past := forms.Past{YearAgo: set(t, e, cleanReturn(t, e, year2021), "A1=90 A2=80")}
	r := set(t, e, cleanReturn(t, e, year2022), "A2=800000")
	got := e.Check(r, past, 0)
	if brief(got) != "A2-SLIP soft slip" {
		t.Fatalf("a slip: %s", brief(got))
	}
	r.Explanations = []forms.Explanation{{Key: "A2-SLIP", Basis: got[0].Basis, Text: "属实"}}
	if got := brief(e.Check(r, past, 0)); got != "A2-LE-A1 hard relation; A2-SLIP soft slip" {
		t.Errorf("an explained slip: %s", got)
	}
}

func TestRowsFollowTheirKeys(t *testing.T) {
	e := smallEngine(t)
	r := cleanReturn(t, e, year2022)
	setRow(t, e, r, 1, "tax", "21")
	f := e.Check(r, forms.Past{}, 0)[0]
	r.Explanations = []forms.Explanation{{Key: f.Key, Basis: f.Basis, Text: "补缴"}}
	slices.Reverse(r.Roster)
	if g := e.Check(r, forms.Past{}, 0)[0]; !g.Explained || g.Row != 1 {
		t.Errorf("sorted rows lost the explanation: %+v", g)
	}
}

func TestCompileFaults(t *testing.T) {
	data, err := os.ReadFile("../testdata/small.yaml")
	if err != nil {
		t.Fatal(err)
	}
	good := string(data)
	line := func(s string) string {
		return "small.yaml:" + strconv.Itoa(strings.Count(good[:strings.Index(good, s)], "\n")+1) + ": "
	}
	for _, c := range []struct{ old, new, says string }{
		{"formula: A2 / A1 * 100", "formula: A2 / A9 * 100", line("formula: A2") + "A3: "},
		{"formula: A1 / B1", "formula: A1 / A3 * B6", "computed from itself: B6 -> B6"},
		{"from_roster: count()", "from_roster: count(size = huge)", `size has no option "huge"`},
		{"test: A2 <= A1", "test: A2 + A1", line("test: A2 <= A1") + "A2-LE-A1: "},
		{"test: tax <= output", "test: tax <= A1", `no column "A1"`},
		{"test: A3 > 70", "test: configured(limit) > 1", "reads no indicator"},
		{"test: tax <= output", "test: 1 > 2", "reads no column"},
	} {
		_, err := Load("small.yaml", []byte(strings.Replace(good, c.old, c.new, 1)), Outside{})
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %s", c.new, err, c.says)
		}
	}
	circle := strings.Replace(strings.Replace(good, "formula: A2 / A1 * 100", "formula: A2 / B6", 1), "formula: A1 / B1", "formula: A1 / A3", 1)
	if _, err := Load("small.yaml", []byte(circle), Outside{}); err == nil || !strings.Contains(err.Error(), "A3 -> B6 -> A3") {
		t.Errorf("a circle: %v", err)
	}
	unknown := strings.Replace(good, "test: A3 > 70", "test: A3 > configured(limit)", 1)
	if _, err := Load("small.yaml", []byte(unknown), Outside{Criteria: &forms.Criteria{}}); err == nil || !strings.Contains(err.Error(), `no threshold "limit"`) {
		t.Errorf("an unknown threshold: %v", err)
	}
}
