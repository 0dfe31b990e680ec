package xlsx

import (
	"bytes"
	"unicode/utf8"
)

// readStart reads a start tag or an empty element with its attributes and namespace declarations.
func (s *scanner) readStart() error {
	if len(s.open) == 0 && s.rootSeen {
		return s.fail("a second root element")
	}
	if len(s.open) >= s.lim.Depth {
		return s.failLimit("elements nested too deep")
	}
	name, ok := s.readName(s.pos + 1)
	if !ok {
		return s.fail("tag without a name")
	}
	s.open = append(s.open, element{name: name.span, bound: int32(len(s.bound)), def: s.def})
	s.attrs, s.spaced = s.attrs[:0], false
	i := int(name.to)
	for {
		gap := i
		for i < len(s.b) && isSpace(s.b[i]) {
			i++
		}
		if i >= len(s.b) {
			return s.fail("unexpected end in a tag")
		}
		if s.b[i] == '>' {
			i++
			break
		}
		if s.b[i] == '/' {
			if i+1 >= len(s.b) || s.b[i+1] != '>' {
				return s.fail("a / in a tag")
			}
			s.pending = true
			i += 2
			break
		}
		if gap == i {
			return s.fail("attributes without space between them")
		}
		var err error
		if i, err = s.readAttr(i); err != nil {
			return err
		}
	}
	if err := s.resolve(&name); err != nil {
		return err
	}
	s.tok, s.name, s.pos, s.rootSeen = tokStart, name, i, true
	return nil
}

// readName reads a name with at most one colon, which neither begins nor ends it.
func (s *scanner) readName(from int) (qname, bool) {
	b, i := s.b, from
	for i < len(b) && nameByte[b[i]] != 0 {
		i++
	}
	if i < len(b) && b[i] != ':' && b[i] < utf8.RuneSelf { // nearly always: plain ASCII without prefix
		return qname{span: span{int32(from), int32(i)}, local: int32(from)}, i > from && nameByte[b[from]] == 1
	}
	n := s.nameLen(from)
	q := qname{span: span{int32(from), int32(from + n)}, local: int32(from)}
	if n == 0 {
		return q, false
	}
	if colon := bytes.IndexByte(b[from:from+n], ':'); colon >= 0 {
		q.local = int32(from + colon + 1)
		after := b[q.local:q.to]
		if s.nameLen(int(q.local)) != len(after) || len(after) == 0 || bytes.IndexByte(after, ':') >= 0 {
			return q, false
		}
	}
	return q, true
}

// readAttr reads one attribute at i and gives where it ends.
func (s *scanner) readAttr(i int) (int, error) {
	s.pos = i
	name, ok := s.readName(i)
	if !ok {
		return 0, s.fail("attribute without a name")
	}
	i = s.skipSpace(int(name.to))
	if i >= len(s.b) || s.b[i] != '=' {
		return 0, s.fail("attribute without a value")
	}
	i = s.skipSpace(i + 1)
	if i >= len(s.b) || s.b[i] != '"' && s.b[i] != '\'' {
		return 0, s.fail("attribute value without quotes")
	}
	quote, from, plain := s.b[i], i+1, true
	for i = from; ; i++ {
		if i >= len(s.b) {
			return 0, s.fail("attribute value without end")
		}
		c := s.b[i]
		if c == quote {
			break
		}
		if c > '<' {
			continue
		}
		switch c {
		case '<':
			return 0, s.fail("< in an attribute value")
		case '\t', '\n', '\r':
			plain = false
		case '&':
			plain = false
			n := reference(s.b[i:])
			if n == 0 {
				return 0, s.fail("reference that XML does not define")
			}
			i += n - 1
		}
	}
	if i-from > s.lim.AttributeSize {
		return 0, s.failLimit("attribute value too long")
	}
	if len(s.attrs) >= s.lim.Attributes {
		return 0, s.failLimit("too many attributes")
	}
	for k := range s.attrs {
		if s.same(s.attrs[k].name.span, name.span) {
			return 0, s.fail("attribute twice")
		}
	}
	if name.local > name.from || s.b[name.from] == 'x' {
		s.spaced = true
	}
	s.attrs = append(s.attrs, attr{name: name, value: span{int32(from), int32(i)}, plain: plain})
	return i + 1, nil
}

// same tells whether the same bytes stand in two places.
func (s *scanner) same(a, b span) bool {
	n := a.to - a.from
	return b.to-b.from == n && s.b[a.from] == s.b[b.from] && (n == 1 || bytes.Equal(s.bytes(a), s.bytes(b)))
}

func (s *scanner) skipSpace(i int) int {
	for i < len(s.b) && isSpace(s.b[i]) {
		i++
	}
	return i
}

// attr gives the value of the current element's attribute of this name without prefix.
func (s *scanner) attr(name string) (string, bool) {
	for i := range s.attrs {
		a := &s.attrs[i]
		if a.name.local == a.name.from && string(s.bytes(a.name.span)) == name {
			return s.value(a), true
		}
	}
	return "", false
}

// attrIn gives the value of the current element's attribute of this local name in a namespace. An attribute without
// prefix is in none.
func (s *scanner) attrIn(sp space, name string) (string, bool) {
	for i := range s.attrs {
		a := &s.attrs[i]
		if a.name.local > a.name.from && a.name.space == sp && string(s.b[a.name.local:a.name.to]) == name {
			return s.value(a), true
		}
	}
	return "", false
}

// value decodes the value of an attribute.
func (s *scanner) value(a *attr) string {
	if a.plain {
		return string(s.bytes(a.value))
	}
	return string(appendValue(nil, s.bytes(a.value)))
}

// declaration reads <?xml …?> at the start, if it is there: version, then encoding, then standalone (productions 23 to
// 32). Only version 1.0 and the encoding in which the part really stands are taken.
func (s *scanner) declaration() error {
	if !bytes.HasPrefix(s.b, []byte("<?xml")) || len(s.b) > 5 && !isSpace(s.b[5]) {
		return nil
	}
	end := bytes.Index(s.b, []byte("?>"))
	if end < 0 {
		return s.fail("declaration without end")
	}
	fields := [...]string{"version", "encoding", "standalone"}
	field := 0
	for i := 5; i < end; {
		gap := i
		if i = s.skipSpace(i); i >= end {
			break
		}
		if gap == i {
			return s.fail("declaration without space between its parts")
		}
		next, err := s.readAttr(i)
		if err != nil {
			return err
		}
		a := s.attrs[len(s.attrs)-1]
		for field < len(fields) && fields[field] != string(s.bytes(a.name.span)) {
			field++
		}
		if field == len(fields) || field > 0 && len(s.attrs) == 1 {
			return s.fail("declaration with unknown or unordered parts")
		}
		if err := s.declared(fields[field], s.bytes(a.value)); err != nil {
			return err
		}
		i = next
	}
	if len(s.attrs) == 0 {
		return s.fail("declaration without version")
	}
	s.pos = end + 2
	return nil
}

func (s *scanner) declared(field string, value []byte) error {
	v := string(bytes.ToLower(value))
	switch {
	case field == "version" && v != "1.0", field == "standalone" && v != "yes" && v != "no":
		return s.fail("declaration with an unknown value")
	case field == "encoding" && s.wide && v != "utf-16" && v != "utf-16le" && v != "utf-16be", field == "encoding" && !s.wide && v != "utf-8" && v != "utf8":
		return refuse(XMLEncoding, s.part, "declared as "+printable(v))
	}
	return nil
}
