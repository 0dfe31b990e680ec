package sqlite_test

import (
	"database/sql"
	"fmt"
	"io/fs"
	"path/filepath"
	"testing"
	"time"

	"jibao/assets"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

// realForm is the form of the program.
func realForm(t testing.TB) *forms.Form {
	t.Helper()
	const name = "cluster-return-2022.1.yaml"
	data, err := fs.ReadFile(assets.Forms(), name)
	must(t, err)
	f, err := forms.LoadForm(name, data)
	must(t, err)
	return f
}

// filledReturn is a synthetic return with every cell filled and rows enterprises.
func filledReturn(f *forms.Form, n, rows int, p forms.Period) *forms.Return {
	r := &forms.Return{
		Form: f.FormID, Cluster: fmt.Sprintf("%08d", n), Name: "演示集群", County: "410783", Body: "410000", Period: p, Revision: 1,
		Office: "演示单位", Cells: make([]forms.Cell, len(f.Indicators)), Roster: make([]forms.Row, rows),
	}
	for i := range r.Cells {
		r.Cells[i] = filledCell(f.Indicators[i].Type, f.Indicators[i].Options, n*len(r.Cells)+i)
	}
	for k := range r.Roster {
		cells := make([]forms.Cell, len(f.Columns))
		for i := range cells {
			cells[i] = filledCell(f.Columns[i].Type, f.Columns[i].Options, n+k*len(cells)+i)
		}
		cells[0] = forms.TextCell(fmt.Sprintf("91%07d%09d", n, k))
		r.Roster[k].Cells = cells
	}
	return r
}

func filledCell(t forms.Type, options []forms.Option, n int) forms.Cell {
	switch {
	case t.Numeric():
		return forms.NumberCell(forms.Number(n%9_000_000+1) * 137 * 100)
	case t == forms.YesNo:
		return forms.YesNoCell(n%2 == 0)
	case len(options) > 0:
		return forms.TextCell(options[n%len(options)].Code)
	}
	return forms.TextCell(fmt.Sprintf("演示企业有限公司%d", n))
}

// benchOffice is a provincial office for the real form.
func benchOffice(b testing.TB, f *forms.Form) *sqlite.Office {
	return create(b, sqlite.Options{Forms: lookup(f), Keep: -1})
}

// BenchmarkReceive compares receiving returns with the floor: plain prepared inserts of the same cells and roster rows
// into bare tables, a durable transaction a return.
func BenchmarkReceive(b *testing.B) {
	f := realForm(b)
	for _, rows := range []int{0, 100, 1000} {
		b.Run(fmt.Sprintf("rows=%d", rows), func(b *testing.B) {
			o := benchOffice(b, f)
			floor := newFloor(b, f)
			var ours, bare time.Duration
			for n := 0; b.Loop(); n++ {
				r := filledReturn(f, n, rows, annual)
				file := office.ReceivedFile{Path: "x.xlsx", Digest: fmt.Sprint(n), Verdict: "received", Cluster: r.Cluster, Period: r.Period}
				start := time.Now()
				if _, err := o.Receive(bg, r, office.Head{}, file); err != nil {
					b.Fatal(err)
				}
				ours += time.Since(start)
				start = time.Now()
				floor.insert(b, n, r)
				bare += time.Since(start)
			}
			b.ReportMetric(float64(ours)/float64(bare), "×floor")
			b.ReportMetric(float64(ours.Microseconds())/float64(b.N), "µs/return")
		})
	}
}

// floor is a bare database with the same rows.
type floor struct {
	db *sql.DB
	f  *forms.Form
}

func newFloor(b testing.TB, f *forms.Form) *floor {
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(filepath.Join(b.TempDir(), "floor"))+"?_txlock=immediate&_journal_mode=WAL&_synchronous=FULL")
	must(b, err)
	db.SetMaxOpenConns(1)
	b.Cleanup(func() { db.Close() })
	_, err = db.Exec(`CREATE TABLE cell (ret INTEGER, code TEXT, state INTEGER, num INTEGER, text TEXT, note TEXT, PRIMARY KEY (ret, code)) STRICT, WITHOUT ROWID;
		CREATE TABLE row (id INTEGER PRIMARY KEY, ret INTEGER, uscc TEXT, name TEXT, tier TEXT, size TEXT, industry TEXT, cells TEXT) STRICT`)
	must(b, err)
	return &floor{db, f}
}

