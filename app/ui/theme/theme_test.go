package theme_test

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"jibao/app/ui/theme"
)

var appearances = map[string]theme.Appearance{"light": theme.Light, "dark": theme.Dark}

// Every colour that text is written in reaches 4.5 : 1 on every surface that it stands on.
func TestTextContrast(t *testing.T) {
	test.NewTempApp(t)
	cells := []fyne.ThemeColorName{theme.Page, theme.ComputedCell, theme.RosterCell, theme.LockedCell,
		theme.AmberBackground, theme.SectionCell, theme.Selection, theme.Hover, theme.SidePanel, theme.WindowBack}
	bars := []fyne.ThemeColorName{theme.RailBackground, theme.HeaderCell}
	banners := []fyne.ThemeColorName{theme.RedBackground, theme.GreenBackground, theme.BlueBackground, theme.AmberBackground}
	everywhere := append(append(append([]fyne.ThemeColorName{}, cells...), bars...), banners...)
	pairs := map[fyne.ThemeColorName][]fyne.ThemeColorName{
		theme.Text:          everywhere,
		theme.SecondaryText: everywhere,
		theme.HintText:      {theme.Page, theme.SidePanel, theme.WindowBack},
		theme.Accent:        append(append([]fyne.ThemeColorName{}, cells...), theme.RailBackground, theme.HeaderCell, theme.BlueBackground),
		theme.Good:          {theme.Page, theme.SidePanel, theme.WindowBack, theme.RailBackground, theme.GreenBackground, theme.Selection, theme.SectionCell},
		theme.Warn:          {theme.Page, theme.SidePanel, theme.WindowBack, theme.RailBackground, theme.AmberBackground, theme.Selection, theme.SectionCell},
		theme.Bad:           {theme.Page, theme.SidePanel, theme.WindowBack, theme.RailBackground, theme.RedBackground, theme.Selection, theme.SectionCell},
		theme.OnAccent:      {theme.Accent, theme.Good, theme.Warn, theme.Bad},
	}
	for name, appearance := range appearances {
		th := theme.New(nil, theme.Settings{Appearance: appearance})
		for text, surfaces := range pairs {
			for _, surface := range surfaces {
				got := theme.Contrast(theme.ColorOf(th, text), theme.ColorOf(th, surface))
				if got < 4.5 {
					t.Errorf("%s: %s on %s is %.2f : 1, want at least 4.5", name, text, surface, got)
				}
			}
		}
	}
}

// Marks, frames and field borders are not text: WCAG 2.1, 1.4.11 asks 3 : 1 of them.
func TestMarkContrast(t *testing.T) {
	test.NewTempApp(t)
	for name, appearance := range appearances {
		th := theme.New(nil, theme.Settings{Appearance: appearance})
		for _, mark := range []fyne.ThemeColorName{theme.Changed, theme.Comment, theme.FieldBorder, theme.Bad, theme.Warn, theme.Accent} {
			for _, surface := range []fyne.ThemeColorName{theme.Page, theme.SidePanel} {
				if got := theme.Contrast(theme.ColorOf(th, mark), theme.ColorOf(th, surface)); got < 3 {
					t.Errorf("%s: %s on %s is %.2f : 1, want at least 3", name, mark, surface, got)
				}
			}
		}
	}
}

func TestEveryNameHasAColour(t *testing.T) {
	test.NewTempApp(t)
	th := theme.New(nil, theme.Settings{Appearance: theme.Dark})
	other := theme.New(nil, theme.Settings{Appearance: theme.Light})
	for _, name := range theme.Names() {
		if _, _, _, a := theme.ColorOf(th, name).RGBA(); a != 0xFFFF {
			t.Errorf("%s is not opaque in the dark palette", name)
		}
		if _, _, _, a := theme.ColorOf(other, name).RGBA(); a != 0xFFFF {
			t.Errorf("%s is not opaque in the light palette", name)
		}
		if theme.ColorOf(th, name) == theme.ColorOf(other, name) {
			t.Errorf("%s is the same in both palettes", name)
		}
		if theme.ColorOf(test.Theme(), name) == color.Color(color.Transparent) {
			t.Errorf("%s is invisible under a theme that does not know it", name)
		}
	}
}

func TestSizes(t *testing.T) {
	test.NewTempApp(t)
	for scale, rows := range map[theme.Scale][2]float32{theme.Normal: {27, 34}, theme.Large: {31, 38}, theme.Larger: {35, 42}} {
		for density, want := range rows {
			th := theme.New(nil, theme.Settings{Scale: scale, Density: theme.Density(density)})
			if got := theme.SizeOf(th, theme.RowHeight); got != want {
				t.Errorf("scale %d, density %d: row height %v, want %v", scale, density, got, want)
			}
		}
	}
	th := theme.New(nil, theme.Settings{})
	if got := th.Size(fynetheme.SizeNameText); got != 13 {
		t.Errorf("text is %v px, want 13", got)
	}
	if got := th.Size(fynetheme.SizeNameHeadingText); got != 17 {
		t.Errorf("headings are %v px, want 17", got)
	}
}

func TestOneFontForEveryStyle(t *testing.T) {
	test.NewTempApp(t)
	font := fyne.NewStaticResource("font.otf", []byte("any bytes: it is not parsed here"))
	th := theme.New(font, theme.Settings{})
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Bold: true, Italic: true}, {Monospace: true}} {
		if th.Font(style) != fyne.Resource(font) {
			t.Errorf("style %+v has another font", style)
		}
	}
	if th.Font(fyne.TextStyle{Symbol: true}) == fyne.Resource(font) {
		t.Error("symbols should stay with the font that has them")
	}
}

func TestFollowSystem(t *testing.T) {
	test.NewTempApp(t)
	th := theme.New(nil, theme.Settings{})
	light, dark := th.Color(theme.Page, fynetheme.VariantLight), th.Color(theme.Page, fynetheme.VariantDark)
	if light == dark {
		t.Error("the page does not follow the system")
	}
	if fixed := theme.New(nil, theme.Settings{Appearance: theme.Light}); fixed.Color(theme.Page, fynetheme.VariantDark) != light {
		t.Error("a fixed appearance follows the system")
	}
}

// A theme override wraps the theme that it is given; the widgets below it still find their colours and sizes.
func TestWrappedThemeIsRecognised(t *testing.T) {
	test.NewTempApp(t)
	dark := theme.New(nil, theme.Settings{Appearance: theme.Dark, Scale: theme.Larger})
	wrapped := struct{ fyne.Theme }{dark}
	if got, want := theme.ColorOf(wrapped, theme.Page), theme.ColorOf(dark, theme.Page); got != want {
		t.Errorf("the page is %v, want %v", got, want)
	}
	if got := theme.SizeOf(wrapped, theme.RowHeight); got != 35 {
		t.Errorf("a row is %v px, want 35", got)
	}
}

func ExampleContrast() {
	fmt.Printf("%.1f", theme.Contrast(color.White, color.Black))
	// Output: 21.0
}
