package sqlite_test

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"jibao/forms/office"
	"jibao/storage/sqlite"
)

// withReturns makes a closed office that holds n received returns, and a backup when opts make one.
func withReturns(t *testing.T, n int, opts sqlite.Options) (path string) {
	t.Helper()
	o := create(t, opts)
	for i := range n {
		_, err := o.Receive(bg, received(string(rune('A'+i)), 1, int64(i)), office.Head{}, office.ReceivedFile{Digest: string(rune('A' + i))})
		must(t, err)
	}
	must(t, o.Close())
	return o.Path()
}

// A file with overwritten pages is recognised, is left as it is byte for byte, and the way back is named.
func TestDamageIsSeenAndNotTouched(t *testing.T) {
	opts := options()
	opts.Keep = 3
	path := withReturns(t, 40, opts)
	must(t, openAt(t, path, opts).Close()) // makes the backup of the day
	backups, err := sqlite.Backups(path)
	must(t, err)
	if len(backups) != 1 || backups[0].Why != "open" || !backups[0].When.Equal(noon) {
		t.Fatalf("backups: %+v", backups)
	}
	sound, err := os.ReadFile(path)
	must(t, err)
	rnd := rand.New(rand.NewPCG(1, 2))
	const page = 4096
	for round := range 20 {
		damaged := bytes.Clone(sound)
		at := page * rnd.IntN(len(damaged)/page)
		for i := range page {
			damaged[at+i] = byte(rnd.Uint32())
		}
		if round == 0 {
			damaged = damaged[:len(damaged)/2]
		}
		must(t, os.WriteFile(path, damaged, 0o644))
		_, err := sqlite.Open(bg, path, opts)
		var d *office.DamagedError
		if !errors.Is(err, office.ErrDamaged) || !errors.As(err, &d) {
			t.Fatalf("page %d overwritten: %v", at/page, err)
		}
		if d.Path != path || d.Backup != backups[0].Path || d.Detail == "" {
			t.Errorf("damage: %+v", d)
		}
		after, err := os.ReadFile(path)
		must(t, err)
		if !bytes.Equal(after, damaged) {
			t.Fatalf("page %d overwritten: the damaged file was changed", at/page)
		}
		for _, side := range []string{"-wal", "-journal"} {
			if st, err := os.Stat(path + side); err == nil && st.Size() > 0 {
				t.Errorf("something was written to %s", side)
			}
		}
	}
	aside, err := sqlite.Restore(bg, backups[0].Path, path)
	must(t, err)
	if _, err := os.Stat(aside); err != nil {
		t.Errorf("the damaged file was not kept: %v", err)
	}
	o := openAt(t, path, opts)
	if hs, err := o.Heads(bg, office.ReturnFilter{}); err != nil || len(hs) != 40 {
		t.Errorf("restored office: %d returns, %v", len(hs), err)
	}
}

func TestWhatIsNoOffice(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		must(t, os.WriteFile(path, []byte(content), 0o644))
		return path
	}
	other := raw(t, filepath.Join(dir, "other.db"))
	_, err := other.Exec("CREATE TABLE t (x); PRAGMA user_version = 1")
	must(t, err)
	must(t, other.Close())
	for name, path := range map[string]string{
		"empty": write("empty", ""), "text": write("text", "hello, this is no office file at all, but a text of more than a hundred bytes, so that a header could be read from it"),
		"other database": filepath.Join(dir, "other.db"), "short": write("short", "SQLite format 3\x00"),
	} {
		for _, readOnly := range []bool{false, true} {
			opts := options()
			opts.ReadOnly = readOnly
			if _, err := sqlite.Open(bg, path, opts); !errors.Is(err, office.ErrNoOffice) {
				t.Errorf("%s, read-only %v: %v", name, readOnly, err)
			}
		}
	}
	if _, err := sqlite.Open(bg, filepath.Join(dir, "missing"), options()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("missing: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "missing")); err == nil {
		t.Error("opening made a file")
	}
}

func TestCheckOfASoundOffice(t *testing.T) {
	o := create(t, options())
	must(t, o.Check(bg, false))
	must(t, o.Check(bg, true))
}
