package xlsx

import (
	"net/url"
	"path"
	"strings"
)

// relation is one relationship of a part (ISO 29500-2, 9.3).
type relation struct {
	id       string
	kind     string // the last part of the type: worksheet, sharedStrings; "" for types of unknown origin
	target   string // part name for internal ones, the address as written for external ones
	external bool
}

const relsPart = "_rels/.rels"

// relsOf is the name of the part that holds the relationships of part.
func relsOf(part string) string {
	dir, file := path.Split(part)
	return dir + "_rels/" + file + ".rels"
}

// readRels reads the relationships of source ("" for the package). No such part is no relationships. Every internal
// target must be there.
func (p *pack) readRels(source string) ([]relation, error) {
	part := relsPart
	if source != "" {
		part = relsOf(source)
	}
	if !p.has(part) {
		return nil, nil
	}
	var rels []relation
	seen := map[string]bool{}
	err := p.eachChild(part, spaceRels, "Relationships", func(s *scanner) error {
		if string(s.local()) != "Relationship" {
			return s.skip()
		}
		id, ok1 := s.attr("Id")
		typ, ok2 := s.attr("Type")
		target, ok3 := s.attr("Target")
		mode, _ := s.attr("TargetMode")
		needed := ok1 && ok3 || mode == "External" // what leads outside is not followed anyway
		if !ok2 || !needed || seen[id] && ok1 || mode != "" && mode != "External" && mode != "Internal" {
			return refuse(RelInvalid, part, printable(id))
		}
		if err := s.room(len(rels)); err != nil {
			return err
		}
		seen[id] = true
		r := relation{id: id, kind: relKind(typ), target: target, external: mode == "External"}
		if !r.external {
			var err error
			if r.target, err = p.resolveTarget(part, source, r); err != nil {
				return err
			}
		}
		rels = append(rels, r)
		return s.skip()
	})
	return rels, err
}

// relKind reduces the address of a relationship's type to its last part. The names of the strict standard are made
// those of the transitional one.
func relKind(typ string) string {
	for _, origin := range []string{
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
		"http://schemas.openxmlformats.org/package/2006/relationships/",
		"http://purl.oclc.org/ooxml/officeDocument/relationships/",
		"http://schemas.microsoft.com/office/",
	} {
		if rest, ok := strings.CutPrefix(typ, origin); ok {
			switch kind := rest[strings.LastIndexByte(rest, '/')+1:]; kind {
			case "customProperties":
				return "custom-properties"
			case "extendedProperties":
				return "extended-properties"
			default:
				return kind
			}
		}
	}
	return ""
}

// resolveTarget gives the name of the part that an internal relationship points to. A target that is empty or only a
// fragment (#Sheet2!A1, a link within the workbook without its mode) points to no part.
func (p *pack) resolveTarget(rels, source string, r relation) (string, error) {
	target := strings.ReplaceAll(r.target, `\`, "/")
	target, _, _ = strings.Cut(target, "#")
	if target == "" {
		return "", nil
	}
	name, ok := joinTarget(source, target)
	if !ok {
		return "", refuse(RelInvalid, rels, printable(r.target))
	}
	if p.has(name) {
		return p.byName[strings.ToLower(name)].name, nil
	}
	if plain, err := url.PathUnescape(name); err == nil && safeName(plain) && p.has(plain) {
		return p.byName[strings.ToLower(plain)].name, nil
	}
	// Excel itself writes the target NULL for a picture whose file it could not find.
	if r.kind == "image" && strings.EqualFold(path.Base(name), "NULL") {
		return "", nil
	}
	return "", refuse(RelMissing, rels, printable(r.target))
}

// joinTarget joins a target to the folder of its source. A target that climbs out of the package stays at its top, as
// RFC 3986 (5.2.4) has it and office programs do; it fails for a target that is no name of a part.
func joinTarget(source, target string) (string, bool) {
	var folders []string
	if abs, ok := strings.CutPrefix(target, "/"); ok {
		target = abs
	} else if dir := path.Dir(source); dir != "." {
		folders = strings.Split(dir, "/")
	}
	for part := range strings.SplitSeq(target, "/") {
		switch {
		case part == ".":
		case part != "..":
			folders = append(folders, part)
		case len(folders) > 0:
			folders = folders[:len(folders)-1]
		}
	}
	name := strings.Join(folders, "/")
	return name, safeName(name) && !strings.HasSuffix(name, "/")
}

// noteRelations notes what the relationships of a part lead to.
func (p *pack) noteRelations(source string, rels []relation) {
	for _, r := range rels {
		switch r.kind {
		case "vbaProject", "xlMacrosheet", "xlIntlMacrosheet", "wordVbaData":
			p.notice(Macros, source, "", r.target)
		case "externalLink", "externalLinkPath", "xlPathMissing", "xlStartup", "xlLibrary":
			p.notice(ExternalLink, source, "", r.target)
		case "oleObject", "package", "control", "activeXControlBinary":
			p.notice(EmbeddedObject, source, "", r.target)
		case "connections", "queryTable":
			p.notice(Connection, source, "", r.target)
		case "hyperlink":
			if r.external {
				p.notice(Hyperlink, source, "", r.target)
			}
		default:
			if r.external && r.target != "" {
				p.notice(ExternalLink, source, "", r.target)
			}
		}
	}
}

// noteLinks looks into the parts of links to other workbooks for those that are links to other programs.
func (p *pack) noteLinks(rels []relation) error {
	for _, r := range rels {
		if r.kind != "externalLink" || r.external || r.target == "" {
			continue
		}
		err := p.eachChild(r.target, spaceMain, "externalLink", func(s *scanner) error {
			if s.is("ddeLink") {
				service, _ := s.attr("ddeService")
				topic, _ := s.attr("ddeTopic")
				p.notice(DDE, r.target, "", service+" "+topic)
			}
			return s.skip()
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// sourceOf is the part whose relationships stand in a part of this name; it is false for other parts.
func sourceOf(rels string) (string, bool) {
	dir, file := path.Split(rels)
	folder, ok := strings.CutSuffix(dir, "_rels/")
	source, ok2 := strings.CutSuffix(file, ".rels")
	return folder + source, ok && ok2 && source != ""
}
