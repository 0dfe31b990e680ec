package xlsx

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
)

// Open reads a file once and then as [Read] does. A file that cannot be read at all is the error of the operating
// system, wrapped; what is refused is a [RefusedError].
func Open(path string, lim Limits) (*Book, error) { return new(Room).Open(path, lim) }

// Room is memory for reading that can be used again for the next file; the zero value is ready for use. One file is read
// in it at a time. No book keeps anything of it, and what a large file made it grow by is given back.
type Room struct {
	file  []byte
	un    unpacker
	text  []byte
	cells []packedCell
}

// largestRoom is how many bytes of each kind a Room keeps: enough for a return, nothing for an attack.
const (
	largestRoom = 2 << 20
	sizeOfCell  = 12 // of a packedCell
)

// Open is the function [Open] in this room.
func (m *Room) Open(path string, lim Limits) (*Book, error) {
	return m.OpenNew(context.Background(), path, lim, nil)
}

// OpenNew is Open for a file that may be known: when known says so of the SHA-256 of the file's bytes, nothing more is
// read and there is no book. known may be nil. When ctx ends meanwhile, its error comes back soon, however large the
// file is.
func (m *Room) OpenNew(ctx context.Context, path string, lim Limits, known func(digest [32]byte) bool) (*Book, error) {
	data, err := m.readFile(path, lim.filled().FileBytes)
	if err != nil {
		return nil, err
	}
	digest := sha256.Sum256(data)
	if known != nil && known(digest) {
		return nil, nil
	}
	return m.read(ctx, data, digest, lim)
}

// readFile reads a regular file and refuses one that changes meanwhile: a download or a copy that is not at its end.
func (m *Room) readFile(path string, limit int64) (data []byte, err error) {
	// Asked before opening: opening a pipe could wait for ever.
	before, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("look at workbook: %w", err)
	}
	if !before.Mode().IsRegular() {
		return nil, refuse(FileNotRegular, "", "")
	}
	if before.Size() > limit {
		return nil, refuse(TooLarge, "", strconv.FormatInt(before.Size(), 10))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	defer f.Close()
	if before.Size() > largestRoom {
		return readSteady(f, before, nil)
	}
	m.file, err = readSteady(f, before, m.file)
	return m.file, err
}

// steadyFile is what readSteady needs of a file.
type steadyFile interface {
	io.Reader
	Stat() (os.FileInfo, error)
}

// readSteady reads all of f, which must have the size and the time of before when it begins and when it ends. It reads
// into room where that is large enough.
func readSteady(f steadyFile, before os.FileInfo, room []byte) ([]byte, error) {
	size := int(before.Size())
	data := slices.Grow(room[:0], size)[:size]
	if _, err := io.ReadFull(f, data); err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
			return nil, refuse(FileChanged, "", "shorter than at first")
		}
		return nil, fmt.Errorf("read workbook: %w", err)
	}
	var more [1]byte
	if n, err := f.Read(more[:]); n > 0 {
		return nil, refuse(FileChanged, "", "longer than at first")
	} else if err != nil && err != io.EOF {
		return nil, fmt.Errorf("read workbook: %w", err)
	}
	after, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("look at workbook again: %w", err)
	}
	if after.Size() != before.Size() || !after.ModTime().Equal(before.ModTime()) {
		return nil, refuse(FileChanged, "", "changed while it was read")
	}
	return data, nil
}

// Read reads a workbook from the bytes of its file. The book keeps nothing of data. Every error is a [RefusedError].
func Read(data []byte, lim Limits) (*Book, error) {
	return new(Room).read(context.Background(), data, sha256.Sum256(data), lim)
}

func (m *Room) read(ctx context.Context, data []byte, digest [32]byte, lim Limits) (*Book, error) {
	lim = lim.filled()
	if int64(len(data)) > lim.FileBytes {
		return nil, refuse(TooLarge, "", strconv.Itoa(len(data)))
	}
	if err := checkForeign(data); err != nil {
		return nil, err
	}
	entries, err := readArchive(data, lim)
	if err != nil {
		return nil, err
	}
	p := newPack(ctx, entries, lim, m)
	defer m.keep(p)
	if err := checkArchive(p); err != nil {
		return nil, err
	}
	b := &Book{Digest: digest, Size: int64(len(data))}
	if err := p.readBook(b); err != nil {
		return nil, err
	}
	if err := p.verifyRest(); err != nil {
		return nil, err
	}
	b.Notices = p.notices
	return b, nil
}

