// Command jibaoctl does everything that the windows do without a window: for scripts, servers and tests. It is pure Go
// and calls the same desks (package app) as the window. Its manual, as tests that run, is testdata/*.txtar.
//
// Exit codes: 0 done and clean; 1 done, but there are findings (failed checks, refused files, something missing);
// 2 the command could not be carried out. One file holds one command; start reading at cli.go.
package main

import (
	"context"
	"os"
	"os/signal"
)

// version is set when the program is built.
var version = "0.1.0"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
