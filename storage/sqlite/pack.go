package sqlite

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"jibao/forms"
)

// A cell is packed as JSON: null when blank, a count of ten-thousandths, true or false, or a string when it is filled and
// has no note, and an object with the fields s (state), v (number), y (yes), t (text) and n (note) in every other case.
// That form is exact for any cell: unpacking gives the very cell that was packed. It is written and read by hand, because
// receiving a return packs tens of thousands of cells.

// errPacked tells that a stored value is not in the packed form.
var errPacked = errors.New("a stored value cannot be read")

// appendCell appends the packed cell c of type t.
func appendCell(b []byte, c *forms.Cell, t forms.Type) []byte {
	if c.State == forms.Filled && c.Note == "" {
		switch {
		case t.Numeric():
			if c.Text == "" && !c.Yes {
				return strconv.AppendInt(b, int64(c.Num), 10)
			}
		case t == forms.YesNo:
			if c.Text == "" && c.Num == 0 {
				return strconv.AppendBool(b, c.Yes)
			}
		case c.Num == 0 && !c.Yes:
			return appendString(b, c.Text)
		}
	}
	if *c == (forms.Cell{}) {
		return append(b, "null"...)
	}
	b = append(b, `{"s":`...)
	b = append(b, '0'+byte(c.State))
	if c.Num != 0 {
		b = append(b, `,"v":`...)
		b = strconv.AppendInt(b, int64(c.Num), 10)
	}
	if c.Yes {
		b = append(b, `,"y":true`...)
	}
	if c.Text != "" {
		b = append(b, `,"t":`...)
		b = appendString(b, c.Text)
	}
	if c.Note != "" {
		b = append(b, `,"n":`...)
		b = appendString(b, c.Note)
	}
	return append(b, '}')
}

const hexDigits = "0123456789abcdef"

// appendString appends s as a JSON string; bytes that JSON does not ask to escape stay as they are.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[from:i]...)
		if c >= ' ' {
			b = append(b, '\\', c)
		} else {
			b = append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
		from = i + 1
	}
	b = append(b, s[from:]...)
	return append(b, '"')
}

// appendRow appends the packed cells of a roster row; a row that is shorter than the form has blanks at its end.
func appendRow(b []byte, f *forms.Form, cells []forms.Cell) []byte {
	return appendCells(b, cells, len(f.Columns), func(i int) forms.Type { return f.Columns[i].Type })
}

// appendFigures appends the packed cells of a return's indicators.
func appendFigures(b []byte, f *forms.Form, cells []forms.Cell) []byte {
	return appendCells(b, cells, len(f.Indicators), func(i int) forms.Type { return f.Indicators[i].Type })
}

// appendCells appends an array of n packed cells, blank where cells has no more; typeOf gives their types.
func appendCells(b []byte, cells []forms.Cell, n int, typeOf func(int) forms.Type) []byte {
	b = append(b, '[')
	for i := range n {
		if i > 0 {
			b = append(b, ',')
		}
		if i < len(cells) {
			b = appendCell(b, &cells[i], typeOf(i))
		} else {
			b = append(b, "null"...)
		}
	}
	return append(b, ']')
}

// unpackCell reads one packed cell.
func unpackCell(s string) (forms.Cell, error) {
	p := unpacker{s: s}
	c, ok := p.cell()
	if !ok || p.at != len(s) {
		return forms.Cell{}, errPacked
	}
	return c, nil
}

// unpackCells reads a packed array into cells, which must be as long as the array may be at most; the rest stays blank.
func unpackCells(s string, cells []forms.Cell) error {
	p := unpacker{s: s}
	if !p.skip('[') {
		return errPacked
	}
	if p.skip(']') && p.at == len(s) {
		return nil
	}
	for i := range cells {
		c, ok := p.cell()
		if !ok {
			return errPacked
		}
		cells[i] = c
		if p.skip(',') {
			continue
		}
		if p.skip(']') && p.at == len(s) {
			return nil
		}
		break
	}
	return errPacked
}

// unpacker reads the packed form from left to right; every method tells whether what it reads stands there.
type unpacker struct {
	s      string
	at     int
	failed bool // text1 or number1 found something else
}

// comma steps to the next value of an array, the first included.
func (p *unpacker) comma() bool { return p.at == 0 && p.skip('[') || p.skip(',') }

// text1 reads the next value of an array, a text or null.
func (p *unpacker) text1(into *string) {
	ok := p.comma()
	if ok && !p.word("null") {
		*into, ok = p.text()
	}
	p.failed = p.failed || !ok
}

// number1 reads the next value of an array, a whole number or null, which gives 0.
func (p *unpacker) number1() (n int64) {
	ok := p.comma()
	if ok && !p.word("null") {
		n, ok = p.number()
	}
	p.failed = p.failed || !ok
	return n
}

func (p *unpacker) skip(c byte) bool {
	if p.at < len(p.s) && p.s[p.at] == c {
		p.at++
		return true
	}
	return false
}

func (p *unpacker) word(w string) bool {
	if strings.HasPrefix(p.s[p.at:], w) {
		p.at += len(w)
		return true
	}
	return false
}

