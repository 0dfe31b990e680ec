package theme

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Appearance says which palette is used.
type Appearance int

const (
	FollowSystem Appearance = iota // light or dark as the desktop says
	Light                          // ink on paper
	Dark                           // the same order on dark grey
)

// Scale is one of three text sizes.
type Scale int

const (
	Normal Scale = iota // 13 px
	Large               // 15 px
	Larger              // 17 px
)

// Density says how much air is between lines.
type Density int

const (
	Compact     Density = iota // rows of 27 px at the normal text size
	Comfortable                // rows of 34 px at the normal text size
)

// Settings are the choices a person has about the look. The zero value is what the program starts with.
type Settings struct {
	Appearance Appearance
	Scale      Scale
	Density    Density
}

// Theme is a fyne.Theme; make one with [New]. It does not change: another look is another Theme.
type Theme struct {
	font        fyne.Resource
	settings    Settings
	light, dark palette
}

var _ fyne.Theme = (*Theme)(nil)

// New makes a theme. font is one OTF or TTF (never a collection, which Fyne cannot load) and serves every style: there
// is one weight, headings stand out by size and colour. A nil font leaves Fyne's own.
func New(font fyne.Resource, settings Settings) *Theme {
	return &Theme{font: font, settings: settings, light: lightPalette(), dark: darkPalette()}
}

// Settings returns what the theme was made with.
func (t *Theme) Settings() Settings { return t.settings }

// Color gives the colour of a name of this package or of Fyne. The variant counts only if the settings follow the system.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p := t.light
	if t.settings.Appearance == Dark || t.settings.Appearance == FollowSystem && variant == fynetheme.VariantDark {
		p = t.dark
	}
	if c, ok := p[name]; ok {
		return c
	}
	if own, ok := standIn(name); ok {
		return p[own]
	}
	switch name {
	case fynetheme.ColorNameShadow:
		// No shadows: what floats has a line round it.
		return color.NRGBA{}
	case fynetheme.ColorNameFocus:
		return withAlpha(p[Accent], 0x50)
	case fynetheme.ColorNamePressed:
		return withAlpha(p[Accent], 0x30)
	case fynetheme.ColorNameScrollBar:
		return withAlpha(p[SecondaryText], 0x90)
	case fynetheme.ColorNameScrollBarBackground:
		return withAlpha(p[SecondaryText], 0x14)
	}
	return fynetheme.DefaultTheme().Color(name, variant)
}

// standIn says which colour of ours stands for one of Fyne's.
func standIn(name fyne.ThemeColorName) (fyne.ThemeColorName, bool) {
	switch name {
	case fynetheme.ColorNamePrimary, fynetheme.ColorNameHyperlink:
		return Accent, true
	case fynetheme.ColorNameForegroundOnPrimary, fynetheme.ColorNameForegroundOnError,
		fynetheme.ColorNameForegroundOnSuccess, fynetheme.ColorNameForegroundOnWarning:
		return OnAccent, true
	case fynetheme.ColorNameForeground:
		return Text, true
	case fynetheme.ColorNamePlaceHolder, fynetheme.ColorNameDisabled:
		return HintText, true
	case fynetheme.ColorNameBackground:
		return WindowBack, true
	case fynetheme.ColorNameInputBackground, fynetheme.ColorNameMenuBackground, fynetheme.ColorNameOverlayBackground,
		fynetheme.ColorNameButton:
		return Page, true
	case fynetheme.ColorNameDisabledButton:
		return LockedCell, true
	case fynetheme.ColorNameHeaderBackground, fynetheme.ColorNameInnerWindowBorder, fynetheme.ColorNameInnerWindowBorderInactive:
		return HeaderCell, true
	case fynetheme.ColorNameInputBorder:
		return FieldBorder, true
	case fynetheme.ColorNameSeparator:
		return Line, true
	case fynetheme.ColorNameSelection:
		return Selection, true
	case fynetheme.ColorNameHover:
		return Hover, true
	case fynetheme.ColorNameError:
		return Bad, true
	case fynetheme.ColorNameWarning:
		return Warn, true
	case fynetheme.ColorNameSuccess:
		return Good, true
	}
	return "", false
}

// Font gives the one font for every style but symbols.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	if t.font == nil || style.Symbol {
		return fynetheme.DefaultTheme().Font(style)
	}
	return t.font
}

// Icon leaves Fyne's icons as they are.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// withAlpha makes a colour translucent; alpha 255 is opaque.
func withAlpha(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}

// linear undoes the gamma of one 16-bit sRGB channel (WCAG 2.1, "relative luminance").
func linear(channel uint32) float64 {
	v := float64(channel) / 0xFFFF
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}
