package province

import (
	"context"
	"fmt"
	"strings"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// historyColumns says how changes of the register are shown.
func historyColumns(cat *app.Catalog, l text.Lang) []column[app.RegisterEvent] {
	type e = app.RegisterEvent
	return []column[e]{
		{widgets.Column{Key: "when", Title: text.ProvVersionWhen.In(l), Width: 132},
			func(x *e) widgets.CellView { return plain(x.When.Local().Format("2006-01-02 15:04")) },
			func(a, b *e) int { return a.When.Compare(b.When) }},
		{widgets.Column{Key: "who", Title: text.ProvVersionWho.In(l), Width: 90}, func(x *e) widgets.CellView { return orDash(x.Who) },
			func(a, b *e) int { return strings.Compare(a.Who, b.Who) }},
		{widgets.Column{Key: "how", Title: text.ProvHistoryHow.In(l), Width: 70},
			func(x *e) widgets.CellView {
				if x.Why == office.Imported {
					return plain(text.ProvHistoryImported.In(l))
				}
				return plain(text.ProvHistoryTyped.In(l))
			}, nil},
		{widgets.Column{Key: "code", Title: text.ProvCode.In(l), Width: 82, Small: true, Tone: widgets.ToneHint},
			func(x *e) widgets.CellView { return plain(x.Is.Code) },
			func(a, b *e) int { return strings.Compare(a.Is.Code, b.Is.Code) }},
		{widgets.Column{Key: "name", Title: text.ProvName.In(l), Width: 150}, func(x *e) widgets.CellView { return plain(x.Is.Name) }, nil},
		{widgets.Column{Key: "changes", Title: text.ProvVersionDiff.In(l), Width: 300, Stretch: true},
			func(x *e) widgets.CellView {
				if x.New {
					return widgets.CellView{Text: text.ProvHistoryNew.In(l), Mark: widgets.Check, Tone: widgets.ToneGood}
				}
				return plain(changeWords(&app.RegisterChange{Was: x.Was, Is: x.Is, Changing: x.Changing}, cat, l))
			}, nil},
	}
}

// showHistory shows who changed what of the chosen cluster; on no cluster, of all of them.
func (p *registerPage) showHistory() {
	s, d, l := p.d.s, p.d, p.d.l()
	code, title := "", text.ProvHistoryAll.In(l)
	if c := p.table.at(p.grid.Active().Row); c != nil {
		code, title = c.Code, c.Code+" "+c.Name
	}
	events, err := d.desk.RegisterHistory(s.Context(), code)
	if err != nil {
		s.Fail(err)
		return
	}
	t := newTable(historyColumns(d.desk.Catalog(), l))
	t.set(events)
	g := newList(s, t, "register.history")
	chips := []widgets.Chip{{Text: title}, {Text: text.ProvHistoryAll.In(l)}}
	if code == "" {
		chips = chips[1:]
	}
	which := widgets.NewChips(chips, nil)
	which.Set(chips, 0)
	which.OnSelect = func(i int) {
		of := code
		if i == 1 {
			of = ""
		}
		events, err := d.desk.RegisterHistory(s.Context(), of)
		if err != nil {
			s.Problem(app.Sentence(err, l))
			return
		}
		t.set(events)
		g.Refresh()
	}
	whole := widgets.NewParagraph("", widgets.Body, widgets.ToneDefault) // what the column has no room for
	tell := func(row, _ int) {
		words := ""
		if e := t.at(row); e != nil && !e.New {
			words = changeWords(&app.RegisterChange{Was: e.Was, Is: e.Is, Changing: e.Changing}, d.desk.Catalog(), l)
		}
		whole.SetText(words)
	}
	g.OnSelect = tell
	tell(0, 0)
	s.Ask(shell.Sheet{
		Title: s.T(text.ProvRegisterHistory), Width: 1100, Height: 520,
		Content: shell.Frame(shell.Pad(0, 0, 8, 0, which), nil, shell.High(s.Px(64), shell.Pad(8, 0, 0, 0, shell.Scroll(whole))), nil, g), No: text.Close, OnNo: p.focus, First: g,
	})
}

// export writes the register as it is filtered, in the columns by which it can be taken in again.
func (p *registerPage) export() {
	s, d, l := p.d.s, p.d, p.d.l()
	var shown []forms.Cluster
	for row := range p.table.Rows() {
		shown = append(shown, *p.table.at(row))
	}
	table := d.desk.RegisterTable(shown, l)
	name := fmt.Sprintf("%s.xlsx", s.T(text.ProvRegisterTitle))
	s.Dialogs().Save(s.T(text.ProvRegisterExport), name, shell.Tables, func(path string) {
		s.Run(shell.Task{
			Title: s.T(text.ProvExporting),
			Work: func(ctx context.Context, _ func(done, total int)) error {
				return d.desk.SaveList(ctx, path, text.ProvRegisterTitle.In(l), d.period, table)
			},
			Done: func(err error) { d.exported(path, err) },
		})
	})
}
