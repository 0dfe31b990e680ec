package app

import (
	"context"
	"fmt"
	"path/filepath"
)

// BackupName is the default file name of a backup made by hand.
func (d *Desk) BackupName() string {
	base := filepath.Base(d.Path())
	return fmt.Sprintf("%s.%s.backup", base, d.clock().Format("20060102-150405"))
}

// Backup writes a copy of the office to a file, or into a folder under the default name, and checks it. It gives the
// path. Others can work on meanwhile. To take a backup back, storage restores it while no desk has the file open.
func (d *Desk) Backup(ctx context.Context, path string) (string, error) {
	path = exportPath(path, d.BackupName())
	if err := d.store.Backup(ctx, path); err != nil {
		return "", fmt.Errorf("back up to %s: %w", path, err)
	}
	return path, nil
}
