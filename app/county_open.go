package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"jibao/forms"
	"jibao/forms/office"
)

// FileKind is what a file turned out to be at the county desk.
type FileKind string

// The kinds of file that a county office opens.
const (
	FileReturn   FileKind = "return"    // a return workbook of one of the office's clusters
	FileSendBack FileKind = "send_back" // one of the office's own revisions with the province's comments
	FileReceipt  FileKind = "receipt"   // the province accepted one of the office's own revisions
	FileRoster   FileKind = "roster"    // a list of enterprises
)

// Opened tells what a file is and, for a return workbook, how it relates to what the office has. Nothing was taken in.
type Opened struct {
	Path string
	Kind FileKind
	// For a return:
	Incoming *office.Incoming
	Cluster  forms.Cluster
	Period   forms.Period
	Started  bool         // the office has this return already
	Differs  []Difference // from the working return, when there is one; of a send-back from the exported revision
	// For a send-back and a receipt:
	Receipt *office.Receipt // of a receipt
	Reason  string          // of a send-back
	Again   bool            // it was taken in before
	Newer   bool            // of a receipt: the return was edited or exported again since the revision that it accepts
}

// refusedReceipt is the code with which the reader of returns refuses a receipt.
const refusedReceipt = "RECEIPT"

// OpenFile recognises a file: a return workbook of an own cluster (a filled template, or an exported return that was
// changed elsewhere), a send-back, a receipt, or a list of enterprises. It takes nothing in: see TakeIn, Book.TakeIn,
// TakeSendBack, TakeReceipt and Book.ReadRoster. A send-back must be as the province wrote it and concern the newest
// exported revision (ErrNoRevision, ErrOldSendBack, ErrAltered, ErrDecidedSince); a receipt must carry the fingerprint of
// the revision that was exported (ErrReceiptDigest). A workbook of a foreign cluster fails with ErrUnknownCluster, a file that is neither with ErrUnrecognised or with why it
// could not be read.
func (d *CountyDesk) OpenFile(ctx context.Context, path string) (*Opened, error) {
	in, err := d.files.Read(ctx, path)
	if err != nil {
		if refused := RefusalOf(err); refused != nil && refused.Code == refusedReceipt {
			return d.openReceipt(ctx, path)
		}
		if d.looksLikeRoster(ctx, path) {
			return &Opened{Path: path, Kind: FileRoster}, nil
		}
		var refused *office.Refusal
		if errors.As(err, &refused) {
			return nil, fmt.Errorf("open %s: %w", path, err)
		}
		return nil, &Problem{What: ErrUnrecognised, Args: []string{filepath.Base(path)}, Err: err}
	}
	o := &Opened{Path: path, Kind: FileReturn, Incoming: in, Period: in.Return.Period}
	if o.Cluster, err = d.Cluster(ctx, in.Return.Cluster); err != nil {
		return nil, err
	}
	heads, err := d.Heads(ctx, office.ReturnFilter{Cluster: o.Cluster.Code, Period: o.Period})
	if err != nil {
		return nil, err
	}
	if in.SendBack {
		o.Kind = FileSendBack
		return o, d.judgeSendBack(ctx, o)
	}
	heads = slices.DeleteFunc(heads, func(h office.Head) bool { return !h.Working })
	if o.Started = len(heads) > 0; o.Started {
		own, _, err := d.store.Load(ctx, heads[0].ID)
		if err != nil {
			return nil, fmt.Errorf("read %s %s: %w", o.Cluster.Code, o.Period, err)
		}
		f, err := d.cat.FormOf(own.Form)
		if err != nil {
			return nil, err
		}
		theirs, err := d.cat.realigned(in.Return, f)
		if err != nil {
			return nil, err
		}
		o.Differs = Differences(f, own, theirs)
	}
	return o, nil
}

