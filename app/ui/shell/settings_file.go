package shell

import (
	"context"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms/office"
)

// showing is a button that opens a folder in the program of the desktop.
func (p *settingsPage) showing(open func() error, folder string) fyne.CanvasObject {
	return widgets.NewButton(p.s.T(text.OpenFolder), "", widgets.Secondary, func() {
		if err := open(); err != nil {
			p.s.Say(widgets.Warning, p.s.T(text.CannotShow, folder))
		}
	})
}

// backups says where the automatic backups are and asks how many are kept.
func (p *settingsPage) backups() fyne.CanvasObject {
	s := p.s
	folder := p.d.Path() + ".backups"
	p.kept = p.entry(p.keepBackups)
	return Column(8, p.heading(text.SettingsBackups), widgets.NewParagraph(s.T(text.SettingsBackupsWhy), widgets.Body, widgets.ToneSecondary),
		widgets.NewParagraph(folder, widgets.Body, widgets.ToneDefault),
		Row(10, widgets.NewLabel(s.T(text.SettingsKept), widgets.Body, widgets.ToneSecondary), Wide(s.Px(64), p.kept), Spring()),
		Row(8, p.showing(func() error { return s.Dialogs().Show(folder) }, folder), Spring()))
}

// keepBackups keeps how many backups are kept; what is no such number is said and stays in its field.
func (p *settingsPage) keepBackups() {
	if !p.loaded {
		return
	}
	n, err := strconv.Atoi(strings.TrimSpace(p.kept.Text))
	if err != nil || n < office.LeastBackups || n > office.MostBackups {
		p.s.Say(widgets.Warning, p.s.T(text.SettingsKeptBad, office.LeastBackups, office.MostBackups))
		return
	}
	if n == p.was.backups {
		return
	}
	p.was.backups = n
	p.keep(func(ctx context.Context) error { return p.d.SetKeptBackups(ctx, n) }, nil)
}

// deadlines is the part with the last day of each period.
func (p *settingsPage) deadlines() fyne.CanvasObject {
	p.days = Column(0)
	why := text.SettingsDeadlinesWhy
	if !p.county {
		why = text.SettingsDeadlinesOwn
	}
	return Column(8, p.heading(text.SettingsDeadlines), widgets.NewParagraph(p.s.T(why), widgets.Body, widgets.ToneSecondary), p.days)
}

// deadlinesShown is how many periods the page lists, the newest first; the others are of the past.
const deadlinesShown = 4

// fillDeadlines makes a field for each of the newest periods.
func (p *settingsPage) fillDeadlines(list []app.Deadline) {
	rows := make([]Field, 0, deadlinesShown)
	for _, d := range list[:min(len(list), deadlinesShown)] {
		e := p.entry(nil)
		was := ""
		if !d.Day.IsZero() {
			was = d.Day.Format(time.DateOnly)
		}
		e.SetText(was)
		keep := func() {
			now := strings.TrimSpace(e.Text)
			if now == was {
				return
			}
			day, err := time.Parse(time.DateOnly, now)
			if now != "" && err != nil {
				p.s.Say(widgets.Warning, p.s.T(text.BadDay, now))
				return
			}
			was = now
			p.keep(func(ctx context.Context) error { return p.d.SetDeadline(ctx, d.Period, day) }, nil)
		}
		e.OnEnter, e.OnLeave = keep, func(string) { keep() }
		rows = append(rows, Field{text.Period(p.s.Lang(), d.Period), e})
	}
	p.days.Objects = []fyne.CanvasObject{Form(8, rows...)}
	p.days.Refresh()
	p.s.Relayout()
}
