package sqlite

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// Magic numbers of file systems that lie on another computer, from linux/magic.h.
const (
	magicNFS  = 0x6969
	magicSMB  = 0x517B
	magicSMB2 = 0xFE534D42
	magicCIFS = 0xFF534D42
	magicFUSE = 0x65735546
	magic9P   = 0x01021997
	magicAFS  = 0x5346414F
	magicCeph = 0x00C36400
)

// onShare tells whether the file (or the folder it will be created in) lies on a network share.
func onShare(path string) bool {
	dir := filepath.Dir(path)
	var fs syscall.Statfs_t
	if syscall.Statfs(dir, &fs) != nil {
		return false
	}
	switch uint32(fs.Type) {
	case magicNFS, magicSMB, magicSMB2, magicCIFS, magic9P, magicAFS, magicCeph:
		return true
	case magicFUSE:
		return !isBlockFUSE(dir)
	}
	return false
}

// isBlockFUSE tells whether the FUSE file system of dir stands on a disk of this computer ("fuseblk": a USB stick with
// NTFS, for instance) and not on another computer (sshfs and the like).
func isBlockFUSE(dir string) bool {
	var st syscall.Stat_t
	if syscall.Stat(dir, &st) != nil {
		return false
	}
	f, err := os.Open("/proc/self/mountinfo")
	if err != nil {
		return false
	}
	defer f.Close()
	major := (st.Dev>>8)&0xfff | (st.Dev>>32)&^0xfff
	minor := st.Dev&0xff | (st.Dev>>12)&^0xff
	device := fmt.Sprintf("%d:%d", major, minor)
	for lines := bufio.NewScanner(f); lines.Scan(); {
		left, right, _ := strings.Cut(lines.Text(), " - ")
		fields := strings.Fields(left)
		if len(fields) > 2 && fields[2] == device {
			return strings.HasPrefix(right, "fuseblk ")
		}
	}
	return false
}
