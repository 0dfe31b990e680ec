package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms/office"
)

// startPage makes a new office file or opens one; all of it on one page.
type startPage struct {
	w          *Window
	model      *newOffice
	chosenLang text.Lang // by hand on this page; else the office's own holds

	message *fyne.Container
	city    *widgets.Picker
	county  *widgets.Picker
	body    *widgets.Picker
	prov    *widgets.Picker
	name    *widgets.Entry
	person  *widgets.Entry
	path    *widgets.Entry
	create  *widgets.Button
	content fyne.CanvasObject
}

func newStartPage(w *Window) *startPage {
	return &startPage{w: w, model: newNewOffice(w.cfg.Catalog, w.cfg.Home)}
}

func (p *startPage) t(m text.Message, args ...any) string { return m.In(p.w.lang, args...) }

// px scales a width to the text size.
func (p *startPage) px(width float32) float32 {
	return width * theme.SizeOf(theme.New(nil, p.w.look), theme.BodyText) / 13
}

// show builds the page and puts it on the window.
func (p *startPage) show() {
	p.message = container.NewStack()
	lang := shell.LanguageButton(p.w.lang, func(l text.Lang) {
		p.chosenLang, p.w.lang = l, l
		speak(l)
		p.w.cfg.App.Preferences().SetString(prefLang, string(l))
		p.keep()
		p.show()
	})
	top := shell.Frame(nil, nil, shell.Rule(theme.Line), nil, shell.Fill(theme.Page, shell.High(p.px(43), shell.Pad(7, 14, 7, 14,
		shell.Row(14, widgets.NewLabel(p.t(text.Jibao), widgets.Title, widgets.ToneAccent),
			widgets.NewLabel(p.t(text.StartSubtitle), widgets.Body, widgets.ToneSecondary), shell.Spring(), lang)))))
	left, right := p.card(p.newForm()), p.card(p.openList())
	columns := shell.Frame(nil, shell.Wide(p.px(360), shell.Pad(0, 0, 0, 18, right)), nil, nil, left)
	page := shell.Centre(p.px(1000), shell.Pad(16, 20, 20, 20, shell.Column(12, p.message, columns)))
	foot := shell.Fill(theme.RailBackground, shell.Pad(6, 14, 6, 14, shell.Row(0, widgets.NewLabel(p.t(text.NoSecrets), widgets.Body, widgets.ToneWarn), shell.Spring(),
		widgets.NewLabel(p.t(text.AboutVersion, p.w.cfg.Version), widgets.Caption, widgets.ToneSecondary))))
	p.content = shell.Frame(top, nil, shell.Frame(shell.Rule(theme.Line), nil, nil, nil, foot), nil, shell.Fill(theme.WindowBack, shell.Scroll(page)))
	p.w.win.SetTitle(text.WindowTitle.In(p.w.lang))
	p.w.win.SetContent(p.content)
	p.bind()
}

// bind makes Ctrl+O and dropped office files open.
func (p *startPage) bind() {
	c := p.w.win.Canvas()
	open := &desktop.CustomShortcut{KeyName: fyne.KeyO, Modifier: fyne.KeyModifierControl}
	c.RemoveShortcut(open)
	c.AddShortcut(open, func(fyne.Shortcut) {
		if p.w.shell == nil {
			p.browse()
		}
	})
	c.SetOnTypedKey(nil)
	p.w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		if len(uris) > 0 {
			p.w.Open(uris[0].Path())
		}
	})
}

// card is a white field with a line round it.
func (p *startPage) card(content fyne.CanvasObject) fyne.CanvasObject {
	return shell.Fill(theme.Line, shell.Pad(1, 1, 1, 1, shell.Fill(theme.Page, shell.Pad(14, 20, 18, 20, content))))
}

// newForm asks what a new office is to be.
func (p *startPage) newForm() fyne.CanvasObject {
	m := p.model
	roles := []widgets.Chip{{Text: p.t(text.RoleCounty)}, {Text: p.t(text.RoleProvince)}}
	role := widgets.NewChips(roles, nil)
	if m.Role == office.Province {
		role.Set(roles, 1)
	}
	role.OnSelect = func(i int) {
		m.setRole([]office.Role{office.County, office.Province}[i])
		p.keep()
		p.show()
	}
	p.body = p.picker(m.bodies(p.w.lang), m.Body, text.ChooseBody, func(code string) { m.Body = code })
	p.name, p.person, p.path = p.entry(m.Name), p.entry(m.Person), p.entry(m.Path)
	rows := []shell.Field{{Label: p.t(text.Role), Object: role}}
	if m.Role == office.County {
		p.prov = p.picker(m.provinces(), m.Prov, text.TypeToFind, m.setProvince)
		p.city = p.picker(m.cities(), m.City, text.TypeToFind, m.setCity)
		p.county = p.picker(m.counties(), m.County, text.TypeToFind, m.setCounty)
		rows = append(rows, shell.Field{Label: p.t(text.ProvinceDivision), Object: p.prov}, shell.Field{Label: p.t(text.CityDivision), Object: p.city},
			shell.Field{Label: p.t(text.CountyDivision), Object: p.county})
	}
	browse := widgets.NewButton("…", "", widgets.Secondary, func() {
		p.keep()
		p.w.dialogs.Save(p.t(text.WhereToSave), m.path(), shell.Offices, func(path string) {
			m.Path = path
			p.path.SetText(path)
		})
	})
	rows = append(rows, shell.Field{Label: p.t(text.ColBody), Object: p.body}, shell.Field{Label: p.t(text.OfficeName), Object: p.name},
		shell.Field{Label: p.t(text.Person), Object: p.person}, shell.Field{Label: p.t(text.WhereToSave), Object: shell.Row(6, shell.Stretch(p.path), browse)})
	p.create = widgets.NewButton(p.t(text.CreateOffice), "", widgets.Primary, p.make)
	p.person.OnEnter, p.path.OnEnter = p.make, p.make
	p.hints()
	return shell.Column(12, widgets.NewLabel(p.t(text.NewOfficeTitle), widgets.Title, widgets.ToneDefault),
		widgets.NewParagraph(p.t(text.NewOfficeWhy), widgets.Body, widgets.ToneSecondary), shell.Form(9, rows...),
		shell.Row(0, shell.Spring(), p.create))
}

