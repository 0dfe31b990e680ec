// Command jibao is the window of the program: `jibao` shows the start page, `jibao FILE.jibao` opens an office at once.
//
// It wires the office file (storage/sqlite), the workbooks (storage/workbook) and the desks (package app) to the window
// (app/ui), and is the only place that imports fyne/app.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"jibao/app"
	"jibao/app/ui"
	"jibao/app/ui/platform"
	"jibao/app/ui/province"
	"jibao/app/ui/shell"
	"jibao/assets"
)

// version is set when the program is built.
var version = "0.1.0"

// appID names the program to the desktop and is where Fyne keeps its preferences.
const appID = "cn.jibao.desktop"

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, sentence(err))
		os.Exit(1)
	}
}

func run(args []string) error {
	if err := platform.ClearFontVariables(); err != nil {
		return fmt.Errorf("clear the font variables: %w", err)
	}
	catalog, err := app.LoadCatalog()
	if err != nil {
		return fmt.Errorf("load the embedded definitions: %w", err)
	}
	a := fyneapp.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon()))
	w := ui.New(ui.Config{
		App: a, Offices: &offices{catalog: catalog, clock: time.Now}, Catalog: catalog, Exec: shell.Background{}, Dialogs: ui.NewDialogs,
		Clock: time.Now, Version: version, Locale: locale(), Home: home(),
		Province: func(s *shell.Shell, d *app.ProvinceDesk, shared ...shell.Page) shell.Desk {
			return province.New(s, d, shared...)
		},
		After: func(d time.Duration, f func()) { time.AfterFunc(d, func() { fyne.Do(f) }) },
	})
	if len(args) > 0 {
		path, err := filepath.Abs(args[0])
		if err != nil {
			return fmt.Errorf("find %s: %w", args[0], err)
		}
		w.Open(path)
	} else {
		w.Start()
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	platform.FollowCaret(ctx, w.Fyne())
	return show(a, w.Fyne())
}

// locale is the language that the system works in.
func locale() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" && v != "C" && v != "POSIX" && v != "C.UTF-8" {
			return v
		}
	}
	return ""
}

// home is the folder in which office files are kept unless the person chooses another: "Jibao" among the documents.
func home() string {
	dir, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, documents := range []string{"文档", "Documents"} {
		if info, err := os.Stat(filepath.Join(dir, documents)); err == nil && info.IsDir() {
			return filepath.Join(dir, documents, "Jibao")
		}
	}
	return filepath.Join(dir, "Jibao")
}
