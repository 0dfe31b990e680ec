package app

import (
	"context"
	"errors"
	"fmt"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// Condition is one thing that the doctor looked at.
type Condition struct {
	Code     string // "file", "clock", "register", …
	Good     bool
	Serious  bool   // work can be lost or wrong until it is put right
	Sentence string // what is so and what to do
}

// onShare is what a store can say of its place.
type onShare interface{ NetworkShare() bool }

// Doctor looks through the office: the file itself in full, where it lies, the clock, the settings, the register and that
// every return can be read with its form. It changes nothing. Conditions that are not good come first.
func (d *Desk) Doctor(ctx context.Context, l text.Lang, progress func(done, total int)) ([]Condition, error) {
	c := &checkup{desk: d, lang: l}
	for _, look := range []func(context.Context) error{c.file, c.clock, c.register, c.settings} {
		if err := look(ctx); err != nil {
			return nil, err
		}
	}
	if err := c.returns(ctx, progress); err != nil {
		return nil, err
	}
	return append(c.bad, c.good...), nil
}

type checkup struct {
	desk      *Desk
	lang      text.Lang
	bad, good []Condition
}

func (c *checkup) well(code string, m text.Message, args ...any) {
	c.good = append(c.good, Condition{Code: code, Good: true, Sentence: m.In(c.lang, args...)})
}

func (c *checkup) unwell(code string, serious bool, sentence string) {
	c.bad = append(c.bad, Condition{Code: code, Serious: serious, Sentence: sentence})
}

func (c *checkup) file(ctx context.Context) error {
	err := c.desk.store.Check(ctx, true)
	switch {
	case errors.Is(err, office.ErrDamaged):
		c.unwell("file", true, Sentence(err, c.lang))
	case err != nil:
		return fmt.Errorf("look through the office file: %w", err)
	default:
		c.well("file", text.DoctorFileGood)
	}
	if c.desk.ReadOnly() {
		c.unwell("read-only", false, text.DoctorReadOnly.In(c.lang))
	}
	if s, ok := c.desk.store.(onShare); ok && s.NetworkShare() {
		c.unwell("network-share", true, text.DoctorShare.In(c.lang))
	}
	return nil
}

// clock compares the computer's date with the last change: deadlines and the order of changes rest on it.
func (c *checkup) clock(ctx context.Context) error {
	last, err := c.desk.Log(ctx, office.LogFilter{Limit: 1})
	if err != nil {
		return err
	}
	now := c.desk.clock()
	if len(last) > 0 && now.AddDate(0, 0, 1).Before(last[0].When) {
		c.unwell("clock", true, text.DoctorClock.In(c.lang, now.Format("2006-01-02"), last[0].When.Format("2006-01-02")))
	}
	return nil
}

func (c *checkup) register(ctx context.Context) error {
	clusters, err := c.desk.Clusters(ctx)
	if err != nil {
		return err
	}
	wrong := 0
	for _, e := range clusters {
		if p := c.desk.cat.checkCluster(&e); p != nil {
			wrong++
			c.unwell("register", false, text.DoctorBadRegister.In(c.lang, e.Code, Sentence(p, c.lang)))
		}
	}
	switch {
	case len(clusters) == 0:
		c.unwell("register", false, text.DoctorNoClusters.In(c.lang))
	case wrong == 0:
		c.well("register", text.DoctorClusters, len(clusters))
	}
	return nil
}

func (c *checkup) settings(ctx context.Context) error {
	people, err := c.desk.People(ctx)
	if err != nil {
		c.unwell("settings", false, text.DoctorBadSetting.In(c.lang, settingPeople))
	} else if o, err := c.desk.Office(ctx); err != nil {
		return err
	} else if o.Role == office.County && people == (forms.People{}) {
		c.unwell("people", false, text.DoctorPeople.In(c.lang))
	}
	if _, err := c.desk.Blanks(ctx); err != nil {
		c.unwell("settings", false, text.DoctorBadSetting.In(c.lang, settingBlanks))
	}
	deadlines, err := c.desk.store.Settings(ctx, settingDeadline)
	if err != nil {
		return fmt.Errorf("read the deadlines: %w", err)
	}
	set := false
	for key, day := range deadlines {
		switch {
		case !parseDay(day).IsZero():
			set = true
		case day != "-" && day != "":
			c.unwell("settings", false, text.DoctorBadSetting.In(c.lang, key))
		}
	}
	if !set {
		c.unwell("deadlines", false, text.DoctorNoDeadline.In(c.lang))
	}
	return nil
}

// returns reads every revision whole.
func (c *checkup) returns(ctx context.Context, progress func(done, total int)) error {
	heads, err := c.desk.Heads(ctx, office.ReturnFilter{})
	if err != nil {
		return err
	}
	wrong := 0
	for i, h := range heads {
		if _, err := c.desk.cat.FormOf(h.Form); err != nil {
			wrong++
			c.unwell("form", true, Sentence(err, c.lang))
		} else if _, _, err := c.desk.store.Load(ctx, h.ID); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			wrong++
			c.unwell("return", true, text.DoctorBadReturn.In(c.lang, h.Cluster, h.Period, Sentence(err, c.lang)))
		}
		if progress != nil {
			progress(i+1, len(heads))
		}
	}
	if wrong == 0 {
		c.well("returns", text.DoctorReturns, len(heads))
	}
	return nil
}
