package app

import (
	"context"
	"fmt"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// SummaryOptions say what a summary is of.
type SummaryOptions struct {
	Period          forms.Period
	By              summary.Group // summary.All when empty
	Against         forms.Period  // zero without comparison
	IncludeReceived bool          // count returns that wait for review too; the result says how many
	Lang            text.Lang     // of labels; the office's when empty
	// Estimate also gives what the totals would be with the missing returns, from returns of at most two years before; it
	// changes no total.
	Estimate bool
	// Publication takes out what would tell of single clusters, and with it every list of clusters and the estimates.
	Publication bool
	// Quick leaves out what makes every return be read whole, the list of explanations and which enterprises count for which
	// indicator, what makes earlier years be read, the criteria, and the comparison of single groups. A window that only
	// changes the grouping needs none.
	Quick bool
}

// Summary sums what was accepted for a period. A period for which nothing can be counted gives a report without figures.
func (d *ProvinceDesk) Summary(ctx context.Context, o SummaryOptions) (*summary.Report, error) {
	if o.Lang == "" {
		o.Lang = d.Lang(ctx)
	}
	in, err := d.summaryInput(ctx, o, !o.Quick || o.Estimate)
	if err != nil {
		return nil, err
	}
	in.NoCriteria = o.Quick
	sums, of := d.cat.newest().sums, d.summaryOptions(o)
	r, err := sums.Report(in, of)
	if err != nil {
		return nil, err
	}
	r.Synthetic = synthetic(r.Clusters)
	if o.Publication {
		p, err := sums.Publication(in.Entries, &r.Result, of)
		if err != nil {
			return nil, err
		}
		r = sums.Publish(r, p)
	}
	own, err := d.Office(ctx)
	if err != nil {
		return nil, err
	}
	r.Office, r.Lang, r.Program = own.Name, string(o.Lang), d.version
	return &r, nil
}

// MakeUp tells which clusters and cells stand behind the figure of an indicator for a group of a summary (its Key;
// summary.AllKey for the total); with o.Estimate, what the missing ones are estimated to be.
func (d *ProvinceDesk) MakeUp(ctx context.Context, o SummaryOptions, code, group string) (summary.MakeUp, error) {
	f := d.cat.Form()
	if f.Indicator(code) == nil {
		return summary.MakeUp{}, &Problem{What: ErrUnknownCode, Args: []string{code}}
	}
	if o.Estimate {
		o.Quick, o.Against = true, forms.Period{}
		in, err := d.summaryInput(ctx, o, true)
		if err != nil {
			return summary.MakeUp{}, err
		}
		return d.cat.newest().sums.MakeUpWithEstimates(in, d.summaryOptions(o), code, group)
	}
	entries, err := d.rosters(ctx, o.Period, counted(o.IncludeReceived))
	if err != nil {
		return summary.MakeUp{}, err
	}
	l, err := d.open(ctx)
	if err != nil {
		return summary.MakeUp{}, err
	}
	clusters, err := l.register(ctx)
	if err != nil {
		return summary.MakeUp{}, err
	}
	return d.cat.newest().sums.MakeUp(entries, clusters, d.summaryOptions(o), code, group)
}

// Progress counts the completeness of a report by the groups of o.
func (d *ProvinceDesk) Progress(r *summary.Report, o SummaryOptions) []summary.Progress {
	return r.Completeness.By(d.summaryOptions(o))
}

// Criteria judges every counted cluster by the conditions of recognition.
func (d *ProvinceDesk) Criteria(ctx context.Context, o SummaryOptions) (*summary.Matrix, error) {
	o.Quick = true
	in, err := d.summaryInput(ctx, o, true)
	if err != nil {
		return nil, err
	}
	return d.cat.newest().sums.Criteria(in.Entries, in.Past, d.summaryOptions(o))
}

// Recheck lists the clusters that owe a return for a period by the end of their recognition, with the criteria that each
// fails now and in the two periods before with the same months.
func (d *ProvinceDesk) Recheck(ctx context.Context, o SummaryOptions) (summary.Recheck, error) {
	periods := []forms.Period{o.Period, o.Period.YearAgo(), o.Period.YearAgo().YearAgo()}
	matrices := make([]*summary.Matrix, len(periods))
	for i, p := range periods {
		of := o
		of.Period = p
		var err error
		if matrices[i], err = d.Criteria(ctx, of); err != nil {
			return summary.Recheck{}, err
		}
	}
	register, err := d.Clusters(ctx)
	if err != nil {
		return summary.Recheck{}, err
	}
	return summary.NewRecheck(d.cat.Criteria(), register, periods, matrices, d.clock()), nil
}

// ExportCriteriaList writes the matrix of criteria, the thresholds with their sources and the re-check list as a workbook,
// or as a CSV file when the name says so: the matrix, or with recheck the re-check list.
func (d *ProvinceDesk) ExportCriteriaList(ctx context.Context, path string, o SummaryOptions, recheck bool) error {
	if o.Lang == "" {
		o.Lang = d.Lang(ctx)
	}
	o.Quick = true
	r, err := d.Summary(ctx, o)
	if err != nil {
		return err
	}
	if r.Criteria == nil { // nothing was counted
		if r.Criteria, err = d.Criteria(ctx, o); err != nil {
			return err
		}
	}
	list, err := d.Recheck(ctx, o)
	if err != nil {
		return err
	}
	if err := d.files.WriteCriteria(ctx, path, *r, list, recheck); err != nil {
		return fmt.Errorf("write the criteria of %s: %w", o.Period, err)
	}
	return nil
}

// ExportSummary writes the summary workbook of a report that is not Quick, whole or not at all.
func (d *ProvinceDesk) ExportSummary(ctx context.Context, path string, r *summary.Report) error {
	if err := d.files.WriteSummary(ctx, path, *r); err != nil {
		return fmt.Errorf("write the summary of %s: %w", r.Period, err)
	}
	return nil
}

func counted(includeReceived bool) []forms.Status {
	if includeReceived {
		return []forms.Status{forms.Accepted, forms.Received}
	}
	return []forms.Status{forms.Accepted}
}

func (d *ProvinceDesk) summaryOptions(o SummaryOptions) summary.Options {
	return summary.Options{
		Period: o.Period, Against: o.Against, By: o.By, IncludeReceived: o.IncludeReceived, Estimate: o.Estimate, Divisions: d.cat.Divisions(),
		CompareTotal: o.Quick,
		Label:        func(by summary.Group, key string) string { return d.cat.GroupLabel(by, key, o.Lang) },
	}
}

// summaryInput gathers the returns of a period, of the one it is compared with, and where they are wanted of the earlier
// ones.
func (d *ProvinceDesk) summaryInput(ctx context.Context, o SummaryOptions, past bool) (summary.Input, error) {
	p := o.Period
	var in summary.Input
	var g errgroup.Group // the figures of the periods are read side by side
	g.Go(func() (err error) { in.Entries, err = d.rosters(ctx, p, counted(o.IncludeReceived)); return err })
	g.Go(func() (err error) { in.Register, err = d.register(ctx, p); return err })
	if !o.Against.IsZero() {
		g.Go(func() (err error) { in.Then, err = d.entries(ctx, o.Against, counted(o.IncludeReceived)); return err })
	}
	if err := g.Wait(); err != nil {
		return in, err
	}
	if !o.Quick {
		if err := d.readWhole(ctx, in.Entries); err != nil {
			return in, err
		}
	}
	if !past {
		return in, nil
	}
	periods, err := d.Periods(ctx)
	if err != nil {
		return in, err
	}
	for _, q := range periods {
		if q.Period.Compare(p) < 0 && q.Period.Year >= p.Year-2 { // what criteria can look back to
			past, err := d.entries(ctx, q.Period, counted(false))
			if err != nil {
				return in, err
			}
			in.Past = append(in.Past, past...)
		}
	}
	return in, nil
}

// entries gives the returns of a period in one of the statuses with their clusters, in the order of the newest form, with
// their computed cells. Their cells are shared and must not be changed.
func (d *ProvinceDesk) entries(ctx context.Context, p forms.Period, status []forms.Status) ([]summary.Entry, error) {
	l, err := d.open(ctx)
	if err != nil {
		return nil, err
	}
	all, err := l.entries(ctx, p)
	return ofStatus(all, status), err
}

// rosters gives the entries with the enterprises of their rosters numbered, so that they can be counted apart quickly.
func (d *ProvinceDesk) rosters(ctx context.Context, p forms.Period, status []forms.Status) ([]summary.Entry, error) {
	l, err := d.open(ctx)
	if err != nil {
		return nil, err
	}
	all, err := l.numbered(ctx, p)
	return ofStatus(all, status), err
}

func ofStatus(all []summary.Entry, status []forms.Status) []summary.Entry {
	out := make([]summary.Entry, 0, len(all))
	for i := range all {
		if slices.Contains(status, all[i].Head.Status) {
			out = append(out, all[i])
		}
	}
	return out
}

// readWhole adds explanations and listings. The returns are read side by side, and none is kept.
func (d *ProvinceDesk) readWhole(ctx context.Context, entries []summary.Entry) error {
	return eachShare(len(entries), func(from, to int) error {
		for i := from; i < to; i++ {
			r, h, err := d.store.Load(ctx, entries[i].Head.ID)
			if err != nil {
				return fmt.Errorf("read the explanations of %s %s: %w", h.Cluster, h.Period, err)
			}
			if r, err = d.cat.realigned(r, d.cat.Form()); err != nil {
				return err
			}
			entries[i].Explanations = r.Explanations
			if len(r.Roster) > 0 {
				entries[i].Listings = d.cat.newest().sums.Listings(r.Roster)
			}
		}
		return nil
	})
}

// register gives what completeness is told from: the clusters, every revision and file of the period, and the deadline.
func (d *ProvinceDesk) register(ctx context.Context, p forms.Period) (summary.Register, error) {
	var r summary.Register
	l, err := d.open(ctx)
	if err != nil {
		return r, err
	}
	if r.Clusters, err = l.register(ctx); err != nil {
		return r, err
	}
	if r.Heads, err = l.heads(ctx, p); err != nil {
		return r, err
	}
	if r.Files, err = l.files(ctx, p); err != nil {
		return r, err
	}
	deadline, err := d.Deadline(ctx, p)
	if err != nil {
		return r, err
	}
	if !deadline.Day.IsZero() { // the whole day is in time, by the office's own calendar
		y, m, day := deadline.Day.Date()
		r.Deadline = time.Date(y, m, day+1, 0, 0, 0, 0, d.clock().Location()).Add(-time.Second)
	}
	return r, nil
}

func (d *ProvinceDesk) completeness(ctx context.Context, p forms.Period) (summary.Completeness, error) {
	r, err := d.register(ctx, p)
	if err != nil {
		return summary.Completeness{}, err
	}
	return d.cat.newest().sums.Completeness(r, p), nil
}

// GroupLabel names a group of a summary for people.
func (c *Catalog) GroupLabel(by summary.Group, key string, l text.Lang) string {
	if key == "" {
		return text.GroupUnknown.In(l)
	}
	switch by {
	case summary.ByBody:
		return c.BodyName(key, l)
	case summary.ByCity, summary.ByCounty:
		if name := c.divisions.NameApart(key); name != "" {
			return name
		}
	case summary.ByIndustry:
		if ind, ok := c.industries.Division(key); ok {
			return key + " " + ind.Label.In(string(l))
		}
	case summary.ByLevel:
		switch forms.Level(key) {
		case forms.National:
			return text.GroupNational.In(l)
		case forms.Provincial:
			return text.GroupProvincial.In(l)
		}
	case summary.ByBatch:
		return text.GroupBatch.In(l, key)
	case summary.All:
		return text.GroupAll.In(l)
	}
	return key
}
