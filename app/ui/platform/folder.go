package platform

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"jibao/app/ui/widgets"
)

// entry is a line of a folder.
type entry struct {
	name   string
	folder bool
	size   int64
	time   time.Time
}

// parent is the entry that leads up.
const parent = ".."

// readFolder lists a folder: the way up, folders, then files that a filter lets through; hidden ones are left out.
func readFolder(path string, k kind, filters []Filter) ([]entry, error) {
	list, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	var folders, files []entry
	for _, item := range list {
		e := entry{name: item.Name(), folder: isFolder(path, item)}
		if strings.HasPrefix(e.name, ".") {
			continue
		}
		if info, err := item.Info(); err == nil {
			e.size, e.time = info.Size(), info.ModTime()
		}
		switch {
		case e.folder:
			folders = append(folders, e)
		case k != folder && passes(e.name, filters):
			files = append(files, e)
		}
	}
	var out []entry
	if filepath.Dir(path) != path {
		out = append(out, entry{name: parent, folder: true})
	}
	return slices.Concat(out, folders, files), nil
}

// isFolder follows a link to what it stands for.
func isFolder(path string, item os.DirEntry) bool {
	if item.Type()&os.ModeSymlink == 0 {
		return item.IsDir()
	}
	info, err := os.Stat(filepath.Join(path, item.Name()))
	return err == nil && info.IsDir()
}

// passes says whether a name is one of the files that are asked for; without filters all are.
func passes(name string, filters []Filter) bool {
	if len(filters) == 0 {
		return true
	}
	for _, f := range filters {
		for _, pattern := range f.Patterns {
			if ok, err := filepath.Match(strings.ToLower(pattern), strings.ToLower(name)); ok && err == nil {
				return true
			}
		}
	}
	return false
}

// folderModel shows a folder in a grid. Its heads are empty: name, size and time need no words.
type folderModel struct{ entries []entry }

func (m *folderModel) Rows() int { return len(m.entries) }

func (m *folderModel) Columns() []widgets.Column {
	return []widgets.Column{
		{Key: "name", Width: 320, Stretch: true},
		{Key: "size", Width: 90, Kind: widgets.Number, Tone: widgets.ToneSecondary, Small: true},
		{Key: "time", Width: 130, Tone: widgets.ToneSecondary, Small: true},
	}
}

func (m *folderModel) Cell(row, col int) widgets.CellView {
	e := m.entries[row]
	switch {
	case col == 0 && e.folder:
		return widgets.CellView{Text: e.name, Mark: widgets.ChevronRight}
	case col == 0:
		return widgets.CellView{Text: e.name}
	case e.folder:
		return widgets.CellView{}
	case col == 1:
		return widgets.CellView{Text: sizeText(e.size)}
	}
	return widgets.CellView{Text: e.time.Format("2006-01-02 15:04")}
}

// sizeText writes a number of bytes shortly.
func sizeText(bytes int64) string {
	const kilo, mega = 1 << 10, 1 << 20
	switch {
	case bytes >= mega:
		return fmt.Sprintf("%d.%d MB", bytes/mega, bytes%mega*10/mega)
	case bytes >= kilo:
		return fmt.Sprintf("%d KB", bytes/kilo)
	}
	return fmt.Sprintf("%d B", bytes)
}
