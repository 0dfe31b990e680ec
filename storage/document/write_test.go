package document

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"jibao/assets/text"
	"jibao/forms/office"
)

func TestWriteIsTheSameEveryTime(t *testing.T) {
	b := sample(t, text.ZH)
	for _, name := range []string{"b.md", "b.HTML", "b.docx"} {
		var files [2][]byte
		for i := range files {
			path := filepath.Join(t.TempDir(), name)
			if err := Write(t.Context(), path, b); err != nil {
				t.Fatal(err)
			}
			var err error
			if files[i], err = os.ReadFile(path); err != nil {
				t.Fatal(err)
			}
		}
		if len(files[0]) == 0 || !bytes.Equal(files[0], files[1]) {
			t.Errorf("%s: other bytes the second time", name)
		}
	}
}

func TestWriteRefusesOtherFormats(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.pdf", "b.doc", "b", "docx"} {
		var format *office.FormatError
		if err := Write(t.Context(), filepath.Join(dir, name), sample(t, text.EN)); !errors.As(err, &format) || format.Name != name {
			t.Errorf("%s: %v", name, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, name := range []string{"b.md", "b.html", "b.docx"} {
		if err := Write(ctx, filepath.Join(dir, name), sample(t, text.EN)); !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled, %s: %v", name, err)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("written all the same: %v, %v", left, err)
	}
}
