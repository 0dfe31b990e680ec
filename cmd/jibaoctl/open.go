package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/document"
	"jibao/storage/sqlite"
	"jibao/storage/workbook"
)

// registers loads what is embedded, once a run.
func (c *cli) registers() (*app.Catalog, error) {
	if c.catalog == nil {
		cat, err := app.LoadCatalog()
		if err != nil {
			return nil, fmt.Errorf("load the embedded definitions: %w", err)
		}
		c.catalog = cat
	}
	return c.catalog, nil
}

// exchanged are the workbooks and briefings that offices write and read.
type exchanged struct {
	*workbook.Files
	document.Writer
}

// files is the writer and reader of workbooks and briefings.
func (c *cli) files(cat *app.Catalog) app.Files {
	var known []forms.FormID
	for _, f := range cat.Forms() {
		known = append(known, f.FormID)
	}
	return exchanged{Files: workbook.New(cat.Engine, known...)}
}

// options are how office files are opened.
func options(cat *app.Catalog, clock app.Clock, readOnly bool) sqlite.Options {
	return sqlite.Options{ReadOnly: readOnly, Clock: clock, Forms: cat.FormOf}
}

// store opens the office file that the run names.
func (c *cli) store(ctx context.Context, readOnly bool) (*sqlite.Office, *app.Catalog, error) {
	if c.office == "" {
		return nil, nil, usageError{c.say(text.CLINoOffice)}
	}
	cat, err := c.registers()
	if err != nil {
		return nil, nil, err
	}
	store, err := sqlite.Open(ctx, c.office, options(cat, c.clock, readOnly))
	if errors.Is(err, office.ErrOlder) {
		if err = c.renew(ctx, cat); err == nil {
			store, err = sqlite.Open(ctx, c.office, options(cat, c.clock, readOnly))
		}
	}
	if err != nil {
		return nil, nil, fmt.Errorf("open %s: %w", c.office, err)
	}
	// Nobody sees later what is found later: here even a large file is looked over first.
	if err := store.Sound(ctx); err != nil {
		return nil, nil, errors.Join(fmt.Errorf("open %s: %w", c.office, err), store.Close())
	}
	return store, cat, nil
}

// renew brings the office file of an older program to this version, with a backup before; a command that only reads then
// finds what it reads.
func (c *cli) renew(ctx context.Context, cat *app.Catalog) error {
	store, err := sqlite.Open(ctx, c.office, options(cat, c.clock, false))
	if err != nil {
		return err
	}
	return store.Close()
}

// county runs do on the county desk of the office.
func (c *cli) county(ctx context.Context, readOnly bool, do func(*app.CountyDesk) error) error {
	store, cat, err := c.store(ctx, readOnly)
	if err != nil {
		return err
	}
	defer store.Close()
	desk, err := app.NewCounty(ctx, store, c.files(cat), cat, c.clock, version)
	if err != nil {
		return err
	}
	return do(desk)
}

// province runs do on the provincial desk of the office.
func (c *cli) province(ctx context.Context, readOnly bool, do func(*app.ProvinceDesk) error) error {
	store, cat, err := c.store(ctx, readOnly)
	if err != nil {
		return err
	}
	defer store.Close()
	desk, err := app.NewProvince(ctx, store, c.files(cat), cat, c.clock, version)
	if err != nil {
		return err
	}
	return do(desk)
}

// either runs do on what both desks share, whichever the office has.
func (c *cli) either(ctx context.Context, readOnly bool, do func(desk *app.Desk) error) error {
	store, cat, err := c.store(ctx, readOnly)
	if err != nil {
		return err
	}
	defer store.Close()
	o, err := store.Office(ctx)
	if err != nil {
		return err
	}
	if o.Role == office.County {
		desk, err := app.NewCounty(ctx, store, c.files(cat), cat, c.clock, version)
		if err != nil {
			return err
		}
		return do(desk.Desk)
	}
	desk, err := app.NewProvince(ctx, store, c.files(cat), cat, c.clock, version)
	if err != nil {
		return err
	}
	return do(desk.Desk)
}

// which are the flags that name one return.
type which struct{ cluster, period string }

func (c *cli) whichFlags(cmd *cobra.Command, w *which) {
	cmd.Flags().StringVar(&w.cluster, "cluster", "", c.say(text.CLIFlagCluster))
	cmd.Flags().StringVar(&w.period, "period", "", c.say(text.CLIFlagPeriod))
}

// parse gives the cluster and the period; both are needed.
func (c *cli) parse(w which) (string, forms.Period, error) {
	if w.cluster == "" {
		return "", forms.Period{}, usageError{c.say(text.CLIMissingFlag, "cluster")}
	}
	p, err := c.period(w.period)
	return w.cluster, p, err
}

func (c *cli) period(s string) (forms.Period, error) {
	if s == "" {
		return forms.Period{}, usageError{c.say(text.CLIMissingFlag, "period")}
	}
	return forms.ParsePeriod(s)
}

// book opens the return that the flags name and runs do on it.
func (c *cli) book(ctx context.Context, w which, readOnly bool, do func(*app.CountyDesk, *app.Book) error) error {
	cluster, p, err := c.parse(w)
	if err != nil {
		return err
	}
	return c.county(ctx, readOnly, func(desk *app.CountyDesk) error {
		b, err := desk.OpenReturn(ctx, cluster, p)
		if err != nil {
			return err
		}
		return do(desk, b)
	})
}
