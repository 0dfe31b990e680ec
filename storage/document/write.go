package document

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"jibao/forms/office"
	"jibao/storage/replace"
)

// Writer writes briefings; it has no state.
type Writer struct{}

// WriteBrief is [Write].
func (Writer) WriteBrief(ctx context.Context, path string, b office.Briefing) error {
	return Write(ctx, path, b)
}

// BriefMarkdown is [Markdown].
func (Writer) BriefMarkdown(b office.Briefing) string { return Markdown(b) }

// Write writes a briefing to path, whole or not at all, as what its name says: .md (also .markdown, .txt) Markdown, .html
// (also .htm) a web page, .docx a Word document. Another ending is an *office.FormatError, and nothing is written.
func Write(ctx context.Context, path string, b office.Briefing) error {
	var data []byte
	var err error
	switch strings.ToLower(filepath.Ext(path)) {
	case ".md", ".markdown", ".txt":
		data = []byte(Markdown(b))
	case ".html", ".htm":
		data, err = HTML(ctx, b)
	case ".docx":
		data, err = Word(ctx, b)
	default:
		return &office.FormatError{Name: filepath.Base(path)}
	}
	if err != nil {
		return fmt.Errorf("make %s: %w", filepath.Base(path), err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return replace.File(path, data)
}

// drawn is a picture with its number and its image.
type drawn struct {
	office.Picture
	number        int
	png           []byte
	width, height int // of the image in tenths of a point
}

// draw draws the pictures of every part, numbered through.
func draw(ctx context.Context, b *office.Briefing) ([][]drawn, error) {
	var pens *pen
	number := 0
	all := make([][]drawn, len(b.Parts))
	for i := range b.Parts {
		for _, p := range b.Parts[i].Pictures {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if pens == nil {
				var err error
				if pens, err = newPen(); err != nil {
					return nil, err
				}
			}
			s := layOut(p, pens)
			image, err := pens.png(s)
			if err != nil {
				return nil, fmt.Errorf("draw %s: %w", p.Title, err)
			}
			number++
			all[i] = append(all[i], drawn{p, number, image, s.width, s.height})
		}
	}
	return all, nil
}
