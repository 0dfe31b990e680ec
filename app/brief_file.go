package app

import (
	"context"
	"html"
	"path/filepath"
	"strings"

	"jibao/assets/text"
	"jibao/forms/summary"
)

// SaveBrief writes the briefing to a file, whole or not at all, as what its name says: .md Markdown, .html a web page,
// .docx a Word document. It fails with ErrBriefFormat for another ending.
func (d *ProvinceDesk) SaveBrief(ctx context.Context, path string, r *summary.Report, l text.Lang) error {
	if l == "" {
		l = d.Lang(ctx)
	}
	b := BriefOf(r, l)
	switch strings.ToLower(filepath.Ext(path)) {
	case ".md", ".markdown", ".txt":
		return writeFile(path, []byte(b.Markdown()))
	case ".html", ".htm":
		return writeFile(path, []byte(b.HTML()))
	case ".docx":
		data, err := b.Word()
		if err != nil {
			return err
		}
		return writeFile(path, data)
	}
	return &Problem{What: ErrBriefFormat, Args: []string{filepath.Base(path)}}
}

// Markdown writes the briefing as a text file that word processors take as it is. Names that came from outside cannot
// make headings, links or emphasis of their own.
func (b *Briefing) Markdown() string {
	var s strings.Builder
	s.WriteString("# " + plainMarkdown(b.Title) + "\n")
	if b.Notice != "" {
		s.WriteString("\n> **" + plainMarkdown(b.Notice) + "**\n")
	}
	for _, p := range b.Opening {
		s.WriteString("\n" + plainMarkdown(p) + "\n")
	}
	for i, part := range b.Parts {
		s.WriteString("\n## " + plainMarkdown(text.BriefHeading(b.Lang, i+1, part.Title)) + "\n\n")
		for _, p := range part.Sentences {
			s.WriteString("- " + plainMarkdown(p) + "\n")
		}
	}
	if len(b.Notes.Sentences) > 0 {
		s.WriteString("\n## " + plainMarkdown(b.Notes.Title) + "\n\n")
		for _, p := range b.Notes.Sentences {
			s.WriteString("- " + plainMarkdown(p) + "\n")
		}
	}
	return s.String()
}

// plainMarkdown makes signs that Markdown would read as its own stand for themselves.
func plainMarkdown(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`).Replace(s)
}

// HTML writes the briefing as one web page that needs nothing else and prints on A4.
func (b *Briefing) HTML() string {
	var s strings.Builder
	p := func(tag, words string) {
		s.WriteString("<" + tag + ">" + html.EscapeString(words) + "</" + tag + ">\n")
	}
	list := func(sentences []string) {
		s.WriteString("<ul>\n")
		for _, words := range sentences {
			p("li", words)
		}
		s.WriteString("</ul>\n")
	}
	s.WriteString("<!DOCTYPE html>\n<html lang=\"" + string(b.Lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n")
	p("title", b.Title)
	s.WriteString(briefStyle + "</head>\n<body>\n")
	p("h1", b.Title)
	if b.Notice != "" {
		s.WriteString("<p class=\"notice\">" + html.EscapeString(b.Notice) + "</p>\n")
	}
	for _, words := range b.Opening {
		p("p", words)
	}
	for i, part := range b.Parts {
		p("h2", text.BriefHeading(b.Lang, i+1, part.Title))
		list(part.Sentences)
	}
	if len(b.Notes.Sentences) > 0 {
		p("h2", b.Notes.Title)
		list(b.Notes.Sentences)
	}
	s.WriteString("</body>\n</html>\n")
	return s.String()
}

const briefStyle = `<style>
@page { size: A4; margin: 25mm }
body { max-width: 45em; margin: 2em auto; padding: 0 1em; line-height: 1.7; color: #23272B;
  font-family: "FangSong", "Noto Serif CJK SC", "Malgun Gothic", serif }
h1 { font-size: 1.5em; text-align: center }
h2 { font-size: 1.15em }
.notice { font-weight: bold; border-left: 4px solid #9A6A00; background: #FFF5DC; padding: .5em 1em }
</style>
`
