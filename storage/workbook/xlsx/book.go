package xlsx

// Book is a workbook that was read whole.
type Book struct {
	Sheets     []*Sheet          // worksheets in the workbook's order; chart and dialog sheets are left out, see Notices
	Names      []Name            // defined names in the workbook's order
	Properties map[string]string // custom document properties (docProps/custom.xml), never nil
	App        string            // the program that wrote the file, as it calls itself: "Microsoft Excel 16.0300"; may be empty
	Date1904   bool              // serial dates count from 1904-01-01 instead of 1900-01-01
	Notices    []Notice          // what was met and left alone, at most one per code and part
	Digest     [32]byte          // SHA-256 of the file's bytes
	Size       int64             // of the file, in bytes
}

// State says whether a sheet is shown.
type State uint8

// The states of a sheet. Suites do not keep VeryHidden reliably: LibreOffice saves it as Hidden.
const (
	Visible State = iota
	Hidden
	VeryHidden
)

// Name is a defined name.
type Name struct {
	Name  string
	Ref   string // what it stands for, as written, without "=": 指标!$D$20; see ParseArea
	Sheet int    // index in Book.Sheets of the only sheet where it holds, or -1 for the whole workbook
}

// Sheet gives the worksheet of this exact name.
func (b *Book) Sheet(name string) (*Sheet, bool) {
	for _, s := range b.Sheets {
		if s.Name == name {
			return s, true
		}
	}
	return nil, false
}
