package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"jibao/forms"
	"jibao/forms/office"
)

// Undo and redo are two stacks of actions that live in the log. A working return names the top of each (undo_batch,
// redo_batch), and the first line of an action names what lies below it. Undo does the opposite of every line of the top
// action, last line first, and logs that as an action of its own, which becomes the top of the redo stack; redo does the
// opposite of that one. A new edit empties the redo stack. All of it survives a restart.

// Undo takes back the last action on a working return and gives the log lines of doing so, in the order in which they were
// done. office.ErrNotFound when there is nothing to undo; office.ErrLockedReturn.
func (o *Office) Undo(ctx context.Context, id int64, who string) ([]office.LogEntry, error) {
	return o.step(ctx, id, who, office.Undone)
}

// Redo does again what Undo took back last; see Undo.
func (o *Office) Redo(ctx context.Context, id int64, who string) ([]office.LogEntry, error) {
	return o.step(ctx, id, who, office.Redone)
}

func (o *Office) step(ctx context.Context, id int64, who string, why office.Why) (done []office.LogEntry, err error) {
	err = o.write(ctx, string(why), func(ctx context.Context, tx *txn) error {
		e, err := o.edit(ctx, tx, id, who, why)
		if err != nil {
			return err
		}
		from, to := &e.undo, &e.redo
		if why == office.Redone {
			from, to = to, from
		}
		if !from.Valid {
			return fmt.Errorf("%s %s, %s: %w", e.cluster, e.period, why, office.ErrNotFound)
		}
		e.below = *to
		lines, below, revision, err := batchOf(ctx, tx, from.V)
		if err != nil {
			return err
		}
		for _, l := range lines {
			if err := e.reverse(ctx, l, revision); err != nil {
				return err
			}
		}
		*from, *to = below, sql.Null[int64]{V: e.batch, Valid: e.batch != 0}
		done = e.entries()
		return e.finish(ctx)
	})
	return done, err
}

// batchOf reads the lines of an action, the last one first, what lies below it, and the revision it was done on.
func batchOf(ctx context.Context, tx *txn, batch int64) (lines []line, below sql.Null[int64], revision int, err error) {
	rows, err := tx.QueryContext(ctx, `SELECT id, kind, cell, coalesce(roster_id, 0), coalesce(place, 0), below, old, new, revision
		FROM log WHERE batch = ? ORDER BY id DESC`, batch)
	if err != nil {
		return nil, below, 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var l line
		if err := rows.Scan(&l.number, &l.kind, &l.cell, &l.row, &l.place, &below, &l.old, &l.new, &revision); err != nil {
			return nil, below, 0, err
		}
		lines = append(lines, l) // the first line of the action comes last: its below is the one that stays
	}
	return lines, below, revision, rows.Err()
}

// reverse does the opposite of one line of the log.
func (e *editor) reverse(ctx context.Context, l line, revision int) error {
	switch l.kind {
	case kindCell, kindRoster:
		c, err := unpackCell(l.old)
		if err != nil {
			return fmt.Errorf("line %d of the change log: %w", l.number, err)
		}
		if l.kind == kindCell {
			return e.setCell(ctx, l.cell, c, "")
		}
		_, column, _ := forms.SplitCellKey(l.cell)
		return e.setRowCell(ctx, l.row, column, c, "")
	case kindRow:
		if l.old == "" {
			return e.deleteRow(ctx, l.row)
		}
		cells, err := unpackRow(l.old, e.f)
		if err != nil {
			return fmt.Errorf("line %d of the change log: %w", l.number, err)
		}
		return e.insertRow(ctx, l.row, l.place, cells)
	case kindExplain:
		x, err := unpackExplanation(l.old)
		if err != nil {
			return fmt.Errorf("line %d of the change log: %w", l.number, err)
		}
		return e.setExplanation(ctx, explainedKey(l.cell), x, l.place)
	case kindCase:
		return e.reverseCase(ctx, l)
	case kindPeople:
		p, err := unpackPeople(l.old)
		if err != nil {
			return fmt.Errorf("line %d of the change log: %w", l.number, err)
		}
		return e.setPeople(ctx, p)
	case kindReason:
		return e.setReason(ctx, l.old)
	case kindStatus:
		// A status comes back only where nothing but this action had changed it: a revision that was exported or sent back
		// meanwhile is not what the old status spoke of.
		if string(e.began) == l.new && e.revision == revision {
			return e.setStatus(ctx, forms.Status(l.old))
		}
		return nil
	}
	return fmt.Errorf("line %d of the change log is a change of %s: %w", l.number, l.kind, errPacked)
}
