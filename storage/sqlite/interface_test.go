package sqlite_test

import (
	"jibao/app"
	"jibao/storage/sqlite"
)

// The office file is what the desks ask for.
var _ app.Store = (*sqlite.Office)(nil)
