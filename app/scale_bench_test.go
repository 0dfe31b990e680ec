package app_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"jibao/app"
	"jibao/app/demo"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
	"jibao/storage/sqlite"
)

// The office of these benchmarks has 3,000 clusters × 5 periods × 280 enterprises. Making it takes minutes; JIBAO_SCALE
// names one that `jibaoctl demo DIR --scale` made before.
var (
	scaleNow  = forms.Period{Year: 2025, Month: 12}
	scaleThen = forms.Period{Year: 2024, Month: 12}
)

func scaleOffice(b *testing.B, cat *app.Catalog) (path string) {
	b.Helper()
	if path = os.Getenv("JIBAO_SCALE"); path != "" {
		return path
	}
	tools := demo.Tools{Catalog: cat, Version: "bench", Create: func(ctx context.Context, path string, o office.Office, clock app.Clock) (app.Store, error) {
		whole, err := cat.NewOffice(o, clock())
		if err != nil {
			return nil, err
		}
		return sqlite.Create(ctx, path, whole, sqlite.Options{Clock: clock, Forms: cat.FormOf, Keep: -1})
	}}
	res, err := demo.Scale(b.Context(), b.TempDir(), tools, demo.Full, nil)
	if err != nil {
		b.Fatal(err)
	}
	return res.Path
}

func scaleDesk(b *testing.B, cat *app.Catalog, path string) (*app.ProvinceDesk, func()) {
	b.Helper()
	now := time.Date(2026, 4, 20, 9, 0, 0, 0, time.UTC)
	store, err := sqlite.Open(b.Context(), path, sqlite.Options{Clock: func() time.Time { return now }, Forms: cat.FormOf, Keep: -1})
	if err != nil {
		b.Fatal(err)
	}
	desk, err := app.NewProvince(b.Context(), store, exchanged{Files: workbooks(cat)}, cat, func() time.Time { return now }, "bench")
	if err != nil {
		b.Fatal(err)
	}
	return desk, func() { _ = store.Close() }
}

// sqlite3 runs the queries in one process of SQLite's own command line on the file, and tells how long that took.
func sqlite3(b *testing.B, path string, queries ...string) time.Duration {
	b.Helper()
	program, err := exec.LookPath("sqlite3")
	if err != nil {
		b.Fatal("the program sqlite3 is not there (make bench installs it): ", err)
	}
	cmd := exec.CommandContext(b.Context(), program, "-readonly", path)
	cmd.Stdin = strings.NewReader(strings.Join(queries, ";\n") + ";\n")
	start := time.Now()
	out, err := cmd.CombinedOutput()
	took := time.Since(start)
	if err != nil || len(out) == 0 {
		b.Fatalf("sqlite3: %v\n%s", err, out)
	}
	return took
}

// accepted gives the returns that count for a period, with their group.
func accepted(group string, p forms.Period) string {
	return fmt.Sprintf(`(SELECT r.id, r.cluster, %s AS g FROM returns r JOIN clusters c ON c.code = r.cluster
		WHERE r.period = '%s' AND r.current = 1 AND r.status = 'accepted')`, group, p)
}

// What a page of the summary needs, in SQL: n and sum of every indicator by group, the same over the matched clusters of an
// earlier period on both sides, and the different enterprises by group.
func sumsByGroup(group string, p forms.Period) string {
	return "SELECT u.g, k.code, count(*), sum(k.num), sum(k.yes) FROM " + accepted(group, p) + ` u
		JOIN cells k ON k.return_id = u.id AND k.state = 1 GROUP BY 1, 2`
}

func matchedByGroup(group string, p, q forms.Period) string {
	return "SELECT u.g, k.code, count(*), sum(k.num), sum(l.num) FROM " + accepted(group, p) + " u JOIN " + accepted("''", q) + ` v
		ON v.cluster = u.cluster JOIN cells k ON k.return_id = u.id AND k.state = 1
		JOIN cells l ON l.return_id = v.id AND l.code = k.code AND l.state = 1 GROUP BY 1, 2`
}

func distinctByGroup(group string, p forms.Period) string {
	return "SELECT u.g, count(*), count(DISTINCT o.uscc) FROM " + accepted(group, p) + ` u
		JOIN roster o ON o.id BETWEEN u.id << 20 AND (u.id << 20) + 1048575 GROUP BY 1`
}

