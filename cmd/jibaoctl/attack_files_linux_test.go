package main

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
)

// attack is a file that a county would never send, made from a sound one.
type attack struct {
	name string
	code string // of the refusal; "" when what it holds is inert and the return is received
	make func(parts map[string]string) []byte
}

const (
	firstSheet  = "xl/worksheets/sheet1.xml"
	secondSheet = "xl/worksheets/sheet2.xml"
	relations   = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	kinds       = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

func attacks(t *testing.T) []attack {
	return slices.Concat(archiveAttacks(t), xmlAttacks(t), sheetAttacks(t), inertAttacks(t))
}

// changedBy packs the parts again after a change.
func changedBy(t *testing.T, change func(parts map[string]string)) func(map[string]string) []byte {
	return func(parts map[string]string) []byte {
		changed := maps.Clone(parts)
		change(changed)
		return zipOf(t, changed)
	}
}

// adding packs the parts with others, given as name and content in turn.
func adding(t *testing.T, more ...string) func(map[string]string) []byte {
	return changedBy(t, func(parts map[string]string) {
		for i := 0; i < len(more); i += 2 {
			parts[more[i]] = more[i+1]
		}
	})
}

// images are so many parts that nothing refers to.
func images(t *testing.T, count, size int) func(map[string]string) []byte {
	return changedBy(t, func(parts map[string]string) {
		for i := range count {
			parts[fmt.Sprintf("xl/media/image%d.png", i)] = strings.Repeat("\x00", size)
		}
	})
}

// entry adds an entry whose header says what change makes of the truth about content.
func entry(t *testing.T, content string, change func(h *zip.FileHeader)) func(map[string]string) []byte {
	return func(parts map[string]string) []byte {
		var once bytes.Buffer
		w := zip.NewWriter(&once)
		f, err := w.Create("xl/media/image1.png")
		must(t, err)
		_, err = io.WriteString(f, content)
		must(t, err)
		must(t, w.Close())
		r, err := zip.NewReader(bytes.NewReader(once.Bytes()), int64(once.Len()))
		must(t, err)
		raw, err := r.File[0].OpenRaw()
		must(t, err)
		packed, err := io.ReadAll(raw)
		must(t, err)
		h := zip.FileHeader{Name: "xl/media/image1.png", Method: zip.Deflate, CRC32: crc32.ChecksumIEEE([]byte(content)),
			CompressedSize64: uint64(len(packed)), UncompressedSize64: uint64(len(content))}
		change(&h)
		return withEntry(t, parts, h, string(packed))
	}
}

func archiveAttacks(t *testing.T) []attack {
	named := func(name string) func(map[string]string) []byte {
		return entry(t, "more", func(h *zip.FileHeader) { h.Name = name })
	}
	return []attack{
		{"bomb beside the sheets", "TOO-LARGE-INSIDE", images(t, 1, 100<<20)},
		{"many small bombs", "TOO-LARGE-INSIDE", images(t, 30, 4<<20)},
		{"archive in an archive in the workbook", "", func(parts map[string]string) []byte {
			inner := zipOf(t, map[string]string{"a": strings.Repeat("\x00", 100<<20)})
			return adding(t, "xl/embeddings/a.zip", string(zipOf(t, map[string]string{"b.zip": string(inner)})))(parts)
		}},
		{"entries that share their bytes", "ZIP-OVERLAP", func(parts map[string]string) []byte { return shared(t, images(t, 300, 1<<20)(parts)) }},
		{"a length that is too short", "ZIP-SIZE", entry(t, strings.Repeat("\x00", 60<<20), func(h *zip.FileHeader) { h.UncompressedSize64 = 10 })},
		{"a length of four gigabytes", "TOO-LARGE-INSIDE", entry(t, "more", func(h *zip.FileHeader) { h.UncompressedSize64 = 0xfffffffe })},
		{"a length that deflate cannot reach", "ZIP-SIZE", entry(t, "more", func(h *zip.FileHeader) { h.UncompressedSize64 = 50 << 20 })},
		{"too many parts", "TOO-MANY-PARTS", images(t, 60_000, 1)},
		{"a part twice", "ZIP-DUPLICATE", named(bookPart)},
		{"a part twice in other letters", "ZIP-DUPLICATE", named("XL/Workbook.xml")},
		{"a part outside", "ZIP-NAME", named("../../outside.xml")},
		{"a part outside, with backslashes", "ZIP-NAME", named(`xl\..\..\outside.xml`)},
		{"an absolute part", "ZIP-NAME", named("/etc/passwd")},
		{"a part on a drive", "ZIP-NAME", named(`C:\windows\a.xml`)},
		{"a part with NUL in its name", "ZIP-NAME", named("xl/a\x00.xml")},
	}
}

// shared lets every entry of images point to the bytes of the first one, as the smallest of bombs do.
func shared(t *testing.T, data []byte) []byte {
	t.Helper()
	le := binary.LittleEndian
	end := len(data) - 22
	at := int(le.Uint32(data[end+16:]))
	first := -1
	for at < end {
		nameLength := int(le.Uint16(data[at+28:]))
		if strings.HasPrefix(string(data[at+46:at+46+nameLength]), "xl/media/") {
			if first < 0 {
				first = int(le.Uint32(data[at+42:]))
			}
			le.PutUint32(data[at+42:], uint32(first))
		}
		at += 46 + nameLength + int(le.Uint16(data[at+30:])) + int(le.Uint16(data[at+32:]))
	}
	if first < 0 {
		t.Fatal("no entries to share")
	}
	return data
}

func xmlAttacks(t *testing.T) []attack {
	sheet := func(old, replacement string) func(map[string]string) []byte {
		return changedBy(t, in(secondSheet, old, replacement))
	}
	before := func(s string) func(map[string]string) []byte { return sheet("<sheetData>", s+"<sheetData>") }
	text := func(s string) func(map[string]string) []byte {
		return changedBy(t, below(`<row r="900"><c r="A900" t="inlineStr"><is><t>`+s+`</t></is></c></row>`))
	}
	return []attack{
		{"bomb of blanks", "TOO-LARGE-INSIDE", before(strings.Repeat(" ", 70<<20))},
		{"deep elements", "XML-LIMIT", before(strings.Repeat("<x>", 200_000) + strings.Repeat("</x>", 200_000))},
		{"a huge attribute", "XML-LIMIT", before(`<x a="` + strings.Repeat("a", 30<<20) + `"/>`)},
		{"a hundred thousand attributes", "XML-LIMIT", before("<x" + numbered(1, 100_000, ` a%d=""`) + "/>")},
		{"a huge comment", "", before("<!--" + strings.Repeat("a", 30<<20) + "-->")},
		{"entities in a document type", "XML-DOCTYPE", sheet("<worksheet", `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet`)},
		{"document type beside the sheets", "XML-DOCTYPE", adding(t, "xl/drawings/drawing9.xml", `<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>`)},
		{"an entity without a document type", "XML-MALFORMED", text("&lol;")},
		{"half an element", "XML-MALFORMED", changedBy(t, func(parts map[string]string) { parts[secondSheet] = parts[secondSheet][:len(parts[secondSheet])-20] })},
		{"half a surrogate pair, escaped", "STRING-CHARACTER", text("_xD800_")},
		{"half a surrogate pair, by number", "XML-MALFORMED", text("&#xD800;")},
		{"half a surrogate pair, as bytes", "XML-ENCODING", text("\xed\xa0\x80")},
		{"NUL, escaped", "STRING-CHARACTER", text("_x0000_")},
		{"NUL, by number", "XML-MALFORMED", text("&#0;")},
		{"NUL, as a byte", "XML-MALFORMED", text("\x00")},
		{"a text of thirty million letters", "", text(strings.Repeat("a", 30<<20))},
	}
}

func sheetAttacks(t *testing.T) []attack {
	rows := func(s string) func(map[string]string) []byte { return changedBy(t, below(s)) }
	book := func(old, replacement string) func(map[string]string) []byte {
		return changedBy(t, in(bookPart, old, replacement))
	}
	return []attack{
		{"every row of a sheet, empty", "", rows(numbered(200, 1_048_576, `<row r="%d"/>`))},
		{"every row of a sheet, formatted", "", rows(numbered(200, 1_048_576, `<row r="%d"><c r="A%[1]d" s="1"/></row>`))},
		{"one row, the last", "", rows(`<row r="1048576"><c r="A1048576"><v>1</v></c></row>`)},
		{"a row beyond the last", "CELL-REFERENCE", rows(`<row r="1048577"><c r="A1048577"><v>1</v></c></row>`)},
		{"too many rows", "TOO-MANY-ROWS", rows(numbered(200, 30_000, `<row r="%d"><c><v>1</v></c></row>`))},
		{"a million cells in a row", "CELL-REFERENCE", rows(`<row r="900">` + strings.Repeat("<c/>", 1_000_000) + `</row>`)},
		{"a million cells with a figure in a row", "TOO-MANY-COLUMNS", rows(`<row r="900">` + strings.Repeat("<c><v>1</v></c>", 1_000_000) + `</row>`)},
		{"one cell a million times", "CELL-DUPLICATE", rows(`<row r="900">` + strings.Repeat(`<c r="A900"><v>1</v></c>`, 1_000_000) + `</row>`)},
		{"half a million defined names", "XML-LIMIT", book("</definedNames>", numbered(1, 500_000, `<definedName name="N%d">A1</definedName>`)+"</definedNames>")},
		{"ten thousand sheets", "REL-MISSING", book("</sheets>", numbered(1000, 11_000, `<sheet name="s%d" sheetId="%[1]d" r:id="rX%[1]d"/>`)+"</sheets>")},
		{"a million styles", "XML-LIMIT", changedBy(t, in("xl/styles.xml", "</cellXfs>", strings.Repeat("<xf/>", 1_000_000)+"</cellXfs>"))},
		{"two million shared strings", "", strangeStrings(t, strings.Repeat("<si><t/></si>", 2_000_000))},
		{"one shared string in a million runs", "", strangeStrings(t, "<si>"+strings.Repeat("<r><t>a</t></r>", 1_000_000)+"</si>")},
		{"a hundred thousand relationships", "", adding(t, "xl/drawings/drawing9.xml", "<w/>", "xl/drawings/_rels/drawing9.xml.rels",
			relations+numbered(1, 100_000, `<Relationship Id="r%d" Type="`+kinds+`hyperlink" Target="http://example.org" TargetMode="External"/>`)+"</Relationships>")},
	}
}

// strangeStrings gives the workbook a table of shared strings.
func strangeStrings(t *testing.T, items string) func(map[string]string) []byte {
	return changedBy(t, func(parts map[string]string) {
		parts["xl/sharedStrings.xml"] = `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` + items + "</sst>"
		if !strings.Contains(parts[bookRelsPart], "sharedStrings") {
			in(bookRelsPart, "</Relationships>", `<Relationship Id="rStrings" Type="`+kinds+`sharedStrings" Target="sharedStrings.xml"/></Relationships>`)(parts)
		}
	})
}

// inertAttacks hold something that other programs would run or follow.
func inertAttacks(t *testing.T) []attack {
	formula := func(f string) func(map[string]string) []byte {
		return changedBy(t, below(`<row r="900"><c r="A900" t="str"><f>`+f+`</f><v>x</v></c></row>`))
	}
	linked := func(kind, target, part, content string, more ...string) func(map[string]string) []byte {
		return changedBy(t, func(parts map[string]string) {
			in(bookRelsPart, "</Relationships>", `<Relationship Id="rStrange" Type="`+kind+`" Target="`+target+`"/></Relationships>`)(parts)
			parts[part] = content
			for i := 0; i < len(more); i += 2 {
				parts[more[i]] = more[i+1]
			}
		})
	}
	const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	return []attack{
		{"a formula that starts a program", "", formula("cmd|&apos;/c calc&apos;!A0")},
		{"a formula with a link", "", formula("HYPERLINK(&quot;http://example.org&quot;,&quot;x&quot;)")},
		{"a formula that reads another workbook", "", formula("[1]Sheet1!A1")},
		{"a formula that asks a server", "", formula("WEBSERVICE(&quot;http://example.org&quot;)")},
		{"a link that starts a program (DDE)", "", linked(kinds+"externalLink", "externalLinks/externalLink1.xml", "xl/externalLinks/externalLink1.xml",
			`<externalLink `+main+`><ddeLink ddeService="cmd" ddeTopic="/c calc"><ddeItems><ddeItem name="A0"/></ddeItems></ddeLink></externalLink>`)},
		{"a link to another workbook", "", linked(kinds+"externalLink", "externalLinks/externalLink1.xml", "xl/externalLinks/externalLink1.xml",
			`<externalLink `+main+`><externalBook r:id="rId1"/></externalLink>`, "xl/externalLinks/_rels/externalLink1.xml.rels",
			relations+`<Relationship Id="rId1" Type="`+kinds+`externalLinkPath" Target="file:///c:/other.xlsx" TargetMode="External"/></Relationships>`)},
		{"macros", "", linked("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin", "xl/vbaProject.bin", "not a macro")},
		{"macros that nothing refers to", "", adding(t, "xl/vbaProject.bin", "not a macro")},
		{"an embedded program", "", adding(t, "xl/embeddings/oleObject1.bin", "MZ")},
		{"a connection to a data base", "", linked(kinds+"connections", "connections.xml", "xl/connections.xml",
			`<connections `+main+`><connection id="1" name="x" type="1"><dbPr connection="DSN=x" command="x"/></connection></connections>`)},
		{"a link to a file elsewhere", "", changedBy(t, func(parts map[string]string) {
			parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations + `<Relationship Id="rId99" Type="` + kinds + `hyperlink" Target="file:///c:/windows/calc.exe" TargetMode="External"/></Relationships>`
		})},
	}
}

func numbered(from, to int, format string) string {
	var b strings.Builder
	for i := from; i <= to; i++ {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}
