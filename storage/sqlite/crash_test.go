package sqlite_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"jibao/forms"
	"jibao/forms/office"
)

// kills is how often the crash test kills a process: a few times, or as JIBAO_KILLS says.
func kills(t *testing.T) int {
	t.Helper()
	s := os.Getenv("JIBAO_KILLS")
	if s == "" {
		return 8
	}
	n, err := strconv.Atoi(s)
	must(t, err)
	return n
}

// A process that is killed while it edits and receives leaves an office that opens, is sound, has everything that was
// acknowledged, and every edit and return whole.
func TestKilledProcess(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.Apply(bg, id, office.Edit{Cells: []office.CellEdit{{Code: "B01", Cell: forms.NumberCell(0)}}}))
	must(t, o.Close())
	rnd := rand.New(rand.NewPCG(7, 7))
	acknowledged := 0
	base := int64(0)
	known := map[int64]bool{}
	for range kills(t) {
		cmd, lines := startChild(t, "write", o.Path())
		must(t, cmd.Start())
		pid := cmd.Process.Pid
		timer := time.AfterFunc(time.Duration(20+rnd.IntN(250))*time.Millisecond, func() { cmd.Process.Kill() })
		edits, receivedLast := int64(0), int64(0)
		for lines.Scan() {
			what, number, _ := strings.Cut(lines.Text(), " ")
			n, err := strconv.ParseInt(number, 10, 64)
			if err != nil {
				break // the line was cut off by the kill
			}
			acknowledged++
			if what == "edit" {
				edits = n
			} else {
				known[n] = true
				receivedLast = n
			}
		}
		cmd.Wait()
		timer.Stop()
		base = afterKill(t, o.Path(), id, base, edits, receivedLast, known, pid)
	}
	if acknowledged == 0 {
		t.Error("no process lived long enough to write anything")
	}
}

// afterKill opens the office again and compares it with what was acknowledged. It gives the last edit that is there.
func afterKill(t *testing.T, path string, id, base, edits, last int64, known map[int64]bool, pid int) int64 {
	t.Helper()
	o := openAt(t, path, options())
	defer o.Close()
	must(t, o.Check(bg, true))
	r, _, err := o.Load(bg, id)
	must(t, err)
	b01, t101 := r.Cells[0].Num, r.Cells[1].Num
	// One more edit than acknowledged can be there: its answer did not get out.
	got := int64(b01 / forms.One)
	if got != base+edits && got != base+edits+1 {
		t.Fatalf("the last edit is %d, acknowledged was %d", got, base+edits)
	}
	lastRow := r.Roster[len(r.Roster)-1].Cells[0].Text
	if got > 0 && (t101 != b01 || lastRow != fmt.Sprint("91N", int64(b01))) {
		t.Fatalf("half an edit: %v, %v, %s", b01, t101, lastRow)
	}
	if got > 0 && (len(r.Cases) != 1 || r.Cases[0].Title != fmt.Sprint("N", int64(b01))) {
		t.Fatalf("half an edit: %v, cases %.200v", b01, r.Cases)
	}
	heads, err := o.Heads(bg, office.ReturnFilter{Status: []forms.Status{forms.Received}})
	must(t, err)
	there := map[int64]bool{}
	for _, h := range heads {
		there[h.ID] = true
		if h.ID < last {
			continue // looked at in an earlier round, or acknowledged before the last one
		}
		r, _, err := o.Load(bg, h.ID)
		must(t, err)
		if len(r.Roster) != 202 || h.Rows != 202 || r.Cells[1].State != forms.Filled {
			t.Fatalf("half a return: %d rows of %d", len(r.Roster), h.Rows)
		}
		if _, err := o.FileByDigest(bg, r.Cluster); err != nil {
			t.Fatalf("return without the record of its file (process %d): %v", pid, err)
		}
	}
	for id := range known {
		if !there[id] {
			t.Fatalf("return %d was acknowledged and is gone", id)
		}
	}
	return got
}
