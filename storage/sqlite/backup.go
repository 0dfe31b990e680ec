package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	driver "modernc.org/sqlite"

	"jibao/forms/office"
)

// Why a dated backup was made; it stands in its name.
const (
	onOpening       = "open"
	beforeMigration = "migration"
	beforeImport    = "import"
)

// dateFormat is how the time of a backup stands in its name: UTC, sortable, fit for every file system.
const dateFormat = "20060102T150405.000Z"

// backupSuffix ends the names of dated backups.
const backupSuffix = ".backup"

// partSuffix ends the name of a backup that is being written.
const partSuffix = ".part"

// Backup is one dated backup in the folder of an office.
type Backup struct {
	Path string
	When time.Time
	Why  string // open, migration or import
	Size int64  // bytes
}

// backupDir is the folder of dated backups of the office at path.
func backupDir(path string) string { return path + ".backups" }

// Backups lists the dated backups in the standard folder of the office file at path, the newest first.
func Backups(path string) ([]Backup, error) { return backupsIn(backupDir(path)) }

// Backups lists the dated backups of the office, the newest first.
func (o *Office) Backups() ([]Backup, error) { return backupsIn(o.backups) }

func backupsIn(dir string) ([]Backup, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list the backups: %w", err)
	}
	var list []Backup
	for _, e := range entries {
		date, why, ok := strings.Cut(strings.TrimSuffix(e.Name(), backupSuffix), "-")
		when, err := time.Parse(dateFormat, date)
		if !ok || err != nil || !strings.HasSuffix(e.Name(), backupSuffix) {
			continue // somebody else's file
		}
		info, err := e.Info()
		if err != nil {
			continue // it has gone meanwhile
		}
		list = append(list, Backup{filepath.Join(dir, e.Name()), when, why, info.Size()})
	}
	slices.SortFunc(list, func(a, b Backup) int { return b.When.Compare(a.When) })
	return list, nil
}

// latestGood gives the newest backup in dir that is a sound office file, "" when there is none.
func latestGood(ctx context.Context, dir string, newest int) string {
	list, err := backupsIn(dir)
	if err != nil {
		return ""
	}
	for _, b := range list {
		if soundOffice(ctx, b.Path, newest, false) == nil {
			return b.Path
		}
	}
	return ""
}

// soundOffice checks that a file that nobody is writing is a sound office file.
func soundOffice(ctx context.Context, path string, newest int, full bool) error {
	db, err := pool(path, fixed, false, 1)
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := inspect(ctx, db, newest); err != nil || !full {
		return err
	}
	return check(ctx, db, true)
}

// Backup writes a copy of the whole office to path, replacing a file there whole or not at all, and checks it before it
// takes its place. Others can read and write the office meanwhile; the copy is of one moment.
func (o *Office) Backup(ctx context.Context, path string) error {
	if err := o.backup(ctx, path, true); err != nil {
		return fmt.Errorf("back up the office to %s: %w", path, err)
	}
	return nil
}

func (o *Office) backup(ctx context.Context, path string, full bool) (err error) {
	if same(path, o.path) {
		return errors.New("a backup cannot replace the office file itself")
	}
	temp := path + partSuffix
	if err := removeAll(temp); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = removeAll(temp)
		}
	}()
	conn, err := o.reader.Conn(ctx)
	if err != nil {
		return translate(err)
	}
	err = snapshot(ctx, conn, func() error {
		return conn.Raw(func(c any) error { return copyPages(ctx, c, temp) })
	})
	if err := errors.Join(err, conn.Close()); err != nil {
		return translate(err)
	}
	if err := settle(ctx, temp); err != nil {
		return translate(err)
	}
	if err := soundOffice(ctx, temp, o.newest(), full); err != nil {
		return err
	}
	return moveInto(temp, path)
}

// same tells whether two paths name one file.
func same(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// snapshot holds one moment of the office for conn while do runs, so that a copy does not begin anew when somebody writes.
func snapshot(ctx context.Context, conn *sql.Conn, do func() error) error {
	if _, err := conn.ExecContext(ctx, "BEGIN"); err != nil {
		return err
	}
	var any int
	err := conn.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&any) // the moment is that of the first read
	if err == nil {
		err = do()
	}
	_, end := conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	return errors.Join(err, end)
}

