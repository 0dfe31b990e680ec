package county

import (
	"strings"

	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// Figures is the view model of the grid of indicators: one section of the form, one row for each indicator.
type Figures struct {
	rec     *Recorder
	lang    text.Lang
	section string
	rows    []int // positions in the form's indicators
}

// The columns of the grid of indicators.
const (
	colCode = iota
	colLabel
	colUnit
	colValue
	colPast
	colChange
	colMark
	colCount
)

// NewFigures shows the first section of a return.
func NewFigures(rec *Recorder, lang text.Lang) *Figures {
	f := &Figures{rec: rec, lang: lang}
	f.Show(rec.State().Form.Sections[0].Code)
	return f
}

// Section is the code of the section that is shown.
func (f *Figures) Section() string { return f.section }

// Show goes to another section.
func (f *Figures) Show(section string) {
	st := f.rec.State()
	f.section, f.rows = section, st.Form.SectionOf(section, st.Return.Period)
}

// Row gives the row of an indicator in its section, after going there; -1 when the form does not ask for it.
func (f *Figures) Row(code string) int {
	ind := f.rec.State().Form.Indicator(code)
	if ind == nil {
		return -1
	}
	if ind.Section != f.section {
		f.Show(ind.Section)
	}
	for row, i := range f.rows {
		if f.rec.State().Form.Indicators[i].Code == code {
			return row
		}
	}
	return -1
}

// At gives the indicator of a row, nil where there is none.
func (f *Figures) At(row int) *forms.Indicator {
	if row < 0 || row >= len(f.rows) {
		return nil
	}
	return &f.rec.State().Form.Indicators[f.rows[row]]
}

// Rows counts the indicators of the section.
func (f *Figures) Rows() int { return len(f.rows) }

// Columns are those of the mock: code, indicator, unit, this period, the period beside it, change and mark.
func (f *Figures) Columns() []widgets.Column {
	say := func(m text.Message) string { return m.In(f.lang) }
	st := f.rec.State()
	labels, units := make([]string, 0, len(f.rows)), make([]string, 0, len(f.rows))
	for _, i := range f.rows {
		ind := &st.Form.Indicators[i]
		labels, units = append(labels, text.ShortLabel(f.lang, ind)), append(units, text.Unit(f.lang, ind.Unit))
	}
	return []widgets.Column{
		{Key: "code", Title: say(text.ColCode), Width: 48, Frozen: true, Tone: widgets.ToneHint, Small: true},
		{Key: "label", Title: say(text.ColIndicator), Width: 150, Frozen: true, Stretch: true, Fits: labels},
		{Key: "unit", Title: say(text.ColUnit), Width: 46, Tone: widgets.ToneHint, Small: true, Fits: units},
		{Key: "value", Title: say(text.ColNow), Width: 114, Align: widgets.Right, Editable: true, Kind: widgets.Text},
		{Key: "past", Title: say(text.ColPast), Width: 102, Align: widgets.Right, Yields: 1},
		{Key: "change", Title: say(text.ColChange), Width: 68, Align: widgets.Right, Yields: 2},
		{Key: "mark", Title: say(text.ColMark), Width: 60, Tone: widgets.ToneHint, Fits: marks(f.lang)},
	}
}

// marks are the longest things that the last column may say, with room for the sign before them.
func marks(l text.Lang) []string {
	var out []string
	for _, m := range []text.Message{text.MarkInvalid, text.MarkNote, text.MarkHard, text.MarkToExplain, text.MarkStale, text.MarkComment, text.MarkUnsaved} {
		out = append(out, "■ "+m.In(l))
	}
	return out
}

// Cell shows a cell of the grid.
func (f *Figures) Cell(row, col int) widgets.CellView {
	st := f.rec.State()
	i := f.rows[row]
	ind := &st.Form.Indicators[i]
	switch col {
	case colCode:
		return widgets.CellView{Text: ind.Code}
	case colLabel:
		return widgets.CellView{Text: text.ShortLabel(f.lang, ind)}
	case colUnit:
		return widgets.CellView{Text: text.Unit(f.lang, ind.Unit)}
	case colValue:
		return f.value(st, ind, st.Return.Cells[i])
	case colPast:
		past, _ := st.Comparable(ind)
		return widgets.CellView{Text: text.Cell(f.lang, ind.Spec(), past)}
	case colChange:
		past, _ := st.Comparable(ind)
		return widgets.CellView{Text: ChangeText(ind, st.Return.Cells[i], past)}
	}
	return f.mark(st, ind, st.Return.Cells[i])
}

// value shows the cell of this period: what was typed and is not saved yet before what is saved.
func (f *Figures) value(st *State, ind *forms.Indicator, c forms.Cell) widgets.CellView {
	spec := ind.Spec()
	v := widgets.CellView{
		Text: text.Cell(f.lang, spec, c), Edit: editText(f.lang, spec, c), Look: f.look(st, ind, c), Locked: st.Locked || ind.Computed(),
	}
	v.Kind, v.Choices = kindOf(f.lang, spec)
	if typed, ok := f.rec.Draft(ind.Code); ok {
		now, _ := forms.ParseCell(spec, typed)
		v.Text, v.Edit = text.Cell(f.lang, spec, now), editText(f.lang, spec, now)
		if now.State == forms.Invalid {
			v.Text, v.Edit = typed, typed
		}
	}
	return v
}

func (f *Figures) look(st *State, ind *forms.Indicator, c forms.Cell) widgets.Look {
	var look widgets.Look
	switch worst := st.Worst(ind.Code); {
	case c.State == forms.Invalid:
		look |= widgets.Invalid
	case worst == nil:
	case worst.Severity == forms.Hard && c.State != forms.Blank:
		look |= widgets.Invalid
	case worst.Severity == forms.Soft && !worst.Explained:
		look |= widgets.Soft
	case worst.Severity == forms.Soft:
		look |= widgets.Explained
	}
	if c.Note != "" {
		look |= widgets.Note
	}
	if st.Asked(ind.Code) {
		look |= widgets.Commented
	}
	if st.Changed(st.Form.Index(ind.Code)) {
		look |= widgets.Changed
	}
	switch {
	case ind.Computed():
		look |= widgets.Computed
	case f.fed(st, ind, c):
		look |= widgets.FromRoster
	case st.Locked:
		look |= widgets.LockedLook
	}
	return look
}

// fed tells whether a cell holds what the roster gives.
func (f *Figures) fed(st *State, ind *forms.Indicator, c forms.Cell) bool {
	gives, ok := st.FromRoster[ind.Code]
	return ok && c.State == forms.Filled && gives.SameValue(c)
}

// mark says in words what is to be known of a row.
func (f *Figures) mark(st *State, ind *forms.Indicator, c forms.Cell) widgets.CellView {
	say := func(m text.Message, mark widgets.Mark, tone widgets.Tone) widgets.CellView {
		return widgets.CellView{Text: m.In(f.lang), Mark: mark, Tone: tone}
	}
	if d, ok := f.rec.drafts[cellAt{0, ind.Code}]; ok && d.failed {
		return say(text.MarkUnsaved, widgets.Cross, widgets.ToneBad)
	}
	worst := st.Worst(ind.Code)
	switch {
	case worst != nil && worst.Kind == forms.KindRequired:
		return say(text.MarkBlank, widgets.NoMark, widgets.ToneHint)
	case worst != nil && worst.Severity == forms.Hard:
		return say(hardMark(worst.Kind), widgets.Cross, widgets.ToneBad)
	case st.Asked(ind.Code):
		return say(text.MarkComment, widgets.Dot, widgets.ToneAccent)
	case worst != nil && worst.Stale:
		return say(text.MarkStale, widgets.Triangle, widgets.ToneWarn)
	case worst != nil && !worst.Explained:
		return say(text.MarkToExplain, widgets.Triangle, widgets.ToneWarn)
	case worst != nil:
		return say(text.MarkExplained, widgets.OpenTriangle, widgets.ToneWarn)
	case ind.Computed():
		return say(text.MarkComputed, widgets.NoMark, widgets.ToneHint)
	case f.fed(st, ind, c):
		return say(text.MarkRoster, widgets.NoMark, widgets.ToneHint)
	case c.State == forms.Blank:
		return say(text.MarkBlank, widgets.NoMark, widgets.ToneHint)
	}
	return widgets.CellView{}
}

// hardMark says in a word what is wrong.
func hardMark(k forms.Kind) text.Message {
	switch k {
	case forms.KindInvalid, forms.KindOption:
		return text.MarkInvalid
	case forms.KindNote, forms.KindReason:
		return text.MarkNote
	}
	return text.MarkHard
}

// editText is what a cell is edited and copied as: choices by their codes, as the lists of the grid have them.
func editText(l text.Lang, spec forms.Spec, c forms.Cell) string {
	if c.State != forms.Filled {
		return text.Edit(l, spec, c)
	}
	switch spec.Type {
	case forms.YesNo:
		if c.Yes {
			return yesValue
		}
		return noValue
	case forms.Choice:
		return c.Text
	case forms.Multi:
		return strings.Join(c.Codes(), widgets.MultiSeparator)
	}
	return text.Edit(l, spec, c)
}

// What yes and no are edited as; [forms.ParseCell] reads them.
const (
	yesValue = "yes"
	noValue  = "no"
)

// kindOf says how the grid edits cells of a spec.
func kindOf(l text.Lang, spec forms.Spec) (widgets.Kind, []widgets.Choice) {
	switch spec.Type {
	case forms.YesNo:
		return widgets.YesNo, []widgets.Choice{{Value: yesValue, Text: text.Yes.In(l), Search: "yes"}, {Value: noValue, Text: text.No.In(l), Search: "no"}}
	case forms.Choice, forms.Multi:
		choices := make([]widgets.Choice, 0, len(spec.Options))
		for _, o := range spec.Options {
			choices = append(choices, widgets.Choice{Value: o.Code, Text: text.Words(l, o.Label)})
		}
		if spec.Type == forms.Multi {
			return widgets.Multi, choices
		}
		return widgets.Pick, choices
	case forms.Text:
		return widgets.LongText, nil
	}
	return widgets.Number, nil
}

// Set enters what was typed into the value of a row.
func (f *Figures) Set(row int, typed string) {
	if ind := f.At(row); ind != nil {
		f.rec.Set(ind.Code, typed)
	}
}
