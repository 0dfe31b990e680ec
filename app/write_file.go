package app

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// stagedFile is a file that is written and flushed under a temporary name beside its target, and takes the target's
// name when everything else is done.
type stagedFile struct{ temp, path string }

// stage writes data beside path. A full disk, a missing folder and a target that cannot be replaced show here, before
// anything is decided.
func stage(path string, data []byte) (*stagedFile, error) {
	if err := replaceable(path); err != nil {
		return nil, notWritten(path, err)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".jibao-*.part")
	if err != nil {
		return nil, notWritten(path, err)
	}
	s := &stagedFile{temp: f.Name(), path: path}
	_, err = f.Write(data)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		s.drop()
		return nil, notWritten(path, err)
	}
	return s, nil
}

// notWritten names the file that was to be written, not the temporary one.
func notWritten(path string, err error) error {
	return &fs.PathError{Op: "write", Path: path, Err: err}
}

// replaceable is why path cannot be replaced, or nil: some systems let no file be replaced that another program holds.
func replaceable(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return f.Close()
}

// keep gives the file its name.
func (s *stagedFile) keep() error {
	if err := os.Rename(s.temp, s.path); err != nil {
		return notWritten(s.path, err)
	}
	s.temp = ""
	// The name itself is made durable where the system allows to flush a folder; elsewhere the rename is all there is.
	if dir, err := os.Open(filepath.Dir(s.path)); err == nil {
		_ = dir.Sync()
		_ = dir.Close()
	}
	return nil
}

// drop removes the temporary file; after keep there is none.
func (s *stagedFile) drop() {
	if s.temp != "" {
		_ = os.Remove(s.temp)
	}
}

// writeFile writes data to path whole or not at all.
func writeFile(path string, data []byte) error {
	s, err := stage(path, data)
	if err != nil {
		return err
	}
	defer s.drop()
	return s.keep()
}
