package document

import (
	"fmt"
	"strings"

	"jibao/assets/text"
)

// look is how a language is set. Sizes are in half points, lines and spaces in twentieths of a point.
type look struct {
	latin, body, heading, title string // fonts
	bodySize, titleSize         int
	line                        string // of the body
	indent                      string // of a paragraph's first line
	left                        string // alignment of the body
}

// lookOf gives the layout of official documents for Chinese (GB/T 9704-2012: title in size 二号, body in 仿宋 of size 三号,
// headings in 黑体, 28 points a line, two characters of indent) and a plain report for the others. The title's own face of
// the standard is on few computers; 宋体 in bold is the nearest that is on all.
func lookOf(l text.Lang) look {
	switch l {
	case text.EN:
		const font = "Times New Roman"
		return look{font, font, font, font, 24, 36, `w:line="320" w:lineRule="auto" w:after="100"`, `w:firstLine="0"`, "left"}
	case text.KO:
		const font = "Malgun Gothic"
		return look{font, font, font, font, 22, 36, `w:line="320" w:lineRule="auto" w:after="80"`, `w:firstLine="0"`, "left"}
	}
	return look{"Times New Roman", "仿宋", "黑体", "宋体", 32, 44, `w:line="560" w:lineRule="exact"`, `w:firstLine="640" w:firstLineChars="200"`, "both"}
}

func (k *look) fonts(eastern string) string {
	latin := k.latin
	return fmt.Sprintf(`<w:rFonts w:ascii="%s" w:hAnsi="%s" w:eastAsia="%s" w:cs="%s"/>`, latin, latin, eastern, latin)
}

// styles are the styles of the document.
func styles(l text.Lang) string {
	k := lookOf(l)
	var s strings.Builder
	tag := languageTag(l)
	latinTag := tag
	if l == text.ZH {
		latinTag = "en-US"
	}
	s.WriteString(xmlHead + `<w:styles xmlns:w="` + wordSpace + `"><w:docDefaults><w:rPrDefault><w:rPr>` + k.fonts(k.body) +
		fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, k.bodySize, k.bodySize) +
		`<w:lang w:val="` + latinTag + `" w:eastAsia="` + tag + `" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`)
	add := func(id, name, paragraph, letters string) {
		s.WriteString(`<w:style w:type="paragraph" `)
		if id == name && id != "Title" { // a style of our own; the others are known to every word processor
			s.WriteString(`w:customStyle="1" `)
		}
		s.WriteString(`w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>` + paragraph + `</w:pPr>`)
		if letters != "" {
			s.WriteString(`<w:rPr>` + letters + `</w:rPr>`)
		}
		s.WriteString(`</w:style>`)
	}
	size := func(half int) string { return fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, half, half) }
	small := min(k.bodySize-2, 24)
	body := `<w:spacing ` + k.line + `/><w:ind ` + k.indent + `/><w:jc w:val="` + k.left + `"/>`
	add("Title", "Title", `<w:keepNext/><w:spacing w:after="400" w:line="288" w:lineRule="auto"/><w:jc w:val="center"/>`,
		k.fonts(k.title)+`<w:b/><w:bCs/>`+size(k.titleSize))
	add("BodyText", "Body Text", body, "")
	bold := `<w:b/><w:bCs/>`
	if l == text.ZH {
		bold = "" // 黑体 is heavy by itself
	}
	head := strings.Replace(body, `<w:spacing `, `<w:spacing w:before="160" `, 1)
	add("Heading1", "heading 1", `<w:keepNext/>`+head+`<w:outlineLvl w:val="0"/>`, k.fonts(k.heading)+bold)
	add("Notice", "Notice", `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="9A6A00"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FFF5DC"/>`+
		`<w:spacing w:before="80" w:after="200" w:line="300" w:lineRule="auto"/><w:ind w:left="200"/>`, k.fonts(k.heading)+size(small+2))
	add("Lead", "Lead", `<w:keepNext/><w:spacing w:after="120" w:line="300" w:lineRule="auto"/>`, `<w:color w:val="5B6168"/>`+size(small))
	// Lines of a fixed height would cut a picture off.
	add("Picture", "Picture", `<w:keepNext/><w:spacing w:before="240" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`, "")
	add("Caption", "caption", `<w:keepNext/><w:spacing w:before="80" w:line="280" w:lineRule="auto"/><w:jc w:val="center"/>`, k.fonts(k.heading)+size(small))
	add("PictureNote", "PictureNote", `<w:spacing w:after="240" w:line="260" w:lineRule="auto"/><w:jc w:val="center"/>`, size(small-3))
	add("NoteHead", "NoteHead", `<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="6F757B"/></w:pBdr>`+
		`<w:spacing w:before="360" w:line="300" w:lineRule="auto"/>`, k.fonts(k.heading)+bold+size(small))
	add("Note", "Note", `<w:spacing w:after="40" w:line="300" w:lineRule="auto"/>`, size(small))
	add("Footer", "footer", `<w:jc w:val="center"/>`, size(small-3))
	return s.String() + `</w:styles>`
}

// fontTable names fonts that can stand in where one is missing: the older names of the Chinese faces, on systems that
// have them under those.
func fontTable(l text.Lang) string {
	var s strings.Builder
	s.WriteString(xmlHead + `<w:fonts xmlns:w="` + wordSpace + `">`)
	font := func(name, other, charset, family string) {
		s.WriteString(`<w:font w:name="` + name + `">`)
		if other != "" {
			s.WriteString(`<w:altName w:val="` + other + `"/>`)
		}
		s.WriteString(`<w:charset w:val="` + charset + `"/><w:family w:val="` + family + `"/><w:pitch w:val="variable"/></w:font>`)
	}
	switch l {
	case text.KO:
		font("Malgun Gothic", "맑은 고딕", "81", "swiss")
	case text.ZH:
		font("仿宋", "仿宋_GB2312", "86", "modern")
		font("黑体", "SimHei", "86", "modern")
		font("宋体", "SimSun", "86", "auto")
	}
	font("Times New Roman", "", "00", "roman")
	return s.String() + `</w:fonts>`
}

// settings make word processors lay the document out as their present version does, not as an old one did.
func settings(l text.Lang) string {
	return xmlHead + `<w:settings xmlns:w="` + wordSpace + `"><w:zoom w:percent="100"/><w:characterSpacingControl w:val="compressPunctuation"/>` +
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
		`<w:themeFontLang w:val="en-US" w:eastAsia="` + languageTag(l) + `"/></w:settings>`
}
