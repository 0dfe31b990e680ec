package document

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"time"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// Namespaces, content types and relations of Office Open XML (ISO/IEC 29500, transitional).
const (
	xmlHead       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordSpace     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageSpace  = "http://schemas.openxmlformats.org/package/2006/relationships"
	drawingSpace  = "http://schemas.openxmlformats.org/drawingml/2006/main"
	placeSpace    = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	imageSpace    = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	wordType      = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	coreType      = "application/vnd.openxmlformats-package.core-properties+xml"
	coreRelation  = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)

// wordPart is one file of the package.
type wordPart struct {
	name string
	data []byte
}

// Word gives a briefing as a Word document in the layout of official documents. Its parts stand sorted by name and carry
// no time of their own; the document is dated by the last day of the period.
func Word(ctx context.Context, b office.Briefing) ([]byte, error) {
	pictures, err := draw(ctx, &b)
	if err != nil {
		return nil, err
	}
	l := text.Lang(b.Lang)
	body := &wordBody{lang: l}
	body.briefing(&b, pictures)
	parts := []wordPart{
		{"[Content_Types].xml", []byte(wordContentTypes())},
		{"_rels/.rels", []byte(relations(
			relation{"rId1", relationSpace + "/officeDocument", "word/document.xml"},
			relation{"rId2", coreRelation, "docProps/core.xml"},
		))},
		{"docProps/core.xml", []byte(coreProperties(&b))},
		{"word/document.xml", []byte(body.document())},
		{"word/fontTable.xml", []byte(fontTable(l))},
		{"word/footer1.xml", []byte(footer(l))},
		{"word/settings.xml", []byte(settings(l))},
		{"word/styles.xml", []byte(styles(l))},
	}
	links := []relation{
		{"rId1", relationSpace + "/styles", "styles.xml"},
		{"rId2", relationSpace + "/settings", "settings.xml"},
		{"rId3", relationSpace + "/fontTable", "fontTable.xml"},
		{footerID, relationSpace + "/footer", "footer1.xml"},
	}
	for _, list := range pictures {
		for _, d := range list {
			name := fmt.Sprintf("media/image%d.png", d.number)
			links = append(links, relation{imageID(d.number), relationSpace + "/image", name})
			parts = append(parts, wordPart{"word/" + name, d.png})
		}
	}
	parts = append(parts, wordPart{"word/_rels/document.xml.rels", []byte(relations(links...))})
	return pack(parts)
}

// pack puts parts into a zip file, sorted by name.
func pack(parts []wordPart) ([]byte, error) {
	slices.SortFunc(parts, func(a, b wordPart) int { return cmp.Compare(a.name, b.name) })
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		// The earliest time that a zip file knows: the same on every run and in every zone.
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err == nil {
			_, err = w.Write(p.data)
		}
		if err != nil {
			return nil, fmt.Errorf("pack %s: %w", p.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("pack the document: %w", err)
	}
	return out.Bytes(), nil
}

// escaped is a text as XML, on one line; a sign that XML cannot hold becomes U+FFFD.
func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(plain(s))) // a strings.Builder never fails
	return b.String()
}

const footerID = "rId4"

func imageID(number int) string { return fmt.Sprintf("rIdImage%d", number) }

type relation struct{ id, kind, target string }

func relations(list ...relation) string {
	var s strings.Builder
	s.WriteString(xmlHead + `<Relationships xmlns="` + packageSpace + `">`)
	for _, r := range list {
		s.WriteString(`<Relationship Id="` + r.id + `" Type="` + r.kind + `" Target="` + r.target + `"/>`)
	}
	return s.String() + `</Relationships>`
}

func wordContentTypes() string {
	var s strings.Builder
	s.WriteString(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="png" ContentType="image/png"/>` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="` + coreType + `"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + wordType + `document.main+xml"/>`)
	for _, part := range []string{"fontTable", "settings", "styles"} {
		s.WriteString(`<Override PartName="/word/` + part + `.xml" ContentType="` + wordType + part + `+xml"/>`)
	}
	return s.String() + `<Override PartName="/word/footer1.xml" ContentType="` + wordType + `footer+xml"/></Types>`
}

// coreProperties say whose document it is and date it by what it is about.
func coreProperties(b *office.Briefing) string {
	date := lastDay(b.Period).Format(time.RFC3339)
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
		`xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escaped(b.Title) + `</dc:title><dc:creator>` + escaped(b.Office) + `</dc:creator><dc:language>` + languageTag(text.Lang(b.Lang)) +
		`</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">` + date + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + date +
		`</dcterms:modified></cp:coreProperties>`
}

// lastDay is the last day of a period; of none, the first that office programs know.
func lastDay(p forms.Period) time.Time {
	if p.IsZero() {
		return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(p.Year, time.Month(p.Month)+1, 0, 0, 0, 0, 0, time.UTC)
}