func (p *unpacker) cell() (forms.Cell, bool) {
	if p.at >= len(p.s) {
		return forms.Cell{}, false
	}
	switch p.s[p.at] {
	case 'n':
		return forms.Cell{}, p.word("null")
	case 't':
		return forms.Cell{State: forms.Filled, Yes: true}, p.word("true")
	case 'f':
		return forms.Cell{State: forms.Filled}, p.word("false")
	case '"':
		s, ok := p.text()
		return forms.Cell{State: forms.Filled, Text: s}, ok
	case '{':
		return p.object()
	}
	n, ok := p.number()
	return forms.Cell{State: forms.Filled, Num: forms.Number(n)}, ok
}

func (p *unpacker) object() (c forms.Cell, ok bool) {
	if !p.word(`{"s":`) || p.at >= len(p.s) || p.s[p.at] < '0' || p.s[p.at] > '3' {
		return c, false
	}
	c.State = forms.State(p.s[p.at] - '0')
	p.at++
	if p.word(`,"v":`) {
		n, ok := p.number()
		if !ok {
			return c, false
		}
		c.Num = forms.Number(n)
	}
	c.Yes = p.word(`,"y":true`)
	if p.word(`,"t":`) {
		if c.Text, ok = p.text(); !ok {
			return c, false
		}
	}
	if p.word(`,"n":`) {
		if c.Note, ok = p.text(); !ok {
			return c, false
		}
	}
	return c, p.skip('}')
}

func (p *unpacker) number() (int64, bool) {
	from := p.at
	p.skip('-')
	for p.at < len(p.s) && p.s[p.at]-'0' < 10 {
		p.at++
	}
	n, err := strconv.ParseInt(p.s[from:p.at], 10, 64)
	return n, err == nil
}

// text reads a string; one without escapes shares the memory of what is read.
func (p *unpacker) text() (string, bool) {
	if !p.skip('"') {
		return "", false
	}
	from := p.at
	var b []byte
	for p.at < len(p.s) {
		switch p.s[p.at] {
		case '"':
			part := p.s[from:p.at]
			p.at++
			if b == nil {
				return part, true
			}
			return string(append(b, part...)), true
		case '\\':
			b = append(b, p.s[from:p.at]...)
			var ok bool
			if b, ok = p.escape(b); !ok {
				return "", false
			}
			from = p.at
		default:
			p.at++
		}
	}
	return "", false
}

// escape reads one of the escapes that appendString and SQLite write.
func (p *unpacker) escape(b []byte) ([]byte, bool) {
	rest := p.s[p.at:]
	if len(rest) < 2 {
		return b, false
	}
	if i := strings.IndexByte(`"\/bfnrt`, rest[1]); i >= 0 {
		p.at += 2
		return append(b, "\"\\/\b\f\n\r\t"[i]), true
	}
	if len(rest) < 6 || rest[1] != 'u' {
		return b, false
	}
	r, err := strconv.ParseUint(rest[2:6], 16, 16)
	if err != nil {
		return b, false
	}
	p.at += 6
	return utf8.AppendRune(b, rune(r)), true
}

// packTexts packs texts as a JSON array. (The json package would change a text that is no valid UTF-8.)
func packTexts(texts ...string) string {
	b := []byte{'['}
	for i, s := range texts {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, s)
	}
	return string(append(b, ']'))
}

// unpackTexts reads as many packed texts as there are places for them.
func unpackTexts(s string, into ...*string) error {
	p := unpacker{s: s}
	for i := range into {
		p.text1(into[i])
	}
	if p.failed || !p.skip(']') || p.at != len(s) {
		return errPacked
	}
	return nil
}

func packPeople(p forms.People) string {
	return packTexts(p.Head, p.Reviewer, p.Preparer, p.Phone, p.Date)
}

func unpackPeople(s string) (p forms.People, err error) {
	err = unpackTexts(s, &p.Head, &p.Reviewer, &p.Preparer, &p.Phone, &p.Date)
	return p, err
}

// packExplanation packs an explanation; none is "".
func packExplanation(e *forms.Explanation) string {
	if e == nil {
		return ""
	}
	return packTexts(e.Key, e.Form, e.Basis, e.Text, e.Who, stamp(e.When))
}

func unpackExplanation(s string) (*forms.Explanation, error) {
	if s == "" {
		return nil, nil
	}
	e, at := new(forms.Explanation), ""
	err := unpackTexts(s, &e.Key, &e.Form, &e.Basis, &e.Text, &e.Who, &at)
	e.When = parseStamp(at)
	return e, err
}

// packComment packs a comment; none is "".
func packComment(c *forms.Comment) string {
	if c == nil {
		return ""
	}
	return packTexts(c.ID, c.Cell, c.Seen, c.Text, c.Author, stamp(c.When), string(c.Status), c.Answer)
}

// commentText gives the text and the answer of a packed comment.
func commentText(s string) (text, answer string, err error) {
	var skip string
	err = unpackTexts(s, &skip, &skip, &skip, &text, &skip, &skip, &skip, &answer)
	return text, answer, err
}
