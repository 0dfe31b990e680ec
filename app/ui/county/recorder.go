package county

import (
	"context"
	"errors"
	"time"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/forms"
	"jibao/forms/office"
)

// cellAt names a cell that is being edited: an indicator or a part of a case (row 0), or a cell of the roster (row is the row's ID).
type cellAt struct {
	row  int64
	code string
}

// draft is a text that was typed and is not saved yet.
type draft struct {
	text   string
	ticket int
	failed bool // the desk could not keep it; it stays until it can, or until another text takes its place
}

// Recorder writes into an open return: in the order of typing, off the window's thread, one cell after the other. Its
// State is what was saved last; what was typed since is in Draft. All methods are called on the window's thread.
type Recorder struct {
	book  *app.Book
	queue *shell.Queue
	clock app.Clock
	ctx   context.Context

	state  *State
	last   *forms.Return // as it was exported last, nil before
	drafts map[cellAt]draft
	ticket int
	saved  time.Time // zero while nothing was saved yet

	// OnChange is called after the state or the drafts have changed.
	OnChange func()
	// OnError is called when something could not be kept. What was typed is still there.
	OnError func(error)
	// OnConverted is called when a typed unit changed the figure.
	OnConverted func(app.Entered)
}

// NewRecorder opens a recorder on a book; it may read the disk.
func NewRecorder(ctx context.Context, b *app.Book, exec shell.Executor, clock app.Clock) *Recorder {
	last, _ := b.LastExported(ctx) // without it nothing is marked as changed; whoever exports is told
	return &Recorder{
		book: b, queue: shell.NewQueue(exec), clock: clock, ctx: context.WithoutCancel(ctx), last: last, state: capture(b, last), drafts: map[cellAt]draft{},
		OnChange: func() {}, OnError: func(error) {}, OnConverted: func(app.Entered) {},
	}
}

// Book is the return itself, for work that is not done through the recorder; its methods may wait for the disk.
func (r *Recorder) Book() *app.Book { return r.book }

// State is the return as it was saved last.
func (r *Recorder) State() *State { return r.state }

// Draft gives the text of an indicator's cell that is not saved yet.
func (r *Recorder) Draft(code string) (text string, ok bool) {
	d, ok := r.drafts[cellAt{0, code}]
	return d.text, ok
}

// RosterDraft is Draft for a cell of the roster.
func (r *Recorder) RosterDraft(row int64, column string) (text string, ok bool) {
	d, ok := r.drafts[cellAt{row, column}]
	return d.text, ok
}

// Unsaved counts the cells whose text could not be kept.
func (r *Recorder) Unsaved() int {
	n := 0
	for _, d := range r.drafts {
		if d.failed {
			n++
		}
	}
	return n
}

// Saving tells whether something is still on its way to the disk.
func (r *Recorder) Saving() bool { return len(r.drafts) > r.Unsaved() }

// Saved is when the last edit was made durable; the zero time when there was none since the return was opened.
func (r *Recorder) Saved() time.Time { return r.saved }

// Set enters what was typed into an indicator, or as a part of a typical case.
func (r *Recorder) Set(code, typed string) { r.enter(cellAt{0, code}, typed) }

// SetRoster enters what was typed into a cell of the roster.
func (r *Recorder) SetRoster(row int64, column, typed string) { r.enter(cellAt{row, column}, typed) }

func (r *Recorder) enter(at cellAt, typed string) {
	r.ticket++
	mine := r.ticket
	r.drafts[at] = draft{text: typed, ticket: mine}
	var entered app.Entered
	n, part, ofCase := forms.SplitCaseKey(at.code)
	r.work(func(ctx context.Context) (err error) {
		switch {
		case ofCase:
			err = r.book.SetCase(ctx, n, part, typed)
		case at.row == 0:
			entered, err = r.book.Set(ctx, at.code, typed)
		default:
			entered, err = r.book.SetRoster(ctx, at.row, at.code, typed)
		}
		return err
	}, func(err error) error {
		if r.drafts[at].ticket != mine {
			return err // another text was typed meanwhile; it is what counts
		}
		var no *app.Problem
		switch {
		case err == nil, errors.As(err, &no): // a cell that cannot be entered at all keeps no draft
			delete(r.drafts, at)
		default:
			r.drafts[at] = draft{text: typed, ticket: mine, failed: true}
		}
		if err == nil && entered.Converted {
			r.OnConverted(entered)
		}
		return err
	})
	r.OnChange()
}

// Ask does something in its turn that changes nothing, as a check does.
func (r *Recorder) Ask(question func(context.Context, *app.Book) error, done func(error)) {
	was := r.saved
	r.Do(question, func(err error) {
		r.saved = was
		done(err)
	})
}

// Do makes any other change, in its turn; done is called with what came of it and may be nil, then an error goes to
// OnError.
func (r *Recorder) Do(change func(context.Context, *app.Book) error, done func(error)) {
	r.work(func(ctx context.Context) error { return change(ctx, r.book) }, func(err error) error {
		if done == nil {
			return err
		}
		done(err)
		return nil
	})
}

// work has a change done and its outcome shown. done gives what is left of the error to tell the window.
func (r *Recorder) work(change func(context.Context) error, done func(error) error) {
	var err error
	var now *State
	r.queue.Add(func() {
		err = change(r.ctx)
		now = capture(r.book, r.last)
	}, func() {
		r.state = now
		if err == nil {
			r.saved = r.clock()
		}
		err = done(err)
		r.OnChange()
		if err != nil {
			r.OnError(err)
		}
	})
}

// Exported takes the revision that was just exported as the one that changes are marked against. It is called within a Do.
func (r *Recorder) Exported(ctx context.Context) error {
	last, err := r.book.LastExported(ctx)
	if err == nil {
		r.last = last
	}
	return err
}

// Retry enters again what could not be kept.
func (r *Recorder) Retry() {
	for at, d := range r.drafts {
		if d.failed {
			r.enter(at, d.text)
		}
	}
}

// Undo takes back the last step, also one of an earlier day, and tells which cells changed.
func (r *Recorder) Undo(done func([]office.LogEntry)) { r.step((*app.Book).Undo, done) }

// Redo does again what Undo took back.
func (r *Recorder) Redo(done func([]office.LogEntry)) { r.step((*app.Book).Redo, done) }

func (r *Recorder) step(do func(*app.Book, context.Context) ([]office.LogEntry, error), done func([]office.LogEntry)) {
	var es []office.LogEntry
	r.work(func(ctx context.Context) (err error) {
		es, err = do(r.book, ctx)
		return err
	}, func(err error) error {
		if err == nil && done != nil {
			done(es)
		}
		return err
	})
}

// Wait returns when everything that was typed has been written, or has failed.
func (r *Recorder) Wait() { r.queue.Wait() }
