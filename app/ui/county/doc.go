// Package county holds the pages of a county office: what it owes, the return with its roster, check and export, the
// register, what was submitted.
//
// Each page has a view model in plain Go beside it: Recorder and State (the open return), Figures, Roster, Checklist,
// Todo. The view models know no widget but the value types of a grid's cells; they hold what is shown and say what an
// edit does. Views only build widgets and pass on what is typed.
//
// Nothing that is typed waits for the disk, and nothing typed is lost: an edit goes into the Recorder's queue, is shown at
// once, and is marked as not saved until the desk has made it durable. Start reading at desk.go, then recorder.go.
package county
