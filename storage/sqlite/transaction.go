package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"jibao/forms/office"
)

// write runs do in one durable transaction. ctx can end the wait for the writer's turn; a write that has begun is
// finished. doing names the action in errors.
func (o *Office) write(ctx context.Context, doing string, do func(ctx context.Context, tx *sql.Tx) error) error {
	if o.writer == nil {
		return fmt.Errorf("%s: %w", doing, office.ErrReadOnly)
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
	if err := do(ctx, tx); err != nil {
		_ = tx.Rollback()
		return fmt.Errorf("%s: %w", doing, translate(err))
	}
	if err := tx.Commit(); err != nil {
		_ = tx.Rollback()
		return fmt.Errorf("%s: %w", doing, translate(err))
	}
	return nil
}

// view runs do in one reading transaction: everything it reads is of the same moment.
func (o *Office) view(ctx context.Context, doing string, do func(tx *sql.Tx) error) error {
	tx, err := o.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("%s: %w", doing, translate(err))
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return fmt.Errorf("%s: %w", doing, translate(err))
	}
	return nil
}
