package document

import (
	"html"
	"strings"

	"jibao/assets/text"
	"jibao/forms/office"
)

// Markdown gives a briefing as a text that word processors take as it is; its pictures are tables. Names that came from
// outside cannot make headings, lists, links or emphasis of their own.
func Markdown(b office.Briefing) string {
	l := text.Lang(b.Lang)
	var s strings.Builder
	s.WriteString("# " + marked(b.Title) + "\n")
	if b.Notice != "" {
		s.WriteString("\n> **" + marked(b.Notice) + "**\n")
	}
	for _, p := range b.Opening {
		s.WriteString("\n" + paragraph(p) + "\n")
	}
	list := func(heading string, part *office.BriefingPart) {
		s.WriteString("\n## " + marked(heading) + "\n")
		for _, p := range part.Lead {
			s.WriteString("\n*" + marked(p) + "*\n")
		}
		for i, p := range part.Sentences {
			if i == 0 || part.Prose {
				s.WriteString("\n")
			}
			if part.Prose {
				s.WriteString(paragraph(p) + "\n")
				continue
			}
			s.WriteString("- " + paragraph(p) + "\n")
		}
	}
	number := 0
	for i, part := range b.Parts {
		list(text.BriefHeading(l, i+1, part.Title), &b.Parts[i])
		for k := range part.Pictures {
			number++
			markdownTable(&s, l, number, &part.Pictures[k])
		}
	}
	if len(b.Notes.Sentences) > 0 {
		list(b.Notes.Title, &b.Notes)
	}
	return s.String()
}

func markdownTable(s *strings.Builder, l text.Lang, number int, p *office.Picture) {
	s.WriteString("\n**" + marked(text.DocFigure.In(l, number, p.Title)) + "**\n\n")
	head := heads(l, p)
	for _, h := range head {
		s.WriteString("| " + marked(h) + " ")
	}
	s.WriteString("|\n|---|" + strings.Repeat("---:|", len(head)-1) + "\n")
	for _, b := range p.Bars {
		s.WriteString("| " + marked(b.Label) + " |")
		for _, v := range b.Values {
			s.WriteString(" " + marked(v.Text) + " |")
		}
		s.WriteString("\n")
	}
	s.WriteString("\n" + paragraph(p.Caption) + "\n")
}

// marked makes signs that Markdown would read as its own stand for themselves.
func marked(s string) string {
	s = plain(s)
	if html.UnescapeString(s) != s {
		s = strings.ReplaceAll(s, "&", "&amp;") // else a name with "&lt;" in it would be shown as another
	}
	return markdownSigns.Replace(s)
}

// paragraph is marked for a text that begins a line or an item: there a sign or a number could begin a list or a heading.
func paragraph(s string) string {
	s = marked(s)
	if s == "" {
		return s
	}
	if strings.ContainsRune("-+=~:", rune(s[0])) {
		return `\` + s
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}

var markdownSigns = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`,
	"|", `\|`)
