package document

import (
	"fmt"
	"strings"

	"jibao/assets/text"
	"jibao/forms/office"
)

// wordBody is the text of a document being written.
type wordBody struct {
	strings.Builder
	lang text.Lang
}

func (w *wordBody) briefing(b *office.Briefing, pictures [][]drawn) {
	w.title(b.Title)
	if b.Notice != "" {
		w.paragraph("Notice", b.Notice)
	}
	for _, words := range b.Opening {
		w.paragraph("BodyText", words)
	}
	for i, part := range b.Parts {
		w.paragraph("Heading1", text.BriefHeading(w.lang, i+1, part.Title))
		for _, words := range part.Lead {
			w.paragraph("Lead", words)
		}
		for _, words := range part.Sentences {
			w.paragraph("BodyText", words)
		}
		for k := range pictures[i] {
			w.picture(&pictures[i][k])
		}
	}
	if len(b.Notes.Sentences) > 0 {
		w.paragraph("NoteHead", b.Notes.Title)
		for _, words := range b.Notes.Sentences {
			w.paragraph("Note", words)
		}
	}
}

func (w *wordBody) paragraph(style, words string) {
	w.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + run(words) + `</w:p>`)
}

// title breaks a Chinese title before its bracket, which would else be torn apart.
func (w *wordBody) title(words string) {
	before, _, found := strings.Cut(words, "（")
	if !found || before == "" {
		w.paragraph("Title", words)
		return
	}
	w.WriteString(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>` + run(before) + `<w:r><w:br/></w:r>` + run(words[len(before):]) + `</w:p>`)
}

func run(words string) string {
	return `<w:r><w:t xml:space="preserve">` + escaped(words) + `</w:t></w:r>`
}

// picture puts a picture into the text, with its title and caption below.
func (w *wordBody) picture(d *drawn) {
	const tenth = 1270 // EMU in a tenth of a point
	size := fmt.Sprintf(`cx="%d" cy="%d"`, d.width*tenth, d.height*tenth)
	named := fmt.Sprintf(`id="%d" name="Picture %d" descr="%s"`, d.number, d.number, escaped(alt(w.lang, &d.Picture)))
	w.WriteString(`<w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">` +
		`<wp:extent ` + size + `/><wp:docPr ` + named + `/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
		`<a:graphic><a:graphicData uri="` + imageSpace + `"><pic:pic><pic:nvPicPr><pic:cNvPr ` + fmt.Sprintf(`id="%d" name="image%d.png"`, d.number, d.number) +
		`/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="` + imageID(d.number) + `"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ` + size + `/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
		`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
	w.paragraph("Caption", text.DocFigure.In(w.lang, d.number, d.Title))
	w.paragraph("PictureNote", d.Caption)
}

// document closes the text: A4 with the margins of official documents (GB/T 9704-2012: 37 mm above, 28 mm left, a text of
// 156 × 225 mm), the number of the page below.
func (w *wordBody) document() string {
	return xmlHead + `<w:document xmlns:w="` + wordSpace + `" xmlns:r="` + relationSpace + `" xmlns:wp="` + placeSpace + `" xmlns:a="` + drawingSpace +
		`" xmlns:pic="` + imageSpace + `"><w:body>` + w.String() + `<w:sectPr><w:footerReference w:type="default" r:id="` + footerID + `"/>` +
		`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1361" w:gutter="0"/>` +
		`</w:sectPr></w:body></w:document>`
}

// footer says which page of how many it is; the word processor fills in the numbers.
func footer(l text.Lang) string {
	const page, pages = "\x01", "\x02" // stand in for the numbers, and are in no message
	var s strings.Builder
	s.WriteString(xmlHead + `<w:ftr xmlns:w="` + wordSpace + `"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>`)
	words := func(part string) {
		if part != "" { // not through plain: the spaces at its ends keep words and numbers apart
			s.WriteString(`<w:r><w:t xml:space="preserve">` + part + `</w:t></w:r>`)
		}
	}
	field := func(name string) {
		s.WriteString(`<w:fldSimple w:instr=" ` + name + ` "><w:r><w:t>1</w:t></w:r></w:fldSimple>`)
	}
	before, rest, _ := strings.Cut(text.DocPage.In(l, page, pages), page)
	between, after, _ := strings.Cut(rest, pages)
	words(before)
	field("PAGE")
	words(between)
	field("NUMPAGES")
	words(after)
	return s.String() + `</w:p></w:ftr>`
}
