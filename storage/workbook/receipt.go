package workbook

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/replace"
)

// A receipt is one small sheet for people, with its identity in a very hidden sheet, a defined name and a document
// property, as a return has it. What people see of it has defined names and must say the same.
const (
	receiptMark     = "jibao-receipt"
	receiptFormat   = 1
	receiptSheet    = "_receipt"
	receiptName     = "JB_receipt"
	receiptPrefix   = "JB_receipt_"
	receiptProperty = "JibaoReceipt"
	receiptParts    = 12
)

// receiptLine is the identity of a receipt in one line.
func receiptLine(r office.Receipt) string {
	return strings.Join([]string{
		receiptMark, strconv.Itoa(receiptFormat), r.Form.ID, r.Form.Version, r.Cluster, r.County, r.Body, r.Period.String(),
		strconv.Itoa(r.Revision), r.Digest, string(r.Verdict), r.When.UTC().Format(time.RFC3339),
	}, "|")
}

// parseReceipt reads the identity of a receipt; a line that is none fails.
func parseReceipt(line string) (office.Receipt, error) {
	part := strings.Split(strings.TrimSpace(line), "|")
	if len(part) != receiptParts || part[0] != receiptMark {
		return office.Receipt{}, fmt.Errorf("%.80q is no identity of a receipt", line)
	}
	r := office.Receipt{
		Form: forms.FormID{ID: part[2], Version: part[3]}, Cluster: part[4], County: part[5], Body: part[6], Digest: part[9],
		Verdict: forms.Status(part[10]),
	}
	var errs [3]error
	r.Period, errs[0] = forms.ParsePeriod(part[7])
	r.Revision, errs[1] = strconv.Atoi(part[8])
	r.When, errs[2] = time.Parse(time.RFC3339, part[11])
	switch {
	case errors.Join(errs[:]...) != nil:
		return r, fmt.Errorf("%.80q: %w", line, errors.Join(errs[:]...))
	case r.Revision < 0, len(r.Digest) != 64, strings.Trim(r.Digest, "0123456789abcdef") != "", r.Verdict != forms.Accepted:
		return r, fmt.Errorf("%.80q: no revision, fingerprint or verdict", line)
	}
	return r, nil
}

// receiptField is one line of the table of a receipt; one with a key has a defined name.
type receiptField struct {
	key   string
	label text.Message
	value string
}

// WriteReceipt writes a receipt to path, whole or not at all. The same receipt gives the same bytes on every run.
func (f *Files) WriteReceipt(ctx context.Context, path string, r office.Receipt) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write receipt: %w", err)
	}
	engine, err := f.engines(r.Form)
	if err != nil {
		return fmt.Errorf("write receipt: form %s: %w", r.Form, err)
	}
	line := receiptLine(r)
	if _, err := parseReceipt(line); err != nil {
		return fmt.Errorf("write receipt: %w", err)
	}
	data, err := layReceipt(engine.Form(), r, line)
	if err != nil {
		return fmt.Errorf("write receipt of %s %s: %w", r.Cluster, r.Period, err)
	}
	return replace.File(path, data)
}

func layReceipt(form *forms.Form, r office.Receipt, line string) ([]byte, error) {
	d := newDraft(r.Lang)
	g := d.sheet(d.say(text.BookReceipt))
	d.widths(g, 22, 74)
	d.plainView(g)
	d.top(g, 2, d.say(text.BookReceipt), "", "", d.say(text.BookReceiptNote))
	label := d.look(look{heading: true, fill: tintHeader, ruled: true, align: "center"})
	value := d.look(look{size: 11, ruled: true, align: "left", indent: 1, wrap: true, format: formatText})
	row := 4
	for _, x := range []receiptField{
		{"", text.BookForm, joinWords(d.words(form.Title), r.Form.String())},
		{"", text.BookCluster, r.Name}, {"cluster", text.BookClusterCode, r.Cluster},
		{"period", text.BookPeriod, r.Period.String()},
		{"", text.BookRevision, d.say(text.BookRevisionN, r.Revision)},
		{"digest", text.BookFingerprint, r.Digest},
		{"", text.BookVerdict, d.say(text.BookAccepted)}, {"", text.BookReceiptDay, r.Day},
		{"", text.BookReceiptOffice, joinWords(r.Office, r.Author)},
	} {
		g.text(row, 1, label, d.say(x.label))
		g.text(row, 2, value, x.value)
		g.height(row, rowHeight(24, []string{x.value}, []float64{72}))
		if x.key != "" {
			d.named(receiptPrefix+x.key, g, row, 2)
		}
		row++
	}
	d.textOnPurpose(g, "A4:B"+itoa(row))
	d.protect(g, false)
	d.page(g, page{footer: footerLine(d.say(text.BookFooterPrint, r.Digest[:8]), d.say(text.BookFooter, "&P", "&N"), r.Cluster+" "+r.Period.String())})

	h := d.sheet(receiptSheet)
	for i, e := range []entry{{"receipt", line}, {"program", r.Program}, {"lang", string(d.lang)}} {
		h.text(i+1, 1, 0, kindIdentity)
		h.text(i+1, 2, 0, e.key)
		h.text(i+1, 3, 0, e.value)
	}
	d.name(receiptName, `"`+line+`"`)
	d.keep(d.file.SetCustomProps(excelize.CustomProperty{Name: receiptProperty, Value: line}))
	d.keep(d.file.SetSheetVisible(receiptSheet, false, true))
	return d.finish(joinWords(d.say(text.BookReceipt), r.Name, r.Period.String()), r.Office, cmp.Or(r.Day, r.When.UTC().Format(time.DateOnly)))
}

// isReceipt tells whether a workbook that is no return says that it is a receipt.
func (s *source) isReceipt() bool { return len(s.receiptLines()) > 0 }

// receiptLines are the identities of a receipt that the file has, of the three that it was written with.
func (s *source) receiptLines() []string {
	var lines []string
	for _, sh := range s.sheets {
		if sh.Name == receiptSheet || words(sh.at(1, 2)) == "receipt" && words(sh.at(1, 1)) == kindIdentity {
			lines = append(lines, words(sh.at(1, 3)))
		}
	}
	if n, ok := s.names[receiptName]; ok {
		lines = append(lines, strings.Trim(n.ref, `"`))
	}
	if p, ok := s.book.Properties[receiptProperty]; ok {
		lines = append(lines, p)
	}
	return slices.DeleteFunc(lines, func(l string) bool { return l == "" })
}
