package main

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"

	"jibao/assets/text"
	"jibao/forms"
)

const (
	xlsxData     = "../../storage/workbook/xlsx/testdata"
	returnData   = "../../storage/workbook/testdata"
	bookPart     = "xl/workbook.xml"
	bookRelsPart = "xl/_rels/workbook.xml.rels"
	coverPart    = firstSheet
	tablePart    = secondSheet
	rosterPart   = "xl/worksheets/sheet3.xml"
	titleOfCase  = "演示经验（合成）"
)

// importable fills a folder with a file for each code of refusal that importing can give, named after the code, and two
// sound ones.
func (b *refusals) importable(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	put := func(code string, data []byte) { must(t, os.WriteFile(at(code+".xlsx"), data, 0o600)) }
	put("0-sound", b.sound)
	for code, from := range map[string]string{
		"NOT-XLSX": "../../docs/pictures/county.png", "NOT-XLSX-XLS": xlsxData + "/foreign/small.xls",
		"NOT-XLSX-XLS of Excel 5": xlsxData + "/foreign/small-biff5.xls", "NOT-XLSX-OLE": xlsxData + "/foreign/note.doc",
		"ENCRYPTED": xlsxData + "/foreign/password.xlsx", "NOT-XLSX-ODS": xlsxData + "/foreign/small.ods",
		"NOT-XLSX-DOCX": xlsxData + "/foreign/note.docx", "NOT-XLSX-PPTX": xlsxData + "/foreign/note.pptx",
		"NOT-XLSX-XLSB": xlsxData + "/foreign/small.xlsb", "NOT-XLSX-HTML": xlsxData + "/foreign/small.html",
		"NOT-XLSX-XML": xlsxData + "/foreign/small-2003.xml", "NOT-XLSX-XML of flat ODS": xlsxData + "/foreign/small.fods",
		"NOT-XLSX-TEXT": xlsxData + "/foreign/small.csv", "NOT-XLSX-PDF": xlsxData + "/foreign/small.pdf",
		"NOT-XLSX-ARCHIVE": xlsxData + "/foreign/returns.zip", "NOT-XLSX-ARCHIVE of gzip": xlsxData + "/foreign/small.csv.gz",
		"NO-RETURN": xlsxData + "/openpyxl.xlsx", "RECEIPT": returnData + "/libreoffice-receipt.xlsx",
		"SEND-BACK": returnData + "/libreoffice-send-back.xlsx", "REL-MISSING of R": returnData + "/openxlsx.xlsx",
		"CONTROL-VALUES of Gnumeric": returnData + "/gnumeric-recalculated.xlsx",
	} {
		data, err := os.ReadFile(from)
		must(t, err)
		put(code, data)
	}
	put("FILE-EMPTY", nil)
	must(t, syscall.Mkfifo(at("FILE-NOT-REGULAR.xlsx"), 0o600))
	must(t, os.Symlink(at("nowhere.xlsx"), at("FILE-UNREADABLE.xlsx")))
	must(t, os.Symlink("/proc/version", at("FILE-CHANGED.xlsx"))) // it has bytes and says that it has none
	put("TOO-LARGE", nil)
	must(t, os.Truncate(at("TOO-LARGE.xlsx"), 21<<20))
	for code, data := range b.damagedArchives(t) {
		put(code, data)
	}
	for code, change := range b.changedParts() {
		parts := maps.Clone(b.parts)
		change(parts)
		put(code, zipOf(t, parts))
	}
	b.notOurs(t, dir)
	return dir
}

