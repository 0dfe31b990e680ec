package widgets

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

const (
	defaultWidth float32 = 100
	minimalWidth float32 = 28
	scrollBar    float32 = 10 // thickness of a scroll bar's track
)

// geometry is where columns and rows stand. It is worked out from the columns, the widths and the size, and used until
// one of them changes. All values are in pixels; x counts from the grid's left edge before any scrolling.
type geometry struct {
	valid               bool
	size                fyne.Size
	x                   []float32 // left edge of each column, and the right edge of the last
	out                 []bool    // columns that gave way because there is no room for them
	frozen              int       // number of frozen columns
	frozenEnd           float32   // right edge of the frozen columns
	rowHeight, headLine float32
	scale               float32 // text size against the normal one
	foot                float32 // height of the pinned totals
}

// measure brings the geometry up to date.
func (g *Grid) measure() {
	th := g.Theme()
	row, head := theme.SizeOf(th, theme.RowHeight), theme.SizeOf(th, theme.HeaderHeight)
	if g.NoHeader {
		head = 0
	}
	geo := &g.geo
	if geo.valid && geo.size == g.Size() && geo.rowHeight == row && geo.headLine == head {
		return
	}
	geo.size, geo.rowHeight, geo.headLine = g.Size(), row, head
	geo.scale = theme.SizeOf(th, theme.BodyText) / 13
	geo.foot = 0
	if _, ok := g.model.(TotalsModel); ok {
		geo.foot = row
	}
	g.placeColumns()
	geo.valid = true
}

// placeColumns gives each column its edges; what is left of the width goes to the columns that stretch.
func (g *Grid) placeColumns() {
	geo := &g.geo
	total := g.giveWay()
	stretching := 0
	for i := range g.columns {
		if g.stretches(i) {
			stretching++
		}
	}
	spare := float32(0)
	if room := geo.size.Width - 2*g.Pad - total - g.barSpace(); room > 0 && stretching > 0 {
		spare = room / float32(stretching)
	}
	geo.x = geo.x[:0]
	geo.frozen = 0
	at := g.Pad
	leading := true
	for i, c := range g.columns {
		geo.x = append(geo.x, at)
		at += g.columnWidth(i)
		if g.stretches(i) {
			at += spare
		}
		leading = leading && c.Frozen
		if leading {
			geo.frozen = i + 1
		}
	}
	geo.x = append(geo.x, at)
	geo.frozenEnd = geo.x[geo.frozen]
	if geo.frozenEnd > geo.size.Width*0.7 {
		// A narrow window: frozen columns would leave nothing to scroll.
		geo.frozen, geo.frozenEnd = 0, geo.x[0]
	}
}

// giveWay leaves out columns that may be, until the rest has room or none is left that may; it gives the width of the rest.
func (g *Grid) giveWay() float32 {
	geo := &g.geo
	geo.out = append(geo.out[:0], make([]bool, len(g.columns))...)
	total := float32(0)
	for i := range g.columns {
		total += g.columnWidth(i)
	}
	for total > geo.size.Width-2*g.Pad-g.barSpace() && geo.size.Width > 0 {
		least := -1
		for i, c := range g.columns {
			if c.Yields > 0 && !geo.out[i] && (least < 0 || c.Yields > g.columns[least].Yields) {
				least = i
			}
		}
		if least < 0 {
			break
		}
		total -= g.columnWidth(least)
		geo.out[least] = true
	}
	return total
}

// shown says that a column has not given way.
func (g *Grid) shown(col int) bool {
	return col < 0 || col >= len(g.geo.out) || !g.geo.out[col]
}

// nearestShown is a column that is shown: this one, or the next one in a direction, or else in the other.
func (g *Grid) nearestShown(col, direction int) int {
	step := 1
	if direction < 0 {
		step = -1
	}
	for _, step := range []int{step, -step} {
		for at := col; at >= 0 && at < len(g.columns); at += step {
			if g.shown(at) {
				return at
			}
		}
	}
	return col
}

// stretches says that a column takes spare width; a width that a person has set is kept.
func (g *Grid) stretches(col int) bool {
	_, set := g.widths[g.columns[col].Key]
	return g.columns[col].Stretch && !set
}

// columnWidth is the width of a column before stretching, at the current text size.
func (g *Grid) columnWidth(col int) float32 {
	if !g.shown(col) {
		return 0
	}
	c := g.columns[col]
	w := c.Width
	if set, ok := g.widths[c.Key]; ok {
		w = set
	}
	if w == 0 {
		w = defaultWidth
	}
	w = max(w, minimalWidth) * g.geo.scale
	if _, set := g.widths[c.Key]; !set {
		w = max(w, g.fitWidth(&c))
	}
	return w
}

