package demo

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"jibao/app"
)

// What goes wrong in the half-year, by the position of the cluster: the others are in order.
const (
	missing   = 0 // nothing is sent
	revised   = 1 // sent, and sent again after two corrections
	explained = 2 // a soft check fails and is explained
	edited    = 3 // a figure is changed in the file after the export, without the program
	damaged   = 4 // a byte of the file is lost on the way
	otherForm = 5 // made with a form version that nobody here knows
)

// imperfect exports a half-year's return in the way that its position in the list says.
func (s *show) imperfect(ctx context.Context, i int, book *app.Book, now *time.Time) error {
	switch i {
	case missing:
		return nil
	case explained:
		if _, err := book.Set(ctx, "V03", "1"); err != nil { // a veto item above zero asks for a statement
			return err
		}
		if err := explainAll(ctx, book); err != nil {
			return err
		}
	}
	out, err := book.Export(ctx, app.ExportOptions{Path: s.at.Imperfect})
	if err != nil {
		return err
	}
	switch i {
	case revised:
		return s.reviseTwice(ctx, book, now)
	case edited:
		return rewrite(out.Path, func(_ string, part []byte) []byte {
			was := book.Return().Cell(book.Form(), "T102").Num
			return bytes.Replace(part, fmt.Appendf(nil, "<v>%s</v>", was), fmt.Appendf(nil, "<v>%s</v>", was*10), 1)
		})
	case damaged:
		return flip(out.Path)
	case otherForm:
		id := book.Form().ID
		return rewrite(out.Path, func(_ string, part []byte) []byte { return bytes.ReplaceAll(part, []byte(id), []byte("other-return")) })
	}
	return nil
}

// reviseTwice corrects the return and exports it again, two times, a day apart.
func (s *show) reviseTwice(ctx context.Context, book *app.Book, now *time.Time) error {
	for _, step := range []struct{ permille, reason string }{
		{"990", "（演示）上年同期营业收入核减重复统计企业"}, {"985", "（演示）按县统计局核定数再次修订上年同期营业收入"},
	} {
		*now = now.AddDate(0, 0, 1)
		n := book.Return().Cell(book.Form(), "B09").Num
		if step.permille == "990" {
			n = n / 100 * 99
		} else {
			n = n / 1000 * 985
		}
		if _, err := book.Set(ctx, "B09", n.Round(2).Fixed(2)); err != nil {
			return err
		}
		if err := explainAll(ctx, book); err != nil {
			return err
		}
		if _, err := book.Export(ctx, app.ExportOptions{Path: s.at.Imperfect, Reason: step.reason}); err != nil {
			return err
		}
	}
	return nil
}

// rewrite changes the parts of a workbook as a person with another program would, and packs it again.
func rewrite(path string, change func(name string, part []byte) []byte) error {
	in, err := zip.OpenReader(path)
	if err != nil {
		return fmt.Errorf("open %s: %w", filepath.Base(path), err)
	}
	defer in.Close()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			return fmt.Errorf("read %s: %w", f.Name, err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			return fmt.Errorf("read %s: %w", f.Name, err)
		}
		dst, err := w.Create(f.Name)
		if err != nil {
			return fmt.Errorf("write %s: %w", f.Name, err)
		}
		if _, err := dst.Write(change(f.Name, part)); err != nil {
			return fmt.Errorf("write %s: %w", f.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("pack %s: %w", filepath.Base(path), err)
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}

// flip damages one byte in the middle of a file.
func flip(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("damage the file for the demonstration: %w", err)
	}
	data[len(data)/2] ^= 0x55
	return os.WriteFile(path, data, 0o644)
}
