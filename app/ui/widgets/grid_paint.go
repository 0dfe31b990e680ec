package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jibao/app/ui/theme"
)

// painting is what the grid draws with: layers of pooled objects, colours of the current theme, and the widths of
// characters.
type painting struct {
	sheet                                                             *gridSheet
	ground                                                            *canvas.Rectangle
	body, frozen, frames, head, headFrozen, foot, footFrozen, topmost *layer
	color                                                             map[fyne.ThemeColorName]color.Color
	normal, small                                                     textFit
	bodySize, smallSize, pad                                          float32
}

// gridSheet is the part of the grid inside the clip; it holds what is painted and the text field.
type gridSheet struct {
	widget.BaseWidget
	grid *Grid
}

// gridRenderer lays the clip over the whole grid.
type gridRenderer struct {
	grid    *Grid
	clip    *container.Clip
	objects []fyne.CanvasObject
}

// CreateRenderer makes the layers.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	v := &g.view
	v.ground = canvas.NewRectangle(color.Transparent)
	for _, l := range []**layer{&v.body, &v.frozen, &v.frames, &v.head, &v.headFrozen, &v.foot, &v.footFrozen, &v.topmost} {
		*l = newLayer()
	}
	v.sheet = &gridSheet{grid: g}
	v.sheet.ExtendBaseWidget(v.sheet)
	r := &gridRenderer{grid: g, clip: container.NewClip(v.sheet)}
	r.clip.ExtendBaseWidget(r.clip) // or it is not there, and its field not to be focused, before it is painted
	r.objects = []fyne.CanvasObject{r.clip}
	v.readTheme(g.Theme())
	if size := g.Size(); size.Width > 0 && size.Height > 0 { // made again after it was long off the screen
		r.Layout(size)
	}
	return r
}

func (r *gridRenderer) Destroy()                     {}
func (r *gridRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *gridRenderer) Layout(size fyne.Size) {
	if r.clip.Size() == size {
		return
	}
	r.clip.Resize(size)
	r.grid.view.sheet.Resize(size)
	r.grid.geo.valid = false
	r.grid.paint()
	r.grid.placeField()
}

func (r *gridRenderer) Refresh() {
	r.grid.view.readTheme(r.grid.Theme())
	r.grid.geo.valid = false
	r.grid.repaint()
	r.grid.placeField()
}

// sheetRenderer lists the painted objects, in order.
type sheetRenderer struct {
	grid    *Grid
	objects []fyne.CanvasObject
}

// CreateRenderer gives the sheet its objects.
func (s *gridSheet) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &sheetRenderer{grid: s.grid}
	r.collect()
	return r
}

func (r *sheetRenderer) Destroy()           {}
func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *sheetRenderer) Refresh()           {}

func (r *sheetRenderer) Layout(fyne.Size) {}

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	if r.grid.view.takeGrown() {
		r.collect()
	}
	return r.objects
}

func (r *sheetRenderer) collect() {
	v := &r.grid.view
	objects := append(r.objects[:0:0], v.ground)
	for _, l := range []*layer{v.body, v.frozen, v.frames} {
		objects = l.appendTo(objects)
	}
	objects = append(objects, r.grid.edit.field)
	for _, l := range []*layer{v.head, v.headFrozen, v.foot, v.footFrozen, v.topmost} {
		objects = l.appendTo(objects)
	}
	r.objects = objects
}

// layers lists all layers from the bottom up.
func (v *painting) layers() [8]*layer {
	return [8]*layer{v.body, v.frozen, v.frames, v.head, v.headFrozen, v.foot, v.footFrozen, v.topmost}
}

// takeGrown says whether a layer has new objects since it was asked last.
func (v *painting) takeGrown() bool {
	grown := false
	for _, l := range v.layers() {
		grown = grown || l.grown
		l.grown = false
	}
	return grown
}

// readTheme takes the colours and sizes once, so that painting a cell looks nothing up in the theme.
func (v *painting) readTheme(th fyne.Theme) {
	if v.color == nil {
		v.color = map[fyne.ThemeColorName]color.Color{}
	}
	for _, name := range theme.Names() {
		v.color[name] = theme.ColorOf(th, name)
	}
	v.bodySize, v.smallSize = theme.SizeOf(th, theme.BodyText), theme.SizeOf(th, theme.SmallText)
	v.pad = theme.SizeOf(th, theme.CellPad)
	v.normal.reset(v.bodySize)
	v.small.reset(v.smallSize)
	v.ground.FillColor = v.color[theme.Page]
}

