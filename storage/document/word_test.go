package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"jibao/assets/text"
	"jibao/forms/office"
)

// opened reads a document strictly: every part once, sorted, dated alike.
func opened(t *testing.T, b office.Briefing) map[string][]byte {
	t.Helper()
	data, err := Word(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts, last := map[string][]byte{}, ""
	for _, f := range z.File {
		if f.Name <= last {
			t.Errorf("%s stands behind %s", f.Name, last)
		}
		last = f.Name
		if y := f.Modified.UTC(); !y.Equal(time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("%s is dated %s", f.Name, y)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
	}
	return parts
}

// each calls do for every start tag of a part, which must be well-formed.
func each(t *testing.T, name string, part []byte, do func(xml.StartElement)) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(part))
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if e, ok := tok.(xml.StartElement); ok {
			do(e)
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// wordText is the text of a document, its paragraphs on lines.
func wordText(t *testing.T, b office.Briefing) string {
	t.Helper()
	var s strings.Builder
	d := xml.NewDecoder(bytes.NewReader(opened(t, b)["word/document.xml"]))
	inside := false
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return s.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			inside = e.Name.Local == "t"
		case xml.EndElement:
			inside = false
			if e.Name.Local == "p" {
				s.WriteByte('\n')
			}
		case xml.CharData:
			if inside {
				s.Write(e)
			}
		}
	}
}

func TestPackageIsComplete(t *testing.T) {
	for _, l := range text.Langs() {
		parts := opened(t, sample(t, l))
		defaults, overrides := map[string]bool{}, map[string]bool{}
		each(t, "types", parts["[Content_Types].xml"], func(e xml.StartElement) {
			defaults[attribute(e, "Extension")] = true
			overrides[attribute(e, "PartName")] = true
		})
		reached := map[string]bool{"[Content_Types].xml": true, "_rels/.rels": true, "word/_rels/document.xml.rels": true}
		ids := map[string]bool{}
		for rels, folder := range map[string]string{"_rels/.rels": "", "word/_rels/document.xml.rels": "word"} {
			each(t, rels, parts[rels], func(e xml.StartElement) {
				if e.Name.Local != "Relationship" {
					return
				}
				target := path.Join(folder, attribute(e, "Target"))
				if _, ok := parts[target]; !ok || attribute(e, "TargetMode") != "" {
					t.Errorf("%s leads to %s, which is not there", rels, target)
				}
				reached[target] = true
				if id := rels + attribute(e, "Id"); ids[id] {
					t.Errorf("%s twice", id)
				} else {
					ids[id] = true
				}
			})
		}
		for name, data := range parts {
			if !reached[name] {
				t.Errorf("nothing leads to %s", name)
			}
			if !overrides["/"+name] && !defaults[strings.TrimPrefix(path.Ext(name), ".")] {
				t.Errorf("%s has no type", name)
			}
			if path.Ext(name) != ".png" {
				each(t, name, data, func(xml.StartElement) {})
			}
		}
		for name := range overrides {
			if name != "" && parts[strings.TrimPrefix(name, "/")] == nil {
				t.Errorf("a type for %s, which is not there", name)
			}
		}
		checkDocument(t, parts, ids)
	}
}

// checkDocument holds the text against its relations, styles and images.
func checkDocument(t *testing.T, parts map[string][]byte, ids map[string]bool) {
	t.Helper()
	var styled, known []string
	each(t, "styles", parts["word/styles.xml"], func(e xml.StartElement) {
		if e.Name.Local == "style" {
			known = append(known, attribute(e, "styleId"))
		}
	})
	drawings := map[string]bool{}
	each(t, "document", parts["word/document.xml"], func(e xml.StartElement) {
		switch e.Name.Local {
		case "pStyle":
			styled = append(styled, attribute(e, "val"))
		case "blip":
			if !ids["word/_rels/document.xml.rels"+attribute(e, "embed")] {
				t.Errorf("no image %s", attribute(e, "embed"))
			}
		case "footerReference":
			if !ids["word/_rels/document.xml.rels"+attribute(e, "id")] {
				t.Errorf("no footer %s", attribute(e, "id"))
			}
		case "docPr":
			if id := attribute(e, "id"); drawings[id] || attribute(e, "descr") == "" {
				t.Errorf("picture %s stands twice or is not told in words", id)
			}
			drawings[attribute(e, "id")] = true
		}
	})
	for _, s := range styled {
		if !slices.Contains(known, s) {
			t.Errorf("no style %s", s)
		}
	}
	if len(drawings) != 3 {
		t.Errorf("%d pictures, want 3", len(drawings))
	}
	for name, data := range parts {
		if path.Ext(name) != ".png" {
			continue
		}
		image, err := png.DecodeConfig(bytes.NewReader(data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if want := pictureWidth * dpi / 720; image.Width < want-1 || image.Width > want+1 {
			t.Errorf("%s is %d dots wide, want %d", name, image.Width, want)
		}
	}
}

func TestDocumentIsDatedByItsPeriod(t *testing.T) {
	b := sample(t, text.ZH)
	b.Period.Month = 6
	core := string(opened(t, b)["docProps/core.xml"])
	if strings.Count(core, "2022-06-30T00:00:00Z") != 2 {
		t.Errorf("properties %s", core)
	}
	if strings.Contains(core, "<单位>") {
		t.Error("the name of the office is a tag")
	}
}
