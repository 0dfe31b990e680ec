package platform

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// OpenInOS opens a file or folder with the program that the desktop has for it. The error says when there is none, or
// when the path is not there; that the program then shows the file cannot be known.
func OpenInOS(path string) error {
	abs, err := existing(path)
	if err != nil {
		return fmt.Errorf("opening %s: %w", path, err)
	}
	if err := run(openCommand(runtime.GOOS, abs)); err != nil {
		return fmt.Errorf("opening %s: %w", path, err)
	}
	return nil
}

// RevealInFolder shows a file in the desktop's file manager, selected where the file manager can do that.
func RevealInFolder(path string) error {
	abs, err := existing(path)
	if err != nil {
		return fmt.Errorf("showing %s: %w", path, err)
	}
	commands := revealCommands(runtime.GOOS, abs)
	for _, c := range commands {
		if err = run(c); err == nil {
			return nil
		}
	}
	return fmt.Errorf("showing %s: %w", path, err)
}

// PrintInOS has the office suite of the system print a file on the default printer. Where no suite can be told to, the
// file is opened, and is printed from there.
func PrintInOS(path string) error {
	abs, err := existing(path)
	if err != nil {
		return fmt.Errorf("printing %s: %w", path, err)
	}
	for _, c := range printCommands(runtime.GOOS, abs) {
		if _, err := exec.LookPath(c[0]); err != nil {
			continue
		}
		if err = run(c); err == nil {
			return nil
		}
	}
	return OpenInOS(path)
}

// printCommands are the commands that print a file, the best one first. On Windows the file's own program is asked, by its
// verb "print"; WPS and Excel both have it.
func printCommands(goos, path string) [][]string {
	switch goos {
	case "windows":
		return [][]string{{"powershell.exe", "-NoProfile", "-Command", "Start-Process -Verb Print -FilePath '" + strings.ReplaceAll(path, "'", "''") + "'"}}
	case "darwin":
		return nil
	}
	return [][]string{{"soffice", "-p", path}, {"libreoffice", "-p", path}}
}

// existing is the absolute path of something that is there.
func existing(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	_, err = os.Stat(abs)
	return abs, err
}

// openCommand is the command that opens a path.
func openCommand(goos, path string) []string {
	switch goos {
	case "windows":
		return []string{"rundll32.exe", "url.dll,FileProtocolHandler", path}
	case "darwin":
		return []string{"open", path}
	}
	return []string{"xdg-open", path}
}

// revealCommands are the commands that show a path in its folder, the best one first.
func revealCommands(goos, path string) [][]string {
	switch goos {
	case "windows":
		return [][]string{{"explorer.exe", "/select," + path}}
	case "darwin":
		return [][]string{{"open", "-R", path}}
	}
	return [][]string{
		{"dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
			"org.freedesktop.FileManager1.ShowItems", "array:string:" + fileURL(path), "string:"},
		{"xdg-open", filepath.Dir(path)},
	}
}

// fileURL is a file URL without commas, which would part it in the arguments of dbus-send.
func fileURL(path string) string {
	u := url.URL{Scheme: "file", Path: path}
	return strings.ReplaceAll(u.String(), ",", "%2C")
}

// startTime is how long a command gets to fail. Openers either end at once or stay as the program they start.
const startTime = 4 * time.Second

// run starts a command and waits a little for it to fail.
func run(command []string) error {
	cmd := prepare(command)
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	ctx, cancel := context.WithTimeout(context.Background(), startTime)
	defer cancel()
	select {
	case err := <-ended:
		if isExplorer(command) {
			return nil // explorer.exe ends with 1 also when it has done what it was asked
		}
		return err
	case <-ctx.Done():
		return nil
	}
}

func isExplorer(command []string) bool { return command[0] == "explorer.exe" }

// ClearFontVariables removes the variables by which Fyne takes another font: a collection (.ttc) named there ends the
// program, and the program brings its own font. Call it before the first window.
func ClearFontVariables() error {
	for _, name := range []string{"FYNE_FONT", "FYNE_FONT_MONOSPACE", "FYNE_FONT_SYMBOL"} {
		if err := os.Unsetenv(name); err != nil {
			return fmt.Errorf("clearing %s: %w", name, err)
		}
	}
	return nil
}
