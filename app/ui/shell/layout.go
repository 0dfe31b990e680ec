package shell

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jibao/app/ui/theme"
)

// Fill paints a colour of the palette behind an object; it follows the theme.
func Fill(name fyne.ThemeColorName, obj fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(newBackdrop(name), obj)
}

// Rule is a line of one pixel, as wide or as high as its place.
func Rule(name fyne.ThemeColorName) fyne.CanvasObject { return newBackdrop(name) }

// backdrop is a plain rectangle in a colour of the theme.
type backdrop struct {
	widget.BaseWidget
	name fyne.ThemeColorName
}

func newBackdrop(name fyne.ThemeColorName) *backdrop {
	b := &backdrop{name: name}
	b.ExtendBaseWidget(b)
	return b
}

// MinSize is one pixel, so that a backdrop alone is a line.
func (b *backdrop) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// CreateRenderer paints the rectangle.
func (b *backdrop) CreateRenderer() fyne.WidgetRenderer {
	r := &backdropRenderer{b: b, rect: canvas.NewRectangle(color.Transparent)}
	r.rect.Resize(b.Size()) // made again after it was long off the screen, it is not laid out
	r.Refresh()
	return r
}

type backdropRenderer struct {
	b    *backdrop
	rect *canvas.Rectangle
}

func (r *backdropRenderer) Destroy()                     {}
func (r *backdropRenderer) Layout(size fyne.Size)        { r.rect.Resize(size) }
func (r *backdropRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *backdropRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *backdropRenderer) Refresh() {
	r.rect.FillColor = theme.ColorOf(r.b.Theme(), r.b.name)
	r.rect.Refresh()
}

// Pad keeps room around an object.
func Pad(top, right, bottom, left float32, obj fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&padding{top, right, bottom, left}, obj)
}

type padding struct{ top, right, bottom, left float32 }

func (p *padding) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return objs[0].MinSize().AddWidthHeight(p.left+p.right, p.top+p.bottom)
}

func (p *padding) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	objs[0].Move(fyne.NewPos(p.left, p.top))
	objs[0].Resize(fyne.NewSize(max(0, size.Width-p.left-p.right), max(0, size.Height-p.top-p.bottom)))
}

// Column puts objects below each other, each as wide as the column and as high as it needs to be at that width.
func Column(gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objs...)
}

type column struct{ gap float32 }

func (c *column) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var min fyne.Size
	shown := 0
	for _, o := range objs {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		min.Width = max(min.Width, m.Width)
		min.Height += m.Height
		shown++
	}
	min.Height += c.gap * float32(max(0, shown-1))
	return min
}

func (c *column) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objs {
		if !o.Visible() {
			continue
		}
		h := o.MinSize().Height
		o.Resize(fyne.NewSize(size.Width, h))
		if again := o.MinSize().Height; again != h { // text that breaks knows its height only at its width
			h = again
			o.Resize(fyne.NewSize(size.Width, h))
		}
		o.Move(fyne.NewPos(0, y))
		y += h + c.gap
	}
}

// Row puts objects beside each other, each as wide as it needs to be and in the middle of the height. A [Spring] takes
// what is left.
func Row(gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{gap: gap}, objs...)
}

// Spring takes what is left of a Row.
func Spring() fyne.CanvasObject { return layout.NewSpacer() }

// Stretch is an object that takes what is left of a Row.
func Stretch(obj fyne.CanvasObject) fyne.CanvasObject { return container.New(&stretched{}, obj) }

type stretched struct{}

func (*stretched) MinSize(objs []fyne.CanvasObject) fyne.Size { return objs[0].MinSize() }
func (*stretched) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	objs[0].Resize(size)
}

type row struct{ gap float32 }

func (r *row) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var min fyne.Size
	shown := 0
	for _, o := range objs {
		if !o.Visible() {
			continue
		}
		shown++
		if _, ok := o.(*layout.Spacer); ok {
			continue
		}
		m := o.MinSize()
		min.Width += m.Width
		min.Height = max(min.Height, m.Height)
	}
	min.Width += r.gap * float32(max(0, shown-1))
	return min
}

// YieldingRow is a Row that leaves some of its objects out while there is no room for all: what can be done by other means.
func YieldingRow(gap float32, yield []fyne.CanvasObject, objs ...fyne.CanvasObject) *fyne.Container {
	return container.New(&yieldingRow{row{gap: gap}, yield}, objs...)
}

type yieldingRow struct {
	row
	yield []fyne.CanvasObject
}

// MinSize is that of what stays.
func (r *yieldingRow) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return r.row.MinSize(slices.DeleteFunc(slices.Clone(objs), func(o fyne.CanvasObject) bool { return slices.Contains(r.yield, o) }))
}

// Layout shows all if all have room.
func (r *yieldingRow) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	need := r.MinSize(objs).Width
	for _, o := range r.yield {
		need += o.MinSize().Width + r.gap
	}
	for _, o := range r.yield {
		if fits := need <= size.Width; fits && !o.Visible() {
			o.Show()
		} else if !fits && o.Visible() {
			o.Hide()
		}
	}
	r.row.Layout(objs, size)
}

func elastic(o fyne.CanvasObject) bool {
	if _, ok := o.(*layout.Spacer); ok {
		return true
	}
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(*stretched)
	return ok
}

