package county

import (
	"slices"

	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// Checklist is the view model of the list of findings: hard ones, then soft ones to be explained, then explained ones;
// within these in the order of the form.
type Checklist struct {
	rec   *Recorder
	lang  text.Lang
	of    *State
	lines []checkLine
	// drafts are explanations that are on their way to the disk, or could not be written, by the key of their finding.
	drafts map[string]string
}

// checkLine is a heading or a finding.
type checkLine struct {
	title   string
	count   int
	finding *forms.Finding
}

// The columns of the list.
const (
	checkMark = iota
	checkCode
	checkWhere
	checkWords
	checkExplain
)

// NewChecklist lists the findings of a return.
func NewChecklist(rec *Recorder, lang text.Lang) *Checklist {
	c := &Checklist{rec: rec, lang: lang, drafts: map[string]string{}}
	c.Refresh()
	return c
}

// Refresh takes the findings as they are now.
func (c *Checklist) Refresh() {
	st := c.rec.State()
	if c.of == st {
		return
	}
	c.of = st
	c.lines = c.lines[:0]
	groups := []struct {
		title text.Message
		in    func(f *forms.Finding) bool
	}{
		{text.ChecksHard, func(f *forms.Finding) bool { return f.Severity == forms.Hard && f.Kind != forms.KindRequired }},
		{text.ChecksBlank, func(f *forms.Finding) bool { return f.Severity == forms.Hard && f.Kind == forms.KindRequired }},
		{text.ChecksSoft, func(f *forms.Finding) bool { return f.Severity == forms.Soft && !f.Explained }},
		{text.ChecksExplained, func(f *forms.Finding) bool { return f.Severity == forms.Soft && f.Explained }},
	}
	for _, g := range groups {
		var found []checkLine
		for i := range st.Findings {
			if g.in(&st.Findings[i]) {
				found = append(found, checkLine{finding: &st.Findings[i]})
			}
		}
		slices.SortStableFunc(found, func(a, b checkLine) int { return c.place(a.finding) - c.place(b.finding) })
		if len(found) > 0 {
			c.lines = append(c.lines, checkLine{title: g.title.In(c.lang), count: len(found)})
			c.lines = append(c.lines, found...)
		}
	}
}

// place orders findings by the form, the roster last.
func (c *Checklist) place(f *forms.Finding) int {
	if len(f.Cells) > 0 {
		if i := c.of.Form.Index(f.Cells[0]); i >= 0 {
			return i
		}
	}
	return len(c.of.Form.Indicators) + f.Row
}

// Clean tells whether nothing is left to do.
func (c *Checklist) Clean() bool {
	hard, soft, explained, _ := c.of.Counts()
	return hard == 0 && soft == explained
}

// At gives the finding of a line; nil for a heading.
func (c *Checklist) At(row int) *forms.Finding {
	if row < 0 || row >= len(c.lines) {
		return nil
	}
	return c.lines[row].finding
}

// Rows counts headings and findings.
func (c *Checklist) Rows() int { return len(c.lines) }

// Row tells headings from findings.
func (c *Checklist) Row(row int) widgets.RowView {
	if l := c.lines[row]; l.finding == nil {
		return widgets.RowView{Kind: widgets.SectionRow, Title: l.title, Note: text.Count(l.count)}
	}
	return widgets.RowView{}
}

// Columns of the list.
func (c *Checklist) Columns() []widgets.Column {
	say := func(m text.Message) string { return m.In(c.lang) }
	var where []string
	for _, l := range c.lines {
		if l.finding != nil && l.finding.Row == 0 {
			where = append(where, c.where(l.finding))
		}
	}
	return []widgets.Column{
		{Key: "mark", Title: say(text.ColSeverity), Width: 96, Fits: marks(c.lang)},
		{Key: "code", Title: say(text.ColCode), Width: 64, Tone: widgets.ToneHint, Small: true},
		{Key: "where", Title: say(text.ColWhere), Width: 180, Fits: where},
		{Key: "words", Title: say(text.ColFinding), Width: 420, Stretch: true},
		{Key: "explain", Title: say(text.PanelExplanation), Width: 230, Editable: true, Kind: widgets.LongText},
	}
}

// Cell shows a cell of the list.
func (c *Checklist) Cell(row, col int) widgets.CellView {
	f := c.At(row)
	if f == nil {
		return widgets.CellView{}
	}
	switch col {
	case checkMark:
		return c.severity(f)
	case checkCode:
		return widgets.CellView{Text: c.code(f)}
	case checkWhere:
		return widgets.CellView{Text: c.where(f)}
	case checkWords:
		return widgets.CellView{Text: text.Finding(c.lang, c.of.Form, *f)}
	}
	words, draft := c.drafts[f.Key]
	if !draft {
		words = f.Explanation
	}
	return widgets.CellView{Text: words, Edit: words, Locked: f.Severity == forms.Hard || c.of.Locked}
}

func (c *Checklist) severity(f *forms.Finding) widgets.CellView {
	say := func(m text.Message, mark widgets.Mark, tone widgets.Tone) widgets.CellView {
		return widgets.CellView{Text: m.In(c.lang), Mark: mark, Tone: tone}
	}
	switch {
	case f.Severity == forms.Hard && f.Kind == forms.KindRequired:
		return say(text.MarkBlank, widgets.Ring, widgets.ToneBad)
	case f.Severity == forms.Hard:
		return say(text.MarkHard, widgets.Cross, widgets.ToneBad)
	case f.Stale:
		return say(text.MarkStale, widgets.Triangle, widgets.ToneWarn)
	case f.Explained:
		return say(text.MarkExplained, widgets.OpenTriangle, widgets.ToneWarn)
	}
	return say(text.MarkToExplain, widgets.Triangle, widgets.ToneWarn)
}

// code is where the finding is repaired: the code of an indicator, or the line of the roster.
func (c *Checklist) code(f *forms.Finding) string {
	if f.Row > 0 {
		return text.RosterLine.In(c.lang, f.Row)
	}
	if len(f.Cells) == 0 {
		return ""
	}
	if _, code, inRoster := forms.SplitCellKey(f.Cells[0]); !inRoster && c.of.Form.Indicator(code) != nil {
		return code
	}
	return ""
}

// where names the indicator, or the enterprise and the column.
func (c *Checklist) where(f *forms.Finding) string {
	if len(f.Cells) == 0 {
		return ""
	}
	if label, ok := text.CaseLabel(c.lang, f.Cells[0]); ok {
		return label
	}
	_, code, inRoster := forms.SplitCellKey(f.Cells[0])
	if ind := c.of.Form.Indicator(code); ind != nil && !inRoster {
		return text.ShortLabel(c.lang, ind)
	}
	name := ""
	if at := c.of.Form.ColumnIndex(forms.ColumnName); f.Row > 0 && f.Row <= len(c.of.Return.Roster) && at >= 0 {
		name = c.of.Return.Roster[f.Row-1].Cells[at].Text
	}
	if col := c.of.Form.Column(code); col != nil {
		if name == "" {
			return text.Words(c.lang, col.Label)
		}
		return name + " • " + text.Words(c.lang, col.Label)
	}
	if name == "" {
		return text.RosterTitle.In(c.lang)
	}
	return name
}

// Explain answers the finding of a line.
func (c *Checklist) Explain(row int, words string) {
	f := c.At(row)
	if f == nil || f.Severity != forms.Soft {
		return
	}
	key := f.Key
	c.drafts[key] = words
	c.rec.Do(explain(key, words), func(err error) {
		if err != nil {
			c.rec.OnError(err)
			return
		}
		delete(c.drafts, key)
	})
}
