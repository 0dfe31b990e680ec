package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// rgb turns 0xRRGGBB into an opaque colour.
func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}

// palette gives every name of this package its colour.
type palette map[fyne.ThemeColorName]color.NRGBA

// lightPalette is ink on warm paper. The hint colour is as light as a contrast of 4.5 : 1 on the side panels allows.
func lightPalette() palette {
	return palette{
		Accent: rgb(0x1D4E7A), OnAccent: rgb(0xFFFFFF),
		Text: rgb(0x23272B), SecondaryText: rgb(0x5B6168), HintText: rgb(0x6A7076),
		Page: rgb(0xFFFFFF), WindowBack: rgb(0xF6F4F0), RailBackground: rgb(0xECE8E1), SidePanel: rgb(0xFAF9F6),
		HeaderCell: rgb(0xECE8E1), SectionCell: rgb(0xF6F4F0),
		Line: rgb(0xDDD8CF), LineSoft: rgb(0xECE8E1), FieldBorder: rgb(0x8C8A85),
		ComputedCell: rgb(0xF1F0EC), RosterCell: rgb(0xEEF4EF), LockedCell: rgb(0xEBEBE9),
		AmberBackground: rgb(0xFFF5DC), RedBackground: rgb(0xFBEBE8), GreenBackground: rgb(0xE9F4ED), BlueBackground: rgb(0xE6EEF6),
		Good: rgb(0x2A7147), Warn: rgb(0x8A5F00), Bad: rgb(0xB3402E), Neutral: rgb(0xB8B0A2),
		Changed: rgb(0x2B6CB0), Comment: rgb(0x7B4FA8),
		Selection: rgb(0xE1EAF3), Hover: rgb(0xF1EFEA),
		SeriesA: rgb(0x1D4E7A), SeriesB: rgb(0x5C8CB8), SeriesC: rgb(0xA9C2D9),
	}
}

// darkPalette keeps the order of the light one: the page is the brightest surface but the header, the accent the
// coolest colour, amber and red the warmest.
func darkPalette() palette {
	return palette{
		Accent: rgb(0x8FBCE6), OnAccent: rgb(0x0F1E2C),
		Text: rgb(0xE5E3DF), SecondaryText: rgb(0xB4B4B1), HintText: rgb(0x9FA1A2),
		Page: rgb(0x202224), WindowBack: rgb(0x191B1C), RailBackground: rgb(0x2A2C2E), SidePanel: rgb(0x242628),
		HeaderCell: rgb(0x2E3032), SectionCell: rgb(0x282A2C),
		Line: rgb(0x44474A), LineSoft: rgb(0x313437), FieldBorder: rgb(0x85888A),
		ComputedCell: rgb(0x2A2B2B), RosterCell: rgb(0x232E27), LockedCell: rgb(0x303131),
		AmberBackground: rgb(0x3B3118), RedBackground: rgb(0x402521), GreenBackground: rgb(0x20352A), BlueBackground: rgb(0x22323F),
		Good: rgb(0x7FCB9E), Warn: rgb(0xE2B75A), Bad: rgb(0xF39A8B), Neutral: rgb(0x6E6C66),
		Changed: rgb(0x72AEEA), Comment: rgb(0xC7A6EA),
		Selection: rgb(0x2B3F52), Hover: rgb(0x2F3234),
		SeriesA: rgb(0x8FBCE6), SeriesB: rgb(0x5F8DB8), SeriesC: rgb(0x3D5C79),
	}
}

// Contrast is the contrast ratio of two opaque colours, from 1 (the same) to 21 (black on white), as WCAG 2.1 defines it
// under "contrast ratio".
func Contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}

// luminance is the relative luminance of WCAG 2.1.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// ReadableOn picks the one of two text colours that stands out better on a fill.
func ReadableOn(fill, first, second color.Color) color.Color {
	if Contrast(fill, second) > Contrast(fill, first) {
		return second
	}
	return first
}
