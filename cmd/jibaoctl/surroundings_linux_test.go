package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"jibao/forms/office"
)

// limitVariable asks the test binary, where it plays the program, to write no file longer than so many bytes.
const limitVariable = "JIBAO_TEST_LIMIT"

// limitFiles does so. A limit stands for a full disk where no disk can be mounted for a test.
func limitFiles() {
	n, err := strconv.ParseUint(os.Getenv(limitVariable), 10, 64)
	if err != nil {
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: n, Max: n}); err != nil {
		panic(err)
	}
}

// limited runs the program with a limit on the length of files.
func limited(t *testing.T, bytes int64, args ...string) said {
	t.Helper()
	cmd := program(t.Context(), t, args...)
	cmd.Env = append(cmd.Env, limitVariable+"="+strconv.FormatInt(bytes, 10))
	return finish(t, cmd)
}

// asNobody lets a command run as one who has no rights to our files; the administrator passes over permission bits.
func asNobody(cmd *exec.Cmd) *exec.Cmd {
	if os.Geteuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	return cmd
}

// A disk that is full in the middle of an import ends it with a sentence; what was told stays, and nothing is half there.
// Given room, the import goes on where it ended.
func TestDiskFullWhileImporting(t *testing.T) {
	w := newWorkshop(t, 30)
	folder := w.folder(t)
	path := filepath.Join(t.TempDir(), "province.jibao")
	w.office(t, path, office.Province)
	s := limited(t, 700<<10, "import", folder, "--office", path, "--lang", "en")
	if s.code != exitFailed || len(acknowledged(s.out)) == 0 || s.errors == "" {
		t.Fatalf("ended with %d: %s %s", s.code, s.out, s.errors)
	}
	s.clear(t, exitFailed, "")
	n := w.holdsReturns(t, path, acknowledged(s.out), 1)
	if n == len(w.clusters) {
		t.Error("the limit was not reached")
	}
	if s := runProgram(t, "import", folder, "--office", path); s.code == exitFailed {
		t.Errorf("%+v", s)
	}
	w.holdsReturns(t, path, nil, len(w.clusters))
}

// What cannot be written whole is not written: the file that was there stays, and no part of a new one.
func TestDiskFullWhileWriting(t *testing.T) {
	w := newWorkshop(t, 2)
	path := filepath.Join(t.TempDir(), "province.jibao")
	w.office(t, path, office.Province)
	if s := runProgram(t, "import", w.folder(t), "--office", path); s.code == exitFailed {
		t.Fatalf("%+v", s)
	}
	for name, args := range map[string][]string{
		"summary.xlsx": {"summary", "--period", "2022-12", "--include-received", "--out"},
		"backup.jibao": {"backup", "--out"},
		"form.xlsx":    {"form", "template", "--cluster", w.clusters[0].Code, "--period", "2022-12", "--out"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			out := filepath.Join(dir, name)
			if name != "backup.jibao" {
				must(t, os.WriteFile(out, []byte("what was there"), 0o600))
			}
			s := limited(t, 4<<10, append(append(args, out), "--office", path, "--lang", "en")...)
			if s.code != exitFailed || s.errors == "" {
				t.Errorf("%+v", s)
			}
			s.clear(t, exitFailed, "")
			b, err := os.ReadFile(out)
			if name == "backup.jibao" {
				if !errors.Is(err, os.ErrNotExist) {
					t.Errorf("half a backup: %v", err)
				}
			} else if string(b) != "what was there" {
				t.Errorf("the old file was damaged: %d bytes, %v", len(b), err)
			}
			left, err := os.ReadDir(dir)
			must(t, err)
			for _, e := range left {
				if e.Name() != name {
					t.Errorf("%s was left behind", e.Name())
				}
			}
			w.holdsReturns(t, path, nil, 2)
		})
	}
}

// smallDisk lays a disk of so many kilobytes over a folder and tells whether it may.
func smallDisk(t *testing.T, dir string, kilobytes int64) bool {
	t.Helper()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dk", kilobytes)); err != nil {
		t.Logf("no disk of its own (%v): with a limit on the length of files instead", err)
		return false
	}
	t.Cleanup(func() { must(t, syscall.Unmount(dir, 0)) })
	return true
}

