package xlsx

// readComments reads the notes of a sheet (ISO 29500-1, 18.7). Threaded comments leave a note of the old kind with
// their text, which is what is read here.
func (p *pack) readComments(part, sheet string) ([]Comment, error) {
	var authors []string
	var notes []Comment
	err := p.eachChild(part, spaceMain, "comments", func(s *scanner) error {
		switch {
		case s.is("authors"):
			return s.children(func(s *scanner) error {
				if err := s.room(len(authors)); err != nil {
					return err
				}
				text, err := s.escaped()
				authors = append(authors, text)
				return err
			})
		case s.is("commentList"):
			return s.children(func(s *scanner) error {
				if !s.is("comment") {
					return s.unexpected("comment")
				}
				if err := s.room(len(notes)); err != nil {
					return err
				}
				c, err := s.comment(authors, sheet)
				notes = append(notes, c)
				return err
			})
		}
		return s.skip()
	})
	return notes, err
}

// escaped gives the text of the element just begun with its escapes resolved.
func (s *scanner) escaped() (string, error) {
	b, err := s.content(nil)
	if err == nil {
		b, err = s.unescapeTail(b, 0)
	}
	return string(b), err
}

func (s *scanner) comment(authors []string, sheet string) (Comment, error) {
	ref, _ := s.attr("ref")
	c := Comment{Ref: ref}
	if _, _, ok := parseAddress([]byte(ref)); !ok {
		return c, &RefusedError{Code: CellReference, Part: s.part, Sheet: sheet, Detail: printable(ref)}
	}
	if id, has := s.attr("authorId"); has {
		i, ok := parseIndex([]byte(id))
		if !ok || i >= len(authors) {
			return c, refuse(PartInvalid, s.part, "author of the note at "+ref)
		}
		c.Author = authors[i]
	}
	err := s.children(func(s *scanner) error {
		if !s.is("text") {
			return s.skip()
		}
		b, err := s.richText(nil)
		c.Text = string(b)
		return err
	})
	return c, err
}
