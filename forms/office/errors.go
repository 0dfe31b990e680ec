package office

import (
	"errors"
	"fmt"
	"time"
)

// More errors of a store that callers must tell apart.
var (
	// ErrLockedReturn tells that a return cannot be changed: it is accepted, it is a frozen or received revision, or it was
	// exported and cannot be thrown away any more.
	ErrLockedReturn = errors.New("the return is locked")
	// ErrSuperseded tells that a decision concerns a revision that a newer one has replaced.
	ErrSuperseded = errors.New("a newer revision has been received")
	// ErrExists tells that there is one already: a return of the cluster and period that is recorded in.
	ErrExists = errors.New("it exists already")
	// ErrFull tells that the disk has no room left; nothing was changed.
	ErrFull = errors.New("the disk is full")
)

// LockedError tells who has an office file open. It wraps ErrLocked. Fields that are not known are empty.
type LockedError struct {
	Path  string
	Who   string // name of the user on that computer
	Host  string // the computer
	PID   int
	Since time.Time
}

// Error names the file and its holder, for logs.
func (e *LockedError) Error() string {
	return fmt.Sprintf("%s: %v (%s on %s, process %d)", e.Path, ErrLocked, e.Who, e.Host, e.PID)
}

// Unwrap gives ErrLocked.
func (e *LockedError) Unwrap() error { return ErrLocked }

// DamagedError tells that an office file is damaged and what the way back is. It wraps ErrDamaged.
type DamagedError struct {
	Path   string
	Backup string // the latest backup that was checked and found good, "" when there is none
	Detail string // what the check said first
}

// Error names the file and what was found, for logs.
func (e *DamagedError) Error() string {
	s := fmt.Sprintf("%s: %v", e.Path, ErrDamaged)
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	return s
}

// Unwrap gives ErrDamaged.
func (e *DamagedError) Unwrap() error { return ErrDamaged }
