package workbook

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// ReadReceipt reads a receipt: strictly, or not at all. A file that is none, that contradicts itself, or whose printed
// fingerprint, cluster or period is not the hidden one, is an *office.Refusal.
func (f *Files) ReadReceipt(ctx context.Context, path string) (office.Receipt, error) {
	var none office.Receipt
	if err := ctx.Err(); err != nil {
		return none, fmt.Errorf("read receipt: %w", err)
	}
	book, err := xlsx.Open(path, xlsx.Limits{})
	if err != nil {
		return none, refused(err)
	}
	s := &source{files: f, room: new(room), book: book, names: namesOf(book), used: map[*sheet]bool{}}
	s.load()
	lines := s.receiptLines()
	if len(lines) == 0 {
		return none, &office.Refusal{Code: codeNoReceipt}
	}
	for _, l := range lines {
		if err := newerReceipt(l); err != nil {
			return none, err
		}
	}
	r, err := parseReceipt(lines[0])
	if err != nil {
		return none, &office.Refusal{Code: codeIdentityBad, Detail: err.Error(), Err: err}
	}
	for _, l := range lines[1:] {
		if l != lines[0] {
			return none, &office.Refusal{Code: codeIdentityConflict, Part: receiptSheet, Detail: lines[0] + " / " + l}
		}
	}
	for key, want := range map[string]string{"cluster": r.Cluster, "period": r.Period.String(), "digest": r.Digest} {
		sh, row, col, ok := s.named(receiptPrefix + key)
		if !ok {
			return none, &office.Refusal{Code: codeCellMissing, Detail: key}
		}
		if is := words(sh.at(row, col)); is != want {
			return none, &office.Refusal{Code: codeIdentityConflict, Part: sh.Name, Cell: xlsx.CellRef(col, row), Detail: want + " / " + is}
		}
	}
	return r, nil
}

// newerReceipt refuses a receipt of a newer format, whose line may mean something else.
func newerReceipt(line string) error {
	part := strings.Split(line, "|")
	if len(part) < 2 || part[0] != receiptMark {
		return nil // parseReceipt says what is wrong
	}
	if n, err := strconv.Atoi(part[1]); err != nil || n != receiptFormat {
		return &office.Refusal{Code: codeFormatNewer, Detail: part[1], Err: err}
	}
	return nil
}
