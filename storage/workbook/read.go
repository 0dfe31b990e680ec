package workbook

import (
	"cmp"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"jibao/forms"
	"jibao/forms/check"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// The codes with which this package refuses a workbook that its reader could open.
const (
	codeNoReturn         = "NO-RETURN"
	codeFormatNewer      = "FORMAT-NEWER"
	codeFormUnknown      = "FORM-UNKNOWN"
	codeFormNewer        = "FORM-NEWER"
	codeIdentityBad      = "IDENTITY-BAD"
	codeIdentityConflict = "IDENTITY-CONFLICT"
	codePeriodBad        = "PERIOD-BAD"
	codeSheetMissing     = "SHEET-MISSING"
	codeSheetTwice       = "SHEET-TWICE"
	codeCellMissing      = "CELL-MISSING"
	codeColumnMissing    = "COLUMN-MISSING"
	codeDuplicateCode    = "DUPLICATE-CODE"
	codeControlRows      = "CONTROL-ROWS"
	codeControlSum       = "CONTROL-SUM"
	codeControlValues    = "CONTROL-VALUES"
	codeControlCases     = "CONTROL-CASES"
	codeCaseRow          = "CASE-ROW"
	codeTableEmpty       = "TABLE-EMPTY"
	codeTableEncoding    = "TABLE-ENCODING"
	codeTableQuotes      = "TABLE-QUOTES"
	codeReceipt          = "RECEIPT"
	codeNoReceipt        = "NO-RECEIPT"
)

// The codes of what is reported and not read.
const (
	noticeSheet       = "EXTRA-SHEET"
	noticeColumn      = "EXTRA-COLUMN"
	noticeRow         = "EXTRA-ROW"
	noticeCode        = "UNKNOWN-CODE"
	noticeState       = "STATE-UNKNOWN"
	noticeReplaced    = "FORMULA-REPLACED"
	noticeNoValue     = "FORMULA-WITHOUT-VALUE"
	noticeNoCheck     = "EXPLANATION-WITHOUT-CHECK"
	noticeNoEvidence  = "EVIDENCE-MISSING"
	noticeFormulaEdit = "FORMULA-CHANGED"
)

// RefusalCodes lists every code with which this package itself refuses a file; those of the reader are xlsx.Codes.
func RefusalCodes() []string {
	return []string{codeNoReturn, codeFormatNewer, codeFormUnknown, codeFormNewer, codeIdentityBad, codeIdentityConflict,
		codePeriodBad, codeSheetMissing, codeSheetTwice, codeCellMissing, codeColumnMissing, codeDuplicateCode,
		codeControlRows, codeControlSum, codeControlValues, codeControlCases, codeCaseRow, codeTableEmpty, codeTableEncoding, codeTableQuotes,
		codeReceipt, codeNoReceipt}
}

// NoticeCodes lists every code of a notice of this package; those of the reader are xlsx.NoticeCodes.
func NoticeCodes() []string {
	return []string{noticeSheet, noticeColumn, noticeRow, noticeCode, noticeState, noticeReplaced, noticeNoValue,
		noticeNoCheck, noticeNoEvidence, noticeFormulaEdit}
}

// Read reads a submission workbook or a template that was filled in: strictly, whole, or not at all. What cannot be
// taken in is an *office.Refusal; a file that cannot be opened is the error of the system.
func (f *Files) Read(ctx context.Context, path string) (*office.Incoming, error) {
	return f.ReadNew(ctx, path, nil)
}

// ReadNew is Read for a file that may be known: when known says so of the digest of its bytes (SHA-256, hex), the file is
// not read any further and nothing is given. known may be nil.
func (f *Files) ReadNew(ctx context.Context, path string, known func(digest string) bool) (*office.Incoming, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("read workbook: %w", err)
	}
	m, _ := f.rooms.Get().(*room)
	if m == nil {
		m = new(room)
	}
	in, err := f.readIn(ctx, m, path, known)
	m.leave()
	f.rooms.Put(m)
	return in, err
}

func (f *Files) readIn(ctx context.Context, m *room, path string, known func(digest string) bool) (*office.Incoming, error) {
	book, err := m.book.OpenNew(ctx, path, xlsx.Limits{}, func(digest [32]byte) bool {
		return known != nil && known(hex.EncodeToString(digest[:]))
	})
	if err != nil {
		return nil, refused(err)
	}
	if book == nil {
		return nil, nil
	}
	return f.readBook(ctx, book, m)
}

// refused turns a refusal of the reader into that of an office; other errors stay.
func refused(err error) error {
	var r *xlsx.RefusedError
	if !errors.As(err, &r) {
		return err
	}
	where := r.Sheet
	if where == "" {
		where = r.Part
	}
	return &office.Refusal{Code: string(r.Code), Part: where, Cell: r.Cell, Detail: r.Detail, Err: err}
}

