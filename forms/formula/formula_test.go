package formula

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"jibao/forms"
)

// smallForm is the form of the tests of package forms.
func smallForm(t testing.TB) *forms.Form {
	t.Helper()
	data, err := os.ReadFile("../testdata/small.yaml")
	if err != nil {
		t.Fatal(err)
	}
	f, err := forms.LoadForm("small.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// envOf reads "A1=100 B3=yes year_ago(A1)=50" into an Env; codes that are not named are blank.
func envOf(t testing.TB, f *forms.Form, values string) *Env {
	t.Helper()
	n := len(f.Indicators)
	env := &Env{
		Cells: make([]forms.Cell, n), YearAgo: make([]forms.Cell, n), Previous: make([]forms.Cell, n), SameYear: make([]forms.Cell, n),
		PreviousAnnual: make([]forms.Cell, n),
	}
	for _, pair := range strings.Fields(values) {
		key, typed, _ := strings.Cut(pair, "=")
		cells, code := env.Cells, key
		if which, rest, ok := strings.Cut(key, "("); ok {
			code = strings.TrimSuffix(rest, ")")
			cells = map[string][]forms.Cell{"year_ago": env.YearAgo, "previous": env.Previous, "same_year": env.SameYear, "previous_annual": env.PreviousAnnual}[which]
		}
		ind := f.Indicator(code)
		if ind == nil || cells == nil {
			t.Fatalf("%s is no cell", key)
		}
		c, _ := forms.ParseCell(ind.Spec(), typed)
		if typed == "NA" {
			c = forms.Cell{State: forms.NotAvailable, Text: "x"}
		}
		cells[f.Index(code)] = c
	}
	return env
}

func compile(t testing.TB, f *forms.Form, src string, scope Scope) *Expr {
	t.Helper()
	x, err := Compile(f, src, scope)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestNumbers(t *testing.T) {
	f := smallForm(t)
	for _, c := range []struct{ src, values, want string }{
		{"A2 / A1 * 100", "A1=3 A2=1", "33.33"},
		{"A2 / A1 * 100", "A1=200 A2=0.01", "0.01"}, // 0.005 is rounded up
		{"-A2 / A1 * 100", "A1=200 A2=0.01", "-0.01"},
		{"A2 / A1 * 100", "A1=0 A2=1", ""},
		{"A2 / A1 * 100", "A2=1", ""},
		{"A2 / A1 * 100", "A1=NA A2=1", ""},
		{"A2 / A1 * 100", "A1=六十 A2=1", ""},
		{"A2 / A1 * 100", "A1=1 A2=0", "0.00"},
		{"(sqrt(A1 / A2) - 1) * 100", "A1=121 A2=100", "10.00"},
		{"sqrt(A1 - A2)", "A1=1 A2=2", ""},
		{"sqrt(A1)", "A1=2", "1.41"},
		{"min(A1, A2, A4)", "A1=3 A2=1 A4=2", "1.00"},
		{"max(A1, A2, A4)", "A1=3 A2=1 A4=2", "3.00"},
		{"min(A1, A2, A4)", "A1=3 A2=1", ""},
		{"abs(A1 - A2)", "A1=1 A2=3.5", "2.50"},
		{"--A1", "A1=1", "1.00"},
		{"A1 - A2 - A4", "A1=10 A2=3 A4=2", "5.00"},
		{"A1 / A2 / A4", "A1=12 A2=3 A4=2", "2.00"},
		{"A1 - (A2 - A4)", "A1=10 A2=3 A4=2", "9.00"},
		{"2 + 3 * 4 - 10 / 5", "", "12.00"},
		{"year_ago(A1) + previous(A1) + same_year(A1)", "A1=9 year_ago(A1)=1 previous(A1)=2 same_year(A1)=4", "7.00"},
		{"previous(B2)", "previous(B2)=1 previous_annual(B2)=5", "5.00"},
		{"years_since_recognition()", "", ""},
		{"configured(growth)", "", ""},
		{"count()", "", ""},
		{"900000000000000 * 900000000000000", "", ""},
		{"9999999999999 * 1000000", "", ""},
	} {
		x := compile(t, f, c.src, Judgement)
		got := x.Cell(envOf(t, f, c.values), 2, false)
		if show := forms.Canonical(forms.Spec{Type: forms.Decimal, Decimals: 2}, got); show != c.want {
			t.Errorf("%s with %s is %q, want %q", c.src, c.values, show, c.want)
		}
	}
}

func TestTruths(t *testing.T) {
	f := smallForm(t)
	for _, c := range []struct {
		src, values string
		want        Truth
	}{
		{"A2 <= A1", "A1=1 A2=1", True}, {"A2 <= A1", "A1=1 A2=1.01", False}, {"A2 <= A1", "A1=1", Unknown}, {"A2 < A1", "A1=1 A2=1", False},
		{"A2 = A1", "A1=1.0 A2=1", True}, {"A2 <> A1", "A1=1 A2=1", False}, {"A2 > A1", "A1=1 A2=2", True}, {"A2 >= A1", "A1=1 A2=0.99", False},
		{"B3", "B3=是", True}, {"B3", "B3=否", False}, {"B3", "", Unknown}, {"B3 = no", "B3=否", True}, {"yes = B3", "B3=否", False}, {"B3 <> yes", "B3=否", True},
		{"not B3", "B3=否", True}, {"not B3", "", Unknown}, {"not not B3", "B3=是", True},
		{"B4 in (物流)", "B4=设备、物流", True}, {"B4 = 物流", "B4=设备", False}, {"B4 <> 物流", "B4=设备", True}, {"B4 in (设备, 物流)", "", Unknown},
		{"B3 and A1 > 0", "B3=是 A1=1", True}, {"B3 and A1 > 0", "B3=否", False}, {"A1 > 0 and B3", "B3=否", False}, {"B3 and A1 > 0", "B3=是", Unknown},
		{"B3 or A1 > 0", "B3=是", True}, {"A1 > 0 or B3", "B3=是", True}, {"B3 or A1 > 0", "B3=否", Unknown}, {"B3 or A1 > 0", "B3=否 A1=0", False},
		{"A1 > 0 or B3 and A2 > 0", "A1=1", True}, {"1 / 0 > 0", "", Unknown},
		{"A1 = 0", "", Unknown}, {"A1 = 0", "A1=0", True},
	} {
		if got := compile(t, f, c.src, Judgement).Truth(envOf(t, f, c.values)); got != c.want {
			t.Errorf("%s with %s is %d, want %d", c.src, c.values, got, c.want)
		}
	}
}

// A rounded figure against a rounded or a longer one is allowed half a unit of its last place; against a fixed limit not.
func TestRoundedComparison(t *testing.T) {
	f := smallForm(t)
	for _, c := range []struct {
		src, values string
		want        Truth
	}{
		{"A3 > 70", "A3=70", False}, {"A3 <= 70", "A3=70.01", False}, {"A3 >= 1 / 3 * 100", "A3=33.33", True}, {"A3 >= 1 / 3 * 100", "A3=33.32", False},
		{"A3 = year_ago(A3)", "A3=33.33 year_ago(A3)=33.34", False}, {"A3 = A2 / A1 * 100", "A3=33.33 A1=3 A2=1", True},
		{"A2 <= A1 * 0.333", "A1=1 A2=0.34", False},
	} {
		if got := compile(t, f, c.src, Judgement).Truth(envOf(t, f, c.values)); got != c.want {
			t.Errorf("%s with %s is %d, want %d", c.src, c.values, got, c.want)
		}
	}
}

// roster reads rows of "leading size output tax"; - is blank.
func roster(t testing.TB, f *forms.Form, rows ...string) []forms.Row {
	t.Helper()
	var out []forms.Row
	for _, line := range rows {
		row := forms.Row{Cells: make([]forms.Cell, len(f.Columns))}
		for i, typed := range strings.Fields(line) {
			col := f.ColumnIndex([]string{"leading", "size", "output", "tax"}[i])
			if typed != "-" {
				row.Cells[col], _ = forms.ParseCell(f.Columns[col].Spec(), typed)
			}
		}
		out = append(out, row)
	}
	return out
}

func TestRoster(t *testing.T) {
	f := smallForm(t)
	some := roster(t, f, "是 large 10.5 -1", "是 small 20 -", "否 small - 3", "- small 5 5")
	empty := roster(t, f, "否 - - -", "是 - - -")
	for _, c := range []struct {
		src  string
		rows []forms.Row
		want string
	}{
		{"count()", some, "4.00"}, {"count()", nil, ""}, {"sum(output)", nil, ""},
		{"count(leading)", some, "2.00"}, {"count(not leading)", some, "1.00"}, {"count(size in (small, large))", some, "4.00"}, {"count(size <> large)", some, "3.00"},
		{"sum(output)", some, "35.50"}, {"sum(output, leading)", some, "30.50"}, {"sum(tax)", some, "7.00"}, {"sum(output, tax > 100)", some, ""},
		{"sum(output, leading and size = small)", some, "20.00"}, {"count(output >= 10)", some, "2.00"}, {"count(output > 1000)", some, ""},
		{"count(leading and output > 1000)", roster(t, f, "否 - -", "是 - 5"), "0.00"}, {"sum(output) / count()", some, "8.88"},
		{"sum(output)", empty, ""}, {"sum(output, leading)", roster(t, f, "否 - 5"), "0.00"}, {"count(size = large)", empty, ""}, {"count(leading)", empty, "1.00"},
	} {
		got := compile(t, f, c.src, RosterRule).Cell(&Env{Roster: c.rows}, 2, false)
		if show := forms.Canonical(forms.Spec{Type: forms.Decimal, Decimals: 2}, got); show != c.want {
			t.Errorf("%s over %d rows is %q, want %q", c.src, len(c.rows), show, c.want)
		}
	}
	row := &Env{Row: some[0].Cells}
	if compile(t, f, "tax <= output and size = large", RowJudgement).Truth(row) != True || compile(t, f, "leading = no", RowJudgement).Truth(row) != False {
		t.Error("checks of a row")
	}
}

func TestFaults(t *testing.T) {
	f := smallForm(t)
	for _, c := range []struct {
		src   string
		scope Scope
		says  string
	}{
		{"", Judgement, "ends too early"}, {"A1 +", Judgement, "ends too early"}, {"A1 A2", Judgement, "an operator is expected"}, {"(A1", Judgement, `")" is expected`},
		{"A9", Judgement, `no indicator "A9"`}, {"A1 # 2", Judgement, "no meaning"}, {"A1 = A2 = A4", Judgement, "an operator is expected"},
		{"A1 and A2", Judgement, "a condition is expected"}, {"B3 + 1", Judgement, "a number is expected"}, {"B4", Judgement, "a choice alone"},
		{"B4 = 食堂", Judgement, `no option "食堂"`}, {"B4 < 物流", Judgement, "has no order"}, {"B4 in ()", Judgement, "option is expected"}, {"A1 in (物流)", Judgement, "needs a choice"},
		{"B4 in (物流, 物流)", Judgement, "stands twice"}, {"A1 = yes", Judgement, "only a yes/no"}, {"yes", Judgement, "can only be compared"}, {"root(A1)", Judgement, "no function"},
		{"sqrt(A1, A2)", Judgement, "takes one number"}, {"min(A1)", Judgement, "two or more"}, {"year_ago(A1 + 1)", Judgement, "takes one code"}, {"year_ago(A1)", Computation, "reads the past"},
		{"count()", Computation, "reads the roster"}, {"A1", RosterRule, "within count or sum only"}, {"sum(name)", RosterRule, "is a text"}, {"sum(size)", RosterRule, "a number is expected"},
		{"sum(A1)", RosterRule, `no column "A1"`}, {"count(A1 > 1)", RosterRule, `no column "A1"`}, {"count(output)", RosterRule, "a condition is expected"}, {"count(count() > 1)", RosterRule, "reads the roster"},
		{"A1 > 1", RowJudgement, `no column "A1"`}, {"A1 > 1", Computation, "a number is expected"}, {"1.12345678901234567890", Judgement, "more digits"},
		{"A1 + and", Judgement, "before \"and\""}, {"1.", Judgement, "no meaning"}, {"A1 in 物流", Judgement, `"(" is expected`}, {strings.Repeat("(", 100) + "A1" + strings.Repeat(")", 100), Judgement, "nested too deep"},
		{strings.Repeat("-", 100) + "A1", Judgement, "nested too deep"}, {strings.Repeat("A1 + ", 300) + "A1", Judgement, "too many operands"}, {strings.Repeat("x", 5000), Judgement, "longer than"}, {"\xff", Judgement, "UTF-8"},
	} {
		x, err := Compile(f, c.src, c.scope)
		var fault *Error
		if !errors.As(err, &fault) || !strings.Contains(err.Error(), c.says) || x != nil {
			t.Errorf("%.40q: %v, want %q", c.src, err, c.says)
		}
	}
	if _, err := CompileTest(f, "A1 + 1", Judgement); err == nil {
		t.Error("a number is taken for a test")
	}
}

func TestReads(t *testing.T) {
	f := smallForm(t)
	r := compile(t, f, "A2 <= A1 * configured(x) and (year_ago(A1) < A2 or previous(B2) > same_year(A1)) and count(leading and output > 0) > years_since_recognition()", Judgement).Reads()
	want := Reads{
		Codes: []string{"A2", "A1"}, YearAgo: []string{"A1"}, Previous: []string{"B2"}, SameYear: []string{"A1"}, Columns: []string{"leading", "output"},
		Configured: []string{"x"}, Roster: true, Years: true,
	}
	if fmt.Sprint(r) != fmt.Sprint(want) {
		t.Errorf("reads %+v, want %+v", r, want)
	}
	left, sign, right, ok := compile(t, f, "A1 + A2 <= B1 * 2", Judgement).Sides()
	if !ok || left.String() != "A1 + A2" || sign != "<=" || right.String() != "B1 * 2" || !slices.Equal(right.Reads().Codes, []string{"B1"}) {
		t.Errorf("sides %s %s %s", left, sign, right)
	}
	if typ, decimals, unit := left.Shape(); typ != forms.Decimal || decimals != 2 || unit != "万元" {
		t.Errorf("a sum of amounts is shown as %s, %d, %s", typ, decimals, unit)
	}
	if _, _, _, ok := compile(t, f, "A1 > 1 or A2 > 1", Judgement).Sides(); ok {
		t.Error("two comparisons are taken for one")
	}
}

func TestNewEnv(t *testing.T) {
	f := smallForm(t)
	at := func(year, month int) *forms.Return {
		return forms.NewReturn(f, forms.Cluster{}, forms.Period{Year: year, Month: month})
	}
	yearEnd, half, now := at(2022, 12), at(2023, 6), at(2023, 12)
	b2 := f.Index("B2")
	yearEnd.Cells[b2], half.Cells[b2] = forms.NumberCell(forms.Int(5)), forms.Cell{}
	env := NewEnv(f, now, forms.Past{YearAgo: yearEnd, Previous: half, SameYear: half}, 2021, nil)
	if env.Years != 2 || !env.YearsKnown {
		t.Errorf("%d years since recognition", env.Years)
	}
	if v := compile(t, f, "previous(B2)", Judgement).Cell(env, 0, false); v != forms.NumberCell(forms.Int(5)) {
		t.Errorf("the latest period that asked for a yearly figure was not taken: %+v", v)
	}
	other := *yearEnd
	other.Form.Version = "0"
	if env := NewEnv(f, now, forms.Past{YearAgo: &other}, 0, nil); env.YearAgo != nil || env.YearsKnown {
		t.Error("a return of another version is compared as if it were of this one")
	}
}
