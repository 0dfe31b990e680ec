package app

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"jibao/forms"
	"jibao/forms/office"
)

// filedTest is a check that a figure equals what was filed a year ago: "T102 = year_ago(T101)".
var filedTest = regexp.MustCompile(`^\s*([\p{L}\p{N}_]+)\s*=\s*year_ago\(\s*([\p{L}\p{N}_]+)\s*\)\s*$`)

// carries lists which indicator of a new return takes which figure of the return a year ago. The form says so by its
// checks "…-FILED", so that a new version of the form needs no change here.
func carries(f *forms.Form) map[string]string {
	m := map[string]string{}
	for i := range f.Checks {
		if !strings.HasSuffix(f.Checks[i].ID, "-FILED") {
			continue
		}
		if at := filedTest.FindStringSubmatch(f.Checks[i].Test); at != nil {
			if ind := f.Indicator(at[1]); ind != nil && !ind.Computed() {
				m[at[1]] = at[2]
			}
		}
	}
	return m
}

// mayBegin is why a return cannot be begun, or nil.
func (d *CountyDesk) mayBegin(ctx context.Context, c forms.Cluster, p forms.Period) error {
	if !d.cat.Form().AsksFor(p) {
		return &Problem{What: ErrPeriodNotAsked, Args: []string{p.String()}}
	}
	if !c.Owes(p) {
		return &Problem{What: ErrRetired, Args: []string{c.Code, c.Retired.String()}}
	}
	open, err := d.Deadline(ctx, p)
	if err != nil {
		return err
	}
	if open.Closed {
		return &Problem{What: ErrPeriodClosed, Args: []string{p.String()}}
	}
	begun, err := d.Started(ctx, c.Code, p)
	if err != nil {
		return err
	}
	if begun {
		return &Problem{What: ErrReturnExists, Args: []string{c.Code, p.String()}}
	}
	return nil
}

func (d *CountyDesk) begin(ctx context.Context, c forms.Cluster, p forms.Period) (*Book, error) {
	return d.take(ctx, c, p, nil)
}

// take makes a working return: with what is carried forward, or as it came in from a filled template.
func (d *CountyDesk) take(ctx context.Context, c forms.Cluster, p forms.Period, from *forms.Return) (*Book, error) {
	f := d.cat.Form()
	r := forms.NewReturn(f, c, p)
	o, err := d.Office(ctx)
	if err != nil {
		return nil, err
	}
	r.Office = o.Name
	if r.People, err = d.People(ctx); err != nil {
		return nil, err
	}
	why := office.Carried
	if from != nil {
		why = office.Imported
		r.Cells, r.Roster, r.Explanations, r.Cases = from.Cells, from.Roster, from.Explanations, from.Cases
		if named := from.People; named.Head+named.Reviewer+named.Preparer+named.Phone != "" {
			r.People = named
		}
		r.People.Date = ""
	} else {
		past, err := d.pastOf(ctx, c.Code, p, f)
		if err != nil {
			return nil, err
		}
		carry(f, r, past.YearAgo)
	}
	who, err := d.who(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := d.store.NewReturn(ctx, r, who, why); err != nil {
		return nil, fmt.Errorf("begin %s %s: %w", c.Code, p, err)
	}
	return d.OpenReturn(ctx, c.Code, p)
}

// carry takes filed figures into blank cells of a new return.
func carry(f *forms.Form, r, yearAgo *forms.Return) {
	if yearAgo == nil {
		return
	}
	for to, from := range carries(f) {
		i := f.Index(to)
		if c := yearAgo.Cell(f, from); c.State == forms.Filled && f.Asked(i, r.Period) && r.Cells[i].State == forms.Blank {
			c.Note = ""
			r.Cells[i] = c
		}
	}
}
