package uitest

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// CutTexts names the texts on a canvas that cannot be read whole: those that end with an ellipsis or show #### for a
// number, those that run over the room they have, and those that lie beyond the window or the field that shows them
// (what can be scrolled to is not cut). may tells of a text that ends with an ellipsis whether that is as it should be:
// names and sentences that came from outside may be cut, words of the program may not.
func CutTexts(c fyne.Canvas, may func(text string) bool) []string {
	f := &finder{may: may}
	f.look(Top(c), fyne.Position{}, view{size: c.Size()})
	return f.cut
}

// view is the part of the canvas in which something is seen.
type view struct {
	at       fyne.Position
	size     fyne.Size
	scrolled bool // up and down
	clipped  bool // to the sides: a table, a field
}

type finder struct {
	may func(string) bool
	cut []string
}

func (f *finder) look(o fyne.CanvasObject, at fyne.Position, in view) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	switch o := o.(type) {
	case *canvas.Text:
		f.text(o, at, in)
	case *container.Scroll:
		in = view{at, o.Size(), o.Direction != container.ScrollHorizontalOnly, o.Direction != container.ScrollVerticalOnly}
	case *container.Clip:
		in = view{at, o.Size(), true, true}
	}
	for _, child := range children(o) {
		f.look(child, at, in)
	}
}

func (f *finder) text(t *canvas.Text, at fyne.Position, in view) {
	if strings.TrimSpace(t.Text) == "" {
		return
	}
	say := func(why string, args ...any) {
		f.cut = append(f.cut, fmt.Sprintf("%q ", t.Text)+fmt.Sprintf(why, args...))
	}
	need, have := t.MinSize().Width, t.Size().Width
	left := at.X
	switch t.Alignment {
	case fyne.TextAlignTrailing:
		left += have - need
	case fyne.TextAlignCenter:
		left += (have - need) / 2
	}
	switch {
	case strings.Trim(t.Text, "#") == "":
		say("stands for a number that has no room")
	case strings.HasSuffix(t.Text, "…") && !f.may(t.Text):
		say("is cut")
	case need > have+1.5 && have > 0:
		say("needs %.0f and has %.0f", need, have)
	case in.clipped:
	case left < in.at.X-1 || left+need > in.at.X+in.size.Width+1.5:
		say("lies beyond %v at %v", in.size, at)
	case !in.scrolled && (at.Y < in.at.Y-1 || at.Y+t.MinSize().Height > in.at.Y+in.size.Height+4):
		say("lies beyond %v at %v", in.size, at)
	}
}
