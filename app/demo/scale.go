package demo

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/check"
	"jibao/forms/office"
)

// ScaleResult tells what the demonstration at scale made.
type ScaleResult struct {
	Path                         string
	Clusters, Periods            int
	Returns, Revisions, Accepted int
	Rows                         int // of rosters, of all revisions
}

// scale is one run of the demonstration at scale.
type scale struct {
	Tools
	size     Size
	engine   *check.Engine
	clusters []forms.Cluster
	periods  []forms.Period
	past     []*forms.Return // the return of the period before, without roster, by cluster
	store    app.Store
	now      time.Time
	out      ScaleResult
}

// Scale makes one provincial office with thousands of clusters in dir, which must not exist or be empty. The returns are
// received by the same storage as real ones, each in a transaction of its own; no workbooks are written. Everything in it
// is synthetic, says so, and is the same on every run. progress may be nil.
func Scale(ctx context.Context, dir string, tools Tools, size Size, progress func(done, total int)) (*ScaleResult, error) {
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return nil, &app.Problem{What: app.ErrFileExists, Args: []string{dir}}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("make the folder of the demonstration: %w", err)
	}
	engine, err := tools.Catalog.Engine(tools.Catalog.Form().FormID)
	if err != nil {
		return nil, err
	}
	s := &scale{
		Tools: tools, size: size, engine: engine, periods: periodsOf(size.Periods), now: day(2021, 1, 4),
		clusters: manyClusters(size.Clusters, counties(tools.Catalog.Divisions()), tools.Catalog.Divisions()),
	}
	s.past = make([]*forms.Return, len(s.clusters))
	s.out = ScaleResult{Path: filepath.Join(dir, "province.jibao"), Clusters: len(s.clusters), Periods: size.Periods}
	s.store, err = s.Create(ctx, s.out.Path, office.Office{
		Role: office.Province, Name: "工业和信息化主管部门（演示数据，均为合成）", Person: "演示汇总员",
	}, func() time.Time { return s.now })
	if err != nil {
		return nil, err
	}
	defer s.store.Close()
	if err := s.open(ctx); err != nil {
		return nil, err
	}
	for k := range s.periods {
		if err := s.period(ctx, k, func(done int) {
			if progress != nil {
				progress(k*len(s.clusters)+done, size.Periods*len(s.clusters))
			}
		}); err != nil {
			return nil, fmt.Errorf("make the returns of %s: %w", s.periods[k], err)
		}
	}
	return &s.out, s.store.Close()
}

// open gives the office its register and its deadlines.
func (s *scale) open(ctx context.Context) error {
	desk, err := app.NewProvince(ctx, s.store, s.Files, s.Catalog, func() time.Time { return s.now }, s.Version)
	if err != nil {
		return err
	}
	if err := desk.SaveClusters(ctx, s.clusters...); err != nil {
		return err
	}
	for _, p := range s.periods {
		if err := desk.SetDeadline(ctx, p, deadlineOf(p)); err != nil {
			return err
		}
	}
	return nil
}

// revision is one revision of a return, ready to be received.
type revision struct {
	ret  *forms.Return
	head office.Head
	at   time.Time
	then forms.Status // what is decided on it: Received for nothing
}

// made is what one cluster sends for one period.
type made struct {
	revisions []revision
	err       error
}

