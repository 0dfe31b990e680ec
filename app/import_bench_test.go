package app_test

import (
	"archive/zip"
	"context"
	"database/sql"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/office"
)

// importRound is how many workbooks one round of BenchmarkImport takes in: a small part of what a province does at a time.
const importRound = 96

// BenchmarkImport takes in standard returns (80 indicators, a roster of 281 × 22, as the program's own writer writes
// them): reads, checks and stores them, each in a durable transaction of its own. "x-floor" compares with one thread that
// unzips every part with its checksum by the standard library and inserts the very same rows, a durable transaction a
// return, by plain prepared statements into the same tables; "x-excelize" is how many times longer excelize needs to read
// every sheet row by row and insert the same rows. "cpu-x-floor" compares the computing time of all cores together: on two
// cores, 2.0 is as long as the floor by the clock, but for what waits for the disk, and it tells more than the clock does
// where others use the same cores. Measured, floor and excelize take turns, so that the noise of the machine meets all of
// them. Where the time goes stands in docs/reliability.md. Report: go test ./app -run - -bench Import
func BenchmarkImport(b *testing.B) {
	for _, kind := range []struct {
		name  string
		years []forms.Period // taken in before the period that is measured
	}{{"first", nil}, {"second-year", []forms.Period{y2021}}} {
		b.Run(kind.name, func(b *testing.B) { benchImport(b, kind.years) })
	}
}

func benchImport(b *testing.B, years []forms.Period) {
	cat := catalog(b)
	files := workbooks(cat)
	clusters := inventedClusters(b, cat, importRound)
	dir := b.TempDir()
	paths := writeReturns(b, cat, files, dir, clusters, y2022, standardRows)
	var past []string
	for _, y := range years {
		past = append(past, writeReturns(b, cat, files, dir, clusters, y, standardRows)...)
	}
	same := rowsOf(b, clusters, paths)
	var own, floor, plain, ownCPU, floorCPU time.Duration
	rounds := 0
	for b.Loop() {
		p := newProvince(b, clusters...)
		if past != nil {
			takeIn(b, p, past)
		}
		bare := same.database(b)
		start, cpu := time.Now(), computed()
		takeIn(b, p, paths)
		own, ownCPU = own+time.Since(start), ownCPU+computed()-cpu
		start, cpu = time.Now(), computed()
		for _, path := range paths {
			unzip(b, path)
			bare.insert(b)
		}
		floor, floorCPU = floor+time.Since(start), floorCPU+computed()-cpu
		start = time.Now()
		for _, path := range paths[:importRound/6] { // it is slow
			readPlainly(b, path)
			bare.insert(b)
		}
		plain += time.Since(start) * 6
		rounds++
		must(b, p.store.Close())
		must(b, bare.db.Close())
	}
	n := float64(rounds * importRound)
	b.ReportMetric(float64(own)/float64(floor), "x-floor")
	b.ReportMetric(float64(plain)/float64(own), "x-excelize")
	if floorCPU > 0 {
		b.ReportMetric(float64(ownCPU)/float64(floorCPU), "cpu-x-floor")
	}
	b.ReportMetric(float64(own.Microseconds())/n, "µs/return")
	b.ReportMetric(float64(floor.Microseconds())/n, "µs/floor")
	b.ReportMetric(float64(fileSize(b, paths[0]))/1024, "KB/file")
}

func takeIn(b testing.TB, p *province, paths []string) {
	b.Helper()
	tally, err := p.Receive(b.Context(), paths, app.ReceiveOptions{}, nil, func(v app.Verdict) {
		if v.Outcome != app.Received || v.Hard > 0 {
			b.Fatalf("%s: %s %s", v.Path, v.Outcome, v.Message)
		}
	})
	must(b, err)
	if tally.Received != len(paths) {
		b.Fatalf("%+v", tally)
	}
}

// unzip reads every part to its end, which checks its checksum.
func unzip(b testing.TB, path string) {
	b.Helper()
	r, err := zip.OpenReader(path)
	must(b, err)
	defer r.Close()
	for _, f := range r.File {
		part, err := f.Open()
		must(b, err)
		_, err = io.Copy(io.Discard, part)
		must(b, err)
		must(b, part.Close())
	}
}

// readPlainly reads every sheet as programs with excelize do.
func readPlainly(b testing.TB, path string) {
	b.Helper()
	x, err := excelize.OpenFile(path)
	must(b, err)
	defer x.Close()
	for _, sheet := range x.GetSheetList() {
		rows, err := x.GetRows(sheet)
		must(b, err)
		if len(rows) == 0 {
			b.Fatalf("no rows in %s", sheet)
		}
	}
}

// storedRows is everything that taking in one return put into the tables of the office file.
type storedRows struct {
	schema []string
	tables []storedTable
}

type storedTable struct {
	insert string
	step   int64 // by which the number in the first column rises with each return
	rows   [][]any
}

