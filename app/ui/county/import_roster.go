package county

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// importRoster reads a list of enterprises and shows what taking it in would do.
func (p *returnPage) importRoster(path string) {
	if p.rec == nil || p.rec.State().Locked {
		return
	}
	p.commit()
	p.show(showRoster)
	var table *app.RosterTable
	var preview *app.RosterPreview
	p.s.Run(shell.Task{
		Title: p.s.T(text.Opening, filepath.Base(path)),
		Work: func(ctx context.Context, _ func(int, int)) (err error) {
			p.rec.Wait()
			if table, err = p.rec.Book().ReadRoster(ctx, path); err == nil {
				preview, err = p.rec.Book().PreviewRoster(table)
			}
			return err
		},
		Done: func(err error) {
			if err != nil {
				p.s.Fail(err)
				return
			}
			m := &importing{page: p, table: table, preview: preview}
			m.ask()
		},
	})
}

// importing is a list of enterprises whose columns are being matched.
type importing struct {
	page    *returnPage
	table   *app.RosterTable
	preview *app.RosterPreview
	counts  *widgets.Label
	which   *fyne.Container // the first few enterprises of each kind
	doubts  *fyne.Container
	matches *fyne.Container
	remove  *widgets.Chips
	done    func()
}

func (m *importing) ask() {
	s := m.page.s
	m.counts = widgets.NewParagraph("", widgets.Heading, widgets.ToneDefault)
	m.which, m.doubts = shell.Column(2), shell.Column(4)
	m.matches = container.NewStack()
	m.remove = widgets.NewChips([]widgets.Chip{{Text: s.T(text.ImportKeep)}, {Text: s.T(text.ImportRemove)}}, nil)
	m.fill()
	body := shell.Frame(shell.Column(8, widgets.NewParagraph(s.T(text.ImportWhy), widgets.Body, widgets.ToneSecondary), m.counts, m.which, m.doubts,
		shell.Row(8, widgets.NewLabel(s.T(text.ImportMissing), widgets.Body, widgets.ToneSecondary), shell.Stretch(m.remove))),
		nil, nil, nil, shell.Pad(10, 0, 0, 0, shell.Scroll(m.matches)))
	m.done = s.Ask(shell.Sheet{
		Title: s.T(text.ImportTitle, filepath.Base(m.table.Path)), Content: body, Width: 760, Height: 560,
		Yes: shell.Action{Label: text.ImportApply, Run: m.apply},
	})
}

// fill shows the matching and what follows from it.
func (m *importing) fill() {
	s, p := m.page.s, m.preview
	m.counts.SetText(s.T(text.ImportCounts, text.Count(len(p.Added)), text.Count(len(p.Changed)), text.Count(p.Unchanged), text.Count(len(p.Missing))))
	m.which.RemoveAll()
	for _, words := range m.named() {
		m.which.Add(widgets.NewParagraph(words, widgets.Body, widgets.ToneSecondary))
	}
	m.doubts.RemoveAll()
	for _, words := range m.warnings() {
		m.doubts.Add(widgets.NewParagraph("▲ "+words, widgets.Body, widgets.ToneWarn))
	}
	choices := []widgets.Choice{{Value: noColumn, Text: s.T(text.ImportNoColumn)}}
	for _, c := range m.page.rec.State().Form.Columns {
		choices = append(choices, widgets.Choice{Value: c.Code, Text: text.Words(s.Lang(), c.Label), Search: c.Code})
	}
	rows := make([]shell.Field, 0, len(m.table.Header))
	for i, header := range m.table.Header {
		if strings.TrimSpace(header) == "" {
			continue
		}
		pick := widgets.NewPicker(choices, "", func(code string) { m.match(i, code) })
		pick.SetValue(m.table.Columns[i])
		if m.table.Columns[i] == "" {
			pick.SetValue(noColumn)
		}
		rows = append(rows, shell.Field{Label: header, Object: pick})
	}
	m.matches.Objects = []fyne.CanvasObject{shell.Form(6, rows...)}
	m.matches.Refresh()
}

// noColumn stands for "is no column of the roster" in the pickers.
const noColumn = "-"

