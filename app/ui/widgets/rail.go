package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jibao/app/ui/theme"
)

// RailItem is an entry of a [Rail]. An item without Text is a line between the items.
type RailItem struct {
	Key   string
	Text  string
	Right string // at the right end: filled/total
	Tone  Tone   // of Right and of the progress
	Badge int    // a red count at the right end; 0 shows none

	Progress bool // a thin line below the text
	Done     int  // of Total
	Total    int
}

// Rail is a list to go by: pages of the program, or sections of a return. Up and Down choose, Home and End go to the
// ends; choosing is going there.
type Rail struct {
	control
	items   []RailItem
	current int
	over    int
	section bool
	// OnSelect is called when another item is chosen.
	OnSelect func(key string)
	// OnEnter is called with Enter on the chosen item: to go on into what it shows.
	OnEnter func(key string)
}

// NewRail makes the navigation rail of the window.
func NewRail(items []RailItem, selected func(key string)) *Rail {
	r := &Rail{items: items, over: -1, OnSelect: selected}
	r.ExtendBaseWidget(r)
	return r
}

// NewSectionRail makes a list of sections with their progress, for a side panel.
func NewSectionRail(items []RailItem, selected func(key string)) *Rail {
	r := NewRail(items, selected)
	r.section = true
	return r
}

// Set changes the items; the chosen one stays chosen by its key.
func (r *Rail) Set(items []RailItem) {
	key := r.Current()
	r.items, r.current = items, 0
	for i, item := range items {
		if item.Key == key && item.Text != "" {
			r.current = i
		}
	}
	r.Refresh()
}

// Current is the key of the chosen item.
func (r *Rail) Current() string {
	if r.current < 0 || r.current >= len(r.items) {
		return ""
	}
	return r.items[r.current].Key
}

// SetCurrent marks an item as chosen without calling back.
func (r *Rail) SetCurrent(key string) {
	for i, item := range r.items {
		if item.Key == key && item.Text != "" {
			r.current = i
			r.Refresh()
			return
		}
	}
}

// choose goes to an item.
func (r *Rail) choose(i int) {
	if i < 0 || i >= len(r.items) || i == r.current || r.items[i].Text == "" {
		return
	}
	r.current = i
	r.Refresh()
	if r.OnSelect != nil {
		r.OnSelect(r.items[i].Key)
	}
}

// move goes on by steps, over the lines between items.
func (r *Rail) move(from, step int) {
	for i := from; i >= 0 && i < len(r.items); i += step {
		if r.items[i].Text != "" {
			r.choose(i)
			return
		}
	}
}

// Tapped goes to the item under the mouse and on into what it shows.
func (r *Rail) Tapped(ev *fyne.PointEvent) {
	i := r.at(ev.Position.Y)
	if i < 0 || r.items[i].Text == "" {
		return
	}
	r.choose(i)
	if r.OnEnter != nil {
		r.OnEnter(r.Current())
	}
}

// TypedKey goes up and down.
func (r *Rail) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		r.move(r.current-1, -1)
	case fyne.KeyDown:
		r.move(r.current+1, 1)
	case fyne.KeyHome:
		r.move(0, 1)
	case fyne.KeyEnd:
		r.move(len(r.items)-1, -1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if r.OnEnter != nil {
			r.OnEnter(r.Current())
		}
	default:
		passKey(r, key)
	}
}

// TypedShortcut passes every shortcut on.
func (r *Rail) TypedShortcut(s fyne.Shortcut) { passShortcut(r, s) }

// MouseMoved shows which item a click would take.
func (r *Rail) MouseMoved(ev *desktop.MouseEvent) {
	if i := r.at(ev.Position.Y); i != r.over {
		r.over = i
		r.Refresh()
	}
}

// MouseOut takes it back.
func (r *Rail) MouseOut() {
	r.over = -1
	r.control.MouseOut()
}

// CreateRenderer paints the items.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	return r.renderer(r.minSize, r.paint)
}

const railTop float32 = 8

// height of an item.
func (r *Rail) height(i int) float32 {
	h := r.ink.with(r.Theme()).size(theme.ItemHeight)
	switch {
	case r.items[i].Text == "":
		return 11
	case r.items[i].Progress:
		return h + 5
	case r.section:
		return h - 2
	}
	return h
}

func (r *Rail) at(y float32) int {
	top := railTop
	for i := range r.items {
		h := r.height(i)
		if y >= top && y < top+h {
			return i
		}
		top += h
	}
	return -1
}

func (r *Rail) minSize() fyne.Size {
	h := 2 * railTop
	w := float32(80)
	fit := r.ink.fit(r.ink.size(theme.BodyText))
	for i, item := range r.items {
		h += r.height(i)
		need := fit.width(item.Text) + fit.width(item.Right) + 36
		if item.Badge > 0 {
			need += 26
		}
		w = max(w, need)
	}
	return fyne.NewSize(w, h)
}

func (r *Rail) paint(l *layer, k *ink, size fyne.Size) {
	ground := theme.RailBackground
	if r.section {
		ground = theme.SidePanel
	}
	l.fill(0, 0, size.Width, size.Height, k.color(ground))
	y := railTop
	for i, item := range r.items {
		h := r.height(i)
		r.paintItem(l, k, i, item, rect{0, y, size.Width, y + h})
		y += h
	}
}

func (r *Rail) paintItem(l *layer, k *ink, i int, item RailItem, box rect) {
	w, h := box.right, box.bottom-box.top
	left := float32(14)
	if r.section {
		left = 12
	}
	if item.Text == "" {
		l.fill(0, box.top+h/2, w, 1, k.color(theme.Line))
		return
	}
	text, write := k.color(theme.Text), l.text
	switch {
	case i == r.current:
		text, write = k.color(theme.Accent), l.strong
		if r.section {
			l.fill(0, box.top, w, h, k.color(theme.Selection))
		} else {
			l.fill(0, box.top, w, h, k.color(theme.Page))
		}
		l.fill(0, box.top, 3, h, k.color(theme.Accent))
		if r.focused {
			l.ring(k, 0, box.top, w, h)
		}
	case i == r.over:
		l.fill(0, box.top, w, h, k.color(theme.Hover))
	}
	line := h
	if item.Progress {
		line = h - 6
		r.paintProgress(l, k, item, left, box.bottom-7, w-2*left)
	}
	right := w - left
	body := k.size(theme.BodyText)
	if item.Badge > 0 {
		right -= paintBadge(l, k, item.Badge, right, box.top+line/2) + 6
	}
	rw := k.fit(body).width(item.Right)
	tone := k.tone(item.Tone)
	l.text(item.Right, right-rw-1, box.top, rw+1, line, body, fyne.TextAlignTrailing, tone)
	room := right - rw - left - 6
	write(k.fit(body).fit(item.Text, room), left, box.top, room, line, body, fyne.TextAlignLeading, text)
}

func (r *Rail) paintProgress(l *layer, k *ink, item RailItem, x, y, w float32) {
	l.round(x, y, w, 3, 1.5, k.color(theme.Line))
	if item.Total > 0 && item.Done > 0 {
		c := k.tone(item.Tone)
		if item.Tone == ToneDefault {
			c = k.color(theme.Good)
		}
		l.round(x, y, w*float32(min(item.Done, item.Total))/float32(item.Total), 3, 1.5, c)
	}
}
