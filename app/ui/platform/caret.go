package platform

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
)

// Caret is what has the focus and knows where its text is being typed: a position on the canvas, below the caret.
type Caret interface {
	CaretPosition() fyne.Position
}

// caretInterval is how often the place of the caret is looked at: quick enough to have moved before the first candidates
// are read.
const caretInterval = 100 * time.Millisecond

// FollowCaret keeps the input method's window at the caret of a window until the context ends. Elsewhere than on Windows
// there is nothing to do, and it returns at once.
func FollowCaret(ctx context.Context, w fyne.Window) {
	if !caretHasToBeFollowed {
		return
	}
	go func() {
		ticker := time.NewTicker(caretInterval)
		defer ticker.Stop()
		var last fyne.Position
		for {
			select {
			case <-ctx.Done():
				return
			case <-ticker.C:
				fyne.Do(func() { last = moveToCaret(w, last) })
			}
		}
	}()
}

// moveToCaret puts the input method's window at the caret if it has moved since the last time.
func moveToCaret(w fyne.Window, last fyne.Position) fyne.Position {
	at, ok := caretOf(w)
	if !ok || at == last {
		return last
	}
	scale := w.Canvas().Scale()
	placeInputMethod(w, int32(at.X*scale), int32(at.Y*scale))
	return at
}

// caretOf finds the caret of what has the focus.
func caretOf(w fyne.Window) (fyne.Position, bool) {
	c, ok := w.Canvas().Focused().(Caret)
	if !ok {
		return fyne.Position{}, false
	}
	return c.CaretPosition(), true
}
