package sqlite

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"jibao/forms"
	"jibao/forms/office"
)

// caseNumberKey is the key in the log of a case that came or went; a text that changed has its own, forms.CaseKey.
func caseNumberKey(n int) string { return "case:" + strconv.Itoa(n) }

// putCases inserts the cases of a new row of returns.
func putCases(ctx context.Context, tx *txn, id int64, cs []forms.Case) error {
	for i, c := range forms.TrimCases(cs) {
		if err := putCase(ctx, tx, id, i+1, c); err != nil {
			return err
		}
	}
	return nil
}

func putCase(ctx context.Context, tx *txn, id int64, n int, c forms.Case) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO cases (return_id, seq, title, summary, body) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET title = excluded.title, summary = excluded.summary, body = excluded.body`,
		id, n, c.Title, c.Summary, c.Body)
	return err
}

// loadCases reads the cases of a return in their order.
func loadCases(ctx context.Context, tx *txn, id int64) ([]forms.Case, error) {
	rows, err := tx.QueryContext(ctx, "SELECT title, summary, body FROM cases WHERE return_id = ? ORDER BY seq", id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []forms.Case
	for rows.Next() {
		var c forms.Case
		if err := rows.Scan(&c.Title, &c.Summary, &c.Body); err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, rows.Err()
}

// setCases replaces the cases of the return and logs what differs, place by place. Cases that go are logged the last one
// first, so that undoing, which goes backwards, puts them back from the first one on. Empty cases at the end are the
// caller's to leave out: between the lines of an action that is undone there may be some.
func (e *editor) setCases(ctx context.Context, next []forms.Case) error {
	was, err := loadCases(ctx, e.tx, e.id)
	if err != nil {
		return err
	}
	for i := 0; i < min(len(was), len(next)); i++ {
		if was[i] == next[i] {
			continue
		}
		for _, p := range forms.CaseParts() {
			l := line{kind: kindCase, cell: forms.CaseKey(i+1, p), old: was[i].Part(p), new: next[i].Part(p)}
			if l.old == l.new {
				continue
			}
			if err := e.change(ctx, l); err != nil {
				return err
			}
		}
		if err := putCase(ctx, e.tx, e.id, i+1, next[i]); err != nil {
			return err
		}
	}
	for n := len(was); n > len(next); n-- {
		if err := e.change(ctx, line{kind: kindCase, cell: caseNumberKey(n), old: packCase(was[n-1])}); err != nil {
			return err
		}
		if _, err := e.tx.ExecContext(ctx, "DELETE FROM cases WHERE return_id = ? AND seq = ?", e.id, n); err != nil {
			return err
		}
	}
	for n := len(was) + 1; n <= len(next); n++ {
		if err := e.change(ctx, line{kind: kindCase, cell: caseNumberKey(n), new: packCase(next[n-1])}); err != nil {
			return err
		}
		if err := putCase(ctx, e.tx, e.id, n, next[n-1]); err != nil {
			return err
		}
	}
	return nil
}

// reverseCase does the opposite of one line of the kind case.
func (e *editor) reverseCase(ctx context.Context, l line) error {
	cs, err := loadCases(ctx, e.tx, e.id)
	if err != nil {
		return err
	}
	if n, p, ok := forms.SplitCaseKey(l.cell); ok {
		if n > len(cs) {
			return fmt.Errorf("line %d of the change log is of case %d, there are %d: %w", l.number, n, len(cs), errPacked)
		}
		cs[n-1] = cs[n-1].With(p, l.old)
		return e.setCases(ctx, cs)
	}
	if l.old == "" {
		return e.setCases(ctx, cs[:max(len(cs)-1, 0)])
	}
	c, err := unpackCase(l.old)
	if err != nil {
		return fmt.Errorf("line %d of the change log: %w", l.number, err)
	}
	return e.setCases(ctx, append(cs, c))
}

func packCase(c forms.Case) string { return packTexts(c.Title, c.Summary, c.Body) }

func unpackCase(s string) (c forms.Case, err error) {
	err = unpackTexts(s, &c.Title, &c.Summary, &c.Body)
	return c, err
}

// shownCase gives a logged text, or the texts of a whole case, one below the other.
func shownCase(key, stored string) string {
	if _, _, ok := forms.SplitCaseKey(key); ok || stored == "" {
		return stored
	}
	c, err := unpackCase(stored)
	if err != nil {
		return stored
	}
	return strings.TrimSpace(c.Title + "\n" + c.Summary + "\n" + c.Body)
}

// Cases reads the typical cases in the current returns of a period in one of the statuses (all statuses when there is
// none), by cluster and in the order of each return.
func (o *Office) Cases(ctx context.Context, p forms.Period, status []forms.Status) ([]office.FiledCase, error) {
	var all []office.FiledCase
	err := o.view(ctx, "read the cases", func(tx *txn) error {
		where, args := returnsWhere(office.ReturnFilter{Period: p, Status: status, Current: true})
		rows, err := tx.QueryContext(ctx, "SELECT json_array("+headValues+`), c.seq, c.title, c.summary, c.body
			FROM returns r JOIN cases c ON c.return_id = r.id`+where+" ORDER BY r.cluster, c.seq", args...)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var head string
			var one office.FiledCase
			if err := rows.Scan(&head, &one.Number, &one.Case.Title, &one.Case.Summary, &one.Case.Body); err != nil {
				return err
			}
			p := unpacker{s: head}
			if one.Head, err = p.readHead(); err != nil {
				return err
			}
			all = append(all, one)
		}
		return rows.Err()
	})
	return all, err
}
