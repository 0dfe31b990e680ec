package province

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// importLine is one row of the preview of a register: an addition, a change, a missing entry or a problem.
type importLine struct {
	Kind    importKind
	Row     int // of the file; 0 when not known
	Cluster forms.Cluster
	Words   string
}

type importKind int

const (
	importProblem importKind = iota
	importAdded
	importChanged
	importMissing
)

// importLines lists what a register would do: problems first, for with any of them nothing is taken in.
func importLines(p *app.RegisterPreview, cat *app.Catalog, l text.Lang) []importLine {
	var out []importLine
	for _, x := range p.Problems {
		out = append(out, importLine{Kind: importProblem, Row: x.Row, Words: app.Sentence(x.Problem, l)})
	}
	for _, x := range p.Changed {
		out = append(out, importLine{Kind: importChanged, Row: x.Row, Cluster: x.Is, Words: changeWords(&x, cat, l)})
	}
	for _, c := range p.Added {
		words := []string{cat.BodyName(c.Body, l), cat.Divisions().Name(c.County), levelWords(l, c.Level), industryWords(cat, l, c.Industry)}
		out = append(out, importLine{Kind: importAdded, Cluster: c, Words: strings.Join(words, " • ")})
	}
	for _, c := range p.Missing {
		out = append(out, importLine{Kind: importMissing, Cluster: c, Words: text.ProvImportStays.In(l)})
	}
	return out
}

// changeWords says which fields change, from what to what.
func changeWords(x *app.RegisterChange, cat *app.Catalog, l text.Lang) string {
	parts := make([]string, 0, len(x.Changing))
	for _, name := range x.Changing {
		title, value := fieldOf(name, cat, l)
		parts = append(parts, text.ProvImportFromTo.In(l, title.In(l), orWords(value(&x.Was), dash), orWords(value(&x.Is), dash)))
	}
	return strings.Join(parts, "; ")
}

// fieldOf names a field of the register and says its value.
func fieldOf(name string, cat *app.Catalog, l text.Lang) (text.Message, func(c *forms.Cluster) string) {
	switch name {
	case "county":
		return text.ProvCounty, func(c *forms.Cluster) string { return cat.Divisions().Name(c.County) }
	case "body":
		return text.ProvBody, func(c *forms.Cluster) string { return cat.BodyName(c.Body, l) }
	case "industry":
		return text.ProvIndustry, func(c *forms.Cluster) string { return c.Industry }
	case "level":
		return text.ProvLevel, func(c *forms.Cluster) string { return levelWords(l, c.Level) }
	case "batch":
		return text.ProvBatch, func(c *forms.Cluster) string { return c.Batch }
	case "year":
		return text.ProvYear, func(c *forms.Cluster) string { return strconv.Itoa(c.Year) }
	case "zone":
		return text.ProvZone, func(c *forms.Cluster) string { return c.Zone }
	case "retired":
		return text.ProvRetired, func(c *forms.Cluster) string { return text.Period(l, c.Retired) }
	case "note":
		return text.ProvNote, func(c *forms.Cluster) string { return c.Note }
	}
	return text.ProvName, func(c *forms.Cluster) string { return c.Name }
}

// importColumns says how the preview is shown.
func importColumns(l text.Lang) []column[importLine] {
	kinds := map[importKind]widgets.CellView{
		importProblem: {Text: text.ProvImportProblem.In(l), Mark: widgets.Cross, Tone: widgets.ToneBad},
		importAdded:   {Text: text.ProvImportAdded.In(l), Mark: widgets.Check, Tone: widgets.ToneGood},
		importChanged: {Text: text.ProvImportChanged.In(l), Mark: widgets.Dot, Tone: widgets.ToneAccent},
		importMissing: {Text: text.ProvImportMissing.In(l), Mark: widgets.Ring, Tone: widgets.ToneSecondary},
	}
	return []column[importLine]{
		{widgets.Column{Key: "kind", Title: text.ProvOutcome.In(l), Width: 92},
			func(x *importLine) widgets.CellView { return kinds[x.Kind] }, nil},
		{widgets.Column{Key: "row", Title: text.ProvImportRow.In(l), Width: 56, Align: widgets.Right},
			func(x *importLine) widgets.CellView {
				if x.Row == 0 {
					return plain("")
				}
				return plain(text.Count(x.Row))
			}, nil},
		{widgets.Column{Key: "code", Title: text.ProvCode.In(l), Width: 82, Small: true, Tone: widgets.ToneHint},
			func(x *importLine) widgets.CellView { return plain(x.Cluster.Code) }, nil},
		{widgets.Column{Key: "name", Title: text.ProvName.In(l), Width: 230},
			func(x *importLine) widgets.CellView { return plain(x.Cluster.Name) }, nil},
		{widgets.Column{Key: "words", Title: text.ProvSentence.In(l), Width: 300, Stretch: true},
			func(x *importLine) widgets.CellView { return plain(x.Words) }, nil},
	}
}

