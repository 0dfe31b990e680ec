package shell

import (
	"context"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// Backup is a dated backup of the office file.
type Backup struct {
	Path string
	When time.Time
	Why  string // "open", "migration", "import"
	Size int64  // bytes
}

// Keeper lists the dated backups of an office file and puts one back in its place; the office is closed for that and
// opened again.
type Keeper interface {
	Backups(path string) ([]Backup, error)
	Restore(backup string)
}

// backupsPage lists, makes and restores backups.
type backupsPage struct {
	s      *Shell
	d      *app.Desk
	keeper Keeper
	list   []Backup
	grid   *widgets.Grid
	queue  *Queue
}

// NewBackups makes the page of backups.
func NewBackups(s *Shell, d *app.Desk, keeper Keeper) Page {
	return &backupsPage{s: s, d: d, keeper: keeper, queue: NewQueue(s.Exec())}
}

// Key names the page.
func (p *backupsPage) Key() string { return PageBackups }

// Title is its word in the navigation.
func (p *backupsPage) Title() text.Message { return text.NavBackups }

// Actions of the page.
func (p *backupsPage) Actions() []Action {
	return []Action{
		{Label: text.BackupOther, Run: func() { p.s.Dialogs().Open(p.s.T(text.BackupOther), Backups, p.ask) }},
		{Label: text.BackupRestore, Run: p.restore},
		{Label: text.BackupMake, Weight: widgets.Primary, Run: p.make},
	}
}

// Content builds the page.
func (p *backupsPage) Content() fyne.CanvasObject {
	header := p.s.NewHeader(p.s.T(text.NavBackups), p.s.T(text.BackupsWhy), p.Actions()...)
	p.grid = widgets.NewGrid(p)
	p.grid.RowCursor, p.grid.EnterActivates = true, true
	p.grid.OnActivate = func(int, int) { p.restore() }
	return Frame(header.CanvasObject, nil, nil, nil, p.grid)
}

// Shown takes the list anew.
func (p *backupsPage) Shown() {
	var list []Backup
	var err error
	p.queue.Add(func() { list, err = p.keeper.Backups(p.d.Path()) }, func() {
		p.s.Fail(err)
		p.list = list
		p.grid.Refresh()
		p.s.Status(widgets.StatusItem{Text: p.s.T(text.BackupCount, len(list))})
	})
	p.s.Focus(p.grid)
}

// Hidden has nothing to keep.
func (p *backupsPage) Hidden() {}

// make writes a backup where the person wants it.
func (p *backupsPage) make() {
	p.s.Dialogs().Save(p.s.T(text.BackupMake), p.d.BackupName(), Backups, func(path string) {
		p.s.Run(Task{Title: p.s.T(text.BackupMaking), Work: func(ctx context.Context, _ func(int, int)) error {
			_, err := p.d.Backup(ctx, path)
			return err
		}, Done: func(err error) {
			if err != nil {
				p.s.Fail(err)
				return
			}
			p.s.Say(widgets.Success, p.s.T(text.BackupMade, path))
			p.Shown()
		}})
	})
}

func (p *backupsPage) restore() {
	if row := p.grid.Active().Row; row >= 0 && row < len(p.list) {
		p.ask(p.list[row].Path)
	}
}

// ask makes sure, for what was recorded since the backup is set aside.
func (p *backupsPage) ask(path string) {
	var done func()
	done = p.s.Ask(Sheet{
		Title: p.s.T(text.BackupRestore), Content: widgets.NewParagraph(p.s.T(text.BackupRestoreWhy, filepath.Base(path)), widgets.Body, widgets.ToneDefault),
		Yes: Action{Label: text.BackupRestore, Run: func() {
			done()
			p.keeper.Restore(path)
		}},
	})
}

// Rows counts the backups.
func (p *backupsPage) Rows() int { return len(p.list) }

// Columns of the list.
func (p *backupsPage) Columns() []widgets.Column {
	return []widgets.Column{
		{Key: "when", Title: p.s.T(text.BackupWhen), Width: 160},
		{Key: "why", Title: p.s.T(text.BackupReason), Width: 170},
		{Key: "size", Title: p.s.T(text.BackupSize), Width: 100, Align: widgets.Right},
		{Key: "file", Title: p.s.T(text.ColFile), Width: 300, Stretch: true, Tone: widgets.ToneSecondary},
	}
}

// Cell shows a cell of the list.
func (p *backupsPage) Cell(row, col int) widgets.CellView {
	b := p.list[row]
	switch col {
	case 0:
		return widgets.CellView{Text: b.When.Local().Format("2006-01-02 15:04:05")}
	case 1:
		why := map[string]text.Message{"open": text.BackupOnOpen, "migration": text.BackupOnUpdate, "import": text.BackupOnImport}[b.Why]
		return widgets.CellView{Text: p.s.T(why)}
	case 2:
		return widgets.CellView{Text: text.Count(int((b.Size+1023)/1024)) + " KB"}
	}
	return widgets.CellView{Text: b.Path}
}
