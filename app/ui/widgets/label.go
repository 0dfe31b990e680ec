package widgets

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// Style is a size of text.
type Style int

const (
	Body    Style = iota
	Caption       // small
	Title         // heading of a page, strong
	Heading       // heading of a part: the size of the text, strong
	Figure        // the number on a card, strong
)

// Label is text without any space round it, of one line or broken to its width. It takes no input.
type Label struct {
	drawn
	text  string
	style Style
	tone  Tone
	wrap  bool
	cut   bool
	align fyne.TextAlign
	width float32
}

// NewLabel makes a label of one line that asks for the room of its text.
func NewLabel(text string, style Style, tone Tone) *Label {
	b := &Label{text: text, style: style, tone: tone}
	b.ExtendBaseWidget(b)
	return b
}

// NewCutLabel makes a label of one line that is content with less and then ends with an ellipsis.
func NewCutLabel(text string, style Style, tone Tone) *Label {
	b := NewLabel(text, style, tone)
	b.cut = true
	return b
}

// NewParagraph makes a label that breaks its text to the width it gets.
func NewParagraph(text string, style Style, tone Tone) *Label {
	b := NewLabel(text, style, tone)
	b.wrap = true
	return b
}

// SetText changes the text.
func (b *Label) SetText(text string) {
	if b.text != text {
		b.text = text
		b.Refresh()
	}
}

// SetTone changes the colour.
func (b *Label) SetTone(tone Tone) {
	b.tone = tone
	b.Refresh()
}

// SetAlign puts the text of one line at another side.
func (b *Label) SetAlign(a fyne.TextAlign) {
	b.align = a
	b.Refresh()
}

// Text is what the label says.
func (b *Label) Text() string { return b.text }

// Resize breaks the lines anew.
func (b *Label) Resize(size fyne.Size) {
	if b.wrap {
		b.resized(size, &b.width)
		return
	}
	b.BaseWidget.Resize(size)
}

// CreateRenderer paints the text.
func (b *Label) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return b.renderer(b.minSize, b.paint)
}

func (b *Label) textSize() float32 {
	switch b.style {
	case Caption:
		return b.ink.size(theme.SmallText)
	case Title:
		return b.ink.size(theme.TitleText)
	case Figure:
		return b.ink.size(theme.FigureText)
	}
	return b.ink.size(theme.BodyText)
}

func (b *Label) minSize() fyne.Size {
	size := b.textSize()
	if !b.wrap {
		w := float32(0)
		if b.cut {
			w = 20
		} else if b.text != "" {
			w = min(b.ink.fit(size).width(b.text)+1, 4000)
		}
		return fyne.NewSize(w, lineHeight(size))
	}
	lines := 1
	if b.width > 0 {
		lines = len(b.ink.fit(size).wrap(b.text, b.width))
	}
	return fyne.NewSize(20, float32(lines)*lineHeight(size))
}

func (b *Label) paint(l *layer, k *ink, box fyne.Size) {
	size := b.textSize()
	c := k.tone(b.tone)
	write := l.text
	if b.style == Title || b.style == Figure || b.style == Heading {
		write = l.strong
	}
	if !b.wrap {
		write(k.fit(size).fit(b.text, box.Width), 0, 0, box.Width, box.Height, size, b.align, c)
		return
	}
	h := lineHeight(size)
	for i, line := range k.fit(size).wrap(b.text, box.Width) {
		write(line, 0, float32(i)*h, box.Width, h, size, b.align, c)
	}
}
