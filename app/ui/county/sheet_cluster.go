package county

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// editCluster asks for an entry of the register: a new one, or was.
func (k *Desk) editCluster(was *forms.Cluster) {
	lang := k.s.Lang()
	c := forms.Cluster{Level: forms.National}
	title := k.s.T(text.AddCluster)
	if was != nil {
		c, title = *was, k.s.T(text.EditCluster)
	} else {
		c.Code = k.nextCode()
	}
	code, name, batch, year, zone := field(c.Code), field(c.Name), field(c.Batch), field(""), field(c.Zone)
	if was != nil {
		code.Disable() // the code is what returns are kept under
	}
	if c.Year > 0 {
		year.SetText(strconv.Itoa(c.Year))
	}
	level := widgets.NewPicker([]widgets.Choice{
		{Value: string(forms.National), Text: k.s.T(text.LevelNational)}, {Value: string(forms.Provincial), Text: k.s.T(text.LevelProvincial)},
	}, "", nil)
	level.SetValue(string(c.Level))
	industries := k.d.Catalog().Industries().Divisions()
	choices := make([]widgets.Choice, 0, len(industries))
	for _, i := range industries {
		choices = append(choices, widgets.Choice{Value: i.Code, Text: i.Code + " " + text.Words(lang, i.Label), Search: i.Label.ZH})
	}
	industry := widgets.NewPicker(choices, k.s.T(text.ChooseIndustry), nil)
	if len(c.Industry) >= 3 {
		industry.SetValue(c.Industry[:3])
	}
	var done func()
	keep := func() {
		n := c
		n.Code, n.Name, n.Batch, n.Zone = strings.TrimSpace(code.Text), name.Text, batch.Text, zone.Text
		n.Level, n.Industry, n.Year = forms.Level(level.Value()), industry.Value(), 0
		if y := strings.TrimSpace(year.Text); y != "" {
			var err error
			if n.Year, err = strconv.Atoi(y); err != nil {
				k.s.Problem(app.Sentence(&app.Problem{What: app.ErrYear, Args: []string{y, n.Code}}, lang))
				return
			}
		}
		k.keepCluster(n, was == nil, func() { done() })
	}
	rows := fields(k.s,
		labelled{text.ColClusterCode, code}, labelled{text.ColCluster, name}, labelled{text.ColLevel, level}, labelled{text.ColIndustry, industry},
		labelled{text.ColBatch, batch}, labelled{text.ColYear, year}, labelled{text.ColZone, zone})
	first := fyne.Focusable(name)
	done = k.s.Ask(shell.Sheet{Title: title, Content: rows, Width: 520, Yes: shell.Action{Label: text.Save, Run: keep}, First: first})
}

// keepCluster saves an entry; what is wrong with it is said in the sheet.
func (k *Desk) keepCluster(c forms.Cluster, fresh bool, done func()) {
	var err error
	k.reads.Add(func() {
		ctx := k.s.Context()
		if fresh {
			if _, known := k.d.Cluster(ctx, c.Code); known == nil {
				err = &app.Problem{What: app.ErrDuplicate, Args: []string{c.Code, c.Code}}
				return
			}
		}
		err = k.d.SaveClusters(ctx, c)
	}, func() {
		if err != nil {
			k.s.Problem(app.Sentence(err, k.s.Lang()))
			return
		}
		done()
		k.note(text.ClusterSaved, c.Name)
		k.reload(k.s.Page().Shown)
	})
}

// nextCode suggests the code of another cluster of the county: the county's six digits and the next two.
func (k *Desk) nextCode() string {
	o, err := k.d.Office(k.s.Context())
	if err != nil || o.County == "" {
		return ""
	}
	next := 1
	for _, c := range k.model.Clusters {
		if n, err := strconv.Atoi(strings.TrimPrefix(c.Code, o.County)); err == nil && strings.HasPrefix(c.Code, o.County) {
			next = max(next, n+1)
		}
	}
	return fmt.Sprintf("%s%02d", o.County, next)
}

