package platform

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jibao/app/ui/widgets"
)

// fallback asks with a list of files inside the window, for desktops without native dialogs.
type fallback struct {
	window  fyne.Window
	start   func(func())
	deliver func(func())
}

func (f fallback) Open(ctx context.Context, r Request, done func(Answer)) {
	f.ask(ctx, oneFile, r, done)
}
func (f fallback) OpenMany(ctx context.Context, r Request, done func(Answer)) {
	f.ask(ctx, manyFiles, r, done)
}
func (f fallback) Folder(ctx context.Context, r Request, done func(Answer)) {
	f.ask(ctx, folder, r, done)
}
func (f fallback) Save(ctx context.Context, r Request, done func(Answer)) {
	f.ask(ctx, newFile, r, done)
}

func (f fallback) ask(ctx context.Context, k kind, r Request, done func(Answer)) {
	b := newBrowser(f, k, r, done)
	b.sheet.Open(b.path)
	b.stop = context.AfterFunc(ctx, func() {
		f.deliver(func() { b.finish(Answer{Err: fmt.Errorf("asking for a file: %w", ctx.Err())}) })
	})
	b.visit(b.folder)
}

// browser is one open list of files: a path that can be typed, what is in the folder, and two buttons.
type browser struct {
	fallback
	kind    kind
	request Request
	done    func(Answer)
	stop    func() bool
	folder  string
	entries []entry
	visits  int // numbers the folders that were asked for: a slow one must not replace a later one
	path    *widgets.Entry
	problem *widgets.Label
	grid    *widgets.Grid
	sheet   *widgets.Modal
}

// newBrowser builds the list; it is empty until a folder has been read.
func newBrowser(f fallback, k kind, r Request, done func(Answer)) *browser {
	b := &browser{fallback: f, kind: k, request: r, done: done, folder: r.Folder}
	if b.folder == "" {
		b.folder = homeFolder()
	}
	b.path = widgets.NewEntry()
	b.path.OnEnter = b.accept
	b.path.OnEscape = func() { b.finish(Answer{}) }
	b.problem = widgets.NewCutLabel("", widgets.Body, widgets.ToneBad)
	b.grid = widgets.NewGrid(&folderModel{})
	b.grid.RowCursor, b.grid.EnterActivates, b.grid.TabLeaves, b.grid.NoHeader = true, true, true, true
	b.grid.OnActivate = func(row, _ int) { b.activate(row) }
	b.grid.OnSelect = func(row, _ int) { b.propose(row) }
	b.grid.OnKey = b.key
	choose := widgets.NewButton(r.Choose, "", widgets.Primary, b.accept)
	cancel := widgets.NewButton(r.Cancel, "Esc", widgets.Secondary, func() { b.finish(Answer{}) })
	content := container.NewBorder(container.NewVBox(b.path, b.problem), nil, nil, nil, b.grid)
	b.sheet = widgets.NewModal(f.window.Canvas(), r.Title, content, fyne.NewSize(760, 520), cancel, choose)
	b.sheet.OnCancel = func() { b.finish(Answer{}) }
	return b
}

// homeFolder is where a list begins that was given no folder.
func homeFolder() string {
	if home, err := os.UserHomeDir(); err == nil {
		return home
	}
	return string(filepath.Separator)
}

// visit reads a folder off the window's thread: a network drive that is gone can take a minute to say so.
func (b *browser) visit(path string) {
	b.visits++
	visit := b.visits
	b.start(func() {
		entries, err := readFolder(path, b.kind, b.request.Filters)
		b.deliver(func() {
			if visit == b.visits {
				b.show(path, entries, err)
			}
		})
	})
}

// show lists a folder that has been read; one that could not be read leaves the list as it is and says why.
func (b *browser) show(path string, entries []entry, err error) {
	if err != nil {
		b.problem.SetText(err.Error())
		return
	}
	b.folder, b.entries = path, entries
	b.problem.SetText("")
	b.path.SetText(filepath.Join(path, b.request.Name))
	b.path.CaretToEnd()
	b.grid.SetModel(&folderModel{entries: entries})
	b.grid.Select(0, 0)
	b.window.Canvas().Focus(b.grid)
}

// key goes up with Backspace and out with Esc.
func (b *browser) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyBackspace:
		b.visit(filepath.Dir(b.folder))
	case fyne.KeyEscape:
		b.finish(Answer{})
	default:
		return false
	}
	return true
}

// propose puts the chosen file into the path.
func (b *browser) propose(row int) {
	if row < len(b.entries) && !b.entries[row].folder {
		b.path.SetText(filepath.Join(b.folder, b.entries[row].name))
	}
}

// activate goes into a folder or takes a file.
func (b *browser) activate(row int) {
	if row >= len(b.entries) {
		return
	}
	if e := b.entries[row]; e.folder {
		b.visit(filepath.Join(b.folder, e.name))
		return
	}
	b.accept()
}

// accept takes what is selected, or what was typed.
func (b *browser) accept() {
	if b.kind == manyFiles {
		if paths := b.selectedFiles(); len(paths) > 1 {
			b.finish(Answer{Paths: paths})
			return
		}
	}
	path := filepath.Clean(b.path.Text)
	info, err := os.Stat(path)
	switch {
	case b.kind == newFile && errors.Is(err, os.ErrNotExist):
		b.finish(Answer{Paths: withExtension([]string{path}, b.request)})
	case err != nil:
		b.problem.SetText(err.Error())
	case b.kind == folder && info.IsDir():
		b.finish(Answer{Paths: []string{path}})
	case info.IsDir():
		b.visit(path)
	case b.kind == newFile:
		b.finish(Answer{Paths: []string{unusedName(path)}})
	default:
		b.finish(Answer{Paths: []string{path}})
	}
}

// selectedFiles are the files of the selected rows.
func (b *browser) selectedFiles() []string {
	var paths []string
	for row := b.grid.Selected().Top; row <= b.grid.Selected().Bottom && row < len(b.entries); row++ {
		if !b.entries[row].folder {
			paths = append(paths, filepath.Join(b.folder, b.entries[row].name))
		}
	}
	return paths
}

// finish closes the list and answers, once.
func (b *browser) finish(a Answer) {
	if b.done == nil {
		return
	}
	done := b.done
	b.done = nil
	if b.stop != nil {
		b.stop()
	}
	b.sheet.Close()
	done(a)
}

// unusedName adds a number to a path until there is no such file: nothing is written over without having been asked.
func unusedName(path string) string {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext)
	for i := 2; ; i++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = stem + " (" + strconv.Itoa(i) + ")" + ext
	}
}
