package platform

import (
	"os/exec"
	"syscall"
)

// prepare makes a command of its words. explorer.exe parses its line itself and wants the path in quotation marks behind
// the comma, which quoting of the whole argument would spoil.
func prepare(command []string) *exec.Cmd {
	cmd := exec.Command(command[0], command[1:]...)
	if isExplorer(command) {
		path := command[1][len("/select,"):]
		cmd.SysProcAttr = &syscall.SysProcAttr{CmdLine: `explorer.exe /select,"` + path + `"`}
	}
	return cmd
}
