package xlsx

import "strings"

// contentTypes is [Content_Types].xml: the type of every part, by its name or by its extension (ISO 29500-2, 10.1.2).
type contentTypes struct {
	byPart      map[string]string // keys are lower-case part names without the first slash
	byExtension map[string]string // keys are lower-case
}

const contentTypesPart = "[Content_Types].xml"

func (p *pack) readContentTypes() error {
	p.types = contentTypes{byPart: map[string]string{}, byExtension: map[string]string{}}
	return p.eachChild(contentTypesPart, spaceTypes, "Types", func(s *scanner) error {
		if err := s.room(len(p.types.byPart) + len(p.types.byExtension)); err != nil {
			return err
		}
		typ, _ := s.attr("ContentType")
		switch string(s.local()) {
		case "Default":
			ext, _ := s.attr("Extension")
			p.types.byExtension[strings.ToLower(ext)] = typ
		case "Override":
			name, _ := s.attr("PartName")
			p.types.byPart[strings.ToLower(strings.TrimPrefix(name, "/"))] = typ
		}
		return s.skip()
	})
}

// of gives the content type of a part, or "".
func (t *contentTypes) of(part string) string {
	part = strings.ToLower(part)
	if typ, ok := t.byPart[part]; ok {
		return typ
	}
	return t.byExtension[part[strings.LastIndexByte(part, '.')+1:]]
}

// checkMainType finds out from the type of the main part what kind of document the package is.
func (p *pack) checkMainType(part string) error {
	typ := strings.ToLower(p.types.of(part))
	switch {
	case strings.Contains(typ, "wordprocessingml"), strings.Contains(typ, "ms-word"):
		return refuse(NotXLSXDOCX, part, "")
	case strings.Contains(typ, "presentationml"), strings.Contains(typ, "ms-powerpoint"):
		return refuse(NotXLSXPPTX, part, "")
	case strings.Contains(typ, "sheet.binary"):
		return refuse(NotXLSXXLSB, part, "")
	}
	if strings.Contains(typ, "macroenabled") || strings.Contains(typ, "ms-excel.addin") {
		p.notice(Macros, part, "", "")
	}
	return nil
}
