package province

import (
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// issueColumns says how the list of what to look at is shown.
func issueColumns(l text.Lang) []column[issue] {
	return []column[issue]{
		{widgets.Column{Key: "label", Title: text.ProvWhat.In(l), Width: 250},
			func(x *issue) widgets.CellView { return widgets.CellView{Text: x.Label, Mark: x.Mark, Tone: x.Tone} }, nil},
		{widgets.Column{Key: "words", Title: text.ProvSentence.In(l), Width: 420, Stretch: true},
			func(x *issue) widgets.CellView { return plain(x.Words) }, nil},
		{widgets.Column{Key: "weight", Title: text.ProvWeight.In(l), Width: 92, Align: widgets.Right},
			func(x *issue) widgets.CellView { return toned(x.Weight, widgets.ToneSecondary) }, nil},
	}
}

// formColumns says how the whole form is shown.
func formColumns(o *opened, l text.Lang) []column[formLine] {
	v := o.v
	cell := func(c forms.Cell, x *formLine) string { return text.Cell(l, v.Form.Indicators[x.At].Spec(), c) }
	return []column[formLine]{
		{widgets.Column{Key: "code", Title: text.ProvIndicatorCode.In(l), Width: 58, Small: true, Tone: widgets.ToneHint, Frozen: true},
			func(x *formLine) widgets.CellView { return plain(v.Form.Indicators[x.At].Code) }, nil},
		{widgets.Column{Key: "label", Title: text.ProvIndicator.In(l), Width: 210, Stretch: true, Frozen: true},
			func(x *formLine) widgets.CellView { return plain(text.Words(l, v.Form.Indicators[x.At].Label)) }, nil},
		{widgets.Column{Key: "now", Title: text.ProvThis.In(l), Width: 128, Align: widgets.Right},
			func(x *formLine) widgets.CellView {
				view := widgets.CellView{Text: cell(v.Return.Cells[x.At], x), Look: x.Look}
				if o.notes.at(v.Form.Indicators[x.At].Code) != "" {
					view.Look |= widgets.Commented
				}
				if v.Return.Cells[x.At].Note != "" {
					view.Look |= widgets.Note
				}
				if v.Return.Cells[x.At].State == forms.Blank {
					view.Text, view.Tone = dash, widgets.ToneHint
				}
				return view
			}, nil},
		{widgets.Column{Key: "unit", Title: text.ProvUnit.In(l), Width: max(unitWidth(l, v.Form), textWidth(text.Unit(l, "万元"))+18), Small: true, Tone: widgets.ToneSecondary},
			func(x *formLine) widgets.CellView { return plain(text.Unit(l, v.Form.Indicators[x.At].Unit)) }, nil},
		{widgets.Column{Key: "before", Title: text.ProvBefore.In(l), Width: 118, Align: widgets.Right, Tone: widgets.ToneSecondary},
			func(x *formLine) widgets.CellView { return plain(cell(past(v, x.At), x)) }, nil},
		{widgets.Column{Key: "change", Title: text.ProvChange.In(l), Width: 84, Align: widgets.Right},
			func(x *formLine) widgets.CellView {
				return plain(change(&v.Form.Indicators[x.At], v.Return.Cells[x.At], past(v, x.At)))
			}, nil},
		{widgets.Column{Key: "median", Title: text.ProvMedian.In(l), Width: 112, Align: widgets.Right, Tone: widgets.ToneSecondary},
			func(x *formLine) widgets.CellView { return plain(cell(v.Medians[x.At], x)) }, nil},
	}
}

// showRoster shows the enterprises of the return.
func (o *opened) showRoster() {
	s, l, f := o.p.d.s, o.p.d.l(), o.v.Form
	if len(o.v.Return.Roster) == 0 {
		return
	}
	keys := map[*forms.Row]string{}
	for i, key := range o.v.Return.RowKeys(f) {
		keys[&o.v.Return.Roster[i]] = key
	}
	commented := map[string]bool{}
	for _, c := range o.v.Comments {
		commented[c.Cell] = c.Status != forms.Closed
	}
	var cols []column[forms.Row]
	for i := range f.Columns {
		c := &f.Columns[i]
		col := widgets.Column{Key: c.Code, Title: text.Words(l, c.Label), Unit: text.Unit(l, c.Unit), Width: 110, Frozen: i < 2}
		switch {
		case c.Code == forms.ColumnName:
			col.Width = 250
		case c.Code == forms.ColumnUSCC:
			col.Width = 156
		case c.Type.Numeric():
			col.Align = widgets.Right
		}
		look := func(r *forms.Row) widgets.CellView {
			view := plain(text.Cell(l, c.Spec(), r.Cells[i]))
			if key := forms.CellKey(keys[r], c.Code); o.notes.at(key) != "" || commented[key] {
				view.Look |= widgets.Commented
			}
			return view
		}
		cols = append(cols, column[forms.Row]{col, look,
			func(a, b *forms.Row) int { return compareAny(c.Type, a.Cells[i], b.Cells[i]) }})
	}
	t := newTable(cols)
	t.set(o.v.Return.Roster)
	g := newList(s, t, "review.roster")
	g.RowCursor = false // a comment concerns a cell
	ask := func(row, col int) {
		if r := t.at(row); r != nil && o.mayComment() {
			o.writeComment(forms.CellKey(keys[r], f.Columns[col].Code), g.Refresh)
		}
	}
	g.OnActivate = ask
	g.OnRune = func(r rune) bool {
		at := g.Active()
		return letterKey(r, map[rune]func(){'c': func() { ask(at.Row, at.Col) }})
	}
	s.Ask(shell.Sheet{
		Title: s.T(text.ProvRosterTitle, o.v.Cluster.Name, text.Count(len(o.v.Return.Roster))), Width: 1240, Height: 640,
		Content: shell.Frame(nil, nil, shell.Pad(8, 0, 0, 0, widgets.NewParagraph(s.T(text.ProvRosterKeys), widgets.Caption, widgets.ToneSecondary)), nil, g),
		No:      text.Close, First: g,
		OnNo: func() {
			s.Rebuild() // comments were perhaps written
			o.shown()
		},
	})
}

// compareAny orders cells of a column: numbers by their value, all else by its text.
func compareAny(t forms.Type, a, b forms.Cell) int {
	if t.Numeric() {
		return compareCells(a, b)
	}
	switch {
	case a.Text < b.Text:
		return -1
	case a.Text > b.Text:
		return 1
	case a.Yes == b.Yes:
		return 0
	case a.Yes:
		return -1
	}
	return 1
}
