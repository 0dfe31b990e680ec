package sqlite

import (
	"context"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// migrating starts this test binary as a process that opens an office of an older version, see child_test.go, and kills it
// after a while, unless it ends before. It tells whether the process ended by itself.
func migrating(t *testing.T, path string, after time.Duration) (ended bool) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "JIBAO_TEST_CHILD=migrate", "JIBAO_TEST_OFFICE="+path)
	cmd.Stderr = os.Stderr
	noError(t, cmd.Start())
	timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	return cmd.Wait() == nil
}

// bulky unpacks an office of version 1 and puts so much into it that the backup before the migration takes its time.
func bulky(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "office")
	unzip(t, filepath.Join("testdata", "office-v1.gz"), path)
	db, err := pool(path, creating, false, 1)
	noError(t, err)
	_, err = db.Exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
		INSERT INTO settings SELECT 'bulk-' || i, hex(randomblob(2000)) FROM n`)
	noError(t, err)
	_, err = db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	noError(t, err)
	noError(t, db.Close())
	data, err := os.ReadFile(path)
	noError(t, err)
	return data
}

// An office of version 1 whose migration is killed at any moment is whole, in version 1 or in the newest; once it is in a
// newer one, the backup from before is there and whole. Opening it brings it to the end, with all that was in it.
func TestKilledMigration(t *testing.T) {
	ctx := context.Background()
	all, err := steps(schema)
	noError(t, err)
	old := bulky(t)
	fresh := func() string {
		path := filepath.Join(t.TempDir(), "office")
		noError(t, os.WriteFile(path, old, 0o644))
		return path
	}
	start := time.Now()
	if !migrating(t, fresh(), time.Minute) {
		t.Fatal("the migration does not come to its end")
	}
	stretch := time.Since(start)
	rounds := 8
	if s := os.Getenv("JIBAO_KILLS"); s != "" {
		rounds, err = strconv.Atoi(s)
		noError(t, err)
	}
	random := rand.New(rand.NewPCG(2, 1))
	killed, inVersion := 0, map[int]int{}
	for range rounds {
		path := fresh()
		ended := migrating(t, path, time.Duration(random.Int64N(int64(stretch*5/4))))
		if !ended {
			killed++
		}
		version := versionAfterKill(t, path, len(all))
		if inVersion[version]++; ended && version != len(all) {
			t.Errorf("the migration ended in version %d", version)
		}
		backups, err := Backups(path)
		noError(t, err)
		for _, b := range backups {
			if err := soundOffice(ctx, b.Path, 1, true); err != nil {
				t.Errorf("a backup is not whole: %v", err)
			}
		}
		if version > 1 && len(backups) == 0 {
			t.Error("it was migrated without a backup")
		}
		o, err := Open(ctx, path, testOptions())
		noError(t, err)
		lookInside(t, o)
		casesInside(t, o, 1)
		noError(t, o.Close())
	}
	if t.Logf("%d of %d killed; in version: %v", killed, rounds, inVersion); killed == 0 {
		t.Error("no process was killed in time")
	}
}

// versionAfterKill reads the version of an office that nobody has open, and wants it whole.
func versionAfterKill(t *testing.T, path string, newest int) (version int) {
	t.Helper()
	noError(t, soundOffice(context.Background(), path, newest, true))
	db, err := pool(path, reading, false, 1)
	noError(t, err)
	defer db.Close()
	noError(t, db.QueryRow("PRAGMA user_version").Scan(&version))
	return version
}
