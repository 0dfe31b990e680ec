package app

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"jibao/assets/text"
)

// Word gives the briefing as a Word document (Office Open XML). The same briefing gives the same bytes: its parts stand in
// a fixed order and carry no date.
func (b *Briefing) Word() ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range []struct{ name, content string }{
		{"[Content_Types].xml", wordTypes},
		{"_rels/.rels", wordRelations},
		{"word/_rels/document.xml.rels", wordDocumentRelations},
		{"word/document.xml", b.wordDocument()},
		{"word/styles.xml", wordStyles},
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err == nil {
			_, err = w.Write([]byte(part.content))
		}
		if err != nil {
			return nil, fmt.Errorf("write the Word document: %w", err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("write the Word document: %w", err)
	}
	return out.Bytes(), nil
}

func (b *Briefing) wordDocument() string {
	var s strings.Builder
	s.WriteString(xmlHead + `<w:document xmlns:w="` + wordSpace + `"><w:body>`)
	p := func(style, words string) {
		s.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t xml:space="preserve">`)
		_ = xml.EscapeText(&s, []byte(words)) // a strings.Builder never fails
		s.WriteString(`</w:t></w:r></w:p>`)
	}
	p("Title", b.Title)
	if b.Notice != "" {
		p("Notice", b.Notice)
	}
	for _, words := range b.Opening {
		p("Normal", words)
	}
	for i, part := range b.Parts {
		p("Heading1", text.BriefHeading(b.Lang, i+1, part.Title))
		for _, words := range part.Sentences {
			p("Normal", words)
		}
	}
	if len(b.Notes.Sentences) > 0 {
		p("Heading1", b.Notes.Title)
		for _, words := range b.Notes.Sentences {
			p("Note", words)
		}
	}
	s.WriteString(`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" ` +
		`w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`)
	return s.String()
}

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

	wordTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
		`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`

	wordRelations = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

	wordDocumentRelations = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
)

// wordStyles follow the layout of official documents (GB/T 9704): body in 仿宋 of 16 points with lines of 28 points,
// headings in 黑体.
const wordStyles = xmlHead + `<w:styles xmlns:w="` + wordSpace + `">` +
	`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="400" w:line="700" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:customStyle="1" w:styleId="Notice"><w:name w:val="Notice"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:customStyle="1" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="440" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>` +
	`</w:styles>`
