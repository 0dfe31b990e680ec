//go:build unix

package sqlite_test

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"jibao/forms"
	"jibao/forms/office"
)

// fillUp lets another process write into an office until it cannot, and checks that nothing is lost by that.
func fillUp(t *testing.T, path, job string) (said string) {
	t.Helper()
	o := createAt(t, path, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.Apply(bg, id, office.Edit{Cells: []office.CellEdit{{Code: "B01", Cell: forms.NumberCell(0)}}}))
	must(t, o.Close())
	cmd, lines := startChild(t, job, path)
	must(t, cmd.Start())
	known := map[int64]bool{}
	edits, last := int64(0), int64(0)
	for lines.Scan() {
		what, rest, _ := strings.Cut(lines.Text(), " ")
		if what == "failed" {
			said = rest
			continue
		}
		n, err := strconv.ParseInt(rest, 10, 64)
		must(t, err)
		if what == "edit" {
			edits = n
		} else {
			last, known[n] = n, true
		}
	}
	if err := cmd.Wait(); err != nil {
		t.Logf("the process that ran full ended with: %v", err)
	}
	if said == "" || len(known) == 0 {
		t.Fatalf("the other process said %q after %d returns", said, len(known))
	}
	if got := afterKill(t, path, id, 0, edits, last, known, cmd.Process.Pid); got != edits {
		t.Errorf("an edit that failed is there: %d of %d", got, edits)
	}
	return said
}

// Where no more can be written, the write fails, and everything before it stays.
func TestFilesCannotGrow(t *testing.T) {
	fillUp(t, filepath.Join(t.TempDir(), "office"), "write-limited")
}
