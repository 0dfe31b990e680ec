package xlsx

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
)

// readLocal checks the local header of e and its data descriptor against the directory, finds the packed bytes, and
// gives where the entry ends. The entry must end at or before next.
func readLocal(b []byte, e *entry, next int64) (end int64, err error) {
	le := binary.LittleEndian
	name := printable(e.name)
	if next-e.offset < lenLocal {
		return 0, refuse(ZIPOverlap, name, "no room for the local header")
	}
	r := b[e.offset:next]
	if le.Uint32(r) != sigLocal {
		return 0, refuse(ZIPHeader, name, "no local header")
	}
	nameLen, extraLen := int64(le.Uint16(r[26:])), int64(le.Uint16(r[28:]))
	start := lenLocal + nameLen + extraLen
	if start+e.packed > int64(len(r)) {
		return 0, refuse(ZIPOverlap, name, "entry reaches into what follows it")
	}
	if !bytes.Equal(r[lenLocal:lenLocal+nameLen], e.raw) {
		return 0, refuse(ZIPHeader, name, "another name in the local header")
	}
	const telling = flagEncrypted | flagDescriptor | flagPatch | flagStrong | flagMasked
	flags := le.Uint16(r[6:])
	if (flags^e.flags)&telling != 0 || le.Uint16(r[8:]) != e.method {
		return 0, refuse(ZIPHeader, name, "another method in the local header")
	}
	crc, packed, size := le.Uint32(r[14:]), uint64(le.Uint32(r[18:])), uint64(le.Uint32(r[22:]))
	if !readExtra64(r[lenLocal+nameLen:start], &size, &packed) {
		return 0, refuse(ZIPHeader, name, "zip64 sizes of the local header cannot be read")
	}
	// With a data descriptor the local header leaves the three fields at zero; some writers fill one of them, or all.
	zero := flags&flagDescriptor != 0
	agrees := (crc == e.crc || zero && crc == 0) && (packed == uint64(e.packed) || zero && packed == 0) &&
		(size == uint64(e.size) || zero && size == 0)
	if !agrees {
		return 0, refuse(ZIPHeader, name, "other sizes or checksum in the local header")
	}
	e.data = r[start : start+e.packed]
	after := r[start+e.packed:]
	if flags&flagDescriptor == 0 {
		return e.offset + start + e.packed, nil
	}
	n := descriptorLen(after, e)
	if n < 0 {
		return 0, refuse(ZIPHeader, name, "other sizes or checksum in the data descriptor")
	}
	return e.offset + start + e.packed + n, nil
}

// descriptorLen recognises the data descriptor that fills b exactly: with or without signature, with 32-bit or 64-bit
// sizes (the standard lets the reader guess). It is -1 when none fits.
func descriptorLen(b []byte, e *entry) int64 {
	le := binary.LittleEndian
	n := int64(len(b))
	if n == 16 || n == 24 {
		if le.Uint32(b) != sigDescriptor {
			return -1
		}
		b = b[4:]
	}
	switch len(b) {
	case 12:
		if le.Uint32(b) == e.crc && int64(le.Uint32(b[4:])) == e.packed && int64(le.Uint32(b[8:])) == e.size {
			return n
		}
	case 20:
		if le.Uint32(b) == e.crc && le.Uint64(b[4:]) == uint64(e.packed) && le.Uint64(b[12:]) == uint64(e.size) {
			return n
		}
	}
	return -1
}

// unpacker unpacks entries one after the other into one buffer and counts what really came out.
type unpacker struct {
	left    int64 // bytes that may still come out
	largest int64 // declared size of the largest entry
	buf     []byte
	inf     inflater
}

// maxRatio is the best that deflate can do: 258 bytes from two bits, 1032 to 1.
const maxRatio = 1032

// roomAtOnce is how much is made room for before it is sure that it is needed.
const roomAtOnce = 1 << 20

// unpack gives the bytes of e, with length and checksum verified. They are valid until the next call.
func (u *unpacker) unpack(e *entry) ([]byte, error) {
	name := printable(e.name)
	e.used = true
	if e.size > u.left {
		return nil, refuse(TooLargeInside, name, "")
	}
	if e.method == methodStore {
		if e.size != e.packed {
			return nil, refuse(ZIPSize, name, "stored entry with two lengths")
		}
		u.left -= e.size
		return e.data, checkSum(e, e.data)
	}
	// A length that deflate cannot reach is a lie: nothing is allocated for it.
	if e.size > e.packed*maxRatio {
		return nil, refuse(ZIPSize, name, "declared length is impossible")
	}
	if int64(cap(u.buf)) < e.size {
		u.buf = make([]byte, max(e.size, min(u.largest, roomAtOnce)))
	}
	out := u.buf[:e.size]
	u.left -= e.size
	if err := u.inf.inflate(out, e.data); err != nil {
		if r, ok := err.(*RefusedError); ok {
			r.Part = name
		}
		return nil, err
	}
	return out, checkSum(e, out)
}

func checkSum(e *entry, b []byte) error {
	if crc32.ChecksumIEEE(b) != e.crc {
		return refuse(ZIPCRC, printable(e.name), "")
	}
	return nil
}
