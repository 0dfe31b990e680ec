package shell

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// Memory keeps small things: both desks do ([app.Desk]).
type Memory interface {
	Preference(ctx context.Context, key string) (string, error)
	SetPreference(ctx context.Context, key, value string) error
}

// Config is what a shell stands on.
type Config struct {
	Window  fyne.Window
	Exec    Executor
	Dialogs Dialogs
	Memory  Memory // of the office
	Clock   app.Clock
	Lang    text.Lang
	Look    theme.Settings
	// OnLang and OnLook keep another language or look for the next start; both may be nil. The shell itself is changed
	// already when they are called.
	OnLang func(text.Lang)
	OnLook func(theme.Settings)
	// SetTheme makes a look hold for all windows.
	SetTheme func(theme.Settings)
	// After calls a function on the window's thread when a time has passed; nil never does (tests).
	After func(d time.Duration, f func())
}

// Shell is the window around the pages of one office.
type Shell struct {
	cfg   Config
	lang  text.Lang
	look  theme.Settings
	desk  Desk
	pages []Page
	now   Page // the page that is shown

	frame   *windowFrame
	built   map[string]fyne.CanvasObject
	ctx     context.Context
	stop    context.CancelFunc
	memory  *Queue
	status  []widgets.StatusItem
	sheets  []*sheet
	bound   []fyne.Shortcut
	closing bool
	leafing bool // going through the pages with the keys of the rail
}

// New makes the shell of an office that was opened; Open then gives it its desk.
func New(cfg Config) *Shell {
	s := &Shell{cfg: cfg, lang: cfg.Lang, look: cfg.Look, built: map[string]fyne.CanvasObject{}, memory: NewQueue(cfg.Exec)}
	s.ctx, s.stop = context.WithCancel(context.Background())
	return s
}

// Open shows a desk: its first page, or the page that was shown last.
func (s *Shell) Open(desk Desk) {
	s.desk = desk
	s.pages = desk.Pages()
	s.build()
	first := s.page(s.Recall("page"))
	if first == nil {
		first = s.pages[0]
	}
	s.show(first)
	s.bindWindow()
}

// Close hides the page, lets the desk keep what it has to keep, and waits for it. Long work is cancelled.
func (s *Shell) Close() {
	if s.closing {
		return
	}
	s.closing = true
	if s.now != nil {
		s.now.Hidden()
	}
	s.stop()
	if s.desk != nil {
		s.desk.Close()
	}
	s.memory.Wait()
	s.unbind()
}

// Finish commits what is being typed, has it written, and then leaves. When something could not be written the person is
// asked first, and may stay.
func (s *Shell) Finish(leave func()) {
	s.leave()
	k, ok := s.desk.(interface{ Finish(then func(unsaved int)) })
	if !ok {
		leave()
		return
	}
	k.Finish(func(unsaved int) {
		if unsaved == 0 {
			leave()
			return
		}
		var done func()
		done = s.Ask(Sheet{
			Title: s.T(text.LeaveUnsaved), Content: widgets.NewParagraph(s.T(text.LeaveUnsavedWhy, unsaved), widgets.Body, widgets.ToneDefault), No: text.GoBack,
			Yes: Action{Label: text.LeaveAnyway, Run: func() {
				done()
				leave()
			}},
		})
	})
}

// Lang is the language of the window.
func (s *Shell) Lang() text.Lang { return s.lang }

// T gives a message in the language of the window.
func (s *Shell) T(m text.Message, args ...any) string { return m.In(s.lang, args...) }

// Now is the clock, in local time.
func (s *Shell) Now() time.Time { return s.cfg.Clock() }

// Context ends when the office is closed.
func (s *Shell) Context() context.Context { return s.ctx }

// Exec is for pages that do work of their own; see also Run and Queue.
func (s *Shell) Exec() Executor { return s.cfg.Exec }

// Dialogs asks for files.
func (s *Shell) Dialogs() Dialogs { return s.cfg.Dialogs }

// Look is the look of the window.
func (s *Shell) Look() theme.Settings { return s.look }

// Px scales a width that fits texts of the normal size to the text size of the look.
func (s *Shell) Px(width float32) float32 {
	return width * theme.SizeOf(theme.New(nil, s.look), theme.BodyText) / theme.SizeOf(theme.New(nil, theme.Settings{}), theme.BodyText)
}

// SetLang changes the language at once; every page is built anew.
func (s *Shell) SetLang(l text.Lang) {
	if l == s.lang {
		return
	}
	s.leave()
	s.lang = l
	if s.cfg.OnLang != nil {
		s.cfg.OnLang(l)
	}
	s.rebuild()
}

