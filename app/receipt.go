package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// WriteReceipt writes the receipt of an accepted revision, by which the county locks it. A folder gets a default name.
// The same revision gives the same bytes. It fails with ErrNotReviewable for a revision that is not accepted.
func (d *ProvinceDesk) WriteReceipt(ctx context.Context, id int64, path string, lang text.Lang) (string, error) {
	ret, head, err := d.store.Load(ctx, id)
	if err != nil {
		return "", fmt.Errorf("read a return to write its receipt: %w", err)
	}
	if head.Status != forms.Accepted {
		return "", &Problem{What: ErrNotReviewable, Args: []string{head.Cluster, head.Period.String(), fmt.Sprint(head.Revision)}}
	}
	own, err := d.Office(ctx)
	if err != nil {
		return "", err
	}
	if lang == "" {
		lang = d.Lang(ctx)
	}
	path = exportPath(path, fmt.Sprintf("%s_%s_r%d_回执.xlsx", head.Cluster, head.Period, head.Revision))
	err = d.files.WriteReceipt(ctx, path, office.Receipt{
		Form: head.Form, Cluster: head.Cluster, Name: ret.Name, County: ret.County, Body: ret.Body, Period: head.Period,
		Revision: head.Revision, Digest: head.Digest, Verdict: forms.Accepted, When: head.Decided.UTC().Truncate(time.Second),
		Day: head.Decided.In(d.clock().Location()).Format(time.DateOnly), Office: own.Name, Author: head.DecidedBy,
		Lang: string(lang), Program: d.version,
	})
	if err != nil {
		return "", fmt.Errorf("write the receipt of %s %s: %w", head.Cluster, head.Period, err)
	}
	return path, nil
}

// WriteReceipts writes one receipt for each accepted revision into a folder, which is made when it is not there.
func (d *ProvinceDesk) WriteReceipts(ctx context.Context, heads []office.Head, dir string, lang text.Lang) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("make the folder of the receipts: %w", err)
	}
	paths := make([]string, 0, len(heads))
	for _, h := range heads {
		path, err := d.WriteReceipt(ctx, h.ID, dir, lang)
		if err != nil {
			return paths, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// openReceipt recognises a receipt for one of the office's own revisions.
func (d *CountyDesk) openReceipt(ctx context.Context, path string) (*Opened, error) {
	r, err := d.files.ReadReceipt(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	o := &Opened{Path: path, Kind: FileReceipt, Receipt: &r, Period: r.Period, Started: true}
	if o.Cluster, err = d.Cluster(ctx, r.Cluster); err != nil {
		return nil, err
	}
	_, _, err = d.judgeReceipt(ctx, o)
	return o, err
}

// judgeReceipt holds a receipt against the revision that this office exported: its fingerprint must be the same, and no
// later send-back of the revision may have been taken in.
func (d *CountyDesk) judgeReceipt(ctx context.Context, o *Opened) (working, it office.Head, err error) {
	r := o.Receipt
	name := []string{r.Cluster, r.Period.String(), fmt.Sprint(r.Revision)}
	working, last, it, err := d.exported(ctx, r.Cluster, r.Period, r.Revision)
	if err != nil {
		return working, it, err
	}
	if it.Digest != r.Digest {
		return working, it, &Problem{What: ErrReceiptDigest, Args: name}
	}
	was, _, err := d.store.Load(ctx, it.ID)
	if err != nil {
		return working, it, fmt.Errorf("read revision %s of %s %s: %w", name[2], name[0], name[1], err)
	}
	own, _, err := d.store.Load(ctx, working.ID)
	if err != nil {
		return working, it, fmt.Errorf("read %s %s: %w", name[0], name[1], err)
	}
	if reason, ok := newestReason(own.Comments); ok && working.Status == forms.SentBack && last.ID == it.ID && reason.When.After(r.When) {
		return working, it, &Problem{What: ErrDecidedSince, Args: name}
	}
	f, err := d.cat.FormOf(was.Form)
	if err != nil {
		return working, it, err
	}
	o.Newer = last.ID != it.ID || len(Differences(f, was, own)) > 0 || !sameAnswers(was.Comments, own.Comments)
	o.Again = it.Status == forms.Accepted && (o.Newer || working.Status == forms.Accepted)
	return working, it, nil
}

// TakeReceipt takes in a receipt that OpenFile recognised. The exported revision is marked as accepted. The return that
// is recorded in is locked with it when it holds what was accepted; where it was edited or exported again since (Newer),
// those edits stay and nothing is locked, for nobody but the county can tell what they are worth: it exports them as a
// further revision, or undoes them and opens the receipt again. Taken in before, it changes nothing.
func (d *CountyDesk) TakeReceipt(ctx context.Context, o *Opened) error {
	if o.Kind != FileReceipt || o.Receipt == nil {
		return &Problem{What: ErrUnrecognised, Args: []string{filepath.Base(o.Path)}}
	}
	working, it, err := d.judgeReceipt(ctx, o)
	if err != nil || o.Again {
		return err
	}
	if err := d.store.SetSetting(ctx, settingReceipt+it.Digest, o.Receipt.When.Format(time.RFC3339)); err != nil {
		return fmt.Errorf("note when %s %s was accepted: %w", it.Cluster, it.Period, err)
	}
	who, err := d.who(ctx)
	if err != nil {
		return err
	}
	ids := []int64{it.ID}
	if !o.Newer {
		ids = append(ids, working.ID)
	}
	for _, id := range ids {
		if err := d.store.SetStatus(ctx, id, forms.Accepted, "", who); err != nil {
			return fmt.Errorf("note that %s %s was accepted: %w", it.Cluster, it.Period, err)
		}
	}
	return nil
}

// Sentence says in words what a send-back or a receipt is and what taking it in does or did; "" for other files.
func (o *Opened) Sentence(l text.Lang) string {
	period := text.Period(l, o.Period)
	switch {
	case o.Kind == FileSendBack && o.Again:
		return text.SendBackAgain.In(l, o.Cluster.Name, period, o.Incoming.Return.Revision)
	case o.Kind == FileSendBack:
		s := text.SendBackIs.In(l, o.Cluster.Name, period, o.Incoming.Return.Revision, len(o.Incoming.Return.Comments), o.Reason)
		if len(o.Differs) > 0 {
			s += "\n" + text.SendBackDiffers.In(l, len(o.Differs))
		}
		return s
	case o.Kind == FileReceipt && o.Again:
		return text.ReceiptAgain.In(l, o.Cluster.Name, period, o.Receipt.Revision)
	case o.Kind == FileReceipt && o.Newer:
		return text.ReceiptNewer.In(l, o.Cluster.Name, period, o.Receipt.Revision, o.Receipt.When.Local().Format(time.DateOnly))
	case o.Kind == FileReceipt:
		return text.ReceiptIs.In(l, o.Cluster.Name, period, o.Receipt.Revision, o.Receipt.When.Local().Format(time.DateOnly))
	}
	return ""
}
