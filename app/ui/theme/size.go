package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Size gives a size of this package or of Fyne, in density-independent pixels.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	body := bodySize(t.settings.Scale)
	air := float32(0)
	if t.settings.Density == Comfortable {
		air = 7
	}
	if v, ok := ownSize(name, body, air); ok {
		return v
	}
	switch name {
	case fynetheme.SizeNameText:
		return body
	case fynetheme.SizeNameSubHeadingText:
		return body + 2
	case fynetheme.SizeNameHeadingText:
		return body + 4
	case fynetheme.SizeNameCaptionText:
		return body - 2
	case fynetheme.SizeNamePadding, fynetheme.SizeNameLineSpacing:
		return 3
	case fynetheme.SizeNameInnerPadding:
		return 4 + air/2
	case fynetheme.SizeNameInputBorder, fynetheme.SizeNameSeparatorThickness:
		return 1
	case fynetheme.SizeNameInputRadius, fynetheme.SizeNameSelectionRadius, fynetheme.SizeNameScrollBarRadius,
		fynetheme.SizeNameButtonRadius, fynetheme.SizeNameCardRadius, fynetheme.SizeNameDialogRadius,
		fynetheme.SizeNamePopupRadius, fynetheme.SizeNameMenuRadius, fynetheme.SizeNameInnerWindowRadius:
		return CornerRadius
	case fynetheme.SizeNameInlineIcon:
		return body + 3
	case fynetheme.SizeNameScrollBar:
		return 10
	case fynetheme.SizeNameScrollBarSmall:
		return 5
	case fynetheme.SizeNameModalBlurRadius:
		return 0
	}
	return fynetheme.DefaultTheme().Size(name)
}

// CornerRadius is the one radius of everything that has corners.
const CornerRadius float32 = 4

// bodySize is the text size of a scale.
func bodySize(s Scale) float32 {
	switch s {
	case Large:
		return 15
	case Larger:
		return 17
	default:
		return 13
	}
}

// ownSize gives the sizes of this package for a body text size and the extra air of the comfortable density.
func ownSize(name fyne.ThemeSizeName, body, air float32) (float32, bool) {
	switch name {
	case RowHeight:
		return body*2 + 1 + air, true
	case HeaderHeight:
		return body*2 - 1 + air, true
	case ItemHeight:
		return body*2 + 5.5 + air, true
	case ButtonHeight:
		return body*2 + 2 + air, true
	case CellPad:
		return 8, true
	case PageMargin:
		return 14, true
	case SmallText:
		return body - 1, true
	case BodyText:
		return body, true
	case TitleText:
		return body + 4, true
	case FigureText:
		return body + 7, true
	}
	return 0, false
}

// ColorOf asks a theme for a colour under the current variant. A theme that does not know the names of this package
// (Fyne's own, in a test) is answered from the palette of that variant, so that no widget is ever invisible.
func ColorOf(th fyne.Theme, name fyne.ThemeColorName) color.Color {
	variant := currentVariant()
	if isOwn(th, variant) {
		return th.Color(name, variant)
	}
	p := lightPalette()
	if variant == fynetheme.VariantDark {
		p = darkPalette()
	}
	if c, ok := p[name]; ok {
		return c
	}
	return th.Color(name, variant)
}

// SizeOf asks a theme for a size; a theme that does not know the names of this package is answered with the compact one.
func SizeOf(th fyne.Theme, name fyne.ThemeSizeName) float32 {
	if !isOwn(th, currentVariant()) {
		if v, ok := ownSize(name, bodySize(Normal), 0); ok {
			return v
		}
	}
	return th.Size(name)
}

// currentVariant is light or dark as the desktop says.
func currentVariant() fyne.ThemeVariant {
	if app := fyne.CurrentApp(); app != nil {
		return app.Settings().ThemeVariant()
	}
	return fynetheme.VariantLight
}

// isOwn recognises a theme of this package, also one that a container has wrapped: nobody else has its accent.
func isOwn(th fyne.Theme, variant fyne.ThemeVariant) bool {
	if _, own := th.(*Theme); own {
		return true
	}
	accent := th.Color(fynetheme.ColorNamePrimary, variant)
	return accent == color.Color(lightPalette()[Accent]) || accent == color.Color(darkPalette()[Accent])
}