// repaint paints the cells on the screen again and tells the canvas.
func (g *Grid) repaint() {
	if g.view.sheet == nil {
		return
	}
	g.paint()
	canvas.Refresh(g.view.ground)
}

// paint fills the layers from the model.
func (g *Grid) paint() {
	if g.view.sheet == nil {
		return
	}
	g.measure()
	g.clampOffset()
	v := &g.view
	v.ground.Resize(g.geo.size)
	for _, l := range v.layers() {
		l.begin()
	}
	if g.model != nil && len(g.columns) > 0 {
		g.paintBody()
		g.paintFrames()
		g.paintHeader()
		g.paintTotals()
		g.paintScrollBars()
	}
	for _, l := range v.layers() {
		l.end()
	}
}

// contentRight is the right edge of the last column on the screen.
func (g *Grid) contentRight() float32 {
	last := len(g.columns)
	if last == g.geo.frozen {
		return g.geo.x[last] + g.Pad
	}
	return min(g.geo.x[last]-g.offset.X+g.Pad, g.geo.size.Width)
}

// visibleColumns are the first scrolling column on the screen and the one behind the last.
func (g *Grid) visibleColumns() (first, end int) {
	first = g.geo.frozen
	for first < len(g.columns) && g.geo.x[first+1]-g.offset.X <= g.geo.frozenEnd {
		first++
	}
	end = first
	for end < len(g.columns) && g.geo.x[end]-g.offset.X < g.geo.size.Width {
		end++
	}
	return first, end
}

// paintBody paints the rows on the screen, the scrolling columns below the frozen ones.
func (g *Grid) paintBody() {
	v := &g.view
	first, end := g.visibleRows()
	firstCol, endCol := g.visibleColumns()
	selected := g.Selected()
	height := float32(end-first) * g.geo.rowHeight
	if g.offset.X > 0 {
		v.frozen.fill(0, g.top(first), g.geo.frozenEnd, height, v.color[theme.Page])
	}
	for row := first; row < end; row++ {
		rv := g.rowView(row)
		if rv.Kind == SectionRow {
			g.paintSection(row, rv)
			continue
		}
		g.paintRowGround(row, rv)
		for col := firstCol; col < endCol; col++ {
			if g.shown(col) {
				g.paintCell(v.body, At{row, col}, rv, selected)
			}
		}
		for col := 0; col < g.geo.frozen; col++ {
			g.paintCell(v.frozen, At{row, col}, rv, selected)
		}
		v.frozen.fill(0, g.top(row)+g.geo.rowHeight-1, g.contentRight(), 1, v.color[theme.LineSoft])
	}
	if g.offset.X > 0 && g.geo.frozen > 0 {
		v.frozen.fill(g.geo.frozenEnd-1, g.geo.headLine, 1, height, v.color[theme.Line])
	}
}

// paintRowGround paints what lies under a whole row: the cursor of a list, a total's tint.
func (g *Grid) paintRowGround(row int, rv RowView) {
	v := &g.view
	var ground color.Color
	switch {
	case g.RowCursor && row >= g.Selected().Top && row <= g.Selected().Bottom:
		ground = v.color[theme.Selection]
	case rv.Kind == TotalRow:
		ground = v.color[theme.SectionCell]
	case g.RowCursor && row == g.mouse.hoverRow:
		ground = v.color[theme.Hover]
	default:
		return
	}
	v.body.fill(0, g.top(row), g.contentRight(), g.geo.rowHeight, ground)
	if g.offset.X > 0 {
		v.frozen.fill(0, g.top(row), g.geo.frozenEnd, g.geo.rowHeight, ground)
	}
}

// paintSection paints a heading row across all columns.
func (g *Grid) paintSection(row int, rv RowView) {
	v := &g.view
	y, right := g.top(row), g.contentRight()
	v.frozen.fill(0, y, right, g.geo.rowHeight, v.color[theme.SectionCell])
	v.frozen.fill(0, y+g.geo.rowHeight-1, right, 1, v.color[theme.LineSoft])
	right = min(right, g.geo.size.Width-g.barSpace())
	note := v.small.width(rv.Note)
	x := g.Pad + v.pad
	v.frozen.strong(v.normal.fit(rv.Title, right-x-note-3*v.pad), x, y, right-x, g.geo.rowHeight, v.bodySize, fyne.TextAlignLeading, v.color[theme.Accent])
	v.frozen.text(rv.Note, right-note-v.pad-g.Pad, y, note, g.geo.rowHeight, v.smallSize, fyne.TextAlignLeading, v.color[theme.SecondaryText])
}
