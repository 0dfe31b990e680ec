package xlsx

import (
	"bytes"
	"context"
	"strconv"
	"unicode/utf8"
)

// scanner is a strict tokenizer of XML 1.0 with namespaces over a whole part in memory. It checks what encoding/xml
// lets pass: one root and nothing after it, unique attributes, space between attributes, declared prefixes, the
// declaration only at the start and for a known encoding, no DOCTYPE at all. Its tokens are positions in the part;
// nothing is copied.
type scanner struct {
	part string
	b    []byte
	pos  int
	lim  *Limits

	// The token that next has read.
	tok   token
	text  span // of tokText
	raw   bool // the text is CDATA: nothing in it is decoded
	plain bool // the text holds no reference and no carriage return
	name  qname
	attrs []attr

	spaced   bool // an attribute of the tag may declare a namespace or has a prefix
	open     []element
	bound    []binding
	def      space // the namespace of elements without prefix
	pending  bool  // an empty element was begun: its end comes next
	rootSeen bool
	wide     bool

	ctx   context.Context // nil: nobody can end the reading
	steps int             // since the part was opened
}

type token uint8

const (
	tokEOF token = iota
	tokStart
	tokEnd
	tokText
)

// span is a stretch of the part.
type span struct{ from, to int32 }

// qname is a name with its prefix; local begins after the colon.
type qname struct {
	span
	local int32
	space space // of elements only: the namespace
}

// attr is an attribute as written, without its quotes.
type attr struct {
	name  qname
	value span
	plain bool // no reference, tab or line end in the value
}

type element struct {
	name  span
	bound int32 // bindings and
	def   space // default namespace outside this element
}

type binding struct {
	prefix span
	space  space
}

func newScanner(part string, b []byte, lim *Limits) (*scanner, error) {
	s := &scanner{}
	return s, s.reset(part, b, lim)
}

// reset prepares for another part, reading its byte order mark and declaration.
func (s *scanner) reset(part string, b []byte, lim *Limits) error {
	text, wide, err := toUTF8(part, b)
	if err != nil {
		return err
	}
	*s = scanner{part: part, b: text, lim: lim, wide: wide, attrs: s.attrs[:0], open: s.open[:0], bound: s.bound[:0]}
	return s.declaration()
}

func (s *scanner) bytes(p span) []byte { return s.b[p.from:p.to] }

// local is the name of the current element without its prefix.
func (s *scanner) local() []byte { return s.b[s.name.local:s.name.to] }

// depth is the number of open elements.
func (s *scanner) depth() int { return len(s.open) }

func offset(what string, at int) string { return what + " at byte " + strconv.Itoa(at) }

func (s *scanner) fail(what string) error {
	s.tok = tokEOF
	return refuse(XMLMalformed, s.part, offset(what, s.pos))
}

func (s *scanner) failLimit(what string) error {
	return refuse(XMLLimit, s.part, offset(what, s.pos))
}

// room refuses one entry more in a list that already has n.
func (s *scanner) room(n int) error {
	if n >= s.lim.Items {
		return s.failLimit("too many entries")
	}
	return nil
}

// next reads the next token. Comments and processing instructions are checked and passed over, so that text around
// one comes as two tokens.
func (s *scanner) next() error {
	if s.pending {
		s.pending = false
		s.tok = tokEnd
		s.close()
		return nil
	}
	for {
		if s.pos >= len(s.b) {
			if len(s.open) > 0 || !s.rootSeen {
				return s.fail("unexpected end")
			}
			s.tok = tokEOF
			return nil
		}
		if s.b[s.pos] != '<' {
			if token, err := s.readText(); token || err != nil {
				return err
			}
			continue
		}
		if s.pos+1 >= len(s.b) {
			return s.fail("unexpected end")
		}
		switch s.b[s.pos+1] {
		case '/':
			return s.readEnd()
		case '?':
			if err := s.skipInstruction(); err != nil {
				return err
			}
		case '!':
			if cdata, err := s.readBang(); cdata || err != nil {
				return err
			}
		default:
			return s.readStart()
		}
	}
}

// readText reads up to the next '<'. Outside the root element there may be space only, which is no token.
func (s *scanner) readText() (isToken bool, err error) {
	from := s.pos
	plain := true
	i := from
	for ; i < len(s.b) && s.b[i] != '<'; i++ {
		switch s.b[i] {
		case '&':
			plain = false
			n := reference(s.b[i:])
			if n == 0 {
				s.pos = i
				return false, s.fail("reference that XML does not define")
			}
			i += n - 1
		case '\r':
			plain = false
		case '>':
			if i >= from+2 && s.b[i-1] == ']' && s.b[i-2] == ']' {
				s.pos = i
				return false, s.fail("]]> in text")
			}
		}
	}
	if len(s.open) == 0 {
		if len(bytes.Trim(s.b[from:i], " \t\r\n")) > 0 {
			return false, s.fail("text outside the root element")
		}
		s.pos = i
		return false, nil
	}
	s.tok, s.text, s.plain, s.raw = tokText, span{int32(from), int32(i)}, plain, false
	s.pos = i
	return true, nil
}

