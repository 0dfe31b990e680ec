package shell

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets"
	"jibao/assets/text"
)

// Keys of the pages that both kinds of office have.
const (
	PageHelp     = "help"
	PageSettings = "settings"
	PageBackups  = "backups"
)

// helpPage lists the keys and says what the program is.
type helpPage struct {
	s       *Shell
	version string
}

// NewHelp makes the page of keys, version, notice and licences.
func NewHelp(s *Shell, version string) Page { return &helpPage{s: s, version: version} }

// Key names the page.
func (p *helpPage) Key() string { return PageHelp }

// Title is its word in the navigation.
func (p *helpPage) Title() text.Message { return text.NavHelp }

// Actions of the page: none.
func (p *helpPage) Actions() []Action { return nil }

// Shown has nothing to take anew.
func (p *helpPage) Shown() { p.s.Status() }

// Hidden has nothing to keep.
func (p *helpPage) Hidden() {}

// Content builds the page.
func (p *helpPage) Content() fyne.CanvasObject {
	s := p.s
	header := s.NewHeader(s.T(text.NavHelp), s.T(text.AboutVersion, p.version))
	column := func(title text.Message, keys []text.KeyHelp) fyne.CanvasObject {
		rows := make([]Field, 0, len(keys))
		for _, k := range keys {
			rows = append(rows, Field{Label: k.Keys, Object: widgets.NewParagraph(s.T(k.Does), widgets.Body, widgets.ToneDefault)})
		}
		return Column(8, widgets.NewLabel(s.T(title), widgets.Heading, widgets.ToneDefault), Form(5, rows...))
	}
	keys := Halves(36, column(text.KeysGrid, text.GridKeys()), column(text.KeysWindow, text.WindowKeys()))
	licence := Column(8)
	program, font, divisions := assets.Licences()
	shown := ""
	show := func(of text.Message, words string) fyne.CanvasObject {
		return widgets.NewButton(s.T(of), "", widgets.Secondary, func() {
			licence.RemoveAll()
			if shown == words { // pressed again, it goes
				shown = ""
			} else {
				shown = words
				licence.Add(widgets.NewParagraph(words, widgets.Caption, widgets.ToneSecondary))
			}
			s.Relayout()
		})
	}
	licences := Row(8, show(text.LicenceProgram, program), show(text.LicenceFont, font), show(text.LicenceDivisions, divisions),
		widgets.NewButton(s.T(text.LicenceLibraries), "", widgets.Secondary, s.showLibraries), Spring())
	about := Column(8, Rule(theme.LineSoft), widgets.NewLabel(s.T(text.AboutTitle), widgets.Heading, widgets.ToneDefault),
		widgets.NewParagraph(s.T(text.AboutWords), widgets.Body, widgets.ToneDefault),
		widgets.NewBanner(widgets.Warning, "", s.T(text.NoSecrets)),
		widgets.NewParagraph(s.T(text.AboutFont), widgets.Body, widgets.ToneSecondary), licences, licence)
	return Frame(header.CanvasObject, nil, nil, nil, Scroll(Pad(16, 24, 24, 24, Column(20, keys, about))))
}
