package sqlite

import (
	"context"
	"database/sql"
	"strings"
)

// insertTogether is how many rows one statement inserts where many rows are inserted.
const insertTogether = 16

// inserter inserts many rows into a table with two prepared statements, one for insertTogether rows and one for a row.
type inserter struct {
	one, many *sql.Stmt
	columns   int
	args      []any // of the rows that wait
}

func newInserter(ctx context.Context, tx *txn, one, many string) *inserter {
	columns := strings.Count(one, "?")
	return &inserter{one: tx.stmt(ctx, one), many: tx.stmt(ctx, many), columns: columns, args: make([]any, 0, insertTogether*columns)}
}

// added is called after a row's values were appended to args.
func (in *inserter) added(ctx context.Context) error {
	if len(in.args) < cap(in.args) {
		return nil
	}
	_, err := in.many.ExecContext(ctx, in.args...)
	in.args = in.args[:0]
	return err
}

// finish inserts the rows that wait.
func (in *inserter) finish(ctx context.Context) error {
	for at := 0; at < len(in.args); at += in.columns {
		if _, err := in.one.ExecContext(ctx, in.args[at:at+in.columns]...); err != nil {
			return err
		}
	}
	return nil
}
