package xlsx

import "encoding/binary"

// inflater unpacks deflate data (RFC 1951) whose unpacked length is known beforehand. It writes straight into the
// destination, which is its own window, and that makes it several times as fast as compress/flate, which has to hand
// out pieces of a stream of unknown length. It takes exactly what compress/flate takes (a fuzz target holds that) and
// in addition insists that the data end where they should.
type inflater struct {
	lit, dist           huffman // of the block at hand, where it brings its own
	fixedLit, fixedDist huffman // of all others; made when they are needed first
	symbols             symbolEntries
	lengths             [maxLit + maxDist]uint8

	src []byte
	pos int
	buf uint64 // bits read from src and not yet used, the next one lowest
	n   int    // how many; negative once more were used than there are
	out []byte
	w   int // bytes written
}

const (
	maxLit     = 288
	maxDist    = 32
	endOfBlock = 256
)

// inflate fills out exactly from src and uses src up: one byte more or less on either side is an error.
func (f *inflater) inflate(out, src []byte) error {
	f.src, f.pos, f.buf, f.n, f.out, f.w = src, 0, 0, 0, out, 0
	if f.symbols.lit[0] == 0 {
		f.symbols.fill()
	}
	for last := false; !last; {
		f.fill()
		last = f.take(1) == 1
		var err error
		switch f.take(2) {
		case 0:
			err = f.stored()
		case 1:
			f.fixedCodes()
			err = f.block(f.fixedLit.table, f.fixedDist.table)
		case 2:
			if err = f.dynamicCodes(); err == nil {
				err = f.block(f.lit.table, f.dist.table)
			}
		default:
			err = broken("unknown type of block")
		}
		if err == nil && f.n < 0 {
			err = broken("data end early")
		}
		if err != nil {
			return err
		}
	}
	if f.w != len(out) {
		return refuse(ZIPSize, "", "shorter than declared")
	}
	if f.pos-f.n/8 != len(src) {
		return refuse(ZIPStray, "", "bytes after the end of the compressed data")
	}
	return nil
}

// forget lets go of the bytes that were read and written.
func (f *inflater) forget() { f.src, f.out = nil, nil }

func broken(detail string) error { return refuse(ZIPData, "", detail) }

// fill reads until there are at least 56 bits, or no more.
func (f *inflater) fill() {
	if f.pos+8 <= len(f.src) && f.n >= 0 {
		f.buf |= binary.LittleEndian.Uint64(f.src[f.pos:]) << f.n
		f.pos += (63 - f.n) >> 3
		f.n |= 56
		return
	}
	f.pos, f.buf, f.n = lastBits(f.src, f.pos, f.buf, f.n)
}

// take uses k bits. Beyond the end they are zero, and n becomes negative.
func (f *inflater) take(k int) int {
	v := int(f.buf & (1<<k - 1))
	f.buf >>= k
	f.n -= k
	return v
}

// stored copies a block that was not compressed.
func (f *inflater) stored() error {
	f.take(f.n & 7)
	at := f.pos - f.n/8
	f.buf, f.n = 0, 0
	if at+4 > len(f.src) {
		return broken("data end early")
	}
	n := int(binary.LittleEndian.Uint16(f.src[at:]))
	if n^0xffff != int(binary.LittleEndian.Uint16(f.src[at+2:])) {
		return broken("length of a stored block")
	}
	at += 4
	if n > len(f.src)-at {
		return broken("data end early")
	}
	if n > len(f.out)-f.w {
		return tooLong()
	}
	f.w += copy(f.out[f.w:], f.src[at:at+n])
	f.pos = at + n
	return nil
}

func tooLong() error { return refuse(ZIPSize, "", "longer than declared") }

// block decodes one compressed block with the codes in the tables lit and dist. Its state lives in local variables, which the
// compiler keeps in registers, and goes back to f at the end of the block; after an error nobody asks for it.
func (f *inflater) block(lit, dist []uint32) error {
	src, pos, buf, n, out, w := f.src, f.pos, f.buf, f.n, f.out, f.w
	first, firstDist := (*[1 << litBits]uint32)(lit), (*[1 << distBits]uint32)(dist)
	for {
		if pos+8 <= len(src) {
			buf |= binary.LittleEndian.Uint64(src[pos:]) << (n & 63)
			pos += (63 - n) >> 3
			n |= 56
		} else {
			pos, buf, n = lastBits(src, pos, buf, n)
		}
		// At most 48 bits are used before the next turn: up to a literal after which fewer than 48 are left, or a
		// length with its distance.
		e := first[buf&(1<<litBits-1)]
		if e&entryTable != 0 {
			e = second(lit, e, buf>>litBits)
		}
		for e&entryLiteral != 0 {
			buf >>= e & 15
			n -= int(e & 15)
			if w >= len(out) {
				return tooLong()
			}
			out[w] = byte(e >> 16)
			w++
			if n < 48 {
				break
			}
			e = first[buf&(1<<litBits-1)]
			if e&entryTable != 0 {
				e = second(lit, e, buf>>litBits)
			}
		}
		if n < 0 {
			return broken("data end early")
		}
		if e&entryLiteral != 0 {
			continue
		}
		if e&entryLength == 0 {
			if e&15 == 0 || e&entryReserved != 0 {
				return broken("unknown code")
			}
			f.pos, f.buf, f.n, f.w = pos, buf>>(e&15), n-int(e&15), w
			return nil // the end of the block
		}
		buf >>= e & 15
		length := int(e>>16) + int(buf&(1<<(e>>8&15)-1))
		buf >>= e >> 8 & 15
		d := firstDist[buf&(1<<distBits-1)]
		if d&entryTable != 0 {
			d = second(dist, d, buf>>distBits)
		}
		buf >>= d & 15
		from := w - int(d>>16) - int(buf&(1<<(d>>8&15)-1))
		buf >>= d >> 8 & 15
		n -= int(e&15) + int(e>>8&15) + int(d&15) + int(d>>8&15)
		if d&15 == 0 || d&entryReserved != 0 || from < 0 || n < 0 {
			return broken("unknown or too long distance, or data end early")
		}
		if length > len(out)-w {
			return tooLong()
		}
		repeat(out, from, w, length)
		w += length
	}
}

// lastBits reads byte by byte where fewer than eight are left.
func lastBits(src []byte, pos int, buf uint64, n int) (int, uint64, int) {
	for n >= 0 && n <= 56 && pos < len(src) {
		buf |= uint64(src[pos]) << n
		pos++
		n += 8
	}
	return pos, buf, n
}

// repeat copies n bytes within b to at from from, which lies before it; they may be bytes that it has just written.
func repeat(b []byte, from, at, n int) {
	if n <= 16 && at-from >= 8 && at+16 <= len(b) {
		// Most matches: two words, what is too much is written over next.
		le := binary.LittleEndian
		le.PutUint64(b[at:], le.Uint64(b[from:]))
		le.PutUint64(b[at+8:], le.Uint64(b[from+8:]))
		return
	}
	b = b[:at+n]
	for at < len(b) {
		at += copy(b[at:], b[from:at])
	}
}
