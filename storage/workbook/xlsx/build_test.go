package xlsx

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"slices"
	"strings"
	"testing"
)

// zipPart is an entry of an archive that a test builds byte by byte, so that it can say one thing in one header and
// another in the other.
type zipPart struct {
	name   string
	data   []byte // unpacked
	packed []byte // packed by the test itself; nil: data, stored or deflated

	store      bool
	descriptor int    // length of the data descriptor: 0 (none), 12, 16, 20 or 24
	flags      uint16 // further flags
	method     int    // -1 is the true one
	zip64      bool

	crc, size  func(uint32) uint32 // what the headers say instead of the truth
	local      func(h []byte)      // changes the local header
	central    func(h []byte)      // changes the record of the directory
	gap        []byte              // bytes after the entry that belong to nothing
	extra      []byte              // of the local header
	sameOffset bool                // the directory points to the entry before
}

// file is a deflated entry.
func file(name, data string) zipPart { return zipPart{name: name, data: []byte(data), method: -1} }

func (p *zipPart) pack(tb testing.TB) (packed []byte, method uint16) {
	tb.Helper()
	switch {
	case p.packed != nil:
		packed, method = p.packed, methodDeflate
	case p.store:
		packed, method = p.data, methodStore
	default:
		packed, method = deflate(tb, p.data, 6), methodDeflate
	}
	if p.method >= 0 {
		method = uint16(p.method)
	}
	return packed, method
}

// archive puts the parts together, with prefix before them.
func archive(tb testing.TB, prefix string, parts ...zipPart) []byte {
	tb.Helper()
	le := binary.LittleEndian
	out := []byte(prefix)
	var dir []byte
	lastOffset := uint32(0)
	zip64 := false
	for _, p := range parts {
		packed, method := p.pack(tb)
		crc, size, packedSize := crc32.ChecksumIEEE(p.data), uint32(len(p.data)), uint32(len(packed))
		if p.crc != nil {
			crc = p.crc(crc)
		}
		if p.size != nil {
			size = p.size(size)
		}
		offset := uint32(len(out))
		if p.sameOffset {
			offset = lastOffset
		}
		lastOffset = offset
		flags := p.flags
		if p.descriptor > 0 {
			flags |= flagDescriptor
		}
		lcrc, lsize, lpacked := crc, size, packedSize
		if p.descriptor > 0 {
			lcrc, lsize, lpacked = 0, 0, 0
		}
		var extra64 []byte
		if p.zip64 {
			zip64 = true
			extra64 = le.AppendUint16(nil, 1)
			extra64 = le.AppendUint16(extra64, 16)
			extra64 = le.AppendUint64(extra64, uint64(size))
			extra64 = le.AppendUint64(extra64, uint64(packedSize))
			size, packedSize, lsize, lpacked = 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff
		}
		local := header(sigLocal, 20, flags, method, 0, 0)
		local = appendU32(local, lcrc, lpacked, lsize)
		local = le.AppendUint16(local, uint16(len(p.name)))
		local = le.AppendUint16(local, uint16(len(extra64)+len(p.extra)))
		local = slices.Concat(local, []byte(p.name), extra64, p.extra)
		if p.local != nil {
			p.local(local)
		}
		out = slices.Concat(out, local, packed, descriptor(p.descriptor, crc, uint32(len(packed)), uint32(len(p.data))), p.gap)

		central := header(sigCentral, 20, 20, flags, method, 0, 0)
		central = appendU32(central, crc, packedSize, size)
		central = le.AppendUint16(central, uint16(len(p.name)))
		central = le.AppendUint16(central, uint16(len(extra64)))
		central = append(central, make([]byte, 10)...)
		central = appendU32(central, offset)
		central = slices.Concat(central, []byte(p.name), extra64)
		if p.central != nil {
			p.central(central)
		}
		dir = append(dir, central...)
	}
	return slices.Concat(out, dir, endRecords(len(parts), len(dir), len(out), zip64))
}

func header(sig uint32, fields ...uint16) []byte {
	b := binary.LittleEndian.AppendUint32(nil, sig)
	for _, f := range fields {
		b = binary.LittleEndian.AppendUint16(b, f)
	}
	return b
}

