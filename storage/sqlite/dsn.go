package sqlite

import (
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	driver "modernc.org/sqlite" // registers the driver "sqlite"
	codes "modernc.org/sqlite/lib"

	"errors"

	"jibao/forms/office"
)

// access is how a pool of connections opens the file.
type access string

const (
	writing  access = "rw"        // the one connection that writes
	holding  access = "hold"      // the same, writing nothing back from the write-ahead log into the file by itself
	creating access = "rwc"       // the same for a file that does not exist
	reading  access = "ro"        // beside a writer
	fixed    access = "immutable" // a file that nobody can be writing: on a read-only medium
)

// readers is how many connections read at a time.
const readers = 4

// busyMilliseconds is how long a statement waits for another process to finish its own.
const busyMilliseconds = "5000"

// dsn gives the data source name of path. Everything that a connection needs is in it, because a pragma that is executed
// later reaches one connection of the pool only; and the path is escaped as part of a URL, so that any name works.
func dsn(path string, as access, share bool) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("path of the office file: %w", err)
	}
	abs = filepath.ToSlash(abs)
	if !strings.HasPrefix(abs, "/") { // C:/…
		abs = "/" + abs
	}
	q := url.Values{}
	q.Add("_pragma", "busy_timeout("+busyMilliseconds+")")
	q.Add("_pragma", "foreign_keys(ON)")
	q.Add("_pragma", "trusted_schema(OFF)")
	q.Add("_pragma", "cell_size_check(ON)")
	q.Set("_time_format", "sqlite")
	switch as {
	case reading:
		q.Set("mode", "ro")
	case fixed:
		q.Set("mode", "ro")
		q.Set("immutable", "1")
	default:
		q.Set("mode", string(as))
		if as == holding {
			q.Set("mode", string(writing))
			q.Add("_pragma", "wal_autocheckpoint(0)")
		}
		q.Set("_txlock", "immediate")
		q.Add("_pragma", "synchronous(FULL)")
		if share {
			// Shared memory does not work across computers, so no WAL; the journal mode is set after the locking mode.
			q.Add("_pragma", "locking_mode(EXCLUSIVE)")
			q.Set("_journal_mode", "DELETE")
		} else {
			q.Set("_journal_mode", "WAL")
		}
	}
	u := url.URL{Scheme: "file", Path: abs, RawQuery: q.Encode()}
	return u.String(), nil
}

// pool opens a pool of at most n connections; it connects when it is used first.
func pool(path string, as access, share bool, n int) (*sql.DB, error) {
	name, err := dsn(path, as, share)
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, fmt.Errorf("open the office file: %w", err)
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db, nil
}

// code gives the result code of SQLite in err, extended and primary, or 0.
func code(err error) (extended, primary int) {
	var e *driver.Error
	if errors.As(err, &e) {
		return e.Code(), e.Code() & 0xff
	}
	return 0, 0
}

// translate adds the error that callers know to one of SQLite.
func translate(err error) error {
	_, primary := code(err)
	switch primary {
	case codes.SQLITE_CORRUPT, codes.SQLITE_NOTADB:
		return fmt.Errorf("%w: %w", office.ErrDamaged, err)
	case codes.SQLITE_FULL:
		return fmt.Errorf("%w: %w", office.ErrFull, err)
	case codes.SQLITE_BUSY:
		return fmt.Errorf("%w: %w", office.ErrLocked, err)
	case codes.SQLITE_READONLY:
		return fmt.Errorf("%w: %w", office.ErrReadOnly, err)
	}
	return err
}