// picker chooses a division or a body; what hangs on it follows.
func (p *startPage) picker(choices []widgets.Choice, value string, hint text.Message, set func(string)) *widgets.Picker {
	pick := widgets.NewPicker(choices, p.t(hint), nil)
	pick.SetValue(value)
	pick.OnPick = func(code string) {
		set(code)
		p.follow()
	}
	return pick
}

func (p *startPage) entry(value string) *widgets.Entry {
	e := widgets.NewEntry()
	e.SetText(value)
	return e
}

// follow shows what a choice has changed in other fields.
func (p *startPage) follow() {
	m := p.model
	if p.city != nil && m.Role == office.County {
		p.prov.SetValue(m.Prov)
		p.body.SetValue(m.Body)
		p.city.SetChoices(m.cities())
		p.city.SetValue(m.City)
		p.county.SetChoices(m.counties())
		p.county.SetValue(m.County)
	}
	p.hints()
}

// hints show how such an office is usually called and where its file will be.
func (p *startPage) hints() {
	p.name.SetPlaceHolder(p.model.nameHint())
	p.path.SetPlaceHolder(p.model.path())
}

// keep takes what stands in the fields.
func (p *startPage) keep() {
	p.model.Name, p.model.Person, p.model.Path = p.name.Text, p.person.Text, p.path.Text
}

// make creates the office and opens it.
func (p *startPage) make() {
	p.keep()
	m := p.model
	if m.Name == "" {
		m.Name = m.nameHint()
	}
	o, err := p.w.cfg.Catalog.NewOffice(m.office(), p.w.cfg.Clock())
	if err != nil {
		p.say(widgets.Warning, app.Sentence(err, p.w.lang))
		return
	}
	path := m.path()
	if p.chosenLang == "" {
		p.chosenLang = p.w.lang // a new office works in the language that it was made in
	}
	p.w.work(func(ctx context.Context) (Opened, error) {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return Opened{}, err
		}
		return p.w.cfg.Offices.Create(ctx, path, o)
	}, path)
}

// openList offers the files that were opened last, and any other one.
func (p *startPage) openList() fyne.CanvasObject {
	objs := []fyne.CanvasObject{widgets.NewLabel(p.t(text.OpenOfficeTitle), widgets.Title, widgets.ToneDefault)}
	recent := p.w.recent()
	if len(recent) == 0 {
		objs = append(objs, widgets.NewParagraph(p.t(text.NoRecent), widgets.Body, widgets.ToneSecondary))
	}
	for _, path := range recent {
		b := widgets.NewButton(filepath.Base(path), "", widgets.Plain, func() { p.w.Open(path) })
		objs = append(objs, shell.Column(0, shell.Row(0, b, shell.Spring()),
			shell.Pad(0, 0, 0, 10, widgets.NewCutLabel(filepath.Dir(path), widgets.Caption, widgets.ToneHint))))
	}
	objs = append(objs, shell.Row(0, widgets.NewButton(p.t(text.OpenAnother), "Ctrl+O", widgets.Secondary, p.browse), shell.Spring()),
		widgets.NewParagraph(p.t(text.OpenDrop), widgets.Body, widgets.ToneSecondary))
	return shell.Column(10, objs...)
}

func (p *startPage) browse() {
	p.w.dialogs.Open(p.t(text.OpenAnother), shell.Offices, p.w.Open)
}

// busy says that a file is being opened.
func (p *startPage) busy(words string) { p.say(widgets.Info, words) }

// say shows a sentence above the fields, with what can be done about it.
func (p *startPage) say(severity widgets.Severity, words string, actions ...*widgets.Button) {
	p.message.Objects = []fyne.CanvasObject{widgets.NewBanner(severity, "", words, actions...)}
	p.message.Refresh()
	p.content.Refresh()
}

// fail says why a file cannot be opened, and offers the way out: a locked one can be read, a damaged one restored.
func (p *startPage) fail(path string, err error) {
	p.show()
	var locked *office.LockedError
	var damaged *office.DamagedError
	button := func(m text.Message, do func()) *widgets.Button {
		return widgets.NewButton(p.t(m), "", widgets.Secondary, do)
	}
	details := button(text.CopyDetails, func() { p.w.cfg.App.Clipboard().SetContent(err.Error()) })
	switch {
	case errors.As(err, &locked):
		p.say(widgets.Warning, app.Sentence(err, p.w.lang), button(text.OpenToRead, func() { p.w.open(path, true) }))
	case errors.As(err, &damaged) && damaged.Backup != "":
		p.say(widgets.Failure, app.Sentence(err, p.w.lang), button(text.RestoreThis, func() { p.w.restore(damaged.Backup, path) }), details)
	case errors.Is(err, office.ErrReadOnly):
		p.say(widgets.Warning, app.Sentence(err, p.w.lang), button(text.OpenToRead, func() { p.w.open(path, true) }))
	default:
		p.say(widgets.Failure, app.Sentence(err, p.w.lang), details)
	}
}
