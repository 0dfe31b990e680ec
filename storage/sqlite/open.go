package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	codes "modernc.org/sqlite/lib"

	"jibao/forms"
	"jibao/forms/office"
)

// Options say how an office file is opened. The zero value of each is sensible but for Forms, which is needed to read
// and write returns.
type Options struct {
	ReadOnly bool
	Clock    func() time.Time                        // nil: the computer's clock
	Forms    func(forms.FormID) (*forms.Form, error) // the form of a return
	// BackupDir is where the folder of dated backups, "<name of the office file>.backups", is kept; "": beside the file.
	BackupDir string
	// Keep is how many dated backups are kept unless the office has a setting for it; 0: ten, negative: no backup is made by itself.
	Keep int

	share func(path string) bool // nil: ask the system whether path lies on a network share
	large int64                  // from which size on a file is looked over after opening; 0: largeFile
}

// Office is an open office file. Its methods are safe for use by several goroutines.
type Office struct {
	path     string
	writer   *sql.DB              // one connection; nil when open for reading only
	reader   *sql.DB              // the writer's pool on a network share, where only one connection can have the file
	prepared map[string]*sql.Stmt // of the writer, by text
	byDigest *sql.Stmt
	ofOne    *sql.Stmt // heads of one cluster
	packed   *sql.Stmt // packed figures of one return
	lock     *lock
	share    bool
	aside    string // folder of the copy that is read when the medium allows no reading in place, "" otherwise
	clock    func() time.Time
	forms    func(forms.FormID) (*forms.Form, error)
	backups  string
	keep     int
	unsaved  atomic.Pointer[error] // why the backup of the day could not be made
	migrated []step
	writes   atomic.Int64 // transactions of this process
	large    int64
	looking  *overlook // of a large file, nil when it was looked over before it was opened
	closing  sync.Once
}

// Create makes a new office file at path and opens it. It fails with fs.ErrExist when there is a file already. The
// office's ID and Created must be set.
func Create(ctx context.Context, path string, o office.Office, opts Options) (*Office, error) {
	all, err := steps(schema)
	if err != nil {
		return nil, err
	}
	if err := create(ctx, path, o, all, opts); err != nil {
		return nil, fmt.Errorf("create the office file: %w", err)
	}
	return open(ctx, path, opts, all)
}

// create builds the file beside its place and moves it there whole.
func create(ctx context.Context, path string, o office.Office, all []step, opts Options) error {
	l, err := take(path, opts.now())
	if err != nil {
		return err
	}
	defer l.drop()
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: %w", path, fs.ErrExist)
	}
	fresh := path + ".new"
	if err := removeAll(fresh); err != nil {
		return err
	}
	defer removeAll(fresh)
	db, err := pool(fresh, creating, opts.onShare(path), 1)
	if err != nil {
		return err
	}
	err = migrate(ctx, db, 0, all)
	if err == nil {
		err = putOffice(ctx, db, o)
	}
	if err := errors.Join(err, db.Close()); err != nil {
		return translate(err)
	}
	return moveInto(fresh, path)
}

// removeAll removes a database file and its side files, if they are there.
func removeAll(path string) error {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// Open opens the office file at path. A large file is looked over for damage while it is already in use; see Office.Sound.
// It fails with *office.LockedError when another process has it (it can then be opened for reading), *office.DamagedError
// (the file is left as it is), office.ErrNoOffice, office.ErrNewer, office.ErrOlder where it is opened for reading only,
// office.ErrReadOnly on a medium or in a folder that cannot be written, and fs.ErrNotExist.
func Open(ctx context.Context, path string, opts Options) (*Office, error) {
	all, err := steps(schema)
	if err != nil {
		return nil, err
	}
	return open(ctx, path, opts, all)
}

func open(ctx context.Context, path string, opts Options, all []step) (*Office, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("open the office file: %w", err)
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open the office file: %w", err)
	}
	o := &Office{
		path: abs, share: opts.onShare(abs), clock: opts.now, forms: opts.Forms, keep: opts.Keep,
		migrated: all, large: cmp.Or(opts.large, largeFile),
	}
	if o.keep == 0 {
		o.keep = office.UsualBackups
	}
	o.backups = backupDir(abs)
	if opts.BackupDir != "" {
		o.backups = filepath.Join(opts.BackupDir, filepath.Base(o.backups))
	}
	if opts.ReadOnly {
		err = o.openReading(ctx)
	} else {
		err = o.openWriting(ctx)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open the office file %s: %w", abs, o.explain(ctx, err)), o.Close())
	}
	return o, nil
}

