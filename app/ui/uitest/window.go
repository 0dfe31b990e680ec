package uitest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jibao/app/ui/theme"
	"jibao/assets"
)

// Screen is the size of the smallest screen that the windows are made for.
var Screen = fyne.NewSize(1366, 768)

// Window makes an empty window of a size in a program of its own, with the program's theme and embedded font. It is
// closed when the test ends. Windows of one test share the program; the look of the last one holds.
func Window(t testing.TB, look theme.Settings, size fyne.Size) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	SetLook(look)
	w := test.NewWindow(nil)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(size)
	return w
}

// SetLook makes a look hold for all windows, as a shell's Config.SetTheme does.
func SetLook(look theme.Settings) {
	fyne.CurrentApp().Settings().SetTheme(theme.New(fyne.NewStaticResource(assets.FontName, assets.Font()), look))
}
