package widgets

// GridModel is what a [Grid] shows. The grid asks for the cells that are on the screen each time it is refreshed or
// scrolled, so Cell has to be cheap; it keeps nothing. Rows and columns count from 0.
type GridModel interface {
	Rows() int
	Columns() []Column
	Cell(row, col int) CellView
}

// TotalsModel is a GridModel with a row of totals that stays at the bottom while the rest scrolls.
type TotalsModel interface {
	GridModel
	Total(col int) CellView
}

// RowModel is a GridModel in which some rows are not plain ones.
type RowModel interface {
	GridModel
	Row(row int) RowView
}

// RowView says what kind of row it is. A section row shows Title across all columns and its cells are not asked for;
// it is passed over by the keyboard.
type RowView struct {
	Kind  RowKind
	Title string // section rows
	Note  string // section rows: small, at the right
}

// RowKind is a kind of row.
type RowKind int

const (
	PlainRow   RowKind = iota
	SectionRow         // a heading between rows
	TotalRow           // tinted, as the pinned totals are
)

// Kind says how a cell is edited.
type Kind int

const (
	AsColumn Kind = iota // CellView only: what the column says
	Text                 // typed
	Number               // typed; at the right of the cell
	Pick                 // one of Choices, from a list with a filter
	YesNo                // the first of Choices is yes, the second no; the space bar toggles
	Multi                // several of Choices, ticked in a list; the values are joined with MultiSeparator
	LongText             // typed, of several lines; Alt+Enter begins a line
)

// MultiSeparator parts the values of a Multi cell in CellView.Edit and in what OnCommit gets.
const MultiSeparator = ";"

// Choice is one entry of a list.
type Choice struct {
	Value  string // what is stored
	Text   string // what is read
	Search string // more that it is found by: a code, an abbreviation, a spelling in Latin letters
}

// Align is where the text of a cell stands.
type Align int

const (
	ByKind Align = iota // numbers right, the rest left
	Left
	Right
	Centre
)

// Column describes a column.
type Column struct {
	Key      string // remembers a width over a change of language or order; unique in a model
	Title    string
	Unit     string  // shown behind the title in a lighter tone
	Width    float32 // in pixels at the normal text size; 0 means 100
	Align    Align
	Frozen   bool // stays when the rest scrolls sideways; only the leading columns can
	Stretch  bool // takes a share of what is left of the grid's width
	Editable bool
	Kind     Kind
	Choices  []Choice
	Tone     Tone     // of cells that have none
	Small    bool     // the cells are written in the small size: codes, units
	Fits     []string // the column is at least as wide as these, and as its title and unit
	Yields   int      // above 0: left out when there is no room for all columns, the highest first
	Filtered bool     // the header shows that a filter is set
}

// Look is a set of what can be said about a cell. None of it is said by colour alone.
type Look uint32

const (
	Computed   Look = 1 << iota // tinted, "=" at the left: worked out by the program
	FromRoster                  // tinted, "≡" at the left: fed by the roster
	Invalid                     // red frame and a cross; the text is kept
	Soft                        // amber ground and a triangle: plausible but to be explained
	Explained                   // amber line and an open triangle: explained
	Note                        // grey corner, top right: has a note
	Changed                     // blue corner, top left: differs from the last revision
	Commented                   // purple corner, bottom right: has a review comment
	LockedLook                  // grey, with a bar at the left: nobody may edit it now
	Strong                      // as a total is written
	lockedOn                    // LockedLook goes on from the cell before
)

// Tone is the colour of a text.
type Tone int

const (
	ToneDefault Tone = iota // the column's, or plain
	TonePlain
	ToneSecondary
	ToneHint
	ToneGood
	ToneWarn
	ToneBad
	ToneAccent
)

// Mark is a small drawn sign before a text, in the text's tone.
type Mark int

const (
	NoMark   Mark = iota
	Dot           // filled circle
	Ring          // open circle
	Triangle      // filled triangle: look here
	OpenTriangle
	Cross
	Check
	ChevronDown // opens a list
	ChevronRight
	ArrowUp   // sorted upwards
	ArrowDown // sorted downwards
	Funnel    // filtered
)

// CellView is a cell as it is shown now.
type CellView struct {
	Text   string // what is read; a number that has no room shows as ####, other text ends with an ellipsis
	Edit   string // the text when editing begins, and what is copied; if empty, Text is copied
	Look   Look
	Tone   Tone
	Mark   Mark   // before the text
	Badge  string // a short text at the end of the cell, in a rounded field
	Locked bool   // not to be edited although the column is

	Kind    Kind     // where rows of one column differ
	Choices []Choice // with Kind
}

// At is a place in a grid.
type At struct{ Row, Col int }

// Range is a rectangle of cells, both ends included.
type Range struct{ Top, Left, Bottom, Right int }

// Rows is the number of rows of the range.
func (r Range) Rows() int { return r.Bottom - r.Top + 1 }

// Columns is the number of columns of the range.
func (r Range) Columns() int { return r.Right - r.Left + 1 }

// Single says that the range is one cell.
func (r Range) Single() bool { return r.Top == r.Bottom && r.Left == r.Right }

// Contains says whether a place is in the range.
func (r Range) Contains(at At) bool {
	return at.Row >= r.Top && at.Row <= r.Bottom && at.Col >= r.Left && at.Col <= r.Right
}

// between is the range that two places span.
func between(a, b At) Range {
	return Range{Top: min(a.Row, b.Row), Left: min(a.Col, b.Col), Bottom: max(a.Row, b.Row), Right: max(a.Col, b.Col)}
}

// PasteReport counts what became of pasted cells.
type PasteReport struct {
	Taken    int // cells that now hold what was pasted
	Outside  int // cells beyond the last row or column
	ReadOnly int // cells that cannot be edited
	Invalid  int // taken, but not a value of their column: shown as such
}

// Complete says that everything fitted.
func (p PasteReport) Complete() bool { return p.Outside == 0 && p.ReadOnly == 0 && p.Invalid == 0 }

// Direction is the order that a column is sorted in.
type Direction int

const (
	Unsorted Direction = iota
	Ascending
	Descending
)
