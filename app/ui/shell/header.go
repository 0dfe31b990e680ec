package shell

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
)

// Button makes the button of an action.
func (s *Shell) Button(a Action) *widgets.Button {
	b := widgets.NewButton(s.T(a.Label), a.Hint(), a.Weight, a.Run)
	if a.Off {
		b.Disable()
	}
	return b
}

// Buttons makes the buttons of actions, without the silent ones.
func (s *Shell) Buttons(actions ...Action) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, a := range actions {
		if !a.Silent {
			out = append(out, s.Button(a))
		}
	}
	return out
}

// Header is the head of a page: what it is about, a line below, and buttons at the right.
type Header struct {
	fyne.CanvasObject
	title, subtitle *widgets.Label
}

// NewHeader makes a head with buttons for the actions that are not silent.
func (s *Shell) NewHeader(title, subtitle string, actions ...Action) *Header {
	h := &Header{
		title:    widgets.NewCutLabel(title, widgets.Title, widgets.ToneDefault),
		subtitle: widgets.NewCutLabel(subtitle, widgets.Body, widgets.ToneSecondary),
	}
	words := Column(1, h.title, h.subtitle)
	objs := append([]fyne.CanvasObject{Stretch(words)}, s.Buttons(actions...)...)
	h.CanvasObject = Frame(nil, nil, Rule(theme.Line), nil, High(s.Px(56), Pad(6, 14, 6, 14, Row(12, objs...))))
	return h
}

// Set changes what the head says.
func (h *Header) Set(title, subtitle string) {
	h.title.SetText(title)
	h.subtitle.SetText(subtitle)
}

// WatchWidths makes the widths of a grid's columns as they were left, and remembers them.
func (s *Shell) WatchWidths(g *widgets.Grid, name string) {
	kept := parseWidths(s.Recall("widths." + name))
	for key, w := range kept {
		g.SetWidth(key, w)
	}
	g.OnWidth = func(col int, w float32) {
		kept[g.Model().Columns()[col].Key] = w
		s.Remember("widths."+name, formatWidths(kept))
	}
}
