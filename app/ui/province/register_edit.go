package province

import (
	"strconv"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// clusterFields are the fields in which an entry of the register is edited.
type clusterFields struct {
	code, name, zone, batch, note, year, retired *widgets.Entry
	body, industry, level                        *widgets.Picker
}

// newClusterFields shows an entry in fields.
func newClusterFields(cat *app.Catalog, l text.Lang, c forms.Cluster, ownBody string) *clusterFields {
	entry := func(value string) *widgets.Entry {
		e := widgets.NewEntry()
		e.SetText(value)
		return e
	}
	f := &clusterFields{
		code: entry(c.Code), name: entry(c.Name), zone: entry(c.Zone), batch: entry(c.Batch), note: entry(c.Note),
		year: entry(""), retired: entry(""),
	}
	if c.Year != 0 {
		f.year.SetText(strconv.Itoa(c.Year))
	}
	if !c.Retired.IsZero() {
		f.retired.SetText(c.Retired.String())
	}
	f.retired.SetPlaceHolder("2025-12")
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
	levels := []widgets.Choice{
		{Value: string(forms.National), Text: text.GroupNational.In(l)}, {Value: string(forms.Provincial), Text: text.GroupProvincial.In(l)},
	}
	f.body, f.industry, f.level = widgets.NewPicker(bodies, "", nil), widgets.NewPicker(industries, "", nil), widgets.NewPicker(levels, "", nil)
	f.body.SetValue(orWords(c.Body, ownBody))
	f.industry.SetValue(c.Industry)
	f.level.SetValue(string(c.Level))
	return f
}

// values are what stands in the fields now.
func (f *clusterFields) values() map[string]string {
	return map[string]string{
		"code": f.code.Text, "name": f.name.Text, "zone": f.zone.Text, "batch": f.batch.Text, "note": f.note.Text, "year": f.year.Text,
		"retired": f.retired.Text, "body": f.body.Value(), "industry": f.industry.Value(), "level": f.level.Value(),
	}
}

// ask lets an entry be edited, or a new one be made.
func (p *registerPage) ask(c forms.Cluster, isNew bool) {
	s, d := p.d.s, p.d
	f := newClusterFields(d.desk.Catalog(), d.l(), c, d.office.Body)
	first, title := fyne.Focusable(f.code), text.ProvAddCluster
	if !isNew {
		first, title = f.name, text.ProvEditCluster
		f.code.Disable()
	}
	var done func()
	yes := func() {
		problem := p.save(c, f.values())
		if s.Problem(problem); problem != "" {
			return
		}
		done()
		p.Shown()
	}
	for _, e := range []*widgets.Entry{f.code, f.name, f.zone, f.batch, f.note, f.year, f.retired} {
		e.OnEnter = yes
	}
	done = s.Ask(shell.Sheet{
		Title: s.T(title), Width: 560,
		Content: shell.Column(7, d.field(text.ProvCode, f.code), d.field(text.ProvName, f.name), d.field(text.ProvBody, f.body),
			d.field(text.ProvIndustry, f.industry), d.field(text.ProvLevel, f.level), d.field(text.ProvBatch, f.batch),
			d.field(text.ProvYear, f.year), d.field(text.ProvZone, f.zone), d.field(text.ProvRetired, f.retired), d.field(text.ProvNote, f.note)),
		Yes:   shell.Action{Label: text.Save, Run: yes},
		OnNo:  p.focus,
		First: first,
	})
}

// save keeps an entry; what stands in the way comes back in words.
func (p *registerPage) save(was forms.Cluster, values map[string]string) (problem string) {
	c, problem := readCluster(was, values, p.d.l())
	if problem == "" {
		if err := p.d.desk.SaveClusters(p.d.s.Context(), c); err != nil {
			return app.Sentence(err, p.d.l())
		}
	}
	return problem
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
