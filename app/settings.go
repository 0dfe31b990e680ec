package app

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"jibao/forms"
	"jibao/forms/office"
)

// Blanks are the form number and the approval mark that a province gives to its version of the form. The program invents
// neither; empty ones print as empty blanks.
type Blanks struct{ FormNumber, Approval string }

// Blanks gives the blanks of the form.
func (d *Desk) Blanks(ctx context.Context) (Blanks, error) {
	var b Blanks
	return b, d.readJSON(ctx, settingBlanks, &b)
}

// SetBlanks keeps the blanks of the form.
func (d *Desk) SetBlanks(ctx context.Context, b Blanks) error {
	return d.writeJSON(ctx, settingBlanks, Blanks{forms.CleanText(b.FormNumber), forms.CleanText(b.Approval)})
}

// People are the names that new returns of the office carry.
func (d *Desk) People(ctx context.Context) (forms.People, error) {
	var p forms.People
	return p, d.readJSON(ctx, settingPeople, &p)
}

// SetPeople keeps the names for new returns.
func (d *Desk) SetPeople(ctx context.Context, p forms.People) error {
	p = cleanPeople(p)
	p.Date = ""
	return d.writeJSON(ctx, settingPeople, p)
}

// KeptBackups is how many dated backups the office keeps.
func (d *Desk) KeptBackups(ctx context.Context) (int, error) {
	s, err := d.store.Setting(ctx, office.SettingKeptBackups)
	if err != nil {
		return 0, fmt.Errorf("read how many backups are kept: %w", err)
	}
	return office.KeptBackups(s), nil
}

// SetKeptBackups changes how many dated backups the office keeps, from the next one on.
func (d *Desk) SetKeptBackups(ctx context.Context, n int) error {
	if err := d.store.SetSetting(ctx, office.SettingKeptBackups, strconv.Itoa(n)); err != nil {
		return fmt.Errorf("keep how many backups are kept: %w", err)
	}
	return nil
}

func cleanPeople(p forms.People) forms.People {
	return forms.People{
		Head: forms.CleanText(p.Head), Reviewer: forms.CleanText(p.Reviewer), Preparer: forms.CleanText(p.Preparer),
		Phone: forms.CleanText(p.Phone), Date: p.Date,
	}
}

func (d *Desk) readJSON(ctx context.Context, key string, to any) error {
	s, err := d.store.Setting(ctx, key)
	if err != nil {
		return fmt.Errorf("read the setting %s: %w", key, err)
	}
	if s == "" {
		return nil
	}
	if err := json.Unmarshal([]byte(s), to); err != nil {
		return fmt.Errorf("understand the setting %s: %w", key, err)
	}
	return nil
}

func (d *Desk) writeJSON(ctx context.Context, key string, from any) error {
	b, err := json.Marshal(from)
	if err != nil {
		return fmt.Errorf("write down the setting %s: %w", key, err)
	}
	if err := d.store.SetSetting(ctx, key, string(b)); err != nil {
		return fmt.Errorf("keep the setting %s: %w", key, err)
	}
	return nil
}

// utc is the moment of a change, as it is kept.
func (d *Desk) utc() time.Time { return d.clock().UTC().Truncate(time.Second) }
