package main

import (
	"context"
	"fmt"

	"jibao/app"
	"jibao/app/ui"
	"jibao/app/ui/shell"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/document"
	"jibao/storage/sqlite"
	"jibao/storage/workbook"
)

// exchanged are the workbooks and briefings that offices write and read.
type exchanged struct {
	*workbook.Files
	document.Writer
}

// offices makes and opens office files for the window.
type offices struct {
	catalog *app.Catalog
	clock   app.Clock
}

func (o *offices) options(readOnly bool) sqlite.Options {
	return sqlite.Options{ReadOnly: readOnly, Clock: o.clock, Forms: o.catalog.FormOf}
}

// Create makes a new office file and opens its desk.
func (o *offices) Create(ctx context.Context, path string, of office.Office) (ui.Opened, error) {
	store, err := sqlite.Create(ctx, path, of, o.options(false))
	if err != nil {
		return ui.Opened{}, fmt.Errorf("create %s: %w", path, err)
	}
	return o.desk(ctx, store)
}

// Open opens an office file and its desk.
func (o *offices) Open(ctx context.Context, path string, readOnly bool) (ui.Opened, error) {
	store, err := sqlite.Open(ctx, path, o.options(readOnly))
	if err != nil {
		return ui.Opened{}, fmt.Errorf("open %s: %w", path, err)
	}
	return o.desk(ctx, store)
}

// desk sits the right desk at an office file.
func (o *offices) desk(ctx context.Context, store *sqlite.Office) (ui.Opened, error) {
	of, err := store.Office(ctx)
	if err != nil {
		store.Close()
		return ui.Opened{}, fmt.Errorf("read the office: %w", err)
	}
	var opened ui.Opened
	files := exchanged{Files: workbook.New(o.catalog.Engine, o.known()...)}
	if of.Role == office.County {
		opened.County, err = app.NewCounty(ctx, store, files, o.catalog, o.clock, version)
	} else {
		opened.Province, err = app.NewProvince(ctx, store, files, o.catalog, o.clock, version)
	}
	if err != nil {
		store.Close()
		return ui.Opened{}, fmt.Errorf("sit down at the desk: %w", err)
	}
	return opened, nil
}

// known lists the versions of the form that the program has.
func (o *offices) known() []forms.FormID {
	var ids []forms.FormID
	for _, f := range o.catalog.Forms() {
		ids = append(ids, f.FormID)
	}
	return ids
}

// Backups lists the dated backups beside an office file.
func (o *offices) Backups(path string) ([]shell.Backup, error) {
	list, err := sqlite.Backups(path)
	if err != nil {
		return nil, fmt.Errorf("list the backups of %s: %w", path, err)
	}
	out := make([]shell.Backup, 0, len(list))
	for _, b := range list {
		out = append(out, shell.Backup{Path: b.Path, When: b.When, Why: b.Why, Size: b.Size})
	}
	return out, nil
}

// Restore puts a backup in the place of an office file that no one has open.
func (o *offices) Restore(ctx context.Context, backup, path string) (string, error) {
	return sqlite.Restore(ctx, backup, path)
}
