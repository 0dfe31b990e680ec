package document

import (
	"context"
	"encoding/base64"
	"html"
	"strconv"
	"strings"

	"jibao/assets/text"
	"jibao/forms/office"
)

// HTML gives a briefing as one web page that needs nothing else, runs nothing, reads well on light and dark and prints on
// A4.
func HTML(ctx context.Context, b office.Briefing) ([]byte, error) {
	pictures, err := draw(ctx, &b)
	if err != nil {
		return nil, err
	}
	p := &page{lang: text.Lang(b.Lang)}
	p.raw("<!DOCTYPE html>\n<html lang=\"" + languageTag(p.lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
	p.element("title", "", b.Title)
	p.raw("<style>\n" + pageStyle(p.lang) + "</style>\n</head>\n<body>\n")
	p.element("h1", "", b.Title)
	if b.Notice != "" {
		p.element("p", "notice", b.Notice)
	}
	for _, words := range b.Opening {
		p.element("p", "", words)
	}
	for i, part := range b.Parts {
		p.element("h2", "", text.BriefHeading(p.lang, i+1, part.Title))
		for _, words := range part.Lead {
			p.element("p", "lead", words)
		}
		for _, words := range part.Sentences {
			p.element("p", "", words)
		}
		for k := range pictures[i] {
			p.figure(&pictures[i][k])
		}
	}
	if len(b.Notes.Sentences) > 0 {
		p.raw("<footer>\n")
		p.element("h2", "", b.Notes.Title)
		for _, words := range b.Notes.Sentences {
			p.element("p", "", words)
		}
		p.raw("</footer>\n")
	}
	p.raw("</body>\n</html>\n")
	return []byte(p.String()), nil
}

// page is a web page being written.
type page struct {
	strings.Builder
	lang text.Lang
}

func (p *page) raw(s string) { p.WriteString(s) }

func (p *page) element(tag, class, words string) {
	open := tag
	if class != "" {
		open += ` class="` + class + `"`
	}
	p.raw("<" + open + ">" + html.EscapeString(plain(words)) + "</" + tag + ">\n")
}

// figure shows a picture with its caption and, folded, its figures as a table.
func (p *page) figure(d *drawn) {
	// Shown at half its dots: twice the resolution of a plain screen.
	p.raw("<figure>\n<img width=\"" + strconv.Itoa(d.width*96/720) + "\" height=\"" + strconv.Itoa(d.height*96/720) + "\" alt=\"" +
		html.EscapeString(alt(p.lang, &d.Picture)) + "\" src=\"data:image/png;base64," + base64.StdEncoding.EncodeToString(d.png) + "\">\n")
	p.raw("<figcaption><strong>" + html.EscapeString(plain(text.DocFigure.In(p.lang, d.number, d.Title))) + "</strong><br>" +
		html.EscapeString(plain(d.Caption)) + "</figcaption>\n<details>\n")
	p.element("summary", "", text.DocFigures.In(p.lang))
	p.raw("<table>\n<tr>")
	for _, h := range heads(p.lang, &d.Picture) {
		p.raw(`<th scope="col">` + html.EscapeString(plain(h)) + "</th>")
	}
	p.raw("</tr>\n")
	for _, b := range d.Bars {
		p.raw(`<tr><th scope="row">` + html.EscapeString(plain(b.Label)) + "</th>")
		for _, v := range b.Values {
			p.raw("<td>" + html.EscapeString(plain(v.Text)) + "</td>")
		}
		p.raw("</tr>\n")
	}
	p.raw("</table>\n</details>\n</figure>\n")
}

// languageTag names a language for browsers and word processors.
func languageTag(l text.Lang) string {
	switch l {
	case text.EN:
		return "en-GB"
	case text.KO:
		return "ko-KR"
	}
	return "zh-CN"
}

// pageStyle indents paragraphs as each language does.
func pageStyle(l text.Lang) string {
	fonts, heading, indent := `"仿宋", FangSong, "仿宋_GB2312", "Noto Serif CJK SC", serif`, `"黑体", SimHei, "Noto Sans CJK SC", sans-serif`, "2em"
	switch l {
	case text.EN:
		fonts, heading, indent = `"Times New Roman", "Liberation Serif", serif`, `"Times New Roman", "Liberation Serif", serif`, "0"
	case text.KO:
		fonts, heading, indent = `"Malgun Gothic", "맑은 고딕", "Noto Sans CJK KR", sans-serif`, `"Malgun Gothic", "맑은 고딕", "Noto Sans CJK KR", sans-serif`, "0"
	}
	return `:root { --ink: #23272B; --page: #FFFFFF; --soft: #5B6168; --line: #DDD8CF; --accent: #1D4E7A; --warn: #9A6A00; --warnpage: #FFF5DC }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #E6E3DD; --page: #1B1E21; --soft: #A8AEB4; --line: #3A3F44; --accent: #8FB6DA; --warn: #E0B04A; --warnpage: #332B17 }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { max-width: 44em; margin: 2em auto; padding: 0 1em; line-height: 1.75; color: var(--ink); background: var(--page); font-family: ` + fonts + ` }
h1 { text-wrap: balance; font-size: 1.6em; line-height: 1.35; text-align: center; font-family: ` + heading + ` }
h2 { font-size: 1.15em; margin: 1.6em 0 .4em; font-family: ` + heading + `; color: var(--accent); break-after: avoid }
p { margin: .3em 0; text-indent: ` + indent + ` }
.notice { text-indent: 0; font-weight: bold; border-left: 4px solid var(--warn); background: var(--warnpage); padding: .5em 1em; margin: 1em 0 }
.lead { text-indent: 0; color: var(--soft); font-size: .92em; margin: 0 0 .6em }
figure { margin: 1.4em 0; break-inside: avoid }
img { display: block; box-sizing: border-box; max-width: 100%; height: auto; margin: 0 auto; padding: 8px; background: #FFFFFF; border-radius: 4px }
figcaption { margin-top: .5em; font-size: .9em; text-align: center; color: var(--soft) }
details { margin-top: .4em; font-size: .9em }
table { border-collapse: collapse; margin: .6em auto }
th, td { border-bottom: 1px solid var(--line); padding: .15em .7em; font-weight: normal; text-align: left }
tr th:first-child { white-space: nowrap }
td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
footer { margin-top: 2em; border-top: 1px solid var(--line); font-size: .9em; color: var(--soft) }
@media print { body { margin: 0; max-width: none; padding: 0 } details { display: none } img { padding: 0 } }
`
}
