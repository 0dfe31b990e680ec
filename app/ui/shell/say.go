package shell

import (
	"errors"
	"fmt"
	"runtime"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// Say tells below the page what has just happened; it goes away by itself, a failure only when it is closed.
func (s *Shell) Say(severity widgets.Severity, sentence string, actions ...Action) {
	if s.frame == nil {
		return
	}
	buttons := make([]*widgets.Button, 0, len(actions)+1)
	for _, a := range actions {
		buttons = append(buttons, widgets.NewButton(s.T(a.Label), a.Hint(), widgets.Secondary, a.Run))
	}
	if severity == widgets.Failure {
		buttons = append(buttons, widgets.NewButton(s.T(text.Close), "", widgets.Plain, s.Hush))
	}
	s.frame.message.Say(severity, sentence, buttons...)
	s.frame.relayout()
}

// Fail says in plain words what went wrong and what to do; nil says nothing. The details can be copied for whoever helps.
func (s *Shell) Fail(err error) {
	if err == nil {
		return
	}
	s.Say(widgets.Failure, app.Sentence(err, s.lang), Action{Label: text.CopyDetails, Run: func() { s.Copy(s.Details(err)) }})
}

// Refuse says why something is not done when the reason is an ordinary one ([app.Problem]); anything else is a failure, and
// nil says nothing.
func (s *Shell) Refuse(err error) {
	var no *app.Problem
	if errors.As(err, &no) {
		s.Say(widgets.Warning, app.Sentence(err, s.lang))
		return
	}
	s.Fail(err)
}

// Details is what someone who helps needs to know of an error; it holds no figures of a return.
func (s *Shell) Details(err error) string {
	return fmt.Sprintf("%v\n%s/%s, %s", err, runtime.GOOS, runtime.GOARCH, s.Now().Format("2006-01-02 15:04:05"))
}

// Hush takes the message below the page away.
func (s *Shell) Hush() {
	if s.frame != nil && s.frame.message.Text() != "" {
		s.frame.message.Clear()
		s.frame.relayout()
	}
}
