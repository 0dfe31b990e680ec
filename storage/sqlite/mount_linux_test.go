package sqlite_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"jibao/forms/office"
	"jibao/storage/sqlite"
)

// mount mounts for one test; only the administrator of a Linux computer can.
func mount(t *testing.T, from, dir, kind string, flags uintptr, data string) {
	t.Helper()
	if err := syscall.Mount(from, dir, kind, flags, data); err != nil {
		t.Skipf("this test needs a disk of its own, which only the administrator can make: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Errorf("unmount: %v", err)
		}
	})
}

// A disk that is really full says so by the error that people are told.
func TestDiskIsFull(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "small")
	must(t, os.Mkdir(dir, 0o755))
	mount(t, "tmpfs", dir, "tmpfs", 0, "size=2m")
	if said := fillUp(t, filepath.Join(dir, "office"), "write"); !strings.HasPrefix(said, "true") {
		t.Errorf("a full disk is not told as office.ErrFull: %s", said)
	}
}

// An office on a medium that cannot be written can be read, whether its last process closed it or was killed.
func TestReadOnlyMedium(t *testing.T) {
	for _, killed := range []bool{false, true} {
		from, dir := t.TempDir(), t.TempDir()
		o := createAt(t, filepath.Join(from, "office"), options())
		id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
		must(t, err)
		must(t, o.SetSetting(bg, "last", "yes"))
		if killed { // what a kill leaves: the write-ahead log with everything in it, and no process
			for _, suffix := range []string{"", "-wal"} {
				b, err := os.ReadFile(o.Path() + suffix)
				must(t, err)
				must(t, os.WriteFile(filepath.Join(from, "left"+suffix), b, 0o644))
			}
			must(t, o.Close())
			must(t, os.Rename(filepath.Join(from, "left"), o.Path()))
			must(t, os.Rename(filepath.Join(from, "left-wal"), o.Path()+"-wal"))
		} else {
			must(t, o.Close())
		}
		must(t, os.Remove(o.Path()+".lock"))
		mount(t, from, dir, "", syscall.MS_BIND, "")
		must(t, syscall.Mount("", dir, "", syscall.MS_BIND|syscall.MS_REMOUNT|syscall.MS_RDONLY, ""))
		path := filepath.Join(dir, "office")
		if _, err := sqlite.Open(bg, path, options()); !errors.Is(err, office.ErrReadOnly) {
			t.Errorf("opening for writing, killed %v: %v", killed, err)
		}
		opts := options()
		opts.ReadOnly = true
		o, err = sqlite.Open(bg, path, opts)
		must(t, err)
		if v, err := o.Setting(bg, "last"); v != "yes" || err != nil {
			t.Errorf("killed %v: the last write reads as %q, %v", killed, v, err)
		}
		if r, _, err := o.Load(bg, id); err != nil || len(r.Roster) != 2 {
			t.Errorf("killed %v: %v", killed, err)
		}
		must(t, o.Close())
	}
}