// damagedArchives are sound parts in an archive that contradicts itself or holds what it must not.
func (b *refusals) damagedArchives(t *testing.T) map[string][]byte {
	t.Helper()
	le := binary.LittleEndian
	end := len(b.sound) - 22
	central := int(le.Uint32(b.sound[end+16:]))
	changed := func(change func(data []byte)) []byte {
		data := slices.Clone(b.sound)
		change(data)
		return data
	}
	last := bytes.LastIndex(b.sound[:end], []byte("PK\x01\x02"))
	more := func(h zip.FileHeader, packed string) []byte { return withEntry(t, b.parts, h, packed) }
	entry := zip.FileHeader{Name: "xl/media/image1.png", Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte("more")), CompressedSize64: 4, UncompressedSize64: 4}
	with := func(change func(h *zip.FileHeader)) zip.FileHeader {
		h := entry
		change(&h)
		return h
	}
	return map[string][]byte{
		"ZIP-TRUNCATED":   b.sound[:len(b.sound)/2],
		"ZIP-DIRECTORY":   changed(func(data []byte) { le.PutUint16(data[end+8:], le.Uint16(data[end+8:])+1) }),
		"ZIP-HEADER":      changed(func(data []byte) { data[30] ^= 1 }), // the name in the first entry's own header
		"ZIP-OVERLAP":     changed(func(data []byte) { le.PutUint32(data[last+42:], le.Uint32(data[central+42:])) }),
		"ZIP-STRAY-BYTES": append(slices.Clone(b.sound), "more"...),
		"ZIP-NAME":        more(with(func(h *zip.FileHeader) { h.Name = "../outside.png" }), "more"),
		"ZIP-NAME of NUL": more(with(func(h *zip.FileHeader) { h.Name = "xl/media/a\x00.png" }), "more"),
		"ZIP-DUPLICATE":   more(with(func(h *zip.FileHeader) { h.Name = bookPart }), "more"),
		"ZIP-METHOD":      more(with(func(h *zip.FileHeader) { h.Method = 12 }), "more"), // bzip2
		"ZIP-ENCRYPTED":   more(with(func(h *zip.FileHeader) { h.Flags = 1 }), "more"),
		"ZIP-DATA":        more(with(func(h *zip.FileHeader) { h.Method = zip.Deflate }), "\xff\xff\xff\xff"),
		"ZIP-SIZE":        more(with(func(h *zip.FileHeader) { h.UncompressedSize64 = 3 }), "more"),
		"ZIP-CRC":         more(with(func(h *zip.FileHeader) { h.CRC32++ }), "more"),
	}
}

// withEntry packs parts and one entry more, whose header says what it likes.
func withEntry(t *testing.T, parts map[string]string, h zip.FileHeader, packed string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		f, err := w.Create(name)
		must(t, err)
		_, err = f.Write([]byte(parts[name]))
		must(t, err)
	}
	f, err := w.CreateRaw(&h)
	must(t, err)
	_, err = f.Write([]byte(packed))
	must(t, err)
	must(t, w.Close())
	return out.Bytes()
}

// cell is a row of one cell far below the tables.
func cell(attributes, inner string) func(map[string]string) {
	return below(fmt.Sprintf(`<row r="900"><c r="A900"%s>%s</c></row>`, attributes, inner))
}

func below(rows string) func(map[string]string) {
	return in(tablePart, "</sheetData>", rows+"</sheetData>")
}

// in puts another text in place of one in a part, which must have it.
func in(part, old, replacement string) func(map[string]string) {
	return func(parts map[string]string) {
		if !strings.Contains(parts[part], old) {
			panic(part + " has no " + old)
		}
		parts[part] = strings.Replace(parts[part], old, replacement, 1)
	}
}

func without(part, pattern string) func(map[string]string) { return matching(part, pattern, "") }

func matching(part, pattern, replacement string) func(map[string]string) {
	return func(parts map[string]string) {
		p := regexp.MustCompile(pattern)
		if !p.MatchString(parts[part]) {
			panic(part + " has no " + pattern)
		}
		parts[part] = p.ReplaceAllLiteralString(parts[part], replacement)
	}
}

func everywhere(pairs ...string) func(map[string]string) {
	r := strings.NewReplacer(pairs...)
	return func(parts map[string]string) {
		for name := range parts {
			parts[name] = r.Replace(parts[name])
		}
	}
}

func all(changes ...func(map[string]string)) func(map[string]string) {
	return func(parts map[string]string) {
		for _, c := range changes {
			c(parts)
		}
	}
}

