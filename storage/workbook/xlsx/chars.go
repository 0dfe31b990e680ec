package xlsx

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// Which bytes may stand in an XML part at all (XML 1.0, 5th edition, productions 2, 4 and 4a) is settled in one pass
// over the part, so that the tokenizer never has to ask again.

// toUTF8 gives the part as UTF-8 without byte order mark; wide tells that it was UTF-16. Characters are checked.
func toUTF8(part string, b []byte) (text []byte, wide bool, err error) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		b = b[3:]
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		b, wide = fromUTF16(b[2:], binary.LittleEndian), true
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		b, wide = fromUTF16(b[2:], binary.BigEndian), true
	case bytes.HasPrefix(b, []byte("<\x00?\x00")): // without a mark, as XML 1.0, F.1, tells it by its first characters
		b, wide = fromUTF16(b, binary.LittleEndian), true
	case bytes.HasPrefix(b, []byte("\x00<\x00?")):
		b, wide = fromUTF16(b, binary.BigEndian), true
	}
	if wide && b == nil {
		return nil, wide, refuse(XMLEncoding, part, "half a UTF-16 character")
	}
	if at := badChar(b); at >= 0 {
		if !utf8.FullRune(b[at:]) || firstRuneBroken(b[at:]) {
			return nil, wide, refuse(XMLEncoding, part, offset("not UTF-8", at))
		}
		return nil, wide, refuse(XMLMalformed, part, offset("a character that XML does not allow", at))
	}
	return b, wide, nil
}

func firstRuneBroken(b []byte) bool {
	r, n := utf8.DecodeRune(b)
	return r == utf8.RuneError && n == 1
}

// fromUTF16 is nil for an odd number of bytes or an unpaired surrogate.
func fromUTF16(b []byte, order binary.ByteOrder) []byte {
	if len(b)%2 != 0 {
		return nil
	}
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i += 2 {
		r := rune(order.Uint16(b[i:]))
		if isSurrogate(r) {
			if i+4 > len(b) {
				return nil
			}
			i += 2
			if r = pair(r, rune(order.Uint16(b[i:]))); r < 0 {
				return nil
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

func isSurrogate(r rune) bool { return r >= 0xd800 && r <= 0xdfff }

// pair joins two surrogates; it is -1 when they are not a high one and a low one.
func pair(high, low rune) rune {
	if high < 0xd800 || high > 0xdbff || low < 0xdc00 || low > 0xdfff {
		return -1
	}
	return (high-0xd800)<<10 + (low - 0xdc00) + 0x10000
}

// isChar is production 2 of XML 1.0.
func isChar(r rune) bool {
	return r >= 0x20 && r <= 0xd7ff || r == '\t' || r == '\n' || r == '\r' || r >= 0xe000 && r <= 0xfffd || r >= 0x10000 && r <= 0x10ffff
}

// badChar gives the offset of the first byte that does not begin an allowed character in UTF-8, or -1.
func badChar(b []byte) int {
	const high, low = 0x8080808080808080, 0x2020202020202020
	i := 0
	for len(b)-i >= 8 {
		w := binary.LittleEndian.Uint64(b[i:])
		odd := (w | (w - low)) & high // marks the first byte above 0x7f or below 0x20; what it marks behind that is no matter
		if odd == 0 {
			i += 8
			continue
		}
		i += bits.TrailingZeros64(odd) >> 3
		n := charLen(b[i:])
		if n == 0 {
			return i
		}
		i += n
		for len(b)-i >= 8 { // where there is one Chinese character there are more
			w := binary.LittleEndian.Uint64(b[i:])
			if !threeBytes(w) {
				break
			}
			if i += 3; threeBytes(w >> 24) {
				i += 3
			}
		}
	}
	for i < len(b) {
		n := charLen(b[i:])
		if n == 0 {
			return i
		}
		i += n
	}
	return -1
}

// threeBytes tells whether w begins, lowest byte first, with a character of three bytes from U+1000 to U+CFFF: all that
// begins with 0xe1 to 0xec, nearly all of Chinese and Korean.
func threeBytes(w uint64) bool { return w&0xc0c0f0 == 0x8080e0 && w&0xf-1 < 0xc }

// charLen gives the length of the character at the start of b, or 0 if there is none that XML allows.
func charLen(b []byte) int {
	if c := b[0]; c < utf8.RuneSelf {
		if c >= 0x20 || c == '\n' || c == '\r' || c == '\t' {
			return 1
		}
		return 0
	}
	if len(b) >= 3 && threeBytes(uint64(b[0])|uint64(b[1])<<8|uint64(b[2])<<16) {
		return 3
	}
	r, n := utf8.DecodeRune(b)
	if r == utf8.RuneError && n <= 1 || !isChar(r) {
		return 0
	}
	return n
}

// nameByte says what an ASCII byte may do in a name: 1 begin one, 2 go on. Bytes from 0x80 up are looked at as runes.
var nameByte = [256]byte{
	'_': 1, '-': 2, '.': 2,
	'0': 2, '1': 2, '2': 2, '3': 2, '4': 2, '5': 2, '6': 2, '7': 2, '8': 2, '9': 2,
	'A': 1, 'B': 1, 'C': 1, 'D': 1, 'E': 1, 'F': 1, 'G': 1, 'H': 1, 'I': 1, 'J': 1, 'K': 1, 'L': 1, 'M': 1,
	'N': 1, 'O': 1, 'P': 1, 'Q': 1, 'R': 1, 'S': 1, 'T': 1, 'U': 1, 'V': 1, 'W': 1, 'X': 1, 'Y': 1, 'Z': 1,
	'a': 1, 'b': 1, 'c': 1, 'd': 1, 'e': 1, 'f': 1, 'g': 1, 'h': 1, 'i': 1, 'j': 1, 'k': 1, 'l': 1, 'm': 1,
	'n': 1, 'o': 1, 'p': 1, 'q': 1, 'r': 1, 's': 1, 't': 1, 'u': 1, 'v': 1, 'w': 1, 'x': 1, 'y': 1, 'z': 1,
}

// isNameStart and isNameRune are productions 4 and 4a beyond ASCII.
func isNameStart(r rune) bool {
	switch {
	case r >= 0xc0 && r <= 0x2ff:
		return r != 0xd7 && r != 0xf7
	case r >= 0x370 && r <= 0x1fff:
		return r != 0x37e
	}
	return r >= 0x200c && r <= 0x200d || r >= 0x2070 && r <= 0x218f || r >= 0x2c00 && r <= 0x2fef ||
		r >= 0x3001 && r <= 0xd7ff || r >= 0xf900 && r <= 0xfdcf || r >= 0xfdf0 && r <= 0xfffd || r >= 0x10000 && r <= 0xeffff
}

func isNameRune(r rune) bool {
	return isNameStart(r) || r == 0xb7 || r >= 0x300 && r <= 0x36f || r >= 0x203f && r <= 0x2040
}
