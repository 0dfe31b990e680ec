package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Restore puts the office of a backup in the place of the office file at path. The backup is checked first and stays as
// it is. What lay at path is not thrown away: it is moved aside, and aside says where ("" when nothing was there). The
// office must not be open in any process.
func Restore(ctx context.Context, backup, path string) (aside string, err error) {
	aside, err = restore(ctx, backup, path, time.Now())
	if err != nil {
		return "", fmt.Errorf("restore the office from %s: %w", backup, err)
	}
	return aside, nil
}

func restore(ctx context.Context, backup, path string, now time.Time) (aside string, err error) {
	all, err := steps(schema)
	if err != nil {
		return "", err
	}
	if err := soundOffice(ctx, backup, len(all), true); err != nil {
		return "", err
	}
	if same(backup, path) {
		return "", errors.New("the backup is the office file itself")
	}
	l, err := take(path, now)
	if err != nil {
		return "", err
	}
	defer l.drop()
	fresh := path + ".new"
	if err := removeAll(fresh); err != nil {
		return "", err
	}
	if err := copyFile(backup, fresh); err != nil {
		_ = os.Remove(fresh)
		return "", err
	}
	aside = path + ".before-" + now.UTC().Format(dateFormat)
	moved, err := setAside(path, aside)
	if err != nil {
		return "", err
	}
	if !moved {
		aside = ""
	}
	return aside, moveInto(fresh, path)
}

// setAside keeps an office file under another name. Usually it gets that as a second name, so that the office is at its
// place until the restored one takes it, whenever the program may be killed. It is moved where its last user left something
// in a log, which must not stay for the restored one, and where the file system knows no second names: then there is no
// office for a moment.
func setAside(path, aside string) (kept bool, err error) {
	if hasContent(path+"-wal") || hasContent(path+"-journal") {
		return moveAside(path, aside)
	}
	if err := removeSides(path); err != nil {
		return false, err
	}
	if os.Link(path, aside) != nil {
		return moveAside(path, aside)
	}
	return true, syncDir(filepath.Dir(path))
}

// removeSides removes the side files of an office that nobody has open and whose logs are empty.
func removeSides(path string) error {
	for _, suffix := range []string{"-wal", "-journal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// moveAside moves an office file and the side files that belong to it; a write-ahead log that stayed behind would be
// played into the restored file.
func moveAside(path, aside string) (moved bool, err error) {
	for _, suffix := range []string{"", "-wal", "-journal"} {
		switch err := os.Rename(path+suffix, aside+suffix); {
		case err == nil:
			moved = true
		case !errors.Is(err, fs.ErrNotExist):
			return moved, err
		}
	}
	if err := os.Remove(path + "-shm"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return moved, err
	}
	return moved, syncDir(filepath.Dir(path))
}