// columnOf is the column of the register that a grouping goes by.
var columnOf = map[summary.Group]string{
	summary.All: "'all'", summary.ByBody: "c.body", summary.ByCity: "substr(c.county, 1, 4)", summary.ByCounty: "c.county",
	summary.ByIndustry: "c.industry", summary.ByLevel: "c.level", summary.ByBatch: "c.batch",
}

// BenchmarkScale measures what the windows of a large province ask of its desk, against SQLite's own command line with the
// equivalent query on the same file in the same run. A ratio below 1 is faster than the command line.
func BenchmarkScale(b *testing.B) {
	cat := catalog(b)
	path := scaleOffice(b, cat)
	o := app.SummaryOptions{Period: scaleNow, Against: scaleThen, By: summary.ByBody, Quick: true, Lang: "zh"}

	b.Run("open-office", func(b *testing.B) {
		var ours, theirs time.Duration
		for b.Loop() {
			theirs += sqlite3(b, path, "SELECT count(*) FROM returns")
			start := time.Now()
			_, done := scaleDesk(b, cat, path)
			ours += time.Since(start)
			done()
		}
		report(b, ours, theirs)
	})
	b.Run("open-summary-page", func(b *testing.B) { // of an office that nobody has looked at yet
		var ours, theirs time.Duration
		for b.Loop() {
			theirs += sqlite3(b, path, sumsByGroup("c.body", scaleNow), matchedByGroup("c.body", scaleNow, scaleThen), distinctByGroup("c.body", scaleNow))
			desk, done := scaleDesk(b, cat, path)
			start := time.Now()
			if r, err := desk.Summary(b.Context(), o); err != nil || len(r.Groups) != 37 {
				b.Fatal(err)
			}
			ours += time.Since(start)
			done()
		}
		report(b, ours, theirs)
	})
	desk, done := scaleDesk(b, cat, path)
	defer done()
	for _, by := range summary.Groupings() {
		b.Run("group-by-"+string(by), func(b *testing.B) {
			o := o
			o.By = by
			var ours, theirs time.Duration
			for b.Loop() {
				start := time.Now()
				if _, err := desk.Summary(b.Context(), o); err != nil {
					b.Fatal(err)
				}
				ours += time.Since(start)
				theirs += sqlite3(b, path, sumsByGroup(columnOf[by], scaleNow), matchedByGroup(columnOf[summary.All], scaleNow, scaleThen), distinctByGroup(columnOf[by], scaleNow))
			}
			report(b, ours, theirs)
		})
	}
	b.Run("make-up", func(b *testing.B) { // drill-down from the total of the output
		var ours, theirs time.Duration
		for b.Loop() {
			start := time.Now()
			if m, err := desk.MakeUp(b.Context(), o, "T101", summary.AllKey); err != nil || len(m.Lines) < 2900 {
				b.Fatal(len(m.Lines), err)
			}
			ours += time.Since(start)
			theirs += sqlite3(b, path, "SELECT u.cluster, c.name, c.county, k.state, k.num, k.text FROM "+accepted("''", scaleNow)+` u
				JOIN clusters c ON c.code = u.cluster LEFT JOIN cells k ON k.return_id = u.id AND k.code = 'T101' ORDER BY k.num DESC`)
		}
		report(b, ours, theirs)
	})
	b.Run("to-do", func(b *testing.B) {
		var ours, theirs time.Duration
		for b.Loop() {
			start := time.Now()
			if st, err := desk.Status(b.Context(), scaleNow); err != nil || st.Expected != 3000 {
				b.Fatal(err)
			}
			ours += time.Since(start)
			theirs += sqlite3(b, path, "SELECT c.code, c.name, r.status, r.revision, r.at, r.hard, r.soft, r.explained FROM clusters c LEFT JOIN returns r ON r.cluster = c.code AND r.period = '"+scaleNow.String()+"' ORDER BY c.code")
		}
		report(b, ours, theirs)
	})
}

// report gives the time of one round and its ratio to the command line.
func report(b *testing.B, ours, theirs time.Duration) {
	b.ReportMetric(float64(ours.Milliseconds())/float64(b.N), "ms")
	b.ReportMetric(float64(theirs.Milliseconds())/float64(b.N), "sqlite3-ms")
	b.ReportMetric(float64(ours)/float64(theirs), "×sqlite3")
	b.ReportMetric(0, "ns/op")
}
