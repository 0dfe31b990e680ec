// Package replace puts a file in the place of another whole or not at all. It knows nothing of what the file holds. Start
// reading at File.
package replace

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
)

// File puts data at path whole or not at all: into a temporary file of the same folder, onto the disk, then in
// one step over the old file. When anything fails, the old file stays and the temporary one is removed.
func File(path string, data []byte) error {
	return with(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

func with(path string, write func(io.Writer) error) (err error) {
	folder := filepath.Dir(path)
	temp, err := os.CreateTemp(folder, ".jibao-*.tmp")
	if err != nil {
		return fmt.Errorf("begin writing %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			_ = temp.Close()
			_ = os.Remove(temp.Name())
		}
	}()
	if err = write(temp); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	// CreateTemp makes it for the owner only; a file of an office is meant to be handed on.
	if err = temp.Chmod(0o644); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err = temp.Sync(); err != nil {
		return fmt.Errorf("bring %s to the disk: %w", path, err)
	}
	if err = temp.Close(); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err = os.Rename(temp.Name(), path); err != nil {
		return fmt.Errorf("put %s in place: %w", path, err)
	}
	return syncFolder(folder)
}

// syncFolder makes the new name last through a power cut. Windows has no such call and needs none.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(folder)
	if err != nil {
		return fmt.Errorf("open folder %s: %w", folder, err)
	}
	defer d.Close()
	// Some network file systems refuse to sync a folder; the file itself is on the disk by now.
	_ = d.Sync()
	return nil
}
