package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// oldFile imitates a compound file with one stream of this name in its directory.
func oldFile(stream string) []byte {
	b := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 600)...)
	for _, u := range utf16.Encode([]rune(stream)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return append(b, make([]byte, 300)...)
}

func zipOf(t *testing.T, files ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for i := 0; i < len(files); i += 2 {
		w, err := z.CreateHeader(&zip.FileHeader{Name: files[i], Method: zip.Store})
		if err == nil {
			_, err = w.Write([]byte(files[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestForeignFiles(t *testing.T) {
	typed := func(typ string) []byte {
		return minBook(t, contentTypesPart, strings.Replace(minTypes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", typ, 1))
	}
	gbk := "\xb1\xe0\xba\xc5,\xc3\xfb\xb3\xc6,\xca\xfd\xd6\xb5\r\n1,\xb2\xfa\xd6\xb5,120\r\n"
	for name, c := range map[string]struct {
		data []byte
		code Code
	}{
		"empty":                 {nil, FileEmpty},
		"xls":                   {oldFile("Workbook"), NotXLSXXLS},
		"xls of Excel 95":       {oldFile("Book"), NotXLSXXLS},
		"encrypted":             {oldFile("EncryptedPackage"), Encrypted},
		"doc":                   {oldFile("WordDocument"), NotXLSXOLE},
		"worksheet of Excel 4":  {[]byte("\x09\x04\x06\x00\x00\x04\x10\x00"), NotXLSXXLS},
		"csv":                   {[]byte("编号,名称,数值\r\n1,产值,120\r\n"), NotXLSXText},
		"csv with mark":         {[]byte("\xef\xbb\xbfa,b\r\n"), NotXLSXText},
		"csv in GBK":            {[]byte(gbk), NotXLSXText},
		"csv in UTF-16":         {[]byte("\xff\xfea\x00,\x00b\x00\r\x00\n\x00"), NotXLSXText},
		"csv cut in a rune":     {[]byte(strings.Repeat("编号名称数", 400)), NotXLSXText},
		"html":                  {[]byte("\n<!DOCTYPE html><html><table></table></html>"), NotXLSXHTML},
		"html table":            {[]byte("<table><tr><td>1</td></tr></table>"), NotXLSXHTML},
		"html with namespace":   {[]byte(`<?xml version="1.0"?><HTML xmlns:x="urn:schemas-microsoft-com:office:excel">`), NotXLSXHTML},
		"mhtml":                 {[]byte("MIME-Version: 1.0\r\nContent-Type: multipart/related"), NotXLSXHTML},
		"XML Spreadsheet 2003":  {[]byte(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>`), NotXLSXXML},
		"pdf":                   {[]byte("%PDF-1.7\n\x00\x01"), NotXLSXPDF},
		"ofd":                   {zipOf(t, "OFD.xml", "<x/>"), NotXLSXPDF},
		"png":                   {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), NotXLSX},
		"rar":                   {[]byte("Rar!\x1a\x07\x01\x00\x00"), NotXLSXArchive},
		"7z":                    {[]byte("7z\xbc\xaf\x27\x1c\x00\x04"), NotXLSXArchive},
		"gzip":                  {[]byte("\x1f\x8b\x08\x00\x00"), NotXLSXArchive},
		"zip of workbooks":      {archive(t, "", file("报表/甲.xlsx", "x"), file("报表/乙.xlsx", "y")), NotXLSXArchive},
		"ods":                   {archive(t, "", zipPart{name: "mimetype", data: []byte("application/vnd.oasis.opendocument.spreadsheet"), store: true, method: -1}, file("content.xml", "<x/>")), NotXLSXODS},
		"docx":                  {typed("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), NotXLSXDOCX},
		"pptx":                  {typed("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"), NotXLSXPPTX},
		"xlsb":                  {typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), NotXLSXXLSB},
		"beginning of an xlsx":  {minBook(t)[:200], ZIPTruncated},
		"only a signature":      {[]byte("PK\x03\x04"), ZIPTruncated},
		"prefixed by a program": {append([]byte("MZ\x90\x00\x03\x00"), minBook(t)...), ZIPStray},
	} {
		if got := codeOf(t, c.data, Limits{}); got != c.code {
			t.Errorf("%s: %q, want %q", name, got, c.code)
		}
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "甲 100%#?.xlsx")
	if err := os.WriteFile(path, minBook(t), 0o600); err != nil {
		t.Fatal(err)
	}
	b, err := Open(path, DefaultLimits())
	if err != nil || len(b.Sheets) != 1 {
		t.Fatalf("%v", err)
	}
	if _, err := Open(filepath.Join(dir, "nothing"), Limits{}); !os.IsNotExist(unwrapAll(err)) {
		t.Errorf("missing file: %v", err)
	}
	for name, c := range map[string]struct {
		path string
		lim  Limits
		code Code
	}{
		"folder": {dir, Limits{}, FileNotRegular}, "too large": {path, Limits{FileBytes: 100}, TooLarge},
	} {
		_, err := Open(c.path, c.lim)
		if r, ok := err.(*RefusedError); !ok || r.Code != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func unwrapAll(err error) error {
	for {
		u, ok := err.(interface{ Unwrap() error })
		if !ok {
			return err
		}
		err = u.Unwrap()
	}
}

// growing is a file that changes while it is read.
type growing struct {
	*strings.Reader
	after os.FileInfo
}

func (g growing) Stat() (os.FileInfo, error) { return g.after, nil }

type fileInfo struct {
	os.FileInfo
	size int64
	time time.Time
}

func (i fileInfo) Size() int64        { return i.size }
func (i fileInfo) ModTime() time.Time { return i.time }

func TestFileThatChanges(t *testing.T) {
	then := time.Unix(1_700_000_000, 0)
	before := fileInfo{size: 5, time: then}
	for name, c := range map[string]struct {
		data  string
		after fileInfo
		ok    bool
	}{
		"steady":        {"12345", before, true},
		"shorter":       {"1234", before, false},
		"longer":        {"123456", before, false},
		"grew at last":  {"12345", fileInfo{size: 6, time: then}, false},
		"written again": {"12345", fileInfo{size: 5, time: then.Add(time.Second)}, false},
	} {
		data, err := readSteady(growing{strings.NewReader(c.data), c.after}, before, nil)
		r, refused := err.(*RefusedError)
		if c.ok != (err == nil && string(data) == c.data) || !c.ok && (!refused || r.Code != FileChanged) {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
}
