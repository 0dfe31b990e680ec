package workbook

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/check"
	"jibao/forms/office"
	"jibao/storage/replace"
)

// templateRows is how many enterprises a blank template has room for. The formulas of an exported return reach as far,
// so that rows added by hand count too.
const templateRows = 600

// Write writes a return, or a blank template, to path and gives its fingerprint and bytes; with an empty path it only
// gives the bytes. The same Outgoing gives the same bytes on every run and system. It fails with ErrTextTooLong, with
// an unknown form, or with the error of the disk; then the file that stood at path is still there.
func (f *Files) Write(ctx context.Context, path string, out office.Outgoing) (office.Written, error) {
	if out.Return == nil {
		return office.Written{}, errors.New("write workbook: there is no return")
	}
	engine, err := f.engines(out.Return.Form)
	if err != nil {
		return office.Written{}, fmt.Errorf("write workbook: form %s: %w", out.Return.Form, err)
	}
	w := newSubmission(engine, out)
	if err := ctx.Err(); err != nil {
		return office.Written{}, fmt.Errorf("write workbook: %w", err)
	}
	data, err := w.bytes()
	if err != nil {
		return office.Written{}, fmt.Errorf("write workbook of %s %s: %w", out.Return.Cluster, out.Return.Period, err)
	}
	if path != "" {
		if err := replace.File(path, data); err != nil {
			return office.Written{}, err
		}
	}
	return office.Written{Path: path, Fingerprint: w.digests.root, Bytes: data}, nil
}

// submission is one submission workbook in the making.
type submission struct {
	*draft
	out     office.Outgoing
	ret     *forms.Return
	form    *forms.Form
	engine  *check.Engine
	fed     []forms.Cell // what the roster gives, by indicator
	values  values
	digests digests

	cover, indicators, roster, explanations, cases, definitions, review, hidden *grid

	rowOf       map[string]int // indicator code -> row of the indicator sheet
	valueRows   [2]int         // first and last row of the indicator table
	rosterFirst int            // first row of enterprises
	rosterLast  int            // last row that formulas reach
	listCol     int            // next free column for lists in the hidden sheet
	alarmLook   int
	places      map[string][2]int // cell key -> column and row, for notes at cells
}

func newSubmission(engine *check.Engine, out office.Outgoing) *submission {
	form := engine.Form()
	w := &submission{
		draft: newDraft(out.Lang), out: out, ret: whole(form, out.Return), form: form, engine: engine,
		rowOf: map[string]int{}, places: map[string][2]int{},
	}
	w.fed = engine.RosterValues(w.ret)
	w.values = valuesOf(w.form, w.ret)
	if !out.Template {
		w.digests = w.values.digest(w.ret)
	}
	return w
}

// whole gives the return with a cell for every indicator and without the empty rows of its roster and empty cases, which no
// sheet can tell from no row and no case at all.
func whole(f *forms.Form, r *forms.Return) *forms.Return {
	c := *r
	c.Cells = append([]forms.Cell(nil), r.Cells...)
	for len(c.Cells) < len(f.Indicators) {
		c.Cells = append(c.Cells, forms.Cell{})
	}
	c.Roster = nil
	for _, row := range r.Roster {
		if !emptyRow(row) {
			c.Roster = append(c.Roster, row)
		}
	}
	c.Cases = nil
	for _, one := range r.Cases {
		if one = forms.CleanCase(one); !one.Empty() {
			c.Cases = append(c.Cases, one)
		}
	}
	return &c
}

func (w *submission) bytes() ([]byte, error) {
	w.cover = w.sheet(w.say(text.BookCover))
	w.indicators = w.sheet(w.say(text.BookIndicators))
	w.roster = w.sheet(w.say(text.BookRoster))
	w.explanations = w.sheet(w.say(text.BookExplanations))
	if w.hasCases() {
		w.cases = w.sheet(w.say(text.CasesName))
	}
	w.definitions = w.sheet(w.say(text.BookDefinitions))
	if len(w.ret.Comments) > 0 {
		w.review = w.sheet(w.say(text.BookReview))
	}
	w.hidden = w.sheet(hiddenSheet)
	w.listCol = listColumn
	w.alarmLook = w.alarmStyle(inkRed, "FBE3DF")

	w.layRosterArea()
	w.layIndicators()
	w.layRoster()
	w.layCover()
	w.layExplanations()
	if w.cases != nil {
		w.layCases()
	}
	w.layDefinitions()
	if w.review != nil {
		w.layReview()
	}
	w.layNotes()
	w.layHidden()
	w.layIdentity()
	w.keep(w.file.SetSheetVisible(hiddenSheet, false, true))
	title := fmt.Sprintf("%s %s %s", w.words(w.form.Title), w.ret.Name, w.ret.Period)
	return w.finish(title, w.ret.Office, documentDate(w.ret))
}

