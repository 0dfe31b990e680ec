package widgets

import (
	"slices"
	"strings"
)

// copyText is the selected range as tab-separated text. Lists give what is read, everything else what is edited, so that
// a number travels without separators.
func (g *Grid) copyText() string {
	r := g.Selected()
	var rows [][]string
	for row := r.Top; row <= r.Bottom; row++ {
		if g.rowView(row).Kind == SectionRow {
			continue
		}
		cells := make([]string, 0, r.Columns())
		for col := r.Left; col <= r.Right; col++ {
			c := g.model.Cell(row, col)
			kind, _ := g.cellKind(At{row, col}, c)
			if c.Edit == "" || slices.Contains([]Kind{Pick, Multi, YesNo}, kind) {
				cells = append(cells, c.Text)
			} else {
				cells = append(cells, c.Edit)
			}
		}
		rows = append(rows, cells)
	}
	if len(rows) == 1 && len(rows[0]) == 1 {
		// One cell goes out as it is, so that it can be pasted into any text field.
		if !strings.ContainsAny(rows[0][0], "\t\r\n") {
			return rows[0][0]
		}
	}
	return FormatTable(rows)
}

// paste gives clipboard text to the model. One value, or a block that fits a whole number of times, fills the selection.
func (g *Grid) paste(text string) {
	cells := ParseTable(text)
	if len(cells) == 0 || g.OnPaste == nil || g.model == nil {
		return
	}
	r := g.Selected()
	cells = tile(cells, r)
	start := At{r.Top, r.Left}
	report := g.OnPaste(start, cells)
	widest := 0
	for _, row := range cells {
		widest = max(widest, len(row))
	}
	g.Refresh()
	end := At{min(start.Row+len(cells), g.model.Rows()) - 1, min(start.Col+widest, len(g.columns)) - 1}
	before, beforeRange := g.active, g.Selected()
	g.active, g.extent = start, end
	g.repaint()
	g.tellSelection(before, beforeRange)
	if g.OnPasted != nil {
		g.OnPasted(report)
	}
}

// Fit counts what would become of a paste: cells beyond the sheet, and cells that cannot be edited. Taken is the rest.
func (g *Grid) Fit(start At, cells [][]string) PasteReport {
	var p PasteReport
	for i, row := range cells {
		for j := range row {
			at := At{start.Row + i, start.Col + j}
			switch {
			case !g.valid(at):
				p.Outside++
			case !g.editable(at):
				p.ReadOnly++
			default:
				p.Taken++
			}
		}
	}
	return p
}

// tile repeats a block over a range that is a whole number of blocks; any other block stays as it is.
func tile(cells [][]string, r Range) [][]string {
	h, w := len(cells), len(cells[0])
	for _, row := range cells {
		if len(row) != w {
			return cells
		}
	}
	if r.Single() || r.Rows()%h != 0 || r.Columns()%w != 0 {
		return cells
	}
	out := make([][]string, r.Rows())
	for i := range out {
		out[i] = make([]string, r.Columns())
		for j := range out[i] {
			out[i][j] = cells[i%h][j%w]
		}
	}
	return out
}
