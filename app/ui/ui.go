package ui

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/county"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets"
	"jibao/assets/text"
	"jibao/forms/office"
)

// Config is what the window stands on.
type Config struct {
	App     fyne.App
	Offices Offices
	Catalog *app.Catalog
	Exec    shell.Executor
	Dialogs func(fyne.Window, func() text.Lang) shell.Dialogs
	Clock   app.Clock
	Version string
	// Locale is the language of the system ("zh_CN.UTF-8"): the first guess.
	Locale string
	// Home is the folder in which office files are offered to be kept.
	Home string
	// Province makes the pages of a provincial office.
	Province func(s *shell.Shell, d *app.ProvinceDesk, shared ...shell.Page) shell.Desk
	// After calls f on the window's thread when d has passed; nil never does.
	After func(d time.Duration, f func())
}

// Window is the one window of the program.
type Window struct {
	cfg     Config
	win     fyne.Window
	dialogs shell.Dialogs
	lang    text.Lang
	look    theme.Settings
	start   *startPage   // shown while no office is open
	shell   *shell.Shell // of the office that is open, else nil
	opened  Opened
}

// The size of the window when it was never changed.
const (
	firstWidth  = 1280
	firstHeight = 760
)

// New makes the window; Open or Start then fills it.
func New(cfg Config) *Window {
	w := &Window{cfg: cfg}
	w.lang, w.look = w.keptLang(), w.keptLook()
	speak(w.lang)
	w.setTheme(w.look)
	w.win = cfg.App.NewWindow(text.WindowTitle.In(w.lang))
	w.win.SetPadded(false)
	w.win.SetMaster()
	w.win.Resize(w.keptSize())
	w.win.CenterOnScreen()
	w.win.SetCloseIntercept(w.quit)
	w.dialogs = cfg.Dialogs(w.win, func() text.Lang { return w.lang })
	return w
}

// Fyne gives the window of the toolkit.
func (w *Window) Fyne() fyne.Window { return w.win }

// Shell gives the shell of the office that is open, nil on the start page.
func (w *Window) Shell() *shell.Shell { return w.shell }

func (w *Window) setTheme(look theme.Settings) {
	w.cfg.App.Settings().SetTheme(theme.New(fyne.NewStaticResource(assets.FontName, assets.Font()), look))
}

// quit keeps everything and closes. What could not be written keeps the window open until the person says otherwise.
func (w *Window) quit() {
	w.keepSize()
	leave := func() {
		w.closeOffice()
		w.win.Close()
	}
	if w.shell == nil {
		leave()
		return
	}
	w.shell.Finish(leave)
}

// closeOffice finishes what is open. What cannot be kept any more was said when it failed.
func (w *Window) closeOffice() {
	if w.shell == nil {
		return
	}
	w.shell.Remember(officeSize, sizeText(w.win.Canvas().Size()))
	w.shell.Close()
	w.shell = nil
	_ = w.opened.desk().Close()
	w.opened = Opened{}
}

// Start shows the start page.
func (w *Window) Start() {
	w.closeOffice()
	if w.start == nil {
		w.start = newStartPage(w)
	}
	w.start.show()
}

// Open opens an office file; what stands in the way is said on the start page, with the way out of it.
func (w *Window) Open(path string) { w.open(path, false) }

func (w *Window) open(path string, readOnly bool) {
	if w.start == nil {
		w.start = newStartPage(w)
	}
	if w.shell == nil {
		w.start.show()
		w.start.busy(text.Opening.In(w.lang, filepath.Base(path)))
	}
	w.work(func(ctx context.Context) (Opened, error) { return w.cfg.Offices.Open(ctx, path, readOnly) }, path)
}

// work makes or opens an office off the window's thread.
func (w *Window) work(do func(context.Context) (Opened, error), path string) {
	w.cfg.Exec.Go(func() {
		o, err := do(context.Background())
		w.cfg.Exec.Do(func() {
			if err != nil {
				w.start.fail(path, err)
				return
			}
			w.enter(o, path)
		})
	})
}

