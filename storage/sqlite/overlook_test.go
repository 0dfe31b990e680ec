package sqlite_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"testing"

	"jibao/forms/office"
	"jibao/storage/sqlite"
)

// A sound file that is looked over after opening can be used at once, keeps what is recorded, and gets its backup.
func TestUsedBeforeItIsLookedOver(t *testing.T) {
	opts := sqlite.LookLater(options())
	opts.Keep = 3
	path := withReturns(t, 40, opts)
	for round := range 2 { // the second has a write-ahead log that may have stayed
		o := openAt(t, path, opts)
		_, err := o.Receive(bg, received("Z", round+1, 7), office.Head{}, office.ReceivedFile{Digest: string(rune('a' + round))})
		must(t, err)
		must(t, o.Sound(bg))
		must(t, o.Close())
		must(t, o.BackupFailed())
		if st, err := os.Stat(path + "-wal"); err == nil && st.Size() > 0 {
			t.Errorf("round %d: a sound file was not written back", round)
		}
	}
	plain := openAt(t, path, options()) // looked over before it is opened
	if hs, err := plain.Heads(bg, office.ReturnFilter{}); err != nil || len(hs) != 42 {
		t.Errorf("%d returns, %v", len(hs), err)
	}
	backups, err := sqlite.Backups(path)
	must(t, err)
	if len(backups) != 1 || backups[0].Why != "open" {
		t.Errorf("backups: %+v", backups)
	}
}

// Closing at once keeps what is there, and waits for nothing when nothing was recorded.
func TestClosedBeforeItIsLookedOver(t *testing.T) {
	opts := sqlite.LookLater(options())
	path := withReturns(t, 40, opts)
	before, err := os.ReadFile(path)
	must(t, err)
	must(t, openAt(t, path, opts).Close())
	after, err := os.ReadFile(path)
	must(t, err)
	if !bytes.Equal(before, after) {
		t.Error("opening and closing changed the file")
	}
}

// A damaged file is not written to, whatever is recorded before the damage is found; afterwards nothing is recorded.
func TestDamageFoundLaterIsNotTouched(t *testing.T) {
	opts := sqlite.LookLater(options())
	opts.Keep = 3
	path := withReturns(t, 300, opts)
	o := openAt(t, path, opts)
	must(t, o.Sound(bg))
	_, err := o.Receive(bg, received("Y", 1, 7), office.Head{}, office.ReceivedFile{Digest: "y"}) // waited for, with its backup
	must(t, err)
	must(t, o.Close())
	sound, err := os.ReadFile(path)
	must(t, err)
	rnd := rand.New(rand.NewPCG(3, 4))
	const page = 4096
	later := 0
	for range 40 {
		_ = os.Remove(path + "-shm") // what the round before left recorded beside the file
		_ = os.Remove(path + "-wal")
		damaged := bytes.Clone(sound)
		at := page * rnd.IntN(len(damaged)/page)
		for i := range page {
			damaged[at+i] = byte(rnd.Uint32())
		}
		must(t, os.WriteFile(path, damaged, 0o644))
		o, err := sqlite.Open(bg, path, opts)
		if err != nil { // so near the root of everything that opening met it
			if !errors.Is(err, office.ErrDamaged) && !errors.Is(err, office.ErrNoOffice) {
				t.Fatalf("page %d overwritten: %v", at/page, err)
			}
			continue
		}
		_, _ = o.Receive(bg, received("Z", 1, 7), office.Head{}, office.ReceivedFile{Digest: "z"})
		var d *office.DamagedError
		if err := o.Sound(bg); !errors.As(err, &d) || d.Path != path || d.Backup == "" {
			t.Fatalf("page %d overwritten: %v", at/page, err)
		}
		later++
		if err := o.SetSetting(bg, "x", "y"); !errors.Is(err, office.ErrDamaged) {
			t.Errorf("page %d overwritten: recorded all the same: %v", at/page, err)
		}
		must(t, o.Close())
		after, err := os.ReadFile(path)
		must(t, err)
		if !bytes.Equal(after, damaged) {
			t.Fatalf("page %d overwritten: the damaged file was changed", at/page)
		}
	}
	if later == 0 {
		t.Fatal("no damage was left to be found after opening")
	}
}
