package shell

import (
	"context"
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// settingsPage changes names, people, language, look and the blanks of the form. Each change is kept as soon as its
// field is left; there is nothing to confirm.
type settingsPage struct {
	s         *Shell
	d         *app.Desk
	named     func(name string) // the office has another name
	elsewhere []Elsewhere
	queue     *Queue
	name      *widgets.Entry
	person    *widgets.Entry
	people    [4]*widgets.Entry
	blanks    [2]*widgets.Entry
	kept      *widgets.Entry
	days      *fyne.Container // the deadlines, one field for each period
	county    bool
	was       kept // what the desk holds; nothing is written that is the same
	loaded    bool // the fields show it: before that nothing in them counts
}

// kept is everything that the fields of the page hold.
type kept struct {
	name, person string
	people       forms.People
	blanks       app.Blanks
	backups      int
	deadlines    []app.Deadline
}

// Elsewhere is a setting that has its own place in the window: what it is, and what leads there.
type Elsewhere struct {
	Title, Why text.Message
	Go         Action
}

// NewSettings makes the page of settings. county adds the names that returns carry; named is told another name; elsewhere
// are settings of the office that are kept on other pages.
func NewSettings(s *Shell, d *app.Desk, county bool, named func(string), elsewhere ...Elsewhere) Page {
	return &settingsPage{s: s, d: d, county: county, named: named, elsewhere: elsewhere, queue: NewQueue(s.Exec())}
}

// Key names the page.
func (p *settingsPage) Key() string { return PageSettings }

// Title is its word in the navigation.
func (p *settingsPage) Title() text.Message { return text.NavSettings }

// Actions of the page: none.
func (p *settingsPage) Actions() []Action { return nil }

// Content builds the page.
func (p *settingsPage) Content() fyne.CanvasObject {
	s := p.s
	p.loaded = false
	header := s.NewHeader(s.T(text.NavSettings), s.T(text.SettingsSubtitle))
	p.name, p.person = p.entry(p.keepNames), p.entry(p.keepNames)
	office := Column(8, p.heading(text.SettingsOffice), Form(8, Field{s.T(text.OfficeName), p.name}, Field{s.T(text.Person), p.person}))
	left := []fyne.CanvasObject{office}
	if p.county {
		for i := range p.people {
			p.people[i] = p.entry(p.keepPeople)
		}
		left = append(left, Column(8, p.heading(text.SettingsPeople), Form(8,
			Field{s.T(text.PeopleHead), p.people[0]}, Field{s.T(text.PeopleReviewer), p.people[1]},
			Field{s.T(text.PeoplePreparer), p.people[2]}, Field{s.T(text.PeoplePhone), p.people[3]})))
	}
	for i := range p.blanks {
		p.blanks[i] = p.entry(p.keepBlanks)
	}
	left = append(left, Column(8, p.heading(text.SettingsBlanks), widgets.NewParagraph(s.T(text.SettingsBlanksWhy), widgets.Body, widgets.ToneSecondary),
		Form(8, Field{s.T(text.FormNumber), p.blanks[0]}, Field{s.T(text.Approval), p.blanks[1]})))
	for _, e := range p.elsewhere {
		left = append(left, Column(8, p.heading(e.Title), widgets.NewParagraph(s.T(e.Why), widgets.Body, widgets.ToneSecondary),
			Row(8, widgets.NewButton(s.T(e.Go.Label), "", widgets.Secondary, e.Go.Run), Spring())))
	}
	right := Column(22, p.look(), p.data(), p.backups(), p.deadlines())
	return Frame(header.CanvasObject, nil, nil, nil, Scroll(Pad(16, 24, 24, 24, Halves(40, Column(22, left...), right))))
}

func (p *settingsPage) heading(m text.Message) fyne.CanvasObject {
	return widgets.NewLabel(p.s.T(m), widgets.Heading, widgets.ToneDefault)
}

// entry makes a field whose text is kept when it is left.
func (p *settingsPage) entry(keep func()) *widgets.Entry {
	e := widgets.NewEntry()
	e.OnLeave = func(string) { keep() }
	e.OnEnter = keep
	if p.d.ReadOnly() {
		e.Disable()
	}
	return e
}

// look chooses language, colours, text size and density.
func (p *settingsPage) look() fyne.CanvasObject {
	s := p.s
	langs := make([]widgets.Chip, 0, 3)
	now := 0
	for i, l := range text.Langs() {
		langs = append(langs, widgets.Chip{Text: l.Name()})
		if l == s.Lang() {
			now = i
		}
	}
	look := s.Look()
	chips := func(current int, chosen func(int), words ...text.Message) fyne.CanvasObject {
		list := make([]widgets.Chip, 0, len(words))
		for _, w := range words {
			list = append(list, widgets.Chip{Text: s.T(w)})
		}
		c := widgets.NewChips(list, nil)
		c.Set(list, current)
		c.OnSelect = chosen
		return c
	}
	language := widgets.NewChips(langs, nil)
	language.Set(langs, now)
	language.OnSelect = func(i int) { s.SetLang(text.Langs()[i]) }
	change := func(set func(*theme.Settings, int)) func(int) {
		return func(i int) {
			l := s.Look()
			set(&l, i)
			s.SetLook(l)
		}
	}
	return Column(8, p.heading(text.SettingsLook), Form(8,
		Field{s.T(text.Language), language},
		Field{s.T(text.Colours), chips(int(look.Appearance), change(func(l *theme.Settings, i int) { l.Appearance = theme.Appearance(i) }),
			text.ColoursSystem, text.ColoursLight, text.ColoursDark)},
		Field{s.T(text.TextSize), chips(int(look.Scale), change(func(l *theme.Settings, i int) { l.Scale = theme.Scale(i) }),
			text.SizeNormal, text.SizeLarge, text.SizeLarger)},
		Field{s.T(text.Density), chips(int(look.Density), change(func(l *theme.Settings, i int) { l.Density = theme.Density(i) }),
			text.DensityCompact, text.DensityRoomy)}))
}

// data says where the office file is.
func (p *settingsPage) data() fyne.CanvasObject {
	s := p.s
	path := p.d.Path()
	show := p.showing(func() error { return s.Dialogs().Reveal(path) }, filepath.Dir(path))
	copyPath := widgets.NewButton(s.T(text.CopyPath), "", widgets.Secondary, func() { s.Copy(path) })
	return Column(8, p.heading(text.SettingsData), widgets.NewParagraph(path, widgets.Body, widgets.ToneDefault),
		widgets.NewParagraph(s.T(text.SettingsDataWhy), widgets.Body, widgets.ToneSecondary), Row(8, show, copyPath, Spring()))
}

// Shown takes what is kept anew.
func (p *settingsPage) Shown() {
	p.s.Status()
	p.loaded = false
	var now kept
	var err error
	p.queue.Add(func() {
		ctx := p.s.Context()
		o, e := p.d.Office(ctx)
		now.name, now.person, err = o.Name, o.Person, e
		if err == nil {
			now.people, err = p.d.People(ctx)
		}
		if err == nil {
			now.blanks, err = p.d.Blanks(ctx)
		}
		if err == nil {
			now.backups, err = p.d.KeptBackups(ctx)
		}
		if err == nil {
			now.deadlines, err = p.d.Periods(ctx)
		}
	}, func() {
		if err != nil {
			p.s.Fail(err)
			return
		}
		p.fill(now)
	})
}

// fill puts what is kept into the fields.
func (p *settingsPage) fill(now kept) {
	p.name.SetText(now.name)
	p.person.SetText(now.person)
	if p.county {
		for i, v := range []string{now.people.Head, now.people.Reviewer, now.people.Preparer, now.people.Phone} {
			p.people[i].SetText(v)
		}
	}
	p.blanks[0].SetText(now.blanks.FormNumber)
	p.blanks[1].SetText(now.blanks.Approval)
	p.kept.SetText(strconv.Itoa(now.backups))
	p.fillDeadlines(now.deadlines)
	p.was, p.loaded = now, true
}

// Hidden keeps everything once more, for a field that still has the focus.
func (p *settingsPage) Hidden() {
	if p.name == nil {
		return
	}
	p.keepNames()
	p.keepPeople()
	p.keepBlanks()
	p.keepBackups()
	p.queue.Wait()
}

// keep writes a change, unless nothing has changed.
func (p *settingsPage) keep(do func(context.Context) error, then func()) {
	if p.d.ReadOnly() {
		return
	}
	var err error
	p.queue.Add(func() { err = do(context.WithoutCancel(p.s.Context())) }, func() {
		p.s.Fail(err)
		if err == nil && then != nil {
			then()
		}
	})
}

func (p *settingsPage) keepNames() {
	name, person := p.name.Text, p.person.Text
	if !p.loaded || name == p.was.name && person == p.was.person {
		return
	}
	p.was.name, p.was.person = name, person
	p.keep(func(ctx context.Context) error { return p.d.SetNames(ctx, name, person) }, func() {
		if name = forms.CleanText(name); name != "" && p.named != nil {
			p.named(name)
		}
	})
}

func (p *settingsPage) keepPeople() {
	if !p.county || !p.loaded {
		return
	}
	people := forms.People{Head: p.people[0].Text, Reviewer: p.people[1].Text, Preparer: p.people[2].Text, Phone: p.people[3].Text}
	if people == p.was.people {
		return
	}
	p.was.people = people
	p.keep(func(ctx context.Context) error { return p.d.SetPeople(ctx, people) }, nil)
}

func (p *settingsPage) keepBlanks() {
	b := app.Blanks{FormNumber: p.blanks[0].Text, Approval: p.blanks[1].Text}
	if !p.loaded || b == p.was.blanks {
		return
	}
	p.was.blanks = b
	p.keep(func(ctx context.Context) error { return p.d.SetBlanks(ctx, b) }, nil)
}
