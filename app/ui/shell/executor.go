package shell

import (
	"sync"

	"fyne.io/fyne/v2"
)

// Executor runs work off the window's thread and brings results back to it.
type Executor interface {
	Go(work func())
	Do(onWindow func())
}

// Background is the executor of the running program.
type Background struct{}

// Go runs work in a goroutine.
func (Background) Go(work func()) { go work() }

// Do runs a function on the window's thread, soon.
func (Background) Do(f func()) { fyne.Do(f) }

// Inline is the executor of tests: everything happens at once.
type Inline struct{}

// Go runs work here and now.
func (Inline) Go(work func()) { work() }

// Do runs f here and now.
func (Inline) Do(f func()) { f() }

// Queue does work off the window's thread, one piece after the other in the order in which it was added.
type Queue struct {
	exec Executor
	mu   sync.Mutex
	rest []job
	busy bool
	idle sync.WaitGroup
}

type job struct{ work, done func() }

// NewQueue makes an empty queue.
func NewQueue(exec Executor) *Queue { return &Queue{exec: exec} }

// Add has work done after everything that was added before, and then done on the window's thread; done may be nil.
func (q *Queue) Add(work, done func()) {
	q.mu.Lock()
	q.rest = append(q.rest, job{work, done})
	q.idle.Add(1)
	start := !q.busy
	q.busy = true
	q.mu.Unlock()
	if start {
		q.exec.Go(q.run)
	}
}

func (q *Queue) run() {
	for {
		q.mu.Lock()
		if len(q.rest) == 0 {
			q.busy = false
			q.mu.Unlock()
			return
		}
		next := q.rest[0]
		q.rest = q.rest[1:]
		q.mu.Unlock()
		next.work()
		q.idle.Done()
		if next.done != nil {
			q.exec.Do(next.done)
		}
	}
}

// Wait returns when all work is done. What is to be done on the window's thread afterwards may still be waiting for it.
func (q *Queue) Wait() { q.idle.Wait() }
