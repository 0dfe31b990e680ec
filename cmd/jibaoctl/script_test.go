package main

import (
	"context"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"jibaoctl": func() {
			limitFiles()
			code := run(context.Background(), os.Args[1:], os.Stdout, os.Stderr)
			tellPeak()
			os.Exit(code)
		},
	})
}

// The scripts are the manual of the command line: each tells one job from beginning to end.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("LANG", "zh_CN.UTF-8")
			return nil
		},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}
