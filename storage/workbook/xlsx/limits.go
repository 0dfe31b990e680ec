package xlsx

// Limits bounds what a file may take. A zero field means the default of [DefaultLimits].
type Limits struct {
	FileBytes     int64 // bytes of the file
	Parts         int   // entries of the archive
	UnpackedBytes int64 // bytes that really come out of all entries together
	Rows          int   // rows with content in one sheet
	Columns       int   // different columns with content in one sheet
	Depth         int   // nested elements
	Attributes    int   // attributes and namespace declarations of one element
	AttributeSize int   // bytes of one attribute value
	Items         int   // entries of any other list: names, relationships, styles, properties, notes of a sheet
}

// maxUnpacked keeps every offset into unpacked text within 32 bits.
const maxUnpacked = 1 << 30

// DefaultLimits are the limits of a return: 20 MB of file, 500 parts, 64 MB unpacked, 20,000 rows and 200 columns with
// content in a sheet. Rows that are formatted but empty do not count; there may be as many as a sheet can have.
func DefaultLimits() Limits {
	return Limits{
		FileBytes:     20 << 20,
		Parts:         500,
		UnpackedBytes: 64 << 20,
		Rows:          20_000,
		Columns:       200,
		Depth:         256,
		Attributes:    100,
		AttributeSize: 1 << 20,
		Items:         100_000,
	}
}

// filled replaces zero fields by their defaults.
func (l Limits) filled() Limits {
	d := DefaultLimits()
	for _, f := range []struct{ have, def *int }{
		{&l.Parts, &d.Parts}, {&l.Rows, &d.Rows}, {&l.Columns, &d.Columns},
		{&l.Depth, &d.Depth}, {&l.Attributes, &d.Attributes}, {&l.AttributeSize, &d.AttributeSize}, {&l.Items, &d.Items},
	} {
		if *f.have <= 0 {
			*f.have = *f.def
		}
	}
	if l.FileBytes <= 0 {
		l.FileBytes = d.FileBytes
	}
	if l.UnpackedBytes <= 0 {
		l.UnpackedBytes = d.UnpackedBytes
	}
	l.FileBytes = min(l.FileBytes, maxUnpacked)
	l.UnpackedBytes = min(l.UnpackedBytes, maxUnpacked)
	return l
}
