package workbook

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/replace"
)

// WriteTable writes a list to path, whole or not at all, as what its name says: .xlsx a workbook with a head that stays in
// view and a filter, .csv comma-separated text in UTF-8 with the mark that Excel and WPS know it by. Another ending is an
// *office.FormatError, and nothing is written. The same list gives the same bytes.
func (f *Files) WriteTable(ctx context.Context, path string, t office.Table) error {
	var data []byte
	var err error
	switch strings.ToLower(filepath.Ext(path)) {
	case ".xlsx":
		data, err = tableBook(t)
	case ".csv":
		data, err = tableCSV(t)
	default:
		return &office.FormatError{Name: filepath.Base(path)}
	}
	if err != nil {
		return fmt.Errorf("write the list %s: %w", filepath.Base(path), err)
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write the list: %w", err)
	}
	return replace.File(path, data)
}

// tableBook gives a list as a workbook.
func tableBook(t office.Table) ([]byte, error) {
	d := newDraft(t.Lang)
	g := d.sheet(sheetName(t.Title))
	head := d.look(look{heading: true, fill: tintHeader, ruled: true, align: "center", wrap: true})
	widths := make([]float64, len(t.Heads))
	for i, s := range t.Heads {
		g.text(1, i+1, head, s)
		widths[i] = columnRoom(t, i)
	}
	g.height(1, headHeight(t.Heads, widths)+6)
	d.widths(g, widths...)
	plain := d.look(look{ruled: true, align: "left", format: formatText})
	for k, row := range t.Rows {
		for i, c := range row {
			if c.IsNumber {
				g.number(k+2, i+1, d.look(look{ruled: true, align: "right", format: numberFormat(c.Decimals)}), c.Num.String())
				continue
			}
			g.text(k+2, i+1, plain, c.Text)
		}
	}
	d.freeze(g, 2, 3)
	last := address(max(1, len(t.Heads)), len(t.Rows)+1)
	d.keep(d.file.AutoFilter(g.name, "A1:"+last, nil))
	d.keep(d.file.AddIgnoredErrors(g.name, "A2:"+last, excelize.IgnoredErrorsNumberStoredAsText))
	width := float64(0)
	for _, w := range widths {
		width += w
	}
	d.page(g, page{
		landscape: true, footer: footerLine(cut(t.Office, 60), d.say(text.BookFooter, "&P", "&N"), t.Period.String()),
		first: 1, last: 1, width: width, columns: 2,
	})
	return d.finish(t.Title, t.Office, documentDate(&forms.Return{Period: t.Period}))
}

// columnRoom is how wide a column is, in characters: for its longest cell, within bounds, and for its head in two or three
// lines.
func columnRoom(t office.Table, i int) float64 {
	longest := float64(textWidth(t.Heads[i])) / 2.5
	for _, row := range t.Rows {
		if c := &row[i]; c.IsNumber {
			longest = max(longest, float64(len(c.Num.Grouped(c.Decimals))))
		} else {
			longest = max(longest, float64(textWidth(c.Text)))
		}
	}
	return min(max(longest+2, 8), 44)
}

// sheetName makes a title fit as the name of a sheet.
func sheetName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]'`, r) {
			return -1
		}
		return r
	}, s)
	if r := []rune(s); len(r) > 31 {
		s = string(r[:31])
	}
	return s
}

// tableCSV gives a list as comma-separated text.
func tableCSV(t office.Table) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("\ufeff")
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	record := make([]string, len(t.Heads))
	for i, s := range t.Heads {
		record[i] = harmless(s)
	}
	if err := w.Write(record); err != nil {
		return nil, err
	}
	for _, row := range t.Rows {
		record = record[:0]
		for _, c := range row {
			if c.IsNumber {
				record = append(record, c.Num.Fixed(c.Decimals))
				continue
			}
			record = append(record, harmless(c.Text))
		}
		if err := w.Write(record); err != nil {
			return nil, err
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// harmless keeps a spreadsheet from taking a text for a formula: one that begins as a formula does gets an apostrophe
// before it, which every spreadsheet reads as "this is text". The signs of full width are taken for the plain ones too.
func harmless(s string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u3000\ufeff"))
	if s != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + s
	}
	return s
}
