package platform

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"
)

// Filter is a kind of file that a dialog offers.
type Filter struct {
	Name     string   // in the person's language
	Patterns []string // "*.xlsx"
}

// Request says what a dialog asks for.
type Request struct {
	Title   string
	Folder  string // where it begins; empty leaves that to the system
	Name    string // for Save: the name that is proposed
	Filters []Filter

	// Choose and Cancel are the words on the buttons of the list that stands in for a native dialog.
	Choose, Cancel string
}

// Answer is what came of a dialog. Without paths and without an error, the person closed it.
type Answer struct {
	Paths []string
	Err   error
}

// Path is the only path, or empty.
func (a Answer) Path() string {
	if len(a.Paths) == 0 {
		return ""
	}
	return a.Paths[0]
}

// Dialogs asks a person for files and folders. Each method returns at once; done is called on the window's thread. When
// the context ends, the dialog closes and the answer has the context's error.
type Dialogs interface {
	Open(ctx context.Context, r Request, done func(Answer))
	OpenMany(ctx context.Context, r Request, done func(Answer))
	Folder(ctx context.Context, r Request, done func(Answer))
	Save(ctx context.Context, r Request, done func(Answer))
}

// NewDialogs gives the native dialogs, or a list of files inside the window where the system has none (a Linux desktop
// without zenity, qarma or matedialog).
func NewDialogs(window fyne.Window) Dialogs {
	if zenity.IsAvailable() {
		return native{choose: zenityChooser{}, start: func(f func()) { go f() }, deliver: fyne.Do}
	}
	return fallback{window: window, start: func(f func()) { go f() }, deliver: fyne.Do}
}

// kind is what a dialog chooses.
type kind int

const (
	oneFile kind = iota
	manyFiles
	folder
	newFile
)

// chooser shows one native dialog and waits for it.
type chooser interface {
	choose(ctx context.Context, k kind, r Request) ([]string, error)
}

// native runs a chooser off the window's thread.
type native struct {
	choose  chooser
	start   func(func())
	deliver func(func())
}

func (n native) Open(ctx context.Context, r Request, done func(Answer)) { n.ask(ctx, oneFile, r, done) }
func (n native) OpenMany(ctx context.Context, r Request, done func(Answer)) {
	n.ask(ctx, manyFiles, r, done)
}
func (n native) Folder(ctx context.Context, r Request, done func(Answer)) {
	n.ask(ctx, folder, r, done)
}
func (n native) Save(ctx context.Context, r Request, done func(Answer)) { n.ask(ctx, newFile, r, done) }

func (n native) ask(ctx context.Context, k kind, r Request, done func(Answer)) {
	n.start(func() {
		paths, err := n.choose.choose(ctx, k, r)
		a := Answer{Paths: paths}
		switch {
		case errors.Is(err, zenity.ErrCanceled):
			a.Paths = nil
		case err != nil:
			a = Answer{Err: fmt.Errorf("asking for a file: %w", err)}
		case k == newFile:
			a.Paths = withExtension(paths, r)
		}
		n.deliver(func() { done(a) })
	})
}

// withExtension gives a new file the ending of the proposed name if the person left it out: some dialogs do not.
func withExtension(paths []string, r Request) []string {
	want := filepath.Ext(r.Name)
	if len(paths) != 1 || paths[0] == "" || want == "" || filepath.Ext(paths[0]) != "" {
		return paths
	}
	return []string{paths[0] + want}
}

// zenityChooser shows the dialogs of the system: zenity, qarma or matedialog on Linux, the system's own elsewhere.
type zenityChooser struct{}

func (zenityChooser) choose(ctx context.Context, k kind, r Request) ([]string, error) {
	options := zenityOptions(ctx, k, r)
	if k == manyFiles {
		return zenity.SelectFileMultiple(options...)
	}
	pick := zenity.SelectFile
	if k == newFile {
		pick = zenity.SelectFileSave
	}
	path, err := pick(options...)
	if err != nil || path == "" {
		return nil, err
	}
	return []string{path}, nil
}

// zenityOptions translates a request.
func zenityOptions(ctx context.Context, k kind, r Request) []zenity.Option {
	options := []zenity.Option{zenity.Context(ctx), zenity.Title(r.Title), zenity.Modal()}
	switch {
	case k == folder:
		options = append(options, zenity.Directory())
	case k == newFile:
		options = append(options, zenity.ConfirmOverwrite())
	}
	if name := startAt(k, r); name != "" {
		options = append(options, zenity.Filename(name))
	}
	var filters zenity.FileFilters
	for _, f := range r.Filters {
		filters = append(filters, zenity.FileFilter{Name: f.Name, Patterns: f.Patterns, CaseFold: true})
	}
	if len(filters) > 0 && k != folder {
		options = append(options, filters)
	}
	return options
}

// startAt is where a dialog begins. A folder has to end with a separator, or its last part is taken for a file name.
func startAt(k kind, r Request) string {
	switch {
	case k == newFile:
		return filepath.Join(r.Folder, r.Name)
	case r.Folder == "":
		return ""
	}
	return filepath.Clean(r.Folder) + string(filepath.Separator)
}
