// Package widgets holds the parts that the windows are built from: the editable [Grid] above all, text fields that are
// safe with input methods ([Entry]), a searchable drop-down ([Picker]), and small things to show a state with.
//
// Everything here works by callbacks and shows the words it is given. Nothing here knows an office, a return, a file or a
// language; nothing keeps data of its own beyond what is on the screen. All calls come from and go to the window's
// thread.
//
// Keys that a widget has no use for travel on to the canvas (OnTypedKey and its shortcuts), so that F1, F5 or Ctrl+O work
// wherever the focus is.
//
// Start reading at grid.go; how it paints is in grid_paint.go, what it does with keys in grid_keys.go.
package widgets