func appendU32(b []byte, values ...uint32) []byte {
	for _, v := range values {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	return b
}

func descriptor(n int, crc, packed, size uint32) []byte {
	le := binary.LittleEndian
	var b []byte
	if n == 16 || n == 24 {
		b = le.AppendUint32(b, sigDescriptor)
	}
	switch n {
	case 12, 16:
		b = appendU32(b, crc, packed, size)
	case 20, 24:
		b = appendU32(b, crc)
		b = le.AppendUint64(b, uint64(packed))
		b = le.AppendUint64(b, uint64(size))
	}
	return b
}

func endRecords(count, size, offset int, zip64 bool) []byte {
	le := binary.LittleEndian
	var b []byte
	if zip64 {
		b = appendU32(b, sigEnd64)
		b = le.AppendUint64(b, lenEnd64-12)
		b = append(b, 45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0)
		for _, v := range []int{count, count, size, offset} {
			b = le.AppendUint64(b, uint64(v))
		}
		b = appendU32(b, sigLocator64, 0)
		b = le.AppendUint64(b, uint64(offset+size))
		b = appendU32(b, 1)
		b = append(b, header(sigEnd, 0, 0, 0xffff, 0xffff)...)
		return append(appendU32(b, 0xffffffff, 0xffffffff), 0, 0)
	}
	b = append(header(sigEnd, 0, 0, uint16(count), uint16(count)), appendU32(nil, uint32(size), uint32(offset))...)
	return append(b, 0, 0)
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// The parts of the smallest workbook.
const (
	minTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
		`</Types>`
	minRootRels = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>` +
		`</Relationships>`
	relsHead     = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	docRel       = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	mainNS       = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	relNS        = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	minWorkbook  = xmlHead + `<workbook ` + mainNS + ` ` + relNS + `><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`
	minBookRels  = relsHead + `<Relationship Id="rId1" Type="` + docRel + `worksheet" Target="worksheets/sheet1.xml"/>` + sstRel + stylesRel + `</Relationships>`
	sstRel       = `<Relationship Id="rId2" Type="` + docRel + `sharedStrings" Target="sharedStrings.xml"/>`
	stylesRel    = `<Relationship Id="rId3" Type="` + docRel + `styles" Target="styles.xml"/>`
	minSheet     = xmlHead + `<worksheet ` + mainNS + `><sheetData>` + minRows + `</sheetData></worksheet>`
	minRows      = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c></row>`
	minStrings   = xmlHead + `<sst ` + mainNS + `><si><t>集报</t></si><si><t>b</t></si></sst>`
	minStyles    = xmlHead + `<styleSheet ` + mainNS + `><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`
	workbookPath = "xl/workbook.xml"
	sheetPath    = "xl/worksheets/sheet1.xml"
	stringsPath  = "xl/sharedStrings.xml"
	stylesPath   = "xl/styles.xml"
	bookRelsPath = "xl/_rels/workbook.xml.rels"
)

// minParts are the parts of the smallest workbook, with those replaced or added that are given as name and content in
// turn; a content "-" leaves the part out.
func minParts(changes ...string) []zipPart {
	parts := []zipPart{
		file(contentTypesPart, minTypes), file(relsPart, minRootRels), file(workbookPath, minWorkbook),
		file(bookRelsPath, minBookRels), file(sheetPath, minSheet), file(stringsPath, minStrings), file(stylesPath, minStyles),
	}
	for i := 0; i < len(changes); i += 2 {
		at := slices.IndexFunc(parts, func(p zipPart) bool { return p.name == changes[i] })
		switch {
		case at < 0:
			parts = append(parts, file(changes[i], changes[i+1]))
		case changes[i+1] == "-":
			parts = slices.Delete(parts, at, at+1)
		default:
			parts[at] = file(changes[i], changes[i+1])
		}
	}
	return parts
}

// minBook is the smallest workbook with changes as for minParts.
func minBook(tb testing.TB, changes ...string) []byte {
	tb.Helper()
	return archive(tb, "", minParts(changes...)...)
}

// withRows is the smallest workbook with these rows in its sheet.
func withRows(tb testing.TB, rows string) []byte {
	tb.Helper()
	return minBook(tb, sheetPath, strings.Replace(minSheet, minRows, rows, 1))
}

// withPart changes one part of the smallest workbook's archive.
func withPart(name string, change func(p *zipPart)) []zipPart {
	parts := minParts()
	for i := range parts {
		if parts[i].name == name {
			change(&parts[i])
		}
	}
	return parts
}

// codeOf reads data and gives the code of the refusal, or "" when it was read. Any other error fails the test.
func codeOf(tb testing.TB, data []byte, lim Limits) Code {
	tb.Helper()
	_, err := Read(data, lim)
	if err == nil {
		return ""
	}
	var r *RefusedError
	if !errors.As(err, &r) {
		tb.Fatalf("not a RefusedError: %v", err)
	}
	if !slices.Contains(Codes(), r.Code) {
		tb.Fatalf("code %q is not in Codes()", r.Code)
	}
	return r.Code
}

// content writes down everything that a book says, for comparison.
func content(tb testing.TB, b *Book) string {
	tb.Helper()
	var w bytes.Buffer
	dumpBook(&w, b)
	return w.String()
}