// period makes the returns of one period side by side and receives them in the order of the register.
func (s *scale) period(ctx context.Context, k int, progress func(done int)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	queue := make(chan chan made, 2*runtime.GOMAXPROCS(0))
	go func() {
		defer close(queue)
		for i := range s.clusters {
			one := make(chan made, 1)
			select {
			case queue <- one:
			case <-ctx.Done():
				return
			}
			go func() { one <- s.make(i, k) }()
		}
	}()
	var decisions []office.Decision
	done := 0
	for one := range queue {
		m := <-one
		if m.err != nil {
			return m.err
		}
		accepted, err := s.receive(ctx, m.revisions)
		if err != nil {
			return err
		}
		decisions = append(decisions, accepted...)
		done++
		progress(done)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	s.now = deadlineOf(s.periods[k]).AddDate(0, 0, 40)
	s.out.Accepted += len(decisions)
	return s.store.Decide(ctx, decisions)
}

// receive stores the revisions of a return as they came, sends back those that were sent back, and gives the acceptances.
func (s *scale) receive(ctx context.Context, rs []revision) (accepted []office.Decision, err error) {
	for _, v := range rs {
		s.now = v.at
		id, err := s.store.Receive(ctx, v.ret, v.head, office.ReceivedFile{
			Path: v.head.File, Digest: v.head.Digest, Verdict: string(app.Received), Cluster: v.ret.Cluster, Period: v.ret.Period,
			Revision: v.ret.Revision,
		})
		if err != nil {
			return nil, err
		}
		s.out.Revisions++
		s.out.Rows += len(v.ret.Roster)
		switch v.then {
		case forms.Accepted:
			accepted = append(accepted, office.Decision{Return: id, Status: forms.Accepted, Who: "演示汇总员"})
		case forms.SentBack:
			s.now = v.at.Add(30 * time.Hour)
			back := office.Decision{Return: id, Status: forms.SentBack, Reason: "（演示）请核实总产值口径", Who: "演示汇总员"}
			if err := s.store.Decide(ctx, []office.Decision{back}); err != nil {
				return nil, err
			}
		}
	}
	if len(rs) > 0 {
		s.out.Returns++
	}
	return accepted, nil
}

// make makes what cluster i sends for the k-th period.
func (s *scale) make(i, k int) made {
	c, p := s.clusters[i], s.periods[k]
	f, r := fateOf(c, p, k == len(s.periods)-1)
	if f.missing {
		s.past[i] = nil
		return made{}
	}
	t := goal(c, s.size.Rows)
	years := life(c, s.clusters[max(i-1, 0)], t, len(s.periods), s.size.Rows, s.Catalog.Divisions())
	ret, err := s.fill(c, p, years, k, t, &f)
	if err != nil {
		return made{err: fmt.Errorf("cluster %s: %w", c.Code, err)}
	}
	disturb(s.engine.Form(), ret.Cells, r, f.early)
	var m made
	for n := 1; n <= f.revisions; n++ {
		m.revisions = append(m.revisions, s.revise(ret, c, i, n, &f))
	}
	last := *m.revisions[f.revisions-1].ret
	last.Roster = nil // nothing but figures is compared with
	s.past[i] = &last
	return m
}

// fill gives the return of a cluster with its roster, what that gives, and the typed figures.
func (s *scale) fill(c forms.Cluster, p forms.Period, years [][]firm, k int, t target, f *fate) (*forms.Return, error) {
	form := s.engine.Form()
	now, before, beyond := years[earlier+k], years[earlier+k-1], add(years[earlier+k-2])
	ret := forms.NewReturn(form, c, p)
	ret.Office = c.Name + "所在县主管部门（演示数据，均为合成）"
	ret.People = forms.People{Head: "演示负责人", Reviewer: "演示审核人", Preparer: "演示填报人", Phone: "000-00000000", Date: f.came(p, 1).Format(time.DateOnly)}
	ret.Roster = rosterOf(form, now)
	for i, v := range s.engine.RosterValues(ret) {
		if v.State == forms.Filled {
			ret.Cells[i] = v
		}
	}
	land := between(source(Seed, "land "+c.Code), 300, 9500)
	for _, v := range newPlan(Seed+uint64(p.Year), c, t, now, before).year(true) {
		i := form.Index(v.Code)
		if i < 0 {
			continue
		}
		switch v.Code { // what lies two years back was reported two years ago, and land does not grow
		case "T108":
			v.Text = money(beyond.output)
		case "T203":
			v.Text = money(beyond.smeRD)
		case "B01":
			v.Text = money(land)
		}
		cell, err := enter(&form.Indicators[i], v)
		if err != nil {
			return nil, err
		}
		ret.Cells[i] = cell
	}
	if f.noRoster {
		ret.Roster = nil
	}
	return ret, nil
}

// revise gives the n-th revision of a return; all but the last have a figure that was sent back.
func (s *scale) revise(whole *forms.Return, c forms.Cluster, i, n int, f *fate) revision {
	form := s.engine.Form()
	ret := *whole
	ret.Cells = append([]forms.Cell(nil), whole.Cells...)
	ret.Revision = n
	v := revision{at: f.came(ret.Period, n), then: f.status}
	if n > 1 {
		ret.Reason = "（演示）按省级审核意见修订"
	}
	if n < f.revisions {
		v.then = forms.SentBack
		if at := form.Index("T610"); at >= 0 && ret.Cells[at].State == forms.Filled {
			ret.Cells[at].Num += forms.Int(int64(n))
		}
	}
	s.engine.Fill(&ret)
	v.ret = &ret
	v.head = office.Head{
		Reason: ret.Reason, At: v.at, Rows: len(ret.Roster),
		Digest: fmt.Sprintf("%x", sha256.Sum256(fmt.Appendf(nil, "synthetic %s %s %d", ret.Cluster, ret.Period, ret.Revision))),
	}
	v.head.File = fmt.Sprintf("%s_%s_r%d_%s.xlsx", ret.Cluster, ret.Period, ret.Revision, v.head.Digest[:8])
	v.head.Filled, v.head.Asked = app.CountFilled(form, &ret)
	s.explain(&v, forms.Past{YearAgo: s.past[i], Previous: s.past[i]}, c)
	if v.head.Hard > 0 && v.then == forms.Accepted {
		v.then = forms.Received // what fails a hard check is never accepted
	}
	return v
}

// explain checks a revision and answers every soft check that failed.
func (s *scale) explain(v *revision, past forms.Past, c forms.Cluster) {
	for _, x := range s.engine.Check(v.ret, past, c.Year) {
		if x.Severity != forms.Soft {
			v.head.Hard++
			continue
		}
		v.head.Soft++
		v.head.Explained++
		v.ret.Explanations = append(v.ret.Explanations, forms.Explanation{
			Key: x.Key, Form: v.ret.Form.Version, Basis: x.Basis, Text: "（演示）经与企业和统计部门核对，数据属实。", Who: v.ret.Office, When: v.at,
		})
	}
}
