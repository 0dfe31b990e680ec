package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"jibao/forms"
	"jibao/forms/office"
)

// Freeze keeps the working return as it stands as revision r, which never changes again: with its cells, roster,
// explanations, cases and comments, its digest, the name of the file and the bytes of its workbook. The working return goes on
// as Submitted with that revision, reason and people; the next edit makes a draft of it. It fails with
// office.ErrLockedReturn for a return that is not recorded in or is accepted, with office.ErrExists when the revision is there.
func (o *Office) Freeze(ctx context.Context, id int64, revision int, reason, digest, file string, people forms.People,
	workbook []byte, who string,
) (frozen int64, err error) {
	err = o.write(ctx, "keep a revision", func(ctx context.Context, tx *txn) error {
		e, err := o.edit(ctx, tx, id, who, office.Decided)
		if err != nil {
			return err
		}
		if err := mustBeNew(ctx, tx, e, revision); err != nil {
			return err
		}
		e.journal.revision = revision
		if err := errors.Join(e.setPeople(ctx, people), e.setReason(ctx, reason)); err != nil {
			return err
		}
		e.status = forms.Submitted // logged even where it was Submitted before: a revision was exported
		err = e.add(ctx, line{kind: kindStatus, cell: statusKey, old: string(e.began), new: string(e.status)})
		if err != nil {
			return err
		}
		if err := e.finish(ctx); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE returns SET revision = ?, file = ?, decided = '', decided_by = '', decided_reason = ''
			WHERE id = ?`, revision, file, id)
		if err != nil {
			return err
		}
		if frozen, err = copyReturn(ctx, tx, id, digest); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO workbooks (return_id, bytes) VALUES (?, ?)", frozen, notNil(workbook)); err != nil {
			return err
		}
		return o.packReturn(ctx, tx, frozen)
	})
	return frozen, err
}

// notNil keeps an empty workbook from becoming NULL.
func notNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

func mustBeNew(ctx context.Context, tx *txn, e *editor, revision int) error {
	var exists bool
	err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM returns WHERE cluster = ? AND period = ? AND revision = ? AND working = 0)`,
		e.cluster, e.period, revision).Scan(&exists)
	if err == nil && exists {
		err = fmt.Errorf("%s %s revision %d: %w", e.cluster, e.period, revision, office.ErrExists)
	}
	return err
}

// copyReturn copies a working return, all but its log, to a frozen row.
func copyReturn(ctx context.Context, tx *txn, id int64, digest string) (frozen int64, err error) {
	res, err := tx.ExecContext(ctx, `INSERT INTO returns (cluster, period, revision, form, form_version, status, working, current,
			name, county, body, reason, office, head, reviewer, preparer, phone, date, digest, file, at, decided, decided_by,
			decided_reason, hard, soft, explained, filled, asked, roster_rows, outside, unchecked, headline, next_row)
		SELECT cluster, period, revision, form, form_version, status, 0, 0, name, county, body, reason, office, head, reviewer,
			preparer, phone, date, ?, file, at, '', '', '', hard, soft, explained, filled, asked, roster_rows, outside,
			unchecked, headline, next_row FROM returns WHERE id = ?`, digest, id)
	if err != nil {
		return 0, err
	}
	if frozen, err = res.LastInsertId(); err != nil {
		return 0, err
	}
	for _, copying := range []string{
		`INSERT INTO cells SELECT ?1, code, state, num, yes, text, note FROM cells WHERE return_id = ?2`,
		`INSERT INTO roster (id, seq, uscc, name, tier, size, industry, cells)
			SELECT id - ?4 + ?3, seq, uscc, name, tier, size, industry, cells FROM roster WHERE id BETWEEN ?4 AND ?5 ORDER BY id`,
		`INSERT INTO explanations SELECT ?1, seq, key, form, basis, text, who, at FROM explanations WHERE return_id = ?2`,
		`INSERT INTO cases SELECT ?1, seq, title, summary, body FROM cases WHERE return_id = ?2`,
		`INSERT INTO comments SELECT ?1, seq, id, cell, seen, text, author, at, status, answer FROM comments WHERE return_id = ?2`,
	} {
		if _, err := tx.ExecContext(ctx, copying, frozen, id, firstRow(frozen), firstRow(id), lastRow(id)); err != nil {
			return 0, err
		}
	}
	return frozen, nil
}

// packReturn packs the figures of a stored return.
func (o *Office) packReturn(ctx context.Context, tx *txn, id int64) error {
	h, err := headOf(ctx, tx, id)
	if err != nil {
		return err
	}
	r, err := o.loadReturn(ctx, tx, h)
	if err != nil {
		return err
	}
	f, err := o.form(r.Form)
	if err != nil {
		return err
	}
	return putFigures(ctx, tx, id, f, r)
}

// Workbook gives the bytes of the workbook that a frozen revision was exported as; office.ErrNotFound.
func (o *Office) Workbook(ctx context.Context, frozen int64) ([]byte, error) {
	var b []byte
	err := o.reader.QueryRowContext(ctx, "SELECT bytes FROM workbooks WHERE return_id = ?", frozen).Scan(&b)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("workbook of return %d: %w", frozen, office.ErrNotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("read a workbook: %w", translate(err))
	}
	return b, nil
}
