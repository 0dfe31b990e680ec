package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"jibao/forms/office"
)

// largeFile is from which size on an office file is looked over while it is already in use. Reading every page of a
// smaller one is not noticed when it is opened.
const largeFile = 64 << 20

// overlook is the look over a large file that goes on after it was opened.
//
// A damaged file is never written to, also then: as long as the look is not over, whatever is recorded stays in SQLite's
// write-ahead log beside the file, and is only written back into a file that was found sound. Where damage is found,
// nothing is recorded any more and the file stays as it is, byte for byte.
type overlook struct {
	cancel  context.CancelFunc
	hurry   sync.Once
	now     chan struct{} // closed when somebody waits for the look
	over    chan struct{} // closed when the look is over
	err     error         // what it found, once over is closed
	kept    chan struct{} // closed when the backup of the day is made too
	sound   atomic.Bool
	damaged atomic.Bool
	written atomic.Bool // something was recorded since the file was opened
}

// firstPages is how long the look waits for the pages that are shown first, unless somebody waits for it.
const firstPages = 5 * time.Second

// canWait tells whether the file at path may be used before it is looked over: it is large, and opening it for writing
// changes nothing in it, which is so for a file that is in write-ahead mode already and that no crash left a journal for.
func canWait(path string, large int64) bool {
	info, err := os.Stat(path)
	if err != nil || info.Size() < large || hasContent(path+"-journal") {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	var head [20]byte
	_, err = io.ReadFull(f, head[:])
	const wal = 2 // versions of the format for writing and for reading, bytes 18 and 19 of the file
	return err == nil && head[18] == wal && head[19] == wal
}

// overlook looks the file over and then keeps the backup of the day, beside whoever uses the office.
func (o *Office) overlook() {
	ctx, cancel := context.WithCancel(context.Background())
	l := &overlook{cancel: cancel, now: make(chan struct{}), over: make(chan struct{}), kept: make(chan struct{})}
	o.looking = l
	go func() {
		defer close(l.kept)
		select { // the first pages have the computer for themselves
		case <-time.After(firstPages):
		case <-l.now:
		case <-ctx.Done():
		}
		l.err = o.explain(ctx, check(ctx, o.reader, false))
		l.damaged.Store(errors.Is(l.err, office.ErrDamaged))
		l.sound.Store(l.err == nil)
		close(l.over)
		if l.err != nil || o.writer == nil {
			return
		}
		// From here on SQLite writes back by itself, as it does in a file that was looked over before.
		if _, err := o.writer.ExecContext(ctx, "PRAGMA wal_autocheckpoint = 1000"); err != nil {
			return
		}
		if err := o.backupOnOpening(ctx, false); err != nil && ctx.Err() == nil {
			o.unsaved.Store(&err)
		}
	}()
}

// Sound waits until the look over the file that goes on after opening is over, and gives what it found:
// *office.DamagedError, or nil. A file that was looked over before it was opened is sound at once.
func (o *Office) Sound(ctx context.Context) error {
	l := o.looking
	if l == nil {
		return nil
	}
	l.hurry.Do(func() { close(l.now) })
	select {
	case <-l.over:
		return l.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// mayWrite refuses to record in a file that was found damaged.
func (l *overlook) mayWrite() error {
	if l == nil {
		return nil
	}
	if l.damaged.Load() {
		return l.err
	}
	l.written.Store(true)
	return nil
}

// end ends the look when the office is closed. What was recorded is worth waiting for: it belongs into the file, and a
// backup of before it should be there. Where nothing was recorded, there is nothing to wait for. It tells whether the
// file was found sound, so that SQLite may write back.
func (l *overlook) end() (sound bool) {
	if l == nil {
		return true
	}
	if !l.written.Load() {
		l.cancel()
	}
	l.hurry.Do(func() { close(l.now) })
	<-l.kept
	l.cancel()
	return l.sound.Load()
}

// closeAll closes the connections. The last one to close writes the log back, and only one that can write does; so where
// nothing may be written back, the readers are the last.
func closeAll(reader, writer *sql.DB, writeBack bool) error {
	first, last := reader, writer
	if !writeBack {
		first, last = writer, reader
	}
	var errs []error
	for _, db := range []*sql.DB{first, last} {
		if db == nil {
			continue
		}
		if writeBack && db == writer {
			// SQLite does this when the last connection closes, which a reader that lags behind may be. What cannot be
			// written back now, on a full disk, stays in the log.
			_, _ = db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
		}
		errs = append(errs, db.Close())
		if reader == writer {
			break
		}
	}
	return errors.Join(errs...)
}
