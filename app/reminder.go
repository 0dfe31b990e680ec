package app

import (
	"fmt"
	"strings"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// Awaited tells whether the province waits for the cluster of a line: nothing came in, or what came was sent back.
func Awaited(l *summary.Line) bool {
	return l.Owes && (l.State == summary.StateMissing || l.State == summary.StateSentBack)
}

// Reminder is the text that reminds counties of what is missing and of what was sent back, with the reasons; "" when there
// is nobody to remind. wanted chooses clusters (nil: all), place names where one lies.
func (s *Status) Reminder(l text.Lang, wanted func(c *forms.Cluster) bool, place func(c *forms.Cluster) string) string {
	var missing, back []string
	for i := range s.Lines {
		x := &s.Lines[i]
		if !Awaited(x) || wanted != nil && !wanted(&x.Cluster) {
			continue
		}
		line := text.ProvReminderLine.In(l, place(&x.Cluster), x.Cluster.Name, x.Cluster.Code)
		if x.State == summary.StateMissing {
			missing = append(missing, line)
		} else {
			back = append(back, text.ProvReminderReason.In(l, line, s.Heads[x.Cluster.Code].DecidedReason))
		}
	}
	if len(missing)+len(back) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(text.ProvReminderHead.In(l, text.Period(l, s.Period)) + "\n")
	if d := s.Deadline; !d.Day.IsZero() {
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

// Place names where a cluster lies: its reporting body for a national office, else its city, or its county where there is
// no city.
func (c *Catalog) Place(l text.Lang, national bool, of *forms.Cluster) string {
	if national {
		return c.BodyName(of.Body, l)
	}
	_, city, county := c.divisions.Chain(of.County)
	if city.Name != "" {
		return city.Name
	}
	return county.Name
}