// changedParts changes the parts of a sound return so that the return is refused with the code.
func (b *refusals) changedParts() map[string]func(map[string]string) {
	form := b.cat.Form()
	list := map[string]func(map[string]string){
		"TOO-MANY-PARTS": func(parts map[string]string) {
			for i := range 501 {
				parts[fmt.Sprintf("xl/media/image%d.png", i)] = "x"
			}
		},
		"TOO-LARGE-INSIDE": func(parts map[string]string) { parts["xl/media/image1.png"] = strings.Repeat("\x00", 65<<20) },
		"XML-MALFORMED":    in(tablePart, "</sheetData>", "</sheetDate>"),
		"XML-DOCTYPE":      in(tablePart, "<worksheet", "<!DOCTYPE w><worksheet"),
		"XML-ENCODING":     in(tablePart, `encoding="UTF-8"`, `encoding="GBK"`),
		"XML-LIMIT":        in(tablePart, "<sheetData>", strings.Repeat("<x>", 300)+strings.Repeat("</x>", 300)+"<sheetData>"),
		"PART-MISSING":     func(parts map[string]string) { delete(parts, "_rels/.rels") },
		"PART-INVALID":     in(tablePart, "<sheetData>", "<sheetData/><sheetData>"),
		"REL-MISSING":      func(parts map[string]string) { delete(parts, tablePart) },
		"REL-INVALID":      matching(bookRelsPart, ` Id="rId[0-9]+"`, ` Id="rId1"`),
		"SHEET-DUPLICATE":  in(bookPart, `name="企业名录"`, `name="指标"`),
		"NAME-DUPLICATE":   in(bookPart, "</definedNames>", `<definedName name="JB_B01">指标!$A$1</definedName></definedNames>`),
		"TOO-MANY-ROWS":    below(numbered(900, 21_000, `<row r="%d"><c><v>1</v></c></row>`)),
		"TOO-MANY-COLUMNS": below(`<row r="900">` + strings.Repeat("<c><v>1</v></c>", 201) + `</row>`),
		"CELL-REFERENCE":   below(`<row r="900"><c r="900A"><v>1</v></c></row>`),
		"CELL-DUPLICATE":   below(`<row r="900"><c r="A900"><v>1</v></c><c r="A900"><v>2</v></c></row>`),
		"CELL-TYPE":        cell(` t="q"`, "<v>1</v>"),
		"CELL-VALUE":       cell("", "<v>NaN</v>"),
		"CELL-STYLE":       cell(` s="99999"`, "<v>1</v>"),
		"STRING-INDEX":     cell(` t="s"`, "<v>99999</v>"),
		"STRING-CHARACTER": cell(` t="inlineStr"`, "<is><t>_xD800_</t></is>"),

		"FORMAT-NEWER":      everywhere("jibao-return|1|", "jibao-return|2|"),
		"FORM-UNKNOWN":      everywhere("|"+form.ID+"|", "|other-return|", ">"+form.ID+"<", ">other-return<"),
		"FORM-NEWER":        everywhere("|"+form.Version+"|", "|9022.1|", ">"+form.Version+"<", ">9022.1<"),
		"IDENTITY-BAD":      everywhere("jibao-return|1|"+form.ID+"|", "jibao-return|1|"),
		"IDENTITY-CONFLICT": in("docProps/custom.xml", "|"+b.clusters[0].Code+"|", "|"+b.clusters[1].Code+"|"),
		"PERIOD-BAD":        everywhere("|2022-12|", "|2022-09|", ">2022-12<", ">2022-09<"),
		"SHEET-MISSING":     all(without(rosterPart, `<row r="4".*?</row>`), without(rosterPart, `<row r="5".*?</row>`)),
		"SHEET-TWICE": all(without(bookPart, `<definedName name="JB_[A-Z].*?</definedName>`), func(parts map[string]string) {
			parts["xl/worksheets/sheet4.xml"] = parts[tablePart]
		}),
		"CELL-MISSING": all(in(tablePart, ">T102<", "><"), in(tablePart, ">"+form.Indicators[form.Index("T102")].Label.ZH+"<", "><"),
			without(bookPart, `<definedName name="JB_T102".*?</definedName>`)),
		"COLUMN-MISSING": all(in(rosterPart, ">exports<", "><"), in(rosterPart, ">出口额（万元）<", "><")),
		"DUPLICATE-CODE": in(tablePart, ">T102<", ">T101<"),
		"CONTROL-ROWS":   without(rosterPart, `<row r="8".*?</row>`),
		"CONTROL-SUM":    matching(coverPart, `<f>SUM\(.*?</f><v>.*?</v>`, "<v>1</v>"),
		"CONTROL-CASES":  everywhere(">"+titleOfCase+"<", "><"),
		"CASE-ROW":       everywhere(">"+text.CasePartName(forms.CaseTitle).ZH+"<", ">心得<"),
		"CONTROL-VALUES": matching(coverPart, `<f>SUMPRODUCT\(--\(LEN.*?</f><v>.*?</v>`, "<v>3</v>"),
	}
	return list
}

// notOurs are sound returns that this office does not take in.
func (b *refusals) notOurs(t *testing.T, dir string) {
	t.Helper()
	foreign := b.clusters[0]
	foreign.Code = "41078399"
	past, future := testPeriod.YearAgo(), forms.Period{Year: 2090, Month: 12}
	for name, r := range map[string]*forms.Return{
		"0-sound first of two": b.blank(b.clusters[1], 1), "REVISION-CONFLICT": b.blank(b.clusters[1], 2),
		"UNKNOWN-CLUSTER": b.blank(foreign, 1), "CLUSTER-RETIRED": b.blank(b.clusters[2], 1),
		"OTHER-BODY": b.blank(b.clusters[3], 1), "OTHER-COUNTY": b.blank(b.clusters[4], 1),
		"PERIOD-CLOSED": b.blank(b.clusters[5], 1), "PERIOD-FUTURE": b.blank(b.clusters[5], 1),
	} {
		switch name {
		case "OTHER-BODY":
			r.Body = "440300"
		case "OTHER-COUNTY":
			r.County = "410782"
		case "PERIOD-CLOSED":
			r.Period = past
		case "PERIOD-FUTURE":
			r.Period = future
		}
		b.write(t, dir, name+".xlsx", r)
	}
}
