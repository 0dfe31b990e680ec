// Package platform is what differs from system to system: native file dialogs with a way out where there are none,
// opening a file or its folder with the desktop's own programs, and the place of the input method's window on Windows.
//
// It shows no words of its own and decides nothing: titles, filters and folders come from the caller, and a dialog that was
// closed without a choice gives an answer without paths, not an error.
//
// Start reading at dialogs.go.
package platform
