package xlsx

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// checkForeign refuses what does not begin as an archive, and says what it is.
func checkForeign(b []byte) error {
	has := func(prefix string) bool { return bytes.HasPrefix(b, []byte(prefix)) }
	switch {
	case len(b) == 0:
		return refuse(FileEmpty, "", "")
	case has("PK\x03\x04"):
		return nil
	case has("PK\x05\x06"), has("Rar!\x1a\x07"), has("7z\xbc\xaf\x27\x1c"), has("\x1f\x8b"):
		return refuse(NotXLSXArchive, "", "")
	case has("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		return refuse(oldContainer(b), "", "")
	case has("\x09\x08\x10\x00"), has("\x09\x08\x08\x00"), has("\x09\x04\x06\x00"), has("\x09\x02\x06\x00"), has("\x09\x00\x04\x00"):
		return refuse(NotXLSXXLS, "", "worksheet of Excel 5 or older, without container")
	case has("%PDF-"):
		return refuse(NotXLSXPDF, "", "")
	}
	if code, ok := textKind(b); ok {
		return refuse(code, "", "")
	}
	if bytes.Contains(b[:min(len(b), 1<<16)], []byte("PK\x03\x04")) {
		return refuse(ZIPStray, "", "bytes before the archive")
	}
	return refuse(NotXLSX, "", "")
}

// oldContainer tells the files apart that the compound file format of Office 97 can hold, by the names of their
// streams, which stand in the file in UTF-16.
func oldContainer(b []byte) Code {
	stream := func(name string) bool {
		var wide []byte
		for i := range len(name) {
			wide = append(wide, name[i], 0)
		}
		return bytes.Contains(b, append(wide, 0, 0))
	}
	switch {
	case stream("EncryptedPackage"):
		return Encrypted
	case stream("Workbook"), stream("Book"):
		return NotXLSXXLS
	}
	return NotXLSXOLE
}

// textKind recognises text: a web page, XML, or plain. Text here is what has no control characters but tab and line
// ends in its first 4 KB, in UTF-8, UTF-16 or, as tables from older programs are, GB 18030.
func textKind(b []byte) (Code, bool) {
	head := b[:min(len(b), 4096)]
	if text, wide, err := toUTF8("", head[:len(head)&^1]); err == nil && wide {
		head = text
	}
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	for _, c := range head {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' {
			return "", false
		}
	}
	if !utf8.Valid(trimRune(head)) && !mostlyDoubleByte(head) {
		return "", false
	}
	lower := strings.ToLower(string(bytes.TrimLeft(head, " \t\r\n")))
	switch {
	case strings.HasPrefix(lower, "<!doctype html"), strings.HasPrefix(lower, "<html"), strings.Contains(lower, "<html"),
		strings.HasPrefix(lower, "<table"), strings.HasPrefix(lower, "mime-version:"):
		return NotXLSXHTML, true
	case strings.HasPrefix(lower, "<"):
		return NotXLSXXML, true
	}
	return NotXLSXText, true
}

// trimRune cuts a character off that the end of the head has cut in two.
func trimRune(b []byte) []byte {
	for i := 1; i <= 3 && i <= len(b); i++ {
		if utf8.RuneStart(b[len(b)-i]) {
			if !utf8.FullRune(b[len(b)-i:]) {
				return b[:len(b)-i]
			}
			break
		}
	}
	return b
}

// mostlyDoubleByte takes for GB 18030 what has its bytes above 0x7f in pairs.
func mostlyDoubleByte(b []byte) bool {
	pairs, odd := 0, 0
	for i := 0; i < len(b); i++ {
		if b[i] < 0x80 {
			continue
		}
		if i+1 < len(b) && b[i] > 0x80 && b[i] < 0xff && b[i+1] >= 0x30 && b[i+1] != 0x7f {
			pairs++
			i++
		} else {
			odd++
		}
	}
	return odd <= pairs/50+1
}

// checkArchive refuses archives that are no package of OOXML at all.
func checkArchive(p *pack) error {
	if e := p.byName["mimetype"]; e != nil {
		b, err := p.un.unpack(e)
		switch {
		case err != nil:
			return err
		case bytes.HasPrefix(b, []byte("application/vnd.oasis.opendocument")):
			return refuse(NotXLSXODS, "", printable(string(b)))
		}
	}
	switch {
	case p.has(contentTypesPart):
		return nil
	case p.has("OFD.xml"):
		return refuse(NotXLSXPDF, "", "OFD")
	case p.has(relsPart) || p.has("xl/workbook.xml"):
		return refuse(PartMissing, contentTypesPart, "")
	}
	return refuse(NotXLSXArchive, "", "")
}
