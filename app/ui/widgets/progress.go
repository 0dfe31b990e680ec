package widgets

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// Progress shows long work: what is being done, a bar, and at the right the words of the caller for count, rate and time
// left. With a cancel button it can be stopped.
type Progress struct {
	drawn
	text, right string
	done, total int
	cancel      *Button
}

// NewProgress makes a bar; cancel may be nil.
func NewProgress(cancel *Button) *Progress {
	p := &Progress{cancel: cancel}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows how far the work is. With a total of 0 it is not known how much there is, and the bar stays empty.
func (p *Progress) Set(text, right string, done, total int) {
	p.text, p.right, p.done, p.total = text, right, done, total
	p.Refresh()
}

// CreateRenderer paints text and bar.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	var over []fyne.CanvasObject
	if p.cancel != nil {
		over = append(over, p.cancel)
	}
	return p.renderer(p.minSize, p.paint, over...)
}

func (p *Progress) minSize() fyne.Size {
	h := lineHeight(p.ink.size(theme.BodyText)) + 10
	if p.cancel != nil {
		h = max(h, p.cancel.MinSize().Height)
	}
	return fyne.NewSize(200, h)
}

func (p *Progress) paint(l *layer, k *ink, size fyne.Size) {
	w := size.Width
	if p.cancel != nil {
		min := p.cancel.MinSize()
		p.cancel.Resize(min)
		p.cancel.Move(fyne.NewPos(size.Width-min.Width, (size.Height-min.Height)/2))
		w -= min.Width + 14
	}
	body := k.size(theme.BodyText)
	h := lineHeight(body)
	rw := k.fit(body).width(p.right)
	l.text(k.fit(body).fit(p.text, w-rw-12), 0, 0, w-rw-12, h, body, fyne.TextAlignLeading, k.color(theme.Text))
	l.text(p.right, w-rw-1, 0, rw+1, h, body, fyne.TextAlignTrailing, k.color(theme.SecondaryText))
	l.round(0, h+2, w, 5, 2.5, k.color(theme.Line))
	if p.total > 0 && p.done > 0 {
		l.round(0, h+2, w*float32(min(p.done, p.total))/float32(p.total), 5, 2.5, k.color(theme.Accent))
	}
}