// copyTogether is how many pages are copied before it is asked whether to go on.
const copyTogether = 4096

// copyPages copies the database of connection c to the new file temp through SQLite's backup interface.
func copyPages(ctx context.Context, c any, temp string) error {
	source, ok := c.(interface {
		NewBackup(string) (*driver.Backup, error)
	})
	if !ok {
		return errors.New("the database driver has no backup interface")
	}
	name, err := dsn(temp, creating, true) // without write-ahead log: one file
	if err != nil {
		return err
	}
	b, err := source.NewBackup(name)
	if err != nil {
		return err
	}
	for more := true; more && err == nil; {
		if more, err = b.Step(copyTogether); err == nil {
			err = ctx.Err()
		}
	}
	return errors.Join(err, b.Finish())
}

// settle makes a copied database stand alone: without write-ahead log, so that it can be read where nothing can be written.
func settle(ctx context.Context, path string) error {
	db, err := pool(path, writing, true, 1)
	if err != nil {
		return err
	}
	var mode string
	err = db.QueryRowContext(ctx, "PRAGMA journal_mode").Scan(&mode)
	if err == nil && mode != "delete" {
		err = fmt.Errorf("the copy keeps the journal mode %s", mode)
	}
	return errors.Join(err, db.Close())
}

// backupOnOpening keeps a dated backup before the first migration, and otherwise one a day. An office without returns
// has nothing to lose and gets none.
func (o *Office) backupOnOpening(ctx context.Context, migrating bool) error {
	if o.keep < 0 {
		return nil
	}
	why := onOpening
	if migrating {
		why = beforeMigration
	} else {
		list, err := o.Backups()
		if err != nil {
			return err
		}
		today := o.clock().UTC().Format(time.DateOnly)
		if slices.ContainsFunc(list, func(b Backup) bool { return b.When.Format(time.DateOnly) == today }) {
			return nil
		}
	}
	_, err := o.keepOne(ctx, why)
	return err
}

// KeepBackup makes a dated backup now, as before a large import, and gives its path, "" for an office without returns.
func (o *Office) KeepBackup(ctx context.Context) (string, error) { return o.keepOne(ctx, beforeImport) }

// keepOne makes a dated backup, checks it and removes the oldest beyond those that are kept.
func (o *Office) keepOne(ctx context.Context, why string) (string, error) {
	empty, err := hasNoReturns(ctx, o.reader)
	if err != nil || empty {
		return "", err
	}
	if err := os.MkdirAll(o.backups, 0o755); err != nil {
		return "", fmt.Errorf("make the folder of backups: %w", err)
	}
	path := filepath.Join(o.backups, o.clock().UTC().Format(dateFormat)+"-"+why+backupSuffix)
	if err := o.backup(ctx, path, false); err != nil {
		return "", fmt.Errorf("keep a dated backup: %w", err)
	}
	return path, o.prune(ctx)
}

// hasNoReturns tells whether an office holds no return; it knows nothing of the file's version but that table's name.
func hasNoReturns(ctx context.Context, db *sql.DB) (bool, error) {
	var some bool
	if err := db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM returns)").Scan(&some); err != nil {
		return false, fmt.Errorf("look for returns: %w", translate(err))
	}
	return !some, nil
}

// prune removes the oldest dated backups beyond those that are kept, and what a crash left of unfinished ones.
func (o *Office) prune(ctx context.Context) error {
	list, err := o.Backups()
	if err != nil {
		return err
	}
	most := o.keep
	if set, err := o.Setting(ctx, office.SettingKeptBackups); err == nil && set != "" {
		most = office.KeptBackups(set)
	}
	var gone []string
	for i := max(most, 1); i < len(list); i++ {
		gone = append(gone, list[i].Path)
	}
	entries, err := os.ReadDir(o.backups)
	if err != nil {
		return fmt.Errorf("list the backups: %w", err)
	}
	for _, e := range entries {
		if strings.Contains(e.Name(), backupSuffix+partSuffix) {
			gone = append(gone, filepath.Join(o.backups, e.Name()))
		}
	}
	for _, path := range gone {
		if err := os.Remove(path); err != nil {
			return fmt.Errorf("remove an old backup: %w", err)
		}
	}
	return nil
}
