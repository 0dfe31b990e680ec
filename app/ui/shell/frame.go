package shell

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// windowFrame is everything of the window that stays when the page changes.
type windowFrame struct {
	s       *Shell
	rail    *widgets.Rail
	heading *widgets.Label
	message *widgets.Message
	tasks   *fyne.Container
	page    *fyne.Container
	status  *widgets.StatusLine
}

// railWidth is how wide the navigation is at least; longer words and larger letters take more.
const railWidth = 148

// build makes the frame in the present language and puts it on the window.
func (s *Shell) build() {
	f := &windowFrame{s: s, status: widgets.NewStatusLine(), message: widgets.NewMessage(), page: container.NewStack()}
	if s.frame != nil {
		f.tasks = s.frame.tasks // work that is going on stays visible
	} else {
		f.tasks = Column(0)
		f.tasks.Hide()
	}
	f.message.After = func(d time.Duration, clear func()) {
		s.After(d, func() {
			clear()
			f.relayout()
		})
	}
	f.rail = widgets.NewRail(nil, func(key string) {
		s.leafing = true
		s.Go(key)
		s.leafing = false
	})
	f.rail.OnEnter = func(string) {
		if s.now != nil {
			s.now.Shown()
		}
	}
	f.heading = widgets.NewCutLabel("", widgets.Body, widgets.ToneSecondary)
	s.frame = f
	middle := Frame(nil, nil, Column(0, f.message.Container, f.tasks), nil, f.page) // below the page: nothing moves away under the mouse
	rail := Fill(theme.RailBackground, Wide(railWidth, f.rail))
	body := Frame(nil, nil, nil, Frame(nil, Rule(theme.Line), nil, nil, rail), Fill(theme.Page, middle))
	top := Frame(nil, nil, Rule(theme.Line), nil, Fill(theme.Page, f.top()))
	if s.cfg.Window != nil {
		s.cfg.Window.SetContent(Frame(top, nil, f.status, nil, body))
	}
}

// top is the bar with the name of the program, the office, the language and what holds on every page.
func (f *windowFrame) top() fyne.CanvasObject {
	s := f.s
	objs := []fyne.CanvasObject{widgets.NewLabel(s.T(text.Jibao), widgets.Title, widgets.ToneAccent), Stretch(f.heading)}
	if extra := s.desk.Top(); extra != nil {
		objs = append(objs, extra)
	}
	objs = append(objs, LanguageButton(s.lang, s.SetLang))
	for _, a := range s.desk.Actions() {
		if !a.Silent {
			objs = append(objs, s.Button(a))
		}
	}
	return High(s.Px(43), Pad(7, 14, 7, 14, Row(14, objs...)))
}

// LanguageButton offers the languages by their own names.
func LanguageButton(now text.Lang, chosen func(text.Lang)) fyne.CanvasObject {
	var b *widgets.Button
	b = widgets.NewButton(now.Name(), "", widgets.Plain, func() {
		items := make([]*fyne.MenuItem, 0, 3)
		for _, l := range text.Langs() {
			item := fyne.NewMenuItem(l.Name(), func() { chosen(l) })
			item.Checked = l == now
			items = append(items, item)
		}
		ShowMenu(b, items...)
	})
	b.SetMark(widgets.ChevronDown)
	return b
}

// show puts a page's content on the window.
func (f *windowFrame) show(key string, obj fyne.CanvasObject) {
	f.page.Objects = []fyne.CanvasObject{obj}
	f.page.Refresh()
	f.refresh()
	f.rail.SetCurrent(key)
}

// refresh shows the navigation and the heading as they are now.
func (f *windowFrame) refresh() {
	items := make([]widgets.RailItem, 0, len(f.s.pages))
	for _, p := range f.s.pages {
		if p == nil {
			items = append(items, widgets.RailItem{})
			continue
		}
		item := widgets.RailItem{Key: p.Key(), Text: f.s.T(p.Title())}
		if b, ok := p.(Badged); ok {
			item.Badge = b.Badge()
		}
		items = append(items, item)
	}
	f.rail.Set(items)
	if f.s.now != nil {
		f.rail.SetCurrent(f.s.now.Key())
	}
	f.heading.SetText(f.s.desk.Heading())
}

// relayout gives everything its place anew, after a part came or went.
func (f *windowFrame) relayout() {
	if w := f.s.cfg.Window; w != nil && w.Content() != nil {
		w.Content().Refresh()
	}
}

// Relayout gives the parts of the window their places anew, after a page has shown or hidden some of its own.
func (s *Shell) Relayout() {
	if s.frame != nil {
		s.frame.relayout()
	}
}
