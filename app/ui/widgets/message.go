package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Message is the place where the window says what has just happened: a line that goes away by itself, or with the next
// message. A message with an action (undo) stays longer.
type Message struct {
	*fyne.Container
	shown int
	// After runs a function on the window's thread when a time has passed; tests set one that they hold.
	After func(d time.Duration, f func())
}

// How long messages stay.
const (
	messageTime       = 6 * time.Second
	messageActionTime = 15 * time.Second
)

// NewMessage makes an empty place, which takes no room.
func NewMessage() *Message {
	m := &Message{Container: container.NewStack()}
	m.After = func(d time.Duration, f func()) { time.AfterFunc(d, func() { fyne.Do(f) }) }
	m.Container.Hide()
	return m
}

// Say shows a message. A failure stays until it is closed or another message comes.
func (m *Message) Say(severity Severity, text string, actions ...*Button) {
	m.shown++
	m.Objects = []fyne.CanvasObject{NewBanner(severity, "", text, actions...)}
	m.Container.Show()
	m.Container.Refresh()
	if severity == Failure {
		return
	}
	d := messageTime
	if len(actions) > 0 {
		d = messageActionTime
	}
	ticket := m.shown
	m.After(d, func() {
		if m.shown == ticket {
			m.Clear()
		}
	})
}

// Clear takes the message away.
func (m *Message) Clear() {
	m.shown++
	m.Objects = nil
	m.Container.Hide()
}

// Text is what is being said, or empty.
func (m *Message) Text() string {
	if len(m.Objects) == 0 {
		return ""
	}
	return m.Objects[0].(*Banner).text
}
