package sqlite

import (
	"context"
	"errors"
	"fmt"

	"jibao/forms"
	"jibao/forms/office"
)

// Load reads a return whole, with its head; office.ErrNotFound.
func (o *Office) Load(ctx context.Context, id int64) (*forms.Return, office.Head, error) {
	var r *forms.Return
	var h office.Head
	err := o.view(ctx, "read a return", func(tx *txn) (err error) {
		if h, err = headOf(ctx, tx, id); err != nil {
			return err
		}
		r, err = o.loadReturn(ctx, tx, h)
		return err
	})
	if err != nil {
		return nil, office.Head{}, err
	}
	return r, h, nil
}

func (o *Office) loadReturn(ctx context.Context, tx *txn, h office.Head) (*forms.Return, error) {
	f, err := o.form(h.Form)
	if err != nil {
		return nil, err
	}
	r := &forms.Return{Form: h.Form, Cluster: h.Cluster, Period: h.Period, Revision: h.Revision, Reason: h.Reason}
	p := &r.People
	err = tx.QueryRowContext(ctx, "SELECT name, county, body, office, head, reviewer, preparer, phone, date FROM returns WHERE id = ?", h.ID).
		Scan(&r.Name, &r.County, &r.Body, &r.Office, &p.Head, &p.Reviewer, &p.Preparer, &p.Phone, &p.Date)
	if err != nil {
		return nil, err
	}
	if r.Cells, err = loadCells(ctx, tx, h.ID, f); err != nil {
		return nil, err
	}
	if r.Roster, err = loadRoster(ctx, tx, h.ID, f, h.Rows); err != nil {
		return nil, err
	}
	if r.Explanations, err = loadExplanations(ctx, tx, h.ID); err != nil {
		return nil, err
	}
	if r.Cases, err = loadCases(ctx, tx, h.ID); err != nil {
		return nil, err
	}
	r.Comments, err = loadComments(ctx, tx, h.ID)
	return r, err
}

// form gives the form of a return.
func (o *Office) form(id forms.FormID) (*forms.Form, error) {
	if o.forms == nil {
		return nil, errors.New("the office was opened without forms")
	}
	f, err := o.forms(id)
	if err != nil {
		return nil, fmt.Errorf("form %s: %w", id, err)
	}
	return f, nil
}

func loadExplanations(ctx context.Context, tx *txn, id int64) ([]forms.Explanation, error) {
	rows, err := tx.QueryContext(ctx, "SELECT key, form, basis, text, who, at FROM explanations WHERE return_id = ? ORDER BY seq", id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []forms.Explanation
	for rows.Next() {
		var e forms.Explanation
		var at string
		if err := rows.Scan(&e.Key, &e.Form, &e.Basis, &e.Text, &e.Who, &at); err != nil {
			return nil, err
		}
		e.When = parseStamp(at)
		all = append(all, e)
	}
	return all, rows.Err()
}

func putExplanation(ctx context.Context, tx *txn, id, seq int64, e *forms.Explanation) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO explanations (return_id, seq, key, form, basis, text, who, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET key = excluded.key, form = excluded.form, basis = excluded.basis, text = excluded.text,
			who = excluded.who, at = excluded.at`, id, seq, e.Key, e.Form, e.Basis, e.Text, e.Who, stamp(e.When))
	return err
}

func loadComments(ctx context.Context, tx *txn, id int64) ([]forms.Comment, error) {
	rows, err := tx.QueryContext(ctx, "SELECT id, cell, seen, text, author, at, status, answer FROM comments WHERE return_id = ? ORDER BY seq", id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []forms.Comment
	for rows.Next() {
		var c forms.Comment
		var at string
		if err := rows.Scan(&c.ID, &c.Cell, &c.Seen, &c.Text, &c.Author, &at, &c.Status, &c.Answer); err != nil {
			return nil, err
		}
		c.When = parseStamp(at)
		all = append(all, c)
	}
	return all, rows.Err()
}

func putComments(ctx context.Context, tx *txn, id int64, cs []forms.Comment) error {
	for i := range cs {
		c := &cs[i]
		_, err := tx.ExecContext(ctx, `INSERT INTO comments (return_id, seq, id, cell, seen, text, author, at, status, answer)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			id, i+1, c.ID, c.Cell, c.Seen, c.Text, c.Author, stamp(c.When), string(c.Status), c.Answer)
		if err != nil {
			return err
		}
	}
	return nil
}
