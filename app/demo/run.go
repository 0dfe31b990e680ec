package demo

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// Tools are what the demonstration works with; the caller wires them.
type Tools struct {
	// Create makes a new office file and opens it.
	Create  func(ctx context.Context, path string, o office.Office, clock app.Clock) (app.Store, error)
	Files   app.Files
	Catalog *app.Catalog
	Version string
	Lang    text.Lang // of the verdicts that the result carries
}

// Places are the files of a demonstration below its folder.
type Places struct{ Register, Province, Counties, Returns, Imperfect, Summary string }

// Layout gives the places of a demonstration in dir.
func Layout(dir string) Places {
	return Places{
		Register: filepath.Join(dir, "register.csv"), Province: filepath.Join(dir, "province.jibao"),
		Counties: filepath.Join(dir, "counties"), Returns: filepath.Join(dir, "returns"),
		Imperfect: filepath.Join(dir, "imperfect"), Summary: filepath.Join(dir, "summary-"+Main.String()+".xlsx"),
	}
}

// Result tells what the demonstration did.
type Result struct {
	Clusters  int
	Received  map[forms.Period]app.Tally
	Accepted  map[forms.Period]int
	Imperfect []app.Verdict
	Report    *summary.Report // of the published year
	Briefs    []string        // paths
	Places    Places
}

// Stage names what the demonstration is at, for the line of progress.
type Stage string

// The stages, in their order.
const (
	Recording Stage = "recording"
	Receiving Stage = "receiving"
	Summing   Stage = "summing"
)

// halfYears is how many clusters record the half-year.
const halfYears = 12

// days on which the counties of the demonstration export, and the last day for it.
var days = map[forms.Period]struct{ export, deadline time.Time }{
	Before:   {day(2022, 3, 14), day(2022, 3, 31)},
	Main:     {day(2023, 3, 15), day(2023, 3, 31)},
	HalfYear: {day(2023, 7, 18), day(2023, 7, 31)},
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 9, 30, 0, 0, time.UTC) }

// show is one run of the demonstration.
type show struct {
	Tools
	at       Places
	progress func(stage Stage, done, total int)
}

// Run makes the demonstration in dir, which must not exist or be empty: county offices, their workbooks, a national
// office that receives and accepts them, the summary workbook and the briefing. progress may be nil.
func Run(ctx context.Context, dir string, tools Tools, progress func(stage Stage, done, total int)) (*Result, error) {
	s := &show{Tools: tools, at: Layout(dir), progress: serial(progress)}
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return nil, &app.Problem{What: app.ErrFileExists, Args: []string{dir}}
	}
	for _, d := range []string{
		s.at.Counties, s.at.Imperfect, filepath.Join(s.at.Returns, Before.String()), filepath.Join(s.at.Returns, Main.String()),
	} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			return nil, fmt.Errorf("make the folders of the demonstration: %w", err)
		}
	}
	cases, err := World(Seed, tools.Catalog.Form(), counties(tools.Catalog.Divisions()), tools.Catalog.Divisions(), halfYears)
	if err != nil {
		return nil, err
	}
	if err := writeRegister(s.at.Register, cases); err != nil {
		return nil, err
	}
	if err := s.recordAll(ctx, cases); err != nil {
		return nil, err
	}
	return s.province(ctx, cases)
}

// serial lets a callback be called from several goroutines, one after the other; nil becomes a callback that does nothing.
func serial(progress func(Stage, int, int)) func(Stage, int, int) {
	if progress == nil {
		return func(Stage, int, int) {}
	}
	var mu sync.Mutex
	return func(stage Stage, done, total int) {
		mu.Lock()
		defer mu.Unlock()
		progress(stage, done, total)
	}
}

// counties lists every county-level division, by code.
func counties(d *forms.DivisionRegister) []forms.Division {
	var out []forms.Division
	for _, p := range d.Provinces() {
		for _, c := range d.Cities(p.Code) {
			out = append(out, d.Counties(c.Code)...)
		}
	}
	return out
}