// match takes a column of the file for another one of the roster, and works out anew what follows.
func (m *importing) match(i int, code string) {
	if code == noColumn {
		code = ""
	}
	columns := slices.Clone(m.table.Columns)
	for k := range columns {
		if code != "" && columns[k] == code {
			columns[k] = "" // one column of the roster comes from one of the file
		}
	}
	columns[i] = code
	table := *m.table
	table.Columns = columns
	var preview *app.RosterPreview
	m.page.s.Run(shell.Task{
		Title: m.page.s.T(text.Opening, filepath.Base(m.table.Path)),
		Work: func(context.Context, func(int, int)) (err error) {
			preview, err = m.page.rec.Book().PreviewRoster(&table)
			return err
		},
		Done: func(err error) {
			if err != nil {
				m.page.s.Problem(app.Sentence(err, m.page.s.Lang()))
				return
			}
			m.table, m.preview = &table, preview
			m.fill()
			m.page.s.Problem("")
		},
	})
}

// namedMost is how many enterprises of a kind are named.
const namedMost = 4

// named tells which enterprises are new, changed and missing: the first few of each.
func (m *importing) named() []string {
	s, p := m.page.s, m.preview
	var out []string
	list := func(say text.Message, n int, name func(i int) string) {
		if n == 0 {
			return
		}
		names := make([]string, 0, namedMost)
		for i := range min(n, namedMost) {
			names = append(names, name(i))
		}
		words := strings.Join(names, s.T(text.ListComma))
		if n > namedMost {
			words = s.T(text.ImportAndMore, words, text.Count(n))
		}
		out = append(out, s.T(say, words))
	}
	list(text.ImportNew, len(p.Added), func(i int) string { return cmp.Or(p.Added[i].Name, p.Added[i].USCC, "?") })
	list(text.ImportChanged, len(p.Changed), func(i int) string { return cmp.Or(p.Changed[i].Name, p.Changed[i].USCC, "?") })
	list(text.ImportGone, len(p.Missing), func(i int) string { return m.name(p.Missing[i].Cells) })
	return out
}

// name is what an enterprise is called, with its credit code where it has no name.
func (m *importing) name(cells []forms.Cell) string {
	form := m.page.rec.State().Form
	for _, code := range []string{forms.ColumnName, forms.ColumnUSCC} {
		if i := form.ColumnIndex(code); i >= 0 && i < len(cells) && cells[i].State == forms.Filled {
			return cells[i].Text
		}
	}
	return "?"
}

// warnings say what is to be known before the list is taken in.
func (m *importing) warnings() []string {
	s, p := m.page.s, m.preview
	var out []string
	if len(p.Absent) > 0 {
		names := make([]string, 0, len(p.Absent))
		for _, code := range p.Absent {
			if c := m.page.rec.State().Form.Column(code); c != nil {
				names = append(names, text.Words(s.Lang(), c.Label))
			}
		}
		out = append(out, s.T(text.ImportAbsent, strings.Join(names, s.T(text.ListComma))))
	}
	if len(p.Drafts) > 0 {
		d := p.Drafts[0]
		out = append(out, s.T(text.ImportDrafts, len(p.Drafts), d.Line, d.Text))
	}
	if len(p.Twice) > 0 {
		out = append(out, s.T(text.ImportTwice, len(p.Twice)))
	}
	if len(p.NoCode) > 0 {
		out = append(out, s.T(text.ImportNoCode, len(p.NoCode)))
	}
	return out
}

// apply takes the list in as one step that can be undone.
func (m *importing) apply() {
	page, preview, remove := m.page, m.preview, m.remove.Current() == 1
	m.done()
	page.rec.Do(func(ctx context.Context, b *app.Book) error { return b.ApplyRoster(ctx, preview, remove) }, func(err error) {
		if err != nil {
			page.s.Refuse(err)
			return
		}
		page.s.Say(widgets.Success, page.s.T(text.ImportDone, text.Count(len(preview.Added)), text.Count(len(preview.Changed))),
			shell.Action{Label: text.Undo, Run: page.undo})
	})
}