// keep takes the memory of p back.
func (m *Room) keep(p *pack) {
	if cap(m.un.buf) > largestRoom {
		m.un.buf = nil
	}
	m.un.inf.forget()
	m.text, m.cells = nil, nil
	if cap(p.text) <= largestRoom {
		m.text = p.text[:0]
	}
	if cap(p.cells)*sizeOfCell <= largestRoom {
		m.cells = p.cells[:0]
	}
}

// readBook reads the parts in the order in which they need one another.
func (p *pack) readBook(b *Book) error {
	if err := p.readContentTypes(); err != nil {
		return err
	}
	root, err := p.readRels("")
	if err != nil {
		return err
	}
	top := &workbook{rels: root}
	main, err := top.target("officeDocument")
	if err != nil {
		return err
	}
	if main == "" {
		return refuse(PartMissing, "xl/workbook.xml", "no relationship to a workbook")
	}
	if err := p.checkMainType(main); err != nil {
		return err
	}
	custom, err1 := top.target("custom-properties")
	app, err2 := top.target("extended-properties")
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	if b.Properties, err = p.readProperties(custom); err != nil {
		return err
	}
	if b.App, err = p.readApp(app); err != nil {
		return err
	}
	w, err := p.readWorkbook(main)
	if err != nil {
		return err
	}
	p.noteRelations(main, w.rels)
	if err := p.noteLinks(w.rels); err != nil {
		return err
	}
	b.Date1904 = w.date1904
	return p.readSheets(b, w)
}

// readSheets reads the worksheets with what they share, and gives the defined names the indexes of worksheets.
func (p *pack) readSheets(b *Book, w *workbook) error {
	stylesPart, err1 := w.target("styles")
	stringsPart, err2 := w.target("sharedStrings")
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	formats, err := p.readStyles(stylesPart)
	if err != nil {
		return err
	}
	shared, err := p.readStrings(stringsPart)
	if err != nil {
		return err
	}
	index := make([]int, len(w.sheets))
	for i, e := range w.sheets {
		index[i] = -1
		if e.rel.kind != "worksheet" {
			p.noteOtherSheet(w, e)
			continue
		}
		s := &Sheet{Name: e.name, State: e.state, Part: e.rel.target, shared: shared}
		if err := p.readSheet(s, formats); err != nil {
			return p.inSheet(err, s)
		}
		if err := p.readNotes(s); err != nil {
			return p.inSheet(err, s)
		}
		index[i] = len(b.Sheets)
		b.Sheets = append(b.Sheets, s)
	}
	if len(b.Sheets) == 0 {
		return refuse(PartInvalid, w.part, "no worksheet")
	}
	for _, n := range w.names {
		if n.Sheet >= 0 {
			if n.Sheet = index[n.Sheet]; n.Sheet < 0 {
				continue // a name of a chart sheet
			}
		}
		b.Names = append(b.Names, n)
	}
	return nil
}

// inSheet adds the sheet's name to a refusal from one of its parts.
func (p *pack) inSheet(err error, s *Sheet) error {
	var r *RefusedError
	if errors.As(err, &r) && r.Sheet == "" {
		r.Sheet = s.Name
	}
	return err
}

func (p *pack) noteOtherSheet(w *workbook, e sheetEntry) {
	code, part := OtherSheet, e.rel.target
	if e.rel.id == "" {
		part = w.part
	}
	if e.rel.kind == "xlMacrosheet" || e.rel.kind == "xlIntlMacrosheet" {
		code = Macros
	}
	p.notice(code, part, "", e.name)
}

// readNotes reads what the relationships of a sheet lead to.
func (p *pack) readNotes(s *Sheet) error {
	rels, err := p.readRels(s.Part)
	if err != nil {
		return err
	}
	p.noteRelations(s.Part, rels)
	for _, r := range rels {
		if r.kind != "comments" || r.external || r.target == "" {
			continue
		}
		notes, err := p.readComments(r.target, s.Name)
		if err != nil {
			return err
		}
		s.comments = append(s.comments, notes...)
	}
	return nil
}
