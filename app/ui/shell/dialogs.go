package shell

// Kinds of file that dialogs ask for.
type FileKind string

// The kinds.
const (
	Workbooks FileKind = "xlsx"   // .xlsx
	Tables    FileKind = "table"  // .xlsx, .csv
	Offices   FileKind = "jibao"  // office files
	Backups   FileKind = "backup" // backups of office files
	Pictures  FileKind = "png"
	Documents FileKind = "docx"
	Pages     FileKind = "html"
	Notes     FileKind = "md"
	Criteria  FileKind = "yaml" // versions of the criteria
	AnyFile   FileKind = ""
)

// Dialogs asks the person for files, and shows files in the programs of the desktop. Every answer comes on the window's
// thread; a person who thinks better of it gives no answer at all.
type Dialogs interface {
	Open(title string, kind FileKind, chosen func(path string))
	OpenMany(title string, kind FileKind, chosen func(paths []string))
	Save(title, suggested string, kind FileKind, chosen func(path string))
	Folder(title string, chosen func(path string))
	// Show opens a file or a folder in the program that the desktop has for it.
	Show(path string) error
	// Print has an office suite print a file; where none can, the file is opened to be printed from there.
	Print(path string) error
	// Reveal opens the folder of a file with the file selected, where the desktop can.
	Reveal(path string) error
}