func (l *floor) insert(b testing.TB, n int, r *forms.Return) {
	tx, err := l.db.Begin()
	must(b, err)
	cell, err := tx.Prepare("INSERT INTO cell VALUES (?, ?, ?, ?, ?, NULL)")
	must(b, err)
	for i := range r.Cells {
		c := &r.Cells[i]
		_, err := cell.Exec(n, l.f.Indicators[i].Code, int(c.State), int64(c.Num), c.Text)
		must(b, err)
	}
	row, err := tx.Prepare("INSERT INTO row VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)")
	must(b, err)
	packed := make([]byte, 0, 1024)
	for i := range r.Roster {
		packed = packed[:0]
		for k := range r.Roster[i].Cells {
			packed = append(append(packed, r.Roster[i].Cells[k].Text...), "1234567,"...)
		}
		c := r.Roster[i].Cells
		_, err := row.Exec(n, c[0].Text, c[1].Text, c[5].Text, c[4].Text, c[2].Text, string(packed))
		must(b, err)
	}
	must(b, tx.Commit())
}

// BenchmarkFigures reads the figures of five periods of 3,000 clusters, as the widest page of a province does, and
// compares with the floor: a scan of the same number of cells in SQL that only counts them.
func BenchmarkFigures(b *testing.B) {
	f := realForm(b)
	o := benchOffice(b, f)
	const clusters, years = 3000, 5
	for y := range years {
		for n := range clusters {
			r := filledReturn(f, n, 60, forms.Period{Year: 2020 + y, Month: 12})
			_, err := o.Receive(bg, r, office.Head{Status: forms.Accepted}, office.ReceivedFile{Digest: fmt.Sprint(y, "/", n)})
			must(b, err)
		}
	}
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(o.Path())+"?mode=ro")
	must(b, err)
	defer db.Close()
	b.Run("one-period", func(b *testing.B) {
		for b.Loop() {
			figures, err := o.Figures(bg, forms.Period{Year: 2024, Month: 12}, []forms.Status{forms.Accepted})
			if err != nil || len(figures) != clusters {
				b.Fatal(len(figures), err)
			}
		}
	})
	b.Run("five-periods", func(b *testing.B) {
		var ours, scan time.Duration
		for b.Loop() {
			start := time.Now()
			for y := range years {
				_, err := o.Figures(bg, forms.Period{Year: 2020 + y, Month: 12}, []forms.Status{forms.Accepted})
				must(b, err)
			}
			ours += time.Since(start)
			start = time.Now()
			var n int
			must(b, db.QueryRow("SELECT count(num) FROM cells").Scan(&n))
			scan += time.Since(start)
		}
		b.ReportMetric(float64(ours)/float64(scan), "×floor")
	})
	b.Run("heads", func(b *testing.B) {
		for b.Loop() {
			if hs, err := o.Heads(bg, office.ReturnFilter{Current: true}); err != nil || len(hs) != clusters*years {
				b.Fatal(len(hs), err)
			}
		}
	})
	b.Run("file-by-digest", func(b *testing.B) {
		for b.Loop() {
			if _, err := o.FileByDigest(bg, "3/1234"); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := o.Load(bg, 7777); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkApply is the cost of one typed cell until it is durable.
func BenchmarkApply(b *testing.B) {
	f := realForm(b)
	o := benchOffice(b, f)
	id, err := o.NewReturn(bg, filledReturn(f, 1, 500, annual), "甲", office.Carried)
	must(b, err)
	r, _, err := o.Load(bg, id)
	must(b, err)
	b.Run("indicator", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			must(b, o.Apply(bg, id, office.Edit{Cells: []office.CellEdit{{Code: "T101", Cell: forms.NumberCell(forms.Number(n))}}}))
		}
	})
	b.Run("roster", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			must(b, o.Apply(bg, id, office.Edit{Cells: []office.CellEdit{{Row: r.Roster[250].ID, Code: "output", Cell: forms.NumberCell(forms.Number(n))}}}))
		}
	})
}
