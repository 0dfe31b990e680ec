package sqlite

import (
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"
)

// driveRemote is DRIVE_REMOTE, what GetDriveType says of a network drive.
const driveRemote = 4

// onShare tells whether the file (or the folder it will be created in) lies on a network share: a mapped network drive
// or a path that begins with a computer's name.
func onShare(path string) bool {
	abs, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	volume := filepath.VolumeName(abs)
	if strings.HasPrefix(volume, `\\`) {
		return !strings.HasPrefix(volume, `\\?\`) && !strings.HasPrefix(volume, `\\.\`)
	}
	root, err := syscall.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return false
	}
	kind, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW").Call(uintptr(unsafe.Pointer(root)))
	return kind == driveRemote
}
