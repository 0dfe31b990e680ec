package shell

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
)

// ShowMenu opens a menu below a widget.
func ShowMenu(below fyne.CanvasObject, items ...*fyne.MenuItem) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	ShowMenuAt(below, at.AddXY(0, below.Size().Height+2), items...)
}

// ShowMenuAt opens a menu at a place of the canvas that an object is on. Up and Down go through it, Enter chooses, Esc or a
// click elsewhere closes it.
func ShowMenuAt(obj fyne.CanvasObject, at fyne.Position, items ...*fyne.MenuItem) {
	c := fyne.CurrentApp().Driver().CanvasForObject(obj)
	if c == nil || len(items) == 0 {
		return
	}
	m := &menu{canvas: c, at: at, items: items, row: -1}
	rows := make([]fyne.CanvasObject, 0, len(items))
	for i, item := range items {
		if item.Checked {
			m.row = i
		}
		rows = append(rows, newMenuRow(m, i, item))
	}
	m.box = Fill(theme.FieldBorder, Pad(1, 1, 1, 1, Fill(theme.Page, Pad(3, 0, 3, 0, Column(0, rows...)))))
	m.ExtendBaseWidget(m)
	c.Overlays().Add(m)
	m.Resize(c.Size())
	c.Focus(m)
}

// menu lies over the whole canvas and shows its entries where it was opened.
type menu struct {
	widget.BaseWidget
	canvas fyne.Canvas
	at     fyne.Position
	items  []*fyne.MenuItem
	row    int // chosen by the keys or under the mouse, -1 for none
	box    fyne.CanvasObject
}

func (m *menu) close() { m.canvas.Overlays().Remove(m) }

func (m *menu) choose(i int) {
	m.close()
	if i >= 0 && m.items[i].Action != nil {
		m.items[i].Action()
	}
}

// Tapped closes: a click on an entry does not come here.
func (m *menu) Tapped(*fyne.PointEvent) { m.close() }

// TappedSecondary closes too.
func (m *menu) TappedSecondary(*fyne.PointEvent) { m.close() }

// FocusGained and FocusLost change nothing that is seen.
func (m *menu) FocusGained() {}

// FocusLost changes nothing.
func (m *menu) FocusLost() {}

// TypedRune is not used.
func (m *menu) TypedRune(rune) {}

// TypedKey goes through the entries.
func (m *menu) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		m.row = (m.row + 1) % len(m.items)
	case fyne.KeyUp:
		m.row = (max(m.row, 0) + len(m.items) - 1) % len(m.items)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.choose(m.row)
		return
	case fyne.KeyEscape:
		m.close()
		return
	}
	m.box.Refresh()
}

// CreateRenderer shows the entries on nothing.
func (m *menu) CreateRenderer() fyne.WidgetRenderer {
	return &menuRenderer{m, []fyne.CanvasObject{canvas.NewRectangle(color.Transparent), m.box}}
}

type menuRenderer struct {
	m       *menu
	objects []fyne.CanvasObject
}

func (r *menuRenderer) Destroy()                     {}
func (r *menuRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *menuRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *menuRenderer) Refresh()                     { r.m.box.Refresh() }

func (r *menuRenderer) Layout(size fyne.Size) {
	r.objects[0].Resize(size)
	need := r.m.box.MinSize()
	x := max(0, min(r.m.at.X, size.Width-need.Width-4))
	y := max(0, min(r.m.at.Y, size.Height-need.Height-4))
	r.m.box.Move(fyne.NewPos(x, y))
	r.m.box.Resize(need)
}

// menuRow is one entry.
type menuRow struct {
	widget.BaseWidget
	m    *menu
	i    int
	back *backdrop
	body fyne.CanvasObject
}

func newMenuRow(m *menu, i int, item *fyne.MenuItem) *menuRow {
	r := &menuRow{m: m, i: i, back: newBackdrop(theme.Page)}
	sign := " "
	if item.Checked {
		sign = "✓"
	}
	r.body = Pad(6, 18, 6, 10, Row(6, Wide(12, widgets.NewLabel(sign, widgets.Body, widgets.ToneAccent)), widgets.NewLabel(item.Label, widgets.Body, widgets.ToneDefault)))
	r.ExtendBaseWidget(r)
	return r
}

// Tapped chooses the entry.
func (r *menuRow) Tapped(*fyne.PointEvent) { r.m.choose(r.i) }

// MinSize is that of the words.
func (r *menuRow) MinSize() fyne.Size { return r.body.MinSize() }

// CreateRenderer paints the entry, on another ground when it is chosen.
func (r *menuRow) CreateRenderer() fyne.WidgetRenderer {
	return &menuRowRenderer{r}
}

type menuRowRenderer struct{ r *menuRow }

func (w *menuRowRenderer) Destroy()           {}
func (w *menuRowRenderer) MinSize() fyne.Size { return w.r.body.MinSize() }
func (w *menuRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{w.r.back, w.r.body}
}

func (w *menuRowRenderer) Layout(size fyne.Size) {
	w.r.back.Resize(size)
	w.r.body.Resize(size)
	w.Refresh()
}

func (w *menuRowRenderer) Refresh() {
	w.r.back.name = theme.Page
	if w.r.m.row == w.r.i {
		w.r.back.name = theme.Selection
	}
	w.r.back.Refresh()
	w.r.body.Refresh()
}
