package office

import (
	"fmt"

	"jibao/forms"
)

// Outgoing is what is written into a submission workbook.
type Outgoing struct {
	Return   *forms.Return // filled (check.Engine.Fill)
	Past     forms.Past    // for the columns "previous period" and "change"
	Findings []forms.Finding
	// Place names for the cover.
	BodyName, ProvinceName, CityName, CountyName string
	// FormNumber and Approval are the blanks that a province configures; empty prints an empty blank.
	FormNumber, Approval string
	Lang                 string // zh, en or ko
	Program              string // version of the program
	Template             bool   // a blank form to be filled in without the program: no figures, no digests
	SendBack             bool   // a received revision on its way back to its county, with the comments of the province
}

// Written tells about a workbook that was written.
type Written struct {
	Path        string
	Fingerprint string // root digest of the values, 64 hex digits; not a digest of the file's bytes
	Bytes       []byte
}

// How a cell of a workbook was found.
type How string

// The ways of finding a cell, in the order in which they are tried.
const (
	ByName  How = "name"  // its defined name
	ByCode  How = "code"  // its code in the key column
	ByLabel How = "label" // the printed label
)

// Place of a cell in a workbook.
type Place struct {
	Sheet string // as the file names it
	Cell  string // "D20"
	How   How
}

// Changed is one cell that differs from what the program exported. Was and Is are canonical values.
type Changed struct {
	Key   string // see forms.CellKey; also "cover:<field>" and "explain:<key>"
	Place Place
	Was   string // "" when the exported value cannot be told (only its digest travels)
	Is    string
}

// Notice is something in a file that is reported and never followed: macros, external links, embedded objects.
type Notice struct{ Code, Part string }

// Incoming is a workbook that was read: strict, whole, with what it says of itself. It was not yet checked.
type Incoming struct {
	Return *forms.Return
	// Fingerprint is computed from the values that were read; Declared is what the file says it was exported with.
	Fingerprint, Declared string
	Intact                bool // CheckedAtSource, and the two are equal
	CheckedAtSource       bool // exported by the program, not a template filled in by hand
	SendBack              bool // written by a province to go back to the county
	Changed               []Changed
	Places                map[string]Place // cell key -> where it stands; for cells of the roster ask Place
	// RosterPlace tells where a cell of the roster stands that has content; nil without a roster. It is worked out when
	// it is asked for: a roster has thousands of cells, and hardly any is ever asked for.
	RosterPlace func(key string) (Place, bool)
	Notices     []Notice
	Program     string // version of the program that exported it
	Writer      string // the application that last saved the file, as the file says
	Digest      string // SHA-256 of the file's bytes, hex
	Size        int64
}

// Place tells where the cell with a key stands in the file; false when it has no place there.
func (in *Incoming) Place(key string) (Place, bool) {
	if p, ok := in.Places[key]; ok || in.RosterPlace == nil {
		return p, ok
	}
	return in.RosterPlace(key)
}

// Refusal is the error of a workbook that cannot be taken in: its code is stable, its sentence is in assets/text.
type Refusal struct {
	Code   string // "ZIP-CRC", "FORM-UNKNOWN", "CONTROL-ROWS", …
	Part   string // part of the package or sheet, "" when it concerns the file
	Cell   string // A1 address, ""
	Detail string // figures or names that the sentence shows
	Err    error
}

// Error gives the code and the place, for logs; people read the sentence of assets/text.
func (r *Refusal) Error() string {
	s := r.Code
	if r.Part != "" {
		s += " in " + r.Part
	}
	if r.Cell != "" {
		s += " at " + r.Cell
	}
	if r.Detail != "" {
		s += ": " + r.Detail
	}
	if r.Err != nil {
		s = fmt.Sprintf("%s: %v", s, r.Err)
	}
	return s
}

// Unwrap gives the cause.
func (r *Refusal) Unwrap() error { return r.Err }
