package county

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// field makes a text field that holds something already.
func field(value string) *widgets.Entry {
	e := widgets.NewEntry()
	e.SetText(value)
	return e
}

// labelled is a field with what is to be entered.
type labelled struct {
	label text.Message
	field fyne.CanvasObject
}

// fields puts fields below each other, their labels at the left.
func fields(s *shell.Shell, list ...labelled) fyne.CanvasObject {
	rows := make([]shell.Field, 0, len(list))
	for _, l := range list {
		rows = append(rows, shell.Field{Label: s.T(l.label), Object: l.field})
	}
	return shell.Form(s.Px(8), rows...)
}

// parseDay reads a day as officials write it; nothing is no day, which is allowed.
func parseDay(typed string) (time.Time, bool) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return time.Time{}, true
	}
	for _, layout := range []string{time.DateOnly, "2006-1-2", "2006/1/2", "2006.1.2", "2006年1月2日", "20060102"} {
		if t, err := time.Parse(layout, typed); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
