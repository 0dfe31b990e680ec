package xlsx

// quickCell reads a whole cell at once when it stands there in the plainest form, as nearly all cells of a return do:
//
//	<c r="D20" s="3" t="s"><v>17</v></c>   or   <c r="D20" s="3"/>
//
// without prefix, with attributes in double quotes and one space before each, and with a number or an index for a
// value. Nothing of it then needs the tokenizer. When quick is false nothing was read, and the cell goes the long way,
// which comes to the same.
func (r *sheetReader) quickCell() (quick bool, err error) {
	b, i := r.b, r.pos
	if r.pending || r.def != spaceMain || len(r.open)+2 > r.lim.Depth || len(b)-i < 3 || b[i] != '<' || b[i+1] != 'c' {
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
		case b[i+1] == 't' && typ == nil && len(v) == 1 && (v[0] == 's' || v[0] == 'n'):
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

// plainRun gives where the ASCII letters, digits and signs of numbers end that begin at i.
func plainRun(b []byte, i int) int {
	for i < len(b) && (nameByte[b[i]] != 0 || b[i] == '+') {
		i++
	}
	return i
}
