package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/csv"
	"fmt"
	"math/big"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jibao/app"
	"jibao/app/demo"
	"jibao/assets"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
	"jibao/storage/sqlite"
)

// The totals of an office full of gaps, zeros, blanks, figures that are not available, overlaps, revisions and counties
// with two clusters, asked of the desk and, apart from it, of the office file in plain SQL with rational numbers.

var (
	sumsNow  = forms.Period{Year: 2025, Month: 12}
	sumsThen = forms.Period{Year: 2024, Month: 12}
)

// ratioOf is every ratio of the form, written out by hand: the parts and what is done with their sums. decimals is 2
// where it is 0.
var ratioOf = map[string]struct {
	parts    []string
	does     func(p []*big.Rat) *big.Rat // nil: no figure
	decimals int
}{
	"B07": {parts: list("B03 B02"), does: share}, "B10": {parts: list("B08 B09"), does: rise}, "T104": {parts: list("T103 T101"), does: share},
	"T106": {parts: list("T105 T101"), does: share}, "T107": {parts: list("T101 T102"), does: rise}, "T109": {parts: list("T101 T108"), does: yearly},
	"T112": {parts: list("T103 T111"), does: share}, "T204": {parts: list("T201 T203"), does: yearly}, "T206": {parts: list("T205 B08"), does: share},
	"T302": {parts: list("T301 B03"), does: share}, "T304": {parts: list("T303 B02"), does: share}, "T307": {parts: list("T306 T305"), does: share},
	"T405": {parts: list("T404 T401"), does: share}, "T608": {parts: list("T607 T606"), does: share},
	"T403": {parts: list("T401 T101"), does: func(p []*big.Rat) *big.Rat { return over(p[0], p[1]) }, decimals: 4},
	"T119": {parts: list("T116 T117 T118"), does: func(p []*big.Rat) *big.Rat { return plus(p[0], p[1], p[2]) }},
	"T120": {parts: list("T116 T117 T118 B03"), does: func(p []*big.Rat) *big.Rat { return share([]*big.Rat{plus(p[0], p[1], p[2]), p[3]}) }},
}

func list(s string) []string { return strings.Fields(s) }

func over(a, b *big.Rat) *big.Rat {
	if b.Sign() == 0 {
		return nil
	}
	return new(big.Rat).Quo(a, b)
}

func plus(ps ...*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, p := range ps {
		sum.Add(sum, p)
	}
	return sum
}

func hundredfold(r *big.Rat, minus int64) *big.Rat {
	if r == nil {
		return nil
	}
	r = new(big.Rat).Sub(r, big.NewRat(minus, 1))
	return r.Mul(r, big.NewRat(100, 1))
}

func share(p []*big.Rat) *big.Rat { return hundredfold(over(p[0], p[1]), 0) }
func rise(p []*big.Rat) *big.Rat  { return hundredfold(over(p[0], p[1]), 1) }

// yearly is the mean growth of two years.
func yearly(p []*big.Rat) *big.Rat {
	q := over(p[0], p[1])
	if q == nil || q.Sign() < 0 {
		return nil
	}
	f := new(big.Float).SetPrec(400).SetRat(q)
	root, _ := f.Sqrt(f).Rat(nil)
	return hundredfold(root, 1)
}

// units rounds half up, away from zero, to decimals, and counts in ten-thousandths, as figures are kept.
func units(r *big.Rat, decimals int) int64 {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	x := new(big.Rat).Mul(new(big.Rat).Abs(r), new(big.Rat).SetInt(scale))
	x.Add(x, big.NewRat(1, 2))
	n := new(big.Int).Quo(x.Num(), x.Denom()).Int64()
	for range 4 - decimals {
		n *= 10
	}
	return n * int64(r.Sign())
}

// rosterRule is which enterprises an indicator counts, in SQL over a row of the roster.
func rosterRule(f *forms.Form) map[string]string {
	yes := func(column string) string {
		return fmt.Sprintf("json_extract(o.cells, '$[%d]') = 1", f.ColumnIndex(column))
	}
	is := func(column, value string) string {
		return fmt.Sprintf("json_extract(o.cells, '$[%d]') = '%s'", f.ColumnIndex(column), value)
	}
	return map[string]string{
		"B02": "1", "B03": "o.size IN ('medium', 'small', 'micro')", "B04": yes("above_scale"), "B05": yes("leading_industry"),
		"T115": yes("single_champion"), "T116": "o.tier = 'little_giant'", "T117": "o.tier = 'specialised'", "T118": "o.tier = 'innovative'",
		"T121": yes("high_tech"), "T406": is("green_factory", "national"), "T407": is("green_factory", "provincial"),
	}
}

