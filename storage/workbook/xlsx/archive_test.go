package xlsx

import (
	"encoding/binary"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestSmallestWorkbook(t *testing.T) {
	b, err := Read(minBook(t), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := "sheet \"甲\" visible\nA1 string \"集报\"\nB1 number \"12.5\"\n"
	if got := content(t, b); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// Archives that are unusual and still say one thing only.
func TestArchivesTaken(t *testing.T) {
	want := ""
	for name, data := range map[string][]byte{
		"plain":                             minBook(t),
		"stored":                            archive(t, "", withPart(sheetPath, func(p *zipPart) { p.store = true })...),
		"descriptor without signature":      archive(t, "", withPart(sheetPath, func(p *zipPart) { p.descriptor = 12 })...),
		"descriptor":                        archive(t, "", withPart(sheetPath, func(p *zipPart) { p.descriptor = 16 })...),
		"long descriptor without signature": archive(t, "", withPart(sheetPath, func(p *zipPart) { p.descriptor = 20 })...),
		"long descriptor":                   archive(t, "", withPart(sheetPath, func(p *zipPart) { p.descriptor = 24 })...),
		"descriptor and length": archive(t, "", withPart(sheetPath, func(p *zipPart) {
			p.descriptor = 16
			p.local = func(h []byte) { binary.LittleEndian.PutUint32(h[22:], uint32(len(p.data))) }
		})...),
		"zip64":              archive(t, "", withPart(sheetPath, func(p *zipPart) { p.zip64 = true })...),
		"extra field":        archive(t, "", withPart(sheetPath, func(p *zipPart) { p.extra = []byte{0x20, 0xa2, 4, 0, 0, 0, 0, 0} })...),
		"backslashes":        archive(t, "", withPart(sheetPath, func(p *zipPart) { p.name = `xl\worksheets\sheet1.xml` })...),
		"other case":         archive(t, "", withPart(sheetPath, func(p *zipPart) { p.name = "XL/Worksheets/Sheet1.XML" })...),
		"folder":             archive(t, "", append(minParts(), zipPart{name: "xl/", store: true, method: -1})...),
		"comment at the end": withComment(minBook(t), "ABC"),
		"flags of the level": archive(t, "", withPart(sheetPath, func(p *zipPart) { p.flags = 6 })...),
	} {
		b, err := Read(data, Limits{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := content(t, b)
		if want == "" {
			want = got
		}
		if got != want {
			t.Errorf("%s: other content:\n%s", name, got)
		}
	}
}

func withComment(data []byte, comment string) []byte {
	data = slices.Clone(data)
	binary.LittleEndian.PutUint16(data[len(data)-2:], uint16(len(comment)))
	return append(data, comment...)
}

func TestArchivesRefused(t *testing.T) {
	plus := func(n uint32) func(uint32) uint32 { return func(v uint32) uint32 { return v + n } }
	part := func(change func(p *zipPart)) []byte { return archive(t, "", withPart(sheetPath, change)...) }
	header16 := func(at int, v uint16) func([]byte) {
		return func(h []byte) { binary.LittleEndian.PutUint16(h[at:], v) }
	}
	header32 := func(at int, v uint32) func([]byte) {
		return func(h []byte) { binary.LittleEndian.PutUint32(h[at:], v) }
	}
	named := func(name string) []byte { return archive(t, "", append(minParts(), file(name, "x"))...) }
	plain := minBook(t)
	for name, c := range map[string]struct {
		data []byte
		code Code
	}{
		"wrong checksum":                 {part(func(p *zipPart) { p.crc = plus(1) }), ZIPCRC},
		"checksum zero":                  {part(func(p *zipPart) { p.crc = func(uint32) uint32 { return 0 } }), ZIPCRC},
		"stored, wrong checksum":         {part(func(p *zipPart) { p.crc, p.store = plus(1), true }), ZIPCRC},
		"longer than declared":           {part(func(p *zipPart) { p.size = plus(^uint32(0)) }), ZIPSize},
		"shorter than declared":          {part(func(p *zipPart) { p.size = plus(1) }), ZIPSize},
		"declared far too long":          {part(func(p *zipPart) { p.size = plus(60 << 20) }), ZIPSize},
		"stored with two lengths":        {part(func(p *zipPart) { p.size, p.store = plus(1), true }), ZIPSize},
		"descriptor disagrees":           {part(func(p *zipPart) { p.descriptor = 16; p.central = header32(16, 1) }), ZIPHeader},
		"wrong length beside descriptor": {part(func(p *zipPart) { p.descriptor = 16; p.local = header32(22, 1) }), ZIPHeader},
		"checksum in local header":       {part(func(p *zipPart) { p.local = header32(14, 1) }), ZIPHeader},
		"length in local header":         {part(func(p *zipPart) { p.local = header32(22, 1) }), ZIPHeader},
		"name in local header":           {part(func(p *zipPart) { p.local = func(h []byte) { h[30]++ } }), ZIPHeader},
		"method in local header":         {part(func(p *zipPart) { p.local = header16(8, 0) }), ZIPHeader},
		"flags in local header":          {part(func(p *zipPart) { p.local = header16(6, flagDescriptor) }), ZIPHeader},
		"no local header":                {part(func(p *zipPart) { p.local = func(h []byte) { h[0] = 'X' } }), ZIPHeader},
		"extra field reaches on":         {part(func(p *zipPart) { p.local = header16(28, 60000) }), ZIPOverlap},
		"two entries on one place":       {archive(t, "", append(minParts(), zipPart{name: "xl/a.xml", method: -1, sameOffset: true})...), ZIPOverlap},
		"gap after an entry":             {part(func(p *zipPart) { p.gap = []byte("gap") }), ZIPStray},
		"bytes before":                   {archive(t, "PK\x03\x04stub", minParts()...), ZIPStray},
		"program before":                 {archive(t, "MZ\x00\x01stub", minParts()...), ZIPStray},
		"bytes after":                    {append(slices.Clone(plain), 0), ZIPStray},
		"bytes in the data":              {part(func(p *zipPart) { p.packed = append(deflate(t, p.data, 6), 0) }), ZIPStray},
		"data cut":                       {part(func(p *zipPart) { d := deflate(t, p.data, 6); p.packed = d[:len(d)-4] }), ZIPData},
		"data that are none":             {part(func(p *zipPart) { p.packed = []byte(strings.Repeat("\xff", 200)) }), ZIPData},
		"password":                       {part(func(p *zipPart) { p.flags = flagEncrypted }), ZIPEncrypted},
		"strong password":                {part(func(p *zipPart) { p.flags = flagStrong }), ZIPEncrypted},
		"bzip2":                          {part(func(p *zipPart) { p.method = 12 }), ZIPMethod},
		"deflate64":                      {part(func(p *zipPart) { p.method = 9 }), ZIPMethod},
		"patch":                          {part(func(p *zipPart) { p.flags = flagPatch }), ZIPMethod},
		"same name twice":                {named(sheetPath), ZIPDuplicate},
		"same name in other case":        {named("XL/worksheets/sheet1.xml"), ZIPDuplicate},
		"same name with backslash":       {named(`xl\worksheets/sheet1.xml`), ZIPDuplicate},
		"absolute name":                  {named("/xl/a.xml"), ZIPName},
		"absolute name of Windows":       {named(`C:\a.xml`), ZIPName},
		"name that climbs out":           {named("../a.xml"), ZIPName},
		"name that climbs":               {named("xl/../a.xml"), ZIPName},
		"name with backslash climbs":     {named(`xl\..\a.xml`), ZIPName},
		"name with NUL":                  {named("xl/a\x00.xml"), ZIPName},
		"empty name":                     {named(""), ZIPName},
		"name with empty folder":         {named("xl//a.xml"), ZIPName},
		"folder with content":            {named("xl/a/"), ZIPName},
		"cut":                            {plain[:len(plain)-30], ZIPTruncated},
		"cut in the end record":          {plain[:len(plain)-1], ZIPStray},
		"record of the directory":        {part(func(p *zipPart) { p.central = func(h []byte) { h[2] = 9 } }), ZIPDirectory},
		"archive in nothing":             {archive(t, ""), NotXLSXArchive},
	} {
		if got := codeOf(t, c.data, Limits{}); got != c.code {
			t.Errorf("%s: %q, want %q", name, got, c.code)
		}
	}
}

// What the end record says of the directory is checked.
func TestEndRecord(t *testing.T) {
	plain := minBook(t)
	for name, c := range map[string]struct {
		data []byte
		code Code
	}{
		"directory beyond the file":    {atEnd(plain, 16, 1<<30), ZIPDirectory},
		"directory too long":           {atEnd(plain, 12, 1<<30), ZIPDirectory},
		"fewer entries than there are": {atEnd(plain, 8, 6|6<<16), ZIPDirectory},
		"more entries than there are":  {atEnd(plain, 8, 8|8<<16), ZIPDirectory},
		"counts disagree":              {atEnd(plain, 8, 6|7<<16), ZIPDirectory},
		"second volume":                {atEnd(plain, 4, 1), ZIPDirectory},
	} {
		if got := codeOf(t, c.data, Limits{}); got != c.code {
			t.Errorf("%s: %q, want %q", name, got, c.code)
		}
	}
}

// atEnd changes a field of the end record.
func atEnd(data []byte, at int, v uint32) []byte {
	data = slices.Clone(data)
	binary.LittleEndian.PutUint32(data[len(data)-lenEnd+at:], v)
	return data
}

// Bombs: small files that unpack to much. None may take more memory than the limit on what is unpacked plus the room
// that reading takes anyway.
func TestBombs(t *testing.T) {
	zeros := func(mb int) []byte { return deflate(t, make([]byte, mb<<20), 9) }
	forty := zeros(40)
	many := minParts()
	for i := range 20 {
		many = append(many, zipPart{name: "xl/media/a" + CellRef(i+1, 1), data: make([]byte, 40<<20), packed: forty, method: -1})
	}
	lying := zipPart{name: "xl/media/b", packed: forty, method: -1}
	for name, c := range map[string]struct {
		data []byte
		code Code
	}{
		"one part of 80 MB":   {archive(t, "", append(minParts(), zipPart{name: "xl/media/a", data: make([]byte, 80<<20), packed: zeros(80), method: -1})...), TooLargeInside},
		"many parts":          {archive(t, "", many...), TooLargeInside},
		"declared as nothing": {archive(t, "", append(minParts(), lying)...), ZIPSize},
		"declared as 4 GB": {archive(t, "", append(minParts(), zipPart{name: "xl/media/c", packed: forty, method: -1,
			size: func(uint32) uint32 { return 0xfffffffe }})...), TooLargeInside},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		code := codeOf(t, c.data, Limits{})
		runtime.ReadMemStats(&after)
		if code != c.code {
			t.Errorf("%s: %q, want %q", name, code, c.code)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 70<<20 {
			t.Errorf("%s: %d MB allocated on the way", name, used>>20)
		}
	}
}

func TestTooManyParts(t *testing.T) {
	parts := minParts()
	for i := range 500 {
		parts = append(parts, file("xl/media/"+CellRef(1, i+1), "x"))
	}
	if got := codeOf(t, archive(t, "", parts...), Limits{}); got != TooManyParts {
		t.Errorf("%q", got)
	}
	if got := codeOf(t, archive(t, "", parts[:500]...), Limits{}); got != "" {
		t.Errorf("500 parts: %q", got)
	}
}

func TestFileTooLarge(t *testing.T) {
	data := minBook(t)
	if got := codeOf(t, data, Limits{FileBytes: int64(len(data)) - 1}); got != TooLarge {
		t.Errorf("%q", got)
	}
	if got := codeOf(t, data, Limits{FileBytes: int64(len(data))}); got != "" {
		t.Errorf("exactly at the limit: %q", got)
	}
}
