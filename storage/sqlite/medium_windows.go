package sqlite

import (
	"errors"
	"syscall"
)

// errorWriteProtect is ERROR_WRITE_PROTECT of the Windows API.
const errorWriteProtect syscall.Errno = 19

// isReadOnlyMedium tells whether err says that the medium is write-protected.
func isReadOnlyMedium(err error) bool { return errors.Is(err, errorWriteProtect) }
