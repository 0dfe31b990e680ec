package province

import (
	"context"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// limitFields are the fields in which thresholds are edited.
type limitFields struct {
	of     *forms.Criteria
	values []*widgets.Entry // by of.Configured
	source *widgets.Entry
}

func newLimitFields(l text.Lang, of *forms.Criteria, readOnly bool) *limitFields {
	f := &limitFields{of: of, source: widgets.NewEntry()}
	f.source.SetPlaceHolder(text.ProvLimitsHint.In(l))
	for _, t := range of.Configured {
		e := widgets.NewEntry()
		if t.Set {
			e.SetText(t.Value.String())
		}
		if readOnly {
			e.Disable()
		}
		f.values = append(f.values, e)
	}
	return f
}

// changed gives what differs from the version in force, by name.
func (f *limitFields) changed() map[string]string {
	out := map[string]string{}
	for i, t := range f.of.Configured {
		was := ""
		if t.Set {
			was = t.Value.String()
		}
		if typed := forms.CleanText(f.values[i].Text); typed != was {
			out[t.Name] = typed
		}
	}
	return out
}

// content shows every threshold under the criterion that reads it, with its unit and how well it is established.
func (f *limitFields) content(s *shell.Shell) fyne.CanvasObject {
	l := s.Lang()
	rows := []fyne.CanvasObject{widgets.NewParagraph(s.T(text.ProvLimitsWhy), widgets.Body, widgets.ToneSecondary)}
	for i, t := range f.of.Configured {
		status := text.CriterionStatus(string(t.Status)).In(l)
		if t.Source != "" {
			status += " • " + t.Source
		}
		rows = append(rows, shell.Row(10,
			shell.Wide(s.Px(250), widgets.NewCutLabel(text.LimitName(l, f.of, t), widgets.Body, widgets.ToneDefault)),
			shell.Wide(s.Px(110), f.values[i]),
			shell.Wide(s.Px(96), widgets.NewLabel(text.Unit(l, t.Unit), widgets.Body, widgets.ToneSecondary)),
			shell.Stretch(widgets.NewCutLabel(status, widgets.Caption, widgets.ToneSecondary))))
	}
	return shell.Column(6, append(rows, shell.Row(10,
		shell.Wide(s.Px(250), widgets.NewLabel(s.T(text.ProvLimitsSource), widgets.Body, widgets.ToneDefault)), shell.Stretch(f.source)))...)
}

// askLimits lets thresholds be changed as a new version of the criteria, and shows the versions so far.
func (p *criteriaPage) askLimits() {
	s, d, l := p.d.s, p.d, p.d.l()
	all, err := d.desk.CriteriaVersions(s.Context())
	if err != nil {
		s.Fail(err)
		return
	}
	of := d.desk.Catalog().Criteria()
	f := newLimitFields(l, of, d.desk.ReadOnly())
	history := newTable(versionColumns(l, s))
	history.set(all)
	g := newList(s, history, "criteria.versions")
	var done func()
	ended := func(err error) {
		if err != nil {
			s.Problem(app.Sentence(err, l))
			return
		}
		done()
		s.Say(widgets.Success, s.T(text.ProvLimitsDone, d.desk.Catalog().Criteria().CriteriaID))
		p.Shown()
	}
	save := func() {
		values, source := f.changed(), f.source.Text
		p.change(ended, func(ctx context.Context) error {
			_, err := d.desk.SetThresholds(ctx, values, source)
			return err
		})
	}
	use := func() {
		if v := history.at(g.Active().Row); v != nil {
			p.change(ended, func(ctx context.Context) error { return d.desk.UseCriteria(ctx, v.Criteria.Version) })
		}
	}
	f.source.OnEnter = save
	chosen := func() string {
		if v := history.at(g.Active().Row); v != nil {
			return v.Criteria.Version
		}
		return ""
	}
	buttons := shell.Row(8, widgets.NewLabel(s.T(text.ProvLimitsHistory), widgets.Heading, widgets.ToneDefault), shell.Spring(),
		widgets.NewButton(s.T(text.ProvLimitsUse), "", widgets.Secondary, use),
		widgets.NewButton(s.T(text.ProvLimitsExport), "", widgets.Secondary, func() { p.exportCriteria(chosen()) }),
		widgets.NewButton(s.T(text.ProvLimitsImport), "", widgets.Secondary, func() { p.importCriteria(f.source.Text, ended) }))
	first := fyne.Focusable(f.source)
	if len(f.values) > 0 {
		first = f.values[0]
	}
	done = s.Ask(shell.Sheet{
		Title: s.T(text.ProvLimitsTitle, of.CriteriaID), Width: 980, Height: 690,
		Content: shell.Frame(nil, nil, shell.Column(10, shell.Rule(theme.LineSoft), buttons, shell.High(s.Px(112), g)), nil,
			shell.Scroll(shell.Pad(0, 10, 10, 0, f.content(s)))),
		Yes: shell.Action{Label: text.ProvLimitsSave, Run: save},
		No:  text.Close, OnNo: p.focus, First: first,
	})
}

func versionColumns(l text.Lang, s *shell.Shell) []column[app.CriteriaVersion] {
	type v = app.CriteriaVersion
	return []column[v]{
		{widgets.Column{Key: "version", Title: text.ProvVersion.In(l), Width: 96},
			func(x *v) widgets.CellView {
				if x.InForce {
					return widgets.CellView{Text: x.Criteria.Version, Mark: widgets.Check, Tone: widgets.ToneGood}
				}
				return plain(x.Criteria.Version)
			}, nil},
		{widgets.Column{Key: "how", Title: text.ProvVersionHow.In(l),
			Width: room(text.CriteriaEmbedded.In(l), text.CriteriaEdited.In(l), text.CriteriaImported.In(l), text.CriteriaRestored.In(l))},
			func(x *v) widgets.CellView { return plain(text.CriteriaHow(x.How).In(l)) }, nil},
		{widgets.Column{Key: "when", Title: text.ProvVersionWhen.In(l), Width: 130},
			func(x *v) widgets.CellView {
				if x.When.IsZero() {
					return toned(dash, widgets.ToneHint)
				}
				return plain(x.When.Local().Format("2006-01-02 15:04"))
			}, nil},
		{widgets.Column{Key: "who", Title: text.ProvVersionWho.In(l), Width: 90}, func(x *v) widgets.CellView { return orDash(x.Who) }, nil},
		{widgets.Column{Key: "from", Title: text.ProvVersionFrom.In(l), Width: 96}, func(x *v) widgets.CellView { return orDash(x.From) }, nil},
		{widgets.Column{Key: "changes", Title: text.ProvVersionDiff.In(l), Width: 220, Stretch: true},
			func(x *v) widgets.CellView { return plain(limitChangeWords(l, x)) }, nil},
		{widgets.Column{Key: "source", Title: text.SumLimitSource.In(l), Width: 180, Stretch: true},
			func(x *v) widgets.CellView { return plain(x.Source) }, nil},
	}
}

func limitChangeWords(l text.Lang, x *app.CriteriaVersion) string {
	words := ""
	for i, c := range x.Changes {
		if i > 0 {
			words += "; "
		}
		words += text.ProvLimitChange.In(l, text.LimitName(l, x.Criteria, c.Is), text.LimitUnit(l, c.Was), text.LimitUnit(l, c.Is))
	}
	return words
}

// exportCriteria writes a version of the criteria as a file.
func (p *criteriaPage) exportCriteria(version string) {
	d := p.d
	name := "recognition-" + version + ".yaml"
	d.s.Dialogs().Save(d.s.T(text.ProvLimitsExport), name, shell.Criteria, func(path string) {
		path, err := d.desk.ExportCriteria(d.s.Context(), path, version)
		d.exported(path, err)
	})
}

// importCriteria takes a file of criteria in; the source that was written goes with it.
func (p *criteriaPage) importCriteria(source string, ended func(error)) {
	d := p.d
	if forms.CleanText(source) == "" {
		ended(&app.Problem{What: app.ErrCriteriaSource})
		return
	}
	d.s.Dialogs().Open(d.s.T(text.ProvLimitsImport), shell.Criteria, func(path string) {
		p.change(ended, func(ctx context.Context) error {
			_, err := d.desk.ImportCriteria(ctx, path, source)
			return err
		})
	})
}

// change takes another version of the criteria into force off the window's thread: returns that wait may be checked anew.
func (p *criteriaPage) change(ended func(error), work func(ctx context.Context) error) {
	p.d.s.Run(shell.Task{
		Title: p.d.s.T(text.ProvChecking),
		Work:  func(ctx context.Context, _ func(done, total int)) error { return work(ctx) },
		Done:  ended,
	})
}

// ownLimit says that a finding rests on a threshold of this office that the county's program does not have; "" for others.
func ownLimit(v *app.Review, l text.Lang, i int) string {
	if i >= len(v.Own) || len(v.Own[i]) == 0 {
		return ""
	}
	ours, theirs := v.Own[i][0], v.Theirs[i][0]
	return text.ProvOwnLimit.In(l, text.LimitUnit(l, ours), ours.Source, text.LimitUnit(l, theirs))
}