// An export onto a full disk, or with no room for the office file, leaves no file and no revision, and can be done again.
func TestDiskFullWhileExporting(t *testing.T) {
	w := newWorkshop(t, 1)
	path := filepath.Join(t.TempDir(), "county.jibao")
	which := w.reportable(t, path)[2:]
	prepared, err := os.ReadFile(path)
	must(t, err)
	export := func(run func(...string) said, path, out string) said {
		return run(append([]string{"return", "export", "--out", out, "--office", path, "--lang", "en"}, which...)...)
	}
	real := func(args ...string) said { return runProgram(t, args...) }
	try := func(name, path, dir string, disk bool) {
		s := said{}
		if disk {
			s = export(real, path, filepath.Join(dir, "return.xlsx"))
			s.clear(t, exitFailed, "disk")
		} else {
			s = export(func(args ...string) said { return limited(t, 50<<10, args...) }, path, filepath.Join(dir, "return.xlsx"))
			s.clear(t, exitFailed, "")
		}
		if left, err := os.ReadDir(dir); s.errors == "" || err != nil || len(left) > 0 {
			t.Errorf("no room %s: left behind %v (%v), said %q", name, left, err, s.errors)
		}
		if digest := w.exported(t, path); digest != "" {
			t.Errorf("no room %s: the office has a revision", name)
		}
	}
	small := t.TempDir()
	try("for the file", path, small, smallDisk(t, small, 32))
	narrow, out := t.TempDir(), t.TempDir()
	disk := smallDisk(t, narrow, int64(len(prepared))>>10+80)
	there := filepath.Join(narrow, "county.jibao")
	must(t, os.WriteFile(there, prepared, 0o600))
	try("for the office", there, out, disk)
	last := filepath.Join(out, "return.xlsx")
	if s := export(real, path, last); s.code != exitClean || w.fingerprint(t, last) != w.exported(t, path) {
		t.Errorf("with room: %+v", s)
	}
}

// A small disk that is really full. Where a test can mount none, the limit above stands for it.
func TestSmallDisk(t *testing.T) {
	w := newWorkshop(t, 30)
	dir := filepath.Join(t.TempDir(), "small")
	must(t, os.Mkdir(dir, 0o755))
	path := filepath.Join(dir, "province.jibao")
	run := func(args ...string) said { return runProgram(t, args...) }
	if !smallDisk(t, dir, 900) {
		run = func(args ...string) said { return limited(t, 700<<10, args...) }
	}
	w.office(t, path, office.Province)
	s := run("import", w.folder(t), "--office", path, "--lang", "en")
	s.clear(t, exitFailed, "isk")
	w.holdsReturns(t, path, acknowledged(s.out), 1)
}

