package province

import (
	"fmt"
	"slices"
	"strings"

	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms/summary"
)

// awaited tells whether the province waits for a cluster: nothing came in, or what came was sent back.
func awaited(x *todoLine) bool {
	return x.Owes && (x.State == summary.StateMissing || x.State == summary.StateSentBack)
}

// awaitedPlaces lists where the awaited clusters lie (cities, or reporting bodies), with how many there are.
func (t *todo) awaitedPlaces() (names []string, counts map[string]int) {
	counts = map[string]int{}
	for i := range t.lines {
		if x := &t.lines[i]; awaited(x) {
			if counts[x.Place] == 0 {
				names = append(names, x.Place)
			}
			counts[x.Place]++
		}
	}
	slices.Sort(names)
	return names, counts
}

// reminder is the text that reminds of what is missing and of what was sent back, for a message to the counties: of one
// place, or with "" of all. places names them in the language of the text.
func (t *todo) reminder(l text.Lang, place string, places placeOf) string {
	var missing, back []string
	for i := range t.lines {
		x := &t.lines[i]
		if !awaited(x) || place != "" && x.Place != place {
			continue
		}
		line := fmt.Sprintf("%s　%s（%s）", places.name(l, &x.Cluster), x.Cluster.Name, x.Cluster.Code)
		if l != text.ZH {
			line = fmt.Sprintf("%s, %s (%s)", places.name(l, &x.Cluster), x.Cluster.Name, x.Cluster.Code)
		}
		if x.State == summary.StateMissing {
			missing = append(missing, line)
		} else {
			back = append(back, text.ProvReminderReason.In(l, line, x.Head.DecidedReason))
		}
	}
	if len(missing)+len(back) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(text.ProvReminderHead.In(l, text.Period(l, t.period)) + "\n")
	if d := t.status.Deadline; !d.Day.IsZero() {
		b.WriteString(text.ProvReminderDeadline.In(l, text.Date(l, d.Day)) + "\n")
	}
	for _, part := range []struct {
		head  text.Message
		lines []string
	}{{text.ProvReminderMissing, missing}, {text.ProvReminderBack, back}} {
		if len(part.lines) == 0 {
			continue
		}
		b.WriteString(part.head.In(l, len(part.lines)) + "\n")
		for i, s := range part.lines {
			fmt.Fprintf(&b, "%d. %s\n", i+1, s)
		}
	}
	b.WriteString(text.ProvReminderEnd.In(l))
	return b.String()
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
