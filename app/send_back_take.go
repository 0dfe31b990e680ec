package app

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"jibao/forms"
	"jibao/forms/office"
)

// exported finds a frozen revision of this office, and with it the working return and the newest revision.
func (d *CountyDesk) exported(ctx context.Context, cluster string, p forms.Period, revision int) (working, last, it office.Head, err error) {
	heads, err := d.Heads(ctx, office.ReturnFilter{Cluster: cluster, Period: p})
	if err != nil {
		return working, last, it, err
	}
	for _, h := range heads {
		if h.Working {
			working = h
			continue
		}
		if h.Revision > last.Revision {
			last = h
		}
		if h.Revision == revision {
			it = h
		}
	}
	if working.ID == 0 || it.ID == 0 {
		err = &Problem{What: ErrNoRevision, Args: []string{cluster, p.String(), fmt.Sprint(revision)}}
	}
	return working, last, it, err
}

// judgeSendBack holds a send-back against the revision that this office exported: it must be the newest one, and the
// file must be as the province wrote it. Where the province had received other figures than were exported, Differs tells
// which; that is no reason to refuse its comments.
func (d *CountyDesk) judgeSendBack(ctx context.Context, o *Opened) error {
	sent := o.Incoming.Return
	name := []string{o.Cluster.Code, o.Period.String(), fmt.Sprint(sent.Revision)}
	working, last, it, err := d.exported(ctx, o.Cluster.Code, o.Period, sent.Revision)
	if err != nil {
		return err
	}
	if last.Revision != it.Revision {
		return &Problem{What: ErrOldSendBack, Args: append(name, fmt.Sprint(last.Revision)), Err: ErrSuperseded}
	}
	if !o.Incoming.Intact && o.Incoming.CheckedAtSource {
		keys := make([]string, 0, 3)
		for _, c := range o.Incoming.Changed[:min(3, len(o.Incoming.Changed))] {
			keys = append(keys, c.Key)
		}
		return &Problem{What: ErrAltered, Args: []string{name[0], name[1], fmt.Sprint(len(o.Incoming.Changed)), strings.Join(keys, ", ")}}
	}
	reason, ok := newestReason(sent.Comments)
	if !ok {
		return &Problem{What: ErrUnrecognised, Args: []string{filepath.Base(o.Path)}}
	}
	if accepted, err := d.receiptDay(ctx, it.Digest); err != nil {
		return err
	} else if accepted.After(reason.When) {
		return &Problem{What: ErrDecidedSince, Args: name}
	}
	own, _, err := d.store.Load(ctx, working.ID)
	if err != nil {
		return fmt.Errorf("read %s %s: %w", name[0], name[1], err)
	}
	o.Kind, o.Started, o.Reason = FileSendBack, true, reason.Text
	o.Again = slices.Equal(mergedComments(own.Comments, sent.Comments), own.Comments)
	o.Differs = nil
	if it.Digest == o.Incoming.Fingerprint {
		return nil
	}
	was, _, err := d.store.Load(ctx, it.ID)
	if err != nil {
		return fmt.Errorf("read revision %d of %s %s: %w", it.Revision, name[0], name[1], err)
	}
	f, err := d.cat.FormOf(was.Form)
	if err != nil {
		return err
	}
	theirs, err := d.cat.realigned(sent, f)
	if err != nil {
		return err
	}
	o.Differs = Differences(f, was, theirs)
	return nil
}

// TakeSendBack takes in a send-back that OpenFile recognised: the return is recorded in again, with the province's reason
// and its comments at the cells. It takes no figure. Taken in before, it changes nothing. It fails as OpenFile does when
// something came between the two.
//
// The status goes first: what a crash between the two steps leaves is a send-back without its comments, and opening the
// file again brings them.
func (d *CountyDesk) TakeSendBack(ctx context.Context, o *Opened) error {
	if o.Kind != FileSendBack || o.Incoming == nil {
		return &Problem{What: ErrUnrecognised, Args: []string{filepath.Base(o.Path)}}
	}
	if err := d.judgeSendBack(ctx, o); err != nil || o.Again {
		return err
	}
	working, _, _, err := d.exported(ctx, o.Cluster.Code, o.Period, o.Incoming.Return.Revision)
	if err != nil {
		return err
	}
	own, _, err := d.store.Load(ctx, working.ID)
	if err != nil {
		return fmt.Errorf("read %s %s: %w", o.Cluster.Code, o.Period, err)
	}
	reason, _ := newestReason(o.Incoming.Return.Comments)
	if err := d.store.SetStatus(ctx, working.ID, forms.SentBack, reason.Text, reason.Author); err != nil {
		return fmt.Errorf("note that %s %s was sent back: %w", o.Cluster.Code, o.Period, err)
	}
	if err := d.store.SaveComments(ctx, working.ID, mergedComments(own.Comments, o.Incoming.Return.Comments), reason.Author); err != nil {
		return fmt.Errorf("keep the comments on %s %s: %w", o.Cluster.Code, o.Period, err)
	}
	return nil
}

// receiptDay is when the province accepted an exported revision by a receipt that was taken in; zero for never.
func (d *CountyDesk) receiptDay(ctx context.Context, digest string) (time.Time, error) {
	s, err := d.store.Setting(ctx, settingReceipt+digest)
	if err != nil || s == "" {
		return time.Time{}, err
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("read when a revision was accepted: %w", err)
	}
	return t, nil
}