func (p *registerPage) choose() {
	p.d.s.Dialogs().Open(p.d.s.T(text.ProvImportRegister), shell.Tables, p.preview)
}

// preview reads a register and shows what it would do before anything happens. A workbook that turns out to be a return is
// received.
func (p *registerPage) preview(path string) {
	d := p.d
	var r *app.RegisterPreview
	isReturn := false
	d.s.Run(shell.Task{
		Title: d.s.T(text.ProvLoading),
		Work: func(ctx context.Context, _ func(done, total int)) (err error) {
			r, err = d.desk.PreviewRegister(ctx, path)
			if errors.Is(err, app.ErrNoHeader) || errors.Is(err, app.ErrNoColumn) {
				isReturn = readsAsReturn(ctx, d.desk, path)
			}
			return err
		},
		Done: func(err error) {
			switch {
			case isReturn:
				d.Drop([]string{path})
			case err != nil:
				d.s.Refuse(err)
			default:
				p.showPreview(r)
			}
		},
	})
}

// readsAsReturn tells whether a file names the cluster of a return, whatever would become of it.
func readsAsReturn(ctx context.Context, desk *app.ProvinceDesk, path string) bool {
	found := false
	_, err := desk.Receive(ctx, []string{path}, app.ReceiveOptions{DryRun: true}, nil, func(v app.Verdict) { found = v.Cluster != "" })
	return err == nil && found
}

func (p *registerPage) showPreview(r *app.RegisterPreview) {
	s, l := p.d.s, p.d.l()
	t := newTable(importColumns(l))
	t.set(importLines(r, p.d.desk.Catalog(), l))
	g := newList(s, t, "register.import")
	severity, words := importSummary(r, l)
	sheet := shell.Sheet{
		Title: s.T(text.ProvImportTitle, r.Path), Width: 1000, Height: 560,
		Content: shell.Frame(shell.Pad(0, 0, 10, 0, widgets.NewBanner(severity, "", words)), nil, nil, nil, g),
		OnNo:    p.focus, First: g,
	}
	var done func()
	if len(r.Problems) == 0 && len(r.Added)+len(r.Changed) > 0 {
		apply := func() {
			done()
			p.apply(r)
		}
		sheet.Yes = shell.Action{Label: text.ProvImportDo, Run: apply}
		g.OnActivate = func(int, int) { apply() }
	}
	done = s.Ask(sheet)
}

// importSummary counts what a register would do.
func importSummary(r *app.RegisterPreview, l text.Lang) (widgets.Severity, string) {
	severity := widgets.Info
	words := text.ProvImportCounts.In(l, text.Count(len(r.Added)), text.Count(len(r.Changed)), text.Count(r.Unchanged), text.Count(len(r.Missing)), text.Count(len(r.Problems)))
	if len(r.Problems) > 0 {
		severity = widgets.Failure
		words += " " + text.ProvImportBlocked.In(l)
	}
	if len(r.Ignored) > 0 {
		words += " " + text.ProvImportIgnored.In(l, strings.Join(r.Ignored, ", "))
	}
	return severity, words
}

// apply takes a previewed register in.
func (p *registerPage) apply(r *app.RegisterPreview) {
	s := p.d.s
	s.Run(shell.Task{
		Title: s.T(text.ProvLoading),
		Work:  func(ctx context.Context, _ func(done, total int)) error { return p.d.desk.ApplyRegister(ctx, r) },
		Done: func(err error) {
			if err != nil {
				s.Refuse(err)
				return
			}
			s.Say(widgets.Success, s.T(text.ProvImportDone, len(r.Added), len(r.Changed)))
			p.Shown()
		},
	})
}
