package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"jibao/app/ui/platform"
	"jibao/app/ui/shell"
	"jibao/assets/text"
)

// dialogs gives the shell the dialogs of the system.
type dialogs struct {
	under platform.Dialogs
	lang  func() text.Lang
}

// NewDialogs gives the dialogs of the system for a window, with filters and buttons in the language that lang gives.
func NewDialogs(w fyne.Window, lang func() text.Lang) shell.Dialogs {
	return &dialogs{under: platform.NewDialogs(w), lang: lang}
}

// patterns of the kinds of file, and what they are called.
var patterns = map[shell.FileKind]struct {
	name  text.Message
	files []string
}{
	shell.Workbooks: {text.KindWorkbook, []string{"*.xlsx"}},
	shell.Tables:    {text.KindTable, []string{"*.xlsx", "*.csv"}},
	shell.Offices:   {text.KindOffice, []string{"*.jibao"}},
	shell.Backups:   {text.KindBackup, []string{"*.backup", "*.jibao"}},
	shell.Pictures:  {text.KindPicture, []string{"*.png"}},
	shell.Documents: {text.KindDocument, []string{"*.docx"}},
	shell.Pages:     {text.KindPage, []string{"*.html"}},
	shell.Notes:     {text.KindNotes, []string{"*.md"}},
	shell.Criteria:  {text.KindCriteria, []string{"*.yaml", "*.yml"}},
}

func (d *dialogs) request(title string, kind shell.FileKind) platform.Request {
	r := platform.Request{Title: title, Choose: text.OK.In(d.lang()), Cancel: text.Cancel.In(d.lang())}
	if p, ok := patterns[kind]; ok {
		r.Filters = []platform.Filter{{Name: p.name.In(d.lang()), Patterns: p.files}}
	}
	return r
}

// Open asks for a file that is there.
func (d *dialogs) Open(title string, kind shell.FileKind, chosen func(string)) {
	d.under.Open(context.Background(), d.request(title, kind), one(chosen))
}

// OpenMany asks for any number of files.
func (d *dialogs) OpenMany(title string, kind shell.FileKind, chosen func([]string)) {
	d.under.OpenMany(context.Background(), d.request(title, kind), func(a platform.Answer) {
		if len(a.Paths) > 0 {
			chosen(a.Paths)
		}
	})
}

// Save asks where a file is to go.
func (d *dialogs) Save(title, suggested string, kind shell.FileKind, chosen func(string)) {
	r := d.request(title, kind)
	r.Name = filepath.Base(suggested)
	if dir := filepath.Dir(suggested); dir != "." {
		r.Folder = dir
	}
	d.under.Save(context.Background(), r, one(chosen))
}

// Folder asks for a folder.
func (d *dialogs) Folder(title string, chosen func(string)) {
	d.under.Folder(context.Background(), d.request(title, shell.AnyFile), one(chosen))
}

// Show opens a file in the program of the desktop.
func (d *dialogs) Show(path string) error { return platform.OpenInOS(path) }

// Print has a file printed.
func (d *dialogs) Print(path string) error { return platform.PrintInOS(path) }

// Reveal shows a file in its folder.
func (d *dialogs) Reveal(path string) error { return platform.RevealInFolder(path) }

// one passes a choice on; a closed dialog says nothing.
func one(chosen func(string)) func(platform.Answer) {
	return func(a platform.Answer) {
		if p := a.Path(); p != "" {
			chosen(p)
		}
	}
}
