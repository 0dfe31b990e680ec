// Package shell is the window around the pages of a desk: top bar, navigation, messages, long work, status line, keys,
// language and look. It is the contract between app/ui, which opens offices, and app/ui/county and app/ui/province,
// which bring the pages.
//
// A desk's package has a function New(s *shell.Shell, desk *app.…Desk) shell.Desk. Everything a page needs of the window
// it asks the [Shell] for: words (T), navigation (Go), messages (Say, Fail), work that takes long (Run) or has to stay in
// order ([Queue]), files (Dialogs), small things to remember (Remember). No page touches the window itself, starts a
// goroutine or reads the clock.
//
// Everything here runs on the window's thread, except what is handed to Run and to a Queue. Start reading at page.go.
package shell
