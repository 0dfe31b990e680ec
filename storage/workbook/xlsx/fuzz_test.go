package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// mustRefuseOrRead reads data; an error that is no refusal fails the test.
func mustRefuseOrRead(t *testing.T, data []byte) *Book {
	t.Helper()
	b, err := Read(data, Limits{UnpackedBytes: 8 << 20})
	var r *RefusedError
	if err != nil && !errors.As(err, &r) {
		t.Fatalf("not a RefusedError: %v", err)
	}
	return b
}

// FuzzRead feeds whole files. What is read, the standard library must be able to unpack, with every checksum right.
func FuzzRead(f *testing.F) {
	f.Add(minBook(f))
	f.Add(archive(f, "", withPart(sheetPath, func(p *zipPart) { p.zip64, p.store = true, true })...))
	f.Add(archive(f, "", withPart(sheetPath, func(p *zipPart) { p.descriptor = 24 })...))
	f.Add(oldFile("EncryptedPackage"))
	f.Add([]byte("编号,名称"))
	f.Fuzz(func(t *testing.T, data []byte) {
		b := mustRefuseOrRead(t, data)
		if b == nil {
			return
		}
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatalf("read, but archive/zip says %v", err)
		}
		for _, e := range z.File {
			r, err := e.Open()
			if err != nil {
				t.Fatalf("%s: archive/zip says %v", e.Name, err)
			}
			if n, err := io.Copy(io.Discard, r); err != nil || uint64(n) != e.UncompressedSize64 {
				t.Fatalf("%s: %d bytes, archive/zip says %v", e.Name, n, err)
			}
		}
	})
}

// refText, refCell and refSheet are the same content as encoding/xml sees it.

type refText struct {
	T []string  `xml:"http://schemas.openxmlformats.org/spreadsheetml/2006/main t"`
	R []refText `xml:"http://schemas.openxmlformats.org/spreadsheetml/2006/main r"`
}

type refCell struct {
	Type string    `xml:"t,attr"`
	V    *string   `xml:"http://schemas.openxmlformats.org/spreadsheetml/2006/main v"`
	F    *struct{} `xml:"http://schemas.openxmlformats.org/spreadsheetml/2006/main f"`
	Is   *refText  `xml:"http://schemas.openxmlformats.org/spreadsheetml/2006/main is"`
}

type refSheet struct {
	Rows []struct {
		Cells []refCell `xml:"http://schemas.openxmlformats.org/spreadsheetml/2006/main c"`
	} `xml:"http://schemas.openxmlformats.org/spreadsheetml/2006/main sheetData>row"`
}

// cells lists the cells with content, in order.
func (s *refSheet) cells() []refCell {
	var out []refCell
	for _, r := range s.Rows {
		for _, c := range r.Cells {
			stringLike := c.Type == "str" || c.Type == "inlineStr"
			if c.Is != nil || c.F != nil || c.V != nil && (stringLike || strings.Trim(*c.V, " \t\r\n") != "") {
				out = append(out, c)
			}
		}
	}
	return out
}

// text is the cell's text, if it stands in the sheet as it is: no shared string, no truth value, no escape, no runs
// mixed with plain text, whose order encoding/xml does not tell.
func (c *refCell) text() (string, bool) {
	switch {
	case c.Type == "s" || c.Type == "b":
		return "", false
	case c.Is != nil:
		s := c.Is.join()
		return s, (len(c.Is.T) == 0 || len(c.Is.R) == 0) && !strings.Contains(s, "_x")
	case c.V == nil:
		return "", true
	case c.Type == "str" || c.Type == "inlineStr":
		return *c.V, !strings.Contains(*c.V, "_x")
	}
	return strings.Trim(*c.V, " \t\r\n"), true
}

func (r *refText) join() string {
	s := strings.Join(r.T, "")
	for i := range r.R {
		s += strings.Join(r.R[i].T, "")
	}
	return s
}

// FuzzSheet feeds the XML of a sheet. What is read must be what encoding/xml finds in the same places.
func FuzzSheet(f *testing.F) {
	f.Add(minSheet)
	for _, rows := range []string{manyRows(2), manyColumns(3),
		`<row r="2"><c r="B2" t="inlineStr"><is><t>a</t></is></c><c r="C2" t="str"><f>x</f><v>&lt;</v></c></row>`,
		`<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2024-01-01</v></c><c s="1"/></row>`,
		`<row><c t="inlineStr"><is><r><rPr/><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh><t>c</t></rPh></is></c></row>`} {
		f.Add(strings.Replace(minSheet, minRows, rows, 1))
	}
	f.Fuzz(func(t *testing.T, sheet string) {
		parts := minParts(sheetPath, sheet)
		for i := range parts {
			parts[i].store = true
		}
		b := mustRefuseOrRead(t, archive(t, "", parts...))
		if b == nil || strings.Contains(sheet, "purl.oclc.org") || strings.Contains(sheet, ":t") || wideNames([]byte(sheet)) || strings.Count(sheet, "sheetData") > 2 {
			return
		}
		var ref refSheet
		if err := xml.Unmarshal([]byte(sheet), &ref); err != nil {
			t.Fatalf("read, but encoding/xml says %v", err)
		}
		want := ref.cells()
		_ = b.Sheets[0].Rows(func(r Row) error {
			for _, c := range r.Cells {
				if len(want) == 0 {
					t.Fatalf("%+v, which encoding/xml does not find", c)
				}
				if text, ok := want[0].text(); ok && text != c.Text {
					t.Fatalf("%q, encoding/xml finds %q", c.Text, text)
				}
				want = want[1:]
			}
			return nil
		})
		if len(want) > 0 {
			t.Fatalf("%d cells fewer than encoding/xml finds", len(want))
		}
	})
}

// FuzzStrings feeds the table of shared strings, which a sheet then shows.
func FuzzStrings(f *testing.F) {
	f.Add(minStrings)
	for _, si := range []string{`<si><t xml:space="preserve"> a </t></si>`, `<si><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r></si>`, `<si/>`, `<si><t>_x0041_</t><rPh sb="0" eb="1"><t>x</t></rPh></si>`} {
		f.Add(xmlHead + `<sst ` + mainNS + `>` + si + `</sst>`)
	}
	f.Fuzz(func(t *testing.T, sst string) {
		var ref struct {
			Si []refText `xml:"http://schemas.openxmlformats.org/spreadsheetml/2006/main si"`
		}
		refErr := xml.Unmarshal([]byte(sst), &ref)
		var rows strings.Builder
		for i := range min(len(ref.Si), 100) {
			fmt.Fprintf(&rows, `<row r="%d"><c t="s"><v>%d</v></c></row>`, i+1, i)
		}
		parts := minParts(stringsPath, sst, sheetPath, strings.Replace(minSheet, minRows, rows.String(), 1))
		for i := range parts {
			parts[i].store = true
		}
		b := mustRefuseOrRead(t, archive(t, "", parts...))
		if b == nil || strings.Contains(sst, "purl.oclc.org") || wideNames([]byte(sst)) {
			return
		}
		if refErr != nil {
			t.Fatalf("read, but encoding/xml says %v", refErr)
		}
		_ = b.Sheets[0].Rows(func(r Row) error {
			want := ref.Si[r.Num-1].join()
			mixed := len(ref.Si[r.Num-1].T) > 0 && len(ref.Si[r.Num-1].R) > 0
			if got := r.Cells[0].Text; !mixed && !strings.Contains(want, "_x") && got != want {
				t.Fatalf("string %d is %q, encoding/xml finds %q", r.Num-1, got, want)
			}
			return nil
		})
	})
}
