package widgets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"jibao/app/ui/theme"
)

// choiceList shows choices that pass a filter, one below the other, as many as fit; the rest is scrolled to. It has no
// focus of its own: the field above it keeps the keyboard.
type choiceList struct {
	widget.BaseWidget
	choices []Choice
	shown   []int // the choices that pass the filter
	at      int   // the one that Enter takes, an index of shown
	top     int   // the first one on the screen
	ticked  map[string]bool
	many    bool
	onPick  func(i int)

	layer  *layer
	ground *canvas.Rectangle
	fit    textFit
	look   fyne.Theme
}

var (
	_ fyne.Tappable     = (*choiceList)(nil)
	_ fyne.Scrollable   = (*choiceList)(nil)
	_ desktop.Hoverable = (*choiceList)(nil)
)

func newChoiceList(choices []Choice, values []string, many bool, look fyne.Theme) *choiceList {
	l := &choiceList{choices: choices, many: many, ticked: map[string]bool{}, look: look}
	for _, v := range values {
		l.ticked[v] = true
	}
	l.ExtendBaseWidget(l)
	return l
}

// filter shows the choices that a text is found in: those that begin with it first, then the others. No text shows all.
// The first match is chosen; without a filter, the current value.
func (l *choiceList) filter(text string) {
	text = strings.ToLower(strings.TrimSpace(text))
	l.shown, l.at, l.top = l.shown[:0], 0, 0
	var inside []int
	for i, c := range l.choices {
		switch {
		case text == "":
			if l.ticked[c.Value] && l.at == 0 && !l.many {
				l.at = len(l.shown)
			}
			l.shown = append(l.shown, i)
		case strings.HasPrefix(strings.ToLower(c.Text), text), strings.HasPrefix(strings.ToLower(c.Search), text),
			strings.HasPrefix(strings.ToLower(c.Value), text):
			l.shown = append(l.shown, i)
		case strings.Contains(strings.ToLower(c.Text), text), strings.Contains(strings.ToLower(c.Search), text):
			inside = append(inside, i)
		}
	}
	l.shown = append(l.shown, inside...)
	l.show(l.at)
}

// move changes the chosen one.
func (l *choiceList) move(by int) { l.show(l.at + by) }

// show makes a line the chosen one and scrolls to it.
func (l *choiceList) show(at int) {
	l.at = max(0, min(at, len(l.shown)-1))
	rows := l.rows()
	if l.at < l.top {
		l.top = l.at
	} else if l.at >= l.top+rows {
		l.top = l.at - rows + 1
	}
	l.Refresh()
}

// current is the chosen one.
func (l *choiceList) current() (Choice, bool) {
	if l.at < 0 || l.at >= len(l.shown) {
		return Choice{}, false
	}
	return l.choices[l.shown[l.at]], true
}

// toggle ticks or unticks the chosen one.
func (l *choiceList) toggle() {
	if c, ok := l.current(); ok {
		l.ticked[c.Value] = !l.ticked[c.Value]
		l.Refresh()
	}
}

// values are the ticked values, in the order of the choices.
func (l *choiceList) values() []string {
	var out []string
	for _, c := range l.choices {
		if l.ticked[c.Value] && !slices.Contains(out, c.Value) {
			out = append(out, c.Value)
		}
	}
	return out
}

func (l *choiceList) rowHeight() float32 { return theme.SizeOf(l.look, theme.RowHeight) }

// rows is how many lines fit.
func (l *choiceList) rows() int {
	return max(1, int((l.Size().Height-2)/l.rowHeight()))
}

// Tapped picks the line under the mouse.
func (l *choiceList) Tapped(ev *fyne.PointEvent) {
	i := l.top + int((ev.Position.Y-1)/l.rowHeight())
	if i < 0 || i >= len(l.shown) {
		return
	}
	l.at = i
	if l.onPick != nil {
		l.onPick(i)
	}
}

