//go:build !unix

package sqlite_test

// limitFiles has no way to limit the length of files on this system; the test that needs it is for unix.
func limitFiles() {}
