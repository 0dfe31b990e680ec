package province

import (
	"slices"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// awaitedPlaces lists where the awaited clusters lie (cities, or reporting bodies), with how many there are.
func (t *todo) awaitedPlaces() (names []string, counts map[string]int) {
	counts = map[string]int{}
	for i := range t.lines {
		if x := &t.lines[i]; app.Awaited(&x.Line) {
			if counts[x.Place] == 0 {
				names = append(names, x.Place)
			}
			counts[x.Place]++
		}
	}
	slices.Sort(names)
	return names, counts
}

// reminder is the text for the counties of one place, or with "" of all. places names them in the language of the text.
func (t *todo) reminder(l text.Lang, place string, places placeOf) string {
	in := map[string]string{}
	for i := range t.lines {
		in[t.lines[i].Cluster.Code] = t.lines[i].Place
	}
	return t.status.Reminder(l, func(c *forms.Cluster) bool { return place == "" || in[c.Code] == place },
		func(c *forms.Cluster) string { return places.name(l, c) })
}

// remind shows the text for the counties in a language, for all or for one place, to be changed and copied.
func (p *todoPage) remind() {
	s, l, m := p.d.s, p.d.l(), p.model
	names, counts := m.awaitedPlaces()
	if len(names) == 0 {
		s.Say(widgets.Success, s.T(text.ProvReminderNone))
		return
	}
	total := 0
	choices := []widgets.Choice{{}}
	for _, name := range names {
		total += counts[name]
		choices = append(choices, widgets.Choice{Value: name, Text: text.ProvRemindPlace.In(l, name, counts[name])})
	}
	const all = "*" // no name of a place
	choices[0] = widgets.Choice{Value: all, Text: text.ProvRemindAll.In(l, total)}
	words := widgets.NewMultiLineEntry(14)
	lang, place := l, ""
	write := func() { words.SetText(m.reminder(lang, place, p.d.place())) }
	whom := widgets.NewPicker(choices, "", func(value string) {
		if place = value; value == all {
			place = ""
		}
		write()
	})
	whom.SetValue(all)
	var langs []widgets.Chip
	now := 0
	for i, x := range text.Langs() {
		langs = append(langs, widgets.Chip{Text: x.Name()})
		if x == l {
			now = i
		}
	}
	tongue := widgets.NewChips(langs, nil)
	tongue.Set(langs, now)
	tongue.OnSelect = func(i int) {
		lang = text.Langs()[i]
		write()
	}
	write()
	var done func()
	cp := func() {
		s.Copy(words.Text)
		done()
		s.Say(widgets.Success, s.T(text.ProvReminderCopied))
	}
	words.OnEnter = cp
	done = s.Ask(shell.Sheet{
		Title: s.T(text.ProvRemindTitle), Width: 720,
		Content: shell.Column(8, p.d.field(text.ProvRemindWhom, whom), p.d.field(text.ProvBriefLanguage, tongue), words,
			widgets.NewParagraph(s.T(text.ProvRemindKeys), widgets.Caption, widgets.ToneSecondary)),
		Yes: shell.Action{Label: text.ProvRemindCopy, Run: cp}, No: text.Close, OnNo: p.focus, First: words,
	})
}