func (r *row) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	springs := 0
	for _, o := range objs {
		if o.Visible() && elastic(o) {
			springs++
		}
	}
	rest := max(0, size.Width-r.MinSize(objs).Width)
	x := float32(0)
	for _, o := range objs {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if _, ok := o.(*layout.Spacer); ok {
			m = fyne.NewSize(0, 0)
		}
		if elastic(o) {
			m.Width += rest / float32(springs)
		}
		o.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
		o.Resize(m)
		x += m.Width + r.gap
	}
}

// Wide gives an object a least width.
func Wide(width float32, obj fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&least{width: width}, obj)
}

// High gives an object a least height.
func High(height float32, obj fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&least{height: height}, obj)
}

type least struct{ width, height float32 }

func (l *least) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return objs[0].MinSize().Max(fyne.NewSize(l.width, l.height))
}

func (*least) Layout(objs []fyne.CanvasObject, size fyne.Size) { objs[0].Resize(size) }

// Frame puts objects round a middle one without any gap; each of them may be nil.
func Frame(top, right, bottom, left, middle fyne.CanvasObject) *fyne.Container {
	f := &frame{top, right, bottom, left, middle}
	c := container.New(f)
	for _, o := range []fyne.CanvasObject{middle, top, right, bottom, left} {
		if o != nil {
			c.Add(o)
		}
	}
	return c
}

type frame struct{ top, right, bottom, left, middle fyne.CanvasObject }

func (f *frame) min(o fyne.CanvasObject) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return o.MinSize()
}

func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size {
	t, r, b, l, m := f.min(f.top), f.min(f.right), f.min(f.bottom), f.min(f.left), f.min(f.middle)
	return fyne.NewSize(max(t.Width, b.Width, l.Width+m.Width+r.Width), t.Height+b.Height+max(l.Height, m.Height, r.Height))
}

func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	top, bottom := f.across(f.top, size.Width), f.across(f.bottom, size.Width)
	left, right := f.min(f.left).Width, f.min(f.right).Width
	h := max(0, size.Height-top-bottom)
	place(f.top, 0, 0, size.Width, top)
	place(f.bottom, 0, size.Height-bottom, size.Width, bottom)
	place(f.left, 0, top, left, h)
	place(f.right, size.Width-right, top, right, h)
	place(f.middle, left, top, max(0, size.Width-left-right), h)
}

// across is how high an object needs to be at a width.
func (f *frame) across(o fyne.CanvasObject, width float32) float32 {
	if o == nil || !o.Visible() {
		return 0
	}
	h := o.MinSize().Height
	o.Resize(fyne.NewSize(width, h))
	return o.MinSize().Height
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	if o != nil && o.Visible() {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
}

// Scroll shows a column that may be higher than its place. Text in it breaks to the width of the place.
func Scroll(content fyne.CanvasObject) fyne.CanvasObject {
	s := container.NewVScroll(content)
	return container.New(&scrolled{}, s)
}

type scrolled struct{}

func (*scrolled) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objs[0].(*container.Scroll).Content.MinSize().Width, 40)
}

func (*scrolled) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	s := objs[0].(*container.Scroll)
	s.Content.Resize(fyne.NewSize(size.Width, max(size.Height, s.Content.MinSize().Height)))
	s.Resize(size)
	s.Refresh()
}

// Layers puts objects in the same place; all but one of them are hidden at a time.
func Layers(objs ...fyne.CanvasObject) *fyne.Container { return container.NewStack(objs...) }

// Halves puts objects beside each other, all equally wide and as high as the highest.
func Halves(gap float32, objs ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&halves{gap}, objs...)
}

type halves struct{ gap float32 }

func (h *halves) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var min fyne.Size
	for _, o := range objs {
		min = min.Max(o.MinSize())
	}
	min.Width = min.Width*float32(len(objs)) + h.gap*float32(len(objs)-1)
	return min
}

func (h *halves) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	w := (size.Width - h.gap*float32(len(objs)-1)) / float32(len(objs))
	for i, o := range objs {
		o.Resize(fyne.NewSize(w, o.MinSize().Height))
		o.Resize(fyne.NewSize(w, max(o.MinSize().Height, size.Height)))
		o.Move(fyne.NewPos(float32(i)*(w+h.gap), 0))
	}
}

// Centre keeps an object in the middle, not wider than given.
func Centre(most float32, obj fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&centred{most}, obj)
}

type centred struct{ most float32 }

func (c *centred) MinSize(objs []fyne.CanvasObject) fyne.Size { return objs[0].MinSize() }

func (c *centred) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	w := min(c.most, size.Width)
	objs[0].Resize(fyne.NewSize(w, max(objs[0].MinSize().Height, size.Height)))
	objs[0].Move(fyne.NewPos((size.Width-w)/2, 0))
}

// Exactly gives an object a width, also one that would like more: texts in it are cut.
func Exactly(width float32, obj fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&exact{width}, obj)
}

type exact struct{ width float32 }

func (e *exact) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(e.width, objs[0].MinSize().Height)
}

func (*exact) Layout(objs []fyne.CanvasObject, size fyne.Size) { objs[0].Resize(size) }
