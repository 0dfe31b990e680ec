package xlsx

import (
	"strconv"
	"strings"
)

// readStyles gives the class of number format of every cell style (cellXfs). Without a styles part there is the one
// style that every workbook has.
func (p *pack) readStyles(part string) ([]Format, error) {
	if part == "" {
		return []Format{FormatGeneral}, nil
	}
	codes := map[string]Format{}
	var ids []string
	err := p.eachChild(part, spaceMain, "styleSheet", func(s *scanner) error {
		switch {
		case s.is("numFmts"):
			return s.alternatives(func(s *scanner) error {
				if err := s.room(len(codes)); err != nil {
					return err
				}
				id, _ := s.attr("numFmtId")
				code, _ := s.attr("formatCode")
				codes[strings.TrimSpace(id)] = classify(code)
				return s.skip()
			})
		case s.is("cellXfs"):
			return s.alternatives(func(s *scanner) error {
				if err := s.room(len(ids)); err != nil {
					return err
				}
				if s.is("xf") {
					id, _ := s.attr("numFmtId")
					ids = append(ids, strings.TrimSpace(id))
				}
				return s.skip()
			})
		}
		return s.skip()
	})
	if err != nil {
		return nil, err
	}
	formats := make([]Format, 0, len(ids)+1)
	for _, id := range ids {
		f, ok := codes[id]
		if !ok {
			f = builtin(id)
		}
		formats = append(formats, f)
	}
	if len(formats) == 0 {
		formats = append(formats, FormatGeneral)
	}
	return formats, nil
}

// alternatives calls fn for every child of the element just begun, as children does, and where there is a choice
// between extensions and what everybody understands (mc:AlternateContent, ISO 29500-3, 9.3), for the children of the
// latter. Hancom Office writes its styles so.
func (s *scanner) alternatives(fn func(s *scanner) error) error {
	return s.children(func(s *scanner) error {
		switch {
		case s.name.space == spaceCompat && string(s.local()) == "AlternateContent":
			return s.alternatives(fn)
		case s.name.space == spaceCompat && string(s.local()) == "Fallback":
			return s.children(fn)
		case s.name.space == spaceCompat:
			return s.skip()
		}
		return fn(s)
	})
}

// builtin classifies the number formats that have no code in the file (ISO 29500-1, 18.8.30), with those that East
// Asian editions use for dates.
func builtin(id string) Format {
	n, err := strconv.Atoi(id)
	switch {
	case err != nil, n <= 0:
		return FormatGeneral
	case n == 9, n == 10:
		return FormatPercent
	case n >= 14 && n <= 22, n >= 27 && n <= 36, n >= 45 && n <= 47, n >= 50 && n <= 58, n >= 71 && n <= 81:
		return FormatDate
	case n == 49:
		return FormatText
	case n <= 8, n >= 11 && n <= 13, n >= 37 && n <= 44, n == 48, n >= 59 && n <= 70:
		return FormatNumber
	}
	return FormatGeneral
}

// classify reads a format code: the letters outside quotes, escapes and brackets decide.
func classify(code string) Format {
	digits, text := false, false
	lower := strings.ToLower(code)
	if lower == "" || lower == "general" {
		return FormatGeneral
	}
	for i := 0; i < len(lower); i++ {
		switch c := lower[i]; c {
		case '"':
			end := strings.IndexByte(lower[i+1:], '"')
			if end < 0 {
				return FormatNumber
			}
			i += end + 1
		case '\\', '_', '*':
			i++
		case '[':
			end := strings.IndexByte(lower[i:], ']')
			if end < 0 {
				return FormatNumber
			}
			if in := lower[i+1 : i+end]; in != "" && strings.Trim(in, in[:1]) == "" && strings.Contains("hms", in[:1]) {
				return FormatDate // [h], [mm]: time that has passed
			}
			i += end
		case 'e':
			if i+1 < len(lower) && (lower[i+1] == '+' || lower[i+1] == '-') {
				digits = true
				continue
			}
			return FormatDate // a year of an era
		case 'g':
			if strings.HasPrefix(lower[i:], "general") {
				i += len("general") - 1
				continue
			}
			return FormatDate
		case 'y', 'm', 'd', 'h', 's', 'b':
			return FormatDate
		case '%':
			return FormatPercent
		case '0', '#', '?':
			digits = true
		case '@':
			text = true
		}
	}
	if text && !digits {
		return FormatText
	}
	return FormatNumber
}