// Scrolled scrolls by lines.
func (l *choiceList) Scrolled(ev *fyne.ScrollEvent) {
	step := int(ev.Scrolled.DY / l.rowHeight())
	if step == 0 && ev.Scrolled.DY > 0 {
		step = 1
	} else if step == 0 && ev.Scrolled.DY < 0 {
		step = -1
	}
	l.top = max(0, min(l.top-step, len(l.shown)-l.rows()))
	l.Refresh()
}

// MouseIn is MouseMoved.
func (l *choiceList) MouseIn(ev *desktop.MouseEvent) { l.MouseMoved(ev) }

// MouseMoved chooses the line under the mouse.
func (l *choiceList) MouseMoved(ev *desktop.MouseEvent) {
	i := l.top + int((ev.Position.Y-1)/l.rowHeight())
	if i != l.at && i >= 0 && i < len(l.shown) && i < l.top+l.rows() {
		l.at = i
		l.Refresh()
	}
}

// MouseOut leaves the chosen one.
func (l *choiceList) MouseOut() {}

// CreateRenderer paints with a pool of lines.
func (l *choiceList) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	l.layer = newLayer()
	l.ground = canvas.NewRectangle(nil)
	return &paintedRenderer{paint: l.paint, layer: l.layer, under: []fyne.CanvasObject{l.ground}, min: func() fyne.Size {
		return fyne.NewSize(60, l.rowHeight())
	}}
}

// paint draws the lines on the screen.
func (l *choiceList) paint(size fyne.Size) {
	th := l.look
	text, hint := theme.ColorOf(th, theme.Text), theme.ColorOf(th, theme.HintText)
	body, small, pad := theme.SizeOf(th, theme.BodyText), theme.SizeOf(th, theme.SmallText), theme.SizeOf(th, theme.CellPad)
	if l.fit.size != body {
		l.fit.reset(body)
	}
	l.ground.Resize(size)
	l.ground.FillColor = theme.ColorOf(th, theme.FieldBorder)
	l.layer.fill(1, 1, size.Width-2, size.Height-2, theme.ColorOf(th, theme.Page))
	h, rows := l.rowHeight(), l.rows()
	right := size.Width - pad
	if len(l.shown) > rows {
		right -= 6
		from, to := thumbOf(2, size.Height-2, float32(l.top), float32(len(l.shown)-rows))
		l.layer.round(size.Width-6, from, 4, to-from, 2, theme.ColorOf(th, theme.Neutral))
	}
	for i := l.top; i < min(len(l.shown), l.top+rows); i++ {
		c := l.choices[l.shown[i]]
		y, left := 1+float32(i-l.top)*h, pad
		if i == l.at {
			l.layer.fill(1, y, size.Width-2, h, theme.ColorOf(th, theme.Selection))
			l.layer.fill(1, y, 3, h, theme.ColorOf(th, theme.Accent))
		}
		if l.many {
			l.paintTick(left, y+h/2, l.ticked[c.Value])
			left += 20
		} else if l.ticked[c.Value] {
			l.layer.mark(Check, right-10, y+h/2, 9, theme.ColorOf(th, theme.Accent))
		}
		note := ""
		if c.Search != "" {
			note = l.fit.fit(c.Search, (right-left)*0.4)
		}
		nw := l.fit.width(note)
		l.layer.text(l.fit.fit(c.Text, right-left-nw-16), left, y, right-left, h, body, fyne.TextAlignLeading, text)
		l.layer.text(note, right-nw-16, y, nw, h, small, fyne.TextAlignTrailing, hint)
	}
}

// paintTick draws a box that is ticked or not.
func (l *choiceList) paintTick(x, y float32, on bool) {
	th := l.look
	const side = 13
	if on {
		l.layer.round(x, y-side/2, side, side, 2, theme.ColorOf(th, theme.Accent))
		l.layer.mark(Check, x+2.5, y, 8, theme.ColorOf(th, theme.OnAccent))
		return
	}
	l.layer.box(x, y-side/2, side, side, 2, 1, theme.ColorOf(th, theme.Page), theme.ColorOf(th, theme.FieldBorder))
}
