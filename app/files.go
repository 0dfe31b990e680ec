package app

import (
	"context"

	"jibao/forms/office"
	"jibao/forms/summary"
)

// Workbooks writes and reads the files that offices exchange. Writing replaces a file whole or not at all.
type Workbooks interface {
	// Write writes a return (or a blank template) to path and gives its fingerprint and bytes; with an empty path it
	// only gives the bytes. The same Outgoing gives the same bytes on every run and system.
	Write(ctx context.Context, path string, out office.Outgoing) (office.Written, error)
	// Read reads a submission workbook strictly; what cannot be taken in is an *office.Refusal.
	Read(ctx context.Context, path string) (*office.Incoming, error)
	// ReadNew is Read for a file that may be known: when known says so of the digest of its bytes (SHA-256, hex), the file
	// is not read any further and nothing is given. known is asked before anything of the file is understood.
	ReadNew(ctx context.Context, path string, known func(digest string) bool) (*office.Incoming, error)
	// WriteReceipt writes what a province hands back for an accepted revision. The same receipt gives the same bytes.
	WriteReceipt(ctx context.Context, path string, r office.Receipt) error
	// ReadReceipt reads a receipt strictly; what is none is an *office.Refusal.
	ReadReceipt(ctx context.Context, path string) (office.Receipt, error)
	// WriteSummary writes the provincial summary workbook.
	WriteSummary(ctx context.Context, path string, s summary.Report) error
	// WriteTable writes a list as the .xlsx or .csv file that its name says; another ending is an *office.FormatError.
	WriteTable(ctx context.Context, path string, t office.Table) error
	// WriteCriteria writes the criteria of a report with the re-check list as a workbook; as a .csv file one of the two.
	WriteCriteria(ctx context.Context, path string, s summary.Report, list summary.Recheck, recheck bool) error
	// ReadTable reads the first sheet with content of an .xlsx or a .csv file (UTF-8 or GB18030) as text rows, for rosters
	// and registers made elsewhere.
	ReadTable(ctx context.Context, path string) ([][]string, error)
}

// Briefs writes briefings.
type Briefs interface {
	// WriteBrief writes a briefing to path, whole or not at all, as what its name says: .md, .html or .docx. Another ending
	// is an *office.FormatError. The same briefing gives the same bytes on every run.
	WriteBrief(ctx context.Context, path string, b office.Briefing) error
	// BriefMarkdown gives a briefing as Markdown.
	BriefMarkdown(b office.Briefing) string
}

// Files is what a provincial office writes and reads.
type Files interface {
	Workbooks
	Briefs
}
