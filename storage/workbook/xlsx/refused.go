package xlsx

import (
	"fmt"
	"slices"
)

// Code says why a file was refused, or what a [Notice] is about. Codes are stable: texts and tests refer to them.
type Code string

// The file as a whole.
const (
	FileEmpty      Code = "FILE-EMPTY"       // no bytes at all
	FileChanged    Code = "FILE-CHANGED"     // its size or time changed while it was read
	FileNotRegular Code = "FILE-NOT-REGULAR" // a folder, a pipe, a device
	TooLarge       Code = "TOO-LARGE"        // more bytes than Limits.FileBytes
)

// What the file is instead of an .xlsx.
const (
	NotXLSX        Code = "NOT-XLSX"         // none of what follows
	NotXLSXXLS     Code = "NOT-XLSX-XLS"     // .xls of Excel 97-2003 or .et of WPS
	NotXLSXOLE     Code = "NOT-XLSX-OLE"     // another file of the old Office container (.doc, .ppt, .wps, .msg)
	Encrypted      Code = "ENCRYPTED"        // .xlsx with a password to open
	NotXLSXODS     Code = "NOT-XLSX-ODS"     // OpenDocument
	NotXLSXDOCX    Code = "NOT-XLSX-DOCX"    // a text document
	NotXLSXPPTX    Code = "NOT-XLSX-PPTX"    // a presentation
	NotXLSXXLSB    Code = "NOT-XLSX-XLSB"    // the binary workbook
	NotXLSXHTML    Code = "NOT-XLSX-HTML"    // a web page, often saved under the name .xls
	NotXLSXXML     Code = "NOT-XLSX-XML"     // a bare XML file, for instance XML Spreadsheet 2003
	NotXLSXText    Code = "NOT-XLSX-TEXT"    // .csv, .txt
	NotXLSXPDF     Code = "NOT-XLSX-PDF"     // .pdf, .ofd
	NotXLSXArchive Code = "NOT-XLSX-ARCHIVE" // .zip, .rar, .7z, .gz without a workbook at the top
)

// The archive.
const (
	ZIPTruncated   Code = "ZIP-TRUNCATED"    // begins as an archive and has no end
	ZIPDirectory   Code = "ZIP-DIRECTORY"    // the directory cannot be read
	ZIPHeader      Code = "ZIP-HEADER"       // an entry's own header and the directory disagree
	ZIPOverlap     Code = "ZIP-OVERLAP"      // two entries share bytes
	ZIPStray       Code = "ZIP-STRAY-BYTES"  // bytes that belong to nothing, before, between or after the entries
	ZIPName        Code = "ZIP-NAME"         // a name that is empty, absolute, climbs out with .., or holds control characters
	ZIPDuplicate   Code = "ZIP-DUPLICATE"    // two entries of the same name
	ZIPMethod      Code = "ZIP-METHOD"       // a compression other than store and deflate
	ZIPEncrypted   Code = "ZIP-ENCRYPTED"    // an entry with a password
	ZIPData        Code = "ZIP-DATA"         // compressed data that cannot be unpacked
	ZIPSize        Code = "ZIP-SIZE"         // unpacked length other than declared
	ZIPCRC         Code = "ZIP-CRC"          // checksum other than declared
	TooManyParts   Code = "TOO-MANY-PARTS"   // more than Limits.Parts
	TooLargeInside Code = "TOO-LARGE-INSIDE" // more than Limits.UnpackedBytes in all
)

// The XML.
const (
	XMLMalformed Code = "XML-MALFORMED" // not well-formed
	XMLDoctype   Code = "XML-DOCTYPE"   // a document type declaration, the door to entity bombs
	XMLEncoding  Code = "XML-ENCODING"  // neither UTF-8 nor UTF-16, or wrong bytes in it
	XMLLimit     Code = "XML-LIMIT"     // too deep, too many or too long attributes
)