func (o Options) now() time.Time {
	if o.Clock == nil {
		return time.Now()
	}
	return o.Clock()
}

func (o Options) onShare(path string) bool {
	if o.share == nil {
		return onShare(path)
	}
	return o.share(path)
}

// newest is the version of the file that this program writes.
func (o *Office) newest() int { return len(o.migrated) }

// openWriting takes the lock, looks at the file before anything can change it, keeps a backup and migrates.
func (o *Office) openWriting(ctx context.Context) error {
	var err error
	if o.lock, err = take(o.path, o.clock()); err != nil {
		return err
	}
	version, later, err := o.look(ctx)
	if err != nil {
		return err
	}
	as := writing
	if later {
		as = holding
	}
	if o.writer, err = pool(o.path, as, o.share, 1); err != nil {
		return err
	}
	o.reader = o.writer
	if !o.share {
		if o.reader, err = pool(o.path, reading, false, readers); err != nil {
			return err
		}
	}
	if !later {
		if err := o.backupOnOpening(ctx, version < o.newest()); err != nil {
			if version < o.newest() {
				return err
			}
			o.unsaved.Store(&err)
		}
	}
	if err := migrate(ctx, o.writer, version, o.migrated); err != nil {
		return err
	}
	if o.prepared, err = prepare(ctx, o.writer); err != nil {
		return err
	}
	if err := o.ready(ctx); err != nil {
		return err
	}
	if later {
		o.overlook()
	}
	return nil
}

// ready prepares what readers ask often.
func (o *Office) ready(ctx context.Context) (err error) {
	if o.byDigest, err = o.reader.PrepareContext(ctx, selectByDigest); err == nil {
		o.ofOne, err = o.reader.PrepareContext(ctx, headsOfCluster)
	}
	if err == nil {
		o.packed, err = o.reader.PrepareContext(ctx, selectPacked)
	}
	if err != nil {
		return fmt.Errorf("prepare a statement: %w", translate(err))
	}
	return nil
}

// look inspects the file through a connection that cannot write. Only a file that a crash left with a rollback journal,
// which must be played back before anything can be read, is inspected through one that can. later tells that a large file
// of this program's version is to be looked over while it is in use.
func (o *Office) look(ctx context.Context) (version int, later bool, err error) {
	as := reading
	switch {
	case hasContent(o.path + "-journal"):
		as = writing
	case o.share && !hasContent(o.path+"-wal"):
		as = fixed
	}
	db, err := pool(o.path, as, o.share, 1)
	if err != nil {
		return 0, false, err
	}
	if version, err = identify(ctx, db, o.newest()); err == nil {
		if later = !o.share && version == o.newest() && canWait(o.path, o.large); !later {
			err = check(ctx, db, false)
		}
	}
	return version, later, errors.Join(err, db.Close())
}

func hasContent(path string) bool {
	st, err := os.Stat(path)
	return err == nil && st.Size() > 0
}

// openReading opens the file beside a writer or, where nothing can be written beside it, as it lies there.
func (o *Office) openReading(ctx context.Context) error {
	version, err := o.read(ctx, o.path, reading)
	if err != nil && cannotOpen(err) {
		if hasContent(o.path + "-wal") {
			var aside string
			if aside, err = o.copyAside(); err != nil {
				return err
			}
			version, err = o.read(ctx, aside, reading)
		} else {
			version, err = o.read(ctx, o.path, fixed)
		}
	}
	if err != nil {
		return err
	}
	if version < o.newest() {
		return fmt.Errorf("the file is of the older version %d and must be opened for writing first: %w", version,
			office.ErrOlder)
	}
	if err := o.ready(ctx); err != nil {
		return err
	}
	if canWait(o.path, o.large) {
		o.overlook()
	}
	return nil
}

