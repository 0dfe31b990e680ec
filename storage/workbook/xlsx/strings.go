package xlsx

// stringTable is the table of shared strings: all texts in one string, and where each ends.
type stringTable struct {
	text string
	ends []uint32
}

func (t *stringTable) len() int { return len(t.ends) }

// bounds gives where string i stands in the text.
func (t *stringTable) bounds(i int) (from, to uint32) {
	if i > 0 {
		from = t.ends[i-1]
	}
	return from, t.ends[i]
}

// readStrings reads the table of shared strings. Its declared counts are often wrong and not looked at.
func (p *pack) readStrings(part string) (*stringTable, error) {
	t := &stringTable{}
	if part == "" {
		return t, nil
	}
	var text []byte
	err := p.eachChild(part, spaceMain, "sst", func(s *scanner) error {
		if !s.is("si") {
			return s.unexpected("si")
		}
		if text == nil {
			text = make([]byte, 0, len(s.b)/2)
			t.ends = make([]uint32, 0, len(s.b)/64)
		}
		var err error
		if text, err = s.richText(text); err != nil {
			return err
		}
		t.ends = append(t.ends, uint32(len(text)))
		return nil
	})
	if err != nil {
		return nil, err
	}
	t.text = string(text)
	return t, nil
}

// unexpected passes over extensions, which stand in extLst or in namespaces of their own. An element of SpreadsheetML
// that has no place here, or a choice between two contents, could hold what the reader would leave out: refused.
func (s *scanner) unexpected(want string) error {
	if s.name.space == spaceMain && !s.is("extLst") || s.name.space == spaceCompat || s.name.space == spaceNone {
		return refuse(PartInvalid, s.part, offset("element that is not "+want, s.pos))
	}
	return s.skip()
}

// richText appends the text of the element just begun (si, is, or text of a comment): its t and the t of its runs,
// without the phonetic ones (rPh), with escapes resolved. Space is kept as written: producers that mean it without
// xml:space="preserve" exist, and who compares texts can trim.
func (s *scanner) richText(dst []byte) ([]byte, error) {
	start := len(dst)
	if t, ok := s.leaf('t'); ok {
		dst = append(dst, s.bytes(t)...)
	}
	err := s.children(func(s *scanner) error {
		var err error
		switch {
		case s.is("t"):
			dst, err = s.content(dst)
		case s.is("r"):
			err = s.children(func(s *scanner) error {
				if s.is("t") {
					dst, err = s.content(dst)
					return err
				}
				if s.is("rPr") {
					return s.skip()
				}
				return s.unexpected("t")
			})
		case s.is("rPh"), s.is("phoneticPr"):
			err = s.skip()
		default:
			err = s.unexpected("t")
		}
		return err
	})
	if err != nil {
		return dst, err
	}
	return s.unescapeTail(dst, start)
}

// unescapeTail resolves the escapes in dst from start on.
func (s *scanner) unescapeTail(dst []byte, start int) ([]byte, error) {
	tail, err := unescape(dst[start:])
	if err != nil {
		return dst, &RefusedError{Code: StringCharacter, Part: s.part, Err: err}
	}
	return dst[:start+len(tail)], nil
}
