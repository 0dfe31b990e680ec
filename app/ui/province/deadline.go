package province

import (
	"time"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// askable lists the periods that a deadline can be set for: those of the office, and the form's from two years ago to the
// present year, newest first.
func askable(known []app.Deadline, form *forms.Form, now time.Time) []forms.Period {
	var out []forms.Period
	seen := map[forms.Period]bool{}
	add := func(p forms.Period) {
		if !seen[p] && form.AsksFor(p) {
			seen[p] = true
			out = append(out, p)
		}
	}
	for year := now.Year(); year >= now.Year()-2; year-- {
		for month := 12; month >= 1; month-- {
			add(forms.Period{Year: year, Month: month})
		}
	}
	for _, d := range known {
		add(d.Period)
	}
	return out
}

// askDeadline asks for a period, its last day, and whether returns are still taken in.
func (d *Desk) askDeadline() {
	s, l := d.s, d.l()
	var choices []widgets.Choice
	for _, p := range askable(d.periods, d.desk.Catalog().Form(), s.Now()) {
		choices = append(choices, widgets.Choice{Value: p.String(), Text: text.Period(l, p), Search: p.String()})
	}
	day := widgets.NewEntry()
	day.SetPlaceHolder("2023-03-31")
	open := widgets.NewPicker([]widgets.Choice{{Value: "open", Text: s.T(text.ProvOpen)}, {Value: "closed", Text: s.T(text.ProvClosed)}}, "", nil)
	fill := func(value string) {
		p, _ := forms.ParsePeriod(value)
		known, err := d.desk.Deadline(s.Context(), p)
		if err != nil {
			s.Problem(app.Sentence(err, l))
			return
		}
		day.SetText("")
		if !known.Day.IsZero() {
			day.SetText(known.Day.Format(time.DateOnly))
		}
		open.SetValue("open")
		if known.Closed {
			open.SetValue("closed")
		}
	}
	period := widgets.NewPicker(choices, "", fill)
	period.SetValue(d.period.String())
	fill(d.period.String())
	var done func()
	yes := func() {
		if d.setDeadline(period.Value(), day.Text, open.Value() == "closed") {
			done()
		}
	}
	day.OnEnter = yes
	done = s.Ask(shell.Sheet{
		Title: s.T(text.ProvSetDeadline), Width: 420,
		Content: shell.Column(8, d.field(text.ProvPeriod, period), d.field(text.ProvLastDay, day), d.field(text.ProvTaking, open),
			widgets.NewParagraph(s.T(text.ProvDeadlineKeys), widgets.Caption, widgets.ToneSecondary)),
		Yes:   shell.Action{Label: text.Save, Run: yes},
		First: day,
	})
}

// setDeadline keeps what was asked for and makes everything be about that period; false when it could not be read.
func (d *Desk) setDeadline(period, day string, closed bool) bool {
	s := d.s
	p, err := forms.ParsePeriod(period)
	if err != nil {
		s.Problem(app.Sentence(err, d.l()))
		return false
	}
	last, ok := readDay(day)
	if !ok {
		s.Problem(s.T(text.ProvDayWrong, day))
		return false
	}
	for _, err := range []error{d.desk.SetDeadline(s.Context(), p, last), d.desk.SetClosed(s.Context(), p, closed)} {
		if err != nil {
			s.Problem(app.Sentence(err, d.l()))
			return false
		}
	}
	d.readPeriods(s.Context())
	if p == d.period {
		d.s.Page().Shown()
	} else {
		d.setPeriod(p)
	}
	return true
}

// readDay reads a day as people write it: 2023-03-31, 2023.3.31, 2023年3月31日, 20230331. Nothing means no deadline.
func readDay(s string) (day time.Time, ok bool) {
	s = forms.CleanText(s)
	if s == "" {
		return time.Time{}, true
	}
	for _, layout := range []string{"2006-1-2", "2006.1.2", "2006/1/2", "2006年1月2日", "20060102"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
