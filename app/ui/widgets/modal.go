package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// Modal is a question over the page: a title, anything below it, and buttons at the lower right. While it is open the
// page takes no keys and no clicks; Esc is OnCancel.
type Modal struct {
	drawn
	canvas  fyne.Canvas
	title   *Label
	content fyne.CanvasObject
	buttons []*Button
	want    fyne.Size
	open    bool
	// OnCancel is called by Esc; if it is nil, Esc closes the question.
	OnCancel func()
}

// NewModal makes a question of a size; it gets smaller if the window is.
func NewModal(c fyne.Canvas, title string, content fyne.CanvasObject, size fyne.Size, buttons ...*Button) *Modal {
	m := &Modal{canvas: c, title: NewCutLabel(title, Title, TonePlain), content: content, buttons: buttons, want: size}
	m.ExtendBaseWidget(m)
	return m
}

// Open shows the question and gives the keyboard to a part of it, or to its last button.
func (m *Modal) Open(first fyne.Focusable) {
	if m.open {
		return
	}
	m.open = true
	m.canvas.Overlays().Add(m)
	m.Resize(m.canvas.Size())
	switch {
	case first != nil:
		m.canvas.Focus(first)
	case len(m.buttons) > 0:
		m.canvas.Focus(m.buttons[len(m.buttons)-1])
	}
}

// Close takes it away; the keyboard goes back to where it was.
func (m *Modal) Close() {
	if m.open {
		m.open = false
		m.canvas.Overlays().Remove(m)
	}
}

// Tapped takes clicks beside the question, so that they do not reach the page.
func (m *Modal) Tapped(*fyne.PointEvent) {}

// unusedKey cancels on Esc and keeps everything else from the page.
func (m *Modal) unusedKey(key *fyne.KeyEvent) bool {
	if key != nil && key.Name == fyne.KeyEscape {
		if m.OnCancel != nil {
			m.OnCancel()
		} else {
			m.Close()
		}
	}
	return false
}

// CreateRenderer dims the page and paints the sheet of the question.
func (m *Modal) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	over := []fyne.CanvasObject{m.title, m.content}
	for _, b := range m.buttons {
		over = append(over, b)
	}
	return m.renderer(func() fyne.Size { return fyne.NewSize(100, 100) }, m.paint, over...)
}

const modalPad float32 = 16

func (m *Modal) paint(l *layer, k *ink, size fyne.Size) {
	l.fill(0, 0, size.Width, size.Height, color.NRGBA{A: 0x50})
	w, h := min(m.want.Width, size.Width-24), min(m.want.Height, size.Height-24)
	x, y := float32(int((size.Width-w)/2)), float32(int((size.Height-h)/2))
	l.box(x, y, w, h, theme.CornerRadius, 1, k.color(theme.Page), k.color(theme.FieldBorder))
	head := m.title.MinSize().Height
	m.title.Move(fyne.NewPos(x+modalPad, y+modalPad))
	m.title.Resize(fyne.NewSize(w-2*modalPad, head))
	button := k.size(theme.ButtonHeight)
	top := y + modalPad + head + 10
	m.content.Move(fyne.NewPos(x+modalPad, top))
	m.content.Resize(fyne.NewSize(w-2*modalPad, y+h-modalPad-button-14-top))
	right := x + w - modalPad
	for i := len(m.buttons) - 1; i >= 0; i-- {
		b := m.buttons[i]
		min := b.MinSize()
		right -= min.Width
		b.Resize(min)
		b.Move(fyne.NewPos(right, y+h-modalPad-button))
		right -= 10
	}
}
