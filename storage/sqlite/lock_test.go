package sqlite_test

import (
	"errors"
	"io"
	"os"
	"testing"

	"jibao/forms/office"
	"jibao/storage/sqlite"
)

// A second process is told who has the office, and can read it.
func TestOneProcessWrites(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.Close())

	cmd, lines := startChild(t, "hold", o.Path())
	in, err := cmd.StdinPipe()
	must(t, err)
	must(t, cmd.Start())
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatalf("the other process says %q", lines.Text())
	}
	_, err = sqlite.Open(bg, o.Path(), options())
	var held *office.LockedError
	if !errors.Is(err, office.ErrLocked) || !errors.As(err, &held) {
		t.Fatalf("opening a held office: %v", err)
	}
	host, _ := os.Hostname()
	if held.PID != cmd.Process.Pid || held.Host != host || held.Who == "" || held.Path != o.Path() || !held.Since.Equal(noon) {
		t.Errorf("holder: %+v", held)
	}

	opts := options()
	opts.ReadOnly = true
	reader := openAt(t, o.Path(), opts)
	if r, _, err := reader.Load(bg, id); err != nil || len(r.Roster) != 2 {
		t.Errorf("reading a held office: %v", err)
	}
	if !reader.ReadOnly() {
		t.Error("ReadOnly is false")
	}
	for what, err := range map[string]error{
		"setting": reader.SetSetting(bg, "k", "v"), "edit": reader.Apply(bg, id, setB01(1)), "undo": second(reader.Undo(bg, id, "甲")),
	} {
		if !errors.Is(err, office.ErrReadOnly) {
			t.Errorf("%s: %v", what, err)
		}
	}
	must(t, reader.Close())

	_, err = io.WriteString(in, "\n")
	must(t, err)
	must(t, cmd.Wait())
	if _, ok := sqlite.LockHolder(o.Path()); ok {
		t.Error("a closed office still names a holder")
	}
	o = openAt(t, o.Path(), options())
	must(t, o.SetSetting(bg, "k", "v"))
}

// The same office cannot be opened for writing twice in one process either.
func TestOneWriterInAProcess(t *testing.T) {
	o := create(t, options())
	if _, err := sqlite.Open(bg, o.Path(), options()); !errors.Is(err, office.ErrLocked) {
		t.Errorf("opening twice: %v", err)
	}
	must(t, o.Close())
	must(t, o.Close())
	openAt(t, o.Path(), options())
}
