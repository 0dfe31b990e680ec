package workbook

import (
	"strings"
	"time"

	"jibao/assets/text"
	"jibao/forms"
)

const (
	explainCheck = iota + 1
	explainWhat
	explainFigures
	explainText
	explainWho
	explainWhen
	explainForm
	explainBasis
)

var explanationCodes = []string{"check", "what", "figures", "explanation", "who", "when", "form", "basis"}

func explanationHeads() []text.Message {
	return []text.Message{text.BookCheck, text.BookWhat, text.BookFigures, text.BookExplanation, text.BookWho,
		text.BookWhen, text.BookExplainedForm, text.BookExplainedFor}
}

var explanationWidths = []float64{22, 38, 28, 48, 10, 20, 10, 26}

// explained is one line of the sheet: a failed soft check, an explanation, or both.
type explained struct {
	finding *forms.Finding
	given   *forms.Explanation
}

// explainedLines gives every explanation of the return in its order, each with its finding, and then the soft failures
// that nobody explained.
func (w *submission) explainedLines() []explained {
	byKey := map[string]*forms.Finding{}
	for i := range w.out.Findings {
		if f := &w.out.Findings[i]; f.Severity == forms.Soft {
			byKey[f.Key] = f
		}
	}
	var list []explained
	done := map[string]bool{}
	for i := range w.ret.Explanations {
		e := &w.ret.Explanations[i]
		list = append(list, explained{byKey[e.Key], e})
		done[e.Key] = true
	}
	for i := range w.out.Findings {
		if f := &w.out.Findings[i]; f.Severity == forms.Soft && !done[f.Key] {
			list = append(list, explained{finding: f})
		}
	}
	return list
}

func (w *submission) layExplanations() {
	g := w.explanations
	w.widths(g, explanationWidths...)
	w.plainView(g)
	w.tableTop(g, explainBasis, w.say(text.BookExplanations), w.say(text.BookExplainNote))
	row := w.tableHead(g, 4, explanationHeads(), explanationCodes)
	first := row
	list := w.explainedLines()
	for _, e := range list {
		w.layExplanation(row, e)
		row++
	}
	blanks := 3
	if w.out.Template {
		blanks = 30
	}
	input := w.look(look{size: 9, ruled: true, align: "left", wrap: true, unlocked: true, format: formatText})
	for range blanks {
		for col := explainCheck; col <= explainBasis; col++ {
			g.text(row, col, input, "")
		}
		g.height(row, 20)
		row++
	}
	if len(list) == 0 && !w.out.Template {
		g.text(first, explainWhat, w.look(look{size: 9, colour: inkPale, ruled: true, align: "left"}), w.say(text.BookNothing))
	}
	w.protect(g, true)
	w.freeze(g, first, explainWhat)
	w.page(g, page{landscape: true, footer: w.footer(), first: 4, last: 5})
}

func (w *submission) layExplanation(row int, e explained) {
	g := w.explanations
	code := w.look(look{size: 9, ruled: true, align: "left", wrap: true, format: formatText})
	plain := w.look(look{size: 9, ruled: true, align: "left", wrap: true})
	input := w.look(look{size: 9, ruled: true, align: "left", wrap: true, unlocked: true, format: formatText})
	small := w.look(look{size: 7, colour: inkPale, ruled: true, align: "left", wrap: true, format: formatText})
	var given forms.Explanation
	if e.given != nil {
		given = *e.given
	}
	key, what, figures := given.Key, "", ""
	if e.finding != nil {
		key, what, figures = e.finding.Key, w.sentence(e.finding), w.figures(e.finding)
	}
	when := ""
	if !given.When.IsZero() {
		when = given.When.UTC().Format(time.RFC3339)
	}
	g.text(row, explainCheck, code, key)
	g.text(row, explainWhat, plain, what)
	g.text(row, explainFigures, plain, figures)
	g.text(row, explainText, input, given.Text)
	g.text(row, explainWho, input, given.Who)
	g.text(row, explainWhen, small, when)
	g.text(row, explainForm, small, given.Form)
	g.text(row, explainBasis, small, given.Basis)
	g.height(row, rowHeight(20, []string{key, what, figures, given.Text, given.Basis},
		[]float64{explanationWidths[0], explanationWidths[1], explanationWidths[2], explanationWidths[3], explanationWidths[7] * 1.3}))
}

// figures prints both sides of a check.
func (w *submission) figures(f *forms.Finding) string {
	left, right := w.operand(f.Left), w.operand(f.Right)
	switch {
	case left == "":
		return right
	case right == "":
		return left
	}
	sign := f.Op
	if sign == "" {
		sign = "；"
	}
	return left + " " + mathSign(sign) + " " + right
}

func (w *submission) operand(o forms.Operand) string {
	if o.Expr == "" {
		return ""
	}
	if o.Value.State != forms.Filled {
		return text.Rule(w.lang, w.form, o.Expr)
	}
	if o.Type.Numeric() {
		o.Value.Num = o.Value.Num.Round(max(o.Decimals, 2))
	}
	value := text.CellUnit(w.lang, forms.Spec{Type: o.Type, Decimals: o.Decimals, Unit: o.Unit}, o.Value)
	if strings.Trim(o.Expr, "0123456789.-") == "" {
		return value
	}
	return text.Rule(w.lang, w.form, o.Expr) + "：" + value
}

func mathSign(op string) string {
	switch op {
	case "<=":
		return "≤"
	case ">=":
		return "≥"
	case "<>":
		return "≠"
	}
	return op
}