// looksLikeRoster tells whether a file is a table whose header names credit codes or enterprises.
func (d *CountyDesk) looksLikeRoster(ctx context.Context, path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".xlsx", ".csv", ".txt":
	default:
		return false
	}
	rows, err := d.files.ReadTable(ctx, path)
	if err != nil {
		return false
	}
	_, columns := matchHeader(rows, rosterFields(d.cat.Form()), nil)
	named := 0
	for _, c := range columns {
		if c == forms.ColumnUSCC || c == forms.ColumnName {
			named++
		}
	}
	return named == 2
}

// TakeIn makes a working draft of a return workbook that the office had not begun, and opens it. A send-back or a receipt
// is taken in as TakeSendBack and TakeReceipt do, and its return is opened.
func (d *CountyDesk) TakeIn(ctx context.Context, o *Opened) (*Book, error) {
	if o.answers() {
		if err := d.takeAnswer(ctx, o); err != nil {
			return nil, err
		}
		return d.OpenReturn(ctx, o.Cluster.Code, o.Period)
	}
	if o.Kind != FileReturn || o.Incoming == nil {
		return nil, &Problem{What: ErrUnrecognised, Args: []string{filepath.Base(o.Path)}}
	}
	if err := d.mayBegin(ctx, o.Cluster, o.Period); err != nil {
		return nil, err
	}
	from, err := d.cat.realigned(o.Incoming.Return, d.cat.Form())
	if err != nil {
		return nil, err
	}
	return d.take(ctx, o.Cluster, o.Period, from)
}

// answers tells whether a file is the province's answer to an exported revision.
func (o *Opened) answers() bool { return o.Kind == FileSendBack || o.Kind == FileReceipt }

func (d *CountyDesk) takeAnswer(ctx context.Context, o *Opened) error {
	if o.Kind == FileReceipt {
		return d.TakeReceipt(ctx, o)
	}
	return d.TakeSendBack(ctx, o)
}

// TakeIn takes the figures, the roster and the cases of a return workbook over into this return, as one undo step. What is
// blank in the file leaves what is there; enterprises that the file does not have stay. Of a send-back or a receipt it takes no
// figure, but what the province decided.
func (b *Book) TakeIn(ctx context.Context, o *Opened) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if o.answers() && o.Cluster.Code == b.ret.Cluster && o.Period == b.ret.Period {
		if err := b.desk.takeAnswer(ctx, o); err != nil {
			return err
		}
		return b.reload(ctx)
	}
	if o.Incoming == nil || o.Cluster.Code != b.ret.Cluster || o.Period != b.ret.Period {
		return &Problem{What: ErrUnrecognised, Args: []string{filepath.Base(o.Path)}}
	}
	f := b.Form()
	from, err := b.desk.cat.realigned(o.Incoming.Return, f)
	if err != nil {
		return err
	}
	edit := office.Edit{Why: office.Imported}
	for i := range f.Indicators {
		if c := from.Cells[i]; !f.Indicators[i].Computed() && c.State != forms.Blank && c != b.ret.Cells[i] {
			edit.Cells = append(edit.Cells, office.CellEdit{Code: f.Indicators[i].Code, Cell: c})
		}
	}
	own := keyedRows(f, b.ret)
	keys := from.RowKeys(f)
	for i, row := range from.Roster {
		mine, ok := own[keys[i]]
		if !ok {
			edit.Insert = append(edit.Insert, office.RowInsert{After: AtEnd, Cells: row.Cells})
			continue
		}
		for col := range f.Columns {
			if c := row.Cells[col]; c.State != forms.Blank && c != mine.Cells[col] {
				edit.Cells = append(edit.Cells, office.CellEdit{Row: mine.ID, Code: f.Columns[col].Code, Cell: c})
			}
		}
	}
	if cases := mergedCases(b.ret.Cases, from.Cases); !slices.Equal(cases, b.ret.Cases) {
		edit.Cases = &cases
	}
	edit.Explain = from.Explanations
	return b.apply(ctx, edit)
}
