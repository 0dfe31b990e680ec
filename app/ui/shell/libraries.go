package shell

import (
	"strings"

	"jibao/app/ui/widgets"
	"jibao/assets"
	"jibao/assets/text"
)

// lineOfLicence is how many characters of a licence stand on a line of its sheet; the texts are English.
const lineOfLicence = 92

// libraries shows the licence texts of the libraries line by line: there are thousands, and only those on the screen are
// laid out.
type libraries struct {
	lines []string
	name  []bool // the line is the name of a library
}

// showLibraries opens a sheet with the licences of the libraries.
func (s *Shell) showLibraries() {
	grid := widgets.NewGrid(newLibraries(assets.Libraries()))
	grid.RowCursor = true
	s.Ask(Sheet{Title: s.T(text.LicenceLibraries), Content: grid, Width: 760, Height: 620, No: text.Close, First: grid})
}

func newLibraries(words string) *libraries {
	l := &libraries{}
	for line := range strings.Lines(words) {
		line = strings.TrimSuffix(line, "\n")
		name, is := strings.CutPrefix(line, "=== ")
		if is {
			l.add(name, true)
			continue
		}
		for {
			head, rest := parted(line)
			l.add(head, false)
			if line = rest; line == "" {
				break
			}
		}
	}
	return l
}

func (l *libraries) add(line string, name bool) {
	l.lines, l.name = append(l.lines, line), append(l.name, name)
}

// parted gives what of a line fits and the rest, parted at a blank where there is one.
func parted(line string) (head, rest string) {
	if len(line) <= lineOfLicence {
		return line, ""
	}
	at := strings.LastIndexByte(line[:lineOfLicence], ' ')
	if at <= 0 {
		return line, ""
	}
	return line[:at], strings.TrimLeft(line[at:], " ")
}

// Rows counts the lines.
func (l *libraries) Rows() int { return len(l.lines) }

// Columns is one, without a word.
func (l *libraries) Columns() []widgets.Column {
	return []widgets.Column{{Key: "line", Width: 640, Stretch: true, Tone: widgets.ToneSecondary}}
}

// Cell is a line.
func (l *libraries) Cell(row, _ int) widgets.CellView { return widgets.CellView{Text: l.lines[row]} }

// Row makes the name of a library a heading.
func (l *libraries) Row(row int) widgets.RowView {
	if l.name[row] {
		return widgets.RowView{Kind: widgets.SectionRow, Title: l.lines[row]}
	}
	return widgets.RowView{}
}
