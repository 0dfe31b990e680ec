package xlsx

// quickCell reads a whole cell at once when it stands there in the plainest form, as nearly all cells of a return do:
//
//	<c r="D20" s="3" t="s"><v>17</v></c>   or   <c r="D20" s="3"/>   or   <c r="D20" s="3" t="inlineStr"><is><t>text</t></is></c>
//
// without prefix, with attributes in double quotes and one space before each, and with a number, an index or a text
// without references for a value. Nothing of it then needs the tokenizer. When quick is false nothing was read, and the
// cell goes the long way, which comes to the same.
func (r *sheetReader) quickCell() (quick bool, err error) {
	b, i := r.b, r.pos
	if r.pending || r.def != spaceMain || len(r.open)+3 > r.lim.Depth || len(b)-i < 3 || b[i] != '<' || b[i+1] != 'c' {
		return false, nil
	}
	var ref, style, typ []byte
	for i += 2; i < len(b) && b[i] == ' '; {
		if len(b)-i < 4 || b[i+2] != '=' || b[i+3] != '"' {
			return false, nil
		}
		from := i + 4
		to := plainRun(b, from)
		if to >= len(b) || b[to] != '"' {
			return false, nil
		}
		switch v := b[from:to]; {
		case b[i+1] == 'r' && ref == nil:
			ref = v
		case b[i+1] == 's' && style == nil:
			style = v
		case b[i+1] == 't' && typ == nil && (len(v) == 1 && (v[0] == 's' || v[0] == 'n') || string(v) == "inlineStr"):
			typ = v
		default:
			return false, nil
		}
		i = to + 1
	}
	if len(b)-i >= 2 && b[i] == '/' && b[i+1] == '>' {
		r.pos = i + 2
		_, err := r.head(ref, style, typ)
		return true, err
	}
	if len(typ) > 1 {
		return r.quickText(i, ref, style, typ)
	}
	if len(b)-i < 4 || b[i] != '>' || b[i+1] != '<' || b[i+2] != 'v' || b[i+3] != '>' {
		return false, nil
	}
	from := i + 4
	to := plainRun(b, from)
	if len(b)-to < 8 || string(b[to:to+8]) != "</v></c>" {
		return false, nil
	}
	r.pos = to + 8
	h, err := r.head(ref, style, typ)
	if err != nil {
		return true, err
	}
	start := len(r.text)
	r.text = append(r.text, b[from:to]...)
	return true, r.finishCell(h, start, true, false, false)
}

// What stands around the text of a cell that holds it itself.
const (
	beginText = "><is><t>"
	keepSpace = "><is><t xml:space=\"preserve\">"
	endText   = "</t></is></c>"
)

// quickText reads the rest of a cell with a text of its own; i is where its start tag ends.
func (r *sheetReader) quickText(i int, ref, style, typ []byte) (quick bool, err error) {
	rest := r.b[i:]
	switch {
	case len(rest) >= len(beginText) && string(rest[:len(beginText)]) == beginText:
		rest = rest[len(beginText):]
	case len(rest) >= len(keepSpace) && string(rest[:len(keepSpace)]) == keepSpace:
		rest = rest[len(keepSpace):]
	default:
		return false, nil
	}
	n, escapes := 0, false
	for ; n < len(rest); n++ {
		if k := textByte[rest[n]]; k == endsText {
			break
		} else if k == mayEscape {
			escapes = true
		}
	}
	if len(rest)-n < len(endText) || string(rest[n:n+len(endText)]) != endText {
		return false, nil
	}
	r.pos = len(r.b) - len(rest) + n + len(endText)
	h, err := r.head(ref, style, typ)
	if err != nil {
		return true, err
	}
	start := len(r.text)
	r.text = append(r.text, rest[:n]...)
	if escapes {
		if r.text, err = r.unescapeTail(r.text, start); err != nil {
			return true, r.at(err, h.col)
		}
	}
	return true, r.finishCell(h, start, true, true, false)
}

// What a byte means in the text of a cell: the text ends there, or must be looked at by the tokenizer; or an escape may
// begin there.
const (
	endsText = 1 + iota
	mayEscape
)

var textByte = [256]uint8{'<': endsText, '&': endsText, '\r': endsText, '>': endsText, '_': mayEscape}

// plainRun gives where the ASCII letters, digits and signs of numbers end that begin at i.
func plainRun(b []byte, i int) int {
	for i < len(b) && (nameByte[b[i]] != 0 || b[i] == '+') {
		i++
	}
	return i
}
