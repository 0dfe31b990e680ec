package sqlite

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"strconv"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"jibao/forms/office"
)

// lockSuffix names the side file that is locked. The office file itself is not: SQLite's own locks live there, and on
// some systems one lock would drop the other.
const lockSuffix = ".lock"

// lock is the right of this process to write an office file. The operating system drops it when the process ends,
// however it ends; the side file stays and names nobody while nobody has the office open.
type lock struct{ side *flock.Flock }

// take gets the lock of the office file at path, or an *office.LockedError that names the holder.
func take(path string, now time.Time) (*lock, error) {
	side := flock.New(path+lockSuffix, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o644))
	got, err := side.TryLock()
	if err != nil {
		if errors.Is(err, fs.ErrPermission) || isReadOnlyMedium(err) {
			return nil, fmt.Errorf("lock %s: %w: %w", path, office.ErrReadOnly, err)
		}
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	if !got {
		held, _ := LockHolder(path)
		return nil, &held
	}
	// Who holds it is a courtesy to the next one; the lock does not depend on it.
	_ = sign(path+lockSuffix, now)
	return &lock{side: side}, nil
}

// signAt is where the text of a lock begins: Windows locks the first byte against other readers and writers.
const signAt = 1

// sign writes who we are into the side file, a line each.
func sign(side string, now time.Time) error {
	name := ""
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	host, _ := os.Hostname()
	f, err := os.OpenFile(side, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(fmt.Appendf(nil, "%s\n%s\n%d\n%s\n", name, host, os.Getpid(), stamp(now)), signAt)
	return errors.Join(err, f.Close())
}

// drop gives the lock back.
func (l *lock) drop() error {
	_ = os.Truncate(l.side.Path(), signAt)
	if err := l.side.Unlock(); err != nil {
		return fmt.Errorf("unlock the office file: %w", err)
	}
	return nil
}

// LockHolder reads who has the office file at path open for writing. What cannot be told is empty; ok is false when the
// side file says nothing.
func LockHolder(path string) (held office.LockedError, ok bool) {
	held = office.LockedError{Path: path}
	f, err := os.Open(path + lockSuffix)
	if err != nil {
		return held, false
	}
	defer f.Close()
	b := make([]byte, 1024)
	n, _ := f.ReadAt(b, signAt)
	lines := strings.Split(string(b[:n]), "\n")
	if len(lines) < 4 {
		return held, false
	}
	held.Who, held.Host = lines[0], lines[1]
	held.PID, _ = strconv.Atoi(lines[2])
	held.Since = parseStamp(lines[3])
	return held, true
}
