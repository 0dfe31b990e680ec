package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// bindWindow makes keys and dropped files reach the shell.
func (s *Shell) bindWindow() {
	w := s.cfg.Window
	if w == nil {
		return
	}
	w.Canvas().SetOnTypedKey(s.typed)
	w.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		paths := make([]string, 0, len(uris))
		for _, u := range uris {
			paths = append(paths, u.Path())
		}
		s.Drop(paths)
	})
	s.bindPage()
}

// Drop takes files as if they had been dropped on the window.
func (s *Shell) Drop(paths []string) {
	if len(paths) == 0 || len(s.sheets) > 0 || s.closing {
		return
	}
	if d, ok := s.now.(Dropper); ok && d.Drop(paths) {
		return
	}
	s.desk.Drop(paths)
}

// actions that hold now: those of the page first.
func (s *Shell) actions() []Action {
	var out []Action
	if s.now != nil {
		out = append(out, s.now.Actions()...)
	}
	if s.desk != nil {
		out = append(out, s.desk.Actions()...)
	}
	return out
}

// typed does what a key without Ctrl or Alt stands for.
func (s *Shell) typed(key *fyne.KeyEvent) {
	if n := len(s.sheets); n > 0 {
		s.sheets[n-1].key(key)
		return
	}
	for _, a := range s.actions() {
		if a.Key == key.Name && a.Mod == 0 && !a.Off {
			a.Run()
			return
		}
	}
}

// bindPage makes the keys with Ctrl and Alt of the shown page and of the desk hold.
func (s *Shell) bindPage() {
	s.unbind()
	if s.cfg.Window == nil {
		return
	}
	for _, a := range s.actions() {
		if a.Key == "" || a.Mod == 0 || a.Off {
			continue
		}
		cut := shortcut(a)
		s.bound = append(s.bound, cut)
		s.cfg.Window.Canvas().AddShortcut(cut, func(fyne.Shortcut) {
			if len(s.sheets) == 0 {
				a.Run()
			}
		})
	}
}

func (s *Shell) unbind() {
	for _, cut := range s.bound {
		s.cfg.Window.Canvas().RemoveShortcut(cut)
	}
	s.bound = nil
}

// shortcut gives the key as Fyne names it: a few combinations have names of their own.
func shortcut(a Action) fyne.Shortcut {
	if a.Mod == fyne.KeyModifierControl {
		switch a.Key {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		}
	}
	return &desktop.CustomShortcut{KeyName: a.Key, Modifier: a.Mod}
}
