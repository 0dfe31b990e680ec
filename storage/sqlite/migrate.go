package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

// applicationID marks an office file in its header (PRAGMA application_id): "JIBA".
const applicationID = 0x4A494241

//go:embed schema/*.sql
var schema embed.FS

// step is one migration: it brings a file from the version before to version.
type step struct {
	version int
	sql     string
}

// steps reads the migrations: files named by their version, "0001_what.sql", without gaps from 1.
func steps(from fs.FS) ([]step, error) {
	names, err := fs.Glob(from, "*/*.sql")
	if err != nil {
		return nil, fmt.Errorf("list the migrations: %w", err)
	}
	slices.Sort(names)
	all := make([]step, 0, len(names))
	for i, name := range names {
		base := name[strings.LastIndexByte(name, '/')+1:]
		number, _, _ := strings.Cut(base, "_")
		version, err := strconv.Atoi(number)
		if err != nil || version != i+1 {
			return nil, fmt.Errorf("migration %s: expected number %d", name, i+1)
		}
		text, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, fmt.Errorf("migration %s: %w", name, err)
		}
		all = append(all, step{version, string(text)})
	}
	return all, nil
}

// migrate brings a file from version have to the last step; each step and its version are one transaction, so that a file
// is always whole in one version.
func migrate(ctx context.Context, db *sql.DB, have int, all []step) error {
	for _, s := range all {
		if s.version <= have {
			continue
		}
		if err := s.run(ctx, db); err != nil {
			return fmt.Errorf("bring the office file to version %d: %w", s.version, translate(err))
		}
	}
	return nil
}

func (s step) run(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, s.sql); err != nil {
		return err
	}
	mark := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, s.version)
	if _, err := tx.ExecContext(ctx, mark); err != nil {
		return err
	}
	return tx.Commit()
}
