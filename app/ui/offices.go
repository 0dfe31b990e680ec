package ui

import (
	"context"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/forms/office"
)

// Opened is an office file that is open: one of the two desks.
type Opened struct {
	County   *app.CountyDesk
	Province *app.ProvinceDesk
}

// desk is what both have.
func (o Opened) desk() *app.Desk {
	if o.County != nil {
		return o.County.Desk
	}
	return o.Province.Desk
}

// Offices makes and opens office files. Open fails with *office.LockedError, *office.DamagedError and the other errors of
// package office.
type Offices interface {
	Create(ctx context.Context, path string, o office.Office) (Opened, error)
	Open(ctx context.Context, path string, readOnly bool) (Opened, error)
	Backups(path string) ([]shell.Backup, error)
	// Restore puts a backup in the place of the file, which must not be open, and tells where the former file lies now.
	Restore(ctx context.Context, backup, path string) (aside string, err error)
}
