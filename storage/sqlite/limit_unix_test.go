//go:build unix

package sqlite_test

import (
	"os/signal"
	"syscall"
)

// limitFiles lets this process write no file longer than a megabyte: what a full disk is to it.
func limitFiles() {
	signal.Ignore(syscall.SIGXFSZ)
	limit := syscall.Rlimit{Cur: 1 << 20, Max: 1 << 20}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		panic(err)
	}
}
