package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"jibao/forms/office"
)

// kind of a line of the change log: what changed, and so what its old and new hold.
type kind string

const (
	kindCell     kind = "cell"     // cell of an indicator: a packed cell
	kindRoster   kind = "roster"   // cell of a roster row: a packed cell
	kindRow      kind = "row"      // roster row added or removed: the packed row, "" where there is none
	kindExplain  kind = "explain"  // a packed explanation, "" where there is none
	kindPeople   kind = "people"   // the packed people of the cover
	kindReason   kind = "reason"   // the reason of the revision
	kindStatus   kind = "status"   // the status, "" where there is no return
	kindComment  kind = "comment"  // a packed comment, "" where there is none
	kindCase     kind = "case"     // a text of a typical case, or a packed case, "" where there is none
	kindRegister kind = "register" // an entry of the register as JSON, "" where there is none
)

// line is one line of the change log as it is stored, without what a whole action shares.
type line struct {
	kind   kind
	cell   string
	row    int64 // id of the roster row, 0 for none
	place  int64 // id of the row before it (0 at the top), or the position of an explanation
	old    string
	new    string
	why    office.Why // "" for the reason of the action
	number int64      // id in the log
}

// journal writes the lines of one action: it is the only writer of the log.
type journal struct {
	tx       *txn
	at, who  string
	why      office.Why
	ret      int64 // return, 0 for the register
	cluster  string
	period   string
	revision int
	below    sql.Null[int64] // kept on the first line; see undo.go

	batch int64 // id of the first line, 0 before it
	lines []line
}

const insertLine = `INSERT INTO log (id, batch, at, who, why, return_id, cluster, period, revision, kind, cell, roster_id,
	place, below, old, new) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

// add writes a line.
func (j *journal) add(ctx context.Context, l line) error {
	if j.batch == 0 {
		if err := j.begin(ctx); err != nil {
			return err
		}
	}
	l.number = j.batch + int64(len(j.lines))
	if l.why == "" {
		l.why = j.why
	}
	var row, place, below any
	if l.row != 0 {
		row = l.row
	}
	if l.kind == kindRow || l.kind == kindExplain {
		place = l.place
	}
	if l.number == j.batch && j.below.Valid {
		below = j.below.V
	}
	_, err := j.tx.ExecContext(ctx, insertLine, l.number, j.batch, j.at, j.who, string(l.why), j.ret, j.cluster, j.period, j.revision,
		string(l.kind), l.cell, row, place, below, l.old, l.new)
	if err != nil {
		return fmt.Errorf("write the change log: %w", err)
	}
	j.lines = append(j.lines, l)
	return nil
}

const nextLine = "SELECT coalesce(max(id), 0) + 1 FROM log"

// begin numbers the action; the writer is alone, and nothing is ever removed from the log.
func (j *journal) begin(ctx context.Context) error {
	if err := j.tx.QueryRowContext(ctx, nextLine).Scan(&j.batch); err != nil {
		return fmt.Errorf("write the change log: %w", err)
	}
	return nil
}
