package app

import (
	"strconv"
	"strings"

	"jibao/forms"
)

// What a desk cannot do. Each comes as a *Problem that carries the names its sentence shows; [Sentence] says it in words.
var (
	ErrUnknownCluster  = deskError("unknown-cluster", "the cluster is not in the register")
	ErrUnknownCounty   = deskError("unknown-county", "no such county code")
	ErrUnknownBody     = deskError("unknown-body", "no such reporting body")
	ErrOtherBody       = deskError("other-body", "the cluster reports to another body")
	ErrUnknownIndustry = deskError("unknown-industry", "no such industry division")
	ErrNotOurCounty    = deskError("not-our-county", "the cluster belongs to another county")
	ErrClusterCode     = deskError("cluster-code", "not a cluster code")
	ErrLevel           = deskError("level", "not a level of recognition")
	ErrYear            = deskError("year", "not a year of recognition")
	ErrDuplicate       = deskError("duplicate", "the code stands twice")
	ErrNoName          = deskError("no-name", "a name is missing")
	ErrRole            = deskError("role", "the office has the other role")
	ErrPeriodNotAsked  = deskError("period-not-asked", "the form is not reported for the period")
	ErrPeriodClosed    = deskError("period-closed", "the period is closed")
	ErrNoReturn        = deskError("no-return", "there is no such return")
	ErrReturnExists    = deskError("return-exists", "the return exists already")
	ErrAccepted        = deskError("accepted", "the return is accepted and locked")
	ErrUnknownCode     = deskError("unknown-code", "the form has no such indicator or column")
	ErrComputed        = deskError("computed", "the cell is computed and cannot be entered")
	ErrNotAsked        = deskError("not-asked", "the indicator is not asked for the period")
	ErrNoRow           = deskError("no-row", "there is no such row")
	ErrRowsFull        = deskError("rows-full", "the roster would grow too long")
	ErrReasonNeeded    = deskError("reason-needed", "a reason is needed")
	ErrNothingToUndo   = deskError("nothing-to-undo", "nothing to undo")
	ErrNothingToRedo   = deskError("nothing-to-redo", "nothing to redo")
	ErrNoFinding       = deskError("no-finding", "there is no such finding")
	ErrHardCheck       = deskError("hard-check", "a hard check cannot be explained away")
	ErrTooLong         = deskError("too-long", "the text is too long")
	ErrNoHeader        = deskError("no-header", "the table has no header that can be matched")
	ErrNoColumn        = deskError("no-column", "a required column is missing")
	ErrRows            = deskError("rows", "rows of the table are not in order")
	ErrFormUnknown     = deskError("form-unknown", "the form version is not known")
	ErrNotReviewable   = deskError("not-reviewable", "the return is not waiting for review")
	ErrHardFailures    = deskError("hard-failures", "the return fails hard checks")
	ErrUnrecognised    = deskError("unrecognised", "the file is none that this office takes in")
	ErrSuperseded      = deskError("superseded", "a newer revision is there")
	ErrRetired         = deskError("retired", "the cluster owes no return any more")
	ErrRosterFilled    = deskError("roster-filled", "the roster is not empty")
	ErrNoEarlierRoster = deskError("no-earlier-roster", "no earlier period has a roster")
	ErrFileExists      = deskError("file-exists", "the file exists already")
	ErrListFormat      = deskError("list-format", "not a format of a list")
	ErrBriefFormat     = deskError("brief-format", "not a format of the briefing")
	ErrNoRevision      = deskError("no-revision", "this office never exported the revision")
	ErrOldSendBack     = deskError("send-back-older", "a newer revision was exported than the send-back concerns")
	ErrAltered         = deskError("send-back-altered", "the send-back was altered after the province wrote it")
	ErrDecidedSince    = deskError("decided-since", "the province has decided otherwise since")
	ErrReceiptDigest   = deskError("receipt-digest", "the receipt is for other figures than were exported")
	ErrNoComment       = deskError("no-comment", "no comment with that id waits for an answer")
	ErrCaseNumber      = deskError("case-number", "there is no case with that number, or no room for another one")
	ErrCasesFilled     = deskError("cases-filled", "the return has cases already")
	ErrNoCases         = deskError("no-cases", "no return of the period has cases")
	ErrNoEarlierCases  = deskError("no-earlier-cases", "no earlier return has cases")
	ErrCriteriaSource  = deskError("criteria-source", "a change of the criteria needs a source")
	ErrNoThreshold     = deskError("no-threshold", "the criteria have no such threshold")
	ErrThresholdValue  = deskError("threshold-value", "not a value of a threshold")
	ErrCriteriaSame    = deskError("criteria-same", "the criteria would stay as they are")
	ErrCriteriaVersion = deskError("criteria-version", "there is no such version of the criteria")
	ErrCriteriaTaken   = deskError("criteria-taken", "another version of the criteria has the name")
	ErrCriteriaFile    = deskError("criteria-file", "not a file of criteria that can be used")
	ErrChangedMeantime = deskError("changed-meantime", "the return was changed meanwhile")
)

// fault is an error of the desks with the key of its sentence in assets/text.
type fault struct{ key, log string }

// Error is for logs.
func (f *fault) Error() string { return f.log }

func deskError(key, log string) error { return &fault{key, log} }

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

// Code is the stable name of the problem: "unknown-cluster".
func (p *Problem) Code() string {
	if f, ok := p.What.(*fault); ok {
		return f.key
	}
	return ""
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

// plural writes a count for logs.
func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}
