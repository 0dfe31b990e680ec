package sqlite_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jibao/forms/office"
	"jibao/storage/sqlite"
)

func TestBackupAndRestore(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.Apply(bg, id, setB01(1)))
	path := filepath.Join(t.TempDir(), "备份 #1.jibao")
	must(t, os.WriteFile(path, []byte("an older backup"), 0o644))
	must(t, o.Backup(bg, path))
	if err := o.Backup(bg, o.Path()); err == nil {
		t.Error("a backup replaced the office file")
	}
	must(t, o.Apply(bg, id, setB01(2)))
	if _, err := sqlite.Restore(bg, path, o.Path()); !errors.Is(err, office.ErrLocked) {
		t.Errorf("restoring over an open office: %v", err)
	}
	must(t, o.Close())
	for _, side := range []string{"-wal", "-shm", "-journal", ".part"} {
		if _, err := os.Stat(path + side); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("the backup is not one file: %s", side)
		}
	}

	aside, err := sqlite.Restore(bg, path, o.Path())
	must(t, err)
	for file, want := range map[string]int64{o.Path(): 1, aside: 2} {
		x := openAt(t, file, options())
		r, _, err := x.Load(bg, id)
		must(t, err)
		if got := int64(r.Cells[0].Num) / 10000; got != want {
			t.Errorf("%s holds %d, want %d", file, got, want)
		}
		_, err = x.Undo(bg, id, "甲") // the history is part of the office
		must(t, err)
		must(t, x.Close())
	}
	bad := filepath.Join(t.TempDir(), "bad")
	must(t, os.WriteFile(bad, []byte("no office"), 0o644))
	if _, err := sqlite.Restore(bg, bad, o.Path()); !errors.Is(err, office.ErrNoOffice) {
		t.Errorf("restoring from what is no office: %v", err)
	}
	must(t, openAt(t, o.Path(), options()).Close())
	fresh := filepath.Join(t.TempDir(), "new place")
	if aside, err := sqlite.Restore(bg, path, fresh); err != nil || aside != "" {
		t.Errorf("restoring where nothing was: %q, %v", aside, err)
	}
	must(t, openAt(t, fresh, options()).Close())
}

// One dated backup a day on opening, ten kept, none of an office without returns.
func TestDatedBackups(t *testing.T) {
	now := noon
	opts := options()
	opts.Keep, opts.Clock = 0, func() time.Time { return now }
	o := create(t, opts)
	o = reopen(t, o, opts)
	if list, err := o.Backups(); err != nil || len(list) != 0 {
		t.Fatalf("backups of an empty office: %v, %v", list, err)
	}
	_, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	for day := range 12 {
		now = noon.AddDate(0, 0, day)
		o = reopen(t, o, opts)
		now = now.Add(time.Hour)
		o = reopen(t, o, opts)
	}
	list, err := sqlite.Backups(o.Path())
	must(t, err)
	if len(list) != 10 {
		t.Fatalf("%d backups are kept", len(list))
	}
	for i, b := range list {
		if want := noon.AddDate(0, 0, 11-i); !b.When.Equal(want) || b.Size == 0 || !strings.HasPrefix(b.Path, o.Path()+".backups") {
			t.Errorf("backup %d: %+v, want %v", i, b, want)
		}
	}
	now = now.Add(time.Hour)
	left := list[0].Path + ".part-journal" // of a backup that a crash cut off
	must(t, os.WriteFile(left, nil, 0o644))
	path, err := o.KeepBackup(bg)
	must(t, err)
	if _, err := os.Stat(left); err == nil {
		t.Error("what a crash left of a backup stays for ever")
	}
	list, err = o.Backups()
	must(t, err)
	if len(list) != 10 || list[0].Path != path || list[0].Why != "import" {
		t.Errorf("backup before an import: %+v", list[0])
	}
	opts.ReadOnly = true
	copied := openAt(t, path, opts)
	if hs, err := copied.Heads(bg, office.ReturnFilter{}); err != nil || len(hs) != 1 {
		t.Errorf("the backup holds %d returns, %v", len(hs), err)
	}

	elsewhere := opts
	elsewhere.ReadOnly, elsewhere.BackupDir = false, filepath.Join(t.TempDir(), "deep", "er")
	o = reopen(t, o, elsewhere)
	if list, err := o.Backups(); err != nil || len(list) != 1 || filepath.Dir(filepath.Dir(list[0].Path)) != elsewhere.BackupDir {
		t.Errorf("backups in a folder of choice: %+v, %v", list, err)
	}
	// Where no backup can be made the office opens, and says so.
	elsewhere.BackupDir = filepath.Join(elsewhere.BackupDir, "a file")
	must(t, os.WriteFile(elsewhere.BackupDir, nil, 0o644))
	if err := o.BackupFailed(); err != nil {
		t.Errorf("a backup that was made: %v", err)
	}
	o = reopen(t, o, elsewhere)
	if o.BackupFailed() == nil {
		t.Error("a backup that could not be made goes unnoticed")
	}
}

// A backup while others write is of one moment.
func TestBackupWhileWriting(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	stop := make(chan struct{})
	done := make(chan error, 1)
	go func() {
		for n := int64(1); ; n++ {
			select {
			case <-stop:
				done <- nil
				return
			default:
			}
			if err := o.Apply(bg, id, editOf(0, n)); err != nil {
				done <- err
				return
			}
		}
	}()
	dir := t.TempDir()
	for i := range 5 {
		must(t, o.Backup(bg, filepath.Join(dir, fmt.Sprint(i))))
	}
	close(stop)
	must(t, <-done)
	for i := range 5 {
		b := openAt(t, filepath.Join(dir, fmt.Sprint(i)), options())
		r, h, err := b.Load(bg, id)
		must(t, err)
		if len(r.Roster) != h.Rows || r.Cells[0] != r.Cells[1] && h.Rows > 2 {
			t.Errorf("backup %d is between two edits: %v, %v, %d of %d rows", i, r.Cells[0], r.Cells[1], len(r.Roster), h.Rows)
		}
	}
}
