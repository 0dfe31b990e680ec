package widgets

import "fyne.io/fyne/v2"

// Scrolled scrolls by the wheel; with Shift sideways.
func (g *Grid) Scrolled(ev *fyne.ScrollEvent) {
	g.finishEdit()
	dx, dy := ev.Scrolled.DX, ev.Scrolled.DY
	if g.shift.held() && dx == 0 {
		dx, dy = dy, 0
	}
	before := g.offset
	g.offset = fyne.NewPos(roundPx(g.offset.X-dx), roundPx(g.offset.Y-dy))
	g.measure()
	g.clampOffset()
	if g.offset != before {
		g.repaint()
	}
}

// roundPx keeps lines of text on whole pixels while scrolling.
func roundPx(v float32) float32 {
	return float32(int(v + 0.5))
}

// bar gives the track and the thumb of a scroll bar, and whether there is anything to scroll.
func (g *Grid) bar(vertical bool) (track, thumb rect, needed bool) {
	limit := g.limits()
	geo := &g.geo
	const inset = 2
	if vertical {
		if limit.Y <= 0 {
			return rect{}, rect{}, false
		}
		track = rect{geo.size.Width - scrollBar, geo.headLine, geo.size.Width, geo.size.Height - geo.foot}
		from, to := thumbOf(track.top, track.bottom, g.offset.Y, limit.Y)
		return track, rect{track.left + inset, from, track.right - inset, to}, true
	}
	if limit.X <= 0 {
		return rect{}, rect{}, false
	}
	track = rect{geo.frozenEnd, geo.size.Height - geo.foot - scrollBar, geo.size.Width - g.barSpace(), geo.size.Height - geo.foot}
	from, to := thumbOf(track.left, track.right, g.offset.X, limit.X)
	return track, rect{from, track.top + inset, to, track.bottom - inset}, true
}

// thumbOf places a thumb in a track; it never gets too small to hold.
func thumbOf(from, to, offset, limit float32) (float32, float32) {
	length := to - from
	size := max(length*length/(length+limit), min(24, length))
	start := from + (length-size)*min(offset/limit, 1)
	return start, start + size
}

// barAt finds the scroll bar under the mouse.
func (g *Grid) barAt(p fyne.Position) bar {
	for _, vertical := range []bool{true, false} {
		track, _, needed := g.bar(vertical)
		if needed && p.X >= track.left && p.X < track.right && p.Y >= track.top && p.Y < track.bottom {
			return barOf(vertical)
		}
	}
	return noBar
}

// pressBar begins to drag a thumb, or goes a page towards a press beside it.
func (g *Grid) pressBar(p fyne.Position) bool {
	which := g.barAt(p)
	if which == noBar {
		return false
	}
	_, thumb, _ := g.bar(which == verticalBar)
	at, from, to, offset, page := p.X, thumb.left, thumb.right, &g.offset.X, g.geo.size.Width-g.geo.frozenEnd
	if which == verticalBar {
		at, from, to, offset, page = p.Y, thumb.top, thumb.bottom, &g.offset.Y, g.bodyHeight()-g.geo.rowHeight
	}
	switch {
	case at < from:
		*offset -= page
	case at >= to:
		*offset += page
	}
	g.clampOffset()
	g.mouse.dragging, g.mouse.bar = scrolling, which
	g.mouse.from, g.mouse.was = at, *offset
	g.repaint()
	return true
}

// dragBar scrolls as far as the thumb was dragged.
func (g *Grid) dragBar(p fyne.Position) {
	vertical := g.mouse.bar == verticalBar
	track, thumb, needed := g.bar(vertical)
	if !needed {
		return
	}
	limit := g.limits()
	if vertical {
		free := (track.bottom - track.top) - (thumb.bottom - thumb.top)
		g.offset.Y = roundPx(g.mouse.was + (p.Y-g.mouse.from)*limit.Y/max(free, 1))
	} else {
		free := (track.right - track.left) - (thumb.right - thumb.left)
		g.offset.X = roundPx(g.mouse.was + (p.X-g.mouse.from)*limit.X/max(free, 1))
	}
	g.clampOffset()
	g.repaint()
}