// read opens the pool of readers on path and inspects through it.
func (o *Office) read(ctx context.Context, path string, as access) (int, error) {
	if o.reader != nil {
		_ = o.reader.Close()
	}
	var err error
	if o.reader, err = pool(path, as, false, readers); err != nil {
		return 0, err
	}
	if canWait(o.path, o.large) {
		return identify(ctx, o.reader, o.newest())
	}
	return inspect(ctx, o.reader, o.newest())
}

// cannotOpen tells whether SQLite could not open a file, or not without writing beside it.
func cannotOpen(err error) bool {
	_, primary := code(err)
	return primary == codes.SQLITE_CANTOPEN || primary == codes.SQLITE_READONLY
}

// copyAside copies the file and its log of changes, which a crash left and which cannot be played back on a medium that
// cannot be written, to a folder of its own.
func (o *Office) copyAside() (string, error) {
	dir, err := os.MkdirTemp("", "jibao-")
	if err != nil {
		return "", fmt.Errorf("copy the office file: %w", err)
	}
	o.aside = dir
	to := filepath.Join(dir, "office")
	for _, suffix := range []string{"", "-wal"} {
		if err := copyFile(o.path+suffix, to+suffix); err != nil {
			return "", fmt.Errorf("copy the office file: %w", err)
		}
	}
	return to, nil
}

// explain completes an error of opening: a damaged file gets its path and its latest good backup. A file that is no
// office but has backups of one beside it is a damaged office.
func (o *Office) explain(ctx context.Context, err error) error {
	var damaged *office.DamagedError
	switch {
	case errors.As(err, &damaged):
	case errors.Is(err, office.ErrDamaged):
		damaged = &office.DamagedError{Detail: err.Error()}
	case errors.Is(err, office.ErrNoOffice):
		damaged = &office.DamagedError{Detail: err.Error(), Backup: latestGood(ctx, o.backups, o.newest())}
		if damaged.Backup == "" {
			return err
		}
	default:
		return err
	}
	damaged.Path = o.path
	if damaged.Backup == "" {
		damaged.Backup = latestGood(ctx, o.backups, o.newest())
	}
	return damaged
}

// Close writes back what is left in SQLite's log and gives the lock back. Closing twice does nothing more.
func (o *Office) Close() error {
	var errs []error
	o.closing.Do(func() {
		sound := o.looking.end()
		errs = append(errs, closeAll(o.reader, o.writer, sound || !hasContent(o.path+"-wal")))
		if o.lock != nil {
			errs = append(errs, o.lock.drop())
		}
		if o.aside != "" {
			errs = append(errs, os.RemoveAll(o.aside))
		}
	})
	return errors.Join(errs...)
}

// Check looks the whole file over: quickly (the structure of every page) or fully (indexes against tables too).
// *office.DamagedError tells what is wrong and which backup is good.
func (o *Office) Check(ctx context.Context, full bool) error {
	return o.explain(ctx, check(ctx, o.reader, full))
}

// Path is where the office file lies.
func (o *Office) Path() string { return o.path }

// ReadOnly tells whether the office is open for reading only.
func (o *Office) ReadOnly() bool { return o.writer == nil }

// BackupFailed tells why the backup of the day could not be made when the office was opened, nil when it was made or not
// due. The office works all the same (a full backup disk must keep nobody from it), but people should be told.
func (o *Office) BackupFailed() error {
	if err := o.unsaved.Load(); err != nil {
		return *err
	}
	return nil
}

// NetworkShare tells whether the file lies on a network share. There it is written without SQLite's write-ahead log,
// slower and by one connection only; people should be told to keep it on a local disk.
func (o *Office) NetworkShare() bool { return o.share }
