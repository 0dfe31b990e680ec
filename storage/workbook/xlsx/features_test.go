package xlsx

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What producers write in different ways, and how it looks in a part of a workbook. Every way must be in the corpus.
var features = map[string]string{
	"transitional namespace":        `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`,
	"strict namespace":              `http://purl.oclc.org/ooxml/spreadsheetml/main`,
	"prefixed namespace":            `<\w+:worksheet [^>]*xmlns:\w+="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`,
	"shared strings":                `<c [^>]*t="s"`,
	"inline strings":                `<c [^>]*t="inlineStr"`,
	"strings in the value":          `<c [^>]*t="str"[^>]*><v>`,
	"rich strings":                  `<si><r>`,
	"phonetic runs":                 `<rPh `,
	"xml:space":                     `xml:space="preserve"`,
	"rows without addresses":        `<row>`,
	"cells without addresses":       `<c(?: s="\d+"| t="\w+")*>`,
	"rows out of order":             `(?s)<row r="7"[^>]*>.*<row r="2"`,
	"no dimension":                  `(?s)\A(?:[^d]|d[^i]|di[^m])*<sheetData`,
	"wrong dimension":               `(?s)<dimension ref="A1"/>.*<c r="B2"`,
	"absolute targets":              `Target="/xl/worksheets/`,
	"relative targets":              `Target="worksheets/`,
	"targets with dots":             `Target="\.\./`,
	"dates from 1904":               `date1904="(?:1|true)"`,
	"dates as text":                 `<c [^>]*t="d"`,
	"date style":                    `formatCode="yyyy`,
	"percent style":                 `formatCode="0\.0%"|numFmtId="10"`,
	"truth values":                  `<c [^>]*t="b"`,
	"error values":                  `<c [^>]*t="e"`,
	"formulas with a stored text":   `<c [^>]*t="str"[^>]*>\s*<f[^>]*>[^<]*</f>\s*<v>[^<]`,
	"formulas without a result":     `<f[^>]*>[^<]*</f>\s*(?:<v ?/>|<v></v>)?\s*</c>`,
	"formatted rows without values": `<row r="1000">`,
	"very hidden sheets":            `state="veryHidden"`,
	"choices":                       `<mc:AlternateContent`,
	"extensions":                    `<extLst`,
	"declaration in single quotes":  `^<\?xml version='1.0'`,
}

// Every way of writing is in some workbook of the corpus; which one is in the log. Those of bytes are apart: the data
// descriptor, zip64, stored parts, and UTF-16.
func TestCorpusHasEveryWay(t *testing.T) {
	files := append(fixtures(t), filepath.Join("..", "testdata", "base.xlsx"), filepath.Join("..", "testdata", "libreoffice.xlsx"))
	found := map[string][]string{}
	add := func(feature, path string) {
		if list := found[feature]; len(list) == 0 || list[len(list)-1] != filepath.Base(path) {
			found[feature] = append(list, filepath.Base(path))
		}
	}
	patterns := map[string]*regexp.Regexp{}
	for name, pattern := range features {
		patterns[name] = regexp.MustCompile(pattern)
	}
	for _, path := range files {
		for _, body := range partsAndArchive(t, path, func(feature string) { add(feature, path) }) {
			for name, pattern := range patterns {
				if pattern.MatchString(body) {
					add(name, path)
				}
			}
		}
	}
	for _, way := range []string{"data descriptors", "zip64", "stored parts", "UTF-16 with mark"} {
		features := found[way]
		if t.Logf("%s: %s", way, strings.Join(features, ", ")); len(features) == 0 {
			t.Errorf("no workbook with %s", way)
		}
	}
	for name := range features {
		if t.Logf("%s: %s", name, strings.Join(found[name], ", ")); len(found[name]) == 0 {
			t.Errorf("no workbook with %s", name)
		}
	}
}

// partsAndArchive gives the parts of a workbook as they are, and tells what its archive has.
func partsAndArchive(t *testing.T, path string, has func(feature string)) (bodies []string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(data), "PK\x06\x06") {
		has("zip64")
	}
	r, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for _, f := range r.File {
		if f.Flags&flagDescriptor != 0 {
			has("data descriptors")
		}
		if f.Method == zip.Store && f.UncompressedSize64 > 0 {
			has("stored parts")
		}
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		if bodies = append(bodies, string(body)); bytes.HasPrefix(body, []byte("\xff\xfe")) || bytes.HasPrefix(body, []byte("\xfe\xff")) {
			has("UTF-16 with mark")
		}
	}
	return bodies
}
