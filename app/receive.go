package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// Outcome is what became of one file.
type Outcome string

// The outcomes. Only Received changes anything but the record of files.
const (
	Received  Outcome = "received"
	Older     Outcome = "older"     // a newer revision is there already
	Duplicate Outcome = "duplicate" // the same file, or the same content in another file
	Refused   Outcome = "refused"
)

// Codes of refusals that are the desk's own; files that cannot be read carry the reader's code (office.Refusal).
const (
	RefusedConflict   = "REVISION-CONFLICT" // the revision is there with other content
	RefusedCluster    = "UNKNOWN-CLUSTER"
	RefusedRetired    = "CLUSTER-RETIRED"
	RefusedBody       = "OTHER-BODY"
	RefusedCounty     = "OTHER-COUNTY"
	RefusedFuture     = "PERIOD-FUTURE"
	RefusedClosed     = "PERIOD-CLOSED"
	RefusedForm       = "FORM-UNKNOWN"
	RefusedUnreadable = "FILE-UNREADABLE" // the system does not let it be read
	RefusedSendBack   = "SEND-BACK"       // a send-back on its way to a county
	RefusedFault      = "PROGRAM-FAULT"   // the program stumbled over this file
)

// Codes of remarks on a received return.
const (
	RemarkGap       = "REVISION-GAP"      // an earlier revision never came in
	RemarkReplaces  = "REPLACES-ACCEPTED" // an accepted revision is replaced and must be reviewed again
	RemarkAnswers   = "ANSWERS-SEND-BACK"
	RemarkChanged   = "CHANGED-OUTSIDE"
	RemarkUnchecked = "NOT-CHECKED-AT-SOURCE"
	RemarkName      = "NAME-DIFFERS"
	RemarkLate      = "LATE"
	RemarkHard      = "HARD-FAILURES"
	RemarkMissing   = "COMMENT-MISSING" // it lacks a comment that is not closed here
	RemarkUnsaid    = "COMMENT-OPEN"    // a comment has no answer
)

// Remark is something to know about a received return; Sentence is in the language of the options.
type Remark struct{ Code, Sentence string }

// Verdict is what became of one file, and what it held.
type Verdict struct {
	Path    string
	Outcome Outcome
	Code    string // of the refusal; "" otherwise
	Message string // the verdict in a sentence, in the language of the options
	Err     error  // why it was refused, nil otherwise

	Cluster, Name         string
	Period                forms.Period
	Revision              int // 0 for a template that was filled in by hand
	Hard, Soft, Explained int
	ChangedCells          int // cells changed outside the program
	Remarks               []Remark
	Findings              []forms.Finding // of a received return
	Return                int64           // under which it is kept; 0 for a dry run
}

// ReceiveOptions say how files are received.
type ReceiveOptions struct {
	DryRun bool      // tell every verdict and keep nothing
	Jobs   int       // files read side by side; 0 chooses
	Lang   text.Lang // of the sentences; the office's when empty
}

// Tally counts verdicts.
type Tally struct{ Files, Received, Older, Duplicate, Refused int }

func (t *Tally) add(o Outcome) {
	t.Files++
	switch o {
	case Received:
		t.Received++
	case Older:
		t.Older++
	case Duplicate:
		t.Duplicate++
	case Refused:
		t.Refused++
	}
}

// Receive takes in files and folders (with their subfolders) and tells a verdict on each file, in the order of their
// paths whatever order they are read in. Files are read and understood side by side; one writer keeps them, each in a
// transaction of its own, so that at no moment a return is half there. A file that is refused changes nothing and is
// recorded; so is one that came in before, with the next record that is kept or at the end. A file that makes the program stumble is refused too. Few files are in memory at a time.
//
// each and progress may be nil; they are called from one goroutine. When ctx ends, Receive stops after the file at hand
// and gives what was done so far with the error of ctx. Other errors mean that the office file could not be used.
func (d *ProvinceDesk) Receive(ctx context.Context, paths []string, o ReceiveOptions, progress func(done, total int), each func(Verdict)) (Tally, error) {
	var tally Tally
	files, err := listFiles(ctx, paths)
	if err != nil {
		return tally, err
	}
	desk, err := d.newReception(ctx, o)
	if err != nil {
		return tally, err
	}
	defer easeCollector()()
	jobs := o.Jobs
	if jobs < 1 {
		jobs = min(runtime.GOMAXPROCS(0), 8)
	}
	g, gctx := errgroup.WithContext(ctx)
	queue := make(chan chan arrival, 2*jobs) // in the order of the files; bounds how many are in memory
	g.Go(func() error { return readAll(gctx, desk, files, jobs, queue) })
	g.Go(func() error {
		for next := range queue {
			var a arrival
			select {
			case a = <-next:
			case <-gctx.Done():
				return gctx.Err()
			}
			v, err := desk.settle(gctx, a)
			if err != nil {
				return err
			}
			tally.add(v.Outcome)
			if each != nil {
				each(v)
			}
			if progress != nil {
				progress(tally.Files, len(files))
			}
		}
		return gctx.Err()
	})
	err = g.Wait()
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	if e := desk.keepWaiting(context.WithoutCancel(ctx)); e != nil {
		err = errors.Join(err, fmt.Errorf("record the repeated files: %w", e))
	}
	return tally, err
}

// readAll reads files side by side and hands them on in order.
func readAll(ctx context.Context, desk *reception, files []string, jobs int, queue chan<- chan arrival) error {
	defer close(queue)
	readers := new(errgroup.Group)
	readers.SetLimit(jobs)
	for _, path := range files {
		one := make(chan arrival, 1)
		select {
		case queue <- one:
		case <-ctx.Done():
			return errors.Join(ctx.Err(), readers.Wait())
		}
		readers.Go(func() error {
			one <- desk.read(ctx, path)
			return nil
		})
	}
	return readers.Wait()
}

// listFiles gives the files of a list of files and folders, in order and each once. In folders, what systems and office
// suites leave behind is passed over: hidden files, "~$…" and the like. A path that does not exist is kept: its file is
// refused.
func listFiles(ctx context.Context, paths []string) ([]string, error) {
	var out []string
	for _, root := range paths {
		info, err := os.Stat(root)
		if err != nil || !info.IsDir() {
			out = append(out, filepath.Clean(root))
			continue
		}
		err = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				out = append(out, path) // its reading will say why
				return nil
			}
			if path != root && litter(e.Name()) {
				if e.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
			if !e.IsDir() {
				out = append(out, path)
			}
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("look through the folder %s: %w", root, err)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

func litter(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini", "__macosx":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, ".part")
}

// ReceivedFiles lists the record of files that came in, newest first.
func (d *ProvinceDesk) ReceivedFiles(ctx context.Context, limit int) ([]office.ReceivedFile, error) {
	fs, err := d.store.ReceivedFiles(ctx, limit)
	if err != nil {
		return nil, fmt.Errorf("list the files that came in: %w", err)
	}
	return fs, nil
}
