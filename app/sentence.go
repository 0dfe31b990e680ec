package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strconv"
	"syscall"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// Sentence says in plain words what an error means: what happened, where, and what to do. It is the one place where
// errors become words; an error that it does not know gives a general sentence, never the error's own text, which belongs
// in logs and behind "copy details".
func Sentence(err error, l text.Lang) string {
	if err == nil {
		return ""
	}
	for _, say := range []func(error, text.Lang) (string, bool){
		sayRefusal, sayNotClean, sayTable, sayProblem, sayOffice, sayParse, saySystem,
	} {
		if s, ok := say(err, l); ok {
			return s
		}
	}
	return deskSentence(l, "unknown")
}

func deskSentence(l text.Lang, key string, args ...any) string {
	m, ok := text.DeskProblem(key)
	if !ok {
		m, _ = text.DeskProblem("unknown")
	}
	return m.In(l, args...)
}

// sayRefusal speaks for the readers of workbooks and for the reception.
func sayRefusal(err error, l text.Lang) (string, bool) {
	var r *office.Refusal
	if !errors.As(err, &r) {
		return "", false
	}
	if m, ok := text.ReceptionRefusal(r.Code); ok {
		return m.In(l, r.Detail), true
	}
	if s := text.RefusalSentence(l, r.Code, r.Part, r.Cell, r.Detail); s != "" {
		return s, true
	}
	return deskSentence(l, "unrecognised", r.Part), true
}

func sayNotClean(err error, l text.Lang) (string, bool) {
	var e *NotClean
	if !errors.As(err, &e) {
		return "", false
	}
	hard, soft, _ := forms.Count(e.Findings)
	return deskSentence(l, "not-clean", hard, soft), true
}

func sayTable(err error, l text.Lang) (string, bool) {
	var e *TableProblems
	if !errors.As(err, &e) || len(e.Rows) == 0 {
		return "", false
	}
	return deskSentence(l, "rows", e.Path, len(e.Rows), e.Rows[0].Row, Sentence(e.Rows[0].Problem, l)), true
}

func sayProblem(err error, l text.Lang) (string, bool) {
	var p *Problem
	if !errors.As(err, &p) {
		return "", false
	}
	if p.Err != nil { // a cause that can be named says more than what it led to
		if s, ok := sayParse(p.Err, l); ok {
			return s, true
		}
		if s, ok := saySystem(p.Err, l); ok {
			return s, true
		}
	}
	args := make([]any, 0, len(p.Args))
	for _, a := range p.Args {
		args = append(args, a)
	}
	return deskSentence(l, p.Code(), args...), true
}

// sayOffice speaks for the office file.
func sayOffice(err error, l text.Lang) (string, bool) {
	var locked *office.LockedError
	var damaged *office.DamagedError
	switch {
	case errors.As(err, &locked):
		who := locked.Who
		if locked.Host != "" {
			who += "@" + locked.Host
		}
		if locked.PID != 0 {
			who += " #" + strconv.Itoa(locked.PID)
		}
		return deskSentence(l, "locked", who), true
	case errors.Is(err, office.ErrLocked):
		return deskSentence(l, "locked", "?"), true
	case errors.As(err, &damaged) && damaged.Backup != "":
		return deskSentence(l, "damaged", damaged.Backup), true
	case errors.Is(err, office.ErrDamaged):
		return deskSentence(l, "damaged-alone"), true
	case errors.Is(err, office.ErrNewer):
		return deskSentence(l, "newer"), true
	case errors.Is(err, office.ErrOlder):
		return deskSentence(l, "older"), true
	case errors.Is(err, office.ErrNoOffice):
		return deskSentence(l, "no-office"), true
	case errors.Is(err, office.ErrReadOnly):
		return deskSentence(l, "read-only"), true
	case errors.Is(err, office.ErrFull):
		return deskSentence(l, "disk-full", ""), true
	case errors.Is(err, office.ErrLockedReturn):
		return deskSentence(l, "return-locked"), true
	case errors.Is(err, office.ErrSuperseded):
		return deskSentence(l, "decided-late"), true
	case errors.Is(err, office.ErrExists):
		return deskSentence(l, "there-already"), true
	case errors.Is(err, office.ErrNotFound):
		return deskSentence(l, "gone"), true
	}
	return "", false
}

// sayParse speaks for what was typed.
func sayParse(err error, l text.Lang) (string, bool) {
	switch {
	case errors.Is(err, forms.ErrPeriod):
		return deskSentence(l, "period-typed"), true
	case errors.Is(err, forms.ErrNotANumber):
		return deskSentence(l, "not-a-number"), true
	case errors.Is(err, forms.ErrTooPrecise):
		return deskSentence(l, "too-precise"), true
	case errors.Is(err, forms.ErrTooLarge):
		return deskSentence(l, "too-large"), true
	case errors.Is(err, forms.ErrOption):
		return deskSentence(l, "option"), true
	}
	return "", false
}

// saySystem speaks for the operating system.
func saySystem(err error, l text.Lang) (string, bool) {
	where := ""
	var path *fs.PathError
	if errors.As(err, &path) {
		where = path.Path
	}
	switch {
	case errors.Is(err, context.Canceled):
		return deskSentence(l, "canceled"), true
	case errors.Is(err, context.DeadlineExceeded):
		return deskSentence(l, "timeout"), true
	case diskFull(err):
		return deskSentence(l, "disk-full", where), true
	case errors.Is(err, fs.ErrNotExist):
		return deskSentence(l, "not-exist", where), true
	case errors.Is(err, fs.ErrExist):
		return deskSentence(l, "file-exists", where), true
	case errors.Is(err, fs.ErrPermission), readOnlyMedium(err), fileInUse(err):
		return deskSentence(l, "permission", where), true
	}
	return "", false
}

// Numbers under which Windows reports a medium that cannot be written, a full disk and a file that another program holds;
// elsewhere they mean other things.
const (
	windowsProtected  = syscall.Errno(19)
	windowsSharing    = syscall.Errno(32)
	windowsLocked     = syscall.Errno(33)
	windowsHandleFull = syscall.Errno(39)
	windowsDiskFull   = syscall.Errno(112)
)

const onWindows = runtime.GOOS == "windows"

// diskFull: no room on the disk, none left of what its owner may use, or a file longer than its file system allows.
func diskFull(err error) bool {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG) {
		return true
	}
	return onWindows && (errors.Is(err, windowsDiskFull) || errors.Is(err, windowsHandleFull))
}

func readOnlyMedium(err error) bool {
	return errors.Is(err, syscall.EROFS) || onWindows && errors.Is(err, windowsProtected)
}

func fileInUse(err error) bool {
	return onWindows && (errors.Is(err, windowsSharing) || errors.Is(err, windowsLocked))
}

// Details gives the error's own text, for "copy details" and logs.
func Details(err error) string {
	if err == nil {
		return ""
	}
	return fmt.Sprintf("%v", err)
}
