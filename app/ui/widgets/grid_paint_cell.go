package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"jibao/app/ui/theme"
)

// markSize is the size of a drawn sign inside a cell, at the normal text size.
const markSize float32 = 9

// paintCell asks the model for a cell and paints it.
func (g *Grid) paintCell(l *layer, at At, rv RowView, selected Range) {
	c := g.model.Cell(at.Row, at.Col)
	x, w, y := g.left(at.Col), g.width(at.Col), g.top(at.Row)
	if ground := g.cellGround(at, c, selected); ground != nil {
		l.fill(x, y, w, g.geo.rowHeight-1, ground)
	}
	if rv.Kind == TotalRow {
		c.Look |= Strong
	}
	if c.Look&LockedLook != 0 && at.Col > 0 && g.model.Cell(at.Row, at.Col-1).Look&LockedLook != 0 {
		c.Look |= lockedOn // the sign of a locked row stands once, in its first cell
	}
	g.paintCellText(l, at.Col, c, x, y, w)
	g.paintCorners(l, c.Look, x, y, w)
}

// cellGround is what a cell is tinted with, or nil.
func (g *Grid) cellGround(at At, c CellView, selected Range) color.Color {
	v := &g.view
	inRange := selected.Contains(at) && !selected.Single() && at != g.active
	switch {
	case inRange && !g.RowCursor:
		return v.color[theme.Selection]
	case g.RowCursor && at.Row >= selected.Top && at.Row <= selected.Bottom:
		return nil
	case c.Look&Soft != 0:
		return v.color[theme.AmberBackground]
	case c.Look&(LockedLook) != 0:
		return v.color[theme.LockedCell]
	case c.Look&FromRoster != 0:
		return v.color[theme.RosterCell]
	case c.Look&Computed != 0:
		return v.color[theme.ComputedCell]
	}
	return nil
}

// paintCellText paints the sign, the text and the badge of a cell.
func (g *Grid) paintCellText(l *layer, col int, c CellView, x, y, w float32) {
	v := &g.view
	column := &g.columns[col]
	tone := g.toneColor(c, column)
	fit, size := &v.normal, v.bodySize
	if column.Small {
		fit, size = &v.small, v.smallSize
	}
	left, right := x+v.pad, x+w-v.pad
	middle := y + g.geo.rowHeight/2
	align := g.cellAlign(column, c)
	mark := markSize * g.geo.scale
	if !g.PlainLooks {
		left, right = g.paintSign(l, c.Look, align, left, right, middle)
	}
	if c.Badge != "" {
		bw := v.small.width(c.Badge) + 12
		h := g.geo.rowHeight - 9
		l.round(right-bw, middle-h/2, bw, h, h/2, v.color[theme.Selection])
		l.text(c.Badge, right-bw, y, bw, g.geo.rowHeight, v.smallSize-1, fyne.TextAlignCenter, v.color[theme.Accent])
		right -= bw + 4
	}
	room := right - left
	if c.Mark != NoMark {
		room -= mark + 5
	}
	text := fit.fit(c.Text, room)
	if text != c.Text && isNumeral(c.Text) {
		text = fit.filler(room)
	}
	if c.Mark != NoMark {
		at := left
		if align == Right {
			at = right - fit.width(text) - mark - 5
		}
		l.mark(c.Mark, at, middle, mark, tone)
		left += mark + 5
	}
	height := g.geo.rowHeight - 1
	if column.Small {
		height += 2 // the same base line as the larger text beside it
	}
	if c.Look&Strong != 0 {
		l.strong(text, left, y, right-left, height, size, textAlign(align), tone)
		return
	}
	l.text(text, left, y, right-left, height, size, textAlign(align), tone)
}

// isNumeral says that a text is a number: half of one would be read as another.
func isNumeral(s string) bool {
	digits := false
	for _, r := range s {
		digits = digits || r >= '0' && r <= '9'
		if (r < '0' || r > '9') && !strings.ContainsRune(",.+-−% ", r) {
			return false
		}
	}
	return digits
}

// paintSign paints what a cell's look says without colour, at the end where its text does not begin, and gives back
// what room the text has.
func (g *Grid) paintSign(l *layer, look Look, align Align, left, right, middle float32) (float32, float32) {
	v := &g.view
	var mark Mark
	var sign string
	c := v.color[theme.HintText]
	switch {
	case look&Invalid != 0:
		mark, c = Cross, v.color[theme.Bad]
	case look&Soft != 0:
		mark, c = Triangle, v.color[theme.Warn]
	case look&Explained != 0:
		mark, c = OpenTriangle, v.color[theme.Warn]
	case look&lockedOn != 0:
		return left, right
	case look&LockedLook != 0:
		sign = "‖"
	case look&FromRoster != 0:
		sign = "≡"
	case look&Computed != 0:
		sign = "="
	default:
		return left, right
	}
	size := markSize * g.geo.scale
	at := right - size + 3
	if align == Right {
		at = left - 3
		left += size
	} else {
		right -= size
	}
	if mark != NoMark {
		l.mark(mark, at, middle, size, c)
	} else {
		l.text(sign, at, middle-g.geo.rowHeight/2, size, g.geo.rowHeight-1, v.smallSize-1, fyne.TextAlignCenter, c)
	}
	return left, right
}

// paintCorners paints the small triangles of notes, changes and comments: each has its own corner.
func (g *Grid) paintCorners(l *layer, look Look, x, y, w float32) {
	if look&(Note|Changed|Commented) == 0 {
		return
	}
	v := &g.view
	size := 8 * g.geo.scale
	if look&Note != 0 {
		l.shape(pointsTopRight, x+w-size-1, y, size, size, v.color[theme.SecondaryText])
	}
	if look&Changed != 0 {
		l.shape(pointsTopLeft, x, y, size, size, v.color[theme.Changed])
	}
	if look&Commented != 0 {
		l.shape(pointsBottomRight, x+w-size-1, y+g.geo.rowHeight-size-1, size, size, v.color[theme.Comment])
	}
}

// toneColor is the colour of a cell's text.
func (g *Grid) toneColor(c CellView, column *Column) color.Color {
	v := &g.view
	tone := c.Tone
	if tone == ToneDefault {
		tone = column.Tone
	}
	if (tone == ToneDefault || tone == TonePlain) && c.Look&(LockedLook|Computed) != 0 {
		tone = ToneSecondary
	}
	return v.color[toneName(tone)]
}

// cellAlign is where a cell's text stands. Where rows of a number column hold other things, short ones stay at the right.
func (g *Grid) cellAlign(column *Column, c CellView) Align {
	if column.Align != ByKind {
		return column.Align
	}
	switch c.Kind {
	case Number:
		return Right
	case Text, LongText, Multi:
		return Left
	}
	if column.Kind == Number {
		return Right
	}
	return Left
}

func textAlign(a Align) fyne.TextAlign {
	switch a {
	case Right:
		return fyne.TextAlignTrailing
	case Centre:
		return fyne.TextAlignCenter
	}
	return fyne.TextAlignLeading
}
