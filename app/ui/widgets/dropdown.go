package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jibao/app/ui/theme"
)

// dropOptions says what a dropdown offers and what becomes of the choice.
type dropOptions struct {
	choices []Choice
	values  []string // chosen now
	many    bool
	filter  string // typed already
	box     rect   // what it drops from, on the canvas
	theme   fyne.Theme
	hint    string // shown in the empty filter

	accept func(values []string, rows, cols int) // rows and cols: where Enter or Tab want to go next
	cancel func()
}

// dropdown is an open list with a filter: the field lies over what it drops from, the list below it.
type dropdown struct {
	options dropOptions
	float   *floating
	filter  *Entry
	list    *choiceList
}

// dropRows is how many lines a list shows at most.
const dropRows = 10

// showDropdown opens a list and gives it the keyboard.
func showDropdown(c fyne.Canvas, o dropOptions) *dropdown {
	d := &dropdown{options: o}
	d.filter = NewEntry()
	d.filter.takesTab = true
	d.filter.SetPlaceHolder(o.hint)
	d.list = newChoiceList(o.choices, o.values, o.many, o.theme)
	d.list.onPick = func(int) {
		if o.many {
			d.list.toggle()
		} else {
			d.finish(0, 0)
		}
	}
	d.filter.OnChanged = d.list.filter
	d.filter.OnKey = d.key
	d.filter.OnRune = func(r rune) bool {
		if r == ' ' && o.many {
			d.list.toggle()
		}
		return r == ' ' && o.many
	}
	d.float = newFloating(c, container.NewWithoutLayout(d.filter, d.list), o.cancel)
	d.place(c.Size())
	d.list.filter(o.filter)
	if o.filter != "" {
		d.filter.SetText(o.filter)
	}
	c.Focus(d.filter)
	d.filter.CaretToEnd()
	return d
}

// place puts the list below what it drops from, or above if there is more room.
func (d *dropdown) place(canvas fyne.Size) {
	o := d.options
	row := theme.SizeOf(o.theme, theme.RowHeight)
	height := o.box.bottom - o.box.top
	w := max(o.box.right-o.box.left, d.widest(), 120)
	x := max(0, min(o.box.left, canvas.Width-w))
	h := float32(max(1, min(len(o.choices), dropRows)))*row + 2
	y := o.box.bottom - 1
	if room := canvas.Height - o.box.bottom; h > room && o.box.top > room {
		h = min(h, max(row, o.box.top))
		y = o.box.top - h + 1
	} else {
		h = min(h, max(row+2, room))
	}
	d.filter.Move(fyne.NewPos(x, o.box.top))
	d.filter.Resize(fyne.NewSize(w, height))
	d.list.Move(fyne.NewPos(x, y))
	d.list.Resize(fyne.NewSize(w, h))
}

// widest is the width that the longest of the first choices needs.
func (d *dropdown) widest() float32 {
	d.list.fit.reset(theme.SizeOf(d.options.theme, theme.BodyText))
	w := float32(0)
	for _, c := range d.options.choices[:min(len(d.options.choices), 200)] {
		w = max(w, d.list.fit.width(c.Text)+d.list.fit.width(c.Search))
	}
	return min(w+60, 420)
}

// key is what keys do in the filter.
func (d *dropdown) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown:
		d.list.move(1)
	case fyne.KeyUp:
		d.list.move(-1)
	case fyne.KeyPageDown:
		d.list.move(d.list.rows())
	case fyne.KeyPageUp:
		d.list.move(-d.list.rows())
	case fyne.KeyReturn, fyne.KeyEnter:
		d.finish(1, 0)
	case fyne.KeyTab:
		if d.filter.shift.held() {
			d.finish(0, -1)
		} else {
			d.finish(0, 1)
		}
	case fyne.KeyEscape:
		d.float.close()
		d.options.cancel()
	default:
		return false
	}
	return true
}

// finish closes the list and hands over what was chosen. Without a match nothing is changed.
func (d *dropdown) finish(rows, cols int) {
	d.float.close()
	if d.options.many {
		d.options.accept(d.list.values(), rows, cols)
		return
	}
	c, ok := d.list.current()
	if !ok {
		d.options.cancel()
		return
	}
	d.options.accept([]string{c.Value}, rows, cols)
}