// rowsOf takes the rows of one return from an office that took it in.
func rowsOf(b testing.TB, clusters []forms.Cluster, paths []string) *storedRows {
	b.Helper()
	p := newProvince(b, clusters...)
	takeIn(b, p, paths[:1])
	heads, err := p.Heads(b.Context(), office.ReturnFilter{})
	must(b, err)
	must(b, p.store.Close())
	db := openPlain(b, p.store.Path())
	defer db.Close()
	s := &storedRows{}
	for _, row := range query(b, db, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND type <> 'trigger' ORDER BY type DESC, rowid") {
		s.schema = append(s.schema, row[0].(string))
	}
	id := heads[0].ID
	for _, t := range []struct {
		name, columns, where string
		step                 int64
	}{
		{"returns", "*", "id = ?", 1}, {"cells", "*", "return_id = ?", 1}, {"figures", "*", "return_id = ?", 1},
		{"roster", "id, seq, uscc, name, tier, size, industry, cells", "id >> 20 = ?", 1 << 20},
		{"explanations", "*", "return_id = ?", 1}, {"files", "*", "return_id = ?", 1}, {"log", "*", "return_id = ?", 1},
	} {
		rows := query(b, db, "SELECT "+t.columns+" FROM "+t.name+" WHERE "+t.where, id)
		if len(rows) == 0 {
			continue // a return without explanations
		}
		insert := "INSERT INTO " + t.name
		if t.columns != "*" {
			insert += " (" + t.columns + ")"
		}
		insert += " VALUES (?" + strings.Repeat(", ?", len(rows[0])-1) + ")"
		s.tables = append(s.tables, storedTable{insert: insert, step: t.step, rows: rows})
	}
	return s
}

func query(b testing.TB, db *sql.DB, text string, args ...any) (all [][]any) {
	b.Helper()
	rows, err := db.Query(text, args...)
	must(b, err)
	defer rows.Close()
	names, err := rows.Columns()
	must(b, err)
	for rows.Next() {
		row := make([]any, len(names))
		into := make([]any, len(names))
		for i := range row {
			into[i] = &row[i]
		}
		must(b, rows.Scan(into...))
		all = append(all, row)
	}
	must(b, rows.Err())
	return all
}

func openPlain(b testing.TB, path string) *sql.DB {
	b.Helper()
	name := url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: "_txlock=immediate&_journal_mode=WAL&_pragma=synchronous(FULL)"}
	db, err := sql.Open("sqlite", name.String())
	must(b, err)
	db.SetMaxOpenConns(1)
	return db
}

// bareDatabase has the tables of an office and plain prepared statements for them.
type bareDatabase struct {
	*storedRows
	db    *sql.DB
	plain []*sql.Stmt
	n     int64
}

func (s *storedRows) database(b testing.TB) *bareDatabase {
	b.Helper()
	d := &bareDatabase{storedRows: s, db: openPlain(b, filepath.Join(b.TempDir(), "floor"))}
	for _, text := range s.schema {
		_, err := d.db.Exec(text)
		must(b, err)
	}
	for _, t := range s.tables {
		p, err := d.db.Prepare(t.insert)
		must(b, err)
		d.plain = append(d.plain, p)
	}
	return d
}

// insert inserts the rows of the return once more under the next number, in one durable transaction.
func (d *bareDatabase) insert(b testing.TB) {
	b.Helper()
	d.n++
	tx, err := d.db.BeginTx(context.Background(), nil)
	must(b, err)
	args := make([]any, 0, 64)
	for i, t := range d.tables {
		insert := tx.Stmt(d.plain[i])
		for _, row := range t.rows {
			args = append(args[:0], row...)
			args[0] = row[0].(int64) + d.n*t.step
			_, err := insert.Exec(args...)
			must(b, err)
		}
	}
	must(b, tx.Commit())
}

// The floor must insert what the program inserts, or it is no floor.
func TestImportFloorInsertsTheSameRows(t *testing.T) {
	cat := catalog(t)
	clusters := inventedClusters(t, cat, 1)
	paths := writeReturns(t, cat, workbooks(cat), t.TempDir(), clusters, y2022, 100)
	same := rowsOf(t, clusters, paths)
	d := same.database(t)
	defer d.db.Close()
	d.insert(t)
	for _, table := range same.tables {
		name, _, _ := strings.Cut(strings.TrimPrefix(table.insert, "INSERT INTO "), " ")
		n := query(t, d.db, "SELECT count(*) FROM "+name)[0][0].(int64)
		if n != int64(len(table.rows)) {
			t.Errorf("%s: %d rows of %d", name, n, len(table.rows))
		}
	}
	if len(same.tables) < 6 {
		t.Errorf("rows of %d tables only", len(same.tables))
	}
	got := query(t, d.db, "SELECT cells FROM roster ORDER BY id")
	if len(got) != 100 || slices.Contains([]string{"", "[]"}, fmt.Sprint(got[0][0])) {
		t.Errorf("roster %v", got)
	}
}
