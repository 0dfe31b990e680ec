package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jibao/app/ui/theme"
)

// Chip is a filter with how much passes it.
type Chip struct {
	Text  string
	Count string // behind the text; may be empty
}

// Chips is a row of filters of which one holds. Left and Right choose; a row too long for its width goes on in the next
// line.
type Chips struct {
	control
	chips   []Chip
	current int
	over    int
	width   float32
	// OnSelect is called when another filter holds.
	OnSelect func(i int)
}

// NewChips makes a row of filters; the first holds.
func NewChips(chips []Chip, selected func(i int)) *Chips {
	c := &Chips{chips: chips, over: -1, OnSelect: selected}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes the filters, and which one holds, without calling back.
func (c *Chips) Set(chips []Chip, current int) {
	c.chips, c.current = chips, current
	c.Refresh()
}

// Current is the filter that holds.
func (c *Chips) Current() int { return c.current }

// Select makes a filter hold.
func (c *Chips) Select(i int) {
	if i < 0 || i >= len(c.chips) || i == c.current {
		return
	}
	c.current = i
	c.Refresh()
	if c.OnSelect != nil {
		c.OnSelect(i)
	}
}

// Tapped selects the filter under the mouse.
func (c *Chips) Tapped(ev *fyne.PointEvent) {
	if i := c.at(ev.Position); i >= 0 {
		focus(c)
		c.Select(i)
	}
}

// TypedKey chooses the neighbour.
func (c *Chips) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		c.Select(c.current - 1)
	case fyne.KeyRight:
		c.Select(c.current + 1)
	default:
		passKey(c, key)
	}
}

// TypedShortcut passes every shortcut on.
func (c *Chips) TypedShortcut(s fyne.Shortcut) { passShortcut(c, s) }

// MouseMoved shows which filter a click would take.
func (c *Chips) MouseMoved(ev *desktop.MouseEvent) {
	if i := c.at(ev.Position); i != c.over {
		c.over = i
		c.Refresh()
	}
}

// MouseOut takes it back.
func (c *Chips) MouseOut() {
	c.over = -1
	c.control.MouseOut()
}

// Resize breaks the row anew.
func (c *Chips) Resize(size fyne.Size) { c.resized(size, &c.width) }

// CreateRenderer paints the filters.
func (c *Chips) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return c.renderer(c.minSize, c.paint)
}

// places lays the chips out in lines.
func (c *Chips) places(width float32) []rect {
	k := c.ink.with(c.Theme())
	const gap, pad = 8, 11
	h := k.size(theme.ButtonHeight) - 4
	fit := k.fit(k.size(theme.BodyText))
	x, y := float32(0), float32(0)
	out := make([]rect, len(c.chips))
	for i, chip := range c.chips {
		w := fit.width(chip.label()) + 2*pad
		if x > 0 && width > 0 && x+w > width {
			x, y = 0, y+h+6
		}
		out[i] = rect{x, y, x + w, y + h}
		x += w + gap
	}
	return out
}

func (c Chip) label() string {
	if c.Count == "" {
		return c.Text
	}
	return c.Text + " " + c.Count
}

func (c *Chips) at(p fyne.Position) int {
	for i, r := range c.places(c.Size().Width) {
		if p.X >= r.left && p.X < r.right && p.Y >= r.top && p.Y < r.bottom {
			return i
		}
	}
	return -1
}

func (c *Chips) minSize() fyne.Size {
	height := c.ink.size(theme.ButtonHeight) - 4
	for _, r := range c.places(c.width) {
		height = max(height, r.bottom)
	}
	return fyne.NewSize(80, height)
}

func (c *Chips) paint(l *layer, k *ink, size fyne.Size) {
	body := k.size(theme.BodyText)
	for i, r := range c.places(size.Width) {
		ground, border, text := k.color(theme.Page), k.color(theme.Line), k.color(theme.SecondaryText)
		line := float32(1)
		if i == c.over {
			ground = k.color(theme.Hover)
		}
		if i == c.current {
			ground, border, text = k.color(theme.Selection), k.color(theme.Accent), k.color(theme.Accent)
			if c.focused {
				line = 2
			}
		}
		w, h := r.right-r.left, r.bottom-r.top
		l.box(r.left, r.top, w, h, h/2, line, ground, border)
		l.text(c.chips[i].label(), r.left, r.top, w, h, body, fyne.TextAlignCenter, text)
	}
}
