package app

import (
	"errors"
	"strings"

	"jibao/forms"
)

// What a desk cannot do. Each comes as a *Problem that carries the names its sentence shows; [Sentence] says it in words.
var (
	ErrUnknownCluster  = errors.New("the cluster is not in the register")
	ErrUnknownCounty   = errors.New("no such county code")
	ErrUnknownBody     = errors.New("no such reporting body")
	ErrUnknownIndustry = errors.New("no such industry division")
	ErrNotOurCounty    = errors.New("the cluster belongs to another county")
	ErrClusterCode     = errors.New("not a cluster code")
	ErrDuplicate       = errors.New("the code stands twice")
	ErrNoName          = errors.New("a name is missing")
	ErrRole            = errors.New("the office has the other role")
	ErrPeriodNotAsked  = errors.New("the form is not reported for the period")
	ErrPeriodClosed    = errors.New("the period is closed")
	ErrNoReturn        = errors.New("there is no such return")
	ErrReturnExists    = errors.New("the return exists already")
	ErrAccepted        = errors.New("the return is accepted and locked")
	ErrUnknownCode     = errors.New("the form has no such indicator or column")
	ErrComputed        = errors.New("the cell is computed and cannot be entered")
	ErrNotAsked        = errors.New("the indicator is not asked for the period")
	ErrNoRow           = errors.New("there is no such row")
	ErrRowsFull        = errors.New("the roster would grow too long")
	ErrReasonNeeded    = errors.New("a reason is needed")
	ErrNothingToUndo   = errors.New("nothing to undo")
	ErrNothingToRedo   = errors.New("nothing to redo")
	ErrNoFinding       = errors.New("there is no such finding")
	ErrHardCheck       = errors.New("a hard check cannot be explained away")
	ErrTooLong         = errors.New("the text is too long")
	ErrNoHeader        = errors.New("the table has no header that can be matched")
	ErrNoColumn        = errors.New("a required column is missing")
	ErrRows            = errors.New("rows of the table are not in order")
	ErrFormUnknown     = errors.New("the form version is not known")
	ErrNotReviewable   = errors.New("the return is not waiting for review")
	ErrHardFailures    = errors.New("the return fails hard checks")
	ErrUnrecognised    = errors.New("the file is none that this office takes in")
	ErrNothingCounted  = errors.New("there is nothing to summarise")
	ErrSuperseded      = errors.New("a newer revision is there")
	ErrRetired         = errors.New("the cluster owes no return any more")
	ErrRosterFilled    = errors.New("the roster is not empty")
	ErrNoEarlierRoster = errors.New("no earlier period has a roster")
	ErrFileExists      = errors.New("the file exists already")
	ErrChangedMeantime = errors.New("the return was changed meanwhile")
)

// Problem is one of the errors above with what it concerns.
type Problem struct {
	What error
	Args []string // shown by the sentence: codes, names, figures
	Err  error    // the cause, or nil
}

// Error is for logs; people read [Sentence].
func (p *Problem) Error() string {
	s := p.What.Error()
	if len(p.Args) > 0 {
		s += ": " + strings.Join(p.Args, ", ")
	}
	if p.Err != nil {
		s += ": " + p.Err.Error()
	}
	return s
}

// Unwrap gives What and the cause.
func (p *Problem) Unwrap() []error {
	if p.Err == nil {
		return []error{p.What}
	}
	return []error{p.What, p.Err}
}

// NotClean is the error of an export that checks forbid: hard ones that fail, soft ones without explanation. Findings
// holds these only, in the order of the check.
type NotClean struct{ Findings []forms.Finding }

// Error gives the number of findings, for logs; people read [Sentence] and the findings.
func (e *NotClean) Error() string {
	hard, soft, _ := forms.Count(e.Findings)
	return "the return cannot be submitted: " + plural(hard, "hard check") + " failed, " + plural(soft, "soft check") + " not explained"
}

// RowProblem is what is wrong with one row of a table.
type RowProblem struct {
	Row    int // 1-based, as the spreadsheet shows it
	Column string
	*Problem
}