// fitWidth is the width in which the title of a column, its unit and what it must show have room. Nothing is known of
// widths before the grid is painted.
func (g *Grid) fitWidth(c *Column) float32 {
	v := &g.view
	if v.small.size == 0 {
		return 0
	}
	need := v.small.width(c.Title)
	if c.Unit != "" {
		need += v.small.width(c.Unit) + 4
	}
	if g.OnSort != nil {
		need += 11 * g.geo.scale // the sign beside the title
	}
	fit := &v.normal
	if c.Small {
		fit = &v.small
	}
	for _, s := range c.Fits {
		need = max(need, fit.width(s))
	}
	return need + 2*v.pad + 1
}

// barSpace is what the vertical scroll bar takes from the width.
func (g *Grid) barSpace() float32 {
	if g.model != nil && float32(g.model.Rows())*g.geo.rowHeight > g.bodyHeight() {
		return scrollBar
	}
	return 0
}

// bodyHeight is the height of the part that scrolls up and down.
func (g *Grid) bodyHeight() float32 {
	return max(0, g.geo.size.Height-g.geo.headLine-g.geo.foot)
}

// limits are the largest offsets.
func (g *Grid) limits() fyne.Position {
	geo := &g.geo
	if len(geo.x) == 0 || g.model == nil {
		return fyne.Position{}
	}
	width := geo.x[len(geo.x)-1] + g.Pad
	x := width - (geo.size.Width - g.barSpace())
	y := float32(g.model.Rows())*geo.rowHeight - g.bodyHeight()
	if x > 0.5 {
		y += scrollBar
	}
	return fyne.NewPos(max(0, x), max(0, y))
}

// clampOffset keeps the offset within the limits.
func (g *Grid) clampOffset() {
	limit := g.limits()
	g.offset.X = min(max(0, g.offset.X), limit.X)
	g.offset.Y = min(max(0, g.offset.Y), limit.Y)
}

// left is where a column begins on the screen.
func (g *Grid) left(col int) float32 {
	if col < g.geo.frozen {
		return g.geo.x[col]
	}
	return g.geo.x[col] - g.offset.X
}

// width is how wide a column is on the screen.
func (g *Grid) width(col int) float32 { return g.geo.x[col+1] - g.geo.x[col] }

// top is where a row begins on the screen.
func (g *Grid) top(row int) float32 {
	return g.geo.headLine + float32(row)*g.geo.rowHeight - g.offset.Y
}

// visibleRows are the first row on the screen and the one behind the last.
func (g *Grid) visibleRows() (first, end int) {
	if g.model == nil || g.geo.rowHeight == 0 {
		return 0, 0
	}
	first = int(g.offset.Y / g.geo.rowHeight)
	end = int((g.offset.Y+g.bodyHeight())/g.geo.rowHeight) + 1
	return first, min(end, g.model.Rows())
}

// columnAt finds the column at an x on the screen, or -1.
func (g *Grid) columnAt(x float32) int {
	for col := range g.columns {
		if col >= g.geo.frozen && x < g.geo.frozenEnd {
			return -1
		}
		if left := g.left(col); x >= left && x < left+g.width(col) {
			return col
		}
	}
	return -1
}

// rowAt finds the row at a y on the screen; below the last row, or in the header, it is -1.
func (g *Grid) rowAt(y float32) int {
	if y < g.geo.headLine || y >= g.geo.size.Height-g.geo.foot {
		return -1
	}
	row := int((y - g.geo.headLine + g.offset.Y) / g.geo.rowHeight)
	if g.model == nil || row >= g.model.Rows() {
		return -1
	}
	return row
}

// reveal scrolls as little as is needed to show a cell whole.
func (g *Grid) reveal(at At) {
	g.measure()
	if !g.valid(at) || g.geo.size.Height == 0 {
		return
	}
	body := g.bodyHeight()
	if g.limits().X > 0 {
		body -= scrollBar
	}
	y := float32(at.Row) * g.geo.rowHeight
	if at.Row > 0 && g.rowView(at.Row-1).Kind == SectionRow && y < g.offset.Y+g.geo.rowHeight {
		y -= g.geo.rowHeight
	}
	if y < g.offset.Y {
		g.offset.Y = y
	} else if y+g.geo.rowHeight > g.offset.Y+body {
		g.offset.Y = y + g.geo.rowHeight - body
	}
	if at.Col >= g.geo.frozen {
		left, right := g.geo.x[at.Col], g.geo.x[at.Col+1]
		if left-g.offset.X < g.geo.frozenEnd {
			g.offset.X = left - g.geo.frozenEnd
		} else if right-g.offset.X > g.geo.size.Width-g.barSpace() {
			g.offset.X = min(right-g.geo.size.Width+g.barSpace(), left-g.geo.frozenEnd)
		}
	}
	g.clampOffset()
}