// enter shows the pages of an office.
func (w *Window) enter(o Opened, path string) {
	w.opened = o
	desk := o.desk()
	w.remember(desk.Path())
	if kept := desk.Lang(context.Background()); w.start.chosenLang == "" {
		w.lang = kept
		speak(kept)
	}
	s := shell.New(shell.Config{
		Window: w.win, Exec: w.cfg.Exec, Dialogs: w.dialogs, Memory: desk, Clock: w.cfg.Clock, Lang: w.lang, Look: w.look,
		OnLang: func(l text.Lang) { w.setLang(l, desk) }, OnLook: w.keepLook, SetTheme: w.setTheme, After: w.cfg.After,
	})
	w.shell = s
	if w.start.chosenLang != "" {
		w.setLang(w.lang, desk)
	}
	keeper := &keeper{w: w, path: path}
	var pages shell.Desk
	if o.County != nil {
		var k *county.Desk
		k = county.New(s, o.County, shell.NewBackups(s, desk, keeper), shell.NewSettings(s, desk, true, func(name string) { k.SetName(name) }),
			shell.NewHelp(s, w.cfg.Version))
		pages = k
	} else {
		pages = w.cfg.Province(s, o.Province, shell.NewBackups(s, desk, keeper), shell.NewSettings(s, desk, false, func(name string) {
			if n, ok := pages.(interface{ SetName(string) }); ok {
				n.SetName(name)
			}
		}, shell.Elsewhere{Title: text.ProvLimits, Why: text.ProvLimitsWhy, Go: shell.Action{Label: text.ProvLimitsOpen, Run: func() {
			if n, ok := pages.(interface{ Thresholds() }); ok {
				n.Thresholds()
			}
		}}}), shell.NewHelp(s, w.cfg.Version))
	}
	w.win.SetTitle(filepath.Base(path) + " – " + text.WindowTitle.In(w.lang))
	s.Open(pages)
	if size, ok := parseSize(s.Recall(officeSize)); ok {
		w.win.Resize(size)
	}
	if desk.ReadOnly() {
		s.Say(widgets.Info, s.T(text.OpenedReadOnly))
	}
	s.After(settleIn, func() { w.cfg.Exec.Go(func() { w.watch(s, desk, path) }) })
}

// settleIn is how long the first pages of an office have the computer for themselves before its file is asked for.
const settleIn = 5 * time.Second

// watch waits for the look over a large file that goes on after it was opened, off the window's thread. A damaged one is
// closed, and the way back is offered as for one that cannot be opened.
func (w *Window) watch(s *shell.Shell, desk *app.Desk, path string) {
	err := desk.Sound(s.Context())
	if !errors.Is(err, office.ErrDamaged) {
		return
	}
	w.cfg.Exec.Do(func() {
		if w.shell == s {
			w.closeOffice()
			w.start.fail(path, err)
		}
	})
}

// setLang keeps a language with the office and for the next start.
func (w *Window) setLang(l text.Lang, desk *app.Desk) {
	w.lang = l
	speak(l)
	w.cfg.App.Preferences().SetString(prefLang, string(l))
	w.win.SetTitle(filepath.Base(desk.Path()) + " – " + text.WindowTitle.In(l))
	w.cfg.Exec.Go(func() { _ = desk.SetLang(context.Background(), l) }) // the office then opens in the language of before
}

// keeper puts backups back: the office is closed for it and opened again.
type keeper struct {
	w    *Window
	path string
}

// Backups lists the dated backups of an office file.
func (k *keeper) Backups(path string) ([]shell.Backup, error) { return k.w.cfg.Offices.Backups(path) }

// Restore puts a backup in the place of the office that is open.
func (k *keeper) Restore(backup string) {
	w := k.w
	path := w.opened.desk().Path()
	w.shell.Finish(func() {
		w.closeOffice()
		w.restore(backup, path)
	})
}

// restore puts a backup in the place of a file and opens it.
func (w *Window) restore(backup, path string) {
	w.start.show()
	w.start.busy(text.Opening.In(w.lang, filepath.Base(path)))
	var aside string
	w.cfg.Exec.Go(func() {
		var err error
		aside, err = w.cfg.Offices.Restore(context.Background(), backup, path)
		var o Opened
		if err == nil {
			o, err = w.cfg.Offices.Open(context.Background(), path, false)
		}
		w.cfg.Exec.Do(func() {
			if err != nil {
				w.start.fail(path, err)
				return
			}
			w.enter(o, path)
			w.shell.Say(widgets.Success, w.shell.T(text.BackupRestored, filepath.Base(aside)))
		})
	})
}
