package workbook

import (
	"context"
	"os"
	"testing"
)

func TestWriteToFile(t *testing.T) {
	e := theEngine(t)
	out := sampleOutgoing(t, e, 40)
	if lang := os.Getenv("JIBAO_LANG"); lang != "" {
		out.Lang = lang
	}
	out.Template = os.Getenv("JIBAO_TEMPLATE") != ""
	path := os.Getenv("JIBAO_OUT")
	if path == "" {
		path = t.TempDir() + "/a.xlsx"
	}
	w, err := theFiles(e).Write(context.Background(), path, out)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(w.Fingerprint, len(w.Bytes))
}