// SetLook changes colours, text size and density at once.
func (s *Shell) SetLook(look theme.Settings) {
	if look == s.look {
		return
	}
	s.leave()
	s.look = look
	if s.cfg.SetTheme != nil {
		s.cfg.SetTheme(look)
	}
	if s.cfg.OnLook != nil {
		s.cfg.OnLook(look)
	}
	s.rebuild()
}

func (s *Shell) leave() {
	if s.now != nil {
		s.now.Hidden()
	}
}

// rebuild makes everything anew and shows the same page.
func (s *Shell) rebuild() {
	s.built = map[string]fyne.CanvasObject{}
	now := s.now
	s.now = nil
	s.build()
	if now != nil {
		s.show(now)
	}
	s.bindWindow()
}

// Go goes to the page with a key; an unknown key changes nothing.
func (s *Shell) Go(key string) {
	if p := s.page(key); p != nil && p != s.now {
		s.leave()
		s.show(p)
	}
}

// Page gives the page that is shown.
func (s *Shell) Page() Page { return s.now }

func (s *Shell) page(key string) Page {
	for _, p := range s.pages {
		if p != nil && p.Key() == key {
			return p
		}
	}
	return nil
}

func (s *Shell) show(p Page) {
	s.now = p
	obj, ok := s.built[p.Key()]
	if !ok {
		obj = p.Content()
		s.built[p.Key()] = obj
	}
	s.status = nil
	if s.cfg.Window != nil && !s.leafing {
		s.cfg.Window.Canvas().Unfocus() // what had the keyboard is not shown any more
	}
	s.frame.show(p.Key(), obj)
	s.Refresh()
	s.bindPage()
	s.Remember("page", p.Key())
	p.Shown()
	s.drawStatus()
}

// Rebuild builds the shown page anew, after something that decides on its widgets has changed.
func (s *Shell) Rebuild() {
	if s.now == nil {
		return
	}
	delete(s.built, s.now.Key())
	p := s.now
	obj := p.Content()
	s.built[p.Key()] = obj
	s.frame.show(p.Key(), obj)
	s.bindPage()
	p.Shown()
}

// Refresh shows the counts of the navigation and the heading anew.
func (s *Shell) Refresh() {
	if s.frame != nil {
		s.frame.refresh()
	}
}

// Rebind takes the actions of the shown page anew, after some were switched on or off.
func (s *Shell) Rebind() { s.bindPage() }

// Status says at the left of the status line what holds now on the shown page.
func (s *Shell) Status(items ...widgets.StatusItem) {
	s.status = items
	s.drawStatus()
}

func (s *Shell) drawStatus() {
	if s.frame == nil {
		return
	}
	hint := ""
	if h, ok := s.now.(Hinted); ok {
		hint = h.Hint()
	}
	s.frame.status.Set(s.status, hint)
}

// Remember keeps a small thing with the office; what cannot be kept (the office is open for reading only) is forgotten
// without a word, for nothing depends on it.
func (s *Shell) Remember(key, value string) {
	if s.cfg.Memory == nil {
		return
	}
	s.memory.Add(func() { _ = s.cfg.Memory.SetPreference(context.WithoutCancel(s.ctx), key, value) }, nil)
}

// Recall gives what Remember kept, or "".
func (s *Shell) Recall(key string) string {
	if s.cfg.Memory == nil {
		return ""
	}
	v, err := s.cfg.Memory.Preference(s.ctx, key)
	if err != nil {
		return ""
	}
	return v
}

// Focus gives the keyboard to a widget that is on the window, unless the person is going through the pages by keys: the
// rail then keeps it.
func (s *Shell) Focus(w fyne.Focusable) {
	if s.cfg.Window != nil && len(s.sheets) == 0 && !s.leafing {
		s.cfg.Window.Canvas().Focus(w)
	}
}

// Copy puts a text on the clipboard.
func (s *Shell) Copy(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }

// After calls f on the window's thread when d has passed, unless the office was closed meanwhile.
func (s *Shell) After(d time.Duration, f func()) {
	if s.cfg.After == nil {
		return
	}
	s.cfg.After(d, func() {
		if !s.closing {
			f()
		}
	})
}

// Forget has a page built anew when it is shown next, or at once when it is shown now: what it is about has changed.
func (s *Shell) Forget(key string) {
	delete(s.built, key)
	if s.now != nil && s.now.Key() == key {
		s.Rebuild()
	}
}
