package workbook

import (
	"context"
	"os"
	"testing"
)

func TestInspectFile(t *testing.T) {
	path := os.Getenv("JIBAO_IN")
	if path == "" {
		t.Skip()
	}
	e := theEngine(t)
	in, err := theFiles(e).Read(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Log("intact", in.Intact, in.CheckedAtSource, in.Fingerprint == in.Declared, in.Writer, in.Size)
	for _, c := range in.Changed {
		t.Logf("%+v", c)
	}
	for _, c := range in.Notices {
		t.Logf("%+v", c)
	}
	t.Log(len(in.Return.Roster), in.Return.People)
}