func (s *scanner) readEnd() error {
	if len(s.open) == 0 {
		return s.fail("end of an element that was not begun")
	}
	want := s.open[len(s.open)-1].name
	from := s.pos + 2
	to := from + int(want.to-want.from)
	if to >= len(s.b) || !s.same(want, span{int32(from), int32(to)}) {
		return s.fail("end of another element than the open one")
	}
	for to < len(s.b) && isSpace(s.b[to]) {
		to++
	}
	if to >= len(s.b) || s.b[to] != '>' {
		return s.fail("end tag that is none")
	}
	s.pos = to + 1
	s.tok = tokEnd
	s.close()
	return nil
}

func (s *scanner) close() {
	last := len(s.open) - 1
	s.bound, s.def = s.bound[:s.open[last].bound], s.open[last].def
	s.open = s.open[:last]
}

// readBang reads a comment or a CDATA section; cdata tells that a text token was read.
func (s *scanner) readBang() (cdata bool, err error) {
	rest := s.b[s.pos:]
	switch {
	case bytes.HasPrefix(rest, []byte("<!--")):
		end := bytes.Index(rest[4:], []byte("--"))
		if end < 0 || len(rest) <= 4+end+2 || rest[4+end+2] != '>' {
			return false, s.fail("comment without end, or -- in a comment")
		}
		s.pos += 4 + end + 3
		return false, nil
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		end := bytes.Index(rest, []byte("]]>"))
		if end < 0 || len(s.open) == 0 {
			return false, s.fail("CDATA without end or outside the root element")
		}
		s.tok, s.raw = tokText, true
		s.text = span{int32(s.pos + 9), int32(s.pos + end)}
		s.plain = bytes.IndexByte(s.bytes(s.text), '\r') < 0
		s.pos += end + 3
		return true, nil
	case len(rest) >= 9 && bytes.EqualFold(rest[:9], []byte("<!DOCTYPE")):
		return false, refuse(XMLDoctype, s.part, "")
	}
	return false, s.fail("markup that XML does not have")
}

func (s *scanner) skipInstruction() error {
	target := s.pos + 2
	n := s.nameLen(target)
	if n == 0 || bytes.EqualFold(s.b[target:target+n], []byte("xml")) || bytes.IndexByte(s.b[target:target+n], ':') >= 0 {
		return s.fail("processing instruction with a bad name, or a declaration that is not at the start")
	}
	end := bytes.Index(s.b[target+n:], []byte("?>"))
	if end < 0 || end > 0 && !isSpace(s.b[target+n]) {
		return s.fail("processing instruction without end")
	}
	s.pos = target + n + end + 2
	return nil
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// nameLen is the length of the name at from, colons included, or 0.
func (s *scanner) nameLen(from int) int {
	i := from
	for i < len(s.b) {
		c := s.b[i]
		if k := nameByte[c]; k == 1 || i > from && (k == 2 || c == ':') {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRune(s.b[i:])
		if !(isNameStart(r) || i > from && isNameRune(r)) {
			break
		}
		i += n
	}
	return i - from
}

// leaf reads a whole element of SpreadsheetML that has no prefix, no attributes and nothing in it but plain text, when
// that is what comes next. It is a short cut for what cells and strings nearly always are: <v>12</v>, <t>text</t>.
// When it is false, nothing was read, and next finds out what there is.
func (s *scanner) leaf(name byte) (span, bool) {
	if s.pending || s.def != spaceMain || len(s.open) >= s.lim.Depth {
		return span{}, false
	}
	from := s.pos + 3
	if from > len(s.b) || s.b[from-3] != '<' || s.b[from-2] != name || s.b[from-1] != '>' {
		return span{}, false
	}
	to := from
	for to < len(s.b) && s.b[to] != '<' {
		if c := s.b[to]; c == '&' || c == '\r' || c == '>' {
			return span{}, false
		}
		to++
	}
	end := to + 4
	if end > len(s.b) || s.b[to+1] != '/' || s.b[to+2] != name || s.b[to+3] != '>' {
		return span{}, false
	}
	s.pos = end
	return span{int32(from), int32(to)}, true
}

// goOn tells now and then that the reading must end.
func (s *scanner) goOn() error {
	if s.steps++; s.steps&0xff == 0 && s.ctx != nil {
		return s.ctx.Err()
	}
	return nil
}

// skip passes over the rest of the element that was just begun. Everything in it is checked all the same.
func (s *scanner) skip() error {
	for depth := len(s.open) - 1; ; {
		if err := s.next(); err != nil {
			return err
		}
		if err := s.goOn(); err != nil {
			return err
		}
		if s.tok == tokEnd && len(s.open) == depth {
			return nil
		}
	}
}

// finish reads to the end of the part after the root's end.
func (s *scanner) finish() error {
	for {
		if err := s.next(); err != nil || s.tok == tokEOF {
			return err
		}
	}
}
