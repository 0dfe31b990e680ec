package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"jibao/forms/office"
)

// often are the statements that every edit and every received return runs. They are prepared once for the connection
// that writes, for preparing them takes longer than running them.
var often = []string{
	insertReturn, insertCell, insertCells, insertRow, insertRows, insertFigures, insertFile, insertLine, nextLine,
	anyNewer, unsetCurrent, selectWorking, selectCell, updateWorking, selectRow, updateRow, deleteRow,
}

// prepare prepares the statements that run often.
func prepare(ctx context.Context, db *sql.DB) (map[string]*sql.Stmt, error) {
	all := make(map[string]*sql.Stmt, len(often))
	for _, text := range often {
		s, err := db.PrepareContext(ctx, text)
		if err != nil {
			return nil, fmt.Errorf("prepare a statement: %w", translate(err))
		}
		all[text] = s
	}
	return all, nil
}

// txn is a transaction that uses the prepared statements where there is one.
type txn struct {
	*sql.Tx
	prepared map[string]*sql.Stmt
	here     map[string]*sql.Stmt // bound to this transaction
}

// stmt gives the prepared statement of a text bound to the transaction, nil when there is none.
func (t *txn) stmt(ctx context.Context, text string) *sql.Stmt {
	if s := t.here[text]; s != nil {
		return s
	}
	s := t.prepared[text]
	if s == nil {
		return nil
	}
	s = t.StmtContext(ctx, s)
	if t.here == nil {
		t.here = make(map[string]*sql.Stmt, len(often))
	}
	t.here[text] = s
	return s
}

// ExecContext runs a statement that gives no rows.
func (t *txn) ExecContext(ctx context.Context, text string, args ...any) (sql.Result, error) {
	if s := t.stmt(ctx, text); s != nil {
		return s.ExecContext(ctx, args...)
	}
	return t.Tx.ExecContext(ctx, text, args...)
}

// QueryRowContext runs a statement that gives one row.
func (t *txn) QueryRowContext(ctx context.Context, text string, args ...any) *sql.Row {
	if s := t.stmt(ctx, text); s != nil {
		return s.QueryRowContext(ctx, args...)
	}
	return t.Tx.QueryRowContext(ctx, text, args...)
}

// write runs do in one durable transaction. ctx can end the wait for the writer's turn; a write that has begun is
// finished. doing names the action in errors.
func (o *Office) write(ctx context.Context, doing string, do func(ctx context.Context, tx *txn) error) error {
	if o.writer == nil {
		return fmt.Errorf("%s: %w", doing, office.ErrReadOnly)
	}
	if err := o.looking.mayWrite(); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	conn, err := o.writer.Conn(ctx)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, translate(err))
	}
	defer conn.Close()
	ctx = context.WithoutCancel(ctx)
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, translate(err))
	}
	if err := do(ctx, &txn{Tx: tx, prepared: o.prepared}); err != nil {
		_ = tx.Rollback()
		return fmt.Errorf("%s: %w", doing, translate(err))
	}
	if err := tx.Commit(); err != nil {
		_ = tx.Rollback()
		return fmt.Errorf("%s: %w", doing, translate(err))
	}
	o.writes.Add(1)
	return nil
}

// Mark tells the state of the file from every other one: by what this process wrote, and for an office that another
// process writes by the ends of its records, without which nothing of a return or of the register ever changes.
func (o *Office) Mark(ctx context.Context) (office.Mark, error) {
	m := office.Mark{Writes: o.writes.Load()}
	err := o.reader.QueryRowContext(ctx, "SELECT ifnull((SELECT max(id) FROM log), 0), ifnull((SELECT max(id) FROM files), 0)").Scan(&m.Log, &m.Files)
	if err != nil {
		return m, fmt.Errorf("read the state of the office: %w", translate(err))
	}
	return m, nil
}

// view runs do in one reading transaction: everything it reads is of the same moment.
func (o *Office) view(ctx context.Context, doing string, do func(tx *txn) error) error {
	tx, err := o.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("%s: %w", doing, translate(err))
	}
	defer tx.Rollback()
	if err := do(&txn{Tx: tx}); err != nil {
		return fmt.Errorf("%s: %w", doing, translate(err))
	}
	return nil
}
