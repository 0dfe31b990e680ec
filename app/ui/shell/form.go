package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jibao/app/ui/widgets"
)

// Field is a line of a Form: what is to be entered, and where.
type Field struct {
	Label  string
	Object fyne.CanvasObject
}

// Form puts fields below each other; the labels stand at the left, all as wide as the widest.
func Form(gap float32, rows ...Field) fyne.CanvasObject {
	objs := make([]fyne.CanvasObject, 0, 2*len(rows))
	for _, r := range rows {
		objs = append(objs, widgets.NewLabel(r.Label, widgets.Body, widgets.ToneSecondary), r.Object)
	}
	return container.New(&formLayout{gap: gap}, objs...)
}

type formLayout struct{ gap float32 }

func (f *formLayout) labels(objs []fyne.CanvasObject) float32 {
	w := float32(0)
	for i := 0; i < len(objs); i += 2 {
		w = max(w, objs[i].MinSize().Width)
	}
	return w + 14
}

// MinSize has room for the widest label and the widest field.
func (f *formLayout) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var min fyne.Size
	for i := 0; i+1 < len(objs); i += 2 {
		m := objs[i+1].MinSize()
		min.Width = max(min.Width, m.Width)
		min.Height += max(m.Height, objs[i].MinSize().Height) + f.gap
	}
	min.Height = max(0, min.Height-f.gap)
	min.Width += f.labels(objs)
	return min
}

// Layout gives the fields what the labels leave.
func (f *formLayout) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	left, y := f.labels(objs), float32(0)
	for i := 0; i+1 < len(objs); i += 2 {
		label, field := objs[i], objs[i+1]
		field.Resize(fyne.NewSize(max(0, size.Width-left), field.MinSize().Height))
		h := field.MinSize().Height
		field.Resize(fyne.NewSize(max(0, size.Width-left), h))
		field.Move(fyne.NewPos(left, y))
		m := label.MinSize()
		label.Resize(fyne.NewSize(left, m.Height))
		line := h
		if h > 2.4*m.Height { // beside a high field the label stands at its first line
			line = m.Height + 10
		}
		label.Move(fyne.NewPos(0, y+(line-m.Height)/2))
		y += max(h, m.Height) + f.gap
	}
}
