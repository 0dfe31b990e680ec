package xlsx

import "math/bits"

// huffman is a prefix code as a table that is looked up by the next bits of the input. Codes longer than the table's
// width lead to a table of their own. An entry holds, from the lowest bit: 4 bits how many bits the code takes (0: no
// code), bits 8 to 11 how many extra bits follow it or how wide the second table is, bits 12 to 15 what it is, and from
// bit 16 the literal, the base of the length or distance, or the place of the second table.
type huffman struct {
	table []uint32
}

const (
	litBits  = 10
	distBits = 8
	codeBits = 7

	entryLiteral  = 1 << 12
	entryLength   = 1 << 13
	entryTable    = 1 << 14
	entryReserved = 1 << 15
)

// second finds the entry of a code that is longer than the table is wide: e leads to its table, rest is what follows
// the bits already looked at.
func second(table []uint32, e uint32, rest uint64) uint32 {
	return table[int(e>>16)+int(rest)&(1<<(e>>8&15)-1)]
}

// build makes the table for codes of these lengths; entries gives what stands for every symbol, without its length.
// It is false for lengths that are no code. As zlib and compress/flate do, it takes a code of a single symbol of one
// bit, and one of no symbols at all, which then must not be used.
func (h *huffman) build(lengths []uint8, width uint, entries []uint32) bool {
	var count, next, place [17]int
	for _, l := range lengths {
		count[l]++
	}
	count[0] = 0
	longest, code := 0, 0
	for l := 1; l <= 15; l++ {
		code <<= 1
		next[l] = code
		place[l+1] = place[l] + count[l]
		if count[l] > 0 {
			code += count[l]
			longest = l
		}
	}
	if cap(h.table) < 1<<width {
		h.table = make([]uint32, 1<<width, 2<<width)
	}
	h.table = h.table[:1<<width]
	clear(h.table)
	if longest == 0 {
		return true
	}
	if code != 1<<15 && !(longest == 1 && count[1] == 1) {
		return false
	}
	var sorted [maxLit]uint16
	for symbol, l := range lengths {
		if l > 0 {
			sorted[place[l]] = uint16(symbol)
			place[l]++
		}
	}
	for _, symbol := range sorted[:place[longest]] {
		l := lengths[symbol]
		h.put(next[l], uint(l), width, entries[symbol]|uint32(l), count[:], longest)
		next[l]++
		count[l]--
	}
	return true
}

// put enters a code in every place of the table that begins with it. Codes come in ascending order of length; count
// holds how many are still to come, this one included.
func (h *huffman) put(code int, l, width uint, e uint32, count []int, longest int) {
	reversed := int(bits.Reverse16(uint16(code)) >> (16 - l))
	if l <= width {
		for i := reversed; i < 1<<width; i += 1 << l {
			h.table[i] = e
		}
		return
	}
	first := reversed & (1<<width - 1)
	if h.table[first] == 0 {
		// As wide as the codes with this beginning need: until those to come fill it.
		sub := l - width
		for room := 1<<sub - count[l]; room > 0 && int(sub+width) < longest; {
			sub++
			room = room<<1 - count[sub+width]
		}
		h.table[first] = uint32(len(h.table))<<16 | entryTable | uint32(sub)<<8
		h.table = append(h.table, make([]uint32, 1<<sub)...)
	}
	at, sub := int(h.table[first]>>16), uint(h.table[first]>>8&15)
	for i := reversed >> width; i < 1<<sub; i += 1 << (l - width) {
		h.table[at+i] = e
	}
}

// Lengths and distances: base and extra bits of every symbol (RFC 1951, 3.2.5).
var (
	lengthBase  = [29]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distBase    = [30]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distExtra   = [30]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
	// The order in which the lengths of the code for code lengths are given (3.2.7).
	codeOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}
)

// symbolEntries are the table entries of symbols, without the lengths of their codes.
type symbolEntries struct {
	lit  [maxLit]uint32
	dist [maxDist]uint32
	code [len(codeOrder)]uint32
}

// fill makes the entries. The symbols that the format reserves (286 and 287 of the lengths, 30 and 31 of the
// distances) get one that must not be used.
func (t *symbolEntries) fill() {
	for i := range t.lit {
		switch {
		case i < endOfBlock:
			t.lit[i] = uint32(i)<<16 | entryLiteral
		case i == endOfBlock:
			t.lit[i] = 0
		case i-257 < len(lengthBase):
			t.lit[i] = uint32(lengthBase[i-257])<<16 | uint32(lengthExtra[i-257])<<8 | entryLength
		default:
			t.lit[i] = entryReserved
		}
	}
	for i := range t.dist {
		t.dist[i] = entryReserved
		if i < len(distBase) {
			t.dist[i] = uint32(distBase[i])<<16 | uint32(distExtra[i])<<8
		}
	}
	for i := range t.code {
		t.code[i] = uint32(i) << 16
	}
}

// fixedCodes sets the codes of RFC 1951, 3.2.6.
func (f *inflater) fixedCodes() {
	if f.fixedLit.table != nil {
		return
	}
	l := f.lengths[:maxLit]
	for i := range l {
		switch {
		case i < 144:
			l[i] = 8
		case i < 256:
			l[i] = 9
		case i < 280:
			l[i] = 7
		default:
			l[i] = 8
		}
	}
	f.fixedLit.build(l, litBits, f.symbols.lit[:])
	l = f.lengths[:maxDist]
	for i := range l {
		l[i] = 5
	}
	f.fixedDist.build(l, distBits, f.symbols.dist[:])
}

// dynamicCodes reads the codes that a block brings with it (3.2.7).
func (f *inflater) dynamicCodes() error {
	f.fill()
	nLit, nDist, nCode := f.take(5)+257, f.take(5)+1, f.take(4)+4
	if nLit > 286 || nDist > 30 {
		return broken("too many codes")
	}
	l := f.lengths[:len(codeOrder)]
	clear(l)
	for i := range nCode {
		if i%8 == 0 {
			f.fill()
		}
		l[codeOrder[i]] = uint8(f.take(3))
	}
	if f.n < 0 || !f.dist.build(l, codeBits, f.symbols.code[:]) {
		return broken("code of the code lengths")
	}
	if err := f.readLengths(nLit + nDist); err != nil {
		return err
	}
	all := f.lengths[:nLit+nDist]
	if !f.lit.build(all[:nLit], litBits, f.symbols.lit[:]) || !f.dist.build(all[nLit:], distBits, f.symbols.dist[:]) {
		return broken("lengths that are no code")
	}
	return nil
}

// readLengths reads n code lengths with the code in dist.
func (f *inflater) readLengths(n int) error {
	for i := 0; i < n; {
		f.fill()
		e := f.dist.table[f.buf&(1<<codeBits-1)] // no code is longer
		f.take(int(e & 15))
		if e&15 == 0 || f.n < 0 {
			return broken("code lengths")
		}
		symbol, value, times := uint8(e>>16), uint8(0), 1
		switch {
		case symbol < 16:
			value = symbol
		case symbol == 16:
			if i == 0 {
				return broken("repetition of nothing")
			}
			value, times = f.lengths[i-1], 3+f.take(2)
		case symbol == 17:
			times = 3 + f.take(3)
		default:
			times = 11 + f.take(7)
		}
		if times > n-i {
			return broken("too many code lengths")
		}
		for range times {
			f.lengths[i] = value
			i++
		}
	}
	return nil
}
