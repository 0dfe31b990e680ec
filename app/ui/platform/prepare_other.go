//go:build !windows

package platform

import "os/exec"

// prepare makes a command of its words.
func prepare(command []string) *exec.Cmd { return exec.Command(command[0], command[1:]...) }
