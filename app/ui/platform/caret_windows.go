package platform

import (
	"syscall"
	"unsafe"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// caretHasToBeFollowed: GLFW does not tell the input method where the caret is, and its window sits in a corner.
const caretHasToBeFollowed = true

// Values of ImmSetCompositionWindow and ImmSetCandidateWindow (imm.h).
const (
	cfsPoint        = 0x0002
	cfsCandidatePos = 0x0040
)

type point struct{ x, y int32 }

type winRect struct{ left, top, right, bottom int32 }

// compositionForm is COMPOSITIONFORM of imm.h.
type compositionForm struct {
	style uint32
	at    point
	area  winRect
}

// candidateForm is CANDIDATEFORM of imm.h.
type candidateForm struct {
	index uint32
	style uint32
	at    point
	area  winRect
}

// placeInputMethod tells the input method of a window where the caret is, in pixels of the client area.
func placeInputMethod(w fyne.Window, x, y int32) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return
	}
	native.RunNative(func(context any) {
		var handle uintptr
		switch c := context.(type) {
		case driver.WindowsWindowContext:
			handle = c.HWND
		case *driver.WindowsWindowContext:
			handle = c.HWND
		}
		if handle != 0 {
			setInputMethodPosition(handle, point{x, y})
		}
	})
}

// setInputMethodPosition calls imm32, which every Windows has. A window without an input method has no context.
func setInputMethodPosition(window uintptr, at point) {
	imm := syscall.NewLazyDLL("imm32.dll")
	context, _, _ := imm.NewProc("ImmGetContext").Call(window)
	if context == 0 {
		return
	}
	composition := compositionForm{style: cfsPoint, at: at}
	imm.NewProc("ImmSetCompositionWindow").Call(context, uintptr(unsafe.Pointer(&composition)))
	candidate := candidateForm{style: cfsCandidatePos, at: at}
	imm.NewProc("ImmSetCandidateWindow").Call(context, uintptr(unsafe.Pointer(&candidate)))
	imm.NewProc("ImmReleaseContext").Call(window, context)
}
