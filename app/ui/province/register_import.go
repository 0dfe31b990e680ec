package province

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

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

// preview reads a register and shows what it would do before anything happens.
func (p *registerPage) preview(path string) {
	d := p.d
	load(d, &p.turn, func(ctx context.Context) (*app.RegisterPreview, error) { return d.desk.PreviewRegister(ctx, path) }, func(r *app.RegisterPreview) {
		s, l := d.s, d.l()
		t := newTable(importColumns(l))
		t.set(importLines(r, d.desk.Catalog(), l))
		g := newList(s, t, "register.import")
		words := text.ProvImportCounts.In(l, text.Count(len(r.Added)), text.Count(len(r.Changed)), text.Count(r.Unchanged), text.Count(len(r.Missing)), text.Count(len(r.Problems)))
		severity := widgets.Info
		if len(r.Problems) > 0 {
			severity = widgets.Failure
			words += " " + text.ProvImportBlocked.In(l)
		}
		if len(r.Ignored) > 0 {
			words += " " + text.ProvImportIgnored.In(l, strings.Join(r.Ignored, ", "))
		}
		var done func()
		sheet := shell.Sheet{
			Title: s.T(text.ProvImportTitle, path), Width: 1000, Height: 560,
			Content: shell.Frame(shell.Pad(0, 0, 10, 0, widgets.NewBanner(severity, "", words)), nil, nil, nil, g),
			OnNo:    p.focus, First: g,
		}
		if len(r.Problems) == 0 && len(r.Added)+len(r.Changed) > 0 {
			sheet.Yes = shell.Action{Label: text.ProvImportDo, Run: func() {
				if err := d.desk.ApplyRegister(s.Context(), r); err != nil {
					s.Problem(app.Sentence(err, l))
					return
				}
				done()
				s.Say(widgets.Success, s.T(text.ProvImportDone, len(r.Added), len(r.Changed)))
				p.reload()
				p.focus()
			}}
			g.OnActivate = func(int, int) { sheet.Yes.Run() }
		}
		done = s.Ask(sheet)
	})
}

// ask lets an entry be edited, or a new one be made.
func (p *registerPage) ask(c forms.Cluster, isNew bool) {
	s, l, cat := p.d.s, p.d.l(), p.d.desk.Catalog()
	entry := func(value string) *widgets.Entry {
		e := widgets.NewEntry()
		e.SetText(value)
		return e
	}
	code, name, zone, batch, note := entry(c.Code), entry(c.Name), entry(c.Zone), entry(c.Batch), entry(c.Note)
	year, retired := entry(""), entry("")
	if c.Year != 0 {
		year.SetText(strconv.Itoa(c.Year))
	}
	if !c.Retired.IsZero() {
		retired.SetText(c.Retired.String())
	}
	retired.SetPlaceHolder("2025-12")
	var bodies, industries []widgets.Choice
	for _, b := range cat.Bodies() {
		bodies = append(bodies, widgets.Choice{Value: b.Code, Text: text.Words(l, b.Name), Search: b.Code})
	}
	for _, d := range cat.Industries().Divisions() {
		industries = append(industries, widgets.Choice{Value: d.Code, Text: d.Code + " " + text.Words(l, d.Label), Search: d.Code})
	}
	if len(c.Industry) > 3 {
		industries = append(industries, widgets.Choice{Value: c.Industry, Text: industryWords(cat, l, c.Industry), Search: c.Industry})
	}
	body, industry := widgets.NewPicker(bodies, "", nil), widgets.NewPicker(industries, "", nil)
	level := widgets.NewPicker([]widgets.Choice{{Value: string(forms.National), Text: s.T(text.GroupNational)}, {Value: string(forms.Provincial), Text: s.T(text.GroupProvincial)}}, "", nil)
	body.SetValue(orWords(c.Body, p.d.office.Body))
	industry.SetValue(c.Industry)
	level.SetValue(string(c.Level))
	first := fyne.Focusable(name)
	if isNew {
		first = code
	} else {
		code.Disable()
	}
	var done func()
	yes := func() {
		e, problem := readCluster(c, map[string]string{
			"code": code.Text, "name": name.Text, "zone": zone.Text, "batch": batch.Text, "note": note.Text, "year": year.Text,
			"retired": retired.Text, "body": body.Value(), "industry": industry.Value(), "level": level.Value(),
		}, l)
		if problem == "" {
			if err := p.d.desk.SaveClusters(s.Context(), e); err != nil {
				problem = app.Sentence(err, l)
			}
		}
		if s.Problem(problem); problem != "" {
			return
		}
		done()
		p.reload()
		p.focus()
	}
	for _, e := range []*widgets.Entry{code, name, zone, batch, note, year, retired} {
		e.OnEnter = yes
	}
	title := text.ProvEditCluster
	if isNew {
		title = text.ProvAddCluster
	}
	done = s.Ask(shell.Sheet{
		Title: s.T(title), Width: 560,
		Content: shell.Column(7, p.d.field(text.ProvCode, code), p.d.field(text.ProvName, name), p.d.field(text.ProvBody, body), p.d.field(text.ProvIndustry, industry),
			p.d.field(text.ProvLevel, level), p.d.field(text.ProvBatch, batch), p.d.field(text.ProvYear, year), p.d.field(text.ProvZone, zone),
			p.d.field(text.ProvRetired, retired), p.d.field(text.ProvNote, note)),
		Yes:   shell.Action{Label: text.Save, Run: yes},
		OnNo:  p.focus,
		First: first,
	})
}

// readCluster reads an entry from its fields; problem says in words what cannot be read. The desk checks the rest.
func readCluster(was forms.Cluster, v map[string]string, l text.Lang) (c forms.Cluster, problem string) {
	c = was
	c.Code, c.Name, c.Zone, c.Batch, c.Note = forms.CleanText(v["code"]), v["name"], v["zone"], v["batch"], v["note"]
	c.Body, c.Industry, c.Level = v["body"], v["industry"], forms.Level(v["level"])
	if c.County == "" && len(c.Code) >= 6 {
		c.County = c.Code[:6]
	}
	c.Year = 0
	if s := forms.CleanText(v["year"]); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			return c, app.Sentence(&app.Problem{What: app.ErrYear, Args: []string{s, c.Code}}, l)
		}
		c.Year = n
	}
	c.Retired = forms.Period{}
	if s := forms.CleanText(v["retired"]); s != "" {
		p, err := forms.ParsePeriod(s)
		if err != nil {
			return c, app.Sentence(err, l)
		}
		c.Retired = p
	}
	return c, ""
}
