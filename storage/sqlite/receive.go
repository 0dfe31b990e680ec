package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"jibao/forms"
	"jibao/forms/office"
)

const (
	anyNewer     = "SELECT EXISTS (SELECT 1 FROM returns WHERE cluster = ? AND period = ? AND (revision > ? OR working = 1))"
	unsetCurrent = "UPDATE returns SET current = 0 WHERE cluster = ? AND period = ? AND current = 1"
	insertFile   = `INSERT INTO files (path, digest, at, verdict, code, message, cluster, period, revision, return_id)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
)

// Receive stores one received revision whole, with the record of its file, in one durable transaction, and gives its id.
// Status is Received where h says nothing else; times that are not set are now. The highest revision of a cluster and
// period is its current one, of equal ones the latest received. The log gets one line. The records of files that came
// before are kept in the same transaction.
func (o *Office) Receive(ctx context.Context, r *forms.Return, h office.Head, file office.ReceivedFile, before ...office.ReceivedFile) (id int64, err error) {
	now := o.clock()
	if h.At.IsZero() {
		h.At = now
	}
	if h.Status == "" {
		h.Status = forms.Received
	}
	h.Working = false
	period := r.Period.String()
	err = o.write(ctx, "receive a return", func(ctx context.Context, tx *txn) error {
		var newer bool
		err := tx.QueryRowContext(ctx, anyNewer, r.Cluster, period, r.Revision).Scan(&newer)
		if err != nil {
			return err
		}
		h.Current = !newer
		if h.Current {
			if _, err := tx.ExecContext(ctx, unsetCurrent, r.Cluster, period); err != nil {
				return err
			}
		}
		if id, err = o.putReturn(ctx, tx, r, h); err != nil {
			return err
		}
		file.Return = id
		if err := putFiles(ctx, tx, now, append(before[:len(before):len(before)], file)); err != nil {
			return err
		}
		j := &journal{tx: tx, at: stamp(now), who: r.Office, why: office.Imported, ret: id, cluster: r.Cluster, period: period, revision: r.Revision}
		return j.add(ctx, line{kind: kindStatus, cell: statusKey, new: string(h.Status)})
	})
	return id, err
}

// putFiles keeps records of files; one without a time is of now.
func putFiles(ctx context.Context, tx *txn, now time.Time, files []office.ReceivedFile) error {
	for i := range files {
		f := &files[i]
		at := f.When
		if at.IsZero() {
			at = now
		}
		_, err := tx.ExecContext(ctx, insertFile,
			f.Path, f.Digest, stamp(at), f.Verdict, f.Code, f.Message, f.Cluster, storePeriod(f.Period), f.Revision, f.Return)
		if err != nil {
			return err
		}
	}
	return nil
}

// RecordFiles keeps the records of files that became no return (refused, repeated or older) in one transaction.
func (o *Office) RecordFiles(ctx context.Context, files ...office.ReceivedFile) error {
	if len(files) == 0 {
		return nil
	}
	now := o.clock()
	return o.write(ctx, "record files", func(ctx context.Context, tx *txn) error { return putFiles(ctx, tx, now, files) })
}

// refused is the verdict of a file that changed nothing; FileByDigest passes over it.
const refused = "refused"

const fileColumns = "id, path, digest, at, verdict, code, message, cluster, period, revision, return_id"

// selectByDigest finds the earliest file that was not refused; it is prepared, because every file that comes in asks.
const selectByDigest = "SELECT " + fileColumns + " FROM files WHERE digest = ? AND verdict <> '" + refused + "' ORDER BY id LIMIT 1"

func scanFile(scan func(...any) error) (office.ReceivedFile, error) {
	var f office.ReceivedFile
	var at, period string
	err := scan(&f.ID, &f.Path, &f.Digest, &at, &f.Verdict, &f.Code, &f.Message, &f.Cluster, &period, &f.Revision, &f.Return)
	if err != nil {
		return f, err
	}
	f.When = parseStamp(at)
	f.Period, err = parsePeriod(period)
	return f, err
}

// FileByDigest finds the earliest file with the digest of its bytes that was not refused; office.ErrNotFound.
func (o *Office) FileByDigest(ctx context.Context, digest string) (office.ReceivedFile, error) {
	f, err := scanFile(o.byDigest.QueryRowContext(ctx, digest).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return office.ReceivedFile{}, fmt.Errorf("file %s: %w", digest, office.ErrNotFound)
	}
	if err != nil {
		return office.ReceivedFile{}, fmt.Errorf("look up a file: %w", translate(err))
	}
	return f, nil
}

// ReceivedFiles lists the record of files, the newest first; limit 0 lists all.
func (o *Office) ReceivedFiles(ctx context.Context, limit int) ([]office.ReceivedFile, error) {
	if limit <= 0 {
		limit = -1
	}
	return o.listFiles(ctx, "ORDER BY id DESC LIMIT ?", limit)
}

// SpareFiles lists the record of the files of a period that became no return, the newest first.
func (o *Office) SpareFiles(ctx context.Context, p forms.Period) ([]office.ReceivedFile, error) {
	return o.listFiles(ctx, "WHERE period = ? AND return_id = 0 ORDER BY id DESC", p.String())
}

func (o *Office) listFiles(ctx context.Context, which string, args ...any) ([]office.ReceivedFile, error) {
	rows, err := o.reader.QueryContext(ctx, "SELECT "+fileColumns+" FROM files "+which, args...)
	if err != nil {
		return nil, fmt.Errorf("list received files: %w", translate(err))
	}
	defer rows.Close()
	var all []office.ReceivedFile
	for rows.Next() {
		f, err := scanFile(rows.Scan)
		if err != nil {
			return nil, fmt.Errorf("list received files: %w", translate(err))
		}
		all = append(all, f)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("list received files: %w", translate(err))
	}
	return all, nil
}

// Decide accepts or sends back received revisions, all or none. It fails with office.ErrNotFound, with
// office.ErrLockedReturn for a return of this office's own, and with office.ErrSuperseded for a revision that a newer one
// has replaced.
func (o *Office) Decide(ctx context.Context, ds []office.Decision) error {
	return o.write(ctx, "decide on returns", func(ctx context.Context, tx *txn) error {
		for _, d := range ds {
			h, err := headOf(ctx, tx, d.Return)
			if err != nil {
				return err
			}
			switch {
			case h.Working || h.Status == forms.Submitted || h.Status == forms.Draft:
				return fmt.Errorf("%s %s was not received: %w", h.Cluster, h.Period, office.ErrLockedReturn)
			case !h.Current:
				return fmt.Errorf("%s %s revision %d: %w", h.Cluster, h.Period, h.Revision, office.ErrSuperseded)
			case d.Status != forms.Accepted && d.Status != forms.SentBack:
				return fmt.Errorf("%q is no decision on a return", d.Status)
			}
			if err := o.logStatus(ctx, tx, h, d.Status, d.Who, office.Decided); err != nil {
				return err
			}
			if err := o.decide(ctx, tx, d.Return, d.Status, d.Reason, d.Who); err != nil {
				return err
			}
		}
		return nil
	})
}