// addPeriod asks for a period to be reported and its deadline.
func (k *Desk) addPeriod() {
	lang := k.s.Lang()
	latest := k.d.LatestPeriod()
	var choices []widgets.Choice
	for year := latest.Year + 1; year >= latest.Year-4; year-- {
		for _, month := range k.d.Catalog().Form().Months {
			p := forms.Period{Year: year, Month: month}
			choices = append(choices, widgets.Choice{Value: p.String(), Text: text.Period(lang, p), Search: p.String()})
		}
	}
	period := widgets.NewPicker(choices, "", nil)
	period.SetValue(latest.String())
	day := field("")
	day.SetPlaceHolder("2026-03-31")
	var done func()
	keep := func() {
		p, err := forms.ParsePeriod(period.Value())
		if err != nil {
			k.s.Problem(k.s.T(text.ChoosePeriod))
			return
		}
		last, ok := parseDay(day.Text)
		if !ok {
			k.s.Problem(k.s.T(text.BadDay, day.Text))
			return
		}
		done()
		k.read(func(ctx context.Context) error { return k.d.SetDeadline(ctx, p, last) }, func() {
			k.note(text.PeriodAdded, text.Period(lang, p))
			k.reload(k.s.Page().Shown)
		})
	}
	day.OnEnter = keep
	done = k.s.Ask(shell.Sheet{
		Title:   k.s.T(text.AddPeriod),
		Content: shell.Column(10, widgets.NewParagraph(k.s.T(text.AddPeriodWhy), widgets.Body, widgets.ToneSecondary), fields(k.s, labelled{text.ColPeriod, period}, labelled{text.ColDeadline, day})),
		Yes:     shell.Action{Label: text.OK, Run: keep}, First: period,
	})
}

// decide notes what the province decided on the last revision.
func (k *Desk) decide(h office.Head, accepted bool) {
	var done func()
	finish := func(change func(context.Context) error, m text.Message) {
		done()
		if r := k.ret.rec; r != nil {
			k.ret.commit()
			r.Wait()
		}
		k.read(change, func() {
			k.note(m)
			k.reopen(h)
			k.reload(k.s.Page().Shown)
		})
	}
	if accepted {
		done = k.s.Ask(shell.Sheet{Title: k.s.T(text.MarkAccepted), Content: widgets.NewParagraph(k.s.T(text.MarkAcceptedWhy), widgets.Body, widgets.ToneDefault),
			Yes: shell.Action{Label: text.OK, Run: func() {
				finish(func(ctx context.Context) error { return k.d.MarkAccepted(ctx, h.Cluster, h.Period) }, text.MarkedAccepted)
			}}})
		return
	}
	reason := widgets.NewMultiLineEntry(3)
	keep := func() {
		if forms.CleanText(reason.Text) == "" {
			k.s.Problem(k.s.T(text.ReasonMissing))
			return
		}
		words := reason.Text
		finish(func(ctx context.Context) error { return k.d.MarkSentBack(ctx, h.Cluster, h.Period, words) }, text.MarkedSentBack)
	}
	reason.OnEnter = keep
	done = k.s.Ask(shell.Sheet{Title: k.s.T(text.MarkSentBack),
		Content: shell.Column(8, widgets.NewParagraph(k.s.T(text.MarkSentBackWhy), widgets.Body, widgets.ToneSecondary), reason),
		Yes:     shell.Action{Label: text.OK, Run: keep}, First: reason})
}

// reopen drops the open return when its state was changed elsewhere; it is read again when it is opened next.
func (k *Desk) reopen(h office.Head) {
	if r := k.ret.rec; r != nil && r.State().Return.Cluster == h.Cluster && r.State().Return.Period == h.Period {
		k.ret.close()
		k.s.Forget(pageReturn)
	}
}
