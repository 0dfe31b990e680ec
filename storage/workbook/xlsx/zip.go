package xlsx

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
)

// The archive reader is the package's own because the one of the standard library is made to be generous: it takes a
// checksum of zero for "not known", looks at no local header's sizes, and allows bytes between entries. Here every byte
// of the file belongs to one entry, to the directory or to the comment at the end, and whatever is said twice must be
// said alike, so that no two programs can see two different workbooks in one file. Fields: APPNOTE.TXT 6.3.10, 4.3.

const (
	sigLocal      = 0x04034b50
	sigCentral    = 0x02014b50
	sigEnd        = 0x06054b50
	sigEnd64      = 0x06064b50
	sigLocator64  = 0x07064b50
	sigDescriptor = 0x08074b50

	lenLocal     = 30
	lenCentral   = 46
	lenEnd       = 22
	lenEnd64     = 56
	lenLocator64 = 20

	flagEncrypted  = 1 << 0
	flagDescriptor = 1 << 3
	flagPatch      = 1 << 5
	flagStrong     = 1 << 6
	flagMasked     = 1 << 13

	methodStore   = 0
	methodDeflate = 8
)

// entry is one entry of the archive whose headers agree.
type entry struct {
	name   string // with / between folders
	raw    []byte // the name as written
	flags  uint16
	method uint16
	crc    uint32
	size   int64  // unpacked, as declared
	packed int64  // packed, as declared
	offset int64  // of the local header
	data   []byte // packed bytes
	used   bool   // already unpacked
}

// directory is where the central directory lies and how many entries it lists.
type directory struct {
	offset, end int64
	count       int64
}

// readArchive reads the directory and every local header and checks that together they cover the file.
func readArchive(b []byte, lim Limits) ([]*entry, error) {
	dir, err := findDirectory(b)
	if err != nil {
		return nil, err
	}
	if dir.count > int64(lim.Parts) {
		return nil, refuse(TooManyParts, "", "")
	}
	entries := make([]*entry, 0, dir.count)
	at := dir.offset
	for range dir.count {
		e, next, err := readCentral(b, at, dir.end)
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
		at = next
	}
	if at != dir.end {
		return nil, refuse(ZIPDirectory, "", "directory is longer than its entries")
	}
	if err := checkNames(entries); err != nil {
		return nil, err
	}
	return entries, checkLayout(b, entries, dir.offset)
}

// findDirectory reads the end record and, where there is one, the zip64 end record before it.
func findDirectory(b []byte) (directory, error) {
	end := findEnd(b)
	if end < 0 {
		if bytes.LastIndex(b, []byte("PK\x05\x06")) >= 0 {
			return directory{}, refuse(ZIPStray, "", "bytes after the end of the archive, or a damaged end")
		}
		return directory{}, refuse(ZIPTruncated, "", "no end of central directory")
	}
	r := b[end:]
	le := binary.LittleEndian
	disk, dirDisk := le.Uint16(r[4:]), le.Uint16(r[6:])
	here, count := le.Uint16(r[8:]), le.Uint16(r[10:])
	size, offset := le.Uint32(r[12:]), le.Uint32(r[16:])
	d := directory{offset: int64(offset), end: int64(offset) + int64(size), count: int64(count)}
	limit := int64(end)
	if loc := end - lenLocator64; loc >= 0 && le.Uint32(b[loc:]) == sigLocator64 {
		d64, at, err := readEnd64(b, loc)
		if err != nil {
			return directory{}, err
		}
		if disagree(uint64(count), 0xffff, uint64(d64.count)) || disagree(uint64(offset), 0xffffffff, uint64(d64.offset)) ||
			disagree(uint64(size), 0xffffffff, uint64(d64.end-d64.offset)) {
			return directory{}, refuse(ZIPDirectory, "", "zip64 end record and end record disagree")
		}
		d, limit = d64, at
	}
	if here != count || (disk != 0 && disk != 0xffff) || (dirDisk != 0 && dirDisk != 0xffff) {
		return directory{}, refuse(ZIPDirectory, "", "archive in several volumes")
	}
	if d.offset > d.end || d.end > limit {
		return directory{}, refuse(ZIPDirectory, "", "directory lies outside the file")
	}
	if d.end != limit {
		return directory{}, refuse(ZIPStray, "", "bytes between the directory and its end record")
	}
	if d.count*lenCentral > d.end-d.offset {
		return directory{}, refuse(ZIPDirectory, "", "more entries than the directory has room for")
	}
	return d, nil
}

// disagree tells whether a 32-bit field that is not at its "see zip64" value differs from the zip64 field.
func disagree(short, unset, long uint64) bool { return short != unset && short != long }

// findEnd finds the end record: the last one whose comment reaches exactly to the end of the file.
func findEnd(b []byte) int {
	lowest := max(0, len(b)-lenEnd-0xffff)
	for i := len(b) - lenEnd; i >= lowest; i-- {
		if b[i] == 'P' && binary.LittleEndian.Uint32(b[i:]) == sigEnd &&
			i+lenEnd+int(binary.LittleEndian.Uint16(b[i+20:])) == len(b) {
			return i
		}
	}
	return -1
}

// readEnd64 follows the zip64 locator at loc; at is where the zip64 end record begins.
func readEnd64(b []byte, loc int) (d directory, at int64, err error) {
	le := binary.LittleEndian
	bad := refuse(ZIPDirectory, "", "zip64 end record cannot be read")
	pos := le.Uint64(b[loc+8:])
	if le.Uint32(b[loc+4:]) != 0 || le.Uint32(b[loc+16:]) > 1 || pos > uint64(loc) || uint64(loc)-pos < lenEnd64 {
		return d, 0, bad
	}
	r := b[pos:loc]
	if le.Uint32(r) != sigEnd64 || le.Uint64(r[4:]) != uint64(len(r)-12) || le.Uint32(r[16:]) != 0 || le.Uint32(r[20:]) != 0 {
		return d, 0, bad
	}
	here, count, size, offset := le.Uint64(r[24:]), le.Uint64(r[32:]), le.Uint64(r[40:]), le.Uint64(r[48:])
	whole := uint64(len(b))
	if here != count || count > whole || size > whole || offset > whole {
		return d, 0, bad
	}
	return directory{offset: int64(offset), end: int64(offset + size), count: int64(count)}, int64(pos), nil
}

