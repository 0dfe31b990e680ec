package xlsx

import (
	"bytes"
	"unicode/utf8"
)

// reference gives the length of the reference at the start of b (which begins with &), or 0 if it is none of the five
// entities of XML and no reference to an allowed character.
func reference(b []byte) int {
	_, n := decodeReference(b)
	return n
}

func decodeReference(b []byte) (rune, int) {
	end := bytes.IndexByte(b[:min(len(b), 64)], ';')
	if end < 2 {
		return 0, 0
	}
	switch string(b[1:end]) {
	case "amp":
		return '&', end + 1
	case "lt":
		return '<', end + 1
	case "gt":
		return '>', end + 1
	case "quot":
		return '"', end + 1
	case "apos":
		return '\'', end + 1
	}
	if b[1] != '#' {
		return 0, 0
	}
	digits, base := b[2:end], rune(10)
	if len(digits) > 0 && digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	r := rune(0)
	for _, c := range digits {
		d := rune(hexDigit(c))
		if d >= base || r > utf8.MaxRune {
			return 0, 0
		}
		r = r*base + d
	}
	if len(digits) == 0 || !isChar(r) {
		return 0, 0
	}
	return r, end + 1
}

// hexDigit is 255 for what is no digit.
func hexDigit(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10
	}
	return 255
}

// appendText appends text that the scanner has checked, with references resolved and line ends made \n (XML 1.0,
// 2.11). In CDATA (raw) only line ends change.
func appendText(dst, src []byte, raw bool) []byte {
	from := 0
	for i := 0; i < len(src); i++ {
		switch c := src[i]; {
		case c == '\r':
			dst = append(append(dst, src[from:i]...), '\n')
			if i+1 < len(src) && src[i+1] == '\n' {
				i++
			}
			from = i + 1
		case c == '&' && !raw:
			r, n := decodeReference(src[i:])
			dst = utf8.AppendRune(append(dst, src[from:i]...), r)
			i += n - 1
			from = i + 1
		}
	}
	return append(dst, src[from:]...)
}

// appendValue appends an attribute value: references resolved, tabs and line ends made spaces (XML 1.0, 3.3.3).
func appendValue(dst, src []byte) []byte {
	for i := 0; i < len(src); i++ {
		switch c := src[i]; c {
		case '\r':
			if i+1 < len(src) && src[i+1] == '\n' {
				i++
			}
			dst = append(dst, ' ')
		case '\t', '\n':
			dst = append(dst, ' ')
		case '&':
			r, n := decodeReference(src[i:])
			dst = utf8.AppendRune(dst, r)
			i += n - 1
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

// textError says that an escape of ST_Xstring stands for no character.
type textError struct{ detail string }

// Error gives the detail.
func (e *textError) Error() string { return e.detail }

// unescape resolves in place the escapes of ST_Xstring (ISO 29500-1, 22.9.2.19): _xHHHH_ is the UTF-16 unit HHHH. The
// underscore that ends one escape begins no other, as in Excel; _x005F_ protects one.
func unescape(b []byte) ([]byte, error) {
	first := bytes.Index(b, []byte("_x"))
	if first < 0 {
		return b, nil
	}
	out := b[:first]
	for i := first; i < len(b); {
		u, ok := unit(b[i:])
		if !ok {
			out = append(out, b[i])
			i++
			continue
		}
		i += 7
		if isSurrogate(u) {
			low, ok := unit(b[i:])
			if u = pair(u, low); !ok || u < 0 {
				return nil, &textError{"an escape of half a surrogate pair"}
			}
			i += 7
		}
		if u == 0 {
			return nil, &textError{"an escape of NUL"}
		}
		out = utf8.AppendRune(out, u)
	}
	return out, nil
}

// unit reads _xHHHH_ at the start of b.
func unit(b []byte) (rune, bool) {
	if len(b) < 7 || b[0] != '_' || b[1] != 'x' || b[6] != '_' {
		return 0, false
	}
	r := rune(0)
	for _, c := range b[2:6] {
		d := hexDigit(c)
		if d > 15 {
			return 0, false
		}
		r = r<<4 | rune(d)
	}
	return r, true
}
