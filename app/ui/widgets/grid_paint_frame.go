package widgets

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// paintFrames paints the frames over the cells: invalid and explained cells, the range, the active cell.
func (g *Grid) paintFrames() {
	v := &g.view
	first, end := g.visibleRows()
	firstCol, endCol := g.visibleColumns()
	for row := first; row < end; row++ {
		if g.rowView(row).Kind == SectionRow {
			continue
		}
		for col := 0; col < g.geo.frozen; col++ {
			g.paintLookFrame(At{row, col})
		}
		for col := firstCol; col < endCol; col++ {
			if g.shown(col) {
				g.paintLookFrame(At{row, col})
			}
		}
	}
	if r := g.Selected(); !r.Single() && !g.RowCursor {
		g.frameRange(r, 1)
	}
	if g.rowView(g.active.Row).Kind == SectionRow || !g.valid(g.active) {
		return
	}
	x, y, w := g.left(g.active.Col), g.top(g.active.Row), g.width(g.active.Col)
	clip := g.cellClip(g.active.Col)
	if g.RowCursor {
		x, w, clip.left = 0, g.contentRight(), 0
	}
	if g.focused || g.edit.open {
		v.frames.frame(x, y-1, w, g.geo.rowHeight+1, 2, v.color[theme.Accent], clip)
	} else if !g.RowCursor {
		v.frames.frame(x, y-1, w, g.geo.rowHeight+1, 1, v.color[theme.FieldBorder], clip)
	}
}

// paintLookFrame frames an invalid or explained cell.
func (g *Grid) paintLookFrame(at At) {
	look := g.model.Cell(at.Row, at.Col).Look
	if look&(Invalid|Explained) == 0 {
		return
	}
	v := &g.view
	x, y, w := g.left(at.Col), g.top(at.Row), g.width(at.Col)
	if look&Invalid != 0 {
		v.frames.frame(x, y, w, g.geo.rowHeight-1, 2, v.color[theme.Bad], g.cellClip(at.Col))
	} else {
		v.frames.frame(x, y, w, g.geo.rowHeight-1, 1, v.color[theme.Warn], g.cellClip(at.Col))
	}
}

// frameRange frames a range of cells, frozen and scrolling columns together.
func (g *Grid) frameRange(r Range, thick float32) {
	clip := g.cellClip(r.Left)
	left := g.left(r.Left)
	right := g.left(r.Right) + g.width(r.Right)
	if r.Left < g.geo.frozen && r.Right >= g.geo.frozen {
		right = max(right, g.geo.frozenEnd)
	}
	g.view.frames.frame(left, g.top(r.Top), right-left, float32(r.Rows())*g.geo.rowHeight-1, thick, g.view.color[theme.Accent], clip)
}

// cellClip is the part of the grid in which a column's cells are seen.
func (g *Grid) cellClip(col int) rect {
	clip := rect{left: 0, top: g.geo.headLine - 1, right: g.geo.size.Width, bottom: g.geo.size.Height - g.geo.foot}
	if col >= g.geo.frozen {
		clip.left = g.geo.frozenEnd
		if g.geo.frozen == 0 {
			clip.left = 0
		}
	}
	return clip
}

// paintHeader paints the column heads.
func (g *Grid) paintHeader() {
	if g.NoHeader {
		return
	}
	v := &g.view
	right := max(g.contentRight(), g.geo.frozenEnd)
	v.head.fill(0, 0, right, g.geo.headLine, v.color[theme.HeaderCell])
	first, end := g.visibleColumns()
	for col := first; col < end; col++ {
		if g.shown(col) {
			g.paintHead(v.head, col)
		}
	}
	if g.geo.frozen > 0 {
		v.headFrozen.fill(0, 0, g.geo.frozenEnd, g.geo.headLine, v.color[theme.HeaderCell])
		for col := 0; col < g.geo.frozen; col++ {
			g.paintHead(v.headFrozen, col)
		}
	}
	v.headFrozen.fill(0, g.geo.headLine-1, right, 1, v.color[theme.Line])
	if h := g.mouse.header; h >= 0 && h < len(g.columns) {
		v.headFrozen.fill(g.left(h)+g.width(h)-1, 4, 2, g.geo.headLine-8, v.color[theme.Accent])
	}
}

