package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"time"

	"jibao/forms"
	"jibao/forms/office"
)

const insertReturn = `INSERT INTO returns (cluster, period, revision, form, form_version, status, working, current, name,
		county, body, reason, office, head, reviewer, preparer, phone, date, digest, file, at, decided, decided_by,
		decided_reason, hard, soft, explained, filled, asked, roster_rows, outside, unchecked, headline, next_row)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

// putReturn inserts a return with all that belongs to it and gives its id; one that is not working, and so will not change
// any more, with its packed figures.
func (o *Office) putReturn(ctx context.Context, tx *txn, r *forms.Return, h office.Head) (int64, error) {
	f, err := o.form(r.Form)
	if err != nil {
		return 0, err
	}
	if len(r.Cells) != len(f.Indicators) {
		return 0, fmt.Errorf("the return has %d cells, the form %s has %d indicators", len(r.Cells), f.FormID, len(f.Indicators))
	}
	p := &r.People
	res, err := tx.ExecContext(ctx, insertReturn,
		r.Cluster, r.Period.String(), r.Revision, r.Form.ID, r.Form.Version, string(h.Status), h.Working, h.Current,
		r.Name, r.County, r.Body, r.Reason, r.Office, p.Head, p.Reviewer, p.Preparer, p.Phone, p.Date, h.Digest, h.File, stamp(h.At),
		stamp(h.Decided), h.DecidedBy, h.DecidedReason, h.Hard, h.Soft, h.Explained, h.Filled, h.Asked, len(r.Roster),
		h.ChangedOutside, h.UncheckedAtSource, headline(f), len(r.Roster))
	if err != nil {
		return 0, err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return 0, err
	}
	if err := putCells(ctx, tx, id, f, r.Cells); err != nil {
		return 0, err
	}
	if err := putRoster(ctx, tx, id, f, r.Roster); err != nil {
		return 0, err
	}
	for i := range r.Explanations {
		if err := putExplanation(ctx, tx, id, int64(i+1), &r.Explanations[i]); err != nil {
			return 0, err
		}
	}
	if err := errors.Join(putCases(ctx, tx, id, r.Cases), putComments(ctx, tx, id, r.Comments)); err != nil {
		return 0, err
	}
	if h.Working {
		return id, nil
	}
	return id, putFigures(ctx, tx, id, f, r)
}

// headline is the code of the indicator that lists show: the one that is the roster's sum of the form's first control
// column; "" when the form has none.
func headline(f *forms.Form) string {
	if len(f.ControlColumns) == 0 {
		return ""
	}
	rule := "sum(" + f.ControlColumns[0] + ")"
	for i := range f.Indicators {
		if f.Indicators[i].FromRoster == rule {
			return f.Indicators[i].Code
		}
	}
	return ""
}

// NewReturn keeps a new working return as a draft and gives its id; roster rows get IDs of their own. What it holds is
// logged with why (as carried forward or imported) but is no step that Undo takes back. It fails with office.ErrExists
// when the cluster has a working return for the period.
func (o *Office) NewReturn(ctx context.Context, r *forms.Return, who string, why office.Why) (id int64, err error) {
	err = o.write(ctx, "begin a return", func(ctx context.Context, tx *txn) error {
		var begun bool
		err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM returns WHERE cluster = ? AND period = ? AND working = 1)",
			r.Cluster, r.Period.String()).Scan(&begun)
		if err != nil {
			return err
		}
		if begun {
			return fmt.Errorf("%s %s: %w", r.Cluster, r.Period, office.ErrExists)
		}
		at := o.clock()
		if _, err := tx.ExecContext(ctx, unsetCurrent, r.Cluster, r.Period.String()); err != nil {
			return err
		}
		if id, err = o.putReturn(ctx, tx, r, office.Head{Status: forms.Draft, Working: true, Current: true, At: at}); err != nil {
			return err
		}
		return o.logNew(ctx, tx, id, r, journal{tx: tx, at: stamp(at), who: who, why: why})
	})
	return id, err
}

// logNew logs what a new working return holds.
func (o *Office) logNew(ctx context.Context, tx *txn, id int64, r *forms.Return, j journal) error {
	j.ret, j.cluster, j.period, j.revision = id, r.Cluster, r.Period.String(), r.Revision
	if err := j.add(ctx, line{kind: kindStatus, cell: statusKey, new: string(forms.Draft)}); err != nil {
		return err
	}
	f, err := o.form(r.Form)
	if err != nil {
		return err
	}
	for i := range r.Cells {
		if r.Cells[i] == (forms.Cell{}) {
			continue
		}
		if err := j.add(ctx, cellLine(kindCell, f.Indicators[i].Code, f.Indicators[i].Type, forms.Cell{}, r.Cells[i], "")); err != nil {
			return err
		}
	}
	uscc := f.ColumnIndex(forms.ColumnUSCC)
	for i := range r.Roster {
		key := keyText(r.Roster[i].Cells, uscc)
		if key == "" {
			key = "#" + strconv.Itoa(i+1)
		}
		l := line{kind: kindRow, cell: rowLogKey(key), row: firstRow(id) + int64(i), new: string(appendRow(nil, f, r.Roster[i].Cells))}
		if i > 0 {
			l.place = l.row - 1
		}
		if err := j.add(ctx, l); err != nil {
			return err
		}
	}
	for i, c := range forms.TrimCases(r.Cases) {
		if err := j.add(ctx, line{kind: kindCase, cell: caseNumberKey(i + 1), new: packCase(c)}); err != nil {
			return err
		}
	}
	return nil
}

// DeleteDraft throws away a working return that was never exported; its history stays in the log.
// office.ErrLockedReturn for any other.
func (o *Office) DeleteDraft(ctx context.Context, id int64, who string) error {
	return o.write(ctx, "throw away a draft", func(ctx context.Context, tx *txn) error {
		h, err := headOf(ctx, tx, id)
		if err != nil {
			return err
		}
		if !h.Working || h.Status != forms.Draft || h.Revision != 0 {
			return fmt.Errorf("%s %s: %w", h.Cluster, h.Period, office.ErrLockedReturn)
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM roster WHERE id BETWEEN ? AND ?", firstRow(id), lastRow(id)); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM returns WHERE id = ?", id); err != nil {
			return err
		}
		return o.logStatus(ctx, tx, h, "", who, office.Typed)
	})
}

// logStatus logs a change of the status of h as an action of its own.
func (o *Office) logStatus(ctx context.Context, tx *txn, h office.Head, s forms.Status, who string, why office.Why) error {
	j := journalOf(tx, h, o.clock(), who, why)
	return j.add(ctx, line{kind: kindStatus, cell: statusKey, old: string(h.Status), new: string(s)})
}

// journalOf opens the log for an action on the return h.
func journalOf(tx *txn, h office.Head, at time.Time, who string, why office.Why) *journal {
	return &journal{
		tx: tx, at: stamp(at), who: who, why: why, ret: h.ID, cluster: h.Cluster, period: h.Period.String(), revision: h.Revision,
	}
}

// SetCounts keeps what the last check of a return found, for lists; it is no change of the return and is not logged.
func (o *Office) SetCounts(ctx context.Context, id int64, hard, soft, explained, filled, asked int) error {
	return o.write(ctx, "keep the counts of a return", func(ctx context.Context, tx *txn) error {
		res, err := tx.ExecContext(ctx, "UPDATE returns SET hard = ?, soft = ?, explained = ?, filled = ?, asked = ? WHERE id = ?",
			hard, soft, explained, filled, asked, id)
		return touchedOne(res, err, id)
	})
}

// touchedOne turns an update that met no return into office.ErrNotFound.
func touchedOne(res sql.Result, err error, id int64) error {
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err == nil && n == 0 {
		err = fmt.Errorf("return %d: %w", id, office.ErrNotFound)
	}
	return err
}

// SetStatus changes the status of a return, as when the province's answer comes in. Of SentBack and Accepted the head
// keeps when, by whom and why. It is no step that Undo takes back.
func (o *Office) SetStatus(ctx context.Context, id int64, s forms.Status, reason, who string) error {
	return o.write(ctx, "change the status of a return", func(ctx context.Context, tx *txn) error {
		h, err := headOf(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := o.logStatus(ctx, tx, h, s, who, office.Decided); err != nil {
			return err
		}
		return o.decide(ctx, tx, id, s, reason, who)
	})
}

// decide stores a status, and of a decision when, by whom and why.
func (o *Office) decide(ctx context.Context, tx *txn, id int64, s forms.Status, reason, who string) error {
	if s != forms.Accepted && s != forms.SentBack {
		_, err := tx.ExecContext(ctx, "UPDATE returns SET status = ? WHERE id = ?", string(s), id)
		return err
	}
	_, err := tx.ExecContext(ctx, "UPDATE returns SET status = ?, decided = ?, decided_by = ?, decided_reason = ? WHERE id = ?",
		string(s), stamp(o.clock()), who, reason, id)
	return err
}

// SaveComments replaces the comments of a return and logs each that was added, changed or removed.
func (o *Office) SaveComments(ctx context.Context, id int64, cs []forms.Comment, who string) error {
	return o.write(ctx, "keep comments", func(ctx context.Context, tx *txn) error {
		h, err := headOf(ctx, tx, id)
		if err != nil {
			return err
		}
		was, err := loadComments(ctx, tx, id)
		if err != nil {
			return err
		}
		j := journalOf(tx, h, o.clock(), who, office.Typed)
		if err := logComments(ctx, j, was, cs); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM comments WHERE return_id = ?", id); err != nil {
			return err
		}
		return putComments(ctx, tx, id, cs)
	})
}

func logComments(ctx context.Context, j *journal, was, is []forms.Comment) error {
	find := func(cs []forms.Comment, id string) *forms.Comment {
		for i := range cs {
			if cs[i].ID == id {
				return &cs[i]
			}
		}
		return nil
	}
	log := func(id string) error {
		old, fresh := packComment(find(was, id)), packComment(find(is, id))
		if old == fresh {
			return nil
		}
		return j.add(ctx, line{kind: kindComment, cell: commentKey(id), old: old, new: fresh})
	}
	for i := range is {
		if err := log(is[i].ID); err != nil {
			return err
		}
	}
	for i := range was {
		if find(is, was[i].ID) == nil {
			if err := log(was[i].ID); err != nil {
				return err
			}
		}
	}
	return nil
}
