// Package ui opens the window: the start page on which an office is made or chosen, then the pages of its desk in a shell.
//
// It imports no storage: office files are made and opened through [Offices], which cmd/jibao wires. The packages below it:
// theme (colours and sizes), widgets (the grid and all other parts), shell (the window around pages, and the contract of
// pages), county and province (the pages of the two kinds of office), platform (what differs by system).
// Start reading at ui.go.
package ui
