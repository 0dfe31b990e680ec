package main

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A command that only reads brings the office file of an older program up to date, with a backup, and then reads it.
func TestReadingAnOlderOffice(t *testing.T) {
	packed, err := os.Open("../../storage/sqlite/testdata/office-v1.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	unpacked, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(unpacked)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "old.jibao")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	args := []string{"--lang", "en", "--office", path, "register", "list"}
	if code := run(t.Context(), args, &out, &errs); code != exitClean || !strings.Contains(out.String(), "41078301") {
		t.Fatalf("exit %d\n%s%s", code, &out, &errs)
	}
	kept, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*", "*"))
	if err != nil || len(kept) == 0 {
		t.Errorf("no backup from before: %v, %v", kept, err)
	}
}