// documentDate is the day that the document shows as its own: the day of submission, else the last of the period.
func documentDate(r *forms.Return) string {
	d := r.People.Date
	if len(d) == 10 && d[4] == '-' && d[7] == '-' && strings.Trim(d, "0123456789-") == "" {
		return d
	}
	last := [...]string{"31", "28", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31"}
	if r.Period.Month < 1 || r.Period.Month > 12 {
		return "2000-01-01"
	}
	return r.Period.String() + "-" + last[r.Period.Month-1]
}

func (w *submission) layIdentity() {
	id := identityOf(w.ret, w.out.Template, w.digests.root).String()
	w.name(identityName, `"`+id+`"`)
	if w.out.SendBack {
		w.name(kindName, `"`+kindSendBack+`"`)
	}
	w.keep(w.file.SetCustomProps(excelize.CustomProperty{Name: identityProperty, Value: id}))
}

// footer is what every page carries: the fingerprint on paper ties it to the file.
func (w *submission) footer() string {
	print := ""
	if !w.out.Template {
		print = w.say(text.BookFooterPrint, w.digests.root[:8])
	}
	return footerLine(print, w.say(text.BookFooter, "&P", "&N"), cut(w.ret.Name, 60)+" "+w.ret.Period.String())
}

func cut(s string, runes int) string {
	if r := []rune(s); len(r) > runes {
		return string(r[:runes])
	}
	return s
}

// identityLine names the return at the top of a sheet.
func (w *submission) identityLine() string {
	return w.say(text.BookIdentityLine, w.ret.Name, w.ret.Cluster, text.Period(w.lang, w.ret.Period))
}

// list puts the choices of a validation into the hidden sheet, once, and gives their range.
func (w *submission) list(choices []string) string {
	key := strings.Join(choices, "\n")
	if ref, ok := w.lists[key]; ok {
		return ref
	}
	col := w.listCol
	w.listCol++
	for i, c := range choices {
		w.hidden.text(i+1, col, 0, c)
	}
	ref := quoted(hiddenSheet) + "!" + absolute(col, 1) + ":" + absolute(col, len(choices))
	w.lists[key] = ref
	return ref
}

// putCell puts the value of a cell: a number as a number, all else as text, a draft as it was typed.
func (w *submission) putCell(g *grid, row, col, look int, spec forms.Spec, c forms.Cell) {
	switch {
	case c.State == forms.Filled && spec.Type.Numeric():
		g.number(row, col, look, c.Num.String())
	case c.State == forms.Filled:
		g.text(row, col, look, text.Edit(w.lang, spec, c))
	case c.State == forms.Invalid:
		g.text(row, col, look, c.Text)
	default:
		g.text(row, col, look, "")
	}
}

// lines estimates how many lines a text takes in a column of so many characters; a wide character counts twice.
func lines(s string, width float64) int {
	n := 0
	for part := range strings.SplitSeq(s, "\n") {
		n += max(1, int((float64(textWidth(part))+width-2)/(width-1)))
	}
	return n
}

// textWidth is the width of a text in characters, a wide one counting twice.
func textWidth(s string) int {
	n := 0
	for _, r := range s {
		if n++; r >= 0x1100 {
			n++
		}
	}
	return n
}

// rowHeight is the height that texts in columns of these widths need, at least low points.
func rowHeight(low float64, texts []string, widths []float64) float64 {
	most := 1
	for i, s := range texts {
		most = max(most, lines(s, widths[i]))
	}
	return min(max(low, float64(most)*12.75+5), 400)
}

func itoa(n int) string { return strconv.Itoa(n) }
