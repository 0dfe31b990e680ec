package sqlite_test

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

// The test binary plays other processes: childJob says which, childPath on which office.
const (
	childJob  = "JIBAO_TEST_CHILD"
	childPath = "JIBAO_TEST_OFFICE"
)

func TestMain(m *testing.M) {
	if job := os.Getenv(childJob); job != "" {
		if err := child(job, os.Getenv(childPath)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// child does a job as another process.
func child(job, path string) error {
	if job == "write-limited" {
		limitFiles()
	}
	opts := options()
	if job == "migrate" {
		opts.Keep = 0 // the usual number of backups: there is one before the first step
	}
	o, err := sqlite.Open(bg, path, opts)
	if err != nil {
		return err
	}
	switch job {
	case "migrate": // an office of an older version is brought to this one by being opened
		return o.Close()
	case "hold": // keep the office open until the end of the input
		fmt.Println("open")
		_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
		return o.Close()
	case "write", "write-limited":
		return writeForEver(o)
	}
	return errors.New("unknown job " + job)
}

// writeForEver edits and receives, telling each time what is acknowledged, until something fails.
func writeForEver(o *sqlite.Office) error {
	heads, err := o.Heads(bg, office.ReturnFilter{Working: true})
	if err != nil {
		return err
	}
	r, _, err := o.Load(bg, heads[0].ID)
	if err != nil {
		return err
	}
	for n := int64(1); ; n++ {
		if err := o.Apply(bg, heads[0].ID, editOf(r.Cells[0].Num, n)); err != nil {
			fmt.Println("failed", errors.Is(err, office.ErrFull), err)
			return o.Close()
		}
		fmt.Println("edit", n)
		in := received(fmt.Sprintf("%d-%d", os.Getpid(), n), 1, n)
		for i := range 200 {
			in.Roster = append(in.Roster, forms.Row{Cells: rosterCells(strconv.Itoa(i))})
		}
		id, err := o.Receive(bg, in, office.Head{}, office.ReceivedFile{Digest: in.Cluster, Verdict: "received"})
		if err != nil {
			fmt.Println("failed", errors.Is(err, office.ErrFull), err)
			return o.Close()
		}
		fmt.Println("received", id)
	}
}

// editOf sets two cells, inserts a row and replaces a case: all of it must be there or none.
func editOf(from forms.Number, n int64) office.Edit {
	v := forms.NumberCell(from + forms.Int(n))
	return office.Edit{
		Who: "甲", Why: office.Typed, Cells: []office.CellEdit{{Code: "B01", Cell: v}, {Code: "T101", Cell: v}},
		Insert: []office.RowInsert{{After: -1, Cells: rosterCells(fmt.Sprint("N", int64(v.Num)))}},
		Cases:  &[]forms.Case{{Title: fmt.Sprint("N", int64(v.Num)), Body: strings.Repeat("正文", 1500)}},
	}
}

// startChild starts the test binary as another process that does a job on an office.
func startChild(t *testing.T, job, path string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childJob+"="+job, childPath+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	return cmd, bufio.NewScanner(out)
}