// paintHead paints one column head: title, unit, filter and sort signs.
func (g *Grid) paintHead(l *layer, col int) {
	v := &g.view
	c := &g.columns[col]
	x, w := g.left(col)+v.pad, g.width(col)-2*v.pad
	align := g.cellAlign(c, CellView{})
	unit := ""
	uw := float32(0)
	if c.Unit != "" {
		unit = c.Unit
		uw = v.small.width(unit) + 4
	}
	signs := g.headSigns(col)
	size := 8 * g.geo.scale
	sw := float32(len(signs)) * (size + 3)
	title := v.small.fit(c.Title, w-uw-sw)
	tw := v.small.width(title)
	signX := x + tw + uw + 4
	switch align {
	case Right:
		x += max(0, w-tw-uw)
		signX = x - sw
	case Centre:
		x += max(0, w-tw-uw-sw) / 2
		signX = x + tw + uw + 4
	}
	for i, m := range signs {
		l.mark(m, signX+float32(i)*(size+3), g.geo.headLine/2, size, v.color[theme.Accent])
	}
	l.text(title, x, 0, tw+1, g.geo.headLine-2, v.smallSize, fyne.TextAlignLeading, v.color[theme.SecondaryText])
	l.text(unit, x+tw+4, 0, uw, g.geo.headLine-2, v.smallSize-1, fyne.TextAlignLeading, v.color[theme.SecondaryText])
}

// headSigns are the signs beside a column's title: filtered, sorted.
func (g *Grid) headSigns(col int) []Mark {
	var signs []Mark
	if g.columns[col].Filtered {
		signs = append(signs, Funnel)
	}
	if g.sortCol == col && g.sortDir == Ascending {
		signs = append(signs, ArrowUp)
	} else if g.sortCol == col && g.sortDir == Descending {
		signs = append(signs, ArrowDown)
	}
	return signs
}

// paintTotals paints the pinned row of totals.
func (g *Grid) paintTotals() {
	m, ok := g.model.(TotalsModel)
	if !ok {
		return
	}
	v := &g.view
	y := g.geo.size.Height - g.geo.foot
	if rows := float32(m.Rows()) * g.geo.rowHeight; g.limits().Y == 0 {
		// Few rows: the totals follow the last one.
		y = min(y, g.geo.headLine+rows)
	}
	right := g.contentRight()
	paint := func(l *layer, from, to int, left, right float32) {
		l.fill(left, y, right-left, g.geo.foot, v.color[theme.SectionCell])
		l.fill(left, y, right-left, 1, v.color[theme.Line])
		l.fill(left, y+g.geo.foot-1, right-left, 1, v.color[theme.Line])
		for col := from; col < to; col++ {
			if !g.shown(col) {
				continue
			}
			c := m.Total(col)
			c.Look |= Strong
			g.paintCellText(l, col, c, g.left(col), y, g.width(col))
		}
	}
	first, end := g.visibleColumns()
	paint(v.foot, first, end, 0, right)
	if g.geo.frozen > 0 {
		paint(v.footFrozen, 0, g.geo.frozen, 0, g.geo.frozenEnd)
	}
}

// paintScrollBars paints the bars that are needed.
func (g *Grid) paintScrollBars() {
	v := &g.view
	for _, vertical := range []bool{true, false} {
		track, thumb, needed := g.bar(vertical)
		if !needed {
			continue
		}
		if vertical {
			v.topmost.fill(track.left, track.top, track.right-track.left, track.bottom-track.top, v.color[theme.Page])
		}
		c := v.color[theme.Neutral]
		if g.mouse.bar == barOf(vertical) || g.mouse.overBar == barOf(vertical) {
			c = v.color[theme.HintText]
		}
		v.topmost.round(thumb.left, thumb.top, thumb.right-thumb.left, thumb.bottom-thumb.top, 3, c)
	}
}