func (f *Files) readBook(ctx context.Context, book *xlsx.Book, m *room) (*office.Incoming, error) {
	s := &source{files: f, room: m, book: book, names: namesOf(book), used: map[*sheet]bool{}}
	s.load()
	if err := s.identify(); err != nil {
		return nil, err
	}
	engine, period, err := f.engineFor(s.id)
	if err != nil {
		return nil, err
	}
	s.engine, s.form = engine, engine.Form()
	s.in = &office.Incoming{
		CheckedAtSource: !s.id.Template, Declared: s.id.Root, Places: map[string]office.Place{},
		Program: s.evidence.ids["program"], Writer: book.App, Digest: hex.EncodeToString(book.Digest[:]), Size: book.Size,
	}
	s.in.SendBack = s.evidence.ids[kindKey] == kindSendBack || strings.Trim(s.names[kindName].ref, `"`) == kindSendBack
	for _, n := range book.Notices {
		s.in.Notices = append(s.in.Notices, office.Notice{Code: string(n.Code), Part: joinWords(n.Part, n.Cell)})
	}
	s.ret = &forms.Return{
		Form: s.id.Form, Cluster: s.id.Cluster, County: s.id.County, Body: s.id.Body, Period: period,
		Revision: s.id.Revision, Cells: make([]forms.Cell, len(s.form.Indicators)),
	}
	s.in.Return = s.ret
	for _, step := range []func() error{
		s.findTables, s.readCover, s.readRoster, s.readIndicators, s.readExplanations, s.readReview, s.readCases, s.checkTotals,
	} {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("read workbook: %w", err)
		}
		if err := step(); err != nil {
			return nil, err
		}
	}
	s.conclude()
	return s.in, nil
}

// engineFor finds the form of the file and reads its period.
func (f *Files) engineFor(id identity) (*check.Engine, forms.Period, error) {
	engine, err := f.engines(id.Form)
	if err != nil {
		code := codeFormUnknown
		for _, k := range f.known {
			if k.ID == id.Form.ID {
				code = codeFormNewer
			}
		}
		for _, k := range f.known {
			if k.ID == id.Form.ID && compareVersions(k.Version, id.Form.Version) > 0 {
				code = codeFormUnknown // older than one that is here, or between two
			}
		}
		return nil, forms.Period{}, &office.Refusal{Code: code, Detail: id.Form.String(), Err: err}
	}
	period, err := forms.ParsePeriod(id.Period)
	if err != nil {
		return nil, forms.Period{}, &office.Refusal{Code: codePeriodBad, Detail: id.Period, Err: err}
	}
	if !engine.Form().AsksFor(period) {
		return nil, forms.Period{}, &office.Refusal{Code: codePeriodBad, Detail: id.Period}
	}
	return engine, period, nil
}

// compareVersions compares "2022.1" and "2022.10" number by number.
func compareVersions(a, b string) int {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	for i := 0; i < len(x) && i < len(y); i++ {
		m, err1 := strconv.Atoi(x[i])
		n, err2 := strconv.Atoi(y[i])
		order := cmp.Compare(x[i], y[i])
		if err1 == nil && err2 == nil {
			order = cmp.Compare(m, n)
		}
		if order != 0 {
			return order
		}
	}
	return cmp.Compare(len(x), len(y))
}

// identify finds what the file says it is, in any of the three places, and holds them against one another.
func (s *source) identify() error {
	var found []identity
	var bad error
	add := func(text string) {
		id, err := parseIdentity(text)
		if err != nil {
			bad = err
			return
		}
		found = append(found, id)
	}
	if line, ok := s.evidence.ids["return"]; ok {
		add(line)
	}
	if n, ok := s.names[identityName]; ok {
		add(strings.Trim(n.ref, `"`))
	}
	if p, ok := s.book.Properties[identityProperty]; ok {
		add(p)
	}
	switch {
	case len(found) == 0 && bad != nil:
		return &office.Refusal{Code: codeIdentityBad, Detail: bad.Error(), Err: bad}
	case len(found) == 0:
		if s.isReceipt() {
			return &office.Refusal{Code: codeReceipt}
		}
		return &office.Refusal{Code: codeNoReturn}
	}
	s.id = found[0]
	for _, id := range found {
		if id.Format > formatVersion {
			return &office.Refusal{Code: codeFormatNewer, Detail: strconv.Itoa(id.Format)}
		}
	}
	for _, id := range found[1:] {
		if id != s.id {
			return &office.Refusal{Code: codeIdentityConflict, Part: hiddenSheet, Detail: s.id.unlike(id)}
		}
	}
	for key, want := range map[string]string{
		"form": s.id.Form.ID, "form_version": s.id.Form.Version, "cluster": s.id.Cluster, "county": s.id.County,
		"body": s.id.Body, "period": s.id.Period, "revision": strconv.Itoa(s.id.Revision), "root": s.id.Root,
	} {
		if is, ok := s.evidence.ids[key]; ok && is != want {
			return &office.Refusal{Code: codeIdentityConflict, Part: hiddenSheet, Detail: is + " / " + want}
		}
	}
	return nil
}