// A folder in which nothing may be written: the office in it can be read and not changed, and nothing can be put there.
func TestReadOnlyFolder(t *testing.T) {
	w := newWorkshop(t, 2)
	top, err := os.MkdirTemp("", "jibao-surroundings") // a folder that nobody can reach by its way
	must(t, err)
	t.Cleanup(func() { _ = os.Chmod(filepath.Join(top, "closed"), 0o700); _ = os.RemoveAll(top) })
	must(t, os.Chmod(top, 0o755))
	closed, folder := filepath.Join(top, "closed"), filepath.Join(top, "returns")
	must(t, os.Mkdir(closed, 0o755))
	must(t, os.Mkdir(folder, 0o755))
	path := filepath.Join(closed, "province.jibao")
	w.office(t, path, office.Province)
	must(t, os.Remove(path+".lock"))
	for n, c := range w.clusters {
		must(t, os.Chmod(w.write(t, folder, c.Code+".xlsx", w.blank(c, int64(n))), 0o644))
	}
	must(t, os.Chmod(path, 0o444))
	must(t, os.Chmod(closed, 0o555))
	binary := filepath.Join(top, "jibaoctl")
	copyProgram(t, binary)
	run := func(args ...string) said {
		cmd := program(t.Context(), t, args...)
		cmd.Path = binary
		cmd.Dir = top
		return finish(t, asNobody(cmd))
	}
	before, err := os.ReadFile(path)
	must(t, err)
	run("import", folder, "--office", path, "--lang", "en").clear(t, exitFailed, "does not allow writing")
	run("import", "--dry-run", folder, "--office", path, "--lang", "en").clear(t, exitFindings, "2")
	run("register", "list", "--office", path, "--lang", "en").clear(t, exitClean, w.clusters[0].Code)
	out := filepath.Join(closed, "template.xlsx")
	run("form", "template", "--cluster", w.clusters[0].Code, "--period", "2022-12", "--out", out, "--office", path, "--lang", "en").
		clear(t, exitFailed, closed)
	after, err := os.ReadFile(path)
	must(t, err)
	if string(before) != string(after) {
		t.Error("the office file was changed")
	}
	left, err := os.ReadDir(closed)
	must(t, err)
	if len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

// copyProgram puts the program where everybody can run it.
func copyProgram(t *testing.T, to string) {
	t.Helper()
	from, err := os.Executable()
	must(t, err)
	b, err := os.ReadFile(from)
	must(t, err)
	must(t, os.WriteFile(to, b, 0o755))
}

// An office on a medium that cannot be written, as on a disc, is told so; reading it works. Where no medium can be
// mounted, the folder above stands for it.
func TestReadOnlyMedium(t *testing.T) {
	w := newWorkshop(t, 2)
	from, dir := t.TempDir(), t.TempDir()
	w.office(t, filepath.Join(from, "province.jibao"), office.Province)
	must(t, os.Remove(filepath.Join(from, "province.jibao.lock")))
	folder := w.folder(t)
	if err := syscall.Mount(from, dir, "", syscall.MS_BIND, ""); err != nil {
		t.Logf("no medium can be mounted (%v): see TestReadOnlyFolder", err)
		TestReadOnlyFolder(t)
		return
	}
	defer func() { must(t, syscall.Unmount(dir, 0)) }()
	must(t, syscall.Mount("", dir, "", syscall.MS_BIND|syscall.MS_REMOUNT|syscall.MS_RDONLY, ""))
	path := filepath.Join(dir, "province.jibao")
	runProgram(t, "import", folder, "--office", path, "--lang", "en").clear(t, exitFailed, "does not allow writing")
	runProgram(t, "import", "--dry-run", folder, "--office", path, "--lang", "en").clear(t, exitFindings, "2")
	s := runProgram(t, "backup", "--out", filepath.Join(dir, "copy.jibao"), "--office", path, "--lang", "en")
	if s.code != exitFailed || strings.TrimSpace(s.errors) == "" {
		t.Errorf("%+v", s)
	}
	if s := runProgram(t, "backup", "--out", filepath.Join(t.TempDir(), "copy.jibao"), "--office", path, "--lang", "en"); s.code != exitClean {
		t.Errorf("a backup onto another disk: %+v", s)
	}
	county := filepath.Join(t.TempDir(), "county.jibao")
	export := append([]string{"return", "export", "--out", filepath.Join(dir, "return.xlsx"), "--lang", "en"}, w.reportable(t, county)...)
	if runProgram(t, export...).clear(t, exitFailed, dir); w.exported(t, county) != "" {
		t.Error("an export onto the medium failed and left a revision")
	}
}

// A pipe in a folder of returns is refused and nobody waits for what may come out of it.
func TestPipeInAFolder(t *testing.T) {
	w := newWorkshop(t, 1)
	path := filepath.Join(t.TempDir(), "province.jibao")
	w.office(t, path, office.Province)
	folder := w.folder(t)
	must(t, syscall.Mkfifo(filepath.Join(folder, "a-pipe.xlsx"), 0o600))
	runProgram(t, "import", folder, "--office", path, "--json").clear(t, exitFindings, `"FILE-NOT-REGULAR"`)
	w.holdsReturns(t, path, nil, 1)
}
