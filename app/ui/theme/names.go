package theme

import "fyne.io/fyne/v2"

// The colours that the program needs beyond Fyne's own names. What a colour is for is in its name; where it stands in
// the palette is in palette.go.
const (
	Accent          fyne.ThemeColorName = "jibaoAccent"          // ink blue: primary button, current page, selection frame
	OnAccent        fyne.ThemeColorName = "jibaoOnAccent"        // text on Accent
	Text            fyne.ThemeColorName = "jibaoText"            // what is read
	SecondaryText   fyne.ThemeColorName = "jibaoSecondaryText"   // units, captions, column heads
	HintText        fyne.ThemeColorName = "jibaoHintText"        // codes, key hints, place holders
	Page            fyne.ThemeColorName = "jibaoPage"            // the sheet of paper: grid, top bar
	WindowBack      fyne.ThemeColorName = "jibaoWindowBack"      // behind everything
	RailBackground  fyne.ThemeColorName = "jibaoRailBackground"  // the navigation rail and the status line
	SidePanel       fyne.ThemeColorName = "jibaoSidePanel"       // panels left and right of the grid
	HeaderCell      fyne.ThemeColorName = "jibaoHeaderCell"      // column heads
	SectionCell     fyne.ThemeColorName = "jibaoSectionCell"     // heading rows and totals inside a grid
	Line            fyne.ThemeColorName = "jibaoLine"            // borders of panels, buttons and cards
	LineSoft        fyne.ThemeColorName = "jibaoLineSoft"        // lines between rows
	FieldBorder     fyne.ThemeColorName = "jibaoFieldBorder"     // border of an input field, 3 : 1 against the page
	ComputedCell    fyne.ThemeColorName = "jibaoComputedCell"    // behind a computed value
	RosterCell      fyne.ThemeColorName = "jibaoRosterCell"      // behind a value fed by the roster
	LockedCell      fyne.ThemeColorName = "jibaoLockedCell"      // behind a value that nobody may edit
	AmberBackground fyne.ThemeColorName = "jibaoAmberBackground" // behind a soft failure
	RedBackground   fyne.ThemeColorName = "jibaoRedBackground"   // behind a line that stops work
	GreenBackground fyne.ThemeColorName = "jibaoGreenBackground" // behind a line that says all is well
	BlueBackground  fyne.ThemeColorName = "jibaoBlueBackground"  // behind a neutral message
	Good            fyne.ThemeColorName = "jibaoGood"            // done, accepted
	Warn            fyne.ThemeColorName = "jibaoWarn"            // to be explained, sent back
	Bad             fyne.ThemeColorName = "jibaoBad"             // must be corrected
	Neutral         fyne.ThemeColorName = "jibaoNeutral"         // nothing there yet: bars, rings, empty progress
	Changed         fyne.ThemeColorName = "jibaoChanged"         // corner of a cell that differs from the last revision
	Comment         fyne.ThemeColorName = "jibaoComment"         // corner of a cell with a review comment
	Selection       fyne.ThemeColorName = "jibaoSelection"       // a selected range, the current section, selected text
	Hover           fyne.ThemeColorName = "jibaoHover"           // under the mouse
	SeriesA         fyne.ThemeColorName = "jibaoSeriesA"         // first of a row of shades in a stacked bar
	SeriesB         fyne.ThemeColorName = "jibaoSeriesB"         // second
	SeriesC         fyne.ThemeColorName = "jibaoSeriesC"         // third
)

// Names lists every colour name of this package, in the order of the palette.
func Names() []fyne.ThemeColorName {
	return []fyne.ThemeColorName{
		Accent, OnAccent, Text, SecondaryText, HintText, Page, WindowBack, RailBackground, SidePanel, HeaderCell,
		SectionCell, Line, LineSoft, FieldBorder, ComputedCell, RosterCell, LockedCell, AmberBackground, RedBackground,
		GreenBackground, BlueBackground, Good, Warn, Bad, Neutral, Changed, Comment, Selection, Hover,
		SeriesA, SeriesB, SeriesC,
	}
}

// The sizes that the program needs beyond Fyne's own names, in density-independent pixels.
const (
	RowHeight    fyne.ThemeSizeName = "jibaoRowHeight"    // a row of a grid
	HeaderHeight fyne.ThemeSizeName = "jibaoHeaderHeight" // the header row of a grid
	ItemHeight   fyne.ThemeSizeName = "jibaoItemHeight"   // an entry of a navigation rail
	ButtonHeight fyne.ThemeSizeName = "jibaoButtonHeight" // a button, a field, a filter chip
	CellPad      fyne.ThemeSizeName = "jibaoCellPad"      // between a cell's border and its text
	PageMargin   fyne.ThemeSizeName = "jibaoPageMargin"   // between a page's border and what stands on it
	SmallText    fyne.ThemeSizeName = "jibaoSmallText"    // captions, key hints, codes
	BodyText     fyne.ThemeSizeName = "jibaoBodyText"     // what is read
	TitleText    fyne.ThemeSizeName = "jibaoTitleText"    // the heading of a page
	FigureText   fyne.ThemeSizeName = "jibaoFigureText"   // the number on a card
)