// crowded makes the office: a small one of `demo --scale`, and in twelve of its counties a second cluster with another
// figure of the county.
func crowded(t *testing.T) (string, *app.Catalog) {
	t.Helper()
	cat, err := app.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	res, err := demo.Scale(t.Context(), filepath.Join(t.TempDir(), "d"), demo.Tools{Create: creator(cat), Catalog: cat, Version: "test"},
		demo.Size{Clusters: 100, Periods: 2, Rows: 10}, nil)
	if err != nil {
		t.Fatal(err)
	}
	store, err := sqlite.Open(t.Context(), res.Path, options(cat, time.Now, false))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	clusters, err := store.Clusters(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < 96; i += 8 {
		c := clusters[i]
		c.Code = c.County + "02"
		if err := store.SaveClusters(t.Context(), []forms.Cluster{c}, "test", office.Imported); err != nil {
			t.Fatal(err)
		}
		for _, p := range []forms.Period{sumsThen, sumsNow} {
			if err := second(t.Context(), store, cat, clusters[i].Code, c.Code, p, i); err != nil {
				t.Fatal(err)
			}
		}
	}
	return res.Path, cat
}

// second lets a cluster report what another one reported, but for one figure, and has it accepted.
func second(ctx context.Context, store *sqlite.Office, cat *app.Catalog, from, to string, p forms.Period, i int) error {
	heads, err := store.Heads(ctx, office.ReturnFilter{Cluster: from, Period: p, Current: true})
	if err != nil || len(heads) == 0 {
		return err
	}
	ret, head, err := store.Load(ctx, heads[0].ID)
	if err != nil {
		return err
	}
	ret.Cluster = to
	ret.Cells[cat.Form().Index("T111")] = forms.NumberCell(forms.Int(int64(1000 + i*p.Year)))
	if i%16 == 0 {
		ret.Cells[cat.Form().Index("T101")] = forms.Cell{} // accepted with a blank: an older check let it pass
	}
	engine, err := cat.Engine(ret.Form)
	if err != nil {
		return err
	}
	engine.Fill(ret)
	id, err := store.Receive(ctx, ret, office.Head{At: head.At}, office.ReceivedFile{Digest: to + p.String()})
	if err != nil {
		return err
	}
	return store.Decide(ctx, []office.Decision{{Return: id, Status: forms.Accepted, Who: "test"}})
}

// plainSQL asks the office file.
type plainSQL struct {
	*sql.DB
	t *testing.T
}

// group fills the tables now and before with what counts, and in which group.
func (q plainSQL) group(by string, received bool) {
	status := "('accepted')"
	if received {
		status = "('accepted', 'received')"
	}
	for name, p := range map[string]forms.Period{"now": sumsNow, "before": sumsThen} {
		for _, s := range []string{
			"DROP TABLE IF EXISTS temp." + name,
			fmt.Sprintf(`CREATE TEMP TABLE %s AS SELECT r.id AS ret, r.cluster, c.county, %s AS g FROM returns r JOIN clusters c ON c.code = r.cluster
				WHERE r.period = '%s' AND r.current = 1 AND r.status IN %s`, name, by, p, status),
		} {
			if _, err := q.Exec(s); err != nil {
				q.t.Fatalf("%s: %v", s, err)
			}
		}
	}
}

// row is one line of an answer: a group, a code or nothing, and numbers.
type row struct {
	g, code string
	n       []sql.Null[int64]
}

func (q plainSQL) ask(query string) (all []row) {
	q.t.Helper()
	rows, err := q.Query(query)
	if err != nil {
		q.t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	columns, _ := rows.Columns()
	for rows.Next() {
		r := row{n: make([]sql.Null[int64], len(columns)-2)}
		into := []any{&r.g, &r.code}
		for i := range r.n {
			into = append(into, &r.n[i])
		}
		if err := rows.Scan(into...); err != nil {
			q.t.Fatal(err)
		}
		all = append(all, r)
	}
	if err := rows.Err(); err != nil {
		q.t.Fatal(err)
	}
	return all
}

// want is what SQL says of one figure of one group.
type want struct {
	n, yes   int64
	value    *int64 // ten-thousandths
	distinct *summary.Distinct
}

type wants map[[2]string]want // group and code

// figures works out every figure from what stands in a table of units; of two tables, over the clusters that gave all
// parts in both, on the side of the first.
func (q plainSQL) figures(f *forms.Form, table, other string) wants {
	out := wants{}
	for i := range f.Indicators {
		ind := &f.Indicators[i]
		parts := []string{ind.Code}
		if r, ok := ratioOf[ind.Code]; ok {
			parts = r.parts
		}
		joins := ""
		for k, code := range parts {
			joins += fmt.Sprintf(" JOIN cells c%d ON c%d.return_id = u.ret AND c%d.code = '%s' AND c%d.state = 1", k, k, k, code, k)
			if other != "" {
				joins += fmt.Sprintf(" JOIN cells d%d ON d%d.return_id = v.ret AND d%d.code = '%s' AND d%d.state = 1", k, k, k, code, k)
			}
		}
		from := table + " u"
		if other != "" {
			from += " JOIN " + other + " v ON v.cluster = u.cluster"
		}
		columns, sums := "", ""
		for k, code := range parts {
			columns += fmt.Sprintf(", c%d.num AS n%d", k, k)
			if code == "T111" { // the figure of a county counts once, as its cluster with the lowest code has it
				sums += fmt.Sprintf(", sum(CASE WHEN first = 1 THEN n%d END)", k)
			} else {
				sums += fmt.Sprintf(", sum(n%d)", k)
			}
		}
		query := "SELECT g, '', count(*), sum(CASE WHEN multi THEN text <> '' ELSE yes END)" + sums + fmt.Sprintf(` FROM (SELECT u.g, c0.yes, c0.text, %v AS multi,
			row_number() OVER (PARTITION BY u.g, u.county ORDER BY u.cluster) AS first%s FROM %s%s) GROUP BY g`, ind.Type == forms.Multi, columns, from, joins)
		for _, r := range q.ask(query) {
			out[[2]string{r.g, ind.Code}] = answer(ind, r)
		}
	}
	return out
}

// answer makes one figure of one line.
func answer(ind *forms.Indicator, r row) want {
	w := want{n: r.n[0].V}
	value := func(n int64) { w.value = &n }
	switch ind.Aggregation {
	case forms.NoTotal:
	case forms.ShareYes:
		w.yes = r.n[1].V
		value(units(big.NewRat(100*w.yes, w.n), 2))
	case forms.Ratio:
		of := ratioOf[ind.Code]
		parts := make([]*big.Rat, len(of.parts))
		for k := range parts {
			parts[k] = big.NewRat(r.n[2+k].V, 10_000)
		}
		decimals := 2
		if of.decimals > 0 {
			decimals = of.decimals
		}
		if x := of.does(parts); x != nil {
			value(units(x, decimals))
		}
	default:
		value(r.n[2].V)
	}
	return w
}

// enterprises adds the different enterprises beside the sums that rosters tell of.
func (q plainSQL) enterprises(f *forms.Form, out wants) {
	for code, rule := range rosterRule(f) {
		for _, r := range q.ask(fmt.Sprintf(`SELECT u.g, '', count(DISTINCT CASE WHEN %s THEN o.uscc END), sum(%s), count(DISTINCT u.ret) FROM now u
			JOIN cells c ON c.return_id = u.ret AND c.code = '%s' AND c.state = 1
			JOIN roster o ON o.id BETWEEN u.ret << 20 AND (u.ret << 20) + 1048575 GROUP BY u.g`, rule, rule, code)) {
			w := out[[2]string{r.g, code}]
			w.distinct = &summary.Distinct{Enterprises: int(r.n[0].V), Rows: int(r.n[1].V), Clusters: int(r.n[2].V)}
			out[[2]string{r.g, code}] = w
		}
	}
}

func openPlain(t *testing.T, path string) plainSQL {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(path)+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1) // the tables of the test belong to one connection
	t.Cleanup(func() { db.Close() })
	q := plainSQL{db, t}
	if _, err := q.Exec("CREATE TEMP TABLE places (code TEXT)"); err != nil {
		t.Fatal(err)
	}
	lines, err := csv.NewReader(bytes.NewReader(assets.DivisionsCSV())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		if _, err := q.Exec("INSERT INTO places VALUES (?)", l[0]); err != nil {
			t.Fatal(err)
		}
	}
	return q
}

// keyOf is the group of a cluster c in SQL.
var keyOf = map[summary.Group]string{
	summary.All: "'all'", summary.ByBody: "c.body", summary.ByCounty: "c.county", summary.ByIndustry: "c.industry", summary.ByLevel: "c.level",
	// A city under the central government is its own city, and a county directly under its province stands for itself.
	summary.ByBatch: "c.batch", summary.ByCity: "CASE WHEN substr(c.county, 1, 2) IN ('11', '12', '31', '50') THEN substr(c.county, 1, 2) || '0000' ELSE (SELECT ifnull(max(code), c.county) FROM places WHERE code = substr(c.county, 1, 4) || '00' AND substr(code, 3, 2) < '90') END",
}

// Every figure of every group, the different enterprises beside it and the comparison over the matched clusters are what
// plain SQL makes of the office file.
func TestEveryAggregateEqualsPlainSQL(t *testing.T) {
	path, cat := crowded(t)
	store, err := sqlite.Open(t.Context(), path, options(cat, time.Now, true))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	desk, err := app.NewProvince(t.Context(), store, (&cli{}).files(cat), cat, time.Now, "test")
	if err != nil {
		t.Fatal(err)
	}
	q, f := openPlain(t, path), cat.Form()
	for _, received := range []bool{false, true} {
		groupings := summary.Groupings()
		if received { // what waits for review has the blanks; its groups are no others
			groupings = []summary.Group{summary.All, summary.ByBody}
		}
		for _, by := range groupings {
			report, err := desk.Summary(t.Context(), app.SummaryOptions{Period: sumsNow, Against: sumsThen, By: by, IncludeReceived: received, Lang: "zh"})
			if err != nil {
				t.Fatal(err)
			}
			q.group(keyOf[by], received)
			now := q.figures(f, "now", "")
			q.enterprises(f, now)
			then, both, other := q.figures(f, "before", ""), q.figures(f, "now", "before"), q.figures(f, "before", "now")
			expected := map[string]int64{}
			for _, r := range q.ask("SELECT " + keyOf[by] + ", '', count(*) FROM clusters c WHERE retired = '' GROUP BY 1") {
				expected[r.g] = r.n[0].V
			}
			if len(report.Groups) != len(expected) {
				t.Errorf("by %s: %d groups, want %d", by, len(report.Groups), len(expected))
			}
			for i := range report.Groups {
				g := &report.Groups[i]
				if int64(g.Expected) != expected[g.Key] {
					t.Errorf("by %s, %s: %d expected, want %d", by, g.Key, g.Expected, expected[g.Key])
				}
				for k := range f.Indicators {
					at := [2]string{g.Key, f.Indicators[k].Code}
					compareFigure(t, fmt.Sprintf("received %v, by %s, %v", received, by, at), &g.Figures[k], now[at], expected[g.Key])
					compareChange(t, fmt.Sprintf("received %v, by %s, %v", received, by, at), &g.Changes[k], now[at], then[at], both[at], other[at])
				}
			}
		}
	}
}

func compareFigure(t *testing.T, what string, got *summary.Figure, w want, of int64) {
	t.Helper()
	if int64(got.N) != w.n || int64(got.Of) != of || int64(got.Yes) != w.yes || !sameValue(got.Value, w.value) {
		t.Errorf("%s: %v (%d of %d, yes %d), want %s (%d of %d, yes %d)", what, got.Value.Num, got.N, got.Of, got.Yes, valueWords(w.value), w.n, of, w.yes)
	}
	switch {
	case got.Distinct == nil && w.distinct == nil:
	case got.Distinct == nil || w.distinct == nil || *got.Distinct != *w.distinct:
		t.Errorf("%s: enterprises %+v, want %+v", what, got.Distinct, w.distinct)
	}
}

func compareChange(t *testing.T, what string, got *summary.Change, now, then, both, other want) {
	t.Helper()
	if int64(got.N) != both.n || both.n != other.n || int64(got.NNow) != now.n || int64(got.NThen) != then.n {
		t.Errorf("%s: matched %d of %d and %d, want %d (%d) of %d and %d", what, got.N, got.NNow, got.NThen, both.n, other.n, now.n, then.n)
	}
	for _, c := range []struct {
		side string
		got  forms.Cell
		want *int64
	}{{"now", got.Now, both.value}, {"then", got.Then, other.value}, {"all now", got.AllNow, now.value}, {"all then", got.AllThen, then.value}} {
		if !sameValue(c.got, c.want) {
			t.Errorf("%s, %s: %v, want %s", what, c.side, c.got.Num, valueWords(c.want))
		}
	}
	if both.value != nil && other.value != nil && (got.Difference.State != forms.Filled || int64(got.Difference.Num) != *both.value-*other.value) {
		t.Errorf("%s: difference %v of %s and %s", what, got.Difference.Num, valueWords(both.value), valueWords(other.value))
	}
}

func sameValue(c forms.Cell, want *int64) bool {
	return c.State == forms.Filled && want != nil && int64(c.Num) == *want || c.State != forms.Filled && want == nil
}

func valueWords(v *int64) string {
	if v == nil {
		return "none"
	}
	return forms.Number(*v).String()
}