// readCentral reads the directory's record at at.
func readCentral(b []byte, at, end int64) (e *entry, next int64, err error) {
	le := binary.LittleEndian
	if end-at < lenCentral || le.Uint32(b[at:]) != sigCentral {
		return nil, 0, refuse(ZIPDirectory, "", "record of the directory cannot be read")
	}
	r := b[at:end]
	nameLen, extraLen, commentLen := int64(le.Uint16(r[28:])), int64(le.Uint16(r[30:])), int64(le.Uint16(r[32:]))
	next = at + lenCentral + nameLen + extraLen + commentLen
	if next > end {
		return nil, 0, refuse(ZIPDirectory, "", "record of the directory reaches beyond it")
	}
	e = &entry{
		raw: r[lenCentral : lenCentral+nameLen], flags: le.Uint16(r[8:]), method: le.Uint16(r[10:]), crc: le.Uint32(r[16:]),
	}
	e.name = strings.ReplaceAll(string(e.raw), `\`, "/")
	packed, size, offset := uint64(le.Uint32(r[20:])), uint64(le.Uint32(r[24:])), uint64(le.Uint32(r[42:]))
	extra := r[lenCentral+nameLen : lenCentral+nameLen+extraLen]
	if !readExtra64(extra, &size, &packed, &offset) {
		return nil, 0, refuse(ZIPDirectory, e.name, "zip64 sizes cannot be read")
	}
	if disk := le.Uint16(r[34:]); disk != 0 && disk != 0xffff {
		return nil, 0, refuse(ZIPDirectory, e.name, "archive in several volumes")
	}
	if whole := uint64(len(b)); packed > whole || offset > whole || size > 1<<62 {
		return nil, 0, refuse(ZIPDirectory, e.name, "entry lies outside the file")
	}
	e.packed, e.size, e.offset = int64(packed), int64(size), int64(offset)
	return e, next, checkMethod(e)
}

func checkMethod(e *entry) error {
	switch {
	case e.flags&(flagEncrypted|flagStrong|flagMasked) != 0:
		return refuse(ZIPEncrypted, e.name, "")
	case e.flags&flagPatch != 0, e.method != methodStore && e.method != methodDeflate:
		return refuse(ZIPMethod, e.name, "")
	}
	return nil
}

// readExtra64 takes the 64-bit values of extra field 1 for those of the given fields that are at 0xffffffff, in the
// order of APPNOTE 4.5.3. It is false when a value is needed and not there.
func readExtra64(extra []byte, fields ...*uint64) bool {
	le := binary.LittleEndian
	var values []byte
	for len(extra) >= 4 {
		id, n := le.Uint16(extra), int(le.Uint16(extra[2:]))
		if n > len(extra)-4 {
			break // padding and broken fields of others: nothing of ours is in them
		}
		if id == 1 && values == nil {
			values = extra[4 : 4+n]
		}
		extra = extra[4+n:]
	}
	for _, f := range fields {
		if *f != 0xffffffff {
			continue
		}
		if len(values) < 8 {
			return false
		}
		*f = le.Uint64(values)
		values = values[8:]
	}
	return true
}

// checkNames refuses names that could mean another place or another entry. Backslashes were made slashes before:
// old .NET programs write them.
func checkNames(entries []*entry) error {
	seen := make(map[string]bool, len(entries))
	for _, e := range entries {
		if !safeName(e.name) {
			return refuse(ZIPName, printable(e.name), "")
		}
		key := strings.ToLower(e.name)
		if seen[key] {
			return refuse(ZIPDuplicate, printable(e.name), "")
		}
		seen[key] = true
	}
	return nil
}

func safeName(name string) bool {
	if name == "" || name[0] == '/' {
		return false
	}
	for i := range len(name) {
		if name[i] < 0x20 || name[i] == 0x7f || name[i] == ':' {
			return false
		}
	}
	for part := range strings.SplitSeq(strings.TrimSuffix(name, "/"), "/") {
		if part == "" || part == "." || part == ".." {
			return false
		}
	}
	return true
}

// printable makes a name from the file safe to show.
func printable(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 || r == 0x7f {
			return '?'
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
	if r := []rune(s); len(r) > 120 {
		return string(r[:120]) + "…"
	}
	return s
}

// checkLayout reads every local header and checks that the entries lie side by side from the first byte of the file
// to the directory.
func checkLayout(b []byte, entries []*entry, dirOffset int64) error {
	sorted := slices.Clone(entries)
	slices.SortStableFunc(sorted, func(x, y *entry) int { return cmp.Compare(x.offset, y.offset) })
	at := int64(0)
	for i, e := range sorted {
		next := dirOffset
		if i+1 < len(sorted) {
			next = sorted[i+1].offset
		}
		if e.offset != at {
			return refuse(ZIPStray, printable(e.name), "bytes before the entry belong to nothing")
		}
		end, err := readLocal(b, e, next)
		if err != nil {
			return err
		}
		if end < next {
			return refuse(ZIPStray, printable(e.name), "bytes after the entry belong to nothing")
		}
		at = end
	}
	if at != dirOffset {
		return refuse(ZIPStray, "", "bytes before the directory belong to nothing")
	}
	return nil
}
