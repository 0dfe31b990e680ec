package shell

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// Task is work that takes long.
type Task struct {
	Title string
	// Work runs off the window's thread. It reports how far it is as often as it likes (a total of 0 is not known yet), and
	// ends early when ctx is done.
	Work func(ctx context.Context, progress func(done, total int)) error
	// Done is called on the window's thread with what Work gave. If it is nil, an error is shown with Fail. A task that was
	// cancelled gives context.Canceled, which needs no words.
	Done func(err error)
}

// How long work may take until its progress is shown, and how often that changes.
const (
	patience = 300 * time.Millisecond
	tick     = 100 * time.Millisecond
)

// Run starts a task. Its progress stands below the page with count, rate, time left and a button to cancel it; the rest
// of the window stays usable. Several tasks can run at once.
func (s *Shell) Run(t Task) {
	ctx, cancel := context.WithCancel(s.ctx)
	r := &running{s: s, title: t.Title, began: s.Now()}
	r.bar = widgets.NewProgress(widgets.NewButton(s.T(text.Cancel), "", widgets.Secondary, cancel))
	r.bar.Set(t.Title, "", 0, 0)
	r.obj = Pad(6, 14, 8, 14, r.bar)
	s.After(patience, r.show)
	s.cfg.Exec.Go(func() {
		err := t.Work(ctx, r.report)
		s.cfg.Exec.Do(func() {
			cancel()
			r.hide()
			switch {
			case t.Done != nil:
				t.Done(err)
			case !errors.Is(err, context.Canceled):
				s.Fail(err)
			}
		})
	})
}

// running is a task that is going on.
type running struct {
	s     *Shell
	title string
	began time.Time
	bar   *widgets.Progress
	obj   fyne.CanvasObject
	ended bool
	last  time.Time // only read and written where the work runs
}

func (r *running) show() {
	if !r.ended {
		r.s.frame.tasks.Add(r.obj)
		r.s.frame.tasks.Show()
		r.s.frame.relayout()
	}
}

func (r *running) hide() {
	r.ended = true
	tasks := r.s.frame.tasks
	tasks.Remove(r.obj)
	if len(tasks.Objects) == 0 {
		tasks.Hide()
	}
	r.s.frame.relayout()
}

// report runs where the work runs.
func (r *running) report(done, total int) {
	now := r.s.Now()
	if now.Sub(r.last) < tick && done != total {
		return
	}
	r.last = now
	words := text.Progress(r.s.lang, done, total, now.Sub(r.began))
	r.s.cfg.Exec.Do(func() { r.bar.Set(r.title, words, done, total) })
}
