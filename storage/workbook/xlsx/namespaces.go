package xlsx

import "bytes"

// space is a namespace that the reader knows. Transitional and strict OOXML are the same to it.
type space uint8

const (
	spaceNone    space = iota // no namespace
	spaceOther                // any that is not in the list
	spaceMain                 // SpreadsheetML
	spaceDocRel               // r:id
	spaceRels                 // relationship parts
	spaceTypes                // [Content_Types].xml
	spaceCompat               // mc:
	spaceCustom               // custom properties
	spaceApp                  // application properties
	spaceVariant              // vt:
	spaceXML                  // xml:
	spaceXMLNS                // xmlns:
)

func spaceOf(uri string) space {
	switch uri {
	case "":
		return spaceNone
	case "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main":
		return spaceMain
	case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
		"http://purl.oclc.org/ooxml/officeDocument/relationships":
		return spaceDocRel
	case "http://schemas.openxmlformats.org/package/2006/relationships":
		return spaceRels
	case "http://schemas.openxmlformats.org/package/2006/content-types":
		return spaceTypes
	case "http://schemas.openxmlformats.org/markup-compatibility/2006":
		return spaceCompat
	case "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
		"http://purl.oclc.org/ooxml/officeDocument/customProperties":
		return spaceCustom
	case "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
		"http://purl.oclc.org/ooxml/officeDocument/extendedProperties":
		return spaceApp
	case "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
		"http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes":
		return spaceVariant
	case "http://www.w3.org/XML/1998/namespace":
		return spaceXML
	case "http://www.w3.org/2000/xmlns/":
		return spaceXMLNS
	}
	return spaceOther
}

// resolve takes the namespace declarations among the attributes of the element and gives it and its prefixed
// attributes their namespaces (Namespaces in XML 1.0, 3rd edition).
func (s *scanner) resolve(name *qname) error {
	if !s.spaced && name.local == name.from {
		name.space = s.def
		return nil
	}
	prefixed := 0
	for i := range s.attrs {
		a := &s.attrs[i]
		if s.b[a.name.from] != 'x' {
			if a.name.local > a.name.from {
				prefixed++
			}
			continue
		}
		if err := s.declare(a); err != nil {
			return err
		}
		if a.name.local > a.name.from && a.name.space != spaceXMLNS {
			prefixed++
		}
	}
	var ok bool
	if name.space, ok = s.lookup(s.prefix(*name)); !ok || name.space == spaceXMLNS {
		return s.fail("element with an undeclared prefix")
	}
	if prefixed > 0 {
		return s.resolveAttrs()
	}
	return nil
}

// prefix is what stands before the colon, or nothing.
func (s *scanner) prefix(q qname) []byte {
	if q.local == q.from {
		return nil
	}
	return s.b[q.from : q.local-1]
}

// declare takes the attribute if it declares a namespace.
func (s *scanner) declare(a *attr) error {
	var prefix span
	switch {
	case a.name.local == a.name.from && string(s.bytes(a.name.span)) == "xmlns":
		prefix = span{a.name.from, a.name.from}
	case string(s.prefix(a.name)) == "xmlns":
		prefix = span{a.name.local, a.name.to}
	default:
		return nil
	}
	a.name.space = spaceXMLNS
	sp := spaceOf(s.value(a))
	p := string(s.bytes(prefix))
	if p != "" && sp == spaceNone || p == "xmlns" || sp == spaceXMLNS || (p == "xml") != (sp == spaceXML) {
		return s.fail("namespace declaration that is not allowed")
	}
	if p == "" {
		s.def = sp
		return nil
	}
	if len(s.bound) >= maxBound {
		return s.failLimit("too many namespace prefixes")
	}
	s.bound = append(s.bound, binding{prefix: prefix, space: sp})
	return nil
}

// maxBound is how many prefixes may be declared at one place: a workbook needs about twenty, and every prefixed name
// is looked for among them.
const maxBound = 128

// lookup finds the namespace of a prefix.
func (s *scanner) lookup(prefix []byte) (space, bool) {
	if len(prefix) == 0 {
		return s.def, true
	}
	for i := len(s.bound) - 1; i >= 0; i-- {
		b := &s.bound[i]
		if int(b.prefix.to-b.prefix.from) == len(prefix) && bytes.Equal(s.bytes(b.prefix), prefix) {
			return b.space, true
		}
	}
	if string(prefix) == "xml" {
		return spaceXML, true
	}
	return spaceNone, false
}

// resolveAttrs gives prefixed attributes their namespaces. Two that become the same name in the same known namespace
// are refused; in unknown ones (whose meaning the reader does not take) prefixes are not compared by their addresses.
func (s *scanner) resolveAttrs() error {
	for i := range s.attrs {
		a := &s.attrs[i]
		if a.name.local == a.name.from || a.name.space == spaceXMLNS {
			continue
		}
		sp, ok := s.lookup(s.prefix(a.name))
		if !ok {
			return s.fail("attribute with an undeclared prefix")
		}
		a.name.space = sp
		for k := range s.attrs[:i] {
			o := &s.attrs[k]
			if sp != spaceOther && o.name.local > o.name.from && o.name.space == sp &&
				bytes.Equal(s.b[o.name.local:o.name.to], s.b[a.name.local:a.name.to]) {
				return s.fail("attribute twice under two prefixes")
			}
		}
	}
	return nil
}

// is tells whether the current element has this name in SpreadsheetML.
func (s *scanner) is(name string) bool {
	return s.name.space == spaceMain && string(s.local()) == name
}
