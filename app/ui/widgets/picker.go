package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jibao/app/ui/theme"
)

// Picker is a field with one of many choices. Enter, Space, Alt+Down, a click or simply typing opens the list, and
// typing narrows it down; thousands of choices are no trouble.
type Picker struct {
	control
	choices []Choice
	value   string
	hint    string
	guard   *composing
	open    *dropdown
	// OnPick is called when another value was chosen.
	OnPick func(value string)
}

var _ desktop.Hoverable = (*Picker)(nil)

// NewPicker makes a picker; hint is shown while nothing is chosen.
func NewPicker(choices []Choice, hint string, picked func(value string)) *Picker {
	p := &Picker{choices: choices, hint: hint, guard: newComposing(), OnPick: picked}
	p.ExtendBaseWidget(p)
	return p
}

// SetChoices changes what there is to choose from; a value that is not among it is dropped.
func (p *Picker) SetChoices(choices []Choice) {
	p.choices = choices
	if _, ok := p.find(p.value); !ok {
		p.value = ""
	}
	p.Refresh()
}

// SetValue chooses without calling back.
func (p *Picker) SetValue(value string) {
	p.value = value
	p.Refresh()
}

// Value is what is chosen, or empty.
func (p *Picker) Value() string { return p.value }

// find looks a value up.
func (p *Picker) find(value string) (Choice, bool) {
	for _, c := range p.choices {
		if c.Value == value && value != "" {
			return c, true
		}
	}
	return Choice{}, false
}

// Tapped opens the list.
func (p *Picker) Tapped(*fyne.PointEvent) {
	focus(p)
	p.drop("")
}

// AcceptsTab keeps Tab while the input method is composing.
func (p *Picker) AcceptsTab() bool { return p.guard.active() }

// TypedKey opens the list, or empties the field.
func (p *Picker) TypedKey(key *fyne.KeyEvent) {
	if p.guard.key(key.Name) {
		return
	}
	switch {
	case key.Name == fyne.KeyReturn, key.Name == fyne.KeyEnter, key.Name == fyne.KeyDown, key.Name == fyne.KeyF2:
		p.drop("")
	case key.Name == fyne.KeyDelete, key.Name == fyne.KeyBackspace:
		p.pick("")
	case isLetterKey(key.Name), isDigitKey(key.Name), key.Name == fyne.KeySpace:
		// The character follows.
	default:
		passKey(p, key)
	}
}

// TypedRune opens the list filtered by the character.
func (p *Picker) TypedRune(r rune) {
	p.guard.rune(r)
	if r == ' ' {
		p.drop("")
		return
	}
	p.drop(string(r))
}

// TypedShortcut opens the list by Alt+Down and passes the rest on.
func (p *Picker) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.KeyName == fyne.KeyDown && c.Modifier == fyne.KeyModifierAlt {
		p.drop("")
		return
	}
	passShortcut(p, s)
}

// FocusLost forgets what an input method held.
func (p *Picker) FocusLost() {
	p.guard.reset()
	p.control.FocusLost()
}

func (p *Picker) pick(value string) {
	if value == p.value {
		return
	}
	p.value = value
	p.Refresh()
	if p.OnPick != nil {
		p.OnPick(value)
	}
}

// drop opens the list.
func (p *Picker) drop(typed string) {
	c := canvasOf(p)
	if p.disabled || c == nil || len(p.choices) == 0 {
		return
	}
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(p)
	size := p.Size()
	current, _ := p.find(p.value)
	o := dropOptions{
		choices: p.choices, filter: typed, theme: p.Theme(), hint: current.Text,
		box: rect{corner.X, corner.Y, corner.X + size.Width, corner.Y + size.Height},
	}
	if p.value != "" {
		o.values = []string{p.value}
	}
	o.accept = func(values []string, _, cols int) {
		p.open = nil
		focus(p)
		if len(values) > 0 {
			p.pick(values[0])
		}
		if cols > 0 {
			c.FocusNext()
		} else if cols < 0 {
			c.FocusPrevious()
		}
	}
	o.cancel = func() {
		p.open = nil
		focus(p)
	}
	p.open = showDropdown(c, o)
}

// CreateRenderer paints the field.
func (p *Picker) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return p.renderer(func() fyne.Size { return fyne.NewSize(120, p.ink.size(theme.ButtonHeight)) }, p.paint)
}

func (p *Picker) paint(l *layer, k *ink, size fyne.Size) {
	border, line := k.color(theme.FieldBorder), float32(1)
	if p.focused {
		border, line = k.color(theme.Accent), 2
	}
	ground := k.color(theme.Page)
	if p.disabled {
		ground = k.color(theme.LockedCell)
	}
	l.box(0, 0, size.Width, size.Height, theme.CornerRadius, line, ground, border)
	body := k.size(theme.BodyText)
	text, c := p.hint, k.color(theme.HintText)
	if choice, ok := p.find(p.value); ok {
		text, c = choice.Text, k.color(theme.Text)
	}
	room := size.Width - 8 - 24
	l.text(k.fit(body).fit(text, room), 8, 0, room, size.Height, body, fyne.TextAlignLeading, c)
	l.mark(ChevronDown, size.Width-18, size.Height/2, 9, k.color(theme.SecondaryText))
}
