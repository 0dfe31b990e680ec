package workbook

import (
	"sync"

	"jibao/forms"
	"jibao/forms/check"
)

// Files writes and reads the workbooks of an office. It keeps no state but the forms that it knows, how
// their tables are recognised and room for reading, and may be used by
// many goroutines at once.
type Files struct {
	engines func(forms.FormID) (*check.Engine, error)
	known   []forms.FormID
	bySpec  sync.Map  // *forms.Form -> *formSpecs
	rooms   sync.Pool // of *room
}

// New gives the files of an office. engines gives the compiled form of a version, or an error for one that is not
// there; known lists the versions that are, so that a file of a newer one can be told from a file of a foreign form.
func New(engines func(forms.FormID) (*check.Engine, error), known ...forms.FormID) *Files {
	return &Files{engines: engines, known: known}
}
