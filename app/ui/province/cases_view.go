package province

import (
	"strings"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// casePage shows a case as it is printed: its title, where it comes from, its summary and its body. origin may be empty.
func casePage(l text.Lang, c forms.Case, origin string) []fyne.CanvasObject {
	title := c.Title
	if title == "" {
		title = text.CaseUntitled.In(l)
	}
	objs := []fyne.CanvasObject{widgets.NewParagraph(title, widgets.Heading, widgets.ToneDefault)}
	if origin != "" {
		objs = append(objs, widgets.NewParagraph(origin, widgets.Caption, widgets.ToneSecondary))
	}
	for _, p := range []forms.CasePart{forms.CaseSummary, forms.CaseBody} {
		words := c.Part(p)
		if words == "" {
			continue
		}
		objs = append(objs, part(text.CasePartLength.In(l, text.CasePartName(p).In(l), text.Count(forms.TextLength(words)))))
		for _, s := range strings.Split(words, "\n") {
			objs = append(objs, widgets.NewParagraph(s, widgets.Body, widgets.ToneDefault))
		}
	}
	return objs
}

// caseText is one text of a return's cases, as a line of a list.
type caseText struct {
	key    string
	number int // of its case
	part   forms.CasePart
	words  string
}

func caseTexts(v *app.Review) []caseText {
	var out []caseText
	for i, c := range v.Return.Cases {
		for _, p := range forms.CaseParts() {
			out = append(out, caseText{forms.CaseKey(i+1, p), i + 1, p, c.Part(p)})
		}
	}
	return out
}

// showCases shows the typical cases of the return, to be read, and to be commented at a text.
func (o *opened) showCases() {
	s, l := o.p.d.s, o.p.d.l()
	if len(o.v.Return.Cases) == 0 {
		return
	}
	commented := map[string]bool{}
	for _, c := range o.v.Comments {
		commented[c.Cell] = commented[c.Cell] || c.Status != forms.Closed
	}
	t := newTable([]column[caseText]{
		{widgets.Column{Key: "part", Title: s.T(text.BookCasePart), Width: 64}, func(x *caseText) widgets.CellView {
			view := plain(text.CasePartName(x.part).In(l))
			if o.notes.at(x.key) != "" || commented[x.key] {
				view.Look |= widgets.Commented
			}
			return view
		}, nil},
		{widgets.Column{Key: "text", Title: s.T(text.BookCaseText), Width: 240}, func(x *caseText) widgets.CellView { return plain(text.Excerpt(l, x.words)) }, nil},
	})
	t.section = func(x *caseText) string {
		if x.part == "" {
			return text.CaseNumber(l, x.number)
		}
		return ""
	}
	var lines []caseText
	for _, x := range caseTexts(o.v) {
		if x.part == forms.CaseTitle {
			lines = append(lines, caseText{number: x.number})
		}
		lines = append(lines, x)
	}
	t.set(lines)
	g := newList(s, t, "review.cases")
	page := shell.Column(8)
	shown := 0
	show := func() {
		if x := t.at(g.Active().Row); x != nil && x.number != shown {
			shown = x.number
			page.Objects = casePage(l, o.v.Return.Cases[x.number-1], "")
			page.Refresh()
			s.Relayout()
		}
	}
	ask := func() {
		if x := t.at(g.Active().Row); x != nil && x.part != "" && o.mayComment() {
			o.writeComment(x.key, g.Refresh)
		}
	}
	g.OnSelect = func(int, int) { show() }
	g.OnActivate = func(int, int) { ask() }
	g.OnRune = func(r rune) bool { return letterKey(r, map[rune]func(){'c': ask}) }
	g.Select(1, 1)
	show()
	keys := shell.Pad(8, 0, 0, 0, widgets.NewParagraph(s.T(text.ProvCaseKeys), widgets.Caption, widgets.ToneSecondary))
	reading := shell.Scroll(shell.Pad(4, 14, 8, 18, page))
	s.Ask(shell.Sheet{
		Title: s.T(text.ProvCasesOf, o.v.Cluster.Name, len(o.v.Return.Cases)), Width: 1100, Height: 620,
		Content: shell.Frame(nil, nil, keys, shell.Exactly(s.Px(330), g), reading), No: text.Close, First: g,
		OnNo: func() {
			s.Rebuild() // comments were perhaps written
			o.shown()
		},
	})
}
