package office

import (
	"fmt"

	"jibao/forms"
)

// Briefing is a briefing in words and pictures, or a compilation of typical cases, for whatever it is written as. Every
// figure that it gives as its own is one of the summary's.
type Briefing struct {
	Lang    string       // zh, en or ko
	Office  string       // who briefs
	Period  forms.Period // what it is about; a document is dated by its last day
	Title   string
	Notice  string   // that the data is synthetic; "" when it is not
	Opening []string // what the briefing rests on
	Parts   []BriefingPart
	Notes   BriefingPart
}

// BriefingPart is one heading with its sentences and the pictures that follow them.
type BriefingPart struct {
	Title     string
	Lead      []string // lines that say where the text comes from; nil for none
	Sentences []string
	Prose     bool // the sentences are paragraphs of one text, not points of a list
	Pictures  []Picture
}

// PictureKind is how a picture shows its figures.
type PictureKind string

// The kinds of pictures; their bars lie flat, one below the other.
const (
	PictureBars   PictureKind = "bars"   // one value a bar, drawn against the largest
	PictureStacks PictureKind = "stacks" // the parts of a bar behind each other, drawn against the largest sum
	PictureShares PictureKind = "shares" // one value a bar in percent, drawn against 100
)

// Picture describes a picture of numbers; whoever writes the briefing draws it.
type Picture struct {
	Kind    PictureKind
	Title   string
	Caption string   // unit, period, and how many clusters stand behind the figures
	Series  []string // of PictureStacks: what the parts of a bar are; of the other kinds one name
	Bars    []Bar    // from the top
}

// Bar is one line of a picture.
type Bar struct {
	Label  string
	Values []BarValue // by Picture.Series
}

// BarValue is one value of a bar: the number that gives it its length, and the words that are printed for it.
type BarValue struct {
	Cell forms.Cell // Filled with a number, or nothing is drawn: a blank is not zero
	Text string
}

// FormatError tells that a briefing or a list cannot be written as what a file's name says.
type FormatError struct{ Name string }

// Error names the file, for logs.
func (e *FormatError) Error() string {
	return fmt.Sprintf("%s: not a format that can be written", e.Name)
}
