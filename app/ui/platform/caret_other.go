//go:build !windows

package platform

import "fyne.io/fyne/v2"

// caretHasToBeFollowed: the input methods of other systems find the window's own place.
const caretHasToBeFollowed = false

// placeInputMethod has nothing to do here.
func placeInputMethod(fyne.Window, int32, int32) {}
