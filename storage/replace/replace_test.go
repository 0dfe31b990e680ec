package replace

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

var errFull = errors.New("no space left on device")

func TestFullDiskLeavesTheOldFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "return.xlsx")
	if err := File(path, []byte("old")); err != nil {
		t.Fatal(err)
	}
	err := with(path, func(w io.Writer) error {
		if _, err := io.WriteString(w, "half of the new"); err != nil {
			return err
		}
		return errFull
	})
	if !errors.Is(err, errFull) {
		t.Errorf("error %v does not tell the cause", err)
	}
	data, err := os.ReadFile(path)
	if err != nil || string(data) != "old" {
		t.Errorf("the old file is %q, %v", data, err)
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestReplaceIntoMissingFolder(t *testing.T) {
	if err := File(filepath.Join(t.TempDir(), "nowhere", "a.xlsx"), nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}
