package widgets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"jibao/app/ui/widgets"
)

// The toolkit throws the renderer of a widget away that was hidden with its page for a minute, and makes another one when
// the page is shown again, without laying it out. What the widget says must be there all the same.
func TestRendererMadeAgainShowsTheWidget(t *testing.T) {
	plain(t)
	chips := widgets.NewChips([]widgets.Chip{{Text: "alpha"}}, nil)
	bar := widgets.NewBar([]widgets.Segment{{Text: "alpha", Weight: 1}})
	grid := widgets.NewGrid(small{})
	for name, w := range map[string]fyne.Widget{
		"label": widgets.NewLabel("alpha", widgets.Body, widgets.ToneDefault), "paragraph": widgets.NewParagraph("alpha", widgets.Body, widgets.ToneDefault),
		"button": widgets.NewButton("alpha", "", widgets.Plain, nil), "chips": chips, "bar": bar, "banner": widgets.NewBanner(widgets.Info, "", "alpha"),
		"picker": widgets.NewPicker([]widgets.Choice{{Value: "a", Text: "alpha"}}, "", nil), "grid": grid,
	} {
		if p, ok := w.(*widgets.Picker); ok {
			p.SetValue("a")
		}
		w.Resize(fyne.NewSize(300, 120))
		r := w.CreateRenderer()
		if !says(r.Objects(), "alpha") {
			t.Errorf("%s: a renderer that is made again shows nothing", name)
		}
	}
}

// small is a model of one cell.
type small struct{}

func (small) Rows() int                      { return 1 }
func (small) Columns() []widgets.Column      { return []widgets.Column{{Key: "a", Title: "a", Width: 100}} }
func (small) Cell(int, int) widgets.CellView { return widgets.CellView{Text: "alpha"} }

// says tells whether any of the objects, or of what is in them, shows a text.
func says(objects []fyne.CanvasObject, text string) bool {
	for _, o := range objects {
		switch o := o.(type) {
		case *canvas.Text:
			if o.Visible() && strings.Contains(o.Text, text) {
				return true
			}
		case *fyne.Container:
			if says(o.Objects, text) {
				return true
			}
		case *container.Clip:
			if says([]fyne.CanvasObject{o.Content}, text) {
				return true
			}
		case fyne.Widget:
			if says(test.WidgetRenderer(o).Objects(), text) {
				return true
			}
		}
	}
	return false
}
