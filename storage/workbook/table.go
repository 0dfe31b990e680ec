package workbook

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// maxTable is the largest text table in bytes, and maxGap how many empty rows in a row are kept as empty rows.
const (
	maxTable = 20 << 20
	maxGap   = 1000
)

// ReadTable reads the first sheet with content of an .xlsx, or a .csv (UTF-8, UTF-16 with a mark, or GB18030; parted by
// comma, semicolon or tab), as text rows. Numbers are plain decimals, dates are 2023-03-14, a percentage keeps its sign.
// Empty rows between rows of a sheet stay, so that positions can be named. What cannot be read is an *office.Refusal.
func (f *Files) ReadTable(ctx context.Context, path string) ([][]string, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("read table: %w", err)
	}
	book, err := isBook(path)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	if book {
		rows, err = readBookTable(path)
	} else {
		rows, err = readTextTable(path)
	}
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, &office.Refusal{Code: codeTableEmpty}
	}
	return rows, nil
}

// isBook tells a workbook (or what pretends to be one) from a text table by its beginning; the name may lie.
func isBook(path string) (bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return false, fmt.Errorf("open table: %w", err)
	}
	defer file.Close()
	head := make([]byte, 8)
	n, err := io.ReadFull(file, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return false, fmt.Errorf("read table: %w", err)
	}
	head = head[:n]
	return strings.EqualFold(filepath.Ext(path), ".xlsx") || bytes.HasPrefix(head, []byte("PK\x03\x04")) ||
		bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0")), nil
}

func readBookTable(path string) ([][]string, error) {
	book, err := xlsx.Open(path, xlsx.Limits{})
	if err != nil {
		return nil, refused(err)
	}
	for _, x := range book.Sheets {
		if x.State != xlsx.Visible {
			continue
		}
		if rows := tableRows(newSheet(x, new(room)), book.Date1904); len(rows) > 0 {
			return rows, nil
		}
	}
	return nil, nil
}

func tableRows(sh *sheet, from1904 bool) [][]string {
	var rows [][]string
	last := 0
	for i := range sh.rows {
		r := &sh.rows[i]
		var row []string
		for _, c := range r.cells {
			text := tableText(c, from1904)
			if text == "" {
				continue
			}
			for len(row) < c.Col {
				row = append(row, "")
			}
			row[c.Col-1] = text
		}
		if row == nil {
			continue
		}
		if gap := r.num - last - 1; last > 0 && gap > 0 && gap <= maxGap {
			rows = append(rows, make([][]string, gap)...)
		}
		rows = append(rows, row)
		last = r.num
	}
	return rows
}

func tableText(c xlsx.Cell, from1904 bool) string {
	switch c.Kind {
	case xlsx.Bool:
		return map[string]string{"1": "TRUE", "0": "FALSE"}[c.Text]
	case xlsx.Number:
		if day, ok := serialDay(c.Text, from1904); ok && c.Style == xlsx.FormatDate {
			return day
		}
		if c.Style == xlsx.FormatPercent {
			if n, err := forms.ParseNumber(roundDigits(timesHundred(c.Text), significant)); err == nil {
				return n.String() + "%"
			}
		}
		if n, err := forms.ParseNumber(roundDigits(c.Text, significant)); err == nil && len(n.String()) <= significant+2 {
			return n.String()
		}
		return c.Text
	case xlsx.Blank:
		return ""
	}
	return forms.CleanText(c.Text)
}

func readTextTable(path string) ([][]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open table: %w", err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxTable+1))
	if err != nil {
		return nil, fmt.Errorf("read table: %w", err)
	}
	if len(data) > maxTable {
		return nil, &office.Refusal{Code: string(xlsx.TooLarge)}
	}
	text, err := decodeText(data)
	if err != nil {
		return nil, err
	}
	return splitTable(text)
}

// decodeText finds the encoding: a byte order mark decides; without one it is UTF-8 if it can be, else GB18030, in which
// Excel and WPS of a Chinese system save CSV.
func decodeText(data []byte) (string, error) {
	bad := &office.Refusal{Code: codeTableEncoding}
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")):
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
			return "", bad
		}
		data = out
	case utf8.Valid(data):
		data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	default:
		out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
		if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
			return "", bad
		}
		data = out
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", bad
	}
	return string(data), nil
}

func splitTable(text string) ([][]string, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	r.Comma = separator(text)
	var rows [][]string
	for {
		record, err := r.Read()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			var p *csv.ParseError
			line := ""
			if errors.As(err, &p) {
				line = strconv.Itoa(p.Line)
			}
			return nil, &office.Refusal{Code: codeTableQuotes, Detail: line, Err: err}
		}
		at, _ := r.FieldPos(0)
		empty := true
		for i := range record {
			record[i] = forms.CleanText(record[i])
			empty = empty && record[i] == ""
		}
		if empty || len(rows) == 0 && at == 1 && strings.HasPrefix(strings.ToLower(record[0]), "sep=") {
			continue
		}
		rows = append(rows, record)
	}
}

// separator is the one of comma, semicolon and tab that stands most often in the first lines, outside quotes.
func separator(text string) rune {
	count := map[rune]int{}
	quoted, lines := false, 0
	for _, c := range text {
		switch {
		case c == '"':
			quoted = !quoted
		case c == '\n' && !quoted:
			if lines++; lines == 5 {
				return most(count)
			}
		case !quoted && (c == ',' || c == ';' || c == '\t'):
			count[c]++
		}
	}
	return most(count)
}

func most(count map[rune]int) rune {
	best := ','
	for _, c := range []rune{';', '\t'} {
		if count[c] > count[best] {
			best = c
		}
	}
	return best
}