// recordAll lets every county record and export, side by side.
func (s *show) recordAll(ctx context.Context, cases []Case) error {
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	var done atomic.Int64
	for i := range cases {
		g.Go(func() error {
			if err := s.county(gctx, i, cases[i]); err != nil {
				return fmt.Errorf("record cluster %s: %w", cases[i].Cluster.Code, err)
			}
			s.progress(Recording, int(done.Add(1)), len(cases))
			return nil
		})
	}
	return g.Wait()
}

// province receives, accepts and summarises.
func (s *show) province(ctx context.Context, cases []Case) (*Result, error) {
	now := days[HalfYear].export
	clock := func() time.Time { return now }
	store, err := s.Create(ctx, s.at.Province, office.Office{
		Role: office.Province, Name: "工业和信息化主管部门（演示数据，均为合成）", Person: "演示汇总员",
	}, clock)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	desk, err := app.NewProvince(ctx, store, s.Files, s.Catalog, clock, s.Version)
	if err != nil {
		return nil, err
	}
	if err := s.openProvince(ctx, desk, cases); err != nil {
		return nil, err
	}
	res := &Result{Clusters: len(cases), Places: s.at, Received: map[forms.Period]app.Tally{}, Accepted: map[forms.Period]int{}}
	for _, p := range []forms.Period{Before, Main} {
		now = days[p].export.AddDate(0, 0, 5)
		if err := s.receive(ctx, desk, p, res); err != nil {
			return nil, err
		}
	}
	now = days[HalfYear].export.AddDate(0, 0, 5)
	tally, err := desk.Receive(ctx, []string{s.at.Imperfect}, app.ReceiveOptions{Lang: s.Lang}, nil, func(v app.Verdict) {
		res.Imperfect = append(res.Imperfect, v)
	})
	if err != nil {
		return nil, err
	}
	res.Received[HalfYear] = tally
	return res, s.summarise(ctx, desk, res)
}

// receive takes in the workbooks of one period and accepts what can be accepted.
func (s *show) receive(ctx context.Context, desk *app.ProvinceDesk, p forms.Period, res *Result) error {
	var refused error
	tally, err := desk.Receive(ctx, []string{filepath.Join(s.at.Returns, p.String())}, app.ReceiveOptions{},
		func(done, total int) { s.progress(Receiving, done, total) },
		func(v app.Verdict) {
			if v.Outcome != app.Received && refused == nil {
				refused = fmt.Errorf("%s was not received: %s", v.Path, v.Message)
			}
		})
	if err != nil {
		return err
	}
	if refused != nil {
		return refused
	}
	res.Received[p] = tally
	heads, err := desk.Heads(ctx, office.ReturnFilter{Period: p, Current: true, Status: []forms.Status{forms.Received}})
	if err != nil {
		return err
	}
	ids := make([]int64, len(heads))
	for i, h := range heads {
		ids[i] = h.ID
	}
	accepted, err := desk.Accept(ctx, ids...)
	if err != nil {
		return fmt.Errorf("accept the returns of %s: %w", p, err)
	}
	if len(accepted.Not) > 0 {
		return fmt.Errorf("%s of %s was not accepted: %w", accepted.Not[0].Head.Cluster, p, accepted.Not[0].Why)
	}
	res.Accepted[p] = len(accepted.Accepted)
	return nil
}

// summarise writes the summary workbook and the briefing in the three languages.
func (s *show) summarise(ctx context.Context, desk *app.ProvinceDesk, res *Result) error {
	s.progress(Summing, 0, 4)
	o := app.SummaryOptions{Period: Main, By: summary.ByBody, Against: Before}
	report, err := desk.Summary(ctx, o)
	if err != nil {
		return err
	}
	res.Report = report
	if err := desk.ExportSummary(ctx, s.at.Summary, report); err != nil {
		return err
	}
	for i, l := range text.Langs() {
		s.progress(Summing, 1+i, 4)
		path := filepath.Join(filepath.Dir(s.at.Summary), fmt.Sprintf("brief-%s.%s.md", Main, l))
		if err := desk.SaveBrief(ctx, path, report, l); err != nil {
			return err
		}
		res.Briefs = append(res.Briefs, path)
	}
	s.progress(Summing, 4, 4)
	return nil
}
