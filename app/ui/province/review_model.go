package province

import (
	"slices"
	"strings"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// issue is one thing to look at in a return: a change outside the program, a comment with its answer, a change since the
// last revision, or a finding.
type issue struct {
	Section text.Message // of a heading line; the other fields are empty then
	Count   int          // below a heading
	Cell    string       // key of the cell to go to
	Mark    widgets.Mark
	Tone    widgets.Tone
	Label   string // the cell in words
	Words   string // what is the matter, in a line
	Weight  string // the part of the provincial total, "12.30%"
	Finding *forms.Finding
	Comment *app.ReviewComment
}

func (x *issue) heading() bool { return x.Section != (text.Message{}) }

// issues lists what there is to look at, in the order in which it is looked at: what was changed outside the program, what
// became of the comments on the revision before, what changed since then, the findings by their weight in the provincial
// total.
func issues(v *app.Review, n *notes, l text.Lang) []issue {
	var out []issue
	part := func(title text.Message, items []issue) {
		if len(items) > 0 {
			out = append(out, issue{Section: title, Count: len(items)})
			out = append(out, items...)
		}
	}
	w := cellWords{v, l}
	var outside, changed, findings []issue
	for _, c := range v.Outside {
		outside = append(outside, issue{Cell: c.Key, Mark: widgets.Triangle, Tone: widgets.ToneWarn, Label: w.label(c.Key),
			Words: text.ProvIssueOutside.In(l, w.value(c.Key, c.Was, text.ProvNotKnown), w.value(c.Key, c.Is, text.ProvBlank), c.Place.Sheet, c.Place.Cell)})
	}
	comments := w.comments(n)
	if s := v.Return.Reason; s != "" && len(v.Changes) > 0 {
		changed = append(changed, issue{Cell: "cover:reason", Mark: widgets.Dot, Tone: widgets.ToneAccent, Label: text.ProvReasonGiven.In(l), Words: s})
	}
	for _, c := range v.Changes {
		changed = append(changed, issue{Cell: c.Key, Mark: widgets.Dot, Tone: widgets.ToneAccent, Label: w.label(c.Key),
			Words: text.ProvIssueChanged.In(l, w.value(c.Key, c.Was, text.ProvBlank), w.value(c.Key, c.Is, text.ProvBlank))})
	}
	for i := range v.Findings {
		x := w.finding(&v.Findings[i], v.Weights[i])
		if own := ownLimit(v, l, i); own != "" {
			x.Words += " • " + own
		}
		findings = append(findings, x)
	}
	part(text.ProvPartOutside, outside)
	part(text.ProvPartComments, comments)
	part(text.ProvPartChanged, changed)
	part(text.ProvPartFindings, findings)
	part(text.ProvDraftComment, w.drafts(n))
	return out
}

// cellWords names the cells of a return and says their values.
type cellWords struct {
	v *app.Review
	l text.Lang
}

// comments lists those that are not answered first, the closed ones last. One that will be asked again says so.
func (w cellWords) comments(n *notes) []issue {
	rank := map[forms.CommentStatus]int{forms.Open: 0, forms.Answered: 1, forms.Closed: 2}
	out := make([]issue, 0, len(w.v.Comments))
	for i := range w.v.Comments {
		c := &w.v.Comments[i]
		x := issue{Cell: c.Cell, Comment: c, Label: w.label(c.Cell),
			Words: c.Side(w.l, func(canonical string) string { return w.value(c.Cell, canonical, text.ProvBlank) })}
		switch c.Status {
		case forms.Open:
			x.Mark, x.Tone = widgets.Triangle, widgets.ToneWarn
		case forms.Answered:
			x.Mark, x.Tone = widgets.Dot, widgets.ToneAccent
		default:
			x.Mark, x.Tone = widgets.Check, widgets.ToneSecondary
		}
		x.Weight = text.CommentState(string(c.Status)).In(w.l)
		if n != nil && n.asksAgain(c.ID) {
			x.Weight = text.ProvAskAgain.In(w.l)
		}
		out = append(out, x)
	}
	slices.SortStableFunc(out, func(a, b issue) int { return rank[a.Comment.Status] - rank[b.Comment.Status] })
	return out
}

// drafts are the comments that are written and not sent yet.
func (w cellWords) drafts(n *notes) []issue {
	var out []issue
	if n == nil {
		return nil
	}
	for _, c := range n.list {
		if c.ID == "" {
			out = append(out, issue{Cell: c.Cell, Mark: widgets.Ring, Tone: widgets.ToneAccent, Label: w.label(c.Cell), Words: c.Text})
		}
	}
	return out
}

func (w cellWords) finding(f *forms.Finding, weight forms.Cell) issue {
	x := issue{Finding: f, Words: text.Finding(w.l, w.v.Form, *f), Mark: widgets.Triangle, Tone: widgets.ToneWarn}
	switch {
	case f.Severity == forms.Hard:
		x.Mark, x.Tone = widgets.Cross, widgets.ToneBad
	case f.Explained:
		x.Mark, x.Tone = widgets.OpenTriangle, widgets.ToneSecondary
	}
	x.Label = text.FindingTitle(w.l, *f)
	if len(f.Cells) > 0 {
		x.Cell = f.Cells[0]
		x.Label = w.label(x.Cell)
	}
	x.Weight = percentWords(weight)
	return x
}

// label names what a key stands for: an indicator, a cell of the roster, a row, an explanation, a note, the cover.
func (w cellWords) label(key string) string {
	if key == "" {
		return text.BookWhole.In(w.l)
	}
	for _, p := range []struct {
		prefix string
		words  text.Message
	}{{"explain:", text.ProvKeyExplain}, {"note:", text.ProvKeyNote}} {
		if rest, ok := strings.CutPrefix(key, p.prefix); ok {
			return p.words.In(w.l, w.label(rest))
		}
	}
	if rest, ok := strings.CutPrefix(key, "row:"); ok {
		return text.ProvKeyRow.In(w.l, rest)
	}
	if rest, ok := strings.CutPrefix(key, "cover:"); ok {
		if field, known := text.ProvCoverField(rest); known {
			return text.ProvKeyCover.In(w.l, field)
		}
		return text.ProvKeyCover.In(w.l, rest)
	}
	if label, ok := text.CaseLabel(w.l, key); ok {
		return label
	}
	row, code, isRoster := forms.SplitCellKey(key)
	if !isRoster {
		if ind := w.v.Form.Indicator(code); ind != nil {
			return code + " " + text.Words(w.l, ind.Label)
		}
		return key
	}
	name := row
	if col := w.v.Form.Column(code); col != nil {
		return text.ProvKeyRoster.In(w.l, w.enterprise(row), text.Words(w.l, col.Label))
	}
	return text.ProvKeyRow.In(w.l, name)
}

// enterprise is the name of a row of the roster, or its key.
func (w cellWords) enterprise(key string) string {
	at := w.v.Form.ColumnIndex(forms.ColumnName)
	if at < 0 {
		return key
	}
	for i, k := range w.v.Return.RowKeys(w.v.Form) {
		if k == key && w.v.Return.Roster[i].Cells[at].Text != "" {
			return w.v.Return.Roster[i].Cells[at].Text
		}
	}
	return key
}

// value says a canonical value as people read it; none is what stands for an empty one.
func (w cellWords) value(key, canonical string, none text.Message) string {
	if canonical == "" {
		return none.In(w.l)
	}
	if _, _, ofCase := forms.SplitCaseKey(key); ofCase {
		return text.Excerpt(w.l, canonical)
	}
	_, code, isRoster := forms.SplitCellKey(key)
	var spec forms.Spec
	switch ind, col := w.v.Form.Indicator(code), w.v.Form.Column(code); {
	case !isRoster && ind != nil:
		spec = ind.Spec()
	case isRoster && col != nil:
		spec = col.Spec()
	default:
		return canonical
	}
	return text.CellUnit(w.l, spec, forms.ParseCanonical(spec, canonical))
}

// formLine is one line of the whole form: a section heading, or an indicator beside what it is compared with.
type formLine struct {
	Title forms.Words // of a heading
	At    int         // of the indicator, -1 for a heading
	Look  widgets.Look
}

// formLines lists the indicators of the form by section, with what is to be said of their cells.
func formLines(v *app.Review) []formLine {
	looks := map[string]widgets.Look{}
	for i := range v.Findings {
		look := widgets.Soft
		switch f := &v.Findings[i]; {
		case f.Severity == forms.Hard:
			look = widgets.Invalid
		case f.Explained:
			look = widgets.Explained
		}
		for _, c := range v.Findings[i].Cells {
			looks[c] = worse(looks[c], look)
		}
	}
	for _, c := range v.Outside {
		looks[c.Key] |= widgets.Changed
	}
	for _, c := range v.Changes {
		looks[c.Key] |= widgets.Changed
	}
	for _, c := range v.Comments {
		if c.Status != forms.Closed {
			looks[c.Cell] |= widgets.Commented
		}
	}
	var out []formLine
	for _, s := range v.Form.Sections {
		at := v.Form.SectionOf(s.Code, v.Return.Period)
		if len(at) == 0 {
			continue
		}
		out = append(out, formLine{Title: s.Title, At: -1})
		for _, i := range at {
			out = append(out, formLine{At: i, Look: looks[v.Form.Indicators[i].Code]})
		}
	}
	return out
}

// worse keeps the gravest of what is found in a cell.
func worse(a, b widgets.Look) widgets.Look {
	const grades = widgets.Invalid | widgets.Soft | widgets.Explained
	rest := (a | b) &^ grades
	for _, g := range []widgets.Look{widgets.Invalid, widgets.Soft, widgets.Explained} {
		if (a|b)&g != 0 {
			return rest | g
		}
	}
	return rest
}

// past gives the figure that an indicator is compared with: a stock with the latest earlier period, all else with the same
// months a year before.
func past(v *app.Review, i int) forms.Cell {
	ind := &v.Form.Indicators[i]
	was := v.Past.YearAgo
	if ind.Measure == forms.Stock {
		was = v.Past.Previous
	}
	if was == nil {
		return forms.Cell{}
	}
	return was.Cell(v.Form, ind.Code)
}

// change says how a figure moved: amounts in percent, percentages and counts by their difference.
func change(ind *forms.Indicator, is, was forms.Cell) string {
	if !ind.Type.Numeric() || is.State != forms.Filled || was.State != forms.Filled {
		return ""
	}
	d := is.Num - was.Num
	if ind.Type != forms.Decimal {
		return text.Signed(d, max(ind.Decimals, d.Decimals()))
	}
	p, ok := percentChange(d, was.Num)
	if !ok {
		return ""
	}
	return text.Signed(p, 2) + "%"
}

// percentChange is 100 d / was with two decimals, half up, in whole numbers; ok is false where it does not fit.
func percentChange(d, was forms.Number) (forms.Number, bool) {
	const hundredths = 100 * 100 // of a percent
	if was <= 0 || d > forms.MaxNumber/hundredths || d < -forms.MaxNumber/hundredths {
		return 0, false
	}
	steps, rest := d*hundredths/was, d*hundredths%was
	switch {
	case rest >= was-rest && rest > 0:
		steps++
	case rest < 0 && -rest >= was+rest:
		steps--
	}
	const most = forms.MaxNumber / 100
	return steps * (forms.One / 100), steps <= most && steps >= -most
}
