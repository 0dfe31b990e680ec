package app

import (
	"context"
	"fmt"
	"time"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// Clock tells the time. The desks read no other clock.
type Clock func() time.Time

// Desk is what both desks share: the office file, its settings, periods, people, backups and the change log. It is safe
// for use by several goroutines.
type Desk struct {
	store   Store
	files   Workbooks
	cat     *Catalog
	clock   Clock
	version string
}

func newDesk(store Store, files Workbooks, cat *Catalog, clock Clock, version string) *Desk {
	return &Desk{store: store, files: files, cat: cat, clock: clock, version: version}
}

// Catalog gives the forms, criteria and registers that the desk works with.
func (d *Desk) Catalog() *Catalog { return d.cat }

// Version is the version of the program, as it is written into workbooks.
func (d *Desk) Version() string { return d.version }

// Now is the desk's clock, in local time.
func (d *Desk) Now() time.Time { return d.clock() }

// Path is where the office file is.
func (d *Desk) Path() string { return d.store.Path() }

// ReadOnly tells whether the office is open for reading only (another process records in it).
func (d *Desk) ReadOnly() bool { return d.store.ReadOnly() }

// Sound waits until a large office file, which is used before it was looked over, is looked over: *office.DamagedError, or
// nil. Nothing is written into a damaged file in the meantime.
func (d *Desk) Sound(ctx context.Context) error { return d.store.Sound(ctx) }

// Close closes the office file.
func (d *Desk) Close() error { return d.store.Close() }

// Office tells whose file this is.
func (d *Desk) Office(ctx context.Context) (office.Office, error) {
	o, err := d.store.Office(ctx)
	if err != nil {
		return o, fmt.Errorf("read the office: %w", err)
	}
	return o, nil
}

// SetNames changes the name of the office and the person who works here; an empty text leaves it as it is.
func (d *Desk) SetNames(ctx context.Context, name, person string) error {
	o, err := d.Office(ctx)
	if err != nil {
		return err
	}
	if name = forms.CleanText(name); name != "" {
		o.Name = name
	}
	if person = forms.CleanText(person); person != "" {
		o.Person = person
	}
	if err := d.store.SetOffice(ctx, o); err != nil {
		return fmt.Errorf("keep the names of the office: %w", err)
	}
	return nil
}

// who is the author of changes: the person of the office, or its name.
func (d *Desk) who(ctx context.Context) (string, error) {
	o, err := d.Office(ctx)
	if err != nil {
		return "", err
	}
	if o.Person == "" {
		return o.Name, nil
	}
	return o.Person, nil
}

// Clusters lists the register, by code.
func (d *Desk) Clusters(ctx context.Context) ([]forms.Cluster, error) {
	cs, err := d.store.Clusters(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the register: %w", err)
	}
	return cs, nil
}

// Cluster gives one entry of the register; ErrUnknownCluster when there is none.
func (d *Desk) Cluster(ctx context.Context, code string) (forms.Cluster, error) {
	cs, err := d.Clusters(ctx)
	if err != nil {
		return forms.Cluster{}, err
	}
	for _, c := range cs {
		if c.Code == code {
			return c, nil
		}
	}
	return forms.Cluster{}, &Problem{What: ErrUnknownCluster, Args: []string{code}}
}

// Heads lists returns of the office by period, cluster and revision.
func (d *Desk) Heads(ctx context.Context, f office.ReturnFilter) ([]office.Head, error) {
	hs, err := d.store.Heads(ctx, f)
	if err != nil {
		return nil, fmt.Errorf("list the returns: %w", err)
	}
	return hs, nil
}

// Log gives lines of the change log, newest first.
func (d *Desk) Log(ctx context.Context, f office.LogFilter) ([]office.LogEntry, error) {
	es, err := d.store.Log(ctx, f)
	if err != nil {
		return nil, fmt.Errorf("read the change log: %w", err)
	}
	return es, nil
}

// Preference and SetPreference keep small things of the window (size, last page, column widths) with the office.
func (d *Desk) Preference(ctx context.Context, key string) (string, error) {
	return d.store.Setting(ctx, settingWindow+key)
}

// SetPreference keeps a preference; see Preference.
func (d *Desk) SetPreference(ctx context.Context, key, value string) error {
	return d.store.SetSetting(ctx, settingWindow+key, value)
}

// Lang is the language that the office works in; Chinese when none was chosen.
func (d *Desk) Lang(ctx context.Context) text.Lang {
	s, err := d.store.Setting(ctx, settingLang)
	if err != nil || s == "" {
		return text.ZH
	}
	l, _ := text.ParseLang(s)
	return l
}

// SetLang chooses the language of the office.
func (d *Desk) SetLang(ctx context.Context, l text.Lang) error {
	return d.store.SetSetting(ctx, settingLang, string(l))
}

// Keys and prefixes of settings.
const (
	settingWindow   = "window."
	settingLang     = "lang"
	settingDeadline = "deadline."       // + period: "2023-03-15", or "-" for an open period without deadline
	settingClosed   = "closed."         // + period: "yes"
	settingPeople   = "people"          // JSON of forms.People
	settingBlanks   = "blanks"          // JSON of Blanks
	settingHeaders  = "roster-headers." // + header as it is compared: column code
	settingReceipt  = "receipt."        // + fingerprint of an exported revision: when the province accepted it, RFC 3339
	settingCriteria = "criteria."       // + number of the version, "0001": JSON of keptCriteria
	settingDraft    = "review-draft."   // + cluster + "." + period: JSON of comments that are not sent yet
	settingOutside  = "outside."        // + fingerprint of a received return: JSON of []office.Changed
)
