package county

import (
	"context"
	"strconv"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// Cases shows the typical cases of a return and takes what is written: one of them at a time, and behind the last one a
// place for a new one while there is room. Its methods are called on the window's thread.
type Cases struct {
	rec     *Recorder
	lang    text.Lang
	current int // of the case that is shown, counted from 1; one behind the last is a new one
}

// NewCases makes the view model of the cases of an open return.
func NewCases(rec *Recorder, l text.Lang) *Cases { return &Cases{rec: rec, lang: l, current: 1} }

// Current is the number of the case that is shown.
func (c *Cases) Current() int { return c.current }

// Count is how many cases there are, and Most how many there may be.
func (c *Cases) Count() int { return len(c.rec.State().Return.Cases) }

// Most is how many cases the return may hold.
func (c *Cases) Most() int { return c.rec.State().Form.Cases.Max }

// Exists tells whether the case that is shown is one that was begun.
func (c *Cases) Exists() bool { return c.current <= c.Count() }

// Room tells whether another case may be begun.
func (c *Cases) Room() bool { return c.Count() < c.Most() && !c.rec.State().Locked }

// Go shows a case; a number that there is not shows the nearest one.
func (c *Cases) Go(n int) {
	last := c.Count()
	if c.Room() || last == 0 {
		last++
	}
	c.current = min(max(n, 1), last)
}

// Key is the key of a part of the case that is shown.
func (c *Cases) Key(p forms.CasePart) string { return forms.CaseKey(c.current, p) }

// Text is a part of the case that is shown, as it was saved last.
func (c *Cases) Text(p forms.CasePart) string {
	if !c.Exists() {
		return ""
	}
	return c.rec.State().Return.Cases[c.current-1].Part(p)
}

// Draft is what was typed as a part of the case that is shown and is not saved yet.
func (c *Cases) Draft(p forms.CasePart) (string, bool) { return c.rec.Draft(c.Key(p)) }

// Keep saves what was typed; nothing is done where it says the same as what was saved.
func (c *Cases) Keep(p forms.CasePart, typed string) {
	if c.rec.State().Locked || forms.CleanPart(p, typed) == c.Text(p) {
		return
	}
	c.rec.Set(c.Key(p), typed)
}

// Counter says how long a text is and may be: "123/500", in red when it is too long.
func (c *Cases) Counter(p forms.CasePart, typed string) (string, widgets.Tone) {
	n := forms.TextLength(forms.CleanPart(p, typed))
	rules := c.rec.State().Form.Cases
	words := text.CaseCounter.In(c.lang, text.Count(n), text.Count(rules.Limit(p)))
	if n > rules.Limit(p) {
		return words, widgets.ToneBad
	}
	return words, widgets.ToneSecondary
}

// Items are the lines of the list: every case by its title, and the place for a new one. Their keys are the numbers.
func (c *Cases) Items() []widgets.RailItem {
	st := c.rec.State()
	var items []widgets.RailItem
	for i, one := range st.Return.Cases {
		item := widgets.RailItem{Key: strconv.Itoa(i + 1), Text: text.CaseListed.In(c.lang, i+1, one.Title), Tone: widgets.ToneGood, Right: "✓"}
		if one.Title == "" {
			item.Text = text.CaseListed.In(c.lang, i+1, text.CaseUntitled.In(c.lang))
		}
		for _, p := range forms.CaseParts() {
			if st.Worst(forms.CaseKey(i+1, p)) != nil {
				item.Tone, item.Right = widgets.ToneBad, "×"
			}
		}
		items = append(items, item)
	}
	if c.Room() || len(items) == 0 {
		items = append(items, widgets.RailItem{Key: strconv.Itoa(len(items) + 1), Text: text.CaseNew.In(c.lang)})
	}
	return items
}

// Add goes to the place for a new case and tells whether there is one.
func (c *Cases) Add() bool {
	if !c.Room() {
		return false
	}
	c.Go(c.Count() + 1)
	return true
}

// Remove takes the case that is shown out; done hears what came of it.
func (c *Cases) Remove(done func(error)) {
	n := c.current
	c.rec.Do(func(ctx context.Context, b *app.Book) error { return b.RemoveCase(ctx, n) }, func(err error) {
		c.Go(n)
		done(err)
	})
}

// Raise puts the case that is shown before the one above it and stays with it.
func (c *Cases) Raise(done func(error)) {
	n := c.current
	c.rec.Do(func(ctx context.Context, b *app.Book) error { return b.MoveCase(ctx, n, n-1) }, func(err error) {
		if err == nil {
			c.Go(n - 1)
		}
		done(err)
	})
}

// Earlier tells how many cases the latest earlier return held that could be copied, 0 where something is written here.
func (c *Cases) Earlier() (int, forms.Period) {
	st := c.rec.State()
	if past := st.Past.Previous; past != nil && c.Count() == 0 && !st.Locked {
		return len(past.Cases), past.Period
	}
	return 0, forms.Period{}
}

// Copy takes the cases of the latest earlier return over.
func (c *Cases) Copy(done func(error)) {
	c.rec.Do(func(ctx context.Context, b *app.Book) error {
		_, err := b.CopyCases(ctx)
		return err
	}, func(err error) {
		c.Go(1)
		done(err)
	})
}
