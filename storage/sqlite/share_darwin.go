package sqlite

import (
	"path/filepath"
	"syscall"
)

// onShare tells whether the file (or the folder it will be created in) lies on a network share.
func onShare(path string) bool {
	var fs syscall.Statfs_t
	if syscall.Statfs(filepath.Dir(path), &fs) != nil {
		return false
	}
	name := make([]byte, 0, len(fs.Fstypename))
	for _, c := range fs.Fstypename {
		if c == 0 {
			break
		}
		name = append(name, byte(c))
	}
	switch string(name) {
	case "nfs", "smbfs", "afpfs", "webdav", "macfuse", "osxfuse":
		return true
	}
	return false
}
