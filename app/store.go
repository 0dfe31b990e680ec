package app

import (
	"context"

	"jibao/forms"
	"jibao/forms/office"
)

// Store is the office file as the desks need it. Every method is one transaction; a write is durable when it returns.
// All methods are safe for use by several goroutines.
type Store interface {
	Office(ctx context.Context) (office.Office, error)
	SetOffice(ctx context.Context, o office.Office) error
	Setting(ctx context.Context, key string) (string, error) // "" when never set
	SetSetting(ctx context.Context, key, value string) error
	Settings(ctx context.Context, prefix string) (map[string]string, error)

	Clusters(ctx context.Context) ([]forms.Cluster, error) // by code
	SaveClusters(ctx context.Context, cs []forms.Cluster, who string, why office.Why) error

	Heads(ctx context.Context, f office.ReturnFilter) ([]office.Head, error) // by period, cluster, revision
	Load(ctx context.Context, id int64) (*forms.Return, office.Head, error)
	LoadCells(ctx context.Context, h office.Head) ([]forms.Cell, error)                        // of a return, its cells alone
	NewReturn(ctx context.Context, r *forms.Return, who string, why office.Why) (int64, error) // a working draft
	DeleteDraft(ctx context.Context, id int64, who string) error
	Apply(ctx context.Context, id int64, e office.Edit) error
	Undo(ctx context.Context, id int64, who string) (undone []office.LogEntry, err error) // office.ErrNotFound: nothing to undo
	Redo(ctx context.Context, id int64, who string) (redone []office.LogEntry, err error)
	SetCounts(ctx context.Context, id int64, hard, soft, explained, filled, asked int) error
	// Freeze keeps the working return as revision r with its digest and the bytes of its workbook.
	Freeze(ctx context.Context, id int64, revision int, reason, digest, file string, people forms.People, workbook []byte, who string) (frozen int64, err error)
	Workbook(ctx context.Context, frozen int64) ([]byte, error)
	SetStatus(ctx context.Context, id int64, s forms.Status, reason, who string) error // county: sent back, accepted
	SaveComments(ctx context.Context, id int64, cs []forms.Comment, who string) error

	// Receive stores one received revision whole, with the record of its file and, before it, those of files that came
	// earlier and wait, in one durable transaction.
	Receive(ctx context.Context, r *forms.Return, h office.Head, file office.ReceivedFile, before ...office.ReceivedFile) (int64, error)
	RecordFiles(ctx context.Context, files ...office.ReceivedFile) error           // refused or repeated ones
	FileByDigest(ctx context.Context, digest string) (office.ReceivedFile, error)  // the earliest that was not refused; office.ErrNotFound
	ReceivedFiles(ctx context.Context, limit int) ([]office.ReceivedFile, error)   // newest first
	SpareFiles(ctx context.Context, p forms.Period) ([]office.ReceivedFile, error) // of a period, those that became no return
	Decide(ctx context.Context, ds []office.Decision) error
	Figures(ctx context.Context, p forms.Period, status []forms.Status) ([]office.Figures, error) // current revisions

	// Cases lists the typical cases of the current returns of a period, by cluster.
	Cases(ctx context.Context, p forms.Period, status []forms.Status) ([]office.FiledCase, error)
	Periods(ctx context.Context) ([]forms.Period, error) // of the returns, newest first
	Mark(ctx context.Context) (office.Mark, error)       // another one after everything that is written

	Log(ctx context.Context, f office.LogFilter) ([]office.LogEntry, error)
	Backup(ctx context.Context, path string) error // checked after writing
	Check(ctx context.Context, full bool) error    // quick_check or integrity_check; office.ErrDamaged
	Sound(ctx context.Context) error               // waits for the look over a large file that goes on after opening; office.ErrDamaged
	Path() string
	ReadOnly() bool
	Close() error
}
