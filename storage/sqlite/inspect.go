package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	codes "modernc.org/sqlite/lib"

	"jibao/forms/office"
)

// inspect looks at an office file without changing it: whether it is one, in which version, and whether it is sound.
func inspect(ctx context.Context, db *sql.DB, newest int) (version int, err error) {
	if version, err = identify(ctx, db, newest); err != nil {
		return version, err
	}
	return version, check(ctx, db, false)
}

// identify tells whether a file is an office file, and in which version.
func identify(ctx context.Context, db *sql.DB, newest int) (version int, err error) {
	var id int
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		if _, primary := code(err); primary == codes.SQLITE_NOTADB {
			return 0, fmt.Errorf("%w: %w", office.ErrNoOffice, err)
		}
		return 0, translate(err)
	}
	if id != applicationID {
		return 0, office.ErrNoOffice
	}
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, translate(err)
	}
	if version > newest {
		return 0, fmt.Errorf("%w (version %d, known up to %d)", office.ErrNewer, version, newest)
	}
	return version, nil
}

// check runs quick_check (the structure of every page) or integrity_check (indexes against tables too); what is wrong
// is in a *office.DamagedError without path.
func check(ctx context.Context, db *sql.DB, full bool) error {
	pragma := "PRAGMA quick_check(1)"
	if full {
		pragma = "PRAGMA integrity_check(1)"
	}
	var verdict string
	err := db.QueryRowContext(ctx, pragma).Scan(&verdict)
	switch {
	case err == nil && verdict == "ok":
		return nil
	case err == nil:
		return &office.DamagedError{Detail: verdict}
	}
	err = translate(err)
	if errors.Is(err, office.ErrDamaged) {
		return &office.DamagedError{Detail: err.Error()}
	}
	return fmt.Errorf("check the office file: %w", err)
}
