//go:build unix

package sqlite

import (
	"errors"
	"syscall"
)

// isReadOnlyMedium tells whether err says that the medium is mounted read-only.
func isReadOnlyMedium(err error) bool { return errors.Is(err, syscall.EROFS) }