// The workbook.
const (
	PartMissing     Code = "PART-MISSING"     // content types, relationships or workbook part
	PartInvalid     Code = "PART-INVALID"     // well-formed XML that is not what the format says
	RelMissing      Code = "REL-MISSING"      // a relationship to a part that is not there
	RelInvalid      Code = "REL-INVALID"      // a relationship that cannot be understood
	SheetDuplicate  Code = "SHEET-DUPLICATE"  // two sheets of one name, or on one part
	NameDuplicate   Code = "NAME-DUPLICATE"   // one defined name with two meanings
	TooManyRows     Code = "TOO-MANY-ROWS"    // more rows with content than Limits.Rows
	TooManyColumns  Code = "TOO-MANY-COLUMNS" // more columns with content than Limits.Columns
	CellReference   Code = "CELL-REFERENCE"   // an address that is none
	CellDuplicate   Code = "CELL-DUPLICATE"   // one cell, or one row, twice
	CellType        Code = "CELL-TYPE"        // a type that the format does not know
	CellValue       Code = "CELL-VALUE"       // a value that its type does not allow: a number that is none, NaN
	CellStyle       Code = "CELL-STYLE"       // a style that the workbook does not have
	StringIndex     Code = "STRING-INDEX"     // a shared string that the workbook does not have
	StringCharacter Code = "STRING-CHARACTER" // an escape of half a surrogate pair or of NUL
)

// What was met and left alone: the codes of notices.
const (
	Macros         Code = "MACROS"          // VBA or Excel 4 macros
	ExternalLink   Code = "EXTERNAL-LINK"   // formulas that read another workbook
	DDE            Code = "DDE"             // a link that starts another program
	EmbeddedObject Code = "EMBEDDED-OBJECT" // OLE objects, controls
	Hyperlink      Code = "HYPERLINK"       // links to addresses outside
	Connection     Code = "CONNECTION"      // data connections and query tables
	OtherSheet     Code = "OTHER-SHEET"     // a chart sheet or dialog sheet, not read
)

// Codes lists every code with which a file can be refused.
func Codes() []Code {
	return slices.Clone([]Code{
		FileEmpty, FileChanged, FileNotRegular, TooLarge,
		NotXLSX, NotXLSXXLS, NotXLSXOLE, Encrypted, NotXLSXODS, NotXLSXDOCX, NotXLSXPPTX, NotXLSXXLSB, NotXLSXHTML,
		NotXLSXXML, NotXLSXText, NotXLSXPDF, NotXLSXArchive,
		ZIPTruncated, ZIPDirectory, ZIPHeader, ZIPOverlap, ZIPStray, ZIPName, ZIPDuplicate, ZIPMethod, ZIPEncrypted,
		ZIPData, ZIPSize, ZIPCRC, TooManyParts, TooLargeInside,
		XMLMalformed, XMLDoctype, XMLEncoding, XMLLimit,
		PartMissing, PartInvalid, RelMissing, RelInvalid, SheetDuplicate, NameDuplicate, TooManyRows, TooManyColumns,
		CellReference, CellDuplicate, CellType, CellValue, CellStyle, StringIndex, StringCharacter,
	})
}

// NoticeCodes lists every code that a [Notice] can have.
func NoticeCodes() []Code {
	return []Code{Macros, ExternalLink, DDE, EmbeddedObject, Hyperlink, Connection, OtherSheet}
}

// RefusedError says that a file was not read, why, and where. Ask for it with errors.As.
type RefusedError struct {
	Code   Code
	Part   string // the part of the package, such as xl/worksheets/sheet2.xml; empty for the file as a whole
	Sheet  string // the name of the sheet, when the place is in a sheet whose name is known
	Cell   string // the cell, such as D20, or the row, such as 20
	Detail string // what exactly, in technical English, for a log
	Err    error  // what lies below, or nil
}

// Error gives code, place and detail in one line of technical English.
func (e *RefusedError) Error() string {
	s := "workbook refused: " + string(e.Code)
	if e.Part != "" {
		s += fmt.Sprintf(" in %q", e.Part)
	}
	if e.Cell != "" {
		s += " at " + e.Cell
	}
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap gives the error below.
func (e *RefusedError) Unwrap() error { return e.Err }

// Place gives what the sentences for people take as {0} and {1}: the sheet's name, or else the part; and the cell, or
// else the detail.
func (e *RefusedError) Place() (where, what string) {
	where, what = e.Sheet, e.Cell
	if where == "" {
		where = e.Part
	}
	if what == "" {
		what = e.Detail
	}
	return where, what
}

// Notice tells of something in the file that was met and left alone.
type Notice struct {
	Code   Code
	Part   string // the part that holds it or refers to it
	Cell   string // the first cell concerned, if there is one
	Detail string // for instance the name of the chart sheet or the address of the link
}

func refuse(code Code, part, detail string) *RefusedError {
	return &RefusedError{Code: code, Part: part, Detail: detail}
}
