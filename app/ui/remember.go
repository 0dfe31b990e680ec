package ui

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
	"jibao/assets/text"
)

// Keys of what is remembered for the person, whichever office is open.
const (
	prefLang   = "lang"
	prefLook   = "look"
	prefRecent = "recent"
	prefWidth  = "width"
	prefHeight = "height"
)

// recentMost is how many office files the start page offers.
const recentMost = 6

// keptLang is the language chosen last, else that of the system, else Chinese.
func (w *Window) keptLang() text.Lang {
	if l, ok := text.ParseLang(w.cfg.App.Preferences().String(prefLang)); ok {
		return l
	}
	l, _ := text.ParseLang(w.cfg.Locale)
	return l
}

func (w *Window) keptLook() theme.Settings {
	p := w.cfg.App.Preferences()
	return theme.Settings{
		Appearance: theme.Appearance(within(p.IntWithFallback(prefLook+".colours", int(theme.Light)), int(theme.Dark))),
		Scale:      theme.Scale(within(p.Int(prefLook+".size"), int(theme.Larger))),
		Density:    theme.Density(within(p.Int(prefLook+".lines"), int(theme.Comfortable))),
	}
}

// within guards against a file of preferences of another version.
func within(n, most int) int { return min(max(n, 0), most) }

func (w *Window) keepLook(look theme.Settings) {
	w.look = look
	p := w.cfg.App.Preferences()
	p.SetInt(prefLook+".colours", int(look.Appearance))
	p.SetInt(prefLook+".size", int(look.Scale))
	p.SetInt(prefLook+".lines", int(look.Density))
}

func (w *Window) keptSize() fyne.Size {
	p := w.cfg.App.Preferences()
	return fyne.NewSize(max(800, float32(p.FloatWithFallback(prefWidth, firstWidth))), max(520, float32(p.FloatWithFallback(prefHeight, firstHeight))))
}

func (w *Window) keepSize() {
	if s := w.win.Canvas().Size(); s.Width > 100 {
		w.cfg.App.Preferences().SetFloat(prefWidth, float64(s.Width))
		w.cfg.App.Preferences().SetFloat(prefHeight, float64(s.Height))
	}
}

// officeSize is under which an office remembers how large its window was.
const officeSize = "window"

// sizeText writes a size as "1366x768".
func sizeText(s fyne.Size) string { return fmt.Sprintf("%.0fx%.0f", s.Width, s.Height) }

// parseSize reads what sizeText wrote; ok tells whether it is the size of a usable window.
func parseSize(s string) (size fyne.Size, ok bool) {
	if _, err := fmt.Sscanf(s, "%fx%f", &size.Width, &size.Height); err != nil {
		return fyne.Size{}, false
	}
	return size, size.Width >= 640 && size.Height >= 400 && size.Width <= 10000 && size.Height <= 10000
}

// recent lists the office files that were opened last and are still there.
func (w *Window) recent() []string {
	list := strings.Split(w.cfg.App.Preferences().String(prefRecent), "\n")
	return slices.DeleteFunc(list, func(path string) bool {
		if path == "" {
			return true
		}
		_, err := os.Stat(path)
		return err != nil
	})
}

func (w *Window) remember(path string) {
	list := slices.DeleteFunc(w.recent(), func(p string) bool { return p == path })
	list = append([]string{path}, list...)
	w.cfg.App.Preferences().SetString(prefRecent, strings.Join(list[:min(len(list), recentMost)], "\n"))
}
