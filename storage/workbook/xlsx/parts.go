package xlsx

import (
	"bytes"
	"context"
	"strings"
)

// pack is the package (in the sense of ISO 29500-2) while it is read: its parts, their types, and what was noticed.
type pack struct {
	ctx     context.Context
	lim     Limits
	entries []*entry
	byName  map[string]*entry // keys are lower-case: part names are equal without regard to case
	un      *unpacker
	scan    scanner
	types   contentTypes
	notices []Notice

	// Room for the sheet that is being read, used again for the next one.
	rows, cols once
	columns    bitset
	text       []byte
	cells      []packedCell
}

func newPack(ctx context.Context, entries []*entry, lim Limits, room *Room) *pack {
	p := &pack{
		ctx: ctx, lim: lim, entries: entries, byName: make(map[string]*entry, len(entries)), un: &room.un,
		columns: make(bitset, MaxColumn/64+1), text: room.text, cells: room.cells,
	}
	p.un.left, p.un.largest = lim.UnpackedBytes, 0
	for _, e := range entries {
		p.byName[strings.ToLower(e.name)] = e
		p.un.largest = max(p.un.largest, e.size)
	}
	return p
}

// has tells whether the package has the part.
func (p *pack) has(part string) bool { return p.byName[strings.ToLower(part)] != nil }

// open unpacks a part and puts the scanner at its start. One part is read at a time, and only once: the bytes stay
// valid until the next call, and reading a part twice would let a small file ask for endless work.
func (p *pack) open(part string) (*scanner, error) {
	e := p.byName[strings.ToLower(part)]
	if e == nil {
		return nil, refuse(PartMissing, part, "")
	}
	if e.used {
		return nil, refuse(PartInvalid, part, "part is used for two purposes")
	}
	if err := p.ctx.Err(); err != nil {
		return nil, err
	}
	b, err := p.un.unpack(e)
	if err != nil {
		return nil, err
	}
	err = p.scan.reset(e.name, b, &p.lim)
	p.scan.ctx = p.ctx
	return &p.scan, err
}

// openRoot opens a part and reads its root element, which must have this name.
func (p *pack) openRoot(part string, sp space, root string) (*scanner, error) {
	s, err := p.open(part)
	if err != nil {
		return nil, err
	}
	if err := s.next(); err != nil {
		return nil, err
	}
	if s.name.space != sp || string(s.local()) != root {
		return nil, refuse(PartInvalid, s.part, "root element is not "+root)
	}
	return s, nil
}

// eachChild opens a part and calls fn for every child of its root; fn reads the child to its end.
func (p *pack) eachChild(part string, sp space, root string, fn func(s *scanner) error) error {
	s, err := p.openRoot(part, sp, root)
	if err != nil {
		return err
	}
	if err := s.children(fn); err != nil {
		return err
	}
	return s.finish()
}

// children calls fn for every child of the element just begun and reads that element to its end.
func (s *scanner) children(fn func(s *scanner) error) error {
	depth := s.depth()
	for {
		if err := s.next(); err != nil {
			return err
		}
		switch s.tok {
		case tokEnd:
			return nil
		case tokStart:
			if err := s.goOn(); err != nil {
				return err
			}
			if err := fn(s); err != nil {
				return err
			}
			if s.depth() != depth {
				return refuse(PartInvalid, s.part, "element was not read to its end")
			}
		}
	}
}

// content appends to dst all text of the element just begun and reads it to its end. Elements in it are passed over.
func (s *scanner) content(dst []byte) ([]byte, error) {
	for {
		if err := s.next(); err != nil {
			return dst, err
		}
		switch s.tok {
		case tokEnd:
			return dst, nil
		case tokStart:
			if err := s.skip(); err != nil {
				return dst, err
			}
		case tokText:
			if s.plain {
				dst = append(dst, s.bytes(s.text)...)
			} else {
				dst = appendText(dst, s.bytes(s.text), s.raw)
			}
		}
	}
}

// notice notes something once per code and part.
func (p *pack) notice(code Code, part, cell, detail string) {
	for _, n := range p.notices {
		if n.Code == code && n.Part == part {
			return
		}
	}
	p.notices = append(p.notices, Notice{Code: code, Part: part, Cell: cell, Detail: printable(detail)})
}

// verifyRest unpacks all parts that were not used, for their lengths and checksums. In XML ones it looks for a
// document type, and no further: what is wrong in a drawing cannot change a cell, and drawings of older Office
// versions (.vml) are not always well-formed.
func (p *pack) verifyRest() error {
	for _, e := range p.entries {
		if e.used {
			continue
		}
		if err := p.ctx.Err(); err != nil {
			return err
		}
		if source, ok := sourceOf(e.name); ok && p.has(source) {
			rels, err := p.readRels(source)
			if err != nil {
				return err
			}
			p.noteRelations(source, rels)
			continue
		}
		b, err := p.un.unpack(e)
		if err != nil {
			return err
		}
		if strings.HasSuffix(e.name, "/") && len(b) > 0 {
			return refuse(ZIPName, e.name, "a folder with content")
		}
		if isXMLName(e.name) && hasDoctype(b) {
			return refuse(XMLDoctype, e.name, "")
		}
		p.noticePart(e.name)
	}
	return nil
}

func isXMLName(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") || strings.HasSuffix(name, ".vml")
}

// hasDoctype looks for <!DOCTYPE in any case, in UTF-8 and in both orders of UTF-16.
func hasDoctype(b []byte) bool {
	if bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")) {
		b = bytes.ReplaceAll(b, []byte{0}, nil)
	}
	for {
		i := bytes.Index(b, []byte("<!"))
		if i < 0 {
			break
		}
		if len(b)-i >= 9 && bytes.EqualFold(b[i:i+9], []byte("<!DOCTYPE")) {
			return true
		}
		b = b[i+2:]
	}
	return false
}

// noticePart notes what a part's name tells, even when nothing refers to the part.
func (p *pack) noticePart(name string) {
	lower := strings.ToLower(name)
	switch {
	case strings.HasSuffix(lower, "vbaproject.bin"):
		p.notice(Macros, name, "", "")
	case strings.HasPrefix(lower, "xl/embeddings/"), strings.HasPrefix(lower, "xl/activex/"), strings.HasPrefix(lower, "xl/ctrlprops/"):
		p.notice(EmbeddedObject, name, "", "")
	}
}
