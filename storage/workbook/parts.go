package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"
)

// parts collects what excelize writes, to be packed by [parts.pack] in an order and with headers that never change.
type parts struct {
	names []string
	body  map[string]*bytes.Buffer
}

func newParts() *parts { return &parts{body: map[string]*bytes.Buffer{}} }

// Create begins a part; excelize calls it.
func (p *parts) Create(name string) (io.Writer, error) {
	if p.body[name] != nil {
		return nil, fmt.Errorf("part %s is written twice", name)
	}
	b := &bytes.Buffer{}
	p.names = append(p.names, name)
	p.body[name] = b
	return b, nil
}

// AddFS is asked for by excelize's interface and never called by it.
func (p *parts) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close has nothing to end.
func (p *parts) Close() error { return nil }

// pack writes the archive: content types first, as programs that sniff expect, then by name; no times, no attributes,
// sizes in the local headers. The compression is a fixed version of one library, so the bytes depend on the parts alone.
func (p *parts) pack() ([]byte, error) {
	slices.SortFunc(p.names, func(a, b string) int {
		if first := rank(a) - rank(b); first != 0 {
			return first
		}
		return strings.Compare(a, b)
	})
	if err := p.sortTypes(); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	packer, err := flate.NewWriter(io.Discard, flate.DefaultCompression)
	if err != nil {
		return nil, fmt.Errorf("begin packing: %w", err)
	}
	var packed bytes.Buffer
	for _, name := range p.names {
		body := p.body[name].Bytes()
		packed.Reset()
		packer.Reset(&packed)
		if _, err := packer.Write(body); err != nil {
			return nil, fmt.Errorf("pack %s: %w", name, err)
		}
		if err := packer.Close(); err != nil {
			return nil, fmt.Errorf("pack %s: %w", name, err)
		}
		h := &zip.FileHeader{
			Name: name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(body), ReaderVersion: 20, CreatorVersion: 20,
			CompressedSize64: uint64(packed.Len()), UncompressedSize64: uint64(len(body)),
			// 1980-01-01, the first day a header can hold; some programs refuse a zero date.
			ModifiedDate: 1<<5 | 1,
		}
		w, err := zw.CreateRaw(h)
		if err != nil {
			return nil, fmt.Errorf("pack %s: %w", name, err)
		}
		if _, err := w.Write(packed.Bytes()); err != nil {
			return nil, fmt.Errorf("pack %s: %w", name, err)
		}
	}
	if err := zw.Close(); err != nil {
		return nil, fmt.Errorf("end packing: %w", err)
	}
	return out.Bytes(), nil
}

// contentTypes is the list of the types of parts (ISO 29500-2, 7.3).
type contentTypes struct {
	XMLName   xml.Name         `xml:"http://schemas.openxmlformats.org/package/2006/content-types Types"`
	Defaults  []defaultType    `xml:"Default"`
	Overrides []overriddenType `xml:"Override"`
}

type defaultType struct {
	Extension   string `xml:",attr"`
	ContentType string `xml:",attr"`
}

type overriddenType struct {
	PartName    string `xml:",attr"`
	ContentType string `xml:",attr"`
}

// sortTypes puts the content types in order: excelize adds the types of pictures in the order of a map.
func (p *parts) sortTypes() error {
	const part = "[Content_Types].xml"
	var t contentTypes
	if err := xml.Unmarshal(p.body[part].Bytes(), &t); err != nil {
		return fmt.Errorf("read %s: %w", part, err)
	}
	slices.SortFunc(t.Defaults, func(a, b defaultType) int { return strings.Compare(a.Extension, b.Extension) })
	slices.SortFunc(t.Overrides, func(a, b overriddenType) int { return strings.Compare(a.PartName, b.PartName) })
	out, err := xml.Marshal(t)
	if err != nil {
		return fmt.Errorf("write %s: %w", part, err)
	}
	p.body[part] = bytes.NewBufferString(xml.Header + string(out))
	return nil
}

func rank(part string) int {
	switch part {
	case "[Content_Types].xml":
		return 0
	case "_rels/.rels":
		return 1
	}
	return 2
}
